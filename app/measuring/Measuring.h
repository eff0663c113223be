// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

class MeasureLayer;

/// Measuring places that one clicks, and cutting the museum open.
class Measuring : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Measuring)
public:
    explicit Measuring(Frame& frame);

private:
    void addSections();
    void addMeasure();
    void setActive(bool active);
    session::Section::Kind cut() const;
    void toggleCut(session::Section::Kind kind, const char* id);
    void moveCut(float metres);

    Frame& m_frame;
    MeasureLayer* m_layer; ///< owned by the picture
};

} // namespace halls::app
