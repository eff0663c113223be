// SPDX-License-Identifier: MPL-2.0
#include "render/Programs.h"

#include "base/Log.h"
#include "render/Slots.h"

namespace halls::render {

namespace {

constexpr gl::Program::Slot kSlots[] = {
    {"baseColourMap", slots::kTextureBaseColour},
    {"normalMap", slots::kTextureNormal},
    {"ormMap", slots::kTextureOrm},
    {"emissiveMap", slots::kTextureEmissive},
    {"occlusionMap", slots::kTextureOcclusion},
    {"lightmap", slots::kTextureLightmap},
    {"probeMap", slots::kTextureProbe},
    {"shadowMap", slots::kTextureShadow},
    {"picture", slots::kTexturePicture},
    {"secondPicture", slots::kTextureSecondPicture},
    {"classes", slots::kTextureClasses},
    {"Material", static_cast<int>(slots::kBlockMaterial), true},
    {"Probe", static_cast<int>(slots::kBlockProbe), true},
    {"Lights", static_cast<int>(slots::kBlockLights), true},
    {"Frame", static_cast<int>(slots::kBlockFrame), true},
};

constexpr std::uint32_t kAllMaps = Variant::BaseMap | Variant::NormalMap | Variant::OrmMap | Variant::EmissiveMap |
                                   Variant::Gloss | Variant::OcclusionMap | Variant::Placed;
constexpr std::uint32_t kAllUnlit = Variant::BaseMap | Variant::Placed;

std::vector<std::string> definitionsOf(Variant variant) {
    std::vector<std::string> words;
    const auto add = [&](Variant::Bit bit, const char* word) {
        if (variant.has(bit))
            words.emplace_back(word);
    };
    add(Variant::Lightmap, "LIGHTMAP");
    add(Variant::BaseMap, "BASE_MAP");
    add(Variant::NormalMap, "NORMAL_MAP");
    add(Variant::OrmMap, "ORM_MAP");
    add(Variant::EmissiveMap, "EMISSIVE_MAP");
    add(Variant::Gloss, "GLOSS");
    add(Variant::Mask, "ALPHA_MASK");
    add(Variant::Blend, "ALPHA_BLEND");
    add(Variant::OcclusionMap, "OCCLUSION_MAP");
    add(Variant::Placed, "PLACED");
    add(Variant::Unlit, "UNLIT");
    add(Variant::Points, "POINTS");
    return words;
}

/// The variant that shows all that `variant` shows, and is compiled at the start.
Variant fullOf(Variant variant) {
    constexpr std::uint32_t kKind = Variant::Lightmap | Variant::Mask | Variant::Blend | Variant::Unlit;
    return {(variant.bits & kKind) | (variant.has(Variant::Unlit) ? kAllUnlit : kAllMaps)};
}

} // namespace

Programs::Programs(const gl::Api& api, const std::filesystem::path& folder, Counters& counters)
    : m_api(api), m_files(folder), m_counters(counters) {}

Result<std::unique_ptr<Programs>> Programs::create(const gl::Api& api, const std::filesystem::path& folder,
                                                   Counters& counters) {
    std::unique_ptr<Programs> programs(new Programs(api, folder, counters));
    if (Status done = programs->createAll(); !done)
        return done.error();
    return programs;
}

Status Programs::createAll() {
    for (const std::uint32_t light :
         {0U, static_cast<std::uint32_t>(Variant::Lightmap), static_cast<std::uint32_t>(Variant::Unlit)}) {
        for (const std::uint32_t alpha :
             {0U, static_cast<std::uint32_t>(Variant::Mask), static_cast<std::uint32_t>(Variant::Blend)}) {
            const Variant variant = fullOf({light | alpha});
            auto made = linkSurface(variant);
            if (!made)
                return made.error();
            m_surfaces[variant] = std::make_shared<const SceneProgram>(std::move(made).value());
        }
    }
    auto depth = linkScene("depth.vert", "depth.frag", {});
    auto objects = linkScene("depth.vert", "depth.frag", {"OBJECT"});
    auto tint = linkScene("overlay.vert", "overlay.frag", {"TINT"});
    auto ghost = linkScene("overlay.vert", "overlay.frag", {"GHOST"});
    auto ghostMask = linkScene("overlay.vert", "overlay.frag", {"GHOST_MASK"});
    auto cap = link("cap.vert", "cap.frag", {});
    auto mix = link("fullscreen.vert", "mix.frag", {});
    auto floor = link("fullscreen.vert", "floor.frag", {});
    auto outline = link("fullscreen.vert", "outline.frag", {});
    auto pin = link("pin.vert", "pin.frag", {});
    for (const auto* scene : {&depth, &objects, &tint, &ghost, &ghostMask})
        if (!*scene)
            return scene->error();
    for (const auto* plain : {&cap, &mix, &floor, &outline, &pin})
        if (!*plain)
            return plain->error();
    m_depth = std::move(depth).value();
    m_objects = std::move(objects).value();
    m_tint = std::move(tint).value();
    m_ghost = std::move(ghost).value();
    m_ghostMask = std::move(ghostMask).value();
    m_cap = std::move(cap).value();
    m_mix = std::move(mix).value();
    m_floor = std::move(floor).value();
    m_outline = std::move(outline).value();
    m_pin = std::move(pin).value();
    return Done{};
}

Result<gl::Program> Programs::link(const std::string& vertex, const std::string& fragment,
                                   const std::vector<std::string>& definitions) {
    auto vertexText = m_files.source(vertex, definitions);
    if (!vertexText)
        return vertexText.error();
    auto fragmentText = m_files.source(fragment, definitions);
    if (!fragmentText)
        return fragmentText.error();
    std::string label = fragment;
    for (const std::string& word : definitions)
        label += ' ' + word;
    ++m_counters.compiles;
    return gl::Program::link(m_api, {vertexText.value(), fragmentText.value(), kSlots}, label);
}

Result<SceneProgram> Programs::linkScene(const std::string& vertex, const std::string& fragment,
                                         const std::vector<std::string>& definitions) {
    auto linked = link(vertex, fragment, definitions);
    if (!linked)
        return linked.error();
    SceneProgram scene;
    scene.program = std::move(linked).value();
    scene.flatColour = scene.program.uniform("flatColour");
    scene.pointSize = scene.program.uniform("pointSize");
    return scene;
}

Result<SceneProgram> Programs::linkSurface(Variant variant) {
    return linkScene("surface.vert", "surface.frag", definitionsOf(variant));
}

const SceneProgram& Programs::prepare(Variant variant) {
    if (const auto known = m_surfaces.find(variant); known != m_surfaces.end())
        return *known->second;
    auto made = linkSurface(variant);
    if (made)
        return *(m_surfaces[variant] = std::make_shared<const SceneProgram>(std::move(made).value()));
    logWarning("a surface's shader was refused, a fuller one takes its place: {}", toLine(made.error()));
    return *(m_surfaces[variant] = m_surfaces.at(fullOf(variant)));
}

const SceneProgram& Programs::surface(Variant variant) const {
    const auto found = m_surfaces.find(variant);
    HALLS_ASSERT(found != m_surfaces.end());
    return *found->second;
}

} // namespace halls::render
