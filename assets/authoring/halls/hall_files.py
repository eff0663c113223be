# SPDX-License-Identifier: MPL-2.0
"""Writes a hall as binary glTF: one node per part, one primitive per material, textures embedded."""
import numpy as np

from ..binary_gltf import Writer
from . import materials, textures

SECTIONS = ("nodes", "meshes", "accessors", "bufferViews", "materials", "images", "samplers", "textures")
SMOOTH_AND_REPEATED = {"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 10497}


def new_file():
    return Writer("mosul-halls assets/authoring", SECTIONS)


def weld(columns, triangles):
    """Shares equal vertices."""
    table = np.round(np.concatenate(columns, axis=1).astype(np.float64), 5)
    _, first, inverse = np.unique(table, axis=0, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    chosen = first[order]
    return [c[chosen] for c in columns], rank[inverse[triangles]]


def gather(pieces, size):
    """Joins pieces of one part and material: position, normal, uv, lightmap uv, triangles."""
    positions, normal, uv, light, triangles, count = [], [], [], [], [], 0
    for p in pieces:
        positions.append(p.positions), normal.append(p.normal), uv.append(p.uv)
        light.append(p.chart.place(size, p.chart_uv))
        triangles.append(p.triangles + count)
        count += len(p.positions)
    return weld([np.concatenate(x) for x in (positions, normal, uv, light)], np.concatenate(triangles))


def grouped(model):
    """{part: {material: [pieces]}} in order of appearance."""
    parts = {}
    for p in model.pieces:
        parts.setdefault(p.part, {}).setdefault(p.material, []).append(p)
    return parts


def material_entry(writer, name, folder, images):
    picture, _, base, rough, metal, extra = materials.TABLE[name]
    pbr = {"baseColorFactor": [*base, extra.get("alpha", 1.0)], "metallicFactor": metal, "roughnessFactor": rough}
    entry = {"name": name, "pbrMetallicRoughness": pbr}
    if picture:
        if picture not in images:
            path = textures.texture(picture, folder)
            with open(path, "rb") as file:
                view = writer.view(file.read())
            image = writer.add("images", {"name": picture, "bufferView": view,
                                          "mimeType": "image/png" if path.endswith("png") else "image/jpeg"})
            if not writer.document["samplers"]:
                writer.add("samplers", SMOOTH_AND_REPEATED)
            images[picture] = writer.add("textures", {"sampler": 0, "source": image})
        pbr["baseColorTexture"] = {"index": images[picture]}
    if "alpha" in extra or extra.get("blend"):
        entry["alphaMode"] = "BLEND"
    if "emissive" in extra:
        entry["emissiveFactor"] = list(extra["emissive"])
    return entry


def write_model(model, size, folder, path):
    """Writes the visible model; returns its number of triangles."""
    writer, index, images, total = new_file(), {}, {}, 0
    for part_name, by_material in grouped(model).items():
        primitives = []
        for material, pieces in by_material.items():
            (positions, normal, uv, light), triangles = gather(pieces, size)
            total += len(triangles)
            if material not in index:
                index[material] = writer.add("materials", material_entry(writer, material, folder, images))
            primitives.append({"attributes": {"POSITION": writer.accessor(positions, "VEC3", True),
                                              "NORMAL": writer.accessor(normal, "VEC3"),
                                              "TEXCOORD_0": writer.accessor(uv, "VEC2"),
                                              "TEXCOORD_1": writer.accessor(light, "VEC2")},
                               "indices": writer.accessor(triangles.reshape(-1), "SCALAR"), "material": index[material]})
        writer.node(part_name, primitives)
    writer.save(path)
    return total


def write_solids(solids, path):
    """Writes named closed shapes [(name, points, triangles)] without materials; returns the number of triangles."""
    writer, total = new_file(), 0
    for name, positions, triangles in solids:
        triangles = np.asarray(triangles).reshape(-1, 3)
        total += len(triangles)
        writer.node(name, [{"attributes": {"POSITION": writer.accessor(np.asarray(positions, float), "VEC3", True)},
                            "indices": writer.accessor(triangles.reshape(-1), "SCALAR")}])
    writer.save(path)
    return total
