#!/usr/bin/env python3
"""gap_oracle.py - `saydo gap` against the definition of the Shapley value.

    gap_oracle.py SAYDO [BOARDS [FIRST]]

Every board has a random quarter for each quarter of some years; the answer for each
must be equal byte for byte to one computed here, with Python's fractions, by moving
the factors in every order.  Shares no code with the program.

Where the description is silent, this is the reading:
  * Other revenue that has figures on one side only is no line and in no total.
  * The mix takes the lead figures that have a value, and needs one on both sides; its
    lines show the leads, then the value of a lead: promised, with the actual mix at
    promised values, actual.
"""
import concurrent.futures
import csv
import datetime
import itertools
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from fractions import Fraction

import oracle

QUARTERS = 16
LAST = oracle.quarter_read("2026-Q2")
TODAY = datetime.date(2026, 10, 12)
COLUMNS = ["quarter", "line", "owner", "promised", "actual", "effect"]
MEASURES = [  # department, name, unit, role, tier
    ("Marketing", "Leads", "count", "leads", ""),
    ("Marketing", "Soft leads", "count", "leads", "soft lead"),
    ("Sales", "Softer leads", "count", "leads", "SOFT  LEAD"),
    ("Marketing", "Hard leads", "count", "leads", "Hard lead"),
    ("Sales", "Accepted", "count", "accepted", ""),
    ("Sales", "Won", "count", "won", ""),
    ("Sales", "Revenue", "money", "revenue", ""),
    ("Service", "Contracts", "money", "other_revenue", ""),
    ("Service", "Parts", "money", "other_revenue", ""),
    ("Sales", "Calls", "count", "activity", ""),
]
PEOPLE = ["Ann", "Bo", "Cy"]
OWNERS = {"leads": "marketing", "acceptance": "marketing and sales", "mix_volume": "marketing",
          "mix_mix": "marketing", "mix_value": "marketing", "promised": "", "actual": ""}
SIZES = [1, 3, 50, 1000, 10**6]
MONEY = SIZES + [10**9, 10**13]


# ------------------------------------------------------------ a random quarter

def any_figure(rng, unit, may_be_negative):
    if rng.random() < 0.2:
        return 0
    amount = rng.randint(0, rng.choice(MONEY if unit == "money" else SIZES))
    return -amount if may_be_negative and unit == "money" and rng.random() < 0.2 else amount


def any_quarter(rng):
    """(person, measure number) -> ((promised, value), (actual, value)); None: not given"""
    figures = {}
    roles = {role for role in ("leads", "accepted", "won", "revenue", "other_revenue", "activity")
             if rng.random() < 0.85}
    for number, (_, _, unit, role, _) in enumerate(MEASURES):
        for person in PEOPLE:
            if role not in roles or rng.random() < 0.5:
                continue
            sides = []
            for negative in (False, True):
                amount = any_figure(rng, unit, negative) if rng.random() < 0.85 else None
                valued = amount is not None and role == "leads" and rng.random() < 0.8
                sides.append((amount, any_figure(rng, "money", negative) if valued else None))
            figures[person, number] = tuple(sides)
    return figures


# ------------------------------------------------------------------ the answer

def product(factors):
    result = Fraction(1)
    for factor in factors:
        result *= factor
    return result


def shapley(promised, actual):
    effects = [Fraction(0)] * len(promised)
    orders = list(itertools.permutations(range(len(promised))))
    for order in orders:
        now = list(promised)
        for factor in order:
            before = product(now)
            now[factor] = actual[factor]
            effects[factor] += product(now) - before
    return [effect / len(orders) for effect in effects]


