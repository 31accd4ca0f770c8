#!/usr/bin/env python3
"""check_oracle.py - what `saydo check` and `saydo duties` must list, computed apart.

    check_oracle.py SAYDO [COUNT [FIRST]]      boards FIRST .. FIRST + COUNT - 1

Shares no code with the program: exact fractions, written from the model's
description alone.  Random boards of small figures, so that bounds are met
exactly, are built with the program and asked; quarter, kind, person, measure and
their order must be equal, and every text must hold the figures of its arithmetic.

Where the description is silent, this is the reading:
  * A warning on duties belongs to no quarter; it comes last, once per person or
    text.
  * A draft is a promise here, but for `no-actual`, `over` and who is awaited.
  * `last four scored quarters`: promised and delivered; those without a value
    add nothing.
  * The last 8 quarters of a record are the latest closed ones with an actual.
  * `--over` compares |A - F| with a percentage of F; any shortfall is over 0.
  * The activity of at least two people is compared; whose revenue was promised
    and is not reported is not one of them, and is never busy.
"""
import concurrent.futures
import csv
import datetime
import io
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from fractions import Fraction

import compare
import oracle

TODAY = datetime.date(2026, 10, 12)
REVIEWED, PLANNED = oracle.quarter_read("2026-Q3"), oracle.quarter_read("2026-Q4")
DEPARTMENTS = ["Marketing", "Sales", "Service"]
PEOPLE = ["Ann", "Bo", "Cy", "Zoë", "álvaro", "Dee O'Hara", "Eve, of \"it\""]
MEASURES = [  # department, name, unit, direction, role
    ("Marketing", "Leads", "count", "higher", "leads"),
    ("Marketing", "Dealer leads", "count", "higher", "leads"),
    ("Sales", "Revenue", "money", "higher", "revenue"),
    ("Sales", "Calls", "count", "higher", "activity"),
    ("Sales", "Visits", "count", "higher", "activity"),
    ("Sales", "Past due", "money", "lower", ""),
    ("Service", "Contracts", "money", "higher", "other_revenue"),
    ("Service", "Renewals", "money", "higher", "revenue"),
    ("Service", "Tickets", "count", "higher", "activity"),
    ("Service", "Days to close", "days", "lower", ""),
]
STAGES = ["", "hunting", "farming", "cooking", "delivering", "running"]
KINDS = ["missing", "no-actual", "no-source", "value-per-lead", "flat-line", "beyond-record",
         "over", "busy", "nobody", "two", "seat", "hours", "not-selling"]
MARKS = ["double exactly", "half exactly", "1.25 of the best exactly",
         "the smallest / 1.25 exactly", "over exactly", "busy exactly", "source exactly",
         "40 hours exactly", "half of the hours exactly", "awaited", "one compared"]
ENOUGH = 60  # boards from which on everything must have occurred


# ------------------------------------------------------------------ a board

