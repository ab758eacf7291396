"""Exported statements are valid xAPI 1.0.3, for the validator that a record store uses."""

import json
import unittest

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

import export_samples

VERBS = "http://adlnet.gov/expapi/verbs/"
KNOWN = {VERBS + name for name in ("launched", "responded", "suspended", "resumed", "completed")}


class StatementTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        files = sorted(export_samples.folder().glob("*.jsonl"))
        cls.files = {
            file.name: [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] for file in files}

    def test_the_validator_refuses_nonsense(self):
        for statement in ({}, {"actor": {"objectType": "Agent"}, "verb": {"id": "no address"}, "object": {}}):
            with self.assertRaises(ValidationError):
                BaseXapiStatement(**statement)

    def test_every_statement_is_valid(self):
        self.assertGreater(len(self.files), 20)
        for name, statements in self.files.items():
            with self.subTest(name):
                for statement in statements:
                    BaseXapiStatement(**statement)

    def test_a_session_begins_with_its_launch_and_no_id_stands_twice(self):
        for name, statements in self.files.items():
            with self.subTest(name):
                self.assertEqual(statements[0]["verb"]["id"], VERBS + "launched")
                self.assertEqual(len({statement["id"] for statement in statements}), len(statements))

    def test_every_verb_is_used_and_no_other(self):
        used = {statement["verb"]["id"] for statements in self.files.values() for statement in statements}
        self.assertEqual(used, KNOWN)