def largest_remainder(effects):
    units = [effect.numerator // effect.denominator for effect in effects]
    order = sorted(range(len(effects)), key=lambda at: (units[at] - effects[at], at))
    for at in order[:int(sum(effects)) - sum(units)]:
        units[at] += 1
    return units


def sums_of(figures, side):
    sums = {}
    for (_, number), sides in figures.items():
        if sides[side][0] is not None:
            role = MEASURES[number][3]
            sums[role] = sums.get(role, 0) + sides[side][0]
    return sums


def ratio(sums, side, over, under):
    """What has nothing to divide by is like the other side."""
    for at in (side, 1 - side):
        if sums[at][under]:
            return Fraction(sums[at][over], sums[at][under])
    return Fraction(0)


def model_of(present):
    """line, how it is written, numerator, denominator"""
    if "leads" not in present:
        return [("revenue", "money", "revenue", None)]
    first = ("leads", "count", "leads", None)
    if "won" not in present:
        return [first, ("revenue_per_lead", "money", "revenue", "leads")]
    deal = ("deal_size", "money", "revenue", "won")
    if "accepted" not in present:
        return [first, ("conversion", "rate", "won", "leads"), deal]
    return [first, ("acceptance", "rate", "accepted", "leads"),
            ("win_rate", "rate", "won", "accepted"), deal]


def rounded(figure):
    """To the nearest whole, halves away from zero."""
    size = (2 * abs(figure.numerator) + figure.denominator) // (2 * figure.denominator)
    return size if figure >= 0 else -size


def written(form, figure, decimals):
    if figure is None:
        return ""
    if form == "rate":
        return oracle.ratio_text(figure)
    return oracle.amount_text(rounded(Fraction(figure)), decimals if form == "money" else 0)


def gap_lines(sums):
    """(line, form, promised, actual, effect)"""
    present = set(sums[0]) & set(sums[1])
    if "revenue" not in present:
        return []
    model = model_of(present)
    factors = [[Fraction(sums[side][over]) if under is None else ratio(sums, side, over, under)
                for _, _, over, under in model] for side in (0, 1)]
    beyond = [sums[side]["revenue"] - product(factors[side]) for side in (0, 1)]
    others = [sums[side]["other_revenue"] if "other_revenue" in present else 0
              for side in (0, 1)]
    totals = [sums[side]["revenue"] + others[side] for side in (0, 1)]
    lines = [("promised", "money", totals[0], None, None)]
    lines += [(line, form, promised, actual, unit) for (line, form, _, _), promised, actual, unit
              in zip(model, *factors, largest_remainder(shapley(*factors)))]
    if beyond[0] != beyond[1]:
        lines.append(("earlier_leads", "money", *beyond, beyond[1] - beyond[0]))
    if "other_revenue" in present:
        lines.append(("other_revenue", "money", *others, others[1] - others[0]))
    lines.append(("actual", "money", None, totals[1], totals[1] - totals[0]))
    assert sum(line[4] for line in lines[1:-1]) == lines[-1][4]
    return lines


def worth(money, leads):
    """The value of a lead on both sides."""
    found = [Fraction(money[side], leads[side]) if leads[side] else None for side in (0, 1)]
    return [found[side] if found[side] is not None else found[1 - side] or Fraction(0)
            for side in (0, 1)]


def mix_lines(figures):
    tiers = {}
    seen = [False, False]
    for (_, number), sides in figures.items():
        leads, money = tiers.setdefault(oracle.fold(MEASURES[number][4]), ([0, 0], [0, 0]))
        for side, (amount, value) in enumerate(sides):
            if value is not None:
                leads[side] += amount
                money[side] += value
                seen[side] = True
    if not all(seen):
        return []
    leads = [sum(tier[0][side] for tier in tiers.values()) for side in (0, 1)]
    money = [sum(tier[1][side] for tier in tiers.values()) for side in (0, 1)]
    before, now = worth(money, leads)
    expected = sum(tier[0][1] * worth(tier[1], tier[0])[0] for tier in tiers.values())
    volume = (leads[1] - leads[0]) * before
    shift = expected - leads[1] * before
    units = largest_remainder([volume, shift, money[1] - money[0] - volume - shift])
    assert sum(units) == money[1] - money[0]
    usual = expected / leads[1] if leads[1] else None
    return [("mix_volume", "count", *leads, units[0]), ("mix_mix", "money", before, usual, units[1]),
            ("mix_value", "money", usual, now, units[2])]


def answer(figures, quarter, decimals):
    lines = gap_lines([sums_of(figures, side) for side in (0, 1)])
    if lines:
        lines += mix_lines(figures)
    return lines, oracle.csv_text(COLUMNS, [
        [oracle.quarter_text(quarter), line, OWNERS.get(line, "sales"),
         written(form, promised, decimals), written(form, actual, decimals),
         written("money", effect, decimals)] for line, form, promised, actual, effect in lines])


# ------------------------------------------------------------------- one board

class Saydo:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.environment = dict(os.environ, SAYDO_TODAY=TODAY.isoformat(), NO_COLOR="1")

    def run(self, *words):
        done = subprocess.run([self.program, *words], cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)}: status {done.returncode}\n"
                               + done.stderr.decode("utf-8", "replace")[:1000])
        return done.stdout, done.stderr.decode("utf-8", "replace")

    def take(self, kind, columns, rows):
        with open(os.path.join(self.folder, kind + ".csv"), "w", newline="",
                  encoding="utf-8") as file:
            csv.writer(file).writerows([columns] + rows)
        self.run("import", "board.saydo", kind, kind + ".csv", "--decimal", "point")


