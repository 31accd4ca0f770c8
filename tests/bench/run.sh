#!/usr/bin/env bash
# how fast saydo is beside sqlite3 and its kin (BENCH_10M=1, BENCH_RUNS=7, BENCH_SIZES="10k 100k 1m")
#
# run.sh BUILD makes the data in a scratch folder, lets saydo and whatever of sqlite3,
# duckdb, mlr, hledger and ledger is installed take turns, and prints medians: seconds on
# the clock and of the processor, peak memory, and saydo's time as a part of theirs.
set -eu

build=$(cd "$1" && pwd)
saydo=$build/saydo
make_rows=$build/tests/bench/make_rows
race=$build/tests/bench/race
runs=${BENCH_RUNS:-7}
slow_runs=$((runs < 3 ? runs : 3))
sizes=${BENCH_SIZES:-10k 100k 1m}${BENCH_10M:+ 10m}
export SAYDO_TODAY=2026-10-12 LC_ALL=C

scratch=$(mktemp -d "${TMPDIR:-/tmp}/saydo-bench.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
cd "$scratch"

# People, measures and quarters of a size.
shape() {
	case $1 in
	10k) echo 50 10 20 ;;
	100k) echo 250 20 20 ;;
	1m) echo 1000 25 40 ;;
	10m) echo 5000 50 40 ;;
	*) echo "There is no size $1: choose 10k, 100k, 1m or 10m." >&2 && return 1 ;;
	esac
}

# The same with promises and actuals, so half the quarters.
half_shape() {
	shape "$1" | { read -r people measures quarters && echo "$people $measures $((quarters / 2))"; }
}

installed() {
	command -v "$1" >/dev/null
}

# A line for race: job, who, runs, before, command.
entry() {
	printf '%s\t%s\t%s\t%s\t%s\n' "$@" >>"$suite"
}

# The same rules as the board has, on text as it stands in the file.
peer_schema() {
	local references=$1
	cat <<-END
		CREATE TABLE person (name TEXT PRIMARY KEY) STRICT;
		CREATE TABLE measure (name TEXT PRIMARY KEY) STRICT;
		CREATE TABLE actual (
		quarter TEXT NOT NULL CHECK (length(quarter) = 7 AND substr(quarter, 5, 2) = '-Q'
		 AND substr(quarter, 7, 1) BETWEEN '1' AND '4'),
		department TEXT NOT NULL,
		person TEXT NOT NULL ${references:+REFERENCES person},
		measure TEXT NOT NULL ${references:+REFERENCES measure},
		amount REAL NOT NULL CHECK (amount BETWEEN -9e13 AND 9e13), note TEXT,
		UNIQUE (person, measure, quarter)) STRICT;
	END
}

make_peer() {
	peer_schema "$2" | sqlite3 "$1"
	cut -d, -f2 people.csv | sqlite3 "$1" '.import --csv --skip 1 /dev/stdin person'
	cut -d, -f2 measures.csv | sqlite3 "$1" '.import --csv --skip 1 /dev/stdin measure'
}

