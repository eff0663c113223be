# SPDX-License-Identifier: MPL-2.0
"""Cenotaphs, doors, prayer niches, vessels and stones of the Islamic Hall. Where words stood, the surface is smooth."""
import numpy as np

from ..sculpt.model import Model
from ..sculpt.patterns import star_net, vine
from ..sculpt.signed_distance import (block, both, chain, cut, ellipsoid, extrude, half, lathe, limb, loft, move, noise, raised,
                                      polygon, smooth_outline, twin, union)
from ..sculpt.surface import stone

TEAK = (0.43, 0.29, 0.19)
WALNUT = (0.37, 0.25, 0.17)
BRONZE = (0.52, 0.40, 0.22)
FARSH = (0.66, 0.65, 0.61)  # the grey gypsum marble of Mosul
CLAY = (0.68, 0.50, 0.35)


def wood(colour):
    """Grain that runs along the longer way of the boards, darker in the carving."""
    base = np.array(colour, np.float32)

    def shade(p, n, hollow):
        g = noise(type(p)(p.x * 0.35, p.y * 4.0, p.z * 0.35), 0.12, 3)
        m = 1 + 0.16 * g + 0.08 * noise(p, 0.5, 2)
        return np.clip(base * (m * (1 - 0.75 * np.clip(hollow - 0.05, 0, 1)))[:, None], 0, 1)

    return shade


def panels(u, v, wide, low, high, tile, rail=0.055, depth=0.016):
    """A row of framed panels, `wide` metres each, between the heights low and high; returns heights of the carving."""
    x = np.abs((u / wide) % 1.0 - 0.5) * wide  # distance from a panel's middle
    inside = (x < wide / 2 - rail) & (v > low + rail) & (v < high - rail)
    edge = np.minimum(wide / 2 - rail - x, np.minimum(v - low - rail, high - rail - v))
    bead = 0.005 * np.exp(-((edge - 0.012) / 0.006) ** 2)
    return np.where(inside, -depth + np.where(edge > 0.022, depth * 0.8 * tile(u, v), 0) + bead, 0.0)


def cenotaph_solid(long, deep, tall, tile, wide):
    """A chest on a moulded foot, with carved panels, a smooth sunk band below the cornice, and a flat lid."""
    x, z = long / 2, deep / 2
    foot = union(0.0, block((-x, 0, -z), (x, 0.075, z), 0.006), block((-x + 0.025, 0.07, -z + 0.025), (x - 0.025, 0.115, z - 0.025), 0.02))
    body = block((-x + 0.055, 0.09, -z + 0.055), (x - 0.055, tall - 0.06, z - 0.055), 0.004)
    lid = union(0.0, block((-x + 0.02, tall - 0.095, -z + 0.02), (x - 0.02, tall - 0.06, z - 0.02), 0.012), block((-x, tall - 0.065, -z), (x, tall, z), 0.008))
    y1 = tall - 0.115
    y0 = y1 - 0.12
    bx, bz = x - 0.055, z - 0.055

    def carving(p):
        front = np.abs(p.z) - bz > np.abs(p.x) - bx
        u = np.where(front, p.x * np.sign(p.z) + 0.5 * wide, -p.z * np.sign(p.x))
        panel = panels(u, p.y, wide, 0.115, y0 - 0.01, tile)
        out = np.where(p.y > y0, np.where(p.y < y1, -0.010, 0), np.where(p.y > 0.12, panel, 0))
        return np.where(p.y > tall - 0.1, 0.0, out)

    post = twin(union(0.0, *[block((bx - 0.03, 0.1, s * bz - 0.03), (bx + 0.012, tall - 0.08, s * bz + 0.03), 0.006) for s in (-1, 1)]))
    top = lambda p: np.where(p.y > tall - 0.01, -0.006 * (np.maximum(np.abs(p.x) - x, np.abs(p.z) - z) < -0.09), 0)  # noqa: E731
    return union(0.0, foot, raised(body, carving, 0.002), post, raised(lid, top, 0.0))