class Board:
    """Everything the questions are about; figures by (quarter, person, measure number)."""

    def __init__(self, number):
        self.rng = random.Random(number * 6151 + 3)
        rng = self.rng
        self.people = {}  # name -> department, from, to
        for name in rng.sample(PEOPLE, rng.randint(2, len(PEOPLE))):
            active = rng.choice([(None, None), (None, None), (None, REVIEWED), (PLANNED, None),
                                 (REVIEWED, REVIEWED), (PLANNED, PLANNED + 1)])
            self.people[name] = (rng.choice(DEPARTMENTS + ["Sales"]), *active)
        self.measures = sorted(rng.sample(range(len(MEASURES)), rng.randint(3, len(MEASURES))))
        self.promises, self.actuals = {}, {}
        self.bases = 10 * [rng.choice([4, 8, 20, 100])]
        for person in self.people:
            for measure in self.measures:
                if rng.random() < 0.7:
                    self.make_series(person, measure)
        self.is_locked = rng.random() < 0.3
        self.duties = [self.make_duty() for _ in range(rng.choice([0, 1, 6, 12, 25]))]
        self.over = rng.choice([None, "0", "10", "12.5", "25", "50", "0.0001"])

    def make_series(self, person, measure):
        rng = self.rng
        flat, base = rng.random() < 0.3, rng.choice([1, 4, 8, 20, 100, *self.bases])
        gaps = rng.choice([0, 0.1, 0.4])
        for quarter in range(PLANNED - rng.randint(0, 11), PLANNED + 2):
            if rng.random() >= gaps:
                said = base if flat else base * rng.choice([0, 1, 4, 5, 5, 6, 8, 10]) // 4
                self.promises[quarter, person, measure] = (said, self.worth(measure, said))
            if quarter <= REVIEWED + 1 and rng.random() >= gaps:
                done = base * rng.choice([0, 2, 3, 4, 4, 4, 5, 6]) // 4
                if MEASURES[measure][2] == "money" and MEASURES[measure][3] == "higher":
                    done *= rng.choice([1, 1, 1, 1, -1])
                self.actuals[quarter, person, measure] = (done, self.worth(measure, done))

    def worth(self, measure, leads):
        if MEASURES[measure][4] != "leads" or self.rng.random() < 0.2:
            return None
        return leads * self.rng.choice([0, 1, 2, 2, 2, 4, 4, 8]) + self.rng.choice([0, 0, 0, 1])

    def make_duty(self):
        rng = self.rng
        helpers = rng.sample(list(self.people), rng.randint(0, 2))
        return [rng.choice(DEPARTMENTS), f"{rng.choice(['Duty', 'duty', 'DUTY'])} "
                f"{rng.randint(1, 12)}", rng.choice(["", *self.people] + 6 * [next(iter(self.people))]),
                "; ".join(helpers), rng.choice(["", "daily", "as needed"]),
                rng.choice(["", "2.5", "5", "5", "10", "10", "10", "0.25"]), rng.choice(STAGES),
                rng.choice(["kept", "kept", "kept", "kept", "suggested", "dropped"])]

    def write(self, folder):
        seen = set()
        self.duties = [duty for duty in self.duties
                       if (key := (duty[0], oracle.fold(duty[1]))) not in seen
                       and not seen.add(key)]
        text = oracle.quarter_text
        files = {
            "people": [["department", "person", "active_from", "active_to"]]
            + [[where, name, text(first) if first else "", text(last) if last else ""]
               for name, (where, first, last) in self.people.items()],
            "measures": [["department", "measure", "unit", "direction", "role"]]
            + [MEASURES[measure] for measure in self.measures],
            "promises": self.figure_rows(self.promises),
            "actuals": self.figure_rows(self.actuals),
            "duties": [["department", "duty", "owner", "helpers", "frequency", "hours_per_week",
                        "stage", "status"], *self.duties],
        }
        for name, rows in files.items():
            with open(os.path.join(folder, name + ".csv"), "w", newline="",
                      encoding="utf-8") as file:
                csv.writer(file).writerows(rows)
        return list(files)

    def figure_rows(self, figures):
        rows = [["quarter", "department", "person", "measure", "amount", "value"]]
        for (quarter, person, measure), (amount, value) in figures.items():
            decimals = 0 if MEASURES[measure][2] == "count" else 2
            rows.append([oracle.quarter_text(quarter), MEASURES[measure][0], person,
                         MEASURES[measure][1], oracle.amount_text(amount, decimals),
                         oracle.amount_text(value, 2)])
        return rows

    def locked(self, key):
        return key in self.promises and (key[0] <= REVIEWED or key[0] == PLANNED
                                         and self.is_locked)


def is_active(person, quarter):
    _, first, last = person
    return (first is None or first <= quarter) and (last is None or quarter <= last)


# ------------------------------------------------------------------ the doubts

