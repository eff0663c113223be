# SPDX-License-Identifier: MPL-2.0
"""Broken pieces for March 2017. Each piece is cut out of the whole exhibit's own solid, laid on the facet that carries it,
and then all of a group fall together and come to rest on the floor (settle.py).

How the true pieces broke and lay is not documented piece by piece; which kinds lay there (a large wing, a head, legs,
blocks and shards) is. Everything else about these groups is inferred.
"""
import numpy as np
from scipy.spatial import ConvexHull

from ... import settle
from ..sculpt import mesh
from ..sculpt.model import Model
from ..sculpt.signed_distance import block, both, full, half, matrix, noise, placed, raised, union
from ..sculpt.surface import stone

from . import assyrian, bronzes, guardians, hatra
from . import lion as colossus


def rough(p):
    return 0.028 * noise(p, 0.22, 3)


def cell(low, high, *planes):
    """The part of space that a piece keeps: a box and further planes (normal, distance), all with rough faces."""
    node = block(low, high, 0.01)
    for n, d in planes:
        node = both(0.0, node, half(n, d))
    return raised(node, rough, 0.03)


def drawn(node, most=0.025):
    v, _ = mesh.triangles(node, float(min(most, (node.high - node.low).min() / 6)))
    return v


def carries(flat, n, foot):
    """Whether the foot of the weight lies inside the points that touch the floor."""
    u = np.cross(n, [0.3, 0.5, 0.81])
    u /= np.linalg.norm(u)
    plane = np.stack([(flat - foot) @ u, (flat - foot) @ np.cross(n, u)], 1)
    if len(plane) < 3 or np.linalg.matrix_rank(plane - plane.mean(0), tol=1e-3) < 2:
        return False
    return bool((ConvexHull(plane, qhull_options="QJ").equations[:, 2] < 0.0).all())


def rest(points):
    """The turn that lays a body on the facet of its hull that looks down most and carries its weight."""
    hull = ConvexHull(points)
    corners = points[hull.vertices]
    middle = points.mean(0)
    best = None
    for n, d in {tuple(np.round(e[:3], 2)): (e[:3], e[3]) for e in hull.equations}.values():
        if best is not None and n[1] >= best[0]:
            continue
        foot = middle - n * (n @ middle + d)
        if carries(corners[np.abs(corners @ n + d) < 0.010], n, foot):
            best = (n[1], n)
    if best is None:
        return np.eye(3)
    n, down = best[1], np.array([0.0, -1.0, 0.0])
    axis, c = np.cross(n, down), float(n @ down)
    s = np.linalg.norm(axis)
    if s < 1e-6:
        return np.eye(3)
    k = axis / s
    kx = np.array([[0, -k[2], k[1]], [k[2], 0, -k[0]], [-k[1], k[0], 0]])
    return np.eye(3) + s * kx + (1 - c) * kx @ kx


class Piece:
    """One broken piece: its solid, the whole that it was cut from, where it is, and its hull there."""

    def __init__(self, node, whole, turn, move, points):
        hull = ConvexHull(points)
        self.node, self.whole, self.turn, self.move = node, whole, turn, move
        index = np.zeros(len(points), int)
        index[hull.vertices] = np.arange(len(hull.vertices))
        self.points, self.triangles = points[hull.vertices], index[hull.simplices]

    def moved(self, turn, move):
        return (placed(self.node, turn @ self.turn, turn @ self.move + move),
                placed(self.whole, turn @ self.turn, turn @ self.move + move))


FLOOR = settle.block((-9, -1, -9), (9, 0, 9))
SINK = 0.004        # metres into the dust


