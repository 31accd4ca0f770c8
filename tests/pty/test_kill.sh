#!/usr/bin/env bash
# kill -9 at any moment loses at most the field that is being typed, and the
# board goes on where it was.
. "$(dirname "$0")/lib.bash"
needs python3 sqlite3
export SAYDO_TODAY=2026-10-05
cd "$scratch" || exit 1

people=12
"$BINARY" new board.saydo --company Killed --quiet || exit 1
{
	echo department,person
	for ((i = 10; i < 10 + people; i++)); do echo "Sales,Person $i"; done
} >people.csv
{
	echo quarter,department,person,measure,amount
	for ((i = 10; i < 10 + people; i++)); do echo "2026-Q3,Sales,Person $i,Revenue,1000"; done
} >promises.csv
"$BINARY" import board.saydo people people.csv --quiet || exit 1
SAYDO_TODAY=2026-06-20 "$BINARY" import board.saydo promises promises.csv --quiet || exit 1
SAYDO_TODAY=2026-06-20 "$BINARY" lock board.saydo 2026-Q3 --quiet || exit 1

python3 - <<'END'
import random
import shutil
import sqlite3

from lib import *

random.seed(20261005)


def amounts():
    with sqlite3.connect("killed.saydo") as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return dict(db.execute("SELECT p.name, a.amount FROM actual a"
                               " JOIN person p ON p.id = a.person"))


def wanted(count):
    return {f"Person {10 + i}": (100 + i) * 100 for i in range(count)}


lost = torn = 0
for n in range(30):
    shutil.copy("board.saydo", "killed.saydo")
    saved = random.randrange(0, 8)
    with Terminal("killed.saydo") as t:
        t.settle()
        t.press(b"3")
        for i in range(saved):
            t.press(f"{100 + i}\r".encode())
        typed = f"{100 + saved}\r{100 + saved + 1}\r".encode()
        t.send(typed[:random.randrange(len(typed) + 1)])
        time.sleep(random.random() * 0.004)
        t.process.kill()
        t.process.wait()
    # Whoever opens the board next finishes what the killed one had begun.
    subprocess.run([BINARY, "record", "killed.saydo"], check=True, stdout=subprocess.DEVNULL)
    found = amounts()
    lost += any(found.get(who) != amount for who, amount in wanted(saved).items())
    torn += found not in [wanted(saved + more) for more in range(3)]
claim("what was saved is there after kill -9, 30 times", lost == 0, lost)
claim("the field being typed is there whole or not at all, 30 times", torn == 0, torn)

shutil.copy("board.saydo", "killed.saydo")
with Terminal("killed.saydo") as t:
    t.settle()
    t.press(b"\r")          # start the session
    t.press(b"3")           # to the actuals
    t.press(b"3")           # typed on the sheet of actuals: a figure is begun
    t.press(b"00\r")
    t.press(b"]")           # on to say/do
    t.process.kill()
    t.process.wait()
last = subprocess.run([BINARY, "play", "killed.saydo", "Enter"], check=True,
                      capture_output=True, text=True).stdout
claim("the session goes on at the sheet where it was", "saydo  4 Say/do" in last, last)
claim("with what was typed", amounts() == {"Person 10": 30000}, amounts())
finish()
END
