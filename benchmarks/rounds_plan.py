"""Plans of rounds over whole records: a generated county is imported, planned, replanned and accepted.

Prints wall and processor seconds and the peak of memory of each command, and the plan's own first lines.
    python3 benchmarks/rounds_plan.py --xiachen .build/release/xiachen
"""
import argparse
import os
import pathlib
import random
import subprocess
import tempfile
import time

COUNTY = "350427"


def write(folder, kind, header, rows):
    (folder / f"{kind}.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")


def county(folder, villages, teams, townships):
    """Villages around township hospitals; two in three are visited once a fortnight, one in ten twice a week."""
    chance = random.Random(7)
    side = int((townships - 1) ** 0.5) + 1
    seats = [(117 + n % side * 0.12, 26 + n // side * 0.12) for n in range(townships)]
    write(folder, "region", "id,name,level,parent", [
        "000000,全国,nation,", "350000,某省,province,000000", "350400,某市,city,350000", f"{COUNTY},某县,county,350400",
        *(f"{COUNTY}{100 + n},第{n}镇,township,{COUNTY}" for n in range(townships))])
    write(folder, "institution", "id,name,type,level,region,ownership,longitude,latitude", [
        f"W{n},第{n}镇卫生院,township_hospital,township,{COUNTY}{100 + n},public,{x},{y}"
        for n, (x, y) in enumerate(seats)])
    write(folder, "team", "id,name,institution,type,from", [
        f"T{n},第{n % townships}镇{n // townships + 1}队,W{n % townships},round_team,2024-01-01" for n in range(teams)])
    rows, modes, approved = [], [], []
    for n in range(villages):
        home = chance.randrange(townships)
        x, y = (value + chance.uniform(-0.08, 0.08) for value in seats[home])
        rows.append(f"V{n},村{n},administrative_village,{COUNTY}{100 + home},{x:.5f},{y:.5f},synthetic")
        modes.append(f"V{n},rounds,W{home},2024-01-01")
        draw = chance.random()
        if draw < 0.9:
            approved.append(f"V{n},{0.5 if draw < 0.65 else 1},2025-01-01,需求小,某局")
    write(folder, "village", "id,name,type,region,longitude,latitude,point", rows)
    write(folder, "village_mode", "village,mode,responsible,from", modes)
    write(folder, "frequency_exception", "village,rounds_per_week,from,basis,approved_by", approved)


def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(command)} failed")
    wall, cpu = time.monotonic() - start, usage.ru_utime + usage.ru_stime
    print(f"{' '.join(command[1:3]):16} {wall:6.1f} s wall {cpu:6.1f} s processor {usage.ru_maxrss / 1024:6.0f} MiB")
    return output.splitlines()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--xiachen", default=".build/release/xiachen")
    parser.add_argument("--seconds", default="4")
    options = parser.parse_args()
    for villages, teams, townships in [(300, 20, 12), (700, 60, 25)]:
        print(f"{villages} villages, {teams} teams, 13 weeks")
        with tempfile.TemporaryDirectory() as place:
            folder, database = pathlib.Path(place, "county"), str(pathlib.Path(place, "county.db"))
            folder.mkdir()
            county(folder, villages, teams, townships)
            run([options.xiachen, "import", str(folder), "--database", database])
            plan = run([
                options.xiachen, "plan", "rounds", "--region", COUNTY, "--from", "2026-11-30", "--seconds",
                options.seconds, "--database", database])
            name = plan[0].split("\t")[0]
            again = run([
                options.xiachen, "plan", "replan", name, "--without-team", "T3", "--seconds", "0.8", "--database",
                database])
            run([options.xiachen, "plan", "explain", name, "--database", database])
            run([options.xiachen, "plan", "accept", name, "--database", database])
            for line in plan[1:4] + [line for line in again if "原有" in line]:
                print(f"  {line.strip()}")


if __name__ == "__main__":
    main()
