# SPDX-License-Identifier: MPL-2.0
"""Geometry kit: named parts made of planar pieces, each with a chart in the lightmap.

All coordinates are glTF ones (Y up). A *chart* is a rectangle in metres that
the packer (atlas.py) places in the lightmap. Several pieces may share one
chart (a wall with its skirting), so that a hall has no lightmap seams.
"""
import math

import numpy as np
from mathutils import Vector
from mathutils.geometry import delaunay_2d_cdt

TEXTURE_METRES = {}   # material -> metres per texture repeat, filled by materials.py


class Chart:
    """A rectangle of the lightmap: size in metres, relative density, place once packed (in texels)."""

    def __init__(self, width, height, density=1.0, constant=False):
        self.width, self.height = max(width, 1e-3), max(height, 1e-3)
        self.density, self.constant = density, constant
        self.x = self.y = self.texels_x = self.texels_y = 0
        self.turned = False

    def place(self, size, points):
        """Chart metres (y down) -> lightmap UV. The chart's edges lie on borders of texels."""
        points = np.asarray(points, float)
        u, v = points[:, 0] / self.width, points[:, 1] / self.height
        if self.turned:
            u, v = v, u
        x = self.x + u * self.texels_x
        y = self.y + v * self.texels_y
        return np.stack([x / size, y / size], axis=1)


class Piece:
    """Triangles of one part with one material and one chart."""

    def __init__(self, part, material, positions, normal, uv, chart, chart_uv, triangles, baked):
        self.part, self.material, self.baked = part, material, baked
        self.positions, self.normal, self.uv = np.asarray(positions, float), np.asarray(normal, float), np.asarray(uv, float)
        self.chart, self.chart_uv = chart, np.asarray(chart_uv, float)
        self.triangles = np.asarray(triangles, int).reshape(-1, 3)


def unit(v):
    v = np.asarray(v, float)
    return v / np.linalg.norm(v)


def inside(point, polygon):
    """Even-odd test."""
    x, y = point
    hit = False
    for i, (x1, y1) in enumerate(polygon):
        x0, y0 = polygon[i - 1]
        if (y1 > y) != (y0 > y) and x < (x0 - x1) * (y - y1) / (y0 - y1) + x1:
            hit = not hit
    return hit


def counter_clockwise(loop):
    """The loop, turned counter-clockwise if it was not."""
    return loop if sum(loop[i - 1][0] * loop[i][1] - loop[i][0] * loop[i - 1][1] for i in range(len(loop))) > 0 else loop[::-1]


def triangulate(outer, holes):
    """Triangles (counter-clockwise) of a polygon with holes; returns points, index triples."""
    points, edges = [], []
    for loop in [outer, *holes]:
        first = len(points)
        points += [Vector((float(a), float(b))) for a, b in loop]
        edges += [(first + i, first + (i + 1) % len(loop)) for i in range(len(loop))]
    vertices, _, faces, *_ = delaunay_2d_cdt(points, edges, [], 0, 1e-5)
    keep = []
    for face in faces:
        centre = sum((vertices[i] for i in face), Vector((0.0, 0.0))) / len(face)
        if not inside(centre, outer) or any(inside(centre, h) for h in holes):
            continue
        a, b, c = (vertices[i] for i in face[:3])
        counter_clockwise = (b - a).cross(c - a) > 0
        for k in range(1, len(face) - 1):
            keep.append((face[0], face[k], face[k + 1]) if counter_clockwise else (face[0], face[k + 1], face[k]))
    return np.array([tuple(v) for v in vertices]), keep


def arc(cx, cy, radius, start, stop, count):
    """Points on a circle, angles in degrees."""
    return [(cx + radius * math.cos(math.radians(start + (stop - start) * i / count)),
             cy + radius * math.sin(math.radians(start + (stop - start) * i / count))) for i in range(count + 1)]


