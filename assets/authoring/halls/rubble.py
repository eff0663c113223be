# SPDX-License-Identifier: MPL-2.0
"""Broken masonry: stones that lie on a face, heaps that stones are half sunk into, bent bars."""
import math

import bmesh
import numpy as np
from mathutils import Matrix, Vector

from .. import settle
from .geometry import inside, rectangle, triangulate, unit


def hull(points):
    """Closed convex hull as (points, outward triangles)."""
    mesh = bmesh.new()
    for p in points:
        mesh.verts.new(p)
    bmesh.ops.convex_hull(mesh, input=mesh.verts)
    bmesh.ops.delete(mesh, geom=[v for v in mesh.verts if not v.link_faces], context="VERTS")
    bmesh.ops.recalc_face_normals(mesh, faces=mesh.faces)
    bmesh.ops.triangulate(mesh, faces=mesh.faces)
    mesh.verts.index_update()
    positions = np.array([tuple(v.co) for v in mesh.verts])
    triangles = np.array([[v.index for v in f.verts] for f in mesh.faces])
    mesh.free()
    return positions, triangles


def broken_block(random, size):
    """A block (x, y, z lengths) with its corners knocked off: 20 to 60 triangles."""
    half = np.asarray(size) / 2
    mesh = bmesh.new()
    bmesh.ops.create_cube(mesh, size=1.0, matrix=Matrix.Diagonal((*size, 1.0)))
    for _ in range(random.integers(2, 6)):
        corner = np.sign(random.uniform(-1, 1, 3)) * half
        normal = unit(corner / (half * half) * np.exp(random.normal(0, 0.45, 3)) * half.mean() ** 2 / half)
        point = corner * (1 - random.uniform(0.12, 0.55))
        bmesh.ops.bisect_plane(mesh, geom=mesh.verts[:] + mesh.edges[:] + mesh.faces[:], plane_co=Vector(point),
                               plane_no=Vector(normal), clear_outer=True)
    points = [tuple(v.co) for v in mesh.verts]
    mesh.free()
    points += [tuple(np.asarray(p) * (1 - random.uniform(0.02, 0.10))) for p in points[::3]]
    return hull(points)


def slab(random, radius, thickness):
    """A broken piece of a slab or wall panel: even thickness, ragged outline; lies flat."""
    count = int(random.integers(5, 9))
    angles = np.sort(random.uniform(0, 2 * math.pi, count) * 0.35 + np.linspace(0, 2 * math.pi, count, endpoint=False))
    reach = radius * random.uniform(0.55, 1.1, count)
    top = np.stack([np.cos(angles) * reach, np.full(count, thickness / 2), np.sin(angles) * reach], axis=1)
    low = top * [random.uniform(0.85, 1.05), -1, random.uniform(0.85, 1.05)] + random.normal(0, 0.02 * radius, (count, 3)) * [1, 0, 1]
    return hull(np.concatenate([top, low]))


def pebble(random, radius):
    points = random.normal(0, 1, (7, 3))
    points = points / np.linalg.norm(points, axis=1, keepdims=True) * radius * random.uniform(0.6, 1.0, (7, 1)) * [1, 0.6, 0.9]
    return hull(points)


def rotation_to(a, b):
    return np.array(Vector(a).rotation_difference(Vector(b)).to_matrix())


def resting(positions, triangles, random):
    """Turns a convex stone onto its most stable face (lowest centre) and any heading; its base is y = 0."""
    centre = positions.mean(axis=0)
    best = None
    for t in triangles:
        a, b, c = positions[t]
        n = np.cross(b - a, c - a)
        area = np.linalg.norm(n)
        if area < 1e-9:
            continue
        n = n / area
        height = float(n @ (a - centre))
        score = height - 0.4 * math.sqrt(area)
        if best is None or score < best[0]:
            best = (score, n)
    positions = (positions - centre) @ rotation_to(best[1], (0, -1, 0)).T
    positions = positions @ np.array(Matrix.Rotation(random.uniform(0, 2 * math.pi), 3, "Y")).T
    positions[:, 1] -= positions[:, 1].min()
    return positions


def stone(random, kind, size):
    if kind == "slab":
        return slab(random, size, size * random.uniform(0.16, 0.32))
    if kind == "block":
        return broken_block(random, size * np.array([1.5, 0.9, 1.0]) * random.uniform(0.75, 1.2, 3))
    return pebble(random, size)


