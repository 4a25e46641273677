"""Independent checker of posting solutions. usage: check_posting.py INSTANCE.json SOLUTION.json
Recounts the block model from the instance alone: prints the true cost, or every broken limit and exits 1."""
import json, sys

instance, solution = (json.load(open(path)) for path in sys.argv[1:3])
months, staff, sites = instance["months"], instance["staff"], instance["facilities"]
wrong, cost, own = [], 0, {}
present = [[[] for _ in range(months)] for _ in sites]
away = {}
for p in solution["postings"]:
    s, f, a, n = p["staff"], p["facility"], p["start"], p["months"]
    person = staff[s]
    if person["title_level"] < 1: wrong.append(f"{s}: title too low")
    if f in person["refused"]: wrong.append(f"{s}: refused {f}")
    if not instance["min_block"] <= n <= instance["max_block"]: wrong.append(f"{s}: block of {n} months")
    if a < 0 or a + n > months: wrong.append(f"{s}: block outside the year")
    if set(range(a, a + n)) & set(person["unavailable"]): wrong.append(f"{s}: not available")
    own.setdefault(s, []).append((a, n))
    cost += instance["handover_cost"] + instance["cost_per_month"][s][f] * n
    for m in range(a, a + n):
        present[f][m].append(person)
        away[person["department"], m] = away.get((person["department"], m), 0) + 1
for s, blocks in own.items():
    blocks.sort()
    if len(blocks) > instance["max_blocks"]: wrong.append(f"{s}: {len(blocks)} blocks")
    for (a, n), (b, _) in zip(blocks, blocks[1:]):
        if b < a + n + instance["rest"]: wrong.append(f"{s}: rest too short before month {b}")
for (department, m), count in away.items():
    if count > instance["department_cap"][department]: wrong.append(f"department {department}: {count} away in month {m}")
shortfall = 0
for site in sites:
    for m in range(months):
        here = present[site["id"]][m]
        shortfall += max(0, site["k"] - len(here)) + (not any(p["leader"] for p in here))
        shortfall += sum(not any(p["specialty"] == q for p in here) for q in site["specialties"])
cost += shortfall * instance["shortfall_cost"]
if cost != solution["cost"]: wrong.append(f"cost {solution['cost']} stated, {cost} counted")
if shortfall != solution["shortfall"]: wrong.append(f"shortfall {solution['shortfall']} stated, {shortfall} counted")
if solution["bound"] > cost: wrong.append(f"bound {solution['bound']} above cost {cost}")
for line in wrong: print("WRONG", line)
print(json.dumps(dict(cost=cost, bound=solution["bound"], shortfall=shortfall, postings=len(solution["postings"]))))
sys.exit(1 if wrong else 0)
