# SPDX-License-Identifier: MPL-2.0
"""Throne base, stele, wall reliefs, casts and bronzes of the Assyrian Hall."""
import numpy as np

from ..sculpt.model import Model
from ..sculpt.patterns import curls, scales
from ..sculpt.relief import Canvas, slab
from ..sculpt.signed_distance import block, extrude, raised, union
from ..sculpt.surface import stone

from .guardians import GYPSUM

SANDSTONE = (0.72, 0.62, 0.47)
PLASTER = (0.83, 0.80, 0.74)


def throne_base_solid():
    """A low slab, smooth where it was written on; a line on its upper face marks off a rim. Exact form not documented."""
    low = block((-1.5, 0, -1.2), (1.5, 0.36, 1.2), 0.012)
    high = block((-1.44, 0.30, -1.14), (1.44, 0.42, 1.14), 0.012)

    def cuts(p):
        line = (np.abs(np.abs(p.x) - 1.34) < 0.006) & (np.abs(p.z) < 1.04) | (np.abs(np.abs(p.z) - 1.04) < 0.006) & (np.abs(p.x) < 1.34)
        return (-0.0065 * (line & (p.y > 0.405))).astype(np.float32)

    return raised(union(0.0, low, high), cuts, 0.0)


def throne_base():
    return Model(throne_base_solid(), triangles=2400, step=0.014, texture=1024, material="stone", colour=GYPSUM, rough=0.75,
                 shade=stone((0.66, 0.63, 0.57), 0.08, 0.75), dull={3: 0.25}, margin=0.014, quality=(76, 62))


def profile_head(c, x, y, s, base, cap):
    """A bearded head in profile to +x; (x, y) is the middle of the jaw, s its height."""
    q = lambda points: [(x + a * s, y + b * s) for a, b in points]  # noqa: E731
    c.fill(q([(-0.05, 0.62), (0.26, 0.62), (0.34, 0.36), (0.47, 0.14), (0.35, 0.08), (0.37, -0.02), (0.30, -0.10), (0.28, -0.24), (-0.10, -0.3), (-0.28, 0.2)]), base, 0.016, 0.05)
    c.fill(q([(0.30, 0.04), (0.36, -0.30), (0.33, -0.85), (0.05, -0.9), (-0.05, -0.5), (-0.06, 0.08), (0.10, -0.10)]), base + 0.006, 0.012, 0.03, True, curls(0.032), 0.007)
    c.fill(q([(0.0, 0.66), (-0.30, 0.55), (-0.42, 0.1), (-0.52, -0.38), (-0.34, -0.60), (-0.12, -0.42), (-0.06, 0.05), (0.0, 0.3)]), base + 0.006, 0.014, 0.04, True, curls(0.032), 0.007)
    c.fill(q([(0.12, 0.31), (0.24, 0.34), (0.31, 0.27), (0.22, 0.22)]), base + 0.016, 0.006, 0.01)
    c.line(q([(0.08, 0.40), (0.20, 0.45), (0.33, 0.38)]), 0.008, 0.005)
    if cap == "horns":
        c.fill(q([(-0.36, 0.55), (-0.30, 1.05), (-0.05, 1.28), (0.18, 1.10), (0.33, 0.58)]), base + 0.008, 0.016, 0.05)
        for k in (0.0, 0.14, 0.28):
            c.line(q([(-0.36, 0.62 + k), (0.0, 0.60 + k), (0.24, 0.70 + k), (0.20, 0.84 + k)]), 0.016, 0.009)
    else:
        c.fill(q([(-0.36, 0.5), (-0.30, 0.98), (0.24, 0.98), (0.36, 0.56)]), base + 0.008, 0.014, 0.03, False)
        c.fill(q([(-0.10, 0.98), (-0.05, 1.22), (0.03, 1.22), (0.09, 0.98)]), base + 0.008, 0.012, 0.02, False)
        c.line(q([(-0.35, 0.58), (0.35, 0.62)]), 0.02, 0.006)


def feathers(c, points, root, base, n):
    """A wing: outline, and feathers that fan out from the root."""
    m = c.fill(points, base, 0.010, 0.02)
    a, r = np.arctan2(c.y - root[1], c.x - root[0]), np.hypot(c.x - root[0], c.y - root[1])
    a = np.where(a < 0, a + 2 * np.pi, a)
    lane = np.abs(((a * n) % 1.0) - 0.5) * 2
    row = np.floor(r / 0.17)
    step = 0.006 * (1 - (r / 0.17 - row))
    c.a += np.where(m, 0.008 * (1 - lane**3) + step - 0.006, 0).astype(np.float32)


