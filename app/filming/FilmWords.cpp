// SPDX-License-Identifier: MPL-2.0
#include "filming/FilmWords.h"

#include "words/Isolates.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr double kMinute = 60.0; ///< seconds
constexpr double kHour = 3600.0; ///< likewise
constexpr double kMegabyte = 1.0e6;
constexpr double kGigabyte = 1.0e9;

int rounded(double value) {
    return std::max(1, static_cast<int>(std::lround(value)));
}

} // namespace

std::optional<FilmEstimate> FilmEstimate::of(const QString& line) {
    const QStringList words = line.split(QLatin1Char(' '));
    if (words.size() != 7 || words[0] != QLatin1String("estimate"))
        return std::nullopt;
    bool frames = false;
    bool seconds = false;
    bool bytes = false;
    const FilmEstimate told{words[2].toInt(&frames), words[4].toDouble(&seconds), words[6].toDouble(&bytes)};
    return frames && seconds && bytes && told.frames > 0 ? std::optional(told) : std::nullopt;
}

QString FilmWords::duration(double seconds) {
    if (seconds < 1.5 * kHour)
        return tr("about %n minute(s)", nullptr, rounded(seconds / kMinute));
    return tr("about %n hour(s)", nullptr, rounded(seconds / kHour));
}

QString FilmWords::size(double bytes) {
    return bytes < kGigabyte ? tr("%1 MB").arg(rounded(bytes / kMegabyte))
                             : tr("%1 GB").arg(std::round(bytes / kGigabyte * 10.0) / 10.0);
}

QString FilmWords::pixels(const QSize& size) {
    return Isolates::leftToRight(tr("%1 × %2", "pixels of a video").arg(size.width()).arg(size.height()));
}

QString FilmWords::estimate(const FilmEstimate& estimate, int framesPerSecond, double free) {
    if (free < 0.0)
        return tr("The video is %1 long. Recording it takes %2 on this computer and room for %3.")
            .arg(duration(static_cast<double>(estimate.frames) / framesPerSecond), duration(estimate.seconds),
                 size(estimate.room()));
    const QString told =
        tr("The video is %1 long. Recording it takes %2 on this computer and room for %3; the disk has %4.")
            .arg(duration(static_cast<double>(estimate.frames) / framesPerSecond), duration(estimate.seconds),
                 size(estimate.room()), size(free));
    return !estimate.fits(free) ? told + QLatin1Char('\n') + tr("That is not enough room.") : told;
}

QString FilmWords::progress(int done, int count, double secondsLeft) {
    const QString how = tr("Picture %1 of %2", "how far a video is").arg(QString::number(done), QString::number(count));
    return secondsLeft < 0.0 ? how : tr("%1; %2 left", "how far, time").arg(how, duration(secondsLeft));
}

void FilmPace::goOn(double now) {
    m_firstAt += now - m_paused;
    m_doneAt += now - m_paused;
}

void FilmPace::tell(int done, int count, double now) {
    if (m_first < 0) {
        m_first = done;
        m_firstAt = now;
    }
    m_done = done;
    m_count = count;
    m_doneAt = now;
}

double FilmPace::left() const {
    const int since = m_done - m_first;
    if (m_first < 0 || since <= 0)
        return -1.0;
    return (m_doneAt - m_firstAt) / since * (m_count - m_done);
}

} // namespace halls::app
