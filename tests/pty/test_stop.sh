#!/usr/bin/env bash
# A stop signal and fg, in a shell with job control.
. "$(dirname "$0")/lib.bash"
needs python3

python3 - <<'END'
from lib import *


def child_of(parent):
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat") as stat:
                fields = stat.read().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            return int(entry)
    return None


def is_cooked(t):
    local = termios.tcgetattr(t.slave)[3]
    return bool(local & termios.ICANON and local & termios.ECHO and local & termios.ISIG)


with Terminal("--norc", "--noprofile", "--noediting", "-i", program="bash",
              env={"PS1": "ready> ", "HISTFILE": None}) as t:
    t.settle()
    t.send(f"'{BINARY}' demo\n".encode())
    for _ in range(20):  # the demo company has to be made first
        t.settle(quiet=0.4)
        if not is_cooked(t):
            break
    claim("the board is shown", not is_cooked(t))
    child = child_of(t.process.pid)
    if child is None:
        print("needs ps")
        sys.exit(77)
    for round, rows in ((1, 30), (2, 33)):
        os.kill(child, signal.SIGTSTP)
        claim(f"a stop signal stops it ({round})", t.until(b"Stopped"))
        t.settle(limit=0.5)
        claim(f"stopped, the terminal is the shell's ({round})",
              is_cooked(t) and t.has_left_screen() and t.has_left_modes(), t.out[-200:])
        t.resize(rows, 100)
        before = len(t.out)
        t.send(b"fg\n")
        t.settle(quiet=0.4)
        again = t.out[before:]
        claim(f"fg takes the terminal again ({round})",
              not is_cooked(t) and not t.has_left_screen() and b"\x1b[?2004h" in again)
        claim(f"fg shows everything, at the new size ({round})",
              b"Quit" in again and re.search(rb"\x1b\[%d[;d]" % rows, again), again[:300])
    for _ in range(5):
        t.press(b"q")
        if is_cooked(t):
            break
    claim("keys work after it", is_cooked(t) and t.has_left_screen())
    t.send(b"echo status $?\nexit\n")
    claim("it ends with status 0", t.until(b"status 0"), t.out[-100:])
finish()
END
