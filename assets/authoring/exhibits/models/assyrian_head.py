# SPDX-License-Identifier: MPL-2.0
"""The head of a winged bull: a man's face with a long beard, a bull's ears, a horned and feathered crown.

Units of a head: height 1 from chin to crown, its middle at the origin, face to +Z.
"""
import numpy as np

from ..sculpt.patterns import curls
from ..sculpt.signed_distance import ball, chain, cut, ellipsoid, limb, loft, matrix, placed, raised, twin, union

CAP_FOOT, CAP_TOP = 0.20, 0.94


def face():
    """Broad and calm: arched brows that meet, large almond eyes between heavy lids, a straight nose, full lips."""
    skull = ellipsoid((0, 0.10, -0.06), (0.38, 0.42, 0.43))
    cheeks = ellipsoid((0, -0.10, 0.10), (0.325, 0.40, 0.305))
    jaw = ellipsoid((0, -0.33, 0.15), (0.22, 0.17, 0.23))
    bones = twin(ellipsoid((0.185, -0.085, 0.27), (0.115, 0.095, 0.10)))
    base = union(0.08, union(0.10, skull, cheeks, jaw), bones)
    socket = twin(union(0.03, ellipsoid((0.15, 0.025, 0.42), (0.128, 0.075, 0.105)), ellipsoid((0.06, 0.03, 0.43), (0.04, 0.06, 0.06))))
    brow = twin(chain(0.02, (0.0, 0.118, 0.405, 0.030), (0.075, 0.150, 0.392, 0.034), (0.165, 0.150, 0.352, 0.034), (0.235, 0.112, 0.290, 0.030),
                      (0.285, 0.060, 0.225, 0.022)))
    eye = ellipsoid((0.150, 0.022, 0.286), (0.104, 0.062, 0.080))
    upper = chain(0.008, (0.044, 0.004, 0.372, 0.015), (0.082, 0.054, 0.386, 0.020), (0.145, 0.080, 0.380, 0.022), (0.210, 0.060, 0.340, 0.021),
                  (0.272, 0.004, 0.268, 0.015))
    lower = chain(0.008, (0.044, 0.004, 0.372, 0.014), (0.092, -0.034, 0.388, 0.017), (0.150, -0.044, 0.378, 0.018), (0.212, -0.030, 0.338, 0.017),
                  (0.272, 0.004, 0.268, 0.014))
    nose = union(0.03, chain(0.03, (0, 0.125, 0.372, 0.038), (0, 0.02, 0.430, 0.040), (0, -0.085, 0.482, 0.050), (0, -0.118, 0.472, 0.054)),
                 twin(ellipsoid((0.056, -0.118, 0.425), (0.036, 0.040, 0.050))))
    nostrils = twin(ellipsoid((0.034, -0.165, 0.455), (0.018, 0.022, 0.026)))
    lips = union(0.010, ellipsoid((0, -0.222, 0.395), (0.095, 0.020, 0.045)), twin(ellipsoid((0.035, -0.216, 0.405), (0.042, 0.020, 0.040))),
                 ellipsoid((0, -0.266, 0.388), (0.080, 0.028, 0.048)))
    out = union(0.03, cut(0.03, base, socket), brow)
    out = cut(0.01, union(0.03, out, nose), nostrils)
    return union(0.010, union(0.003, out, twin(eye), twin(upper), twin(lower)), lips)


def beard():
    """Curls over cheeks and chin, then long strands between rows of curls, cut off straight below."""
    cheeks = union(0.07, twin(ellipsoid((0.265, -0.16, 0.085), (0.105, 0.25, 0.215))), twin(ellipsoid((0.20, -0.33, 0.20), (0.14, 0.15, 0.185))),
                   ellipsoid((0, -0.44, 0.235), (0.215, 0.145, 0.215)))
    tight = curls(0.072)
    cheeks = raised(cheeks, lambda p: 0.030 * tight(np.arctan2(p.x, p.z + 0.02) * 0.33, p.y), 0.03)
    mouth = ellipsoid((0, -0.225, 0.47), (0.150, 0.085, 0.150))
    long_ = loft([(-1.24, 0, 0.275, 0.262, 0.165), (-1.21, 0, 0.275, 0.274, 0.175), (-0.80, 0, 0.275, 0.270, 0.185), (-0.52, 0, 0.255, 0.252, 0.190), (-0.40, 0, 0.235, 0.22, 0.18)], 3.2)
    small = curls(0.0725)

    def rows(p):
        t = ((p.y + 1.24) / 0.2900) % 1.0
        band = np.clip((0.50 - t) / 0.03, 0, 1) * np.clip(t / 0.02, 0, 1)
        strands = 0.5 + 0.5 * np.cos(p.x * 105 + 0.9 * np.sin(p.y * 60))
        return np.where(p.z > 0.1, band * (0.010 + 0.032 * small(p.x, p.y + 1.24)) + (1 - band) * 0.018 * strands, 0.0)

    moustache = twin(chain(0.010, (0.012, -0.178, 0.440, 0.024), (0.080, -0.192, 0.425, 0.030), (0.150, -0.232, 0.372, 0.028), (0.196, -0.262, 0.322, 0.020)))
    curl = twin(union(0.0, ball((0.205, -0.245, 0.318), 0.030)))
    moustache = raised(moustache, lambda p: 0.005 * np.cos(p.y * 190 + np.abs(p.x) * 60), 0.005)
    return union(0.012, cut(0.02, cheeks, mouth), raised(long_, rows, 0.045), moustache, curl)


