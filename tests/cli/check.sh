#!/usr/bin/env bash
# saydo check: what is missing, contradictory or over-promised.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12

# lists WORDS ROW: the CSV of the last command has that row.
lists() { claim "$1" grep -qxF -- "$2" rows; }
lists_not() { claim "$1" test -z "$(grep -F -- "$2" rows)"; }
rows() {
	"$SAYDO" check "$@" --format csv 2>err | tr -d '\r' >rows
}

# --- The demo company ----------------------------------------------------------------------
claim "the demo board" "$SAYDO" demo --keep d.saydo
gives 4 "there is something" "$SAYDO" check d.saydo
says "the quarter under review" "2026-Q3"
says "the planned one" "2026-Q4"
says "and the flip board" "The flip board"
says "a contradiction in dollars" "46,500 of sales' 1,677,500 has no source"
says "who is busy and does not sell" "Marcus Thibodeaux, Calls: 41 % of the calls, 12 % of the revenue"
says "a flat line" "Priya Ramanathan, Leads: the same 140 promised for 2026-Q2, 2026-Q3 and 2026-Q4."
says "a lead worth far more than before" "3,000 a lead (1,260,000 / 420) is more than double the 1,321.89"
says "beyond the record" "430,000 is more than 1.25 x the best actual of 8 quarters: 338,120.40"
says "an actual that is not in" "Rafael Domingues, Key account visits: promised 16, nothing is reported."
says "a duty nobody owns" "Nobody owns \"following up ALL leads\"."
says_not "nothing is over without --over" "short by"
claim "no line is longer than 100 cells" test "$(LC_ALL=C.UTF-8 awk 'length > 100' <out | wc -l)" -eq 0

rows d.saydo
claim "the header" test "$(head -1 rows)" = "quarter,kind,person,measure,text"
for kind in missing no-actual no-source value-per-lead flat-line beyond-record busy nobody two seat \
	hours not-selling; do
	claim "the demo shows $kind" grep -qE "^(2026-Q[34])?,$kind," rows
done
lists "the person is missing by name" "2026-Q4,missing,Łukasz Wierzba,,no promise for 2026-Q4"
lists "a measure, too" "2026-Q4,missing,,Retention,no promise for 2026-Q4"
lists_not "the drafts count" "missing,Marcus"
claim "the quarters are in order, the flip board last" \
	test "$(tail -n +2 rows | cut -d, -f1 | uniq | tr '\n' .)" = "2026-Q3.2026-Q4.."
cp rows both
rows d.saydo 2026-Q3
claim "one quarter alone" test "$(cut -d, -f1 rows | sort -u | tr '\n' .)" = ".2026-Q3.quarter."
claim "as json" "$SAYDO" quarter d.saydo 2026-Q3 --format json
gives 4 "json" "$SAYDO" check d.saydo --format json
says "with its schema" '{"schema":1,"rows":['
says "what is not given is null" '"quarter":null,"kind":"nobody","person":null'

# --- Over ----------------------------------------------------------------------------------
rows d.saydo --over 50
lists "short by more than half" \
	'2026-Q3,over,Marcus Thibodeaux,Revenue,"promised 365,000, came 162,914.30: short by 202,085.70, 55.4 %"'
lists "late is short, too" '2026-Q3,over,Ingrid Castellanos,Lead response,"promised 1.00, came 1.65: short by 0.65, 65.0 %"'
lists_not "exactly half is not more" "over,Grace"
rows d.saydo --over=49.9999
claim "a little more than that is" grep -q "over,Grace Whitlock,New programs launched" rows
rows d.saydo --over '22%'
lists_not "22 % short in value" "over,Zoë"
rows d.saydo --over 21.9
claim "is more than 21.9 %" grep -q "over,Zoë Marchetti,Leads,\"value promised" rows
rows d.saydo 2026-Q4 --over 0
lists_not "an open quarter is not short" ",over,"
for wrong in -1 x "" 1e2 12,5 0.00001; do
	gives 2 "--over $wrong" "$SAYDO" check d.saydo --over="$wrong"
done
says "it says what to write" "12.5"

# --- Arguments and nothing to doubt --------------------------------------------------------
gives 2 "a malformed quarter" "$SAYDO" check d.saydo 2026-Q5
gives 2 "an unknown format" "$SAYDO" check d.saydo --format xml
gives 2 "no board" "$SAYDO" check
gives 1 "a board that is not there" "$SAYDO" check none.saydo
gives 1 "a full disk is no finding" bash -c '"$SAYDO" check d.saydo --format csv >/dev/full'

claim "a board without anything" "$SAYDO" new blank.saydo --company Blank --blank
gives 0 "nothing to doubt" "$SAYDO" check blank.saydo
says "it says so" "Nothing to doubt in 2026-Q3 and 2026-Q4."
gives 0 "nothing in one quarter" "$SAYDO" check blank.saydo 2025-Q1
says "it names it" "Nothing to doubt in 2025-Q1."
gives 0 "as csv only the header" "$SAYDO" check blank.saydo --format csv
claim "one line" test "$(wc -l <out)" -eq 1

# --- Drafts and locks ----------------------------------------------------------------------
head=quarter,department,person,measure,amount
printf '%s\n2026-Q4,Sales,Ann,Revenue,520000\n' $head >p.csv
printf 'department,measure,unit,role\nSales,Revenue,money,revenue\n' >m.csv
printf 'department,person\nSales,Ann\n' >people.csv
claim "a person" "$SAYDO" import blank.saydo people people.csv
claim "a measure" "$SAYDO" import blank.saydo measures m.csv
claim "a draft" "$SAYDO" import blank.saydo promises p.csv
gives 4 "a draft is read" "$SAYDO" check blank.saydo 2026-Q4
says "with its arithmetic" "520,000 of sales' 520,000 has no source"
cp out draft
claim "lock" "$SAYDO" lock blank.saydo 2026-Q4
gives 4 "a locked promise, too" "$SAYDO" check blank.saydo 2026-Q4
cp out locked
claim "it says the same" cmp draft locked
gives 4 "in every locale" env LC_ALL=de_DE.UTF-8 "$SAYDO" check blank.saydo 2026-Q4
cp out german
claim "byte for byte" cmp draft german
finish
