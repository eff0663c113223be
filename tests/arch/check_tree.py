# SPDX-License-Identifier: MPL-2.0
"""Arrows, fences and form of the tree; and that the checkers find what they are there for."""

import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import arrows

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOP_LEVEL = {
    "app", "engine", "assets", "scenes", "shaders", "tests", "packaging",
    "CMakeLists.txt", "README.md", "CMakePresets.json", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
}


class TheTree(unittest.TestCase):
    def none(self, breaches):
        found = list(breaches)
        self.assertEqual([], found, "\n" + "\n".join(found))

    def test_arrows_point_down(self):
        self.none(arrows.arrow_breaches(ROOT))

    def test_third_party_headers_stay_behind_their_fences(self):
        self.none(arrows.fence_breaches(ROOT))

    def test_rooms_know_only_those_below(self):
        self.none(arrows.room_breaches(ROOT))

    def test_every_room_is_there_and_has_one_rank(self):
        for folder, ranks in (("app", arrows.APP_RANKS), ("engine/importer", arrows.IMPORTER_RANKS)):
            ranked = [room for rooms in ranks for room in rooms]
            self.assertEqual(len(ranked), len(set(ranked)))
            there = {path.parent.name for path in (ROOT / folder).glob("*/*.cpp")}
            self.assertEqual(there, set(ranked))

    def test_the_window_is_a_frame_and_no_class_does_all(self):
        self.none(arrows.window_breaches(ROOT))

    def test_colours_are_named(self):
        self.none(arrows.colour_breaches(ROOT))

    def test_words_of_others_are_text_and_no_markup(self):
        self.none(arrows.plain_breaches(ROOT))

    def test_dialogs_for_files_remember_their_folders(self):
        self.none(arrows.file_dialog_breaches(ROOT))

    def test_nobody_but_main_knows_the_window(self):
        knows = [
            str(path.relative_to(ROOT))
            for path in arrows.sources(ROOT)
            if path.parts[len(ROOT.parts)] == "app" and "window/MainWindow.h" in {name for _, _, name in arrows.includes(path)}
        ]
        self.assertEqual(["app/main.cpp", "app/window/MainWindow.cpp"], sorted(knows))

    def test_sources_have_the_form(self):
        self.none(arrows.form_breaches(ROOT))

    def test_sources_are_laid_out_by_clang_format_14(self):
        tool = shutil.which("clang-format-14")
        self.assertIsNotNone(tool, "clang-format-14 is missing: packaging/install-dependencies --tests")
        files = [str(path) for path in arrows.sources(ROOT)]
        checked = subprocess.run([tool, "--dry-run", "--Werror", *files], cwd=ROOT, capture_output=True, text=True)
        self.assertEqual(0, checked.returncode, checked.stderr[:2000])

    def test_top_level_is_fixed(self):
        if shutil.which("git") is None:
            self.skipTest("git is not installed")
        listed = subprocess.run(["git", "ls-tree", "--name-only", "HEAD"], cwd=ROOT, capture_output=True, text=True)
        if listed.returncode != 0:
            self.skipTest("not a git checkout")
        extra = [name for name in listed.stdout.split() if name not in TOP_LEVEL and not name.startswith(".")]
        self.assertEqual([], extra)

    def test_every_rank_is_below(self):
        order = list(arrows.ARROWS)
        for module, targets in arrows.ARROWS.items():
            for target in targets:
                self.assertLess(order.index(target), order.index(module), f"{module} -> {target}")

    def test_scripts_are_one_language_of_licence(self):
        for path in (ROOT / "packaging").iterdir():
            if path.is_file() and path.suffix == "" and path.read_text(encoding="utf-8").startswith("#!"):
                self.assertIn("SPDX-License-Identifier: MPL-2.0", path.read_text(encoding="utf-8"), str(path))

    def test_dependencies_are_listed_once_with_a_reason(self):
        text = (ROOT / "packaging" / "install-dependencies").read_text(encoding="utf-8")
        listed = re.findall(r"^    ([a-z0-9+. -]+?)\s+#(.*)$", text, flags=re.MULTILINE)
        self.assertGreater(len(listed), 10)
        packages = [package for line, _ in listed for package in line.split()]
        self.assertEqual(len(packages), len(set(packages)))
        self.assertTrue(all(reason.strip() for _, reason in listed))

    def test_checks_of_clang_tidy_are_listed_with_a_reason(self):
        reasons, _, rest = (ROOT / ".clang-tidy").read_text(encoding="utf-8").partition("\nChecks:")
        listed = rest.partition("WarningsAsErrors")[0]
        name = r"(?:bugprone|performance|cppcoreguidelines|modernize|misc)-[a-z-]+"
        self.assertGreater(len(re.findall(name, listed)), 10)
        self.assertEqual(sorted(re.findall(name, reasons)), sorted(re.findall(name, listed)))


