# SPDX-License-Identifier: MPL-2.0
"""Run by `build` inside Blender: makes the models named after `--` (all of them without names);
`--out FOLDER` before the names puts them elsewhere."""
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]
sys.dont_write_bytecode = True

from models import MODELS  # noqa: E402
from sculpt.model import build  # noqa: E402

OUT = os.path.normpath(os.path.join(HERE, "..", "..", "mosul-museum", "exhibits"))


def main(names):
    out = OUT
    if names[:1] == ["--out"]:
        out, names = names[1], names[2:]
    unknown = [n for n in names if n not in MODELS]
    if unknown:
        sys.exit(f"no such model: {', '.join(unknown)}; known: {', '.join(MODELS)}")
    os.makedirs(out, exist_ok=True)
    for name in names or MODELS:
        began = time.time()
        path = os.path.join(out, f"{name}.glb")
        report = build(MODELS[name](), name, path)
        print(f"exhibit {name}: {report['triangles']} triangles, {report['islands']} islands, "
              f"size {report['size']} m, {os.path.getsize(path) // 1024} KiB, {time.time() - began:.1f} s", flush=True)


main(sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else [])