class Group:
    """Pieces on the floor, and which of their surface is old skin and which a fresh break."""

    def __init__(self):
        self.pieces = []

    def lay(self, node, keep, turn, at, yaw=0.0):
        """Cuts `keep` out of node, turns it as wished and onto the facet that carries it, turns it by yaw and puts its
        middle over (x, z), just above what lies there already."""
        piece = both(0.0, node, keep)
        points = drawn(piece)
        turn = matrix("y", yaw) @ rest(points @ turn.T) @ turn
        points = points @ turn.T
        low, high = points.min(0), points.max(0)
        move = np.array([at[0] - (low[0] + high[0]) / 2, 0.01 - low[1], at[1] - (low[2] + high[2]) / 2])
        for other in self.pieces:
            a, b = other.points.min(0), other.points.max(0)
            if (a < high + move)[[0, 2]].all() and (b > low + move)[[0, 2]].all():
                move[1] = max(move[1], b[1] + 0.01 - low[1])
        self.pieces.append(Piece(piece, node, turn, move, points + move))

    def shards(self, count, seed, half_x, half_z, small, large, clear=()):
        """Angular scraps strewn over the area; clear: circles (x, z, r) to stay out of."""
        random = np.random.default_rng(seed)
        for _ in range(count):
            size = small * (large / small) ** random.random() ** 2.0
            for _ in range(20):
                x, z = random.uniform(-half_x, half_x), random.uniform(-half_z, half_z)
                if all(np.hypot(x - cx, z - cz) > r for cx, cz, r in clear):
                    break
            body = block((-size, -size, -size), (size, size, size))
            for _ in range(6):
                n = random.normal(size=3)
                n /= np.linalg.norm(n)
                body = both(0.0, body, half(n, size * random.uniform(0.35, 0.75)))
            flat = size * random.uniform(0.3, 0.55)
            body = both(0.0, body, half((0, 1, 0), flat))
            self.lay(body, block((-2, -2, -2), (2, 2, 2)), np.eye(3), (x, z), random.uniform(0, 360))

    def model(self, skin, fresh, triangles, texture=1024, step=0.012, quality=(80, 77)):
        old, new = stone(skin, 0.08, 0.6), stone(fresh, 0.13, 0.5, (0.9, 0.86, 0.78))
        moves = settle.settle([(p.points, p.triangles) for p in self.pieces], [FLOOR])
        whole = [piece.moved(turn, move - (0, SINK, 0)) for piece, (turn, move) in zip(self.pieces, moves)]
        dust = np.array((0.70, 0.66, 0.58), np.float32)

        def shade(p, n, hollow):
            t = np.zeros(p.x.shape, np.float32)
            for part, body in whole:
                d = part(p)
                if not getattr(d, "ndim", 0):
                    continue
                t = np.where((np.abs(d) < 0.006) & (full(body(p), p) < -0.004), 1.0, t)
            t = t[:, None]
            out = old(p, n, hollow) * (1 - t) + new(p, n, hollow) * t
            up = np.clip(n[:, 1] - 0.25, 0, 1)[:, None] * np.clip(0.45 + 0.6 * noise(p, 0.3, 3), 0, 0.8)[:, None]
            return out * (1 - 0.55 * up) + dust * 0.55 * up

        return Model(union(0.0, *(part for part, _ in whole)), triangles=triangles, step=step, texture=texture, material="broken-stone", rough=0.92, shade=shade, crumb=0.0,
                     margin=0.016, dull={3: 0.3}, quality=quality)


X, Y, Z = (lambda a: matrix("x", a)), (lambda a: matrix("y", a)), (lambda a: matrix("z", a))


def lamassu_1():
    """The head of one bull, apart from the body; a foreleg, blocks, shards."""
    bull, g = guardians.lamassu_solid(), Group()
    g.lay(bull, cell((-0.31, 1.22, 0.38), (0.31, 2.05, 1.1), ((0, -1, -0.5), -1.45)), Z(78), (-0.50, 0.20), 22)
    g.lay(bull, cell((0.02, 0.20, 0.50), (0.33, 0.84, 0.95)), Z(90), (0.42, 0.62), 24)
    g.lay(bull, cell((-0.35, 0.14, -0.30), (0.00, 0.76, 0.16), ((0, 0.5, 1), 0.38)), Z(84), (0.50, -0.30), -18)
    g.lay(bull, cell((-0.35, 0.85, -1.1), (0.05, 1.5, -0.45), ((0.2, 1, 0.6), 0.75)), Z(12), (-0.55, -0.60), 50)
    g.lay(bull, cell((-0.10, -0.02, 0.55), (0.33, 0.24, 1.08)), np.eye(3), (0.90, 0.25), 70)
    clear = [(-0.55, 0.20, 0.36), (0.42, 0.62, 0.30), (0.5, -0.3, 0.40), (-0.55, -0.6, 0.40), (0.9, 0.25, 0.3)]
    g.shards(26, 201, 1.05, 0.85, 0.025, 0.10, clear)
    return g.model(guardians.GYPSUM, (0.78, 0.76, 0.72), 14000)


