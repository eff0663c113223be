# SPDX-License-Identifier: MPL-2.0
"""Building parts that several halls share: walls, doors, plinths, cases, lamps."""
import math

import numpy as np

from . import layout
from .geometry import grown, rectangle, unit
from .materials import in_state

UP = np.array((0.0, 1.0, 0.0))
BEHIND = 0.004      # metres between what is seen and the core behind it
REACH = 0.39        # metres that a core goes on beyond a room's corner: not quite the thickness of a wall, so that it stays within


class Wall:
    """A wall seen from inside. start, end: (x, z), from left to right as seen.

    openings go through it; pockets are (loop, depth): openings whose back is closed. depth: of the wall, or of its half where
    another hall's wall is behind it. ragged: how far torn edges (of an opening of that index) reach into the wall. reach: how far
    its core goes on beyond its ends.
    """

    def __init__(self, model, name, start, end, low, high, openings=(), pockets=(), outline=None, material="plaster", after=False,
                 skirting=True, depth=layout.WALL, ragged=None, reach=REACH):
        self.model, self.after = model, after
        self.start = np.array((start[0], low, start[1]), float)
        self.u = unit((end[0] - start[0], 0, end[1] - start[1]))
        self.normal = np.cross(self.u, UP)
        length = float(np.hypot(end[0] - start[0], end[1] - start[1]))
        outline = outline or rectangle(0, 0, length, high - low)
        cut = [*openings, *(loop for loop, _ in pockets)]
        self.share = model.planar(name, in_state(material, after), self.start, self.u, UP, outline, cut, density=0.8)
        self.core(name, outline, openings, pockets, depth, ragged or {}, reach)
        if skirting:
            gaps = sorted((min(a for a, _ in o), max(a for a, _ in o)) for o in openings if min(b for _, b in o) < 0.01)
            self.skirting(min(a for a, b in outline if b < 0.01), max(a for a, b in outline if b < 0.01), gaps)

    def core(self, name, outline, openings, pockets, depth, ragged, reach):
        left, right = min(a for a, _ in outline), max(a for a, _ in outline)
        wider = [(a - reach if a == left else a + reach if a == right else a, b) for a, b in outline]
        holes = [grown(loop, ragged.get(i, BEHIND)) for i, loop in enumerate(openings)] + [grown(loop, BEHIND) for loop, _ in pockets]
        self.model.core(name, self.start, self.u, UP, wider, holes, BEHIND, depth - BEHIND)
        for loop, deep in pockets:
            self.model.core(name, self.start, self.u, UP, grown(loop, BEHIND), (), deep + BEHIND, depth - BEHIND)

    def along(self, x, z):
        return float((np.array((x, 0, z)) - self.start * (1, 0, 1)) @ self.u)

    def skirting(self, left, right, gaps, height=0.10, depth=0.018):
        edges = [left] + [e for g in gaps for e in g] + [right]
        name, material = "skirting", in_state("floor-stone", self.after)
        for a, b in zip(edges[::2], edges[1::2]):
            if b - a > 0.02:
                front = self.start + self.normal * depth
                self.model.planar(name, material, front, self.u, UP, rectangle(a, 0, b, height), share=self.share)
                top = self.start + UP * height + self.normal * depth
                self.model.planar(name, material, top, self.u, -self.normal, rectangle(a, 0, b, depth), share=self.share)

    def overlay(self, part, material, polygon, lift=0.005, whole=None):
        """A stain (picture stretched over `whole` = x0, y0, x1, y1) that borrows the wall's light."""
        origin = self.start + self.normal * lift
        self.model.planar(part, material, origin, self.u, UP, polygon, share=self.share)
        stretch(self.model.pieces[-1], origin, self.u, UP, whole)


def stretch(piece, origin, u, v, whole):
    """Maps the whole texture once onto the rectangle `whole` of the plane."""
    x0, y0, x1, y1 = whole
    a, b = (piece.positions - origin) @ u, (piece.positions - origin) @ v
    piece.uv = inset(np.stack([(a - x0) / (x1 - x0), (y1 - b) / (y1 - y0)], axis=1))


