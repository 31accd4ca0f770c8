#!/usr/bin/env python3
"""demo.py - does the demo company's data tell the stories it is there to tell?

Plays data/demo/script.csv through the oracle and claims, one by one, what a
reader of the demo must be able to find: every finding, the gap's four factors,
the duties' load, the activity trap, the warnings on the drafts.

    demo.py [FOLDER]      (default: data/demo beside this folder's project)
"""
import datetime
import itertools
import os
import sys
from fractions import Fraction

import cases
import oracle

TODAY = datetime.date(2026, 10, 12)
REVIEWED = oracle.quarter_read("2026-Q3")
PLANNED = REVIEWED + 1
HERE = os.path.dirname(os.path.abspath(__file__))

FINDINGS = [  # person, measure, basis, scored quarters, finding
    ("Marcus Thibodeaux", "Revenue", "amount", 8, "over-promises"),
    ("Brigid O'Malley", "Revenue", "amount", 8, "sandbags"),
    ("José Arriaga", "Revenue", "amount", 8, "one big miss"),
    ("Dorothy Pruitt", "Revenue", "amount", 8, "reliable"),
    ("Søren Kjeldgaard", "Revenue", "amount", 8, "erratic"),
    ("Nguyễn Minh Anh", "Revenue", "amount", 2, "early sign"),
    ("Zoë Marchetti", "Leads", "amount", 8, "reliable"),
    ("Zoë Marchetti", "Leads", "value", 8, "mild optimist"),
    ("Łukasz Wierzba", "Pre-qualified leads", "amount", 8, "reliable"),
    ("Łukasz Wierzba", "Pre-qualified leads", "value", 8, "reliable"),
    ("Priya Ramanathan", "Leads", "amount", 8, "reliable"),
    ("Priya Ramanathan", "Leads", "value", 8, "reliable"),
    ("Ingrid Castellanos", "Accepted leads", "amount", 8, "mild optimist"),
    ("Ingrid Castellanos", "Deals won", "amount", 8, "reliable"),
    ("Ingrid Castellanos", "Lead response", "amount", 1, "no record"),
    ("Marcus Thibodeaux", "Calls", "amount", 8, "reliable"),
    ("Nguyễn Minh Anh", "Calls", "amount", 1, "no record"),
    ("Amara Okonkwo", "Retention", "amount", 8, "mild optimist"),
    ("Hannelore Götz", "Past due", "amount", 8, "uneven"),
    ("Kenji Watanabe", "Days to close a ticket", "amount", 8, "reliable"),
    ("Ruth Abernathy", "Shipped on time", "amount", 5, "reliable"),
    ("Fatima Zahra Benali", "Shipped on time", "amount", 3, "early sign"),
    ("Grace Whitlock", "New programs launched", "amount", 8, "over-promises"),
    ("Rafael Domingues", "Key account visits", "amount", 7, "reliable"),
]

QUARTERS = [  # quarter, person, measure, basis, then column: value
    ("2026-Q3", "Zoë Marchetti", "Leads", "amount", {"ratio": "1.2700", "standing": "beat"}),
    ("2026-Q3", "Zoë Marchetti", "Leads", "value", {"ratio": "0.7800", "standing": "short"}),
    ("2026-Q3", "Ingrid Castellanos", "Accepted leads", "amount",
     {"disputed": "yes", "amendments": 1, "promised": "405"}),
    ("2026-Q3", "Ingrid Castellanos", "Lead response", "amount", {"entered_afterwards": "yes"}),
    ("2026-Q3", "Rafael Domingues", "Key account visits", "amount",
     {"standing": "not reported", "actual": ""}),
    ("2026-Q3", "Marcus Thibodeaux", "Revenue", "amount",
     {"promised": "365000.00", "amendments": 1, "standing": "short"}),
    ("2026-Q2", "Nguyễn Minh Anh", "Calls", "amount", {"standing": "no promise"}),
    ("2026-Q1", "José Arriaga", "Revenue", "amount",
     {"promised": "315000.00", "amendments": 1, "ratio": "0.1849"}),
    ("2026-Q1", "Dorothy Pruitt", "Revenue", "amount", {"actual": "285771.40"}),
    ("2025-Q2", "Łukasz Wierzba", "Pre-qualified leads", "amount", {"actual": "190"}),
    ("2025-Q3", "Marcus Thibodeaux", "Revenue", "amount", {"amendments": 1}),
    ("2025-Q3", "Hannelore Götz", "Past due", "amount", {"amendments": 1}),
    ("2025-Q3", "Grace Whitlock", "New programs launched", "amount",
     {"promised": "0", "actual": "0", "standing": "kept", "ratio": ""}),
]


# -------------------------------------------------------------------- the gap

