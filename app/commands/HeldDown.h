// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

#include <map>

class QKeyEvent;

namespace halls::app {

/// Which keys a finger holds down; whoever cares for a held key asks here. X11 tells of a key that repeats itself by
/// pairs of release and press. Qt marks them, but only as long as both are read at once: a window that is busy takes
/// some for a finger's. So a release counts only if no press of the same key follows within kPair, which no finger can
/// do. When the keyboard goes to another window all keys are let go at once.
///
/// **Ownership** Watches the whole application while it lives.
class HeldDown : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeldDown)
public:
    static constexpr int kPair = 60; ///< milliseconds

    explicit HeldDown(QObject* parent = nullptr);

    /// The Latin key at the place of the pressed one, so that WASD walk under an Arabic keyboard layout too.
    static int keyOf(const QKeyEvent& event);

    /// Whether the last press of a key was none of a finger's.
    bool repeated() const { return m_repeated; }
    bool down(int key) const;      ///< also as long as its release does not count yet
    bool lettingGo(int key) const; ///< it was released, and that does not count yet
    /// Milliseconds that a finger was on a key that was let go last, by the keyboard's own clock: of a window that was
    /// busy, other than how long we knew of it. 0: not known.
    quint64 heldFor(int key) const;

Q_SIGNALS:
    void letGo(int key); ///< a release counts

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Key {
        bool down = false;
        bool lettingGo = false;
        quint64 pressedAt = 0;  ///< by the finger, not again by itself; milliseconds of the event; 0: not known
        quint64 releasedAt = 0; ///< likewise
        unsigned round = 0;     ///< presses and releases so far: a timer of an earlier one is too late
    };
    void press(const QKeyEvent& event);
    void release(const QKeyEvent& event);
    void count(int key, unsigned round);
    void letAllGo();

    std::map<int, Key> m_keys;
    bool m_repeated = false;
};

} // namespace halls::app
