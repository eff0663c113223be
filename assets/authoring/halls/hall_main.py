# SPDX-License-Identifier: MPL-2.0
"""Assyrian Hall with the library below, Hatra Hall, Islamic Hall."""
import math

import numpy as np

from . import balcony, building_parts, layout, rubble
from .geometry import rectangle
from .materials import in_state

BEAMS_ASSYRIAN = (-8.0, -4.0, 0.0, 4.0, 8.0)
BEAM = (0.35, 0.45)     # width, depth
BAY = 0.06              # depth of the panel where a bay of a balcony was filled in


def slits(centres, along, size):
    """Openings of narrow upper windows in a wall's own coordinates."""
    width, sill, head = size
    return [(along(c), width, sill, head) for c in centres]


def slit_rectangles(items):
    return [rectangle(c - w / 2, s, c + w / 2, h) for c, w, s, h in items]


def beams_z(model, centres, z0, z1, top, after):
    """Beams that run north-south."""
    w, d = BEAM
    for x in centres:
        model.box("beams", in_state("plaster", after), (x - w / 2, top - d, z0), (x + w / 2, top, z1), hidden="tns", density=0.7)


def beams_x(model, centres, x0, x1, top, after):
    w, d = BEAM
    for z in centres:
        model.box("beams", in_state("plaster", after), (x0, top - d, z - w / 2), (x1, top, z + w / 2), hidden="twe", density=0.7)


def gate_piers(model, after):
    """Two short piers that frame the pair of bulls."""
    z0 = layout.ROOMS["assyrian"][0][1]
    for side in (-1, 1):
        x = side * 2.46
        model.box("piers", in_state("plaster", after), (x - 0.27, 0, z0), (x + 0.27, 2.75, z0 + 2.45), hidden="bn")
        model.box("piers", in_state("ochre-stone", after), (x - 0.30, 2.75, z0), (x + 0.30, 2.90, z0 + 2.50), hidden="n", density=0.7)


def assyrian(model, after):
    (x0, z0, x1, z1), low, top = layout.ROOMS["assyrian"]
    plaster = in_state("plaster", after)
    holes = [layout.FLOOR_HOLE] if after else []
    share = building_parts.floor(model, "floor", in_state("floor-stone", after), rectangle(x0, z0, x1, z1), holes)
    items = slits(layout.SLITS_ASSYRIAN, lambda x: x - x0, layout.SLIT_ASSYRIAN)
    breach = [[(x - x0, y) for x, y in layout.WALL_HOLE][::-1]] if after else []
    gap = [widened(widened(layout.FLOOR_HOLE))] if after else []     # behind the torn edge, wherever that reaches
    building_parts.slab(model, "floor", building_parts.beyond((x0, z0, x1, z1)), -layout.SLAB_GROUND, -0.02, gap)
    building_parts.slab(model, "ceiling", building_parts.beyond((x0, z0, x1, z1)), top + building_parts.BEHIND, top + 0.2)
    walls = {"north": building_parts.Wall(model, "wall-north", (x0, z0), (x1, z0), 0, top, slit_rectangles(items) + breach, after=after,
                                          ragged={len(items): 0.11})}
    main, side = layout.DOOR_MAIN, layout.DOOR_SIDE
    walls["south"] = building_parts.Wall(model, "wall-south", (x1, z1), (x0, z1), 0, top,
                                         [rectangle(x1 - main[0] / 2, 0, x1 + main[0] / 2, main[1])], after=after, depth=layout.WALL / 2)
    a = z1 - layout.DOOR_SIDE_Z
    walls["west"] = building_parts.Wall(model, "wall-west", (x0, z1), (x0, z0), 0, top, [rectangle(a - side[0] / 2, 0, a + side[0] / 2, side[1])], after=after,
                                        depth=layout.WALL / 2)
    a = layout.DOOR_SIDE_Z - z0
    walls["east"] = building_parts.Wall(model, "wall-east", (x1, z0), (x1, z1), 0, top, [rectangle(a - side[0] / 2, 0, a + side[0] / 2, side[1])], after=after,
                                        depth=layout.WALL / 2)
    for i, item in enumerate(items):
        blocked = after and i not in (1, 4, 7)
        building_parts.window(model, walls["north"], *item, depth=0.4, after=after, glow="concrete" if blocked else ("sky" if after else "daylight"))
    building_parts.ceiling(model, "ceiling", plaster, rectangle(x0, z0, x1, z1), y=top)
    beams_z(model, BEAMS_ASSYRIAN, z0, z1, top, after)
    gate_piers(model, after)
    for x in (-10, -6, -2, 2, 6, 10):
        for z in (-12.4, -8.4, -4.4):
            if not after or (x, z) not in ((-2, -8.4), (2, -8.4), (-6, -12.4)):     # torn down by the blast
                building_parts.pendant(model, x - 0.15, z - 1.2, x + 0.15, z + 1.2, top - 0.55, top, lit=not after)
    if not after:
        for x, z, yaw in ((-4.6, -4.4, 0), (4.6, -4.4, 0), (-7.0, -9.4, 90)):
            building_parts.bench(model, x, z, yaw=yaw)
    return share, walls


