// SPDX-License-Identifier: MPL-2.0
// What a visitor reads first, in the museum that comes with the program: plain words; reasons and works when asked for.
#include "app/window/ShippedWords.h"
#include "app/window/WindowFixture.h"

#include "evidence/EvidenceRows.h"
#include "words/Citation.h"
#include "words/Isolates.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QLabel>
#include <QRegularExpression>
#include <QTextBrowser>

#include <set>

namespace halls::app {
namespace {

/// Numbers of works, and words of those who make such programs.
const QRegularExpression& jargon() {
    static const QRegularExpression kWords(QStringLiteral("\\bS[0-9]{1,3}\\b|SHA|Extended Matrix|\\bstops\\b"));
    return kWords;
}
const QRegularExpression& numbers() {
    static const QRegularExpression kNumbers(QStringLiteral("\\bS[0-9]{1,3}\\b"));
    return kNumbers;
}

class VisitorsWordsTest : public WindowTest {
protected:
    /// Words alone: no model is drawn.
    void openShipped() {
        openWindow();
        const auto loaded = shippedWords();
        ASSERT_NE(loaded, nullptr);
        link().open(loaded);
        readNotice();
    }
    QTextBrowser& page() { return *child<QTextBrowser>("subjectPage"); }
    void ask(QTextBrowser& words) { Q_EMIT words.anchorClicked(QUrl(QStringLiteral("reasons:"))); }
};

TEST_F(VisitorsWordsTest, NoNumberOfAWorkAndNoJargonStandsBeforeAVisitor) {
    openShipped();
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        session::Settings settings = link().settings();
        settings.language = language;
        link().setSettings(settings);
        const auto clean = [&](const QString& text, const Id& of, const QRegularExpression& words) {
            const auto found = words.match(text);
            EXPECT_FALSE(found.hasMatch()) << language << " " << of << ": " << found.captured().toStdString();
        };
        for (const State& state : link().museum().states) {
            session().setState(state.id);
            for (const Exhibit& exhibit : link().museum().exhibits) {
                link().setSubject({.exhibit = exhibit.id});
                clean(page().toPlainText(), exhibit.id, jargon());
                clean(page().toHtml(), exhibit.id, numbers());
            }
            for (const Hall& hall : link().museum().halls) {
                link().setSubject({});
                session().goToHall(hall.id);
                clean(page().toPlainText(), hall.id, jargon());
            }
            for (const Pin* pin : session().pins()) {
                session().openPin(pin->id);
                clean(child<QTextBrowser>("ownWords")->toPlainText(), pin->id, jargon());
                clean(child<QLabel>("sourceFacts")->text() + child<QLabel>("sourceFacts")->toolTip(), pin->id,
                      jargon());
                session().closePin();
            }
        }
        for (const Chapter& chapter : link().museum().chapters) {
            link().setSubject({.chapter = chapter.id});
            clean(child<QTextBrowser>("chapterPage")->toPlainText(), chapter.id, jargon());
        }
        link().setSubject({});
    }
}

/// Of the program itself: menus, the bar, panels, and dialogs that a visitor opens. Sources have their numbers in Help,
/// About and sources: who goes there asks.
TEST_F(VisitorsWordsTest, MenusAndDialogsSpeakPlainly) {
    openShipped();
    static const QRegularExpression kJargon(QStringLiteral(
        "\\bS[0-9]{1,3}\\b|SHA|Extended Matrix|\\bstops?\\b|\\bEV\\b|JSON|schema|package|mesh|texture|shader|OpenGL|"
        "\\bFOV\\b|halls:|lacuna|code point|null|\\bID\\b"));
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        const auto clean = [&](const QString& words, const QString& where) {
            QString plain = words;
            for (const char* name : {"Object ID", "museum.json", "JSON"}) // of a standard, a file, a kind of file
                plain.remove(QLatin1String(name));
            const auto found = kJargon.match(plain.remove(QLatin1Char('&')));
            EXPECT_FALSE(found.hasMatch()) << where.toStdString() << ": " << words.toStdString();
        };
        const auto look = [&](const QWidget& window) {
            for (const QWidget* widget : window.findChildren<QWidget*>()) {
                const QString where = window.objectName() + QLatin1Char(' ') + widget->objectName();
                for (const QString& words :
                     {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()})
                    clean(words, where);
                if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                    clean(button->text(), where);
                else if (const auto* label = qobject_cast<const QLabel*>(widget))
                    clean(label->text(), where);
                else if (const auto* box = qobject_cast<const QGroupBox*>(widget))
                    clean(box->title(), where);
                else if (const auto* number = qobject_cast<const QAbstractSpinBox*>(widget))
                    clean(number->text(), where);
                else if (const auto* choices = qobject_cast<const QComboBox*>(widget)) {
                    for (int at = 0; at < choices->count(); ++at)
                        clean(choices->itemText(at), where);
                }
            }
        };
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            clean(action->text(), action->objectName());
            clean(action->toolTip(), action->objectName());
            clean(action->statusTip(), action->objectName());
        }
        look(*m_window);
        for (const char* id : {"settings", "help", "tours", "save-picture", "report", "handout", "film"}) {
            QAction* action = m_window->action(QLatin1String(id));
            if (action == nullptr || !action->isEnabled())
                continue;
            action->trigger();
            QTest::qWait(20);
            for (auto* dialog : m_window->findChildren<QDialog*>()) {
                if (!dialog->isVisible())
                    continue;
                look(*dialog);
                dialog->close();
            }
            QTest::qWait(20);
        }
    }
}

