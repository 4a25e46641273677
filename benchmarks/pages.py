"""Starts `xiachen serve` (one node, or several on one database), times it to the first overview, then asks for pages at a
steady rate whether or not earlier ones have been answered, and tells how long each kind of page took.

`pages.py PROGRAM DATABASE FOLDER NODES RATE SECONDS`: FOLDER holds region.csv and village.csv of the database. Every
address is asked for once or twice only: pages of random counties, clauses, villages and their findings.
"""
import asyncio, csv, json, os, random, socket, subprocess, sys, time, urllib.request

program, database, folder = sys.argv[1:4]
nodes, rate, seconds = int(sys.argv[4]), float(sys.argv[5]), float(sys.argv[6])
chance = random.Random(7)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        lines = dict(line.split(":", 1) for line in status)
    return {name: int(lines[key].split()[0]) / 1024 for name, key in (("resident", "VmRSS"), ("peak", "VmHWM"))}


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
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return int(answer.split(b" ", 2)[1]), len(answer)


async def load(ports):
    times, statuses, tasks = {}, {}, []

    async def one(kind, path, port, due):
        status, size = await ask(port, path)
        times.setdefault(kind, []).append(time.perf_counter() - due)
        statuses[status] = statuses.get(status, 0) + 1

    begun = time.perf_counter()
    for number, (kind, path) in enumerate(addresses()):
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


ports = [free_port() for _ in range(nodes)]
begun = time.perf_counter()
servers = [subprocess.Popen([program, "serve", "--database", database, "--port", str(port)],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for port in ports]
try:
    first = []
    for port in ports:
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=120) as answer:
                    answer.read()
                break
            except OSError:
                if any(server.poll() is not None for server in servers):
                    sys.exit("serve ended")
                time.sleep(0.01)
        first.append(time.perf_counter() - begun)
    # What is made ready for corrections after the first page is done.
    time.sleep(5)
    times, statuses = asyncio.run(load(ports))
    every = [seconds for values in times.values() for seconds in values]
    print(json.dumps({
        "first_overview_seconds": first, "nodes": nodes, "rate": rate, "pages": len(every), "statuses": statuses,
        "p50": quantile(every, 0.5), "p95": quantile(every, 0.95), "p99": quantile(every, 0.99),
        "maximum": max(every) * 1000,
        "by_page": {kind: {"pages": len(values), "p50": quantile(values, 0.5), "p95": quantile(values, 0.95)}
                    for kind, values in sorted(times.items())},
        "mebibytes": [memory(server.pid) for server in servers], "load": os.getloadavg()[0]}))
finally:
    for server in servers:
        server.terminate()
    for server in servers:
        server.wait(timeout=30)
