# SPDX-License-Identifier: MPL-2.0
"""The colossal lion of the Assyrian Hall: striding, roaring, half in the round and half a relief on its block."""
import numpy as np

from ..sculpt.model import Model
from ..sculpt.patterns import cuneiform, locks
from ..sculpt.signed_distance import (block, both, box, chain, cut, ellipsoid, extrude, limb, loft, matrix, mirror, placed, raised, twin,
                                      union)
from ..sculpt.surface import stone

from .guardians import LIMESTONE, rounded, step

HALF, LONG, HIGH = 0.475, 1.12, 2.59  # half width, half length, height of the block


def paw(x, z, y=0.11):
    """Four toes with their claws."""
    toes, claws = [], []
    for i in (-1.5, -0.5, 0.5, 1.5):
        tx, tz = x + i * 0.066, z + 0.135 - abs(i) * 0.020
        toes.append(union(0.02, ellipsoid((tx, y + 0.058, tz), (0.041, 0.058, 0.082)), limb((tx, y + 0.10, tz - 0.01), (x + i * 0.050, y + 0.15, tz - 0.12), 0.034, 0.030)))
        claws.append(limb((tx, y + 0.052, tz + 0.070), (tx, y + 0.014, tz + 0.090), 0.016, 0.008))
    return union(0.008, union(0.012, ellipsoid((x, y + 0.075, z - 0.02), (0.135, 0.10, 0.15)), *toes), *claws)


def leg_front(x):
    """A straight column with two long sinews."""
    leg = loft([(0.15, x, 0.775, 0.118, 0.130), (0.24, x, 0.755, 0.112, 0.120), (0.38, x, 0.745, 0.106, 0.112), (0.58, x, 0.740, 0.116, 0.122), (0.82, x, 0.725, 0.140, 0.150),
                (1.08, x * 0.95, 0.68, 0.165, 0.185), (1.35, x * 0.85, 0.60, 0.150, 0.20), (1.62, x * 0.6, 0.52, 0.11, 0.14)], 2.3)
    out = 1 if x > 0 else -1
    sinews = [chain(0.012, (x + 0.085 * out, 1.12, 0.800, 0.030), (x + 0.070 * out, 0.86, 0.835, 0.026), (x + 0.045 * out, 0.60, 0.835, 0.020), (x + 0.030 * out, 0.40, 0.840, 0.014)),
              chain(0.012, (x - 0.060 * out, 1.06, 0.845, 0.028), (x - 0.055 * out, 0.84, 0.855, 0.024), (x - 0.035 * out, 0.60, 0.845, 0.018), (x - 0.020 * out, 0.40, 0.845, 0.014))]
    return union(0.015, union(0.03, leg, paw(x, 0.815)), *sinews)


TRUNK = [(0.80, 1.62), (0.795, 1.36), (0.70, 1.16), (0.46, 1.075), (0.10, 1.10), (-0.25, 1.155), (-0.48, 1.195), (-0.70, 1.15), (-0.92, 1.20),
         (-1.035, 1.38), (-1.065, 1.56), (-1.02, 1.75), (-0.86, 1.865), (-0.50, 1.875), (-0.10, 1.90), (0.20, 2.06), (0.55, 2.12), (0.75, 1.88)]
HIND = [(-0.36, 1.52), (-0.325, 1.30), (-0.345, 1.10), (-0.450, 0.955), (-0.580, 0.830), (-0.672, 0.710), (-0.690, 0.580), (-0.682, 0.420), (-0.660, 0.300),
        (-0.600, 0.235), (-0.56, 0.100), (-0.900, 0.100), (-0.910, 0.200), (-0.885, 0.320), (-0.890, 0.460), (-0.930, 0.600), (-0.985, 0.700),
        (-0.965, 0.790), (-0.925, 0.890), (-0.940, 1.000), (-1.000, 1.150), (-1.050, 1.350), (-1.04, 1.55), (-0.80, 1.74)]
