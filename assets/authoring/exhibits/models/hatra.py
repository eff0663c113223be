# SPDX-License-Identifier: MPL-2.0
"""The statues and slabs of the Hatra Hall. A statue faces +Z; its own right hand is at -X."""
import numpy as np
from scipy.interpolate import PchipInterpolator

from ..sculpt.model import Model
from ..sculpt.patterns import curls, scales
from ..sculpt.relief import Canvas, slab
from ..sculpt.signed_distance import (Field, Node, Points, ball, block, both, box, chain, cut, ellipsoid, extrude, limb, loft, matrix, move, noise, placed, raised, turned,
                                      smooth_outline, twin, union)
from ..sculpt.surface import stone

from . import anatomy
from .assyrian_head import face

MARBLE = (0.80, 0.765, 0.70)
WEATHERED = (0.755, 0.70, 0.605)  # marble that stood in the open
LIME = (0.76, 0.69, 0.57)
PLASTER = (0.83, 0.80, 0.74)


def eased(keys, steps=8):
    """A loft's keys with a smooth curve through them instead of straight lines, which leave edges across the cloth."""
    keys = np.asarray(keys, float)
    y = np.interp(np.arange((len(keys) - 1) * steps + 1) / steps, np.arange(len(keys)), keys[:, 0])
    return np.column_stack([y] + [PchipInterpolator(keys[:, 0], keys[:, i])(y) for i in range(1, 5)])


def ridge(turns, sharp=1.6):
    """0..1: a narrow ridge with a wide hollow between, once each turn."""
    return (0.5 + 0.5 * np.cos(2 * np.pi * turns)) ** sharp


def swags(p, across, gap, sag, seed=0.0):
    """0..1: folds that hang in arcs, lowest at across = 0; some die away on the way, none is as far from the next as another."""
    q = Points(p.x + seed, p.y * 0.7, p.z + 2 * seed)
    turns = (p.y - sag * across**2) / gap + 0.55 * noise(p, 0.30, 2) + 0.3 * noise(q, 0.13, 1)
    return ridge(turns) * np.clip(0.55 + 1.3 * noise(q, 0.16, 2), 0.08, 1)


def trousers():
    """Wide Parthian trousers whose folds hang in arcs from both seams, over soft shoes."""
    leg = loft(eased([(0.13, 0.125, 0.02, 0.062, 0.072), (0.22, 0.125, 0.005, 0.088, 0.098), (0.45, 0.125, 0.0, 0.108, 0.115),
                      (0.70, 0.115, 0.0, 0.130, 0.140), (0.95, 0.10, 0.0, 0.14, 0.15)]))

    def folds(p):
        a = np.arctan2((np.abs(p.x) - 0.12), p.z)
        side = np.where(p.x > 0, 0.0, 0.9)
        inner = swags(p, a + 0.75, 0.060, 0.050, 0.3) * np.clip(1 - ((a + 0.75) / 1.25) ** 2, 0, 1)
        q = Points(p.x, p.y + 0.027, p.z)
        outer = swags(q, a - 0.75, 0.068, 0.045, 1.7) * np.clip(1 - ((a - 0.75) / 1.35) ** 2, 0, 1)
        long_ = 0.25 * ridge(a * 1.9 + 0.4 * noise(p, 0.3, 1) + side, 1.0)
        return 0.0085 * np.maximum(np.maximum(inner, outer), long_) * np.clip((p.y - 0.13) * 9, 0, 1)

    shoe = union(0.03, ellipsoid((0.13, 0.105, 0.085), (0.062, 0.055, 0.135)), limb((0.125, 0.12, 0.01), (0.125, 0.2, 0.0), 0.062))
    return union(0.015, raised(twin(leg), folds, 0.010), twin(shoe))


def breast(p, gap=0.085):
    """Shallow folds that hang from the shoulders over the breast."""
    return 0.0055 * swags(p, p.x / 0.2, gap, 0.075, 0.6) * np.clip((p.y - 1.06) / 0.12, 0, 1) * np.clip((1.44 - p.y) / 0.08, 0, 1)


def tunic(hem=0.56, flare=0.27, folds=15):
    body = loft(eased([(hem, 0, 0.0, flare, flare * 0.72), (0.80, 0, 0.0, 0.245, 0.175), (1.02, 0, 0.0, 0.205, 0.142), (1.22, 0, 0.005, 0.232, 0.152),
                 (1.36, 0, 0.0, 0.238, 0.140), (1.45, 0, -0.01, 0.185, 0.110), (1.50, 0, -0.015, 0.10, 0.085)]), 2.2)

    def cloth(p):
        a = np.arctan2(p.x, p.z)
        down = np.clip((0.98 - p.y) / 0.25, 0, 1)
        skirt = 0.013 * np.cos(a * folds + 0.8 * np.sin(a * 3)) * down
        chest = breast(p)
        border = np.where((np.abs(p.x) < 0.036) & (p.z > 0), 0.006 + 0.005 * np.cos(p.y * 150), 0.0)
        hemline = np.where(np.abs(p.y - hem - 0.03) < 0.022, 0.005 + 0.004 * np.cos(a * 60), 0.0)
        return skirt * (border == 0) + chest * (border == 0) + border + hemline

    belt = loft([(1.00, 0, 0.0, 0.222, 0.160), (1.05, 0, 0.0, 0.222, 0.160)], 2.2)
    studs = lambda p: 0.005 * np.cos(np.arctan2(p.x, p.z) * 28)  # noqa: E731
    return union(0.01, raised(body, cloth, 0.02), raised(belt, studs, 0.006), ball((0, 1.025, 0.16), 0.030))


