// SPDX-License-Identifier: MPL-2.0
#include "filming/Unfinished.h"

#include <QFile>
#include <QMap>
#include <QStringList>

namespace halls::app {
namespace {

constexpr qint64 kMostRead = 4096; ///< bytes
const QString kHead = QStringLiteral("mosul-halls recording");

} // namespace

std::optional<FilmChoices> unfinishedAt(const QString& file) {
    QFile about(file + QStringLiteral(".pieces/recording.txt"));
    if (!about.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QStringList lines = QString::fromUtf8(about.read(kMostRead)).split(QLatin1Char('\n'));
    if (lines.front() != kHead)
        return std::nullopt;
    QMap<QString, QString> told;
    for (const QString& line : lines.mid(1)) {
        for (const QString& key : {QStringLiteral("tour "), QStringLiteral("size "), QStringLiteral("language "),
                                   QStringLiteral("captions ")}) {
            if (line.startsWith(key))
                told[key.trimmed()] = line.mid(key.size());
        }
    }
    const QStringList size = told[QStringLiteral("size")].split(QLatin1Char('x'));
    if (size.size() != 2)
        return std::nullopt;
    return FilmChoices{told[QStringLiteral("tour")].toStdString(),
                       {size[0].toInt(), size[1].toInt()},
                       told[QStringLiteral("language")].toStdString(),
                       told[QStringLiteral("captions")] == QLatin1String("burnt")};
}

} // namespace halls::app
