#!/usr/bin/env python3
# The terminal benchmark: dyad beside frotz, in turn, through a pseudo-terminal (docs/benchmarks.md).

import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from session import Session

FROTZ = "/usr/games/frotz"
STORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "consultation.inf")
LAUNCHES = 60
ROUNDS = 5
# Three steps down and three up again; both lists have four replies or more. Both programs have set application keys.
ARROWS = [b"\x1bOB"] * 3 + [b"\x1bOA"] * 3
ARROWS_A_ROUND = 20 * len(ARROWS)
ENTER, SPACE = b"\r", b" "
MOST_PAGES = 40


def percentile(values, part):
    ordered = sorted(values)
    return ordered[max(0, math.ceil(part * len(ordered)) - 1)]


class Figures:
    """What one program did in all its runs."""

    def __init__(self, name, command, ready):
        self.name, self.command, self.ready = name, command, ready
        self.frames, self.arrows, self.arrow_bytes, self.scene_bytes, self.memory = [], [], [], [], []

    def open(self, home):
        session = Session(self.command, home)
        if self.ready not in session.first.text:
            session.end()
            sys.exit(f"{self.name} did not come up: {session.first.text!r}")
        return session

    def launch(self, home):
        session = self.open(home)
        self.frames.append(session.first.seconds)
        session.end()

    def arrow(self, session, key):
        answer = session.press(key)
        if answer.seconds is None:
            sys.exit(f"{self.name} did not answer an arrow key")
        self.arrows.append(answer.seconds)
        self.arrow_bytes.append(len(answer.data))


def walk_to_replies(figures, session):
    """Goes with enter from the catalogue to the first replies; a check-in on the way wants a word marked."""
    answer = session.first
    for _ in range(MOST_PAGES):
        if "say it" in answer.text:
            return
        if "mark" in answer.text:
            session.press(SPACE)
        answer = session.press(ENTER)
        if answer.seconds is None:
            break
        figures.scene_bytes.append(len(answer.data))
    sys.exit(f"{figures.name} did not come to the replies: {answer.text!r}")


def measure(dyad, frotz, home):
    for figures in (dyad, frotz):
        figures.open(home).end()  # so that neither is read from the disc
    for _ in range(LAUNCHES):
        dyad.launch(home)
        frotz.launch(home)
    for _ in range(ROUNDS):
        first, second = dyad.open(home), frotz.open(home)
        walk_to_replies(dyad, first)
        for _ in range(4):
            frotz.scene_bytes.append(len(second.press(ENTER).data))
        for number in range(ARROWS_A_ROUND):
            key = ARROWS[number % len(ARROWS)]
            dyad.arrow(first, key)
            frotz.arrow(second, key)
        for figures, session in ((dyad, first), (frotz, second)):
            figures.memory.append(session.peak_memory)
            session.end()


def line(name, dyad, frotz, unit, target="", bound=None):
    ratio = dyad / frotz
    verdict = "" if bound is None else ("  reached" if bound(dyad, ratio) else "  MISSED")
    print(f"  {name:<34}{dyad:>9.2f}{frotz:>9.2f} {unit:<6}{ratio:>6.2f}  {target}{verdict}")


def report(dyad, frotz):
    median = statistics.median
    thousand = 1000.0
    print(f"In a pseudo-terminal of 80 by 24: {LAUNCHES} launches and {len(dyad.arrows)} arrow keys each, in turn.")
    print(f"  {'':<34}{'dyad':>9}{'frotz':>9} {'':<6}{'ratio':>6}  to reach")
    line("launch to full frame, median", median(dyad.frames) * thousand, median(frotz.frames) * thousand, "ms",
         "0.9 of frotz", lambda _, ratio: ratio <= 0.9)
    line("arrow key to last byte, median", median(dyad.arrows) * thousand, median(frotz.arrows) * thousand, "ms")
    line("arrow key to last byte, p99", percentile(dyad.arrows, 0.99) * thousand,
         percentile(frotz.arrows, 0.99) * thousand, "ms", "frotz", lambda _, ratio: ratio <= 1)
    line("bytes of an arrow key, median", median(dyad.arrow_bytes), median(frotz.arrow_bytes), "bytes",
         "under 200", lambda own, _: own < 200)
    line("bytes of an arrow key, largest", max(dyad.arrow_bytes), max(frotz.arrow_bytes), "bytes")
    line("bytes of a scene change, median", median(dyad.scene_bytes), median(frotz.scene_bytes), "bytes")
    line("peak memory", max(dyad.memory) / 1e6, max(frotz.memory) / 1e6, "MB",
         "under 12 MB", lambda own, _: own < 12)


def install(program, vignettes, folder):
    """Puts the program where any user can run it, laid out as it is installed."""
    os.chmod(folder, 0o755)
    place = os.path.join(folder, "bin", "dyad")
    os.makedirs(os.path.dirname(place))
    shutil.copy(program, place)
    subprocess.run(["strip", place], check=True)
    shutil.copytree(vignettes, os.path.join(folder, "share", "dyad", "vignettes"))
    subprocess.run(["chmod", "-R", "a+rX", folder], check=True)
    return place


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: bench.py DYAD FOLDER-OF-VIGNETTES")
    with tempfile.TemporaryDirectory() as folder:
        program = install(sys.argv[1], sys.argv[2], folder)
        story = os.path.join(folder, "consultation.z5")
        subprocess.run(["inform", STORY, story], check=True, stdout=subprocess.DEVNULL)
        os.chmod(story, 0o644)
        # Ready is what stands at the end of a whole page: the footer, and in dyad the case that was read after it.
        dyad = Figures("dyad", [program], "Content notes:")
        frotz = Figures("frotz", [FROTZ, story], "arrows move")
        measure(dyad, frotz, folder)
        report(dyad, frotz)


if __name__ == "__main__":
    main()
