// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfMorph.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::importer::gltf {

namespace {

/// What a target adds to an attribute; nothing, and a note, where that cannot be had.
std::optional<Accessor> deltasAt(Accessors& accessors, std::uint64_t number, std::uint64_t vertices,
                                 const std::string& place) {
    const Document& document = accessors.document();
    try {
        Accessor accessor = accessors.at(number, place);
        if (accessor.count() == vertices && accessor.components() <= 4)
            return accessor;
        document.fail(ErrorCode::Invalid, place,
                      fmt::format("{} elements of a morph target, but {} vertices", accessor.count(), vertices));
    } catch (const GltfTrouble& trouble) {
        document.leftOut(place, trouble);
        return std::nullopt;
    }
}

} // namespace

Morph::Morph(Accessors& accessors, const Json& primitive, std::span<const float> weights, std::uint64_t vertices,
             const std::string& place) {
    const Document& document = accessors.document();
    constexpr std::uint64_t kMostWork = 2'000'000'000; ///< values that are added up: some seconds
    const std::vector<Json>& targets = Document::arrayOf(primitive, "targets");
    std::uint64_t work = 0;
    for (std::size_t i = 0; i < std::min(targets.size(), weights.size()); ++i) {
        const std::string here = fmt::format("{}/targets/{}", place, i);
        if (weights[i] == 0.0F)
            continue;
        if (!targets[i].is_object()) {
            document.wrong(here);
            continue;
        }
        for (const auto& [name, ignored] : targets[i].items()) {
            const auto number = document.uintOf(targets[i], name.c_str(), here);
            std::optional<Accessor> accessor =
                number ? deltasAt(accessors, *number, vertices, here + "/" + name) : std::nullopt;
            if (!accessor)
                continue;
            Delta delta{weights[i], std::move(*accessor)};
            work += vertices * delta.accessor.components();
            if (work > kMostWork)
                document.fail(ErrorCode::TooLarge, here, "the morph targets have too many values");
            m_deltas[name].push_back(std::move(delta));
        }
    }
}

void Morph::add(std::string_view attribute, std::uint64_t vertex, std::uint32_t components, float* values) const {
    const auto found = m_deltas.find(attribute);
    if (found == m_deltas.end())
        return;
    for (const Delta& delta : found->second) {
        std::array<float, 4> moved{};
        delta.accessor.read(vertex, moved.data());
        for (std::uint32_t i = 0; i < std::min(components, delta.accessor.components()); ++i)
            values[i] += delta.weight * moved[i];
    }
}

} // namespace halls::importer::gltf