def cenotaph_yahya():
    return Model(cenotaph_solid(1.90, 1.0, 1.10, star_net(0.24), 0.45), triangles=3000, step=0.010, texture=1024, material="teak", colour=TEAK,
                 rough=0.62, shade=wood(TEAK), dull={3: 0.2}, margin=0.014, quality=(78, 68), reach=0.03)


def cenotaph_awn():
    return Model(cenotaph_solid(1.75, 0.95, 1.00, vine(0.15), 0.41), triangles=3000, step=0.010, texture=1024, material="carved-wood", colour=WALNUT,
                 rough=0.65, shade=wood(WALNUT), dull={3: 0.2}, margin=0.014, quality=(78, 68), reach=0.03)


def door_frame(w, h, d, jamb):
    return union(0.0, block((-w / 2, 0, -d / 2), (-w / 2 + jamb, h, d / 2), 0.006), block((w / 2 - jamb, 0, -d / 2), (w / 2, h, d / 2), 0.006),
                 block((-w / 2, h - jamb * 1.2, -d / 2), (w / 2, h, d / 2), 0.006))


def door_awn():
    """Two leaves clad in bronze: a net of stars inside a studded border, ring handles; in a plain wooden frame."""
    net = star_net(0.27)
    leaves = twin(block((0.004, 0.015, -0.035), (0.735, 2.275, 0.035), 0.004))

    def cladding(p):
        x, y = np.abs(p.x), p.y
        edge = np.minimum(np.minimum(x - 0.004, 0.735 - x), np.minimum(y - 0.015, 2.275 - y))
        studs = np.maximum(0, 1 - (np.hypot((x + 0.022) % 0.061 - 0.0305, (y + 0.01) % 0.061 - 0.0305) / 0.017) ** 2)
        out = np.where(edge < 0.075, 0.009 * np.sqrt(studs), np.where(edge < 0.092, 0.008, 0.010 * net(x - 0.37, y)))
        return np.where(p.z > 0, out, 0)

    rings = twin(union(0.0, ellipsoid((0.11, 1.12, 0.045), (0.045, 0.045, 0.018)),
                       chain(0.0, *[(0.11 + 0.055 * np.sin(a), 1.06 + 0.06 * np.cos(a), 0.062, 0.011) for a in np.linspace(0, 2 * np.pi, 13)])))
    middle = raised(block((-0.022, 0.015, 0.0), (0.022, 2.275, 0.052), 0.01), lambda p: 0.003 * np.cos(p.y * 110), 0.003)
    clad = union(0.0, raised(leaves, cladding, 0.01), rings, middle)
    frame = door_frame(1.70, 2.40, 0.16, 0.105)
    timber = wood(TEAK)
    bronze = stone(BRONZE, 0.14, 0.7, (0.55, 0.62, 0.50))

    def is_metal(p):
        return ((np.abs(p.x) < 0.74) & (p.y < 2.28) & (p.z > 0.0) & (p.z < 0.078)).astype(np.float32)

    def shade(p, n, hollow):
        m = is_metal(p)[:, None]
        return bronze(p, n, hollow) * m + timber(p, n, hollow) * (1 - m)

    return Model(union(0.0, clad, frame), triangles=3400, step=0.009, texture=1024, material="bronze-on-wood", rough=0.65, metal=is_metal, metal_rough=0.45,
                 shade=shade, dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.4, 5: 0.3}, margin=0.014, quality=(78, 68))


