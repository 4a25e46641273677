"""Times the download of findings as a workbook from a running `xiachen serve`, and openpyxl's write-only mode writing the
same cells.

`findings_workbook.py PROGRAM DATABASE REGION RULE RUNS`: all periods of the rule in the region. Reading the workbook to
get at its cells is not timed.
"""
import io, json, os, sys, time, urllib.request
import openpyxl
from serving import Serving

program, database, region, rule, runs = *sys.argv[1:5], int(sys.argv[5])

with Serving(program, database) as node:
    node.wait()
    time.sleep(5)
    before, seconds = node.mebibytes(), []
    for _ in range(runs):
        begun = time.perf_counter()
        address = f"{node.address}/findings/workbook?rule={rule}&periods=all&region={region}"
        with urllib.request.urlopen(address) as answer:
            data = answer.read()
        seconds.append(time.perf_counter() - begun)
    after = node.mebibytes()

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
