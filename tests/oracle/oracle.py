#!/usr/bin/env python3
"""oracle.py - what `saydo record` and `saydo quarter` must print, computed apart.

Shares no code with the program: Python's standard library, exact fractions,
written from the model's description alone.  A board is a folder with a
script.csv (date,action,kind,file,quarter) whose steps are imports and locks,
each on its own simulated day.

    oracle.py FOLDER record [--quarter Q] [--person P] [--measure M] --today DAY
    oracle.py FOLDER quarter QUARTER --today DAY

with --fiscal-start 1..12, --currency CODE and --blank as given to `saydo new`.

Where the description is silent, this is the reading:
  * A `value` row of `quarter` exists when the promise or the actual has a value.
  * `disputed` (of the actual), `amendments` and `entered_afterwards` (of the
    promise) stand on both bases.
  * Whether something is an amendment or a correction is asked of the latest
    state, not of the first.
  * An empty field of an amendment or a correction leaves what was there.
  * A figure that rounds to zero is 0.0000, without a sign.
"""
import argparse
import csv
import datetime
import functools
import os
import sys
import unicodedata
from fractions import Fraction

DEPARTMENTS = ["Marketing", "Sales", "Service", "Finance", "Product", "Operations",
               "Executives"]
MEASURES = [  # department, name, unit, direction
    ("Marketing", "Leads", "count", "higher"),
    ("Sales", "Accepted leads", "count", "higher"),
    ("Sales", "Deals won", "count", "higher"),
    ("Sales", "Revenue", "money", "higher"),
    ("Sales", "Calls", "count", "higher"),
    ("Service", "Retention", "percent", "higher"),
    ("Finance", "Past due", "money", "lower"),
]
EXPONENTS = {"JPY": 0, "KRW": 0, "USD": 2, "EUR": 2, "KWD": 3, "BHD": 3, "CLF": 4}
LIMIT = 9 * 10**15

QUARTER_COLUMNS = ["quarter", "department", "person", "measure", "basis", "unit", "promised",
                   "actual", "difference", "ratio", "standing", "disputed", "amendments",
                   "entered_afterwards"]
RECORD_COLUMNS = ["department", "person", "measure", "basis", "unit", "quarters", "promised",
                  "actual", "ratio", "short", "over", "ratio_without_worst", "worst_quarter",
                  "wape", "repeat_closer", "finding"]

FINDINGS = ["no record", "early sign", "over-promises", "one big miss", "uneven", "sandbags",
            "mild optimist", "erratic", "reliable"]
STANDINGS = ["open", "not reported", "no promise", "short", "close", "kept", "beat"]


# ---------------------------------------------------------------- small words

@functools.lru_cache(maxsize=None)
def fold(text):
    """The key by which names match: NFKC case folding, white space collapsed."""
    folded = unicodedata.normalize("NFD", text).casefold()
    folded = unicodedata.normalize("NFKC", folded).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())


def quarter_read(text):
    """2026-Q3 as one number that counts quarters."""
    year, number = text.split("-Q")
    if not 1 <= int(number) <= 4:
        raise ValueError(f"{text} is not a quarter")
    return int(year) * 4 + int(number) - 1


def quarter_text(quarter):
    return f"{quarter // 4:04d}-Q{quarter % 4 + 1}"


def quarter_last_day(quarter, fiscal_start):
    """The year's name is the calendar year in which the fiscal year ends."""
    year, number = divmod(quarter, 4)
    months = (year - (fiscal_start > 1)) * 12 + fiscal_start - 1 + 3 * number + 3
    return datetime.date(months // 12, months % 12 + 1, 1) - datetime.timedelta(days=1)


def quarter_of(day, fiscal_start):
    quarter = (day.year - 2) * 4
    while quarter_last_day(quarter, fiscal_start) < day:
        quarter += 1
    return quarter


def amount_read(text, decimals):
    """Plain numbers only; how people write numbers is tested elsewhere."""
    if text == "":
        return None
    amount = Fraction(text) * 10**decimals
    if amount.denominator != 1 or abs(amount) > LIMIT:
        raise ValueError(f"{text} does not fit {decimals} decimals")
    return int(amount)


def amount_text(amount, decimals):
    if amount is None:
        return ""
    sign, digits = "-" if amount < 0 else "", str(abs(amount)).rjust(decimals + 1, "0")
    if decimals == 0:
        return sign + digits
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}"