TEST_F(VisitorsWordsTest, WhatItIsAndWhatBecameOfItComeFirst) {
    openShipped();
    link().setSubject({.exhibit = "lion"});
    const QString lion = page().toPlainText();
    EXPECT_TRUE(lion.contains(QStringLiteral("Guardian figure: lion with five legs. Period: About 883–859 BC")));
    EXPECT_LT(lion.indexOf(QStringLiteral("As found in March 2017: destroyed.")), 400);
    EXPECT_TRUE(lion.contains(QStringLiteral("How it is drawn is")) || lion.contains(QStringLiteral("looked like")));
    link().setSubject({.exhibit = "nergal-slab"}); // of which the package has no text
    EXPECT_TRUE(page().toPlainText().contains(
        QStringLiteral("As found in March 2017: not known what became of it. We found nobody who has said publicly "
                       "what became of this work.")))
        << page().toPlainText().left(600).toStdString();
    link().setSubject({.exhibit = "banquet-stele"}); // of which it has one, which says more
    const QString stele = page().toPlainText();
    EXPECT_FALSE(stele.contains(QStringLiteral("We found nobody who has said publicly")));
    EXPECT_EQ(stele.count(QStringLiteral("Damaged or destroyed, says the World Monuments Fund")), 1);
}

TEST_F(VisitorsWordsTest, WorksComeByNameWhenAskedForAndStayForTheVisit) {
    openShipped();
    link().setSubject({.exhibit = "lion"});
    ASSERT_TRUE(page().toPlainText().contains(QStringLiteral("How do we know?")));
    EXPECT_FALSE(page().toPlainText().contains(QStringLiteral("Did it look like this?")));
    ask(page());
    EXPECT_TRUE(page().toPlainText().contains(QStringLiteral("Did it look like this?")));
    EXPECT_TRUE(page().toPlainText().contains(QStringLiteral("Sources: ")));
    EXPECT_FALSE(numbers().match(page().toPlainText()).hasMatch())
        << numbers().match(page().toPlainText()).captured().toStdString();
    link().setSubject({.exhibit = "uthal"});
    EXPECT_TRUE(page().toPlainText().contains(QStringLiteral("Did it look like this?")))
        << "as long as nobody closes it";
    EXPECT_TRUE(page().toPlainText().contains(QStringLiteral("Cathy Otten 2017")));
    ask(page());
    EXPECT_FALSE(page().toPlainText().contains(QStringLiteral("Did it look like this?")));
    // Behind a pin likewise, with what says which bytes were read.
    session().openPin("pin-assyrian-halls");
    auto* words = child<QTextBrowser>("ownWords");
    ASSERT_TRUE(words->toPlainText().contains(QStringLiteral("How do we know?")));
    ask(*words);
    EXPECT_TRUE(
        words->toPlainText().contains(QString::fromStdString("SHA-256 " + link().museum().texts.front().sha256)));
    EXPECT_FALSE(numbers().match(words->toPlainText()).hasMatch());
}

TEST_F(VisitorsWordsTest, AWorkHasANameOfItsOwn) {
    openShipped();
    const Museum& museum = link().museum();
    std::set<QString> names;
    for (const Reference& work : museum.bibliography) {
        const QString name = Citation::name(museum, work.id);
        EXPECT_FALSE(name.isEmpty()) << work.id;
        EXPECT_TRUE(names.insert(name).second) << name.toStdString();
    }
    EXPECT_EQ(Citation::name(museum, "S14"), QStringLiteral("Melissa Gronlund 2023"));
    EXPECT_EQ(Citation::name(museum, "S15").toStdString(), "Agence France-Presse 2017\u00A0a");
    EXPECT_EQ(Citation::name(museum, "S17").toStdString(), "Agence France-Presse 2017\u00A0b");
    EXPECT_EQ(Citation::name(museum, "S9").toStdString(), "Michael D.\u00A0Danti and others 2015");
    EXPECT_EQ(Citation::name(museum, "S43"), QStringLiteral("Reuters and Associated Press 2017"));
    EXPECT_EQ(Citation::name(museum, "S37"), QStringLiteral("French Ministry of Culture, “Nimrud”"));
    const QString said =
        Isolates::removed(Citation::named(museum, QString::fromUtf8("S24 says so [S55 وS56], not in […] AS24.")));
    EXPECT_EQ(said.toStdString(),
              "Cathy Otten 2017 says so [Agence France-Presse 2017\u00A0c وRoger Atwood 2003], not in […] AS24.");
}

} // namespace
} // namespace halls::app
