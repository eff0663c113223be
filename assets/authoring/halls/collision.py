# SPDX-License-Identifier: MPL-2.0
"""Simple closed shapes for walking: thick floors, walls, stair ramp, plinths, low boxes for rubble."""
import numpy as np

from . import balcony, layout
from .geometry import triangulate

THICK = 0.4


def box(name, low, high):
    (x0, y0, z0), (x1, y1, z1) = low, high
    points = [(x, y, z) for y in (y0, y1) for x, z in ((x0, z0), (x1, z0), (x1, z1), (x0, z1))]
    quads = [(0, 1, 2, 3), (7, 6, 5, 4), (0, 4, 5, 1), (1, 5, 6, 2), (2, 6, 7, 3), (3, 7, 4, 0)]
    return name, np.array(points), [t for a, b, c, d in quads for t in ((a, b, c), (a, c, d))]


def prism(name, outline, axis, low, high):
    """Extrudes an outline. axis 'y': outline in (x, z); axis 'x': outline in (z, y)."""
    points, triangles = triangulate(outline, [])
    n = len(points)
    if axis == "y":
        place = lambda p, h: (p[0], h, p[1])
    else:
        place = lambda p, h: (h, p[1], p[0])
    positions = [place(p, low) for p in points] + [place(p, high) for p in points]
    area = sum(outline[i - 1][0] * outline[i][1] - outline[i][0] * outline[i - 1][1] for i in range(len(outline)))
    loop = list(range(len(outline))) if area > 0 else list(range(len(outline)))[::-1]
    faces = [(a, b, c) for a, b, c in triangles] + [(c + n, b + n, a + n) for a, b, c in triangles]
    for k, i in enumerate(loop):
        j = loop[(k + 1) % len(loop)]
        faces += [(i, i + n, j + n), (i, j + n, j)]
    # Both axis maps turn a counter-clockwise outline clockwise as seen from +axis, so `low` caps point down as they are.
    return name, np.array(positions), faces


def wall(name, axis, near, far, start, stop, height, doors=(), low=0.0):
    """A thick wall in pieces round its doors. axis 'x': it runs along x between z = near and far; doors: (a, b, head)."""
    out, edges = [], [start]
    for a, b, head in sorted(doors):
        edges += [a, b]
    edges.append(stop)
    spans = [(a, b, low) for a, b in zip(edges[::2], edges[1::2])] + [(a, b, head) for a, b, head in doors]
    for i, (a, b, foot) in enumerate(spans):
        least, most = ((a, foot, near), (b, height, far)) if axis == "x" else ((near, foot, a), (far, height, b))
        out.append(box("%s-%d" % (name, i), least, most))
    return out


def shell(name, doors):
    """Floor, ceiling and four walls of a ground-floor hall; walls between halls are filled to the middle of the gap."""
    (x0, z0, x1, z1), y, top = layout.ROOMS[name]
    h, t = layout.WALL / 2, THICK
    out = [box("floor", (x0 - t, y - 0.5, z0 - t), (x1 + t, y, z1 + t)), box("ceiling", (x0 - t, top, z0 - t), (x1 + t, top + 0.3, z1 + t))]
    depth = {s: h if s in doors and not outer(name, s) else t for s in "nswe"}
    out += wall("wall-north", "x", z0 - depth["n"], z0, x0 - t, x1 + t, top + 0.2, doors.get("n", ()))
    out += wall("wall-south", "x", z1, z1 + depth["s"], x0 - t, x1 + t, top + 0.2, doors.get("s", ()))
    out += wall("wall-west", "z", x0 - depth["w"], x0, z0, z1, top + 0.2, doors.get("w", ()))
    out += wall("wall-east", "z", x1, x1 + depth["e"], z0, z1, top + 0.2, doors.get("e", ()))
    return out


def outer(name, side):
    """Whether a closed-in balcony lies behind this wall, which is then as thick as it looks."""
    return name in balcony.PLACES and side == ("w" if balcony.PLACES[name][0] < 0 else "e")


def side_gallery(name):
    """The closed-in balcony: what the wall to its hall leaves open, and the table in it."""
    (x0, z0, x1, z1), t, high = balcony.room(name), 0.3, balcony.HIGH
    far = (x0 - t, x0) if balcony.PLACES[name][0] < 0 else (x1, x1 + t)
    a, b, c, d = balcony.table(name)
    return [box("balcony-floor", (x0 - t, -0.5, z0 - t), (x1 + t, 0, z1 + t)), box("balcony-ceiling", (x0 - t, high, z0 - t), (x1 + t, high + 0.3, z1 + t)),
            box("balcony-north", (x0 - t, 0, z0 - t), (x1 + t, high + 0.1, z0)), box("balcony-south", (x0 - t, 0, z1), (x1 + t, high + 0.1, z1 + t)),
            box("balcony-outer", (far[0], 0, z0), (far[1], high + 0.1, z1)), box("balcony-table", (a, 0, b), (c, balcony.TABLE[1], d))]


def doors_of(name):
    w, h = layout.DOOR_MAIN
    sw, sh = layout.DOOR_SIDE
    main, side = [(-w / 2, w / 2, h)], [(layout.DOOR_SIDE_Z - sw / 2, layout.DOOR_SIDE_Z + sw / 2, sh)]
    return {"entrance": {"n": main}, "assyrian": {"s": main, "w": side, "e": side}, "hatra": {"e": side, "w": way_out("hatra")},
            "islamic": {"w": side, "e": way_out("islamic")}}.get(name, {})