def ratio_text(ratio):
    """Four decimals, halves away from zero."""
    if ratio is None:
        return ""
    top, bottom = abs(ratio.numerator) * 10000, ratio.denominator
    units = (2 * top + bottom) // (2 * bottom)
    sign = "-" if ratio < 0 and units else ""
    return f"{sign}{units // 10000}.{units % 10000:04d}"


def ratio_of(promised, actual, lower):
    top, bottom = (promised, actual) if lower else (actual, promised)
    return None if bottom == 0 else Fraction(top, bottom)


def csv_text(columns, rows):
    """RFC 4180, CRLF, quotes only where needed."""
    lines = []
    for row in [columns] + rows:
        fields = []
        for field in map(str, row):
            if any(mark in field for mark in ',"\r\n'):
                field = '"' + field.replace('"', '""') + '"'
            fields.append(field)
        lines.append(",".join(fields) + "\r\n")
    return "".join(lines)


# ------------------------------------------------------------------ the board

class Measure:
    def __init__(self, department, name, unit, direction, currency_decimals):
        self.department = department
        self.name = name
        self.unit = unit
        self.lower = direction == "lower"
        self.value_decimals = currency_decimals
        self.decimals = {"money": currency_decimals, "count": 0, "percent": 2, "days": 2}[unit]

    def decimals_on(self, basis):
        return self.value_decimals if basis == "value" else self.decimals

    def unit_on(self, basis):
        return "money" if basis == "value" else self.unit


class Promise:
    """The first locked figures are scored; the latest decide what an amendment is."""

    def __init__(self, figures, afterwards):
        self.first = figures
        self.latest = figures
        self.amendments = 0
        self.afterwards = afterwards

    def on(self, basis):
        return self.first[0] if basis == "amount" else self.first[3]


class Actual:
    def __init__(self):
        self.amount = self.value = None
        self.disputed = False

    def on(self, basis):
        return self.amount if basis == "amount" else self.value


class Board:
    def __init__(self, currency="USD", fiscal_start=1, blank=False):
        self.decimals = EXPONENTS[currency]
        self.fiscal_start = fiscal_start
        self.departments = {}   # folded -> name, in the board's order
        self.people = {}        # folded -> name
        self.measures = {}      # (folded department, folded measure) -> Measure
        self.drafts = {}        # (quarter, person, measure key) -> figures
        self.promises = {}      # the same -> Promise
        self.actuals = {}       # the same -> Actual
        if not blank:
            for name in DEPARTMENTS:
                self.add_department(name)
            for row in MEASURES:
                self.add_measure(*row)

    def add_department(self, name):
        self.departments.setdefault(fold(name), unicodedata.normalize("NFC", name))

    def add_measure(self, department, name, unit, direction):
        self.add_department(department)
        self.measures.setdefault(
            (fold(department), fold(name)),
            Measure(fold(department), unicodedata.normalize("NFC", name), unit,
                    direction or "higher", self.decimals))

    def is_closed(self, quarter, today):
        return quarter_last_day(quarter, self.fiscal_start) < today

    def key(self, row):
        person, measure = fold(row["person"]), (fold(row["department"]), fold(row["measure"]))
        if person not in self.people or measure not in self.measures:
            raise ValueError(f"nobody is called {row['person']!r} or no measure {measure}")
        return quarter_read(row["quarter"]), person, measure

    def lock(self, quarter, today):
        afterwards = self.is_closed(quarter, today)
        for key in [key for key in self.drafts if key[0] == quarter]:
            self.promises[key] = Promise(self.drafts.pop(key), afterwards)

    def import_people(self, rows, _today):
        for row in rows:
            self.add_department(row["department"])
            self.people.setdefault(fold(row["person"]),
                                   unicodedata.normalize("NFC", row["person"]))

    def import_measures(self, rows, _today):
        for row in rows:
            self.add_measure(row["department"], row["measure"], row["unit"],
                             row.get("direction", ""))

    def import_promises(self, rows, today):
        for row in rows:
            key = self.key(row)
            measure = self.measures[key[2]]
            figures = tuple(amount_read(row.get(column, ""), decimals) for column, decimals in [
                ("amount", measure.decimals), ("best_case", measure.decimals),
                ("floor", measure.decimals), ("value", measure.value_decimals)])
            if figures[0] is not None:
                self.promise(key, figures, today)

    def promise(self, key, figures, today):
        locked = self.promises.get(key)
        if locked:
            merged = tuple(new if new is not None else old
                           for new, old in zip(figures, locked.latest))
            locked.amendments += merged != locked.latest
            locked.latest = merged
        elif self.is_closed(key[0], today):
            self.promises[key] = Promise(figures, True)
        else:
            self.drafts[key] = figures

    def import_actuals(self, rows, _today):
        for row in rows:
            key = self.key(row)
            measure = self.measures[key[2]]
            amount = amount_read(row["amount"], measure.decimals)
            if amount is None:
                continue
            actual = self.actuals.setdefault(key, Actual())
            actual.amount = amount
            value = amount_read(row.get("value", ""), measure.value_decimals)
            actual.value = value if value is not None else actual.value
            actual.disputed = row.get("disputed", "") == "yes" or actual.disputed

    def play(self, folder):
        for step in read_csv(os.path.join(folder, "script.csv")):
            today = datetime.date.fromisoformat(step["date"])
            if step["action"] == "lock":
                self.lock(quarter_read(step["quarter"]), today)
                continue
            reader = getattr(self, "import_" + step["kind"], None)
            if reader:  # duties, tiers and follow-ups are nothing to these two questions
                reader(read_csv(os.path.join(folder, step["file"])), today)
        return self


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