def gown(folds=18, waist=True):
    """A long dress to the feet."""
    body = loft(eased([(0.09, 0, 0.02, 0.265, 0.205), (0.5, 0, 0.01, 0.245, 0.175), (0.85, 0, 0.0, 0.235, 0.165), (1.05, 0, 0.0, 0.20, 0.14),
                 (1.22, 0, 0.005, 0.225, 0.15), (1.36, 0, 0.0, 0.225, 0.135), (1.44, 0, -0.01, 0.17, 0.105), (1.49, 0, -0.015, 0.09, 0.08)]), 2.2)

    def cloth(p):
        a = np.arctan2(p.x, p.z)
        return 0.015 * np.cos(a * folds + 1.1 * np.sin(a * 2 + p.y * 1.5)) * np.clip((1.02 - p.y) / 0.2, 0, 1) + breast(p)

    parts = [raised(body, cloth, 0.02)]
    if waist:
        parts.append(loft([(1.02, 0, 0.0, 0.212, 0.150), (1.06, 0, 0.0, 0.212, 0.150)], 2.2))
    feet = twin(ellipsoid((0.10, 0.10, 0.19), (0.055, 0.045, 0.10)))
    return union(0.012, *parts, feet)


def sleeve(*points):
    """An arm in a wrinkled sleeve, from the shoulder through elbow to wrist."""

    def creases(p):
        turns = (p.y - np.abs(p.x) * 0.55 + 0.3 * p.z) / 0.062 + 0.9 * noise(p, 0.20, 2)
        return 0.0050 * ridge(turns, 2.0) * np.clip(0.5 + 1.4 * noise(Points(p.x + 0.4, p.y, p.z), 0.14, 2), 0.05, 1)

    return raised(chain(0.05, *points), creases, 0.005)


def raised_right():
    arm = sleeve((-0.215, 1.385, 0.0, 0.092), (-0.315, 1.13, 0.055, 0.070), (-0.315, 1.27, 0.165, 0.052))
    hand = placed(anatomy.open_hand(), matrix("x", -8), (-0.315, 1.285, 0.170), 0.215)
    return union(0.015, arm, hand, limb((-0.315, 1.27, 0.165), (-0.315, 1.285, 0.168), 0.058))


def lowered(side, wrist=(0.19, 1.00, 0.185)):
    s = side
    arm = sleeve((0.215 * s, 1.385, 0.0, 0.092), (0.330 * s, 1.12, 0.02, 0.070), (wrist[0] * s, wrist[1], wrist[2], 0.050))
    return union(0.015, arm, move(anatomy.fist(0.056), (wrist[0] * s - 0.012 * s, wrist[1], wrist[2] + 0.02)))


def sword():
    """The long ancient sword of the king's statue, in its sheath at his left side."""
    sheath = turned(box((0, 0.60, 0), (0.043, 0.47, 0.022), 0.012), "z", 6, (0, 1.0, 0))
    chape = turned(box((0, 0.17, 0), (0.052, 0.05, 0.028), 0.012), "z", 6, (0, 1.0, 0))
    hilt = limb((-0.005, 1.06, 0), (-0.02, 1.20, 0), 0.022)
    guard = turned(box((0, 1.065, 0), (0.07, 0.018, 0.026), 0.01), "z", 6, (0, 1.0, 0))
    slide = turned(box((0, 0.88, 0.02), (0.022, 0.10, 0.014), 0.008), "z", 6, (0, 1.0, 0))
    return move(union(0.006, sheath, chape, hilt, guard, slide, ball((-0.022, 1.215, 0), 0.036)), (0.215, 0, 0.185))


def cloak():
    """A mantle over the shoulders that hangs behind."""
    cape = loft([(0.30, 0, -0.13, 0.255, 0.058), (0.8, 0, -0.125, 0.275, 0.064), (1.25, 0, -0.085, 0.290, 0.085), (1.40, 0, -0.05, 0.25, 0.11), (1.475, 0, -0.03, 0.12, 0.09)], 2.3)
    def pleats(p):  # none at the thin edge, which they would tear
        calm = np.clip(1 - (np.abs(p.x) / 0.235) ** 4, 0, 1)
        return 0.012 * calm * np.cos(p.x * 70 + 2 * np.sin(p.y * 3)) * np.clip((1.45 - p.y) / 0.4, 0, 1)

    return raised(cape, pleats, 0.012)


def base(w=0.34, d=0.26, h=0.085):
    return block((-w, 0, -d), (w, h, d), 0.012)


def head(*parts, y=1.665, size=0.275):
    neck = limb((0, 1.42, -0.02), (0, 1.58, -0.015), 0.085, 0.072)
    return union(0.015, neck, anatomy.at(union(0.012, face(), *parts), (0, y, 0.0), size))


