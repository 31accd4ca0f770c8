#!/usr/bin/env bash
# clang, where it is installed, has nothing to say either.  (gcc has compiled
# OBJECTS with -Werror before.)
set -u

clang=$(command -v clang-14 || command -v clang) || {
	echo "The warnings of clang are not checked: it is not installed."
	exit 0
}
find src tests -name '*.c' | LC_ALL=C sort |
	xargs -P "$(nproc 2>/dev/null || echo 2)" -n 8 "$clang" $FLAGS -Werror -fsyntax-only
