"""boards.py - random boards as CSV files with a script of imports and locks.

The same number always gives the same board.  A board is made of series (one
person, one measure, one or two bases) out of series.py; how their promises come
to be locked is one of three ways:

    plain    all at once, today: what has ended locks at once, entered afterwards
    split    all at once, years ago: mostly drafts, locked in time, late or never
    history  quarter by quarter, as the program is meant to be used
"""
import csv
import datetime
import os
import random
import unicodedata

import names
import oracle
import series

UNITS = ["money", "money", "count", "count", "percent", "days"]
COLUMNS = {
    "people": ["department", "person", "role"],
    "measures": ["department", "measure", "unit", "direction", "role"],
    "promises": ["quarter", "department", "person", "measure", "amount", "best_case", "floor",
                 "value", "note", "reason"],
    "actuals": ["quarter", "department", "person", "measure", "amount", "value", "disputed",
                "note"],
}


class Measure:
    def __init__(self, department, name, unit, lower, has_values):
        self.department, self.name, self.unit = department, name, unit
        self.lower, self.has_values = lower, has_values


class Figures:
    """One series in one quarter; None is "not given"."""

    def __init__(self, promise, actual, promise_value, actual_value):
        self.promise, self.actual = promise, actual
        self.promise_value, self.actual_value = promise_value, actual_value