def lamassu_2():
    """The large wing of the other bull, legs, blocks, shards."""
    bull, g = guardians.lamassu_right().node, Group()
    g.lay(bull, cell((-0.33, 0.90, -1.08), (-0.04, 1.84, 0.22), ((0, 0.62, 1), 0.98)), Z(-84), (-0.35, -0.25), 12)
    g.lay(bull, cell((-0.33, 0.16, -1.02), (-0.02, 0.90, -0.62)), Z(-88), (0.72, 0.50), -30)
    g.lay(bull, cell((-0.33, 0.20, 0.50), (-0.02, 0.84, 0.95)), Z(-80), (0.10, 0.62), 62)
    g.lay(bull, cell((0.00, 0.16, -0.34), (0.35, 0.72, 0.20), ((0, 1, 0.7), 0.62)), Z(-86), (0.82, -0.35), 20)
    g.lay(bull, cell((-0.33, 0.95, 0.40), (0.02, 1.42, 1.0), ((0.7, 0, -0.4), -0.16)), X(30), (-0.95, 0.55), 20)
    clear = [(-0.35, -0.25, 0.62), (0.72, 0.50, 0.36), (0.10, 0.62, 0.33), (0.82, -0.35, 0.36), (-0.95, 0.55, 0.3)]
    g.shards(26, 202, 1.15, 0.85, 0.025, 0.10, clear)
    return g.model(guardians.GYPSUM, (0.78, 0.76, 0.72), 14000)


def lion():
    """Blocks of the lion: half of the head, a paw, a flank, shards."""
    beast, g = colossus.lion().node, Group()
    g.lay(beast, cell((-0.45, 1.66, 0.30), (0.45, 2.62, 1.15), ((-0.9, 0.35, 0.2), 0.86)), X(28), (-0.55, 0.35), -24)
    g.lay(beast, cell((-0.48, 0.04, 0.55), (-0.02, 0.72, 1.12)), Z(70), (0.55, 0.62), 30)
    g.lay(beast, cell((0.02, 0.40, -0.55), (0.55, 1.20, 0.25), ((0, 0.8, -0.6), 1.02)), Z(80), (0.75, -0.42), -14)
    g.lay(beast, cell((-0.46, 1.20, -1.1), (0.40, 1.95, -0.45), ((0.4, 0.9, 0.4), 1.45)), Z(20), (-0.55, -0.60), 44)
    g.lay(beast, cell((-0.48, 0.05, -0.95), (-0.02, 0.55, -0.40)), Z(95), (1.15, 0.25), 80)
    clear = [(-0.55, 0.35, 0.62), (0.55, 0.62, 0.42), (0.75, -0.42, 0.48), (-0.55, -0.6, 0.5), (1.15, 0.25, 0.35)]
    g.shards(30, 203, 1.35, 0.95, 0.03, 0.12, clear)
    return g.model(guardians.LIMESTONE, (0.80, 0.75, 0.66), 14000, step=0.012)


def throne_base():
    """Part of the more than 850 pieces: a large corner, slabs and shards."""
    slab, g = assyrian.throne_base_solid(), Group()
    g.lay(slab, cell((0.50, -0.1, 0.25), (1.6, 0.6, 1.3), ((-1, 0, -0.7), -1.0)), Z(-6), (-0.85, 0.05), 18)
    g.lay(slab, cell((-0.55, -0.1, 0.45), (0.10, 0.6, 1.3), ((0.5, 0, -1), -0.45)), X(8), (0.30, 0.30), -12)
    g.lay(slab, cell((-1.6, 0.18, -0.4), (-0.95, 0.6, 0.25), ((-0.4, 0, 1), 0.55)), X(-4), (1.05, 0.20), 40)
    g.lay(slab, cell((-0.3, 0.24, -0.7), (0.35, 0.6, -0.15), ((1, 0, 0.6), 0.05)), Z(10), (0.55, -0.42), 75)
    g.lay(slab, cell((0.95, -0.1, -1.3), (1.6, 0.3, -0.8)), Z(80), (0.05, -0.42), 15)
    g.lay(slab, cell((-1.0, 0.22, 0.3), (-0.62, 0.6, 0.75)), np.eye(3), (1.30, -0.42), -20)
    clear = [(-0.85, 0.05, 0.60), (0.30, 0.30, 0.40), (1.05, 0.20, 0.36), (0.55, -0.42, 0.30), (0.05, -0.42, 0.28), (1.3, -0.42, 0.22)]
    g.shards(46, 204, 1.55, 0.72, 0.025, 0.10, clear)
    return g.model((0.66, 0.63, 0.57), (0.77, 0.75, 0.71), 6000)


