#!/usr/bin/env bash
# Keys arrive, at once, as what they are.
. "$(dirname "$0")/lib.bash"
needs python3

python3 - <<'END'
from lib import *


def reaction(t, key):
    """Seconds from the key to the first byte of the answer."""
    begun = time.monotonic()
    t.send(key)
    t.read(3)
    taken = time.monotonic() - begun
    t.settle(limit=0.3)
    return taken


with Terminal() as t:
    t.settle()
    times = []
    for _ in range(5):
        t.press(b"?")
        times.append(reaction(t, b"\x1b"))
    claim("Escape is answered within 100 ms", min(times) < 0.1, times)
    t.quit()

with Terminal(env={"ESCDELAY": "400"}) as t:
    t.settle()
    t.press(b"?")
    claim("ESCDELAY is obeyed", reaction(t, b"\x1b") > 0.3)
    t.quit()

with Terminal() as t:
    t.settle()
    t.press(b"\x13")
    t.press(b"?")
    shown = len(t.out)
    t.press(b"\x1b")
    claim("Ctrl-S does not freeze", len(t.out) > shown)
    t.press(b"\x1a")
    t.press(b"\x1c")
    t.press(b"\x11")
    claim("Ctrl-Z, Ctrl-\\ and Ctrl-Q neither stop nor end it", t.is_alive())
    t.send(b"\x03")
    claim("Ctrl-C leaves like q, with status 0", t.wait() == 0 or t.quit() == 0, t.process.poll())
    claim("and the terminal is as it was", t.is_clean())

# What `q` and Ctrl-C would do, and a stop in the middle.
PASTES = [b"q\r" * 20, b"\x03" * 20, b"]q\n" * 20, "é张q\r".encode() * 20,
          b"\x1b[Aq\x1b[B" * 20, b"\x1b[20q1~" * 20, b"q" * 200000]
for text in PASTES:
    with Terminal() as t:
        t.settle()
        t.send(b"\x1b[200~")
        for at in range(0, len(text), 1024):
            t.send(text[at:at + 1024])
        t.send(b"\x1b[201~")
        t.settle(quiet=0.4, limit=3)
        claim(f"a paste of {text[:8]!r}, {len(text)} bytes, runs no command", t.is_alive())
        # A sheet may ask what is to become of the lines: that is no command.
        t.send(b"\x1b")
        t.settle(quiet=0.2)
        claim("and keys work after it", t.quit() == 0 and t.is_clean())

with Terminal() as t:
    t.settle()
    for keys in [b"\x1b[99;99y", b"\x1b[1;9Q", b"\x1b[>0;276;0c", b"\x1b[I", b"\x1b[O",
                 b"\x1b[<0;1;1m", b"\x1b[<35;1;1M", b"\x1b[<0;1;1M", b"\x1b[<64;1;1M",
                 b"\xc3", b"\xff\xfe", b"\xed\xa0\x80", b"\x1b[" + b"1;" * 100 + b"z"]:
        t.press(keys)
    claim("sequences and bytes of no meaning are no commands", t.is_alive())
    claim("and keys work after them", t.quit() == 0 and t.is_clean())
finish()
END