def mosque_doors():
    """Two wooden leaves with inlay: pale stars let in flush, three framed panels to a leaf."""
    net, leaf = star_net(0.20), vine(0.12)
    leaves = twin(block((0.003, 0.012, -0.03), (0.69, 2.185, 0.03), 0.004))

    def place(p):
        x, y = np.abs(p.x), p.y
        cells = ((0.10, 0.62), (0.70, 1.50), (1.58, 2.10))
        inside = np.full(x.shape, -1.0)
        for low, high in cells:
            inside = np.maximum(inside, np.minimum(np.minimum(x - 0.09, 0.61 - x), np.minimum(y - low, high - y)))
        middle = (y > 0.66) & (y < 1.54)
        return x, y, inside, middle

    def carving(p):
        x, y, inside, middle = place(p)
        deep = np.where(inside > 0, -0.010, 0) + 0.006 * np.exp(-((inside - 0.012) / 0.006) ** 2)
        return np.where(p.z > 0, deep + np.where((inside > 0.03) & ~middle, 0.010 * leaf(x, y), 0), 0)

    rings = twin(union(0.0, ellipsoid((0.065, 1.08, 0.04), (0.03, 0.03, 0.014)),
                       chain(0.0, *[(0.065 + 0.04 * np.sin(a), 1.035 + 0.045 * np.cos(a), 0.052, 0.008) for a in np.linspace(0, 2 * np.pi, 11)])))
    node = union(0.0, raised(leaves, carving, 0.002), rings, door_frame(1.60, 2.30, 0.14, 0.10), block((-0.02, 0.012, 0.0), (0.02, 2.185, 0.045), 0.008))
    timber = wood(WALNUT)
    bone = np.array((0.82, 0.75, 0.60), np.float32)

    def shade(p, n, hollow):
        x, y, inside, middle = place(p)
        t = np.clip((net(x - 0.35, y - 1.1) - 0.45) * 4, 0, 1) * ((inside > 0.03) & middle & (p.z > 0))
        t = np.maximum(t, ((np.abs(inside - 0.012) < 0.004) & middle & (p.z > 0)) * 1.0)[:, None]
        return timber(p, n, hollow) * (1 - t) + bone * (0.92 + 0.08 * noise(p, 0.03, 2))[:, None] * t

    return Model(node, triangles=2800, step=0.009, texture=1024, material="inlaid-wood", rough=0.6, shade=shade,
                 dull={0: 0.5, 1: 0.5, 2: 0.5, 3: 0.4, 5: 0.3}, margin=0.014, quality=(84, 80))


def arch(half_width, spring, peak, low=-0.2):
    """Outline of a pointed arch."""
    points = [(-half_width, low), (half_width, low), (half_width, spring)]
    rise = peak - spring
    for t in np.linspace(0.08, 1, 9):
        points.append((half_width * (1 - t) ** 0.62 if t < 1 else 0.0, spring + rise * (t**0.86)))
    return points + [(-x, y) for x, y in reversed(points[3:-1])] + [(-half_width, spring)]


def mihrab_solid(w, d, h, niche, spring, peak, depth, hood):
    """A prayer niche: recess under a pointed arch between colonnettes, a smooth sunk band round it, carved spandrels."""
    front = d / 2
    leaf, net = vine(0.17), star_net(0.16)
    band_in, band = w / 2 - 0.19, 0.13

    def carving(p):
        x, y = np.abs(p.x), p.y
        side, top = x - band_in, y - (h - 0.19)
        across = np.maximum(side, top)  # from the band's inner edge outwards, round its corners too
        out = -0.012 * np.clip(np.minimum(np.minimum(across, band - across), y - 0.12) / 0.012, 0, 1)
        out = np.where(np.abs(across + 0.025) < 0.013, 0.010 * np.clip((0.013 - np.abs(across + 0.025)) / 0.006, 0, 1), out)
        spandrel = (side < -0.05) & (top < -0.05) & (y > spring - 0.02)
        out = np.where(spandrel, -0.012 + 0.014 * leaf(p.x, y), out)
        return np.where(p.z > front - 0.03, out, 0)

    wall = raised(block((-w / 2, 0, -d / 2), (w / 2, h, front), 0.008), carving, 0.01)
    recess = extrude(arch(niche, spring, peak, 0.10), -front + 0.06, front + 0.3, "z", 0.0)
    floor_plan = loft([(0.10, 0, front, niche * 1.0, depth), (spring, 0, front, niche, depth), (peak, 0, front, niche * 0.55, depth * 0.55)])
    recess = both(0.0, recess, floor_plan)

    def inner(p):  # flutes of the hood, net of stars below
        a = np.arctan2(p.x, front - p.z + 0.02)
        shell = np.clip((p.y - spring) / 0.05, 0, 1) * hood * np.cos(a * 11)
        low = np.where((p.y > 0.35) & (p.y < spring - 0.12), 0.010 * net(a * niche, p.y), 0)
        line = np.where(np.abs(p.y - spring + 0.05) < 0.022, 0.012, 0)
        return -(shell + low + line) * (p.z < front - 0.015)

    recess = raised(recess, inner, 0.02)
    c = niche + 0.035
    column = twin(union(0.004, limb((c, 0.22, front + 0.005), (c, spring - 0.10, front + 0.005), 0.036, 0.034),
                        raised(loft([(0.10, c, front, 0.055, 0.045), (0.16, c, front, 0.050, 0.042), (0.22, c, front, 0.034, 0.034)]), lambda p: 0.0 * p.x, 0.0),
                        loft([(spring - 0.12, c, front, 0.036, 0.034), (spring - 0.07, c, front, 0.050, 0.045), (spring - 0.01, c, front, 0.058, 0.045)])))
    spiral = lambda p: 0.005 * np.cos(p.y * 75 + 2 * np.arctan2(p.x - np.sign(p.x) * c, p.z - front))  # noqa: E731
    sill = block((-w / 2, 0, -d / 2), (w / 2, 0.10, front + 0.02), 0.008)
    node = union(0.0, cut(0.0, wall, recess), raised(column, spiral, 0.005), sill)
    return move(node, (0, 0, -0.01))


