// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "words/Colours.h"

namespace halls::app {

class SettingsStore;

/// How the window looks to this visitor: colours, and how large words and controls are. Put into force by look/Theme.
struct Appearance {
    static constexpr int kMinText = 100;
    static constexpr int kMaxText = 200;

    colours::Theme theme = colours::Theme::Dark;
    int text = kMinText;    ///< percent
    bool touch = false;     ///< each control is large enough for a finger
    bool projector = false; ///< what lies over the picture is read from the back row; of this visit alone, never kept

    bool operator==(const Appearance&) const = default;
};

/// What was kept in the store's file; what is damaged there is as if it were not.
Appearance keptAppearance(const SettingsStore& store);
void keep(const SettingsStore& store, const Appearance& appearance);

/// The next size of the text, or the one before; the same where there is none.
int largerText(int percent);
int smallerText(int percent);

} // namespace halls::app
