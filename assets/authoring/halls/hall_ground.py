# SPDX-License-Identifier: MPL-2.0
"""Entrance hall and mezzanine."""
import numpy as np

from . import building_parts, layout
from .geometry import arc, arch, counter_clockwise, grown, rectangle
from .materials import in_state

NORTH, SOUTH, WEST, EAST = (0, 0, -1), (0, 0, 1), (-1, 0, 0), (1, 0, 0)
STAIR_HOLE = rectangle(layout.STAIR_X[0], layout.STAIR_TOP_Z, layout.STRINGER_X[1], layout.VOID_Z)


def facade_openings(wall):
    """Arched windows either side of the arched front door, in the facade wall's own coordinates."""
    front = arch(wall(0.0), layout.FRONT_DOOR[0] / 2, 0.0, layout.FRONT_DOOR[1])
    return [front] + [arch(wall(x), half, layout.ARCH_SILL, layout.ARCH_SPRING) for x, half in layout.ARCHES]


def facade(model, after):
    x0, z0, x1, z1 = layout.ROOMS["entrance"][0]
    top = layout.ROOMS["entrance"][2]
    loops = facade_openings(lambda x: x1 - x)
    niches = [rectangle(x1 - x - 0.55, 4.1, x1 - x + 0.55, 5.3) for x in (-4.9, -2.65, 0.0, 2.65, 4.9)]
    wall = building_parts.Wall(model, "wall-south", (x1, z1), (x0, z1), 0, top, loops, [(n, 0.12) for n in niches], after=after, depth=layout.FACADE)
    up = (0, 1, 0)
    for niche in niches:       # the apertures above the facade, blocked before 2014
        model.reveal("blocked-apertures", in_state("plaster", after), (x1, 0, z1), WEST, up, 0.12, niche, density=0.5)
        model.planar("blocked-apertures", "concrete", (x1, 0, z1 + 0.12), WEST, up, niche, density=0.7)
    for i, loop in enumerate(loops):
        stone = in_state("ochre-stone", after)
        model.reveal("arches", stone, (x1, 0, z1), WEST, up, layout.FACADE, loop, skip=(0,) if i == 0 else (), density=0.8)
        surround(model, stone, (x1, 0, z1), loop, i == 0)
    front_door(model, after, loops[0], x1)
    for i, loop in enumerate(loops[1:]):
        arched_window(model, after, loop, x1, z1, broken=after and i in (1, 2))
    return wall


def surround(model, stone, origin, loop, door):
    """A proud stone band round an arch."""
    points = np.array(loop)
    c = np.array([(points[0, 0] + points[1, 0]) / 2, points[2, 1]])
    half = (points[1, 0] - points[0, 0]) / 2
    band, proud = 0.16, 0.03
    outer = [(c[0] - half - band, points[0, 1] - (0 if door else 0.1)), (c[0] + half + band, points[0, 1] - (0 if door else 0.1))]
    outer += [tuple(c + (p - c) * (half + band) / half) for p in points[2:]]
    o = np.asarray(origin, float) + np.array((0, 0, -proud))
    hole = [tuple(p) for p in points]
    if door:    # open at the foot
        ring = [outer[1]] + outer[2:] + [outer[0]] + [hole[0]] + hole[2:][::-1] + [hole[1]]
        model.planar("arches", stone, o, WEST, (0, 1, 0), ring[::-1])
    else:
        model.planar("arches", stone, o, WEST, (0, 1, 0), outer, [hole])
    model.reveal("arches", stone, o, WEST, (0, 1, 0), proud, hole, skip=(0,) if door else (), density=0.4)
    for i in range(len(outer)):
        if door and i == 0:
            continue
        a, b = outer[(i + 1) % len(outer)], outer[i]
        p, q = (np.asarray(origin, float) + np.array((-s[0], s[1], 0)) for s in (a, b))
        if np.linalg.norm(q - p) > 1e-6:
            model.planar("arches", stone, p, q - p, (0, 0, -1), rectangle(0, 0, np.linalg.norm(q - p), proud), density=0.4)