def inset(uv):
    """Keeps a picture that is shown once away from its edge, where filtering would mix in the opposite one."""
    return 0.005 + 0.99 * uv


def floor(model, name, material, outline, holes=(), y=0.0, density=1.5):
    """A floor from an outline in (x, z)."""
    flip = [(x, -z) for x, z in outline][::-1]
    return model.planar(name, material, (0, y, 0), (1, 0, 0), (0, 0, -1), flip, [[(x, -z) for x, z in h][::-1] for h in holes],
                        density=density)


def ceiling(model, name, material, outline, holes=(), y=0.0, density=0.35):
    return model.planar(name, material, (0, y, 0), (1, 0, 0), (0, 0, 1), outline, holes, density=density)


def floor_overlay(model, part, material, outline, share, whole, holes=(), y=0.004):
    """A layer of dust or scorch on a floor; borrows the floor's light."""
    flip = [(x, -z) for x, z in outline][::-1]
    model.planar(part, material, (0, y, 0), (1, 0, 0), (0, 0, -1), flip, [[(x, -z) for x, z in h][::-1] for h in holes], share=share)
    piece = model.pieces[-1]
    x0, z0, x1, z1 = whole
    piece.uv = inset(np.stack([(piece.positions[:, 0] - x0) / (x1 - x0), (piece.positions[:, 2] - z0) / (z1 - z0)], axis=1))


def slab(model, name, outline, low, high, holes=()):
    """The core of a floor or ceiling between two heights; outline and holes in (x, z)."""
    flip = [(x, -z) for x, z in outline][::-1]
    model.core(name, (0, high, 0), (1, 0, 0), (0, 0, -1), flip, [[(x, -z) for x, z in h][::-1] for h in holes], 0.0, high - low)


def beyond(room, reach=REACH):
    """A room's floor and what lies under its walls."""
    x0, z0, x1, z1 = room
    return rectangle(x0 - reach, z0 - reach, x1 + reach, z1 + reach)


def doors(name):
    """Doors of a hall: (centre on its wall, u along the wall as seen from inside, width, height)."""
    x0, z0, x1, z1 = layout.ROOMS["assyrian"][0]
    gap = layout.WALL
    return {"assyrian": [((0, 0, z1), (-1, 0, 0), *layout.DOOR_MAIN), ((x0, 0, layout.DOOR_SIDE_Z), (0, 0, -1), *layout.DOOR_SIDE),
                         ((x1, 0, layout.DOOR_SIDE_Z), (0, 0, 1), *layout.DOOR_SIDE)],
            "entrance": [((0, 0, z1 + gap), (1, 0, 0), *layout.DOOR_MAIN)],
            "hatra": [((x0 - gap, 0, layout.DOOR_SIDE_Z), (0, 0, 1), *layout.DOOR_SIDE)],
            "islamic": [((x1 + gap, 0, layout.DOOR_SIDE_Z), (0, 0, -1), *layout.DOOR_SIDE)]}.get(name, [])


def door_frames(model, name, after):
    """Frames of square doors; the reveals and thresholds belong to the Assyrian Hall."""
    for point, u, width, height in doors(name):
        point, u = np.asarray(point, float), unit(u)
        n = np.cross(u, UP)
        loop = rectangle(-width / 2, 0, width / 2, height)
        frame(model, "door-frames", in_state("ochre-stone", after), point, u, n, loop, 0.14, 0.025)
        if name == "assyrian":
            model.reveal("door-linings", in_state("ochre-stone", after), point, u, UP, layout.WALL, loop, skip=(0,))
            model.planar("door-linings", in_state("floor-stone", after), point - u * width / 2, u, -n, rectangle(0, 0, width, layout.WALL))


