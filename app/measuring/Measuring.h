// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "session/Measuring.h"

namespace halls::app {

class MeasureLayer;

/// Measuring places that one clicks.
class Measuring : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Measuring)
public:
    explicit Measuring(Frame& frame);

    /// The line that is measured now; empty: none.
    std::vector<session::MeasuredPoint> places() const;
    void show(const std::vector<session::MeasuredPoint>& places);

private:
    void addMeasure();
    void setActive(bool active);

    Frame& m_frame;
    MeasureLayer* m_layer; ///< owned by the picture
};

} // namespace halls::app
