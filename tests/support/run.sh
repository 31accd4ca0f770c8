#!/usr/bin/env bash
# Runs the tests: run.sh BUILD [NAME...]
#
# BUILD holds the program and the test programs (build/release).  Without names
# everything runs: each tests/LAYER/test_X.c by the program built from it, and
# the scripts tests/cli/*.sh, tests/oracle/run.sh, tests/pty/*.sh.  A name is
# core/test_quarter or cli/import.sh.
#
# A script passes with status 0 and is skipped with 77.  cmocka's own status is
# not believed: 256 failures, or an exit(0) in the code under test, look like
# success.  A test program has passed when it ends with status 0, prints its
# closing lines, reports no failure, and says OK as often as it announced tests.
set -u

build=$(cd "$1" && pwd) || exit 1
shift
cd "$(dirname "$0")/../.." || exit 1
TOP=$PWD
SAYDO=$build/saydo
scratch=$(mktemp -d "${TMPDIR:-/tmp}/saydo-tests.XXXXXX") || exit 1
trap 'clear_folder "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# What a test sees is the same everywhere, but for the locale and the time zone,
# which must not matter.
unset TERM COLUMNS LINES NO_COLOR SAYDO_BOARD SAYDO_TODAY CMOCKA_MESSAGE_OUTPUT CMOCKA_XML_FILE
for variable in $(compgen -e XDG_); do unset "$variable"; done
export TOP SAYDO

passed=0
failed=0
skipped=0
log=$scratch/log

# Also when a test left folders that nobody may write to.
clear_folder() {
	chmod -R u+rwx "$1" 2>/dev/null
	rm -rf "$1"
}

# Stops what hangs; where there is no timeout(1) it just runs.
limited() {
	local seconds=$1
	shift
	if command -v timeout >/dev/null; then
		timeout -k 10 "$seconds" "$@"
	else
		"$@"
	fi
}

# A folder of its own for each test, with tests/ and data/ in it, so that
# relative paths to them work and anything else that is written lands there.
in_new_folder() {
	local folder=$scratch/work
	clear_folder "$folder"
	mkdir -p "$folder/home" "$folder/tmp"
	ln -s "$TOP/tests" "$TOP/data" "$folder/"
	(cd "$folder" && HOME=$folder/home TMPDIR=$folder/tmp limited "$@") </dev/null >"$log" 2>&1
}

# Takes a name and a reason; shows what the test said.
fail() {
	cat "$log"
	echo "FAILED $1: $2"
}

announced() {
	sed -n 's/^\[==========\] .*Running \([0-9]*\) test(s)\..*/\1/p' "$log" |
		awk '{ sum += $1 } END { print sum + 0 }'
}

said() {
	grep -c "$1" "$log"
}

# Prints why the test program whose status is $1 has not passed; nothing if it has.
complaint() {
	local status=$1 expected ok
	expected=$(announced)
	ok=$(said '^\[       OK \]')
	if [ "$status" -eq 124 ] || [ "$status" -eq 137 ]; then
		echo "stopped because it took too long"
	elif [ "$(said '^\[  FAILED  \]')" -gt 0 ]; then
		echo "a claim does not hold"
	elif [ "$status" -ne 0 ]; then
		echo "ended with status $status"
	elif [ "$expected" -eq 0 ]; then
		echo "it announced no test"
	elif [ "$(said '^\[==========\] .*test(s) run\.')" -ne "$(said '^\[==========\] .*Running ')" ]; then
		echo "ended before its last test"
	elif [ "$ok" -ne "$expected" ]; then
		echo "announced $expected tests, but $ok are OK"
	elif [ "$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test(s)\..*/\1/p' "$log" |
		awk '{ sum += $1 } END { print sum + 0 }')" -ne "$expected" ]; then
		echo "its closing line does not say that $expected tests passed"
	fi
}

run_program() {
	local name=$1 why ok expected
	: >"$log"
	if [ -x "$build/tests/$name" ]; then
		in_new_folder 120 "$build/tests/$name"
		why=$(complaint $?)
	else
		why="$build/tests/$name was not built"
	fi
	if [ -z "$why" ]; then
		passed=$((passed + $(announced)))
		echo "$name"
		grep -E '^\[(==========|  PASSED  )\]' "$log"
		return
	fi
	ok=$(said '^\[       OK \]')
	expected=$(announced)
	passed=$((passed + ok))
	failed=$((failed + (expected > ok ? expected - ok : 1)))
	fail "$name" "$why"
}

run_script() {
	local name=$1 status
	: >"$log"
	case $name in
	pty/*) command -v tmux >/dev/null || { skip "$name" "needs tmux, which is not installed"; return; } ;;
	esac
	in_new_folder 300 bash "$TOP/tests/$name"
	status=$?
	case $status in
	0)
		passed=$((passed + 1))
		echo "ok $name"
		;;
	77) skip "$name" "$(tail -n 1 "$log")" ;;
	124 | 137)
		failed=$((failed + 1))
		fail "$name" "stopped because it took too long"
		;;
	*)
		failed=$((failed + 1))
		fail "$name" "ended with status $status"
		;;
	esac
}

skip() {
	skipped=$((skipped + 1))
	echo "skipped $1: $2"
}

everything() {
	find tests -name 'test_*.c' | sed 's,^tests/,,; s,\.c$,,' | LC_ALL=C sort
	find tests/cli tests/oracle/run.sh tests/pty -name '*.sh' 2>/dev/null |
		sed 's,^tests/,,' | LC_ALL=C sort
}

[ $# -gt 0 ] || set -- $(everything)
for name; do
	case $name in
	*.sh) run_script "$name" ;;
	*) run_program "$name" ;;
	esac
done

[ $skipped -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
