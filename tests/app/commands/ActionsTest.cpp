// SPDX-License-Identifier: MPL-2.0
#include "app/window/EachDialog.h"
#include "app/window/WindowFixture.h"

#include "commands/Commands.h"
#include "feature/PanelDock.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRadioButton>
#include <QTableWidget>

#include <set>

namespace halls::app {
namespace {

class CommandsTest : public WindowTest {};

TEST_F(CommandsTest, EachStandsInAMenu) {
    openWindow();
    std::set<QString> inMenus;
    const std::function<void(const QMenu&)> add = [&](const QMenu& menu) {
        for (const QAction* action : menu.actions()) {
            inMenus.insert(action->objectName());
            if (action->menu() != nullptr)
                add(*action->menu());
        }
    };
    for (const QAction* menu : m_window->menuBar()->actions())
        add(*menu->menu());
    for (const Command& row : frame().commands.all()) {
        if (row.menu == Menu::None)
            continue; // a key of the picture or of one who leads a tour
        EXPECT_TRUE(inMenus.count(QLatin1String(row.id)) == 1) << row.id;
    }
}

/// Whatever lies in front, the editor of tours too, and in a narrow window, where all lie behind each other.
TEST_F(CommandsTest, WhatIsAskedForComesInFront) {
    openTiny();
    readNotice();
    const auto editorInFront = [&] {
        auto* editor = child<PanelDock>("dockTourEditor");
        editor->bringUp();
        ASSERT_TRUE(eventually([&] { return editor->shown(); }));
    };
    for (const QSize size : {QSize(1500, 860), QSize(1024, 562)}) {
        m_window->resize(size);
        int panels = 0;
        for (const Command& row : frame().commands.all()) {
            if (!QString::fromLatin1(row.id).startsWith(QLatin1String("panel-")) || !row.possible())
                continue;
            ++panels;
            editorInFront();
            if (!row.on()) // some have a place of their own where there is room
                m_window->action(QLatin1String(row.id))->trigger();
            EXPECT_TRUE(eventually([&] { return row.on(); })) << row.id << " " << size.width();
        }
        EXPECT_GE(panels, 6);
        // A click on a colour asks what it says.
        editorInFront();
        picture().setFocus();
        press(Qt::Key_T);
        QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, pixelOf({0.0F, 0.3F, -1.6F}).toPoint());
        EXPECT_TRUE(eventually([&] { return child<PanelDock>("dockSubject")->shown(); })) << size.width();
        press(Qt::Key_T);
        // So do a pin, a search, and the questions of a tour.
        editorInFront();
        session().openPin("pin-stone");
        EXPECT_TRUE(eventually([&] { return child<PanelDock>("dockPassage")->shown(); })) << size.width();
        session().closePin();
        editorInFront();
        m_window->action(QStringLiteral("find-pin"))->trigger();
        EXPECT_TRUE(eventually([&] { return child<PanelDock>("dockPins")->shown(); })) << size.width();
    }
}

TEST_F(CommandsTest, AKeyThatIsHeldSwitchesOnce) {
    openTiny();
    const auto send = [&](QEvent::Type type, quint64 at, bool repeated) {
        QKeyEvent key(type, Qt::Key_C, Qt::NoModifier, QStringLiteral("c"), repeated);
        key.setTimestamp(at);
        QCoreApplication::sendEvent(&picture(), &key);
    };
    const auto press = [&](quint64 at, bool repeated) {
        send(QEvent::ShortcutOverride, at, repeated);
        m_window->action(QStringLiteral("section-upright"))->trigger(); // as its shortcut does
    };
    const auto on = [&] { return session().section().kind == session::Section::Kind::Upright; };
    press(1000, false);
    EXPECT_TRUE(on());
    for (quint64 at = 1500; at < 1800; at += 40) { // pairs that Qt did not know as such
        send(QEvent::KeyRelease, at, false);
        press(at, false);
        EXPECT_TRUE(on()) << at;
    }
    press(1840, true);
    EXPECT_TRUE(on());
    send(QEvent::KeyRelease, 1900, false);
    press(1990, false);
    EXPECT_FALSE(on()) << "a finger may be quick";
}

TEST_F(CommandsTest, EscapeThatIsHeldLeavesOneThing) {
    openTiny();
    press(Qt::Key_C);
    press(Qt::Key_4);
    ASSERT_EQ(session().mode(), Mode::Plan);
    const auto send = [&](QEvent::Type type, quint64 at, bool repeated) {
        QKeyEvent key(type, Qt::Key_Escape, Qt::NoModifier, {}, repeated);
        key.setTimestamp(at);
        QCoreApplication::sendEvent(&picture(), &key);
    };
    const auto escape = [&](quint64 at, bool repeated) {
        send(QEvent::ShortcutOverride, at, repeated);
        m_window->action(QStringLiteral("close-pin"))->trigger(); // as its shortcut does
    };
    escape(1000, false);
    for (quint64 at = 1500; at < 1800; at += 40) {
        send(QEvent::KeyRelease, at, at > 1600);
        escape(at, at > 1600);
    }
    EXPECT_EQ(session().mode(), Mode::Walk);
    EXPECT_NE(session().section().kind, session::Section::Kind::Off);
    EXPECT_FALSE(m_window->action(QStringLiteral("close-pin"))->autoRepeat());
}

TEST_F(CommandsTest, EachMenuFitsASmallScreen) {
    openWindow();
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        for (const QAction* menu : m_window->menuBar()->actions())
            EXPECT_LE(menu->menu()->sizeHint().height(), 600)
                << menu->text().toStdString() << " in " << language.toStdString();
    }
}