def mihrab(w, d, h, niche, spring, peak, depth, hood, triangles=15000, step=0.0085):
    return Model(mihrab_solid(w, d - 0.02, h, niche, spring, peak, depth, hood), triangles=triangles, step=step, texture=1024, material="mosul-marble",
                 colour=FARSH, rough=0.7, shade=stone(FARSH, 0.07, 0.6), dull={0: 0.4, 1: 0.4, 2: 0.4, 3: 0.3, 5: 0.25}, margin=0.014, quality=(78, 68))


def mihrab_1():
    return mihrab(1.60, 0.50, 2.60, 0.42, 1.55, 2.13, 0.38, 0.016)


def mihrab_2():
    return mihrab(1.40, 0.40, 2.20, 0.34, 1.28, 1.78, 0.28, 0.010)


def mihrab_3():
    """A flat niche: everything in low relief, a lamp hangs in the arch."""
    h, w, d = 1.80, 1.10, 0.25
    m = mihrab(w, d, h, 0.26, 1.05, 1.45, 0.055, 0.0, 12000)
    lamp = union(0.008, limb((0, 1.35, 0.0), (0, 1.02, 0.0), 0.006), loft([(0.62, 0, 0, 0.045, 0.02), (0.66, 0, 0, 0.030, 0.02), (0.76, 0, 0, 0.085, 0.03), (0.84, 0, 0, 0.060, 0.025), (0.96, 0, 0, 0.090, 0.03)]))
    m.node = union(0.0, m.node, move(lamp, (0, 0, 0.055)))
    return m


def jar(profile, handles, work, seed):
    """A large vessel: wall, thick rim, handles; hollow at the mouth."""
    outer = smooth_outline(profile, 5)
    top = max(y for _, y in profile)
    neck = min(x for x, y in profile if y > top * 0.8 and x > 0.01) - 0.028
    body = lathe([(0, 0)] + [tuple(q) for q in outer if q[0] > 0] + [(0, top)])
    hollow = loft([(top - 0.30, 0, 0, neck, neck), (top - 0.06, 0, 0, neck, neck), (top + 0.05, 0, 0, neck + 0.025, neck + 0.025)])
    shape = cut(0.01, both(0.0, raised(body, work, 0.02), block((-1, 0, -1), (1, top, 1))), hollow)
    node = union(0.012, shape, *handles)
    node.low[1] = 0
    lumpy = raised(node, lambda p: 0.004 * noise(p, 0.3, 2), 0.004)
    return Model(lumpy, triangles=3600, step=0.009, texture=512, material="earthenware", colour=CLAY, rough=0.9, shade=stone(CLAY, 0.12, 0.55, (0.78, 0.70, 0.62)), dull={3: 0.4})


def bands(*heights):
    return lambda p: sum(0.010 * np.exp(-((p.y - y) / 0.014) ** 2) * (1 + 0.45 * np.cos(np.arctan2(p.x, p.z) * 40 + y * 50)) for y in heights)