def diadem():
    band = loft([(0.22, 0, -0.08, 0.455, 0.475), (0.32, 0, -0.08, 0.445, 0.465)])
    return raised(band, lambda p: 0.012 * np.cos(np.arctan2(p.x, p.z + 0.08) * 24), 0.012)


def conical_cap(top=1.45, lean=0.0):
    high = top - 0.16
    cap = loft([(0.16, 0, -0.07, 0.44, 0.465), (0.16 + 0.30 * high, 0, -0.07, 0.40, 0.42), (0.16 + 0.62 * high, 0, -0.07 + lean * 0.5, 0.28, 0.29),
                (0.16 + 0.86 * high, 0, -0.07 + lean * 0.9, 0.155, 0.16), (0.16 + 0.96 * high, 0, -0.07 + lean, 0.085, 0.085), (top, 0, -0.07 + lean, 0.02, 0.02)])
    band = lambda p: 0.020 + 0.012 * np.cos(np.arctan2(p.x, p.z) * 26)  # noqa: E731
    rows = lambda p: np.where(p.y > 0.32, 0.007 * np.cos(p.y * 48) + 0.006 * np.cos(np.arctan2(p.x, p.z + 0.07) * 20), band(p))  # noqa: E731
    return raised(cap, rows, 0.03)


def statue(node, colour=LIME, triangles=14000):
    return Model(node, triangles=triangles, step=0.0068, texture=1024, material="limestone", colour=colour, rough=0.8,
                 shade=stone(colour, 0.07, 0.6), dull={3: 0.4, 5: 0.65}, margin=0.018, quality=(80, 77))


def uthal():
    figure = union(0.012, base(), trousers(), tunic(), cloak(), raised_right(), lowered(1, (0.205, 1.10, 0.165)), sword(),
                   head(anatomy.hair(0.98, -0.42), anatomy.short_beard(0.22), conical_cap(1.36)))
    return statue(placed(figure, None, (0, 0, 0), 1.052), WEATHERED, 20000)


def hatra_noble():
    """A man in tunic and trousers, right hand raised, a palm leaf in the left; bunched hair and a band."""
    leaf = placed(palm_leaf(), matrix("z", -10), (0.19, 0.98, 0.20))
    figure = union(0.012, base(), trousers(), tunic(0.62, 0.25), raised_right(), lowered(1), leaf,
                   head(anatomy.hair(1.12, -0.36), anatomy.short_beard(0.10), diadem()))
    return statue(figure, LIME)


def palm_leaf():
    blade = ellipsoid((0, 0.17, 0), (0.045, 0.26, 0.02))
    return raised(blade, lambda p: 0.005 * np.cos((p.y + np.abs(p.x) * 1.4) * 150), 0.005)


def hatra_officer():
    """A man in a longer coat; the right hand rests on the chest, the left holds the belt."""
    coat = union(0.01, tunic(0.34, 0.27, 13))
    arm = sleeve((-0.215, 1.385, 0.0, 0.092), (-0.325, 1.12, 0.05, 0.070), (-0.09, 1.21, 0.175, 0.050))
    hand = turned(move(anatomy.fist(0.056), (-0.06, 1.225, 0.185)), "z", 20, (-0.06, 1.225, 0.185))
    figure = union(0.012, base(), trousers(), coat, cloak(), arm, hand, lowered(1, (0.14, 1.05, 0.19)),
                   head(anatomy.hair(1.05, -0.45), anatomy.short_beard(0.16), conical_cap(0.95, -0.1)))
    return statue(figure, LIME)


def hatra_citizen():
    """A man wrapped in a mantle over a long dress, beardless."""
    wrap = chain(0.04, (0.20, 1.42, -0.02, 0.085), (0.08, 1.22, 0.10, 0.07), (-0.12, 1.00, 0.13, 0.07), (-0.22, 0.86, 0.06, 0.06))
    wrap = raised(wrap, lambda p: 0.009 * ridge((0.8 * p.x - 0.6 * p.y) / 0.042 + 0.5 * (0.6 * p.x + 0.8 * p.y) + 0.5 * noise(p, 0.2, 2), 1.2), 0.009)
    arm = sleeve((-0.215, 1.385, 0.0, 0.088), (-0.305, 1.13, 0.05, 0.068), (-0.13, 1.13, 0.18, 0.050))
    figure = union(0.012, base(), gown(14, False), wrap, arm, move(anatomy.fist(0.054), (-0.10, 1.135, 0.19)), lowered(1, (0.21, 0.97, 0.16)),
                   head(anatomy.hair(0.98, -0.24), anatomy.ears()))
    return statue(figure, LIME)


VEIL = eased([(0.34, 0, -0.130, 0.235, 0.055), (0.80, 0, -0.125, 0.262, 0.065), (1.10, 0, -0.105, 0.268, 0.080), (1.34, 0, -0.075, 0.250, 0.105),
              (1.46, 0, -0.055, 0.195, 0.115), (1.56, 0, -0.040, 0.155, 0.130), (1.66, 0, -0.032, 0.142, 0.140), (1.76, 0, -0.030, 0.136, 0.137),
              (1.82, 0, -0.030, 0.122, 0.124), (1.855, 0, -0.030, 0.095, 0.097), (1.875, 0, -0.030, 0.050, 0.052), (1.880, 0, -0.030, 0.012, 0.012)])


