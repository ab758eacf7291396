"""Every exported page, opened in a headless Chromium."""

import pathlib
import shutil
import sys
import unittest

import export_samples

sys.path.insert(0, str(pathlib.Path(__file__).parent / "browser"))
import looking
from devtools import Browser

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class ExportedPageTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if PROGRAM is None:
            raise AssertionError("the pages are looked at in Chromium: apt-get install chromium")
        cls.pages = sorted(export_samples.folder().glob("*.html"))
        cls.browser = cls.enterClassContext(Browser(PROGRAM))

    def test_the_look_itself_sees_faults(self):
        self.assertEqual(looking.catches_faults(self.browser), [])

    def test_every_page_is_sound_in_light_and_dark_narrow_and_on_paper(self):
        self.assertGreater(len(self.pages), 20)
        for page in self.pages:
            with self.subTest(page.name):
                self.assertEqual(looking.look(self.browser, page), [])
