# SPDX-License-Identifier: MPL-2.0
"""Writes one mesh as a binary glTF 2.0 file, always the same bytes for the same input."""
import io
import json
import struct

import numpy as np
from PIL import Image


def picture(pixels, quality, full_colour=True):
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", quality=quality, subsampling=0 if full_colour else 2, optimize=True)
    return out.getvalue()


def write(path, name, mesh, material, pictures):
    """mesh: POSITION, NORMAL, TEXCOORD_0 (also serves as TEXCOORD_1), faces; pictures: list of (name, bytes)."""
    blob, views, accessors = bytearray(), [], []

    def view(data, target=None):
        while len(blob) % 4:
            blob.append(0)
        views.append({"buffer": 0, "byteOffset": len(blob), "byteLength": len(data), **({"target": target} if target else {})})
        blob.extend(data)
        return len(views) - 1

    def accessor(array, kind, component, target, bounds=False):
        item = {"bufferView": view(array.tobytes(), target), "componentType": component, "count": len(array), "type": kind}
        if bounds:
            item["min"], item["max"] = array.min(0).tolist(), array.max(0).tolist()
        accessors.append(item)
        return len(accessors) - 1

    attributes = {}
    for key, kind in (("POSITION", "VEC3"), ("NORMAL", "VEC3")):
        attributes[key] = accessor(mesh[key].astype("<f4"), kind, 5126, 34962, key == "POSITION")
    uv = np.clip(mesh["TEXCOORD_0"].astype(np.float32) * 65535 + 0.5, 0, 65535).astype("<u2")
    attributes["TEXCOORD_0"] = accessor(uv, "VEC2", 5123, 34962)
    accessors[-1]["normalized"] = True
    attributes["TEXCOORD_1"] = attributes["TEXCOORD_0"]  # one unwrapping serves both
    flat = mesh["faces"].ravel()
    wide = flat.max() > 65534
    indices = accessor(flat.astype("<u4" if wide else "<u2"), "SCALAR", 5125 if wide else 5123, 34963)
    images = [{"name": n, "mimeType": "image/jpeg", "bufferView": view(data)} for n, data in pictures]
    doc = {
        "asset": {"version": "2.0", "generator": "mosul-halls exhibits"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"name": name, "mesh": 0}],
        "meshes": [{"name": name, "primitives": [{"attributes": attributes, "indices": indices, "material": 0}]}],
        "materials": [material],
        "textures": [{"sampler": 0, "source": i} for i in range(len(images))],
        "samplers": [{"magFilter": 9729, "minFilter": 9987, "wrapS": 33071, "wrapT": 33071}],
        "images": images,
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": (len(blob) + 3) // 4 * 4}],
    }
    while len(blob) % 4:
        blob.append(0)
    text = json.dumps(doc, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    with open(path, "wb") as f:
        f.write(struct.pack("<III", 0x46546C67, 2, 12 + 8 + len(text) + 8 + len(blob)))
        f.write(struct.pack("<II", len(text), 0x4E4F534A) + text)
        f.write(struct.pack("<II", len(blob), 0x004E4942) + bytes(blob))
