#!/usr/bin/env python3
# The benchmark of `dyad check`: a thousand cases beside check-jsonschema and jq, in one run (docs/benchmarks.md).

import json
import os
import resource
import subprocess
import sys
import tempfile
from time import perf_counter

FILES = 1000
SOURCE = "the-extra-tablet.json"
ROUNDS = 5


class Figures:
    """How long one command took each time, by the clock and by the processors."""

    def __init__(self, name, command, rounds):
        self.name, self.command, self.rounds = name, command, rounds
        self.clock, self.processors = [], []

    def run(self):
        before, since = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
        done = subprocess.run(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.clock.append(perf_counter() - since)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.processors.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        if done.returncode != 0:
            sys.exit(f"{self.name} refused the cases: {done.stderr.decode(errors='replace')[:500]}")

    def __str__(self):
        return f"{self.name:40} {min(self.clock):8.3f} s by the clock, {min(self.processors):8.3f} s of processors"


def write_cases(folder, vignettes):
    """Writes the cases: a shipped one under a thousand ids, every field on a line, not indented, which comes to some 40 KB."""
    with open(os.path.join(vignettes, SOURCE)) as file:
        case = json.load(file)
    files = []
    for number in range(FILES):
        case["id"] = f"case-{number}"
        files.append(os.path.join(folder, case["id"] + ".json"))
        with open(files[-1], "w") as file:
            json.dump(case, file, indent=0, ensure_ascii=False)
    return files


def load():
    return os.getloadavg()[0]


def main():
    dyad, vignettes, checker, schema = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        files = write_cases(folder, vignettes)
        size = sum(map(os.path.getsize, files)) / len(files)
        print(f"check: {FILES} files of {size / 1000:.1f} KB, {os.cpu_count()} processors, load {load():.1f} at the start")
        check = [dyad, "check", "--vignettes", vignettes]
        structure = Figures("dyad check --only structure", check + ["--only", "structure", folder], ROUNDS)
        full = Figures("dyad check", check + [folder], ROUNDS)
        jq = Figures("jq -c .", ["jq", "-c", "."] + files, ROUNDS)
        python = Figures("check-jsonschema", [checker, "--schemafile", schema] + files, 1)
        # Two at a time, as a build that has both processors would run them; dyad does so by itself.
        spread = ["xargs", "-P2", "-n500", "-a", os.path.join(folder, "list")]
        with open(os.path.join(folder, "list"), "w") as file:
            file.write("\n".join(files))
        jq_spread = Figures("jq -c ., two at a time", spread + ["jq", "-c", "."], ROUNDS)
        python_spread = Figures("check-jsonschema, two at a time", spread + [checker, "--schemafile", schema], 1)
        every = [structure, full, jq, jq_spread, python, python_spread]
        for number in range(ROUNDS):
            for figures in every:
                if number < figures.rounds:
                    figures.run()
        for figures in every:
            print(f"check: {figures}")
        print(f"check: load {load():.1f} at the end")
        for what, peer, wanted in [
            (structure, python, 20), (structure, jq, 5), (full, python, 8),
            (structure, python_spread, None), (structure, jq_spread, None), (full, python_spread, None),
        ]:
            ratio = min(peer.clock) / min(what.clock)
            goal = f" (wanted: {wanted})" if wanted else ""
            print(f"check: {what.name} is {ratio:.1f} times as fast as {peer.name}{goal}")


if __name__ == "__main__":
    main()
