// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

namespace halls::app {

/// Tells a key that is held down from one that is pressed again. Qt marks repeated keys, but on X11 only as long as the
/// pair of release and press is read at once: a window that is busy takes some of them for presses. Both have one and
/// the same time then, which no finger can do.
///
/// **Ownership** Watches the whole application while it lives.
class HeldDown : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeldDown)
public:
    explicit HeldDown(QObject* parent = nullptr);

    /// Whether the last press of a key was none of a finger's.
    bool repeated() const { return m_repeated; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_released = 0;       ///< the key
    quint64 m_releasedAt = 0; ///< milliseconds; 0: not known
    bool m_repeated = false;
};

} // namespace halls::app
