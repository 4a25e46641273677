#!/usr/bin/env python3
"""Routing with time windows and kinds of vehicle beside PyVRP: synthetic instances (seeded, made here, nothing real), equal seconds
of processor time, every solution driven step by step by a checker that is not ours.

    python3 benchmarks/windows.py --xiachen .build/release/xiachen [--seconds 10] [--seeds 2] [--no-peer] [--keep FOLDER]

The peer needs a Python with pyvrp 0.14 (scripts/setup bench)."""
import argparse, json, math, os, random, re, subprocess, tempfile, time

# name: (type, customers, depots, vehicles of each depot, kinds as (duration, load, number, fixed cost), width of windows)
SHAPES = {
    "tw100-narrow": (4, 100, 1, 25, [(0, 200)], (30, 90)),
    "tw100-wide": (4, 100, 1, 25, [(0, 200)], (150, 400)),
    "tw250": (4, 250, 1, 50, [(0, 200)], (60, 240)),
    "tw150-depots": (6, 150, 4, 8, [(600, 150)], (60, 240)),
    "kinds100": (4, 100, 1, 18, [(0, 80, 8, 20), (500, 150, 6, 60), (700, 250, 4, 120)], None),
    "kinds100-tw": (4, 100, 1, 18, [(0, 80, 8, 20), (500, 150, 6, 60), (700, 250, 4, 120)], (100, 300)),
}


def generate(name):
    """The text of an instance; the same for the same name."""
    kind, count, depots, vehicles, kinds, width = SHAPES[name]
    dice = random.Random(f"windows {name}")
    horizon = 1000
    centres = [(dice.uniform(-80, 80), dice.uniform(-80, 80)) for _ in range(8)]
    bases = [(0.0, 0.0)] if depots == 1 else [(dice.uniform(-60, 60), dice.uniform(-60, 60)) for _ in range(depots)]
    lines = [f"{kind} {vehicles} {count} {depots}"]
    lines += [" ".join(" ".join(f"{v:g}" for v in one) for one in kinds)] * depots
    customers = []
    for number in range(1, count + 1):
        if dice.random() < 0.5:
            cx, cy = dice.choice(centres)
            x, y = dice.gauss(cx, 10), dice.gauss(cy, 10)
        else:
            x, y = dice.uniform(-100, 100), dice.uniform(-100, 100)
        x, y = round(x, 2), round(y, 2)
        service = dice.choice([5, 10, 15])
        near = max(math.hypot(x - bx, y - by) for bx, by in bases)
        first, last = math.ceil(near), math.floor(horizon - near - service)
        if width is None or dice.random() < 0.2:
            early, late = 0, last
        else:
            middle, wide = dice.uniform(first, last), dice.uniform(*width)
            early, late = round(max(0, middle - wide / 2)), round(min(last, max(middle + wide / 2, first)))
        codes = "1 1" if kind == 4 else f"{depots} " + " ".join(str(1 << d) for d in range(depots))
        customers.append(f"{number} {x:g} {y:g} {service} {dice.randint(5, 35)} 1 {codes} {early} {late}")
    places = [f"{0 if kind == 4 else count + 1 + d} {x:.2f} {y:.2f} 0 0 0 0 0 {horizon}" for d, (x, y) in enumerate(bases)]
    lines += places + customers if kind == 4 else customers + places
    return "\n".join(lines) + "\n"


def read(text):
    rows = [[float(word) for word in line.split()] for line in text.splitlines()]
    kind, vehicles, count, depots = (int(value) for value in rows[0])
    fleets = []
    for row in rows[1:1 + depots]:
        fleets.append([(row[0], row[1], vehicles, 0.0)] if len(row) == 2 else
                      [tuple(row[at:at + 4]) for at in range(0, len(row), 4)])
    places = []
    for row in rows[1 + depots:]:
        codes = int(row[6])
        places.append(dict(id=int(row[0]), x=row[1], y=row[2], service=row[3], demand=row[4], window=(row[7 + codes], row[8 + codes])))
    return (fleets, places[depots:], places[:depots]) if kind == 4 else (fleets, places[:count], places[count:])


def drive(stops, depot, start):
    """Lateness and waiting of leaving at `start`."""
    clock, at, late, waiting = start, depot, 0.0, 0.0
    for stop in stops + [depot]:
        clock += math.hypot(at["x"] - stop["x"], at["y"] - stop["y"])
        waiting += max(0.0, stop["window"][0] - clock)
        clock = max(clock, stop["window"][0])
        late += max(0.0, clock - stop["window"][1])
        clock = min(clock, stop["window"][1]) + stop["service"]
        at = stop
    return late, waiting


