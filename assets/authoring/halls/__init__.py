# SPDX-License-Identifier: MPL-2.0
"""The halls: what is seen, what one walks on, the light."""
