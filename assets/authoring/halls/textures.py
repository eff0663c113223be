# SPDX-License-Identifier: MPL-2.0
"""Procedural, tiling textures made with numpy; colours are sRGB-encoded 0..1."""
import os

import bpy
import numpy as np


def noise(size, beta, seed, low=1.0, high=None):
    """Tiling noise with a power spectrum 1/f^beta between two frequencies (cycles per tile); mean 0, deviation 1."""
    random = np.random.default_rng(seed)
    f = np.fft.fftfreq(size) * size
    radius = np.hypot(*np.meshgrid(f, f))
    spectrum = np.zeros_like(radius)
    band = radius >= low
    if high:
        band &= radius <= high
    spectrum[band] = radius[band] ** (-beta / 2)
    field = np.fft.ifft2(np.fft.fft2(random.standard_normal((size, size))) * spectrum).real
    return (field - field.mean()) / field.std()


def blend(a, b, t):
    return a + (b - a) * t[..., None]


def colour(*rgb):
    return np.array(rgb, float)


def smooth(x, a, b):
    t = np.clip((x - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)


def plaster(size=512, dirty=False):
    base = np.tile(colour(0.875, 0.86, 0.825), (size, size, 1))
    fine, broad = noise(size, 0.6, 11, 20), noise(size, 2.4, 12, 1, 24)
    base += 0.006 * fine[..., None] + 0.008 * broad[..., None]
    if dirty:
        base = blend(base, colour(0.66, 0.63, 0.58), 0.35 + 0.25 * smooth(broad, -1.5, 1.5))
        pits = smooth(noise(size, 1.2, 14, 6, 90), 2.0, 2.6)
        base = blend(base, colour(0.45, 0.43, 0.40), 0.4 * pits)
        base += 0.012 * noise(size, 1.0, 15, 8)[..., None]
    return base


def floor_stone(size=1024, dusty=False, tiles=4):
    """Pale stone slabs with thin joints; each slab has its own tone and drift of the veins."""
    random = np.random.default_rng(21)
    step = size // tiles
    y, x = np.mgrid[0:size, 0:size]
    tone = random.normal(0, 1, (tiles, tiles))[y // step, x // step]
    vein = noise(size, 1.9, 22, 3, 200)
    for i in range(tiles):
        for j in range(tiles):
            block = (slice(i * step, (i + 1) * step), slice(j * step, (j + 1) * step))
            vein[block] = np.roll(vein, random.integers(0, size, 2), (0, 1))[block]
    base = np.tile(colour(0.74, 0.70, 0.63), (size, size, 1))
    base += (0.012 * tone + 0.016 * vein + 0.010 * noise(size, 0.5, 23, 40))[..., None] * colour(1, 1, 0.95)
    edge = np.minimum(np.minimum(x % step, step - 1 - x % step), np.minimum(y % step, step - 1 - y % step))
    base = blend(base, colour(0.52, 0.49, 0.44), 0.8 * (1 - smooth(edge, 0.6, 2.2)))
    if dusty:
        drift = smooth(noise(size, 2.2, 24, 1, 30), -1.4, 1.0)
        grit = noise(size, 0.4, 25, 60)
        base = blend(base, colour(0.66, 0.62, 0.55), 0.35 + 0.5 * drift) + 0.022 * grit[..., None]
    return base


def ochre_stone(size=512, dirty=False):
    """Coursed ochre stone: four courses a tile, broken joints."""
    y, x = np.mgrid[0:size, 0:size]
    course, length = size // 4, size // 2
    row = y // course
    shifted = (x + (row % 2) * length // 2) % size
    random = np.random.default_rng(31)
    tone = random.normal(0, 1, (4, 2))[row, shifted // length]
    edge = np.minimum(np.minimum(y % course, course - 1 - y % course), np.minimum(shifted % length, length - 1 - shifted % length))
    base = np.tile(colour(0.78, 0.675, 0.50), (size, size, 1))
    base += (0.016 * tone + 0.020 * noise(size, 1.8, 32, 2) + 0.012 * noise(size, 0.5, 33, 50))[..., None] * colour(1, 0.95, 0.8)
    base = blend(base, colour(0.55, 0.47, 0.36), 0.6 * (1 - smooth(edge, 0.5, 2.0)))
    if dirty:
        base = blend(base, colour(0.45, 0.41, 0.36), 0.45 * smooth(noise(size, 2.2, 34), -1, 2))
    return base


def concrete(size=512, sooty=False):
    broad, fine = noise(size, 2.2, 41), noise(size, 0.7, 42, 30)
    base = np.tile(colour(0.60, 0.585, 0.56), (size, size, 1)) + (0.028 * broad + 0.018 * fine)[..., None]
    holes = smooth(noise(size, 1.0, 43, 20, 120), 2.2, 2.8)
    base = blend(base, colour(0.36, 0.35, 0.33), 0.8 * holes)
    if sooty:
        base = blend(base, colour(0.16, 0.15, 0.145), 0.70 + 0.26 * smooth(broad, -1.0, 1.0))
    return base


def rubble(size=512):
    """Broken plaster, stone and dust seen close."""
    base = np.tile(colour(0.66, 0.625, 0.565), (size, size, 1))
    base += (0.045 * noise(size, 1.6, 51, 2) + 0.03 * noise(size, 0.5, 52, 30))[..., None]
    chips = smooth(noise(size, 1.0, 53, 16, 100), 1.2, 1.8)
    return blend(base, colour(0.80, 0.77, 0.72), 0.6 * chips)


def gravel(size=512):
    """Fine debris and dust lying on a floor."""
    random = np.random.default_rng(61)
    base = np.tile(colour(0.58, 0.55, 0.495), (size, size, 1)) + 0.04 * noise(size, 1.0, 62, 4)[..., None]
    y, x = np.mgrid[0:size, 0:size]
    for _ in range(420):
        cx, cy, r = random.uniform(0, size), random.uniform(0, size), random.gamma(2.2, 3.0) + 2
        dx = (x - cx + size / 2) % size - size / 2
        dy = (y - cy + size / 2) % size - size / 2
        a, e = random.uniform(0, np.pi), random.uniform(0.5, 1)
        d = np.hypot((dx * np.cos(a) + dy * np.sin(a)), (dy * np.cos(a) - dx * np.sin(a)) / e) / r
        lit = 0.10 * (-(dx + dy) / r) * (d < 1)
        base = blend(base, np.clip(colour(0.64, 0.61, 0.56) + random.normal(0, 0.06) + lit[..., None], 0, 1), (d < 1).astype(float))
        base = blend(base, colour(0.33, 0.31, 0.28), 0.5 * smooth(1.35 - d, 0, 0.3) * (d >= 1))
    return base


def ash(size=512):
    base = np.tile(colour(0.43, 0.425, 0.415), (size, size, 1))
    base += (0.05 * noise(size, 1.8, 71, 2) + 0.035 * noise(size, 0.4, 72, 40))[..., None]
    flakes = smooth(noise(size, 0.8, 73, 30, 160), 1.6, 2.0)
    return blend(base, colour(0.12, 0.115, 0.11), 0.8 * flakes)


def wood(size=256):
    y, x = np.mgrid[0:size, 0:size] / size
    rings = np.sin(2 * np.pi * (6 * y + 0.35 * noise(size, 3.0, 81, 1, 6)))
    streak = np.repeat(noise(size, 0.8, 82, 2)[:, :1], size, axis=1)
    base = np.tile(colour(0.40, 0.28, 0.185), (size, size, 1))
    return base + (0.022 * rings + 0.022 * streak + 0.012 * noise(size, 0.6, 83, 20))[..., None]


def dust_layer(size=256):
    """RGBA: irregular drifts of dust, thicker towards the border of the tile."""
    drift = noise(size, 2.3, 91, 1, 60)
    y, x = np.mgrid[0:size, 0:size] / (size - 1)
    border = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y))
    alpha = np.clip(0.30 + 0.22 * drift + 0.55 * np.exp(-border / 0.06) + 0.06 * noise(size, 0.5, 92, 40), 0, 0.9)
    rgb = np.tile(colour(0.63, 0.595, 0.535), (size, size, 1))
    return np.concatenate([rgb, alpha[..., None]], axis=2)


def soot_layer(size=256):
    """RGBA: soot, dense at the top of the picture, licking down; clear at the lower and side edges."""
    y, x = np.mgrid[0:size, 0:size] / (size - 1)
    wave = 0.13 * noise(size, 2.4, 95, 1, 20) + 0.05 * noise(size, 1.2, 96, 4)
    alpha = (1 - smooth(y + wave, 0.05, 0.85)) * smooth(np.minimum(x, 1 - x) + 0.35 * wave, 0.02, 0.30)
    alpha *= 1 - smooth(y, 0.86, 0.99)
    rgb = np.tile(colour(0.085, 0.08, 0.075), (size, size, 1))
    return np.concatenate([rgb, np.clip(0.85 * alpha, 0, 1)[..., None]], axis=2)


def scorch_layer(size=256):
    """RGBA: round scorch and scattered dust of an explosion; clear at the border."""
    y, x = np.mgrid[0:size, 0:size] / (size - 1) * 2 - 1
    radius = np.hypot(x, y) + 0.10 * noise(size, 2.2, 97, 1, 30)
    alpha = (1 - smooth(radius, 0.35, 0.95)) * 0.75
    rgb = np.tile(colour(0.15, 0.14, 0.13), (size, size, 1))
    return np.concatenate([rgb, np.clip(alpha, 0, 1)[..., None]], axis=2)


GENERATORS = {
    "plaster": lambda: plaster(), "plaster-dirty": lambda: plaster(dirty=True),
    "floor-stone": lambda: floor_stone(), "floor-dusty": lambda: floor_stone(dusty=True),
    "ochre-stone": lambda: ochre_stone(), "ochre-dirty": lambda: ochre_stone(dirty=True),
    "concrete": lambda: concrete(), "concrete-sooty": lambda: concrete(sooty=True),
    "rubble": rubble, "gravel": gravel, "ash": ash, "wood": wood,
    "dust-layer": dust_layer, "soot-layer": soot_layer, "scorch-layer": scorch_layer,
}


def texture(name, folder):
    """Path of the texture's file; made when missing. JPEG for colour, PNG where there is an alpha channel."""
    for suffix in (".jpg", ".png"):
        path = os.path.join(folder, name + suffix)
        if os.path.exists(path):
            return path
    pixels = np.clip(GENERATORS[name](), 0, 1)
    alpha = pixels.shape[2] == 4
    path = os.path.join(folder, name + (".png" if alpha else ".jpg"))
    height, width = pixels.shape[:2]
    rgba = np.ones((height, width, 4), np.float32)
    rgba[..., :pixels.shape[2]] = pixels[::-1]      # Blender's rows run upwards
    image = bpy.data.images.new(name, width, height, alpha=alpha)
    image.alpha_mode = "STRAIGHT"
    image.pixels.foreach_set(rgba.ravel())
    image.file_format = "PNG" if alpha else "JPEG"
    image.filepath_raw = path
    os.makedirs(folder, exist_ok=True)
    image.save()
    bpy.data.images.remove(image)
    return path
