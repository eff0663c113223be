// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

/// Cutting the museum open: an upright plane, a level one, or a box.
class Sections : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sections)
public:
    explicit Sections(Frame& frame);

private:
    void addKinds();
    void addSteps();
    session::Section::Kind cut() const;
    void toggle(session::Section::Kind kind, const char* id);
    void forgetHelp();
    void move(float metres);

    Frame& m_frame;
    QString m_help; ///< told when a section was begun
    session::Section::Kind m_helped = session::Section::Kind::Off;
};

} // namespace halls::app
