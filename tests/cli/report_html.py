"""What a report says as a page.

    figures PAGE         its tables have the figures of quarter.csv, record.csv, gap.csv, duties.csv
    same PAGE OTHER      both have the same elements with the same attributes
    shows PAGE TEXT      the text is on the page as text
"""
import csv
import re
import sys
from collections import Counter
from html.parser import HTMLParser

VOID = {"meta", "link", "rect"}


class Page(HTMLParser):
    """Elements, texts, and tables as {caption: [rows of texts]}."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.texts = Counter(), [], []
        self.tables, self.caption, self.group = {}, None, ""
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.elements[tag, tuple(sorted(attributes))] += 1
        assert tag != "script" and not any(name.startswith("on") for name, _ in attributes)
        for name, value in attributes:
            assert name not in ("href", "src") or value.startswith(("#s", "data:,")), value
        if tag not in VOID:
            self.open.append(tag)
        if tag == "caption":
            self.caption = ""
        elif tag == "tr":
            self.row = []
        elif tag in ("td", "th"):
            self.row.append("")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag == "caption":
            assert self.caption not in self.tables
            self.tables[self.caption] = []
        elif tag == "tr" and len(self.row) == 1:
            self.group = self.row[0]
        elif tag == "tr":
            self.tables[self.caption].append((self.group, self.row))

    def handle_data(self, data):
        self.texts.append(data)
        if "caption" in self.open:
            self.caption += data
        elif "td" in self.open or "th" in self.open:
            self.row[-1] += data

    def rows(self, caption):
        """The rows of the table whose caption begins so, as dicts."""
        found = [rows for name, rows in self.tables.items() if name.startswith(caption)]
        assert len(found) == 1, (caption, list(self.tables))
        titles = found[0][0][1]
        return [dict(zip(titles, row, strict=True), group=group) for group, row in found[0][1:]]


def plain(text):
    return re.sub("[,%]", "", text)


def read(name):
    with open(name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def measure(row):
    return row["measure"] + (" (value)" if row["basis"] == "value" else "")


def compare(left, right):
    for a, b in zip(left, right, strict=True):
        assert a == b, (a, b)


def figures(page):
    compare(
        [(r["group"], r["Who"], r["Measure"], r["Unit"].split()[0], plain(r["Promised"]),
          plain(r["Delivered"]), plain(r["Difference"]), r["Ratio"], r["Standing"])
         for r in page.rows("Promise against actual")],
        [(r["department"], r["person"], measure(r), r["unit"], r["promised"], r["actual"],
          r["difference"], r["ratio"], r["standing"]) for r in read("quarter.csv")])
    compare(
        [(r["Who"], r["Measure"], r["Quarters"], plain(r["Promised"]), plain(r["Delivered"]),
          r["Ratio"], r["Short"], r["Above"], r["Without worst"], r["Worst"], r["WAPE"],
          r["Repeat closer"], r["Finding"]) for r in page.rows("Who over-promised")],
        [(r["person"], measure(r), r["quarters"], r["promised"], r["actual"], r["ratio"],
          r["short"], r["over"], r["ratio_without_worst"], r["worst_quarter"], r["wape"],
          r["repeat_closer"], r["finding"]) for r in read("record.csv")])
    gap = read("gap.csv")
    mix = [r for r in gap if r["line"].startswith("mix")]
    compare([plain(r["Effect"]) for r in page.rows("Revenue from promise")],
            [r["effect"] for r in gap if r not in mix])
    compare([plain(r["Effect"]) for r in page.rows("Value of leads")[1:-1]],
            [r["effect"] for r in mix])
    compare(
        [(r["group"], r["Duty"], r["Owner"].replace("nobody yet", ""), r["Hours"])
         for r in page.rows("The flip board")],
        [(r["department"], r["duty"], r["owner"], r["hours_per_week"])
         for r in read("duties.csv") if r["status"] == "kept"])


command, path, *rest = sys.argv[1:]
if command == "figures":
    figures(Page(path))
elif command == "same":
    left, right = Page(path).elements, Page(rest[0]).elements
    # How long a name is decides whether it may break.
    for elements in left, right:
        for tag, attributes in list(elements):
            bare = tuple(a for a in attributes if a[0] != "class")
            elements[tag, bare] += elements.pop((tag, attributes)) if bare != attributes else 0
    assert left == right, (left - right, right - left)
else:
    assert any(rest[0] == text for text in Page(path).texts), rest[0]
