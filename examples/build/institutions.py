"""Hospitals of the three examples, as far as public lists name them."""

from tables import FEVER, TERTIARY

POLICY_BAODI = "《宝坻区推动优质医疗资源下沉工作若干措施》点名的机构"
PAIRING = "《“十四五”时期三级医院对口帮扶县级医院工作方案》关系表（河南）"
PROVINCIAL = ("河南省", "郑州大学", "河南中医药大学", "河南科技大学", "河南大学")


def tertiary(rows, name, code, region, kind, level, shown=None):
    """A hospital of the list of 三级甲等 hospitals, by its name there."""
    row = next(row for row in rows if row["name"] == name)
    place = dict(longitude=row["lon_wgs84"], latitude=row["lat_wgs84"], point="real") if row["coord_check"] == "ok" else {}
    return dict(
        id=code, name=shown or name.split("（")[0], type=kind, region=region, level=level, setting="urban",
        grade="tertiary", grade_class="a", ownership="public", profit="non_profit", system="civil", legal_person="true",
        address=row["address"], synthetic="ownership;profit;legal_person", source=TERTIARY, **place)


def sanming(facilities, hospitals):
    rows = [
        tertiary(hospitals, "福建省立医院", "FJ-S1", "350100", "general_hospital", "province"),
        tertiary(hospitals, "福建医科大学附属第一医院（医科大一附院）", "FJ-S2", "350100", "general_hospital", "province"),
        tertiary(hospitals, "福建医科大学附属协和医院（福州市协和医院）", "FJ-S3", "350100", "general_hospital", "province"),
        tertiary(hospitals, "福建省人民医院", "FJ-S4", "350100", "tcm_hospital", "province"),
        tertiary(hospitals, "三明市第一医院", "350400-H1", "350400", "general_hospital", "city"),
    ]
    numbers = {}
    for row in facilities:
        if row["city"] != "三明市" or row["name"] == "三明市第一医院":
            continue
        rows.append(facility(row, numbers))
    return rows


# Facilities whose township the list does not give, but the name or the division list does.
BY_NAME = {
    "清流县总医院灵地分院": "350423103", "宁化县翠江社区服务中心": "350424100", "将乐县城区社区卫生服务中心": "350428100",
    "福建省青山纸业股份有限公司职工医院": "350405402",
}
FACILITY_TYPE = {
    "乡镇卫生院": "township_hospital", "中心卫生院": "township_hospital", "社区卫生服务中心": "community_centre",
    "中医类医院": "tcm_hospital", "医院": "general_hospital", "其他": "community_centre",
}


def facility(row, numbers):
    kind = FACILITY_TYPE[row["kind"]]
    if row["name"] == "三明市中西医结合医院":
        kind = "tcm_western_hospital"
    if row["name"] == "清流县总医院灵地分院":
        kind = "township_hospital"
    township = row["township_code"][:9] or BY_NAME.get(row["name"], "")
    region = township or row["county_code"] or "350400"
    primary = kind in ("township_hospital", "community_centre")
    letter = "W" if primary else "H"
    first = 2 if region == "350400" else 1
    number = numbers[region, letter] = numbers.get((region, letter), first - 1) + 1
    level = "township" if primary else "city" if region == "350400" else "county"
    result = dict(
        id=f"{region}-{letter}{number}", name=row["name"], type=kind, region=region, level=level,
        setting="urban" if level == "city" else "county", address=row["address"], source=FEVER)
    if "职工医院" in row["name"]:
        result["level"] = ""
    if row["lon_wgs84"]:
        result.update(longitude=row["lon_wgs84"], latitude=row["lat_wgs84"], point="approximate")
    return result


def baodi(listed, hospitals, regions):
    rows = [
        tertiary(hospitals, "天津医科大学总医院（医科大总医院）", "TJ-S1", "120100", "general_hospital", "province"),
        tertiary(hospitals, "天津市第一中心医院（第一中心医院）", "TJ-S2", "120100", "general_hospital", "province"),
        tertiary(hospitals, "天津市人民医院", "TJ-S3", "120100", "general_hospital", "province"),
        tertiary(hospitals, "天津中医药大学第一附属医院（全国针灸临床研究中心、中医药大学一附院）", "TJ-S4", "120100", "tcm_hospital",
                 "province"),
    ]
    kinds = {"天津市宝坻区人民医院": ("120115-H1", "general_hospital"), "天津市宝坻区中医医院": ("120115-H2", "tcm_hospital")}
    for row in listed:
        if row["name"] in kinds:
            code, kind = kinds[row["name"]]
            rows.append(dict(id=code, name=row["name"], type=kind, region="120115", level="county", setting="county",
                             address=row["address"], source=FEVER))
    named = [("H3", "宝坻区妇产医院", "specialised_hospital"), ("H4", "宝坻区安康医院", "specialised_hospital"),
             ("C1", "宝坻区疾病预防控制中心", "cdc"), ("M1", "宝坻区妇儿保健中心", "mch_centre"),
             ("A1", "宝坻区卫生健康委员会", "authority")]
    for code, name, kind in named:
        rows.append(dict(id="120115-" + code, name=name, type=kind, region="120115", level="county", setting="county",
                         source=POLICY_BAODI))
    streets = {"120115001", "120115002", "120115003"}
    for region in regions.values():
        if region["level"] != "township" or region["type"] == "other":
            continue
        centre = region["id"] in streets
        name = region["name"] + ("社区卫生服务中心" if centre else "卫生院") + "（合成）"
        rows.append(dict(
            id=region["id"] + "-W1", name=name, type="community_centre" if centre else "township_hospital",
            region=region["id"], level="township", setting="county", longitude=region.get("longitude", ""),
            latitude=region.get("latitude", ""), point="approximate" if region.get("longitude") else "",
            synthetic="name;type", source="按真实街镇名称合成"))
    return rows


def henan(rows, cities):
    kinds = {"综合": "general_hospital", "中医": "tcm_hospital", "专科": "specialised_hospital"}
    result, number, counts = {}, 0, {}
    for row in rows:
        supporter = row["role"] == "supporter"
        entry = dict(
            name=row["name"], type=kinds[row["type"]], setting="urban" if supporter else "county",
            longitude=row["lon_wgs84"], latitude=row["lat_wgs84"], source=PAIRING,
            point="approximate" if row["coord_kind"].startswith("APPROXIMATE") else "real")
        if "中西医结合" in row["name"]:
            entry["type"] = "tcm_western_hospital"
        if entry["point"] == "real":
            entry["source"] += "；" + TERTIARY
        if supporter:
            number += 1
            level = "nation" if row["prefecture"] == "北京市" else "province" if row["name"].startswith(PROVINCIAL) else "city"
            entry.update(id=f"HN-S{number:02}", region=cities[row["prefecture"]], level=level, grade="tertiary")
            if row["level"] == "三级甲等":
                entry["grade_class"] = "a"
        else:
            county = row["county_code"]
            counts[county] = counts.get(county, 0) + 1
            entry.update(id=f"{county}-H{counts[county]}", region=county, level="county")
        result[row["name"]] = entry
    return result
