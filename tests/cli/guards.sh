#!/usr/bin/env bash
# A locked promise does not move: by no command, no import, no key and no SQL.
set -u
. "$TOP/tests/support/cli.sh"
command -v sqlite3 >/dev/null || { echo "needs sqlite3"; exit 77; }
export SAYDO_TODAY=2026-09-20

"$SAYDO" new b.saydo --company Guarded --quiet
printf 'department,person\nSales,Ann\n' >people.csv
printf 'quarter,department,person,measure,amount\n2026-Q4,Sales,Ann,Revenue,1000\n' >promises.csv
printf 'quarter,department,person,measure,amount,reason\n2026-Q4,Sales,Ann,Revenue,900,lost a client\n' >less.csv
printf 'quarter,department,person,measure,amount\n2026-Q4,Sales,Ann,Revenue,800\n' >actuals.csv
claim "people" "$SAYDO" import b.saydo people people.csv
claim "promises" "$SAYDO" import b.saydo promises promises.csv
claim "lock" "$SAYDO" lock b.saydo 2026-Q4
says "it prints how many" "1 promise of 2026-Q4 locked"
claim "another amount is an amendment" "$SAYDO" import b.saydo promises less.csv
claim "actuals" "$SAYDO" import b.saydo actuals actuals.csv
claim "and a correction" bash -c 'sed s/800/850/ actuals.csv | "$SAYDO" import b.saydo actuals -'

amount() { sqlite3 b.saydo 'SELECT amount FROM promise'; }
claim "the first locked amount stands" test "$(amount)" = 100000
claim "the amendment stands beside it" test "$(sqlite3 b.saydo 'SELECT amount, reason FROM amendment')" = "90000|lost a client"
"$SAYDO" quarter b.saydo 2026-Q4 --format csv >out
says "the first one is scored, the amendment counted" "1000.00,850.00,-150.00,0.8500,short,,1,"

for table in promise amendment actual correction journal; do
	for pragma in "" "PRAGMA recursive_triggers=ON;" "PRAGMA foreign_keys=ON;"; do
		before=$(sqlite3 b.saydo "SELECT * FROM $table")
		for sql in "UPDATE $table SET id = id" "DELETE FROM $table" \
			"INSERT OR REPLACE INTO $table SELECT * FROM $table" \
			"REPLACE INTO $table SELECT * FROM $table" \
			"UPDATE OR REPLACE $table SET id = id + 1" \
			"INSERT INTO $table SELECT * FROM $table WHERE true ON CONFLICT DO UPDATE SET id = id"; do
			if sqlite3 b.saydo "$pragma $sql" >out 2>err; then
				fail "$table: $pragma $sql went through"
			else
				pass
			fi
		done
		claim "$table is as before" test "$(sqlite3 b.saydo "SELECT * FROM $table")" = "$before"
	done
done
for sql in "UPDATE promise SET amount = 1" "UPDATE amendment SET reason = 'x'" \
	"UPDATE actual SET amount = 1" "DELETE FROM person" "DELETE FROM measure WHERE name = 'Revenue'" \
	"UPDATE board SET currency = 'EUR'" "UPDATE board SET fiscal_start = 4" \
	"INSERT INTO draft SELECT id, person, measure, quarter, 1, NULL, NULL, NULL, '', '' FROM promise"; do
	if sqlite3 b.saydo "$sql" >out 2>err; then fail "$sql went through"; else pass; fi
done

keys="9 5 '000' Enter r L '2026-Q4' Enter D y u U Enter '5' Enter Escape Escape"
claim "keys" "$SAYDO" play b.saydo "$keys"
claim "no key moves it" test "$(amount)" = 100000
claim "no draft lies over it" test "$(sqlite3 b.saydo 'SELECT count(*) FROM draft WHERE id IN (SELECT id FROM promise)')" = 0
finish
