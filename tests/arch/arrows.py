# SPDX-License-Identifier: MPL-2.0
"""The rules of the tree (engine/ARCHITECTURE.md) as data and as functions that find breaches. Used by check_tree.py."""

import pathlib
import re

# Who may include whom. Ranks go down only; modules of one rank never know each other.
ARROWS = {
    "base": set(),
    "math": {"base"},
    "museum": {"base", "math"},
    "model": {"base", "math"},
    "io": {"base", "math", "museum", "model"},
    "physics": {"base", "math"},
    "gl": {"base", "math"},
    "importer": {"base", "math", "model"},
    "render": {"base", "math", "model", "gl"},
    "loading": {"base", "math", "museum", "model", "io", "physics"},
    "session": {"base", "math", "museum", "model", "io", "physics", "loading"},
    "tours": {"base", "math", "museum", "physics", "session"},
    "stage": {"base", "math", "museum", "model", "io", "physics", "gl", "render", "loading", "session"},
}

# The rooms of app/, lowest rank first: a room includes only rooms below its own rank. Who seeks a place for a new line
# finds it here by name.
APP_RANKS = [
    {"words"},  # sentences, citations, texts with marks
    {"desk", "commands"},  # the session's link, settings, languages, opening; what can be done and who gets a key
    {"look"},  # theme, swatches, legends, small widgets that several features share
    {"saving", "voices", "audience"},  # pictures and views as files; what is heard; what an audience reads
    {"viewport", "paper", "recording"},  # the live picture; reports and handouts; tours as a video
    {"feature"},  # what a feature is given: the frame around it, its panels
    {  # the features: each thing that a person can do
        "opening", "going", "pins", "evidence", "comparing", "measuring", "cutting", "pictures", "editing", "touring", "quiz",
        "strip", "walks", "reports", "filming", "gamepad", "help", "welcome", "cli",
    },
    {"window", "kiosk"},  # the features, put together
]
# The rooms of engine/importer/, likewise. Above them all: the folder's own files.
IMPORTER_RANKS = [
    {"text"},  # lines, numbers and messages of files of text
    {"source"},  # what one import is given: limits, and the one door to files
    {"shape"},  # what readers hand on, and what is done to its polygons and points
    {"pictures"},
    {"assimp", "collada", "gltf", "obj", "ply", "points", "stl"},  # the readers
    {"build"},  # what was read, in the layout that is drawn
]
# The window is a frame. Lines of MainWindow.h and .cpp together, members, includes of ours in both.
WINDOW = {"lines": 350, "members": 12, "includes": 25}
MAX_PUBLIC_FUNCTIONS = 25  # of one class in app/

