# SPDX-License-Identifier: MPL-2.0
"""Every suite of a program of tests that is run suite by suite has its entry in ctest, and every entry its suite.

Usage: check_suites.py PROGRAM SUITE..."""

import subprocess
import sys


def suites_of(listing: str):
    """The suites in what --gtest_list_tests prints: lines that are not indented, with a full stop at the end."""
    words = [line.split("#")[0].rstrip() for line in listing.splitlines() if line[:1] not in ("", " ")]
    return {word[:-1] for word in words if word.endswith(".") and " " not in word}


def main(program: str, entries: list[str]) -> int:
    listing = subprocess.run([program, "--gtest_list_tests"], capture_output=True, text=True, check=True).stdout
    suites = suites_of(listing)
    if not suites:
        print(f"{program} lists no suite")
        return 1
    for suite in sorted(suites - set(entries)):
        print(f"suite {suite} is run by no entry of ctest: name it in tests/app/CMakeLists.txt")
    for entry in sorted(set(entries) - suites):
        print(f"entry window-{entry} runs nothing: there is no suite of that name")
    return 0 if suites == set(entries) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