def side_hall(model, name, after, slit_centres, slit_side):
    """A gallery beside the Assyrian Hall; slit_side: the outer wall, 'west' or 'east'."""
    (x0, z0, x1, z1), low, top = layout.ROOMS[name]
    share = building_parts.floor(model, "floor", in_state("floor-stone", after), rectangle(x0, z0, x1, z1))
    building_parts.slab(model, "floor", building_parts.beyond((x0, z0, x1, z1)), -0.30, -0.02)
    building_parts.slab(model, "ceiling", building_parts.beyond((x0, z0, x1, z1)), top + building_parts.BEHIND, top + 0.2)
    w, h = layout.DOOR_SIDE
    walls = {"north": building_parts.Wall(model, "wall-north", (x0, z0), (x1, z0), 0, top, after=after),
             "south": building_parts.Wall(model, "wall-south", (x1, z1), (x0, z1), 0, top, after=after)}
    for side, start, end in (("west", (x0, z1), (x0, z0)), ("east", (x1, z0), (x1, z1))):
        along = (lambda z: z1 - z) if side == "west" else (lambda z: z - z0)
        if side == slit_side:
            items = slits(slit_centres, along, layout.SLIT)
            bays = [rectangle(along(c) - 1.45, 0.45, along(c) + 1.45, 3.2) for c in balcony_bays(name)]
            doorway = balcony.doorway(name, along)
            walls[side] = building_parts.Wall(model, "wall-" + side, start, end, 0, top, slit_rectangles(items) + [doorway],
                                              [(bay, BAY) for bay in bays], after=after)
            for i, item in enumerate(items):
                glow = "daylight" if not after else ("sky" if i in (1, 4) else "concrete")
                building_parts.window(model, walls[side], *item, depth=0.4, after=after, glow=glow)
            for bay in bays:
                closed_bay(model, walls[side], bay, after)
            balcony.build(model, name, walls[side], doorway, after)
        else:
            c = along(layout.DOOR_SIDE_Z)
            walls[side] = building_parts.Wall(model, "wall-" + side, start, end, 0, top, [rectangle(c - w / 2, 0, c + w / 2, h)], after=after,
                                              depth=layout.WALL / 2)
    building_parts.ceiling(model, "ceiling", in_state("plaster", after), rectangle(x0, z0, x1, z1), y=top)
    count = round((z1 - z0) / 4)
    spacing = (z1 - z0) / count
    beams_x(model, [z0 + spacing * i for i in range(1, count)], x0, x1, top, after)
    for i in range(count):
        z = z0 + spacing * (i + 0.5)
        for x in ((2 * x0 + x1) / 3, (x0 + 2 * x1) / 3):
            building_parts.pendant(model, x - 0.15, z - 1.1, x + 0.15, z + 1.1, top - 0.55, top, lit=not after)
    return share, walls