def arched_window(model, after, loop, x1, z1, broken):
    """Pane of frosted glass with metal bars, deep in the reveal."""
    back = (x1, 0, z1 + layout.FACADE - 0.06)
    if not broken:
        model.planar("windows", "daylight", back, WEST, (0, 1, 0), loop, baked=False)
    (a0, b0), (a1, _) = loop[0], loop[1]
    middle, z = (a0 + a1) / 2, z1 + layout.FACADE - 0.14
    for a in (a0, a0 + (a1 - a0) / 3, a0 + 2 * (a1 - a0) / 3, a1):
        top = loop[2][1] + np.sqrt(max((a1 - a0) ** 2 / 4 - (a - middle) ** 2, 0)) - 0.02
        x = x1 - a
        model.box("window-bars", "metal-dark", (x - 0.02, b0, z), (x + 0.02, max(top, loop[2][1]), z + 0.04), hidden="bt", baked=False)
    for y in (b0, (b0 + loop[2][1]) / 2, loop[2][1]):
        model.box("window-bars", "metal-dark", (x1 - a1, y, z), (x1 - a0, y + 0.04, z + 0.04), hidden="we", baked=False)


def front_door(model, after, loop, x1):
    """Two leaves of glazed metal under a fanlight; in 2017 one leaf hangs open and rubble blocks the way."""
    z, half, head = 12.32, layout.FRONT_DOOR[0] / 2, layout.FRONT_DOOR[1]
    stone = in_state("floor-stone", after)
    model.planar("floor", stone, (-half, 0, 12), (1, 0, 0), NORTH, rectangle(0, -layout.FACADE, 2 * half, 0))
    fan = [p for p in loop[2:]]
    if not after:
        model.planar("windows", "daylight", (x1, 0, z + 0.02), WEST, (0, 1, 0), fan, baked=False)
    model.box("front-door", "metal-dark", (-half, head - 0.06, z - 0.04), (half, head, z + 0.04), hidden="we", baked=False)
    for side in (-1, 1):
        if after and side == 1:
            leaf(model, (half, 0, z), half, head - 0.06, yaw=-118, after=True)
        else:
            leaf(model, (side * half, 0, z), -side * half, head - 0.06, yaw=0 if not after else 14, after=after)


def leaf(model, hinge, width, height, yaw, after):
    x0, x1 = sorted((hinge[0], hinge[0] + width))
    z = hinge[2]
    add = dict(yaw=yaw, pivot=hinge, baked=False)
    t, w = 0.025, 0.12
    for a, b in ((x0, x0 + w), (x1 - w, x1)):
        model.box("front-door", "metal-dark", (a, 0.02, z - t), (b, height, z + t), hidden="b", **add)
    for y0, y1 in ((0.02, 0.85), (height - w, height), (1.45, 1.52)):
        model.box("front-door", "metal-dark", (x0 + w, y0, z - t), (x1 - w, y1, z + t), hidden="we", **add)
    if not after:
        model.box("windows", "daylight", (x0 + w, 0.85, z - 0.005), (x1 - w, height - w, z + 0.005), skip="webt", **add)


