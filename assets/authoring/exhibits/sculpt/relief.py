# SPDX-License-Identifier: MPL-2.0
"""Low reliefs drawn as heights on a plane, in metres, and the slabs that carry them."""
import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

from .sdf import Field, Node, box, smooth_outline


class Canvas:
    """x from -width/2 to width/2, y from 0 to height; what is drawn later lies over what was drawn before."""

    def __init__(self, width, height, res=0.0025):
        self.w, self.h, self.res = width, height, res
        self.nx, self.ny = int(round(width / res)), int(round(height / res))
        self.a = np.zeros((self.ny, self.nx), np.float32)
        self.tint = np.zeros((self.ny, self.nx), np.float32)
        self.x, self.y = np.meshgrid((np.arange(self.nx) + 0.5) * res - width / 2, (np.arange(self.ny) + 0.5) * res)

    def px(self, pts):
        return [((x + self.w / 2) / self.res, y / self.res) for x, y in pts]

    def mask(self, pts, smooth=True):
        pts = smooth_outline(pts, 6) if smooth else pts
        img = Image.new("1", (self.nx, self.ny))
        ImageDraw.Draw(img).polygon(self.px(pts), fill=1)
        return np.asarray(img)

    def raise_(self, mask, base, rise, soft):
        """Raises a mask to `base`, and to base + rise at `soft` metres inside its edge, like a cushion."""
        ys, xs = np.nonzero(mask)
        if not len(ys):
            return
        box_ = (slice(max(ys.min() - 2, 0), ys.max() + 3), slice(max(xs.min() - 2, 0), xs.max() + 3))
        m = mask[box_]
        d = ndimage.distance_transform_edt(m) * self.res
        t = 1 - np.clip(d / soft, 0, 1)
        self.a[box_] = np.where(m, base + rise * np.sqrt(1 - t * t), self.a[box_])

    def fill(self, pts, base, rise, soft=0.03, smooth=True, work=None, amount=0.0):
        """A shape; work = a tile of surface work that it carries."""
        m = self.mask(pts, smooth)
        self.raise_(m, base, rise, soft)
        if work is not None:
            self.a += np.where(m, amount * work(self.x, self.y), 0).astype(np.float32)
        return m

    def limb(self, pts, base, rise, soft=None):
        """A tapering limb through (x, y, radius) points."""
        m = np.zeros_like(self.a, bool)
        for (ax, ay, ar), (bx, by, br) in zip(pts, pts[1:]):
            n = (bx - ax) ** 2 + (by - ay) ** 2 + 1e-9
            t = np.clip(((self.x - ax) * (bx - ax) + (self.y - ay) * (by - ay)) / n, 0, 1)
            m |= np.hypot(self.x - ax - t * (bx - ax), self.y - ay - t * (by - ay)) < ar + (br - ar) * t
        self.raise_(m, base, rise, soft or max(p[2] for p in pts))
        return m

    def disc(self, x, y, r, base, rise):
        self.raise_(np.hypot(self.x - x, self.y - y) < r, base, rise, r)

    def line(self, pts, width, height):
        """Adds height (or cuts, when negative) along a line."""
        img = Image.new("L", (self.nx, self.ny))
        ImageDraw.Draw(img).line(self.px(pts), fill=255, width=max(1, int(round(width / self.res))), joint="curve")
        self.a += height * ndimage.gaussian_filter(np.asarray(img, np.float32) / 255, 0.6)

    def field(self):
        return Field(ndimage.gaussian_filter(self.a, 0.7), -self.w / 2 + self.res / 2, self.res / 2, self.res)


def slab(canvas, thick, ground, top=None, edge=0.008):
    """An upright slab with its back at z = -thick/2 and the ground of its relief at z = ground; top: outline cut (Node)."""
    heights = canvas.field()
    body = box((0, canvas.h / 2, 0), (canvas.w / 2, canvas.h / 2, thick / 2), edge)

    def fn(p):
        d = np.maximum(body.fn(p), (p.z - ground - heights(p.x, p.y)) * 0.72)
        return (np.maximum(d, top.fn(p)) if top is not None else d).astype(np.float32)

    return Node(fn, body.lo, body.hi)
