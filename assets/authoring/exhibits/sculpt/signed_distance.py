# SPDX-License-Identifier: MPL-2.0
"""Solids as signed distance functions over batches of points.

A Node holds a function and the box outside of which it is surely empty. Points are evaluated in
small batches, so a node far from the batch answers with one number instead of an array.
Distances are metres; they are exact only near the surface, which is all that meshing needs.
"""
import numpy as np
from scipy import ndimage

CUT = 0.10  # metres; a node farther than this from the batch is answered by its box


class Points:
    """A batch of points with its bounding box."""

    __slots__ = ("x", "y", "z", "low", "high", "cut")

    def __init__(self, x, y, z, cut=CUT):
        self.x, self.y, self.z, self.cut = x, y, z, cut
        self.low = np.array([x.min(), y.min(), z.min()])
        self.high = np.array([x.max(), y.max(), z.max()])


class Node:
    __slots__ = ("distance", "low", "high")

    def __init__(self, distance, low, high):
        self.distance = distance
        self.low, self.high = np.asarray(low, float), np.asarray(high, float)

    def __call__(self, p):
        gap = np.maximum(0.0, np.maximum(self.low - p.high, p.low - self.high))
        gap = float(np.sqrt((gap * gap).sum()))
        return np.float32(gap) if gap > p.cut else self.distance(p)


def full(values, p):
    """The values as an array, also where the node answered with one number."""
    return values if isinstance(values, np.ndarray) and values.ndim else np.full(p.x.shape, values, np.float32)


# --- solids ---------------------------------------------------------------------------------


def ellipsoid(c, r):
    c, r = np.asarray(c, float), np.asarray(r, float)

    def distance(p):
        x, y, z = (p.x - c[0]) / r[0], (p.y - c[1]) / r[1], (p.z - c[2]) / r[2]
        k0 = np.sqrt(x * x + y * y + z * z)
        k1 = np.sqrt((x / r[0]) ** 2 + (y / r[1]) ** 2 + (z / r[2]) ** 2) + 1e-6
        return (k0 * (k0 - 1.0) / k1).astype(np.float32)

    return Node(distance, c - r, c + r)


def ball(c, r):
    return ellipsoid(c, (r, r, r))


def limb(a, b, ra, rb=None):
    """A capsule from a to b whose radius goes from ra to rb."""
    rb = ra if rb is None else rb
    a, b = np.asarray(a, float), np.asarray(b, float)
    ab = b - a
    n = float(ab @ ab) + 1e-9

    def distance(p):
        x, y, z = p.x - a[0], p.y - a[1], p.z - a[2]
        t = np.clip((x * ab[0] + y * ab[1] + z * ab[2]) / n, 0, 1)
        x, y, z = x - t * ab[0], y - t * ab[1], z - t * ab[2]
        return (np.sqrt(x * x + y * y + z * z) - (ra + (rb - ra) * t)).astype(np.float32)

    r = max(ra, rb)
    return Node(distance, np.minimum(a, b) - r, np.maximum(a, b) + r)


def chain(k, *points):
    """Limbs through (x, y, z, radius) points, melted with k."""
    parts = [limb(a[:3], b[:3], a[3], b[3]) for a, b in zip(points, points[1:])]
    return union(k, *parts)


def box(c, half, r=0.0):
    c, half = np.asarray(c, float), np.asarray(half, float)

    def distance(p):
        x, y, z = abs(p.x - c[0]) - half[0] + r, abs(p.y - c[1]) - half[1] + r, abs(p.z - c[2]) - half[2] + r
        out = np.sqrt(np.maximum(x, 0) ** 2 + np.maximum(y, 0) ** 2 + np.maximum(z, 0) ** 2)
        return (out + np.minimum(np.maximum(x, np.maximum(y, z)), 0) - r).astype(np.float32)

    return Node(distance, c - half, c + half)


def block(low, high, r=0.0):
    low, high = np.asarray(low, float), np.asarray(high, float)
    return box((low + high) / 2, (high - low) / 2, r)


