// SPDX-License-Identifier: MPL-2.0
#include "desk/Languages.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>

namespace halls::app {

QString KeylessTranslator::translate(const char* context, const char* source, const char* disambiguation,
                                     int count) const {
    const QString words = QTranslator::translate(context, source, disambiguation, count);
    if (!m_keyless || !words.contains(QLatin1Char('&')))
        return words;
    // "&&" is an ampersand, "&amp;" and its like are markup.
    static const QRegularExpression key(QStringLiteral("&(?!&|#?\\w+;)(?<!&&)(?=\\S)"));
    return QString(words).remove(key);
}

QStringList Languages::offered() {
    return {QStringLiteral("en"), QStringLiteral("ar")};
}

void Languages::use(const QString& tag) {
    const QString wanted = offered().contains(tag) ? tag : QStringLiteral("en");
    if (wanted == m_current)
        return;
    m_current = wanted;
    QApplication::removeTranslator(&m_ours);
    QApplication::removeTranslator(&m_toolkit);
    const bool arabic = wanted == QLatin1String("ar");
    // Of the territories that read Arabic, one that writes numbers as the texts of the museum do: 0 to 9, and a point.
    // Months are named as in Iraq (Words::date).
    QLocale::setDefault(arabic ? QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_ours.setKeyless(arabic);
    m_toolkit.setKeyless(arabic);
    QApplication::setLayoutDirection(arabic ? Qt::RightToLeft : Qt::LeftToRight);
    if (m_toolkit.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&m_toolkit);
    if (m_ours.load(QStringLiteral(":/translations/mosul-halls_") + wanted + QStringLiteral(".qm")))
        QApplication::installTranslator(&m_ours);
}

} // namespace halls::app