def balcony_bays(name):
    """Centres (z) of the four bays of the side balcony that had been closed in."""
    return [-15.4, -11.4, -7.4, -3.4] if name == "hatra" else [-12.7, -9.3, -5.9, -2.5]


def closed_bay(model, wall, bay, after):
    """The shallow panel where a bay of the balcony was filled in."""
    base = wall.start * (1, 0, 1)
    model.reveal("closed-balcony", in_state("plaster", after), base, wall.u, (0, 1, 0), BAY, bay, density=0.4)
    model.planar("closed-balcony", in_state("plaster", after), base - wall.normal * BAY, wall.u, (0, 1, 0), bay)


def hatra(model, after):
    share, walls = side_hall(model, "hatra", after, layout.SLITS_HATRA, "west")
    if not after:
        for z in (-13.0, -8.8, 0.0):
            building_parts.bench(model, -19.4, z, yaw=90)
    return share, walls


def islamic(model, after):
    share, walls = side_hall(model, "islamic", after, layout.SLITS_ISLAMIC, "east")
    if not after:
        for z in (-12.4, -4.5):
            building_parts.bench(model, 21.5 if z == -4.5 else 19.4, z, yaw=0)
    return share, walls


def widened(hole):
    """The hole in the floor as it is at the slab's underside."""
    return [(x * 1.06, -8.4 + (z + 8.4) * 1.08) for x, z in hole]


def library(model, random):
    """The burnt library below the Assyrian Hall, as far as the hole shows it."""
    (x0, z0, x1, z1), low, top = layout.LIBRARY
    sooty = "concrete-sooty"
    hole = layout.FLOOR_HOLE
    ceiling_hole = widened(hole)
    building_parts.ceiling(model, "library-ceiling", sooty, rectangle(x0, z0, x1, z1), [ceiling_hole], y=top, density=0.2)
    for a, b in (((x0, z0), (x1, z0)), ((x1, z1), (x0, z1)), ((x0, z1), (x0, z0)), ((x1, z0), (x1, z1))):
        length = math.dist(a, b)
        u = np.array((b[0] - a[0], 0, b[1] - a[1])) / length
        model.planar("library-walls", sooty, (a[0], low, a[1]), u, (0, 1, 0), rectangle(0, 0, length, top - low), density=0.3)
        model.core("library-walls", (a[0], low, a[1]), u, (0, 1, 0), rectangle(-building_parts.REACH, 0, length + building_parts.REACH, top - low), (),
                   building_parts.BEHIND, layout.WALL)
    building_parts.slab(model, "library-ceiling", building_parts.beyond(layout.LIBRARY[0]), top + building_parts.BEHIND, -layout.SLAB_GROUND - 0.01, [widened(ceiling_hole)])
    building_parts.slab(model, "library-walls", building_parts.beyond(layout.LIBRARY[0]), low - 0.2, low - 0.02)
    drifts(model, random, low)
    for x in (-5.0, 5.0):
        for z in (-12.4, -4.4):
            model.box("library-columns", sooty, (x - 0.2, low, z - 0.2), (x + 0.2, top, z + 0.2), hidden="tb", density=0.5)
    for x in (-8.4, -6.6, -3.6, 3.6, 6.6, 8.4):
        shelf(model, random, x, -12.6, low)
    for x in (-7.6, 4.4, 7.2):
        shelf(model, random, x, -4.0, low)
    broken_edge(model, random, hole, ceiling_hole)
    heap = rubble.Heap(random, 0.2, -8.3, 2.6, 1.8, 0.55)
    heap.build(model, "library-rubble", "gravel", base=low + 0.08, density=0.7)
    rubble.scatter(model, random, [(16, "slab", 0.3, 0.8, "concrete", rubble.ring(0.2, -8.3, 0.0, 2.4)),
                                   (26, "block", 0.12, 0.36, "rubble", rubble.ring(0.2, -8.3, 0.0, 3.0)),
                                   (40, "pebble", 0.04, 0.11, "concrete", rubble.ring(0.2, -8.3, 0.0, 3.4))],
                   base=low + 0.08, heaps=[heap], part="library-rubble", density=0.7)


