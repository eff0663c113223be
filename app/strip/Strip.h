// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

class StripPanel;

/// Small pictures of views and of steps of tours, to go there by.
class Strip : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Strip)
public:
    explicit Strip(Frame& frame);

Q_SIGNALS:
    void stepAsked(const halls::Id& tour, std::size_t step);

private:
    Frame& m_frame;
    PanelDock* m_dock; ///< owned by the window
};

} // namespace halls::app
