# SPDX-License-Identifier: MPL-2.0
"""Unwrapping by the six box directions.

Each triangle is projected along the axis that it faces. What faces the same way and does not cover
each other shares one island, so a statue needs only about ten islands and can have a small lightmap tile.
"""
import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from .mesh import cross

# For each direction: axis looked along, sign, and the two axes (with sign) that become u (right) and v (up).
DIRECTIONS = [(0, 1, (2, -1), (1, 1)), (0, -1, (2, 1), (1, 1)), (1, 1, (0, 1), (2, -1)),
              (1, -1, (0, 1), (2, 1)), (2, 1, (0, 1), (1, 1)), (2, -1, (0, -1), (1, 1))]


def face_pairs(faces):
    """Pairs of triangles that share an edge."""
    e = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), 1)
    owner = np.tile(np.arange(len(faces)), 3)
    order = np.lexsort((e[:, 1], e[:, 0]))
    e, owner = e[order], owner[order]
    same = (e[1:] == e[:-1]).all(1)
    return np.stack([owner[:-1][same], owner[1:][same]], 1)


def label_faces(vertices, faces, pairs, rounds=12):
    """Direction of each triangle; smoothed so that islands get calm borders and no crumbs."""
    n = cross(vertices, faces)
    area = np.linalg.norm(n, axis=1)
    n /= area[:, None] + 1e-15
    score = np.stack([n[:, a] * s for a, s, _, _ in DIRECTIONS], 1)
    label = score.argmax(1)
    for _ in range(rounds):
        votes = np.zeros((len(faces), 6))
        for i, j in ((0, 1), (1, 0)):
            np.add.at(votes, (pairs[:, i], label[pairs[:, j]]), 1.0)
        value = score * 2.2 + votes * 0.45
        value[score < 0.25] = -9
        new = value.argmax(1)
        new = np.where(score.max(1) < 0.25, score.argmax(1), new)
        if (new == label).all():
            break
        label = new
    return label


def parts_of(label, pairs, n):
    same = label[pairs[:, 0]] == label[pairs[:, 1]]
    p = pairs[same]
    _, part = connected_components(coo_matrix((np.ones(len(p)), (p[:, 0], p[:, 1])), shape=(n, n)), False)
    return part


def merge_small(label, pairs, area, score, least):
    """Gives parts below `least` area to the neighbour that they face best, if they face it at all."""
    for _ in range(4):
        part = parts_of(label, pairs, len(label))
        size = np.bincount(part, area)
        small = np.flatnonzero(size < least)
        if not len(small):
            break
        is_small = np.zeros(len(size), bool)
        is_small[small] = True
        border = pairs[label[pairs[:, 0]] != label[pairs[:, 1]]]
        border = np.concatenate([border, border[:, ::-1]])
        border = border[is_small[part[border[:, 0]]]]
        wish = np.zeros((len(size), 6))
        np.add.at(wish, (part[border[:, 0]], label[border[:, 1]]), 1)
        worst = np.full((len(size), 6), 1.0)
        np.minimum.at(worst, part, score)
        wish[worst < 0.08] = 0
        best = wish.argmax(1)
        change = is_small & (wish.max(1) > 0)
        if not change.any():
            break
        label = np.where(change[part], best[part], label)
    return label


def pixels(uv, cell):
    """Cells of a raster covered by one triangle (their centres inside it)."""
    low, high = uv.min(0), uv.max(0)
    i0, j0 = np.floor(low / cell).astype(int)
    i1, j1 = np.ceil(high / cell).astype(int)
    x, y = np.meshgrid((np.arange(i0, i1) + 0.5) * cell, (np.arange(j0, j1) + 0.5) * cell)
    a, b, c = uv
    d = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    if abs(d) < 1e-14:
        return np.empty(0, int), np.empty(0, int)
    s = ((x - a[0]) * (c[1] - a[1]) - (y - a[1]) * (c[0] - a[0])) / d
    t = ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / d
    e = 0.02
    j, i = np.nonzero((s >= e) & (t >= e) & (s + t <= 1 - e))
    return i + i0, j + j0


def layers_of(direction, ids, vertices, faces, part, cell):
    """Splits the triangles of one direction into layers in which nothing covers another."""
    axis, sign, (ua, us), (va, vs) = DIRECTIONS[direction]
    plane = np.stack([vertices[:, ua] * us, vertices[:, va] * vs], 1)
    depth = vertices[faces][:, :, axis].mean(1) * sign
    cells = {f: pixels(plane[faces[f]], cell) for f in ids}
    size = np.ceil((plane.max(0) - plane.min(0)) / cell).astype(int) + 4
    off = np.floor(plane.min(0) / cell).astype(int) - 2
    groups = {}
    for f in ids:
        groups.setdefault(part[f], []).append(f)
    todo = sorted(groups.values(), key=lambda g: (-len(g), g[0]))
    layers = []
    while todo:
        group = todo.pop(0)
        # Within one part: nearest first; what the part itself covers becomes a part of its own.
        top, hidden = np.full(size, -1e9), []
        for f in sorted(group, key=lambda q: -depth[q]):
            i, j = cells[f][0] - off[0], cells[f][1] - off[1]
            if len(i) and (top[i, j] > -1e8).mean() > 0.35 and len(i) > 1:
                hidden.append(f)
            else:
                top[i, j] = np.maximum(top[i, j], depth[f])
        if hidden and len(hidden) < len(group):
            gone = set(hidden)
            group = [f for f in group if f not in gone]
            todo.append(hidden)
        mask = np.zeros(size, bool)
        for f in group:
            mask[cells[f][0] - off[0], cells[f][1] - off[1]] = True
        for layer in layers:
            if not (layer[0] & mask).any():
                layer[0] |= mask
                layer[1].extend(group)
                break
        else:
            layers.append([mask, list(group)])
    return [(direction, np.array(sorted(g)), plane) for _, g in layers]


