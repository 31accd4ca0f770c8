#!/usr/bin/env bash
# src/README.md names every source, and none that is not there.  A source is named
# as layer/name.c, or as name.c under a heading that names the layer.
set -u

map=src/README.md
if [ ! -f $map ]; then
	echo "$map:1: is missing"
	exit 1
fi

named=$(awk '
	/^#/ {
		layer = ""
		if (match($0, /(^|[^a-z])(base|core|store|exchange|tui|app|term|shell)([^a-z]|$)/)) {
			layer = substr($0, RSTART, RLENGTH)
			gsub(/[^a-z]/, "", layer)
		}
	}
	{
		text = $0 " "
		while (match(text, /[a-z0-9_\/]+\.c[^a-z0-9_]/)) {
			name = substr(text, RSTART, RLENGTH - 1)
			text = substr(text, RSTART + RLENGTH)
			sub(/^src\//, "", name)
			parts = split(name, part, "/")
			if (parts == 1 && layer != "")
				print layer "/" name
			else if (parts == 2 && part[1] != "")
				print name
		}
	}' $map | LC_ALL=C sort -u)
there=$(find src -name '*.c' | sed 's,^src/,,' | LC_ALL=C sort -u)

differences=$(
	LC_ALL=C comm -23 <(echo "$there") <(echo "$named") | sed "s,^,$map:1: does not name ,"
	LC_ALL=C comm -13 <(echo "$there") <(echo "$named") | sed "s,^,$map:1: names what is not there: ,"
)
[ -z "$differences" ] && exit 0
echo "$differences"
exit 1
