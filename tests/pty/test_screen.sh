#!/usr/bin/env bash
# What is seen in tmux: resizing to any size, and where the cursor stands.
. "$(dirname "$0")/lib.bash"
needs tmux

# Random, but the same every time.
storm() {
	local i columns=(1 2 10 29 30 60 80 132 200 400) rows=(1 2 3 7 8 20 24 50 100 200)
	RANDOM=7
	for ((i = 0; i < 150; i++)); do
		in_tmux resize-window -x "${columns[RANDOM % 10]}" -y "${rows[RANDOM % 10]}" || return
	done
}

is_alive() {
	[ "$(in_tmux display -p '#{pane_dead}' 2>/dev/null)" = 0 ]
}

same() {
	[ "$1" = "$2" ] || diff <(echo "$1") <(echo "$2")
}

cursor_on_selection() {
	local row selected
	row=$(in_tmux display -p '#{cursor_y}')
	selected=$(picture | grep -n '^>' | head -n 1 | cut -d: -f1)
	[ "$((row + 1))" = "$selected" ] || {
		echo "the cursor is in row $((row + 1)), the selection in row ${selected:-?}"
		return 1
	}
}

# The first sheet with a selection.
go_to_table() {
	local i
	for ((i = 0; i < 11; i++)); do
		picture | grep -q '^>' && return
		press ']'
	done
	return 1
}

start_tmux 80 24 demo
fresh=$(picture)
in_tmux set-option -g remain-on-exit on
storm
settle
claim 'it outlives 150 resizes' is_alive
in_tmux resize-window -x 80 -y 24
sleep 0.2
settle
claim 'the last screen is the same as a fresh one' same "$fresh" "$(picture)"
press C-l
claim 'and as one drawn anew' same "$fresh" "$(picture)"
in_tmux resize-window -x 29 -y 7
sleep 0.2
settle
claim 'below 30x8 something is said' test -n "$(picture | tr -d ' \n')"
in_tmux resize-window -x 80 -y 24
sleep 0.2
settle

claim 'a sheet has a selected row' go_to_table
claim 'the cursor stands on it' cursor_on_selection
for key in Down Down Up; do
	press "$key"
	claim "the cursor stands on it after $key" cursor_on_selection
done
finish
