# SPDX-License-Identifier: MPL-2.0
"""The works: solids, and the way from them to models."""
