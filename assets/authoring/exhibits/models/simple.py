# SPDX-License-Identifier: MPL-2.0
"""Sizes of all models; the plain block of that size stands for a model until it has a form of its own."""
from sculpt.model import Model
from sculpt.sdf import block

SIZES = {
    "lamassu-left": (0.62, 2.10, 2.00), "lamassu-right": (0.62, 2.10, 2.00), "lamassu-fragments-1": (2.2, 1.8, 0.4),
    "lamassu-fragments-2": (2.4, 1.8, 0.4), "lion": (0.95, 2.24, 2.59), "lion-fragments": (2.8, 2.0, 0.5),
    "throne-base": (3.0, 2.4, 0.42), "throne-base-fragments": (3.2, 1.5, 0.4), "banquet-stele": (1.05, 0.25, 1.27),
    "relief-genius": (1.3, 0.16, 2.2), "relief-king": (1.3, 0.16, 2.2), "relief-tree": (1.3, 0.16, 2.2),
    "relief-fragments": (1.6, 0.9, 0.3), "balawat-bands": (1.4, 0.1, 1.0), "bronze-coffin": (1.6, 0.62, 0.62),
    "wall-painting": (1.2, 0.08, 0.8), "lion-hunt-cast": (2.24, 0.1, 0.92), "battle-cast": (1.6, 0.1, 0.92),
    "cast-fragments": (1.4, 0.8, 0.2), "lion-relief": (0.9, 0.1, 0.6), "calligraphy-block": (0.6, 0.35, 0.4),
    "uthal": (0.8, 0.62, 2.15), "uthal-fragments": (1.8, 1.1, 0.35), "nergal-slab": (0.6, 0.1, 0.72),
    "hercules": (0.8, 0.55, 1.75), "eagle": (1.0, 0.4, 0.85), "seated-woman": (0.7, 0.75, 1.35),
    "horoscope-relief": (0.8, 0.12, 0.6), "priest": (0.7, 0.55, 1.85), "hatra-noble": (0.75, 0.55, 1.9),
    "hatra-officer": (0.75, 0.55, 1.9), "hatra-woman": (0.7, 0.55, 1.75), "hatra-citizen": (0.7, 0.55, 1.8),
    "hatra-bench": (1.5, 0.5, 0.6), "male-face": (0.5, 0.35, 0.7), "hatra-rubble-1": (1.6, 1.0, 0.25),
    "hatra-rubble-2": (1.6, 1.0, 0.25), "cenotaph-yahya": (1.9, 1.0, 1.1), "cenotaph-awn": (1.75, 0.95, 1.0),
    "door-awn": (1.7, 0.16, 2.4), "mihrab-1": (1.6, 0.5, 2.6), "mihrab-2": (1.4, 0.4, 2.2), "mihrab-3": (1.1, 0.25, 1.8),
    "mosque-doors": (1.6, 0.14, 2.3), "jar-1": (0.7, 0.7, 0.95), "jar-2": (0.6, 0.6, 0.8), "jar-3": (0.55, 0.55, 1.05),
    "tombstone-1214": (0.41, 0.1, 0.78), "flints": (0.6, 0.3, 0.05), "lamps": (0.6, 0.3, 0.12),
    "sumerian-figures": (0.6, 0.25, 0.35),
}


def simple(name):
    x, z, y = SIZES[name]
    node = block((-x / 2, 0, -z / 2), (x / 2, y, z / 2), 0.01)
    return Model(node, triangles=600, step=max(0.006, max(x, y, z) / 120), texture=64)
