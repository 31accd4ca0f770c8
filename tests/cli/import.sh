#!/usr/bin/env bash
# Importing: all or nothing, every bad row named, the same twice changes nothing.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12

"$SAYDO" new b.saydo --company Bakery --quiet
printf 'department,person\nSales,Sam Okoro\nSales,Ann Lee\nMarketing,Zoë\n' >people.csv
head='quarter,department,person,measure,amount'

# --- Arguments -----------------------------------------------------------------------------
gives 2 "an unknown kind" "$SAYDO" import b.saydo poeple people.csv
says "a slip gets a hint" "did you mean people?"
gives 2 "a kind far from all" "$SAYDO" import b.saydo invoices people.csv
says "it lists them" "people, duties, measures, promises, actuals, followups, tiers"
gives 2 "a kind that is only exported" "$SAYDO" import b.saydo sessions people.csv
says "it says so" "exported"
gives 2 "no file" "$SAYDO" import b.saydo people
gives 2 "two characters of delimiter" "$SAYDO" import b.saydo people people.csv --delimiter=';;'
gives 2 "a quote as delimiter" "$SAYDO" import b.saydo people people.csv --delimiter='"'
gives 2 "an unknown decimal" "$SAYDO" import b.saydo people people.csv --decimal=dot
gives 2 "an unknown format" "$SAYDO" import b.saydo people people.csv --format=json
gives 2 "an unknown order of dates" "$SAYDO" import b.saydo people people.csv --dates=ymd
gives 1 "a file that is not there" "$SAYDO" import b.saydo people none.csv
says "the file is named" "none.csv cannot be read: there is no such file"
gives 1 "a folder" "$SAYDO" import b.saydo people .
gives 1 "a board that is not there" "$SAYDO" import c.saydo people people.csv

# --- People --------------------------------------------------------------------------------
gives 0 "a dry run" "$SAYDO" import b.saydo people people.csv --dry-run
says "it counts" "people.csv: 3 read, 3 new, 0 same, 0 changed, 0 skipped"
says "it says what it is" "this was a dry run, nothing was written"
gives 0 "people" "$SAYDO" import b.saydo people people.csv
says "still new after the dry run" "3 new"
gives 0 "people again" "$SAYDO" import b.saydo people people.csv
says "all are the same" "people.csv: 3 read, 0 new, 3 same, 0 changed, 0 skipped"
says "it says so" "nothing changed"
gives 0 "quietly" "$SAYDO" import b.saydo people people.csv --quiet
claim "quiet says nothing" test ! -s err
printf 'person;department;phone\nKim;Sales;555\n' >semicolons.csv
gives 0 "another separator and order, an unknown column" "$SAYDO" import b.saydo people semicolons.csv
says "the unknown column is reported" 'semicolons.csv:1: "phone": not a column of people, left out'
printf 'department|person\nSales|A;B\n' | gives 0 "a delimiter of one's own, from a pipe" \
	"$SAYDO" import b.saydo people - --delimiter '|'
says "standard input has a name" "standard input: 1 read, 1 new"
printf 'department\tperson\nSales\tTab\n' >tabs.csv
gives 0 "a tab, spelled out" "$SAYDO" import b.saydo people tabs.csv --delimiter '\t'
says "a tab" "1 new"
gives 0 "a fifo, which cannot be read twice" \
	bash -c '"$SAYDO" import b.saydo people <(printf "department,person\nSales,Fifo\n")'
claim "the copy is gone" test -z "$(ls -A | grep saydo-input)"
printf 'department,person\nSales,J\xfcrgen\n' >latin.csv
gives 3 "another encoding" "$SAYDO" import b.saydo people latin.csv
says "line and cure" "latin.csv:2: "
says "the encoding is named" "--encoding cp1252"
gives 0 "with the encoding" "$SAYDO" import b.saydo people latin.csv --encoding cp1252
"$SAYDO" export b.saydo people >out
says "it is stored as UTF-8" "Sales,Jürgen"

