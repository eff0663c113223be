# SPDX-License-Identifier: MPL-2.0
"""Builds the halls of the museum: models, collision, lightmaps, probes. Run through assets/authoring/build."""
import argparse
import json
import os
import time

import bpy
import numpy as np

from . import atlas, bake, building_parts, collision, debris, hall_files, hall_ground, hall_main, layout, lighting, rgbe, stains, works
from .geometry import Chart, Model

AUTHORING = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ASSETS = os.path.dirname(AUTHORING)
OUT = os.path.join(ASSETS, "mosul-museum", "halls")
EXHIBITS = os.path.join(ASSETS, "mosul-museum", "exhibits")
TILES = os.path.join(AUTHORING, "tiles.json")
# direct: samples of each lamp; bounces: for each pass its samples and what part of the lightmap's side it fills
QUALITY = {"draft": {"direct": 2, "bounces": ((8, 4), (12, 4), (32, 4)), "probe": 48, "share": 0.5},
           "final": {"direct": 4, "bounces": ((12, 4), (16, 4), (32, 4), (64, 2)), "probe": 64, "share": 1.0}}
SIZE = {"entrance": 1104, "mezzanine": 768, "assyrian": 1312, "hatra": 1312, "islamic": 1216}


def placements():
    with open(os.path.join(AUTHORING, "placements.json"), encoding="utf-8") as f:
        return json.load(f)["exhibits"]


def build_model(name, after, rows):
    """Visible pieces of one hall; returns (model, boxes of large rubble, stains that go into the light)."""
    model = Model(name)
    builders = {"entrance": hall_ground.entrance, "mezzanine": hall_ground.mezzanine, "assyrian": hall_main.assyrian,
                "hatra": hall_main.hatra, "islamic": hall_main.islamic}
    share, walls = builders[name](model, after)
    add_plinths(model, name, rows, after)
    building_parts.door_frames(model, name, after)
    solid = []
    random = np.random.default_rng(100 + layout.HALLS.index(name))
    if after:
        solid = getattr(debris, name)(model, random, share, walls, rows)
        if name == "assyrian":
            hall_main.library(model, np.random.default_rng(77))
    else:
        for at, _, _ in lighting.work_lights(name, rows):
            building_parts.spot_lamp(model, at, layout.ROOMS[name][2])
        for row in rows:
            if row["hall"] == name and "before" in row["states"]:
                building_parts.label(model, row, row["states"]["before"], after)
    return model, solid, stains.take(model)


def add_plinths(model, name, rows, after):
    for row in rows:
        if row["hall"] == name and row.get("plinth"):
            w, d, h = row["plinth"]
            pose = row["states"].get("before") or row["states"]["after-2017"]
            x, _, z = pose["position"]
            building_parts.plinth(model, "plinths", (x - w / 2, 0, z - d / 2), (x + w / 2, h, z + d / 2), after, yaw=pose["yaw"])


def exhibit_tiles(model, name, state, rows):
    """A square chart for each exhibit of the hall, by its size (width, height, depth) and what it needs more, in placements.json."""
    tiles = {}
    for row in rows:
        pose = row["states"].get(state)
        if row["hall"] == name and pose:
            w, h, d = pose["size"]
            edge = min(max((2 * (w * h + w * d + h * d)) ** 0.5 * 1.25, 0.5), 6.0) * pose.get("finer", 1.0)
            tiles[row["id"]] = Chart(edge, edge)
            model.charts.append(tiles[row["id"]])
    return tiles


def chart_ids(model, size):
    ids = np.zeros((size, size), int)
    for i, chart in enumerate(model.charts):
        w, h, p = chart.texels_x, chart.texels_y, atlas.PAD
        ids[chart.y - p:chart.y + h + p, chart.x - p:chart.x + w + p] = i + 1
    return ids


