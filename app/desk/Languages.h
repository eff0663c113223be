// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QStringList>
#include <QTranslator>

namespace halls::app {

/// The interface's language: translations, direction of layout, formats of dates and numbers.
class Languages {
public:
    /// Tags of the languages that the interface is translated into, English first.
    static QStringList offered();

    /// Widgets are told by QEvent::LanguageChange and LayoutDirectionChange. An unknown tag is English.
    void use(const QString& tag);
    QString current() const { return m_current; }

private:
    QTranslator m_ours;
    QTranslator m_toolkit; ///< Qt's own words ("Cancel"), where the system has them
    QString m_current;
};

} // namespace halls::app
