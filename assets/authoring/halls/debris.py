# SPDX-License-Identifier: MPL-2.0
"""What lay in the halls in March 2017: rubble, dust, soot, and what the openings let in."""
import math

import numpy as np

from . import building_parts, layout, rubble
from .geometry import rectangle


def dust(model, name, share, holes=(), outline=None, y=0.0):
    (x0, z0, x1, z1) = layout.ROOMS[name][0]
    outline = outline or rectangle(x0, z0, x1, z1)
    building_parts.floor_overlay(model, "dust", "dust-layer", outline, share, (x0, z0, x1, z1), holes, y=y + 0.004)


def exhibits_keep_out(placements, name):
    """Floor areas of the fragments that stand in the hall (generous)."""
    out = []
    for row in placements:
        pose = row["states"].get("after-2017")
        if row["hall"] == name and pose and pose["position"][1] < 0.5:
            x, _, z = pose["position"]
            out.append((x - 1.2, z - 1.2, x + 1.2, z + 1.2))
        if row["hall"] == name and row.get("plinth"):
            w, d, _ = row["plinth"]
            place = row["states"].get("before", pose)["position"]
            r = max(w, d) / 2
            out.append((place[0] - r, place[2] - r, place[0] + r, place[2] + r))
    return out


def assyrian(model, random, share, walls, placements):
    room = layout.ROOMS["assyrian"][0]
    keep = exhibits_keep_out(placements, "assyrian") + [(-1.3, -2.2, 1.3, -0.4), (-12, -5.5, -10.6, -3.3), (10.6, -5.5, 12, -3.3)]
    heaps = [rubble.Heap(random, -4.5, -15.9, 1.9, 1.5, 0.42, clip=(room[0], room[1], room[2], room[3])),
             rubble.Heap(random, 4.6, -9.6, 1.5, 1.2, 0.30), rubble.Heap(random, -10.9, -14.9, 1.2, 1.4, 0.25, clip=room),
             rubble.Heap(random, -4.4, -7.2, 1.2, 1.5, 0.25), rubble.Heap(random, 10.9, -8.8, 1.2, 2.4, 0.28, clip=room)]
    for heap in heaps:
        heap.build(model, "rubble", "gravel")
    solid = [(h.x - h.rx * 0.6, h.z - h.rz * 0.6, h.x + h.rx * 0.6, h.z + h.rz * 0.6, 0.25) for h in heaps if h.field.max() > 0.5]
    hole = layout.FLOOR_HOLE
    solid += rubble.scatter(model, random, [
        (26, "slab", 0.25, 0.75, "concrete", rubble.ring(0, -8.4, 3.0, 5.2)),
        (40, "block", 0.10, 0.38, "rubble", rubble.ring(0, -8.4, 2.8, 6.5)),
        (34, "block", 0.12, 0.40, "rubble", rubble.ring(-4.5, -15.4, 0.2, 2.6)),
        (22, "block", 0.10, 0.34, "ochre-dirty", rubble.ring(-4.6, -15.2, 0.3, 3.2)),
        (36, "block", 0.08, 0.30, "rubble", rubble.field(*room)),
        (24, "slab", 0.12, 0.36, "plaster-dirty", rubble.field(*room)),
        (230, "pebble", 0.03, 0.09, "rubble", rubble.field(*room)),
        (160, "pebble", 0.03, 0.10, "concrete", rubble.ring(0, -8.4, 2.9, 5.5))], keep, hole, heaps=heaps, room=room)
    dust(model, "assyrian", share, [hole])
    building_parts.floor_overlay(model, "scorch", "scorch-layer", rectangle(-4.6, -12.2, 4.6, -4.6), share, (-4.6, -12.2, 4.6, -4.6), [hole], y=0.007)
    soot(walls["north"], [(walls["north"].along(-4.55, 0) - 2.4, 0.9, 4.8, 5.0)], [(x - room[0], y) for x, y in layout.WALL_HOLE][::-1])
    soot(walls["south"], [(8.2, 2.2, 3.6, 3.4), (15.8, 2.6, 4.2, 3.3)])
    soot(walls["west"], [(2.0, 2.3, 4.0, 3.6), (10.2, 3.0, 4.5, 2.9)])
    soot(walls["east"], [(9.8, 2.3, 4.2, 3.6)])
    breach(model, random)
    rubble.bent_bars(model, random, hole, -0.12, lambda x, z: inward(x, z, (0, -8.4)), 34, 1.05)
    return solid


