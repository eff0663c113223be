# SPDX-License-Identifier: MPL-2.0
"""The winged bulls and the colossal lion of the Assyrian Hall."""
import numpy as np

from sculpt.model import Model
from sculpt.patterns import cuneiform, curls, scales
from sculpt.sdf import (ball, block, both, box, chain, cut, ellipsoid, extrude, limb, loft, mirror, raised, rot,
                        smooth_outline, twin, union)
from sculpt.surface import stone

from . import anatomy

GYPSUM = (0.71, 0.68, 0.62)
LIMESTONE = (0.73, 0.67, 0.56)


def wing():
    outline = smooth_outline([(0.62, 1.20), (0.55, 0.92), (0.36, 0.80), (0.10, 0.86), (-0.25, 0.98), (-0.62, 1.09), (-1.01, 1.19),
                              (-1.035, 1.45), (-1.01, 1.72), (-0.72, 1.80), (-0.25, 1.765), (0.12, 1.69), (0.42, 1.54)], 6)
    plate = extrude(outline, -0.05, 0.255, "x", 0.02)
    small = scales(0.06)

    def height(p):
        dz, dy = 2.5 - p.z, p.y - 0.42
        r, a = np.hypot(dz, dy), np.arctan2(dy, dz)
        lane = a * 62.0
        side = lane - np.floor(lane)
        round_ = 1 - np.abs(2 * side - 1) ** 2.5
        tip = 0.035 * np.abs(2 * side - 1) ** 2
        quill = np.exp(-((side - 0.5) / 0.07) ** 2)
        first, last = r + tip < 2.88, r + tip >= 2.88
        along = np.where(first, (r - 2.40) / 0.48, (r - 2.88) / 0.75)
        long_ = 0.020 * round_ + 0.006 * quill - np.where(last, 0.022, 0.006) - 0.004 * np.clip(along, 0, 1)
        short = 0.016 * small(p.y * 1.0, p.z * 1.0) + 0.008
        return np.where(p.x > 0.15, np.where(r < 2.40, short, long_), 0).astype(np.float32)

    return raised(plate, height, 0.03)


def horned_cap():
    """Cylinder with three pairs of horns and a crown of feathers; local metres, foot at the origin."""
    cap = loft([(0, 0, 0, 0.160, 0.170), (0.10, 0, 0, 0.168, 0.178), (0.26, 0, 0, 0.160, 0.168), (0.31, 0, 0, 0.168, 0.176)])

    def grooves(p):
        a = np.arctan2(p.x, p.z)
        crown = np.clip((p.y - 0.245) / 0.01, 0, 1)
        rosettes = np.exp(-(((a * 0.165) % 0.062 - 0.031) ** 2 + (p.y - 0.222) ** 2) / 0.00018)
        return crown * 0.007 * np.cos(a * 26) + 0.006 * rosettes * (p.y < 0.245)

    cap = raised(cap, grooves, 0.01)
    horns = []
    for i in range(3):
        y = 0.035 + 0.055 * i
        horns.append(twin(chain(0.01, (0.168, y - 0.03, 0.0, 0.024), (0.152, y - 0.012, 0.085, 0.025), (0.100, y + 0.004, 0.150, 0.023),
                                (0.045, y + 0.034, 0.178, 0.018), (0.022, y + 0.070, 0.180, 0.010))))
    band = loft([(-0.025, 0, 0, 0.166, 0.176), (0.012, 0, 0, 0.170, 0.180)])
    return union(0.006, cap, band, *horns)


def bull_head():
    head = anatomy.at(union(0.015, anatomy.face(1.05), anatomy.hair(1.0, -0.45), anatomy.long_beard(1.12, 0.35)), (0.0, 1.545, 0.66), 0.37)
    from sculpt.sdf import move
    cap = move(horned_cap(), (0, 1.69, 0.635))
    bunch = anatomy.curly(twin(ellipsoid((0.185, 1.36, 0.56), (0.105, 0.155, 0.13))), 0.045, 0.014)
    ear = twin(cut(0.015, rot(ellipsoid((0.215, 1.60, 0.63), (0.085, 0.035, 0.05)), "z", -12, (0.215, 1.60, 0.63)),
                   ellipsoid((0.235, 1.60, 0.67), (0.05, 0.02, 0.03))))
    neck = limb((0, 1.05, 0.52), (0, 1.5, 0.60), 0.21, 0.15)
    return union(0.01, head, cap, bunch, ear, union(0.0, neck))


