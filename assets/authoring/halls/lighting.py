# SPDX-License-Identifier: MPL-2.0
"""Lights of the path tracer for each hall and state, in glTF axes.

An area light: dict(kind="area", at, toward, size=(a, b), radiance, colour). A spot: dict(kind="spot", at, toward, watt, angle, colour).
Radiance 1 is what a white (1.0) emissive surface shows at exposure 0.
"""
import math

from . import balcony, building_parts, layout

WARM, DAY, SKY, SUN = (1.0, 0.93, 0.84), (0.92, 0.96, 1.0), (0.80, 0.89, 1.0), (1.0, 0.86, 0.66)
DOWN = (0, -1, 0)
SUN_WAY = (0.66, -0.50, -0.52)   # the way sunlight travels in March 2017 (afternoon, from the south-west): invented


def area(at, toward, size, radiance, colour=WARM, up=(0, 0, 1)):
    return dict(kind="area", at=at, toward=toward, size=size, radiance=radiance, colour=colour, up=up)


def spot(at, target, watt, angle=38, colour=WARM):
    return dict(kind="spot", at=at, toward=tuple(t - a for t, a in zip(target, at)), watt=watt, angle=angle, colour=colour)


def window_strip(x, z, toward, length, height, y, radiance):
    """Soft light of a row of windows, as one strip in front of the wall."""
    return area((x, y, z), toward, (length, height), radiance, DAY, up=(0, 1, 0))


def pendant_row(at, size, radiance):
    """A row of hanging lamps as one strip that lights down and, less, up to the ceiling."""
    x, y, z = at
    return [area((x, y - 0.02, z), DOWN, size, radiance), area((x, y + 0.08, z), (0, 1, 0), size, radiance * 0.3)]


def before(name):
    (x0, z0, x1, z1), low, top = layout.ROOMS[name]
    lights = []
    if name == "entrance":
        for x, half in layout.ARCHES:
            lights.append(area((x, 1.75, z1 + 0.3), (0, 0, -1), (1.5, 2.3), 7.0, DAY, (0, 1, 0)))
        lights.append(area((0, 1.8, z1 + 0.2), (0, 0, -1), (2.2, 2.8), 6.0, DAY, (0, 1, 0)))
        for x in (-3.4, 0.0, 3.4):
            for z in (2.2, 6.0):
                lights.append(area((x, 2.89, z), DOWN, (0.6, 0.6), 42.0))
        lights.append(area((-6.2, 5.94, 6.6), DOWN, (0.6, 1.8), 16.0))
    elif name == "mezzanine":
        for x in (-3.5, 0.0, 3.5):
            for z in (2.3, 6.5):
                lights.append(area((x, top - 0.06, z), DOWN, (1.2, 0.6), 24.0))
        for x, way, side in ((x0 - 0.12, (1, -0.2, 0), "west"), (x1 + 0.12, (-1, -0.2, 0), "east")):
            lights += [area((x, 4.85, z), way, (0.48, 1.25), 6.0, DAY, (0, 1, 0)) for z in layout.SLITS_MEZZANINE[side]]
    elif name == "assyrian":
        for x in (-10, -6, -2, 2, 6, 10):
            lights += pendant_row((x, top - 0.55, -8.4), (0.3, 10.4), 9.0)
        lights.append(window_strip(0, z0 + 0.35, (0, -0.3, 1), 21, 1.35, 4.8, 1.8))
    else:
        for x in ((2 * x0 + x1) / 3, (x0 + 2 * x1) / 3):
            lights += pendant_row((x, top - 0.55, (z0 + z1) / 2), (0.3, z1 - z0 - 2.4), 9.5)
        x, way = (x0 + 0.35, (1, -0.3, 0)) if name == "hatra" else (x1 - 0.35, (-1, -0.3, 0))
        lights.append(area((x, 4.15, (z0 + z1) / 2), way, (z1 - z0 - 2, 1.2), 2.2, DAY, (0, 1, 0)))
        lights += balcony_lights(name, 4.0, DAY)
        x0, _, x1, _ = balcony.room(name)
        for z in balcony.lamps(name):
            lights += [area(((x0 + x1) / 2, balcony.HIGH - 0.37, z), DOWN, (0.24, 3.2), 7.0), area(((x0 + x1) / 2, balcony.HIGH - 0.27, z), (0, 1, 0), (0.24, 3.2), 1.0)]
    return lights


def balcony_lights(name, radiance, colour):
    """Daylight of the openings in the outer wall of a closed-in balcony."""
    way, (x0, _, x1, _), (width, sill, head) = balcony.PLACES[name][0], balcony.room(name), balcony.WINDOW
    x = x0 - 0.1 if way < 0 else x1 + 0.1
    return [area((x, (sill + head) / 2, z), (-way, -0.2, 0), (width, head - sill), radiance, colour, (0, 1, 0)) for z in balcony.windows(name)]