def inward(a, b, centre):
    d = np.array((centre[0] - a, centre[1] - b))
    return d / np.linalg.norm(d)


def soot(wall, patches, hole=None):
    """Stains: (left, bottom, width, height) in the wall's coordinates."""
    for x, y, w, h in patches:
        top = y + h
        wall.overlay("soot", "soot-layer", rectangle(x, y, x + w, top) if hole is None else clip_soot(x, y, w, h, hole), whole=(x, y, x + w, top))


def clip_soot(x, y, w, h, hole):
    """The stain's rectangle, cut out round the breach at its foot."""
    inner = [(a, b) for a, b in hole if b > y]
    inner.sort()
    left, right = inner[0][0], inner[-1][0]
    return [(x, y), (left, y)] + inner + [(right, y), (x + w, y), (x + w, y + h), (x, y + h)]


def breach(model, random):
    """The hole in the north wall: torn masonry, and the alley behind it."""
    z0 = layout.ROOMS["assyrian"][0][1]
    outline = layout.WALL_HOLE
    n, levels, thick = len(outline), 4, 0.45
    positions = []
    for k in range(levels + 1):
        for i, (x, y) in enumerate(outline):
            r = 0 if k == 0 else random.uniform(-0.02, 0.10) * (0 if i in (0, n - 1) else 1)
            positions.append((x + (r if x > -4.55 else -r), y + (r * 0.5 if y > 0.2 else 0), z0 - thick * k / levels))
    positions = np.array(positions)
    for i in range(n - 1):
        triangles = []
        for k in range(levels):
            a, b = k * n + i, k * n + i + 1
            triangles += [(a, a + n, b + n), (a, b + n, b)]
        used, index = np.unique(np.array(triangles), return_inverse=True)
        p, q = positions[used], positions[i + 1] - positions[i]
        axes = (q / np.linalg.norm(q), np.array((0, 0, 1.0)))
        t = index.reshape(-1, 3)
        normal = np.cross(p[t[0][1]] - p[t[0][0]], p[t[0][2]] - p[t[0][0]])
        if np.dot(normal, np.array((-4.55, 0.7, z0)) - p[t[0][0]]) < 0:
            t = t[:, [0, 2, 1]]
        model.patch("wall-hole", "rubble", p, t, axes, 1.0)
    alley(model, random, z0 - thick)


def alley(model, random, z):
    """Ground, opposite wall and sky behind the breach; only what the breach shows."""
    x0, x1, far = -11.0, 2.0, z - 3.2
    model.planar("alley", "gravel", (x0, 0, z), (1, 0, 0), (0, 0, -1), rectangle(0, 0, x1 - x0, z - far), density=0.3)
    model.planar("alley", "ochre-dirty", (x0, 0, far), (1, 0, 0), (0, 1, 0), rectangle(0, 0, x1 - x0, 4.0), density=0.3)
    model.planar("alley", "ochre-dirty", (x0, 0, z), (0, 0, -1), (0, 1, 0), rectangle(0, 0, z - far, 4.0), density=0.4)
    model.planar("alley", "ochre-dirty", (x1, 0, far), (0, 0, 1), (0, 1, 0), rectangle(0, 0, z - far, 4.0), density=0.4)
    model.planar("alley-sky", "sky", (x0, 4.0, z), (1, 0, 0), (0, 0, -1), rectangle(0, 0, x1 - x0, z - far), baked=False)
    model.pieces[-1].triangles = model.pieces[-1].triangles[:, [0, 2, 1]]
    model.pieces[-1].normal *= -1
    rubble.scatter(model, random, [(16, "block", 0.1, 0.3, "ochre-dirty", rubble.ring(-4.5, z - 0.7, 0.0, 1.6)),
                                   (30, "pebble", 0.03, 0.09, "rubble", rubble.ring(-4.5, z - 0.6, 0.0, 2.0))],
                   room=(x0, far, x1, z), part="alley-rubble", density=0.5)


