# SPDX-License-Identifier: MPL-2.0
"""Bakes lightmaps and probes with Cycles."""
import math
import os
import time

import bpy
import numpy as np
from mathutils import Matrix, Vector
from scipy import ndimage

from . import materials, rgbe, textures


# Steps and edge-stops of the filter on light from other surfaces, by what part of the map's side it fills.
SMOOTHING = {2: ((1, 0.7), (2, 0.45), (4, 0.3), (1, 0.3)), 4: ((1, 0.7), (2, 0.4), (1, 0.3))}

if "bool" not in np.__dict__:
    np.bool = bool      # Blender 3.4's glTF reader still uses the name that numpy 1.24 dropped


def to_blender(p):
    p = np.asarray(p, float)
    return np.stack([p[..., 0], -p[..., 2], p[..., 1]], axis=-1)


def new_scene(threads):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.render.threads_mode, scene.render.threads = "FIXED", threads
    scene.cycles.seed = 1
    scene.cycles.use_denoising = scene.cycles.use_preview_denoising = False     # Debian's Blender has no OpenImageDenoise
    scene.cycles.max_bounces, scene.cycles.diffuse_bounces = 8, 6
    scene.cycles.glossy_bounces, scene.cycles.transparent_max_bounces = 1, 8
    scene.cycles.caustics_reflective = scene.cycles.caustics_refractive = False
    scene.cycles.sample_clamp_indirect = 20.0
    scene.view_settings.view_transform = "Standard"
    world = bpy.data.worlds.new("dark")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (0, 0, 0, 1)
    scene.world = world
    return scene


def material(name, folder, target):
    """Diffuse stand-in of a building material; `target` (an image) makes it bakeable."""
    key = "bake-" + name if target else name
    if key in bpy.data.materials:
        return bpy.data.materials[key]
    picture, _, base, _, _, extra = materials.TABLE[name]
    surface = bpy.data.materials.new(key)
    surface.use_nodes = True
    nodes, links = surface.node_tree.nodes, surface.node_tree.links
    nodes.clear()
    out = nodes.new("ShaderNodeOutputMaterial")
    if "emissive" in extra:
        shader = nodes.new("ShaderNodeEmission")
        shader.inputs[0].default_value = (*extra["emissive"], 1)
    else:
        shader = nodes.new("ShaderNodeBsdfDiffuse")
        shader.inputs[0].default_value = (*base, 1)
    result = shader.outputs[0]
    if picture:
        image = bpy.data.images.load(textures.texture(picture, folder), check_existing=True)
        texture_node = nodes.new("ShaderNodeTexImage")
        texture_node.image = image
        uv = nodes.new("ShaderNodeUVMap")
        uv.uv_map = "UV0"
        links.new(uv.outputs[0], texture_node.inputs[0])
        links.new(texture_node.outputs[0], shader.inputs[0])
        if extra.get("blend"):
            result = mixed(nodes, links, texture_node.outputs[1], result)
    if "alpha" in extra:
        value = nodes.new("ShaderNodeValue")
        value.outputs[0].default_value = extra["alpha"]
        result = mixed(nodes, links, value.outputs[0], result)
    links.new(result, out.inputs[0])
    if target:
        receive(surface, target)
    return surface


def mixed(nodes, links, factor, shader):
    clear, mix = nodes.new("ShaderNodeBsdfTransparent"), nodes.new("ShaderNodeMixShader")
    links.new(factor, mix.inputs[0])
    links.new(clear.outputs[0], mix.inputs[1])
    links.new(shader, mix.inputs[2])
    return mix.outputs[0]


def receive(surface, target):
    node = surface.node_tree.nodes.new("ShaderNodeTexImage")
    node.image = target
    surface.node_tree.nodes.active = node


def mesh_object(name, pieces, size, folder, target=None):
    """One Blender object from pieces; with lightmap coordinates when it is to be baked."""
    positions, normal, uv, light, triangles, slot, count = [], [], [], [], [], [], 0
    names = list(dict.fromkeys(p.material for p in pieces))
    for p in pieces:
        positions.append(to_blender(p.positions)), normal.append(to_blender(p.normal)), uv.append(p.uv)
        light.append(p.chart.place(size, p.chart_uv) if target else np.zeros((len(p.positions), 2)))
        triangles.append(p.triangles + count)
        slot += [names.index(p.material)] * len(p.triangles)
        count += len(p.positions)
    positions, normal, uv, light, triangles = (np.concatenate(x) for x in (positions, normal, uv, light, triangles))
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(positions.tolist(), [], triangles.tolist())
    mesh.polygons.foreach_set("material_index", slot)
    mesh.polygons.foreach_set("use_smooth", [True] * len(triangles))
    index = np.empty(len(mesh.loops), int)
    mesh.loops.foreach_get("vertex_index", index)
    for layer, data in (("UV0", uv), ("light", light)):
        mesh.uv_layers.new(name=layer)
        flipped = data[index] * [1, -1] + [0, 1]
        mesh.uv_layers[layer].data.foreach_set("uv", flipped.astype(np.float32).ravel())
    mesh.use_auto_smooth = True
    mesh.normals_split_custom_set_from_vertices(normal.tolist())
    for m in names:
        mesh.materials.append(material(m, folder, target))
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(thing)
    if target:
        mesh.uv_layers.active = mesh.uv_layers["light"]
    return thing


