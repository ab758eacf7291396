"""Every command on docs/authoring.md, with what it prints, in the order of the page."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "authoring.md"
PRODUCTS = ROOT / ".build" / "debug"
BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def matches(expected, line):
    """Whether a line is the expected one; … stands for anything."""
    return re.fullmatch(".*".join(map(re.escape, expected.split("…"))), line, re.DOTALL) is not None


def edited(text, changes):
    """A file with a block of changes made, from its top to its end."""
    lines = text.split("\n")
    place = 0
    for change in changes.rstrip("\n").split("\n"):
        sign, rest = change[:1], change[1:].strip()
        if sign == "+":
            indentation = re.match(r"\s*", change[1:]).group()
            lines.insert(place, indentation + rest)
            place += 1
            continue
        found = next((at for at in range(place, len(lines)) if matches(rest.rstrip(","), lines[at].strip().rstrip(","))), None)
        if found is None:
            raise AssertionError(f"no line “{rest}” from line {place + 1} on")
        if sign == "-":
            # A comma belongs to the place and not to what stands there.
            del lines[found]
            place = found
        else:
            place = found + 1
    return "\n".join(lines)


class AuthoringPageTests(unittest.TestCase):
    maxDiff = None

    def run_command(self, command, folder):
        environment = {"PATH": f"{PRODUCTS}:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TERM": "dumb"}
        run = subprocess.run(
            ["/bin/sh", "-c", command], cwd=folder, env=environment, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
        return run.stdout

    def expect(self, command, expected, output):
        """Compares output with what the page has; a line of … stands for any lines."""
        pattern = re.sub(r"^…\n", "…", "\n".join(expected), flags=re.MULTILINE)
        printed = "\n".join(line.rstrip() for line in output.rstrip("\n").split("\n"))
        self.assertTrue(matches(pattern, printed), f"$ {command}\n{output}\nand not\n" + "\n".join(expected))

    def test_every_command_prints_what_the_page_says(self):
        page = PAGE.read_text(encoding="utf-8")
        blocks = BLOCK.findall(page)
        self.assertEqual(len(blocks) * 2, len(re.findall(r"^```", page, re.MULTILINE)))
        commands = 0
        with tempfile.TemporaryDirectory() as folder:
            for language, name, body in blocks:
                file = pathlib.Path(folder) / name
                if language == "text":
                    with file.open("a", encoding="utf-8") as answers:
                        answers.write(body)
                elif language == "diff":
                    file.write_text(edited(file.read_text(encoding="utf-8"), body), encoding="utf-8")
                elif language == "console":
                    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                        command, *expected = part.rstrip("\n").split("\n")
                        self.expect(command, expected, self.run_command(command, folder))
                        commands += 1
                else:
                    self.fail(f"a block of {language} is neither run nor written")
        self.assertGreater(commands, 15)


if __name__ == "__main__":
    unittest.main()
