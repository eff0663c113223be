// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"
#include "kiosk/KioskScreens.h"
#include "museum/LocalText.h"

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <optional>
#include <string>

namespace halls::loading {
struct LoadedMuseum;
}

namespace halls::app {

/// How a kiosk runs.
struct KioskWish {
    std::filesystem::path package;
    Id tour;
    QByteArray staffPin;  ///< what proves it (base/Secret.h); not empty
    int idleSeconds = 90; ///< without a touch, until it asks whether anybody is there
    int askSeconds = 15;  ///< that it counts down then
    QString screen;       ///< that it is on, by name or number (KioskScreens.h)
    KioskScreens::Others others = KioskScreens::Others::Blank;
    std::string language;         ///< in which it begins; empty: the museum's first
    Id state;                     ///< likewise; empty: as the museum says
    Id view;                      ///< from where one begins to walk; empty: the entrance
    std::filesystem::path counts; ///< where its use is counted (KioskCounts.h); empty: nowhere
    double haste = 1.0;           ///< how many times faster its clocks run, for tests

    /// What it names and this museum does not have.
    std::optional<Error> wrongIn(const loading::LoadedMuseum& loaded) const;
};

} // namespace halls::app
