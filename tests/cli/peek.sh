#!/usr/bin/env bash
# How saydo reads a file: every record exactly, and what the columns hold.
set -u
. "$TOP/tests/support/cli.sh"

# records "words" TEXT OPTION...: the records of the file t.csv, as python sees them.
records() {
	local words=$1 wanted=$2
	shift 2
	gives 0 "$words" "$SAYDO" peek t.csv --format json "$@"
	claim "$words: $wanted" python3 -c '
import json, sys
answer = json.loads(open("t.json").read())
assert list(answer) == ["schema", "encoding", "delimiter", "records"], answer
assert answer["records"] == eval(sys.argv[1]), answer["records"]' "$wanted" <out
}
claim() { # keeps what the last command said in t.json
	local words=$1
	[ -f out ] && cp out t.json
	shift
	if "$@" >out 2>err; then pass; else fail "$words"; fi
}

claim "every case of the torture set" python3 "$TOP/tests/cli/peek.py" tests/data/csv-torture

# --- JSON ------------------------------------------------------------------------------------
: >t.csv
records "an empty file is an empty list" '[]'
printf '\n\r\n' >t.csv
records "empty lines are no records" '[]'
printf 'Title\n\nperson,amount\nAnn,1,2\nBen\n' >t.csv
records "titles and ragged rows are records" \
	'[["Title"], ["person", "amount"], ["Ann", "1", "2"], ["Ben"]]'
printf 'a;b\n1;2\n' >t.csv
records "a separator is found" '[["a", "b"], ["1", "2"]]'
records "--delimiter wins" '[["a;b"], ["1;2"]]' --delimiter ,
printf 'sep=;\na;b\n' >t.csv
records "a sep= line is obeyed" '[["a", "b"]]'
records "and is a record where the separator is given" '[["sep=", ""], ["a", "b"]]' --delimiter ';'
printf 'a\n\033[31m,\342\200\256x\n' >t.csv
records "what must not reach a terminal is kept" '[["a"], ["\x1b[31m", "\u202ex"]]' --delimiter ,
claim "and is escaped" test -z "$(tr -d '\n -~' <t.json)"
printf 'e\314\201\n' >t.csv
records "nothing is normalized" '[["e\u0301"]]'
printf '\377\376a\0,\0b\0\n\0' >t.csv
records "UTF-16 with its mark" '[["a", "b"]]'
printf 'a,b "c" d\n' >t.csv
gives 3 "a bare quote" "$SAYDO" peek t.csv --format json
says "line and reason" "t.csv:1: cell 2: a quote inside a cell"
claim "nothing of a refused file is shown" test ! -s t.json
records "lenient quotes" '[["a", "b \"c\" d"]]' --lenient-quotes
printf 'a\n1\n\374\n' >t.csv
gives 3 "bad UTF-8 far down" "$SAYDO" peek t.csv --format json
says "its line" "t.csv:3: "
claim "again nothing is shown" test ! -s t.json
records "with its encoding" '[["a"], ["1"], ["ü"]]' --encoding cp1252
printf 'a,b\n' | gives 0 "standard input" "$SAYDO" peek - --format json
says "it is read" '["a","b"]'
gives 2 "no such format" "$SAYDO" peek t.csv --format csv
gives 1 "no such file" "$SAYDO" peek none.csv
says "it is named" "none.csv cannot be read"
gives 2 "no file" "$SAYDO" peek

# --- Text ------------------------------------------------------------------------------------
cat >t.csv <<'END'
Bakery;;;;

customer;closed;paid;share;opened
Ann;04/15/2026;1.200,50;1.234;01/02/2026
Ben;04/16/2026;7,5;5.678;03/04/2026
END
gives 0 "a table below a title" "$SAYDO" peek t.csv
says "the separator" "separator  semicolon"
says "the headings" "headings   line 3"
says "a text" "1  customer  text"
says "a date by its column" "closed    date, month first"
says "a date nothing decides" "opened    date, day or month first: say --dates"
says "a number by its column" "paid      number, decimal comma"
says "a number nothing decides" "share     number, point or comma: say --decimal"
says "samples" "1.200,50"
gives 0 "an export" "$SAYDO" peek tests/data/exports/quickbooks-transaction-detail-by-rep.csv
says "titles above the headings" "headings   line 5"
: >t.csv
gives 0 "an empty file" "$SAYDO" peek t.csv
says "it says so" "records    0"
finish
