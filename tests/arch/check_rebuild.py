#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Rebuilds models of the Mosul Museum and compares their vertex data (positions, normals, texture coordinates,
triangles) with the committed files, bit by bit.

Usage: check_rebuild.py [--all]      --all: every hall and exhibit (some ten minutes); else a few of each kind
Exit status: 0 all the same, 1 something differs, 77 Blender is not installed.
"""
import hashlib
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
AUTHORING = ROOT / "assets" / "authoring"
MUSEUM = ROOT / "assets" / "mosul-museum"
HALLS = ["mezzanine"]                                # rubble that fell, cases, a stair
EXHIBITS = ["relief-fragments", "jar-1"]             # pieces that fell, a turned form
SKIPPED = 77


def vertex_hash(path):
    """SHA-256 of all accessors that meshes use, in the order of the meshes. Pictures and names do not count."""
    data = path.read_bytes()
    magic, version, _ = struct.unpack_from("<4sII", data)
    if magic != b"glTF" or version != 2:
        raise ValueError(f"{path}: no GLB")
    length, = struct.unpack_from("<I", data, 12)
    doc = json.loads(data[20:20 + length])
    binary = data[20 + length + 8:]
    digest = hashlib.sha256()
    for mesh in doc["meshes"]:
        for primitive in mesh["primitives"]:
            for key, index in [*sorted(primitive["attributes"].items()), ("indices", primitive["indices"])]:
                accessor = doc["accessors"][index]
                view = doc["bufferViews"][accessor["bufferView"]]
                start = view.get("byteOffset", 0)
                digest.update(f"{key} {accessor['count']} {accessor['componentType']}".encode())
                digest.update(binary[start:start + view["byteLength"]])
    return digest.hexdigest()


def rebuild(words, log):
    made = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    log.append(made.stdout)
    return made.returncode == 0


def main():
    if shutil.which("blender") is None:
        print("skipped: Blender is not installed (packaging/install-dependencies --authoring)")
        return SKIPPED
    every = "--all" in sys.argv[1:]
    halls = [] if every else [word for hall in HALLS for word in ("--hall", hall)]
    log = []
    with tempfile.TemporaryDirectory(prefix="halls-rebuild-") as folder:
        out = pathlib.Path(folder)
        fine = rebuild([AUTHORING / "build", *halls, "--stage", "geometry", "--out", out / "halls", "--work", out / "work"], log)
        fine = rebuild([AUTHORING / "exhibits" / "build", "--out", out / "exhibits", *([] if every else EXHIBITS)], log) and fine
        if not fine:
            print("\n".join(log))
            return 1
        made = sorted([*out.glob("halls/*.glb"), *out.glob("exhibits/*.glb")])
        differing = [p.name for p in made if vertex_hash(p) != vertex_hash(MUSEUM / p.parent.name / p.name)]
        committed = len([*MUSEUM.glob("*/*.glb")])
        if every and len(made) != committed:
            print(f"{len(made)} models were built, {committed} are committed")
            return 1
    for name in differing:
        print(f"{name}: the rebuilt vertex data are not those of the committed file")
    version = re.search(r"Blender [\d.]+", log[0])
    print(f"{len(made) - len(differing)} of {len(made)} models are the same ({version.group(0) if version else 'Blender'})")
    return 1 if differing or not made else 0


if __name__ == "__main__":
    sys.exit(main())