def remember(path, name, state, size, tiles, texels, triangles, solid_triangles):
    """Keeps what museum.json needs, in tiles.json."""
    data = {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as f:
            data = json.load(f)
    table = {k: [c.texels_x / size, c.texels_y / size, c.x / size, c.y / size] for k, c in sorted(tiles.items())}
    data.setdefault(name, {})[state] = {"size": size, "texelsPerMetre": round(texels, 2), "triangles": triangles,
                                        "collisionTriangles": solid_triangles, "tiles": table}
    with open(path + ".part", "w", encoding="utf-8") as f:
        json.dump({h: data[h] for h in layout.HALLS if h in data}, f, indent=2)
        f.write("\n")
    os.replace(path + ".part", path)


def populate(name, state, models, rows, exhibits, tiles, size, folder, image):
    """Fills the Blender scene; returns (objects to bake: "" the hall's own, else of a work; objects that are only seen; lamps)."""
    model = models[name]
    baked = {"": [bake.mesh_object(name, [p for p in model.pieces if p.baked], size, folder, image)]}
    seen = []
    extra = [p for p in model.pieces if not p.baked]
    if extra:
        seen.append(bake.mesh_object(name + "-seen", extra, size, folder))
    for other, m in models.items():
        if other != name:
            bake.mesh_object(other, [p for p in m.pieces if p.baked], size, folder)
            rest = [p for p in m.pieces if not p.baked]
            if rest:
                seen.append(bake.mesh_object(other + "-seen", rest, size, folder))
    for row in rows:
        pose = row["states"].get(state)
        if pose and (row["hall"] == name or state == "before" and name == "mezzanine"):
            chart = tiles.get(row["id"]) if row["hall"] == name else None
            tile = (chart.texels_x / size, chart.texels_y / size, chart.x / size, chart.y / size) if chart else None
            placed = exhibits.place(pose["model"], pose["position"], pose["yaw"], tile, image if tile else None)
            if tile:
                baked[row["id"]] = placed
    lights = [bake.add_light(i, light) for i, light in enumerate(lighting.lights_for(name, state, rows))]
    return baked, seen, lights


def relight(name, state, model, size, baked, lights, image, some, quality):
    """The lightmap as it is in the tree, with the tiles of some works (charts by exhibit) baked anew."""
    ids = chart_ids(model, size)
    ids[~np.isin(ids, [model.charts.index(chart) + 1 for chart in some.values()])] = 0
    fresh = bake.joined([o for key in some for o in baked[key]])
    still = bake.joined([o for key, objects in baked.items() if key not in some for o in objects])
    kept = rgbe.load(os.path.join(OUT, "%s-%s-light.hdr" % (name, state)))
    return bake.relit([fresh], [still], lights, image, ids, kept, quality)


def build(name, state, options):
    start, after = time.time(), state == "after-2017"
    rows, quality = placements(), QUALITY[options.quality]
    size = int(SIZE[name] * quality["share"]) // 4 * 4     # texels of the lightmap's side
    bake.new_scene(options.threads)
    exhibits = bake.Exhibits(EXHIBITS)
    models, solids, marks = {}, {}, {}
    for hall in (name,) if options.stage == "geometry" else layout.HALLS:      # the neighbours matter to the light alone
        models[hall], solids[hall], marks[hall] = build_model(hall, after, rows)
    model = models[name]
    tiles = exhibit_tiles(model, name, state, rows)
    texels = atlas.pack(model.charts, size)
    stem = os.path.join(options.out, "%s-%s" % (name, state))
    folder = options.work
    triangles = hall_files.write_model(model, size, folder, stem + ".glb")
    count = hall_files.write_solids(collision.build(name, after, rows, solids[name]), stem + "-collision.glb")
    remember(TILES if options.out == OUT else os.path.join(options.out, "tiles.json"), name, state, size, tiles, texels, triangles, count)
    print("%s %s: %d triangles, %d collision, %.1f texels/m, %.1f s" % (name, state, triangles, count, texels, time.time() - start))
    if options.stage == "geometry":
        return
    image = bpy.data.images.new("light", size, size, alpha=True, float_buffer=True)
    baked, seen, lights = populate(name, state, models, rows, exhibits, tiles, size, folder, image)
    for o in seen:      # glass, lamps, panes and stains cast no light and no shadow; probes and previews see them
        o.visible_shadow = o.visible_diffuse = False
    if "bake" in options.stages:
        files = {row["id"]: os.path.join(EXHIBITS, row["states"][state]["model"] + ".glb") for row in rows if row["id"] in tiles}
        for o in seen:
            o.hide_render = True
        if options.work_ids:
            some = {key: tiles[key] for key in options.work_ids}
            light = relight(name, state, model, size, baked, lights, image, some, quality)
            works.even(light, some, files)
        else:
            every = [bake.joined([o for objects in baked.values() for o in objects])]
            light, filled = bake.lightmap(every, lights, image, chart_ids(model, size), quality)
            works.even(light, tiles, files)
            stains.put_into(light, marks[name])
            c = model.flat
            light[c.y - 1:c.y + c.texels_y + 1, c.x - 1:c.x + c.texels_x + 1] = np.median(light[filled], axis=0)
            print("light: median %.4f, 99%% %.3f" % (np.median(light[filled]), np.percentile(light[filled], 99)))
        rgbe.save(stem + "-light.hdr", light)
        for o in seen:
            o.hide_render = False
    if "probe" in options.stages:
        for n, position in enumerate(lighting.PROBES[name]):
            bake.probe(position, "%s-probe-%d.hdr" % (stem, n), os.path.join(folder, "probe.exr"), quality["probe"])
    print("%s %s: done in %.1f s" % (name, state, time.time() - start))


def preview(state, options):
    """Pictures of all halls in their baked light; quick, and near to what the viewer shows."""
    rows, after = placements(), state == "after-2017"
    bake.new_scene(options.threads)
    exhibits = bake.Exhibits(EXHIBITS)
    with open(TILES, encoding="utf-8") as f:
        kept = json.load(f)
    for name in layout.HALLS:
        path = os.path.join(OUT, "%s-%s-light.hdr" % (name, state))
        if not os.path.exists(path):
            continue
        model, _, _ = build_model(name, after, rows)
        exhibit_tiles(model, name, state, rows)
        size = kept[name][state]["size"]
        atlas.pack(model.charts, size)
        placed = []
        for row in rows:
            pose = row["states"].get(state)
            tile = kept[name][state]["tiles"].get(row["id"]) if pose and row["hall"] == name else None
            if tile:
                placed.append(exhibits.place(pose["model"], pose["position"], pose["yaw"], tile))
        bake.show(name, model, size, options.work, path, placed)
    bpy.context.scene.cycles.max_bounces = 0
    for k, view in enumerate(options.preview):
        numbers = [float(v) for v in view.split(",")]
        bake.picture(numbers[:3], numbers[3], numbers[4], 60, os.path.join(options.work, "%s-%d.png" % (state, k)),
                     samples=6, exposure=lighting.EXPOSURE[state])


def main():
    parser = argparse.ArgumentParser(prog="build", description=__doc__)
    parser.add_argument("--hall", action="append", choices=layout.HALLS)
    parser.add_argument("--state", action="append", choices=layout.STATES)
    parser.add_argument("--light-of", action="append", dest="work_ids", metavar="EXHIBIT", help="bake only these works, into the light that is there")
    parser.add_argument("--quality", choices=QUALITY, default="final")
    parser.add_argument("--stage", choices=("geometry", "bake", "probe", "all", "none"), default="all")
    parser.add_argument("--preview", action="append", metavar="X,Y,Z,YAW,PITCH", help="also make a picture in the work folder")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", default=os.path.join(os.path.dirname(ASSETS), "build", "authoring"), help="folder for textures and previews")
    parser.add_argument("--out", default=OUT, help="folder for the models and the light")
    options = parser.parse_args()
    options.stages = ("bake", "probe") if options.stage == "all" else (options.stage,)
    os.makedirs(options.out, exist_ok=True)
    os.makedirs(options.work, exist_ok=True)
    for name in (options.hall or layout.HALLS) if options.stage != "none" else ():
        for state in options.state or layout.STATES:
            build(name, state, options)
    for state in (options.state or layout.STATES) if options.preview else ():
        preview(state, options)


if __name__ == "__main__":
    main()