def hatra(model, random, share, walls, placements):
    room = layout.ROOMS["hatra"][0]
    keep = exhibits_keep_out(placements, "hatra") + [(-14.2, -5.6, -12.4, -3.2), (-26.4, -6.6, -24.6, -4.2)]
    heaps = [rubble.Heap(random, -22.0, -17.6, 1.3, 1.2, 0.25), rubble.Heap(random, -16.6, 1.6, 1.6, 1.2, 0.28)]
    for heap in heaps:
        heap.build(model, "rubble", "gravel")
    solid = rubble.scatter(model, random, [
        (30, "block", 0.08, 0.34, "rubble", rubble.field(*room)),
        (22, "block", 0.08, 0.28, "rubble", rubble.ring(-22.0, -17.6, 0, 1.6)),
        (22, "block", 0.08, 0.30, "rubble", rubble.ring(-16.6, 1.6, 0, 1.8)),
        (26, "slab", 0.10, 0.34, "plaster-dirty", rubble.field(*room)),
        (260, "pebble", 0.025, 0.09, "rubble", rubble.field(*room))], keep, heaps=heaps, room=room)
    dust(model, "hatra", share)
    soot(walls["east"], [(14.4, 2.2, 3.4, 2.8)])
    soot(walls["west"], [(5.5, 2.6, 4.2, 2.4)])
    soot(walls["south"], [(2.0, 2.4, 5.0, 2.6)])
    return solid


def islamic(model, random, share, walls, placements):
    room = layout.ROOMS["islamic"][0]
    keep = exhibits_keep_out(placements, "islamic") + [(12.4, -5.6, 14.2, -3.2), (17.6, -9.6, 21.2, -6.8),
                                                       (17.6, -2.4, 21.2, 0.4), (25.0, -10.8, 26.4, -7.8), (24.8, -1.6, 26.4, 0.8)]
    heaps = [rubble.Heap(random, 15.4, -15.2, 1.6, 1.3, 0.28, clip=room), rubble.Heap(random, 24.6, 1.6, 1.5, 1.4, 0.25)]
    for heap in heaps:
        heap.build(model, "rubble", "gravel")
    solid = rubble.scatter(model, random, [
        (24, "block", 0.08, 0.32, "rubble", rubble.field(*room)),
        (20, "block", 0.08, 0.30, "rubble", rubble.ring(15.4, -15.0, 0, 1.7)),
        (16, "block", 0.08, 0.28, "rubble", rubble.ring(24.6, 1.6, 0, 1.6)),
        (26, "slab", 0.10, 0.34, "plaster-dirty", rubble.field(*room)),
        (220, "pebble", 0.025, 0.09, "rubble", rubble.field(*room))], keep, heaps=heaps, room=room)
    dust(model, "islamic", share)
    soot(walls["west"], [(10.3, 2.2, 3.4, 2.8)])
    soot(walls["north"], [(1.0, 2.0, 4.6, 3.0)])
    return solid


def entrance(model, random, share, walls, placements):
    room = layout.ROOMS["entrance"][0]
    keep = [(-7.0, 3.6, -5.2, 9.9), (-1.4, 0, 1.4, 1.4), (3.0, 4.2, 6.1, 5.3), (-4.3, 10.9, -2.1, 11.8), (2.1, 10.9, 4.3, 11.8),
            (-3.95, 8.25, -3.25, 9.0), (3.25, 8.25, 3.95, 9.0), (1.7, 2.8, 3.0, 4.2)]
    heaps = [rubble.Heap(random, 0.1, 11.7, 1.7, 1.5, 0.55), rubble.Heap(random, 5.6, 8.2, 1.2, 1.4, 0.25, clip=room)]
    for heap in heaps:
        heap.build(model, "rubble", "gravel")
    solid = [(-1.2, 10.9, 1.3, 12.0, 0.4)]
    solid += rubble.scatter(model, random, [
        (34, "block", 0.10, 0.36, "ochre-dirty", rubble.ring(0.1, 11.6, 0, 1.7)),
        (22, "block", 0.08, 0.30, "rubble", rubble.ring(0.1, 11.2, 0.2, 2.4)),
        (22, "block", 0.08, 0.28, "rubble", rubble.field(*room)),
        (20, "slab", 0.10, 0.32, "plaster-dirty", rubble.field(*room)),
        (200, "pebble", 0.025, 0.09, "rubble", rubble.field(*room))], keep, heaps=heaps, room=(room[0], room[1], room[2], 12.3))
    dust(model, "entrance", share)
    soot(walls["east"], [(3.0, 0.9, 4.0, 2.05)])
    soot(walls["south"], [(5.6, 3.0, 3.2, 3.0)])
    labels(model, random)
    outside(model, random)
    return solid


