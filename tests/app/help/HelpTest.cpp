// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "commands/Commands.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

#include <tuple>
#include <utility>
#include <vector>

namespace halls::app {
namespace {

class HelpTest : public WindowTest {
protected:
    QWidget* sheet() { return child<QWidget>("keysSheet"); }
    int shownRows(const QTableWidget& table) {
        int shown = 0;
        for (int row = 0; row < table.rowCount(); ++row)
            shown += table.isRowHidden(row) ? 0 : 1;
        return shown;
    }
    /// A key event to whoever has the keyboard, at a time, not marked as a repeated one.
    static void send(QEvent::Type type, Qt::Key key, const QString& text, quint64 at) {
        QWidget* target = QApplication::focusWidget();
        ASSERT_NE(target, nullptr);
        QKeyEvent event(type, key, Qt::NoModifier, text);
        event.setTimestamp(at);
        QCoreApplication::sendEvent(target, &event);
    }
    /// As X11 tells of a key that is held: by pairs. A shortcut's first press is `first`.
    void hold(Qt::Key key, const QString& text, const char* shortcut, const std::function<void()>& expect) {
        quint64 at = 1000;
        const auto once = [&] {
            send(QEvent::ShortcutOverride, key, text, at);
            QWidget* target = QApplication::focusWidget();
            const bool ofTheWindow =
                target != nullptr && target->window() == m_window.get() && qobject_cast<QLineEdit*>(target) == nullptr;
            if (ofTheWindow)
                m_window->action(QLatin1String(shortcut))->trigger(); // as its keys do
            else
                send(QEvent::KeyPress, key, text, at);
            QTest::qWait(15);
        };
        once();
        expect();
        for (int pair = 0; pair < 8; ++pair) {
            at += 40;
            send(QEvent::KeyRelease, key, text, at);
            once();
            expect();
        }
        at += 40;
        send(QEvent::KeyRelease, key, text, at);
        QTest::qWait(120);
        expect();
    }
};

TEST_F(HelpTest, TheSheetHasAllKeysAndSearches) {
    openTiny();
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        press(Qt::Key_Question);
        ASSERT_TRUE(sheet()->isVisible());
        EXPECT_TRUE(picture().rect().contains(sheet()->geometry()));
        auto* table = child<QTableWidget>("sheetKeys");
        int withKeys = 0;
        for (const Command& row : frame().commands.all())
            withKeys += *row.keys != '\0' ? 1 : 0;
        EXPECT_GT(table->rowCount(), withKeys) << "and the names of the menus";
        auto* search = child<QLineEdit>("sheetSearch");
        EXPECT_TRUE(search->hasFocus());
        const QString swap = textOf(*frame().commands.find(QLatin1String("swap-state"))).remove(QLatin1Char('&'));
        search->setText(swap);
        EXPECT_EQ(shownRows(*table), 4) << "its key with the name of its menu, and its button of a gamepad likewise";
        QTest::keyClick(search, Qt::Key_Question);
        EXPECT_FALSE(sheet()->isVisible());
        EXPECT_EQ(QApplication::focusWidget(), &picture());
    }
    m_languages.use(QStringLiteral("en"));
    press(Qt::Key_4);
    press(Qt::Key_Question);
    ASSERT_TRUE(sheet()->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(sheet()->isVisible());
    EXPECT_EQ(session().mode(), Mode::Plan) << "the sheet alone";
    press(Qt::Key_Question);
    frame().setAudience(true);
    EXPECT_FALSE(sheet()->isVisible());
    frame().setAudience(false);
}

/// By words that people use and no command has, in both languages; and who finds nothing is told so.
TEST_F(HelpTest, WhatPeopleAskForIsFoundAndNothingIsSaidToBeNothing) {
    openTiny();
    const std::pair<const char*, std::vector<const char*>> asked[] = {
        {"handout", {"worksheet", "pdf", "print", "handout", "ورقة عمل", "طباعة", "تلاميذ"}},
        {"quiz", {"test", "quiz", "exam", "اختبار", "امتحان"}},
        {"tour-read-aloud", {"sound", "audio", "صوت"}},
        {"film", {"film", "video", "mp4", "فيديو", "فيلم"}},
        {"tours", {"guide", "talk", "محاضرة", "عرض"}},
        {"panel-plan", {"map", "خريطة"}},
        {"settings", {"language", "لغة"}},
        {"signs-explained", {"legend", "رموز"}},
        {"save-picture", {"screenshot", "صورة"}},
        {"presenter", {"timer", "clock", "مؤقت", "ساعة"}},
        {"tour-next", {"clicker", "remote", "جهاز تحكم عن بعد"}},
        {"tour-play", {"pause", "إيقاف"}},
        {"tour-black", {"blank", "curtain", "تعتيم"}},
        {"tour-point", {"laser", "ليزر"}},
        {"tour-draw", {"pen", "whiteboard", "سبورة"}},
        {"tour-read-aloud", {"volume", "loud", "مستوى الصوت"}},
        {"panel-places", {"timeline", "dates", "خط زمني"}},
        {"about", {"bibliography", "copyright", "مراجع", "حقوق النشر"}},
        {"text-larger", {"magnify", "تكبير"}},
        {"quiz", {"children", "أطفال"}},
        {"settings", {"translation", "wheelchair", "dizzy", "ترجمة", "كرسي متحرك", "دوار"}},
    };
    const char* const kPads[] = {"controller", "joystick", "pad", "Xbox", "يد التحكم", "عصا تحكم", "ذراع"};
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        m_window->action(QStringLiteral("help"))->trigger();
        press(Qt::Key_Question);
        auto* sheet = child<QTableWidget>("sheetKeys");
        auto* page = child<QTableWidget>("keys");
        auto* onSheet = child<QLineEdit>("sheetSearch");
        auto* onPage = child<QLineEdit>("helpSearch");
        ASSERT_TRUE(sheet != nullptr && page != nullptr);
        for (const auto& [id, words] : asked) {
            const QString text = textOf(*frame().commands.find(QLatin1String(id))).remove(QLatin1Char('&'));
            for (const char* word : words) {
                const QString typed = QString::fromUtf8(word);
                if (language == QLatin1String("en") && typed.front().script() == QChar::Script_Arabic)
                    continue;
                onSheet->setText(typed);
                onPage->setText(typed);
                for (QTableWidget* table : {sheet, page}) {
                    bool shown = false;
                    for (int row = 0; row < table->rowCount(); ++row)
                        shown = shown || (table->item(row, 0)->text() == text && !table->isRowHidden(row));
                    EXPECT_TRUE(shown) << id << " by " << word << " " << table->objectName().toStdString();
                }
            }
        }
        for (const char* word : kPads) {
            const QString typed = QString::fromUtf8(word);
            if (language == QLatin1String("en") && typed.front().script() == QChar::Script_Arabic)
                continue;
            onSheet->setText(typed);
            onPage->setText(typed);
            EXPECT_GE(shownRows(*sheet), 10) << word;
            EXPECT_TRUE(child<QTableWidget>("padButtons")->isVisible()) << word;
        }
        for (const auto& [search, label, table] : {std::tuple(onSheet, child<QLabel>("sheetNothing"), sheet),
                                                   std::tuple(onPage, child<QLabel>("helpNothing"), page)}) {
            EXPECT_FALSE(label->isVisible());
            search->setText(QStringLiteral("xyzzy"));
            EXPECT_TRUE(label->isVisible());
            EXPECT_FALSE(table->isVisible());
            EXPECT_FALSE(label->text().isEmpty());
            search->clear();
            EXPECT_FALSE(label->isVisible());
            EXPECT_TRUE(table->isVisible());
        }
        child<QDialog>("help")->close();
        press(Qt::Key_Escape);
        ASSERT_TRUE(eventually([&] { return child<QDialog>("help") == nullptr && !this->sheet()->isVisible(); }));
    }
}

TEST_F(HelpTest, TheMeaningOfTheSignsIsOneClickAwayFromBoth) {
    openTiny();
    auto* legend = child<QWidget>("signLegend");
    press(Qt::Key_Question);
    QTest::mouseClick(child<QPushButton>("sheetSigns"), Qt::LeftButton);
    EXPECT_FALSE(sheet()->isVisible());
    EXPECT_TRUE(legend->isVisible());
    press(Qt::Key_Escape);
    ASSERT_FALSE(legend->isVisible());
    m_window->resize(1024, 562);
    m_window->action(QStringLiteral("help"))->trigger();
    auto* page = child<QDialog>("help");
    ASSERT_TRUE(QTest::qWaitForWindowExposed(page));
    auto* task = child<QPushButton>("task-signs-explained");
    EXPECT_FALSE(task->visibleRegion().isEmpty()) << "on what is seen first";
    QTest::mouseClick(task, Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return legend->isVisible(); }));
}

