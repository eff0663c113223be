// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace halls::app {

/// While an audience looks, the keys of a clicker lead the tour wherever in the audience's window the keyboard is: who
/// clicked into the passage that is read has not made the clicker deaf.
///
/// **Ownership** A child of the picture, which gets the keys. Watches the whole application.
class ClickerKeys : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClickerKeys)
public:
    /// `on`: whether a tour leads and an audience looks.
    ClickerKeys(QWidget* picture, std::function<bool()> on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_picture;
    std::function<bool()> m_on;
};

} // namespace halls::app
