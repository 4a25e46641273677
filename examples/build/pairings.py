"""The printed pairing table of Henan: one record per printed pair, one relation per pair."""

import re

SOURCE = "《“十四五”时期三级医院对口帮扶县级医院工作方案》附表（河南），内容由河南省卫生健康委提供"
# Corrections and remarks, by number of the printed row.
NOTES = {
    35: "两家支援医院，其中北京大学第一医院在省外；兰考县的两行被分页隔开。",
    36: "兰考县的第二行，在下一页重印县名。",
    42: "中西医结合医院，按中医类受援医院计（支援医院为中医院）。",
    63: "桐柏县只有一行，表中没有该县的中医医院。",
    64: "县名“睢县”印低了一行，本行落在桐柏县名下；按医院名称归入睢县。",
}


def records(pairs, printed, hospitals):
    """`pairs`: rows of the pairing list in printed order; `printed`: their texts; returns (relations, pairings)."""
    partners = {}
    for pair in pairs:
        for supporter in pair["supporting_hospitals"].split(";"):
            partners.setdefault(supporter, set()).add(pair["recipient_hospital"])
    relations, pairings = [], []
    for number, pair in enumerate(pairs, 1):
        supporters = pair["supporting_hospitals"].split(";")
        recipient = hospitals[pair["recipient_hospital"]]["id"]
        for place, name in enumerate(supporters, 1):
            supporter = hospitals[name]["id"]
            form = "many_to_one" if len(supporters) > 1 else "one_to_many" if len(partners[name]) > 1 else "one_to_one"
            relations.append({
                "id": f"HN-{number:02}-{place}", "supporter": supporter, "recipient": recipient,
                "programme": "paired_assistance", "form": form, "approved_by": "河南省卫生健康委员会",
                "approval_level": "province", "in_plan": "true", "from": "2022-01-01", "to": "2025-12-31", "source": SOURCE})
            pairings.append(dict(
                id=f"{number:02}|{supporter}", row=number, county=pair["county_code"], recipient=recipient,
                supporter=supporter, printed=text(printed, number, pair), note=NOTES.get(number, ""), source=SOURCE))
    for pairing in pairings:
        pairing["id"] = f"{pairing['row']}|{pairing['supporter']}"
    return relations, pairings


def text(printed, number, pair):
    return printed.get(number) or "　".join([pair["county"], pair["recipient_hospital"], pair["supporting_hospitals"]])


def printed_rows(path):
    """Row texts from a YAML file that lists `id: …/table/NN` followed by `printed_row: "…"`; cells parted by `　`."""
    rows, number = {}, None
    with open(path, encoding="utf-8") as file:
        for line in file:
            if match := re.match(r"- id: \S+/table/(\d+)", line):
                number = int(match[1])
            elif match := re.match(r'  printed_row: "(.*)"', line):
                rows[number] = match[1].replace("\\t", "　")
    return rows
