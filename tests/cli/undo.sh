#!/usr/bin/env bash
# 200 random edits, then 200 undos: what the file says now is what it said at first, and
# redo brings the edits back.  History only grows: journal, corrections, amendments.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12

claim "python3 reads the file" python3 -c 'import sqlite3'
claim "a demo board" "$SAYDO" demo --keep board.saydo

# The keys of 200 edits, from the cover and back.
python3 - >edits <<'END'
import random

chance = random.Random(20261012)
for number in range(200):
    down = "Down " * chance.randrange(12)
    print(chance.choice([
        f"3 {down}'{number + 1000}' Enter q",
        f"6 {down}a 'duty {number}' Enter q",
        f"6 {down}H C-u '{number % 90 + 1}' Enter q",
        f"6 {down}f q",
        f"i ' issue {number}' Enter",
    ]))
END

# What holds now as text: table by table, and of actuals the latest correction.
current() {
	python3 - board.saydo <<'END'
import sqlite3, sys

db = sqlite3.connect(sys.argv[1])
for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall():
    if table in ("journal", "actual", "correction", "amendment"):
        continue
    for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall():
        print(table, *row)
END
	"$SAYDO" export board.saydo actuals
}

# KEYS COUNT: the key, so many times.
times() {
	local i
	for ((i = 0; i < $2; i++)); do printf '%s ' "$1"; done
}

current >before
claim "the edits are played" "$SAYDO" play board.saydo "$(tr "\n" " " <edits)"
current >edited
changed=$(diff before edited | grep -c '^[<>]')
claim "they have changed the board ($changed rows)" test "$changed" -ge 80

cp board.saydo edited.saydo
claim "a new demo board" bash -c 'rm board.saydo && "$SAYDO" demo --keep board.saydo'
current >before
claim "the edits and as many undos are played" \
	"$SAYDO" play board.saydo "$(tr "\n" " " <edits) $(times u 250)"
says "nothing is left to undo" "There is nothing to undo."
current >after
claim "every table is as before" diff before after
claim "edits, undos and redos are played" \
	"$SAYDO" play board.saydo "$(tr "\n" " " <edits) $(times u 250) $(times U 250)"
current >redone
claim "redo brings every edit back" diff edited redone
finish
