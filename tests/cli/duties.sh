#!/usr/bin/env bash
# saydo duties: the flip board's columns with their warnings.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12

claim "the demo board" "$SAYDO" demo --keep d.saydo
gives 0 "duties" "$SAYDO" duties d.saydo
says "a warning" "not-selling"
gives 0 "as csv" "$SAYDO" duties d.saydo --format csv
tr -d '\r' <out >rows
claim "the header" test "$(head -1 rows)" = \
	"department,duty,owner,helpers,frequency,hours_per_week,stage,status,warnings"
claim "nobody" grep -qx "Sales,following up ALL leads,,,daily,,hunting,kept,nobody" rows
claim "two columns, and a seat that does not sell" \
	grep -qx "Sales,solving billing issues,Marcus Thibodeaux,,as needed,4,running,kept,two; not-selling" rows
claim "the other column" grep -qx "Finance,solving billing issues,Hannelore Götz,,as needed,5,running,kept,two" rows
claim "the seat of seven" test "$(grep -c ",kept,seat$" rows)" -eq 7
claim "hours" test "$(grep -c "^Operations,.*,kept,hours$" rows)" -eq 3
claim "what is not kept has no warnings" test "$(grep -cE ',(suggested|dropped),$' rows)" -eq \
	"$(grep -cE ',(suggested|dropped),' rows)"

claim "export" bash -c '"$SAYDO" export d.saydo duties | tr -d "\r" >exported'
claim "the order and the rest are those of the export" \
	bash -c 'sed "s/,[^,]*$//" rows | cmp - exported'
gives 0 "as json" "$SAYDO" duties d.saydo --format json
says "the keys are the columns" '"status":"kept","warnings":"two; not-selling"'
claim "two helpers" grep -q '"helpers":"Łukasz Wierzba; Priya Ramanathan"' \
	<("$SAYDO" duties d.saydo --format json)

claim "a blank board" "$SAYDO" new blank.saydo --company Blank --blank
gives 0 "no duties" "$SAYDO" duties blank.saydo --format csv
claim "only the header" test "$(wc -l <out)" -eq 1
printf 'department,duty,hours_per_week,status\nA,x,0.25,kept\nA,y,2.50,kept\nB,X,12,kept\n' >x.csv
claim "duties of three lengths" "$SAYDO" import blank.saydo duties x.csv --create
gives 0 "hours" "$SAYDO" duties blank.saydo --format csv
says "a quarter of an hour" "A,x,,,,0.25,,kept,nobody; two"
says "half hours" "A,y,,,,2.5,,kept,nobody"
says "whole hours" "B,X,,,,12,,kept,nobody; two"
gives 2 "an unknown format" "$SAYDO" duties blank.saydo --format xml
gives 1 "a board that is not there" "$SAYDO" duties none.saydo
finish