class Doubts:
    def __init__(self, board):
        self.board, self.rows, self.seen = board, [], Counter()

    def add(self, quarter, kind, person="", measure=None, figures=(), department=None, basis=0):
        if department is None:
            department = MEASURES[measure][0] if measure is not None \
                else self.board.people[person][0] if person else ""
        place = DEPARTMENTS.index(department) + 1 if department else 0
        name = MEASURES[measure][1] if measure is not None else ""
        order = (quarter or 10**9, place, oracle.fold(person), oracle.fold(name),
                 KINDS.index(kind), basis)
        row = [oracle.quarter_text(quarter) if quarter else "", kind, person, name]
        self.rows.append((order, row, figures))
        self.seen[kind] += 1

    def quarter(self, quarter):
        self.missing(quarter)
        self.no_source(quarter)
        for key in list(self.board.promises):
            if key[0] == quarter:
                self.promise(key)
        for measure in self.board.measures:
            if MEASURES[measure][4] == "activity":
                self.busy(quarter, measure)

    def missing(self, quarter):
        board = self.board
        promised = [key for key in board.promises if key[0] == quarter]
        for name, person in board.people.items():
            if person[0] in ("Marketing", "Sales") and is_active(person, quarter) \
                    and name not in [key[1] for key in promised]:
                self.add(quarter, "missing", name)
        for measure in board.measures:
            if measure not in [key[2] for key in promised]:
                self.add(quarter, "missing", measure=measure)
        for key in promised:
            if quarter <= REVIEWED and key not in board.actuals:
                self.add(quarter, "no-actual", key[1], key[2],
                         [shown(board.promises[key][0], key[2])])

    def no_source(self, quarter):
        sums = Counter()
        for (when, _, measure), (amount, value) in self.board.promises.items():
            role = MEASURES[measure][4]
            if when == quarter:
                sums[role] += (value or 0) if role == "leads" else amount
        rest = sums["revenue"] - sums["leads"] - sums["other_revenue"]
        self.seen["source exactly"] += rest == 0 and sums["revenue"] > 0
        if rest > 0:
            self.add(quarter, "no-source", figures=[
                f"{money(rest)} of sales' {money(sums['revenue'])} has no source",
                money(sums["leads"]), money(sums["other_revenue"])], department="")

    def history(self, key):
        """The closed quarters with an actual before the promised one, latest first."""
        quarter, person, measure = key
        return [when for when in range(min(quarter - 1, REVIEWED), 0, -1)
                if (when, person, measure) in self.board.actuals]

    def promise(self, key):
        quarter, person, measure = key
        board, (amount, value) = self.board, self.board.promises[key]
        before = [board.promises.get((quarter - back, person, measure)) for back in (1, 2)]
        if all(old is not None and old[0] == amount for old in before):
            self.add(quarter, "flat-line", person, measure, [shown(amount, measure)])
        if MEASURES[measure][4] == "leads" and value is not None and amount:
            self.value_per_lead(key, Fraction(value, amount))
        self.beyond_record(key, amount)

    def value_per_lead(self, key, each):
        quarter, person, measure = key
        scored = [when for when in self.history(key)
                  if self.board.locked((when, person, measure))][:4]
        figures = [self.board.actuals[when, person, measure] for when in scored]
        leads = sum(amount for amount, value in figures if value is not None)
        if not leads:
            return
        known = Fraction(sum(value for _, value in figures if value is not None), leads)
        self.seen["double exactly"] += each == 2 * known > 0
        self.seen["half exactly"] += 2 * each == known > 0
        if each > 2 * known or 2 * each < known:
            self.add(quarter, "value-per-lead", person, measure,
                     ["double" if each > 2 * known else "half", money(half_up(each)),
                      money(half_up(known))])

    def beyond_record(self, key, amount):
        quarter, person, measure = key
        done = [self.board.actuals[when, person, measure][0] for when in self.history(key)[:8]]
        if not done:
            return
        lower = MEASURES[measure][3] == "lower"
        best = min(done) if lower else max(done)
        bound = Fraction(best) / Fraction("1.25") if lower else best * Fraction("1.25")
        self.seen["the smallest / 1.25 exactly" if lower else "1.25 of the best exactly"] += \
            amount == bound > 0
        if amount < bound if lower else amount > bound:
            self.add(quarter, "beyond-record", person, measure,
                     [shown(amount, measure), shown(best, measure)])

    def busy(self, quarter, measure):
        board = self.board
        sellers = [other for other in board.measures if MEASURES[other][4] == "revenue"
                   and MEASURES[other][0] == MEASURES[measure][0]]
        done = {person: board.actuals[quarter, person, measure][0] for person in board.people
                if (quarter, person, measure) in board.actuals}
        sold = {person: [board.actuals[quarter, person, other][0] for other in sellers
                         if (quarter, person, other) in board.actuals]
                for person in board.people}
        awaited = [person for person in board.people if not sold[person]
                   and any(board.locked((quarter, person, other)) for other in sellers)]
        compared = [person for person in done if person not in awaited]
        calls, revenue = sum(done.values()), sum(map(sum, sold.values()))
        self.seen["awaited"] += len(compared) < len(done)
        self.seen["one compared"] += len(compared) == 1
        if revenue <= 0 or len(compared) < 2:
            return
        for person in compared:
            if not done[person]:
                continue
            active = Fraction(done[person], calls)
            share = Fraction(sum(sold[person]), revenue)
            self.seen["busy exactly"] += active == Fraction("1.25") * share
            if active >= Fraction("1.25") * share:
                self.add(quarter, "busy", person, measure, [
                    f"{half_up(active * 100):,} % of the {MEASURES[measure][1].lower()}, "
                    f"{half_up(share * 100):,} % of the revenue"])

    def over(self, quarter, percent):
        for key in self.board.promises:
            if key[0] != quarter or quarter > REVIEWED or key not in self.board.actuals:
                continue
            for basis in (0, 1):
                said, done = self.board.promises[key][basis], self.board.actuals[key][basis]
                if said is None or done is None:
                    continue
                short = done - said if MEASURES[key[2]][3] == "lower" else said - done
                bound = said * Fraction(percent) / 100
                self.seen["over exactly"] += short == bound > 0
                if short > bound:
                    self.add(quarter, "over", key[1], key[2],
                             [money(short) if basis else shown(short, key[2])], basis=basis)

    def warnings_of(self, duty):
        """The words of one duty, in their order."""
        board = self.board
        kept = [other for other in board.duties if other[7] == "kept"]
        if duty[7] != "kept":
            return []
        seat = [other for other in kept if other[2] == duty[2] != ""]
        hours = sum(Fraction(other[5] or 0) for other in seat)
        selling = sum(Fraction(other[5] or 0) for other in seat
                      if other[6] in ("hunting", "farming"))
        salesperson = duty[2] and board.people[duty[2]][0] == "Sales"
        self.seen["40 hours exactly"] += hours == 40
        self.seen["half of the hours exactly"] += bool(salesperson) and 0 < hours == 2 * selling
        holds = {
            "nobody": not duty[2],
            "two": any(oracle.fold(other[1]) == oracle.fold(duty[1]) and other[0] != duty[0]
                       for other in kept),
            "seat": len(seat) > 5,
            "hours": hours > 40,
            "not-selling": salesperson and hours - selling > hours / 2,
        }
        return [word for word, does in holds.items() if does]

    def duties(self):
        told = set()
        for duty in self.in_columns():
            for word in self.warnings_of(duty):
                about = {"nobody": duty[0] + duty[1], "two": oracle.fold(duty[1])}
                if (word, about.get(word, duty[2])) in told:
                    continue
                told.add((word, about.get(word, duty[2])))
                if word in about:
                    self.add(0, word, department=duty[0], figures=[f'"{duty[1]}"'])
                else:
                    self.add(0, word, duty[2])

    def in_columns(self):
        return sorted(self.board.duties, key=lambda duty: DEPARTMENTS.index(duty[0]))