class Heap:
    """A mound of debris over a floor: a height field that is 0 at its border."""

    def __init__(self, random, x, z, rx, rz, height, cells=26, clip=None):
        self.x, self.z, self.rx, self.rz = x, z, rx, rz
        axis = np.linspace(-1, 1, cells)
        gx, gz = np.meshgrid(axis, axis)
        wobble = 1 + 0.25 * np.sin(3 * np.arctan2(gz, gx) + random.uniform(0, 6)) + 0.12 * np.sin(7 * np.arctan2(gz, gx) + random.uniform(0, 6))
        profile = np.clip(1 - (np.hypot(gx, gz) * wobble / 0.9) ** 1.3, 0, None)
        bumps = random.normal(0, 1, (cells, cells))
        bumps = (bumps + np.roll(bumps, 1, 0) + np.roll(bumps, 1, 1) + np.roll(bumps, (1, 1), (0, 1))) / 4
        self.field = height * profile * (1 + 0.35 * bumps)
        self.field[profile <= 0] = -0.02
        self.cells, self.clip = cells, clip

    def height(self, x, z):
        i = (np.clip((x - self.x) / self.rx, -1, 1) + 1) / 2 * (self.cells - 1)
        j = (np.clip((z - self.z) / self.rz, -1, 1) + 1) / 2 * (self.cells - 1)
        return float(self.field[int(round(j)), int(round(i))])

    def surface(self):
        """Points and triangles of the heap, its floor at y = 0."""
        axis = np.linspace(-1, 1, self.cells)
        gx, gz = np.meshgrid(self.x + axis * self.rx, self.z + axis * self.rz)
        if self.clip:
            gx, gz = np.clip(gx, self.clip[0], self.clip[2]), np.clip(gz, self.clip[1], self.clip[3])
        positions = np.stack([gx, self.field, gz], axis=2).reshape(-1, 3)
        triangles, n = [], self.cells
        for j in range(n - 1):
            for i in range(n - 1):
                a, b, c, d = j * n + i, j * n + i + 1, (j + 1) * n + i, (j + 1) * n + i + 1
                if self.field[j:j + 2, i:i + 2].max() > 0:
                    triangles += [(a, c, d), (a, d, b)]
        if not triangles:
            return positions, np.zeros((0, 3), int)
        used, index = np.unique(np.array(triangles), return_inverse=True)
        return positions[used], index.reshape(-1, 3)

    def build(self, model, part, material, base=0.0, density=1.0):
        positions, triangles = self.surface()
        if len(triangles):
            model.patch(part, material, positions + (0, base, 0), triangles, ((1, 0, 0), (0, 0, -1)), density, smooth=True)


def blocked(x, z, size, keep_out):
    return any(x0 - size < x < x1 + size and z0 - size < z < z1 + size for x0, z0, x1, z1 in keep_out)


def ground(room, base, hole, heaps, keep_out):
    """What stones fall on and against: floor (with its hole), walls, heaps, and what they have to stay out of."""
    x0, z0, x1, z1 = room
    out = [settle.block((x0 - 1, base - 1, z0 - 1), (x1 + 1, base, z1 + 1))]
    if hole:
        points, triangles = triangulate(rectangle(x0 - 1, z0 - 1, x1 + 1, z1 + 1), [hole])
        out = [(np.array([(x, base, z) for x, z in points]), triangles)]
    for low, high in (((x0 - 1, z0 - 1), (x0, z1 + 1)), ((x1, z0 - 1), (x1 + 1, z1 + 1)), ((x0 - 1, z0 - 1), (x1 + 1, z0)), ((x0 - 1, z1), (x1 + 1, z1 + 1))):
        out.append(settle.block((low[0], base, low[1]), (high[0], base + 3, high[1])))
    out += [settle.block((a, base, b), (c, base + 0.6, d)) for a, b, c, d in keep_out]
    return out + [(positions + (0, base, 0), triangles) for positions, triangles in (heap.surface() for heap in heaps) if len(triangles)]


class Stone:
    """A stone before and after its fall."""

    def __init__(self, kind, size, material, positions, triangles):
        self.kind, self.size, self.material, self.positions, self.triangles = kind, size, material, positions, triangles


def dropped(random, spots, keep_out, hole, base, heaps, room):
    """Stones above the places where they are to fall, none inside another."""
    stones, tops = [], []
    for count, kind, small, large, material, sampler in spots:
        for _ in range(count):
            for _ in range(40):
                x, z = sampler(random)
                size = small * (large / small) ** (random.uniform() ** 2)
                if room and not (room[0] + size < x < room[2] - size and room[1] + size < z < room[3] - size):
                    continue
                if blocked(x, z, size * 0.9, keep_out) or (hole and near_hole(x, z, size, hole)):
                    continue
                break
            else:
                continue
            positions, triangles = stone(random, kind, size)
            positions = resting(positions, triangles, random)
            tilt = Matrix.Rotation(random.normal(0, 0.3), 3, "X") @ Matrix.Rotation(random.normal(0, 0.3), 3, "Z")
            positions = positions @ np.array(tilt).T
            reach = float(np.hypot(positions[:, 0], positions[:, 2]).max())
            below = max([h.height(x, z) for h in heaps if abs(x - h.x) < h.rx and abs(z - h.z) < h.rz], default=0.0)
            below = max([base + max(below, 0.0) + 0.5 * reach * (below > 0.02)] + [t for a, b, r, t in tops if math.hypot(x - a, z - b) < r + reach])
            positions = positions + [x, below + 0.02 - positions[:, 1].min(), z]
            tops.append((x, z, reach, float(positions[:, 1].max())))
            stones.append(Stone(kind, size, material, positions, triangles))
    return stones


