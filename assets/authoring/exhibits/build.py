# SPDX-License-Identifier: MPL-2.0
"""Run by `build` inside Blender: makes the models of these names (all of them without names); `--out FOLDER` before the names
puts them elsewhere."""
import os
import sys
import time

from .models import MODELS
from .sculpt.model import build

ASSETS = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OUT = os.path.join(ASSETS, "mosul-museum", "exhibits")


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


if __name__ == "__main__":
    main(sys.argv[1:])
