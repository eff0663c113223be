// SPDX-License-Identifier: MPL-2.0
#include "saving/FileName.h"

#include <QDir>
#include <QFileInfo>

namespace halls::app {
namespace {

constexpr qsizetype kMaxBytes = 160; ///< UTF-8, of the 255 that a name may have: an ending and a number come to it

bool forbidden(QChar letter) {
    return QStringLiteral("/\\:*?\"<>|").contains(letter) || letter.category() == QChar::Other_Control ||
           letter.category() == QChar::Other_Format;
}

} // namespace

QString fileNameOf(const QStringList& words) {
    QString name;
    for (const QString& word : words) {
        QString safe;
        for (const QChar letter : word)
            safe += forbidden(letter) ? QLatin1Char('-') : letter;
        safe = safe.simplified();
        if (!safe.isEmpty())
            name += (name.isEmpty() ? QString() : QStringLiteral(" - ")) + safe;
    }
    while (name.toUtf8().size() > kMaxBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char(' '))) // would be hidden
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char(' ')))
        name.chop(1);
    return name;
}

QString freeFile(const QString& folder, const QString& name, const QString& ending) {
    const QDir in(folder);
    QString file = in.filePath(name + ending);
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = in.filePath(QStringLiteral("%1 (%2)%3").arg(name).arg(number).arg(ending));
    return file;
}

} // namespace halls::app
