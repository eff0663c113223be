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
    "io": {"base", "math", "museum"},
    "physics": {"base", "math"},
    "gl": {"base", "math"},
    "importer": {"base", "math", "model"},
    "render": {"base", "math", "model", "gl"},
    "loading": {"base", "math", "museum", "model", "io", "physics"},
    "session": {"base", "math", "museum", "model", "io", "physics", "loading"},
    "tours": {"base", "math", "museum", "physics", "session"},
    "stage": {"base", "math", "museum", "model", "io", "physics", "gl", "render", "loading", "session"},
}
APP_FOLDERS = {"cli", "shell", "viewport", "panels", "text"}

# Third-party headers and the only modules that may see them. `cpp` = not even in a header of that module.
FENCES = [
    ("Assimp", re.compile(r"^assimp/"), {"importer"}, "cpp"),
    ("Bullet", re.compile(r"^(bullet/|btBullet|LinearMath/|BulletCollision/|BulletDynamics/)"), {"physics"}, "cpp"),
    ("OpenGL", re.compile(r"^(epoxy/|GL/|EGL/|KHR/)"), {"gl", "render", "stage", "app"}, "any"),
    ("Qt", re.compile(r"^Q[A-Z]|^Qt"), {"app"}, "any"),
    ("stb", re.compile(r"^stb"), {"importer", "render"}, "cpp"),
    ("Eigen", re.compile(r"^(Eigen/|unsupported/Eigen)"), {"math"}, "cpp"),
    ("valijson", re.compile(r"^valijson/"), {"io"}, "cpp"),
    ("JSON", re.compile(r"^nlohmann/"), {"model", "io", "importer", "app"}, "any"),
]

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


def panel_breaches(root: pathlib.Path):
    """A panel shows the session and knows no other panel: only the shell puts them together."""
    panels = root / "app" / "panels"
    for path in sorted(panels.glob("*")) if panels.is_dir() else []:
        if path.suffix not in SOURCES:
            continue
        for number, kind, name in includes(path):
            if kind == '"' and name.startswith("shell/MainWindow"):
                yield f"{path.relative_to(root)}:{number}: a panel may not know the main window"


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
