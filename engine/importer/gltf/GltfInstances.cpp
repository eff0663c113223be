// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfInstances.h"

#include <fmt/format.h>

namespace halls::importer::gltf {

std::vector<DMat4> instancesOf(Accessors& accessors, const Json& instancing, const std::string& place,
                               std::uint64_t most) {
    const Document& document = accessors.document();
    const Json* attributes = document.objectOf(instancing, "attributes", place);
    if (attributes == nullptr || attributes->empty())
        document.fail(ErrorCode::Invalid, place, "lacks its attributes");
    std::map<std::string, Accessor> streams;
    std::optional<std::uint64_t> count;
    for (const auto& [name, ignored] : attributes->items()) {
        const auto number = document.uintOf(*attributes, name.c_str(), place);
        if (!number)
            continue;
        Accessor accessor = accessors.at(*number, place);
        const bool rotation = name == "ROTATION";
        if (!rotation && name != "TRANSLATION" && name != "SCALE") {
            count = count.value_or(accessor.count());
            continue;
        }
        if (accessor.components() != (rotation ? 4U : 3U))
            document.fail(ErrorCode::Invalid, place, fmt::format("{} has the wrong type", name));
        streams.emplace(name, std::move(accessor));
    }
    for (const auto& [name, accessor] : streams) {
        if (&accessor != &streams.begin()->second && accessor.count() != *count)
            document.fail(ErrorCode::Invalid, place, fmt::format("{} has the wrong count", name));
        count = accessor.count();
    }
    if (count.value_or(0) > most)
        document.fail(ErrorCode::TooLarge, place, "too many instances");
    std::vector<DMat4> instances;
    instances.reserve(count.value_or(0));
    for (std::uint64_t i = 0; i < count.value_or(0); ++i) {
        const auto values = [&](const char* name, std::array<float, 4> otherwise) {
            if (const auto found = streams.find(name); found != streams.end())
                found->second.read(i, otherwise.data());
            return otherwise;
        };
        const auto t = values("TRANSLATION", {});
        const auto r = values("ROTATION", {0.0F, 0.0F, 0.0F, 1.0F});
        const auto s = values("SCALE", {1.0F, 1.0F, 1.0F, 1.0F});
        instances.push_back(placed(DVec3(t[0], t[1], t[2]), {r[0], r[1], r[2], r[3]}, DVec3(s[0], s[1], s[2])));
    }
    return instances;
}

} // namespace halls::importer::gltf
