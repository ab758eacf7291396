#!/usr/bin/env python3
# The terminal benchmark: dyad beside frotz, in turn, through a pseudo-terminal (docs/benchmarks.md).

import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from session import NOBODY, Session

FROTZ = "/usr/games/frotz"
STORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "consultation.inf")
LAUNCHES = 60
ROUNDS = 20
# Three steps down and three up again; both lists have four replies or more. Both programs have set application keys.
ARROWS = [b"\x1bOB"] * 3 + [b"\x1bOA"] * 3
ARROWS_A_ROUND = 20 * len(ARROWS)
JOURNAL_LAUNCHES = 30
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
    for turn in range(ROUNDS):
        first, second = dyad.open(home), frotz.open(home)
        walk_to_replies(dyad, first)
        for _ in range(4):
            frotz.scene_bytes.append(len(second.press(ENTER).data))
        for number in range(ARROWS_A_ROUND):
            key = ARROWS[number % len(ARROWS)]
            # What is pressed second finds this measuring program warm.
            pair = ((dyad, first), (frotz, second))
            for figures, session in pair if turn % 2 else reversed(pair):
                figures.arrow(session, key)
        for figures, session in ((dyad, first), (frotz, second)):
            figures.memory.append(session.peak_memory)
            session.end()


def own_home(folder, name):
    """A home that the programs may write in."""
    home = os.path.join(folder, name)
    os.makedirs(home)
    if os.geteuid() == 0:
        os.chown(home, NOBODY, NOBODY)
    return home


def measure_journal(command, folder, fill):
    """Launches with a journal of 100,000 events and with none, in turn: until the cases stand, and until what waits does."""
    homes = [own_home(folder, "with-none"), own_home(folder, "with-journal")]
    data = os.path.join(homes[1], ".local", "share", "dyad")
    subprocess.run(fill + [data], check=True)
    if os.geteuid() == 0:
        subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", homes[1]], check=True)
    frames, waiting, memory = ([], []), [], ([], [])
    for _ in range(JOURNAL_LAUNCHES):
        for place, home in enumerate(homes):
            session = Session(command, home)
            frame = session.wait_for("Content notes:")
            if frame is None:
                sys.exit(f"dyad did not come up: {session.first.text!r}")
            frames[place].append(frame)
            if place == 1:
                waiting.append(session.wait_for("Go on"))
            memory[place].append(session.peak_memory)
            session.end()
    if None in waiting:
        sys.exit("the catalogue did not show what waits")
    report_journal(frames, waiting, memory)


def report_journal(frames, waiting, memory):
    none, full = (statistics.median(values) * 1000 for values in frames)
    print(f"With a journal of 100,000 events and with none, {JOURNAL_LAUNCHES} launches each, in turn:")
    print(f"  launch to full frame, median: {full:.2f} ms with it, {none:.2f} ms without: ratio {full / none:.2f}")
    print(f"  launch to the sessions that wait, median: {statistics.median(waiting) * 1000:.2f} ms")
    print(f"  peak memory of dyad: {max(memory[1]) / 1e6:.2f} MB with it, {max(memory[0]) / 1e6:.2f} MB without")


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


def install(program, keeper, vignettes, folder):
    """Puts the programs where any user can run it, laid out as it is installed."""
    os.chmod(folder, 0o755)
    place = os.path.join(folder, "bin", "dyad")
    os.makedirs(os.path.dirname(place))
    shutil.copy(program, place)
    beside = os.path.join(folder, "libexec", "dyad", "dyad-journal")
    os.makedirs(os.path.dirname(beside))
    shutil.copy(keeper, beside)
    subprocess.run(["strip", place, beside], check=True)
    shutil.copytree(vignettes, os.path.join(folder, "share", "dyad", "vignettes"))
    subprocess.run(["chmod", "-R", "a+rX", folder], check=True)
    return place


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: bench.py FOLDER-OF-PROGRAMS FOLDER-OF-VIGNETTES")
    programs = {name: os.path.join(sys.argv[1], name) for name in ("dyad", "dyad-journal", "dyad-bench")}
    with tempfile.TemporaryDirectory() as folder:
        program = install(programs["dyad"], programs["dyad-journal"], sys.argv[2], folder)
        story = os.path.join(folder, "consultation.z5")
        subprocess.run(["inform", STORY, story], check=True, stdout=subprocess.DEVNULL)
        os.chmod(story, 0o644)
        # Ready is what stands at the end of a whole page: the footer, and in dyad the case that was read after it.
        dyad = Figures("dyad", [program], "Content notes:")
        frotz = Figures("frotz", [FROTZ, story], "arrows move")
        measure(dyad, frotz, own_home(folder, "home"))
        report(dyad, frotz)
        measure_journal([program], folder, [programs["dyad-bench"], sys.argv[2], "--fill"])


if __name__ == "__main__":
    main()
