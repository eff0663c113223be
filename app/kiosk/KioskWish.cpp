// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskWish.h"

#include "loading/Loader.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace halls::app {

std::optional<Error> KioskWish::wrongIn(const loading::LoadedMuseum& loaded) const {
    const Museum& museum = loaded.museum();
    const auto wrong = [](const char* option, const std::string& what, const auto& things) {
        std::vector<std::string> ids;
        ids.reserve(things.size());
        for (const auto& each : things)
            ids.push_back(each.id);
        return Error{ErrorCode::Invalid, {}, option, fmt::format("{}; there is: {}", what, fmt::join(ids, ", "))};
    };
    const auto has = [](const auto& things, const Id& id) {
        return id.empty() || std::ranges::any_of(things, [&](const auto& each) { return each.id == id; });
    };
    if (tour.empty() || !has(loaded.tours(), tour))
        return wrong("--tour", "there is no tour '" + tour + "' in this museum", loaded.tours());
    if (!has(museum.states, state))
        return wrong("--state", "there is no state '" + state + "' in this museum", museum.states);
    if (!has(museum.views, view))
        return wrong("--view", "there is no view '" + view + "' in this museum", museum.views);
    if (!language.empty() && std::ranges::find(museum.languages, language) == museum.languages.end())
        return Error{
            ErrorCode::Invalid,
            {},
            "--language",
            fmt::format("this museum has no texts in '{}'; there is: {}", language, fmt::join(museum.languages, ", "))};
    return std::nullopt;
}

} // namespace halls::app