def loft(keys, power=2.0):
    """Upright solid; keys are (y, cx, cz, rx, rz) from bottom to top, cross sections are (super)ellipses."""
    keys = np.asarray(keys, float)
    ys = keys[:, 0]

    def distance(p):
        cx, cz, rx, rz = (np.interp(p.y, ys, keys[:, i]) for i in range(1, 5))
        x, z = abs(p.x - cx) / rx, abs(p.z - cz) / rz
        q = (np.sqrt(x * x + z * z) if power == 2.0 else (x**power + z**power) ** (1 / power))
        side = (q - 1) * np.minimum(rx, rz)
        cap = np.maximum(ys[0] - p.y, p.y - ys[-1])
        return np.maximum(side, cap).astype(np.float32)

    cx, cz, rx, rz = keys[:, 1], keys[:, 2], keys[:, 3], keys[:, 4]
    return Node(distance, ((cx - rx).min(), ys[0], (cz - rz).min()), ((cx + rx).max(), ys[-1], (cz + rz).max()))


def lathe(profile, round_=0.0):
    """Solid of revolution about Y; profile is a closed polygon of (radius, y)."""
    field = polygon(profile, 0.004)
    points = np.asarray(profile, float)
    r, low, high = points[:, 0].max(), points[:, 1].min(), points[:, 1].max()
    return Node(lambda p: field(np.hypot(p.x, p.z), p.y) - np.float32(round_), (-r, low, -r), (r, high, r))


def extrude(outline, low, high, axis="z", round_=0.0, step=0.004):
    """A polygon pushed along an axis from lo to hi. Its own axes: z -> (x, y), x -> (z, y), y -> (x, z)."""
    field = polygon(outline, step)
    points = np.asarray(outline, float)
    middle, half = (low + high) / 2, (high - low) / 2 - round_

    def distance(p):
        u, v, w = {"z": (p.x, p.y, p.z), "x": (p.z, p.y, p.x), "y": (p.x, p.z, p.y)}[axis]
        a, b = field(u, v) + round_, abs(w - middle) - half
        out = np.sqrt(np.maximum(a, 0) ** 2 + np.maximum(b, 0) ** 2) + np.minimum(np.maximum(a, b), 0)
        return (out - round_).astype(np.float32)

    (u0, v0), (u1, v1) = points.min(0), points.max(0)
    boxes = {"z": ((u0, v0, low), (u1, v1, high)), "x": ((low, v0, u0), (high, v1, u1)), "y": ((u0, low, v0), (u1, high, v1))}
    return Node(distance, *boxes[axis])


def smooth_outline(points, n=8):
    """A closed Catmull-Rom curve through the points."""
    points = np.asarray(points, float)
    out = []
    for i in range(len(points)):
        a, b, c, d = (points[(i + j) % len(points)] for j in (-1, 0, 1, 2))
        for t in np.arange(n) / n:
            out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.array(out)


def polygon(points, step=0.004):
    """Signed distance of a polygon in its plane, kept as a sampled field."""
    from PIL import Image, ImageDraw

    points = np.asarray(points, float)
    low, high = points.min(0) - 0.15, points.max(0) + 0.15
    size = np.ceil((high - low) / step).astype(int)
    image = Image.new("L", (int(size[0]) * 2, int(size[1]) * 2))
    ImageDraw.Draw(image).polygon([tuple(q) for q in (points - low) / step * 2], fill=1)
    m = np.asarray(image) > 0
    d = (ndimage.distance_transform_edt(~m) - ndimage.distance_transform_edt(m)) * (step / 2)
    d = ndimage.gaussian_filter(d, 1.0)[::2, ::2].astype(np.float32)
    return Field(d, low[0], low[1], step)


class Field:
    """A sampled function of two coordinates, bilinear, clamped at the edge."""

    def __init__(self, values, u0, v0, step):
        self.values, self.u0, self.v0, self.step = np.ascontiguousarray(values, np.float32), u0, v0, step

    def __call__(self, u, v):
        h, w = self.values.shape
        x = np.clip((u - self.u0) / self.step, 0, w - 1.001)
        y = np.clip((v - self.v0) / self.step, 0, h - 1.001)
        i, j = x.astype(np.int32), y.astype(np.int32)
        fx, fy = (x - i).astype(np.float32), (y - j).astype(np.float32)
        q = self.values
        a = q[j, i] * (1 - fx) + q[j, i + 1] * fx
        b = q[j + 1, i] * (1 - fx) + q[j + 1, i + 1] * fx
        return a * (1 - fy) + b * fy


# --- combining ------------------------------------------------------------------------------


