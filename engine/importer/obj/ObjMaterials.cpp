// SPDX-License-Identifier: MPL-2.0
#include "importer/obj/ObjMaterials.h"

#include "importer/pictures/PictureParts.h"
#include "importer/pictures/Resources.h"
#include "importer/text/TextLines.h"
#include "importer/text/TextNumber.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer::obj {
namespace {

/// Phong's exponent to roughness, so that the highlight has about the same width (Walter et al. 2007).
float roughnessOfShininess(float shininess) {
    return std::sqrt(2.0F / (std::max(shininess, 0.0F) + 2.0F));
}

/// -s and -o move coordinates from the lower left corner; ours are from the upper left.
model::Placing placeOf(const mtl::Map& map) {
    model::Placing place;
    place.u[0] = map.scale.x;
    place.u[2] = map.offset.x;
    place.v[1] = map.scale.y;
    place.v[2] = 1.0F - map.scale.y - map.offset.y;
    return place;
}

RawMaterial factorsOf(const mtl::Material& from) {
    RawMaterial material;
    material.name = from.name;
    const float opacity = from.opacity.value_or(1.0F - from.transparency.value_or(0.0F));
    // Some exporters write 0 and mean "no transparency": a material that nobody could see is not meant.
    material.baseColour = Vec4(from.diffuse.value_or(Vec3(0.8F)), opacity > 0.0F ? std::min(opacity, 1.0F) : 1.0F);
    if (material.baseColour.a < 0.999F)
        material.alphaMode = model::AlphaMode::Blend;
    material.emissive = from.emissive.value_or(Vec3(0.0F));
    if (from.roughness)
        material.roughness = *from.roughness;
    else if (from.shininess.value_or(0.0F) > 0.0F)
        material.roughness = roughnessOfShininess(*from.shininess);
    material.metallic = from.metallic.value_or(0.0F);
    return material;
}

const mtl::Map& baseMapOf(const mtl::Material& material) {
    return material.diffuseMap.name.empty() ? material.ambientMap : material.diffuseMap;
}

/// Words between blanks, or between quotes.
std::vector<std::string> wordsOf(std::string_view line) {
    std::vector<std::string> words;
    for (line = trimmed(line); !line.empty(); line = trimmed(line)) {
        const std::size_t quote = line.front() == '"' ? line.find('"', 1) : std::string_view::npos;
        if (quote != std::string_view::npos) {
            words.emplace_back(line.substr(1, quote - 1));
            line.remove_prefix(quote + 1);
        } else {
            words.emplace_back(takeWord(line));
        }
    }
    return words;
}

} // namespace

bool Materials::readLibrary(const std::string& name) {
    if (name.empty() || !m_job.files.meantBy(name))
        return false;
    const Result<std::vector<std::byte>> bytes = readPart(name, m_job);
    if (!bytes) {
        m_job.note("left out: " + toLine(bytes.error()));
        return false;
    }
    const std::string lies = m_job.files.meantBy(name)->name;
    const PlainText text(bytes.value());
    mtl::Library library = mtl::readLibrary(text.view());
    for (mtl::Material& material : library.materials) {
        const std::string its = material.name;
        m_known.try_emplace(its, Known{std::move(material), lies});
    }
    for (const std::string& what : library.unseen)
        unseen(what);
    return true;
}

bool Materials::readWords(const std::string& line, bool all) {
    const std::vector<std::string> words = wordsOf(line);
    const auto there = [&](const std::string& word) { return m_job.files.meantBy(word).has_value(); };
    if (words.empty() || (all && (words.size() < 2 || !std::ranges::all_of(words, there))))
        return false;
    bool any = false;
    for (const std::string& word : words)
        any = readLibrary(word) || any;
    return any;
}

void Materials::readLibraries(const std::vector<std::string>& written, bool used) {
    bool any = false;
    for (const std::string& line : written) {
        const std::string whole(unquoted(line));
        const auto meant = m_job.files.meantBy(whole);
        const bool exactly = meant && !meant->substitute;
        if ((exactly && readLibrary(whole)) || readWords(line, true) || readLibrary(whole) || readWords(line, false))
            any = true;
    }
    if (any || !used)
        return;
    const std::string own = m_job.source.stem().string() + ".mtl";
    const std::string asked = written.empty() ? std::string() : std::string(unquoted(written.front())).substr(0, 120);
    if (readLibrary(own))
        m_job.note(written.empty() ? fmt::format("no material library is named: \"{}\" beside the model was taken", own)
                                   : fmt::format("\"{}\" is not there: \"{}\" beside the model was taken", asked, own));
    else if (!written.empty())
        m_job.note(fmt::format("left out: the material library \"{}\" is not there", asked));
}

std::uint32_t Materials::add(RawMaterial&& material) {
    m_scene.materials.push_back(std::move(material));
    return static_cast<std::uint32_t>(m_scene.materials.size() - 1);
}

std::uint32_t Materials::numberOf(const std::string& name) {
    const auto made = m_numbers.find(name);
    if (made != m_numbers.end())
        return made->second;
    auto known = m_known.find(name);
    if (known == m_known.end())
        known = m_known.find(std::string(trimmed(std::string_view(name).substr(0, name.find(" #"))))); // a comment
    std::uint32_t number = 0;
    if (known != m_known.end()) {
        number = build(known->second);
    } else {
        if (!m_known.empty())
            m_job.note(fmt::format("the material \"{}\" is in no library: shown grey", name.substr(0, 120)));
        RawMaterial plain;
        plain.name = name;
        plain.baseColour = Vec4(0.8F, 0.8F, 0.8F, 1.0F);
        plain.roughness = 0.8F;
        number = add(std::move(plain));
    }
    m_numbers.emplace(name, number);
    return number;
}

