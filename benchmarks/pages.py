"""Starts `xiachen serve` (one node, or several on one database), times it to the first overview, then asks for pages at a
steady rate whether or not earlier ones have been answered, and tells how long each kind of page took.

`pages.py PROGRAM DATABASE FOLDER NODES RATE SECONDS [COLUMNS]`: FOLDER holds region.csv and village.csv of the database. Every
address is asked for once or twice only: pages of random counties, clauses, villages and their findings, as gzip. In the folder
COLUMNS each node keeps a copy of the columns for the next start; without it none is kept or used.
"""
import asyncio, contextlib, csv, json, os, random, subprocess, sys, time
from serving import Serving

program, database, folder = sys.argv[1:4]
nodes, rate, seconds = int(sys.argv[4]), float(sys.argv[5]), float(sys.argv[6])
columns = sys.argv[7] if len(sys.argv) > 7 else None
chance = random.Random(7)


def addresses():
    with open(folder + "/region.csv", encoding="utf-8-sig") as file:
        counties = [row["id"] for row in csv.DictReader(file) if row["level"] in ("county", "township")]
    with open(folder + "/village.csv", encoding="utf-8-sig") as file:
        villages = [(row["id"], row["region"]) for row in csv.DictReader(file)]
    listed = subprocess.run([program, "policies", "list", "--format", "json"], capture_output=True, check=True).stdout
    rules = [rule["id"] for rule in json.loads(listed)]
    weeks = [f"2026-W{week:02}" for week in range(2, 47)]
    while True:
        kind = chance.choice(("overview", "clause", "subject", "why"))
        village, township = chance.choice(villages)
        if kind == "overview":
            yield kind, f"/?region={chance.choice(counties)}"
        elif kind == "clause":
            yield kind, f"/clauses/{chance.choice(rules)}?region={chance.choice(counties)}"
        elif kind == "subject":
            yield kind, f"/subjects/village/{village}"
        else:
            yield kind, f"/why/nhc-2024-19/4.3/village-weekly?subject={village}&period={chance.choice(weeks)}"


async def ask(port, path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return int(answer.split(b" ", 2)[1]), len(answer)


async def load(ports):
    times, statuses, tasks = {}, {}, []

    async def one(kind, path, port, due):
        status, size = await ask(port, path)
        times.setdefault(kind, []).append(time.perf_counter() - due)
        statuses[status] = statuses.get(status, 0) + 1

    asked = addresses()
    next(asked)  # Now there is a list of what can be asked for: the clock does not wait for it.
    begun = time.perf_counter()
    for number, (kind, path) in enumerate(asked):
        due = begun + number / rate
        if due > begun + seconds:
            break
        await asyncio.sleep(max(0, due - time.perf_counter()))
        # From the moment it was due: a page that waits because of those before it has waited.
        tasks.append(asyncio.create_task(one(kind, path, ports[number % len(ports)], due)))
    await asyncio.gather(*tasks)
    return times, statuses


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] * 1000


with contextlib.ExitStack() as stack:
    kept = [f"{columns}/{node}.columns" if columns else "none" for node in range(nodes)]
    servers = [stack.enter_context(Serving(program, database, "--columns", file)) for file in kept]
    first = [server.wait() for server in servers]
    for server in servers:
        server.rest()
    spent = [server.processor_seconds() for server in servers]
    times, statuses = asyncio.run(load([server.port for server in servers]))
    every = [seconds for values in times.values() for seconds in values]
    print(json.dumps({
        "first_overview_seconds": first, "nodes": nodes, "rate": rate, "pages": len(every), "statuses": statuses,
        "p50": quantile(every, 0.5), "p95": quantile(every, 0.95), "p99": quantile(every, 0.99),
        "maximum": max(every) * 1000,
        "processor_milliseconds_a_page": 1000 * sum(
            server.processor_seconds() - before for server, before in zip(servers, spent)) / len(every),
        "by_page": {kind: {"pages": len(values), "p50": quantile(values, 0.5), "p95": quantile(values, 0.95)}
                    for kind, values in sorted(times.items())},
        "mebibytes": [{"resident": server.mebibytes(), "peak": server.mebibytes("VmHWM")} for server in servers],
        "load": os.getloadavg()[0]}))
