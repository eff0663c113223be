# SPDX-License-Identifier: MPL-2.0
"""From a solid to triangles: marching cubes on the blocks that the surface crosses, then fewer triangles."""
import bpy
import numpy as np
from skimage.measure import marching_cubes

from .sdf import CUT, Points, full

BLOCK = 20


def sample(node, step, pad=3):
    """The node on a grid; only blocks near its surface are evaluated in full."""
    lo = node.lo - pad * step
    n = np.ceil((node.hi + pad * step - lo) / step).astype(int) + 1
    n = np.ceil(n / BLOCK).astype(int) * BLOCK
    axes = [(lo[i] + step * np.arange(n[i])).astype(np.float32) for i in range(3)]
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
    return grid, lo


def triangles(node, step):
    grid, lo = sample(node, step)
    v, f, _, _ = marching_cubes(grid, 0.0, spacing=(step,) * 3)
    return v + lo, f


def fewer(verts, faces, count, step, crumb=0.004):
    """At most about `count` triangles, by Blender's edge collapse, which needs a few rounds on flat ground."""
    verts, faces = drop_crumbs(verts, faces, crumb)
    for _ in range(6):
        if len(faces) <= count:
            break
        verts, faces = collapse(verts, faces, count, step)
    area = np.linalg.norm(cross(verts, faces), axis=1)
    return compact(verts, faces[area > 1e-9])


def collapse(verts, faces, count, step):
    me = bpy.data.meshes.new("m")
    me.vertices.add(len(verts))
    me.vertices.foreach_set("co", verts.astype(np.float32).ravel())
    me.loops.add(faces.size)
    me.loops.foreach_set("vertex_index", faces.astype(np.int32).ravel())
    me.polygons.add(len(faces))
    me.polygons.foreach_set("loop_start", np.arange(0, faces.size, 3, dtype=np.int32))
    me.polygons.foreach_set("loop_total", np.full(len(faces), 3, np.int32))
    me.update(calc_edges=True)
    ob = bpy.data.objects.new("m", me)
    bpy.context.scene.collection.objects.link(ob)
    weld = ob.modifiers.new("w", "WELD")  # needles of the sampling stop the collapse
    weld.merge_threshold = 0.2 * step
    mod = ob.modifiers.new("d", "DECIMATE")
    mod.ratio = (count - 2) / len(faces)
    mod.use_collapse_triangulate = True
    got = ob.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    got.calc_loop_triangles()
    verts = np.empty(len(got.vertices) * 3, np.float32)
    got.vertices.foreach_get("co", verts)
    faces = np.empty(len(got.loop_triangles) * 3, np.int32)
    got.loop_triangles.foreach_get("vertices", faces)
    bpy.data.objects.remove(ob)
    bpy.data.meshes.remove(me)
    return verts.reshape(-1, 3).astype(float), faces.reshape(-1, 3)


def cross(verts, faces):
    a, b, c = (verts[faces[:, i]] for i in range(3))
    return np.cross(b - a, c - a)


def compact(verts, faces):
    used, back = np.unique(faces, return_inverse=True)
    return verts[used], back.reshape(-1, 3)


def drop_crumbs(verts, faces, least=0.004):
    """Leaves out loose crumbs (parts with less than `least` of the triangles), which sampling can leave behind."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    e = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]]])
    _, label = connected_components(coo_matrix((np.ones(len(e)), (e[:, 0], e[:, 1])), shape=(len(verts),) * 2), False)
    part = label[faces[:, 0]]
    keep = np.bincount(part)[part] > least * len(faces)
    return compact(verts, faces[keep])


def corner_normals(verts, faces, source, split, limit=40.0, truth=None):
    """Normals of the split vertices: smooth across seams, but not across edges sharper than `limit` degrees.

    truth: the solid's own normals amid the triangles; they replace those of triangles that the collapse folded over."""
    fn = cross(verts, faces)
    fn /= np.linalg.norm(fn, axis=1, keepdims=True) + 1e-12
    if truth is not None:
        fn = np.where(((fn * truth).sum(1) < -0.2)[:, None], truth, fn)
    angle = np.empty(faces.shape)
    for i in range(3):
        a, b, c = (verts[faces[:, (i + j) % 3]] for j in range(3))
        u, w = b - a, c - a
        cosine = (u * w).sum(1) / (np.linalg.norm(u, axis=1) * np.linalg.norm(w, axis=1) + 1e-12)
        angle[:, i] = np.arccos(np.clip(cosine, -1, 1))
    # Large triangles weigh more: the flat ground of a relief stays flat up to the figure's foot.
    angle *= np.linalg.norm(cross(verts, faces), axis=1)[:, None]
    own = np.zeros((len(source), 3))
    for i in range(3):
        np.add.at(own, split[:, i], fn * angle[:, i:i + 1])
    own /= np.linalg.norm(own, axis=1, keepdims=True) + 1e-12
    around = [[] for _ in range(len(verts))]
    for f, tri in enumerate(faces):
        for i in range(3):
            around[tri[i]].append((f, i))
    out, least = own.copy(), np.cos(np.radians(limit))
    for k, s in enumerate(source):
        f = np.array(around[s])
        near = fn[f[:, 0]] @ own[k] > least
        if near.any():
            g = f[near]
            out[k] = (fn[g[:, 0]] * angle[g[:, 0], g[:, 1]][:, None]).sum(0)
    return out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-12)