class RandomBoard:
    def __init__(self, number, folder):
        self.number, self.folder = number, folder
        self.rng = random.Random(number * 7919 + 17)
        self.currency = self.rng.choice(["USD", "USD", "EUR", "JPY", "KWD", "CLF"])
        self.fiscal_start = number % 12 + 1
        self.blank = self.rng.random() < 0.5
        self.today = datetime.date(2016, 1, 1) + datetime.timedelta(self.rng.randrange(6500))
        self.now = oracle.quarter_of(self.today, self.fiscal_start)
        self.decimals = oracle.EXPONENTS[self.currency]
        self.steps = []
        self.files = 0
        self.make_people()
        self.make_measures()
        self.make_series()
        getattr(self, self.rng.choice(["plain", "plain", "split", "history"]))()
        self.steps.sort(key=lambda step: step[0])
        self.write("script", ["date", "action", "kind", "file", "quarter"], self.steps)

    # ------------------------------------------------------------ who and what

    def make_people(self):
        rng, taken = self.rng, set()
        many = rng.choice([1, 2, 3, 5, 8, 8, 12, 12, 40])
        pool = [] if self.blank else oracle.DEPARTMENTS
        self.departments = list({oracle.fold(name): name for name in rng.sample(
            pool + names.DEPARTMENTS, rng.randint(1, 5))}.values())
        self.people = [names.person(rng, taken) for _ in range(many)]
        self.step_import("people", [
            {"department": names.respelled(rng, rng.choice(self.departments)), "person": name,
             "role": rng.choice(["", "head, of \"it\""])} for name in self.people],
            self.first_day())

    def make_measures(self):
        rng = self.rng
        taken = {(oracle.fold(row[0]), oracle.fold(row[1])) for row in oracle.MEASURES}
        self.measures = []
        for _ in range(rng.randint(1, 6)):
            department, name = rng.choice(self.departments + ["Later"]), rng.choice(names.MEASURES)
            if (oracle.fold(department), oracle.fold(name)) in taken:
                continue
            taken.add((oracle.fold(department), oracle.fold(name)))
            unit = rng.choice(UNITS)
            self.measures.append(Measure(department, name, unit, rng.random() < 0.35,
                                         unit == "count" and rng.random() < 0.6))
        own = list(self.measures)
        if not self.blank or not own:
            self.measures.append(Measure("Marketing", "Leads", "count", False, True))
            self.measures.append(Measure("Finance", "Past due", "money", True, False))
        given = self.measures if self.blank or rng.random() < 0.5 else own
        self.step_import("measures", [self.measure_row(measure) for measure in given],
                         self.first_day())

    def measure_row(self, measure):
        role = ""
        if (measure.department, measure.name) == ("Marketing", "Leads"):
            role = "leads"
        elif measure.unit == "count" and not measure.lower and self.rng.random() < 0.3:
            role = self.rng.choice(["leads", "accepted", "won", "activity"])
        direction = "lower" if measure.lower else self.rng.choice(["", "higher"])
        return {"department": measure.department, "measure": measure.name,
                "unit": measure.unit, "direction": direction, "role": role}

    def make_series(self):
        """(quarter, person, measure number) -> Figures"""
        self.figures = {}
        for person in self.people:
            for number, measure in enumerate(self.measures):
                if self.rng.random() < 0.75:
                    self.make_one_series(person, number, measure)

    def make_one_series(self, person, number, measure):
        rng = self.rng
        n = rng.choice([0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12, 13])
        end = self.now + rng.choice([-3, -1, -1, -1, 0, 0, 1])
        amounts = series.pairs_of(rng, n, measure.unit, measure.lower)
        values = [(abs(said), abs(done)) for said, done
                  in series.pairs_of(rng, n, "money", measure.lower)]
        gaps = rng.choice([0, 0, 0.1, 0.3])
        for at in range(n):
            quarter = end - n + 1 + at
            promise, actual = [None if rng.random() < gaps else figure for figure in amounts[at]]
            said, done = [None if not measure.has_values or rng.random() < gaps / 2 else figure
                          for figure in values[at]]
            if quarter > self.now or (quarter == self.now and rng.random() < 0.5):
                actual = None
            self.figures[quarter, person, number] = Figures(promise, actual, said, done)

    # ------------------------------------------------------- how it comes in

    def plain(self):
        self.step_import("promises", self.promise_rows(self.figures), self.today)
        locked = {key for key in self.figures if key[0] < self.now}
        for quarter in (self.now, self.now + 1):
            if self.rng.random() < 0.5 and self.step_lock(quarter, self.today):
                locked |= {key for key in self.figures if key[0] == quarter}
        self.actuals_at_once()
        self.amend_and_correct(locked)

    def split(self):
        start = self.now - self.rng.randint(1, 8)
        self.step_import("promises", self.promise_rows(self.figures), self.day_in(start))
        if self.rng.random() < 0.4:
            later = {key: self.changed(figures) for key, figures in self.figures.items()
                     if key[0] > start and self.rng.random() < 0.3}
            self.figures.update(later)
            self.step_import("promises", self.promise_rows(later), self.last_day(start))
        locked = {key for key in self.figures if key[0] < start}
        locks = sorted((self.day_in(self.rng.randint(min(quarter, self.now), self.now)), quarter)
                       for quarter in range(start, self.now + 1) if self.rng.random() < 0.8)
        for day, quarter in locks:
            day = min(max(day, self.last_day(start)), self.today)
            if self.step_lock(quarter, day):
                locked |= {key for key in self.figures if key[0] == quarter}
        self.actuals_at_once()
        self.amend_and_correct(locked)

    def history(self):
        quarters = sorted({key[0] for key in self.figures})
        for quarter in quarters:
            now = {key: figures for key, figures in self.figures.items() if key[0] == quarter}
            begun = min(self.last_day(quarter - 1), self.today)
            self.step_import("promises", self.promise_rows(now), begun)
            if quarter < self.now or self.rng.random() < 0.7:
                self.step_lock(quarter, begun)
                if self.rng.random() < 0.3:
                    self.amend(now, min(self.last_day(quarter), self.today), 0.3)
            reported = min(self.last_day(quarter) + datetime.timedelta(1), self.today)
            self.step_import("actuals", self.actual_rows(now), reported)

    def actuals_at_once(self):
        self.step_import("actuals", self.actual_rows(self.figures), self.today)

    def amend_and_correct(self, locked):
        if self.rng.random() < 0.6:
            keys = {key: self.figures[key] for key in self.figures if key in locked}
            for _ in range(self.rng.randint(1, 2)):
                self.amend(keys, self.today, 0.2)
        if self.rng.random() < 0.6:
            corrected = {key: self.corrected(figures) for key, figures in self.figures.items()
                         if self.rng.random() < 0.2}
            self.figures.update(corrected)
            self.step_import("actuals", self.actual_rows(corrected), self.today)

    def amend(self, figures, day, share):
        amended = {key: self.changed(old) for key, old in figures.items()
                   if old.promise is not None and self.rng.random() < share}
        self.figures.update(amended)
        figures.update(amended)
        self.step_import("promises", self.promise_rows(amended), day)

    def changed(self, old):
        """The same promise, more or less; sometimes the very same again."""
        promise, said = old.promise, old.promise_value
        if promise is not None and self.rng.random() < 0.7:
            promise = series.clamp(promise + self.rng.randint(1, 50))
        if said is not None and self.rng.random() < 0.4:
            said = series.clamp(said + self.rng.randint(1, 50))
        return Figures(promise, old.actual, said, old.actual_value)

    def corrected(self, old):
        actual, done = old.actual, old.actual_value
        if actual is not None and self.rng.random() < 0.7:
            actual = series.clamp(actual + self.rng.randint(1, 50))
        if done is not None and self.rng.random() < 0.4:
            done = series.clamp(done + self.rng.randint(1, 50))
        return Figures(old.promise, actual, old.promise_value, done)

    # ------------------------------------------------------------------ rows

    def row_start(self, key):
        quarter, person, number = key
        measure = self.measures[number]
        spelled = [names.respelled(self.rng, name)
                   for name in (measure.department, person, measure.name)]
        return measure, dict(zip(["department", "person", "measure"], spelled),
                             quarter=oracle.quarter_text(quarter))

    def promise_rows(self, figures):
        rows = []
        for key, figure in figures.items():
            if figure.promise is None and self.rng.random() < 0.9:
                continue
            measure, row = self.row_start(key)
            amount, decimals = figure.promise, self.decimals_of(measure.unit)
            row["amount"] = self.amount_text(amount, decimals)
            # Whether there are outer levels follows from the key: none is ever taken away.
            if amount is not None and (key[0] + key[2]) % 3 == 0:
                half, more = amount // 2, min(series.LIMIT, amount + amount // 3)
                row["floor"] = self.amount_text(more if measure.lower else half, decimals)
                row["best_case"] = self.amount_text(half if measure.lower else more, decimals)
            row["value"] = self.amount_text(figure.promise_value, self.decimals)
            row["note"] = self.rng.choice(["", "", "said so", "line, \"two\""])
            row["reason"] = self.rng.choice(["", "the order moved", "a, \"b\""])
            rows.append(row)
        return rows

    def actual_rows(self, figures):
        rows = []
        for key, figure in figures.items():
            if figure.actual is None:
                continue
            measure, row = self.row_start(key)
            row["amount"] = self.amount_text(figure.actual, self.decimals_of(measure.unit))
            row["value"] = self.amount_text(figure.actual_value, self.decimals)
            row["disputed"] = "yes" if (key[0] + len(key[1]) + key[2]) % 7 == 0 else ""
            row["note"] = self.rng.choice(["", "", "counted twice"])
            rows.append(row)
        return rows

    def decimals_of(self, unit):
        return {"money": self.decimals, "count": 0, "percent": 2, "days": 2}[unit]

    def amount_text(self, amount, decimals):
        text = oracle.amount_text(amount, decimals)
        if "." in text and self.rng.random() < 0.3:
            text = text.rstrip("0").rstrip(".")
        return text

    # ----------------------------------------------------------- files, steps

    def first_day(self):
        return self.last_day(self.now - 17)

    def last_day(self, quarter):
        return oracle.quarter_last_day(quarter, self.fiscal_start)

    def day_in(self, quarter):
        first = self.last_day(quarter - 1) + datetime.timedelta(1)
        last = min(self.last_day(quarter), self.today)
        return first + datetime.timedelta(self.rng.randint(0, (last - first).days))

    def step_import(self, kind, rows, day):
        if not rows:
            return
        self.files += 1
        columns = [column for column in COLUMNS[kind]
                   if column in ("unit", "amount") or any(row.get(column) for row in rows)]
        if self.rng.random() < 0.3:
            self.rng.shuffle(columns)
        name = f"{self.files:02d}-{kind}"
        self.write(name, columns, [[row.get(column, "") for column in columns] for row in rows])
        self.steps.append([day.isoformat(), "import", kind, name + ".csv", ""])

    def step_lock(self, quarter, day):
        """False where there is nothing to lock."""
        if not any(key[0] == quarter and figures.promise is not None
                   for key, figures in self.figures.items()):
            return False
        self.steps.append([day.isoformat(), "lock", "", "", oracle.quarter_text(quarter)])
        return True

    def write(self, name, columns, rows):
        end = self.rng.choice(["\r\n", "\n"])
        form = self.rng.choice(["NFC", "NFC", "NFD"])
        with open(os.path.join(self.folder, name + ".csv"), "w", newline="",
                  encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator=end)
            writer.writerow(columns)
            writer.writerows([[unicodedata.normalize(form, field) for field in row]
                              for row in rows])