def veil():
    """It closes over the headdress, leaves the face free, falls behind the shoulders in folds and ends in a curved hem."""
    edge_y, edge_z = np.array([(0.0, -0.10), (1.25, -0.085), (1.42, -0.065), (1.52, -0.035), (1.66, -0.015), (1.80, 0.005), (1.90, 0.02)]).T

    def pleats(p):
        cz, rx, rz = (np.interp(p.y, VEIL[:, 0], VEIL[:, i]) for i in (2, 3, 4))
        a = np.arctan2(p.x / rx, -(p.z - cz) / rz)
        deep = np.interp(p.y, (0.4, 1.3, 1.6, 1.80, 1.86), (0.013, 0.010, 0.005, 0.003, 0.0))
        return deep * ridge(a * 1.9 + 0.25 * np.sin(p.y * 2.3) + 0.35 * noise(p, 0.35, 2), 1.2) * np.clip((1.75 - np.abs(a)) / 0.4, 0, 1)

    def free(p):  # before its front edge, or below its hem
        front = p.z - np.interp(p.y, edge_y, edge_z) - 0.006 * np.sin(p.y * 21)
        hem = 0.43 + 0.07 * (p.x / 0.24) ** 2 + 0.008 * np.sin(p.x * 58 + 0.6) - p.y
        return np.maximum(front, hem).astype(np.float32)

    cloth = both(0.014, raised(loft(VEIL, 2.1), pleats, 0.013), Node(free, (-0.4, 0.40, -0.4), (0.4, 1.95, 0.1)))
    return cut(0.025, cloth, ellipsoid((0, 1.52, 0.02), (0.120, 0.11, 0.085)))


def hatra_woman():
    """A woman in a long dress with a veil over a tall headdress, right hand raised."""
    crown = loft([(0.18, 0, -0.06, 0.44, 0.46), (0.62, 0, -0.08, 0.40, 0.42), (0.72, 0, -0.08, 0.30, 0.32)])
    crown = raised(crown, lambda p: 0.014 * np.cos(p.y * 50) + 0.008 * np.cos(np.arctan2(p.x, p.z) * 18), 0.022)
    necklace = chain(0.01, (-0.12, 1.43, 0.06, 0.014), (-0.06, 1.36, 0.135, 0.016), (0, 1.335, 0.155, 0.024), (0.06, 1.36, 0.135, 0.016), (0.12, 1.43, 0.06, 0.014))
    figure = union(0.012, base(), gown(17), veil(), necklace, raised_right(), lowered(1, (0.22, 1.02, 0.15)),
                   head(anatomy.hair(0.92, -0.1), crown, y=1.635, size=0.262))
    node = both(0.0, figure, block((-0.5, 0, -0.4), (0.5, 1.95, 0.4)))
    return statue(node, LIME)


def priest():
    """A barefoot man with a tall cap in an ungirt dress; his right hand is over a small altar, his left holds a bowl."""
    altar = union(0.01, block((-0.40, 0.08, 0.10), (-0.20, 0.16, 0.27), 0.01), limb((-0.30, 0.14, 0.185), (-0.30, 0.62, 0.185), 0.055, 0.05),
                  block((-0.38, 0.60, 0.105), (-0.22, 0.68, 0.265), 0.012), ellipsoid((-0.30, 0.69, 0.185), (0.06, 0.03, 0.06)))
    arm = sleeve((-0.215, 1.385, 0.0, 0.090), (-0.325, 1.12, 0.03, 0.070), (-0.30, 0.95, 0.18, 0.048))
    hand = move(anatomy.fist(0.054), (-0.30, 0.905, 0.20))
    bowl = cut(0.01, ellipsoid((0.19, 1.07, 0.22), (0.085, 0.06, 0.085)), block((0.0, 1.085, 0.0), (0.4, 1.3, 0.5)), ellipsoid((0.19, 1.10, 0.22), (0.065, 0.05, 0.065)))
    figure = union(0.012, base(0.40, 0.27), gown(12, False), altar, arm, hand, lowered(1, (0.195, 1.02, 0.195)), bowl,
                   head(anatomy.hair(0.92, -0.2), anatomy.short_beard(0.05), conical_cap(0.98), y=1.60, size=0.255))
    node = both(0.0, figure, block((-0.5, 0, -0.4), (0.5, 1.85, 0.4)))
    return statue(node, LIME)


