#!/usr/bin/env bash
# Exporting: whole or not at all, and back again without a difference.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12

claim "the demo board" "$SAYDO" demo --keep d.saydo
kinds="people duties measures promises actuals followups tiers"
dated="amendments corrections moves sessions issues outlook"

# --- Arguments -----------------------------------------------------------------------------
gives 2 "an unknown kind" "$SAYDO" export d.saydo actual
says "a slip gets a hint" "did you mean actuals?"
gives 2 "a kind far from all" "$SAYDO" export d.saydo everything
says "it lists them" "outlook, all"
gives 2 "an unknown format" "$SAYDO" export d.saydo people --format=text
gives 2 "two characters of delimiter" "$SAYDO" export d.saydo people --delimiter=ab
gives 2 "all without a folder" "$SAYDO" export d.saydo all
says "it says how" "-o FOLDER"
gives 1 "a folder that is not there" "$SAYDO" export d.saydo people -o none/people.csv
gives 1 "a board that is not there" "$SAYDO" export none.saydo people

# --- One kind ------------------------------------------------------------------------------
for kind in $kinds $dated; do
	gives 0 "$kind" "$SAYDO" export d.saydo "$kind"
	cp out "$kind.out"
	claim "$kind ends its lines with CRLF" test "$(grep -c $'\r$' "$kind.out")" -ge 1
	claim "$kind into a file" "$SAYDO" export d.saydo "$kind" -o "$kind.csv"
	claim "$kind is the same there" cmp "$kind.out" "$kind.csv"
	claim "$kind is private" test "$(stat -c %a "$kind.csv")" = 600
done
gives 0 "- is standard output" "$SAYDO" export d.saydo people -o -
says "the header" "department,person,role,active_from,active_to"
cp out people.out
claim "it is the same" cmp people.out people.csv
claim "drafts have no lock date" grep -qE '^2026-Q4,.*,,$' <(tr -d '\r' <promises.csv)
claim "by quarter" bash -c 'tail -n +2 promises.csv | cut -d, -f1 | LC_ALL=C sort -c'
gives 0 "json" "$SAYDO" export d.saydo tiers --format json
says "it is json" '{"schema":1,"rows":['
gives 0 "another separator" "$SAYDO" export d.saydo people --delimiter ';'
says "it separates" "department;person;role"

# --- All -----------------------------------------------------------------------------------
claim "all" "$SAYDO" export d.saydo all -o folder
claim "the folder is private" test "$(stat -c %a folder)" = 700
for kind in $kinds $dated; do
	claim "$kind is in the folder" cmp "folder/$kind.csv" "$kind.csv"
	command -v python3 >/dev/null || continue
	claim "$kind has its metadata" python3 - "$kind" <<-'END'
		import csv, json, sys
		kind = sys.argv[1]
		meta = json.load(open(f"folder/{kind}.csv-metadata.json"))
		assert meta["@context"] == "http://www.w3.org/ns/csvw" and meta["url"] == kind + ".csv"
		with open(f"folder/{kind}.csv", newline="", encoding="utf-8") as f:
		    header, *rows = csv.reader(f)
		columns = meta["tableSchema"]["columns"]
		assert [c["name"] for c in columns] == header
		for row in rows:
		    for cell, column in zip(row, columns, strict=True):
		        assert cell or not column["required"], (row, column)
	END
done
claim "all again, into the same folder" "$SAYDO" export d.saydo all -o folder
touch file
gives 1 "a file where the folder should be" "$SAYDO" export d.saydo all -o file
claim "all as json" "$SAYDO" export d.saydo all -o json --format json
claim "json needs no metadata" test ! -e json/people.json-metadata.json

# --- There and back ------------------------------------------------------------------------
for format in csv excel; do
	"$SAYDO" new "$format.saydo" --company Copy --quiet
	for kind in people duties measures tiers promises actuals followups; do
		"$SAYDO" export d.saydo "$kind" --format $format -o there.csv
		claim "$format $kind goes there" "$SAYDO" import "$format.saydo" "$kind" there.csv
		claim "$format $kind is exported" "$SAYDO" export "$format.saydo" "$kind" -o back.csv
		claim "$format $kind is the same" cmp back.csv "$kind.csv"
		"$SAYDO" import d.saydo "$kind" there.csv 2>err
		says "$format $kind changes nothing where it comes from" "nothing changed"
	done
done

# --- Failures ------------------------------------------------------------------------------
if [ -e /dev/full ]; then
	gives 1 "a full disk behind standard output" bash -c '"$SAYDO" export d.saydo actuals >/dev/full'
	gives 1 "a full disk" "$SAYDO" export d.saydo actuals -o /dev/full
fi
gives 1 "nobody reads" bash -c 'set -o pipefail; { "$SAYDO" export d.saydo actuals; } | true; exit ${PIPESTATUS[0]}'
echo old >kept.csv
gives 1 "a board that is none" "$SAYDO" export kept.csv actuals -o kept.csv
claim "nothing was written over" test "$(cat kept.csv)" = old
claim "nothing is left behind" test -z "$(ls -A | grep -E 'saydo-export|\.csv\.')"
finish