def half_up(number):
    size = (2 * abs(number).numerator + abs(number).denominator) // (2 * abs(number).denominator)
    return -size if number < 0 else size


def money(units):
    """Whole money without its decimals."""
    sign, size = "-" if units < 0 else "", abs(units)
    return f"{sign}{size // 100:,}" + (f".{size % 100:02d}" if size % 100 else "")


def shown(amount, measure):
    unit = MEASURES[measure][2]
    if unit == "money":
        return money(amount)
    return f"{amount:,}" if unit == "count" else f"{amount // 100:,}.{amount % 100:02d}"


# ------------------------------------------------------------------ the program

def read_answer(text):
    return list(csv.reader(io.StringIO(text.decode("utf-8"), newline="")))


def build(saydo, board, folder):
    saydo.run(TODAY, "new", saydo.board, "--company", "Oracle", "--blank")
    for kind in board.write(folder):
        saydo.run(TODAY, "import", saydo.board, kind, kind + ".csv", "--create")
    if board.is_locked:
        saydo.run(TODAY, "lock", saydo.board, oracle.quarter_text(PLANNED))


def ask_check(saydo, words):
    """What check lists, and its status, which is not 0 when there is anything."""
    done = subprocess.run([saydo.program, *words], cwd=saydo.folder, check=False,
                          env=dict(os.environ, SAYDO_TODAY=TODAY.isoformat()),
                          stdin=subprocess.DEVNULL, capture_output=True)
    return read_answer(done.stdout), done.returncode


