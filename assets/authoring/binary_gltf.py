# SPDX-License-Identifier: MPL-2.0
"""Binary glTF 2.0: the one writer of all models here, and a reader of what it wrote.

The same input gives the same bytes.
"""
import json
import struct

import numpy as np

MAGIC, JSON_CHUNK, BINARY_CHUNK = 0x46546C67, 0x4E4F534A, 0x004E4942
VERTICES, INDICES = 34962, 34963        # what a view of the buffer is for
UNSIGNED_BYTE, UNSIGNED_SHORT, UNSIGNED_INT, FLOAT = 5121, 5123, 5125, 5126
WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3}
# numbers of a component: how they lie in the file, and what 1 is where they are normalised
COMPONENTS = {UNSIGNED_BYTE: (np.uint8, 255), UNSIGNED_SHORT: (np.uint16, 65535), UNSIGNED_INT: (np.uint32, 1), FLOAT: (np.float32, 1)}


class Writer:
    def __init__(self, generator, sections):
        """sections: the document's lists, in the order in which the file has them; those that stay empty are left out."""
        self.binary = bytearray()
        self.document = {"asset": {"version": "2.0", "generator": generator}, "scene": 0, "scenes": [{"nodes": []}],
                         **{name: [] for name in sections}}

    def add(self, section, entry):
        """Returns the entry's index in its section."""
        self.document[section].append(entry)
        return len(self.document[section]) - 1

    def view(self, data, target=None):
        self.pad()
        entry = {"buffer": 0, "byteOffset": len(self.binary), "byteLength": len(data)}
        if target:
            entry["target"] = target
        self.binary += data
        return self.add("bufferViews", entry)

    def accessor(self, array, kind, bounds=False):
        """One dimension: indices. Rows of whole numbers: normalised 16-bit ones. Rows of others: floats."""
        whole = np.issubdtype(array.dtype, np.integer)
        if array.ndim == 1:
            component = UNSIGNED_INT if array.max(initial=0) > 65534 else UNSIGNED_SHORT
        else:
            component = UNSIGNED_SHORT if whole else FLOAT
        array = array.astype(np.dtype(COMPONENTS[component][0]).newbyteorder("<"))
        entry = {"bufferView": self.view(array.tobytes(), INDICES if array.ndim == 1 else VERTICES), "componentType": component,
                 "count": len(array), "type": kind}
        if bounds:
            entry["min"], entry["max"] = array.min(axis=0).tolist(), array.max(axis=0).tolist()
        if array.ndim > 1 and whole:
            entry["normalized"] = True
        return self.add("accessors", entry)

    def node(self, name, primitives):
        """A mesh of its own that stands at the origin."""
        mesh = self.add("meshes", {"name": name, "primitives": primitives})
        self.document["scenes"][0]["nodes"].append(self.add("nodes", {"name": name, "mesh": mesh}))

    def pad(self):
        self.binary += b"\0" * (-len(self.binary) % 4)

    def save(self, path):
        self.pad()
        document = {key: value for key, value in self.document.items() if value != []}
        document["buffers"] = [{"byteLength": len(self.binary)}]
        text = json.dumps(document, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        with open(path, "wb") as file:
            file.write(struct.pack("<III", MAGIC, 2, 28 + len(text) + len(self.binary)))
            file.write(struct.pack("<II", len(text), JSON_CHUNK) + text)
            file.write(struct.pack("<II", len(self.binary), BINARY_CHUNK) + bytes(self.binary))


class Reader:
    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        length, = struct.unpack_from("<I", data, 12)
        self.document, self.binary = json.loads(data[20:20 + length]), data[28 + length:]

    def values(self, index):
        """The rows of an accessor; normalised numbers as 0..1."""
        accessor = self.document["accessors"][index]
        view = self.document["bufferViews"][accessor["bufferView"]]
        kind, most = COMPONENTS[accessor["componentType"]]
        width = WIDTHS[accessor["type"]]
        start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
        stride = view.get("byteStride", 0) or width * np.dtype(kind).itemsize
        rows = np.ndarray((accessor["count"], width), kind, self.binary, start, (stride, np.dtype(kind).itemsize))
        return rows / most if accessor.get("normalized") else rows.astype(float)
