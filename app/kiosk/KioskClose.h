// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QPushButton>

#include <functional>
#include <vector>

namespace halls::app {

/// The key that closes a card over the picture which has none of its own, where all cards of a kiosk have it: in the
/// screen's corner at the end of a line, kFromCorner from both edges. Seen while one of its cards is.
class KioskClose : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskClose)
public:
    static constexpr int kFromCorner = 8; ///< logical pixels

    /// The cards are children of the picture, as this is.
    KioskClose(std::vector<QWidget*> cards, QWidget* picture, const std::function<void()>& close);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::vector<QWidget*> m_cards;
};

} // namespace halls::app
