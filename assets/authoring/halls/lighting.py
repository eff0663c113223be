# SPDX-License-Identifier: MPL-2.0
"""Lights of the path tracer for each hall and state, in glTF axes.

An area light: dict(kind="area", at, toward, size=(a, b), radiance, colour). A spot: dict(kind="spot", at, toward, watt, angle, colour).
Radiance 1 is what a white (1.0) emissive surface shows at exposure 0.
"""
import layout as L

WARM, DAY, SKY, SUN = (1.0, 0.88, 0.72), (0.92, 0.96, 1.0), (0.66, 0.80, 1.0), (1.0, 0.86, 0.66)
DOWN = (0, -1, 0)
SUN_WAY = (0.44, -0.56, -0.70)   # the way sunlight travels in March 2017 (afternoon, from the south-west): invented


def area(at, toward, size, radiance, colour=WARM, up=(0, 0, 1)):
    return dict(kind="area", at=at, toward=toward, size=size, radiance=radiance, colour=colour, up=up)


def spot(at, target, watt, angle=38, colour=WARM):
    return dict(kind="spot", at=at, toward=tuple(t - a for t, a in zip(target, at)), watt=watt, angle=angle, colour=colour)


def window_strip(x, z, toward, length, height, y, radiance):
    """Soft light of a row of windows, as one strip in front of the wall."""
    return area((x, y, z), toward, (length, height), radiance, DAY, up=(0, 1, 0))


def before(name):
    (x0, z0, x1, z1), low, top = L.ROOMS[name]
    lights = []
    if name == "entrance":
        for x, half in L.ARCHES:
            lights.append(area((x, 1.75, z1 + 0.3), (0, 0, -1), (1.5, 2.3), 2.6, DAY, (0, 1, 0)))
        lights.append(area((0, 1.8, z1 + 0.2), (0, 0, -1), (2.2, 2.8), 2.0, DAY, (0, 1, 0)))
        for x in (-3.4, 0.0, 3.4):
            for z in (2.2, 6.0):
                lights.append(area((x, 2.89, z), DOWN, (0.6, 0.6), 7.0))
    elif name == "mezzanine":
        for x in (-3.5, 0.0, 3.5):
            for z in (2.3, 6.5):
                lights.append(area((x, top - 0.06, z), DOWN, (1.2, 0.6), 6.0))
    elif name == "assyrian":
        for x in (-10, -6, -2, 2, 6, 10):
            for z in (-12.4, -8.4, -4.4):
                lights.append(area((x, top - 0.06, z), DOWN, (0.5, 2.2), 5.0))
        lights.append(window_strip(0, z0 + 0.05, (0, -0.3, 1), 21, 1.35, 4.8, 0.55))
    else:
        count = round((z1 - z0) / 4)
        for i in range(count):
            for x in ((2 * x0 + x1) / 3, (x0 + 2 * x1) / 3):
                lights.append(area((x, top - 0.06, z0 + (z1 - z0) / count * (i + 0.5)), DOWN, (2.2, 0.5), 3.4))
        x, way = (x0 + 0.05, (1, -0.3, 0)) if name == "hatra" else (x1 - 0.05, (-1, -0.3, 0))
        lights.append(area((x, 4.15, (z0 + z1) / 2), way, (z1 - z0 - 2, 1.2), 0.5, DAY, (0, 1, 0)))
    return lights


def work_lights(name, placements):
    """One track spot for each work of the hall: (position, target, distance)."""
    top = L.ROOMS[name][2]
    (x0, z0, x1, z1) = L.ROOMS[name][0]
    out = []
    import math
    for row in placements:
        pose = row["states"].get("before")
        if row["hall"] != name or not pose:
            continue
        x, y, z = pose["position"]
        yaw = math.radians(pose["yaw"])
        reach = 2.1 if name != "mezzanine" else 1.2
        at = [min(max(x + math.sin(yaw) * reach, x0 + 0.4), x1 - 0.4), top - 0.75, min(max(z + math.cos(yaw) * reach, z0 + 0.4), z1 - 0.4)]
        out.append((tuple(at), (x, y + row.get("aim", 0.8), z)))
    return out


def after(name):
    z_south = L.ROOMS["entrance"][0][3]
    if name == "entrance":
        return [area((0.3, 1.9, z_south + 0.45), (0, 0, -1), (1.9, 2.4), 1.0, SKY, (0, 1, 0)),
                area((-2.65, 1.75, z_south + 0.4), (0, 0, -1), (1.5, 2.3), 0.9, SKY, (0, 1, 0)),
                area((2.65, 1.75, z_south + 0.4), (0, 0, -1), (1.5, 2.3), 0.9, SKY, (0, 1, 0))]
    if name == "assyrian":
        z0 = L.ROOMS[name][0][1]
        lights = [area((-4.55, 0.85, z0 - 0.4), (0, 0, 1), (1.6, 1.5), 1.6, SKY, (0, 1, 0)),
                  area((-4.5, 3.95, z0 - 2.0), DOWN, (12.0, 3.0), 1.6, SKY)]
        for i in (1, 4, 7):
            lights.append(area((L.SLITS_ASSYRIAN[i], 4.78, z0 - 0.3), (0, -0.2, 1), (0.38, 1.3), 2.4, SKY, (0, 1, 0)))
        return lights
    if name in ("hatra", "islamic"):
        x0, z0, x1, z1 = L.ROOMS[name][0]
        x, way, rows = (x0 - 0.3, (1, -0.2, 0), L.SLITS_HATRA) if name == "hatra" else (x1 + 0.3, (-1, -0.2, 0), L.SLITS_ISLAMIC)
        return [area((x, 4.15, rows[i]), way, (0.34, 1.15), 2.6, SKY, (0, 1, 0)) for i in (1, 4)]
    return []


def lights_for(name, state, placements):
    """All lights that matter to one hall: its own, and the neighbours' (their track spots left out)."""
    if state == "after-2017":
        own = [light for hall in L.HALLS for light in after(hall)]
        return own + [dict(kind="sun", toward=SUN_WAY, strength=9.0, colour=SUN)]
    near = {"entrance": ("mezzanine", "assyrian"), "mezzanine": ("entrance",), "assyrian": ("entrance",), "hatra": (), "islamic": ()}
    lights = before(name)
    for other in near[name]:
        lights += before(other)
    for at, target in work_lights(name, placements):
        lights.append(spot(at, target, 95 if name != "mezzanine" else 40))
    return lights


EXPOSURE = {"before": 0.0, "after-2017": 2.0}
PROBES = {"entrance": [(0.0, 1.7, 7.0)], "mezzanine": [(0.0, 4.9, 4.5)], "assyrian": [(0.0, 1.8, -4.8)],
          "hatra": [(-19.4, 1.8, -8.6)], "islamic": [(19.4, 1.8, -4.6)]}