TEST_F(CommandsTest, IdsAndKeysAreUnique) {
    openWindow();
    std::set<std::string> ids;
    std::map<std::pair<bool, QString>, std::string> keys; // those of a tour work in place of the others
    for (const Command& row : frame().commands.all()) {
        EXPECT_TRUE(ids.insert(row.id).second) << row.id;
        EXPECT_STRNE(row.text, "");
        EXPECT_STRNE(row.help, "");
        EXPECT_TRUE(row.run || row.held || row.typed || row.fill) << row.id;
        EXPECT_TRUE(row.menu != Menu::None || *row.keys != '\0') << row.id << " cannot be reached";
        for (const QKeySequence& sequence : keysOf(row)) {
            EXPECT_FALSE(sequence.isEmpty()) << row.id;
            const auto [other, isNew] = keys.emplace(std::pair(row.scope == Scope::Tour, sequence.toString()), row.id);
            EXPECT_TRUE(isNew) << row.id << " and " << other->second;
        }
    }
}

TEST_F(CommandsTest, ShortcutsReachTheWindowButNotWhoTypes) {
    openTiny();
    press(Qt::Key_F, Qt::ControlModifier);
    auto* search = child<QLineEdit>("pinSearch");
    ASSERT_TRUE(eventually([&] { return search->hasFocus(); }));
    QTest::keyClicks(search, QStringLiteral("xnp"));
    EXPECT_EQ(search->text(), QStringLiteral("xnp"));
    EXPECT_EQ(session().state().id, "before");
}

TEST_F(CommandsTest, TheHelpPageListsAllAndSearches) {
    openWindow();
    m_window->action(QStringLiteral("help"))->trigger();
    auto* table = child<QTableWidget>("keys");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rowCount(), static_cast<int>(frame().commands.all().size()));
    auto* search = child<QLineEdit>("helpSearch");
    search->setText(QStringLiteral("swap"));
    int shown = 0;
    for (int row = 0; row < table->rowCount(); ++row)
        shown += table->isRowHidden(row) ? 0 : 1;
    EXPECT_GE(shown, 1);
    EXPECT_LT(shown, 5);
}

TEST_F(CommandsTest, WhatTakesTheKeyboardHasAName) {
    openTiny();
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        // Parts that Qt makes itself within a named widget are named by that widget.
        const bool part = widget->objectName().startsWith(QLatin1String("qt_")) ||
                          qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr;
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || part)
            continue;
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(told, nullptr);
        EXPECT_FALSE(told->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " " << widget->objectName().toStdString();
    }
}

TEST_F(CommandsTest, FullScreenKeepsTheKeys) {
    openTiny();
    press(Qt::Key_F11);
    EXPECT_TRUE(eventually([&] { return !m_window->menuBar()->isVisible(); }));
    press(Qt::Key_4);
    EXPECT_EQ(session().mode(), Mode::Plan);
    press(Qt::Key_F11);
    EXPECT_TRUE(eventually([&] { return m_window->menuBar()->isVisible(); }));
}

