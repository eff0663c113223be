#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Every word of the interface has its Arabic, and the Arabic file has nothing that the program no longer says.

Usage: check_translations.py
Exit status: 0 complete, 1 something is missing or left over, 77 lupdate is not installed.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARABIC = ROOT / "app" / "translations" / "mosul-halls_ar.ts"
SKIPPED = 77
FORMS = 6  # Arabic numbers have six forms


def lupdate():
    for folder in ("/usr/lib/qt6/bin", None):  # the one on the PATH may be of another Qt
        found = shutil.which("lupdate", path=folder)
        if found:
            return found
    return None


def messages(path):
    """(context, source, comment) -> element"""
    found = {}
    for context in xml.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            comment = message.find("comment")
            key = (context.findtext("name"), message.findtext("source"), "" if comment is None else comment.text)
            found[key] = message
    return found


def trouble(message):
    """Why a message is not well translated; empty: it is."""
    translation = message.find("translation")
    if translation.get("type") in ("unfinished", "vanished", "obsolete"):
        return "has no translation"
    if message.get("numerus") == "yes":
        forms = translation.findall("numerusform")
        if len(forms) != FORMS or any(not (form.text or "").strip() for form in forms):
            return f"needs {FORMS} forms"
        return ""
    source, words = message.findtext("source"), translation.text or ""
    if not words.strip() and source.strip():
        return "has no words"
    if re.match("[A-Za-z]", words) and re.search("[\u0600-\u06ff]", words):
        return "begins with Latin letters, which would turn the line: U+200F before them"
    missing = [mark for mark in ("%1", "%2", "%3", "%4") if (mark in source) != (mark in words)]
    return f"disagrees about {', '.join(missing)}" if missing else ""


def main():
    tool = lupdate()
    if tool is None:
        print("skipped: lupdate is not installed (qt6-l10n-tools)")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="halls-words-") as folder:
        copy = pathlib.Path(folder) / ARABIC.name
        shutil.copy(ARABIC, copy)
        read = subprocess.run([tool, "-locations", "none", "-no-obsolete", str(ROOT / "app"), "-ts", str(copy)],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if read.returncode != 0:
            print(read.stdout)
            return 1
        said = messages(copy)
    kept = messages(ARABIC)
    lines = [f"{key[0]}: '{key[1]}' {trouble(message)}" for key, message in said.items() if trouble(message)]
    lines += [f"{key[0]}: '{key[1]}' is said nowhere any more" for key in kept if key not in said]
    print("\n".join(lines) if lines else f"{len(said)} words, all in Arabic")
    return 1 if lines or not said else 0


if __name__ == "__main__":
    sys.exit(main())