def hoof(x, z):
    return loft([(0.085, x, z + 0.01, 0.082, 0.105), (0.125, x, z + 0.005, 0.078, 0.092), (0.165, x, z - 0.005, 0.060, 0.066)], 2.4)


def lamassu_solid():
    slab_line = [(-1.04, 0.02), (-1.04, 1.3), (-1.03, 1.70), (-0.75, 1.785), (-0.25, 1.75), (0.12, 1.68), (0.42, 1.52), (0.60, 1.2),
                 (0.62, 0.8), (0.58, 0.4), (0.57, 0.02)]
    writing = cuneiform(0.042, 0.9, 12, 3)
    slab = extrude(slab_line, -0.34, -0.02, "x", 0.012)
    field = lambda p: np.where((p.x > -0.05) & (p.y > 0.16) & (p.y < 0.72), -0.006 * writing(-p.z, p.y), 0)  # noqa: E731
    slab = raised(slab, field, 0.0)
    base = block((-0.31, 0, -1.05), (0.31, 0.095, 1.05), 0.012)
    chest = ellipsoid((0.0, 0.97, 0.52), (0.285, 0.37, 0.36))
    barrel = ellipsoid((0.02, 0.93, -0.12), (0.25, 0.29, 0.86))
    rump = ellipsoid((0.02, 1.0, -0.70), (0.265, 0.36, 0.33))
    body = union(0.12, chest, barrel, rump)
    curl = curls(0.055)

    def fleece(p):
        belly = (p.y < 0.80 + 0.02 * np.cos(p.z * 3)) & (p.z > -0.5) & (p.z < 0.35)
        breast = p.z > 0.60
        back = (p.z < -0.93) | ((p.z < -0.45) & (p.y > 1.19))
        mask = belly | (breast & (p.y > 0.62)) | back
        return np.where(mask, 0.016 * curl(np.where(breast, p.x, p.z), p.y), 0.0)

    body = raised(body, fleece, 0.016)
    front = union(0.05, chain(0.05, (0.14, 0.85, 0.64, 0.165), (0.155, 0.50, 0.735, 0.088), (0.155, 0.42, 0.735, 0.080), (0.155, 0.20, 0.74, 0.058)), hoof(0.155, 0.765))
    far = mirror(front)
    fifth = union(0.05, chain(0.05, (0.13, 0.80, 0.36, 0.14), (0.165, 0.50, 0.33, 0.086), (0.165, 0.43, 0.315, 0.080), (0.165, 0.20, 0.20, 0.056)), hoof(0.165, 0.215))
    hind = union(0.05, chain(0.06, (0.07, 0.95, -0.72, 0.235), (0.16, 0.62, -0.66, 0.135), (0.165, 0.44, -0.87, 0.078), (0.165, 0.20, -0.84, 0.056)), hoof(0.165, -0.815))
    hind2 = union(0.05, chain(0.06, (0.10, 0.85, -0.52, 0.20), (0.13, 0.60, -0.36, 0.115), (0.145, 0.42, -0.50, 0.072), (0.145, 0.20, -0.43, 0.056)), hoof(0.145, -0.405))
    tail = union(0.02, chain(0.03, (0.16, 1.12, -0.97, 0.055), (0.21, 0.95, -1.0, 0.042), (0.225, 0.62, -0.985, 0.036)),
                 raised(ellipsoid((0.225, 0.47, -0.975), (0.055, 0.17, 0.06)), lambda p: 0.006 * np.cos(p.z * 160), 0.006))
    animal = union(0.045, body, front, far, fifth, hind, hind2)
    belt = union(0.012, animal, tail, wing(), bull_head())
    whole = union(0.012, belt, slab, base)
    return both(0.0, whole, block((-0.31, 0, -1.05), (0.31, 2.02, 1.05), 0.01))


def lamassu():
    return Model(lamassu_solid(), triangles=11500, step=0.0105, texture=1024, material="gypsum-alabaster", colour=GYPSUM, rough=0.7,
                 shade=stone(GYPSUM, 0.07, 0.55, (0.86, 0.80, 0.70)), margin=0.018, dull={1: 0.5, 3: 0.4, 5: 0.7}, quality=(80, 72))