def hercules():
    """A strong bearded man, unclothed, weight on one leg, a skin over his left arm. A cast."""
    torso = union(0.06, ellipsoid((0, 1.22, 0.0), (0.215, 0.20, 0.135)), ellipsoid((0, 1.02, 0.005), (0.170, 0.19, 0.120)), ellipsoid((0.01, 0.86, 0.0), (0.185, 0.13, 0.135)),
                  twin(limb((0.06, 1.36, -0.02), (0.20, 1.335, -0.01), 0.085, 0.085)))
    chest = twin(ellipsoid((0.092, 1.245, 0.082), (0.108, 0.082, 0.052)))
    belly = union(0.01, *[ellipsoid((sx * 0.040, y, 0.108), (0.046, 0.040, 0.020)) for y in (1.10, 1.03, 0.96) for sx in (-1, 1)])
    leg_r = chain(0.04, (-0.10, 0.86, 0.0, 0.125), (-0.11, 0.62, 0.015, 0.098), (-0.11, 0.49, 0.02, 0.070), (-0.115, 0.37, -0.005, 0.076), (-0.12, 0.14, 0.0, 0.045))
    leg_l = chain(0.04, (0.105, 0.86, 0.0, 0.122), (0.145, 0.62, 0.06, 0.096), (0.155, 0.49, 0.085, 0.069), (0.16, 0.37, 0.05, 0.075), (0.175, 0.14, 0.02, 0.045))
    feet = union(0.02, ellipsoid((-0.125, 0.11, 0.06), (0.052, 0.045, 0.12)), ellipsoid((0.19, 0.11, 0.085), (0.052, 0.045, 0.12)))
    arm_r = chain(0.04, (-0.235, 1.335, 0.0, 0.082), (-0.335, 1.10, -0.03, 0.066), (-0.215, 0.93, 0.06, 0.046))
    arm_l = chain(0.04, (0.235, 1.335, 0.0, 0.082), (0.315, 1.09, 0.0, 0.066), (0.33, 1.00, 0.17, 0.046))
    hands = union(0.0, move(anatomy.fist(0.054), (-0.20, 0.92, 0.075)), move(anatomy.fist(0.054), (0.33, 0.99, 0.20)))
    skin = union(0.04, chain(0.05, (0.33, 1.09, 0.10, 0.07), (0.36, 0.85, 0.10, 0.075), (0.35, 0.55, 0.09, 0.06), (0.36, 0.40, 0.10, 0.045)),
                 chain(0.05, (0.33, 1.09, 0.04, 0.07), (0.34, 0.80, 0.02, 0.07), (0.33, 0.62, 0.02, 0.035)))
    skin = raised(skin, lambda p: 0.008 * np.cos(p.y * 60 + p.x * 90), 0.008)
    trunk = chain(0.03, (0.34, 0.08, 0.0, 0.09), (0.34, 0.45, 0.02, 0.075))
    cap = union(0.03, head(anatomy.hair(1.0, -0.2), anatomy.short_beard(0.06), y=1.575, size=0.265))
    figure = union(0.02, union(0.03, union(0.045, torso, leg_r, leg_l, arm_r, arm_l), chest, belly), feet, hands, cap)
    node = union(0.012, figure, skin, trunk, base(0.40, 0.25))
    return statue(node, PLASTER)


def eagle():
    """Frontal, wings half spread, on a block."""
    outline = smooth_outline([(0.06, 0.66), (0.16, 0.74), (0.30, 0.77), (0.43, 0.70), (0.495, 0.52), (0.48, 0.28), (0.42, 0.13), (0.36, 0.20), (0.27, 0.17), (0.22, 0.26), (0.13, 0.30), (0.08, 0.45)], 6)
    wing = extrude(outline, -0.09, 0.035, "z", 0.015)
    small = scales(0.05)

    def height(p):
        x = np.abs(p.x)
        upper = p.y > 0.56 - 0.25 * (x - 0.3)
        a = np.arctan2(0.95 - p.y, x - 0.02)
        lane = np.abs(((a * 12.5) % 1.0) - 0.5) * 2
        return np.where(p.z > 0, np.where(upper, 0.012 * small(x, p.y) + 0.008, 0.014 * (1 - lane**2.5)), 0.006 * np.cos(a * 70))

    wings = raised(twin(wing), height, 0.02)
    body = union(0.06, ellipsoid((0, 0.50, 0.03), (0.135, 0.20, 0.125)), ellipsoid((0, 0.33, 0.0), (0.11, 0.17, 0.10)))
    body = raised(body, lambda p: 0.012 * small(p.x, p.y), 0.012)
    tail = raised(loft([(0.10, 0, -0.05, 0.13, 0.035), (0.30, 0, -0.04, 0.08, 0.045)], 2.4), lambda p: 0.007 * np.cos(p.x * 130), 0.007)
    neck = raised(limb((0, 0.62, 0.03), (0, 0.74, 0.035), 0.085, 0.062), lambda p: 0.007 * small(p.x * 1.4, p.y * 1.4), 0.007)
    skull = union(0.03, ellipsoid((0, 0.775, 0.045), (0.062, 0.060, 0.072)), twin(limb((0.02, 0.80, 0.10), (0.05, 0.795, 0.06), 0.016, 0.02)))
    beak = chain(0.015, (0, 0.775, 0.10, 0.034), (0, 0.765, 0.145, 0.024), (0, 0.735, 0.158, 0.010))
    legs = twin(union(0.03, limb((0.075, 0.32, 0.03), (0.085, 0.21, 0.05), 0.06, 0.042), limb((0.085, 0.21, 0.05), (0.085, 0.14, 0.055), 0.03),
                      *[limb((0.085, 0.135, 0.06), (0.085 + d, 0.115, 0.135), 0.022, 0.014) for d in (-0.035, 0.0, 0.035)]))
    node = union(0.012, block((-0.27, 0, -0.15), (0.27, 0.115, 0.17), 0.012), wings, body, tail, neck, skull, beak, legs, twin(ball((0.042, 0.785, 0.09), 0.013)))
    return statue(node, LIME, 12000)