def relief():
    """Pieces of one wall slab."""
    slab, g = assyrian.wall_relief(assyrian.genius_canvas).node, Group()
    g.lay(slab, cell((-0.34, 1.30, -0.2), (0.40, 2.10, 0.2), ((0.8, 1, 0), 1.98), ((-1, 0.5, 0), 1.1)), X(-86), (-0.38, -0.02), 24)
    g.lay(slab, cell((-0.68, 0.35, -0.2), (-0.05, 1.05, 0.2), ((0.8, 0.6, 0), 0.55)), X(-90), (0.42, 0.12), -38)
    g.lay(slab, cell((0.05, 0.78, -0.2), (0.68, 1.28, 0.2), ((0.5, 1, 0), 1.3)), X(-84), (0.36, -0.28), 100)
    clear = [(-0.38, -0.02, 0.42), (0.42, 0.12, 0.33), (0.36, -0.28, 0.2)]
    g.shards(18, 205, 0.75, 0.42, 0.02, 0.065, clear)
    return g.model(guardians.GYPSUM, (0.78, 0.76, 0.72), 3900, 512, 0.010, (84, 80))


def cast():
    """Pieces of a plaster cast."""
    slab, g = bronzes.lion_hunt().node, Group()
    g.lay(slab, cell((-1.12, 0.08, -0.1), (-0.55, 0.75, 0.1), ((0.7, 1, 0), 0.42)), X(-88), (-0.36, 0.05), -20)
    g.lay(slab, cell((0.05, 0.20, -0.1), (0.62, 0.85, 0.1), ((1, -0.6, 0), 0.30)), X(-90), (0.28, 0.10), 28)
    g.lay(slab, cell((-0.45, 0.02, -0.1), (-0.02, 0.45, 0.1), ((-0.6, 1, 0), 0.58)), X(90), (0.30, -0.24), 60)
    clear = [(-0.36, 0.05, 0.30), (0.28, 0.10, 0.30), (0.3, -0.24, 0.2)]
    g.shards(26, 206, 0.66, 0.37, 0.012, 0.05, clear)
    return g.model(bronzes.PLASTER, (0.90, 0.88, 0.84), 3600, 512, 0.009, (84, 80))


def uthal():
    """The king's statue: legs on their base, body, head, hand."""
    king, g = hatra.uthal().node, Group()
    g.lay(king, cell((-0.5, -0.02, -0.4), (0.5, 0.62, 0.4), ((0.2, 1, 0.25), 0.58)), X(82), (-0.46, 0.05), 30)
    g.lay(king, cell((-0.5, 0.70, -0.4), (0.5, 1.52, 0.4), ((-0.25, 1, 0.1), 1.56)), X(-85), (0.32, 0.16), 75)
    g.lay(king, cell((-0.25, 1.56, -0.3), (0.25, 2.2, 0.3)), Z(80), (0.42, -0.36), 30)
    clear = [(-0.46, 0.05, 0.42), (0.32, 0.16, 0.48), (0.42, -0.36, 0.25)]
    g.shards(18, 217, 0.85, 0.5, 0.02, 0.07, clear)
    return g.model(hatra.WEATHERED, (0.84, 0.80, 0.73), 12000, 1024, 0.009)


def rubble(first, second, seed, colour):
    """Pieces of two standing figures of the same kind as those shown before."""
    a, b, g = first().node, second().node, Group()
    g.lay(a, cell((-0.5, 0.78, -0.4), (0.5, 1.48, 0.4), ((-0.3, 1, 0.2), 1.5)), X(-84), (-0.35, -0.08), 20)
    g.lay(b, cell((-0.5, -0.02, -0.4), (0.5, 0.55, 0.4), ((0.25, 1, -0.2), 0.48)), X(84), (0.40, 0.10), -35)
    g.lay(b, cell((-0.25, 1.50, -0.3), (0.25, 2.2, 0.3)), Z(75), (0.10, -0.46), 10)
    clear = [(-0.35, -0.08, 0.45), (0.4, 0.1, 0.38), (0.10, -0.46, 0.2)]
    g.shards(22, seed, 0.76, 0.46, 0.02, 0.08, clear)
    return g.model(colour, (0.83, 0.78, 0.69), 11000, 1024, 0.009)


def rubble_1():
    return rubble(hatra.hatra_noble, hatra.hercules, 208, hatra.LIME)


def rubble_2():
    return rubble(hatra.hatra_officer, hatra.priest, 209, hatra.LIME)
