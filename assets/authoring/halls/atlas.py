# SPDX-License-Identifier: MPL-2.0
"""Packs charts into a square lightmap (skyline), the densest that fits."""
import math

PAD = 3   # empty texels on every side of a chart; bake.py fills them by dilation


def texels(chart, density):
    if chart.constant:
        return 4, 4
    scale = density * chart.density
    return max(2, math.ceil(chart.width * scale)), max(2, math.ceil(chart.height * scale))


class Skyline:
    def __init__(self, size):
        self.size, self.segments = size, [(0, 0, size)]   # x, y, width

    def fit(self, index, width, height):
        """Lowest y at which a rectangle fits with its left edge at segment index, or None."""
        x = self.segments[index][0]
        if x + width > self.size:
            return None
        y, left = 0, width
        while left > 0:
            if index >= len(self.segments):
                return None
            y = max(y, self.segments[index][1])
            if y + height > self.size:
                return None
            left -= self.segments[index][2]
            index += 1
        return y

    def insert(self, width, height):
        best = None
        for i in range(len(self.segments)):
            y = self.fit(i, width, height)
            if y is not None and (best is None or (y, self.segments[i][2]) < best[:2]):
                best = (y, self.segments[i][2], i)
        if best is None:
            return None
        y, _, i = best
        x = self.segments[i][0]
        self.segments.insert(i, (x, y + height, width))
        i += 1
        while i < len(self.segments):
            sx, sy, sw = self.segments[i]
            overlap = x + width - sx
            if overlap <= 0:
                break
            if overlap < sw:
                self.segments[i] = (sx + overlap, sy, sw - overlap)
                break
            del self.segments[i]
        merged = [self.segments[0]]
        for s in self.segments[1:]:
            if s[1] == merged[-1][1]:
                merged[-1] = (merged[-1][0], s[1], merged[-1][2] + s[2])
            else:
                merged.append(s)
        self.segments = merged
        return x, y


def attempt(charts, size, density):
    sizes = []
    for chart in charts:
        w, h = texels(chart, density)
        sizes.append((w, h, False) if w >= h else (h, w, True))
    order = sorted(range(len(charts)), key=lambda i: (-sizes[i][1], -sizes[i][0], i))
    skyline = Skyline(size)
    places = {}
    for i in order:
        w, h, turned = sizes[i]
        place = skyline.insert(w + 2 * PAD, h + 2 * PAD)
        if place is None:
            return None
        places[i] = (place[0] + PAD, place[1] + PAD, w, h, turned)
    return places


def pack(charts, size):
    """Places all charts; returns texels per metre."""
    low, high, best = 1.0, 200.0, None
    for _ in range(12):
        middle = (low * high) ** 0.5
        places = attempt(charts, size, middle)
        if places:
            low, best = middle, places
        else:
            high = middle
    if best is None:
        raise RuntimeError("the charts do not fit the lightmap")
    for i, chart in enumerate(charts):
        chart.x, chart.y, chart.texels_x, chart.texels_y, chart.turned = best[i]
    return low
