# SPDX-License-Identifier: MPL-2.0
"""Small things for the mezzanine's cases. Only labels are known (flints, lamps, small figures); the forms are generic."""
import numpy as np

from ..sculpt.model import Model
from ..sculpt.signed_distance import both, cut, ellipsoid, half, limb, loft, matrix, placed, raised, union
from ..sculpt.surface import stone

from . import anatomy

FLINT = (0.42, 0.39, 0.35)
COPPER = (0.44, 0.36, 0.25)
ALABASTER = (0.78, 0.73, 0.63)


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


def lamp(size, turn, at):
    """An open shell with a long spout."""
    bowl = union(0.02, ellipsoid((0, 0.03, -0.02), (0.055, 0.034, 0.065)), limb((0, 0.032, 0.02), (0, 0.042, 0.115), 0.034, 0.012))
    inside = union(0.02, ellipsoid((0, 0.055, -0.02), (0.047, 0.042, 0.056)), limb((0, 0.055, 0.02), (0, 0.06, 0.125), 0.026, 0.008))
    shell = both(0.0, cut(0.004, bowl, inside), half((0, 1, 0), 0.05))
    shell = both(0.0, shell, half((0, -1, 0), -0.004))
    return placed(shell, matrix("y", turn), at, size)


def lamps():
    node = union(0.0, lamp(1.1, 20, (-0.2, -0.004, 0)), lamp(0.95, -10, (0.0, -0.004, 0.02)), lamp(1.2, -35, (0.2, -0.005, -0.01)))
    return Model(node, triangles=2000, step=0.0026, texture=256, material="copper", rough=0.55, metal=lambda p: np.full(p.x.shape, 0.7, np.float32), metal_rough=0.55,
                 shade=stone(COPPER, 0.2, 0.5, (0.55, 0.85, 0.70)), margin=0.03, normal_step=0.0006, reach=0.005, cell=0.06)


def worshipper(tall, woman):
    """A standing figure with folded hands in a long skirt, large eyes; 1 m tall before scaling."""
    skirt = loft([(0.06, 0, 0, 0.20, 0.15), (0.25, 0, 0, 0.185, 0.14), (0.48, 0, 0, 0.15, 0.115), (0.52, 0, 0, 0.145, 0.11)])
    skirt = raised(skirt, lambda p: 0.012 * np.cos(np.arctan2(p.x, p.z) * 22 + 1.5 * np.floor(p.y / 0.09)) * (0.4 + 0.6 * ((p.y / 0.09) % 1.0)), 0.012)
    chest = union(0.05, loft([(0.50, 0, 0, 0.13, 0.095), (0.62, 0, 0, 0.165, 0.105), (0.72, 0, 0, 0.165, 0.095), (0.765, 0, 0, 0.09, 0.07)]), limb((-0.15, 0.71, 0), (0.15, 0.71, 0), 0.055))
    arms = union(0.03, *[union(0.03, limb((s * 0.185, 0.70, 0), (s * 0.20, 0.57, 0.03), 0.046, 0.042), limb((s * 0.20, 0.57, 0.03), (0, 0.60, 0.125), 0.042, 0.034)) for s in (-1, 1)])
    hands = ellipsoid((0, 0.605, 0.13), (0.06, 0.042, 0.035))
    foot = loft([(0.0, 0, 0, 0.20, 0.16), (0.065, 0, 0, 0.20, 0.16)], 4)
    hair = anatomy.hair(1.0, -0.5) if woman else anatomy.ears()
    head = anatomy.at(union(0.012, anatomy.face(1.05), hair, None if woman else anatomy.long_beard(0.5, 0.24)), (0, 0.875, 0), 0.235)
    neck = limb((0, 0.74, 0), (0, 0.82, 0), 0.062, 0.058)
    return placed(union(0.012, skirt, chest, arms, hands, foot, head, neck), None, (0, 0, 0), tall)


def figures():
    parts = [placed(worshipper(0.35, False), matrix("y", 8), (-0.20, 0, 0)), placed(worshipper(0.29, True), matrix("y", -4), (0.02, 0, 0.03)),
             placed(worshipper(0.31, False), matrix("y", -14), (0.22, 0, -0.01))]
    return Model(union(0.0, *parts), triangles=3800, step=0.0032, texture=512, material="alabaster", rough=0.6, shade=stone(ALABASTER, 0.08, 0.6), margin=0.016,
                 normal_step=0.0008, reach=0.006, cell=0.08)