def expected_of(board, quarters):
    doubts = Doubts(board)
    for quarter in quarters:
        doubts.quarter(quarter)
        if board.over is not None:
            doubts.over(quarter, board.over)
    doubts.duties()
    return doubts, sorted(doubts.rows, key=lambda row: row[0])


def compare_check(outcome, saydo, board, words, quarters):
    doubts, rows = expected_of(board, quarters)
    if board.over is not None:
        words = words + ["--over", board.over]
    got, status = ask_check(saydo, words + ["--format", "csv"])
    wanted = [["quarter", "kind", "person", "measure"]] + [row for _, row, _ in rows]
    claim = " ".join(words)
    outcome.compare(claim, lines(row[:4] for row in got), lines(wanted))
    outcome.compare(claim + ": status", b"%d" % status, b"4" if rows else b"0")
    if len(got) == len(wanted):
        for (_, row, figures), line in zip(rows, got[1:]):
            lacking = [figure for figure in figures if figure not in line[4]]
            outcome.compare(f"{claim}: {row}: {line[4]}", lines([lacking]), lines([[]]))
    outcome.seen.update(doubts.seen)


def lines(rows):
    return "\r\n".join(map(str, rows)).encode()


def compare_duties(outcome, saydo, board):
    doubts = Doubts(board)
    wanted = [["department", "duty", "owner", "helpers", "frequency", "hours_per_week", "stage",
               "status", "warnings"]]
    wanted += [[*duty, "; ".join(doubts.warnings_of(duty))] for duty in doubts.in_columns()]
    got = read_answer(saydo.run(TODAY, "duties", saydo.board, "--format", "csv"))
    outcome.compare("duties", lines(got), lines(wanted))
    outcome.seen.update(doubts.seen)


def compare_board(program, number):
    outcome = compare.Outcome()
    board = Board(number)
    with tempfile.TemporaryDirectory(prefix=f"check-{number}-") as folder:
        saydo = compare.Saydo(program, folder)
        try:
            build(saydo, board, folder)
            words = ["check", saydo.board]
            compare_check(outcome, saydo, board, words, [REVIEWED, PLANNED])
            one = board.rng.randint(PLANNED - 6, PLANNED + 1)
            compare_check(outcome, saydo, board, words + [oracle.quarter_text(one)], [one])
            compare_duties(outcome, saydo, board)
        except RuntimeError as error:
            outcome.failures.append(str(error))
    outcome.failures = [f"board {number}: {failure}" for failure in outcome.failures]
    return outcome


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 80
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with concurrent.futures.ProcessPoolExecutor() as pool:
        waiting = [pool.submit(compare_board, program, number)
                   for number in range(first, first + count)]
        outcomes = [one.result() for one in waiting]
    seen, failures = Counter(), []
    for outcome in outcomes:
        seen.update(outcome.seen)
        failures += outcome.failures
    if count >= ENOUGH:
        failures += [f"never occurred: {mark}" for mark in KINDS + MARKS if not seen[mark]]
    for failure in failures[:compare.SHOWN]:
        print(failure)
    print(f"{count} boards: " + ", ".join(f"{seen[kind]} {kind}" for kind in KINDS + MARKS))
    print(f"{sum(outcome.passed for outcome in outcomes)} passed, {len(failures)} failed")
    return failures != []


if __name__ == "__main__":
    sys.exit(main())
