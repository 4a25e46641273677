#!/usr/bin/env python3
"""Writes the real parts of the examples `henan`, `baodi` and `sanming` as CSV files that `xiachen import` reads.

    python3 examples/build/build_regions.py DATA [--printed TABLE.yaml] [--into examples]

DATA is the folder with the public input files (divisions_*.csv, facilities_fujian_2020.csv, …; each README.md of the
examples names their publishers and licences). TABLE.yaml, optional, gives the printed rows of the Henan table.
The simulated parts come afterwards, from `xiachen simulate`, as examples/build/README.md shows. Needs only Python's
standard library; the same data give the same bytes.
"""

import argparse
import os

import divisions
import institutions
import pairings
from tables import CENSUS, INSTITUTION, PAIRING, REGION, RELATION, VILLAGE, read, write


def baodi(data, into, people):
    rows = read(data, "divisions_tianjin_baodi.csv")
    regions = divisions.tree(rows, {"120115"}, people, "")
    villages = divisions.villages(rows, {"120115"}, read(data, "SYNTHETIC_villages_baodi_henan37.csv"))
    hospitals = institutions.baodi(
        read(data, "hospitals_tianjin_2020.csv"), read(data, "hospitals_tier3a_henan_fujian_tianjin.csv"), regions)
    save(into, "baodi", regions, villages, hospitals)


def sanming(data, into, people):
    rows = read(data, "divisions_fujian.csv")
    counties = {row["code"][:6] for row in rows if row["level"] == "county" and row["code"].startswith("3504")}
    # All of Sanming lay in the former central revolutionary base; the tag is ours, not from the data files.
    regions = divisions.tree(rows, counties, people, "revolutionary_base")
    regions["350100"] = divisions.plain("350100", "福州市", "city", "350000", people, "city")
    villages = divisions.villages(rows, counties, [])
    divisions.invent(villages, regions)
    hospitals = institutions.sanming(
        read(data, "facilities_fujian_2020.csv"), read(data, "hospitals_tier3a_henan_fujian_tianjin.csv"))
    save(into, "sanming", regions, villages, hospitals)


def henan(data, into, people, printed):
    rows = read(data, "divisions_henan37.csv")
    pairs = read(data, "henan_pairs.csv")
    counties = {row["code"][:6] for row in rows if row["level"] == "county"}
    regions = divisions.tree(rows, counties, people, "lifted_county")
    listed = read(data, "henan_pair_hospitals.csv")
    cities = supporting_cities(regions, listed, read(data, "county_population_2020.csv"), people)
    hospitals = institutions.henan(listed, cities)
    relations, printed_pairings = pairings.records(pairs, pairings.printed_rows(printed) if printed else {}, hospitals)
    save(into, "henan", regions, [], list(hospitals.values()))
    folder = os.path.join(into, "henan")
    write(folder, "relation", RELATION, relations)
    write(folder, "printed_pairing", PAIRING, printed_pairings)
    villages = divisions.villages(rows, counties, read(data, "SYNTHETIC_villages_baodi_henan37.csv"))
    write(os.path.join(into, "henan-villages"), "village", VILLAGE, villages)


def supporting_cities(regions, listed, census, people):
    """Adds the cities of the supporting hospitals that the 37 counties do not lie in; city name → code."""
    known = {row["city"]: row["code"] for row in census if row["code"].startswith("41") and row["code"].endswith("00")}
    regions["110000"] = divisions.plain("110000", "北京市", "province", "000000", people, "municipality")
    regions["110100"] = divisions.plain("110100", "市辖区", "city", "110000", people, "other")
    known["北京市"] = "110100"
    for name in sorted({row["prefecture"] for row in listed if row["role"] == "supporter"}):
        code = known[name]
        if code not in regions:
            regions[code] = divisions.plain(code, name, "city", code[:2] + "0000", people, "city")
            regions[code]["source"] = CENSUS
    return known


def save(into, name, regions, villages, hospitals):
    folder = os.path.join(into, name)
    counts = [write(folder, "region", REGION, regions.values()), 0, write(folder, "institution", INSTITUTION, hospitals)]
    if villages:
        counts[1] = write(folder, "village", VILLAGE, villages)
    print(f"{name}: {counts[0]} regions, {counts[1]} villages, {counts[2]} institutions")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", help="folder of the public input files")
    parser.add_argument("--printed", help="YAML file with the printed rows of the Henan table")
    parser.add_argument("--into", default="examples", help="folder of the examples")
    options = parser.parse_args()
    people = divisions.census(read(options.data, "county_population_2020.csv"))
    baodi(options.data, options.into, people)
    sanming(options.data, options.into, people)
    henan(options.data, options.into, people, options.printed)


if __name__ == "__main__":
    main()
