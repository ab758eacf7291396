#!/usr/bin/env python3
# How the cost of a case grows with its scenes: check, paths and strategies at three lengths, beside jq on the same files
# (docs/benchmarks.md). Ends with status 1 where a scene of a long case costs more than one of the short one by a fifth.

import os
import resource
import subprocess
import sys
import tempfile

from longcase import write

LENGTHS = [300, 1200, 5000]
MOST = 1.2
# Short runs are disturbed more than long ones, and many of them take no longer than one of those.
ROUNDS = {300: 9, 1200: 6, 5000: 5}


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # 1 says that something was found, which such a case is full of.
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} failed: {done.stderr.decode(errors='replace')[:500]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    dyad, vignettes = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        files = {length: write(folder, length, vignettes) for length in LENGTHS}
        commands = {f"dyad {name}": [dyad, name, "--vignettes", vignettes] for name in ("check", "paths", "strategies")}
        commands["jq -c ."] = ["jq", "-c", "."]
        best = {}
        for round_number in range(max(ROUNDS.values())):
            for name, command in commands.items():
                for length in LENGTHS:
                    if round_number < ROUNDS[length]:
                        seconds = processor_seconds(command + [files[length]])
                        best[name, length] = min(seconds, best.get((name, length), seconds))
        print(f"growth: milliseconds of processors for a scene, at {', '.join(map(str, LENGTHS))} scenes, and the growth "
              f"from the shortest (wanted: at most {MOST})")
        missed = False
        for name in commands:
            each = [best[name, length] / length * 1000 for length in LENGTHS]
            growth = max(each) / each[0]
            is_missed = growth > MOST and name.startswith("dyad")
            missed = missed or is_missed
            print(f"growth: {name:16}" + "".join(f"{value:9.3f}" for value in each) + f"  {growth:.2f}"
                  + ("  MISSED" if is_missed else ""))
        if missed:
            sys.exit(1)


if __name__ == "__main__":
    main()
