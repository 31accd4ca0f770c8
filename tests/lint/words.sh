#!/usr/bin/env bash
# Words that must not stand in the code, or not there: unsafe or locale-dependent
# functions, output and clocks outside their layer, notes to oneself, paths of one
# machine.
set -u

code=$(find include src tests -name '*.[ch]' | LC_ALL=C sort | xargs awk -f tests/lint/code.awk)
pure_code=$(echo "$code" | grep -E '^(include|src)/' | grep -vE '^(include|src)/shell/')
texts=$(find Makefile README.md .ci include src data man tests -type f \
	\( -name '*.[ch]' -o -name '*.sh' -o -name '*.py' -o -name '*.awk' -o -name '*.md' \
	-o -name '*.[157]' -o -name Makefile -o -path .ci/run \) 2>/dev/null |
	grep -vE '^tests/(lint|data)/' | LC_ALL=C sort)
product=$(echo "$texts" | grep -v '^tests/')
failed=0

# forbid REASON COMMAND...: whatever the command prints is wrong for that reason.
forbid() {
	local reason=$1 found
	shift
	found=$("$@")
	[ -n "$found" ] || return
	echo "$found" | sed "s|\$|   <- $reason|"
	failed=1
}

# calls CODE FUNCTIONS: the lines that call one of them (an extended regular expression).
calls() {
	echo "$1" | grep -E "[^A-Za-z0-9_]($2)[[:space:]]*\("
}

# streams CODE: the lines that name a stream of the process.
streams() {
	echo "$1" | grep -E '[^A-Za-z0-9_](stdin|stdout|stderr)([^A-Za-z0-9_]|$)'
}

forbid 'can write beyond its buffer, or cuts without saying so' \
	calls "$code" 'strcpy|strcat|stpcpy|v?sprintf|strncpy|strncat|strtok|gets'
forbid 'reads numbers carelessly or by locale; see base/number.h' \
	calls "$code" 'ato[ifl]|atoll|v?[fs]?scanf|strto(d|f|ld)'
forbid 'runs a shell' calls "$code" 'system|popen'
forbid 'SQL is constant, its values are bound' \
	calls "$code" 'sqlite3_v?mprintf|sqlite3_v?snprintf'

speaking=$(echo "$pure_code" | grep -v '^src/base/xalloc\.c:')
forbid 'only shell prints or exits' \
	calls "$speaking" 'v?printf|puts|putchar|perror|exit|_exit|quick_exit'
forbid 'only shell knows the streams of the process' streams "$speaking"
forbid 'only shell knows the clock and chance' calls "$pure_code" \
	'time|localtime(_r)?|gmtime(_r)?|clock_gettime|gettimeofday|s?rand|s?random|rand_r'

forbid 'do it or drop it' grep -nHE '(^|[^A-Za-z0-9_])(TODO|FIXME|XXX)([^A-Za-z0-9_]|$)' $texts
forbid 'a path of one machine, or out of the project' \
	grep -nHE '/home/|(^|[^A-Za-z0-9_.])/work([^A-Za-z0-9_]|$)|(^|[^.])\.\./' $product
exit $failed
