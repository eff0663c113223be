// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QDialog;
class QKeyEvent;
class QListWidget;

namespace halls::app {

class HeldDown;

/// A clicker chooses in the list of a dialog: Page Down and Page Up move by one line. Its other keys begin what is
/// chosen, since each clicker sends others: F5, black (B or a full stop), and Page Down that is held. Shift+F5 goes on.
///
/// **Ownership** A child of the dialog. Borrows the list, which is the dialog's.
class ClickerList : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClickerList)
public:
    static constexpr int kHeld = 800; ///< milliseconds until Page Down is held

    ClickerList(QDialog& dialog, QListWidget& list);

Q_SIGNALS:
    void beginAsked();
    void goOnAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takes(const QKeyEvent& key, const QObject* watched) const;
    void act(const QKeyEvent& key);
    void move(int by);

    QDialog& m_dialog;
    QListWidget& m_list;
    HeldDown* m_held; ///< owned by this as its child
    QTimer m_holding; ///< runs while Page Down is pressed
};

} // namespace halls::app