def lamassu_right():
    m = lamassu()
    m.node = mirror(m.node)
    m.dull = {0: 0.5, 3: 0.4, 5: 0.7}
    return m


def paw(x, z, y=0.10):
    toes = [ellipsoid((x + i * 0.072, y + 0.055, z + 0.13 - abs(i) * 0.018), (0.045, 0.062, 0.10)) for i in (-1.5, -0.5, 0.5, 1.5)]
    return union(0.02, ellipsoid((x, y + 0.075, z), (0.155, 0.10, 0.18)), *toes)


def lion_head():
    """Roaring: broad skull, wrinkled muzzle, open mouth with teeth; faces +Z, metres in place."""
    skull = ellipsoid((0, 2.16, 0.66), (0.28, 0.29, 0.32))
    muzzle = union(0.06, ellipsoid((0, 2.115, 0.93), (0.175, 0.125, 0.19)), box((0, 2.13, 0.86), (0.11, 0.10, 0.20), 0.05))
    lip = twin(ellipsoid((0.105, 2.04, 0.97), (0.085, 0.085, 0.125)))
    jaw = union(0.05, ellipsoid((0, 1.765, 0.87), (0.145, 0.075, 0.205)), twin(limb((0.19, 1.95, 0.62), (0.11, 1.79, 0.86), 0.11, 0.07)))
    cheeks = twin(ellipsoid((0.19, 2.02, 0.68), (0.14, 0.20, 0.20)))
    head = union(0.06, skull, muzzle, lip, jaw, cheeks)
    mouth = union(0.03, ellipsoid((0, 1.905, 0.95), (0.115, 0.105, 0.24)), twin(ellipsoid((0.12, 1.91, 0.83), (0.08, 0.075, 0.14))))
    eyes = twin(ellipsoid((0.155, 2.215, 0.905), (0.075, 0.048, 0.06)))
    head = cut(0.025, head, mouth, eyes)

    def wrinkles(p):
        side = np.exp(-((p.x - 0.0) / 0.2) ** 2) * np.clip((p.z - 0.80) / 0.05, 0, 1) * np.clip((p.y - 2.05) / 0.03, 0, 1)
        return 0.008 * np.cos((p.z + 0.35 * np.abs(p.x)) * 95) * side

    head = raised(head, wrinkles, 0.008)
    balls = twin(ellipsoid((0.150, 2.212, 0.880), (0.062, 0.040, 0.05)))
    brow = twin(chain(0.02, (0.05, 2.26, 0.93, 0.03), (0.16, 2.285, 0.90, 0.036), (0.24, 2.23, 0.80, 0.03)))
    nose = union(0.02, ellipsoid((0, 2.175, 1.07), (0.075, 0.045, 0.05)), limb((0, 2.28, 0.90), (0, 2.2, 1.05), 0.05, 0.045))
    fangs = twin(union(0.0, limb((0.082, 2.0, 1.035), (0.078, 1.905, 1.045), 0.024, 0.008), limb((0.088, 1.80, 1.0), (0.086, 1.885, 1.01), 0.022, 0.008)))
    row = twin(union(0.0, *[limb((0.03 * i, 1.985, 1.06 - 0.004 * i), (0.03 * i, 1.958, 1.062 - 0.004 * i), 0.015, 0.012) for i in (0.5, 1.5)],
                     *[limb((0.028 * i, 1.822, 1.03), (0.028 * i, 1.85, 1.032), 0.014, 0.011) for i in (0.5, 1.5)]))
    tongue = ellipsoid((0, 1.835, 0.90), (0.07, 0.03, 0.15))
    ear = twin(cut(0.02, ellipsoid((0.255, 2.40, 0.60), (0.075, 0.085, 0.06)), ellipsoid((0.27, 2.40, 0.655), (0.045, 0.055, 0.04))))
    return union(0.02, head, balls, brow, nose, fangs, row, tongue, ear)


def mane():
    ruff = union(0.10, ellipsoid((0, 2.08, 0.47), (0.40, 0.505, 0.25)), ellipsoid((0, 1.62, 0.50), (0.39, 0.55, 0.36)),
                 ellipsoid((0, 1.95, 0.22), (0.33, 0.42, 0.40)))
    lock = scales(0.13)

    def locks(p):
        a = np.arctan2(p.x, 0.25 + 0 * p.x) * 0.45 + 0.25 * np.clip(0.9 - p.z, 0, 2) * np.sign(p.x)
        strands = 0.007 * np.cos(p.y * 60 + p.x * 150)
        return 0.030 * lock(a, p.y) + strands - 0.008

    return raised(ruff, locks, 0.03)