def add_light(i, description):
    way = Vector(to_blender(description["toward"]))
    if description["kind"] == "area":
        data = bpy.data.lights.new("area%d" % i, "AREA")
        data.shape, (data.size, data.size_y) = "RECTANGLE", description["size"]
        data.energy = description["radiance"] * 4.0 * description["size"][0] * description["size"][1]      # Cycles: radiance = power / (4 area)
    elif description["kind"] == "spot":
        data = bpy.data.lights.new("spot%d" % i, "SPOT")
        data.energy, data.spot_size, data.spot_blend = description["watt"], math.radians(description["angle"]), 0.75
        data.shadow_soft_size = 0.06
    else:
        data = bpy.data.lights.new("sun%d" % i, "SUN")
        data.energy, data.angle = description["strength"], math.radians(0.6)
    data.color = description["colour"]
    thing = bpy.data.objects.new(data.name, data)
    if description["kind"] == "area":
        z = -way.normalized()
        y = Vector(to_blender(description["up"]))
        y = (y - z * y.dot(z)).normalized()
        x = y.cross(z)
        thing.matrix_world = Matrix(((x.x, y.x, z.x, 0), (x.y, y.y, z.y, 0), (x.z, y.z, z.z, 0), (0, 0, 0, 1)))
    else:
        thing.rotation_euler = way.to_track_quat("-Z", "Y").to_euler()
    if "at" in description:
        thing.location = Vector(to_blender(description["at"]))
    thing.visible_camera = False
    bpy.context.scene.collection.objects.link(thing)
    return thing


class Exhibits:
    """Imports each exhibit model once and places copies of it."""

    def __init__(self, folder):
        self.folder, self.meshes = folder, {}

    def load(self, name):
        """[(mesh, world matrix)] of a model, or None when its file is missing."""
        path = os.path.join(self.folder, name + ".glb")
        if name not in self.meshes:
            self.meshes[name] = None
            if os.path.exists(path):
                old = set(bpy.data.objects)
                bpy.ops.import_scene.gltf(filepath=path)
                found = [o for o in bpy.data.objects if o not in old]
                self.meshes[name] = [(o.data, o.matrix_world.copy()) for o in found if o.type == "MESH"]
                for o in found:
                    bpy.data.objects.remove(o)
        return self.meshes[name]

    def area(self, name):
        """Surface in square metres (0 when missing)."""
        total = 0.0
        for mesh, matrix in self.load(name) or []:
            areas = np.empty(len(mesh.polygons), np.float32)
            mesh.polygons.foreach_get("area", areas)
            total += float(areas.sum()) * matrix.median_scale ** 2
        return total

    def place(self, name, position, yaw, tile=None, target=None):
        """Adds the model to the scene; tile = (sx, sy, ox, oy) makes it bakeable. Returns the objects."""
        out = []
        for mesh, matrix in self.load(name) or []:
            mesh = mesh.copy()
            thing = bpy.data.objects.new("exhibit-" + name, mesh)
            turn = Vector((0, 0, math.radians(yaw)))
            holder = bpy.data.objects.new("holder", None)
            holder.location, holder.rotation_euler = Vector(to_blender(position)), turn
            bpy.context.scene.collection.objects.link(holder)
            bpy.context.scene.collection.objects.link(thing)
            thing.parent, thing.matrix_local = holder, matrix
            for i, old in enumerate(mesh.materials):
                mesh.materials[i] = plain(old, target)
            for layer, known in zip(mesh.uv_layers, ("UV0", "light")):
                layer.name = known
            if tile and len(mesh.uv_layers) > 1:
                uv = np.empty(len(mesh.loops) * 2, np.float32)
                mesh.uv_layers[1].data.foreach_get("uv", uv)
                uv = uv.reshape(-1, 2)
                sx, sy, ox, oy = tile
                uv = np.stack([uv[:, 0] * sx + ox, 1 - ((1 - uv[:, 1]) * sy + oy)], axis=1)
                mesh.uv_layers[1].data.foreach_set("uv", uv.astype(np.float32).ravel())
                mesh.uv_layers.active = mesh.uv_layers[1]
            out.append(thing)
        return out