def scatter(model, random, spots, keep_out=(), hole=None, base=0.0, part="rubble", heaps=(), density=0.8, room=None):
    """Lets stones fall and lays them where they come to rest (settle.py). spots: (count, kind, smallest, largest, material,
    sampler -> (x, z)). Returns boxes of the larger ones."""
    stones = dropped(random, spots, keep_out, hole, base, heaps, room)
    reach = room or (min(s.positions[:, 0].min() for s in stones) - 2, min(s.positions[:, 2].min() for s in stones) - 2,
                     max(s.positions[:, 0].max() for s in stones) + 2, max(s.positions[:, 2].max() for s in stones) + 2)
    moves = settle.settle([(s.positions, s.triangles) for s in stones], ground(reach, base, hole, heaps, keep_out))
    solid = []
    for each, (turn, move) in zip(stones, moves):
        positions = each.positions @ turn.T + move
        if positions[:, 1].max() < base + 0.01:
            continue        # it fell through the hole
        x, z = positions[:, 0].mean(), positions[:, 2].mean()
        if any(h.height(x, z) > 0.02 for h in heaps if abs(x - h.x) < h.rx and abs(z - h.z) < h.rz):
            positions[:, 1] -= 0.2 * np.ptp(positions[:, 1])       # loose gravel gives way under it
        model.convex(part, each.material, positions, each.triangles, density, small=each.kind == "pebble" or each.size < 0.13)
        top = positions[:, 1].max() - base
        if top > 0.16 and each.size > 0.3:
            solid.append((positions[:, 0].min(), positions[:, 2].min(), positions[:, 0].max(), positions[:, 2].max(), top))
    return solid


def near_hole(x, z, size, hole):
    if inside((x, z), hole):
        return True
    return any(inside((x + size * math.cos(a), z + size * math.sin(a)), hole) for a in np.linspace(0, 6.2, 12))


def ring(x, z, inner, outer):
    """Sampler: around a point, denser near it."""
    def sample(random):
        a, r = random.uniform(0, 2 * math.pi), inner + (outer - inner) * random.uniform() ** 1.6
        return x + r * math.cos(a), z + r * math.sin(a)
    return sample


def field(x0, z0, x1, z1):
    return lambda random: (random.uniform(x0, x1), random.uniform(z0, z1))


def bar(model, part, points, radius=0.011, material="steel-rusty"):
    """A bent reinforcing bar: a five-sided tube along points."""
    points = [np.asarray(p, float) for p in points]
    sides, positions, normal = 5, [], []
    for i, p in enumerate(points):
        along = unit(points[min(i + 1, len(points) - 1)] - points[max(i - 1, 0)])
        a = unit(np.cross(along, (0.31, 0.9, 0.2)))
        b = np.cross(along, a)
        for k in range(sides + 1):
            t = 2 * math.pi * k / sides
            n = math.cos(t) * a + math.sin(t) * b
            positions.append(p + n * radius), normal.append(n)
    triangles, w = [], sides + 1
    for i in range(len(points) - 1):
        for k in range(sides):
            a, b = i * w + k, i * w + k + 1
            triangles += [(a, b, b + w), (a, b + w, a + w)]
    positions = np.array(positions)
    model.add(part, material, positions, normal, np.zeros((len(positions), 2)), model.flat, np.full((len(positions), 2), 0.1), triangles, baked=False)


def bent_bars(model, random, outline, y, inward, count, reach, part="reinforcement", axis="xz"):
    """Bars that stick out of a broken edge and sag. outline: polygon; inward: function (a, b) -> direction into the hole."""
    lengths = [math.dist(outline[i], outline[(i + 1) % len(outline)]) for i in range(len(outline))]
    total = sum(lengths)
    for k in range(count):
        target = (k + random.uniform(0.2, 0.8)) / count * total
        run, i = 0.0, 0
        while run + lengths[i] < target:
            run += lengths[i]
            i += 1
        t = (target - run) / lengths[i]
        a, b = np.array(outline[i]), np.array(outline[(i + 1) % len(outline)])
        p = a + (b - a) * t
        d = inward(*p)
        length, sag, twist = random.uniform(0.25, reach), random.uniform(-0.25, 0.9), random.normal(0, 0.25)
        side = np.array([-d[1], d[0]])
        points = []
        for s in np.linspace(-0.08, 1, 7):
            q = p + d * s * length * (1 - 0.25 * max(s, 0) ** 2 * abs(sag)) + side * twist * max(s, 0) ** 2 * length
            drop = y - sag * length * max(s, 0) ** 2
            points.append((q[0], drop, q[1]) if axis == "xz" else (q[0], q[1], drop))
        bar(model, part, points)