FORE = [(0.585, 1.40), (0.56, 1.15), (0.490, 0.950), (0.430, 0.800), (0.390, 0.640), (0.345, 0.500), (0.290, 0.380), (0.255, 0.280), (0.290, 0.205), (0.32, 0.100),
        (0.020, 0.100), (0.015, 0.200), (0.060, 0.320), (0.105, 0.450), (0.150, 0.600), (0.160, 0.750), (0.140, 0.880), (0.105, 1.020), (0.075, 1.20), (0.085, 1.42), (0.170, 1.62), (0.32, 1.72), (0.48, 1.62)]


def body():
    trunk = union(0.08, rounded(TRUNK, -0.40, 0.385, 0.28), ellipsoid((0, 1.52, 0.50), (0.36, 0.48, 0.36)))
    fringe = locks(0.11)

    def flank(p):
        low = 1.245 + 0.06 * np.clip(-p.z, 0, 0.6)
        belly = step(-low, 0.03, -p.y) * step(-0.42, 0.05, p.z)
        ribs = np.exp(-((p.z + 0.16) / 0.20) ** 4 - ((p.y - 1.52) / 0.19) ** 4) * np.clip((p.x - 0.1) / 0.1, 0, 1)
        return (0.028 * belly * fringe(p.z, p.y * 0.9 + 0.35 * p.z) + 0.011 * ribs * np.cos((p.z + 0.5 * (p.y - 1.4) ** 2) * 64)).astype(np.float32)

    trunk = raised(trunk, flank, 0.035)
    hind = union(0.03, rounded(HIND, 0.110, 0.430, 0.155), ellipsoid((0.270, 1.33, -0.70), (0.172, 0.35, 0.27)), paw(0.275, -0.66))
    ahead = [(z + 0.43 + 0.07 * (y - 0.1), y) for z, y in HIND]
    ahead = union(0.03, rounded(ahead, -0.06, 0.325, 0.120), paw(0.175, -0.21))
    fifth = union(0.03, rounded(FORE, 0.130, 0.430, 0.145), ellipsoid((0.262, 1.38, 0.34), (0.170, 0.33, 0.20)), paw(0.280, 0.20))
    lines = [chain(0.015, (0.375, 1.60, -0.54, 0.026), (0.400, 1.38, -0.46, 0.030), (0.405, 1.16, -0.47, 0.030), (0.408, 0.98, -0.60, 0.026), (0.405, 0.82, -0.76, 0.018)),
             chain(0.012, (0.415, 0.92, -0.86, 0.022), (0.408, 0.76, -0.905, 0.024), (0.418, 0.56, -0.83, 0.020), (0.416, 0.36, -0.79, 0.016)),
             chain(0.015, (0.385, 1.66, 0.12, 0.022), (0.398, 1.42, 0.125, 0.026), (0.400, 1.20, 0.20, 0.026), (0.402, 1.05, 0.36, 0.022)),
             chain(0.012, (0.422, 1.02, 0.26, 0.026), (0.426, 0.82, 0.25, 0.026), (0.424, 0.62, 0.23, 0.020), (0.420, 0.44, 0.19, 0.016)),
             chain(0.012, (0.420, 0.98, 0.38, 0.024), (0.422, 0.78, 0.345, 0.024), (0.420, 0.58, 0.29, 0.018))]
    return union(0.02, union(0.05, trunk, hind, ahead, fifth, leg_front(0.255), leg_front(-0.255)), *lines)


def mane():
    """Pointed locks on neck, shoulders and breast, and a ruff of them round the face."""
    mass = union(0.12, ellipsoid((0, 2.01, 0.34), (0.405, 0.52, 0.34)), ellipsoid((0, 1.66, 0.50), (0.410, 0.52, 0.365)), ellipsoid((0, 1.82, 0.06), (0.350, 0.34, 0.30)))
    tile = locks(0.135)

    def hair(p):
        around = np.arctan2(p.x, p.z - 0.05) * 0.43
        return 0.046 * tile(around, 0.75 * p.y + 0.45 * np.minimum(p.z, 0.45)) - 0.012

    mass = raised(mass, hair, 0.035)
    ruff = ellipsoid((0, 2.055, 0.50), (0.425, 0.512, 0.165))

    def rays(p):
        x, y = p.x / 0.43, (p.y - 2.055) / 0.50
        a, r = np.arctan2(x, y), np.hypot(x, y)

        def ring(turn, rim):
            f = ((a * 15 / np.pi + turn) % 1.0) * 2 - 1
            return np.clip((rim - 0.13 * np.abs(f) ** 1.5 - r) / 0.02, 0, 1) * (0.020 + 0.018 * np.sqrt(np.clip(1 - f * f, 0, 1)) + 0.004 * np.cos(f * 8))

        return (ring(0.0, 1.06) + ring(0.5, 0.83) - 0.012).astype(np.float32)

    return union(0.03, mass, raised(ruff, rays, 0.07))


