#!/usr/bin/env bash
# Two windows on one board: both keep working, and see each other.
. "$(dirname "$0")/lib.bash"
needs tmux python3

board=$scratch/board.saydo
export SAYDO_TODAY=2026-10-12

"$BINARY" new "$board" --company Bakery --blank >/dev/null 2>&1 || exit 1
printf 'person,department,role\nMia Torres,Marketing,\nSam Okoro,Sales,\n' >"$scratch/people.csv"
"$BINARY" import "$board" people "$scratch/people.csv" --create >/dev/null 2>&1 || exit 1

# shows WINDOW TEXT: within two seconds, without a key.
shows() {
	local i
	for ((i = 0; i < 40; i++)); do
		in_tmux capture-pane -p -t ":$1" | grep -qF -- "$2" && return
		sleep 0.05
	done
	in_tmux capture-pane -p -t ":$1"
	return 1
}

type_in() {
	local window=$1
	shift
	in_tmux send-keys -t ":$window" "$@"
	sleep 0.3
}

people() {
	"$BINARY" export "$board" people 2>/dev/null | grep -c "$1"
}

is() {
	[ "$1" = "$2" ] || { echo "expected $2, found $1"; return 1; }
}

# Somebody else holds the board for writing, for so many seconds.
hold() {
	python3 - "$board" "$1" <<'END' &
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
open(sys.argv[1] + ".held", "w").close()
time.sleep(float(sys.argv[2]))
db.execute("ROLLBACK")
END
	holder=$!
	until [ -e "$board.held" ]; do sleep 0.02; done
	rm "$board.held"
}

# How often the program of a window was woken up so far.
wakeups() {
	awk '/^voluntary_ctxt/ { print $2 }' "/proc/$(in_tmux display -p -t ":$1" '#{pane_pid}')/status"
}

start_tmux 80 24 "$board"
in_tmux new-window "$BINARY" "$board"
settle
claim 'both windows show the board' shows 0 'Mia Torres'
claim 'and so does the second' shows 1 'Mia Torres'

# The selection of the first window, and a field that is half typed in the second.
type_in 0 Tab Down
claim 'a row is selected' shows 0 '>Sam Okoro'
type_in 1 a
type_in 1 -l 'Half a na'
type_in 0 a
type_in 0 -l 'Ana Silva'
type_in 0 Tab
type_in 0 -l 'Sales'
type_in 0 Tab Tab Tab Enter
claim 'the first adds somebody' shows 0 'Ana Silva'
claim 'who appears in the second without a key' shows 1 'Ana S'
claim 'where the half typed name still stands' shows 1 'Half a na'
claim 'the first has kept its selection' shows 0 '>Sam Okoro'
type_in 1 -l 'me'
type_in 1 Tab
type_in 1 -l 'Sales'
type_in 1 Tab Tab Tab Enter
claim 'the field is saved in the second' shows 1 'Half a name'
claim 'and appears in the first' shows 0 'Half a name'
claim 'both are on the board' is "$(people 'Ana Silva\|Half a name')" 2

if [ -r "/proc/$$/status" ]; then
	sleep 0.5
	before=$(wakeups 0)
	sleep 2
	claim 'nobody wakes up while nothing changes' is "$(wakeups 0)" "$before"
fi

# The second writer waits two seconds, says so, and keeps what was typed.
hold 4
type_in 0 a
type_in 0 -l 'Wen Li'
type_in 0 Tab
type_in 0 -l 'Sales'
type_in 0 Tab Tab Tab Enter
claim 'a short wait is no refusal' shows 0 'Wen Li'
sleep 2.2
claim 'what cannot be written is said' shows 0 'another program is writing to this board'
claim 'and stays in its field' shows 0 'Wen Li'
claim 'nothing was written' is "$(people 'Wen Li')" 0
wait "$holder"
type_in 0 Enter
claim 'then Enter saves it' shows 1 'Wen Li'
claim 'it is on the board' is "$(people 'Wen Li')" 1
hold 1
type_in 0 u
sleep 1
wait "$holder"
sleep 0.5
claim 'a writer that is soon done is waited for' is "$(people 'Wen Li')" 0
finish