def seated_woman():
    """On a plain seat, hands on her lap, in the left a sphere."""
    seat = union(0.0, block((-0.33, 0.0, -0.36), (0.33, 0.10, 0.36), 0.012), block((-0.29, 0.08, -0.33), (0.29, 0.50, 0.10), 0.012), block((-0.31, 0.46, -0.34), (0.31, 0.53, 0.12), 0.01))
    lap = union(0.08, twin(limb((0.115, 0.60, -0.08), (0.135, 0.58, 0.20), 0.125, 0.115)), ellipsoid((0, 0.60, -0.10), (0.24, 0.14, 0.17)))
    shins = loft([(0.10, 0, 0.20, 0.245, 0.125), (0.35, 0, 0.21, 0.235, 0.105), (0.60, 0, 0.19, 0.22, 0.11)], 2.4)
    cloth = lambda p: 0.014 * np.cos(p.x * 78 + np.sin(p.y * 5)) * np.clip((0.62 - p.y) / 0.1, 0, 1) + 0.008 * np.cos((p.z + p.x * p.x * 2) * 60) * (p.y > 0.6)  # noqa: E731
    skirt = raised(union(0.09, lap, shins), cloth, 0.014)
    trunk = loft([(0.52, 0, -0.14, 0.215, 0.15), (0.70, 0, -0.14, 0.185, 0.125), (0.88, 0, -0.135, 0.205, 0.135), (1.0, 0, -0.14, 0.205, 0.12), (1.07, 0, -0.15, 0.15, 0.095), (1.11, 0, -0.15, 0.08, 0.07)], 2.2)
    trunk = raised(trunk, lambda p: 0.0035 * np.cos((p.y + 1.6 * p.x * p.x) * 62 + 2.5 * noise(p, 0.25, 2)), 0.006)
    arm_r = sleeve((-0.195, 1.01, -0.13, 0.08), (-0.275, 0.80, -0.06, 0.062), (-0.15, 0.735, 0.14, 0.046))
    arm_l = sleeve((0.195, 1.01, -0.13, 0.08), (0.275, 0.80, -0.06, 0.062), (0.19, 0.79, 0.14, 0.046))
    hands = union(0.0, ellipsoid((-0.14, 0.725, 0.18), (0.05, 0.03, 0.065)), ellipsoid((0.185, 0.80, 0.18), (0.055, 0.035, 0.06)))
    sphere = ball((0.185, 0.885, 0.195), 0.078)
    feet = twin(ellipsoid((0.10, 0.13, 0.31), (0.055, 0.045, 0.07)))
    crown = loft([(0.2, 0, -0.06, 0.42, 0.44), (0.52, 0, -0.08, 0.44, 0.46), (0.58, 0, -0.08, 0.40, 0.42)])
    top = union(0.015, limb((0, 1.05, -0.15), (0, 1.16, -0.145), 0.07, 0.062), anatomy.at(union(0.012, face(), anatomy.hair(0.95, -0.2), crown), (0, 1.225, -0.13), 0.225))
    node = union(0.012, seat, skirt, trunk, arm_r, arm_l, hands, sphere, feet, top)
    node = both(0.0, node, block((-0.5, 0, -0.5), (0.5, 1.35, 0.5)))
    return statue(node, PLASTER)


def relief_model(node, shade, colour=LIME, triangles=2600, texture=512, rough=0.85):
    return Model(node, triangles=triangles, step=0.006, texture=texture, material="limestone", colour=colour, rough=rough, shade=shade,
                 dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.4, 5: 0.35}, margin=0.02, quality=(84, 82))


