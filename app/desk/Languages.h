// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QStringList>
#include <QTranslator>

namespace halls::app {

/// Arabic letters join: Qt would draw one that is underlined as a key apart from its neighbours, and measures it so. In
/// Arabic no word has such a key, whoever wrote it.
class KeylessTranslator : public QTranslator {
public:
    void setKeyless(bool keyless) { m_keyless = keyless; }
    QString translate(const char* context, const char* source, const char* disambiguation, int count) const override;

private:
    bool m_keyless = false;
};

/// The interface's language: translations, direction of layout, formats of dates and numbers. Digits are 0 to 9 in
/// each, as in the texts of the museum.
class Languages {
public:
    /// Tags of the languages that the interface is translated into, English first.
    static QStringList offered();

    /// Widgets are told by QEvent::LanguageChange and LayoutDirectionChange. An unknown tag is English.
    void use(const QString& tag);
    QString current() const { return m_current; }

private:
    KeylessTranslator m_ours;
    KeylessTranslator m_toolkit; ///< Qt's own words ("Cancel"), where the system has them
    QString m_current;
};

} // namespace halls::app
