# SPDX-License-Identifier: MPL-2.0
"""Low reliefs drawn as heights on a plane, in metres, and the slabs that carry them."""
import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

from .signed_distance import Field, Node, box, smooth_outline


class Canvas:
    """x from -width/2 to width/2, y from 0 to height; what is drawn later lies over what was drawn before."""

    def __init__(self, width, height, texel=0.0025):
        self.w, self.h, self.texel = width, height, texel
        self.nx, self.ny = int(round(width / texel)), int(round(height / texel))
        self.a = np.zeros((self.ny, self.nx), np.float32)
        self.tint = np.zeros((self.ny, self.nx), np.float32)
        self.x, self.y = np.meshgrid((np.arange(self.nx) + 0.5) * texel - width / 2, (np.arange(self.ny) + 0.5) * texel)

    def to_texels(self, points):
        return [((x + self.w / 2) / self.texel, y / self.texel) for x, y in points]

    def mask(self, points, smooth=True):
        points = smooth_outline(points, 6) if smooth else points
        image = Image.new("1", (self.nx, self.ny))
        ImageDraw.Draw(image).polygon(self.to_texels(points), fill=1)
        return np.asarray(image)

    def raise_(self, mask, base, rise, soft):
        """Raises a mask to `base`, and to base + rise at `soft` metres inside its edge, like a cushion."""
        ys, xs = np.nonzero(mask)
        if not len(ys):
            return
        box_ = (slice(max(ys.min() - 2, 0), ys.max() + 3), slice(max(xs.min() - 2, 0), xs.max() + 3))
        m = mask[box_]
        d = ndimage.distance_transform_edt(m) * self.texel
        t = 1 - np.clip(d / soft, 0, 1)
        self.a[box_] = np.where(m, base + rise * np.sqrt(1 - t * t), self.a[box_])

    def fill(self, points, base, rise, soft=0.03, smooth=True, work=None, amount=0.0):
        """A shape; work = a tile of surface work that it carries."""
        m = self.mask(points, smooth)
        self.raise_(m, base, rise, soft)
        if work is not None:
            self.a += np.where(m, amount * work(self.x, self.y), 0).astype(np.float32)
        return m

    def limb(self, points, base, rise, soft=None):
        """A tapering limb through (x, y, radius) points."""
        m = np.zeros_like(self.a, bool)
        for (ax, ay, ar), (bx, by, br) in zip(points, points[1:]):
            n = (bx - ax) ** 2 + (by - ay) ** 2 + 1e-9
            t = np.clip(((self.x - ax) * (bx - ax) + (self.y - ay) * (by - ay)) / n, 0, 1)
            m |= np.hypot(self.x - ax - t * (bx - ax), self.y - ay - t * (by - ay)) < ar + (br - ar) * t
        self.raise_(m, base, rise, soft or max(p[2] for p in points))
        return m

    def disc(self, x, y, r, base, rise):
        self.raise_(np.hypot(self.x - x, self.y - y) < r, base, rise, r)

    def line(self, points, width, height):
        """Adds height (or cuts, when negative) along a line."""
        image = Image.new("L", (self.nx, self.ny))
        ImageDraw.Draw(image).line(self.to_texels(points), fill=255, width=max(1, int(round(width / self.texel))), joint="curve")
        self.a += height * ndimage.gaussian_filter(np.asarray(image, np.float32) / 255, 0.6)

    def field(self):
        return Field(ndimage.gaussian_filter(self.a, 0.7), -self.w / 2 + self.texel / 2, self.texel / 2, self.texel)


def slab(canvas, thick, ground, top=None, edge=0.008):
    """An upright slab with its back at z = -thick/2 and the ground of its relief at z = ground; top: outline cut (Node)."""
    heights = canvas.field()
    body = box((0, canvas.h / 2, 0), (canvas.w / 2, canvas.h / 2, thick / 2), edge)

    def distance(p):
        d = np.maximum(body.distance(p), (p.z - ground - heights(p.x, p.y)) * 0.72)
        return (np.maximum(d, top.distance(p)) if top is not None else d).astype(np.float32)

    return Node(distance, body.low, body.high)