def labels(model, random):
    """The bag of old display labels and a few books that reporters saw in the main entrance."""
    axis = np.linspace(-1, 1, 18)
    for x, z, rx, rz, high in ((2.3, 3.5, 0.36, 0.27, 0.30), (2.52, 3.40, 0.20, 0.18, 0.20)):
        heap = rubble.Heap(random, x, z, rx, rz, 0.1, cells=18)
        gx, gz = np.meshgrid(axis, axis)
        radius = np.hypot(gx, gz) * (1.06 + 0.07 * np.sin(5 * np.arctan2(gz, gx)))
        heap.field = high * np.sqrt(np.clip(1 - radius ** 2, 0, None)) * (1 + 0.05 * random.normal(0, 1, gx.shape)) - 0.01
        heap.build(model, "label-bag", "cloth")
    for k in range(34):
        a, r = random.uniform(0, 2 * math.pi), 0.3 + 0.75 * random.uniform() ** 1.5
        x, z = 2.3 + r * math.cos(a), 3.5 + r * math.sin(a)
        w, d, y = random.uniform(0.05, 0.09), random.uniform(0.03, 0.05), 0.006 + 0.0006 * k
        model.box("labels", "paper", (x - w, 0.0, z - d), (x + w, y, z + d), hidden="b", yaw=random.uniform(0, 180), density=0.5)
    for x, z in ((1.75, 3.2), (2.0, 4.05), (1.86, 4.1)):
        y = 0.0 if x != 1.86 else 0.045
        model.box("books", "wood" if x < 1.8 else "cloth", (x - 0.09, y, z - 0.13), (x + 0.09, y + 0.042, z + 0.13), hidden="b",
                  yaw=random.uniform(0, 90), density=0.8)


def outside(model, random):
    """Ground, garden wall and sky beyond the front door and the broken windows."""
    z0, z1 = 12.5, 20.0
    model.planar("outside", "gravel", (-11, 0, z1), (1, 0, 0), (0, 0, -1), rectangle(0, 0, 22, z1 - z0), density=0.4)
    model.planar("outside", "ochre-dirty", (11, 0, z1), (-1, 0, 0), (0, 1, 0), rectangle(0, 0, 22, 2.4), density=0.3)
    model.planar("outside-sky", "sky", (14, 2.2, z1 + 3), (-1, 0, 0), (0, 1, 0), rectangle(0, 0, 28, 9), baked=False)
    model.planar("outside-sky", "sky", (-11.2, -0.1, z1 + 3), (0, 0, -1), (0, 1, 0), rectangle(0, 0, 11, 11), baked=False)
    model.planar("outside-sky", "sky", (11.2, -0.1, z0 - 0.5), (0, 0, 1), (0, 1, 0), rectangle(0, 0, 11, 11), baked=False)


def mezzanine(model, random, share, walls, placements):
    room = layout.ROOMS["mezzanine"][0]
    low = layout.ROOMS["mezzanine"][1]
    keep = [(-7, 3.4, -5.0, 9), (-3.1, 6.4, -1.3, 7.4), (1.3, 6.4, 3.1, 7.4), (-0.9, 0.5, 0.9, 1.5)]
    solid = rubble.scatter(model, random, [
        (14, "block", 0.06, 0.22, "rubble", rubble.field(*room)),
        (20, "slab", 0.08, 0.30, "plaster-dirty", rubble.field(*room)),
        (130, "pebble", 0.02, 0.07, "rubble", rubble.field(*room))], keep, base=low, room=room)
    x0, z0, x1, z1 = room
    outline = [(x0, z0), (x1, z0), (x1, z1), (layout.STRINGER_X[1], z1), (layout.STRINGER_X[1], layout.STAIR_TOP_Z), (x0, layout.STAIR_TOP_Z)]
    dust(model, "mezzanine", share, outline=outline, y=low)
    soot(walls["east"], [(2.4, 0.6, 3.6, 2.2)])
    soot(walls["north"], [(8.0, 0.7, 4.2, 2.1)])
    return solid