def way_out(name):
    """The door of a hall to its closed-in balcony."""
    z, (width, height) = balcony.PLACES[name][3], balcony.DOOR
    return [(z - width / 2, z + width / 2, height)]


def stair():
    """The ramp through the nosings, and the solid parapet beside it."""
    x0, x1 = layout.STAIR_X
    foot, top = layout.STAIR_FOOT_Z, layout.STAIR_TOP_Z
    run = [(foot + layout.TREAD, 0.0), (foot + layout.TREAD, -0.2), (top - 0.3, -0.2), (top - 0.3, 3.2), (top, 3.2)]
    out = [prism("stair", run, "x", x0 - 0.2, x1 + 0.02)]
    a, b = layout.STRINGER_X
    cap = [(foot + 0.10, -0.1), (foot + 0.10, 1.1), (foot - 0.25, 1.5), (top + 1.3, 4.3), (top - 0.0, 4.3), (top - 0.0, -0.1)]
    return out + [prism("stair-parapet", cap, "x", a, b)]


def entrance(after):
    (x0, z0, x1, z1), y, top = layout.ROOMS["entrance"]
    out = shell("entrance", doors_of("entrance"))
    out += stair()
    for x in (-3.6, 3.6):
        out.append(box("column", (x - 0.24, 0, 8.38), (x + 0.24, 2.95, 8.86)))
    out.append(box("counter", (3.04, 0, 4.34), (6.06, 1.06, 5.16)))
    for x in (-3.2, 3.2):
        out.append(box("bench", (x - 0.9, 0, 11.11), (x + 0.9, 0.46, 11.59)))
    return out


def mezzanine(after):
    (x0, z0, x1, z1), low, top = layout.ROOMS["mezzanine"]
    a, b = layout.STRINGER_X
    t = 0.2
    out = [box("floor", (b, low - layout.SLAB, z0 - t), (x1 + t, low, z1)),
           box("floor-west", (x0 - t, low - layout.SLAB, z0 - t), (b, low, layout.STAIR_TOP_Z)),
           box("parapet-south", (b - 0.12, low - layout.SLAB, z1 - 0.14), (x1 + t, low + 1.12, z1)),
           box("parapet-stair", (a, low - layout.SLAB, layout.STAIR_TOP_Z), (b, low + 1.12, z1))]
    for x in (-2.2, 2.2):
        out.append(box("case", (x - 0.8, low, 6.5), (x + 0.8, low + 1.35, 7.3)))
    out.append(box("case-north", (-0.8, low, 0.6), (0.8, low + 1.75, 1.4)))
    return out


def plinths(name, placements):
    out = []
    for row in placements:
        if row["hall"] == name and row.get("plinth"):
            w, d, h = row["plinth"]
            pose = row["states"].get("before") or row["states"]["after-2017"]
            x, _, z = pose["position"]
            if pose["yaw"] % 180 in (0, 180):
                r = (w / 2, d / 2)
            elif pose["yaw"] % 180 == 90:
                r = (d / 2, w / 2)
            else:
                r = (max(w, d) * 0.45,) * 2
            out.append(box("plinth-" + row["id"], (x - r[0], 0, z - r[1]), (x + r[0], h, z + r[1])))
    return out


def low_boxes(solid, limit):
    """The largest pieces of rubble as boxes."""
    chosen = sorted(solid, key=lambda s: -(s[2] - s[0]) * (s[3] - s[1]))[:limit]
    return [box("rubble", (x0 + 0.04, -0.1, z0 + 0.04), (x1 - 0.04, max(h, 0.3), z1 - 0.04)) for x0, z0, x1, z1, h in chosen]


def build(name, after, placements, solid=()):
    if name == "entrance":
        out = entrance(after)
    elif name == "mezzanine":
        out = mezzanine(after)
    else:
        out = shell(name, doors_of(name))
        if name == "assyrian":
            z0 = layout.ROOMS[name][0][1]
            for side in (-1, 1):
                x = side * 2.46
                out.append(box("pier", (x - 0.3, 0, z0), (x + 0.3, 2.9, z0 + 2.5)))
            if after:     # nobody can fall through the hole in the floor; one can look into it
                out.append(prism("floor-hole-edge", layout.FLOOR_HOLE_SIMPLE, "y", -0.3, 1.1))
            else:
                out += [box("bench", (x - a, 0, z - b), (x + a, 0.46, z + b)) for x, z, a, b in
                        ((-4.6, -4.4, 0.9, 0.24), (4.6, -4.4, 0.9, 0.24), (-7.0, -9.4, 0.24, 0.9))]
        elif not after:
            spots = ((-19.4, -13.0, 0.24, 0.9), (-19.4, -8.8, 0.24, 0.9), (-19.4, 0.0, 0.24, 0.9)) if name == "hatra" else \
                    ((21.5, -4.5, 0.9, 0.24), (19.4, -12.4, 0.9, 0.24))
            out += [box("bench", (x - a, 0, z - b), (x + a, 0.46, z + b)) for x, z, a, b in spots]
        if name in balcony.PLACES:
            out += side_gallery(name)
        out += plinths(name, placements)
    used = sum(len(t) for _, _, t in out)
    return out + low_boxes(solid, max(0, (396 - used) // 12) if after else 0)
