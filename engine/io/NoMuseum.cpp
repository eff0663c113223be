// SPDX-License-Identifier: MPL-2.0
#include "io/NoMuseum.h"

#include "io/Checks.h"
#include "model/Formats.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace halls::io {
namespace {

constexpr std::size_t kMostLookedAt = 10'000; ///< files of a folder: nobody waits for a count of all of them
constexpr std::size_t kMostNamed = 3;

/// Files and folders in it; nothing where it cannot be looked into.
template <class Look>
void each(const std::filesystem::path& folder, const Look& look) {
    std::error_code trouble;
    std::size_t seen = 0;
    for (std::filesystem::directory_iterator at(folder, trouble), end; !trouble && at != end && seen < kMostLookedAt;
         at.increment(trouble), ++seen)
        look(*at);
}

bool holdsMuseum(const std::filesystem::path& folder) {
    std::error_code trouble;
    return std::filesystem::is_regular_file(folder / kMuseumFile, trouble);
}

std::string shown(const std::string& name) {
    return plain(shortened(name, 60));
}

} // namespace

std::vector<std::string> modelsIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    each(folder, [&](const std::filesystem::directory_entry& entry) {
        std::error_code trouble;
        const std::string name = entry.path().filename().string();
        if (model::formatOf(entry.path().extension().string()) != nullptr && entry.is_regular_file(trouble))
            names.push_back(name);
    });
    std::ranges::sort(names);
    return names;
}

bool isFolderWithoutMuseum(const std::filesystem::path& folder) {
    std::error_code trouble;
    return std::filesystem::is_directory(folder, trouble) &&
           std::filesystem::status(folder / kMuseumFile, trouble).type() == std::filesystem::file_type::not_found;
}

std::string whyNoMuseum(const std::filesystem::path& folder) {
    std::size_t entries = 0;
    std::vector<std::string> museums;
    each(folder, [&](const std::filesystem::directory_entry& entry) {
        ++entries;
        if (holdsMuseum(entry.path()))
            museums.push_back(entry.path().filename().string());
    });
    if (!museums.empty())
        return fmt::format("this folder holds no museum itself; its folder \"{}\" does",
                           shown(*std::ranges::min_element(museums)));
    const std::vector<std::string> models = modelsIn(folder);
    if (models.empty())
        return entries == 0
                   ? "this folder is empty: choose a folder with a museum.json, or the file of a model"
                   : "this folder holds no museum and no model: choose a folder with a museum.json, or the file of a "
                     "model";
    std::string names;
    for (std::size_t i = 0; i < std::min(models.size(), kMostNamed); ++i)
        names += fmt::format("{}\"{}\"", i > 0 ? ", " : "", shown(models[i]));
    if (models.size() > kMostNamed)
        names += ", …";
    return fmt::format("this folder holds no museum, but models ({}), which are opened one by one, by their names",
                       names);
}

} // namespace halls::io
