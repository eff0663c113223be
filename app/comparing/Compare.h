// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

class ChangesPanel;
class ThereCard;

/// Two states at once: in one picture, side by side, as ghosts, for a moment, and as the list of what changed.
class Compare : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Compare)
public:
    explicit Compare(Frame& frame);

    /// The two states and the exhibits that the list of changes shows now.
    struct Listed {
        Id first;
        Id second;
        std::vector<Id> exhibits;
    };
    Listed listed() const;

private:
    void addPanel();
    void addModes();
    void addDivider();
    CompareMode modeNow() const;
    void toggle(CompareMode mode, const char* id);
    void forgetHelp();
    bool alone(session::Side side) const;
    void toggleAlone(session::Side side);
    void moveDivider(float by);
    void saveChanges();

    Frame& m_frame;
    ChangesPanel* m_changes = nullptr; ///< owned by the window
    PanelDock* m_dock = nullptr;       ///< likewise
    ThereCard* m_there;                ///< owned by the picture
    QString m_help;                    ///< told on entering a mode
    CompareMode m_helped = CompareMode::Off;
};

} // namespace halls::app
