"""Times the download of findings as a workbook from a running `xiachen serve`, and openpyxl's write-only mode writing the
same cells.

`findings_workbook.py PROGRAM DATABASE REGION RULE RUNS`: all periods of the rule in the region. Reading the workbook to
get at its cells is not timed.
"""
import io, json, os, socket, subprocess, sys, time, urllib.request
import openpyxl

program, database, region, rule, runs = *sys.argv[1:5], int(sys.argv[5])


def resident(pid, key):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith(key))


with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
server = subprocess.Popen([program, "serve", "--database", database, "--port", str(port)],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    address = f"http://127.0.0.1:{port}"
    while True:
        try:
            with urllib.request.urlopen(address + "/", timeout=120) as answer:
                answer.read()
            break
        except OSError:
            if server.poll() is not None:
                sys.exit(f"serve ended with {server.returncode}")
            time.sleep(0.05)
    time.sleep(5)
    before, seconds = resident(server.pid, "VmRSS:"), []
    for _ in range(runs):
        begun = time.perf_counter()
        with urllib.request.urlopen(f"{address}/findings/workbook?rule={rule}&periods=all&region={region}") as answer:
            data = answer.read()
        seconds.append(time.perf_counter() - begun)
    after = resident(server.pid, "VmRSS:")
finally:
    server.terminate()
    server.wait(timeout=30)

sheet = openpyxl.load_workbook(io.BytesIO(data), read_only=True).worksheets[0]
rows = [list(row) for row in sheet.iter_rows(values_only=True)]
begun = time.perf_counter()
book = openpyxl.Workbook(write_only=True)
copy = book.create_sheet("findings")
for row in rows:
    copy.append(row)
book.save(os.devnull)
peer = time.perf_counter() - begun
print(json.dumps({"findings": len(rows) - 1, "columns": len(rows[0]), "bytes": len(data), "seconds": seconds,
                  "openpyxl_seconds": peer, "mebibytes_before": before, "mebibytes_after": after,
                  "load": os.getloadavg()[0]}))
