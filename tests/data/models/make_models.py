#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Writes the small models of this folder: one box of 1 x 2 x 3 metres (corner at the origin) in each format.

Run it in this folder; the files that it writes are committed. Needs nothing but Python.
"""
import base64
import json
import math
import struct
import zlib

SIZE = (1.0, 2.0, 3.0)
FACES = [  # four corners each, counter-clockwise from outside; 1 = far end of the axis
    [(0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)],
    [(1, 0, 0), (0, 0, 0), (0, 1, 0), (1, 1, 0)],
    [(1, 0, 1), (1, 0, 0), (1, 1, 0), (1, 1, 1)],
    [(0, 0, 0), (0, 0, 1), (0, 1, 1), (0, 1, 0)],
    [(0, 1, 1), (1, 1, 1), (1, 1, 0), (0, 1, 0)],
    [(0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)],
]
CORNERS = [(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)]


def place(corner):
    return tuple(c * s for c, s in zip(corner, SIZE))


def png(width, height, pixel):
    rows = b"".join(b"\0" + b"".join(bytes(pixel(x, y)) for x in range(width)) for y in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def checker(x, y):
    return (255, 255, 255, 255) if (x + y) % 2 else (0, 0, 0, 255)


def gltf_parts():
    """Flat faces: 24 vertices with normals and two sets of texture coordinates."""
    positions, normals, uvs, uv1s, indices = [], [], [], [], []
    directions = [(0, 0, 1), (0, 0, -1), (1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0)]
    for number, (face, direction) in enumerate(zip(FACES, directions)):
        first = len(positions)
        for corner, uv in zip(face, [(0, 1), (1, 1), (1, 0), (0, 0)]):
            positions.append(place(corner))
            normals.append(direction)
            uvs.append(uv)
            uv1s.append(((number + uv[0]) / 6, uv[1]))
        indices += [first, first + 1, first + 2, first, first + 2, first + 3]
    return positions, normals, uvs, uv1s, indices


def box_gltf(image, buffer_uri):
    positions, normals, uvs, uv1s, indices = gltf_parts()
    views, binary = [], b""

    def add(data):
        nonlocal binary
        views.append({"buffer": 0, "byteOffset": len(binary), "byteLength": len(data)})
        binary += data + b"\0" * (-len(data) % 4)
        return len(views) - 1

    def floats(rows):
        return b"".join(struct.pack("<%df" % len(row), *row) for row in rows)

    accessors = []
    for rows, kind in ((positions, "VEC3"), (normals, "VEC3"), (uvs, "VEC2"), (uv1s, "VEC2")):
        accessor = {"bufferView": add(floats(rows)), "componentType": 5126, "count": len(rows), "type": kind}
        if not accessors:
            accessor["min"], accessor["max"] = [0, 0, 0], list(SIZE)
        accessors.append(accessor)
    accessors.append({"bufferView": add(struct.pack("<%dH" % len(indices), *indices)), "componentType": 5123,
                      "count": len(indices), "type": "SCALAR"})
    picture = {"uri": "checker.png"}
    if image is not None:
        picture = {"bufferView": add(image), "mimeType": "image/png", "name": "checker"}
    buffer = {"byteLength": len(binary)}
    if buffer_uri:
        buffer["uri"] = buffer_uri
    document = {
        "asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0, 1]}],
        "nodes": [{"name": "box", "mesh": 0},
                  {"name": "second box", "mesh": 0, "translation": [10, 0, 0], "rotation": [0, math.sqrt(0.5), 0, math.sqrt(0.5)]}],
        "meshes": [{"name": "box", "primitives": [{"material": 0, "indices": 4, "attributes": {
            "POSITION": 0, "NORMAL": 1, "TEXCOORD_0": 2, "TEXCOORD_1": 3}}]}],
        "materials": [{"name": "stone", "normalTexture": {"index": 0, "scale": 0.5}, "occlusionTexture": {"index": 0},
                       "alphaMode": "MASK", "alphaCutoff": 0.25, "doubleSided": True,
                       "pbrMetallicRoughness": {"baseColorFactor": [0.5, 0.25, 0.125, 1], "metallicFactor": 0.25,
                                                "roughnessFactor": 0.75, "baseColorTexture": {"index": 0}}}],
        "textures": [{"source": 0, "sampler": 0}], "samplers": [{"wrapS": 33071, "wrapT": 33071}], "images": [picture],
        "bufferViews": views, "accessors": accessors, "buffers": [buffer]}
    return document, binary


def write(name, data):
    with open(name, "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


def glb(document, binary):
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    binary += b"\0" * (-len(binary) % 4)
    body = struct.pack("<II", len(text), 0x4E4F534A) + text + struct.pack("<II", len(binary), 0x004E4942) + binary
    return struct.pack("<4sII", b"glTF", 2, 12 + len(body)) + body


def ply(kind, order):
    head = ("ply\nformat %s 1.0\ncomment one box\nelement vertex 8\nproperty float x\nproperty float y\n"
            "property float z\nproperty uchar red\nproperty uchar green\nproperty uchar blue\n"
            "element face 6\nproperty list uchar int vertex_indices\nend_header\n" % kind).encode()
    body = b""
    for corner in CORNERS:
        row = place(corner) + (188, 255, 0)
        body += ("%g %g %g %d %d %d\n" % row).encode() if not order else struct.pack(order + "3f3B", *row)
    for face in FACES:
        row = [CORNERS.index(corner) for corner in face]
        body += ("4 %d %d %d %d\n" % tuple(row)).encode() if not order else struct.pack(order + "B4i", 4, *row)
    return head + body


def triangles():
    for face in FACES:
        a, b, c, d = (place(corner) for corner in face)
        yield a, b, c
        yield a, c, d


def obj():
    text = "mtllib box.mtl\no box\n"
    text += "".join("v %g %g %g\n" % place(corner) for corner in CORNERS)
    text += "vt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\nusemtl stone\n"
    for face in FACES:
        text += "f " + " ".join("%d/%d" % (CORNERS.index(c) + 1, i + 1) for i, c in enumerate(face)) + "\n"
    return text


def stl_ascii():
    text = "solid box\n"
    for triangle in triangles():
        text += "facet normal 0 0 0\nouter loop\n" + "".join("vertex %g %g %g\n" % p for p in triangle)
        text += "endloop\nendfacet\n"
    return text + "endsolid box\n"


def stl_binary():
    rows = [struct.pack("<12fH", 0, 0, 0, *a, *b, *c, 0) for a, b, c in triangles()]
    return b"a box of 1 x 2 x 3".ljust(80) + struct.pack("<I", len(rows)) + b"".join(rows)


def dae():
    """Z up and centimetres: becomes the same box, its height along Y."""
    turned = [(x, -z, y) for x, y, z in (place(c) for c in CORNERS)]
    numbers = " ".join("%g %g %g" % tuple(100 * v for v in p) for p in turned)
    counts = " ".join("4" for _ in FACES)
    rows = " ".join(str(CORNERS.index(c)) for face in FACES for c in face)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1">
  <asset><unit name="centimeter" meter="0.01"/><up_axis>Z_UP</up_axis></asset>
  <library_geometries><geometry id="g" name="box"><mesh>
    <source id="p"><float_array id="pa" count="24">{numbers}</float_array><technique_common>
      <accessor source="#pa" count="8" stride="3"><param name="X" type="float"/><param name="Y" type="float"/>
      <param name="Z" type="float"/></accessor></technique_common></source>
    <vertices id="v"><input semantic="POSITION" source="#p"/></vertices>
    <polylist count="6"><input semantic="VERTEX" source="#v" offset="0"/><vcount>{counts}</vcount><p>{rows}</p></polylist>
  </mesh></geometry></library_geometries>
  <library_visual_scenes><visual_scene id="s"><node id="n" name="box"><instance_geometry url="#g"/></node>
  </visual_scene></library_visual_scenes>
  <scene><instance_visual_scene url="#s"/></scene>
</COLLADA>
"""