def stair(model, after):
    x0, x1 = layout.STAIR_X
    stone = in_state("floor-stone", after)
    for i in range(layout.STEPS):
        z, y = layout.STAIR_FOOT_Z - i * layout.TREAD, i * layout.RISER
        model.planar("stair", stone, (x0, y, z), (1, 0, 0), (0, 1, 0), rectangle(0, 0, x1 - x0, layout.RISER), density=0.8)
        if i < layout.STEPS - 1:
            model.planar("stair", stone, (x0, y + layout.RISER, z), (1, 0, 0), NORTH, rectangle(0, 0, x1 - x0, layout.TREAD), density=0.8)
    foot, top = layout.STAIR_FOOT_Z + 0.10, layout.STAIR_TOP_Z
    rise = lambda z: (layout.STAIR_FOOT_Z - z) / layout.TREAD * layout.RISER + layout.RISER
    a, b = layout.STRINGER_X
    under = layout.ROOMS["mezzanine"][1] - layout.SLAB       # above this the parapet of the mezzanine goes on
    meets = layout.STAIR_FOOT_Z - (under - 0.92 - layout.RISER) / layout.RISER * layout.TREAD
    cap = [(foot, 0.95), (layout.STAIR_FOOT_Z - 0.25, rise(layout.STAIR_FOOT_Z - 0.25) + 0.92), (meets, under)]
    side = [(foot, 0.0)] + cap + [(top, under), (top, 0.0)]       # (z, y)
    plaster = in_state("plaster", after)
    hall = [(foot - z, y) for z, y in side]
    model.planar("stair", plaster, (b, 0, foot), NORTH, (0, 1, 0), hall[::-1])
    inner = [(z - top, y) for z, y in side]
    model.planar("stair", plaster, (a, 0, top), SOUTH, (0, 1, 0), inner)
    model.planar("stair", plaster, (a, 0, foot), (1, 0, 0), (0, 1, 0), rectangle(0, 0, b - a, 0.95))
    model.planar("stair", plaster, (b, 0, top), WEST, (0, 1, 0), rectangle(0, 0, b - x0, under))
    for (za, ya), (zb, yb) in zip(cap[:-1], cap[1:]):
        along = np.array((0, yb - ya, zb - za))
        model.planar("stair", "wood", (a, ya, za), (1, 0, 0), along, rectangle(0, 0, b - a, np.linalg.norm(along)), density=0.6)
    handrail(model, rise)
    stair_core(model, side)


def stair_core(model, parapet):
    """The inside of the steps, down to the floor, and of the parapet beside them; parapet: its outline in (z, y)."""
    x0, x1 = layout.STAIR_X
    foot, top, off = layout.STAIR_FOOT_Z, layout.STAIR_TOP_Z, building_parts.BEHIND
    steps = [(top + off, off), (foot - off, off)]
    for i in range(layout.STEPS):
        z, y = foot - i * layout.TREAD - off, (i + 1) * layout.RISER - off
        steps += [(z, y), (max(z - layout.TREAD, top + off), y)]
    for outline, near, far in ((steps[:-1], x1, x0), (grown(parapet[::-1], -off), layout.STRINGER_X[1] - off, layout.STRINGER_X[0] + off)):
        flip = [(-z, y) for z, y in outline]
        model.core("stair", (near, 0, 0), NORTH, (0, 1, 0), counter_clockwise(flip), (), 0.0, near - far)


def handrail(model, rise):
    """A wall rail of dark metal."""
    x = layout.STAIR_X[0] + 0.07
    z0, z1 = layout.STAIR_FOOT_Z + 0.1, layout.STAIR_TOP_Z
    p, q = np.array((x, rise(z0) + 0.86, z0)), np.array((x, rise(z1) + 0.86, z1))
    for side, n in (((0.04, 0), (1, 0, 0)), ((0, 0.04), (0, 1, 0))):
        u = q - p
        v = np.array((0, 0.04, 0)) if n[0] else np.array((-0.04, 0, 0))
        o = p + (np.array((side[0], 0, 0)) if n[0] else np.array((side[0] + 0.04, side[1], 0)))
        model.planar("stair", "metal-dark", o, u, v, rectangle(0, 0, np.linalg.norm(u), 0.04), baked=False)


