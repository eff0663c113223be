# SPDX-License-Identifier: MPL-2.0
"""The winged bulls of the Assyrian Hall. Outlines of trunk, legs and wing are drawn from the side and given depth."""
import numpy as np

from ..sculpt.model import Model
from ..sculpt.patterns import curls, scales
from ..sculpt.signed_distance import block, both, chain, ellipsoid, extrude, loft, mirror, placed, raised, smooth_outline, union
from ..sculpt.surface import stone

from . import assyrian_head

GYPSUM = (0.71, 0.68, 0.62)
LIMESTONE = (0.73, 0.67, 0.56)
HALF, LONG, HIGH = 0.31, 1.05, 2.0  # half width, half length, height of the block that each bull was cut from


def rounded(points, low, high, deep):
    """A body with this outline, seen from the side as (z, y) points; its edge is rounded over `deep` metres."""
    return extrude(smooth_outline(points, 8), low, high, "x", deep)


def step(at, soft, axis):
    """0 below `at`, 1 above, soft between."""
    return np.clip((axis - at) / soft + 0.5, 0, 1)


def grown(node, by):
    return raised(node, lambda p: np.float32(by), by)


WING_Z = [-1.04, -0.50, 0.0, 0.30, 0.56]
WING_LOW = [1.235, 1.090, 0.975, 0.930, 0.960]
WING_HIGH = [1.775, 1.750, 1.690, 1.600, 1.360]


def wing():
    """Three rows: small feathers at the shoulder, then two rows of long ones that sweep back along the body."""
    outline = list(zip(WING_Z, WING_LOW)) + [(0.60, 1.12), (0.585, 1.26)] + list(zip(WING_Z, WING_HIGH))[::-1]
    plate = extrude(smooth_outline(outline, 8), -0.06, 0.235, "x", 0.02)
    small = scales(0.062)
    lanes = 7.0

    def height(p):
        low, high = np.interp(p.z, WING_Z, WING_LOW), np.interp(p.z, WING_Z, WING_HIGH)
        t = (p.y - low) / (high - low)
        lane = (t * lanes) % 1.0 * 2 - 1
        tip = 0.075 * np.abs(lane) ** 2.5
        bend = 0.16 * (t - 0.55) ** 2
        first, second = 0.155 + bend, -0.42 + bend
        in_short = p.z > first
        in_second = ~in_short & (p.z > second + tip)
        round_ = 0.021 * (1 - np.abs(lane) ** 3.0)
        quill = 0.006 * np.exp(-(lane / 0.10) ** 2)
        barbs = 0.0012 * np.cos((p.z * 1.0 + np.abs(lane) * 0.030) * 330)
        rib = step(first, 0.02, p.z) * np.clip((first + 0.035 - p.z) / 0.01, 0, 1)
        long_ = round_ + quill + barbs
        h = np.where(in_short, 0.014 * small(p.y, p.z) + 0.018 + 0.008 * rib, np.where(in_second, long_ + 0.006, np.where(p.z < -0.955 + tip, -0.05, long_ - 0.016)))
        return np.where(p.x > 0.10, h, 0.0).astype(np.float32)

    return raised(plate, height, 0.036)


TRUNK = [(0.79, 1.02), (0.785, 0.86), (0.71, 0.70), (0.52, 0.630), (0.25, 0.655), (-0.10, 0.700), (-0.42, 0.755), (-0.62, 0.74), (-0.86, 0.80),
         (-0.985, 0.94), (-1.005, 1.10), (-0.95, 1.24), (-0.78, 1.31), (-0.50, 1.30), (0.0, 1.31), (0.35, 1.46), (0.55, 1.48), (0.70, 1.30), (0.76, 1.16)]
HIND = [(-0.52, 1.12), (-0.475, 0.96), (-0.468, 0.83), (-0.535, 0.715), (-0.640, 0.610), (-0.722, 0.520), (-0.748, 0.430), (-0.752, 0.330), (-0.742, 0.262),
        (-0.716, 0.212), (-0.700, 0.180), (-0.672, 0.092), (-0.868, 0.092), (-0.860, 0.150), (-0.838, 0.196), (-0.866, 0.240), (-0.852, 0.320),
        (-0.858, 0.420), (-0.902, 0.505), (-0.925, 0.560), (-0.902, 0.640), (-0.905, 0.740), (-0.960, 0.860), (-0.992, 1.00), (-0.95, 1.14), (-0.74, 1.24)]


def leg_front(x):
    """Straight, with the knee, the tendon and the fetlock that a bull's foreleg shows from the front."""
    leg = loft([(0.165, x, 0.752, 0.072, 0.072), (0.205, x, 0.742, 0.078, 0.078), (0.240, x, 0.735, 0.072, 0.072), (0.30, x, 0.732, 0.060, 0.062),
                (0.40, x, 0.732, 0.063, 0.066), (0.450, x, 0.738, 0.080, 0.082), (0.50, x, 0.738, 0.081, 0.082), (0.56, x, 0.725, 0.080, 0.082),
                (0.68, x * 0.98, 0.705, 0.108, 0.112), (0.80, x * 0.95, 0.68, 0.132, 0.140), (0.95, x * 0.85, 0.62, 0.150, 0.17), (1.10, x * 0.7, 0.55, 0.08, 0.10)], 2.4)
    hoof = loft([(0.092, x, 0.770, 0.104, 0.115), (0.140, x, 0.762, 0.095, 0.102), (0.182, x, 0.750, 0.076, 0.080)], 2.6)
    hoof = raised(hoof, lambda p: -0.014 * np.exp(-((p.x - x) / 0.006) ** 2) * (p.z > 0.78), 0.0)
    muscle = union(0.02, chain(0.02, (x * 1.28, 0.84, 0.745, 0.030), (x * 1.22, 0.70, 0.775, 0.024), (x * 1.12, 0.57, 0.775, 0.014)),
                   chain(0.02, (x * 0.70, 0.82, 0.775, 0.028), (x * 0.80, 0.68, 0.785, 0.022), (x * 0.90, 0.57, 0.780, 0.014)))
    return union(0.025, leg, hoof, muscle)


