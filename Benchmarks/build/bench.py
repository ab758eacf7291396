#!/usr/bin/env python3
# What a newcomer waits for: `make test` and `make run` from a fresh clone, and `make test` after a change in one file,
# beside the last figures (docs/benchmarks.md). Ends with status 1 if one takes longer than is wanted.

import json
import os
import pty
import select
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
LAST = os.path.join(HERE, "last.json")
CHANGED = "Sources/Reports/Cuesheet/CuesheetWriter.swift"
WANTED = {
    "make test, fresh clone": 300,
    "make test, one file changed": 60,
    "make run to the first frame, fresh clone": 240,
}
# The program switches to the terminal's other screen before its first frame; a case's name shows that the frame is there.
OTHER_SCREEN, ON_THE_FRAME = b"\x1b[?1049h", b"The extra tablet"


def clone(root, folder):
    subprocess.run(["git", "clone", "--quiet", root, folder], check=True)
    return folder


def test(folder):
    begun = time.monotonic()
    done = subprocess.run(["make", "test"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.exit(done.stdout.decode(errors="replace")[-3000:] + "\nmake test failed, so its time says nothing.")
    return time.monotonic() - begun


def change_one_file(folder):
    with open(os.path.join(folder, CHANGED), "a") as file:
        file.write("\nprivate let changedForTheBenchmark = 1\n")


def first_frame(folder):
    begun = time.monotonic()
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.environ["TERM"] = "xterm-256color"
        os.environ["XDG_DATA_HOME"] = os.path.join(folder, "data")
        os.execvp("make", ["make", "run"])
    seen = b""
    while True:
        ready, _, _ = select.select([terminal], [], [], 900)
        try:
            piece = os.read(terminal, 65536) if ready else b""
        except OSError:
            piece = b""
        if not piece:
            sys.exit(seen.decode(errors="replace")[-3000:] + "\nmake run showed no catalogue.")
        seen += piece
        if ON_THE_FRAME in seen[seen.find(OTHER_SCREEN) :] and OTHER_SCREEN in seen:
            break
    taken = time.monotonic() - begun
    os.write(terminal, b"q")
    os.kill(child, signal.SIGTERM)
    os.waitpid(child, 0)
    os.close(terminal)
    return taken


def main():
    root = sys.argv[1]
    with open(LAST) as file:
        last = json.load(file)
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        tested = clone(root, os.path.join(folder, "test"))
        figures["make test, fresh clone"] = test(tested)
        change_one_file(tested)
        figures["make test, one file changed"] = test(tested)
        run = clone(root, os.path.join(folder, "run"))
        figures["make run to the first frame, fresh clone"] = first_frame(run)
    missed = False
    for name, wanted in WANTED.items():
        late = figures[name] > wanted
        missed = missed or late
        before = f"{last[name]:.0f} s" if name in last else "none"
        print(f"build: {name:42} {figures[name]:5.0f} s   last {before:>6}   wanted: under {wanted} s"
              + ("  MISSED" if late else ""))
    if "--keep" in sys.argv:
        with open(LAST, "w") as file:
            json.dump({name: round(value) for name, value in figures.items()}, file, indent=2)
            file.write("\n")
    if missed:
        sys.exit(1)


if __name__ == "__main__":
    main()
