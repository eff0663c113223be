# SPDX-License-Identifier: MPL-2.0
"""Heads and hands shared by the statues. A head has height 1 from chin to crown, its middle at the origin, face to +Z."""
import numpy as np

from ..sculpt.patterns import curls
from ..sculpt.signed_distance import ball, chain, cut, ellipsoid, limb, placed, raised, twin, union


def face(wide=1.0, full_lips=True):
    skull = ellipsoid((0, 0.10, -0.06), (0.37 * wide, 0.40, 0.43))
    cheeks = ellipsoid((0, -0.10, 0.10), (0.30 * wide, 0.38, 0.31))
    jaw = ellipsoid((0, -0.33, 0.15), (0.20 * wide, 0.17, 0.23))
    base = union(0.10, skull, cheeks, jaw)
    socket = twin(ellipsoid((0.145, 0.03, 0.43), (0.115, 0.062, 0.085)))
    brow = twin(chain(0.02, (0.03, 0.105, 0.40, 0.028), (0.13, 0.135, 0.375, 0.032), (0.25, 0.075, 0.28, 0.026)))
    nose = union(0.03, limb((0, 0.10, 0.38), (0, -0.12, 0.475), 0.035, 0.058), twin(ball((0.05, -0.125, 0.435), 0.038)))
    eyes = twin(union(0.0, ellipsoid((0.145, 0.025, 0.325), (0.090, 0.050, 0.062)),
                      chain(0.01, (0.055, 0.02, 0.370, 0.012), (0.14, 0.070, 0.378, 0.014), (0.235, 0.02, 0.325, 0.012)),
                      chain(0.01, (0.055, 0.02, 0.370, 0.011), (0.14, -0.022, 0.374, 0.012), (0.235, 0.02, 0.325, 0.011))))
    lips = union(0.015, ellipsoid((0, -0.215, 0.385), (0.115, 0.026, 0.05)), ellipsoid((0, -0.262, 0.378), (0.095, 0.030, 0.05)))
    out = union(0.035, cut(0.03, base, socket), brow, nose)
    return union(0.012, out, eyes, lips if full_lips else None)


def curly(node, size, depth, wrap=True):
    """Rows of curls on a node, measured round the vertical axis."""
    tile = curls(size)

    def height(p):
        u = np.arctan2(p.x, p.z) * 0.36 if wrap else p.x
        return depth * tile(u, p.y)

    return raised(node, height, depth)


def short_beard(length=0.14):
    """A rounded beard with curls, and the moustache of the Hatra statues."""
    body = union(0.06, ellipsoid((0, -0.36 - length * 0.4, 0.17), (0.24, 0.20 + length * 0.5, 0.25)),
                 twin(ellipsoid((0.24, -0.18, 0.08), (0.085, 0.24, 0.19))))
    moustache = twin(chain(0.01, (0.012, -0.175, 0.44, 0.026), (0.10, -0.195, 0.40, 0.026), (0.18, -0.225, 0.33, 0.014)))
    mouth = ellipsoid((0, -0.235, 0.47), (0.095, 0.055, 0.12))
    return union(0.012, cut(0.02, curly(body, 0.075, 0.028), mouth), moustache)


def hair(fullness=1.0, low=-0.30):
    """Hair that covers skull and neck in rows of curls and leaves the face free."""
    cap = ellipsoid((0, 0.12, -0.10), (0.43 * fullness, 0.44, 0.46))
    sides = twin(ellipsoid((0.33 * fullness, -0.10, -0.10), (0.17 * fullness, 0.34 + (-0.3 - low) * 0.5, 0.24)))
    back = ellipsoid((0, low * 0.6, -0.28), (0.36 * fullness, 0.40, 0.22))
    window = union(0.05, ellipsoid((0, -0.16, 0.42), (0.29, 0.42, 0.42)), ellipsoid((0, 0.05, 0.5), (0.30, 0.22, 0.42)))
    return curly(cut(0.04, union(0.08, cap, sides, back), window), 0.095, 0.035)


def ears():
    ear = cut(0.02, ellipsoid((0.37, -0.01, -0.03), (0.05, 0.12, 0.075)), ellipsoid((0.42, 0.0, 0.0), (0.04, 0.07, 0.04)))
    return twin(ear)


def open_hand():
    """A right hand held up, palm to +Z, wrist at the origin, fingers up, 1 long."""
    palm = ellipsoid((0, 0.25, 0), (0.20, 0.30, 0.085))
    fingers = [limb((x, 0.42, 0.0), (x * 1.35, top, 0.0), 0.058, 0.045) for x, top in ((-0.145, 0.86), (-0.05, 0.96), (0.05, 0.93), (0.145, 0.80))]
    thumb = chain(0.03, (-0.12, 0.18, 0.02, 0.07), (-0.25, 0.38, 0.05, 0.058), (-0.27, 0.54, 0.06, 0.045))
    return union(0.035, palm, thumb, *fingers)


def fist(r=0.055):
    """A closed hand about the origin."""
    knuckles = [ball((i * r * 0.5, 0, r * 0.62), r * 0.40) for i in (-1.2, -0.4, 0.4, 1.2)]
    return union(0.01, ellipsoid((0, 0, 0), (r, r * 0.85, r * 0.8)), *knuckles)


def at(node, positions, size, turn=None):
    return placed(node, turn, positions, size)
