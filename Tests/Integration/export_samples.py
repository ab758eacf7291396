"""Every playtest written out as pages, tables and statements, by the Swift test that is named so; made once for a run."""

import functools
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".build" / "export-samples"


@functools.cache
def folder():
    for old in FOLDER.glob("*"):
        old.unlink()
    run = subprocess.run(
        ["swift", "test", "--filter", "ReportsTests.ExportSamples"], cwd=ROOT, text=True,
        env=os.environ | {"DYAD_EXPORT_SAMPLES": str(FOLDER)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode:
        raise AssertionError(run.stdout)
    return FOLDER
