"""Validates every exported statement as xAPI 1.0.3, and holds each file to the order of a session."""

import json
import pathlib
import sys

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

VERBS = "http://adlnet.gov/expapi/verbs/"
KNOWN = {VERBS + name for name in ("launched", "responded", "suspended", "resumed", "completed")}


def check(path):
    """Returns what is wrong with one file, and how many statements it holds of each verb."""
    faults, verbs, ids = [], [], set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        statement = json.loads(line)
        try:
            BaseXapiStatement(**statement)
        except ValidationError as error:
            faults.append(f"{path.name}:{number}: {error}")
        verbs.append(statement["verb"]["id"])
        ids.add(statement["id"])
    if len(ids) != len(verbs):
        faults.append(f"{path.name}: an id stands twice")
    if not verbs or verbs[0] != VERBS + "launched":
        faults.append(f"{path.name}: does not begin with its launch")
    if set(verbs) - KNOWN:
        faults.append(f"{path.name}: {set(verbs) - KNOWN}")
    return faults, verbs


def refuses_nonsense():
    """The validator itself is tried: a check that lets everything pass is none."""
    for statement in ({}, {"actor": {"objectType": "Agent"}, "verb": {"id": "no address"}, "object": {}}):
        try:
            BaseXapiStatement(**statement)
        except ValidationError:
            continue
        return ["the validator takes a statement that is none"]
    return []


def main():
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl"))
    faults, seen, count = refuses_nonsense(), set(), 0
    for path in files:
        found, verbs = check(path)
        faults += found
        seen |= set(verbs)
        count += len(verbs)
    if seen != KNOWN:
        faults.append(f"not every verb is used: {sorted(KNOWN - seen)}")
    print("\n".join(faults) or f"{count} statements of {len(files)} files are valid")
    sys.exit(1 if faults else 0)


main()