def entrance(model, after):
    (x0, z0, x1, z1), low, top = layout.ROOMS["entrance"]
    under = layout.ROOMS["mezzanine"][1] - layout.SLAB
    stone, plaster = in_state("floor-stone", after), in_state("plaster", after)
    share = building_parts.floor(model, "floor", stone, rectangle(x0, z0, x1, z1))
    door = rectangle(-layout.DOOR_MAIN[0] / 2 - x0, 0, layout.DOOR_MAIN[0] / 2 - x0, layout.DOOR_MAIN[1])
    building_parts.slab(model, "floor", building_parts.beyond((x0, z0, x1, z1)), -0.30, -0.02)
    building_parts.slab(model, "ceiling", building_parts.beyond((x0, layout.VOID_Z, x1, z1)), top + building_parts.BEHIND, top + 0.2)
    walls = {"north": building_parts.Wall(model, "wall-north", (x0, z0), (x1, z0), 0, under, [door], after=after, depth=layout.WALL / 2)}
    west = [(0, 0), (z1 - z0, 0), (z1 - z0, under), (z1 - layout.STAIR_TOP_Z, under), (z1 - layout.STAIR_TOP_Z, top), (0, top)]
    walls["west"] = building_parts.Wall(model, "wall-west", (x0, z1), (x0, z0), 0, top, outline=west, after=after)
    east = [(0, 0), (z1, 0), (z1, top), (layout.VOID_Z, top), (layout.VOID_Z, under), (0, under)]
    walls["east"] = building_parts.Wall(model, "wall-east", (x1, z0), (x1, z1), 0, top, outline=east, after=after)
    walls["south"] = facade(model, after)
    building_parts.ceiling(model, "ceiling", plaster, rectangle(x0, layout.VOID_Z, x1, z1), y=top)
    beyond = [(x0, z0), (x1, z0), (x1, layout.VOID_Z), (layout.STRINGER_X[1], layout.VOID_Z), (layout.STRINGER_X[1], layout.STAIR_TOP_Z), (x0, layout.STAIR_TOP_Z)]
    building_parts.ceiling(model, "ceiling", plaster, beyond, y=under)
    edge = in_state("plaster", after)
    model.planar("slab-edge", edge, (layout.STRINGER_X[1], under, layout.VOID_Z), (1, 0, 0), (0, 1, 0), rectangle(0, 0, x1 - layout.STRINGER_X[1], layout.SLAB))
    stair(model, after)
    for x in (-3.6, 0.0, 3.6):
        if x:
            model.tube("columns", in_state("ochre-stone", after), (x, 0.12, 8.62), 0.20, under - 0.12, sides=28)
            model.core("columns", (x, under, 8.62), (1, 0, 0), NORTH, arc(0, 0, 0.19, 0, 360, 28)[:-1], (), 0.0, under - 0.12)
            model.box("columns", in_state("floor-stone", after), (x - 0.28, 0, 8.34), (x + 0.28, 0.12, 8.90), hidden="b")
    for x in (-3.4, 0.0, 3.4):
        for z in (2.2, 6.0):
            building_parts.panel_lamp(model, x - 0.3, z - 0.3, x + 0.3, z + 0.3, under, lit=not after)
    model.box("counter", "wood", (3.1, 0.08, 4.4), (6.0, 1.02, 5.1), hidden="b")
    model.box("counter", in_state("floor-stone", after), (3.04, 1.02, 4.34), (6.06, 1.06, 5.16))
    model.box("counter", "metal-dark", (3.15, 0, 4.45), (5.95, 0.08, 5.05), hidden="bt", density=0.3)
    for x in (-3.2, 3.2):
        building_parts.bench(model, x, 11.35, yaw=0)
    return share, walls


