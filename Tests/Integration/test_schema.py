"""The schema and the loader call the same files wrong in their structure."""

import json
import pathlib
import re
import subprocess
import unittest

import jsonschema
from jsonschema.validators import extend

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRODUCTS = ROOT / ".build" / "debug"
SCHEMA = ROOT / "docs" / "vignette.schema.json"


def pattern_as_ecma(validator, pattern, instance, schema):
    """`$` stands for the end of the text, as the standard has it, and not also for before a last line break."""
    if validator.is_type(instance, "string") and not re.search(re.sub(r"\$(?=\)|$)", r"\\Z", pattern), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


Validator = extend(jsonschema.Draft202012Validator, {"pattern": pattern_as_ecma})


class SchemaTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        cls.validator = Validator(cls.schema)

    def test_it_is_a_schema_of_draft_2020_12(self):
        self.assertEqual(self.schema["$schema"], "https://json-schema.org/draft/2020-12/schema")
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_the_program_prints_the_file_that_is_checked_in(self):
        printed = subprocess.run([PRODUCTS / "dyad", "schema"], check=True, capture_output=True).stdout
        self.assertEqual(printed, SCHEMA.read_bytes())

    def test_shipped_cases_fit_it(self):
        cases = sorted((ROOT / "vignettes").glob("*.json"))
        self.assertGreaterEqual(len(cases), 3)
        for case in cases:
            errors = list(self.validator.iter_errors(json.loads(case.read_text(encoding="utf-8"))))
            self.assertEqual([], [error.message for error in errors], case.name)

    def test_schema_and_loader_agree_on_thousands_of_broken_files(self):
        counts = {True: 0, False: 0}
        differing = []
        with subprocess.Popen([PRODUCTS / "schema-mutants"], stdout=subprocess.PIPE, encoding="utf-8") as mutants:
            for line in mutants.stdout:
                mutant = json.loads(line)
                error = next(self.validator.iter_errors(json.loads(mutant["file"])), None)
                counts[mutant["structural"]] += 1
                if (error is not None) != mutant["structural"]:
                    said = "nothing" if error is None else f"{error.json_path}: {error.message[:100]}"
                    differing.append(f"{mutant['name']}: the loader says {mutant['codes']}, the schema {said}")
        self.assertEqual(mutants.returncode, 0)
        print(f"{counts[True]} files refused and {counts[False]} let pass by both")
        self.assertEqual([], differing[:20], f"{len(differing)} files")
        self.assertGreater(counts[True], 3000)
        self.assertGreater(counts[False], 1000)


if __name__ == "__main__":
    unittest.main()
