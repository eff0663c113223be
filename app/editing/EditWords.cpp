// SPDX-License-Identifier: MPL-2.0
#include "editing/EditWords.h"

#include "words/EngineWords.h"
#include "words/ErrorWords.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"

#include <QDateTime>
#include <QStringList>
#include <QSysInfo>

namespace halls::app {
namespace {

constexpr qsizetype kMaxPath = 120; ///< letters of a path in a sentence

/// Words of others, in whichever direction they are written.
QString isolated(const std::string& words) {
    return Isolates::text(QString::fromStdString(words));
}

} // namespace

QString EditWords::of(const io::Editor& other) {
    QDateTime since =
        QDateTime::fromString(QString::fromStdString(other.since), QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
    if (!since.isValid()) // no lock of ours, or one that cannot be read: it knows neither who nor when
        return tr("Somebody else is changing this museum.");
    since.setTimeSpec(Qt::UTC);
    since = since.toLocalTime();
    const QString time = since.date() == QDate::currentDate() ? since.toString(QStringLiteral("HH:mm"))
                                                              : since.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (QString::fromStdString(other.host) == QSysInfo::machineHostName())
        return tr("%1 has been changing this museum on this computer since %2.").arg(isolated(other.name), time);
    return tr("%1 has been changing this museum on the computer %2 since %3.")
        .arg(isolated(other.name), isolated(other.host), time);
}

QString EditWords::notSaved(const Error& error, const QString& museum) {
    QStringList words{ErrorWords::notSaved(error, museum)};
    if (!isOfWriting(error.code))
        words << ErrorWords::of(error.code);
    if (!isOfWriting(error.code) || error.code == ErrorCode::Unwritable) { // else the sentence says it
        const QString file = PlainWords::shortenedPath(QString::fromStdString(error.file), kMaxPath);
        const QString cause = PlainWords::shortened(EngineWords::shown(ErrorWords::cause(error)));
        words << Isolates::atStart(file) + (cause.isEmpty() ? QString(QLatin1Char('.')) : QStringLiteral(": ") + cause);
    }
    words << ErrorWords::advice(error);
    return words.join(QLatin1Char(' '));
}

} // namespace halls::app
