# SPDX-License-Identifier: MPL-2.0
"""From a solid to triangles: marching cubes on the blocks that the surface crosses, then fewer triangles."""
import bpy
import numpy as np
from skimage.measure import marching_cubes

from .signed_distance import CUT, Points, full

BLOCK = 20


def sample(node, step, pad=3):
    """The node on a grid; only blocks near its surface are evaluated in full."""
    low = node.low - pad * step
    n = np.ceil((node.high + pad * step - low) / step).astype(int) + 1
    n = np.ceil(n / BLOCK).astype(int) * BLOCK
    axes = [(low[i] + step * np.arange(n[i])).astype(np.float32) for i in range(3)]
    grid = np.empty(tuple(n), np.float32)
    reach = BLOCK * step * 0.87 * 1.7 + 0.03
    counts = n // BLOCK
    centres = [a.reshape(-1, BLOCK).mean(1) for a in axes]
    for i in range(counts[0]):
        for j in range(counts[1]):
            for k in range(counts[2]):
                at = tuple(slice(c * BLOCK, (c + 1) * BLOCK) for c in (i, j, k))
                c = Points(*(np.full(1, centres[a][b], np.float32) for a, b in ((0, i), (1, j), (2, k))))
                near = float(full(node(c), c)[0])
                if abs(near) > max(reach, CUT):
                    grid[at] = np.sign(near) * CUT
                    continue
                x, y, z = np.meshgrid(*(axes[a][at[a]] for a in range(3)), indexing="ij")
                p = Points(x.ravel(), y.ravel(), z.ravel())
                grid[at] = full(node(p), p).reshape(BLOCK, BLOCK, BLOCK)
    return grid, low


def triangles(node, step):
    grid, low = sample(node, step)
    v, f, _, _ = marching_cubes(grid, 0.0, spacing=(step,) * 3)
    return v + low, f


def fewer(vertices, faces, count, step, crumb=0.004):
    """At most about `count` triangles, by Blender's edge collapse, which needs a few rounds on flat ground."""
    vertices, faces = drop_crumbs(vertices, faces, crumb)
    for _ in range(6):
        if len(faces) <= count:
            break
        vertices, faces = collapse(vertices, faces, count, step)
    area = np.linalg.norm(cross(vertices, faces), axis=1)
    return compact(vertices, faces[area > 1e-9])


def collapse(vertices, faces, count, step):
    mesh = bpy.data.meshes.new("m")
    mesh.vertices.add(len(vertices))
    mesh.vertices.foreach_set("co", vertices.astype(np.float32).ravel())
    mesh.loops.add(faces.size)
    mesh.loops.foreach_set("vertex_index", faces.astype(np.int32).ravel())
    mesh.polygons.add(len(faces))
    mesh.polygons.foreach_set("loop_start", np.arange(0, faces.size, 3, dtype=np.int32))
    mesh.polygons.foreach_set("loop_total", np.full(len(faces), 3, np.int32))
    mesh.update(calc_edges=True)
    thing = bpy.data.objects.new("m", mesh)
    bpy.context.scene.collection.objects.link(thing)
    weld = thing.modifiers.new("w", "WELD")  # needles of the sampling stop the collapse
    weld.merge_threshold = 0.2 * step
    decimate = thing.modifiers.new("d", "DECIMATE")
    decimate.ratio = (count - 2) / len(faces)
    decimate.use_collapse_triangulate = True
    got = thing.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    got.calc_loop_triangles()
    vertices = np.empty(len(got.vertices) * 3, np.float32)
    got.vertices.foreach_get("co", vertices)
    faces = np.empty(len(got.loop_triangles) * 3, np.int32)
    got.loop_triangles.foreach_get("vertices", faces)
    bpy.data.objects.remove(thing)
    bpy.data.meshes.remove(mesh)
    return vertices.reshape(-1, 3).astype(float), faces.reshape(-1, 3)


def cross(vertices, faces):
    a, b, c = (vertices[faces[:, i]] for i in range(3))
    return np.cross(b - a, c - a)


def compact(vertices, faces):
    used, back = np.unique(faces, return_inverse=True)
    return vertices[used], back.reshape(-1, 3)


def drop_crumbs(vertices, faces, least=0.004):
    """Leaves out loose crumbs (parts with less than `least` of the triangles), which sampling can leave behind."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    e = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]]])
    _, label = connected_components(coo_matrix((np.ones(len(e)), (e[:, 0], e[:, 1])), shape=(len(vertices),) * 2), False)
    part = label[faces[:, 0]]
    keep = np.bincount(part)[part] > least * len(faces)
    return compact(vertices, faces[keep])


def corner_normals(vertices, faces, source, split, limit=40.0, truth=None):
    """Normals of the split vertices: smooth across seams, but not across edges sharper than `limit` degrees.

    truth: the solid's own normals amid the triangles; they replace those of triangles that the collapse folded over."""
    face_normals = cross(vertices, faces)
    face_normals /= np.linalg.norm(face_normals, axis=1, keepdims=True) + 1e-12
    if truth is not None:
        face_normals = np.where(((face_normals * truth).sum(1) < -0.2)[:, None], truth, face_normals)
    angle = np.empty(faces.shape)
    for i in range(3):
        a, b, c = (vertices[faces[:, (i + j) % 3]] for j in range(3))
        u, w = b - a, c - a
        cosine = (u * w).sum(1) / (np.linalg.norm(u, axis=1) * np.linalg.norm(w, axis=1) + 1e-12)
        angle[:, i] = np.arccos(np.clip(cosine, -1, 1))
    # Large triangles weigh more: the flat ground of a relief stays flat up to the figure's foot.
    angle *= np.linalg.norm(cross(vertices, faces), axis=1)[:, None]
    own = np.zeros((len(source), 3))
    for i in range(3):
        np.add.at(own, split[:, i], face_normals * angle[:, i:i + 1])
    own /= np.linalg.norm(own, axis=1, keepdims=True) + 1e-12
    around = [[] for _ in range(len(vertices))]
    for f, triangle in enumerate(faces):
        for i in range(3):
            around[triangle[i]].append((f, i))
    out, least = own.copy(), np.cos(np.radians(limit))
    for k, s in enumerate(source):
        f = np.array(around[s])
        near = face_normals[f[:, 0]] @ own[k] > least
        if near.any():
            g = f[near]
            out[k] = (face_normals[g[:, 0]] * angle[g[:, 0], g[:, 1]][:, None]).sum(0)
    return out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-12)
