# SPDX-License-Identifier: MPL-2.0
"""Numbers of files know no locale: what reads or prints them by the desktop's decimal point is not used."""

import pathlib
import re
import tempfile
import unittest

import arrows

ROOT = pathlib.Path(__file__).resolve().parents[2]

BY_LOCALE = re.compile(
    r"\b(?:strto(?:d|f|ld)|sto(?:d|f|ld)|atof|[fs]?scanf|setlocale|localeconv)\s*\("
    r"|\"[^\"\n]*%[-+ #0]*[0-9.*]*[aefgAEFG]\b[^\"\n]*\"")
# nlohmann-json's own parser looks at the locale: files are read by io::parseJson.
PARSED = re.compile(r"\b(?:[Jj]son|Plain)::parse\s*\(")

# Where it may stand, and why.
ALLOWED = {
    "app/main.cpp": BY_LOCALE,          # takes back the locale that the toolkit has chosen
    "app/cli/OnPaper.cpp": BY_LOCALE,   # likewise
    "app/paper/FactsTree.cpp": PARSED,  # after that; text of fmt, to keep it as short
    "engine/importer/gltf/GltfJson.cpp": PARSED,  # a process that chooses no locale
}


def breaches(root: pathlib.Path):
    for path in arrows.sources(root):
        name = path.relative_to(root).as_posix()
        if name.startswith("tests/"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            code = line.split("//")[0]
            for rule in (BY_LOCALE, PARSED):
                if rule.search(code) and ALLOWED.get(name) is not rule:
                    yield f"{name}:{number}: a number by locale: {line.strip()}"


class Numbers(unittest.TestCase):
    def test_none_is_read_or_printed_by_locale(self):
        found = list(breaches(ROOT))
        self.assertEqual([], found, "\n" + "\n".join(found))

    def test_what_is_allowed_is_needed(self):
        for name, rule in ALLOWED.items():
            lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
            self.assertTrue(any(rule.search(line.split("//")[0]) for line in lines), name)

    def test_they_are_found(self):
        lines = ["x = std::strtod(text, nullptr);", "x = std::stof(word);", 'std::printf("%.3f m", x);',
                 "auto j = nlohmann::json::parse(text);", 'std::sscanf(text, "x", &y);']
        fine = ["std::from_chars(a, b, x);", 'fmt::format("{:.3f}", x);', 'printf("%d %s %%", 1, "e");', "// strtod(x)",
                "x = std::stoi(word);"]
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "engine/io").mkdir(parents=True)
            (root / "engine/io/A.cpp").write_text("\n".join(lines + fine), encoding="utf-8")
            self.assertEqual([f"engine/io/A.cpp:{i}" for i in range(1, len(lines) + 1)],
                             [breach.split(": ")[0] for breach in breaches(root)])


if __name__ == "__main__":
    unittest.main()