def drifts(model, random, low, cells=44):
    """Ash, ankle-deep, in drifts."""
    (x0, z0, x1, z1), _, _ = layout.LIBRARY
    gx, gz = np.meshgrid(np.linspace(x0, x1, cells), np.linspace(z0, z1, cells))
    field = 0.10 + 0.035 * np.sin(gx * 1.3 + 0.7 * np.sin(gz)) * np.cos(gz * 1.1) + 0.02 * random.normal(0, 1, gx.shape)
    positions = np.stack([gx, low + field, gz], axis=2).reshape(-1, 3)
    triangles = []
    for j in range(cells - 1):
        for i in range(cells - 1):
            a = j * cells + i
            triangles += [(a, a + cells, a + cells + 1), (a, a + cells + 1, a + 1)]
    model.patch("library-ash", "ash", positions, triangles, ((1, 0, 0), (0, 0, -1)), 0.45, smooth=True)


def shelf(model, random, x, z, low):
    """A burnt steel shelf, its boards sagging."""
    yaw, length = random.normal(0, 4), 3.4
    pivot = (x, low, z)
    for dz in (-length / 2, 0, length / 2):
        for dx in (-0.22, 0.22):
            model.box("library-shelves", "steel-rusty", (x + dx - 0.02, low, z + dz - 0.02), (x + dx + 0.02, low + 2.1, z + dz + 0.02),
                      hidden="b", yaw=yaw, pivot=pivot, density=0.25)
    for y in (0.55, 1.05, 1.55, 2.05):
        for dz in (-length / 2, 0):
            if random.uniform() < 0.75:
                drop = random.uniform(0, 0.16)
                board = low + y - drop
                model.box("library-shelves", "steel-rusty", (x - 0.24, board, z + dz), (x + 0.24, board + 0.03, z + dz + length / 2),
                          yaw=yaw, pivot=pivot, density=0.25)


def broken_edge(model, random, outer, lower):
    """The torn thickness of the ground floor slab round the hole."""
    n, levels = len(outer), 4
    positions = []
    for k in range(levels + 1):
        t = k / levels
        for (ax, az), (bx, bz) in zip(outer, lower):
            y = -layout.SLAB_GROUND * t if k else 0.0
            y = -0.5 if k == levels else y
            r = 0 if k in (0, levels) else random.uniform(-0.10, 0.05)
            cx, cz = ax + (bx - ax) * t, az + (bz - az) * t
            length = math.hypot(cx, cz + 8.4)
            positions.append((cx * (1 - r / length), y, -8.4 + (cz + 8.4) * (1 - r / length)))
    triangles = []
    for k in range(levels):
        for i in range(n):
            a, b = k * n + i, k * n + (i + 1) % n
            triangles += [(a, b, b + n), (a, b + n, a + n)]
    positions = np.array(positions)
    a, b, c = positions[triangles[0][0]], positions[triangles[0][1]], positions[triangles[0][2]]
    if np.dot(np.cross(b - a, c - a), np.array((0, 0, -8.4)) - a) < 0:
        triangles = [(a, c, b) for a, b, c in triangles]
    for i in range(n):   # one small chart a segment: the edge turns all the way round
        own = [t for j, t in enumerate(triangles) if j % n == i]
        used, index = np.unique(np.array(own), return_inverse=True)
        p = positions[used]
        q = positions[(i + 1) % n] - positions[i]
        model.patch("floor-hole", "concrete", p, index.reshape(-1, 3), (q / np.linalg.norm(q), (0, 1, 0)), 1.0)