def frame(model, name, material, face, u, out, loop, band, proud):
    """A flat band round an opening, standing proud of the wall, open at the floor."""
    outer = [(a - band if a < 0 else a + band, b) if i in (0, 1) else (a - band if a < 0 else a + band, b + band)
             for i, (a, b) in enumerate(loop)]
    (a0, b0), (a1, _), (_, b1), _ = outer
    inner = loop
    ring = [(a0, b0), (inner[0][0], b0), (inner[0][0], inner[2][1]), (inner[1][0], inner[2][1]), (inner[1][0], b0), (a1, b0),
            (a1, b1), (a0, b1)]
    origin = np.asarray(face) + out * proud
    model.planar(name, material, origin, u, UP, ring)
    sides = [(ring[7], ring[0]), (ring[5], ring[6]), (ring[6], ring[7]), (ring[1], ring[2]), (ring[2], ring[3]), (ring[3], ring[4])]
    for (pa, pb), (qa, qb) in sides:
        p, q = np.asarray(face) + pa * u + pb * UP, np.asarray(face) + qa * u + qb * UP
        model.planar(name, material, p, q - p, out, rectangle(0, 0, np.linalg.norm(q - p), proud), density=0.4)


def window(model, wall, centre, width, sill, head, depth, after, glow="daylight", part="windows"):
    """The reveal and the pane of a narrow upper window; the opening itself must be in the wall."""
    base = wall.start * (1, 0, 1)
    loop = [(centre - width / 2, sill), (centre + width / 2, sill), (centre + width / 2, head), (centre - width / 2, head)]
    model.reveal(part, in_state("plaster", after), base, wall.u, UP, depth, loop, density=0.7)
    back = base - wall.normal * (depth - 0.02)
    model.planar(part, glow, back, wall.u, UP, loop, baked=glow == "concrete", density=0.5)


def plinth(model, part, low, high, after, yaw=0.0, material="plaster"):
    """A block with a shadow gap at its foot."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    pivot = ((x0 + x1) / 2, y0, (z0 + z1) / 2)
    gap = 0.03 if y1 - y0 > 0.15 else 0.0
    model.box(part, in_state(material, after), (x0, y0 + gap, z0), (x1, y1, z1), hidden="b", yaw=yaw, pivot=pivot)
    if gap:
        model.box(part, "metal-dark", (x0 + 0.03, y0, z0 + 0.03), (x1 - 0.03, y0 + gap, z1 - 0.03), hidden="bt", yaw=yaw, pivot=pivot, density=0.3)


def show_case(model, low, high, table, after, broken=()):
    """A glass case: foot up to `table` above low, glass above, slim posts and lid. broken: glass sides that are gone."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    wood = "wood"
    model.box("cases", wood, (x0, y0 + 0.06, z0), (x1, y0 + table - 0.03, z1), hidden="bt")
    model.box("cases", "metal-dark", (x0 + 0.05, y0, z0 + 0.05), (x1 - 0.05, y0 + 0.06, z1 - 0.05), hidden="bt", density=0.3)
    model.box("cases", "case-linen", (x0, y0 + table - 0.03, z0), (x1, y0 + table, z1), hidden="b")
    post = 0.018
    for x in (x0, x1 - post):
        for z in (z0, z1 - post):
            model.box("cases", "metal-dark", (x, y0 + table, z), (x + post, y1, z + post), hidden="bt", baked=False)
    for x in (x0, x1 - post):
        model.box("cases", "metal-dark", (x, y1 - post, z0 + post), (x + post, y1, z1 - post), hidden="ns", baked=False)
    for z in (z0, z1 - post):
        model.box("cases", "metal-dark", (x0, y1 - post, z), (x1, y1, z + post), baked=False)
    skip = "b" + "".join(broken)
    model.box("cases-glass", "glass-dusty" if after else "glass", (x0 + 0.006, y0 + table, z0 + 0.006),
              (x1 - 0.006, y1 - 0.004, z1 - 0.006), skip=skip, baked=False)


