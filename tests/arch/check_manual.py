# SPDX-License-Identifier: MPL-2.0
"""The manual says what is so: its examples are valid; codes, colours and questions are the program's; links lead somewhere.

Usage: check_manual.py PROGRAM"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANUAL = ROOT / "packaging" / "manual"
PACKAGE = ROOT / "tests" / "data" / "packages" / "valid-2"
PROGRAM = sys.argv.pop()
ASSIMP = pathlib.Path("/usr/share/assimp/models")  # Debian's assimp-testmodels

# What the colours of Tints.cpp and the patterns of pattern.glsl are called.
COLOURS = {"kGreen": "green", "kSkyBlue": "sky blue", "kBlue": "blue", "kYellow": "yellow",
           "kVermilion": "orange-red", "kPurple": "purple", "kIndigo": "indigo", "kOrange": "orange", "kGrey": "grey", "kPale": "pale"}
PATTERNS = {"Plain": "plain", "Stripes": "slanting stripes", "Waves": "waves", "Dashes": "dashes", "Dots": "dots",
            "Cross": "crossed lines", "Chequer": "chequer", "Grid": "grid", "Rings": "rings"}
# Where the example under a heading of package.md belongs.
PLACES = {
    "What the start card says": lambda files, words: files["museum.json"].update(words),
    "Evidence by aspect": lambda files, words: before(files).update(words),
    "Reported, and who said so": lambda files, words: before(files)["evidence"].update(words),
    "Whose report it is, and what was read of it": lambda files, words: files["sources/works.json"].__setitem__(0, words),
    "Judged best founded": lambda files, words: files["museum.json"]["claims"][0]["statements"].append(words),
    "Chapters": lambda files, words: (files["museum.json"].update(words), files["pins.json"]["items"][0].update(
        {"halls:chapter": words["chapters"][0]["id"]})),
    "A note on pictures": lambda files, words: files["museum.json"]["states"][0].update(words),
    "What happens in a step of a tour": lambda files, words: (
        files["museum.json"].update({"tours": ["tours/tour.json"]}),
        files.__setitem__("tours/tour.json", {"id": "tour", "title": {"en": "Tour"}, "steps": [
            {"id": "one", "title": {"en": "One"}, "text": {"en": "Words."}, "state": "before",
             "camera": {"path": [{"position": [0, 1.6, 0]}]}} | words]})),
    "Not recorded": lambda files, words: files["museum.json"]["exhibits"][0]["states"].update(words),
}


def before(files: dict) -> dict:
    return files["museum.json"]["exhibits"][0]["states"]["before"]


def page(name: str) -> str:
    return (MANUAL / name).read_text(encoding="utf-8")


def source(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def examples():
    """(heading, words): an example that is a member of an object is put into one."""
    for part in page("package.md").split("\n## ")[1:]:
        for example in re.findall(r"```json\n(.*?)```", part, flags=re.DOTALL):
            words = example.strip()
            yield part.split("\n")[0], json.loads(words if words.startswith("{") else "{" + words + "}")


def complaints(changes) -> list[str]:
    """What `validate` says of the test package with the changes; that a text is in English alone is right here."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "package"
        shutil.copytree(PACKAGE, root)
        files = {name: json.loads((root / name).read_text(encoding="utf-8"))
                 for name in ("museum.json", "pins.json", "sources/works.json")}
        for heading, words in changes:
            PLACES[heading](files, words)
        for name, content in files.items():
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        told = subprocess.run([PROGRAM, "validate", "--json", root], capture_output=True, text=True)
    check = json.loads(told.stdout)
    return [problem["message"] for problem in check["errors"] + check["warnings"] if problem["code"] != "language-missing"]


def imported(option: str) -> list[str]:
    program = pathlib.Path(PROGRAM).with_name("halls-import")
    return subprocess.run([program, option], capture_output=True, text=True, check=True).stdout.splitlines()


def rows(text: str, heading: str):
    """The cells of the table under a heading, without its first two lines."""
    table = [line for line in text.split("\n## " + heading)[1].split("\n## ")[0].split("\n") if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def tints(kind: str):
    """Value -> (colour, pattern), of Tints.cpp."""
    found = re.findall(kind + r"::(\w+):\s*return \{(\w+), Pattern::(\w+)\}", source("engine/stage/Tints.cpp"))
    return {value: (COLOURS[colour], PATTERNS[pattern]) for value, colour, pattern in found}


def words_of(kind: str):
    """Value -> what the program calls it, of Words.cpp."""
    return dict(re.findall(r"case " + kind + r"::(\w+):\s*return tr\(\"([^\"]+)\"\)", source("app/words/Words.cpp")))


class TheManual(unittest.TestCase):
    def test_each_example_is_valid(self):
        self.assertEqual(set(PLACES), {heading for heading, _ in examples()})
        for heading, words in examples():
            self.assertEqual([], complaints([(heading, words)]), heading)

    def test_a_wrong_example_is_found(self):
        wrong = {"presence": {"class": "reported", "sources": ["S1"]}}
        self.assertEqual(1, len(complaints([("Reported, and who said so", wrong)])))

    def test_each_code_is_one_of_the_program(self):
        checks = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "engine/io").glob("*Checks.*"))
        checks += source("engine/loading/PackageFindings.cpp")
        told = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', checks)) | {f"unknown-{kind}" for kind in re.findall(
            r'names\(\)\.\w+, "(\w+)"', checks)}
        codes = [code for row in rows(page("package.md"), "What `validate` says")
                 for code in re.findall(r"`([^`]+)`", row[0])]
        self.assertEqual([], [code for code in codes if code not in told])
        new = set(re.findall(r'newRule\(\s*[^"]*?(?:"[a-z]+"[^"]*?)*"([a-z]+-[a-z-]+)"', checks))
        self.assertTrue(new)
        self.assertLessEqual(new, set(codes))

    def test_classes_have_the_colours_that_are_named(self):
        drawn = tints("EvidenceClass")
        named = [tuple(row[2:4]) for row in rows(page("evidence.md"), "The six classes")]
        self.assertEqual(list(drawn.values()), named)

    def test_fates_have_the_colours_that_are_named(self):
        drawn = {words_of("Fate")[value]: tint for value, tint in tints("Fate").items() if value != "NotRecorded"}
        self.assertEqual(drawn, {row[0]: tuple(row[1:3]) for row in rows(page("evidence.md"), "What became of it")})

    def test_questions_are_those_of_the_program(self):
        asked = re.findall(r"case Aspect::\w+:\s*return tr\(\"([^\"]+\?)\"\)", source("app/words/Words.cpp"))
        text = page("evidence.md")
        self.assertEqual([], [question for question in asked if question not in text])

    def test_formats_and_limits_are_those_of_the_importer(self):
        told = rows(page("formats.md"), "The formats")
        self.assertEqual([line.split("\t") for line in imported("--formats")],
                         [[cell.replace("`", "") for cell in row[:4]] for row in told])
        for row in told:
            self.assertTrue(any((folder / row[4].strip("`")).is_file() for folder in (ROOT, ASSIMP)), row[4])
        self.assertEqual([line.split("\t") for line in imported("--limits")],
                         [[cell.replace("`", "") for cell in row] for row in rows(page("formats.md"), "Limits")])

    def test_links_lead_somewhere(self):
        for file in [*MANUAL.glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]:
            for link in re.findall(r"\]\(([^)#]+?)\)", file.read_text(encoding="utf-8")):
                self.assertTrue((file.parent / link).exists(), f"{file.name}: {link}")


if __name__ == "__main__":
    unittest.main()
