// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gamepad/PadState.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace halls::app {

/// The gamepads that are plugged in, as one. Where there is none a look each second finds the next; a held one is read
/// a hundred times a second, one that lies there more seldom. SDL stands behind this alone, without its video, sound
/// and signal handlers.
///
/// **Threads** The window's.
class Pads : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pads)
public:
    explicit Pads(QObject* parent);
    ~Pads() override;

    int count() const; ///< that are plugged in and known

Q_SIGNALS:
    /// Something moved, or one was pulled out: what it held is let go.
    void moved(const halls::app::PadState& state);

private:
    void look();

    class Open;
    std::unique_ptr<Open> m_open; ///< null until the first look
    QTimer m_clock;
    PadState m_last;
    int m_still = 0; ///< looks since something moved
};

} // namespace halls::app
