"""A record store of other hands (ralph), listening on 127.0.0.1 for as long as it is needed."""

import contextlib
import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import time

RALPH = pathlib.Path(sys.executable).parent / "ralph"
# What `ralph runserver -b fs` runs, but for one setting: as it comes, this store on files takes one request and refuses every
# later one, since it would make its file anew each time.
APPENDING = """
import sys
from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend
FSDataBackend.default_operation_type = BaseOperationType.APPEND
import uvicorn
from ralph.api import app
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]))
"""
USER, PASSWORD = "trainee", "open \"sesame\" \\ 7"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_up(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    with contextlib.closing(connection):
        try:
            connection.request("GET", "/__heartbeat__")
            return connection.getresponse().status == 200
        except OSError:
            return False


class RecordStore:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder, "store")
        self.folder.mkdir()
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}/xAPI"
        environment = os.environ | {
            "RALPH_APP_DIR": folder, "RALPH_AUTH_FILE": str(pathlib.Path(folder, "auth.json")),
            "RALPH_RUNSERVER_BACKEND": "fs", "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(self.folder)}
        subprocess.run(
            [RALPH, "auth", "-w", "-u", USER, "-p", PASSWORD, "-s", "all", "-M", "mailto:scheme@example.org"],
            env=environment, check=True, capture_output=True)
        self.log = open(pathlib.Path(folder, "log"), "wb")
        self.process = subprocess.Popen(
            [sys.executable, "-c", APPENDING, str(self.port)], env=environment, stdout=self.log, stderr=self.log)

    def __enter__(self):
        deadline = time.monotonic() + 60
        while not is_up(self.port):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.__exit__()
                raise AssertionError(pathlib.Path(self.log.name).read_text(encoding="utf-8"))
            time.sleep(0.05)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.log.close()

    @property
    def statements(self):
        return [json.loads(line) for file in self.folder.glob("*") for line in file.read_text("utf-8").splitlines()]
