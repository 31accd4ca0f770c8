#!/usr/bin/env bash
# Every header compiles alone and twice, opens with its own path and purpose, and
# is short: at most 120 lines (helpers of tests may be longer).
set -u

failed=0
wrong() {
	echo "$1:1: $2"
	failed=1
}

for header in $(find include src tests/support -name '*.h' | LC_ALL=C sort); do
	path=${header#*/}
	printf '#include "%s"\n#include "%s"\nextern int nothing_else;\n' "$path" "$path" |
		${CC:-cc} $FLAGS -Werror -fsyntax-only -x c - || wrong "$header" "does not compile alone"
	sed -n 1,2p "$header" | grep -qE "^(/\*| \*) $path - .+" ||
		wrong "$header" "does not open with \"$path - purpose\""
	lines=$(wc -l <"$header")
	case $header in tests/*) continue ;; esac
	[ "$lines" -le 120 ] || wrong "$header" "has $lines lines, more than 120"
done
exit $failed
