# One program in a pseudo-terminal of its own, seen from outside: bytes in, bytes out, and when.

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from time import perf_counter

COLUMNS, ROWS = 80, 24
# Seconds of silence after which an answer is over; they are never counted.
SILENCE = 0.02
# Seconds after which no answer is expected any more.
PATIENCE = 5.0
NOBODY = 65534

CONTROLS = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[()*+].|\x1b[=>78M]|[\x00-\x1f]")


class Answer:
    """What a program sent in one go."""

    def __init__(self, data, seconds, moments=()):
        self.data = data
        # After how many bytes, and when, each piece had come.
        self.moments = moments
        # From the key (or the launch) to the last byte; None where nothing came.
        self.seconds = seconds

    @property
    def text(self):
        return CONTROLS.sub(b" ", self.data).decode("utf-8", "replace")

    def seconds_until(self, text):
        """From the key (or the launch) until a text had come; None where it did not."""
        for length, seconds in self.moments:
            if text in CONTROLS.sub(b" ", self.data[:length]).decode("utf-8", "replace"):
                return seconds
        return None


class Session:
    """A running program. Under root it runs as an unprivileged user, since frotz refuses to run as root."""

    def __init__(self, command, home):
        self.environment = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home, "PATH": "/usr/bin:/bin"}
        # The work that belongs to the terminal and not to the program is done before the clock starts.
        self.terminal, self.inner = pty.openpty()
        fcntl.ioctl(self.inner, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = perf_counter()
        self.process = os.fork()
        if self.process == 0:
            self._become(command)
        self.first = self._answer(self.started)

    def _become(self, command):
        try:
            os.setsid()
            fcntl.ioctl(self.inner, termios.TIOCSCTTY, 0)
            for descriptor in (0, 1, 2):
                os.dup2(self.inner, descriptor)
            if os.geteuid() == 0:
                os.fchown(0, NOBODY, NOBODY)
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            os.execve(command[0], command, self.environment)
        finally:
            os._exit(127)

    def _answer(self, since):
        data, moments, wait = b"", [], PATIENCE
        while select.select([self.terminal], [], [], wait)[0]:
            data += os.read(self.terminal, 65536)
            moments.append((len(data), perf_counter() - since))
            wait = SILENCE
        return Answer(data, moments[-1][1] if moments else None, moments)

    def wait_for(self, text):
        """Takes what still comes until a text stands in all of it; gives the seconds from the launch, or None."""
        answer = self.first
        while answer.seconds_until(text) is None:
            if not select.select([self.terminal], [], [], PATIENCE)[0]:
                return None
            data = answer.data + os.read(self.terminal, 65536)
            moments = answer.moments + [(len(data), perf_counter() - self.started)]
            answer = self.first = Answer(data, moments[-1][1], moments)
        return answer.seconds_until(text)

    def press(self, key):
        """Sends a key and gives the answer to it."""
        since = perf_counter()
        os.write(self.terminal, key)
        return self._answer(since)

    @property
    def peak_memory(self):
        """The largest resident set so far, in bytes."""
        with open(f"/proc/{self.process}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+) kB", status.read()).group(1)) * 1024

    def end(self):
        """Ends the program and waits for it."""
        os.kill(self.process, signal.SIGTERM)
        while select.select([self.terminal], [], [], SILENCE)[0]:
            os.read(self.terminal, 65536)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)
        os.close(self.inner)
