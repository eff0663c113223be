# SPDX-License-Identifier: MPL-2.0
"""What an exhibit's author writes down, and the way from there to a file."""
import io
from dataclasses import dataclass, field
from typing import Callable, Optional

import numpy as np
from PIL import Image

from ...binary_gltf import Writer
from . import mesh, surface, unwrap
from .signed_distance import Node, Points, full

SECTIONS = ("nodes", "meshes", "materials", "textures", "samplers", "images", "accessors", "bufferViews")
SMOOTH_TO_THE_EDGE = {"magFilter": 9729, "minFilter": 9987, "wrapS": 33071, "wrapT": 33071}


@dataclass
class Model:
    node: Node
    triangles: int = 4000
    step: float = 0.010  # metres between grid points
    texture: int = 512
    material: str = "limestone"
    colour: tuple = (0.74, 0.68, 0.57)  # sRGB 0..1
    rough: float = 0.85
    metal: Optional[Callable] = None  # points -> 0..1 where the surface is metal
    metal_rough: float = 0.5
    shade: Optional[Callable] = None  # (points, normals, hollow) -> sRGB 0..1
    dull: Optional[dict] = None  # direction (0 +X, 1 -X, 2 +Y, 3 -Y, 4 +Z, 5 -Z) -> factor of texture density
    margin: float = 0.020  # of the unit square, between islands
    normal_step: float = 0.002  # metres, for normals
    reach: float = 0.02  # metres a texel may look for the true surface
    cell: float = 0.22
    quality: tuple = (86, 86)  # JPEG, of colours and normals
    crumb: float = 0.004  # loose parts below this share of the triangles are left out
    unfold: bool = False  # triangles that the collapse folded over take the solid's own normal
    ground: bool = True  # lowest point moved to y = 0
    report: dict = field(default_factory=dict)

    def __post_init__(self):
        self.shade = self.shade or surface.stone(self.colour)


def settle(node, vertices, steps=2):
    """Moves vertices onto the surface along its slope."""
    for _ in range(steps):
        for ids in np.array_split(np.arange(len(vertices)), max(1, len(vertices) // 400)):
            v = vertices[ids].astype(np.float32)
            q = np.concatenate([v[None], v[None] + surface.TETRA[:, None] * 0.003]).reshape(-1, 3)
            p = Points(*q.T)
            d = full(node(p), p).reshape(5, -1)
            g = surface.unit((surface.TETRA[:, :, None] * d[1:, None]).sum(0).T)
            vertices[ids] = v - g * np.clip(d[0], -0.006, 0.006)[:, None] * 0.8
    return vertices


def slopes(node, points):
    """The solid's normals at the points."""
    out = []
    for v in np.array_split(points.astype(np.float32), max(1, len(points) // 400)):
        p = Points(*(v[None] + surface.TETRA[:, None] * 0.003).reshape(-1, 3).T)
        out.append(surface.unit((surface.TETRA[:, :, None] * full(node(p), p).reshape(4, -1)[:, None]).sum(0).T))
    return np.concatenate(out)


def jpeg(pixels, quality, full_colour=True):
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", quality=quality, subsampling=0 if full_colour else 2, optimize=True)
    return out.getvalue()


def write(path, name, corners, material, pictures):
    """corners: positions, normals, picture coordinates (which are the lightmap's too) and triangles; pictures: [(name, JPEG)]."""
    writer = Writer("mosul-halls exhibits", SECTIONS)
    positions, normals, uv, triangles = corners
    attributes = {"POSITION": writer.accessor(positions, "VEC3", True), "NORMAL": writer.accessor(normals, "VEC3"),
                  "TEXCOORD_0": writer.accessor(np.clip(uv.astype(np.float32) * 65535 + 0.5, 0, 65535).astype(np.uint16), "VEC2")}
    attributes["TEXCOORD_1"] = attributes["TEXCOORD_0"]
    indices = writer.accessor(triangles.ravel(), "SCALAR")
    for picture, data in pictures:
        image = writer.add("images", {"name": picture, "mimeType": "image/jpeg", "bufferView": writer.view(data)})
        writer.add("textures", {"sampler": 0, "source": image})
    writer.add("samplers", SMOOTH_TO_THE_EDGE)
    writer.node(name, [{"attributes": attributes, "indices": indices, "material": writer.add("materials", material)}])
    writer.save(path)


def build(model, name, path):
    vertices, faces = mesh.triangles(model.node, model.step)
    vertices, faces = mesh.fewer(vertices, faces, model.triangles, model.step, model.crumb)
    vertices = settle(model.node, vertices)
    source, uv, along, new, islands = unwrap.unwrap(vertices, faces, model.margin, model.dull)
    v = vertices[source]
    n = mesh.corner_normals(vertices, faces, source, new, truth=slopes(model.node, vertices[faces].mean(1)) if model.unfold else None)
    t = surface.unit(along - n * (along * n).sum(1, keepdims=True))
    colour, bumps, orm = surface.bake(model, v, n, t, uv, new)
    if model.ground:
        v = v - [0, v[:, 1].min(), 0]
    pictures = [(f"{name}-colour", jpeg(colour, model.quality[0], False)), (f"{name}-normal", jpeg(bumps, model.quality[1]))]
    pbr = {"baseColorTexture": {"index": 0}, "metallicFactor": 0.0, "roughnessFactor": model.rough}
    if orm is not None:
        pictures.append((f"{name}-orm", jpeg(orm, 75, False)))
        pbr.update(metallicRoughnessTexture={"index": 2}, metallicFactor=1.0, roughnessFactor=1.0)
    material = {"name": model.material, "pbrMetallicRoughness": pbr, "normalTexture": {"index": 1}}
    write(path, name, (v, n, uv, new), material, pictures)
    size = v.max(0) - v.min(0)
    model.report.update(triangles=len(new), vertices=len(v), islands=islands, size=[round(float(s), 3) for s in size])
    return model.report
