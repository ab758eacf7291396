"""Sessions sent to a record store: once, twice, after a lost answer, with a wrong password."""

import json
import pathlib
import socket
import subprocess
import tempfile
import threading
import unittest

import record_store

ROOT = pathlib.Path(__file__).resolve().parents[2]
DYAD = ROOT / ".build" / "debug" / "dyad"
VERBS = "http://adlnet.gov/expapi/verbs/"


class Forgetful:
    """Stands before a store and loses its first answer: the request was done, and nobody is told."""

    def __init__(self, store):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}/xAPI"
        self.store = store
        self.requests = 0
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.requests += 1
            with client, socket.create_connection(("127.0.0.1", self.store.port)) as store:
                self.forward(client, store)
                answer = store.recv(65536)
                if self.requests > 1:
                    client.sendall(answer)

    @staticmethod
    def forward(client, store):
        request = b""
        while b"\r\n\r\n" not in request:
            request += client.recv(65536)
        head, _, body = request.partition(b"\r\n\r\n")
        length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length"))
        while len(body) < length:
            body += client.recv(65536)
        store.sendall(head.replace(b"\r\n", b"\r\nConnection: close\r\n", 1) + b"\r\n\r\n" + body)

    def close(self):
        self.listener.close()


class RecordStoreTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.store = cls.enterClassContext(record_store.RecordStore(cls.enterClassContext(tempfile.TemporaryDirectory())))

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.data = str(pathlib.Path(self.folder, "data"))
        self.session = self.play(["play", "the-extra-tablet", "--plain"], "\n\n\n1\nleave\n")
        self.statements = self.dyad("export", self.session, "--format", "xapi").stdout.splitlines()
        self.assertGreater(len(self.statements), 1)
        self.registration = json.loads(self.statements[0])["context"]["registration"]

    @property
    def stored(self):
        """What the store holds of this session."""
        return [one for one in self.store.statements if one["context"]["registration"] == self.registration]

    def dyad(self, *arguments, given=None, password=record_store.PASSWORD):
        environment = {
            "PATH": "/usr/bin:/bin", "HOME": self.folder, "LANG": "C.UTF-8", "DYAD_LRS_USER": record_store.USER,
            "DYAD_LRS_PASSWORD": password}
        return subprocess.run(
            [DYAD, *arguments, "--data", self.data], input=given, env=environment, text=True, capture_output=True, timeout=120)

    def play(self, arguments, keys):
        run = self.dyad(*arguments, given=keys)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("It is kept as ", run.stdout)
        return run.stdout.split("It is kept as ")[1][:6]

    def send(self, address=None, **options):
        return self.dyad("export", self.session, "--format", "xapi", "--post", address or self.store.address, **options)

    def test_what_is_sent_is_there_once_however_often_it_is_sent(self):
        count = len(self.statements)
        self.assertEqual(self.send().stdout, f"The store took {count} statements; it had 0 already.\n")
        self.assertEqual(self.send().stdout, f"The store took 0 statements; it had {count} already.\n")
        self.assertEqual(len(self.stored), count)
        self.assertEqual(self.stored[0]["verb"]["id"], VERBS + "launched")

    def test_a_session_that_went_on_sends_what_is_new(self):
        self.send()
        before = len(self.stored)
        self.play(["resume", self.session, "--plain"], "\n\n1\nleave\n")
        run = self.send()
        self.assertEqual(run.returncode, 0, run.stderr)
        stored = self.stored
        self.assertGreater(len(stored), before)
        self.assertEqual(len({statement["id"] for statement in stored}), len(stored))
        self.assertIn(VERBS + "resumed", [statement["verb"]["id"] for statement in stored])

    def test_a_lost_answer_stores_nothing_twice(self):
        forgetful = Forgetful(self.store)
        self.addCleanup(forgetful.close)
        run = self.send(forgetful.address)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertGreater(forgetful.requests, 1)
        self.assertRegex(run.stdout, r"^The store took 0 statements; it had \d+ already\.\n$")
        ids = [statement["id"] for statement in self.stored]
        self.assertEqual(len(set(ids)), len(ids))

    def test_a_wrong_password_is_said_and_nothing_is_stored(self):
        run = self.send(password="wrong")
        self.assertEqual(run.returncode, 2)
        self.assertIn("rejects the name and the password", run.stderr)
        self.assertNotIn("wrong", run.stdout + run.stderr)
        self.assertEqual(self.stored, [])

    def test_a_store_that_is_not_there_is_said(self):
        run = self.send(f"http://127.0.0.1:{record_store.free_port()}/xAPI")
        self.assertEqual(run.returncode, 2)
        self.assertIn("could not be reached", run.stderr)

    def test_a_password_never_travels_in_the_clear(self):
        run = self.send("http://store.example/xAPI")
        self.assertEqual(run.returncode, 2)
        self.assertIn("begin", self.send("ftp://store.example").stderr)
        self.assertIn("unencrypted", run.stderr)