def attempt(sizes, order, scale, margin):
    """Skyline packing at one scale; None when it does not fit."""
    sky = [(0.0, 1.0, 0.0)]  # segments: x, width, height
    out = [None] * len(sizes)
    for i in order:
        w, h = sizes[i][0] * scale + margin, sizes[i][1] * scale + margin
        best = None
        for s, (x, _, _) in enumerate(sky):
            if x + w > 1.0 + 1e-9:
                continue
            y, left, t = 0.0, w, s
            while left > 1e-9 and t < len(sky):
                y, left, t = max(y, sky[t][2]), left - sky[t][1], t + 1
            if left <= 1e-9 and y + h <= 1.0 + 1e-9 and (best is None or (y, x) < best):
                best = (y, x)
        if best is None:
            return None
        y, x = best
        out[i] = (x + margin / 2, y + margin / 2)
        rest = []
        for sx, sw, sh in sky:
            if sx < x:
                rest.append((sx, min(sw, x - sx), sh))
            if sx + sw > x + w:
                start = max(sx, x + w)
                rest.append((start, sx + sw - start, sh))
        rest.append((x, w, y + h))
        sky = sorted(c for c in rest if c[1] > 1e-9)
    return out


def pack(sizes, margin, tries=48):
    """Packs rectangles (metres) into the unit square as large as found; returns scale, places and which are turned."""
    random = np.random.default_rng(1)
    best = (0.0, None, None)
    top = 1.0 / np.sqrt(sum(w * h for w, h in sizes))
    for n in range(tries):
        turned = [(s[0] > s[1]) != (n > 1 and random.random() < 0.3) for s in sizes]
        now = [(s[1], s[0]) if t else s for s, t in zip(sizes, turned)]
        jitter = random.uniform(0.75, 1.25, len(now)) if n > 1 else np.ones(len(now))
        key = (lambda i: -now[i][1] * jitter[i]) if n % 2 == 0 else (lambda i: -max(now[i]) * jitter[i])
        order = sorted(range(len(now)), key=key)
        if best[0] and attempt(now, order, best[0] * 1.01, margin) is None:
            continue
        low, high = best[0], top
        for _ in range(14):
            middle = (low + high) / 2
            got = attempt(now, order, middle, margin)
            if got:
                low, best = middle, (middle, got, turned)
            else:
                high = middle
    return best


def unwrap(vertices, faces, margin, dull=None):
    """Returns the vertex behind each corner, uv, tangent, new faces and the number of islands.

    dull: direction number -> factor of texture density.
    """
    pairs = face_pairs(faces)
    n = cross(vertices, faces)
    area = np.linalg.norm(n, axis=1) / 2
    score = np.stack([n[:, a] * s for a, s, _, _ in DIRECTIONS], 1) / (2 * area[:, None] + 1e-15)
    label = label_faces(vertices, faces, pairs)
    label = merge_small(label, pairs, area, score, area.sum() * 0.004)
    part = parts_of(label, pairs, len(faces))
    cell = np.sqrt(area.sum()) / 260
    islands = []
    for d in range(6):
        ids = np.flatnonzero(label == d)
        if len(ids):
            islands += layers_of(d, ids, vertices, faces, part, cell)
    boxes = []
    for d, ids, plane in islands:
        q = plane[faces[ids]].reshape(-1, 2)
        boxes.append((q.min(0), q.max(0)))
    # Covered scraps and the sides that the author called dull are drawn smaller, so that they do not cost space.
    dull = dull or {}
    weight = [(1.0 if area[ids].sum() > 0.02 * area.sum() else 0.5) * dull.get(d, 1.0) for d, ids, _ in islands]
    sizes = [tuple((high - low) * w) for (low, high), w in zip(boxes, weight)]
    scale, places, turned = pack(sizes, margin)
    return weld(islands, boxes, weight, turned, scale, places, faces)


def weld(islands, boxes, weight, turned, scale, places, faces):
    source, uvs, tangents, out, base = [], [], [], np.empty_like(faces), 0
    for (d, ids, plane), (low, high), w, turn, place in zip(islands, boxes, weight, turned, places):
        used, back = np.unique(faces[ids], return_inverse=True)
        q = (plane[used] - low) * w * scale
        u, v = q[:, 0], (high[1] - low[1]) * w * scale - q[:, 1]  # v runs down in glTF
        _, _, (ua, us), (va, vs) = DIRECTIONS[d]
        along = np.zeros(3)
        if turn:  # quarter turn: new u = old v (down), new v = width - old u
            u, v = v, (high[0] - low[0]) * w * scale - u
            along[va] = -vs
        else:
            along[ua] = us
        source.append(used)
        uvs.append(np.stack([u + place[0], v + place[1]], 1))
        tangents.append(np.tile(along, (len(used), 1)))
        out[ids] = back.reshape(-1, 3) + base
        base += len(used)
    return np.concatenate(source), np.concatenate(uvs), np.concatenate(tangents), out, len(islands)
