# SPDX-License-Identifier: MPL-2.0
"""Materials of the building: glTF metallic-roughness factors and textures."""
from . import geometry

# name: texture (or None), metres per repeat, base colour (linear; white where a texture speaks), roughness, metallic, extras
TABLE = {
    "plaster": ("plaster", 3.0, (1, 1, 1), 0.92, 0.0, {}),
    "plaster-dirty": ("plaster-dirty", 4.0, (1, 1, 1), 0.95, 0.0, {}),
    "floor-stone": ("floor-stone", 3.2, (1, 1, 1), 0.38, 0.0, {}),
    "floor-dusty": ("floor-dusty", 3.2, (1, 1, 1), 0.88, 0.0, {}),
    "ochre-stone": ("ochre-stone", 2.4, (1, 1, 1), 0.85, 0.0, {}),
    "ochre-dirty": ("ochre-dirty", 2.4, (1, 1, 1), 0.92, 0.0, {}),
    "concrete": ("concrete", 2.5, (1, 1, 1), 0.9, 0.0, {}),
    "concrete-sooty": ("concrete-sooty", 3.0, (1, 1, 1), 0.95, 0.0, {}),
    "masonry": (None, 1.0, (0.40, 0.37, 0.33), 0.95, 0.0, {}),      # inside walls and slabs: only sections show it
    "rubble": ("rubble", 1.2, (1, 1, 1), 0.95, 0.0, {}),
    "gravel": ("gravel", 1.1, (1, 1, 1), 0.97, 0.0, {}),
    "ash": ("ash", 1.3, (1, 1, 1), 0.98, 0.0, {}),
    "wood": ("wood", 0.9, (1, 1, 1), 0.6, 0.0, {}),
    "paper": (None, 1.0, (0.62, 0.57, 0.47), 0.9, 0.0, {}),
    "cloth": (None, 1.0, (0.21, 0.18, 0.14), 0.95, 0.0, {}),
    "metal-dark": (None, 1.0, (0.030, 0.030, 0.032), 0.5, 0.0, {}),
    "steel-rusty": (None, 1.0, (0.105, 0.055, 0.032), 0.8, 0.0, {}),
    "case-linen": (None, 1.0, (0.56, 0.535, 0.48), 0.95, 0.0, {}),
    "glass": (None, 1.0, (0.80, 0.90, 0.88), 0.06, 0.0, {"alpha": 0.10}),
    "glass-dusty": (None, 1.0, (0.42, 0.40, 0.36), 0.55, 0.0, {"alpha": 0.38}),
    "lamp": (None, 1.0, (0.0, 0.0, 0.0), 1.0, 0.0, {"emissive": (1.0, 0.93, 0.82)}),
    "daylight": (None, 1.0, (0.0, 0.0, 0.0), 1.0, 0.0, {"emissive": (0.90, 0.95, 1.0)}),
    "sky": (None, 1.0, (0.0, 0.0, 0.0), 1.0, 0.0, {"emissive": (0.62, 0.78, 1.0)}),
    "dust-layer": ("dust-layer", 1.0, (1, 1, 1), 0.97, 0.0, {"blend": True}),
    "soot-layer": ("soot-layer", 1.0, (1, 1, 1), 0.97, 0.0, {"blend": True}),
    "scorch-layer": ("scorch-layer", 1.0, (1, 1, 1), 0.97, 0.0, {"blend": True}),
}
geometry.TEXTURE_METRES.update({name: row[1] for name, row in TABLE.items()})


def in_state(name, after):
    """The same surface as it was found in March 2017."""
    worn = {"plaster": "plaster-dirty", "floor-stone": "floor-dusty", "ochre-stone": "ochre-dirty"}
    return worn.get(name, name) if after else name