def head():
    """Low and square, the muzzle wrinkled in a roar; faces +Z, metres in place."""
    skull = box((0, 2.125, 0.640), (0.262, 0.215, 0.270), 0.145)
    snout = box((0, 2.070, 0.900), (0.158, 0.108, 0.190), 0.075)
    bridge = chain(0.03, (0, 2.255, 0.80, 0.085), (0, 2.185, 0.98, 0.066))
    pads = twin(ellipsoid((0.095, 2.030, 0.985), (0.095, 0.080, 0.105)))
    jaw = union(0.05, box((0, 1.765, 0.860), (0.130, 0.066, 0.190), 0.060), twin(limb((0.205, 1.93, 0.64), (0.115, 1.785, 0.84), 0.105, 0.072)), ellipsoid((0, 1.745, 1.00), (0.085, 0.055, 0.060)))
    cheek = twin(ellipsoid((0.215, 2.00, 0.66), (0.100, 0.215, 0.175)))
    whole = union(0.04, union(0.06, skull, snout, jaw, cheek), bridge, pads)
    gape = union(0.03, box((0, 1.905, 1.03), (0.32, 0.072, 0.235), 0.05), ellipsoid((0, 1.90, 0.84), (0.135, 0.085, 0.22)))
    sockets = twin(ellipsoid((0.140, 2.205, 0.905), (0.088, 0.050, 0.070)))
    whole = cut(0.02, whole, gape, sockets)
    eyes = twin(ellipsoid((0.140, 2.202, 0.864), (0.080, 0.050, 0.062)))
    lids = twin(union(0.004, chain(0.01, (0.070, 2.180, 0.915, 0.015), (0.110, 2.242, 0.918, 0.020), (0.168, 2.246, 0.898, 0.020), (0.225, 2.195, 0.850, 0.015)),
                      chain(0.01, (0.070, 2.180, 0.915, 0.014), (0.122, 2.156, 0.914, 0.017), (0.178, 2.160, 0.892, 0.017), (0.225, 2.195, 0.850, 0.014))))
    brow = twin(chain(0.02, (0.035, 2.275, 0.895, 0.034), (0.115, 2.312, 0.880, 0.042), (0.200, 2.290, 0.830, 0.040), (0.258, 2.205, 0.750, 0.032)))
    furrow = twin(chain(0.02, (0.028, 2.275, 0.890, 0.026), (0.034, 2.345, 0.770, 0.028)))
    lips = twin(chain(0.012, (0.050, 1.985, 1.078, 0.018), (0.130, 1.985, 1.045, 0.022), (0.188, 1.988, 0.930, 0.024), (0.222, 1.960, 0.815, 0.024), (0.222, 1.905, 0.778, 0.022),
                      (0.205, 1.850, 0.800, 0.022), (0.150, 1.830, 0.920, 0.020), (0.095, 1.822, 1.030, 0.018)))
    folds = []
    for i in range(3):
        d = 0.030 * i
        folds.append(chain(0.010, (0.070 + 0.012 * i, 2.110 + d, 1.060 - 0.6 * d, 0.010), (0.150 + 0.006 * i, 2.085 + d, 0.985 - 0.7 * d, 0.016), (0.200 + 0.005 * i, 2.045 + 0.9 * d, 0.880 - 0.8 * d, 0.017),
                           (0.245 + 0.002 * i, 1.975 + 0.8 * d, 0.790 - 0.9 * d, 0.014)))
    nose = box((0, 2.165, 1.060), (0.072, 0.040, 0.036), 0.024)
    nostrils = twin(ellipsoid((0.036, 2.152, 1.100), (0.022, 0.016, 0.026)))
    split = limb((0, 2.12, 1.098), (0, 2.00, 1.094), 0.009)
    fangs = twin(union(0.0, chain(0.0, (0.078, 1.995, 1.035, 0.026), (0.080, 1.930, 1.048, 0.018), (0.078, 1.885, 1.040, 0.006)),
                       chain(0.0, (0.080, 1.815, 1.000, 0.024), (0.084, 1.870, 1.012, 0.016), (0.084, 1.910, 1.006, 0.006))))
    row = twin(union(0.0, *[limb((x, 1.990, 1.056), (x, 1.958, 1.058), 0.0145, 0.012) for x in (0.014, 0.042)], *[limb((x, 1.818, 1.030), (x, 1.852, 1.032), 0.0135, 0.011) for x in (0.014, 0.042)],
                     *[limb((0.128, 1.985, z), (0.126, 1.945, z), 0.018, 0.012) for z in (0.97, 0.925, 0.88)], *[limb((0.118, 1.825, z), (0.118, 1.862, z), 0.016, 0.011) for z in (0.955, 0.91, 0.865)]))
    tongue = union(0.03, ellipsoid((0, 1.838, 0.90), (0.068, 0.026, 0.15)), ellipsoid((0, 1.842, 1.00), (0.055, 0.022, 0.05)))
    ear = placed(cut(0.02, ellipsoid((0, 0, 0), (0.078, 0.098, 0.050)), ellipsoid((0.005, -0.005, 0.045), (0.050, 0.066, 0.036))), matrix("y", 40) @ matrix("x", -24), (0.235, 2.345, 0.60))
    skin = union(0.008, union(0.018, whole, brow, furrow), eyes, lids, lips, *[twin(f) for f in folds], cut(0.006, nose, nostrils))
    return union(0.004, union(0.01, cut(0.006, skin, split), twin(ear)), fangs, row, tongue)


