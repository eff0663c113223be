// SPDX-License-Identifier: MPL-2.0
#include "museum/Independence.h"

#include <algorithm>
#include <set>

namespace halls {

std::vector<std::string> originsOf(const Reference& work) {
    if (!work.origins.empty())
        return work.origins;
    return {work.publisher.empty() ? work.id : work.publisher};
}

std::vector<std::string> originsOf(const SourceText& text) {
    return text.origins.empty() ? std::vector<std::string>{text.id} : text.origins;
}

std::size_t countIndependent(std::vector<std::vector<std::string>> origins) {
    std::ranges::stable_sort(origins, {}, &std::vector<std::string>::size);
    std::set<std::string> taken;
    std::size_t count = 0;
    for (const auto& its : origins) {
        if (std::ranges::any_of(its, [&](const std::string& origin) { return taken.contains(origin); }))
            continue;
        taken.insert(its.begin(), its.end());
        ++count;
    }
    return count;
}

std::size_t independentSources(const Museum& museum, std::span<const Id> sources) {
    std::vector<std::vector<std::string>> origins;
    origins.reserve(sources.size());
    for (const Id& source : sources) {
        const Reference* work = museum.reference(source);
        const auto text = std::ranges::find(museum.texts, source, &SourceText::id);
        origins.push_back(work != nullptr              ? originsOf(*work)
                          : text != museum.texts.end() ? originsOf(*text)
                                                       : std::vector<std::string>{source});
    }
    return countIndependent(std::move(origins));
}

} // namespace halls
