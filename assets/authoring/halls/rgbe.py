# SPDX-License-Identifier: MPL-2.0
"""Radiance RGBE pictures, and the noise filter for lightmaps."""
import numpy as np


def encode(rgb):
    rgb = np.maximum(rgb, 0).astype(np.float64)
    top = rgb.max(axis=2)
    mantissa, exponent = np.frexp(top)
    scale = np.where(top > 1e-32, mantissa * 256.0 / np.maximum(top, 1e-32), 0)
    out = np.zeros(rgb.shape[:2] + (4,), np.uint8)
    out[..., :3] = np.clip(rgb * scale[..., None], 0, 255)
    out[..., 3] = np.where(top > 1e-32, exponent + 128, 0)
    return out


def run_lengths(row):
    """New-style run-length code of one channel of one line."""
    out, n = bytearray(), len(row)
    change = np.flatnonzero(np.diff(row.astype(np.int16))) + 1
    bounds = np.concatenate([[0], change, [n]])
    literal = 0
    for start, stop in zip(bounds[:-1], bounds[1:]):
        if stop - start >= 4:
            while literal < start:
                count = min(128, start - literal)
                out += bytes([count]) + row[literal:literal + count].tobytes()
                literal += count
            while start < stop:
                count = min(127, stop - start)
                out += bytes([128 + count, int(row[start])])
                start += count
            literal = stop
    while literal < n:
        count = min(128, n - literal)
        out += bytes([count]) + row[literal:literal + count].tobytes()
        literal += count
    return bytes(out)


def save(path, rgb):
    """rgb: rows from the top, linear."""
    data = encode(rgb)
    height, width = data.shape[:2]
    with open(path, "wb") as f:
        f.write(b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y %d +X %d\n" % (height, width))
        for line in data:
            f.write(bytes([2, 2, width >> 8, width & 255]))
            for channel in range(4):
                f.write(run_lengths(np.ascontiguousarray(line[:, channel])))


def load(path):
    """What save() wrote."""
    with open(path, "rb") as f:
        data = f.read()
    at = data.index(b"\n", data.index(b"\n\n") + 2) + 1
    words = data[:at].split()
    height, width = int(words[-3]), int(words[-1])
    out = np.zeros((height, width, 4), np.uint8)
    for line in out:
        at += 4
        for channel in range(4):
            x = 0
            while x < width:
                count = data[at]
                if count > 128:
                    line[x:x + count - 128, channel] = data[at + 1]
                    x, at = x + count - 128, at + 2
                else:
                    line[x:x + count, channel] = np.frombuffer(data, np.uint8, count, at + 1)
                    x, at = x + count, at + 1 + count
    scale = np.where(out[..., 3] > 0, np.ldexp(1.0, out[..., 3].astype(int) - 136), 0.0)
    return (out[..., :3] + 0.5 * (out[..., :3] > 0)) * scale[..., None]


def shifted(a, dy, dx):
    return np.roll(a, (dy, dx), (0, 1))


def bilateral(rgb, ids, radius, step, sigma):
    """Edge-stopping blur that never crosses a chart's border. ids: chart number of a texel, 0 = empty."""
    tone = np.log(rgb.mean(axis=2) + 1e-4)
    total, weight = np.zeros_like(rgb), np.zeros(rgb.shape[:2])
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            sy, sx = dy * step, dx * step
            other = shifted(ids, sy, sx)
            w = np.exp(-(dx * dx + dy * dy) / (0.5 * radius * radius + 0.5))
            w = w * (other == ids) * np.exp(-((shifted(tone, sy, sx) - tone) / sigma) ** 2)
            total += shifted(rgb, sy, sx) * w[..., None]
            weight += w
    return total / np.maximum(weight, 1e-9)[..., None]


def despeckle(rgb, ids):
    """Clamps single texels that stand out from their eight neighbours of the same chart."""
    low, high = np.full_like(rgb, np.inf), np.full_like(rgb, -np.inf)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dy or dx:
                same = (shifted(ids, dy, dx) == ids)[..., None]
                near = shifted(rgb, dy, dx)
                low = np.where(same, np.minimum(low, near), low)
                high = np.where(same, np.maximum(high, near), high)
    known = np.isfinite(low)
    return np.where(known, np.clip(rgb, np.where(known, low, 0), np.where(known, high, 0)), rgb)


def settle(rgb, filled, ids):
    """Fills the empty texels of each chart (and of its margin) from the chart itself; a chart without any gets the median."""
    rgb, known = rgb.copy(), filled & (ids > 0)
    for _ in range(12):
        total, count = np.zeros_like(rgb), np.zeros(known.shape)
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                if dy or dx:
                    near = shifted(known, dy, dx) & (shifted(ids, dy, dx) == ids)
                    total += shifted(rgb, dy, dx) * near[..., None]
                    count += near
        fresh = ~known & (ids > 0) & (count > 0)
        if not fresh.any():
            break
        rgb[fresh] = total[fresh] / count[fresh][:, None]
        known |= fresh
    seen = np.zeros(ids.max() + 1, bool)
    seen[np.unique(ids[known])] = True
    lost = (ids > 0) & ~seen[ids]
    rgb[lost] = np.median(rgb[filled], axis=0) if filled.any() else 0.0
    return rgb, known | lost


def dilate(rgb, filled, rounds=64):
    """Spreads known texels into the empty ones."""
    rgb, filled = rgb.copy(), filled.copy()
    for _ in range(rounds):
        if filled.all():
            break
        total, count = np.zeros_like(rgb), np.zeros(filled.shape)
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                if dy or dx:
                    known = shifted(filled, dy, dx)
                    total += shifted(rgb, dy, dx) * known[..., None]
                    count += known
        fresh = ~filled & (count > 0)
        rgb[fresh] = total[fresh] / count[fresh][:, None]
        filled |= fresh
    return rgb


def double(rgb, ids):
    """Twice the size, bilinear; then a light blur inside each chart, so that no steps stay."""
    padded = np.pad(rgb, ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows = np.repeat(padded, 2, axis=0)
    rows[0::2] = 0.75 * padded + 0.25 * np.roll(padded, 1, 0)
    rows[1::2] = 0.75 * padded + 0.25 * np.roll(padded, -1, 0)
    full = np.repeat(rows, 2, axis=1)
    full[:, 0::2] = 0.75 * rows + 0.25 * np.roll(rows, 1, 1)
    full[:, 1::2] = 0.75 * rows + 0.25 * np.roll(rows, -1, 1)
    return bilateral(full[2:-2, 2:-2], ids, 1, 1, 0.5)
