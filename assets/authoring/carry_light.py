#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Carries the baked light of works over to their new shapes: carry_light.py OLD_FOLDER HALL:STATE...

OLD_FOLDER holds the exhibits' models as they were when the hall was lit. Each texel of a new model takes the light of the
old model's texels that lie nearest and face the same way; then the light of all works of the hall is evened over their
surface, as a bake does it. It is an approximation, for a model that changed little in place and size; baking the hall anew
lights it truly. Needs numpy and scipy, not Blender.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "exhibits"), os.path.join(HERE, "halls")]
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402
from scipy import ndimage  # noqa: E402
from scipy.spatial import cKDTree  # noqa: E402

import rgbe  # noqa: E402
from sculpt.surface import blend, raster  # noqa: E402
from works import evened, read_model  # noqa: E402

ASSETS = os.path.dirname(HERE)
HALLS, NEW = (os.path.join(ASSETS, "mosul-museum", name) for name in ("halls", "exhibits"))
FACING = 0.30       # metres that a quite different direction counts for
NEAREST = 8
DARK = 0.25         # of the median: less is no light to carry


def texels(path, side):
    """Which texels of a tile the model fills, and for each where it lies and which way it faces."""
    pos, normal, uv, faces = read_model(path)
    owner, bary = raster(uv.astype(float), faces, side)
    hit = owner >= 0
    where = [blend(values.astype(float), faces, owner[hit], bary[hit]) for values in (pos, normal)]
    where[1] /= np.linalg.norm(where[1], axis=1, keepdims=True) + 1e-9
    return hit, np.concatenate([where[0], FACING * where[1]], axis=1)


def carry(block, old, new):
    """Light of a tile for the new model, from the same tile as it was lit for the old one."""
    known, before = texels(old, len(block))
    values = block[known]
    # Texels at the border of an island often lie half inside another surface, very dark ones do so altogether.
    tone = values.mean(1)
    good = ndimage.binary_erosion(known)[known] & (tone > DARK * np.median(tone))
    if good.sum() > NEAREST:
        before, values = before[good], values[good]
    hit, now = texels(new, len(block))
    far, index = cKDTree(before).query(now, k=NEAREST)
    weight = 1.0 / (far ** 2 + 0.03 ** 2)
    out = np.zeros_like(block)
    out[hit] = (values[index] * weight[..., None]).sum(1) / weight.sum(1)[:, None]
    i, j = ndimage.distance_transform_edt(~hit, return_distances=False, return_indices=True)
    return out[i, j]


def main(folder, places):
    with open(os.path.join(HERE, "placements.json"), encoding="utf-8") as f:
        rows = json.load(f)["exhibits"]
    with open(os.path.join(HERE, "tiles.json"), encoding="utf-8") as f:
        tiles = json.load(f)
    for place in places:
        hall, state = place.split(":")
        path, known = os.path.join(HALLS, f"{hall}-{state}-light.hdr"), tiles[hall][state]
        light, size = rgbe.load(path), known["size"]
        for row in rows:
            pose, tile = row["states"].get(state), known["tiles"].get(row["id"])
            if not pose or not tile or row["hall"] != hall:
                continue
            old, new = (os.path.join(f, pose["model"] + ".glb") for f in (folder, NEW))
            side, x, y = (int(round(n * size)) for n in tile[1:])
            block = light[y:y + side, x:x + side]
            with open(old, "rb") as a, open(new, "rb") as b:
                changed = a.read() != b.read()
            if changed:
                block[:] = carry(block.copy(), old, new)
                print(f"{place} {row['id']}: {side} texels a side")
            block[:] = evened(block.copy(), new)
        rgbe.save(path, light)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