def shapley(promised, actual):
    """A factor's effect, averaged over every order in which the factors can move."""
    effects = [Fraction(0)] * len(promised)
    orders = list(itertools.permutations(range(len(promised))))
    for order in orders:
        now = list(promised)
        for factor in order:
            before = product(now)
            now[factor] = actual[factor]
            effects[factor] += product(now) - before
    return [effect / len(orders) for effect in effects]


def product(factors):
    result = Fraction(1)
    for factor in factors:
        result *= factor
    return result


def largest_remainder(effects):
    """Down to the unit; what is missing goes to the largest fractions, earlier lines first."""
    units = [effect.numerator // effect.denominator for effect in effects]
    order = sorted(range(len(effects)), key=lambda at: (units[at] - effects[at], at))
    for at in order[:int(sum(effects)) - sum(units)]:
        units[at] += 1
    return units


def factors_of(sums):
    leads, accepted, won, revenue = sums
    return [Fraction(leads), Fraction(accepted, leads), Fraction(won, accepted),
            Fraction(revenue, won)]


def role_sums(board, roles, side):
    sums = dict.fromkeys(["leads", "accepted", "won", "revenue", "other_revenue"], 0)
    for (quarter, _, measure), figure in side.items():
        role = roles.get((measure[0], measure[1]))
        if quarter == REVIEWED and role in sums:
            sums[role] += figure.on("amount")
    return sums


def check_gap(tally, board, folder):
    roles = {(oracle.fold(row["department"]), oracle.fold(row["measure"])): row["role"]
             for row in oracle.read_csv(os.path.join(folder, "measures.csv"))}
    promised = role_sums(board, roles, board.promises)
    actual = role_sums(board, roles, board.actuals)
    chain = ["leads", "accepted", "won", "revenue"]
    effects = shapley(factors_of([promised[role] for role in chain]),
                      factors_of([actual[role] for role in chain]))
    units = largest_remainder(effects)
    gap = actual["revenue"] - promised["revenue"]
    tally.claim("the four factors sum to the gap", sum(units), gap)
    tally.claim("revenue fell short", gap < 0, True)
    tally.claim("more leads, fewer accepted, fewer won, larger deals",
                [unit > 0 for unit in units], [True, False, False, True])
    tally.claim("other revenue was kept",
                actual["other_revenue"] > promised["other_revenue"] > 0, True)
    tally.claim("the gap of 2026-Q3 to the cent",
                [oracle.amount_text(unit, 2) for unit in [gap, *units]],
                ["-220003.30", "167142.82", "-295305.08", "-128755.04", "36914.00"])
    check_no_source(tally, board, promised)
    check_activity(tally, board, roles, actual["revenue"])


def check_no_source(tally, board, promised):
    leads = sum(promise.on("value") or 0 for (quarter, _, _), promise in board.promises.items()
                if quarter == REVIEWED)
    rest = promised["revenue"] - leads - promised["other_revenue"]
    tally.claim("part of sales' revenue has no source", oracle.amount_text(rest, 2), "82100.00")


def check_activity(tally, board, roles, revenue):
    calls, money = {}, {}
    for (quarter, person, measure), actual in board.actuals.items():
        if quarter == REVIEWED and roles[measure] in ("activity", "revenue"):
            side = calls if roles[measure] == "activity" else money
            side[person] = actual.amount
    busy = [person for person in calls if 4 * calls[person] * revenue
            >= 5 * money.get(person, 0) * sum(calls.values())]
    tally.claim("who is busy and does not sell",
                busy, [oracle.fold("Marcus Thibodeaux")])
    marcus = oracle.fold("Marcus Thibodeaux")
    tally.claim("41 % of the calls, 12 % of the revenue",
                [round(Fraction(100 * calls[marcus], sum(calls.values()))),
                 round(Fraction(100 * money[marcus], revenue))], [41, 12])


# ------------------------------------------------------------- duties, drafts

def check_duties(tally, folder):
    rows = oracle.read_csv(os.path.join(folder, "duties.csv"))
    kept = [row for row in rows if row["status"] == "kept"]
    seats, hours, elsewhere = {}, {}, {}
    for row in kept:
        owner, spent = row["owner"], Fraction(row["hours_per_week"] or 0)
        seats[owner] = seats.get(owner, 0) + 1
        hours[owner] = hours.get(owner, 0) + spent
        if row["stage"] not in ("hunting", "farming"):
            elsewhere[owner] = elsewhere.get(owner, 0) + spent
    texts = [oracle.fold(row["duty"]) for row in kept]
    sales = {row["owner"] for row in kept if row["department"] == "Sales"} - {""}
    tally.claim("nobody owns it", [row["duty"] for row in kept if not row["owner"]],
                ["following up ALL leads"])
    tally.claim("kept in two columns", {text for text in texts if texts.count(text) > 1},
                {"solving billing issues"})
    tally.claim("more than five in a seat", {owner for owner in seats if seats[owner] > 5},
                {"Priya Ramanathan"})
    tally.claim("over 40 hours", {owner for owner in hours if hours[owner] > 40},
                {"Fatima Zahra Benali"})
    tally.claim("salespeople who do not sell",
                {owner for owner in sales if 2 * elsewhere.get(owner, 0) > hours[owner]},
                {"Marcus Thibodeaux"})
    tally.claim("past due accounts are chased by sales",
                [row["department"] for row in kept if row["duty"] == "chasing past due accounts"],
                ["Sales"])
    tally.claim("some duties are only suggested",
                sum(row["status"] == "suggested" for row in rows) > 2, True)


def check_drafts(tally, board):
    drafts = {(person, key[1]): figures for (quarter, person, key), figures
              in board.drafts.items() if quarter == PLANNED}
    tally.claim("a few drafts, nothing locked",
                [len(drafts), sum(key[0] >= PLANNED for key in board.promises)], [10, 0])
    revenue, worth = [sum(figures[at] or 0 for (_, measure), figures in drafts.items()
                          if measure in names)
                      for at, names in [(0, ["revenue"]), (3, ["leads", "pre-qualified leads"])]]
    other = drafts[oracle.fold("Amara Okonkwo"), "service contracts"][0]
    tally.claim("part of the revenue in the drafts has no source",
                oracle.amount_text(revenue - worth - other, 2), "46500.00")
    sales, marketing = oracle.fold("Sales"), oracle.fold("Marketing")
    marcus, zoe, priya = map(oracle.fold, ["Marcus Thibodeaux", "Zoë Marchetti",
                                           "Priya Ramanathan"])
    best = max(actual.amount for (_, person, key), actual in board.actuals.items()
               if (person, key) == (marcus, (sales, "revenue")))
    tally.claim("a draft beyond the record", drafts[marcus, "revenue"][0] * 4 > best * 5, True)
    last = [board.actuals[quarter, zoe, (marketing, "leads")]
            for quarter in range(REVIEWED - 3, REVIEWED + 1)]
    worth = Fraction(sum(actual.value for actual in last), sum(actual.amount for actual in last))
    draft = drafts[zoe, "leads"]
    tally.claim("a draft worth more than double a lead",
                Fraction(draft[3], draft[0]) > 2 * worth, True)
    flat = {board.promises[quarter, priya, (marketing, "leads")].first[0]
            for quarter in range(REVIEWED - 7, REVIEWED + 1)} | {drafts[priya, "leads"][0]}
    tally.claim("a flat line", flat, {140})


def check_script(tally, folder):
    steps = oracle.read_csv(os.path.join(folder, "script.csv"))
    dates = [datetime.date.fromisoformat(step["date"]) for step in steps]
    tally.claim("the steps are in order and none is after today",
                dates == sorted(dates) and dates[-1] <= TODAY, True)
    tally.claim("every file is played once",
                sorted(step["file"] for step in steps if step["action"] == "import"),
                sorted(name for name in os.listdir(folder) if name != "script.csv"))
    tally.claim("eight quarters were locked before they began",
                [step["quarter"] for step, day in zip(steps, dates) if step["action"] == "lock"
                 and day <= oracle.quarter_last_day(oracle.quarter_read(step["quarter"]) - 1, 1)],
                [oracle.quarter_text(quarter) for quarter in range(REVIEWED - 7, PLANNED)])


def check_followups(tally, folder):
    rows = oracle.read_csv(os.path.join(folder, "followups.csv"))
    tally.claim("follow-ups are done and open", {row["status"] for row in rows},
                {"done", "open"})
    tally.claim("what is done has a closing day",
                all((row["status"] == "done") == bool(row["closed"]) for row in rows), True)


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "data", "demo")
    tally = cases.Tally()
    board = oracle.Board().play(folder)
    found = {tuple(row[1:4]): (row[5], row[-1]) for row in oracle.record_rows(board, TODAY)}
    for person, measure, basis, quarters, finding in FINDINGS:
        tally.claim(f"{person}, {measure}, {basis}", found.get((person, measure, basis)),
                    (quarters, finding))
    tally.claim("every finding occurs", {finding for _, finding in found.values()},
                set(oracle.FINDINGS))
    for quarter, person, measure, basis, wanted in QUARTERS:
        rows = oracle.quarter_rows(board, oracle.quarter_read(quarter), TODAY)
        row = next(dict(zip(oracle.QUARTER_COLUMNS, row)) for row in rows
                   if [row[2], row[3], row[4]] == [person, measure, basis])
        tally.claim(f"{quarter}: {person}, {measure}, {basis}",
                    {column: row[column] for column in wanted}, wanted)
    check_gap(tally, board, folder)
    check_duties(tally, folder)
    check_drafts(tally, board)
    check_script(tally, folder)
    check_followups(tally, folder)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
