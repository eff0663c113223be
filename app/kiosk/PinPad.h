// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "kiosk/PinLock.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace halls::app {

/// Large keys for the staff PIN of a kiosk. After wrong ones it takes none for a while (PinLock); it closes by itself
/// when nobody types.
class PinPad : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinPad)
public:
    /// `sealed`: what proves the PIN (base/Secret.h). `haste`: how many times faster its clocks run, for tests.
    PinPad(QByteArray sealed, SettingsStore& store, double haste, QWidget* over);

    void begin();
    void end();

Q_SIGNALS:
    void opened(); ///< the PIN was right

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void digit(int value);
    void erase();
    void enter();
    void refresh();

    QByteArray m_sealed;
    QString m_typed;
    bool m_wrong = false; ///< the last PIN was; until something is typed again
    PinLock m_lock;
    QTimer m_closing; ///< runs out when nobody types
    QTimer m_locked;  ///< runs while no PIN is taken: says how long still
    QLabel* m_shown;  ///< owned by this, as are the keys
    QPushButton* m_back;
    QPushButton* m_enter;
    QPushButton* m_cancel;
};

} // namespace halls::app