def check(text, routes):
    """Cost of routes (depot, kind, customers' ids), and what they break."""
    fleets, customers, depots = read(text)
    by_id = {one["id"]: one for one in customers}
    cost, broken, seen, used = 0.0, [], [], {}
    for depot, kind, ids in routes:
        stops, home = [by_id[one] for one in ids], depots[depot]
        duration, load, number, fixed = fleets[depot][kind]
        used[depot, kind] = used.get((depot, kind), 0) + 1
        seen += ids
        chain = [home] + stops + [home]
        travel = sum(math.hypot(a["x"] - b["x"], a["y"] - b["y"]) for a, b in zip(chain, chain[1:]))
        cost += travel + fixed
        if load and sum(stop["demand"] for stop in stops) > load: broken.append(f"load of {ids}")
        way, at, starts = 0.0, home, [home["window"][0]]
        for stop in stops:
            way += math.hypot(at["x"] - stop["x"], at["y"] - stop["y"])
            starts += [edge - way for edge in stop["window"] if edge - way >= home["window"][0]]
            way += stop["service"]
            at = stop
        late, waiting = min(drive(stops, home, start) for start in starts)
        if late > 1e-3: broken.append(f"late by {late:.3f}: {ids}")
        if duration and travel + waiting + sum(stop["service"] for stop in stops) > duration + 1e-3: broken.append(f"duration of {ids}")
    if sorted(seen) != sorted(by_id): broken.append("customers left out or visited twice")
    broken += [f"vehicles of {key}" for key, count in used.items() if count > fleets[key[0]][key[1]][2]]
    return cost, broken


def ours(program, path, text, seconds, seed):
    out = path + ".solution"
    run = subprocess.run([program, "solve", path, "--format", "cordeau", "--seconds", str(seconds), "--seed", str(seed), "--processor-time",
                          "--solution", out, "--json"], capture_output=True, text=True)
    if run.returncode: raise SystemExit(run.stderr)
    fleets, _, _ = read(text)
    routes = []
    for line in open(out).read().splitlines()[1:]:
        words = re.sub(r"\([^)]*\)", "", line).split()
        depot, vehicle = int(words[0]) - 1, int(words[1])
        kind = 0
        while vehicle > fleets[depot][kind][2]:
            vehicle -= fleets[depot][kind][2]
            kind += 1
        routes.append((depot, kind, [int(word) for word in words[5:-1]]))
    return check(text, routes), json.loads(run.stdout)


def peer(text, seconds, seed):
    import pyvrp
    fleets, customers, depots = read(text)
    scale = 10_000
    def units(value): return round(value * scale)
    model = pyvrp.Model()
    places = [model.add_location(units(one["x"]), units(one["y"])) for one in depots + customers]
    homes = []
    for place, one in zip(places, depots):
        homes.append(model.add_depot(place, tw_early=units(one["window"][0]), tw_late=units(one["window"][1])))
    names = []
    for index, fleet in enumerate(fleets):
        for kind, (duration, load, number, fixed) in enumerate(fleet):
            options = dict(shift_duration=units(duration)) if duration else {}
            early, late = (units(edge) for edge in depots[index]["window"])
            model.add_vehicle_type(int(number), capacity=round(load) or 10**9, start_depot=homes[index], end_depot=homes[index],
                                   fixed_cost=units(fixed), tw_early=early, tw_late=late, **options)
            names.append((index, kind))
    for place, one in zip(places[len(depots):], customers):
        model.add_client(place, delivery=round(one["demand"]), service_duration=units(one["service"]),
                         tw_early=units(one["window"][0]), tw_late=units(one["window"][1]))
    for a, one in zip(places, depots + customers):
        for b, other in zip(places, depots + customers):
            length = units(math.hypot(one["x"] - other["x"], one["y"] - other["y"]))
            model.add_edge(a, b, distance=length, duration=length)
    end = time.process_time() + seconds
    result = model.solve(stop=lambda best: time.process_time() >= end, seed=seed, display=False)
    routes = []
    for route in result.best.routes():
        ids = [customers[step.idx]["id"] for step in visits(route)]
        routes.append((*names[route.vehicle_type()], ids))
    return check(text, routes)


def visits(route):
    return [step for step in route if step.is_client()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--xiachen", required=True)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--only", default="")
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--keep")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    print("instance\tseed\txiachen\tPyVRP\tdifference %\tbroken")
    for name in SHAPES:
        if options.only not in name: continue
        text = generate(name)
        path = os.path.join(folder, name)
        with open(path, "w") as file: file.write(text)
        for seed in range(1, options.seeds + 1):
            (cost, broken), told = ours(options.xiachen, path, text, options.seconds, seed)
            if abs(told["cost"] - cost) > 0.01: broken.append(f"told {told['cost']}")
            line = f"{name}\t{seed}\t{cost:.2f}"
            if not options.no_peer:
                other, wrong = peer(text, options.seconds, seed)
                line += f"\t{other:.2f}\t{100 * (cost - other) / other:+.2f}"
                broken += [f"peer: {one}" for one in wrong]
            print(line + "\t" + ("; ".join(broken[:3]) or "nothing"), flush=True)


if __name__ == "__main__":
    main()
