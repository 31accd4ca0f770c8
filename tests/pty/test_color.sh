#!/usr/bin/env bash
# Color is there where it is wished for and possible, and nowhere else.
. "$(dirname "$0")/lib.bash"
needs python3

python3 - <<'END'
from lib import *

# Through all sheets and the help, in all terminals at once.
TOUR = [b"]"] * 11 + [b"?", b"\x1b"]
TERMINALS = {
    "256 colors": {},
    "8 colors": {"TERM": "xterm"},
    "NO_COLOR": {"NO_COLOR": "1"},
    "empty NO_COLOR": {"NO_COLOR": ""},
    "--no-color": {},
    "xterm-mono": {"TERM": "xterm-mono"},
    "vt220": {"TERM": "vt220"},
    "locale C": {"LC_ALL": "C"},
    "linux": {"TERM": "linux"},
}

t = {name: Terminal(*(["--no-color", "demo"] if name == "--no-color" else []), env=env)
     for name, env in TERMINALS.items()}
for one in t.values():
    one.settle()
for key in TOUR:
    for one in t.values():
        one.send(key)
    for one in t.values():
        one.settle(quiet=0.05, limit=0.1)
for one in t.values():
    one.quit()
    one.close()


def has_any(name, characters):
    return re.search(f"[{characters}]", t[name].out.decode("utf-8", "replace"))


full, eight = t["256 colors"].colors(), t["8 colors"].colors()
claim("a terminal of 256 colors gets color", full)
claim("a terminal of 8 colors gets color", eight)
claim("red and green are not used",
      not {"31", "32", "41", "42", "38;5;1", "38;5;2"} & (full | eight), full | eight)
for name in ["NO_COLOR", "--no-color", "xterm-mono", "vt220"]:
    claim(f"{name}: not one color sequence", not t[name].colors(), t[name].colors())
    claim(f"{name}: bold or reverse is there", re.search(rb"\x1b\[[0-9;]*[17]m", t[name].out))
claim("an empty NO_COLOR means nothing", t["empty NO_COLOR"].colors())

BLOCKS, EIGHTHS = "\u2500-\u259f\u2026", "\u2581-\u2587\u2589-\u258f"
claim("a locale of UTF-8 gets lines and blocks", has_any("256 colors", BLOCKS))
claim("the locale C gets ASCII glyphs", not has_any("locale C", BLOCKS))
claim("the Linux console gets no eighth blocks", not has_any("linux", EIGHTHS))
finish()
END