def lion_solid():
    writing = cuneiform(0.05, 1.1, 14, 11)
    slab = extrude([(-1.09, 0.02), (-1.09, 1.40), (-1.02, 1.70), (-0.8, 1.88), (-0.3, 1.97), (0.1, 2.05), (0.35, 2.2), (0.47, 1.9), (0.46, 0.02)],
                   -0.52, -0.06, "x", 0.015)
    signs = lambda p: np.where(((p.x > -0.09) & (p.y > 0.2) & (p.y < 1.1)) | ((p.x < -0.45) & (p.y > 0.35) & (p.y < 1.6) & (p.z < 0.42)),  # noqa: E731
                               -0.006 * writing(-p.z, p.y), 0)
    slab = raised(slab, signs, 0.0)
    base = block((-0.475, 0, -1.12), (0.475, 0.11, 1.12), 0.015)
    body = union(0.16, ellipsoid((0, 1.52, 0.42), (0.38, 0.50, 0.44)), ellipsoid((0.02, 1.50, -0.12), (0.335, 0.40, 0.92)),
                 ellipsoid((0.02, 1.50, -0.68), (0.36, 0.44, 0.39)))

    def belly(p):
        m = (p.y < 1.28 + 0.03 * np.cos(p.z * 4)) & (p.z > -0.6) & (p.z < 0.5)
        side = np.clip((p.x - 0.15) / 0.1, 0, 1) * np.exp(-(((p.z + 0.12) / 0.22) ** 4) - ((p.y - 1.5) / 0.22) ** 4)
        return np.where(m, 0.012 * np.cos(p.z * 75 + 3 * p.y), 0) + 0.012 * side * np.cos(p.z * 36 + 2.2 * p.y)

    body = raised(body, belly, 0.024)
    front = union(0.05, chain(0.08, (0.22, 1.50, 0.56, 0.27), (0.255, 1.02, 0.66, 0.185), (0.26, 0.62, 0.72, 0.140), (0.26, 0.25, 0.74, 0.122)), paw(0.265, 0.80))
    far = union(0.05, chain(0.08, (-0.22, 1.50, 0.56, 0.27), (-0.255, 1.02, 0.66, 0.185), (-0.26, 0.62, 0.72, 0.140), (-0.26, 0.25, 0.74, 0.122)), paw(-0.265, 0.80))
    fifth = union(0.05, chain(0.08, (0.20, 1.42, 0.30, 0.24), (0.25, 0.95, 0.24, 0.165), (0.27, 0.60, 0.18, 0.130), (0.27, 0.25, 0.06, 0.108)), paw(0.28, 0.11))
    hind = union(0.05, chain(0.08, (0.10, 1.42, -0.66, 0.345), (0.22, 0.95, -0.56, 0.215), (0.27, 0.60, -0.86, 0.125), (0.27, 0.25, -0.80, 0.105)), paw(0.28, -0.76))
    hind2 = union(0.05, chain(0.08, (0.08, 1.30, -0.46, 0.29), (0.16, 0.88, -0.26, 0.180), (0.19, 0.58, -0.46, 0.112), (0.19, 0.25, -0.40, 0.095)), paw(0.20, -0.35))
    tail = chain(0.05, (0.12, 1.72, -0.98, 0.085), (0.27, 1.45, -1.06, 0.070), (0.33, 0.85, -1.04, 0.062), (0.33, 0.50, -1.0, 0.075), (0.33, 0.34, -0.98, 0.045))
    animal = union(0.06, body, front, far, fifth, hind, hind2)
    animal = union(0.05, animal, mane())
    whole = union(0.014, union(0.02, animal, lion_head(), tail), slab, base)
    return both(0.0, whole, block((-0.475, 0, -1.12), (0.475, 2.59, 1.12), 0.02))


def lion():
    return Model(mirror(lion_solid()), triangles=11500, step=0.012, texture=1024, material="limestone", colour=LIMESTONE, rough=0.85,
                 shade=stone(LIMESTONE, 0.09, 0.6), margin=0.018, dull={0: 0.6, 3: 0.4, 5: 0.7}, quality=(80, 72))
