"""Starts `xiachen serve`, times it to the first answered page, and looks at its memory when it has been idle.

`cold_start.py PROGRAM DATABASE RUNS [OPTION…]`, with options of serve
"""
import json, os, sys, time
from serving import Serving

program, database, runs, options = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
IDLE_SECONDS = 5


def once():
    with Serving(program, database, *options) as node:
        seconds = node.wait(seconds=60)
        time.sleep(IDLE_SECONDS)
        return seconds, node.mebibytes()


measured = [once() for _ in range(runs)]
print(json.dumps({"seconds": [m[0] for m in measured], "idle_mebibytes": [m[1] for m in measured],
                  "load": os.getloadavg()[0]}))