def mezzanine(model, after):
    (x0, z0, x1, z1), low, top = layout.ROOMS["mezzanine"]
    stone, plaster = in_state("floor-stone", after), in_state("plaster", after)
    outline = [(x0, z0), (x1, z0), (x1, z1), (layout.STRINGER_X[1], z1), (layout.STRINGER_X[1], layout.STAIR_TOP_Z), (x0, layout.STAIR_TOP_Z)]
    share = building_parts.floor(model, "floor", stone, outline, y=low)
    off, reach = building_parts.BEHIND, building_parts.REACH
    within = [(x0 - reach, z0 - reach), (x1 + reach, z0 - reach), (x1 + reach, z1 - off), (layout.STRINGER_X[1] + off, z1 - off),
              (layout.STRINGER_X[1] + off, layout.STAIR_TOP_Z - off), (x0 - reach, layout.STAIR_TOP_Z - off)]
    building_parts.slab(model, "floor", within, low - layout.SLAB + off, low - 0.02)
    building_parts.slab(model, "ceiling", building_parts.beyond((x0, z0, x1, z1)), top + off, top + 0.2)
    walls = {"north": building_parts.Wall(model, "wall-north", (x0, z0), (x1, z0), low, top, after=after, depth=layout.WALL / 2)}
    width, sill, head = layout.SLIT_MEZZANINE
    for side, start, end, along in (("west", (x0, layout.STAIR_TOP_Z), (x0, z0), lambda z: layout.STAIR_TOP_Z - z),
                                    ("east", (x1, z0), (x1, z1), lambda z: z - z0)):
        centres = [along(z) for z in layout.SLITS_MEZZANINE[side]]
        holes = [rectangle(c - width / 2, sill - low, c + width / 2, head - low) for c in centres]
        walls[side] = building_parts.Wall(model, "wall-" + side, start, end, low, top, holes, after=after)
        for c in centres:
            building_parts.window(model, walls[side], c, width, sill, head, 0.4, after, "sky" if after else "daylight")
    building_parts.ceiling(model, "ceiling", plaster, rectangle(x0, z0, x1, z1), y=top)
    a, b = layout.STRINGER_X
    high = low + layout.PARAPET
    model.box("parapet", plaster, (b, low, z1 - 0.12), (x1, high, z1), hidden="bwet")
    model.box("parapet", "wood", (b, high, z1 - 0.135), (x1, high + 0.03, z1 + 0.015), hidden="we")
    model.planar("parapet", plaster, (b, low, z1 - 0.12), NORTH, (0, 1, 0), rectangle(0, 0, z1 - 0.12 - layout.STAIR_TOP_Z, layout.PARAPET))
    model.planar("parapet", "wood", (a, high, z1), (1, 0, 0), NORTH, rectangle(0, 0, b - a, z1 - layout.STAIR_TOP_Z), density=0.6)
    model.planar("parapet", plaster, (a, low - layout.SLAB, layout.STAIR_TOP_Z), SOUTH, (0, 1, 0),
                 rectangle(0, 0, z1 - layout.STAIR_TOP_Z, layout.PARAPET + layout.SLAB))
    model.planar("parapet", plaster, (b, low, layout.STAIR_TOP_Z), WEST, (0, 1, 0), rectangle(0, 0, b - a, layout.PARAPET), density=0.6)
    model.planar("parapet", plaster, (a, low - layout.SLAB, z1), (1, 0, 0), (0, 1, 0), rectangle(0, 0, b - a, layout.PARAPET + layout.SLAB), density=0.6)
    building_parts.ceiling(model, "parapet", plaster, rectangle(a, layout.STAIR_TOP_Z, b, z1), y=low - layout.SLAB)
    for x in (-3.5, 0.0, 3.5):
        for z in (2.3, 6.5):
            building_parts.panel_lamp(model, x - 0.6, z - 0.3, x + 0.6, z + 0.3, top, lit=not after)
    building_parts.panel_lamp(model, -6.5, 5.7, -5.9, 7.5, top, lit=not after)     # over the stair
    for x in (-2.2, 2.2):
        building_parts.show_case(model, (x - 0.8, low, 6.5), (x + 0.8, low + 1.35, 7.3), 0.9, after, broken=("n",) if after and x > 0 else ())
    building_parts.show_case(model, (-0.8, low, 0.6), (0.8, low + 1.75, 1.4), 0.9, after, broken=("s",) if after else ())
    return share, walls

