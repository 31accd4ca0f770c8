#!/usr/bin/env bash
# The spreadsheet opens in LibreOffice and comes back with the same numbers.
set -u
. "$TOP/tests/support/cli.sh"
command -v soffice >/dev/null || { echo "needs LibreOffice"; exit 77; }
command -v python3 >/dev/null || { echo "needs python3"; exit 77; }
export SAYDO_TODAY=2026-10-12 HOME=$PWD

claim "the demo board" "$SAYDO" demo --keep d.saydo
claim "its drafts are locked" "$SAYDO" lock d.saydo 2026-Q4
claim "a spreadsheet under a locale with a decimal comma" \
	env LC_ALL=de_DE.UTF-8 "$SAYDO" report d.saydo 2026-Q3 -o r.xlsx
"$SAYDO" quarter d.saydo 2026-Q3 --format csv >quarter.csv
"$SAYDO" record d.saydo --quarter 2026-Q3 --format csv >record.csv

# Every page becomes r-PAGE.csv: comma, quotes, UTF-8, cells as they are shown.
claim "LibreOffice opens it" timeout 120 soffice "-env:UserInstallation=file://$PWD/profile" \
	--headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1' \
	r.xlsx
if [ ! -e "r-Say and do.csv" ]; then
	echo "this LibreOffice does not write every page"
	exit 77
fi
claim "it shows the same figures" python3 - <<-'END'
	import csv, re
	def read(name):
	    with open(name, newline="", encoding="utf-8") as file:
	        return list(csv.DictReader(file))
	def compare(page, name, columns):
	    shown = [r for r in read(f"r-{page}.csv") if r["Who"]]
	    for row, wanted in zip(shown, read(name), strict=True):
	        for title, column in columns.items():
	            assert re.sub("[,%]", "", row[title]) == wanted[column], (title, row, wanted)
	compare("Say and do", "quarter.csv", {"Who": "person", "Promised": "promised",
	        "Delivered": "actual", "Difference": "difference", "Ratio": "ratio",
	        "Standing": "standing"})
	compare("Records", "record.csv", {"Who": "person", "Promised": "promised",
	        "Delivered": "actual", "Ratio": "ratio", "Quarters": "quarters", "WAPE": "wape",
	        "Finding": "finding"})
END
finish