def handle(x, low, high, out):
    return chain(0.01, (x, high, 0, 0.026), (x + out, high - 0.01, 0, 0.025), (x + out * 1.15, (low + high) / 2, 0, 0.024), (x + out * 0.4, low, 0, 0.028))


def jar_1():
    leaf = vine(0.16)
    b = bands(0.80, 0.60, 0.34)
    work = lambda p: b(p) + np.where((p.y > 0.62) & (p.y < 0.79), 0.010 * leaf(np.arctan2(p.x, p.z) * 0.30, p.y), 0)  # noqa: E731
    profile = [(0.001, -0.03), (0.12, -0.03), (0.16, 0.02), (0.21, 0.12), (0.30, 0.36), (0.335, 0.56), (0.29, 0.74), (0.18, 0.83), (0.165, 0.88), (0.20, 0.93), (0.195, 0.95), (0.001, 0.95)]
    return jar(profile, [twin(handle(0.20, 0.66, 0.84, 0.10))], work, 1)


def jar_2():
    b = bands(0.66, 0.52, 0.30)
    work = lambda p: b(p) + np.where((p.y > 0.32) & (p.y < 0.50), 0.006 * np.cos(np.arctan2(p.x, p.z) * 24 + p.y * 60), 0)  # noqa: E731
    profile = [(0.001, -0.03), (0.11, -0.03), (0.15, 0.02), (0.205, 0.12), (0.275, 0.32), (0.285, 0.46), (0.24, 0.62), (0.17, 0.70), (0.17, 0.76), (0.205, 0.79), (0.20, 0.80), (0.001, 0.80)]
    return jar(profile, [], work, 2)


def jar_3():
    b = bands(0.90, 0.74, 0.50, 0.28)
    profile = [(0.001, -0.03), (0.085, -0.03), (0.10, 0.02), (0.125, 0.10), (0.19, 0.34), (0.255, 0.60), (0.25, 0.76), (0.17, 0.90), (0.105, 0.96), (0.105, 1.01), (0.135, 1.04), (0.13, 1.05), (0.001, 1.05)]
    return jar(profile, [twin(handle(0.11, 0.82, 0.99, 0.09))], b, 3)


def tombstone():
    """A small slab with a smooth sunk field under an arch."""
    w, h, t = 0.41, 0.78, 0.10
    inside = polygon(arch(0.150, 0.52, 0.70, 0.05), 0.002)

    def carving(p):
        a = inside(p.x, p.y)
        rim = np.maximum(np.abs(p.x) - (w / 2 - 0.015), np.abs(p.y - h / 2) - (h / 2 - 0.02))
        field, line = -0.008 * np.clip((-0.010 - a) / 0.010, 0, 1), 0.005 * np.clip((0.010 - np.abs(a)) / 0.006, 0, 1)
        return np.where(p.z > 0.02, field + line + 0.004 * np.clip(rim / 0.004, 0, 1), 0)

    node = raised(block((-w / 2, 0, -t / 2), (w / 2, h, t / 2 - 0.004), 0.006), carving, 0.004)
    return Model(node, triangles=1600, step=0.006, texture=512, material="marble", colour=(0.78, 0.76, 0.71), rough=0.6, shade=stone((0.78, 0.76, 0.71), 0.06, 0.65), dull={5: 0.4})


def calligraphy_block():
    """A broken block with a smooth face, for the one with calligraphy that lay near the wing."""
    body = block((-0.30, 0, -0.175), (0.30, 0.40, 0.165), 0.01)
    body = cut(0.0, body, raised(half((-1, -0.5, -0.2), -0.335), lambda p: 0.02 * noise(p, 0.1, 3), 0.02),
               raised(half((-0.9, 1.0, 0.1), -0.395), lambda p: 0.02 * noise(p, 0.12, 3), 0.02))
    rough = lambda p: 0.004 * noise(p, 0.09, 3) * (p.z < 0.13)  # noqa: E731
    return Model(raised(body, rough, 0.01), triangles=1600, step=0.007, texture=512, material="stone", colour=(0.70, 0.67, 0.60), rough=0.85, shade=stone((0.70, 0.67, 0.60), 0.1, 0.65), dull={5: 0.5, 3: 0.4})