def smooth_minimum(a, b, k):
    if k <= 0 or not getattr(a, "ndim", 0) or not getattr(b, "ndim", 0):
        return np.minimum(a, b)
    h = np.clip(0.5 + 0.5 * (b - a) / k, 0, 1)
    return b + (a - b) * h - k * h * (1 - h)


def union(k, *nodes):
    nodes = [n for n in nodes if n is not None]

    def distance(p):
        d = nodes[0](p)
        for n in nodes[1:]:
            d = smooth_minimum(d, n(p), k)
        return d

    return Node(distance, np.min([n.low for n in nodes], 0) - k / 4, np.max([n.high for n in nodes], 0) + k / 4)


def cut(k, a, *holes):
    """a without the holes."""

    def distance(p):
        d = a(p)
        for h in holes:
            d = -smooth_minimum(-d, h(p), k) if getattr(d, "ndim", 0) else d
        return d

    return Node(distance, a.low, a.high)


def both(k, a, b):
    def distance(p):
        x, y = a(p), b(p)
        if not getattr(x, "ndim", 0) or not getattr(y, "ndim", 0):
            return np.maximum(x, y)
        return -smooth_minimum(-x, -y, k)

    return Node(distance, np.maximum(a.low, b.low), np.minimum(a.high, b.high))


def raised(node, height, most=0.0):
    """node grown outwards by height(points) metres; most = the largest growth."""

    def distance(p):
        d = node(p)
        return (d - height(p)).astype(np.float32) if getattr(d, "ndim", 0) else d - most

    return Node(distance, node.low - most, node.high + most)


def half(n, d):
    """The half space n.x <= d."""
    n = np.asarray(n, float) / np.linalg.norm(n)
    return Node(lambda p: (p.x * n[0] + p.y * n[1] + p.z * n[2] - d).astype(np.float32), [-99] * 3, [99] * 3)


# --- moving ---------------------------------------------------------------------------------


def matrix(axis, degrees):
    a = np.radians(degrees)
    c, s = np.cos(a), np.sin(a)
    return np.array({"x": [[1, 0, 0], [0, c, -s], [0, s, c]], "y": [[c, 0, s], [0, 1, 0], [-s, 0, c]],
                     "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]]}[axis])


def placed(node, turn=None, at=(0, 0, 0), size=1.0):
    """node scaled, then turned by a 3x3 matrix about the origin, then moved."""
    turn = np.eye(3) if turn is None else turn
    at = np.asarray(at, float)
    inv = turn.T / size

    def distance(p):
        x, y, z = p.x - at[0], p.y - at[1], p.z - at[2]
        q = Points(*((x * m[0] + y * m[1] + z * m[2]).astype(np.float32) for m in inv), p.cut / size)
        d = node(q)
        return d * np.float32(size)

    corners = np.array([[x, y, z] for x in (node.low[0], node.high[0]) for y in (node.low[1], node.high[1])
                        for z in (node.low[2], node.high[2])]) * size @ turn.T + at
    return Node(distance, corners.min(0), corners.max(0))


def turned(node, axis, degrees, pivot=(0, 0, 0)):
    m, pivot = matrix(axis, degrees), np.asarray(pivot, float)
    return placed(node, m, pivot - m @ pivot)


def move(node, at):
    return placed(node, None, at)


def mirror(node):
    """node seen in a mirror across x = 0."""
    return Node(lambda p: node(Points(-p.x, p.y, p.z, p.cut)), [-node.high[0], node.low[1], node.low[2]],
                [-node.low[0], node.high[1], node.high[2]])


def twin(node):
    """node and its mirror image across x = 0; node must lie at x >= 0 for the greater part."""
    return union(0.0, node, mirror(node))


# --- noise ----------------------------------------------------------------------------------

_volume = np.random.default_rng(7).random((32, 32, 32)).astype(np.float32)


def noise(p, scale, octaves=3):
    """Smooth noise of about -1..1 whose coarsest grain is `scale` metres."""
    out, amp = 0.0, 1.0
    for o in range(octaves):
        s = 2**o / scale
        q = np.stack([p.z * s + 3.1 * o, p.y * s + 7.7 * o, p.x * s + 1.3 * o])
        out = out + amp * (ndimage.map_coordinates(_volume, q, order=1, mode="grid-wrap") - 0.5) * 2
        amp *= 0.5
    return out / 1.75
