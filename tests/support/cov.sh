#!/usr/bin/env bash
# How much of each source the tests reached: cov.sh build/cov, after a run there.
set -u

build=$1
if command -v gcovr >/dev/null; then
	exec gcovr --root . --filter src/ --object-directory "$build"
fi
if ! command -v gcov >/dev/null; then
	echo "Neither gcovr nor gcov is installed, so the coverage cannot be shown."
	exit 0
fi
find "$build/src" -name '*.gcno' -exec gcov -n {} + 2>/dev/null | awk '
	/^File / { source = $2; gsub("\047", "", source) }
	/^Lines executed:/ && source ~ /^src\/.*\.c$/ {
		split($2, part, /[:%]/)
		share[source] = part[2]
		lines[source] = $4
		source = ""
	}
	END {
		for (source in lines) {
			printf "%6.1f %% of %5d  %s\n", share[source], lines[source], source
			reached += share[source] * lines[source]
			all += lines[source]
		}
		if (all > 0)
			printf "%6.1f %% of %5d  all of src\n", reached / all, all
	}' | LC_ALL=C sort -k 5
