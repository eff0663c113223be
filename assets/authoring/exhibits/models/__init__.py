# SPDX-License-Identifier: MPL-2.0
"""All models by name."""
from functools import partial

from . import assyrian, guardians
from .simple import SIZES, simple

MODELS = {name: partial(simple, name) for name in SIZES}
MODELS.update({
    "lamassu-left": guardians.lamassu,
    "lamassu-right": guardians.lamassu_right,
    "lion": guardians.lion,
    "throne-base": assyrian.throne_base,
    "banquet-stele": assyrian.banquet_stele,
    "relief-genius": partial(assyrian.wall_relief, assyrian.genius_canvas),
    "relief-king": partial(assyrian.wall_relief, assyrian.king_canvas),
    "relief-tree": partial(assyrian.wall_relief, assyrian.tree_canvas),
})
