#!/usr/bin/env python3
"""compare.py - builds random boards with saydo and compares its answers, byte for byte.

    compare.py SAYDO [COUNT [FIRST]]      boards FIRST .. FIRST + COUNT - 1

FIRST with COUNT 1 builds one board again and leaves its folder for looking at.
"""
import concurrent.futures
import datetime
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

import boards
import oracle

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DEMO_TODAY = datetime.date(2026, 10, 12)
SHOWN = 5  # failures that are printed in full
ENOUGH = 40  # boards from which on everything must have occurred


class Saydo:
    """The program under test, on one board of one folder."""

    def __init__(self, program, folder, options=()):
        self.program, self.folder, self.options = program, folder, list(options)
        self.board = os.path.join(folder, "board.saydo")

    def run(self, day, *words):
        environment = dict(os.environ, SAYDO_TODAY=day.isoformat(), NO_COLOR="1")
        done = subprocess.run([self.program, *words], cwd=self.folder, env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace")[:1500]
            raise RuntimeError(f"{' '.join(words)}: status {done.returncode}\n{said}")
        return done.stdout

    def build(self, day, company, currency, fiscal_start, blank):
        self.run(day, "new", self.board, "--company", company, "--currency", currency,
                 "--fiscal-start", str(fiscal_start), *(["--blank"] if blank else []))
        for step in oracle.read_csv(os.path.join(self.folder, "script.csv")):
            on = datetime.date.fromisoformat(step["date"])
            if step["action"] == "lock":
                self.run(on, "lock", self.board, step["quarter"])
            else:
                self.run(on, "import", self.board, step["kind"], step["file"], *self.options)


class Outcome:
    """What one board came to: claims that held or not, and what occurred in it."""

    def __init__(self):
        self.passed, self.failures, self.seen, self.series = 0, [], Counter(), 0

    def compare(self, what, got, wanted):
        if got == wanted:
            self.passed += 1
        else:
            self.failures.append(f"{what}\n{first_difference(got, wanted)}")

    def see(self, mark, occurred=True):
        if occurred:
            self.seen[mark] += 1


def first_difference(got, wanted):
    got, wanted = got.split(b"\r\n"), wanted.split(b"\r\n")
    for at, (left, right) in enumerate(zip(got + [b"(end)"], wanted + [b"(end)"])):
        if left != right:
            return (f"  line {at + 1}\n  saydo  {left.decode('utf-8', 'replace')}\n"
                    f"  oracle {right.decode('utf-8', 'replace')}")
    return "  line ends differ"


# ------------------------------------------------------------- what occurred

def see_quarter(outcome, board, rows):
    for row in rows:
        cell = dict(zip(oracle.QUARTER_COLUMNS, row))
        lower = board.measures[oracle.fold(cell["department"]), oracle.fold(cell["measure"])].lower
        zero = {side: cell[side] != "" and not cell[side].strip("0.") for side
                in ("promised", "actual")}
        outcome.see("standing " + cell["standing"])
        outcome.see("basis " + cell["basis"])
        outcome.see("unit " + cell["unit"])
        outcome.see("promised zero", zero["promised"])
        outcome.see("actual zero", zero["actual"])
        outcome.see("lower, actual zero, promised more",
                    lower and zero["actual"] and cell["promised"] != "" and not zero["promised"])
        outcome.see("actual below zero", cell["actual"].startswith("-"))
        outcome.see("disputed", cell["disputed"] == "yes")
        outcome.see("amended", cell["amendments"] > 0)
        outcome.see("entered afterwards", cell["entered_afterwards"] == "yes")
        outcome.see("promised in time", cell["promised"] != "" and not cell["entered_afterwards"])


def see_records(outcome, board, today):
    for _, key, basis, record in oracle.records(board, today):
        outcome.series += 1
        lower = board.measures[key].lower
        outcome.see("finding " + record.finding)
        outcome.see(f"{record.n} scored")
        outcome.see("lower is better" if lower else "higher is better")
        outcome.see("lower, " + record.finding, lower)
        outcome.see("value, " + record.finding, basis == "value")
        outcome.see("repeat_closer " + (record.repeat_closer or "empty"))
        outcome.see("ratio undefined", record.ratio is None)
        outcome.see("ratio below zero", record.ratio is not None and record.ratio < 0)
        outcome.see("ratio on a border", record.ratio in (oracle.Fraction(9, 10), 1,
                                                          oracle.Fraction(11, 10)))
        outcome.see("WAPE undefined", record.wape is None)
        outcome.see("WAPE on its border", record.wape == oracle.Fraction(1, 4))
        outcome.see("judged, without worst undefined",
                    record.n > 3 and record.ratio is not None and record.without_worst is None)
        outcome.see("judged, without best undefined",
                    record.n > 3 and record.ratio is not None and record.without_best is None)
        outcome.see("worst is a tie", record.ahead.count(min(record.ahead)) > 1)
        outcome.see("sums above 2^53", max(abs(record.promised), abs(record.actual)) > 2**53)


WANTED = ([f"finding {finding}" for finding in oracle.FINDINGS]
          + [f"lower, {finding}" for finding in oracle.FINDINGS]
          + [f"value, {finding}" for finding in oracle.FINDINGS]
          + [f"standing {standing}" for standing in oracle.STANDINGS]
          + [f"{n} scored" for n in range(1, 9)]
          + [f"fiscal start {month}" for month in range(1, 13)]
          + [f"currency {code}" for code in ("USD", "EUR", "JPY", "KWD", "CLF")]
          + [f"unit {unit}" for unit in ("money", "count", "percent", "days")]
          + [f"repeat_closer {answer}" for answer in ("yes", "no", "empty")]
          + ["basis amount", "basis value", "promised zero", "actual zero",
             "lower, actual zero, promised more", "actual below zero", "disputed", "amended",
             "entered afterwards", "promised in time", "lower is better", "higher is better",
             "ratio undefined", "ratio below zero", "ratio on a border", "WAPE undefined",
             "WAPE on its border", "judged, without worst undefined",
             "judged, without best undefined", "worst is a tie", "sums above 2^53",
             "nothing scored", "more than eight scored", "blank", "not blank"])


# -------------------------------------------------------------- one board

def ask_records(outcome, saydo, board, today, rng):
    quarter = board_quarter(board, today) - rng.randint(-1, 9)
    questions = [(None, None, None), (quarter, None, None),
                 (None, rng.choice(list(board.people)), None),
                 (None, None, rng.choice(list(board.measures))[1])]
    for until, person, measure in questions:
        words = ["record", saydo.board, "--format", "csv"]
        words += ["--quarter", oracle.quarter_text(until)] if until is not None else []
        words += [f"--person={board.people[person]}"] if person else []
        words += [f"--measure={measure}"] if measure else []
        outcome.compare(" ".join(words), saydo.run(today, *words),
                        oracle.record_csv(board, today, until, person, measure).encode())


def ask_quarters(outcome, saydo, board, today, quarters):
    for quarter in quarters:
        words = ["quarter", saydo.board, oracle.quarter_text(quarter), "--format", "csv"]
        rows = oracle.quarter_rows(board, quarter, today)
        outcome.compare(" ".join(words), saydo.run(today, *words),
                        oracle.csv_text(oracle.QUARTER_COLUMNS, rows).encode())
        see_quarter(outcome, board, rows)


def board_quarter(board, today):
    return oracle.quarter_of(today, board.fiscal_start)


def compare_board(program, number, folder):
    outcome = Outcome()
    made = boards.RandomBoard(number, folder)
    board = oracle.Board(made.currency, made.fiscal_start, made.blank).play(folder)
    rng = random.Random(number)
    # Three decimals make 1.234 ambiguous, and then the option is what settles it.
    saydo = Saydo(program, folder, ["--decimal", "point"] if made.decimals >= 3 else [])
    try:
        saydo.build(made.first_day(), f"Company, \"{number}\"", made.currency,
                    made.fiscal_start, made.blank)
        ask_records(outcome, saydo, board, made.today, rng)
        ask_quarters(outcome, saydo, board, made.today,
                     [made.now, made.now - 1, made.now - rng.randint(2, 12)])
    except RuntimeError as error:
        outcome.failures.append(str(error))
    see_records(outcome, board, made.today)
    see_board(outcome, board, made)
    outcome.failures = [f"board {number}: {failure}" for failure in outcome.failures]
    return outcome


def see_board(outcome, board, made):
    outcome.see(f"fiscal start {made.fiscal_start}")
    outcome.see(f"currency {made.currency}")
    outcome.see("blank" if made.blank else "not blank")
    scored = Counter((person, measure) for quarter, person, measure in board.actuals
                     if (quarter, person, measure) in board.promises and quarter < made.now)
    outcome.see("more than eight scored", any(many > 8 for many in scored.values()))
    outcome.see("nothing scored", any(key[1:] not in scored for key in board.promises))


def compare_in_new_folder(program, number, keep):
    folder = tempfile.mkdtemp(prefix=f"oracle-{number}-")
    try:
        return compare_board(program, number, folder)
    finally:
        if keep:
            print(f"board {number} is in {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)


# ------------------------------------------------------------- the demo board

def compare_demo(program):
    """The demo's own script, played here and by `saydo demo`, against the oracle."""
    outcome = Outcome()
    source = os.path.join(TOP, "data", "demo")
    board = oracle.Board().play(source)
    reviewed = oracle.quarter_read("2026-Q3")
    with tempfile.TemporaryDirectory() as folder:
        played = shutil.copytree(source, os.path.join(folder, "played"))
        saydo, kept = Saydo(program, played), Saydo(program, folder)
        try:
            saydo.build(datetime.date(2024, 9, 24), "Demo", "USD", 1, False)
            kept.run(DEMO_TODAY, "demo", "--keep", kept.board)
            for one in (saydo, kept):
                ask_records(outcome, one, board, DEMO_TODAY, random.Random(0))
                ask_quarters(outcome, one, board, DEMO_TODAY, range(reviewed - 7, reviewed + 2))
        except RuntimeError as error:
            outcome.failures.append(str(error))
    outcome.failures = [f"demo: {failure}" for failure in outcome.failures]
    return outcome


# ------------------------------------------------------------------ all of it

def report(outcomes, count):
    seen, failures = Counter(), []
    for outcome in outcomes:
        seen.update(outcome.seen)
        failures += outcome.failures
    for failure in failures[:SHOWN]:
        print(failure)
    if len(failures) > SHOWN:
        print(f"... and {len(failures) - SHOWN} more")
    for mark in WANTED:
        print(f"{seen[mark]:9d}  {mark}")
    missing = [mark for mark in WANTED if not seen[mark]] if count >= ENOUGH else []
    for mark in missing:
        print(f"never occurred: {mark}")
    passed, failed = sum(outcome.passed for outcome in outcomes), len(failures) + len(missing)
    print(f"{count} boards, {sum(outcome.series for outcome in outcomes)} records")
    print(f"{passed} passed, {failed} failed")
    return failed != 0


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    keep = count == 1 and len(sys.argv) > 3
    with concurrent.futures.ProcessPoolExecutor() as pool:
        waiting = [pool.submit(compare_demo, program)]
        waiting += [pool.submit(compare_in_new_folder, program, number, keep)
                    for number in range(first, first + count)]
        return report([one.result() for one in waiting], count)


if __name__ == "__main__":
    sys.exit(main())
