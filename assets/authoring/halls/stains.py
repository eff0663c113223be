# SPDX-License-Identifier: MPL-2.0
"""Dust, scorch and soot as part of the light that a surface gives back.

The viewer shows albedo times lightmap. A stain of colour s and cover a on a surface of albedo b changes that product
by the factor (1 - a) + a * s / b: it is put into the lightmap, so that no second layer has to be drawn.
"""
import numpy as np

from . import textures

UNDER = {"dust-layer": "floor-dusty", "scorch-layer": "floor-dusty", "soot-layer": "plaster-dirty"}


def linear(rgb):
    rgb = np.clip(rgb, 0, 1)
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def take(model):
    """Takes the stains out of a hall's model: they are not drawn."""
    found = [p for p in model.pieces if p.material in UNDER]
    model.pieces = [p for p in model.pieces if p.material not in UNDER]
    return found


def sample(picture, uv):
    """Bilinear; uv from the top left, one picture."""
    height, width = picture.shape[:2]
    x = np.clip(uv[:, 0] * width - 0.5, 0, width - 1.001)
    y = np.clip(uv[:, 1] * height - 0.5, 0, height - 1.001)
    i, j = x.astype(int), y.astype(int)
    fx, fy = (x - i)[:, None], (y - j)[:, None]
    rows = [picture[j + k, i] * (1 - fx) + picture[j + k, i + 1] * fx for k in (0, 1)]
    return rows[0] * (1 - fy) + rows[1] * fy


def covered(points, piece):
    """Which points of the chart (metres) lie in the piece's triangles, a little beyond their edges too."""
    hit = np.zeros(len(points), bool)
    for t in piece.triangles:
        a, b, c = piece.chart_uv[t]
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if abs(area) < 1e-9:
            continue
        side = [((q[0] - p[0]) * (points[:, 1] - p[1]) - (q[1] - p[1]) * (points[:, 0] - p[0])) / area
                for p, q in ((a, b), (b, c), (c, a))]
        hit |= np.minimum.reduce(side) > -0.002
    return hit


def put_into(light, pieces):
    """Changes the lightmap (rows from the top) in place."""
    pictures = {name: np.clip(textures.GENERATORS[name](), 0, 1) for name in {p.material for p in pieces}}
    grounds = {name: linear(np.clip(textures.GENERATORS[name]()[..., :3], 0, 1)).mean(axis=(0, 1)) for name in set(UNDER.values())}
    for piece in pieces:
        chart = piece.chart
        j, i = np.mgrid[0:chart.texels_y, 0:chart.texels_x]
        along, down = (i + 0.5) / chart.texels_x, (j + 0.5) / chart.texels_y
        if chart.turned:
            along, down = down, along
        points = np.stack([along.ravel() * chart.width, down.ravel() * chart.height], axis=1)
        known = np.column_stack([piece.chart_uv, np.ones(len(piece.chart_uv))])
        to_uv = np.linalg.lstsq(known, piece.uv, rcond=None)[0]
        rgba = sample(pictures[piece.material], np.column_stack([points, np.ones(len(points))]) @ to_uv)
        cover = rgba[:, 3:] * covered(points, piece)[:, None]
        factor = (1 - cover) + cover * linear(rgba[:, :3]) / grounds[UNDER[piece.material]]
        block = light[chart.y:chart.y + chart.texels_y, chart.x:chart.x + chart.texels_x]
        block *= factor.reshape(*block.shape)