# ---------------------------------------------------------------- the quarter

def standing_of(promised, actual, lower, closed):
    if actual is None:
        return "not reported" if closed else "open"
    if promised is None:
        return "no promise"
    ahead = promised - actual if lower else actual - promised
    ratio = None if promised == 0 else ratio_of(promised, actual, lower)
    if ratio is None:
        return "kept" if ahead == 0 else "beat" if ahead > 0 else "short"
    if ratio < Fraction(9, 10):
        return "short"
    if ratio < 1:
        return "close"
    return "kept" if ratio <= Fraction(11, 10) else "beat"


def quarter_row(board, key, basis, today):
    quarter, person, (department, name) = key
    measure, promise, actual = board.measures[key[2]], board.promises.get(key), \
        board.actuals.get(key)
    promised = promise.on(basis) if promise else None
    delivered = actual.on(basis) if actual else None
    if promised is None and delivered is None:
        return None
    both = promised is not None and delivered is not None
    decimals = measure.decimals_on(basis)
    row = [quarter_text(quarter), board.departments[department], board.people[person],
           measure.name, basis, measure.unit_on(basis),
           amount_text(promised, decimals), amount_text(delivered, decimals),
           amount_text(delivered - promised, decimals) if both else "",
           ratio_text(ratio_of(promised, delivered, measure.lower))
           if both and promised != 0 else "",
           standing_of(promised, delivered, measure.lower, board.is_closed(quarter, today)),
           "yes" if actual and actual.disputed else "",
           promise.amendments if promise else 0,
           "yes" if promise and promise.afterwards else ""]
    place = list(board.departments).index(department)
    return (place, person, name, basis), row


def quarter_rows(board, quarter, today):
    keys = {key for key in [*board.promises, *board.actuals] if key[0] == quarter}
    found = [quarter_row(board, key, basis, today) for key in keys
             for basis in ("amount", "value")]
    return [row for _, row in sorted(pair for pair in found if pair)]


# ----------------------------------------------------------------- the record

class Record:
    """One person, one measure, one basis, over the latest eight scored quarters."""

    def __init__(self, series, before, lower):
        """series: (quarter, promised, actual) in order; before: quarter -> actual."""
        self.series = series[-8:]
        self.lower = lower
        self.n = len(self.series)
        self.promised = sum(promised for _, promised, _ in self.series)
        self.actual = sum(actual for _, _, actual in self.series)
        self.ratio = ratio_of(self.promised, self.actual, lower)
        self.ahead = [self.ahead_by(promised, actual) for _, promised, actual in self.series]
        self.short = sum(ahead < 0 for ahead in self.ahead)
        self.over = sum(ahead > 0 for ahead in self.ahead)
        if self.n:
            worst, best = self.ahead.index(min(self.ahead)), self.ahead.index(max(self.ahead))
            self.worst_quarter = self.series[worst][0]
            self.without_worst = self.ratio_without(worst)
            self.without_best = self.ratio_without(best)
        missed = sum(abs(ahead) for ahead in self.ahead)
        self.wape = Fraction(missed, self.promised) if self.promised else None
        self.repeat_closer = self.repeating(before)
        self.finding = self.judge()

    def ahead_by(self, promised, actual):
        return promised - actual if self.lower else actual - promised

    def ratio_without(self, place):
        rest = [row for at, row in enumerate(self.series) if at != place]
        return ratio_of(sum(row[1] for row in rest), sum(row[2] for row in rest), self.lower)

    def repeating(self, before):
        pairs = [(abs(actual - promised), abs(actual - before[quarter - 1]))
                 for quarter, promised, actual in self.series if quarter - 1 in before]
        if not pairs:
            return ""
        return "yes" if sum(new for _, new in pairs) < sum(old for old, _ in pairs) else "no"

    def judge(self):
        low, high = Fraction(9, 10), Fraction(11, 10)
        if self.n <= 1 or self.promised == 0 or self.ratio is None:
            return "no record"
        if self.n <= 3:
            return "early sign"
        mostly_short, mostly_over = 4 * self.short >= 3 * self.n, 4 * self.over >= 3 * self.n
        fine_without_worst = self.without_worst is None or self.without_worst >= low
        high_without_best = self.without_best is not None and self.without_best > high
        if self.ratio < low:
            if mostly_short and not fine_without_worst:
                return "over-promises"
            return "one big miss" if fine_without_worst else "uneven"
        if self.ratio > high and mostly_over and high_without_best:
            return "sandbags"
        if self.ratio < 1 and mostly_short:
            return "mild optimist"
        return "erratic" if self.wape > Fraction(1, 4) else "reliable"


