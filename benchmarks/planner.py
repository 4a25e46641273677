"""Runs `xiachen solve` and, where they are there, the peers on the standard routing instances, one process at a time; checks
every cost with a checker that is not ours, and prints gaps. Called by scripts/bench-planner, which says what it needs."""
import argparse, csv, json, re, statistics, subprocess, sys, tempfile
from pathlib import Path

HERE = Path(__file__).parent

# Optima of the generated instances, proved by HiGHS on set partitioning (county: minutes of travel plus 1,000 for each visit
# left out) and on blocks (posting).
PROVED = {
    "county/county_small_H.json": 2186.8, "county/county_mid_H.json": 7232.8 + 8 * 1000,
    "posting/posting_small.json": 2084, "posting/posting_mid.json": 10822,
}


def run(command, limit):
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=limit).stdout
    except subprocess.TimeoutExpired:
        return ""


def last_json(text):
    lines = [line for line in text.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else None


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = Path(options.instances)
        self.scratch = Path(tempfile.mkdtemp())
        rows = csv.DictReader(open(self.folder / "best_known.csv"))
        self.best = PROVED | {row["instance"]: float(row["cost"]) for row in rows}

    def ours(self, name, kind, seconds, marks, seed):
        solution = self.scratch / "solution"
        command = [self.options.xiachen, "solve", str(self.folder / name), "--format", kind, "--seconds", str(seconds),
                   "--seed", str(seed), "--solution", str(solution), "--json", "--marks", ",".join(map(str, marks))]
        if self.options.processor_time:
            command.append("--processor-time")
        answer = last_json(run(command, 40 * seconds + 60))
        if answer is None:
            return None
        checker = ([sys.executable, str(HERE / f"check_{kind}.py")] if kind in ("county", "posting")
                   else [self.options.python, str(self.folder / "peers" / "cordeau.py")])
        check = subprocess.run([*checker, str(self.folder / name), str(solution)], capture_output=True, text=True)
        answer["checked"] = check.returncode == 0
        keep = self.options.keep
        if keep:
            Path(keep).mkdir(parents=True, exist_ok=True)
            (Path(keep) / (name.replace("/", "_") + f"_{seed}")).write_text(solution.read_text())
        return answer

    def peers(self, name, seconds):
        """What each peer of the family reaches at equal time (wall seconds, which it is given whole): its name and cost, None
        where it finds no answer that breaks nothing."""
        family, instance = name.split("/")
        scripts = self.folder / "peers"
        solvers = ("pyvrp", "vroom", "ortools")
        commands = {
            "pvrp": [("alns+pyvrp", ["pvrp_decomp.py", family, instance, seconds, "alns"]),
                     ("greedy+pyvrp", ["pvrp_decomp.py", family, instance, seconds, "greedy"]),
                     ("ortools", ["pvrp_ortools.py", family, instance, seconds, "copies"])],
            "mdvrp": [(peer, ["peer_routing.py", peer, family, instance, seconds]) for peer in solvers],
            "county": [(peer, ["county_peers.py", self.folder / name, peer, seconds]) for peer in solvers],
            "posting": [(peer, ["posting_exact.py", self.folder / name, seconds, peer]) for peer in ("highs", "cpsat")],
        }[family]
        return [(peer, self.cost(last_json(run(
            [self.options.python, str(scripts / script), *map(str, rest)], 3 * seconds + 120))))
            for peer, (script, *rest) in commands]

    @staticmethod
    def cost(answer):
        if not answer or answer.get("violations") or answer.get("nerr"):
            return None
        return next((answer[key] for key in ("final", "cost", "objective", "obj") if answer.get(key)), None)

    def table(self, family, kind, names, marks):
        print(f"\n{family}: gap to best known in %, seeds {self.options.seeds}, "
              f"{'processor' if self.options.processor_time else 'wall'} seconds {marks}", flush=True)
        columns = {mark: [] for mark in marks}
        for name in names:
            gaps, found, checked, speeds, firsts = {mark: [] for mark in marks}, [], True, [], []
            bound = None
            for seed in range(1, self.options.seeds + 1):
                answer = self.ours(name, kind, marks[-1], marks, seed)
                if answer is None:
                    checked = False
                    continue
                checked &= answer["checked"] and answer.get("feasible", True)
                found.append(answer["cost"])
                bound = answer.get("bound", bound)
                firsts.append(answer["seconds_to_best"])
                speeds += [answer["moves_per_second"] / 1e6] if "moves_per_second" in answer else []
                reference = self.best.get(name, answer.get("bound"))
                for mark in marks:
                    cost = answer.get(f"cost_at_{mark}", answer["cost"])
                    gaps[mark].append(100 * (cost / reference - 1))
            means = {mark: statistics.mean(gaps[mark]) if gaps[mark] else float("nan") for mark in marks}
            for mark in marks:
                columns[mark].append(means[mark])
            reference = self.best.get(name)
            told = "" if reference is None or not found or min(found) > reference - 0.01 else "  BELOW BEST KNOWN"
            told += "" if bound is None else f"  bound {bound:.1f}"
            print(f"{name:24s} " + " ".join(f"{means[mark]:7.2f}" for mark in marks)
                  + f"  best {min(found, default=0):.2f}  to best {statistics.median(firsts or [0]):.1f} s"
                  + (f"  {statistics.median(speeds):.1f} M moves/s" if speeds else "")
                  + f"  {'checked' if checked else 'WRONG'}{told}",
                  flush=True)
            for peer, cost in self.peers(name, marks[-1]) if self.options.peers else []:
                gap = "" if cost is None or reference is None else f" ({100 * (cost / reference - 1):.2f} %)"
                ahead = max(found, default=float("inf")) - (float("inf") if cost is None else cost)
                told = "  AHEAD OF OUR WORST SEED" if ahead > 0.01 else "  equal" if ahead > -0.01 else ""
                print(f"    {peer:20s} {'no answer' if cost is None else f'{cost:.2f}'}{gap}{told}", flush=True)
        print(f"{'mean':24s} " + " ".join(f"{statistics.mean(columns[mark]):7.2f}" for mark in marks), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--instances", required=True)
    parser.add_argument("--xiachen", required=True)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--marks", default="10,60")
    parser.add_argument("--families", default="pvrp,mdvrp,county,posting")
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", default="")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--processor-time", action="store_true")
    options = parser.parse_args()
    bench = Bench(options)
    marks = [int(mark) for mark in options.marks.split(",")]
    for family in options.families.split(","):
        if family == "county":
            names = sorted(f"county/{path.name}" for path in (bench.folder / "county").glob("*_H.json"))
        elif family == "posting":
            names = sorted(f"posting/{path.name}" for path in (bench.folder / "posting").glob("*.json"))
        else:
            names = [name for name in bench.best if name.startswith(family + "/")]
        names = [name for name in names if not options.only or re.search(options.only, name)]
        if names:
            bench.table(family, family if family in ("county", "posting") else "cordeau", names, marks)
