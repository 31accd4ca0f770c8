#!/usr/bin/env bash
# Whatever ends the program, the terminal is as it was before.
. "$(dirname "$0")/lib.bash"
needs python3

python3 - <<'END'
from lib import *

REQUESTS = ["TERM", "HUP", "INT"]
CRASHES = ["QUIT", "SEGV", "BUS", "FPE", "ILL", "ABRT"]


def number(name):
    return getattr(signal, "SIG" + name)


def send_signal(name):
    with Terminal() as t:
        t.settle()
        claim(f"{name}: the terminal is taken before", not t.is_restored())
        t.process.send_signal(number(name))
        return t.wait(), t


for name in REQUESTS:
    status, t = send_signal(name)
    claim(f"{name} leaves with status 128 and its number", status == 128 + number(name), status)

for name in CRASHES:
    status, t = send_signal(name)
    claim(f"{name} ends the process as it always does", status == -number(name), status)

for name in REQUESTS + CRASHES:
    for keys in (b"", b"]?"):
        with Terminal() as t:
            t.settle()
            if keys:
                t.press(keys)
            t.process.send_signal(number(name))
            t.wait()
            claim(f"{name} after {keys!r} leaves the terminal as it was", t.is_clean(),
                  t.out[-150:])

for name in ["PIPE", "XFSZ"]:
    with Terminal() as t:
        t.settle()
        t.process.send_signal(number(name))
        t.read(0.2)
        claim(f"{name} changes nothing", t.is_alive() and t.quit() == 0)

with Terminal(ignored=[signal.SIGHUP]) as t:
    t.settle()
    t.process.send_signal(signal.SIGHUP)
    t.read(0.2)
    claim("HUP stays ignored where it was", t.is_alive() and t.quit() == 0)

# TERM in the middle of a burst of keys is not slept through.
for i in range(5):
    with Terminal() as t:
        t.settle()
        t.send(b"jk" * 50)
        t.process.send_signal(signal.SIGTERM)
        claim(f"TERM among keys ends it ({i + 1})", t.wait() == 128 + signal.SIGTERM)
finish()
END
