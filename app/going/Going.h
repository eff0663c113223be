// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

class SeenCard;

/// Walking, looking, plan and views: how one gets about in the museum, and from one state to the other.
class Going : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Going)
public:
    explicit Going(Frame& frame);

private:
    void addPanels();
    void addCommands();
    void setMode(Mode mode);
    bool inMode(Mode mode) const;

    Frame& m_frame;
    SeenCard* m_seen;              ///< owned by the picture
    PanelDock* m_places = nullptr; ///< this and the plan: owned by the window
    PanelDock* m_plan = nullptr;
};

} // namespace halls::app