# Where the colours of app/ have their values, and what a colour looks like that has its own elsewhere.
COLOURS = "app/words/Colours.h"
LITERAL_COLOUR = re.compile(
    r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\w-])|\bQColor(?: \w+)?[({]\s*[\d\"]"
    r"|\bQColor::from\w+\(\s*\d|\brgba?\(\s*\d|\bqRgba?\(\s*\d|\bglClearColor\(\s*\d|\bQRgb \w+\s*[={(]\s*0x"
    r"|\bQt::(?:white|black|(?:dark|light)?gray|(?:dark)?(?:red|green|blue|cyan|magenta|yellow))\b",
    re.IGNORECASE,
)

# Third-party headers and the only modules that may see them. `cpp` = not even in a header of that module.
FENCES = [
    ("Assimp", re.compile(r"^assimp/"), {"importer"}, "cpp"),
    ("Bullet", re.compile(r"^(bullet/|btBullet|LinearMath/|BulletCollision/|BulletDynamics/)"), {"physics"}, "cpp"),
    ("OpenGL", re.compile(r"^(epoxy/|GL/|EGL/|KHR/)"), {"gl", "render", "stage", "app"}, "any"),
    ("Qt", re.compile(r"^Q[A-Z]|^Qt"), {"app"}, "any"),
    ("stb", re.compile(r"^stb"), {"importer", "render"}, "cpp"),
    ("Eigen", re.compile(r"^(Eigen/|unsupported/Eigen)"), {"math", "importer"}, "cpp"),
    ("valijson", re.compile(r"^valijson/"), {"io"}, "cpp"),
    ("CLI11", re.compile(r"^CLI/"), {"base"}, "cpp"),
    ("JSON", re.compile(r"^nlohmann/"), {"io", "importer", "app"}, "any"),
    ("cairo and Pango", re.compile(r"^(cairo|pango/|hb\.h|glib)"), {"app"}, "any"),
    ("utf8proc", re.compile(r"^utf8proc"), {"model"}, "cpp"),
    ("pugixml", re.compile(r"^pugixml"), {"importer"}, "any"),
    ("zlib", re.compile(r"^zlib\.h"), {"importer"}, "cpp"),
    ("qpdf", re.compile(r"^qpdf/"), {"app"}, "cpp"),
    ("SDL", re.compile(r"^SDL"), {"app"}, "cpp"),
]

# Qt takes words that look like HTML for it, opens files that they name and follows their links. Who makes a widget that
# could, or gives it words, does it by these; what else does is a breach.
PLAIN_WIDGETS = "app/look/PlainWidgets.cpp"
UNSAFE_WIDGETS = [
    (re.compile(r"\bnew QLabel\b|\bQLabel \w+[({;]"), "plainLabel() or markedLabel()"),
    (re.compile(r"\bnew QMessageBox\b|\bQMessageBox \w+[({;]|\bQMessageBox::(?:question|warning|critical|information|about)\("),
     "plainBox()"),
    (re.compile(r"\bnew QTextBrowser\b|public QTextBrowser\b"), "PlainBrowser"),
    (re.compile(r"\bnew QErrorMessage\b|\bnew QSplashScreen\b"), "plainBox()"),
    (re.compile(r"setOpenExternalLinks\(true\)|setOpenLinks\(true\)"), "anchorClicked() or linkActivated()"),
]
TIP = re.compile(r"\b(?:setToolTip|setWhatsThis|QToolTip::showText)\(")
SAFE_TIP = re.compile(r"PlainWords::tip\(|tr\((?:\s*\"(?:[^\"\\]|\\.)*\")+\)$|\w[\w.()]* \? tr\(.*\) : tr\([^()]*\)$|helpOf\(\w+\)$")

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')
SOURCES = {".cpp", ".h"}
MAX_LINES = 600


def includes(path: pathlib.Path):
    """(line number, '<' or '"', name) of each #include."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1), match.group(2)


def module_of(path: pathlib.Path, root: pathlib.Path):
    """The module a source belongs to: "base" ... "stage", "app"; None outside of engine and app."""
    parts = path.relative_to(root).parts
    if parts[0] == "engine" and len(parts) > 2:
        return parts[1]
    return "app" if parts[0] == "app" else None


def allowed_targets(module: str):
    return set(ARROWS) - {"importer"} if module == "app" else ARROWS.get(module, set()) | {module}


def arrow_breaches(root: pathlib.Path):
    for path in sources(root):
        module = module_of(path, root)
        if module is None:
            continue
        if module != "app" and module not in ARROWS:
            yield f"{path.relative_to(root)}: module '{module}' has no rank; add it to tests/arch/arrows.py"
            continue
        for number, kind, name in includes(path):
            target = name.split("/")[0]
            if kind == '"' and target in ARROWS and target not in allowed_targets(module):
                yield f"{path.relative_to(root)}:{number}: {module} may not include {target}"


def rank_of(room: str, ranks=None):
    return next((rank for rank, rooms in enumerate(APP_RANKS if ranks is None else ranks) if room in rooms), None)


def room_breaches(root: pathlib.Path):
    """Rooms know only rooms below their own rank; nobody but main() knows the window or the kiosk."""
    yield from breaches_of_rooms(root, root / "app", APP_RANKS, "")
    yield from breaches_of_rooms(root, root / "engine" / "importer", IMPORTER_RANKS, "importer/")


def breaches_of_rooms(root: pathlib.Path, folder: pathlib.Path, ranks, prefix: str):
    """`prefix`: what stands before a room's name where its headers are included."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        if path.suffix not in SOURCES or path.parent == folder:
            continue
        room = path.relative_to(folder).parts[0]
        if rank_of(room, ranks) is None:
            yield f"{path.relative_to(root)}: room '{room}' has no rank; add it to tests/arch/arrows.py"
            continue
        for number, kind, name in includes(path):
            if kind != '"' or not name.startswith(prefix):
                continue
            parts = name.removeprefix(prefix).split("/")
            above = bool(prefix) and len(parts) == 1  # a file of the folder itself
            rank = len(ranks) if above else rank_of(parts[0], ranks)
            if rank is not None and parts[0] != room and rank >= rank_of(room, ranks):
                yield f"{path.relative_to(root)}:{number}: {room} may not include {name if above else parts[0]}"


def public_functions(text: str):
    """(class, number of its public functions) for each class of a header; one with a body or without."""
    for match in re.finditer(r"^(?:class|struct) (\w+)[^;{]*\{", text, re.MULTILINE):
        body = text[match.end() : text.find("\n};", match.end())]
        body = re.sub(r"//[^\n]*", "", body)
        body = re.sub(r"^ {8,}.*\n?", "", body, flags=re.MULTILINE)  # what is nested, and lines that go on
        public = match.group(0).startswith("struct")
        count = 0
        for line in body.splitlines():
            access = re.match(r"^(public|protected|private|Q_SIGNALS)\b.*:$", line)
            if access:
                public = access.group(1) == "public"
            elif public and re.match(r"^ {4}(?! )[^()#]*\b~?\w+\(|^ {4}.*operator", line) and "Q_" not in line:
                count += 1
        yield match.group(1), count


def window_breaches(root: pathlib.Path):
    """The window stays a frame, and no class of app/ becomes a thing that does all."""
    app = root / "app"
    for path in sorted(app.rglob("*.h")) if app.is_dir() else []:
        for name, count in public_functions(path.read_text(encoding="utf-8")):
            if count > MAX_PUBLIC_FUNCTIONS:
                yield f"{path.relative_to(root)}: {name} has {count} public functions (at most {MAX_PUBLIC_FUNCTIONS})"
    header = app / "window" / "MainWindow.h"
    if not header.is_file():
        return
    texts = [path.read_text(encoding="utf-8") for path in (header, header.with_suffix(".cpp")) if path.is_file()]
    found = {
        "lines": sum(len(text.splitlines()) for text in texts),
        "members": len(re.findall(r"^    [^()\n]*\bm_\w+(?: = [^;]*)?;", texts[0], re.MULTILINE)),
        "includes": len({name for text in texts for name in re.findall(r'#include "([^"]+)"', text)}),
    }
    for what, most in WINDOW.items():
        if found[what] > most:
            yield f"app/window/MainWindow: {found[what]} {what} (at most {most})"


def colour_breaches(root: pathlib.Path):
    """A colour of app/ stands by its value in one header; all else names it."""
    app = root / "app"
    for path in sorted(app.rglob("*")) if app.is_dir() else []:
        if path.suffix not in SOURCES | {".qss"} or path == root / COLOURS:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            code = line if path.suffix == ".qss" else re.sub(r"//.*", "", line)
            if match := LITERAL_COLOUR.search(code):
                yield f"{path.relative_to(root)}:{number}: '{match.group(0)}' belongs into {COLOURS}, by a name"


def argument(text: str, at: int):
    """What stands between the parenthesis that opens before `at` and its end, on one line."""
    depth, end, quoted = 1, at, False
    while end < len(text) and depth > 0:
        letter = text[end]
        if quoted:
            end += letter == "\\"
            quoted = letter != '"'
        elif letter == '"':
            quoted = True
        else:
            depth += (letter == "(") - (letter == ")")
        end += 1
    return " ".join(text[at : end - 1].split())


def plain_breaches(root: pathlib.Path):
    """Words that the program did not write itself are text: in labels, boxes, pages, tooltips and titles."""
    app = root / "app"
    for path in sorted(app.rglob("*")) if app.is_dir() else []:
        if path.suffix not in SOURCES or path in (root / PLAIN_WIDGETS, (root / PLAIN_WIDGETS).with_suffix(".h")):
            continue
        text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        name = path.relative_to(root)

        def line(at, text=text):
            return text.count("\n", 0, at) + 1

        for pattern, instead in UNSAFE_WIDGETS:
            for match in pattern.finditer(text):
                yield f"{name}:{line(match.start())}: '{match.group(0)}' reads its words as HTML; use {instead}"
        for match in TIP.finditer(text):
            words = argument(text, match.end())
            if not SAFE_TIP.search(words) and "PlainWords::tip(" not in words:
                yield f"{name}:{line(match.start())}: a tooltip is read as HTML; use PlainWords::tip(): {words}"
        for match in re.finditer(r"\bsetWindowTitle\(", text):
            words = argument(text, match.end())
            if ".arg(" in words and "PlainWords::title(" not in words:
                yield f"{name}:{line(match.start())}: words of others in a window's title; use PlainWords::title()"
        for match in re.finditer(r"^class (\w+)\b[^;{]*: public QLabel\b", text, re.MULTILINE):
            source = path.with_suffix(".cpp")
            if not source.is_file() or "setTextFormat(Qt::" not in source.read_text(encoding="utf-8"):
                yield f"{name}:{line(match.start())}: {match.group(1)} is a label without a text format"


def file_dialog_breaches(root: pathlib.Path):
    """A dialog for files begins where the last of its kind was (desk/Folders.h)."""
    app = root / "app"
    for path in sorted(app.rglob("*.cpp")) if app.is_dir() else []:
        text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        asked = len(re.findall(r"\bQFileDialog::get\w+\(|\bQFileDialog \w+\(|\bnew QFileDialog\b", text))
        kept = len(re.findall(r"\brememberFolder\(", text))
        if asked > kept:
            yield f"{path.relative_to(root)}: {asked} dialogs for files, {kept} of them remember; use desk/Folders.h"


def fence_breaches(root: pathlib.Path):
    for path in sources(root):
        module = module_of(path, root)
        if module is None:
            continue
        for number, _, name in includes(path):
            for library, pattern, modules, where in FENCES:
                if not pattern.match(name):
                    continue
                if module not in modules:
                    yield f"{path.relative_to(root)}:{number}: {library} may not be seen by {module}"
                elif where == "cpp" and path.suffix == ".h":
                    yield f"{path.relative_to(root)}:{number}: {library} may not be seen by a header"


def form_breaches(root: pathlib.Path):
    for path in sources(root):
        lines = path.read_text(encoding="utf-8").splitlines()
        name = path.relative_to(root)
        if not lines or "SPDX-License-Identifier: MPL-2.0" not in lines[0]:
            yield f"{name}:1: the licence line is missing"
        if len(lines) > MAX_LINES:
            yield f"{name}: {len(lines)} lines; split it (at most {MAX_LINES})"
        if path.suffix == ".h" and "#pragma once" not in lines:
            yield f"{name}: '#pragma once' is missing"


def sources(root: pathlib.Path):
    for folder in ("engine", "app", "tests"):
        top = root / folder
        if top.is_dir():
            yield from sorted(path for path in top.rglob("*") if path.suffix in SOURCES)
