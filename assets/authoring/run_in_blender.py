# SPDX-License-Identifier: MPL-2.0
"""Runs a module of this package in Blender's own Python, without a display:

    blender --background --factory-startup --python-exit-code 1 --python assets/authoring/run_in_blender.py -- halls.build --hall hatra
"""
import os
import runpy
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
sys.argv = sys.argv[sys.argv.index("--") + 1:]
runpy.run_module("assets.authoring." + sys.argv[0], run_name="__main__")