def hair():
    """Waves behind the ears that end in a mass of curls on each shoulder."""
    side = twin(union(0.08, ellipsoid((0.355, 0.02, -0.10), (0.135, 0.36, 0.27)), ellipsoid((0.375, -0.28, -0.13), (0.135, 0.30, 0.23))))
    waves = raised(side, lambda p: 0.012 * np.cos(p.y * 62 + 2.2 * np.sin(p.z * 16)), 0.012)
    bunch = twin(union(0.06, ellipsoid((0.435, -0.60, -0.06), (0.155, 0.20, 0.23)), ellipsoid((0.445, -0.72, -0.04), (0.165, 0.17, 0.23))))
    tile = curls(0.0875)
    bunch = raised(bunch, lambda p: 0.036 * tile(np.arctan2(p.z + 0.06, np.abs(p.x) - 0.42) * 0.20, p.y), 0.036)
    fringe = loft([(0.13, 0, -0.05, 0.405, 0.435), (0.24, 0, -0.05, 0.400, 0.430)])
    fringe = raised(fringe, lambda p: 0.022 * np.sqrt(np.abs(np.cos(np.arctan2(p.x, p.z + 0.05) * 14))) * np.clip((p.y - 0.12) / 0.03, 0, 1), 0.022)
    return union(0.02, waves, bunch, fringe)


def ears():
    """A bull's, below the horns, laid back along the hair."""
    leaf = cut(0.02, ellipsoid((0.12, 0, 0), (0.17, 0.072, 0.050)), ellipsoid((0.14, 0.0, 0.055), (0.115, 0.040, 0.040)))
    turn = matrix("y", 38) @ matrix("z", -10)
    return twin(placed(leaf, turn, (0.375, 0.055, 0.09)))


def crown():
    """A cylinder with three pairs of horns that hug it, rosettes above them and upright feathers along the rim."""
    radius_x, radius_z = 0.395, 0.415
    body = loft([(CAP_FOOT, 0, -0.04, radius_x, radius_z), (0.62, 0, -0.04, radius_x + 0.004, radius_z + 0.004), (0.74, 0, -0.04, radius_x, radius_z),
                 (CAP_TOP, 0, -0.04, radius_x + 0.02, radius_z + 0.02)])

    def work(p):
        a = np.arctan2(p.x, p.z + 0.04)
        lane = ((a * 17 / np.pi) % 1.0 - 0.5) * 2
        feather = np.clip((p.y - 0.770) / 0.008, 0, 1) * (0.020 * np.sqrt(np.clip(1 - lane * lane, 0, 1)) + 0.006 * np.exp(-(lane / 0.12) ** 2))
        rim = np.clip((p.y - (CAP_TOP - 0.055 * lane * lane)) / 0.012, 0, 1) * 0.05  # each feather ends round
        u = ((a * radius_x) % 0.1034) - 0.0517
        r, turn = np.hypot(u, p.y - 0.715), np.arctan2(p.y - 0.715, u)
        petal = np.clip((0.045 - r) / 0.006, 0, 1) * (0.014 + 0.008 * np.cos(turn * 8) * (r > 0.014))
        lines = 0.012 * (np.abs(np.abs(p.y - 0.715) - 0.056) < 0.007)
        return (feather - rim + petal + lines).astype(np.float32)

    body = raised(body, work, 0.026)
    horns = []
    for i in range(3):
        y, points = 0.290 + 0.118 * i, []
        for angle, rise, thick in ((112, 0.000, 0.026), (90, -0.012, 0.034), (70, -0.018, 0.036), (52, -0.018, 0.035), (36, -0.008, 0.031), (23, 0.020, 0.025), (14, 0.062, 0.017), (10, 0.095, 0.010)):
            t = np.radians(angle)
            grow = 1.0 + 0.004 / radius_x
            points.append((np.sin(t) * radius_x * grow, y + rise, -0.04 + np.cos(t) * radius_z * grow, thick))
        horns.append(twin(chain(0.008, *points)))
    band = raised(loft([(CAP_FOOT - 0.025, 0, -0.04, 0.412, 0.432), (CAP_FOOT + 0.035, 0, -0.04, 0.412, 0.432)]),
                  lambda p: 0.006 * np.cos(np.arctan2(p.x, p.z + 0.04) * 44), 0.006)
    return union(0.010, body, band, *horns)


def head():
    neck = limb((0, -0.35, -0.10), (0, -1.1, -0.30), 0.30, 0.42)
    return union(0.012, union(0.015, face(), beard()), hair(), ears(), crown(), neck)