def robe(c, base):
    c.fill([(-0.17, 1.52), (0.0, 1.56), (0.15, 1.50), (0.19, 1.25), (0.15, 1.02), (0.19, 0.6), (0.24, 0.24), (-0.02, 0.19), (-0.21, 0.20), (-0.20, 0.6), (-0.15, 1.0), (-0.20, 1.3)], base, 0.022, 0.09)
    for k in range(9):  # fringe that runs down the open front and round the hem
        y = 0.30 + 0.075 * k
        c.line([(0.02 + 0.012 * k, y), (0.10 + 0.008 * k, y - 0.05)], 0.012, 0.005)
    for k in range(22):
        x = -0.19 + 0.0195 * k
        c.line([(x, 0.20), (x, 0.265)], 0.009, 0.005)
    c.line([(-0.205, 0.275), (0.235, 0.30)], 0.012, 0.006)
    c.fill([(-0.155, 1.06), (0.155, 1.06), (0.155, 0.98), (-0.15, 0.98)], base + 0.02, 0.008, 0.015, False)
    c.line([(-0.10, 1.50), (0.14, 1.10)], 0.035, 0.006)
    c.line([(-0.05, 0.98), (0.16, 0.42)], 0.022, 0.006)


def feet(c, base):
    for x in (-0.13, 0.09):
        c.fill([(x - 0.06, 0.24), (x + 0.05, 0.24), (x + 0.06, 0.14), (x + 0.17, 0.095), (x + 0.18, 0.07), (x - 0.07, 0.07)], base, 0.018, 0.03)
        c.line([(x - 0.05, 0.10), (x + 0.06, 0.115)], 0.008, -0.004)


def frame(c):
    c.fill([(-c.w / 2, 0), (c.w / 2, 0), (c.w / 2, 0.065), (-c.w / 2, 0.065)], 0.03, 0.004, 0.01, False)


def genius_canvas():
    c = Canvas(1.3, 2.2)
    frame(c)
    feathers(c, [(-0.02, 1.50), (-0.16, 1.72), (-0.38, 1.92), (-0.60, 2.02), (-0.62, 1.86), (-0.54, 1.62), (-0.36, 1.40), (-0.12, 1.30)], (0.10, 1.30), 0.012, 15)
    feathers(c, [(-0.06, 1.42), (-0.22, 1.36), (-0.42, 1.15), (-0.55, 0.80), (-0.57, 0.52), (-0.46, 0.50), (-0.30, 0.74), (-0.16, 1.05)], (0.02, 1.52), 0.014, 13)
    feet(c, 0.015)
    robe(c, 0.016)
    profile_head(c, 0.0, 1.60, 0.29, 0.022, "horns")
    c.limb([(-0.08, 1.42, 0.065), (-0.05, 1.14, 0.052), (0.14, 1.03, 0.040), (0.22, 1.00, 0.038)], 0.020, 0.022)
    c.fill([(0.17, 0.98), (0.30, 0.98), (0.325, 0.80), (0.15, 0.80)], 0.018, 0.014, 0.02, False)
    c.line([(0.18, 0.98), (0.20, 1.05), (0.27, 1.05), (0.29, 0.98)], 0.012, 0.014)
    c.limb([(0.08, 1.42, 0.070), (0.29, 1.32, 0.055), (0.42, 1.52, 0.042), (0.45, 1.60, 0.042)], 0.022, 0.022)
    c.fill([(0.41, 1.60), (0.42, 1.70), (0.47, 1.76), (0.515, 1.69), (0.505, 1.60)], 0.022, 0.016, 0.03, True, scales(0.03), 0.005)
    c.line([(0.26, 1.37), (0.32, 1.30)], 0.02, 0.006)
    return c


def king_canvas():
    c = Canvas(1.3, 2.2)
    frame(c)
    feet(c, 0.015)
    robe(c, 0.016)
    profile_head(c, 0.0, 1.60, 0.29, 0.022, "tall")
    c.limb([(-0.08, 1.42, 0.068), (-0.16, 1.16, 0.054), (0.02, 1.08, 0.042), (0.10, 1.07, 0.040)], 0.024, 0.022)
    c.limb([(0.08, 1.42, 0.072), (0.27, 1.26, 0.055), (0.41, 1.42, 0.042), (0.44, 1.49, 0.040)], 0.022, 0.022)
    c.fill([(0.36, 1.56), (0.54, 1.56), (0.50, 1.50), (0.45, 1.485), (0.40, 1.50)], 0.024, 0.014, 0.02)
    c.line([(0.25, 1.31), (0.31, 1.25)], 0.02, 0.006)
    # a long staff in the lowered hand
    c.fill([(-0.36, 0.08), (-0.335, 0.08), (-0.335, 1.50), (-0.36, 1.50)], 0.010, 0.010, 0.01, False)
    c.limb([(-0.10, 1.36, 0.06), (-0.25, 1.20, 0.05), (-0.345, 1.16, 0.04)], 0.018, 0.018)
    c.disc(-0.347, 1.52, 0.03, 0.012, 0.016)
    return c


