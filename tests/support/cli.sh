# What the tests of the command line have in common; to be sourced.
#
# Counts claims: `claim "words" command...` passes when the command succeeds;
# `gives STATUS "words" command...` when it ends with that status.  End with
# `finish`.  $SAYDO is the program; the working folder is a scratch one.
passed=0 failed=0

pass() { passed=$((passed + 1)); }

fail() {
	failed=$((failed + 1))
	echo "FAILED: $1"
	[ -s out ] && sed 's/^/  out: /' out | head -20
	[ -s err ] && sed 's/^/  err: /' err | head -20
	return 0
}

claim() {
	local words=$1
	shift
	if "$@" >out 2>err; then pass; else fail "$words"; fi
}

gives() {
	local status=$1 words=$2 got=0
	shift 2
	"$@" >out 2>err || got=$?
	if [ "$got" -eq "$status" ]; then pass; else fail "$words (status $got, not $status)"; fi
}

# The last command said it, on stdout or stderr.
says() { if grep -qF -- "$2" out err; then pass; else fail "$1: nothing says \"$2\""; fi; }
says_not() { if grep -qF -- "$2" out err; then fail "$1: it says \"$2\""; else pass; fi; }

finish() {
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ]
}
