#!/usr/bin/env python3
"""cases.py - the oracle against figures computed by hand.

An oracle that is wrong is worse than none: every case here was worked out on
paper from the description, the first one is its own example.
"""
import datetime
import sys
from fractions import Fraction

import oracle

TODAY = datetime.date(2026, 10, 12)
END = oracle.quarter_read("2026-Q3")

# claim, lower?, promises, actuals (the latest quarters, ending with 2026-Q3; None: not
# given), and what must come out: (n, ratio, short, over, without worst, worst, wape,
# repeat closer, finding)
RECORDS = [
    ("the example of the model over-promises", False,
     [120, 150, 150, 180, 200, 200], [100, 130, 155, 140, 150, 160],
     (6, "0.8350", 5, 1, "0.8563", "2026-Q2", "0.1750", "yes", "over-promises")),
    ("one quarter is no record", False, [100], [10],
     (1, "0.1000", 1, 0, "", "2026-Q3", "0.9000", "", "no record")),
    ("two quarters are an early sign", False, [100, 100], [10, 10],
     (2, "0.1000", 2, 0, "0.1000", "2026-Q2", "0.9000", "yes", "early sign")),
    ("three quarters are an early sign", False, [100, 100, 100], [100, 100, 103],
     (3, "1.0100", 0, 1, "1.0150", "2026-Q1", "0.0100", "no", "early sign")),
    ("a disaster is one big miss", False, [100, 100, 100, 100], [90, 90, 90, 0],
     (4, "0.6750", 4, 0, "0.9000", "2026-Q3", "0.3250", "yes", "one big miss")),
    ("two of four short, but 0.90 without the worst, is one big miss", False, [100, 100, 100, 100], [120, 30, 30, 120],
     (4, "0.7500", 2, 2, "0.9000", "2026-Q1", "0.4500", "no", "one big miss")),
    ("short in half of the quarters and low without the worst is uneven", False,
     [100, 100, 100, 100], [100, 20, 20, 100],
     (4, "0.6000", 2, 0, "0.7333", "2026-Q1", "0.4000", "no", "uneven")),
    ("three of four short is mostly short", False, [100, 100, 100, 100], [100, 60, 80, 80],
     (4, "0.8000", 3, 0, "0.8667", "2026-Q1", "0.2000", "yes", "over-promises")),
    ("exactly 0.90 is not low", False, [100, 100, 100, 100], [90, 90, 90, 90],
     (4, "0.9000", 4, 0, "0.9000", "2025-Q4", "0.1000", "yes", "mild optimist")),
    ("exactly 1.10 is not high", False, [100, 100, 100, 100], [110, 110, 110, 110],
     (4, "1.1000", 0, 4, "1.1000", "2025-Q4", "0.1000", "yes", "reliable")),
    ("above 1.10 without the best too is sandbagging", False,
     [100, 100, 100, 100], [112, 111, 111, 111],
     (4, "1.1125", 0, 4, "1.1133", "2026-Q1", "0.1125", "yes", "sandbags")),
    ("one large beat is not sandbagging", False, [100, 100, 100, 100], [200, 101, 101, 101],
     (4, "1.2575", 0, 4, "1.3400", "2026-Q1", "0.2575", "no", "erratic")),
    ("WAPE of exactly 0.25 is not erratic", False, [100, 100, 100, 100], [125, 75, 125, 75],
     (4, "1.0000", 2, 2, "1.0833", "2026-Q1", "0.2500", "no", "reliable")),
    ("WAPE above 0.25 is erratic", False, [100, 100, 100, 100], [126, 75, 125, 75],
     (4, "1.0025", 2, 2, "1.0867", "2026-Q1", "0.2525", "no", "erratic")),
    ("only the latest eight count", False,
     [100] * 10, [0, 0, 100, 100, 100, 100, 100, 100, 100, 100],
     (8, "1.0000", 0, 0, "1.0000", "2024-Q4", "0.0000", "no", "reliable")),
    ("quarters without an actual are not scored", False,
     [100, 100, 100, 100, 100], [100, None, 100, None, 100],
     (3, "1.0000", 0, 0, "1.0000", "2025-Q3", "0.0000", "", "early sign")),
    ("promising nothing is no record", False, [0, 0, 0, 0], [1, 2, 3, 4],
     (4, "", 0, 4, "", "2025-Q4", "", "yes", "no record")),
    ("an undefined ratio without the worst counts as fine", False,
     [0, 0, 0, 100], [0, 0, 0, 10],
     (4, "0.1000", 1, 0, "", "2026-Q3", "0.9000", "yes", "one big miss")),
    ("an undefined ratio without the best counts as not high", False,
     [0, 0, 0, 100], [1, 1, 1, 300],
     (4, "3.0300", 0, 4, "3.0200", "2025-Q4", "2.0300", "no", "erratic")),
    ("negative actuals have negative ratios", False,
     [100, 100, 100, 100], [-50, -50, -50, -50],
     (4, "-0.5000", 4, 0, "-0.5000", "2025-Q4", "1.5000", "yes", "over-promises")),
    ("lower is better: the ratio is promised to actual", True,
     [80, 80, 80, 80], [100, 100, 100, 100],
     (4, "0.8000", 4, 0, "0.8000", "2025-Q4", "0.2500", "yes", "over-promises")),
    ("lower is better: nothing at all left is undefined", True, [5, 5, 5, 5], [0, 0, 0, 0],
     (4, "", 0, 4, "", "2025-Q4", "1.0000", "yes", "no record")),
    ("lower is better: zero without the worst", True, [5, 5, 5, 5], [0, 0, 0, 40],
     (4, "0.5000", 1, 3, "", "2026-Q3", "2.5000", "yes", "one big miss")),
    ("lower is better: promising nothing has the ratio zero", True, [0, 0, 0, 0], [1, 1, 1, 1],
     (4, "0.0000", 4, 0, "0.0000", "2025-Q4", "", "yes", "no record")),
    ("lower is better: always below is sandbagging", True, [10, 10, 10, 10], [8, 8, 8, 8],
     (4, "1.2500", 0, 4, "1.2500", "2025-Q4", "0.2000", "yes", "sandbags")),
]

