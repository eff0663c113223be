# SPDX-License-Identifier: MPL-2.0
"""Bronze bands, coffin, wall painting and the plaster casts of the Assyrian Hall."""
import numpy as np

from ..sculpt.model import Model
from ..sculpt.patterns import curls
from ..sculpt.relief import Canvas, slab
from ..sculpt.signed_distance import Node, block, chain, cut, extrude, noise, raised, union
from ..sculpt.surface import stone

BRONZE = (0.42, 0.36, 0.24)
PLASTER = (0.84, 0.81, 0.75)
GREEN = (0.55, 0.80, 0.68)


class Pen:
    """Draws figures given in their own units at a place, size, slope and direction of a canvas."""

    def __init__(self, c, x, y, s, slope=0.0, flip=False):
        self.c, self.x, self.y, self.s, self.flip = c, x, y, s, -1 if flip else 1
        self.cos, self.sin = np.cos(np.radians(slope)), np.sin(np.radians(slope))

    def at(self, points):
        out = []
        for q in points:
            u, v = q[0] * self.s, q[1] * self.s
            place = (self.x + self.flip * (u * self.cos - v * self.sin), self.y + u * self.sin + v * self.cos)
            out.append(place + tuple(r * self.s for r in q[2:]))
        return out

    def fill(self, points, base, rise, soft, **k):
        return self.c.fill(self.at(points), base, rise, soft * self.s, **k)

    def limb(self, points, base, rise):
        return self.c.limb(self.at(points), base, rise)

    def line(self, points, width, height):
        self.c.line(self.at(points), width * self.s, height)


def horse(c, x, y, s, base, k=1.0, **turn):
    """To +x, in gallop; about 1.2 s long, hoofs at y."""
    p = Pen(c, x, y, s, **turn)
    h = 0.014 * k
    for leg in ([(0.24, 0.44, 0.075), (0.46, 0.40, 0.045), (0.58, 0.22, 0.030), (0.62, 0.17, 0.034)], [(0.18, 0.42, 0.075), (0.36, 0.28, 0.045), (0.50, 0.10, 0.030), (0.54, 0.05, 0.034)],
                [(-0.34, 0.48, 0.10), (-0.48, 0.30, 0.050), (-0.62, 0.12, 0.030), (-0.66, 0.07, 0.034)], [(-0.30, 0.46, 0.10), (-0.38, 0.26, 0.050), (-0.52, 0.08, 0.030), (-0.55, 0.03, 0.034)]):
        p.limb(leg, base, h)
    p.limb([(-0.43, 0.58, 0.035), (-0.58, 0.52, 0.04), (-0.66, 0.36, 0.03)], base, h * 0.8)
    p.fill([(-0.45, 0.50), (-0.40, 0.62), (-0.20, 0.62), (0.02, 0.58), (0.20, 0.68), (0.31, 0.86), (0.37, 0.94), (0.41, 0.87), (0.49, 0.83), (0.60, 0.69), (0.56, 0.63), (0.46, 0.68),
            (0.42, 0.58), (0.33, 0.42), (0.15, 0.35), (-0.10, 0.34), (-0.34, 0.36)], base + 0.003 * k, h * 1.25, 0.10)
    p.line([(0.30, 0.86), (0.14, 0.64)], 0.05, 0.003 * k)
    p.line([(0.48, 0.80), (0.42, 0.66), (0.0, 0.56)], 0.018, 0.003 * k)


def beast(c, x, y, s, base, k=1.0, **turn):
    """A lion to +x, striding; about 1.2 s long."""
    p = Pen(c, x, y, s, **turn)
    h = 0.014 * k
    for leg in ([(0.25, 0.42, 0.085), (0.42, 0.22, 0.055), (0.52, 0.05, 0.042), (0.58, 0.03, 0.040)], [(0.18, 0.40, 0.085), (0.20, 0.20, 0.055), (0.24, 0.05, 0.042), (0.30, 0.03, 0.040)],
                [(-0.36, 0.42, 0.11), (-0.44, 0.22, 0.055), (-0.56, 0.08, 0.040), (-0.50, 0.03, 0.040)], [(-0.30, 0.40, 0.11), (-0.24, 0.22, 0.060), (-0.32, 0.07, 0.042), (-0.26, 0.03, 0.040)]):
        p.limb(leg, base, h)
    p.limb([(-0.46, 0.50, 0.030), (-0.62, 0.46, 0.026), (-0.70, 0.60, 0.024), (-0.64, 0.70, 0.034)], base, h)
    p.fill([(-0.50, 0.44), (-0.42, 0.55), (-0.12, 0.52), (0.10, 0.56), (0.30, 0.52), (0.34, 0.36), (0.20, 0.28), (-0.10, 0.30), (-0.34, 0.32), (-0.48, 0.34)], base + 0.002, h * 1.2, 0.10)
    p.fill([(0.06, 0.58), (0.22, 0.70), (0.38, 0.68), (0.42, 0.50), (0.36, 0.34), (0.20, 0.28), (0.08, 0.42)], base + 0.006 * k, h * 1.2, 0.06, work=curls(0.05 * s + 0.012), amount=0.006 * k)
    p.fill([(0.32, 0.66), (0.46, 0.66), (0.58, 0.56), (0.58, 0.50), (0.48, 0.51), (0.47, 0.46), (0.54, 0.44), (0.50, 0.39), (0.38, 0.42), (0.32, 0.52)], base + 0.010 * k, h, 0.05)
    p.fill([(0.30, 0.70), (0.34, 0.75), (0.38, 0.68)], base + 0.012 * k, h * 0.6, 0.02)


