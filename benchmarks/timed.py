"""Runs a command and prints its wall-clock seconds and peak resident memory as JSON; its output goes to /dev/null."""
import json, os, subprocess, sys, time

begun = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
said = child.stderr.read()
_, status, usage = os.wait4(child.pid, 0)
seconds = time.perf_counter() - begun
code = os.waitstatus_to_exitcode(status)
if code != 0:
    sys.stderr.write(said.decode(errors="replace"))
    sys.exit(f"{sys.argv[1]} ended with {code}")
print(json.dumps({"seconds": seconds, "cpu_seconds": usage.ru_utime + usage.ru_stime,
                  "peak_mebibytes": usage.ru_maxrss / 1024}))
