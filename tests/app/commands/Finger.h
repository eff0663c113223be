// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPointer>
#include <QTest>
#include <QWidget>

namespace halls::app {

/// A finger that stays on a key: half of the repeated presses are marked as such, half come as pairs of release and
/// press, as a busy window has them from X11.
inline void holdKey(QWidget* target, Qt::Key key, int milliseconds) {
    const QPointer<QWidget> there(target); // it may go by that key
    QTest::keyPress(target, key);
    QElapsedTimer passed;
    for (passed.start(); there != nullptr && passed.elapsed() < milliseconds;) {
        for (const bool marked : {true, false}) {
            if (there == nullptr)
                return;
            QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, {}, marked);
            QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, {}, marked);
            const auto now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch() & 0x7fffffff);
            up.setTimestamp(now);
            down.setTimestamp(now + 1);
            QCoreApplication::sendEvent(target, &up);
            QCoreApplication::sendEvent(target, &down);
            QTest::qWait(20);
        }
    }
    if (there != nullptr)
        QTest::keyRelease(target, key);
}

} // namespace halls::app
