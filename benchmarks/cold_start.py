"""Starts `xiachen serve`, times it to the first answered page, and looks at its memory when it has been idle.

`cold_start.py PROGRAM DATABASE RUNS`
"""
import json, os, socket, subprocess, sys, time, urllib.request

program, database, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
IDLE_SECONDS = 5


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def resident(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS:"))


def once():
    port = free_port()
    begun = time.perf_counter()
    server = subprocess.Popen([program, "serve", "--database", database, "--port", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.perf_counter() - begun < 60:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as answer:
                    answer.read()
                break
            except OSError:
                if server.poll() is not None:
                    sys.exit(f"serve ended with {server.returncode}")
                time.sleep(0.002)
        seconds = time.perf_counter() - begun
        time.sleep(IDLE_SECONDS)
        return seconds, resident(server.pid)
    finally:
        server.terminate()
        server.wait(timeout=20)


measured = [once() for _ in range(runs)]
print(json.dumps({"seconds": [m[0] for m in measured], "idle_mebibytes": [m[1] for m in measured],
                  "load": os.getloadavg()[0]}))