def plain(old, target):
    """Diffuse copy of an imported material."""
    key = "plain-%s-%s" % (old.name, bool(target))
    if key in bpy.data.materials:
        return bpy.data.materials[key]
    base, image = (0.6, 0.58, 0.54, 1), None
    for node in old.node_tree.nodes:
        if node.type == "BSDF_PRINCIPLED":
            socket = node.inputs["Base Color"]
            base = tuple(socket.default_value)
            stack = [l.from_node for l in socket.links]
            while stack:
                n = stack.pop()
                if n.type == "TEX_IMAGE":
                    image = n.image
                stack += [l.from_node for s in n.inputs for l in s.links]
    surface = bpy.data.materials.new(key)
    surface.use_nodes = True
    nodes, links = surface.node_tree.nodes, surface.node_tree.links
    nodes.clear()
    out, shader = nodes.new("ShaderNodeOutputMaterial"), nodes.new("ShaderNodeBsdfDiffuse")
    shader.inputs[0].default_value = base
    links.new(shader.outputs[0], out.inputs[0])
    if image:
        texture_node, uv = nodes.new("ShaderNodeTexImage"), nodes.new("ShaderNodeUVMap")
        texture_node.image, uv.uv_map = image, "UV0"
        links.new(uv.outputs[0], texture_node.inputs[0])
        links.new(texture_node.outputs[0], shader.inputs[0])
    if target:
        receive(surface, target)
    return surface


def joined(objects):
    """One object of all: Blender starts a whole render for each object that it bakes."""
    bpy.context.view_layer.update()
    bpy.ops.object.select_all(action="DESELECT")
    for o in objects:
        o.select_set(True)
        o.data.use_auto_smooth, o.data.auto_smooth_angle = True, math.pi
    bpy.context.view_layer.objects.active = objects[0]
    if len(objects) > 1:
        bpy.ops.object.join()
    mesh = objects[0].data
    mesh.uv_layers.active = mesh.uv_layers["light"]
    return objects[0]


def run_bake(objects, image, samples, direct, seed):
    """One bake pass; returns (rgb, filled) with rows from the top."""
    scene = bpy.context.scene
    pixels = np.zeros(image.size[0] * image.size[1] * 4, np.float32)
    image.pixels.foreach_set(pixels)
    bpy.ops.object.select_all(action="DESELECT")
    for o in objects:
        o.select_set(True)
    bpy.context.view_layer.objects.active = objects[0]
    scene.cycles.samples, scene.cycles.seed = samples, seed
    bake = scene.render.bake
    bake.use_pass_direct, bake.use_pass_indirect, bake.use_pass_color = direct, not direct, False
    bake.margin, bake.use_clear = 0, False
    bpy.ops.object.bake(type="DIFFUSE", margin=0, use_clear=False)
    image.pixels.foreach_get(pixels)
    table = pixels.reshape(image.size[1], image.size[0], 4)[::-1]
    return table[..., :3].astype(np.float64), table[..., 3] > 0.5


def lightmap(objects, lights, image, charts, quality):
    """Direct light at full size, then what the surfaces give on."""
    start = time.time()
    direct, filled = shone(objects, lights, image, charts, quality["direct"])
    middle = time.time()
    total = direct + bounced(objects, image, direct, charts, quality["bounces"])
    for lamp in lights:
        lamp.hide_render = False
    print("bake: direct %.1f s, bounced %.1f s" % (middle - start, time.time() - middle))
    return rgbe.dilate(*rgbe.settle(total, filled, charts)), filled


def relit(objects, still, lights, image, charts, light, quality):
    """A lightmap in which only these objects are lit anew, in the light that all else keeps. charts: theirs alone."""
    start, theirs = time.time(), (charts > 0)[..., None]
    direct, _ = shone(objects, lights, image, charts, quality["direct"])
    around = np.where(theirs, direct, light)
    bounce = bounced(objects, image, around, charts, quality["bounces"][-2:], still)
    for lamp in lights:
        lamp.hide_render = False
    print("bake: some works in %.1f s" % (time.time() - start))
    return np.where(theirs, direct + bounce, light)