make_data() {
	"$make_rows" people $(shape "$1") >people.csv
	"$make_rows" measures $(shape "$1") >measures.csv
	"$make_rows" actuals $(shape "$1") >actuals.csv
	"$make_rows" promises $(half_shape "$1") >half-promises.csv
	"$make_rows" actuals $(half_shape "$1") >half-actuals.csv
	rm -f ./*.saydo ./*.db
	"$saydo" new empty.saydo --company Bench --quiet
	"$saydo" import empty.saydo people people.csv --quiet
	"$saydo" import empty.saydo measures measures.csv --quiet
	cp empty.saydo full.saydo
	"$saydo" import full.saydo actuals actuals.csv --quiet
	cp empty.saydo both.saydo
	"$saydo" import both.saydo promises half-promises.csv --quiet
	"$saydo" import both.saydo actuals half-actuals.csv --quiet
	installed sqlite3 || return 0
	make_peer plain.db ''
	make_peer keyed.db yes
	"$make_rows" entries $(half_shape "$1") |
		sqlite3 entries.db '.import --csv /dev/stdin entry'
}

import_entries() {
	entry "import $1" saydo "$runs" 'cp empty.saydo run.saydo' \
		"'$saydo' import run.saydo actuals actuals.csv --quiet"
	entry "import $1" 'saydo, the same again' "$slow_runs" 'cp full.saydo run.saydo' \
		"'$saydo' import run.saydo actuals actuals.csv --quiet"
	if installed sqlite3; then
		entry "import $1" 'sqlite3, CHECK and UNIQUE' "$runs" 'cp plain.db run.db' \
			"sqlite3 run.db '.import --csv --skip 1 actuals.csv actual'"
		entry "import $1" 'sqlite3, and foreign keys' "$runs" 'cp keyed.db run.db' \
			"sqlite3 run.db 'PRAGMA foreign_keys = ON' '.import --csv --skip 1 actuals.csv actual'"
	fi
	if installed duckdb; then
		entry "import $1" 'duckdb, UNIQUE' "$runs" 'rm -f run.duck' "duckdb run.duck \"CREATE \
TABLE actual (quarter TEXT, department TEXT, person TEXT, measure TEXT, amount DECIMAL(18, 2), \
note TEXT, UNIQUE (person, measure, quarter)); COPY actual FROM 'actuals.csv' (HEADER)\""
	fi
}

export_entries() {
	local columns="substr(quarter, 1, 4) || '-Q' || (quarter % 10), department.name, person.name,
 measure.name, amount, value, disputed, note"
	local joined="actual JOIN person ON person.id = person JOIN measure ON measure.id = measure \
JOIN department ON department.id = measure.department"

	columns=$(echo $columns)
	entry "export $1" saydo "$runs" '' "'$saydo' export full.saydo actuals >out.csv"
	if installed sqlite3; then
		entry "export $1" 'sqlite3 -csv, joined' "$runs" '' \
			"sqlite3 -csv -header full.saydo \"SELECT $columns FROM $joined\" >out.csv"
		entry "export $1" 'sqlite3 -csv, joined and sorted' "$slow_runs" '' \
			"sqlite3 -csv -header full.saydo \"SELECT $columns FROM $joined \
ORDER BY quarter, department.name, person.name, measure.name\" >out.csv"
	fi
	if installed mlr; then
		entry "export $1" 'mlr cat' "$runs" '' 'mlr --csv cat actuals.csv >out.csv'
	fi
}

record_entries() {
	local sums="sum(amount) FILTER (WHERE kind = 'promise'), sum(amount) FILTER (WHERE kind = 'actual')"

	entry "record $1" saydo "$runs" '' "'$saydo' record both.saydo --format csv >out.csv"
	if installed sqlite3; then
		entry "record $1" 'sqlite3, GROUP BY on text' "$runs" '' \
			"sqlite3 entries.db \"SELECT person, quarter, $sums FROM entry GROUP BY 1, 2\" >out.csv"
		entry "record $1" 'sqlite3, on the board' "$runs" '' \
			"sqlite3 both.saydo 'SELECT p.person, p.measure, sum(p.amount), sum(a.amount), count(*) \
FROM promise p JOIN actual a USING (id) GROUP BY p.person, p.measure' >out.csv"
	fi
	if installed mlr; then
		entry "record $1" 'mlr stats1' "$slow_runs" '' \
			'mlr --icsv --ocsv stats1 -a sum -f amount -g person,measure half-actuals.csv >out.csv'
	fi
	for ledger in hledger ledger; do
		# Beyond 100,000 rows they take minutes.
		if installed $ledger && [ "$1" = 10k -o "$1" = 100k ]; then
			make_journal >out.journal
			entry "record $1" "$ledger balance" "$slow_runs" '' \
				"$ledger -f out.journal balance >out.csv"
		fi
	done
}

make_journal() {
	for kind in promises actuals; do
		awk -F, -v kind=$kind 'NR > 1 {
			month = substr($1, 7, 1) * 3 - 2
			printf "%s-%02d-01 row\n  %s:%s:%s  %s\n  balance\n\n",
				substr($1, 1, 4), month, kind, $3, $4, $5
		}' half-$kind.csv
	done
}

report_sizes() {
	local csv board
	csv=$(wc -c <actuals.csv)
	board=$(wc -c <full.saydo)
	awk -v size="$1" -v csv="$csv" -v board="$board" 'BEGIN {
		printf "board %-12s %-34s %.1f MB, %.2f x the CSV of %.1f MB\n", size, "saydo",
			board / 1e6, board / csv, csv / 1e6
	}'
}

for size in $sizes; do
	suite=$scratch/suite
	: >"$suite"
	make_data "$size"
	import_entries "$size"
	export_entries "$size"
	record_entries "$size"
	"$race" <"$suite" | tee -a times
	report_sizes "$size"
	echo
done

# How saydo's own times grow from size to size.
awk '$3 == "saydo" && $4 ~ /^[0-9.]+$/ {
	if ($1 in last)
		printf "%s: from %s to %s rows %.1f x the time\n", $1, at[$1], $2, $4 / last[$1]
	last[$1] = $4
	at[$1] = $2
}' times
