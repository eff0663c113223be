# SPDX-License-Identifier: MPL-2.0
"""The two side balconies that had been closed in to gain gallery space: a narrow gallery beside each side hall.

Only that there were two, and that they were closed, is documented; which halls they belong to and every form is invented.
"""
import numpy as np

from . import building_parts, layout
from .geometry import rectangle
from .materials import in_state

PART = "closed-balcony"
UP = (0, 1, 0)
# Which way it lies from its hall, its ends (z), the middle of its doorway (z).
PLACES = {"hatra": (-1, -15.4, -3.4, -5.4), "islamic": (1, -12.0, 0.4, -0.4)}
DEEP = 2.2
HIGH = 2.9
DOOR = (1.0, 2.2)
WINDOW = (0.4, 1.45, 2.45)        # width, sill, head of the two openings in its outer wall
REACH = layout.WALL / 2                # into the wall to the hall, whose other half has the hollows of the hall's bays
TABLE = (0.42, 0.86, 4.6)         # depth, height, length


def room(name):
    """Inside faces: (x0, z0, x1, z1)."""
    way, z0, z1, _ = PLACES[name]
    (hx0, _, hx1, _), _, _ = layout.ROOMS[name]
    near = (hx0 if way < 0 else hx1) + way * layout.WALL
    return min(near, near + way * DEEP), z0, max(near, near + way * DEEP), z1


def doorway(name, along):
    """The opening in the hall's wall; along: z -> metres on that wall."""
    c, (w, h) = along(PLACES[name][3]), DOOR
    return rectangle(c - w / 2, 0, c + w / 2, h)


def windows(name):
    """Middles (z) of the openings in the outer wall."""
    _, z0, z1, _ = PLACES[name]
    return z0 + 2.6, z1 - 4.6


def table(name):
    """The table along the outer wall: (x0, z0, x1, z1)."""
    x0, z0, x1, z1 = room(name)
    depth, _, length = TABLE
    a, b = (x0 + 0.03, x0 + 0.03 + depth) if PLACES[name][0] < 0 else (x1 - 0.03 - depth, x1 - 0.03)
    return a, z0 + 4.4 - length / 2, b, z0 + 4.4 + length / 2


def build(model, name, wall, opening, after):
    """Doorway (opening) through the hall's wall, shell, lamps, a table with blank labels: what was shown here is not known."""
    x0, z0, x1, z1 = room(name)
    plaster, stone = in_state("plaster", after), in_state("floor-stone", after)
    base = wall.start * (1, 0, 1)
    model.reveal(PART, plaster, base, wall.u, UP, layout.WALL, opening, density=0.7, skip=(0,))
    model.planar(PART, stone, base + opening[0][0] * wall.u, wall.u, -wall.normal, rectangle(0, 0, DOOR[0], layout.WALL))
    building_parts.floor(model, PART, stone, rectangle(x0, z0, x1, z1), density=1.1)
    building_parts.ceiling(model, PART, plaster, rectangle(x0, z0, x1, z1), y=HIGH)
    covered = building_parts.beyond((x0, z0, x1, z1), REACH)
    building_parts.slab(model, PART, covered, -0.30, -0.02)
    building_parts.slab(model, PART, covered, HIGH + building_parts.BEHIND, HIGH + 0.2)
    shell(model, name, after)
    for z in lamps(name):
        x = (x0 + x1) / 2
        building_parts.pendant(model, x - 0.12, z - 1.6, x + 0.12, z + 1.6, HIGH - 0.35, HIGH, lit=not after)
    furnish(model, name, table(name), after)


def shell(model, name, after):
    x0, z0, x1, z1 = room(name)
    way, door = PLACES[name][0], PLACES[name][3]
    building_parts.Wall(model, PART, (x0, z0), (x1, z0), 0, HIGH, after=after, reach=REACH)
    building_parts.Wall(model, PART, (x1, z1), (x0, z1), 0, HIGH, after=after, reach=REACH)
    for side, start, end in (("west", (x0, z1), (x0, z0)), ("east", (x1, z0), (x1, z1))):
        along = (lambda z: z1 - z) if side == "west" else (lambda z: z - z0)
        if (side == "west") == (way < 0):       # the outer wall
            w, sill, head = WINDOW
            items = [rectangle(along(c) - w / 2, sill, along(c) + w / 2, head) for c in windows(name)]
            outer = building_parts.Wall(model, PART, start, end, 0, HIGH, items, after=after)
            for c in windows(name):
                building_parts.window(model, outer, along(c), w, sill, head, 0.3, after, "sky" if after else "daylight", part=PART)
        else:
            building_parts.Wall(model, PART, start, end, 0, HIGH, [rectangle(along(door) - DOOR[0] / 2, 0, along(door) + DOOR[0] / 2, DOOR[1])], after=after,
                                depth=layout.WALL / 2)


def lamps(name):
    _, z0, z1, _ = PLACES[name]
    return z0 + 3.1, z1 - 3.1


def furnish(model, name, place, after):
    """A long shallow table with a linen top and blank labels; in March 2017 only some labels, one of them on the floor."""
    (x0, z0, x1, z1), high = place, TABLE[1]
    model.box(PART, "wood", (x0, 0.08, z0), (x1, high - 0.02, z1), hidden="t", density=0.7)
    model.box(PART, "case-linen", (x0 - 0.012, high - 0.02, z0 - 0.012), (x1 + 0.012, high, z1 + 0.012), hidden="b", density=0.8)
    random = np.random.default_rng(41 if name == "hatra" else 42)
    for k in range(6):
        z, x = z0 + 0.4 + 0.76 * k, (x0 + x1) / 2
        if after and k in (1, 4):
            continue
        yaw = 90.0 + (random.normal(0, 25) if after else 0.0)
        model.box(PART, "paper", (x - 0.09, high, z - 0.06), (x + 0.09, high + 0.006, z + 0.06), hidden="b", yaw=yaw, pivot=(x, high, z), density=0.6)
    if after:
        x, z = x1 + 0.5 if PLACES[name][0] < 0 else x0 - 0.5, z0 + 1.3
        model.box(PART, "paper", (x - 0.09, 0.0, z - 0.06), (x + 0.09, 0.006, z + 0.06), hidden="b", yaw=34, pivot=(x, 0, z), density=0.6)
