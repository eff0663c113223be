# SPDX-License-Identifier: MPL-2.0
"""Textures taken from the solid itself: each texel looks up the true surface below it."""
import numpy as np
from scipy import ndimage

from .signed_distance import Points, full, noise

TETRA = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], np.float32)
CELL = 0.22  # metres; texels are worked on in spatial cells, so that far solids are skipped


def raster(uv, faces, size):
    """For each texel: its triangle (or -1) and barycentric coordinates."""
    owner = np.full((size, size), -1, np.int32)
    bary = np.zeros((size, size, 2), np.float32)
    px = uv * size - 0.5
    for f, triangle in enumerate(faces):
        a, b, c = px[triangle]
        i0, j0 = np.maximum(np.floor(np.minimum(np.minimum(a, b), c)).astype(int), 0)
        i1, j1 = np.minimum(np.ceil(np.maximum(np.maximum(a, b), c)).astype(int), size - 1)
        d = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if i1 < i0 or j1 < j0 or abs(d) < 1e-12:
            continue
        x, y = np.meshgrid(np.arange(i0, i1 + 1), np.arange(j0, j1 + 1))
        s = ((x - a[0]) * (c[1] - a[1]) - (y - a[1]) * (c[0] - a[0])) / d
        t = ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / d
        ok = (s >= -1e-4) & (t >= -1e-4) & (s + t <= 1.0001)
        ys, xs = y[ok], x[ok]
        owner[ys, xs] = f
        bary[ys, xs, 0], bary[ys, xs, 1] = s[ok], t[ok]
    return owner, bary


def blend(values, faces, owner, bary):
    triangle = faces[owner]
    s, t = bary[:, :1], bary[:, 1:]
    return values[triangle[:, 0]] * (1 - s - t) + values[triangle[:, 1]] * s + values[triangle[:, 2]] * t


def unit(v):
    return v / (np.linalg.norm(v, axis=1, keepdims=True) + 1e-9)


def probe(node, positions, normal, normal_step, reach):
    """Moves the points onto the surface; returns points, normals and how hollow the place is (0 open .. 1 deep)."""
    start = positions
    for _ in range(2):
        p = Points(*positions.T)
        d = np.clip(full(node(p), p), -reach, reach)
        positions = positions - normal * d[:, None] * 0.9
    off = np.linalg.norm(positions - start, axis=1) > reach * 1.5
    positions[off] = start[off]
    q = (positions[None] + TETRA[:, None] * normal_step).reshape(-1, 3)
    p = Points(*q.T)
    d = full(node(p), p).reshape(4, -1)
    g = unit((TETRA[:, :, None] * d[:, None]).sum(0).T)
    bad = (g * normal).sum(1) < 0.05
    g[bad] = normal[bad]
    hollow = np.zeros(len(positions), np.float32)
    for h, w in ((0.012, 0.45), (0.03, 0.3), (0.07, 0.25)):
        q = Points(*(positions + g * h).T)
        hollow += w * np.clip(1 - full(node(q), q) / h, 0, 1)
    return positions, g, hollow


def bake(model, vertices, normals, tangents, uv, faces):
    """Returns colour (sRGB bytes), tangent-space normals (bytes) and metal-roughness bytes or None."""
    size = model.texture
    owner, bary = raster(uv, faces, size)
    hit = owner >= 0
    own, bar = owner[hit], bary[hit]
    positions = blend(vertices, faces, own, bar).astype(np.float32)
    normal = unit(blend(normals, faces, own, bar)).astype(np.float32)
    tan = blend(tangents, faces, own, bar).astype(np.float32)
    cell = np.floor((positions - positions.min(0)) / model.cell).astype(int)
    key = (cell[:, 0] * 1000 + cell[:, 1]) * 1000 + cell[:, 2]
    order = np.argsort(key, kind="stable")
    cuts = np.flatnonzero(np.diff(key[order])) + 1
    world = np.empty_like(normal)
    colour = np.empty_like(normal)
    orm = np.zeros_like(normal) if model.metal else None
    for ids in np.split(order, cuts):
        q, g, hollow = probe(model.node, positions[ids], normal[ids], model.normal_step, model.reach)
        p = Points(*q.T)
        world[ids] = g
        colour[ids] = model.shade(p, g, hollow)
        if model.metal:
            m = full(model.metal(p), p)
            orm[ids] = np.stack([np.ones_like(m), model.rough + (model.metal_rough - model.rough) * m, m], 1)
    t = unit(tan - normal * (tan * normal).sum(1, keepdims=True))
    b = np.cross(normal, t)
    local = np.stack([(world * t).sum(1), (world * b).sum(1), (world * normal).sum(1)], 1)
    local[:, 2] = np.maximum(local[:, 2], 0.05)
    local = unit(local) * 0.5 + 0.5
    maps = [colour, local] + ([orm] if model.metal else [])
    done = [spread(m, hit) for m in maps]
    return done[0], done[1], done[2] if model.metal else None


def spread(values, hit, gutter=14):
    """Values at their texels, the nearest value round them so that mipmaps do not bleed, and an even tone far away."""
    image = np.zeros(hit.shape + (3,), np.float32)
    image[hit] = values
    away, (i, j) = ndimage.distance_transform_edt(~hit, return_indices=True)
    image = image[i, j]
    image[away > gutter] = values.mean(0)
    return np.clip(image * 255 + 0.5, 0, 255).astype(np.uint8)


def stone(colour, grain=0.10, dirt=0.55, stain=(0.80, 0.74, 0.66)):
    """Shader of a stone (or wood, bronze): mottled, darker in hollows, warmer stains below."""
    colour, stain = np.array(colour, np.float32), np.array(stain, np.float32)

    def shade(p, n, hollow):
        m = 1 + grain * noise(p, 0.35) + grain * 0.6 * noise(p, 0.05, 2)
        s = np.clip(noise(p, 0.6, 2) * 1.2, 0, 1)[:, None] * 0.35
        dark = 1 - dirt * np.clip(hollow - 0.08, 0, 1) ** 1.1
        return np.clip(colour * (1 - s + s * stain) * (m * dark)[:, None], 0, 1)

    return shade
