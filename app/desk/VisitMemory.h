// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QSettings>
#include <QString>

namespace halls::app {

/// How somebody wants to be met, and what the mouse does in the picture: kept between two visits, in the file of the
/// settings. A value that was damaged by hand is as if it were not there.
class VisitMemory {
public:
    /// `file`: that of the settings.
    explicit VisitMemory(const QString& file);

    bool welcome() const; ///< at the start; by default
    void setWelcome(bool wanted);
    bool dragPulls() const; ///< dragging pulls the picture; by default it turns the head
    void setDragPulls(bool pulls);

private:
    QSettings m_settings;
};

} // namespace halls::app