def man(c, x, y, s, base, k=1.0, walk=True, arm=0.0, tall_hat=False, **turn):
    """In profile to +x; s = his height. arm: 0 hangs, 1 raised forward."""
    p = Pen(c, x, y, s, **turn)
    h = 0.012 * k
    if walk:
        for fx in (-0.10, 0.12):
            p.limb([(0.0, 0.34, 0.055), (fx * 0.8, 0.18, 0.040), (fx, 0.035, 0.026), (fx + 0.075, 0.018, 0.018)], base, h)
    p.fill([(-0.11, 0.80), (0.09, 0.80), (0.10, 0.62), (0.08, 0.52), (0.12, 0.24), (-0.13, 0.24), (-0.09, 0.52), (-0.12, 0.66)], base + 0.002 * k, h * 1.2, 0.06)
    for q in range(8):
        p.line([(-0.12 + 0.033 * q, 0.245), (-0.12 + 0.033 * q, 0.285)], 0.012, 0.003 * k)
    p.line([(-0.085, 0.535), (0.08, 0.535)], 0.025, 0.004 * k)
    p.fill([(-0.07, 0.82), (-0.09, 0.93), (-0.03, 0.985), (0.06, 0.965), (0.085, 0.90), (0.065, 0.82), (0.055, 0.76), (0.0, 0.77)], base + 0.004 * k, h, 0.04)
    p.fill([(-0.07, 0.95), (-0.105, 0.86), (-0.09, 0.80), (-0.03, 0.80), (-0.02, 0.92)], base + 0.007 * k, h * 0.8, 0.03, work=curls(0.03 * s + 0.006), amount=0.004 * k)
    p.fill([(0.065, 0.865), (0.07, 0.76), (0.0, 0.755), (0.01, 0.84)], base + 0.007 * k, h * 0.8, 0.03, work=curls(0.03 * s + 0.006), amount=0.004 * k)
    if tall_hat:
        p.fill([(-0.07, 0.95), (-0.05, 1.05), (0.04, 1.05), (0.065, 0.95)], base + 0.006 * k, h * 0.8, 0.03, smooth=False)
    hand = (0.30, 0.80) if arm else (0.10, 0.50)
    elbow = (0.17, 0.62) if arm else (0.02, 0.58)
    p.limb([(0.0, 0.74, 0.050), elbow + (0.038,), hand + (0.028,)], base + 0.006 * k, h)


def wheel(c, x, y, r, base, k=1.0):
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    for q, b in ((1.0, 0.012), (0.82, 0.002)):
        c.fill([(x + q * r * np.cos(a), y + q * r * np.sin(a)) for a in t], base + b * k, 0.002, 0.01, False)
    for i in range(6):
        a = i * np.pi / 3
        c.line([(x, y), (x + 0.86 * r * np.cos(a), y + 0.86 * r * np.sin(a))], r * 0.11, 0.009 * k)
    c.disc(x, y, r * 0.20, base + 0.008 * k, 0.008 * k)


def chariot(c, x, y, s, base, k=1.0):
    """Car, wheel, two men (one with a raised hand), two horses; about 3 s long from x."""
    man(c, x + 0.10 * s, y + 0.30 * s, 0.95 * s, base, k, walk=False)
    man(c, x + 0.36 * s, y + 0.30 * s, 1.02 * s, base + 0.003 * k, k, walk=False, arm=1.0, tall_hat=True)
    horse(c, x + 1.66 * s, y + 0.03 * s, 0.98 * s, base, k)
    horse(c, x + 1.58 * s, y, 1.0 * s, base + 0.006 * k, k)
    c.line([(x + 0.5 * s, y + 0.42 * s), (x + 1.3 * s, y + 0.66 * s)], 0.04 * s, 0.010 * k)
    c.fill([(x - 0.05 * s, y + 0.24 * s), (x + 0.58 * s, y + 0.24 * s), (x + 0.60 * s, y + 0.70 * s), (x + 0.40 * s, y + 0.74 * s), (x - 0.02 * s, y + 0.52 * s)], base + 0.010 * k, 0.010 * k, 0.04 * s, False)
    for q in range(4):
        c.line([(x + (0.05 + 0.13 * q) * s, y + 0.26 * s), (x + (0.05 + 0.13 * q) * s, y + 0.5 * s)], 0.02 * s, 0.003 * k)
    wheel(c, x + 0.26 * s, y + 0.24 * s, 0.24 * s, base + 0.012 * k, k)


