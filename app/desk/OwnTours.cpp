// SPDX-License-Identifier: MPL-2.0
#include "desk/OwnTours.h"

#include "desk/Workplace.h"
#include "io/TourList.h"

#include <algorithm>

namespace halls::app {

std::optional<std::filesystem::path> shippedMuseum(const Workplace& workplace, const Id& museum) {
    const std::filesystem::path name(museum); // their folders are named by their ids
    std::error_code trouble;
    const std::filesystem::path folder = workplace.folders().scenes / name;
    const bool plain = name.has_filename() && name == name.filename() && museum != "..";
    return plain && std::filesystem::is_regular_file(folder / "museum.json", trouble) ? std::optional(folder)
                                                                                      : std::nullopt;
}

bool isCopyOfOurs(const Workplace& workplace, const std::filesystem::path& folder, const Id& museum) {
    return !workplace.comesWithUs(folder) && shippedMuseum(workplace, museum).has_value();
}

std::optional<std::vector<Tour>> shippedTours(const Workplace& workplace, const Id& museum) {
    const auto folder = shippedMuseum(workplace, museum);
    if (!folder)
        return std::nullopt;
    auto list = io::tourListOf(*folder, workplace.folders().assets);
    return list ? std::optional(std::move(list).value().tours) : std::nullopt;
}

bool sameTour(Tour one, Tour other) {
    one.file.clear();
    other.file.clear();
    return one == other;
}

bool OwnTours::isOwn(const std::filesystem::path& folder, const Id& museum, const Tour& tour) {
    if (m_workplace.comesWithUs(folder))
        return false;
    const auto [its, isNew] = m_shipped.try_emplace(museum);
    if (isNew)
        its->second = shippedTours(m_workplace, museum);
    return !its->second || std::ranges::none_of(*its->second, [&](const Tour& each) { return sameTour(each, tour); });
}

} // namespace halls::app