def palmette(c, x, y, r, base):
    for k in range(-3, 4):
        a = np.radians(90 + k * 27)
        tip = (x + np.cos(a) * r, y + np.sin(a) * r)
        n = (-np.sin(a) * r * 0.16, np.cos(a) * r * 0.16)
        middle = (x + np.cos(a) * r * 0.65, y + np.sin(a) * r * 0.65)
        c.fill([(x, y), (middle[0] + n[0], middle[1] + n[1]), tip, (middle[0] - n[0], middle[1] - n[1])], base, 0.012, 0.015)
    c.disc(x, y, r * 0.26, base + 0.006, 0.010)


def tree_canvas():
    c = Canvas(1.3, 2.2)
    frame(c)
    nodes = [(sx * (0.40 + 0.07 * np.sin(y * 2.1)), y) for y in np.arange(0.30, 1.75, 0.24) for sx in (-1, 1)]
    nodes += [(sx * 0.22, 1.88) for sx in (-1, 1)]
    for k, (x, y) in enumerate(nodes):  # interlaced stems between trunk and palmettes
        c.line([(0, y - 0.18), (x * 0.5, y - 0.02), (x, y)], 0.022, 0.014)
        following = [q for q in nodes if q[0] * x > 0 and q[1] > y + 0.1]
        if following:
            c.line([(x, y), (x * 1.14, (y + following[0][1]) / 2), following[0]], 0.018, 0.012)
    c.fill([(-0.045, 0.06), (0.045, 0.06), (0.04, 1.72), (-0.04, 1.72)], 0.016, 0.018, 0.03, False)
    for y in (0.35, 0.75, 1.15, 1.55):
        c.fill([(-0.085, y), (0.085, y), (0.085, y + 0.025), (-0.085, y + 0.025)], 0.026, 0.010, 0.012, False)
        for s in (-1, 1):
            c.disc(s * 0.085, y + 0.055, 0.042, 0.020, 0.014)
            c.disc(s * 0.085, y - 0.03, 0.042, 0.020, 0.014)
    for x, y in nodes:
        palmette(c, x, y, 0.105, 0.012)
    palmette(c, 0, 1.76, 0.27, 0.016)
    return c


def wall_relief(make):
    node = slab(make(), 0.16, 0.025)
    return Model(node, triangles=4400, step=0.009, texture=1024, material="gypsum-alabaster", colour=GYPSUM, rough=0.75,
                 shade=stone(GYPSUM, 0.07, 0.65), dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.4, 5: 0.3}, margin=0.014, quality=(82, 78))


def stele_canvas():
    """The king in a sunk panel on a smooth face; the layout is a suggestion."""
    c = Canvas(1.05, 1.27)
    c.fill([(-0.20, 0.62), (0.20, 0.62), (0.20, 1.16), (-0.20, 1.16)], -0.028, 0.0, 0.01, False)
    k = 0.235
    sub = [(-0.17, 1.52), (0.0, 1.56), (0.15, 1.50), (0.19, 1.25), (0.15, 1.02), (0.19, 0.6), (0.24, 0.24), (-0.21, 0.22), (-0.20, 0.6), (-0.15, 1.0), (-0.20, 1.3)]
    place = lambda points: [(x * k, 0.64 + (y - 0.2) * k) for x, y in points]  # noqa: E731
    c.fill(place(sub), -0.024, 0.016, 0.03)
    c.fill(place([(-0.11, 1.55), (-0.13, 1.80), (-0.05, 1.92), (0.10, 1.90), (0.15, 1.78), (0.12, 1.55), (0.08, 1.36)]), -0.022, 0.018, 0.02)
    c.fill(place([(-0.10, 1.88), (-0.06, 2.06), (0.07, 2.06), (0.11, 1.88)]), -0.020, 0.016, 0.012)
    c.limb([tuple(place([(0.08, 1.40)])[0]) + (0.017,), tuple(place([(0.36, 1.25)])[0]) + (0.014,), tuple(place([(0.52, 1.5)])[0]) + (0.011,)], -0.018, 0.014)
    c.fill([(0.115, 0.64), (0.122, 0.64), (0.122, 0.98), (0.115, 0.98)], -0.022, 0.010, 0.004, False)
    for i in range(5):
        c.disc(-0.14 + 0.055 * i, 1.12, 0.016, -0.024, 0.012)
    return c


def banquet_stele():
    c = stele_canvas()
    top = extrude([(-0.525, -0.1), (0.525, -0.1), (0.525, 1.20), (0.47, 1.27), (-0.47, 1.27), (-0.525, 1.20)], -0.3, 0.3, "z", 0.0)
    node = slab(c, 0.25, 0.118, top)
    return Model(node, triangles=3200, step=0.008, texture=1024, material="sandstone", colour=SANDSTONE, rough=0.9,
                 shade=stone(SANDSTONE, 0.09, 0.7), dull={5: 0.4, 3: 0.4}, margin=0.016, quality=(80, 70))
