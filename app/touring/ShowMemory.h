// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QSettings>
#include <QString>

namespace halls::app {

/// How tours are shown to an audience: kept between two visits, and after a crash.
class ShowMemory {
public:
    /// `file`: that of the settings.
    explicit ShowMemory(const QString& file) : m_settings(file, QSettings::IniFormat) {}

    bool noticeFirst() const; ///< the museum's notice is given before a tour begins; by default when it comes to it
    void setNoticeFirst(bool first);

    /// Of the tour that runs, or was cut off.
    struct Screens {
        bool audience = false;  ///< the picture alone, all over a screen
        bool presenter = false; ///< the presenter's window is open
        bool operator==(const Screens&) const = default;
    };
    Screens screens() const;
    void setScreens(const Screens& screens);

    int aim() const; ///< minutes that a talk shall take; 0: as long as it takes
    void setAim(int minutes);

private:
    QSettings m_settings;
};

} // namespace halls::app