STANDINGS = [  # promised, actual, lower, closed, standing
    (None, None, False, False, "open"), (5, None, False, False, "open"),
    (5, None, False, True, "not reported"), (None, 5, False, True, "no promise"),
    (0, None, False, True, "not reported"), (None, 0, False, False, "no promise"),
    (100, 89, False, True, "short"), (100, 90, False, True, "close"),
    (100, 99, False, False, "close"), (100, 100, False, True, "kept"),
    (100, 110, False, True, "kept"), (100, 111, False, True, "beat"),
    (100, 0, False, True, "short"), (100, -100, False, True, "short"),
    (0, 0, False, True, "kept"), (0, 1, False, True, "beat"), (0, -1, False, True, "short"),
    (90, 100, True, True, "close"), (89, 100, True, True, "short"),
    (100, 100, True, True, "kept"), (110, 100, True, True, "kept"),
    (111, 100, True, True, "beat"), (5, 0, True, True, "beat"), (0, 0, True, True, "kept"),
    (0, 3, True, True, "short"),
]

RATIOS = [
    (Fraction(1, 20000), "0.0001"), (Fraction(-1, 20000), "-0.0001"),
    (Fraction(1, 20001), "0.0000"), (Fraction(-1, 20001), "0.0000"), (None, ""),
    (Fraction(167, 200), "0.8350"), (Fraction(99999, 100000), "1.0000"),
    (Fraction(137, 160), "0.8563"), (Fraction(12345678, 1), "12345678.0000"),
]

LAST_DAYS = [
    ("2026-Q3", 1, "2026-09-30"), ("2026-Q4", 1, "2026-12-31"), ("2026-Q1", 10, "2025-12-31"),
    ("2026-Q4", 10, "2026-09-30"), ("2026-Q1", 2, "2025-04-30"), ("2026-Q4", 2, "2026-01-31"),
    ("2024-Q1", 12, "2024-02-29"), ("2025-Q3", 7, "2025-03-31"),
]

