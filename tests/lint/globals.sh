#!/usr/bin/env bash
# No variable of a file can change, but for these, each of which says why where it
# stands.  At most four.
set -u

allowed='
src/base/xalloc.c:failure_hook
src/shell/signals.c:pending
src/term/rescue.c:rescue
'

# The sections .data, .bss and their kin of every object, without what is constant
# after relocation.
mutable() {
	for object in $OBJECTS; do
		objdump -t "$object" | awk -v source="${object#build/*/}" '
			/[ \t](\.t?data|\.t?bss|\*COM\*)[^ \t]*[ \t]/ && !/\.data\.rel\.ro/ && / O / {
				sub(/\.o$/, ".c", source)
				print source ":" $NF
			}'
	done
}

command -v objdump >/dev/null || {
	echo "Mutable variables are not checked: objdump is not installed."
	exit 0
}
if [ "$(echo "$allowed" | grep -c .)" -gt 4 ]; then
	echo "tests/lint/globals.sh:1: allows more than four variables"
	exit 1
fi
mutable | LC_ALL=C sort | grep -vxF "$(echo "$allowed" | grep .)" |
	sed 's/$/   <- a variable of a file that can change/' | grep . && exit 1
exit 0
