#!/usr/bin/env bash
# Every include names its layer and points where the table allows; library headers
# stay in the layer that knows the library.
set -u

find include src -name '*.[ch]' | LC_ALL=C sort | xargs awk '
	BEGIN {
		may["base"] = "base"
		may["core"] = "base core"
		may["store"] = "base core store"
		may["exchange"] = "base core exchange"
		may["tui"] = "base tui"
		may["app"] = "base core tui app"
		may["term"] = "base tui term"
		may["shell"] = "base core store exchange tui app term shell"

		only["sqlite3.h"] = "store"
		only["utf8proc.h"] = "base"
		only["gmp.h"] = only["sodium.h"] = "core"
		only["csv.h"] = only["iconv.h"] = only["xlsxwriter.h"] = "exchange"
		only["curses.h"] = only["ncurses.h"] = only["term.h"] = "term"
		only["panel.h"] = only["menu.h"] = only["form.h"] = "no layer"
	}

	function wrong(sentence) {
		printf "%s:%d: %s\n", FILENAME, FNR, sentence
		failed = 1
	}

	FNR == 1 {
		split(FILENAME, part, "/")
		layer = part[2]
		if (!(layer in may))
			wrong("there is no layer " layer)
	}

	/^[ \t]*#[ \t]*include[ \t]*"/ {
		split($0, quoted, "\"")
		if (split(quoted[2], to, "/") != 2 || !(to[1] in may))
			wrong("\"" quoted[2] "\" does not name its layer")
		else if (index(" " may[layer] " ", " " to[1] " ") == 0)
			wrong(layer " must not include " to[1] " (\"" quoted[2] "\")")
	}

	/^[ \t]*#[ \t]*include[ \t]*</ {
		header = $0
		sub(/^[^<]*</, "", header)
		sub(/>.*/, "", header)
		if (split(header, to, "/") > 1 && to[1] in may)
			wrong("our own <" header "> is included with quotes")
		sub(/.*\//, "", header)
		if (header in only && only[header] != layer)
			wrong("<" header "> belongs in " only[header])
	}

	END { exit failed }'