def sinews():
    """Muscles drawn as raised lines on thigh and shank."""
    thigh = chain(0.015, (-0.02 + 0.262, 1.05, -0.60, 0.018), (0.266, 0.90, -0.545, 0.020), (0.262, 0.76, -0.60, 0.018), (0.250, 0.66, -0.70, 0.014), (0.235, 0.57, -0.80, 0.010))
    shank = chain(0.01, (0.248, 0.66, -0.84, 0.014), (0.243, 0.55, -0.855, 0.014), (0.228, 0.42, -0.822, 0.010), (0.222, 0.28, -0.816, 0.009))
    return [thigh, shank]


def bull():
    """The animal without wing and head: on four legs, for no source gives the bulls a fifth."""
    trunk = union(0.06, rounded(TRUNK, -0.28, 0.262, 0.21), ellipsoid((0.0, 0.98, 0.50), (0.285, 0.36, 0.30)))
    curl = curls(0.058)

    def fleece(p):
        breast = step(0.60, 0.03, p.z) * step(0.66, 0.03, p.y)
        belly = step(-0.800, 0.02, -p.y + 0.05 * np.clip(p.z, -0.6, 0.6)) * step(-0.40, 0.04, p.z)
        back = np.maximum(step(0.945, 0.02, -p.z + 0.0), step(1.225, 0.02, p.y) * step(0.45, 0.05, -p.z))
        breast_u = np.arctan2(p.x, p.z - 0.20) * 0.46
        h = np.maximum(breast * curl(breast_u, p.y), np.maximum(belly, back) * curl(p.z, p.y))
        return (0.020 * h).astype(np.float32)

    trunk = raised(trunk, fleece, 0.02)
    hind = grown(rounded(HIND, 0.085, 0.250, 0.080), 0.018)
    ahead = grown(rounded([(z + 0.400 + 0.06 * (y - 0.092), y) for z, y in HIND], -0.02, 0.185, 0.080), 0.016)
    shoulder = ellipsoid((0.17, 0.98, 0.42), (0.105, 0.30, 0.19))
    haunch = ellipsoid((0.15, 1.00, -0.73), (0.115, 0.27, 0.22))
    animal = union(0.05, trunk, union(0.03, hind, haunch), ahead, shoulder, leg_front(0.165), leg_front(-0.165))
    return union(0.012, animal, *sinews())


def tail():
    rope = chain(0.03, (0.12, 1.22, -0.98, 0.050), (0.20, 1.10, -1.005, 0.045), (0.245, 0.90, -1.000, 0.038), (0.250, 0.66, -0.985, 0.034))
    rope = raised(rope, lambda p: 0.005 * np.cos((p.y + 0.25 * p.z) * 150), 0.005)
    tuft = raised(loft([(0.30, 0.245, -0.965, 0.022, 0.028), (0.38, 0.248, -0.965, 0.046, 0.056), (0.52, 0.250, -0.972, 0.050, 0.058), (0.62, 0.250, -0.98, 0.030, 0.036)]),
                  lambda p: 0.008 * np.cos(p.z * 130 + 1.5 * np.sin(p.y * 40)), 0.008)
    return union(0.012, rope, tuft)


def lamassu_solid():
    """Faces +Z; its right flank, at -X, is the plain back against a wall, its left carries the wing."""
    slab_line = [(-1.04, 0.02), (-1.04, 1.3), (-1.035, 1.70), (-0.75, 1.752), (-0.25, 1.715), (0.12, 1.64), (0.40, 1.50), (0.56, 1.3),
                 (0.68, 0.9), (0.68, 0.4), (0.68, 0.02)]
    slab = extrude(slab_line, -0.30, -0.005, "x", 0.012)
    base = block((-HALF, 0, -LONG), (HALF, 0.095, LONG), 0.012)
    man = placed(assyrian_head.head(), None, (0.0, 1.530, 0.640), 0.500)
    beast = union(0.012, union(0.02, bull(), tail(), wing()), man)
    whole = union(0.012, beast, slab, base)
    return both(0.0, whole, block((-HALF, 0, -LONG), (HALF, 2.02, LONG), 0.01))


def lamassu():
    return Model(lamassu_solid(), triangles=36000, step=0.0075, texture=1536, material="gypsum-alabaster", colour=GYPSUM, rough=0.7,
                 shade=stone(GYPSUM, 0.07, 0.55, (0.86, 0.80, 0.70)), margin=0.018, dull={1: 0.4, 3: 0.4, 5: 0.55}, quality=(82, 82))


def lamassu_right():
    m = lamassu()
    m.node = mirror(m.node)
    m.dull = {0: 0.4, 3: 0.4, 5: 0.55}
    return m
