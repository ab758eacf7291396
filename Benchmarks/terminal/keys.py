#!/usr/bin/env python3
# Keys where there is much to do: in a long note beside an empty one, and while the look back reads 5,000 sessions
# (docs/benchmarks.md). Ends with status 1 where a key waits.

import os
import statistics
import subprocess
import sys
import tempfile
from time import perf_counter, sleep

from bench import ENTER, NOBODY, Figures, install, own_home, percentile
from session import Session

SESSIONS = 5000
# With the letters that are typed it stays below what a note holds.
LETTERS = 9_700
KEYS = 200
MOST_TIMES = 3.0
MOST_WAIT = 0.050
WORDS = "It was quick, and then it was not. "


def opened(figures, home):
    """A running program whose catalogue stands, however busy the machine is."""
    session = Session(figures.command, home)
    if session.wait_for(figures.ready) is None:
        sys.exit(f"dyad did not come up: {session.first.text!r}")
    return session


def first_byte(session, key):
    """From the write of a key to the first byte that answers it."""
    answer = session.press(key)
    if not answer.moments:
        sys.exit(f"no answer to {key!r}")
    return answer.moments[0][1]


def typing(figures, home, letters):
    """The middle time of a letter typed at the end of a note that holds so many letters."""
    session = opened(figures, home)
    session.press(ENTER)
    session.press(ENTER)
    answer = session.press(b"n")
    if "keep it" not in answer.text:
        sys.exit(f"no note was opened: {answer.text!r}")
    text = (WORDS * (letters // len(WORDS) + 1))[:letters]
    if letters:
        session.press(b"\x1b[200~" + text.encode() + b"\x1b[201~")
        sleep(0.5)
    times = [first_byte(session, b"a") for _ in range(KEYS)]
    session.end()
    return statistics.median(times), percentile(times, 0.99)


def measure_typing(figures, home):
    runs = [(typing(figures, home, 0), typing(figures, home, LETTERS)) for _ in range(3)]
    empty, long = (min(run[place] for run in runs) for place in (0, 1))
    times = long[0] / empty[0]
    is_missed = times > MOST_TIMES
    print(f"A letter typed at the end of a note of {LETTERS:,} letters: {long[0] * 1000:.2f} ms (p99 {long[1] * 1000:.2f}); in an "
          f"empty one {empty[0] * 1000:.2f} ms (p99 {empty[1] * 1000:.2f}): {times:.2f} times (wanted: at most {MOST_TIMES:.0f})"
          + ("  MISSED" if is_missed else ""))
    return is_missed


def look_back(figures, home, scope):
    """Every wait for help and back again, from opening the look back until it stands; and how long that took."""
    session = opened(figures, home)
    sleep(0.5)
    since = perf_counter()
    waits = [first_byte(session, b"b")]
    taken, seen = None, ""
    while perf_counter() - since < 120:
        for key in (b"?", b"h"):
            begun = perf_counter()
            answer = session.press(key)
            if not answer.moments:
                sys.exit(f"no answer to {key!r}")
            waits.append(answer.moments[0][1])
            seen = answer.text
            if scope in seen and taken is None:
                taken = begun - since
        # A few keys more: the screen as it stands then is laid out from all of them.
        if taken is not None and perf_counter() - since > taken + 1:
            break
    session.end()
    if taken is None:
        sys.exit(f"the look back did not come: {seen!r}")
    return waits, taken


def measure_look_back(figures, home):
    waits, taken = look_back(figures, home, f"{SESSIONS} sessions")
    is_missed = max(waits) > MOST_WAIT
    print(f"While the look back reads {SESSIONS:,} sessions, in {taken:.1f} s with {len(waits)} keys in between: a key waits "
          f"{statistics.median(waits) * 1000:.2f} ms (p99 {percentile(waits, 0.99) * 1000:.2f}, longest {max(waits) * 1000:.2f}; "
          f"wanted: at most {MOST_WAIT * 1000:.0f})" + ("  MISSED" if is_missed else ""))
    return is_missed


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: keys.py FOLDER-OF-PROGRAMS FOLDER-OF-VIGNETTES")
    programs = {name: os.path.join(sys.argv[1], name) for name in ("dyad", "dyad-journal", "dyad-bench")}
    with tempfile.TemporaryDirectory() as folder:
        program = install(programs["dyad"], programs["dyad-journal"], sys.argv[2], folder)
        figures = Figures("dyad", [program], "Content notes:")
        missed = measure_typing(figures, own_home(folder, "typing"))
        home = own_home(folder, "looking-back")
        data = os.path.join(home, ".local", "share", "dyad")
        subprocess.run([programs["dyad-bench"], sys.argv[2], "--fill", data, str(SESSIONS)], check=True)
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", home], check=True)
        missed = measure_look_back(figures, home) or missed
    if missed:
        sys.exit(1)


if __name__ == "__main__":
    main()