class TheCheckers(unittest.TestCase):
    """Each checker must find a breach that was made on purpose."""

    def tree(self, name: str, text: str):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name) / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        return pathlib.Path(folder.name)

    def test_a_widget_that_reads_words_as_html_is_found(self):
        for text in (
            "auto* a = new QLabel(this);",
            "QMessageBox box(this);",
            "QMessageBox::warning(this, title, words);",
            "auto* page = new QTextBrowser(this);",
            "page->setOpenExternalLinks(true);",
            "item->setToolTip(m_link.text(tour.text));",
            'button->setToolTip(tr("Read on: %1").arg(title));',
            'format.setToolTip(tr("One line.") + note);',
            "QToolTip::showText(place, words, this);",
            'setWindowTitle(tr("%1 – Mosul Halls").arg(title));',
        ):
            self.assertEqual(1, len(list(arrows.plain_breaches(self.tree("app/pins/A.cpp", text + "\n")))), text)
        label = self.tree("app/look/A.h", "class A : public QLabel {\n};\n")
        self.assertEqual(1, len(list(arrows.plain_breaches(label))))
        for text in (
            "auto* a = plainLabel(this);",
            'button->setToolTip(tr("One line, "\n                       "and more"));',
            'play->setToolTip(shown.playing ? tr("Pause (F5)") : tr("Play by itself (F5)"));',
            "item->setToolTip(PlainWords::tip(m_link.text(tour.text)));",
            "QLabel* label = plainLabel(this);",
        ):
            self.assertEqual([], list(arrows.plain_breaches(self.tree("app/pins/A.cpp", text + "\n"))), text)

    def test_a_dialog_for_files_that_forgets_is_found(self):
        asks = "auto file = QFileDialog::getSaveFileName(this, tr(\"Save\"));\n"
        self.assertEqual(1, len(list(arrows.file_dialog_breaches(self.tree("app/pins/A.cpp", asks)))))
        kept = asks + "rememberFolder(m_store, FileKind::List, file);\n"
        self.assertEqual([], list(arrows.file_dialog_breaches(self.tree("app/pins/A.cpp", kept))))

    def test_an_arrow_that_points_up_is_found(self):
        root = self.tree("engine/museum/A.cpp", '#include "session/Session.h"\n')
        self.assertEqual(["engine/museum/A.cpp:1: museum may not include session"], list(arrows.arrow_breaches(root)))

    def test_an_arrow_within_a_rank_is_found(self):
        root = self.tree("engine/render/A.cpp", '#include "session/Session.h"\n')
        self.assertEqual(1, len(list(arrows.arrow_breaches(root))))

    def test_the_app_may_not_link_the_importer(self):
        root = self.tree("app/A.cpp", '#include "importer/ImportFile.h"\n')
        self.assertEqual(1, len(list(arrows.arrow_breaches(root))))

    def test_two_rooms_that_know_each_other_are_found(self):
        root = self.tree("app/touring/A.cpp", '#include "pins/Pins.h"\n')
        self.assertEqual(["app/touring/A.cpp:1: touring may not include pins"], list(arrows.room_breaches(root)))

    def test_a_room_that_looks_up_is_found(self):
        root = self.tree("app/desk/A.h", '#include "window/MainWindow.h"\n')
        self.assertEqual(["app/desk/A.h:1: desk may not include window"], list(arrows.room_breaches(root)))

    def test_a_reader_that_knows_another_is_found(self):
        root = self.tree("engine/importer/ply/A.cpp", '#include "importer/obj/Obj.h"\n')
        self.assertEqual(["engine/importer/ply/A.cpp:1: ply may not include obj"], list(arrows.room_breaches(root)))

    def test_a_reader_that_knows_who_calls_it_is_found(self):
        root = self.tree("engine/importer/ply/A.cpp", '#include "importer/ImportFile.h"\n')
        self.assertEqual(1, len(list(arrows.room_breaches(root))))

    def test_a_room_without_a_rank_is_found(self):
        root = self.tree("app/attic/A.cpp", "\n")
        self.assertEqual(1, len(list(arrows.room_breaches(root))))

    def test_a_window_that_does_all_is_found(self):
        members = "".join(f"    int m_{i};\n" for i in range(13))
        functions = "".join(f"    void does{i}();\n" for i in range(26))
        text = "class MainWindow : public QMainWindow {\npublic:\n" + functions + "private:\n" + members + "};\n"
        found = list(arrows.window_breaches(self.tree("app/window/MainWindow.h", text)))
        self.assertEqual(
            [
                "app/window/MainWindow.h: MainWindow has 26 public functions (at most 25)",
                "app/window/MainWindow: 13 members (at most 12)",
            ],
            found,
        )

    def test_a_colour_by_its_value_is_found(self):
        for name, line in (
            ("app/look/A.cpp", "const QColor kWords(0xf5, 0xec, 0xd8);"),
            ("app/look/A.cpp", 'painter.setPen(QColor("#d0a85c"));'),
            ("app/look/A.cpp", "constexpr QRgb kGround = 0xff1c1d20;"),
            ("app/look/A.cpp", "painter.setPen(Qt::darkRed);"),
            ("app/look/A.cpp", 'words += "<p style=\\"color:#fff\\">";'),
            ("app/look/a.qss", "#toast { background: rgba(20, 21, 23, 230); }"),
        ):
            with self.subTest(line):
                self.assertEqual(1, len(list(arrows.colour_breaches(self.tree(name, line + "\n")))))
        named = self.tree("app/look/a.qss", "#toast { background: @deep(230); color: @ink; }\n")
        named.joinpath("app/look/A.h").write_text("QColor fill(const QColor& ink); // as #12\n", encoding="utf-8")
        self.assertEqual([], list(arrows.colour_breaches(named)))

    def test_a_module_without_a_rank_is_found(self):
        root = self.tree("engine/fresh/A.cpp", "\n")
        self.assertEqual(1, len(list(arrows.arrow_breaches(root))))

    def test_assimp_outside_of_the_importer_is_found(self):
        root = self.tree("engine/io/A.cpp", "#include <assimp/scene.h>\n")
        self.assertEqual(1, len(list(arrows.fence_breaches(root))))

    def test_bullet_in_a_header_is_found(self):
        root = self.tree("engine/physics/A.h", "#include <BulletCollision/CollisionShapes/btOptimizedBvh.h>\n")
        self.assertEqual(1, len(list(arrows.fence_breaches(root))))

    def test_qt_in_the_engine_is_found(self):
        root = self.tree("engine/session/A.h", "#include <QString>\n")
        self.assertEqual(1, len(list(arrows.fence_breaches(root))))

    def test_a_long_file_without_licence_is_found(self):
        root = self.tree("engine/base/A.h", "\n" * 601)
        self.assertEqual(3, len(list(arrows.form_breaches(root))))


if __name__ == "__main__":
    unittest.main()
