"""Prints what `scripts/bench` measured: medians beside their bounds, ratios to the peers, and the machine."""
import json, platform, os, statistics, sys
from pathlib import Path

ANSWERS = Path(sys.argv[1])


def one(name):
    path = ANSWERS / f"{name}.json"
    return json.loads(path.read_text()) if path.exists() else None


def many(name):
    path = ANSWERS / f"{name}.json"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def median(values):
    return statistics.median(values)


def line(what, value, unit, bound=None, digits=2):
    verdict = "" if bound is None else f"  bound {bound:g} {unit}: " + ("met" if value <= bound else f"missed, × {value / bound:.2f}")
    print(f"{what:<58}{value:>12.{digits}f} {unit}{verdict}")


def runs(name, what, seconds=None, mebibytes=None):
    found = many(name)
    if found:
        line(what, median([r["seconds"] for r in found]), "s", seconds)
        line("    processor time", median([r["cpu_seconds"] for r in found]), "s")
        line("    peak memory", median([r["peak_mebibytes"] for r in found]), "MiB", mebibytes, 0)
    return found


def judging():
    ours, theirs = one("judge"), one("duckdb")
    if not ours:
        return
    every = median(ours["all_milliseconds"]) / 1000
    line("all rules over columns in memory", every, "s")
    line("    loading the columns from SQLite", ours["load_milliseconds"] / 1000, "s")
    line("    peak memory", ours["peak_mebibytes"], "MiB", None, 0)
    if not theirs:
        return
    twelve = median(ours["chosen_milliseconds"]) / 1000
    peer = theirs["sum_of_medians"] / 1000
    line(f"the 12 heaviest rules as SQL, DuckDB {theirs['duckdb']}, {theirs['threads']} threads", peer, "s")
    line("the same 12 rules here", twelve, "s")
    line("ratio: all rules here / 12 rules in DuckDB", every / peer, "", 0.5)
    line("ratio: 12 rules here / 12 rules in DuckDB", twelve / peer, "")
    alone = {rule["rule"]: median(rule["milliseconds"]) for rule in ours["rules"]}
    print(f"\n{'rule (milliseconds, each alone from scratch)':<52}{'here':>9}{'DuckDB':>9}{'ratio':>7}  verdicts  differences")
    for rule in sorted(theirs["rules"], key=lambda r: -alone[r["rule"]]):
        differences = sum(rule[key] for key in ("only_ours", "only_theirs", "other_status", "other_value"))
        print(f"{rule['rule']:<52}{alone[rule['rule']]:>9.1f}{rule['median']:>9.1f}"
              f"{alone[rule['rule']] / rule['median']:>7.2f}  {rule['verdicts']:>8}  {differences}")
    print()


def main():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    print(f"machine: {os.cpu_count()} cores, {memory:.0f} GiB, {platform.platform()}")
    loads = [float(path.read_text()) for path in ANSWERS.glob("*.load")] or [os.getloadavg()[0]]
    print(f"load before the measurements: {min(loads):.1f} to {max(loads):.1f}"
          + (" — other work ran beside them; take them again on a quiet machine" if max(loads) > 2.5 else "") + "\n")
    runs("import_province", "province-year from CSV into SQLite")
    runs("assess", "assess, fresh process on the province-year", 15, 2048)
    judging()
    warm = one("warm")
    if warm:
        line(f"one corrected round, p99 of {warm['changes']}", warm["p99_milliseconds"], "ms", 5)
        line("    p50", warm["p50_milliseconds"], "ms")
        line("    slowest", warm["maximum_milliseconds"], "ms")
    runs("import_rounds", "1 million rounds from CSV into SQLite", 20)
    book = runs("import_workbook", "workbook of 100,000 rows into SQLite", 5, 200)
    peer = runs("openpyxl", "openpyxl, read-only mode, only reading it")
    if book and peer:
        line("    ratio: import here / reading there",
             median([r["seconds"] for r in book]) / median([r["seconds"] for r in peer]), "")
    serve = one("serve")
    if serve:
        line("serve on baodi to the first answered page", median(serve["seconds"]), "s", 0.5)
        line("    idle memory", median(serve["idle_mebibytes"]), "MiB", 120, 0)
    pages = one("pages")
    if pages:
        line("serve on the province-year to the first overview", max(pages["first_overview_seconds"]), "s", 3)
        again = one("restart")
        if again:
            line("the same from the columns it kept, median", statistics.median(again["seconds"]), "s", 3)
        line(f"pages at {pages['rate']:.0f} a second, p95", pages["p95"], "ms", 50)
        for kind, seen in pages["by_page"].items():
            line(f"    {kind}, p95", seen["p95"], "ms")
        line("    peak memory of a node", max(node["peak"] for node in pages["mebibytes"]), "MiB", 2048, 0)
    findings = one("findings")
    if findings:
        line(f"{findings['findings']} findings as a workbook", median(findings["seconds"]), "s",
             3 * findings["findings"] / 100_000)
        line("    openpyxl, write-only mode", findings["openpyxl_seconds"], "s")
        line("    memory that remained", findings["mebibytes_after"] - findings["mebibytes_before"], "MiB", None, 0)
    paint = one("paint")
    for name, page in (paint or {"pages": {}})["pages"].items():
        line(f"phone, {name}: first contentful paint", page["paint_ms"], "ms", 1000, 0)
        line("    bytes of the page", page["bytes"], "B", 100_000 if name == "overview" else None, 0)


main()
