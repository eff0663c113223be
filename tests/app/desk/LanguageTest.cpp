// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "words/ErrorWords.h"
#include "words/Words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTabBar>
#include <QToolButton>
#include <QTranslator>

namespace halls::app {
namespace {

class LanguagesTest : public WindowTest {};

bool isArabic(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.script() == QChar::Script_Arabic; });
}

/// Answers every text with the text in brackets: what is shown without them was not translated.
class PseudoTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override {
        return QStringLiteral("⟦") + QString::fromUtf8(text) + QStringLiteral("⟧");
    }
};

TEST_F(LanguagesTest, ArabicMirrorsTheWindowAndKeepsThePose) {
    openTiny();
    const Pose pose = session().camera().pose;
    const auto middleOf = [](const QWidget* w) { return w->mapToGlobal(w->rect().center()).x(); };
    EXPECT_LT(middleOf(child<QDockWidget>("dockPlaces")), middleOf(&picture()));
    m_languages.use(QStringLiteral("ar"));
    EXPECT_EQ(m_window->layoutDirection(), Qt::RightToLeft);
    EXPECT_TRUE(eventually([&] { return middleOf(child<QDockWidget>("dockPlaces")) > middleOf(&picture()); }));
    for (const QAction* menu : m_window->menuBar()->actions())
        EXPECT_TRUE(eventually([&] { return isArabic(menu->text()); })) << menu->text().toStdString();
    EXPECT_EQ(session().camera().pose, pose);
    EXPECT_EQ(Words::date("2014-06"), QString::fromUtf8("حزيران 2014")) << "as months are named in Iraq";
    m_languages.use(QStringLiteral("en"));
    EXPECT_TRUE(eventually([&] { return middleOf(child<QDockWidget>("dockPlaces")) < middleOf(&picture()); }));
}

TEST_F(LanguagesTest, EveryErrorAndWordHasASentence) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        for (int code = 0; code <= static_cast<int>(ErrorCode::Failed); ++code) {
            const QString sentence = ErrorWords::of(static_cast<ErrorCode>(code));
            EXPECT_FALSE(sentence.isEmpty()) << code;
            EXPECT_EQ(isArabic(sentence), language == std::string("ar")) << sentence.toStdString();
        }
        for (int fate = 0; fate <= static_cast<int>(Fate::Unknown); ++fate)
            EXPECT_EQ(isArabic(Words::of(static_cast<Fate>(fate))), language == std::string("ar"));
    }
}

TEST_F(LanguagesTest, NoVisibleWordIsLeftUntranslated) {
    PseudoTranslator pseudo;
    QApplication::installTranslator(&pseudo);
    openTiny();
    QStringList bare;
    const auto check = [&](const QWidget* widget, const QString& text) {
        const bool hasWords = std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
        if (hasWords && !text.contains(QStringLiteral("⟦")))
            bare << QStringLiteral("%1 (%2)").arg(text, widget->objectName());
    };
    // What the museum says is in its own language: the switch of states and the names in the status bar.
    const QWidget* states = child<QWidget>("stateSwitch");
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || (states != nullptr && states->isAncestorOf(widget)))
            continue;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            check(widget, button->text());
        if (const auto* label = qobject_cast<const QLabel*>(widget);
            label != nullptr && label->objectName() != QLatin1String("hallLabel") &&
            label->objectName() != QLatin1String("stateLabel"))
            check(widget, label->text());
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            check(widget, line->placeholderText());
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                check(widget, tabs->tabText(i));
        }
        check(widget, widget->accessibleName());
    }
    for (const QAction* menu : m_window->menuBar()->actions()) {
        check(m_window.get(), menu->text());
        for (const QAction* action : menu->menu()->actions())
            check(m_window.get(), action->text());
    }
    QApplication::removeTranslator(&pseudo);
    EXPECT_TRUE(bare.isEmpty()) << bare.join(QStringLiteral("\n")).toStdString();
}

} // namespace
} // namespace halls::app
