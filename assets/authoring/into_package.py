# SPDX-License-Identifier: MPL-2.0
"""Takes what the halls' build decided into the package's museum.json: bounds, poses, lightmap tiles, probes,
exposure.

Reads placements.json and tiles.json beside this script and the probes of halls/lighting.py; changes nothing else in
museum.json, which stays the place where texts, evidence and the choice of models are kept. Can be run again at will.
Usage: python3 -m assets.authoring.into_package [museum.json]
"""
import ast
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
HALLS = os.path.join(ROOT, "assets", "mosul-museum", "halls")


def read(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def constants(path, names):
    """Values of these names in a script, read without running it: it needs Blender's own Python."""
    with open(path, encoding="utf-8") as f:
        tree = ast.parse(f.read())
    found = {}
    for line in tree.body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name) and line.targets[0].id in names:
            found[line.targets[0].id] = ast.literal_eval(line.value)
    return found


def take_bounds(museum, rooms, wall):
    """A visitor counts as inside a hall up to the middle of the wall to its neighbour."""
    reach = {"entrance": (0, 1, 0, 0), "assyrian": (1, 0, 1, 1), "hatra": (0, 0, 1, 0), "islamic": (1, 0, 0, 0)}
    for hall in museum["halls"]:
        (x0, z0, x1, z1), low, high = rooms[hall["id"]]
        west, north, east, south = (wall / 2 * k for k in reach.get(hall["id"], (0, 0, 0, 0)))
        hall["bounds"] = {"min": tidy((x0 - west, low, z0 - north)), "max": tidy((x1 + east, high, z1 + south))}


def take_annexes(museum, rooms, reach, side):
    """A closed-in balcony, with the wall between, belongs to its hall. reach: of the wall and the balcony together."""
    for hall in museum["halls"]:
        if hall["id"] not in side["PLACES"]:
            continue
        way, z0, z1, _ = side["PLACES"][hall["id"]]
        (x0, _, x1, _), low, _ = rooms[hall["id"]]
        west, east = (x0 - reach, x0) if way < 0 else (x1, x1 + reach)
        box = {"min": tidy((west, low, z0)), "max": tidy((east, low + side["HIGH"], z1))}
        rest = {key: hall.pop(key) for key in list(hall)[list(hall).index("bounds") + 1:]}
        hall.update({"annexes": [box], **{key: value for key, value in rest.items() if key != "annexes"}})


def tidy(numbers, digits=4):
    return [round(n, digits) for n in numbers]


def take_poses(museum, rows):
    """A state in which nothing is drawn has the pose of before: there a pin or the plan marks the place."""
    places = {row["id"]: row["states"] for row in rows}
    for exhibit in museum["exhibits"]:
        states = places.get(exhibit["id"], {})
        rest = states.get("before") or states.get("after-2017")
        for name, state in exhibit["states"].items():
            pose = states.get(name, rest) if "model" in state else rest
            if pose:
                state["pose"] = {"position": tidy(pose["position"]), "yaw": pose["yaw"], "scale": 1}


def take_light(museum, tiles, probes, exposure):
    drawn = {(e["id"], name) for e in museum["exhibits"] for name, state in e["states"].items() if "model" in state}
    for hall in museum["halls"]:
        for name, state in hall["states"].items():
            table = tiles.get(hall["id"], {}).get(name, {}).get("tiles", {})
            file = f"{hall['id']}-{name}-light.hdr"
            if os.path.exists(os.path.join(HALLS, file)):
                state["lightmap"] = {"file": f"asset:mosul-museum/halls/{file}",
                                     "tiles": {k: tidy(v, 6) for k, v in table.items() if (k, name) in drawn}}
            else:
                state.pop("lightmap", None)
            state["probes"] = []
            for n, position in enumerate(probes[hall["id"]]):
                file = f"{hall['id']}-{name}-probe-{n}.hdr"
                if os.path.exists(os.path.join(HALLS, file)):
                    state["probes"].append({"file": f"asset:mosul-museum/halls/{file}", "position": tidy(position)})
            state["exposure"] = exposure[name]


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "scenes", "mosul-museum", "museum.json")
    museum = read(path)
    take_poses(museum, read(os.path.join(HERE, "placements.json"))["exhibits"])
    plan = constants(os.path.join(HERE, "halls", "layout.py"), ("ROOMS", "WALL"))
    side = constants(os.path.join(HERE, "halls", "balcony.py"), ("PLACES", "DEEP", "HIGH"))
    take_bounds(museum, plan["ROOMS"], plan["WALL"])
    take_annexes(museum, plan["ROOMS"], plan["WALL"] + side["DEEP"], side)
    light = constants(os.path.join(HERE, "halls", "lighting.py"), ("PROBES", "EXPOSURE"))
    take_light(museum, read(os.path.join(HERE, "tiles.json")), light["PROBES"], light["EXPOSURE"])
    with open(path + ".part", "w", encoding="utf-8") as f:
        json.dump(museum, f, indent=2, ensure_ascii=False)
        f.write("\n")
    os.replace(path + ".part", path)


if __name__ == "__main__":
    main()
