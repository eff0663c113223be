// SPDX-License-Identifier: MPL-2.0
#include "importer/collada/ColladaMaterials.h"

#include "importer/pictures/Resources.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace halls::importer::collada {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr const char* kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

/// <newparam sid="..."> of an effect, wherever in it.
Node parameterOf(Node effect, std::string_view sid) {
    return effect.find_node([&](const Node& node) {
        return std::string_view(node.name()) == "newparam" && node.attribute("sid").value() == sid;
    });
}

/// A <color>, or a <param ref="..."> to one of the effect's own.
std::optional<Vec4> colourOf(Node holder, const Document& document) {
    Node colour = holder.child("color");
    if (const char* name = holder.child("param").attribute("ref").value(); !colour && *name != '\0') {
        Node effect = holder;
        while (effect && std::string_view(effect.name()) != "effect")
            effect = effect.parent();
        const Node parameter = parameterOf(effect, name);
        colour = parameter.child("float4") ? parameter.child("float4") : parameter.child("float3");
    }
    if (!colour)
        return std::nullopt;
    std::vector<float> values = document.floats(colour);
    values.resize(4, 1.0F);
    for (float& value : values)
        value = std::isfinite(value) ? std::clamp(value, 0.0F, 1.0F) : 1.0F;
    return Vec4(values[0], values[1], values[2], values[3]);
}

/// How much of it is there, 0..1: <transparent> and <transparency>, as their attribute "opaque" says. Exporters write
/// it either way; a material that nobody could see is not meant.
float opacityOf(Node shading, const Document& document) {
    const Node transparent = shading.child("transparent");
    const Node transparency = shading.child("transparency");
    if (!transparent && !transparency)
        return 1.0F;
    const float amount = document.number(transparency.child("float"), 1.0F);
    const std::string_view opaque = transparent.attribute("opaque").value();
    const Vec4 colour = colourOf(transparent, document).value_or(Vec4(1.0F));
    const float luminance = 0.2126F * colour.r + 0.7152F * colour.g + 0.0722F * colour.b;
    float opacity = amount * colour.a;
    if (opaque == "RGB_ZERO")
        opacity = 1.0F - amount * luminance;
    else if (opaque == "A_ZERO")
        opacity = 1.0F - amount * colour.a;
    else if (opaque == "RGB_ONE")
        opacity = amount * luminance;
    return opacity > 0.0F ? std::min(opacity, 1.0F) : 1.0F;
}

bool saysDoubleSided(Node effect) {
    const Node said =
        effect.find_node([](const Node& node) { return std::string_view(node.name()) == "double_sided"; });
    return said && said.text().as_int() != 0;
}

/// Embedded pictures are hexadecimal.
std::vector<std::byte> bytesOfHex(std::string_view text) {
    std::vector<std::byte> bytes;
    int high = -1;
    for (const char c : text) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            continue;
        if (high < 0) {
            high = digit;
            continue;
        }
        bytes.push_back(static_cast<std::byte>(high * 16 + digit));
        high = -1;
    }
    return bytes;
}

} // namespace

std::uint32_t Materials::take(Node instance) {
    const std::string target = instance.attribute("target").value();
    const auto known = m_known.find(target);
    if (known != m_known.end())
        return known->second;
    const Node material = m_document.find(target, "material");
    std::uint32_t number = kNone;
    if (material) {
        std::string semantic;
        RawMaterial read = this->read(material, semantic);
        number = static_cast<std::uint32_t>(m_scene.materials.size());
        m_scene.materials.push_back(std::move(read));
        m_semantics[number] = semantic;
    }
    return m_known.emplace(target, number).first->second;
}

const std::string& Materials::semanticOf(std::uint32_t material) const {
    return m_semantics.at(material);
}

int Materials::textureSet(Node instance, const std::string& semantic) {
    for (const Node& bind : instance.children("bind_vertex_input")) {
        if (bind.attribute("semantic").value() == semantic)
            return bind.attribute("input_set").as_int();
    }
    return 0;
}