TEST_F(HelpTest, KeysThatAreHeldShowOneThing) {
    openTiny();
    press(Qt::Key_4);
    hold(Qt::Key_Question, QStringLiteral("?"), "keys-sheet", [this] { EXPECT_TRUE(sheet()->isVisible()); });
    hold(Qt::Key_Escape, {}, "close-pin", [this] {
        EXPECT_FALSE(sheet()->isVisible());
        EXPECT_EQ(session().mode(), Mode::Plan);
    });
    picture().setFocus();
    hold(Qt::Key_F1, {}, "help",
         [this] { EXPECT_EQ(m_window->findChildren<QDialog*>(QStringLiteral("help")).size(), 1); });
}

TEST_F(HelpTest, ThePageBeginsWithWhatOneDoesFirst) {
    openTiny();
    m_window->action(QStringLiteral("help"))->trigger();
    auto* page = child<QDialog>("help");
    ASSERT_NE(page, nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(page));
    QTest::qWait(100);
    const QList<QLabel*> beginnings = page->findChildren<QLabel*>(QStringLiteral("helpBeginning"));
    ASSERT_EQ(beginnings.size(), 4);
    auto* task = child<QPushButton>("task-compare-swipe");
    auto* table = child<QTableWidget>("keys");
    const auto top = [&](const QWidget* widget) { return widget->mapTo(page, QPoint(0, 0)).y(); };
    EXPECT_LT(top(beginnings.back()), top(task));
    EXPECT_LT(top(task), top(table));
    EXPECT_EQ(table->rowCount(), static_cast<int>(frame().commands.all().size()));
    EXPECT_GE(table->height(), table->verticalHeader()->length()) << "nothing scrolls in what scrolls";
    EXPECT_EQ(child<QScrollArea>("helpScroll")->horizontalScrollBar()->maximum(), 0);
    for (const char* id : {"compare-swipe", "find-pin", "how-known", "handout", "tours", "save-picture", "report"})
        EXPECT_NE(page->findChild<QPushButton*>(QStringLiteral("task-") + QLatin1String(id)), nullptr) << id;
    child<QLineEdit>("helpSearch")->setText(QStringLiteral("compare"));
    EXPECT_FALSE(beginnings.front()->isVisible());
    EXPECT_TRUE(task->isVisible());
    QTest::mouseClick(task, Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return child<QDialog>("help") == nullptr; }));
    acceptNotice();
    EXPECT_EQ(session().comparison().mode, CompareMode::Swipe);
}

} // namespace
} // namespace halls::app
