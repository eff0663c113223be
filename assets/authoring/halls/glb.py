# SPDX-License-Identifier: MPL-2.0
"""Writes a Model as binary glTF 2.0: one node per part, one primitive per material, textures embedded."""
import json
import struct

import numpy as np

import materials
import textures


class Writer:
    def __init__(self):
        self.blob = bytearray()
        self.doc = {"asset": {"version": "2.0", "generator": "mosul-halls assets/authoring"}, "scene": 0,
                    "scenes": [{"nodes": []}], "nodes": [], "meshes": [], "accessors": [], "bufferViews": []}

    def view(self, data, target=None):
        while len(self.blob) % 4:
            self.blob.append(0)
        entry = {"buffer": 0, "byteOffset": len(self.blob), "byteLength": len(data)}
        if target:
            entry["target"] = target
        self.blob += data
        self.doc["bufferViews"].append(entry)
        return len(self.doc["bufferViews"]) - 1

    def accessor(self, array, kind, bounds=False):
        index = array.ndim == 1
        if index:
            array = array.astype(np.uint32 if array.max(initial=0) > 65534 else np.uint16)
            component = 5125 if array.dtype == np.uint32 else 5123
        else:
            array, component = array.astype("<f4"), 5126
        entry = {"bufferView": self.view(array.tobytes(), 34963 if index else 34962), "componentType": component,
                 "count": len(array), "type": kind}
        if bounds:
            entry["min"], entry["max"] = array.min(axis=0).tolist(), array.max(axis=0).tolist()
        self.doc["accessors"].append(entry)
        return len(self.doc["accessors"]) - 1

    def node(self, name, primitives):
        self.doc["meshes"].append({"name": name, "primitives": primitives})
        self.doc["nodes"].append({"name": name, "mesh": len(self.doc["meshes"]) - 1})
        self.doc["scenes"][0]["nodes"].append(len(self.doc["nodes"]) - 1)

    def save(self, path):
        self.doc["buffers"] = [{"byteLength": len(self.blob)}]
        text = json.dumps(self.doc, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        blob = bytes(self.blob) + b"\0" * (-len(self.blob) % 4)
        with open(path, "wb") as f:
            f.write(struct.pack("<III", 0x46546C67, 2, 28 + len(text) + len(blob)))
            f.write(struct.pack("<II", len(text), 0x4E4F534A) + text)
            f.write(struct.pack("<II", len(blob), 0x004E4942) + blob)


def weld(columns, tris):
    """Shares equal vertices."""
    table = np.round(np.concatenate(columns, axis=1).astype(np.float64), 5)
    _, first, inverse = np.unique(table, axis=0, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    chosen = first[order]
    return [c[chosen] for c in columns], rank[inverse[tris]]


def gather(pieces, size):
    """Joins pieces of one part and material: position, normal, uv, lightmap uv, triangles."""
    pos, normal, uv, light, tris, count = [], [], [], [], [], 0
    for p in pieces:
        pos.append(p.pos), normal.append(p.normal), uv.append(p.uv)
        light.append(p.chart.place(size, p.chart_uv))
        tris.append(p.tris + count)
        count += len(p.pos)
    return weld([np.concatenate(x) for x in (pos, normal, uv, light)], np.concatenate(tris))


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
            with open(path, "rb") as f:
                view = writer.view(f.read())
            doc = writer.doc
            doc.setdefault("images", []).append(
                {"name": picture, "bufferView": view, "mimeType": "image/png" if path.endswith("png") else "image/jpeg"})
            doc.setdefault("samplers", [{"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 10497}])
            doc.setdefault("textures", []).append({"sampler": 0, "source": len(doc["images"]) - 1})
            images[picture] = len(doc["textures"]) - 1
        pbr["baseColorTexture"] = {"index": images[picture]}
    if "alpha" in extra or extra.get("blend"):
        entry["alphaMode"] = "BLEND"
    if "emissive" in extra:
        entry["emissiveFactor"] = list(extra["emissive"])
    return entry


def write_model(model, size, folder, path):
    """Writes the visible model; returns its number of triangles."""
    writer, index, images, triangles = Writer(), {}, {}, 0
    writer.doc["materials"] = []
    for part_name, by_material in grouped(model).items():
        primitives = []
        for material, pieces in by_material.items():
            (pos, normal, uv, light), tris = gather(pieces, size)
            triangles += len(tris)
            if material not in index:
                index[material] = len(index)
                writer.doc["materials"].append(material_entry(writer, material, folder, images))
            primitives.append({"attributes": {"POSITION": writer.accessor(pos, "VEC3", True),
                                              "NORMAL": writer.accessor(normal, "VEC3"),
                                              "TEXCOORD_0": writer.accessor(uv, "VEC2"),
                                              "TEXCOORD_1": writer.accessor(light, "VEC2")},
                               "indices": writer.accessor(tris.reshape(-1), "SCALAR"), "material": index[material]})
        writer.node(part_name, primitives)
    writer.save(path)
    return triangles


def write_solids(solids, path):
    """Writes named closed shapes [(name, points, triangles)] without materials; returns the number of triangles."""
    writer, total = Writer(), 0
    for name, pos, tris in solids:
        tris = np.asarray(tris).reshape(-1, 3)
        total += len(tris)
        writer.node(name, [{"attributes": {"POSITION": writer.accessor(np.asarray(pos, float), "VEC3", True)},
                            "indices": writer.accessor(tris.reshape(-1), "SCALAR")}])
    writer.save(path)
    return total
