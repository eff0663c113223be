// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

class PassagePanel;
class PinsPanel;

/// Pins in the picture and in a list, and the passages behind them.
class Pins : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pins)
public:
    explicit Pins(Frame& frame);

private:
    void addPanels();
    void addCommands();
    void step(int by);
    void leaf(int by); ///< through the quotations of the open pin
    void openFocused();
    void goToCurrent();
    void find();
    void togglePins();
    bool reading() const; ///< a pin or a passage is open
    void showPassage();

    Frame& m_frame;
    // Owned by the window.
    PinsPanel* m_pins = nullptr;
    PassagePanel* m_passage = nullptr;
    PanelDock* m_pinsDock = nullptr;
    PanelDock* m_passageDock = nullptr;
};

} // namespace halls::app
