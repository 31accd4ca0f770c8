#!/usr/bin/env bash
# The sources are laid out as clang-format does it with .clang-format.
set -u

formatter=
for name in clang-format-14 clang-format clang-format-{15,16,17,18,19}; do
	version=$("$name" --version 2>/dev/null | sed -n 's/.*version \([0-9]*\).*/\1/p')
	if [ "${version:-0}" -ge 14 ]; then
		formatter=$name
		break
	fi
done
if [ -z "$formatter" ]; then
	echo "The layout is not checked: clang-format 14 or newer is not installed."
	exit 0
fi

failed=0
for source in $(find include src tests -name '*.[ch]' | LC_ALL=C sort); do
	line=$("$formatter" "$source" | cmp - "$source" 2>&1 | sed -n 's/.*line \([0-9]*\).*/\1/p')
	[ -n "$line" ] || continue
	echo "$source:$line: laid out differently; $formatter -i $source"
	failed=1
done
exit $failed
