#!/usr/bin/env bash
# When the terminal is gone the program ends, and does not spin.
. "$(dirname "$0")/lib.bash"
needs python3

python3 - <<'END'
from lib import *


def close_window(t):
    os.close(t.slave)
    os.close(t.master)
    t.slave = t.master = None


for words, ignored in [("a closed window ends it", []),
                       ("a closed window ends it though HUP is ignored", [signal.SIGHUP])]:
    with Terminal(ignored=ignored) as t:
        t.settle()
        close_window(t)
        try:
            t.process.wait(3)
        except subprocess.TimeoutExpired:
            pass
        claim(words, t.process.poll() is not None)
        claim(words + ", not by a crash", (t.process.poll() or 0) >= 0, t.process.poll())

with Terminal() as t:
    t.settle()
    t.read(0.3)
    ticks = lambda: sum(map(int, open(f"/proc/{t.process.pid}/stat").read().split()[13:15]))
    before, written = ticks() if os.path.exists("/proc/self/stat") else None, len(t.out)
    t.read(1.5)
    claim("idle, it writes nothing", len(t.out) == written, t.out[written:])
    if before is not None:
        claim("idle, it does not compute", ticks() - before <= 1)
    t.quit()
finish()
END