RawMaterial Materials::read(Node material, std::string& semantic) {
    RawMaterial made;
    made.name = nameOf(material);
    made.baseColour = Vec4(0.8F, 0.8F, 0.8F, 1.0F);
    const Node effect = m_document.find(material.child("instance_effect").attribute("url").value(), "effect");
    const Node technique = effect.child("profile_COMMON").child("technique");
    Node shading;
    for (const char* kind : {"phong", "blinn", "lambert", "constant"}) {
        if (!shading)
            shading = technique.child(kind);
    }
    if (!shading)
        return made;
    const bool constant = std::string_view(shading.name()) == "constant";
    const Node surface = constant && !shading.child("diffuse") ? shading.child("emission") : shading.child("diffuse");
    if (const auto colour = colourOf(surface, m_document))
        made.baseColour = Vec4(Vec3(*colour), 1.0F);
    if (const Node texture = surface.child("texture")) {
        made.baseColourTexture = textureOf(texture, effect);
        semantic = texture.attribute("texcoord").value();
        if (made.baseColourTexture.image != kNone)
            made.baseColour = Vec4(1.0F);
    }
    if (const Node glow = shading.child("emission"); glow != surface) {
        made.emissive = Vec3(colourOf(glow, m_document).value_or(Vec4(0.0F)));
        if (const Node texture = glow.child("texture"))
            made.emissiveTexture = textureOf(texture, effect);
        if (made.emissiveTexture.image != kNone)
            made.emissive = Vec3(1.0F);
    }
    made.baseColour.a = opacityOf(shading, m_document);
    if (made.baseColour.a < 0.999F)
        made.alphaMode = model::AlphaMode::Blend;
    else if (shading.child("transparent").child("texture") && made.baseColourTexture.image != kNone)
        made.alphaMode = model::AlphaMode::Mask; // foliage and fences: the picture's own alpha
    const float shininess = m_document.number(shading.child("shininess").child("float"), 0.0F);
    if (shininess > 0.0F) // Phong's exponent to roughness (Walter et al. 2007)
        made.roughness = std::sqrt(2.0F / (shininess + 2.0F));
    made.doubleSided = saysDoubleSided(effect);
    return made;
}

model::Wrap wrapOf(std::string_view word) {
    if (word == "CLAMP" || word == "BORDER")
        return model::Wrap::Clamp;
    return word == "MIRROR" ? model::Wrap::Mirror : model::Wrap::Repeat;
}

/// From a <texture> by sampler and surface to the picture; old exporters name the picture at once.
RawTexture Materials::textureOf(Node texture, Node effect) {
    RawTexture made;
    std::string_view name = texture.attribute("texture").value();
    if (const Node sampler = parameterOf(effect, name).child("sampler2D")) {
        made.wrapS = wrapOf(trimmed(sampler.child("wrap_s").text().get()));
        made.wrapT = wrapOf(trimmed(sampler.child("wrap_t").text().get()));
        made.nearest = trimmed(sampler.child("magfilter").text().get()) == "NEAREST";
        name = trimmed(sampler.child("source").text().get());
        if (const Node image = sampler.child("instance_image"))
            name = image.attribute("url").value();
        else if (const Node surface = parameterOf(effect, name).child("surface"))
            name = trimmed(surface.child("init_from").text().get());
    }
    if (const Node image = m_document.find(name, "image"))
        made.image = pictureOf(image);
    return made;
}

std::uint32_t Materials::pictureOf(Node image) {
    const Node from = image.child("init_from");
    const Node hex = from.child("hex") ? from.child("hex") : image.child("data");
    if (hex) {
        RawImage made;
        made.name = "#" + nameOf(image);
        const auto known = std::ranges::find(m_scene.images, made.name, &RawImage::name);
        if (known != m_scene.images.end())
            return static_cast<std::uint32_t>(known - m_scene.images.begin());
        made.encoded = bytesOfHex(hex.text().get());
        return addPicture(m_scene, std::move(made), m_document.job());
    }
    const Node name = from.child("ref") ? from.child("ref") : from;
    return addNamedPicture(m_scene, std::string(trimmed(name.text().get())), m_document.job());
}

} // namespace halls::importer::collada
