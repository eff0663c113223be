# SPDX-License-Identifier: MPL-2.0
"""Pictures for the author's eye: blender --background --python assets/authoring/run_in_blender.py -- exhibits.preview FOLDER MODEL...
Each model is seen from the front left and from the right, beside a post of 1.70 m."""
import math
import os
import sys

import bpy
import numpy

from mathutils import Vector

numpy.bool = bool  # Debian 12: Blender 3.4's importer still uses the name that numpy 1.24 dropped

ASSETS = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXHIBITS = os.path.join(ASSETS, "mosul-museum", "exhibits")


def stage():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    s = bpy.context.scene
    s.render.engine = "CYCLES"
    s.cycles.samples, s.cycles.use_denoising, s.cycles.max_bounces = 24, False, 2
    s.render.resolution_x = s.render.resolution_y = 520
    s.view_settings.view_transform = "Standard"
    w = bpy.data.worlds.new("w")
    w.use_nodes = True
    w.node_tree.nodes["Background"].inputs[0].default_value = (0.55, 0.6, 0.7, 1)
    w.node_tree.nodes["Background"].inputs[1].default_value = 0.55
    s.world = w
    sun = bpy.data.objects.new("sun", bpy.data.lights.new("sun", "SUN"))
    sun.data.energy, sun.data.angle = 3.0, 0.1
    sun.name = "sun"
    s.collection.objects.link(sun)
    bpy.ops.mesh.primitive_plane_add(size=40)
    return s


def shoot(name, out):
    s = stage()
    bpy.ops.import_scene.gltf(filepath=os.path.join(EXHIBITS, name + ".glb"))
    thing = [o for o in s.objects if o.type == "MESH" and o.name != "Plane"][0]
    points = [thing.matrix_world @ Vector(c) for c in thing.bound_box]
    low = Vector([min(p[i] for p in points) for i in range(3)])
    high = Vector([max(p[i] for p in points) for i in range(3)])
    middle, size = (low + high) / 2, (high - low).length
    bpy.ops.mesh.primitive_cylinder_add(radius=0.03, depth=1.7, location=(high.x + 0.12, low.y + 0.1, 0.85))
    camera = bpy.data.objects.new("cam", bpy.data.cameras.new("cam"))
    s.collection.objects.link(camera)
    s.camera = camera
    camera.data.lens = 50
    for n, yaw in enumerate((28, -50) if "--round" not in sys.argv else (-90, 90, 180, 0)):
        a = math.radians(yaw)
        camera.location = middle + Vector((math.sin(a), -math.cos(a), 0.22)) * max(size * 1.45, 0.8)
        camera.rotation_euler = (middle - camera.location).to_track_quat("-Z", "Y").to_euler()
        s.objects["sun"].rotation_euler = (math.radians(50), 0, a - math.radians(40))
        s.render.filepath = os.path.join(out, f"{name}-{n}.png")
        bpy.ops.render.render(write_still=True)


if __name__ == "__main__":
    folder, *names = (word for word in sys.argv[1:] if word != "--round")
    for name in names:
        shoot(name, folder)
