"""Reading the public data files and writing the record files of an example."""

import csv
import os

REGION = "id name level parent type participates tags population population_year area longitude latitude source".split()
VILLAGE = ("id name type region population population_class demand area has_institution has_qualified_doctor "
           "neighbour_can_cover remote minutes_to_service minutes_basis longitude latitude point synthetic source").split()
INSTITUTION = ("id name type region village level setting grade grade_class ownership profit system parent legal_person "
               "near_urban_core echelon echelon_from planned_sub_centre sub_centre_on public_health_weak "
               "public_health_required public_health_actual public_health_improved_on residency_base regional_centre "
               "address longitude latitude point opened_on closed_on synthetic source").split()
RELATION = ("id supporter recipient programme form approved_by approval_level in_plan from to source").split()
PAIRING = "id row county recipient supporter printed note source".split()

ADMIN = "统计用区划代码 2023（国家统计局）"
POINTS = "坐标 adcode 2016、GeoNames、天地图"
CENSUS = "2020 年人口普查"
TERTIARY = "Luoyun, https://github.com/46319943/3AHospital（Apache-2.0，2020）"
FEVER = "hhui64/wuhan2020map（MIT，2020-02，国家人口健康科学数据中心）"


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, kind, fields, rows):
    """One file per kind, rows in the order of their ids, so that the same data give the same bytes."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, kind + ".csv"), "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, fields, restval="", lineterminator="\n")
        table.writeheader()
        table.writerows(sorted(rows, key=lambda row: row["id"]))
    return len(rows)