AMOUNTS = [
    (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (-120, 2, "-1.20"), (7, 0, "7"),
    (-7, 0, "-7"), (1234, 3, "1.234"), (9 * 10**15, 3, "9000000000000.000"), (None, 2, ""),
]

FOLDED = [
    ("José", "JOSE\u0301"), ("Straße", "STRASSE"), ("Ann  Lee ", "ann lee"), ("ﬁne", "FINE"),
    ("Ως", "ως"), ("Ａnn", "ANN"), ("Zoë", "zoe\u0308"), ("Łukasz", "łUKASZ"),
]


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def claim(self, what, got, wanted):
        if got == wanted:
            self.passed += 1
            return
        self.failed += 1
        print(f"not so: {what}\n  got    {got}\n  wanted {wanted}")

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return self.failed != 0


def record_of(lower, promises, actuals):
    first = END + 1 - len(promises)
    given = {first + at: actual for at, actual in enumerate(actuals) if actual is not None}
    series = [(first + at, promise, given[first + at]) for at, promise in enumerate(promises)
              if first + at in given]
    record = oracle.Record(series, given, lower)
    return (record.n, oracle.ratio_text(record.ratio), record.short, record.over,
            oracle.ratio_text(record.without_worst), oracle.quarter_text(record.worst_quarter),
            oracle.ratio_text(record.wape), record.repeat_closer, record.finding)


def board_of_one(fiscal_start=1):
    board = oracle.Board("USD", fiscal_start)
    board.import_people([{"department": "Marketing", "person": "Zoe\u0308 \"Z\", Roe"}], TODAY)
    return board


def row(quarter, amount, **more):
    return {"quarter": quarter, "department": "marketing", "person": "ZOË \"Z\",  ROE",
            "measure": "LEADS", "amount": amount, **more}


def day(text):
    return datetime.date.fromisoformat(text)


def check_history(tally):
    board = board_of_one()
    board.import_promises([row("2026-Q3", "300", value="486500")], day("2026-06-26"))
    tally.claim("a draft is not a promise", oracle.quarter_rows(board, END, TODAY), [])
    board.import_promises([row("2026-Q3", "310", value="486500")], day("2026-06-27"))
    board.lock(END, day("2026-06-30"))
    board.import_promises([row("2026-Q3", "310")], day("2026-07-01"))
    board.import_promises([row("2026-Q3", "250", value="400000")], day("2026-08-01"))
    board.import_promises([row("2026-Q3", "250", value="400000")], day("2026-08-02"))
    board.import_promises([row("2026-Q2", "7")], day("2026-07-01"))
    board.import_actuals([row("2026-Q3", "1", value="2")], day("2026-10-01"))
    board.import_actuals([row("2026-Q3", "381", value="379470", disputed="yes")], TODAY)
    tally.claim("the first locked promise is scored, the last correction stands",
                oracle.quarter_csv(board, END, TODAY),
                ",".join(oracle.QUARTER_COLUMNS) + "\r\n"
                '2026-Q3,Marketing,"Zoë ""Z"", Roe",Leads,amount,count,310,381,71,1.2290,beat,'
                "yes,1,\r\n"
                '2026-Q3,Marketing,"Zoë ""Z"", Roe",Leads,value,money,486500.00,379470.00,'
                "-107030.00,0.7800,short,yes,1,\r\n")
    tally.claim("a promise for an ended quarter is entered afterwards",
                [line[6:] for line in oracle.quarter_rows(board, END - 1, TODAY)],
                [["7", "", "", "", "not reported", "", 0, "yes"]])
    tally.claim("the same quarter was still open on its last day",
                [line[10] for line in oracle.quarter_rows(board, END - 1, day("2026-06-30"))],
                ["open"])
    tally.claim("the record has both bases, money first",
                [line[3:9] for line in oracle.record_rows(board, TODAY)],
                [["value", "money", 1, "486500.00", "379470.00", "0.7800"],
                 ["amount", "count", 1, "310", "381", "1.2290"]])
    tally.claim("as of the quarter before there is no record",
                oracle.record_rows(board, TODAY, END - 1), [])


def main():
    tally = Tally()
    for what, lower, promises, actuals, wanted in RECORDS:
        tally.claim(what, record_of(lower, promises, actuals), wanted)
    for promised, actual, lower, closed, wanted in STANDINGS:
        tally.claim(f"standing of {promised} and {actual}",
                    oracle.standing_of(promised, actual, lower, closed), wanted)
    for ratio, wanted in RATIOS:
        tally.claim(f"{ratio} with four decimals", oracle.ratio_text(ratio), wanted)
    for quarter, start, wanted in LAST_DAYS:
        last = oracle.quarter_last_day(oracle.quarter_read(quarter), start)
        tally.claim(f"{quarter} from month {start}", last.isoformat(), wanted)
        tally.claim(f"{wanted} lies in its quarter",
                    oracle.quarter_text(oracle.quarter_of(last, start)), quarter)
    for amount, decimals, wanted in AMOUNTS:
        tally.claim(f"{amount} with {decimals}", oracle.amount_text(amount, decimals), wanted)
        tally.claim(f"{wanted} read", oracle.amount_read(wanted, decimals), amount)
    for left, right in FOLDED:
        tally.claim(f"{left} is {right}", oracle.fold(left), oracle.fold(right))
    check_history(tally)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
