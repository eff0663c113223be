# SPDX-License-Identifier: MPL-2.0
"""Flints for one case of the mezzanine. Only a label of such things is known: the forms are generic."""
import numpy as np

from ..sculpt.model import Model
from ..sculpt.signed_distance import both, ellipsoid, half, matrix, placed, union
from ..sculpt.surface import stone

FLINT = (0.42, 0.39, 0.35)


def flake(random, long, wide, thick):
    """A struck blade: a thin body cut by a few planes."""
    body = ellipsoid((0, 0, 0), (wide, thick * 1.6, long))
    for k in range(9):
        a = random.uniform(0, 2 * np.pi)
        n = np.array([np.cos(a), random.uniform(0.5, 1.6), np.sin(a) * 0.5])
        n /= np.linalg.norm(n)
        body = both(0.0, body, half(n, thick * random.uniform(0.55, 0.85) + wide * 0.25 * abs(n[0]) + long * 0.2 * abs(n[2])))
    return both(0.0, body, half((0, -1, 0), thick * 0.35))


def flints():
    random = np.random.default_rng(101)
    parts = []
    for i in range(8):
        long, wide = random.uniform(0.042, 0.066), random.uniform(0.018, 0.027)
        at = (-0.24 + 0.16 * (i % 4) + random.uniform(-0.02, 0.02), 0.0, -0.075 + 0.15 * (i // 4) + random.uniform(-0.015, 0.015))
        thick = random.uniform(0.012, 0.017)
        parts.append(placed(flake(random, long, wide, thick), matrix("y", random.uniform(-40, 40)), (at[0], thick * 0.35, at[2])))
    shade = stone(FLINT, 0.22, 0.5, (0.7, 0.6, 0.5))
    return Model(union(0.0, *parts), triangles=1200, step=0.0022, texture=256, material="flint", rough=0.45, shade=shade, margin=0.03, normal_step=0.0006, reach=0.005, cell=0.06)
