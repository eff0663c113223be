// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace halls::app {

/// How large all is that is read or touched at a kiosk. One rule for all of it, in proportion to the screen's height: a
/// screen is seen whole from where one stands, so that words are read from two metres and keys hit without aiming,
/// however many pixels it has. A low screen has letters and keys of 720 pixels.
///
///     kiosk.setStyleSheet(KioskSize::of(kiosk.height()).sheet());
class KioskSize {
public:
    static KioskSize of(int screenHeight); ///< logical pixels
    bool operator==(const KioskSize&) const = default;

    /// What has so many pixels on a screen of 720.
    int scaled(int pixels) const;
    int letter() const; ///< logical pixels of a letter that is read
    /// A style sheet with the sizes of all in the kiosk; colours are the theme's.
    QString sheet() const;

private:
    int m_height = 720;
};

} // namespace halls::app
