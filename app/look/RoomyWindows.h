// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

class QWidget;

namespace halls::app {

/// Windows beside the main one (dialogs, pages) that do not fit onto their screen, because words are large or the
/// screen is small, are scrolled: nothing of them is where nobody can get to.
///
/// Looks when a window is shown and when what it holds asks for another size. Boxes and file dialogs of Qt see to
/// themselves.
class RoomyWindows : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomyWindows)
public:
    /// Watches all windows of the application, as long as this lives.
    explicit RoomyWindows(QObject* application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_fitting = false; ///< a window is made to fit: what it asks for meanwhile is answered by that
};

/// What scrolls in both directions where there is less room than `content` needs; takes it. What gets the keyboard
/// comes into sight.
QWidget* scrolled(QWidget* content, QWidget* parent);

} // namespace halls::app
