// SPDX-License-Identifier: MPL-2.0
#include "desk/Languages.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace halls::app {

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
    // The territory is Iraq: it names the months as people there do.
    QLocale::setDefault(arabic ? QLocale(QLocale::Arabic, QLocale::Iraq)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setLayoutDirection(arabic ? Qt::RightToLeft : Qt::LeftToRight);
    if (m_toolkit.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&m_toolkit);
    if (m_ours.load(QStringLiteral(":/translations/mosul-halls_") + wanted + QStringLiteral(".qm")))
        QApplication::installTranslator(&m_ours);
}

} // namespace halls::app
