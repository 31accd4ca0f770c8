#!/usr/bin/env bash
# The commands, their words and their exit status, as a new user meets them.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12

gives 0 "help explains itself" "$SAYDO" --help
says "the overview names the commands" "import"
gives 0 "--help wins over everything else" "$SAYDO" --help --bogus-is-not-read
gives 0 "version" "$SAYDO" --version
says "SQLite's version too" "SQLite 3"
claim "the version's first line is saydo X.Y.Z" \
	bash -c '"$SAYDO" --version | head -1 | grep -qE "^saydo [0-9]+\.[0-9]+\.[0-9]+$"'
for command in new demo import export lock quarter record log backup play help; do
	gives 0 "help $command" "$SAYDO" help "$command"
	says "help $command shows its usage" "usage: saydo $command"
	gives 0 "$command --help" "$SAYDO" "$command" --help
done

gives 2 "an unknown command" "$SAYDO" exprot board.saydo people
says "a slip gets a hint" "did you mean saydo export?"
gives 2 "an unknown option" "$SAYDO" record --bogus board.saydo
says "the option is named" "--bogus"
gives 2 "an option of another command" "$SAYDO" record board.saydo --blank
gives 2 "an operand is missing" "$SAYDO" lock board.saydo
gives 2 "too many operands" "$SAYDO" lock board.saydo 2026-Q3 more
gives 1 "a board that is not there" "$SAYDO" record board.saydo
says "the file is named" "board.saydo"

gives 2 "new without a company" "$SAYDO" new board.saydo
gives 0 "new" "$SAYDO" new board.saydo --company "Bäckerei Özil & Söhne"
claim "a board is private" test "$(stat -c %a board.saydo)" = 600
gives 1 "new refuses an existing file" "$SAYDO" new board.saydo --company Other
gives 2 "an unknown currency" "$SAYDO" new other.saydo --company X --currency XXZ
gives 2 "a month beyond the year" "$SAYDO" new other.saydo --company X --fiscal-start 13
claim "nothing was made of it" test ! -e other.saydo
gives 0 "options may stand first" "$SAYDO" --company Blank --blank new blank.saydo
gives 0 "a blank board has no duties" "$SAYDO" export blank.saydo duties
claim "only the header" test "$(wc -l <out)" -eq 1
gives 0 "the suggested duties are there" "$SAYDO" export board.saydo duties
claim "44 of them" test "$(wc -l <out)" -eq 45

for quarter in 2026-Q5 2026-Q0 26-Q3 Q3 "" x; do
	gives 2 "quarter \"$quarter\"" "$SAYDO" quarter board.saydo "$quarter"
done
for quarter in 2026-Q3 2026Q3 "Q3 2026" FY26-Q3 "FY2026 Q3"; do
	gives 0 "quarter \"$quarter\"" "$SAYDO" quarter board.saydo "$quarter" --format csv
done
gives 2 "an unknown format" "$SAYDO" quarter board.saydo 2026-Q3 --format xml
gives 2 "SAYDO_TODAY that is no date" env SAYDO_TODAY=tomorrow "$SAYDO" record board.saydo
gives 2 "a person nobody knows" "$SAYDO" record board.saydo --person Nobody

gives 0 "nothing to lock" "$SAYDO" lock board.saydo 2026-Q4
says "it prints how many" "0 promises of 2026-Q4 locked"

gives 0 "backup" "$SAYDO" backup board.saydo copy.saydo
claim "the copy is private" test "$(stat -c %a copy.saydo)" = 600
gives 1 "backup refuses an existing file" "$SAYDO" backup board.saydo copy.saydo
gives 0 "the copy is a board" "$SAYDO" quarter copy.saydo 2026-Q3

gives 2 "no screen without a terminal" "$SAYDO" board.saydo </dev/null
says "it says what works without one" "saydo record"
claim "not one escape byte" test "$(cat out err | grep -c "$(printf '\033')")" -eq 0
gives 0 "the demo without a terminal prints its record" "$SAYDO" demo </dev/null
says "a finding of the demo company" "over-promises"
claim "the throw-away board is gone" test -z "$(ls "${TMPDIR:-/tmp}" | grep saydo-demo)"

gives 0 "play draws the cover" "$SAYDO" play board.saydo ""
says "the frame is there" "saydo  0 Cover"
gives 2 "a key that does not exist" "$SAYDO" play board.saydo "Bogus"
gives 2 "a size that is none" "$SAYDO" play board.saydo "" --size 80
gives 0 "a window of 1x1" "$SAYDO" play board.saydo "" --size 1x1
gives 0 "a small window" "$SAYDO" play board.saydo "" --size 29x7
says "it says what is needed" "30x8"
for size in 30x8 60x20 80x24 200x50; do
	for sheet in 0 1 2 3 4 6 9 - =; do
		gives 0 "sheet $sheet at $size" "$SAYDO" play board.saydo "$sheet" --size "$size"
		says "?=Help stays at $size" "?=Help"
		says "q=Quit stays at $size" "q=Quit"
	done
done

gives 1 "a full disk is noticed on standard output" \
	bash -c '"$SAYDO" export board.saydo duties >/dev/full'
finish
