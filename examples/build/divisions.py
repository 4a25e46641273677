"""Regions from the nation to the township, and the villages below them."""

import math
import random

from tables import ADMIN, CENSUS, POINTS

NATION = dict(id="000000", name="全国", level="nation", source="—")
TOWNSHIP_TYPE = {"镇": "town", "乡": "township", "街道": "street"}
# 2020 census units that were merged or renamed before the 2023 division list (Sanming, 2021).
CENSUS_PARTS = {"350404": ["350402", "350403"], "350405": ["350427"]}
# Districts that join county rules by reference: Baodi's own measures say so; Shaxian was a county until 2021.
PARTICIPATING = {"120115", "350405"}
MUNICIPALITIES = {"110000", "120000"}


def census(rows):
    return {row["code"]: int(row["population"]) for row in rows}


def population(code, people):
    parts = CENSUS_PARTS.get(code, [code])
    return sum(people[part] for part in parts) if all(part in people for part in parts) else None


def plain(code, name, level, parent, people, kind):
    row = dict(id=code, name=name, level=level, parent=parent, type=kind, source=ADMIN)
    count = population(code, people)
    if count:
        row.update(population=count, population_year=2020, source=ADMIN + "；" + CENSUS)
    return row


def tree(rows, counties, people, tags):
    """The ancestors of `counties`, the counties and their townships."""
    regions = {"000000": NATION}
    for row in rows:
        code, level = row["code"], row["level"]
        if level == "village" or not belongs(code, level, counties):
            continue
        short = code[:9] if level == "township" else code[:6]
        parent = {"province": "000000", "city": code[:2] + "0000", "county": code[:4] + "00", "township": code[:6]}[level]
        region = plain(short, row["name"], level, parent, people, kind_of(row, short))
        if level == "county":
            region["tags"] = tags
            if row["name"].endswith("区"):
                region["participates"] = "true" if short in PARTICIPATING else "false"
        if row["lon_wgs84"]:
            region.update(longitude=row["lon_wgs84"], latitude=row["lat_wgs84"])
            region["source"] += "；" + POINTS
        regions[short] = region
    return regions


def belongs(code, level, counties):
    if level == "province":
        return any(county[:2] == code[:2] for county in counties)
    if level == "city":
        return any(county[:4] == code[:4] for county in counties)
    return code[:6] in counties


def kind_of(row, code):
    if row["level"] == "province":
        return "municipality" if code in MUNICIPALITIES else "province"
    if row["level"] == "city":
        return "city" if row["name"].endswith("市") else "other"
    if row["level"] == "county":
        return {"县": "county", "市": "county_level_city", "区": "municipal_district"}[row["name"][-1]]
    return TOWNSHIP_TYPE.get(row["unit_type"], "other")


def villages(rows, counties, generated):
    """Villages of the division list, with point and population from the generated table where it has them."""
    known = {row["code"]: row for row in generated}
    result = []
    for row in rows:
        if row["level"] != "village" or row["code"][:6] not in counties:
            continue
        village = dict(
            id=row["code"], name=row["name"], region=row["code"][:9], source=ADMIN,
            type="administrative_village" if row["unit_type"] in ("村委会", "类似村委会") else "community")
        if row["code"] in known:
            invented = ["population"]
            entry = known[row["code"]]
            real = entry["coord_kind"].startswith("real")
            village.update(
                population=entry["population_synthetic"], longitude=entry["lon_wgs84"], latitude=entry["lat_wgs84"],
                point="real" if real else "synthetic")
            village["synthetic"] = ";".join(invented if real else invented + ["longitude", "latitude"])
        result.append(village)
    return result


def invent(villages_, regions):
    """Populations and points for villages without them: the county's census total shared out, points round the seat.

    Both are synthetic and said to be; the seed is the county code, so the result does not depend on anything else."""
    for county in sorted({village["id"][:6] for village in villages_}):
        members = sorted((v for v in villages_ if v["id"][:6] == county), key=lambda v: v["id"])
        chance = random.Random(int(county))
        weights = [math.exp(chance.gauss(0, 0.55)) * (3.2 if v["type"] == "community" else 1) for v in members]
        scale = regions[county]["population"] / sum(weights)
        for village, weight in zip(members, weights):
            seat = regions[village["region"]]
            seat = seat if seat.get("longitude") else regions[county]
            reach = 0.012 if village["type"] == "community" else 0.045
            village["population"] = max(60, round(weight * scale))
            village["longitude"] = f"{float(seat['longitude']) + chance.gauss(0, reach):.6f}"
            village["latitude"] = f"{float(seat['latitude']) + chance.gauss(0, reach * 0.9):.6f}"
            village["point"] = "synthetic"
            village["synthetic"] = "population;longitude;latitude"