def record_row(board, person, measure_key, basis, record):
    measure = board.measures[measure_key]
    decimals = measure.decimals_on(basis)
    row = [board.departments[measure.department], board.people[person], measure.name, basis,
           measure.unit_on(basis), record.n, amount_text(record.promised, decimals),
           amount_text(record.actual, decimals), ratio_text(record.ratio), record.short,
           record.over, ratio_text(record.without_worst), quarter_text(record.worst_quarter),
           ratio_text(record.wape), record.repeat_closer, record.finding]
    money = measure.unit_on(basis) == "money"
    order = (not money, record.actual - record.promised if money else 0, record.ratio is None,
             record.ratio or 0, measure.department, person, measure_key[1], basis)
    return order, row


def series_of(board, today, until=None):
    """(person, measure key) -> the quarters with an actual, closed and not after `until`."""
    series = {}
    for quarter, person, measure in board.actuals:
        if board.is_closed(quarter, today) and (until is None or quarter <= until):
            series.setdefault((person, measure), []).append(quarter)
    return series


def records(board, today, until=None):
    """Yields (person, measure key, basis, Record) for all with a scored quarter."""
    for (person, key), quarters in series_of(board, today, until).items():
        for basis in ("amount", "value"):
            actuals = {quarter: board.actuals[quarter, person, key].on(basis)
                       for quarter in quarters}
            actuals = {quarter: actual for quarter, actual in actuals.items()
                       if actual is not None}
            promises = {quarter: board.promises[quarter, person, key].on(basis)
                        for quarter in actuals if (quarter, person, key) in board.promises}
            scored = [(quarter, promises[quarter], actuals[quarter])
                      for quarter in sorted(actuals) if promises.get(quarter) is not None]
            if scored:
                yield person, key, basis, Record(scored, actuals, board.measures[key].lower)


def record_rows(board, today, until=None, person=None, measure=None):
    found = [record_row(board, who, key, basis, record)
             for who, key, basis, record in records(board, today, until)
             if person in (None, who) and measure in (None, key[1])]
    return [row for _, row in sorted(found)]


def record_csv(board, today, until=None, person=None, measure=None):
    return csv_text(RECORD_COLUMNS, record_rows(board, today, until, person, measure))


def quarter_csv(board, quarter, today):
    return csv_text(QUARTER_COLUMNS, quarter_rows(board, quarter, today))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("folder")
    parser.add_argument("question", choices=["record", "quarter"])
    parser.add_argument("which", nargs="?")
    parser.add_argument("--quarter")
    parser.add_argument("--person")
    parser.add_argument("--measure")
    parser.add_argument("--today", required=True)
    parser.add_argument("--fiscal-start", type=int, default=1)
    parser.add_argument("--currency", default="USD")
    parser.add_argument("--blank", action="store_true")
    given = parser.parse_args()
    board = Board(given.currency, given.fiscal_start, given.blank).play(given.folder)
    today = datetime.date.fromisoformat(given.today)
    if given.question == "quarter":
        text = quarter_csv(board, quarter_read(given.which), today)
    else:
        text = record_csv(board, today, given.quarter and quarter_read(given.quarter),
                          given.person and fold(given.person),
                          given.measure and fold(given.measure))
    sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    main()
