# SPDX-License-Identifier: MPL-2.0
"""No model imitates writing: whoever reads Arabic, Aramaic or cuneiform must not find gibberish where words stood."""

import ast
import pathlib
import re
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
AUTHORING = ROOT / "assets" / "authoring"

# Words of a name, of whatever is drawn, that say it stands for writing. `text` and `font` also find Pillow's and Blender's lettering.
WORDS = {"alphabet", "characters", "cuneiform", "font", "fonts", "glyph", "glyphs", "inscription", "inscriptions", "kufic", "letter",
         "lettering", "letters", "naskh", "script", "scripts", "signs", "text", "texts", "wedge", "wedges", "writing", "written"}
# Surface work repeats evenly. Strokes at random are how writing was imitated here once.
CHANCE = {"random", "rng"}


def words_of(name):
    """The words of a name in either style: text_band and ImageFont."""
    return {word.lower() for part in name.split("_") for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", part)}


def names_in(tree):
    """Each name that a script gives or uses, with its line."""
    for node in ast.walk(tree):
        for field in ("name", "id", "attr", "arg", "asname"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                yield name, getattr(node, "lineno", 0)


def breaches(authoring: pathlib.Path):
    for path in sorted([*authoring.glob("exhibits/**/*.py"), *authoring.glob("halls/**/*.py")]):
        place = path.relative_to(authoring).as_posix()
        banned = WORDS | CHANCE if path.name == "patterns.py" else WORDS
        for name, line in sorted(set(names_in(ast.parse(path.read_text(encoding="utf-8")))), key=lambda found: found[::-1]):
            for word in sorted(words_of(name) & banned):
                yield f"{place}:{line}: '{word}' in the name {name}: a model carries no writing and nothing that stands for it"


class Writing(unittest.TestCase):
    def test_no_generator_imitates_it(self):
        found = list(breaches(AUTHORING))
        self.assertEqual([], found, "\n" + "\n".join(found))

    def test_the_generators_are_read(self):
        self.assertTrue((AUTHORING / "exhibits/sculpt/patterns.py").is_file())
        self.assertGreater(len([*AUTHORING.glob("exhibits/models/*.py")]), 8)

    def test_it_is_found(self):
        bad = {"exhibits/models/a.py": ["from ..sculpt.patterns import script, vine", "letters = script(0.13, 1.5, 71)",
                                        "def text_band(c): pass", "def shards(wedges=False): pass", "signs = lambda p: p",
                                        "d.text((0, 0), 'x')", "from PIL import ImageFont"],
               "exhibits/sculpt/patterns.py": ["chance = np.random.default_rng(3)", "def cuneiform(row): pass"],
               "halls/b.py": ["glyphs = 3"]}
        fine = ["import random", "describe = texture(np.sign(p.x))", "'a band of script'", "lamp = description['text']"]
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, lines in bad.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                extra = fine if name != "exhibits/sculpt/patterns.py" else fine[1:]
                (root / name).write_text("\n".join(lines + extra), encoding="utf-8")
            places = {":".join(found.split(":")[:2]) for found in breaches(root)}
            self.assertEqual({f"{name}:{i}" for name, lines in bad.items() for i in range(1, len(lines) + 1)}, places)


if __name__ == "__main__":
    unittest.main()
