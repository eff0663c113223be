# SPDX-License-Identifier: MPL-2.0
"""Repeating surface work: curls, feathers, locks, nets of stars, stems. There is no writing among it, and nothing that stands for any."""
import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage


class Tile:
    """A height picture (0..1) that repeats every width x height metres."""

    def __init__(self, picture, width, height):
        self.q, self.w, self.h = np.ascontiguousarray(picture, np.float32), width, height

    def __call__(self, u, v):
        n, m = self.q.shape
        x, y = (u / self.w) % 1.0 * m, (v / self.h) % 1.0 * n
        i, j = x.astype(np.int32) % m, y.astype(np.int32) % n
        fx, fy = (x - np.floor(x)).astype(np.float32), (y - np.floor(y)).astype(np.float32)
        i1, j1 = (i + 1) % m, (j + 1) % n
        return (self.q[j, i] * (1 - fx) + self.q[j, i1] * fx) * (1 - fy) + (self.q[j1, i] * (1 - fx) + self.q[j1, i1] * fx) * fy


_kept = {}


def kept(make):
    """Remembers a tile, since several models ask for the same."""

    def get(*args):
        key = (make.__name__,) + args
        if key not in _kept:
            _kept[key] = make(*args)
        return _kept[key]

    return get


@kept
def curls(size=0.05):
    """Small tight curls in offset rows; 1 = raised."""
    n = 64
    y, x = np.mgrid[0:2 * n, 0:n].astype(float)
    out = np.zeros((2 * n, n))
    for cy, cx in ((n / 2, n / 2), (1.5 * n, 0), (1.5 * n, n)):
        dx, dy = (x - cx) / (n / 2), (y - cy) / (n / 2)
        r, a = np.hypot(dx, dy), np.arctan2(dy, dx)
        spiral = 0.5 + 0.5 * np.cos(r * 11 - a)
        out = np.maximum(out, np.where(r < 1.0, np.sqrt(np.maximum(0, 1 - r**2)) * (0.55 + 0.45 * spiral), 0))
    return Tile(ndimage.gaussian_filter(out, 1.2, mode="wrap"), size, 2 * size)


@kept
def scales(size=0.05):
    """Overlapping small feathers, tips towards -v; 1 = raised."""
    n = 64
    y, x = np.mgrid[0:2 * n, 0:n].astype(float)
    out = np.zeros((2 * n, n))
    for k in range(-2, 5):
        for c in (-1, 0, 1, 2):
            cx, cy = c * n + (n / 2 if k % 2 == 0 else 0), k * n
            dx, dy = (x - cx) / (n / 2), (y - cy) / n
            inside = (abs(dx) < 1) & (dy > -0.55 * np.sqrt(np.maximum(0, 1 - dx * dx))) & (dy < 1.2)
            top = 1 - 0.55 * np.clip(dy + 0.55, 0, 1.2) / 1.2 - 0.25 * abs(dx)
            out = np.maximum(out, np.where(inside, top, 0))
    return Tile(ndimage.gaussian_filter(out, 1.0, mode="wrap"), size, 2 * size)


@kept
def locks(size=0.12):
    """Overlapping pointed locks of hair, tips towards -v, each with strands that run into its tip; 1 = raised."""
    n = 96
    y, x = np.mgrid[0:2 * n, 0:n].astype(float)
    out = np.zeros((2 * n, n))
    for k in range(-2, 5):  # upper rows lie over lower ones
        for c in (-1, 0, 1, 2):
            cx, cy = c * n + (n / 2 if k % 2 == 0 else 0), k * n
            down = (cy + 1.15 * n - y) / (2.2 * n)  # 0 at the root, 1 at the tip
            wide = 0.60 * np.sqrt(np.clip(1 - down, 0, 1)) * (1 - 0.25 * np.clip(down, 0, 1))
            bend = 0.10 * np.sin(np.clip(down, 0, 1) * 5.0)
            across = (x - cx) / n - bend
            t = across / np.maximum(wide, 1e-3)
            inside = (down > 0) & (down < 1) & (np.abs(t) < 1)
            body = np.sqrt(np.clip(1 - t * t, 0, 1))
            strands = 0.10 * np.cos(t * 9.5)
            out = np.maximum(out, np.where(inside, (0.30 + 0.62 * down) * (0.35 + 0.65 * body) + strands * body, 0))
    return Tile(ndimage.gaussian_filter(out, 1.2, mode="wrap"), size, 2 * size)


@kept
def star_net(size=0.22):
    """Interlaced eight-pointed stars, the plain geometric net of many Islamic panels; 1 = raised strap."""
    n = 320
    image = Image.new("L", (n * 3, n * 3))
    d = ImageDraw.Draw(image)
    for i in range(-1, 4):
        for j in range(-1, 4):
            cx, cy, r = (i + 0.5) * n, (j + 0.5) * n, n * 0.37
            for turn in (0, 45):
                p = [(cx + r * np.cos(np.radians(turn + k * 90 + 45)), cy + r * np.sin(np.radians(turn + k * 90 + 45))) for k in range(5)]
                d.line(p, fill=255, width=n // 22, joint="curve")
            e = n * 0.5
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                d.line([(cx + dx * r * 1.0, cy + dy * r * 1.0), (cx + dx * e, cy + dy * e)], fill=255, width=n // 22)
            d.ellipse([cx - n * 0.09, cy - n * 0.09, cx + n * 0.09, cy + n * 0.09], fill=200)
    q = ndimage.gaussian_filter(np.asarray(image, np.float32)[n:2 * n, n:2 * n] / 255, 1.5, mode="wrap")
    return Tile(q, size, size)


@kept
def vine(size=0.16):
    """Scrolling stems with leaves, for carved fillings; 1 = raised."""
    n = 256
    image = Image.new("L", (n * 3, n * 3))
    d = ImageDraw.Draw(image)
    for i in range(-1, 4):
        for j in range(-1, 4):
            cx, cy = i * n, (j + (0.5 if i % 2 else 0)) * n
            for s, (ox, oy) in enumerate(((0.25, 0.25), (0.75, 0.75), (0.25, 0.75), (0.75, 0.25))):
                x, y, r = cx + ox * n, cy + oy * n, n * 0.2
                d.arc([x - r, y - r, x + r, y + r], 90 * s, 90 * s + 290, fill=230, width=n // 20)
                for a in (20, 140, 250):
                    b = np.radians(a + 90 * s)
                    lx, ly = x + np.cos(b) * r * 0.55, y + np.sin(b) * r * 0.55
                    d.ellipse([lx - n * 0.045, ly - n * 0.065, lx + n * 0.045, ly + n * 0.065], fill=255)
    q = ndimage.gaussian_filter(np.asarray(image, np.float32)[n:2 * n, n:2 * n] / 255, 1.5, mode="wrap")
    return Tile(q, size, size)