def nergal_slab():
    """A god with three dogs, a seated companion and a standard; faint remains of paint. Details deliberately plain."""
    c = Canvas(0.60, 0.72, 0.0015)
    c.fill([(-0.29, 0.01), (0.29, 0.01), (0.29, 0.045), (-0.29, 0.045)], 0.012, 0.008, 0.006, False)
    paint = []
    c.fill([(-0.215, 0.07), (-0.205, 0.52), (-0.185, 0.52), (-0.190, 0.07)], 0.010, 0.012, 0.008, False)
    for k in range(5):
        c.disc(-0.198, 0.28 + 0.055 * k, 0.026, 0.012, 0.014)
    c.fill([(-0.265, 0.565), (-0.198, 0.605), (-0.130, 0.565), (-0.198, 0.53)], 0.012, 0.014, 0.02)
    for s in (-1, 1):  # legs in wide trousers, shoes
        paint.append((c.fill([(s * 0.018, 0.075), (s * 0.092, 0.075), (s * 0.098, 0.16), (s * 0.080, 0.26), (s * 0.015, 0.26)], 0.014, 0.020, 0.028), (0.55, 0.46, 0.36)))
        for q in range(3):
            c.line([(s * 0.025, 0.10 + 0.045 * q), (s * 0.085, 0.115 + 0.045 * q)], 0.007, -0.007)
        c.fill([(s * 0.020, 0.046), (s * 0.105, 0.046), (s * 0.098, 0.078), (s * 0.028, 0.078)], 0.020, 0.016, 0.016)
    coat = c.fill([(-0.118, 0.20), (0.118, 0.20), (0.088, 0.335), (0.120, 0.455), (0.06, 0.500), (-0.06, 0.500), (-0.120, 0.455), (-0.088, 0.335)], 0.018, 0.028, 0.04)
    paint.append((coat, (0.62, 0.33, 0.24)))
    for k in range(9):
        c.line([(-0.100 + 0.025 * k, 0.203), (-0.070 + 0.0175 * k, 0.33)], 0.007, -0.008)
    for k in range(4):
        c.line([(-0.05, 0.485 - 0.035 * k), (0.0, 0.455 - 0.035 * k), (0.05, 0.485 - 0.035 * k)], 0.006, -0.006)
    c.line([(-0.095, 0.34), (0.095, 0.34)], 0.016, 0.010)
    c.disc(0.0, 0.34, 0.016, 0.054, 0.008)
    c.limb([(-0.100, 0.455, 0.032), (-0.178, 0.405, 0.026), (-0.198, 0.490, 0.021)], 0.026, 0.020)
    c.disc(-0.198, 0.505, 0.025, 0.034, 0.016)
    c.limb([(0.100, 0.455, 0.032), (0.150, 0.365, 0.026), (0.160, 0.285, 0.020)], 0.026, 0.020)
    c.disc(0.162, 0.272, 0.023, 0.032, 0.016)
    c.limb([(0.055, 0.345, 0.014), (0.085, 0.20, 0.011), (0.095, 0.13, 0.008)], 0.048, 0.010)  # sword in its sheath
    for s in (-1, 1):  # bunched hair beside the face
        c.fill([(s * 0.030, 0.645), (s * 0.075, 0.640), (s * 0.105, 0.595), (s * 0.098, 0.535), (s * 0.060, 0.515), (s * 0.035, 0.56)], 0.018, 0.024, 0.03, True, curls(0.024), 0.010)
    c.fill([(-0.060, 0.55), (-0.062, 0.62), (-0.04, 0.668), (0.0, 0.680), (0.04, 0.668), (0.062, 0.62), (0.060, 0.55), (0.0, 0.495)], 0.026, 0.022, 0.035)
    c.fill([(-0.056, 0.560), (-0.030, 0.552), (0.0, 0.560), (0.030, 0.552), (0.056, 0.560), (0.048, 0.520), (0.0, 0.470), (-0.048, 0.520)], 0.040, 0.012, 0.018, True, curls(0.018), 0.008)
    c.fill([(-0.070, 0.640), (0.070, 0.640), (0.058, 0.675), (0.0, 0.706), (-0.058, 0.675)], 0.036, 0.016, 0.015, False)
    for k in range(6):
        c.line([(-0.055 + 0.022 * k, 0.645), (-0.046 + 0.0185 * k, 0.685)], 0.005, -0.006)
    for s in (-1, 1):
        c.line([(s * 0.010, 0.622), (s * 0.028, 0.630), (s * 0.050, 0.618)], 0.008, 0.010)
        c.fill([(s * 0.013, 0.603), (s * 0.028, 0.615), (s * 0.046, 0.603), (s * 0.028, 0.593)], 0.046, 0.008, 0.008)
        c.line([(s * 0.010, 0.602), (s * 0.028, 0.592), (s * 0.048, 0.602)], 0.004, -0.006)
        c.line([(s * 0.003, 0.5665), (s * 0.020, 0.568), (s * 0.036, 0.558)], 0.008, 0.008)
    c.fill([(-0.006, 0.622), (0.006, 0.622), (0.013, 0.577), (-0.013, 0.577)], 0.050, 0.014, 0.010)
    c.line([(-0.016, 0.554), (0.016, 0.554)], 0.006, -0.010)
    for k, (x, y) in enumerate(((0.150, 0.075), (0.215, 0.072), (0.185, 0.150))):  # three dogs on a leash
        m = c.limb([(x - 0.042, y + 0.035, 0.025), (x + 0.028, y + 0.045, 0.027), (x + 0.048, y + 0.082, 0.021), (x + 0.074, y + 0.078, 0.012)], 0.014 + 0.004 * k, 0.018)
        paint.append((m, (0.48, 0.36, 0.28)))
        c.fill([(x + 0.034, y + 0.088), (x + 0.050, y + 0.120), (x + 0.056, y + 0.090)], 0.020 + 0.004 * k, 0.010, 0.010, False)
        c.disc(x + 0.056, y + 0.088, 0.005, 0.026 + 0.004 * k, 0.006)
        for fx in (-0.045, -0.026, 0.018, 0.036):
            c.limb([(x + fx, y + 0.03, 0.011), (x + fx, y - 0.016, 0.008)], 0.014 + 0.004 * k, 0.012)
        c.limb([(x - 0.058, y + 0.05, 0.007), (x - 0.072, y + 0.082, 0.006)], 0.014, 0.010)
    c.line([(0.165, 0.272), (0.185, 0.235), (0.215, 0.205)], 0.006, 0.010)
    paint.append((c.fill([(0.178, 0.37), (0.262, 0.37), (0.268, 0.41), (0.256, 0.450), (0.240, 0.490), (0.205, 0.490), (0.186, 0.450)], 0.014, 0.020, 0.028), (0.40, 0.45, 0.42)))
    for k in range(4):
        c.line([(0.192 + 0.018 * k, 0.373), (0.205 + 0.011 * k, 0.47)], 0.005, -0.006)
    c.fill([(0.172, 0.345), (0.272, 0.345), (0.272, 0.372), (0.172, 0.372)], 0.016, 0.012, 0.008, False)
    c.fill([(0.188, 0.505), (0.190, 0.545), (0.222, 0.565), (0.254, 0.545), (0.256, 0.505), (0.240, 0.485), (0.204, 0.485)], 0.014, 0.012, 0.016)
    c.fill([(0.200, 0.510), (0.202, 0.540), (0.222, 0.550), (0.242, 0.540), (0.244, 0.510), (0.222, 0.488)], 0.024, 0.014, 0.016)
    for s in (-1, 1):
        c.disc(0.222 + s * 0.010, 0.524, 0.0050, 0.036, 0.005)
    c.line([(0.222, 0.526), (0.222, 0.510)], 0.006, 0.007)
    c.line([(0.214, 0.501), (0.230, 0.501)], 0.004, -0.006)
    node = slab(c, 0.10, -0.022)
    plain = stone(LIME, 0.08, 0.7)
    fields = [(field_of(c, m), np.array(rgb, np.float32)) for m, rgb in paint]

    def shade(p, n, hollow):
        out = plain(p, n, hollow)
        worn = np.clip(0.55 + 0.5 * broad_noise(p), 0, 1)
        for f, rgb in fields:
            t = (np.clip(f(p.x, p.y), 0, 1) * (p.z > 0.0) * worn * 0.75)[:, None]
            out = out * (1 - t) + rgb * (1 - 0.5 * np.clip(hollow, 0, 1))[:, None] * t
        return out

    return relief_model(node, shade, triangles=9000, texture=1024)


