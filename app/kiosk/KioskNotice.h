// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "kiosk/KioskSize.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace halls::app {

/// The museum's notice before destroyed works, whole, with two keys for fingers. It is there while the notice waits for
/// an answer.
class KioskNotice : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskNotice)
public:
    static constexpr int kRank = 1; ///< over the picture, after the staff's pad

    KioskNotice(SessionLink& link, QWidget* over);

    void begin();
    void setSize(const KioskSize& size) { m_size = size; }

Q_SIGNALS:
    void refused(); ///< by its key; the notice knows it already

protected:
    void changeEvent(QEvent* event) override;

private:
    QSize sizeIn(QSize screen);
    void retranslate();

    SessionLink& m_link;
    KioskSize m_size;
    // Owned by this as its children.
    QLabel* m_words;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace halls::app