def hdr(width, height, pixel):
    def rgbe(colour):
        most = max(colour)
        if most < 1e-32:
            return bytes(4)
        mantissa, exponent = math.frexp(most)
        return bytes([int(c * mantissa * 256 / most) for c in colour] + [exponent + 128])

    rows = b"".join(rgbe(pixel(x, y)) for y in range(height) for x in range(width))
    return b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y %d +X %d\n" % (height, width) + rows


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def packed(values, bits):
    """Whole numbers, lowest bit first, without gaps."""
    number = sum(value << (bits * i) for i, value in enumerate(values))
    return number.to_bytes((bits * len(values) + 7) // 8, "little")


def e57(points, count, prototype, streams, scan=""):
    """One scan; its streams in two packets, with an index and an empty packet between. Offsets fit into one page."""
    def packet(parts):
        body = struct.pack("<H", len(parts)) + b"".join(struct.pack("<H", len(p)) for p in parts) + b"".join(parts)
        length = (4 + len(body) + 3) // 4 * 4
        return struct.pack("<BBH", 1, 0, length - 1) + body.ljust(length - 4, b"\0")

    packets = packet([stream[: len(stream) // 3] for stream in streams])
    packets += struct.pack("<BBH", 0, 0, 15) + bytes(12) + struct.pack("<BBH", 2, 0, 3)
    packets += packet([stream[len(stream) // 3:] for stream in streams])
    section = struct.pack("<B7xQQQ", 1, 32 + len(packets), 48 + 32, 0) + packets
    xml = f"""<?xml version="1.0" encoding="UTF-8"?>
<e57Root type="Structure" xmlns="http://www.astm.org/COMMIT/E57/2010-e57-v1.0"><data3D type="Vector"
 allowHeterogeneousChildren="1"><vectorChild type="Structure"><name type="String"><![CDATA[{points}]]></name>{scan}
<points type="CompressedVector" fileOffset="48" recordCount="{count}"><prototype type="Structure">{prototype}</prototype>
<codecs type="Vector" allowHeterogeneousChildren="1"/></points></vectorChild></data3D></e57Root>
""".encode()
    start = 48 + len(section)
    pages = (start + len(xml) + 1019) // 1020
    assert start < 1020
    header = struct.pack("<8sIIQQQQ", b"ASTM-E57", 1, 0, pages * 1024, start, len(xml), 1024)
    logical = (header + section + xml).ljust(pages * 1020, b" ")
    parts = [logical[i:i + 1020] for i in range(0, len(logical), 1020)]
    return b"".join(part + struct.pack(">I", crc32c(part)) for part in parts)


def scan_e57():
    """Four points 1 m apart on a line, 5 m high; turned by a quarter about z and moved by 10 m along x."""
    half = math.sqrt(0.5)
    prototype = """<cartesianX type="ScaledInteger" minimum="0" maximum="3000" scale="0.001"/>
<cartesianY type="Integer" minimum="0" maximum="0"/><cartesianZ type="Float" precision="single"/>
<nor:normalX type="Float"/><colorRed type="Integer" minimum="0" maximum="255"/>
<colorGreen type="Integer" minimum="0" maximum="0"/><colorBlue type="Integer" minimum="-5" maximum="-5"/>"""
    streams = [packed([0, 1000, 2000, 3000], 12), b"", struct.pack("<4f", 5, 5, 5, 5), struct.pack("<4d", 1, 1, 1, 1),
               bytes([0, 1, 2, 3]), b"", b""]
    scan = f"""<pose type="Structure"><rotation type="Structure"><w type="Float">{half}</w><x type="Float"/>
<y type="Float"/><z type="Float">{half}</z></rotation><translation type="Structure"><x type="Float">1.0e+001</x></translation>
</pose><colorLimits type="Structure"><colorRedMinimum type="Integer"/><colorRedMaximum type="Integer">3</colorRedMaximum>
</colorLimits>"""
    return e57("line", 4, prototype, streams, scan)


def scan_spherical_e57():
    """One point 1 m ahead, one 2 m to the left, and one that the scanner called invalid."""
    prototype = """<sphericalRange type="Float"/><sphericalAzimuth type="Float"/><sphericalElevation type="Float"/>
<sphericalInvalidState type="Integer" minimum="0" maximum="2"/>"""
    streams = [struct.pack("<3d", 1, 2, 9), struct.pack("<3d", 0, math.pi / 2, 0), struct.pack("<3d", 0, 0, 0),
               packed([0, 0, 2], 2)]
    return e57("three", 3, prototype, streams)


def scan_without_limits_e57():
    """Three points whose intensities and colours say no limits: -2048 to 2047, and 0 to 255 as floats."""
    prototype = """<cartesianX type="Float"/><cartesianY type="Float"/><cartesianZ type="Float"/>
<intensity type="Float"/>%s"""
    places = [struct.pack("<3d", *values) for values in ((0, 1, 2), (0, 0, 0), (0, 0, 0))]
    grey = places + [struct.pack("<3d", -2048, -0.5, 2047)]
    colours = "".join(f'<color{name} type="Float"/>' for name in ("Red", "Green", "Blue"))
    coloured = grey + [struct.pack("<3d", *values) for values in ((255, 0, 0), (0, 128, 0), (0, 0, 64))]
    return e57("grey", 3, prototype % "", grey), e57("coloured", 3, prototype % colours, coloured)


def scan_las():
    """Version 1.2, format 3: three points in millimetres, red, green and blue."""
    header = struct.pack("<4s20x2B68xHIIBHI20x6d48x", b"LASF", 1, 2, 227, 227, 0, 3, 34, 3, *[0.001] * 3, *[0.0] * 3)
    points = [(0, 0, 0, 65535, 0, 0), (1000, 0, 0, 0, 65535, 0), (0, 0, 2000, 0, 0, 65535)]
    return header + b"".join(struct.pack("<3iH14x3H", *p[:3], 100 * i, *p[3:]) for i, p in enumerate(points))


def scan_ptx():
    """Two scans of one point each, the second moved by its matrix; and a point that was not seen."""
    where = "0 0 0\n1 0 0\n0 1 0\n0 0 1\n"
    first = "2\n1\n" + where + "1 0 0 0\n0 1 0 0\n0 0 1 0\n0 0 0 1\n1 0 0 0.25 255 0 0\n0 0 0 0.5 0 0 0\n"
    return first + "1\n1\n" + where + "0 1 0 0\n-1 0 0 0\n0 0 1 0\n10 20 30 1\n1 0 0 0.75 0 0 255\n"


def main():
    image = png(4, 4, checker)
    write("checker.png", image)
    write("box.glb", glb(*box_gltf(image, None)))
    document, binary = box_gltf(None, "box.bin")
    write("box.gltf", json.dumps(document, indent=1) + "\n")
    write("box.bin", binary)
    document, binary = box_gltf(image, None)
    document["buffers"][0]["uri"] = "data:application/octet-stream;base64," + base64.b64encode(binary).decode()
    write("box-embedded.gltf", json.dumps(document, indent=1) + "\n")
    write("box-ascii.ply", ply("ascii", ""))
    write("box-little.ply", ply("binary_little_endian", "<"))
    write("box-big.ply", ply("binary_big_endian", ">"))
    write("box.obj", obj())
    write("box.mtl", "newmtl stone\nKd 0.5 0.25 0.125\nNs 30\nmap_Kd checker.png\n")
    write("box-ascii.stl", stl_ascii())
    write("box-binary.stl", stl_binary())
    write("box.dae", dae())
    write("scan.e57", scan_e57())
    write("scan-spherical.e57", scan_spherical_e57())
    grey, coloured = scan_without_limits_e57()
    write("scan-without-limits.e57", grey)
    write("scan-of-float-colours.e57", coloured)
    write("scan.las", scan_las())
    write("scan.ptx", scan_ptx())
    write("scan.pts", "3\n0 0 0 -200 255 0 0\n1 0 0 0 0 255 0\n0 0 2 200 0 0 255\n")
    write("grey.hdr", hdr(8, 4, lambda x, y: (0.5, 0.25, 2.0)))
    write("north.hdr", hdr(64, 32, lambda x, y: (4, 4, 4) if abs(x - 31.5) < 6 and abs(y - 15.5) < 6 else (0.1, 0.1, 0.1)))


if __name__ == "__main__":
    main()
