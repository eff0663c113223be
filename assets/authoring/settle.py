# SPDX-License-Identifier: MPL-2.0
"""Lets broken pieces fall and come to rest: rigid bodies in Blender's own physics (Bullet), without a display.

Coordinates are glTF ones (Y up), lengths in metres. The same input gives the same rest on the same Blender.
"""
import bpy
import numpy as np
from mathutils import Vector

STEPS_A_SECOND = 240      # small stones fall through floors at fewer
GRAVITY = -9.81


def mesh_of(name, points, triangles):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([tuple(map(float, p)) for p in points], [], [tuple(int(i) for i in t) for t in triangles])
    return mesh


def block(low, high):
    """A box as (points, triangles): nothing falls through one, as small things can through a mere sheet."""
    positions = np.array([(x, y, z) for y in (low[1], high[1]) for x, z in ((low[0], low[2]), (high[0], low[2]), (high[0], high[2]), (low[0], high[2]))], float)
    quads = ((0, 1, 2, 3), (7, 6, 5, 4), (0, 4, 5, 1), (1, 5, 6, 2), (2, 6, 7, 3), (3, 7, 4, 0))
    return positions, [t for a, b, c, d in quads for t in ((a, b, c), (a, c, d))]


def body(scene, name, points, triangles, moves):
    """One rigid body. Moving ones turn about the middle of their points, so that they weigh evenly."""
    middle = points.mean(axis=0) if moves else np.zeros(3)
    thing = bpy.data.objects.new(name, mesh_of(name, points - middle, triangles))
    thing.location = Vector(middle)
    scene.collection.objects.link(thing)
    scene.rigidbody_world.collection.objects.link(thing)
    rigid = thing.rigid_body
    rigid.type = "ACTIVE" if moves else "PASSIVE"
    rigid.collision_shape = "CONVEX_HULL" if moves or len(points) == 8 else "MESH"
    rigid.friction, rigid.restitution = 0.9, 0.0
    rigid.use_margin, rigid.collision_margin = True, 0.0 if moves else 0.001
    if moves:
        size = np.ptp(points, axis=0)
        rigid.mass = max(0.05, 1500.0 * float(np.prod(size)))
        rigid.linear_damping, rigid.angular_damping = 0.35, 0.85     # rubble does not roll away over dust
    return thing, middle


def settle(pieces, ground, seconds=4.0):
    """Drops `pieces` [(points, triangles)], from where they are, onto `ground` [(points, triangles)], which stays.

    Pieces are taken for their convex hulls, and so is a ground of eight points. Returns for each piece a turn (3 x 3) and a move, so that new = points @ turn.T + move."""
    scene = bpy.data.scenes.new("settle")
    window = bpy.context.window
    before = window.scene
    window.scene = scene
    try:
        scene.gravity = (0.0, GRAVITY, 0.0)
        bpy.ops.rigidbody.world_add()
        world = scene.rigidbody_world
        world.collection = bpy.data.collections.new("settle")
        frames = int(seconds * 60)
        scene.render.fps = 60
        scene.frame_start, scene.frame_end = 1, frames
        world.point_cache.frame_start, world.point_cache.frame_end = 1, frames
        world.substeps_per_frame, world.solver_iterations = STEPS_A_SECOND // 60, 30
        for k, (points, triangles) in enumerate(ground):
            body(scene, "ground-%d" % k, np.asarray(points, float), triangles, False)
        moving = [body(scene, "piece-%d" % k, np.asarray(points, float), triangles, True) for k, (points, triangles) in enumerate(pieces)]
        for frame in range(1, frames + 1):
            scene.frame_set(frame)
        graph = bpy.context.evaluated_depsgraph_get()
        out = []
        for thing, middle in moving:
            matrix = np.array(thing.evaluated_get(graph).matrix_world)
            turn, at = matrix[:3, :3], matrix[:3, 3]
            out.append((turn, at - turn @ middle))
        return out
    finally:
        window.scene = before
        for thing in list(scene.collection.objects):
            mesh = thing.data
            bpy.data.objects.remove(thing)
            bpy.data.meshes.remove(mesh)
        bpy.data.scenes.remove(scene)
