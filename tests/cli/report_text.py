"""Every figure of quarter.csv, record.csv, gap.csv and duties.csv stands in a text."""
import csv
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    said = set(re.findall(r"-?[0-9](?:[0-9,.]*[0-9])?", file.read()))

columns = {
    "quarter.csv": ["promised", "actual", "difference", "ratio"],
    "record.csv": ["quarters", "promised", "actual", "ratio", "short", "over",
                   "ratio_without_worst", "wape"],
    "gap.csv": ["effect"],
    "duties.csv": ["hours_per_week"],
}


def grouped(figure):
    sign, whole, rest = re.fullmatch(r"(-?)([0-9]+)(\.[0-9]+)?", figure).groups()
    return f"{sign}{int(whole):,}{rest or ''}"


checked = 0
for name, wanted in columns.items():
    with open(name, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for column in wanted:
                if row[column]:
                    assert grouped(row[column]) in said, (name, row, column)
                    checked += 1
assert checked > 300, checked
