#!/usr/bin/env bash
# The report: one file that outlives the meeting, in four formats with the same figures.
set -u
. "$TOP/tests/support/cli.sh"
command -v python3 >/dev/null || { echo "needs python3"; exit 77; }
export SAYDO_TODAY=2026-10-12
unset SOURCE_DATE_EPOCH
export PYTHONDONTWRITEBYTECODE=1
formats="html md txt xlsx"

claim "the demo board" "$SAYDO" demo --keep d.saydo
claim "its drafts are locked" "$SAYDO" lock d.saydo 2026-Q4

# --- Arguments -----------------------------------------------------------------------------
gives 2 "an unknown ending" "$SAYDO" report d.saydo 2026-Q3 -o r.pdf
says "it names the endings" ".html, .md, .txt or .xlsx"
gives 2 "an ending alone" "$SAYDO" report d.saydo 2026-Q3 -o .html
gives 2 "no file" "$SAYDO" report d.saydo 2026-Q3
says "it says how" "-o FILE.html"
gives 2 "a quarter that is none" "$SAYDO" report d.saydo 2026-Q5 -o r.html
gives 1 "a board that is not there" "$SAYDO" report none.saydo 2026-Q3 -o r.html
for format in $formats; do
	gives 1 "a folder that is not there" "$SAYDO" report d.saydo 2026-Q3 -o none/r.$format
	claim "$format" "$SAYDO" report d.saydo 2026-Q3 -o r.$format
	claim "$format says nothing" test ! -s out -a ! -s err
	claim "$format is private" test "$(stat -c %a r.$format)" = 600
done
claim "the ending may be capital" "$SAYDO" report d.saydo 2026-Q3 -o R.HTML
claim "and means the same" cmp r.html R.HTML
claim "- is plain text" "$SAYDO" report d.saydo 2026-Q3 -o -
cp out standard.txt
claim "the same as the file" cmp r.txt standard.txt
claim "nothing is left behind" test -z "$(ls -A | grep -E 'saydo-report|\.r\.')"

# --- The same bytes everywhere -------------------------------------------------------------
for format in $formats; do
	LC_ALL=de_DE.UTF-8 TZ=Pacific/Auckland "$SAYDO" report d.saydo 2026-Q3 -o again.$format
	claim "$format is the same in another locale and zone" cmp r.$format again.$format
	SOURCE_DATE_EPOCH=1700000000 "$SAYDO" report d.saydo 2026-Q3 -o one.$format
	SOURCE_DATE_EPOCH=1700000000 "$SAYDO" report d.saydo 2026-Q3 -o two.$format
	claim "$format is the same twice" cmp one.$format two.$format
done
claim "the spreadsheet says when it was made" \
	bash -c 'python3 -m zipfile -e one.xlsx x && grep -q 2023-11-14T22:13:20Z x/docProps/core.xml'

# --- Figures -------------------------------------------------------------------------------
"$SAYDO" quarter d.saydo 2026-Q3 --format csv >quarter.csv
"$SAYDO" record d.saydo --quarter 2026-Q3 --format csv >record.csv
"$SAYDO" gap d.saydo 2026-Q3 --format csv >gap.csv
"$SAYDO" duties d.saydo --format csv >duties.csv
claim "every figure is in the text" python3 "$TOP/tests/cli/report_text.py" r.txt
claim "every figure is in Markdown" python3 "$TOP/tests/cli/report_text.py" r.md
claim "the tables of the page are those of the listings" \
	python3 "$TOP/tests/cli/report_html.py" figures r.html
claim "so are those of the spreadsheet" python3 "$TOP/tests/cli/report_xlsx.py" r.xlsx

# --- Whatever people are called ------------------------------------------------------------
# names FOLDER COMPANY NAME...: a board on which people are called so, and its report.
names() {
	local folder=$1 company=$2 n=0
	shift 2
	mkdir "$folder"
	"$SAYDO" new "$folder/b.saydo" --company "$company" --quiet
	python3 "$TOP/tests/cli/report_names.py" "$folder" "$@"
	for kind in people promises actuals followups; do
		"$SAYDO" import "$folder/b.saydo" $kind "$folder/$kind.csv" --create --quiet
	done
	for format in $formats; do
		"$SAYDO" report "$folder/b.saydo" 2026-Q3 -o "$folder/r.$format"
	done
}
claim "plain names" names plain "Acme Bakery" Ann Bo Cy Dee Eve Finn
claim "hostile names" names hostile "<script>alert('company')</script>" \
	"<script>alert(1)</script>" "\"><img src=x onerror=alert(1)>" "&amp;'\"" \
	"שלום 12" "王芳" "=HYPERLINK(\"http://x\")"
claim "they make no element and no attribute" \
	python3 "$TOP/tests/cli/report_html.py" same plain/r.html hostile/r.html
for name in "<script>alert(1)</script>" "&amp;'\"" "שלום 12" "王芳" "=HYPERLINK(\"http://x\")"; do
	claim "$name is shown as text" \
		python3 "$TOP/tests/cli/report_html.py" shows hostile/r.html "$name"
	claim "$name is in the text" grep -qF -- "$name" hostile/r.txt
done
claim "no name is a formula" \
	bash -c 'python3 -m zipfile -e hostile/r.xlsx h && ! grep -l "<f>" h/xl/worksheets/*.xml'
claim "no name is HTML in Markdown" bash -c '! grep -qE "(^|[^\\])<" hostile/r.md'

# --- Failures ------------------------------------------------------------------------------
if [ -e /dev/full ]; then
	for format in $formats; do
		ln -s /dev/full full.$format
		gives 1 "$format on a full disk" "$SAYDO" report d.saydo 2026-Q3 -o full.$format
	done
	gives 1 "standard output on a full disk" \
		bash -c '"$SAYDO" report d.saydo 2026-Q3 -o - >/dev/full'
fi
echo old >d.txt
gives 1 "a board that is none" "$SAYDO" report d.txt 2026-Q3 -o d.txt
claim "nothing was written over" test "$(cat d.txt)" = old
claim "a quarter without anything" "$SAYDO" report d.saydo 2031-Q1 -o -
says "it says so" "Nothing was promised or delivered in 2031-Q1."
finish
