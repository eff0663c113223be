# SPDX-License-Identifier: MPL-2.0
"""Signed distance modelling, meshing, unwrapping and baking of the exhibits."""
