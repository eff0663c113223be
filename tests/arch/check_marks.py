#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Checks where the pins of the Mosul package hang, in each of their states.

No mark hangs on the line of sight through a doorway, where a click means to walk on, and none before the head of the
work that it speaks of: it hangs above or beside it, or below. No number that stands for several lies in a doorway
either, in any named view.
Usage: check_marks.py [PACKAGE] [--assets FOLDER]
Exit status: 0 when all holds, 1 otherwise; each finding is one line "pin: state: cause".
"""
import argparse
import ast
import itertools
import json
import math
import struct
import sys
from pathlib import Path

OFF_DOORWAY = 0.4  # metres between a mark and the line through the middle of an opening, at the height of the eyes
EYE = 1.6          # metres above the floor
STANDS = 2.2       # metres before a mark: where one is brought to (engine/session)
HEAD = 1 / 3       # of the height of what is drawn, from its top
PIN, CROWD = 11, 14  # pixels: the radii of a pin and of a number that stands for several (engine/stage)
PICTURES = ((563, 440), (840, 590), (1400, 900))  # pixels
BESIDE = 0.2       # metres beyond its sides
ABOVE = 0.1        # metres beyond its top

findings = []


def constants_of(file):
    """Names and values that a file of Python sets as literals."""
    found = {}
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            try:
                found[node.targets[0].id] = ast.literal_eval(node.value)
            except ValueError:
                pass
    return found


def doorways(authoring):
    """The axis of each: along x or z, where it lies on the other, the halls that it runs through."""
    plan, balcony = constants_of(authoring / "layout.py"), constants_of(authoring / "balcony.py")
    yield "z", 0.0, ("entrance", "assyrian")  # the main door and the front door
    for side in ("hatra", "islamic"):
        yield "x", plan["DOOR_SIDE_Z"], (side, "assyrian")
        yield "x", balcony["PLACES"][side][3], (side,)


def box_of(file):
    """Corners of a model, from the bounds that its file states; its nodes are only moved."""
    data = file.read_bytes()
    scene = json.loads(data[20:20 + struct.unpack("<I", data[12:16])[0]])
    low, high = [math.inf] * 3, [-math.inf] * 3

    def walk(index, offset):
        node = scene["nodes"][index]
        assert not {"matrix", "rotation", "scale"} & set(node), f"{file}: a node is turned or scaled"
        at = [a + b for a, b in zip(offset, node.get("translation", (0, 0, 0)))]
        for primitive in scene["meshes"][node["mesh"]]["primitives"] if "mesh" in node else ():
            bounds = scene["accessors"][primitive["attributes"]["POSITION"]]
            for k in range(3):
                low[k] = min(low[k], at[k] + bounds["min"][k])
                high[k] = max(high[k], at[k] + bounds["max"][k])
        for child in node.get("children", ()):
            walk(child, at)

    for root in scene["scenes"][scene.get("scene", 0)]["nodes"]:
        walk(root, (0, 0, 0))
    return low, high


def before_head(position, state, floor, assets):
    """Whether a mark covers the head of what is drawn, for who stands before it."""
    low, high = box_of(assets / state["model"].removeprefix("asset:"))
    pose, scale = state["pose"], state["pose"].get("scale", 1)
    x, y, z = (a - b for a, b in zip(position, pose["position"]))
    yaw = math.radians(pose["yaw"])
    across, ahead = math.cos(yaw) * x - math.sin(yaw) * z, math.sin(yaw) * x + math.cos(yaw) * z
    eye = floor + EYE - pose["position"][1]
    seen = eye + (y - eye) * (STANDS + ahead) / STANDS  # as high as it is seen on the middle of the work
    top, height = high[1] * scale, (high[1] - low[1]) * scale
    return (low[0] * scale - BESIDE < across < high[0] * scale + BESIDE and top - HEAD * height < seen < top + ABOVE)


def openings(authoring):
    """Each as one hall has it: the hall, the axis that it is across, where it lies, from and to on the other, its top."""
    plan = constants_of(authoring / "layout.py")
    wide, high = plan["DOOR_MAIN"]
    yield from (("entrance", 2, 0.0, -wide / 2, wide / 2, high), ("assyrian", 2, -0.4, -wide / 2, wide / 2, high))
    wide, high = plan["FRONT_DOOR"]
    yield "entrance", 2, plan["ROOMS"]["entrance"][0][3], -wide / 2, wide / 2, high
    (wide, high), middle = plan["DOOR_SIDE"], plan["DOOR_SIDE_Z"]
    x0, _, x1, _ = plan["ROOMS"]["assyrian"][0]
    for hall, at in (("assyrian", x0), ("assyrian", x1), ("hatra", plan["ROOMS"]["hatra"][0][2]),
                     ("islamic", plan["ROOMS"]["islamic"][0][0])):
        yield hall, 0, at, middle - wide / 2, middle + wide / 2, high


def pixel_of(view, place, size):
    """Where a place is seen from a view; None behind the eye."""
    yaw, pitch = math.radians(view["yaw"]), math.radians(view["pitch"])
    x, y, z = (a - b for a, b in zip(place, view["position"]))
    across, ahead = math.cos(yaw) * x - math.sin(yaw) * z, -(math.sin(yaw) * x + math.cos(yaw) * z)
    deep = math.cos(pitch) * ahead + math.sin(pitch) * y
    if deep < 0.05:
        return None
    scale = size[1] / 2 / math.tan(math.radians(view["fov"]) / 2) / deep
    return size[0] / 2 + scale * across, size[1] / 2 - scale * (math.cos(pitch) * y - math.sin(pitch) * ahead)


def gathered(pixels):
    """Groups of those that lie over each other, as engine/stage/Gathering.cpp makes them, with their middles."""
    groups = [([i], pixel, PIN) for i, pixel in enumerate(pixels)]
    while True:
        over = [(math.dist(a[1], b[1]) / (a[2] + b[2]), i, j)
                for (i, a), (j, b) in itertools.combinations(enumerate(groups), 2)]
        share, i, j = min(over, default=(1, 0, 0))
        if share >= 1:
            return groups
        members = groups[i][0] + groups[j][0]
        middle = tuple(sum(pixels[each][k] for each in members) / len(members) for k in (0, 1))
        groups[i] = members, middle, CROWD
        del groups[j]


def sights(pins, exhibits, hall, state):
    """Names and places of what has a mark in a hall: pins, and works that are not drawn where they last stood."""
    for pin in pins:
        if pin["target"]["hall"] == hall and state in pin["target"]["states"]:
            yield pin["id"], pin["target"]["position"]
    for name, exhibit in exhibits.items():
        here = exhibit["states"].get(state, {})
        shown = next((each for each in exhibit["states"].values() if "model" in each), None)
        if exhibit["hall"] == hall and here and "model" not in here and shown:
            heights = [each["metres"] for each in exhibit.get("record", {}).get("measurements", ())
                       if each["what"] == "height"]
            x, y, z = shown["pose"]["position"]
            yield name, (x, y + (heights[0] / 2 if heights else 0.8), z)


def crowds(museum, pins, exhibits, authoring):
    """How many were looked at; adds what lies in a doorway to the findings."""
    count = 0
    doors = list(openings(authoring))
    states = [state["id"] for state in museum["states"]]
    for view, state, size in itertools.product(museum["views"], states, PICTURES):
        if state not in view.get("states", states):
            continue
        seen = [(name, pixel_of(view, place, size)) for name, place in sights(pins, exhibits, view["hall"], state)]
        seen = [(name, at) for name, at in seen if at and 0 <= at[0] <= size[0] and 0 <= at[1] <= size[1]]
        for members, (x, y), _ in gathered([pixel for _, pixel in seen]):
            if len(members) == 1:
                continue
            count += 1
            for hall, axis, at, low, high, top in doors:
                corners = [pixel_of(view, (along, up, at) if axis == 2 else (at, up, along), size)
                           for along, up in itertools.product((low, high), (0, top))]
                if hall != view["hall"] or None in corners:
                    continue
                across, upright = zip(*corners)
                if min(across) < x < max(across) and min(upright) < y < max(upright):
                    names = ", ".join(seen[each][0] for each in members)
                    findings.append(f"{view['id']}: {state}: {size[0]}x{size[1]}: a number in a doorway: {names}")
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[2]
    parser.add_argument("package", nargs="?", type=Path, default=root / "scenes" / "mosul-museum")
    parser.add_argument("--assets", type=Path, default=root / "assets")
    options = parser.parse_args()
    museum = json.loads((options.package / "museum.json").read_text(encoding="utf-8"))
    pins = json.loads((options.package / "pins.json").read_text(encoding="utf-8"))["items"]
    exhibits = {exhibit["id"]: exhibit for exhibit in museum["exhibits"]}
    floors = {hall["id"]: hall["bounds"]["min"][1] for hall in museum["halls"]}
    lines = list(doorways(root / "assets" / "authoring" / "halls"))
    checked = 0
    for pin in pins:
        target = pin["target"]
        x, _, z = target["position"]
        for state in target["states"]:
            checked += 1
            for along, at, halls in lines:
                off = abs((z if along == "x" else x) - at)
                if target["hall"] in halls and off < OFF_DOORWAY - 1e-6:
                    findings.append(f"{pin['id']}: {state}: {off:.2f} m off the line through a doorway")
            its = exhibits.get(target.get("exhibit"), {}).get("states", {}).get(state, {})
            if "model" in its and before_head(target["position"], its, floors[target["hall"]], options.assets):
                findings.append(f"{pin['id']}: {state}: before the head of {target['exhibit']}")
    numbers = crowds(museum, pins, exhibits, root / "assets" / "authoring" / "halls")
    for line in findings:
        print(line, file=sys.stderr)
    print(f"{len(pins)} pins, {checked} of all states, {len(lines)} doorways; {numbers} numbers in all views; "
          f"{len(findings)} findings")
    return 1 if findings or not checked or not numbers else 0


if __name__ == "__main__":
    sys.exit(main())
