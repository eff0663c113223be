# SPDX-License-Identifier: MPL-2.0
"""The Debian package depends on what packaging/install-dependencies lists for the run time, and on nothing else by hand.

Usage: check_packages.py CPackConfig.cmake"""

import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
INSTALL = ROOT / "packaging" / "install-dependencies"
CONFIG = pathlib.Path(sys.argv.pop()).read_text(encoding="utf-8")


def listed(*words: str):
    return subprocess.run([INSTALL, *words, "--list"], capture_output=True, text=True, check=True).stdout.split()


def of_package(variable: str):
    found = re.search(rf'^set\({variable} "([^"]*)"\)$', CONFIG, flags=re.MULTILINE)
    return found.group(1).split(", ") if found else []


class ThePackage(unittest.TestCase):
    def test_depends_on_the_packages_of_the_run_time(self):
        self.assertIn("libqt6svg6", listed("--only", "run"))
        self.assertEqual(listed("--only", "run"), of_package("CPACK_DEBIAN_PACKAGE_DEPENDS"))

    def test_recommends_what_it_can_do_without(self):
        self.assertIn("ffmpeg", listed("--only", "recommended"))
        self.assertEqual(listed("--only", "recommended"), of_package("CPACK_DEBIAN_PACKAGE_RECOMMENDS"))

    def test_all_of_it_is_installed_for_a_run_from_the_tree(self):
        self.assertLessEqual({*listed("--only", "run"), *listed("--only", "recommended")}, set(listed()))

    def test_tools_that_tests_insist_on_are_installed_for_them(self):
        self.assertLessEqual({"clang-format-14", "clang-tidy-14", "python3"}, set(listed("--tests")))

    def test_an_unknown_section_is_told(self):
        for words in (["--only"], ["--only", "walls"], ["--walls"]):
            self.assertEqual(2, subprocess.run([INSTALL, *words], capture_output=True).returncode, words)


if __name__ == "__main__":
    unittest.main()
