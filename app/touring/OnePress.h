// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

namespace halls::app {

/// One press of a key, at most one step. A window that is busy, with a picture that takes its time, say, reads all that
/// was pressed meanwhile at once: somebody who pressed three times because nothing seemed to happen would be three
/// steps on. So a press counts only once what the last one did can be seen, and all that waited to be read then was
/// read.
///
/// **Ownership** Watches the whole application while it lives.
class OnePress : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnePress)
public:
    static constexpr int kSeen = 100; ///< milliseconds: until then the program has answered, or is busy

    explicit OnePress(QObject* parent);

    /// Whether the press that is answered now counts; to be asked once for each. What no key asked for does.
    bool counts();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_byKey = false; ///< the last thing that a hand did was to press a key
    bool m_waits = false; ///< what the last press did cannot be seen yet
};

} // namespace halls::app
