// SPDX-License-Identifier: MPL-2.0
#include "desk/Appearance.h"

#include "desk/SettingsStore.h"

#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace halls::app {
namespace {

constexpr std::array kNames{
    std::pair(colours::Theme::Dark, "dark"),
    std::pair(colours::Theme::Light, "light"),
    std::pair(colours::Theme::HighContrast, "high-contrast"),
};
constexpr std::array kSteps{100, 110, 125, 150, 175, 200};

const QLatin1String kTheme("look/colours");
const QLatin1String kText("look/text");
const QLatin1String kTouch("look/touch");

} // namespace

Appearance keptAppearance(const SettingsStore& store) {
    const QSettings kept(store.file(), QSettings::IniFormat);
    Appearance found;
    const auto* named = std::ranges::find(kNames, kept.value(kTheme).toString(),
                                          [](const auto& one) { return QLatin1String(one.second); });
    if (named != kNames.end())
        found.theme = named->first;
    bool isNumber = false;
    const int text = kept.value(kText).toInt(&isNumber);
    if (isNumber)
        found.text = std::clamp(text, Appearance::kMinText, Appearance::kMaxText);
    found.touch = kept.value(kTouch, false).toBool();
    return found;
}

void keep(const SettingsStore& store, const Appearance& appearance) {
    QSettings kept(store.file(), QSettings::IniFormat);
    const auto* named = std::ranges::find(kNames, appearance.theme, [](const auto& one) { return one.first; });
    kept.setValue(kTheme, QLatin1String(named->second));
    kept.setValue(kText, appearance.text);
    kept.setValue(kTouch, appearance.touch);
}

int largerText(int percent) {
    const auto* next = std::ranges::upper_bound(kSteps, percent);
    return next == kSteps.end() ? kSteps.back() : *next;
}

int smallerText(int percent) {
    const auto* here = std::ranges::lower_bound(kSteps, percent);
    return here == kSteps.begin() ? kSteps.front() : *std::prev(here);
}

} // namespace halls::app
