"""A program in a terminal of its own, and the counting of claims about it.

The program is BINARY (or SAYDO); without arguments it is started with `demo`.
Everything it writes is kept as bytes and nothing interprets them, so that they
can be searched for what must not be there.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time

BINARY = os.environ.get("BINARY") or os.environ.get("SAYDO") or "build/release/saydo"
VARIABLES = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
UNSET = ["NO_COLOR", "ESCDELAY", "LINES", "COLUMNS"]

# Sequences that set attributes and colors, and that enter (h) and leave (l) the other screen.
ATTRIBUTES = re.compile(rb"\x1b\[([0-9;]*)m")
SCREEN = re.compile(rb"\x1b\[\?(?:1049|47)([hl])")

passed = failed = 0


def claim(sentence, holds, detail=""):
    """Counts and prints one claim."""
    global passed, failed
    if holds:
        passed += 1
        print("ok", sentence, flush=True)
    else:
        failed += 1
        print("FAILED", sentence, detail, flush=True)


def finish():
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


class Terminal:
    """env changes the environment (None takes a variable away); ignored are signals."""

    def __init__(self, *arguments, program=BINARY, env=None, size=(24, 80), ignored=()):
        self.master, self.slave = pty.openpty()
        self.out = b""
        self.resize(*size)
        self.modes = termios.tcgetattr(self.slave)
        variables = {k: v for k, v in os.environ.items() if k not in UNSET}
        variables.update(VARIABLES, **(env or {}))

        def prepare():
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            for number in ignored:
                signal.signal(number, signal.SIG_IGN)

        self.process = subprocess.Popen(
            [program, *(arguments or ["demo"])],
            stdin=self.slave, stdout=self.slave, stderr=self.slave, preexec_fn=prepare,
            start_new_session=True, env={k: v for k, v in variables.items() if v is not None})

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        """Keeps what comes within that time; False when nothing did."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            self.out += os.read(self.master, 65536)
        except OSError:
            return False
        return True

    def settle(self, quiet=0.1, limit=10):
        """Waits until something has come and nothing more comes."""
        end = time.monotonic() + limit
        self.read(limit)
        while time.monotonic() < end and self.read(quiet):
            pass

    def until(self, text, limit=5):
        """Waits for a text that is yet to come; False when it does not."""
        end = time.monotonic() + limit
        before = len(self.out)
        while text not in self.out[before:]:
            if time.monotonic() > end:
                return False
            self.read(0.05)
        return True

    def send(self, keys):
        os.write(self.master, keys)

    def press(self, keys):
        """Sends keys and waits for what they do."""
        self.send(keys)
        self.settle(limit=0.4)

    def colors(self):
        """What was said about colors: 38;5;32 or 31 or 49, each once."""
        found = set()
        for match in ATTRIBUTES.findall(self.out):
            words = match.decode().split(";")
            while words:
                length = 3 if words[0] in ("38", "48") else 1
                first = int(words[0] or 0)
                if 30 <= first <= 49 or first >= 90:
                    found.add(";".join(words[:length]))
                words = words[length:]
        return found

    def is_alive(self):
        return self.process.poll() is None

    def wait(self, limit=3):
        """The status, negative for a signal; None when it does not end."""
        end = time.monotonic() + limit
        while self.is_alive() and time.monotonic() < end:
            self.read(0.01)
        while self.read(0.02):
            pass
        return self.process.poll()

    def quit(self):
        """Leaves as a user does: `q` goes back to the cover, and out there."""
        for _ in range(5):
            if not self.is_alive():
                break
            self.send(b"q")
            self.wait(0.4)
        return self.wait()

    def is_restored(self):
        return termios.tcgetattr(self.slave) == self.modes

    def has_left_screen(self):
        """Also true where there is only one screen."""
        seen = SCREEN.findall(self.out)
        return not seen or seen[-1] == b"l"

    def has_left_modes(self):
        """Pastes in brackets and the mouse are off if they ever were on."""
        return all(self.out.rfind(b"\x1b[?%dl" % mode) >= self.out.rfind(b"\x1b[?%dh" % mode)
                   for mode in (2004, 1000, 1006))

    def is_clean(self):
        return self.is_restored() and self.has_left_screen() and self.has_left_modes()

    def close(self):
        if self.is_alive():
            self.process.kill()
        self.process.wait()
        for file in (self.master, self.slave):
            if file is not None:
                os.close(file)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
