# SPDX-License-Identifier: MPL-2.0
"""Evens the baked light of the works over their surface, across the pieces of their unwrapping."""
import os

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from ..binary_gltf import Reader
from ..exhibits.sculpt.surface import blend, raster

FACING = 0.30       # metres that a quite different direction counts for
NEAREST = 12
EDGE = 0.35         # of the logarithm of brightness: a shadow's edge stays
STRAY = 0.60        # beyond this from its neighbours a texel is taken for noise


def read_model(path):
    """Positions, normals, lightmap coordinates and triangles of a model of one mesh."""
    model = Reader(path)
    shape = model.document["meshes"][0]["primitives"][0]
    names = shape["attributes"]
    light = names.get("TEXCOORD_1", names["TEXCOORD_0"])
    triangles = model.values(shape["indices"]).reshape(-1, 3).astype(int)
    return model.values(names["POSITION"]), model.values(names["NORMAL"]), model.values(light), triangles


def texels(path, side):
    """For a tile of this side: where each texel lies and which way it faces (6 numbers), which texels the model fills,
    and which of them lie wholly on one unbroken surface. Texels that only touch a corner of the model are filled too."""
    positions, normal, uv, faces = read_model(path)
    place = np.concatenate([positions, FACING * normal], axis=1)
    owner, bary = raster(uv, faces, side)
    hit = owner >= 0
    where = np.full((side, side, 6), np.inf)
    where[hit] = blend(place, faces, owner[hit], bary[hit])
    step = np.zeros((side, side))
    for axis in (0, 1):
        for way in (-1, 1):
            near = np.roll(where, way, axis)
            gap = np.full((side, side), np.inf)
            both = hit & np.isfinite(near[..., 0])
            gap[both] = np.linalg.norm((where[both] - near[both])[:, :3], axis=1)
            step = np.maximum(step, gap)
    sound = hit & (step < 4 * np.median(step[np.isfinite(step)]))
    x, y = (np.clip(np.floor(uv * side - 0.5).astype(int), 0, side - 2)).T
    for dx in (0, 1):
        for dy in (0, 1):
            free = ~hit[y + dy, x + dx]
            where[(y + dy)[free], (x + dx)[free]] = place[free]
    return where, np.isfinite(where[..., 0]), sound


def evened(block, path):
    """The light of a tile: what lies near on the surface and faces the same way is evened, the rest of the tile filled."""
    where, filled, sound = texels(path, len(block))
    if sound.sum() < 4 * NEAREST:
        return block
    known = where[sound]
    tree = cKDTree(known)
    tone = np.log(block[sound].mean(1) + 1e-4)
    _, index = tree.query(known, k=NEAREST)
    usual = np.median(tone[index[:, 1:]], axis=1)
    good = np.abs(tone - usual) < STRAY
    known, values = known[good], block[sound][good]
    far, index = cKDTree(known).query(where[filled], k=NEAREST)
    reach = np.median(far[:, 4]) + 1e-6
    weight = 1.0 / (far ** 2 + reach ** 2)
    tone, nearest = np.log(values.mean(1) + 1e-4), index[:, 0]
    own = np.where(sound[filled], np.log(block[filled].mean(1) + 1e-4), tone[nearest])
    own = np.where(np.abs(own - np.median(tone[index], axis=1)) < STRAY, own, np.median(tone[index], axis=1))
    weight *= np.exp(-((tone[index] - own[:, None]) / EDGE) ** 2) + 1e-3
    out = np.zeros_like(block)
    out[filled] = (values[index] * weight[..., None]).sum(1) / weight.sum(1)[:, None]
    i, j = ndimage.distance_transform_edt(~filled, return_distances=False, return_indices=True)
    return out[i, j]


def even(light, tiles, models):
    """Evens the tiles (charts by exhibit) of a lightmap; models: the file of each exhibit."""
    for name, chart in tiles.items():
        if os.path.exists(models[name]):
            part = np.s_[chart.y:chart.y + chart.texels_y, chart.x:chart.x + chart.texels_x]
            light[part] = evened(light[part].copy(), models[name])