def rim(c, t=0.03, h=0.012):
    for x0, x1, y0, y1 in ((-c.w / 2, c.w / 2, 0, t), (-c.w / 2, c.w / 2, c.h - t, c.h)):
        c.fill([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], h, 0.004, 0.008, False)


def lion_hunt_canvas():
    """After the panel in London, from memory of its subject only: a chariot, two men, horses, one lion rearing behind, one fallen below."""
    c = Canvas(2.24, 0.92, 0.0025)
    rim(c)
    beast(c, 0.55, 0.05, 0.40, 0.004, slope=-6)
    chariot(c, -0.42, 0.11, 0.58, 0.010)
    beast(c, -0.78, 0.22, 0.52, 0.008, slope=38)
    return c


def lion_hunt():
    return Model(slab(lion_hunt_canvas(), 0.10, 0.014), triangles=3800, step=0.008, texture=1024, material="plaster", colour=PLASTER, rough=0.9,
                 shade=stone(PLASTER, 0.05, 0.6), dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.4, 5: 0.25}, margin=0.014, quality=(82, 78))


def battle_cast():
    """A procession with a chariot: which reliefs were cast besides the lion hunt is not documented, so nothing more is shown."""
    c = Canvas(1.60, 0.92, 0.0025)
    rim(c)
    c.line([(-0.8, 0.46), (0.8, 0.46)], 0.02, 0.010)
    chariot(c, -0.62, 0.49, 0.34, 0.006, 0.8)
    for i in range(2):
        man(c, 0.44 + 0.22 * i, 0.49, 0.36, 0.006, 0.8, arm=float(i == 0))
    for i in range(7):
        man(c, -0.66 + 0.215 * i, 0.045, 0.37, 0.006, 0.8, arm=float(i % 3 == 0), tall_hat=i % 2 == 0)
    return Model(slab(c, 0.10, 0.020), triangles=3200, step=0.008, texture=1024, material="plaster", colour=PLASTER, rough=0.9,
                 shade=stone(PLASTER, 0.05, 0.6), dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.4, 5: 0.25}, margin=0.014, quality=(82, 78))


def lion_relief():
    c = Canvas(0.90, 0.60, 0.002)
    beast(c, 0.02, 0.05, 0.56, 0.006)
    c.fill([(-0.45, 0), (0.45, 0), (0.45, 0.04), (-0.45, 0.04)], 0.014, 0.004, 0.008, False)
    colour = (0.75, 0.71, 0.64)
    return Model(slab(c, 0.10, 0.022), triangles=2400, step=0.006, texture=512, material="marble", colour=colour, rough=0.75, shade=stone(colour, 0.08, 0.65),
                 dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.4, 5: 0.3}, margin=0.02)


def balawat_bands():
    """Two bronze bands of 0.28 m, each with two rows of small figures between rosettes, on a plain wooden board."""
    c = Canvas(1.40, 1.00, 0.002)
    random = np.random.default_rng(55)
    bands_ = ((0.14, 0.42), (0.58, 0.86))
    for low, high in bands_:
        c.fill([(-0.68, low), (0.68, low), (0.68, high), (-0.68, high)], 0.010, 0.002, 0.004, False)
        for y in (low + 0.014, (low + high) / 2, high - 0.014):
            c.line([(-0.68, y), (0.68, y)], 0.022, 0.002)
            for x in np.arange(-0.66, 0.67, 0.06):
                c.disc(x, y, 0.008, 0.013, 0.003)
        for row in (0, 1):
            y, x = low + 0.028 + row * 0.128, -0.62
            while x < 0.58:
                kind = random.integers(0, 5)
                if kind == 0 and x < 0.25:
                    chariot(c, x, y, 0.095, 0.011, 0.28)
                    x += 0.26
                elif kind == 1 and x < 0.5:
                    horse(c, x + 0.05, y, 0.095, 0.011, 0.28)
                    x += 0.15
                else:
                    man(c, x, y, 0.098, 0.011, 0.28, arm=float(kind == 2), tall_hat=kind == 3)
                    x += 0.062

    def metal(p):
        inside = np.zeros(p.x.shape, bool)
        for low, high in bands_:
            inside |= (p.y > low - 0.002) & (p.y < high + 0.002)
        return (inside & (np.abs(p.x) < 0.682) & (p.z > 0.02)).astype(np.float32)

    board, bronze = stone((0.50, 0.41, 0.31), 0.08, 0.4), stone(BRONZE, 0.18, 0.65, GREEN)

    def shade(p, n, hollow):
        m = metal(p)[:, None]
        return bronze(p, n, hollow) * m + board(p, n, hollow) * (1 - m)

    return Model(slab(c, 0.10, 0.034), triangles=2000, step=0.008, texture=1024, material="bronze-on-board", rough=0.8, metal=lambda p: metal(p) * 0.8, metal_rough=0.5,
                 shade=shade, dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.4, 5: 0.25}, margin=0.014, quality=(82, 78))