def figure_rows(quarters, side, decimals):
    for quarter, figures in quarters.items():
        for (person, number), sides in figures.items():
            department, name, unit = MEASURES[number][:3]
            amount, value = sides[side]
            if amount is not None:
                yield [oracle.quarter_text(quarter), department, person, name,
                       oracle.amount_text(amount, decimals if unit == "money" else 0),
                       oracle.amount_text(value, decimals)]


def build(saydo, quarters, currency, decimals):
    columns = ["quarter", "department", "person", "measure", "amount", "value"]
    saydo.run("new", "board.saydo", "--company", "Gap", "--currency", currency, "--blank")
    saydo.take("people", ["department", "person"], [["Sales", person] for person in PEOPLE])
    saydo.take("measures", ["department", "measure", "unit", "role", "tier"],
               [list(row) for row in MEASURES])
    saydo.take("promises", columns, list(figure_rows(quarters, 0, decimals)))
    saydo.take("actuals", columns, list(figure_rows(quarters, 1, decimals)))


def unreported(figures):
    return any(sides[0][0] is not None and sides[1][0] is None and MEASURES[number][3] != "activity"
               for (_, number), sides in figures.items())


def check(saydo, quarter, figures, decimals, seen):
    """What is wrong with the answer, or nothing."""
    lines, wanted = answer(figures, quarter, decimals)
    got, said = saydo.run("gap", "board.saydo", oracle.quarter_text(quarter), "--format", "csv")
    seen["quarters"] += 1
    seen[f"{len(lines)} lines"] += 1
    for line in lines:
        seen[line[0]] += 1
    if got != wanted.encode():
        return f"{oracle.quarter_text(quarter)}\nsaydo\n{got.decode()}\noracle\n{wanted}"
    if not lines and "no gap to explain" not in said:
        return f"{oracle.quarter_text(quarter)}: nothing says why there is no gap: {said}"
    if lines and unreported(figures) != ("rovisional: not reported" in said):
        return f"{oracle.quarter_text(quarter)}: provisional or not? {said}"
    return None


def compare_board(program, number):
    rng = random.Random(number * 6151 + 3)
    currency = rng.choice(["USD", "USD", "JPY", "KWD"])
    decimals, seen, failures = oracle.EXPONENTS[currency], Counter(), []
    quarters = {LAST - at: any_quarter(rng) for at in range(QUARTERS)}
    with tempfile.TemporaryDirectory() as folder:
        saydo = Saydo(program, folder)
        try:
            build(saydo, quarters, currency, decimals)
            failures = [check(saydo, quarter, figures, decimals, seen)
                        for quarter, figures in quarters.items()]
        except RuntimeError as error:
            failures = [str(error)]
    return seen, [f"board {number}: {failure}" for failure in failures if failure]


WANTED = ["leads", "acceptance", "win_rate", "conversion", "deal_size", "revenue_per_lead",
          "revenue", "earlier_leads", "other_revenue", "mix_mix", "0 lines"]


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 25
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    seen, failures = Counter(), []
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for counts, wrong in pool.map(compare_board, [program] * count,
                                      range(first, first + count)):
            seen.update(counts)
            failures += wrong
    failures += [f"never occurred: {mark}" for mark in WANTED if count >= 10 and not seen[mark]]
    for failure in failures[:5]:
        print(failure)
    for mark, many in sorted(seen.items()):
        print(f"{many:9d}  {mark}")
    print(f"{seen['quarters']} gaps, {len(failures)} failed")
    return len(failures) != 0


if __name__ == "__main__":
    sys.exit(main())
