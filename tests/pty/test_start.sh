#!/usr/bin/env bash
# Every kind of terminal starts and ends clean, or is refused without a trace.
. "$(dirname "$0")/lib.bash"
needs python3

python3 - <<'END'
from lib import *

FULL = ["xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100", "vt220",
        "xterm-mono"]
COMMANDS = [b"saydo record", b"saydo quarter", b"saydo help"]


def installed(name):
    return subprocess.run(["infocmp", name], capture_output=True).returncode == 0


for name in filter(installed, FULL):
    with Terminal(env={"TERM": name}) as t:
        t.settle()
        claim(f"{name} shows the board", b"Quit" in t.out, t.out[-200:])
        claim(f"{name} ends with status 0", t.quit() == 0, t.out[-200:])
        claim(f"{name} is as it was before", t.is_clean(), t.out[-200:])
        claim(f"{name} gets no padding as text", b"$<" not in t.out)

with Terminal(env={"LINES": "40", "COLUMNS": "100"}) as t:
    t.settle()
    claim("LINES and COLUMNS do not make it larger",
          re.search(rb"\x1b\[24[;d]", t.out) and not re.search(rb"\x1b\[40[;d]", t.out))
    t.quit()

# What `demo` does where nothing can be shown is its own; a board needs a screen.
board = os.path.join(os.environ["HOME"], "board.saydo")
subprocess.run([BINARY, "new", board, "--company", "Bakery"], capture_output=True)
for name in ["dumb", "unknown", "nosuchterm", "", None]:
    with Terminal(board, env={"TERM": name}) as t:
        said = f"TERM={name} " if name is not None else "no TERM "
        claim(said + "is refused with status 2", t.wait() == 2, t.out)
        claim(said + "says what works without a screen",
              all(command in t.out for command in COMMANDS), t.out)
        claim(said + "gets not one escape byte", b"\x1b" not in t.out, t.out)
        claim(said + "is as it was before", t.is_clean())

master, slave = pty.openpty()
for words, ends in [("input that is no terminal", {"stdin": subprocess.DEVNULL, "stdout": slave}),
                    ("output that is no terminal", {"stdin": slave, "stdout": subprocess.PIPE})]:
    run = subprocess.run([BINARY, board], stderr=subprocess.PIPE, timeout=5,
                         env=dict(os.environ, **VARIABLES), **ends)
    written = (run.stdout or b"") + run.stderr
    if select.select([master], [], [], 0.1)[0]:
        written += os.read(master, 65536)
    claim(words + " is refused with status 2", run.returncode == 2, run)
    claim(words + " gets one sentence on stderr",
          all(command in run.stderr for command in COMMANDS), run)
    claim(words + " gets not one escape byte", b"\x1b" not in written, written)
finish()
END
