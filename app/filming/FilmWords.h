// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QSize>
#include <QString>

#include <cstdint>
#include <optional>

namespace halls::app {

/// What a recording would take, as `mosul-halls tour --estimate` says it.
struct FilmEstimate {
    int frames = 0;
    double seconds = 0.0; ///< to record, on this machine
    double bytes = 0.0;   ///< of the video
    static std::optional<FilmEstimate> of(const QString& line);
    /// Pieces and video are there at once for a moment, and an estimate is one.
    double room() const { return 2.5 * bytes; }
    bool fits(double free) const { return free < 0.0 || free >= room(); } ///< negative: nobody knows
};

/// Sentences about a recording.
class FilmWords {
    Q_DECLARE_TR_FUNCTIONS(FilmWords)
public:
    static QString duration(double seconds);  ///< "about 3 minutes", "about 2 hours"
    static QString size(double bytes);        ///< "40 MB"
    static QString pixels(const QSize& size); ///< "1280 × 720", width first in every language
    static QString estimate(const FilmEstimate& estimate, int framesPerSecond, double free);
    static QString progress(int done, int count, double secondsLeft); ///< negative: not known yet
};

/// How fast it goes: pauses do not count, nor what was there already.
class FilmPace {
public:
    void begin(double now) { *this = {.m_begun = now}; }
    void pause(double now) { m_paused = now; }
    void goOn(double now);
    void tell(int done, int count, double now);
    /// Seconds until it is done; negative: not known yet.
    double left() const;

    double m_begun = 0.0;
    double m_paused = 0.0;
    int m_first = -1; ///< frames that were there when it was first told
    double m_firstAt = 0.0;
    int m_done = 0;
    int m_count = 0;
    double m_doneAt = 0.0;
};

} // namespace halls::app
