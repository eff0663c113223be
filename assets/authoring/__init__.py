# SPDX-License-Identifier: MPL-2.0
"""The scripts that made the museum's models and light. They import each other from the root of the source tree: `assets.authoring`.

`build` makes the halls, `exhibits/build` the works, both in Blender (run_in_blender.py); `python3 -m assets.authoring.into_package`
carries what they decided into the package.
"""
