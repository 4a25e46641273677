"""The rules of `benchmarks/rules` as SQL in DuckDB, timed, and compared with what `xiachen bench judge --dump` wrote.

Both sides hold the records in memory on the same cores. A measurement computes every verdict of a rule (subject, first
day of the period, status, value) into a table in memory, from the base tables.
"""
import argparse, json, resource, statistics, time
from pathlib import Path
import duckdb

HERE = Path(__file__).parent
SUBJECTS = {
    "4.3_round-half-day": "round_id", "4.3_village-weekly": "village", "4.3_round-fixed-time": "village",
    "3.3_high-demand-villages": "village", "3.3_vertical-collaboration": "institution",
    "2.3_county-township-village-mechanism": "consortium", "2.3_expert-disciplines": "consortium",
    "3.3_min-6-months": "posting", "4.3_township-monthly": "institution", "4.1_township-does-village-rounds": "village",
    "5.16_insurance-indicators": "consortium", "4.1_county-to-township-village": "tour",
}


def fill(text, **values):
    for name, value in values.items():
        text = text.replace("${" + name + "}", str(value))
    return text


def compare(base, dump, table):
    """How many verdicts stand on one side only, have another status, or another value."""
    base.execute(f"""
        CREATE OR REPLACE TEMP TABLE ours AS SELECT k.key AS subject, d.start, d.status::finding AS status, d.value
        FROM read_csv('{dump}', header = true, columns = {{
            'subject': 'VARCHAR', 'start': 'DATE', 'status': 'VARCHAR', 'value': 'DOUBLE'}}) d
        LEFT JOIN {table} k ON k.id = d.subject""")
    return dict(zip(("verdicts", "only_ours", "only_theirs", "other_status", "other_value"), base.execute("""
        SELECT count(*), count(*) FILTER (t.subject IS NULL), count(*) FILTER (o.subject IS NULL),
               count(*) FILTER (o.status <> t.status),
               count(*) FILTER (o.subject IS NOT NULL AND t.subject IS NOT NULL
                                AND (o.value IS NULL) <> (t.value IS NULL) OR abs(o.value - t.value) > 1e-6)
        FROM ours o FULL JOIN answer t ON o.subject = t.subject AND o.start = t.start""").fetchone()))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--dump", required=True)
    options.add_argument("--today", required=True)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--runs", type=int, default=5)
    given = options.parse_args()
    base = duckdb.connect(":memory:")
    base.execute(f"SET threads = {given.threads}")
    base.execute("SET preserve_insertion_order = false")
    begun = time.perf_counter()
    base.execute(fill((HERE / "load.sql").read_text(), folder=given.data))
    loaded = time.perf_counter() - begun
    rules = []
    for path in sorted((HERE / "rules").glob("*.sql")):
        dump = Path(given.dump) / (path.stem + ".csv")
        first, last = base.execute(f"SELECT min(start), max(start) FROM read_csv('{dump}')").fetchone()
        query = fill(path.read_text().rstrip().rstrip(";"), today=given.today, first=first, last=last)
        statement = f"""CREATE OR REPLACE TEMP TABLE answer AS
            SELECT subject::INTEGER AS subject, start::DATE AS start, status::finding AS status, value::DOUBLE AS value
            FROM ({query})"""
        times = []
        for _ in range(given.runs + 1):
            begun = time.perf_counter()
            base.execute(statement)
            times.append((time.perf_counter() - begun) * 1000)
        table = SUBJECTS[path.stem.split("_", 1)[1]]
        rules.append({"rule": path.stem.replace("_", "/"), "milliseconds": times[1:],
                      "median": statistics.median(times[1:]), **compare(base, dump, table)})
    print(json.dumps({
        "duckdb": duckdb.__version__, "threads": given.threads, "load_seconds": loaded, "rules": rules,
        "sum_of_medians": sum(rule["median"] for rule in rules),
        "peak_mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}, indent=1))


if __name__ == "__main__":
    main()