def bronze_coffin():
    """A deep tub of sheet bronze: one end round, one end straight, flat rim, ribs and two handles. Form after the general type."""
    t = np.linspace(-np.pi / 2, np.pi / 2, 15)
    plan = lambda g: [(-0.80 + g, 0.31 - g), (-0.80 + g, -0.31 + g)] + [(0.49 + (0.31 - g) * np.cos(a), (0.31 - g) * np.sin(a)) for a in t]  # noqa: E731
    shell = extrude(plan(0.02), 0.0, 0.60, "y", 0.004)
    inside = extrude(plan(0.048), 0.03, 0.9, "y", 0.004)
    lip = cut(0.0, extrude(plan(0.0), 0.585, 0.62, "y", 0.006), inside)
    foot = extrude(plan(0.008), 0.0, 0.035, "y", 0.006)
    ribs = lambda p: 0.006 * np.exp(-((p.y - 0.30) / 0.018) ** 2) + 0.004 * np.exp(-((p.y - 0.54) / 0.01) ** 2) + 0.004 * np.exp(-((p.y - 0.08) / 0.01) ** 2) + \
        0.0035 * np.maximum(0, 1 - (np.hypot((p.x + 0.03) % 0.06 - 0.03, p.y - 0.57) / 0.009) ** 2)  # noqa: E731
    body = cut(0.0, raised(shell, ribs, 0.008), inside)
    grips = union(0.0, *[chain(0.0, *[(x + 0.07 * np.cos(a), 0.47 - 0.075 * abs(np.sin(a)), s * 0.318, 0.011) for a in np.linspace(0, np.pi, 9)]) for x in (-0.35, 0.3) for s in (-1, 1)])
    node = union(0.0, body, lip, foot, grips)
    return Model(node, triangles=3600, step=0.0085, texture=512, material="bronze", rough=0.6, metal=lambda p: np.full(p.x.shape, 0.75, np.float32), metal_rough=0.55,
                 shade=stone(BRONZE, 0.2, 0.55, GREEN), margin=0.018)


def wall_painting():
    """Remains of plaster in a tray, without a picture: what was painted is not documented."""
    w, h = 1.2, 0.8
    tray = union(0.0, block((-w / 2, 0, -0.04), (w / 2, h, -0.01), 0.004), block((-w / 2, 0, -0.04), (w / 2, 0.035, 0.04), 0.004), block((-w / 2, h - 0.035, -0.04), (w / 2, h, 0.04), 0.004),
                 block((-w / 2, 0, -0.04), (-w / 2 + 0.035, h, 0.04), 0.004), block((w / 2 - 0.035, 0, -0.04), (w / 2, h, 0.04), 0.004))

    def lost(p):  # the plaster's broken outline: positive where plaster is left
        return 0.34 - np.hypot(p.x * 0.60, (p.y - 0.41) * 0.95) + 0.13 * noise(p, 0.30, 3)

    plaster = block((-0.55, 0.05, -0.02), (0.55, 0.75, 0.02), 0.004)
    piece = Node(lambda p: np.maximum(plaster.distance(p), -lost(p)), plaster.low, plaster.high)
    piece = raised(piece, lambda p: -0.0025 * (noise(p, 0.05, 3) > 0.35), 0.0)
    ground, tray_shade = stone((0.80, 0.75, 0.66), 0.06, 0.6), stone((0.47, 0.43, 0.38), 0.05, 0.5)

    def shade(p, n, hollow):
        on = ((p.z > 0.0) & (lost(p) > -0.01) & (np.abs(p.x) < 0.552) & (p.y > 0.045) & (p.y < 0.755))[:, None]
        return np.where(on, ground(p, n, hollow), tray_shade(p, n, hollow))

    return Model(union(0.0, tray, piece), triangles=1800, step=0.007, texture=512, material="painted-plaster", rough=0.9, shade=shade, dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.5, 5: 0.3})
