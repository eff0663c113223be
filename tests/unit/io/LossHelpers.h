// SPDX-License-Identifier: MPL-2.0
#pragma once

// What the tests of loss change in a package.

#include "TestPackage.h"

#include <chrono>

namespace halls::test {

inline io::Package openedAt(const std::filesystem::path& folder) {
    auto result = io::Package::open(folder, kAssets);
    EXPECT_TRUE(result) << (result ? "" : toLine(result.error()));
    return std::move(result).value();
}

inline Museum withTitle(const io::Package& package, const std::string& title) {
    Museum museum = package.museum();
    museum.title.byLanguage["en"] = title;
    return museum;
}

inline Museum withLabel(const io::Package& package, const std::string& label) {
    Museum museum = package.museum();
    museum.pins[0].label.byLanguage["en"] = label;
    return museum;
}

inline Tour newTour(const std::string& id) {
    Tour tour{.id = id, .title = {{{"en", "Good"}, {"ar", "جيّد"}}}};
    tour.steps.push_back(
        {.id = "one", .title = tour.title, .text = tour.title, .camera = {.view = "door"}, .state = "before"});
    return tour;
}

inline void setAge(const std::filesystem::path& file, std::chrono::hours age) {
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - age);
}

} // namespace halls::test
