// SPDX-License-Identifier: MPL-2.0
// The room that the passage panel gives to the words of a pin and of its source, on three screens, in both languages.
#include "app/window/WindowFixture.h"

#include "desk/Appearance.h"
#include "look/Theme.h"
#include "pins/SourceView.h"
#include "words/Words.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextCursor>

#include <utility>

namespace halls::app {
namespace {

constexpr std::array kScreens{QSize(1024, 600), QSize(1280, 720), QSize(1920, 1080)};

/// As long as the longest of the museum that comes with the program, and one of a line.
void sayMuch(Museum& museum, std::vector<Tour>&) {
    museum.pins[0].texts.clear();
    for (const char* language : {"en", "ar"}) {
        PinText text{.language = language};
        for (int i = 0; i < 12; ++i)
            text.value +=
                i == 0 ? "Of this stone much was said. " : "And more was said of it by others in those days. ";
        museum.pins[0].texts.push_back(text);
    }
}

class PassageRoomTest : public WindowTest {
protected:
    QWidget& panel() { return *child<QWidget>("passagePanel"); }
    QTextBrowser& words() { return *child<QTextBrowser>("ownWords"); }
    SourceView& source() { return *child<SourceView>("sourceText"); }
    void show(QSize size, const char* language) {
        m_languages.use(QLatin1String(language));
        m_window->resize(size);
        QTest::qWait(80);
    }
    /// Nothing of our words is hidden, or they scroll, and nothing round them does.
    bool wholeOrScrolledOnce() {
        for (QWidget* each = words().parentWidget(); each != &panel(); each = each->parentWidget()) {
            if (qobject_cast<QScrollArea*>(each) != nullptr)
                return false;
        }
        return words().verticalScrollBar()->maximum() == 0 || words().verticalScrollBar()->isVisible() ||
               all().isVisible();
    }
    /// No line of our words is cut through.
    bool endsBetweenLines() {
        const QTextCursor last =
            words().cursorForPosition(QPoint(words().viewport()->width() / 2, words().viewport()->height() - 4));
        return words().cursorRect(last).bottom() <= words().viewport()->height() + 2;
    }
    QPushButton& all() { return *child<QPushButton>("allOwnWords"); }
    /// How many bars of the panel, and of what it lies in, have something to scroll.
    int bars() {
        int count = 0;
        for (const auto* bar : child<QDockWidget>("dockPassage")->findChildren<QScrollBar*>())
            count += bar->isVisible() && bar->maximum() > bar->minimum() ? 1 : 0;
        return count;
    }
};

TEST_F(PassageRoomTest, TheSourcesWordsHaveTwoFifthsAndOursAreWholeOrScrollOnce) {
    openTinyWith(sayMuch);
    for (const char* language : {"en", "ar"}) {
        for (const QSize size : kScreens) {
            show(size, language);
            for (const char* pin : {"pin-stone", "pin-line"}) {
                session().openPin(pin);
                ASSERT_TRUE(eventually([&] { return source().isVisible(); }));
                QTest::qWait(80);
                // Once the height is shared out.
                EXPECT_TRUE(eventually([&] { return source().height() * 100 >= panel().height() * 40; }))
                    << pin << " " << size.height() << " " << language << ": " << source().height() << " of "
                    << panel().height();
                EXPECT_TRUE(wholeOrScrolledOnce()) << pin << " " << size.height() << " " << language;
                EXPECT_FALSE(child<QListWidget>("passages")->isVisible());
            }
            if (size.height() > 1000) {
                EXPECT_EQ(words().verticalScrollBar()->maximum(), 0) << "where there is room they are whole";
            }
            session().closePin();
        }
    }
}

/// On a small screen, where three bars lay in each other: words and source, all of the words, the list, nothing open.
TEST_F(PassageRoomTest, ALowPanelScrollsOneThing) {
    openTinyWith(sayMuch);
    // The last as narrow as its keys let it be, where lines break more often.
    for (const auto& [percent, wide] : {std::pair(100, 350), std::pair(150, 520), std::pair(150, 450)}) {
        applyTheme(*qApp, {.text = percent});
        for (const char* language : {"en", "ar"}) {
            show({1024, 562}, language);
            m_window->resizeDocks({child<QDockWidget>("dockPassage")}, {wide}, Qt::Horizontal);
            const auto expectOne = [&](const char* where) {
                QTest::qWait(60);
                EXPECT_TRUE(eventually([&] { return bars() <= 1; }))
                    << where << " " << percent << " " << language << ", " << panel().width() << " wide";
            };
            session().openPin("pin-stone");
            ASSERT_TRUE(eventually([&] { return source().isVisible() && all().isVisible(); })) << percent << language;
            expectOne("words and source");
            EXPECT_TRUE(words().isVisible());
            EXPECT_TRUE(eventually([&] { return endsBetweenLines(); })) << percent << language;
            if (percent == 100) { // two lines of an explanation are none
                EXPECT_GE(words().viewport()->height(), 4 * words().fontMetrics().lineSpacing()) << language;
                EXPECT_FALSE(child<QLabel>("sourceFacts")->isVisible()) << "it is told behind our words";
                EXPECT_TRUE(words().toPlainText().contains(Words::date(session().shownPassage().source->date)))
                    << words().toPlainText().toStdString();
            }
            EXPECT_GE(source().height(), 2 * source().fontMetrics().lineSpacing()) << percent << language;
            all().click();
            expectOne("our words");
            EXPECT_FALSE(source().isVisible());
            words().verticalScrollBar()->setValue(words().verticalScrollBar()->maximum()); // to the last of them
            EXPECT_EQ(words().verticalScrollBar()->value(), words().verticalScrollBar()->maximum());
            all().click();
            expectOne("back");
            EXPECT_TRUE(source().isVisible());
            session().openPin("pin-line");
            ASSERT_TRUE(eventually([&] { return source().isVisible(); }));
            EXPECT_FALSE(all().isChecked());
            session().closePin();
            auto* unfold = child<QPushButton>("unfoldLists");
            ASSERT_TRUE(eventually([&] { return unfold->isVisible(); }));
            expectOne("nothing open");
            unfold->click();
            expectOne("the list");
            EXPECT_TRUE(child<QListWidget>("passages")->isVisible());
            session().openPin("pin-stone");
            EXPECT_TRUE(eventually([&] { return source().isVisible(); })) << "what is opened comes before the list";
            session().closePin();
        }
    }
    applyTheme(*qApp, {});
}

TEST_F(PassageRoomTest, OneThatQuotesNothingSaysSoInALineAndHasTheRoomForItself) {
    openTiny();
    readNotice();
    session().setState("after");
    for (const char* language : {"en", "ar"}) {
        for (const QSize size : kScreens) {
            show(size, language);
            session().openPin("pin-after");
            auto* banner = child<QLabel>("sourceBanner");
            ASSERT_TRUE(eventually([&] { return banner->isVisible(); }));
            QTest::qWait(80);
            EXPECT_FALSE(source().isVisible());
            EXPECT_LE(banner->heightForWidth(banner->width()), 2 * banner->fontMetrics().lineSpacing() + 10)
                << language;
            EXPECT_TRUE(eventually([&] {
                return banner->height() <= 2 * banner->fontMetrics().lineSpacing() + 14 &&
                       words().height() * 100 >= panel().height() * 55;
            })) << language
                << " " << size.height() << ": " << banner->height() << ", " << words().height() << " of "
                << panel().height();
            session().closePin();
        }
    }
}

TEST_F(PassageRoomTest, TheListsUnfoldAndStayForTheVisit) {
    openTiny();
    session().openPin("pin-stone");
    auto* unfold = child<QPushButton>("unfoldLists");
    ASSERT_TRUE(eventually([&] { return unfold->isVisible(); }));
    EXPECT_FALSE(child<QListWidget>("passages")->isVisible());
    unfold->setFocus();
    QTest::keyClick(unfold, Qt::Key_Space);
    EXPECT_TRUE(child<QListWidget>("passages")->isVisible());
    session().openPin("pin-line");
    EXPECT_TRUE(child<QListWidget>("passages")->isVisible());
    session().closePin();
    EXPECT_FALSE(unfold->isVisible());
    EXPECT_TRUE(child<QListWidget>("passages")->isVisible()) << "what there is to choose from";
}

} // namespace
} // namespace halls::app