std::uint32_t Materials::whiteOf(std::uint32_t number) {
    const auto made = m_white.find(number);
    if (made != m_white.end())
        return made->second;
    RawMaterial white = m_scene.materials[number];
    white.baseColour = Vec4(1.0F, 1.0F, 1.0F, white.baseColour.a);
    const std::uint32_t its = add(std::move(white));
    m_white.emplace(number, its);
    return its;
}

std::uint32_t Materials::whiteOne() {
    const auto made = m_white.find(kNone);
    if (made != m_white.end())
        return made->second;
    RawMaterial white;
    white.name = "surface";
    white.roughness = 0.8F;
    const std::uint32_t its = add(std::move(white));
    m_white.emplace(kNone, its);
    return its;
}

void Materials::unseen(const std::string& what) {
    if (std::ranges::count(m_unseen, what) == 0)
        m_unseen.push_back(what);
}

void Materials::tellUnseen() const {
    std::string words;
    for (const std::string& what : m_unseen)
        words += (words.empty() ? "" : ", ") + what;
    if (!words.empty())
        m_job.note("materials have more than is shown: " + words);
}

RawTexture Materials::textureOf(const mtl::Map& map, const std::string& library) {
    RawTexture texture;
    if (map.name.empty())
        return texture;
    texture.image = addNamedPicture(m_scene, map.name, m_job, library);
    texture.wrapS = map.clamp ? model::Wrap::Clamp : model::Wrap::Repeat;
    texture.wrapT = texture.wrapS;
    texture.place = placeOf(map);
    if (map.turned)
        unseen("pictures that are turned or made lighter by options of their maps");
    return texture;
}

std::uint32_t Materials::build(const Known& known) {
    RawMaterial material = factorsOf(known.material);
    addPictures(known, material);
    return add(std::move(material));
}

void Materials::addPictures(const Known& known, RawMaterial& material) {
    material.baseColourTexture = textureOf(baseMapOf(known.material), known.library);
    addMask(known, material);
    // A picture replaces the colour that modellers leave dark or black beneath it.
    if (material.baseColourTexture.image != kNone)
        material.baseColour = Vec4(1.0F, 1.0F, 1.0F, material.baseColour.a);
    addRelief(known, material);
    addRoughness(known, material);
    material.emissiveTexture = textureOf(known.material.emissiveMap, known.library);
    if (material.emissiveTexture.image != kNone && material.emissive == Vec3(0.0F))
        material.emissive = Vec3(1.0F);
}

/// Foliage and fences: the picture's own alpha, or a picture of it.
void Materials::addMask(const Known& known, RawMaterial& material) {
    const mtl::Map& map = known.material.opacityMap;
    if (map.name.empty())
        return;
    RawTexture& colours = material.baseColourTexture;
    const RawTexture masking = textureOf(map, known.library);
    const std::uint32_t mask = masking.image;
    if (mask == kNone && colours.image == kNone)
        return;
    if (mask != kNone && mask != colours.image) {
        const std::uint32_t both = masked(m_scene, colours.image, mask, m_job);
        if (both == kNone)
            return;
        if (colours.image == kNone)
            colours = masking;
        else if (!colours.liesAs(masking))
            unseen("pictures that lie otherwise than those that they belong to");
        colours.image = both;
    }
    if (material.alphaMode == model::AlphaMode::Opaque)
        material.alphaMode = model::AlphaMode::Mask;
}

void Materials::addRelief(const Known& known, RawMaterial& material) {
    material.normalTexture = textureOf(known.material.normalMap, known.library);
    material.normalScale = known.material.normalMap.strength;
    const mtl::Map& bump = known.material.bumpMap;
    if (material.normalTexture.image != kNone || bump.name.empty())
        return;
    // "bump" is for heights; Blender writes maps of normals by that word.
    const RawTexture texture = textureOf(bump, known.library);
    if (texture.image == kNone)
        return;
    if (showsNormals(m_scene.images[texture.image], m_job)) {
        material.normalTexture = texture;
        material.normalScale = bump.strength;
    } else {
        unseen("heights (bump)");
    }
}

void Materials::addRoughness(const Known& known, RawMaterial& material) {
    const mtl::Material& from = known.material;
    if (!from.ormMap.name.empty()) {
        material.metallicRoughnessTexture = textureOf(from.ormMap, known.library);
        material.occlusionTexture = material.metallicRoughnessTexture;
        if (material.occlusionTexture.image != kNone) {
            material.roughness = from.roughness.value_or(1.0F);
            material.metallic = from.metallic.value_or(1.0F);
        }
        return;
    }
    const RawTexture rough = textureOf(from.roughnessMap, known.library);
    const RawTexture metal = textureOf(from.metallicMap, known.library);
    if (rough.image == kNone && metal.image == kNone)
        return;
    if (rough.image != kNone && metal.image != kNone && !rough.liesAs(metal))
        unseen("pictures that lie otherwise than those that they belong to");
    material.metallicRoughnessTexture = rough.image != kNone ? rough : metal;
    material.metallicRoughnessTexture.image = roughnessAndMetal(m_scene, rough.image, metal.image, m_job);
    if (rough.image != kNone)
        material.roughness = 1.0F; // a picture replaces the number
    if (metal.image != kNone)
        material.metallic = 1.0F;
}

} // namespace halls::importer::obj