# --- Bad rows ------------------------------------------------------------------------------
{
	echo "$head"
	echo '2026-Q3,Sales,Sam Okoro,Revenue,100'
	echo '2026-Q3,Sales,Sam Okro,Revenue,100'
	echo '2026-Q3,Sales,Ann Lee,Revenue,1e6'
	echo '2026-Q5,Sales,Ann Lee,Revenue,5'
	echo '2026-Q3,Sales,Ann Lee,Revenue'
	echo '2026-Q3,Marketing,Zoë,Leads,1.5'
} >bad.csv
before=$(sha256sum <b.saydo)
gives 3 "bad rows" "$SAYDO" import b.saydo actuals bad.csv
says "an unknown person" 'bad.csv:3: person: "Sam Okro" is not a person on this board; did you mean "Sam Okoro"?'
says "no amount" 'bad.csv:4: amount: "1e6" is not an amount; write it like'
says "no quarter" 'bad.csv:5: quarter: "2026-Q5" is not a quarter; write it like 2026-Q3'
says "too few cells" "bad.csv:6: this row has 4 cells, the first row has 5"
says "decimals of a count" 'bad.csv:7: amount: "1.5" has decimals'
says "nothing was imported" "nothing was imported: 5 bad rows"
says_not "no summary" "6 read"
claim "the board is as before, to the byte" test "$(sha256sum <b.saydo)" = "$before"
{
	echo "$head"
	for i in $(seq 80); do echo "2026-Q3,Sales,Nobody,Revenue,$i"; done
} >many.csv
gives 3 "many bad rows" "$SAYDO" import b.saydo actuals many.csv
says "the rest is counted" "… and 30 more"
says "all are counted" "nothing was imported: 80 bad rows"
claim "fifty are named" test "$(grep -c '^many.csv:' err)" -eq 50
printf '%s\n2026-Q3,Sales,Ann Lee,Revenue,5\n' "$head" >good.csv
gives 3 "one bad file spoils all" "$SAYDO" import b.saydo actuals good.csv bad.csv
"$SAYDO" export b.saydo actuals >out
claim "nothing of the good file is there" test "$(wc -l <out)" -eq 1
printf 'quarter,person,measure,amount\n' >short.csv
gives 3 "a column is missing" "$SAYDO" import b.saydo actuals short.csv
says "it is named" "short.csv:1: there is no column department"
: >empty.csv
gives 3 "an empty file" "$SAYDO" import b.saydo actuals empty.csv
says "it says what should be there" "the file is empty"
printf '%s\n2026-Q3,Sales,"Ann\n' "$head" >open.csv
gives 3 "an open quote" "$SAYDO" import b.saydo actuals open.csv
says "its line" "open.csv:2: "
printf '%s,note\n2026-Q3,Sales,Ann Lee,Revenue,5,\x1b]0;x\x07\n' "$head" >$'esc\x1b[31m.csv'
gives 3 "a terminal escape in a note" "$SAYDO" import b.saydo actuals $'esc\x1b[31m.csv'
claim "none reaches the terminal" bash -c '! grep -q $'"'\\x1b'"' err'

# --- Actuals -------------------------------------------------------------------------------
gives 0 "two good files" "$SAYDO" import b.saydo actuals good.csv - < <(printf '%s\n2026-Q2,Sales,Ann Lee,Revenue,7\n2026-Q1,Sales,Ann Lee,Revenue,--\n' "$head")
says "each has its line" "good.csv: 1 read, 1 new, 0 same, 0 corrected, 0 skipped"
says "also the pipe" "standard input: 2 read, 1 new, 0 same, 0 corrected, 1 skipped"
sed 's/,5$/,"1.005,50"/' good.csv >other.csv
gives 0 "another amount" "$SAYDO" import b.saydo actuals other.csv
says "is a correction" "other.csv: 1 read, 0 new, 0 same, 1 corrected, 0 skipped"
"$SAYDO" export b.saydo corrections >out
says "with a dated row" "2026-Q3,Sales,Ann Lee,Revenue,1005.50,,,,2026-10-12 00:00:00"
sed 's/,5$/,"1,005"/' good.csv >two.csv
gives 3 "an ambiguous number" "$SAYDO" import b.saydo actuals two.csv
says "names the option" "--decimal=point or --decimal=comma"
gives 0 "with the option" "$SAYDO" import b.saydo actuals two.csv --decimal=point
"$SAYDO" export b.saydo actuals >out
says "it is read so" "Revenue,1005.00,"
printf '%s\n2026-Q3,Sales,New One,Revenue,5\n' "$head" >new.csv
gives 3 "somebody new" "$SAYDO" import b.saydo actuals new.csv
says "names the option" "--create"
gives 0 "with --create" "$SAYDO" import b.saydo actuals new.csv --create
printf '%s\n2026-Q3,Sales,New One,Revenue,€6\n' "$head" >euro.csv
gives 0 "another currency sign" "$SAYDO" import b.saydo actuals euro.csv
says "is warned of" "euro.csv:2: amount: € is taken as USD"
gives 3 "the same figure twice in one import" "$SAYDO" import b.saydo actuals good.csv other.csv
says "it says so" "an earlier row of this import"

# --- Promises ------------------------------------------------------------------------------
printf '%s,best_case\n2026-Q4,Sales,Ann Lee,Revenue,500,600\n2026-Q3,Sales,Ann Lee,Revenue,400,\n' "$head" >p.csv
gives 0 "promises" "$SAYDO" import b.saydo promises p.csv
says "both are new" "2 new"
"$SAYDO" export b.saydo promises >out
says "a quarter that is over locks" "2026-Q3,Sales,Ann Lee,Revenue,400.00,,,,,,2026-10-12 00:00:00"
says "one to come is a draft" "2026-Q4,Sales,Ann Lee,Revenue,500.00,600.00,,,,,"
"$SAYDO" lock b.saydo 2026-Q4 --quiet
sed 's/,500,600/,450,/; /Q3/d' p.csv >amend.csv
gives 0 "less after the lock" "$SAYDO" import b.saydo promises amend.csv
says "is an amendment" "0 same, 1 amended"
"$SAYDO" export b.saydo amendments >out
says "it keeps the best case and has a reason" "450.00,600.00,,,imported from amend.csv,"
"$SAYDO" export b.saydo promises -o own.csv
gives 0 "the own export" "$SAYDO" import b.saydo promises own.csv
says "changes nothing" "nothing changed"

# --- A file that cannot be written ---------------------------------------------------------
if [ "$(id -u)" -ne 0 ]; then
	chmod a-w b.saydo
	gives 1 "a board that cannot be written" "$SAYDO" import b.saydo people people.csv
	says "it says so" "cannot be written"
fi
finish