def shone(objects, lights, image, charts, samples):
    """Direct light, a few lamps at a time (less noise than all at once), and which texels are known. Dims all lamps."""
    soft, sharp, filled = 0.0, 0.0, False
    spots, areas, suns = ([lamp for lamp in lights if lamp.data.type == kind] for kind in ("SPOT", "AREA", "SUN"))
    step = 1 if len(areas) < 24 else 2
    # Spots one by one: of several, each sample would follow only one, and their pools of light would be blotched.
    groups = [areas[i:i + step] for i in range(0, len(areas), step)] + [[lamp] for lamp in suns + spots]
    for seed, group in enumerate(groups):
        for lamp in lights:
            lamp.hide_render = lamp not in group
        # Without the spots of the gallery the light comes through few openings, near what it falls on.
        light, known = run_bake(objects, image, samples * (1 if spots else 3), True, 3 + seed)
        wide = group[0].data.type == "AREA"
        soft, sharp, filled = soft + (light if wide else 0), sharp + (0 if wide else light), filled | known
    for lamp in lights:
        lamp.hide_render = True
    ids = islands(charts, filled)
    soft = rgbe.despeckle(soft, ids)    # what wide lamps give has no sharp edges: it bears more smoothing than spots and sun
    for step, sigma in ((1, 0.7), (2, 0.45), (3, 0.25)):
        soft = rgbe.bilateral(soft, ids, 2, step, sigma)
    direct = rgbe.bilateral(rgbe.despeckle(soft + sharp, ids), ids, 2, 1, 0.35)
    return rgbe.settle(direct, filled, charts)[0], filled


def islands(charts, filled):
    """Numbers the connected texels: the pieces of a work's unwrapping share a chart but not their light."""
    return ndimage.label(filled & (charts > 0), np.ones((3, 3)))[0]


