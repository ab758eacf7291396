#!/usr/bin/env python3
# Lists the functions that a session runs, for the linker to put side by side (docs/benchmarks.md, "What the launch rests on").

import glob
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import session
from session import Session

ENTER, SPACE = b"\r", b" "
ARROWS = [b"\x1bOB", b"\x1bOA"]
MOST_PAGES = 40
NAME = re.compile(r"^c?fn=\(\d+\) ([^\s']+)", re.MULTILINE)


def play(running):
    """From the catalogue, or from the page before a case, to the first reply that is said, with a look at other screens."""
    answer = running.first
    for _ in range(MOST_PAGES):
        if "say it" in answer.text:
            break
        if "mark" in answer.text:
            running.press(SPACE)
        answer = running.press(ENTER)
    else:
        sys.exit(f"the walk did not come to the replies: {answer.text!r}")
    for key in ARROWS * 2 + [b"?", b"\x1b", b"p", ENTER, b"s", b"\x1b", ARROWS[0], ENTER, ENTER, ENTER, ENTER]:
        running.press(key)


def functions(program, folder, arguments):
    """The names of all functions that one run goes through, in the order of its records: dyad's, then the journal's."""
    records = tempfile.mkdtemp(dir=folder)
    os.chmod(records, 0o777)
    running = Session(
        [shutil.which("valgrind"), "--tool=callgrind", "--demangle=no", "--trace-children=yes",
         f"--callgrind-out-file={records}/%p", f"--log-file={folder}/log.%p", program, *arguments], folder)
    play(running)
    os.kill(running.process, signal.SIGTERM)
    os.waitpid(running.process, 0)
    own, deadline, journal = f"{records}/{running.process}", time.monotonic() + 60, []
    # The journal's program ends by itself once nobody speaks with it, and leaves its record then.
    while not journal or not all(map(os.path.getsize, journal)):
        if time.monotonic() > deadline:
            sys.exit("the journal's program left no record")
        time.sleep(0.1)
        journal = [path for path in glob.glob(f"{records}/*") if path != own]
    names = []
    for path in [own, *journal]:
        with open(path, encoding="utf-8", errors="replace") as file:
            names += NAME.findall(file.read())
    return names


def main():
    if len(sys.argv) != 4:
        sys.exit("usage: order.py DYAD FOLDER-OF-VIGNETTES FILE")
    program, vignettes, target = sys.argv[1:]
    # Every instruction is watched, and a key takes its time.
    session.SILENCE, session.PATIENCE = 1.0, 120.0
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        place = os.path.join(folder, "dyad")
        subprocess.run(["objcopy", "--strip-debug", program, place], check=True)
        # The program that keeps the journal stands beside it, as it is installed.
        journal = os.path.join(folder, "dyad-journal")
        subprocess.run(["objcopy", "--strip-debug", os.path.join(os.path.dirname(program), "dyad-journal"), journal], check=True)
        subprocess.run(["chmod", "755", place, journal], check=True)
        cases = os.path.join(folder, "vignettes")
        shutil.copytree(vignettes, cases)
        subprocess.run(["chmod", "-R", "a+rX", cases], check=True)
        names = {}
        for arguments in (["--vignettes", cases], ["play", "ms-h", "--vignettes", cases]):
            names.update(dict.fromkeys(functions(place, folder, arguments)))
    with open(target, "w", encoding="utf-8") as file:
        file.writelines(name + "\n" for name in names)
    print(f"{len(names)} functions in {target}")


if __name__ == "__main__":
    main()
