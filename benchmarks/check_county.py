"""Checks a solution of `xiachen solve --format county` with nothing of ours: `check_county.py INSTANCE SOLUTION`.

Recomputes travel, unserved visits and cost; lists every broken rule; exit status 1 if there is one or a number is wrong."""
import json, sys

UNSERVED = 1000
SLACK = 1e-6


def day_travel(instance, depot, morning, afternoon):
    """Travel of a team's day, or None where the clock does not allow it."""
    travel, depots, day = instance["travel_minutes"], len(instance["depots"]), instance["day"]
    service = day["session_service"]
    at, clock, driven = depot, 0.0, 0.0
    for stop, begin, end in ((morning, day["am"][0], day["am"][1]), (afternoon, day["pm"][0], day["pm"][1])):
        if stop is None:
            continue
        leg = travel[at][depots + stop]
        clock, driven, at = clock + leg, driven + leg, depots + stop
        if clock > end - service + SLACK:
            return None
        clock = max(clock, begin) + service
    home = travel[at][depot]
    return None if clock + home > day["pm"][1] + SLACK else driven + home


def check(instance, solution):
    errors, travel, seen, used = [], 0.0, {}, set()
    teams = {team["id"]: team for team in instance["teams"]}
    for day, team, morning, afternoon in solution["plan"]:
        if (day, team) in used:
            errors.append(f"team {team} twice on day {day}")
        used.add((day, team))
        driven = day_travel(instance, teams[team]["depot"], morning, afternoon)
        if driven is None:
            errors.append(f"day {day} of team {team} is too long")
            continue
        travel += driven
        for half, stop in enumerate((morning, afternoon)):
            if stop is None:
                continue
            village = instance["demand"][stop]
            if teams[team]["depot"] not in village["allowed_depots"] or not set(village["skills"]) <= set(teams[team]["skills"]):
                errors.append(f"team {team} may not serve village {stop}")
            seen.setdefault(stop, []).append(2 * day + half)
    unserved = 0
    for index, village in enumerate(instance["demand"]):
        sessions = sorted(seen.get(index, []))
        if not sessions:
            unserved += village["f"]
        elif sessions not in [sorted(pattern) for pattern in village["patterns"]]:
            errors.append(f"village {index} has sessions {sessions}")
    cost = travel + UNSERVED * unserved
    if abs(cost - solution["cost"]) > 0.06:
        errors.append(f"said cost {solution['cost']}, is {cost:.1f}")
    if solution["bound"] > cost + 0.06:
        errors.append(f"the bound {solution['bound']} is above the cost")
    return cost, unserved, errors


if __name__ == "__main__":
    instance, solution = (json.load(open(path)) for path in sys.argv[1:3])
    cost, unserved, errors = check(instance, solution)
    print(f"cost {cost:.1f} unserved {unserved} bound {solution['bound']} violations {len(errors)}")
    for error in errors[:20]:
        print("  ", error)
    sys.exit(1 if errors else 0)