def bench(model, x, z, length=1.8, yaw=0.0):
    pivot = (x, 0, z)
    model.box("benches", "wood", (x - length / 2, 0.40, z - 0.24), (x + length / 2, 0.46, z + 0.24), yaw=yaw, pivot=pivot)
    for s in (-1, 1):
        c = x + s * (length / 2 - 0.22)
        model.box("benches", "metal-dark", (c - 0.03, 0.0, z - 0.20), (c + 0.03, 0.40, z + 0.20), hidden="bt", yaw=yaw, pivot=pivot, density=0.4)


def spot_lamp(model, position, top, part="lamps"):
    """A lamp on a stem from the ceiling: a short dark cylinder with a bright face that points down (its beam is a light)."""
    x, y, z = position
    model.tube(part, "metal-dark", (x, y, z), 0.045, 0.16, sides=10, baked=False)
    model.tube(part, "metal-dark", (x, y + 0.16, z), 0.012, top - y - 0.16, sides=6, baked=False)
    ring = [(0.043 * np.cos(a), 0.043 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 10, endpoint=False)]
    model.planar(part, "lamp", (x, y + 0.004, z), (1, 0, 0), (0, 0, 1), ring, baked=False)


def panel_lamp(model, x0, z0, x1, z1, y, lit=True, part="lamps"):
    """A flush ceiling panel with a thin frame."""
    model.box(part, "metal-dark", (x0 - 0.03, y - 0.05, z0 - 0.03), (x1 + 0.03, y, z1 + 0.03), skip="tb", baked=False)
    ring = rectangle(x0 - 0.03, z0 - 0.03, x1 + 0.03, z1 + 0.03)
    model.planar(part, "metal-dark", (0, y - 0.05, 0), (1, 0, 0), (0, 0, 1), ring, [rectangle(x0, z0, x1, z1)], baked=False)
    model.planar(part, "lamp" if lit else "glass-dusty", (0, y - 0.045, 0), (1, 0, 0), (0, 0, 1), rectangle(x0, z0, x1, z1), baked=False)


def pendant(model, x0, z0, x1, z1, y, top, lit=True, part="lamps"):
    """A slim hanging lamp, bright below and above, on two rods."""
    model.box(part, "metal-dark", (x0, y, z0), (x1, y + 0.06, z1), skip="tb", baked=False)
    glow = "lamp" if lit else "glass-dusty"
    model.planar(part, glow, (0, y + 0.01, 0), (1, 0, 0), (0, 0, 1), rectangle(x0, z0, x1, z1), baked=False)
    model.planar(part, "lamp" if lit else "metal-dark", (0, y + 0.05, 0), (1, 0, 0), (0, 0, -1), rectangle(x0, -z1, x1, -z0), baked=False)
    for t in (0.15, 0.85):
        x, z = x0 + (x1 - x0) * t, z0 + (z1 - z0) * t
        if x1 - x0 < z1 - z0:
            x = (x0 + x1) / 2
        else:
            z = (z0 + z1) / 2
        model.box(part, "metal-dark", (x - 0.008, y + 0.06, z - 0.008), (x + 0.008, top, z + 0.008), skip="tb", baked=False)


def label(model, row, pose, after):
    """A small plate beside a work on a wall, or on the plinth; blank, for the words of old labels are not known."""
    x, y, z = pose["position"]
    w, h, d = pose["size"]
    if row.get("plinth"):
        pw, pd, ph = row["plinth"]
        side, out, up = 0.0, pd / 2, ph - 0.09
        if ph < 0.2:
            return
    elif y > 0.3 and d < 0.2:
        side, out, up = w / 2 + 0.22, -d / 2, 1.25
    else:
        return
    c, s = math.cos(math.radians(pose["yaw"])), math.sin(math.radians(pose["yaw"]))
    cx, cz = x + side * c + out * s, z - side * s + out * c
    model.box("labels", "paper", (cx - 0.09, up - 0.06, cz), (cx + 0.09, up + 0.06, cz + 0.008), hidden="n", yaw=pose["yaw"],
              pivot=(cx, 0, cz), density=0.6)
