// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Appearance.h"
#include "feature/Frame.h"

class QMenu;

namespace halls::app {

/// How large words and controls are, and in which colours: by keys, by the menu and by the settings; in force at once
/// and kept.
class Appearing : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearing)
public:
    explicit Appearing(Frame& frame);

    void use(const Appearance& wanted);

    static QString nameOf(colours::Theme theme);
    static QString nameOfSize(int percent);

private:
    void setText(int percent);
    void setProjector(bool wanted);
    void fillColours(QMenu& menu);

    Frame& m_frame;
};

} // namespace halls::app
