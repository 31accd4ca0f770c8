#!/usr/bin/env bash
# None of our external names is also a name of a library we link: the library
# would call ours.
set -u

command -v ldd >/dev/null && command -v nm >/dev/null || {
	echo "Clashes with names of libraries are not checked: ldd or nm is not installed."
	exit 0
}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

echo 'int main(void) { return 0; }' >"$scratch/empty.c"
${CC:-cc} -o "$scratch/empty" "$scratch/empty.c" -Wl,--no-as-needed $LIBS || exit 1
ldd "$scratch/empty" | awk '$3 ~ /^\// { print $3 }' | xargs nm -D --defined-only |
	awk 'NF == 3 { sub(/@.*/, "", $3); print $3 }' | LC_ALL=C sort -u >"$scratch/theirs"
nm -g --defined-only $OBJECTS | awk 'NF == 3 && $3 != "main" { print $3 }' |
	LC_ALL=C sort -u >"$scratch/ours"
LC_ALL=C comm -12 "$scratch/ours" "$scratch/theirs" |
	sed 's/$/   <- is also a name of a library that saydo links/' | grep . && exit 1
exit 0
