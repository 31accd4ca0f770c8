"""A spreadsheet has the numbers of quarter.csv and record.csv, as numbers."""
import csv
import re
import sys
import zipfile
from fractions import Fraction
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
book = zipfile.ZipFile(sys.argv[1])
assert all(item.date_time == (1980, 1, 1, 0, 0, 0) for item in book.infolist())


def tree(name):
    return ElementTree.fromstring(book.read(name))


strings = ["".join(t.text or "" for t in item.iter(MAIN + "t"))
           for item in tree("xl/sharedStrings.xml")]
pages = {page.get("name"): f"xl/worksheets/sheet{i}.xml"
         for i, page in enumerate(tree("xl/workbook.xml").find(MAIN + "sheets"), 1)}


def rows(page):
    """Rows as {title: value}; numbers are floats, which they must stay."""
    titles, found = {}, []
    for row in tree(pages[page]).iter(MAIN + "row"):
        cells = {}
        for cell in row:
            column = re.match("[A-Z]+", cell.get("r")).group()
            value = cell.find(MAIN + "v")
            assert cell.find(MAIN + "f") is None
            if value is not None:
                is_text = cell.get("t") == "s"
                cells[column] = strings[int(value.text)] if is_text else float(value.text)
        if not titles:
            titles = cells
        else:
            found.append({titles[c]: v for c, v in cells.items() if c in titles})
    return found


def number(text, unit=None):
    """The double nearest to the exact decimal; percents are hundredths."""
    return None if not text else float(Fraction(text) / (100 if unit == "percent" else 1))


def compare(page, name, columns, signed):
    with open(name, newline="", encoding="utf-8") as file:
        listed = list(csv.DictReader(file))
    for row, wanted in zip(rows(page), listed, strict=True):
        assert row["Who"] == wanted["person"]
        for title, column in columns.items():
            unit = wanted["unit"] if column in signed else None
            assert row.get(title) == number(wanted[column], unit), (title, row, wanted)


amounts = {"promised", "actual", "difference"}
compare("Say and do", "quarter.csv", {"Promised": "promised", "Delivered": "actual",
                                      "Difference": "difference", "Ratio": "ratio"}, amounts)
compare("Records", "record.csv", {"Promised": "promised", "Delivered": "actual", "Ratio": "ratio",
                                  "Quarters": "quarters", "Short": "short", "Above": "over",
                                  "Without worst": "ratio_without_worst", "WAPE": "wape"}, amounts)
for page, path in pages.items():
    pane = tree(path).find(f".//{MAIN}pane")
    assert pane is not None and pane.get("state") == "frozen", page
assert any(name.startswith("xl/charts/") for name in book.namelist())