TEST_F(CommandsTest, EscapeLeavesAllThatOneIsInTheLastFirst) {
    openTiny();
    press(Qt::Key_F11);
    ASSERT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    picture().setFocus();
    press(Qt::Key_T);
    press(Qt::Key_C);
    press(Qt::Key_4);
    press(Qt::Key_L);
    ASSERT_EQ(session().mode(), Mode::Plan);
    press(Qt::Key_Escape); // the tape
    EXPECT_EQ(session().mode(), Mode::Plan);
    press(Qt::Key_Escape);
    EXPECT_EQ(session().mode(), Mode::Walk);
    EXPECT_NE(session().section().kind, session::Section::Kind::Off);
    press(Qt::Key_Escape);
    EXPECT_EQ(session().section().kind, session::Section::Kind::Off);
    EXPECT_EQ(session().overlay(), session::Overlay::Form);
    press(Qt::Key_Escape);
    EXPECT_EQ(session().overlay(), session::Overlay::None);
    EXPECT_TRUE(m_window->isFullScreen());
    press(Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return !m_window->isFullScreen(); }));
}

TEST_F(CommandsTest, TabGoesRoundAllParts) {
    openTiny();
    std::set<QWidget*> reached;
    for (int i = 0; i < 200 && reached.count(&picture()) == 0; ++i) {
        press(Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    EXPECT_EQ(QApplication::focusWidget(), &picture()) << "and comes back to the picture";
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if (widget->window() != m_window.get() || !widget->isVisible() || !widget->isEnabled() || !takesTab ||
            widget->visibleRegion().isEmpty())
            continue;
        EXPECT_EQ(reached.count(widget), 1U)
            << widget->metaObject()->className() << " " << widget->objectName().toStdString();
    }
}

/// In each dialog too, on each of its pages.
TEST_F(CommandsTest, TabGoesRoundEachDialog) {
    openTiny();
    readNotice();
    eachDialogOfACommand(*m_window, [](QDialog& dialog, const std::string& where) {
        std::set<const QWidget*> reached;
        for (int i = 0; i < 80; ++i) {
            QTest::keyClick(&dialog, Qt::Key_Tab);
            if (dialog.focusWidget() != nullptr)
                reached.insert(dialog.focusWidget());
        }
        for (const auto* widget : dialog.findChildren<QWidget*>()) {
            const auto* radio = qobject_cast<const QRadioButton*>(widget); // arrows go to the others
            const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
            if (!widget->isVisible() || !widget->isEnabled() || !takesTab || widget->window() != &dialog ||
                (radio != nullptr && !radio->isChecked()))
                continue;
            EXPECT_EQ(reached.count(widget), 1U)
                << where << ": " << widget->metaObject()->className() << " " << widget->objectName().toStdString();
        }
    });
}

/// What the tools do, without a window.
class ToolsTest : public testing::Test {
protected:
    Commands commands;
    Tools tools{commands};
    std::set<std::string> on;

    void add(const char* id, Layer layer, int hold = 0) {
        tools.add({.id = id,
                   .layer = layer,
                   .active = [this, id] { return on.count(id) != 0; },
                   .leave = [this, id] { on.erase(id); },
                   .hold = [hold] { return hold; }});
    }
    void begin(const char* id) {
        on.insert(id);
        commands.refresh();
    }
    std::vector<std::string> stack() {
        std::vector<std::string> ids;
        for (const Tool* tool : tools.stack())
            ids.emplace_back(tool->id);
        return ids;
    }
};

TEST_F(ToolsTest, EscapeLeavesWhatBeganLast) {
    for (const char* id : {"plan", "pin", "comparison"})
        add(id, Layer::View);
    begin("comparison");
    begin("plan");
    begin("pin");
    EXPECT_EQ(stack(), (std::vector<std::string>{"pin", "plan", "comparison"}));
    EXPECT_TRUE(tools.leaveTop());
    EXPECT_TRUE(tools.leaveTop());
    EXPECT_EQ(on, std::set<std::string>{"comparison"});
    EXPECT_TRUE(tools.leaveTop());
    EXPECT_FALSE(tools.leaveTop());
}

TEST_F(ToolsTest, AHandLiesOverAViewAndHoldsOneTool) {
    add("pin", Layer::View);
    add("measuring", Layer::Hand);
    add("aligning", Layer::Hand);
    begin("measuring");
    begin("pin");
    EXPECT_EQ(stack().front(), "measuring") << "though the pin was opened later";
    begin("aligning");
    EXPECT_EQ(on, (std::set<std::string>{"aligning", "pin"}));
}

TEST_F(ToolsTest, WhatIsHeldToBeLeftIsNotLeftByAPress) {
    add("pin", Layer::View);
    add("tour", Layer::Lead, 1000);
    begin("tour");
    begin("pin");
    EXPECT_TRUE(tools.leaveTop());
    EXPECT_EQ(on, std::set<std::string>{"tour"});
    EXPECT_FALSE(tools.leaveTop());
}

} // namespace
} // namespace halls::app
