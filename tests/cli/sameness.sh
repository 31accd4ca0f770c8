#!/usr/bin/env bash
# The same board, options and SAYDO_TODAY give the same bytes, in every locale
# and time zone; an import under another locale reads the same numbers.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12

claim "the demo board" "$SAYDO" demo --keep demo.saydo
# A locale that is not installed is made here, where its sources are.
mkdir locales
for name in de_DE tr_TR ar_EG; do
	localedef -i "$name" -f UTF-8 "locales/$name.UTF-8" >/dev/null 2>&1 || true
done
export LOCPATH=$PWD/locales

answers() { # every answer there is, in one stream
	local b=$1
	"$SAYDO" record "$b" && "$SAYDO" record "$b" --format csv && "$SAYDO" record "$b" --explain &&
		"$SAYDO" quarter "$b" 2026-Q3 --format json && "$SAYDO" log "$b" &&
		"$SAYDO" export "$b" promises && "$SAYDO" export "$b" actuals --format excel &&
		"$SAYDO" play "$b" "4 Down" && "$SAYDO" play "$b" 3
}
answers demo.saydo >expected 2>/dev/null
for locale in C C.UTF-8 de_DE.UTF-8 tr_TR.UTF-8 ar_EG.UTF-8; do
	case $locale in *_*) [ -d "locales/$locale" ] || { echo "$locale cannot be had here"; continue; } ;; esac
	for zone in UTC Pacific/Kiritimati America/St_Johns; do
		(
			export LC_ALL=$locale TZ=$zone
			answers demo.saydo
		) >got 2>/dev/null
		claim "LC_ALL=$locale TZ=$zone" cmp got expected
	done
done

sums() { (cd "$1" && sha256sum ./*.csv); }
claim "export all" "$SAYDO" export demo.saydo all -o first
LC_ALL=de_DE.UTF-8 "$SAYDO" new copy.saydo --company Copy --quiet
for kind in people measures tiers duties promises actuals followups; do
	claim "import $kind" env LC_ALL=de_DE.UTF-8 "$SAYDO" import copy.saydo "$kind" "first/$kind.csv"
	"$SAYDO" export copy.saydo "$kind" -o again.csv
	claim "$kind comes back to the byte" cmp again.csv "first/$kind.csv"
	gives 0 "a second time" "$SAYDO" import copy.saydo "$kind" "first/$kind.csv"
	says "a second time changes nothing" "nothing"
done
finish