def field_of(c, mask):
    return Field(mask.astype(np.float32), -c.w / 2 + c.texel / 2, c.texel / 2, c.texel)


def broad_noise(p):
    return noise(p, 0.08, 3)


def horoscope_relief():
    """A slab with a smooth sunk field: what the original shows was not found."""
    c = Canvas(0.80, 0.60, 0.0018)
    c.a += (0.020 * np.clip(np.maximum(np.abs(c.x) - 0.34, np.abs(c.y - 0.30) - 0.24) / 0.016, 0, 1)).astype(np.float32)
    return relief_model(slab(c, 0.12, 0.030), stone(PLASTER, 0.05, 0.6), PLASTER)


def hatra_bench():
    """A bench whose front shows three men side by side; the form is known only from one line of a list."""
    c = Canvas(1.40, 0.40, 0.0025)
    for k in (-1, 0, 1):
        x = 0.42 * k
        c.fill([(x - 0.15, 0.03), (x - 0.13, 0.19), (x - 0.06, 0.225), (x + 0.06, 0.225), (x + 0.13, 0.19), (x + 0.15, 0.03)], 0.008, 0.022, 0.05)
        for q in range(5):
            c.line([(x - 0.09 + 0.045 * q, 0.04), (x - 0.05 + 0.025 * q, 0.18)], 0.008, -0.004)
        c.fill([(x - 0.062, 0.25), (x - 0.062, 0.33), (x, 0.37), (x + 0.062, 0.33), (x + 0.062, 0.25), (x, 0.20)], 0.014, 0.018, 0.03, True, curls(0.025), 0.006)
        c.fill([(x - 0.040, 0.245), (x - 0.040, 0.315), (x, 0.335), (x + 0.040, 0.315), (x + 0.040, 0.245), (x, 0.205)], 0.026, 0.014, 0.025)
        for s in (-1, 1):
            c.disc(x + s * 0.017, 0.29, 0.0075, 0.042, 0.004)
        c.line([(x, 0.294), (x, 0.262)], 0.010, 0.008)
        c.line([(x - 0.014, 0.243), (x + 0.014, 0.243)], 0.004, -0.004)
    front = move(slab(c, 0.30, 0.113), (0, 0.10, 0.05))
    node = union(0.0, block((-0.75, 0, -0.25), (0.75, 0.11, 0.25), 0.012), block((-0.72, 0.1, -0.22), (0.72, 0.5, 0.16), 0.01), front,
                 block((-0.75, 0.49, -0.25), (0.75, 0.60, 0.25), 0.014))
    return Model(node, triangles=3000, step=0.009, texture=512, material="marble", colour=MARBLE, rough=0.7,
                 shade=stone(MARBLE, 0.06, 0.6), dull={3: 0.4, 5: 0.5})


def male_face():
    """A man's face, 0.70 high, flat behind."""
    head_ = union(0.012, face(), anatomy.hair(0.86, -0.1), anatomy.short_beard(0.02))
    node = both(0.01, anatomy.at(head_, (0, 0.36, -0.10), 0.62), block((-0.25, 0, -0.12), (0.25, 0.70, 0.3)))
    return Model(node, triangles=9000, step=0.006, texture=512, material="limestone", colour=LIME, rough=0.85, shade=stone(LIME, 0.09, 0.6), dull={5: 0.4})
