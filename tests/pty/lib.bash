# What the scripts of this folder share.  They take the program from their first
# argument or from SAYDO, and work in a home of its own.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
BINARY=$(realpath "${1:-${SAYDO:-$here/../../build/release/saydo}}")
scratch=$(mktemp -d "${TMPDIR:-/tmp}/saydo-pty.XXXXXX") || exit 1
export BINARY HOME=$scratch TMPDIR=$scratch
export PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1
trap 'cleanup' EXIT

cleanup() {
	[ -z "${server:-}" ] || tmux -L "$server" kill-server 2>/dev/null
	rm -rf "$scratch"
}

# needs PROGRAM...: without them the script is skipped.
needs() {
	local program
	for program; do
		"$program" --version >/dev/null 2>&1 || "$program" -V >/dev/null 2>&1 || {
			echo "needs $program, which is not installed"
			exit 77
		}
	done
}

passed=0
failed=0

# claim SENTENCE COMMAND...: holds when the command succeeds.
claim() {
	local sentence=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
		echo "ok $sentence"
	else
		failed=$((failed + 1))
		echo "FAILED $sentence"
	fi
}

finish() {
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
	exit
}

# --- In tmux -----------------------------------------------------------------------------

# start_tmux COLUMNS ROWS ARGUMENTS...: the program in a tmux of its own.
start_tmux() {
	local columns=$1 rows=$2
	shift 2
	server=saydo-$$
	tmux -L "$server" kill-server 2>/dev/null
	env -u NO_COLOR -u ESCDELAY LC_ALL=C.UTF-8 SHELL=/bin/sh TERM=xterm-256color \
		tmux -L "$server" -f /dev/null -u new-session -d -x "$columns" -y "$rows" \
		"$BINARY" "$@"
	settle
}

in_tmux() {
	tmux -L "$server" "$@"
}

picture() {
	in_tmux capture-pane -p
}

# Waits until the picture is there and stays the same.
settle() {
	local before now i
	before=
	for ((i = 0; i < 100; i++)); do
		sleep 0.05
		now=$(picture)
		[ -n "$now" ] && [ "$now" = "$before" ] && return
		before=$now
	done
}

press() {
	in_tmux send-keys "$@"
	settle
}
