// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

#include <functional>
#include <set>

class QKeyEvent;
class QWidget;

namespace halls::app {

class HeldDown;

/// While somebody leads a tour before others, the keys of a clicker lead it in whichever of our windows the keyboard
/// is: who clicked into the passage that is read, or opened the help, has not made the clicker deaf. Where words are
/// typed its letters are letters. A dialog that has to be answered first is left by Escape. A finger that stays on a
/// key is one press: what it ended by being held does not go on to the window in which the keyboard is.
///
/// **Ownership** A child of the picture, which gets the keys. Watches the whole application.
class ClickerKeys : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClickerKeys)
public:
    /// `on`: whether a tour is led before others. `hears`: whether a window knows these keys itself.
    ClickerKeys(QWidget* picture, std::function<bool()> on, std::function<bool(const QWidget& window)> hears);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool leads(const QWidget& widget, const QKeyEvent& key) const;

    QWidget* m_picture;
    HeldDown* m_held;    ///< owned by this as its child
    std::set<int> m_led; ///< keys whose last press led
    std::function<bool()> m_on;
    std::function<bool(const QWidget&)> m_hears;
};

} // namespace halls::app
