# SPDX-License-Identifier: MPL-2.0
"""All models by name."""
from functools import partial

from .simple import SIZES, simple

MODELS = {name: partial(simple, name) for name in SIZES}