def arch(centre, half, sill, spring, count=14):
    """Round-headed opening as a polygon (counter-clockwise)."""
    return [(centre - half, sill), (centre + half, sill)] + arc(centre, spring, half, 0, 180, count)


def rectangle(x0, y0, x1, y1):
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def grown(loop, by):
    """A loop (without sharp notches) moved outward by so many metres; counter-clockwise."""
    loop = np.asarray(counter_clockwise(list(map(tuple, loop))), float)
    ahead, behind = np.roll(loop, -1, axis=0) - loop, loop - np.roll(loop, 1, axis=0)
    sides = [np.stack([e[:, 1], -e[:, 0]], axis=1) / np.maximum(np.linalg.norm(e, axis=1, keepdims=True), 1e-12) for e in (behind, ahead)]
    both = sides[0] + sides[1]
    return loop + by * both * (2.0 / np.maximum((both * both).sum(axis=1, keepdims=True), 0.5))


class Model:
    """All pieces of one hall in one state."""

    def __init__(self, name):
        self.name, self.pieces, self.charts = name, [], []
        self.flat = Chart(0.2, 0.2, constant=True)   # for glass and lamps: one mean value
        self.charts.append(self.flat)

    def chart(self, width, height, density=1.0):
        chart = Chart(width, height, density)
        self.charts.append(chart)
        return chart

    def add(self, part, material, positions, normal, uv, chart, chart_uv, triangles, baked=True):
        self.pieces.append(Piece(part, material, positions, normal, uv, chart, chart_uv, triangles, baked))

    def planar(self, part, material, origin, u, v, outer, holes=(), density=1.0, share=None, baked=True, spin=0.0):
        """A flat polygon. origin + a*u + b*v; seen from u x v. Returns (chart, frame) for sharing.

        share: (chart, frame) of a coplanar or parallel piece whose light this one borrows; it is then not baked.
        """
        origin, u, v = np.asarray(origin, float), unit(u), unit(v)
        points, triangles = triangulate(list(outer), [list(h) for h in holes])
        positions = origin + points[:, :1] * u + points[:, 1:] * v
        normal = np.tile(np.cross(u, v), (len(positions), 1))
        metres = TEXTURE_METRES.get(material, 1.0)
        a, b = positions @ u, positions @ v
        c, s = math.cos(spin), math.sin(spin)
        uv = np.stack([(a * c - b * s), -(a * s + b * c)], axis=1) / metres
        if share is None:
            low, high = points.min(axis=0), points.max(axis=0)
            if baked:
                chart = self.chart(*(high - low), density)
            else:
                chart = self.flat
            frame = (origin + low[0] * u + high[1] * v, u, v)
        else:
            chart, frame = share
            baked = False
        fo, fu, fv = frame
        chart_uv = np.stack([(positions - fo) @ fu, -((positions - fo) @ fv)], axis=1)
        chart_uv = np.clip(chart_uv, 0.0, [chart.width, chart.height]) if chart is not self.flat else np.full((len(positions), 2), 0.1)
        self.add(part, material, positions, normal, uv, chart, chart_uv, triangles, baked)
        return chart, frame

    def core(self, part, origin, u, v, outer, holes, near, far):
        """The inside of a wall or slab: a closed prism just behind what is seen, from depth `near` to `far` along -(u x v).

        It is hidden; a section through the hall shows a face where it cuts one. Its light is one value, for it takes no room in
        the lightmap.
        """
        origin, u, v = np.asarray(origin, float), unit(u), unit(v)
        n = np.cross(u, v)
        points, triangles = triangulate(list(outer), [list(h) for h in holes])
        triangles = np.asarray(triangles)
        count = len(points)
        flat = origin + points[:, :1] * u + points[:, 1:] * v
        known = {(a, b) for t in triangles for a, b in zip(t, np.roll(t, -1))}
        rim = [(a, b) for a, b in sorted(known) if (b, a) not in known]
        positions = np.concatenate([flat - n * near, flat - n * far])
        faces = np.concatenate([triangles, triangles[:, ::-1] + count] + [[(b, a, a + count), (b, a + count, b + count)] for a, b in rim])
        a, b, c = (positions[faces[:, k]] for k in range(3))
        normal = np.cross(b - a, c - a)
        normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
        corners = faces.reshape(-1)
        self.add(part, "masonry", positions[corners], np.repeat(normal, 3, axis=0), np.zeros((len(corners), 2)), self.flat,
                 np.full((len(corners), 2), 0.1), np.arange(len(corners)), baked=False)

    def box(self, part, material, low, high, skip="", hidden="", yaw=0.0, pivot=None, density=1.0, baked=True):
        """An axis-aligned box, turned by yaw (degrees about +Y) round pivot. skip: letters of w e n s t b
        (faces left out); hidden: faces that nobody sees, which close the box for sections but take no room in the lightmap."""
        (x0, y0, z0), (x1, y1, z1) = low, high
        dx, dy, dz = x1 - x0, y1 - y0, z1 - z0
        pivot = np.array(pivot if pivot is not None else [(x0 + x1) / 2, y0, (z0 + z1) / 2], float)
        c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        turn = np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
        faces = {"s": ((x0, y0, z1), (1, 0, 0), (0, 1, 0), dx, dy), "n": ((x1, y0, z0), (-1, 0, 0), (0, 1, 0), dx, dy),
                 "e": ((x1, y0, z1), (0, 0, -1), (0, 1, 0), dz, dy), "w": ((x0, y0, z0), (0, 0, 1), (0, 1, 0), dz, dy),
                 "t": ((x0, y1, z1), (1, 0, 0), (0, 0, -1), dx, dz), "b": ((x0, y0, z0), (1, 0, 0), (0, 0, 1), dx, dz)}
        for key, (o, u, v, w, h) in faces.items():
            if key not in skip:
                o = pivot + turn @ (np.array(o) - pivot)
                self.planar(part, material, o, turn @ np.array(u, float), turn @ np.array(v, float),
                            rectangle(0, 0, w, h), density=density, baked=baked and key not in hidden)

    def reveal(self, part, material, origin, u, v, depth, loop, density=1.0, skip=()):
        """The inside faces of an opening through a wall. loop: the opening (counter-clockwise); depth: along -(u x v)."""
        origin, u, v = np.asarray(origin, float), unit(u), unit(v)
        n = np.cross(u, v)
        for i in range(len(loop)):
            if i in skip:
                continue
            a, b = loop[i], loop[(i + 1) % len(loop)]
            p = origin + a[0] * u + a[1] * v
            q = origin + b[0] * u + b[1] * v
            along = q - p
            if np.linalg.norm(along) > 1e-6:
                self.planar(part, material, p, along, -n, rectangle(0, 0, np.linalg.norm(along), depth), density=density)

    def tube(self, part, material, base, radius, height, sides=24, density=1.0, top=None, caps=False, taper=1.0, baked=True):
        """A round column or lamp body with smooth normals and one unrolled chart."""
        base = np.asarray(base, float)
        angles = np.linspace(0, 2 * math.pi, sides + 1)
        ring = np.stack([np.cos(angles), np.zeros(sides + 1), -np.sin(angles)], axis=1)
        positions = np.concatenate([base + ring * radius, base + ring * radius * taper + [0, height, 0]])
        length = 2 * math.pi * radius
        along = angles / (2 * math.pi) * length
        metres = TEXTURE_METRES.get(material, 1.0)
        uv = np.concatenate([np.stack([along / metres, np.zeros(sides + 1)], 1),
                             np.stack([along / metres, np.full(sides + 1, -height / metres)], 1)])
        chart = self.chart(length, abs(height), density) if baked else self.flat
        chart_uv = np.concatenate([np.stack([along, np.full(sides + 1, abs(height))], 1), np.stack([along, np.zeros(sides + 1)], 1)])
        if not baked:
            chart_uv = np.full_like(chart_uv, 0.1)
        triangles = []
        for i in range(sides):
            j, k = i + sides + 1, i + 1
            triangles += [(i, k, k + sides + 1), (i, k + sides + 1, j)]
        if height < 0:
            triangles = [(a, c, b) for a, b, c in triangles]
        self.add(part, material, positions, np.concatenate([ring, ring]), uv, chart, chart_uv, triangles, baked)
        if caps:
            outline = arc(0, 0, radius * taper, 0, 360, sides)[:-1]
            self.planar(part, top or material, base + [0, height, 0], (1, 0, 0), (0, 0, -1) if height > 0 else (0, 0, 1),
                        outline, density=density, baked=baked)

    def patch(self, part, material, positions, triangles, chart_axes, density=1.0, uv_axes=None, smooth=False, chart=None, baked=True, offset=(0, 0)):
        """Any surface with one chart, projected along a direction. chart_axes: (u, v) unit vectors of the projection."""
        positions, triangles = np.asarray(positions, float), np.asarray(triangles, int).reshape(-1, 3)
        u, v = (np.asarray(a, float) for a in chart_axes)
        flat = np.stack([positions @ u, positions @ v], axis=1)
        low, high = flat.min(axis=0), flat.max(axis=0)
        if chart is None:
            chart = self.chart(*(high - low), density) if baked else self.flat
        chart_uv = np.stack([flat[:, 0] - low[0], high[1] - flat[:, 1]], axis=1) if baked else np.full((len(positions), 2), 0.1)
        a, b, c = positions[triangles[:, 0]], positions[triangles[:, 1]], positions[triangles[:, 2]]
        face = np.cross(b - a, c - a)
        uu, vv = (np.asarray(x, float) for x in (uv_axes or chart_axes))
        uv = (np.stack([positions @ uu, -(positions @ vv)], axis=1) + np.asarray(offset)) / TEXTURE_METRES.get(material, 1.0)
        if smooth:
            normal = np.zeros_like(positions)
            for k in range(3):
                np.add.at(normal, triangles[:, k], face)
            normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
            self.add(part, material, positions, normal, uv, chart, chart_uv, triangles, baked)
            return chart
        face /= np.maximum(np.linalg.norm(face, axis=1, keepdims=True), 1e-12)
        order = triangles.reshape(-1)
        self.add(part, material, positions[order], np.repeat(face, 3, axis=0), uv[order], chart, chart_uv[order],
                 np.arange(len(order)), baked)
        return chart

    def convex(self, part, material, positions, triangles, density=1.0, small=False):
        """A convex stone: up to six charts by main direction, or one from above if small."""
        positions, triangles = np.asarray(positions, float), np.asarray(triangles, int).reshape(-1, 3)
        offset = positions[0, [0, 2]] * 7.31
        if small:
            self.patch(part, material, positions, triangles, ((1, 0, 0), (0, 0, -1)), density, offset=offset,
                       uv_axes=(unit((1, 0.4, 0.2)), unit((0.1, 0.5, -1))))
            return
        a, b, c = positions[triangles[:, 0]], positions[triangles[:, 1]], positions[triangles[:, 2]]
        normal = np.cross(b - a, c - a)
        axis = np.abs(normal).argmax(axis=1)
        sign = normal[np.arange(len(triangles)), axis] > 0
        frames = {0: ((0, 0, -1), (0, 1, 0)), 1: ((1, 0, 0), (0, 0, -1)), 2: ((1, 0, 0), (0, 1, 0))}
        for k in range(3):
            for positive in (True, False):
                chosen = triangles[(axis == k) & (sign == positive)]
                if len(chosen):
                    used, index = np.unique(chosen, return_inverse=True)
                    self.patch(part, material, positions[used], index.reshape(-1, 3), frames[k], density, offset=offset)
