// SPDX-License-Identifier: MPL-2.0
#include "words/Isolates.h"

#include <QLocale>

namespace halls::app {
namespace {

constexpr QChar kLeftToRight(0x2066);
constexpr QChar kFirstStrong(0x2068);
constexpr QChar kEnd(0x2069);
constexpr QChar kRightToLeftMark(0x200F);

} // namespace

QString Isolates::text(const QString& words) {
    return kFirstStrong + words + kEnd;
}

QString Isolates::html(const QString& words) {
    return words.isEmpty() ? words : text(words.toHtmlEscaped());
}

QString Isolates::leftToRight(const QString& words) {
    return kLeftToRight + words + kEnd;
}

QString Isolates::atStart(const QString& words) {
    return QLocale().language() == QLocale::English ? words : kRightToLeftMark + leftToRight(words);
}

QString Isolates::removed(QString words) {
    return words.remove(kLeftToRight).remove(kFirstStrong).remove(kEnd);
}

} // namespace halls::app