def bounced(objects, image, direct, charts, passes, still=()):
    """Light from other surfaces: each pass gathers the light map so far over the hemisphere.

    Cleaner than following paths to small windows: what a ray meets has a known brightness. passes: samples of each pass and
    what part of the map's side it fills. still: what shines too and gets no new light.
    """
    size = image.size[0]
    source = bpy.data.images.new("source", size, size, alpha=True, float_buffer=True)
    slots = [slot for o in (*objects, *still) for slot in o.material_slots]
    for slot in slots:
        glow(slot.material, source)
    scene = bpy.context.scene
    kept = scene.cycles.max_bounces, scene.cycles.diffuse_bounces
    scene.cycles.max_bounces = scene.cycles.diffuse_bounces = 1
    result = np.zeros_like(direct)
    for number, (samples, part) in enumerate(passes):
        image.scale(size // part, size // part)
        pixels = np.ones((size, size, 4), np.float32)
        pixels[..., :3] = np.minimum(direct + result * (charts > 0)[..., None], 3.0)[::-1]     # tamed: a tiny bright spot would only make speckles
        source.pixels.foreach_set(pixels.ravel())
        source.update()
        light, known = run_bake(objects, image, samples, True, 40 + number)
        coarse = charts[part // 2::part, part // 2::part]
        ids = islands(coarse, known)
        light = rgbe.despeckle(light, ids)
        for step, sigma in SMOOTHING[part]:
            light = rgbe.bilateral(light, ids, 2, step, sigma)
        result = rgbe.dilate(*rgbe.settle(light, known, coarse))
        while part > 1:
            part //= 2
            result = rgbe.double(result, charts[part // 2::part, part // 2::part])
    image.scale(size, size)
    scene.cycles.max_bounces, scene.cycles.diffuse_bounces = kept
    for slot in slots:
        unglow(slot.material)
    return result


def glow(surface, source):
    """Lets a baked material also shine with its albedo times the light map."""
    nodes, links = surface.node_tree.nodes, surface.node_tree.links
    shader = next(n for n in nodes if n.type == "BSDF_DIFFUSE")
    out = next(n for n in nodes if n.type == "OUTPUT_MATERIAL")
    uv, texture_node, times, shine, both = (nodes.new(k) for k in ("ShaderNodeUVMap", "ShaderNodeTexImage", "ShaderNodeMixRGB",
                                                                   "ShaderNodeEmission", "ShaderNodeAddShader"))
    uv.uv_map, texture_node.image, times.blend_type = "light", source, "MULTIPLY"
    times.inputs[0].default_value = 1.0
    times.inputs[1].default_value = shader.inputs[0].default_value
    for link in list(shader.inputs[0].links):
        links.new(link.from_socket, times.inputs[1])
    links.new(uv.outputs[0], texture_node.inputs[0])
    links.new(texture_node.outputs[0], times.inputs[2])
    links.new(times.outputs[0], shine.inputs[0])
    links.new(shader.outputs[0], both.inputs[0])
    links.new(shine.outputs[0], both.inputs[1])
    links.new(both.outputs[0], out.inputs[0])
    surface.cycles.sample_as_light = False      # met by chance, not aimed at


def unglow(surface):
    nodes, links = surface.node_tree.nodes, surface.node_tree.links
    shader = next(n for n in nodes if n.type == "BSDF_DIFFUSE")
    links.new(shader.outputs[0], next(n for n in nodes if n.type == "OUTPUT_MATERIAL").inputs[0])


def render(path, camera, size, samples, raw):
    scene = bpy.context.scene
    scene.camera = camera
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = 100
    scene.cycles.samples, scene.cycles.use_adaptive_sampling = samples, False
    settings = scene.render.image_settings
    settings.file_format = "OPEN_EXR" if raw else "PNG"
    if raw:
        settings.color_depth = "32"
    scene.render.filepath = path
    bpy.ops.render.render(write_still=True)


def probe(position, path, temporary, samples):
    """Equirectangular radiance, 256 x 128; the middle looks north (-Z), up is the top row."""
    data = bpy.data.cameras.new("probe")
    data.type = "PANO"
    data.cycles.panorama_type = "EQUIRECTANGULAR"
    data.clip_start = 0.01
    camera = bpy.data.objects.new("probe", data)
    camera.location, camera.rotation_euler = Vector(to_blender(position)), (math.pi / 2, 0, 0)
    bpy.context.scene.collection.objects.link(camera)
    render(temporary, camera, (256, 128), samples, True)
    image = bpy.data.images.load(temporary)
    pixels = np.empty(256 * 128 * 4, np.float32)
    image.pixels.foreach_get(pixels)
    table = pixels.reshape(128, 256, 4)[::-1, :, :3].astype(np.float64)
    ids = np.ones(table.shape[:2], int)
    table = rgbe.bilateral(rgbe.despeckle(table, ids), ids, 1, 1, 0.4)
    rgbe.save(path, np.minimum(table, 40.0))
    bpy.data.images.remove(image)


def picture(position, yaw, pitch, fov, path, size=(960, 540), samples=48, exposure=0.0):
    """A preview in the conventions of the package (degrees)."""
    data = bpy.data.cameras.new("preview")
    data.sensor_fit, data.angle, data.clip_start = "VERTICAL", math.radians(fov), 0.05
    camera = bpy.data.objects.new("preview", data)
    camera.location = Vector(to_blender(position))
    camera.rotation_euler = (math.pi / 2 + math.radians(pitch), 0, math.radians(yaw))
    bpy.context.scene.collection.objects.link(camera)
    bpy.context.scene.view_settings.exposure = exposure
    render(path, camera, size, samples, False)
    bpy.context.scene.view_settings.exposure = 0.0


def show(name, model, size, folder, light_path, placed):
    """Dresses a hall in its baked light, as the viewer shows it (without reflections), for quick previews."""
    image = bpy.data.images.load(light_path, check_existing=True)
    image.colorspace_settings.name = "Linear"
    thing = mesh_object(name, model.pieces, size, folder, image)
    for slot in thing.material_slots:
        slot.material = lit(slot.material, image, "light", name)
    for row_objects in placed:
        for o in row_objects:
            layer = "light" if len(o.data.uv_layers) > 1 else "UV0"
            for slot in o.material_slots:
                slot.material = lit(slot.material, image, layer, name)


def lit(old, image, layer, hall):
    """Albedo times lightmap as emission."""
    key = "lit-%s-%s-%s" % (hall, layer, old.name)
    if key in bpy.data.materials:
        return bpy.data.materials[key]
    surface = old.copy()
    surface.name = key
    nodes, links = surface.node_tree.nodes, surface.node_tree.links
    shader = next((n for n in nodes if n.type == "BSDF_DIFFUSE"), None)
    if shader is None:
        return surface
    uv, texture_node, times, glow = (nodes.new(k) for k in ("ShaderNodeUVMap", "ShaderNodeTexImage", "ShaderNodeMixRGB", "ShaderNodeEmission"))
    uv.uv_map, texture_node.image, times.blend_type = layer, image, "MULTIPLY"
    times.inputs[0].default_value = 1.0
    times.inputs[1].default_value = shader.inputs[0].default_value
    links.new(uv.outputs[0], texture_node.inputs[0])
    links.new(texture_node.outputs[0], times.inputs[2])
    for link in list(shader.inputs[0].links):
        links.new(link.from_socket, times.inputs[1])
    links.new(times.outputs[0], glow.inputs[0])
    for link in list(shader.outputs[0].links):
        links.new(glow.outputs[0], link.to_socket)
    return surface
