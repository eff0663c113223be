#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Smooths the baked light of named parts of a hall, each of their faces by itself: smooth_light.py HALL:STATE PART...

For parts that a near lamp or opening lights with more noise than the bake's own filter takes away. It softens the edges of
shadows on them too. Needs numpy and scipy, not Blender.
"""
import json
import os
import struct
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "halls"))
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402
from scipy.sparse import coo_matrix  # noqa: E402
from scipy.sparse.csgraph import connected_components  # noqa: E402

import rgbe  # noqa: E402

HALLS = os.path.join(os.path.dirname(HERE), "mosul-museum", "halls")
PAD = 3                                             # margin of a chart, as in halls/atlas.py
PASSES = ((1, 1.5), (1, 1.0), (2, 0.7), (3, 0.4))   # step and edge-stop of each pass, as rgbe.bilateral has them


def faces_of(path, parts, size):
    """Rectangles (x0, y0, x1, y1), in texels, of the charts of these parts."""
    with open(path, "rb") as f:
        data = f.read()
    length, = struct.unpack_from("<I", data, 12)
    doc, binary = json.loads(data[20:20 + length]), data[28 + length:]

    def accessor(index, kind, width):
        a = doc["accessors"][index]
        start = doc["bufferViews"][a["bufferView"]]["byteOffset"]
        return np.frombuffer(binary, kind, a["count"] * width, start).reshape(-1, width)

    found = []
    for node in doc["nodes"]:
        if node["name"] not in parts:
            continue
        for shape in doc["meshes"][node["mesh"]]["primitives"]:
            uv = accessor(shape["attributes"]["TEXCOORD_1"], "<f4", 2) * size
            kind = {5123: "<u2", 5125: "<u4"}[doc["accessors"][shape["indices"]]["componentType"]]
            tris = accessor(shape["indices"], kind, 1).reshape(-1, 3).astype(int)
            edges = np.concatenate([tris[:, :2], tris[:, 1:]])
            count, label = connected_components(coo_matrix((np.ones(len(edges)), edges.T), shape=(len(uv),) * 2), False)
            for k in range(count):
                low, high = uv[label == k].min(0), uv[label == k].max(0)
                found.append(tuple(int(round(v)) for v in (*low, *high)))
    return sorted(set(found))


def smooth(block):
    wide = 16       # beyond what the passes reach, so that nothing comes round the edge
    block = np.pad(block, ((wide, wide), (wide, wide), (0, 0)), mode="edge")
    ids = np.ones(block.shape[:2], int)
    for step, sigma in PASSES:
        block = rgbe.bilateral(block, ids, 2, step, sigma)
    return block[wide:-wide, wide:-wide]


def main(place, parts):
    stem = os.path.join(HALLS, place.replace(":", "-"))
    light = rgbe.load(stem + "-light.hdr")
    for x0, y0, x1, y1 in faces_of(stem + ".glb", parts, len(light)):
        done = np.pad(smooth(light[y0:y1, x0:x1]), ((PAD, PAD), (PAD, PAD), (0, 0)), mode="edge")
        light[y0 - PAD:y1 + PAD, x0 - PAD:x1 + PAD] = done
        print(f"{place}: {x1 - x0} x {y1 - y0} texels at {x0}, {y0}")
    rgbe.save(stem + "-light.hdr", light)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