def tail():
    rope = chain(0.03, (0.10, 1.74, -0.99, 0.075), (0.27, 1.58, -1.045, 0.066), (0.375, 1.20, -1.050, 0.056), (0.395, 0.80, -1.030, 0.050), (0.395, 0.55, -1.01, 0.050))
    tuft = loft([(0.26, 0.395, -0.99, 0.030, 0.036), (0.36, 0.395, -0.995, 0.058, 0.066), (0.50, 0.395, -1.005, 0.062, 0.070), (0.62, 0.395, -1.01, 0.050, 0.054)])
    return union(0.02, rope, raised(tuft, lambda p: 0.009 * np.cos(p.z * 105 + 1.6 * np.sin(p.y * 30)), 0.009))


def lion_solid():
    """Faces +Z; the striding flank is at +X, the other is the plain block."""
    writing = cuneiform(0.05, 1.1, 14, 11)
    slab = extrude([(-1.09, 0.02), (-1.09, 1.40), (-1.02, 1.66), (-0.8, 1.80), (-0.3, 1.82), (0.1, 1.90), (0.35, 2.0), (0.62, 1.8), (0.66, 1.2), (0.66, 0.02)],
                   -0.44, -0.02, "x", 0.015)
    signs = lambda p: np.where((p.x > -0.05) & (p.y > 0.15) & (p.y < 1.2), -0.007 * writing(-p.z, p.y), 0)  # noqa: E731
    back = lambda p: np.where((p.x < -0.40) & (p.y > 0.35) & (p.y < 1.6) & (p.z < 0.42), -0.006 * writing(-p.z, p.y), 0)  # noqa: E731
    slab = raised(slab, lambda p: signs(p) + back(p), 0.0)
    base = block((-HALF, 0, -LONG), (HALF, 0.11, LONG), 0.015)
    animal = union(0.012, union(0.03, body(), mane()), head(), tail())
    whole = union(0.014, animal, slab, base)
    return both(0.0, whole, block((-HALF, 0, -LONG), (HALF, HIGH, LONG), 0.02))


def lion():
    return Model(mirror(lion_solid()), triangles=40000, step=0.0085, texture=1536, material="limestone", colour=LIMESTONE, rough=0.85,
                 shade=stone(LIMESTONE, 0.09, 0.6), margin=0.018, unfold=True, dull={0: 0.45, 3: 0.4, 5: 0.55}, quality=(82, 82))