def work_lights(name, placements):
    """One track spot for each work of the hall: (position, target, power)."""
    top = layout.ROOMS[name][2]
    (x0, z0, x1, z1) = layout.ROOMS[name][0]
    out = []
    for row in placements:
        pose = row["states"].get("before")
        if row["hall"] != name or not pose:
            continue
        x, y, z = pose["position"]
        yaw = math.radians(pose["yaw"])
        reach = 2.1 if name != "mezzanine" else 1.2
        at = [min(max(x + math.sin(yaw) * reach, x0 + 0.4), x1 - 0.4), top - 0.75, min(max(z + math.cos(yaw) * reach, z0 + 0.4), z1 - 0.4)]
        height = pose["size"][1]
        out.append((tuple(at), (x, y + 0.5 * height, z), 330 * min(max(height / 1.1, 0.75), 2.0) if name != "mezzanine" else 90))
    return out


def after(name):
    z_south = layout.ROOMS["entrance"][0][3]
    if name == "entrance":
        out = [area((0.3, 1.9, z_south + 0.45), (0, 0, -1), (1.9, 2.4), 14.0, SKY, (0, 1, 0))]
        return out + [area((x, 1.75, z_south + 0.4), (0, 0, -1), (1.5, 2.3), 11.0, SKY, (0, 1, 0)) for x in (-2.65, 2.65)]
    if name == "assyrian":
        z0 = layout.ROOMS[name][0][1]
        lights = [area((-4.55, 0.85, z0 - 0.4), (0, 0, 1), (1.6, 1.5), 45.0, SKY, (0, 1, 0)),
                  area((-4.5, 3.95, z0 - 2.0), DOWN, (12.0, 3.0), 4.0, SKY),
                  area((5.0, -1.1, z0 + 1.1), (0, -0.3, 1), (1.4, 0.7), 180.0, SKY, (0, 1, 0))]     # a breach at basement level
        for i in (1, 4, 7):
            lights.append(area((layout.SLITS_ASSYRIAN[i], 4.78, z0 - 0.12), (0, -0.2, 1), (0.48, 1.3), 55.0, SKY, (0, 1, 0)))
        return lights
    if name == "mezzanine":
        x0, _, x1, _ = layout.ROOMS[name][0]
        return [area((x, 4.85, z), way, (0.48, 1.25), 22.0, SKY, (0, 1, 0)) for x, way, side in
                ((x0 - 0.12, (1, -0.2, 0), "west"), (x1 + 0.12, (-1, -0.2, 0), "east")) for z in layout.SLITS_MEZZANINE[side]]
    if name in ("hatra", "islamic"):
        x0, z0, x1, z1 = layout.ROOMS[name][0]
        x, way, rows = (x0 - 0.12, (1, -0.2, 0), layout.SLITS_HATRA) if name == "hatra" else (x1 + 0.12, (-1, -0.2, 0), layout.SLITS_ISLAMIC)
        return [area((x, 4.15, rows[i]), way, (0.53, 1.2), 75.0, SKY, (0, 1, 0)) for i in (1, 4)] + balcony_lights(name, 14.0, SKY)
    return []


def door_glow(name, radiance, colour):
    """What comes through the doors from the neighbour, as a soft light in each door."""
    out = []
    for point, u, width, height in building_parts.doors(name):
        n = (-u[2], 0, u[0])         # u x up: into the hall
        at = tuple(p - 0.38 * k for p, k in zip(point, n))
        out.append(area((at[0], height / 2, at[2]), n, (width - 0.1, height - 0.1), radiance, colour, (0, 1, 0)))
    return out


def lights_for(name, state, placements):
    """All lights that matter to one hall: its own, and the neighbours' (their track spots left out)."""
    if state == "after-2017":
        near = {"mezzanine": ("mezzanine", "entrance"), "entrance": ("entrance", "mezzanine")}.get(name, (name,))
        sun = dict(kind="sun", toward=SUN_WAY, strength=8.0, colour=SUN)
        return [light for hall in near for light in after(hall)] + door_glow(name, 0.05, SKY) + [sun]
    near = {"entrance": ("mezzanine",), "mezzanine": ("entrance",), "assyrian": (), "hatra": (), "islamic": ()}
    lights = before(name)
    for other in near[name]:
        lights += before(other)
    lights += door_glow(name, 0.3, WARM)
    for at, target, watt in work_lights(name, placements):
        lights.append(spot(at, target, watt))
    return lights


EXPOSURE = {"before": 0.0, "after-2017": 0.4}
PROBES = {"entrance": [(0.0, 1.7, 7.0), (2.5, 1.7, 2.6)], "mezzanine": [(-2.6, 4.9, 4.0), (2.8, 4.9, 4.6)],
          "assyrian": [(0.0, 1.8, -4.8), (-7.2, 1.8, -11.6), (7.4, 1.8, -10.2)],
          "hatra": [(-19.4, 1.8, -14.4), (-19.4, 1.8, -1.4)], "islamic": [(19.4, 1.8, -12.2), (19.4, 1.8, -4.6), (22.6, 1.8, 0.6)]}
