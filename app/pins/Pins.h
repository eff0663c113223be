// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "pins/Stops.h"
#include "viewport/Viewport.h"

#include <optional>

namespace halls::app {

class PassagePanel;
class PinsPanel;
class SignLegend;

/// Pins in the picture and in a list, and the passages behind them. Keys go from pin to pin and from sign to sign.
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
    std::optional<Stop> focused() const;
    void openFocused();
    void showCrowd(const std::vector<stage::Stage::Mark::One>& marks, QPoint place);
    void leaveFocus();
    void leaveMarks();
    void goToCurrent();
    void find();
    void togglePins();
    void addLegend();
    bool reading() const; ///< a pin or a passage is open
    void showPassage();

    Frame& m_frame;
    bool m_reads = false;       ///< a pin or a passage was open
    Id m_outlined;              ///< the exhibit of the pin that is open
    std::optional<Stop> m_last; ///< gone to by keys: from there they go on
    SignLegend* m_legend;       ///< owned by the picture
    // Owned by the window.
    PinsPanel* m_pins = nullptr;
    PassagePanel* m_passage = nullptr;
    PanelDock* m_pinsDock = nullptr;
    PanelDock* m_passageDock = nullptr;
};

} // namespace halls::app
