// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "tours/WalkPlayer.h"
#include "tours/WalkRecorder.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

class QLabel;
class QWidget;

namespace halls::app {

/// Records the visitor's own walk in the window, with a red dot over the picture, and plays walks.
///
/// **Ownership** Its label over the picture is the picture's child.
class WalkLead : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WalkLead)
public:
    WalkLead(SessionLink& link, QWidget* picture);
    ~WalkLead() override;

    bool recording() const { return m_recorder.has_value(); }
    void record();
    /// Precondition: recording().
    RecordedWalk stop();
    /// What stop() would give, while it goes on. Precondition: recording().
    RecordedWalk soFar() const;

    bool replaying() const { return m_player.has_value(); }
    void replay(RecordedWalk walk);
    void endReplay();

    /// Before the session's own tick; true while something moves.
    bool tick(double seconds);

    /// "0:07": of the recording, or of the walk that is played.
    QString time() const;

Q_SIGNALS:
    void passed(); ///< another second, or it began or ended
    /// The longest walk is reached, or another museum was opened: this is what there is.
    void cutOff(const halls::RecordedWalk& walk);
    void replayEnded();

private:
    double seconds() const { return static_cast<double>(m_clock.nsecsElapsed()) * 1.0e-9; }
    void refresh();

    SessionLink& m_link;
    QWidget* m_picture;
    QLabel* m_dot;
    QElapsedTimer m_clock; ///< of the recording
    QDateTime m_began;     ///< likewise
    QTimer m_second;
    std::optional<tours::WalkRecorder> m_recorder;
    std::optional<RecordedWalk> m_walk; ///< that is played
    std::optional<tours::WalkPlayer> m_player;
};

} // namespace halls::app
