// SPDX-License-Identifier: MPL-2.0
// Every function by keys alone, with the keyboard's auto-repeat on.
#include "app/window/WindowFixture.h"

#include "commands/Commands.h"
#include "commands/HeldDown.h"
#include "feature/PanelDock.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QRadioButton>
#include <QTextBrowser>
#include <QTimer>

#include <map>
#include <set>

namespace halls::app {
namespace {

/// A key as a keyboard sends it that repeats itself.
void hold(QWidget* to, const QKeyCombination& key) {
    const QPointer<QWidget> there(to);
    const auto send = [&](QEvent::Type type, bool repeated) {
        if (there != nullptr)
            QTest::simulateEvent(there, type == QEvent::KeyPress, key.key(), key.keyboardModifiers(), {}, repeated);
    };
    send(QEvent::KeyPress, false);
    for (int again = 0; again < 3; ++again)
        send(QEvent::KeyPress, true);
    send(QEvent::KeyRelease, false);
}

class KeyboardTest : public WindowTest {
protected:
    static QWidget* keyboard(QWidget* otherwise) {
        if (QWidget* popup = QApplication::activePopupWidget())
            return popup;
        QWidget* focus = QApplication::focusWidget();
        return focus != nullptr ? focus : otherwise;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(keyboard(m_window.get()), key, modifiers);
    }
    /// All entries of the menu that is open, those of menus in it too, by arrows.
    void walkMenu(std::set<std::string>& reached) {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        const Qt::Key in = menu->isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
        const QAction* first = nullptr;
        for (int i = 0; i < 60; ++i) {
            key(Qt::Key_Down);
            const QAction* now = menu->activeAction();
            if (now == nullptr || now == first)
                break;
            first = first == nullptr ? now : first;
            reached.insert(now->objectName().toStdString());
            if (now->menu() == nullptr || !now->isEnabled())
                continue;
            key(in);
            ASSERT_EQ(QApplication::activePopupWidget(), now->menu()) << now->objectName().toStdString();
            const QAction* within = nullptr;
            for (int j = 0; j < 40 && now->menu()->activeAction() != nullptr; ++j) {
                const QAction* each = now->menu()->activeAction();
                if (each == within)
                    break;
                within = within == nullptr ? each : within;
                reached.insert(each->objectName().toStdString());
                key(Qt::Key_Down);
            }
            key(Qt::Key_Escape);
            ASSERT_EQ(QApplication::activePopupWidget(), menu);
        }
    }
    /// Back to the picture, with nothing open.
    void recover() {
        for (int i = 0; i < 20 && QApplication::activePopupWidget() != nullptr; ++i)
            key(Qt::Key_Escape);
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window != m_window.get() && window->isVisible() && qobject_cast<QDialog*>(window) != nullptr)
                window->close();
        }
        while (frame().tools.leaveTop()) {
        }
        session().setComparison({});
        session().setMode(Mode::Walk);
        m_window->activateWindow();
        picture().setFocus();
    }
    /// What the keyboard can be in goes round by Tab.
    void expectAllReached(QDialog& dialog) {
        std::set<const QWidget*> reached;
        for (int i = 0; i < 150; ++i) {
            const QWidget* now = dialog.focusWidget();
            if (now != nullptr && !reached.insert(now).second && i > 1)
                break;
            QTest::keyClick(dialog.focusWidget() != nullptr ? dialog.focusWidget() : &dialog, Qt::Key_Tab);
        }
        EXPECT_FALSE(reached.empty()) << dialog.objectName().toStdString();
        if (qobject_cast<QFileDialog*>(&dialog) != nullptr)
            return; // Qt's own
        for (const QWidget* widget : dialog.findChildren<QWidget*>()) {
            const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
            const bool part = widget->objectName().startsWith(QLatin1String("qt_")) ||
                              qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr ||
                              qobject_cast<const QRadioButton*>(widget) != nullptr; // by arrows
            if (widget->window() != &dialog || !widget->isVisible() || !widget->isEnabled() || !takesTab || part)
                continue;
            EXPECT_EQ(reached.count(widget), 1U)
                << dialog.objectName().toStdString() << ": " << widget->metaObject()->className() << " "
                << widget->objectName().toStdString();
        }
    }
    /// Walks through the dialog that came and leaves it by Escape.
    void visit(QDialog& dialog) {
        const QPointer<QDialog> there(&dialog);
        const std::string name = dialog.objectName().toStdString();
        m_dialogs.insert(name.empty() ? dialog.metaObject()->className() : name);
        expectAllReached(dialog);
        for (int i = 0; i < 3 && there != nullptr && there->isVisible(); ++i) { // a list in it, then the dialog
            QTest::keyClick(there->focusWidget() != nullptr ? there->focusWidget() : there.data(), Qt::Key_Escape);
            QTest::qWait(2 * HeldDown::kPair); // a finger is no quicker: what is counts as one that stays
        }
        EXPECT_TRUE(there == nullptr || !there->isVisible()) << name << " is not left by Escape";
        if (there != nullptr && there->isVisible())
            there->reject();
    }

    std::set<std::string> m_dialogs;
};

TEST_F(KeyboardTest, EachEntryOfEachMenuIsReachedByArrows) {
    for (const QString& language : Languages::offered()) {
        closeWindow();
        m_languages.use(language);
        openTiny();
        std::set<std::string> reached;
        QTest::qWait(50); // all has been said anew
        picture().setFocus();
        key(Qt::Key_F10);
        ASSERT_NE(QApplication::activePopupWidget(), nullptr) << language.toStdString();
        const auto menus = m_window->menuBar()->actions();
        for (qsizetype i = 0; i < menus.size(); ++i) {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            walkMenu(reached);
            // On to the next: from an entry that leads into no menu.
            while (menu->activeAction() != nullptr && menu->activeAction()->menu() != nullptr)
                key(Qt::Key_Down);
            key(menu->isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
        }
        const auto inMenus = [&] {
            return QApplication::activePopupWidget() != nullptr || m_window->focusWidget() != &picture();
        };
        for (int i = 0; i < 4 && inMenus(); ++i) // the menu, then their bar
            key(Qt::Key_Escape);
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
        EXPECT_EQ(m_window->focusWidget(), &picture()) << "the keyboard comes back";
        for (const Command& row : frame().commands.all()) {
            if (row.menu != Menu::None && row.possible() && (row.run || row.fill)) {
                EXPECT_EQ(reached.count(row.id), 1U) << row.id << " in " << language.toStdString();
            }
        }
    }
}

TEST_F(KeyboardTest, EachKeyOfTheWindowDoesItsRowAndWhatOpensIsWalkedThroughAndLeft) {
    openTiny();
    readNotice();
    bool mayLeave = false;
    frame().askBeforeLeaving([&mayLeave] { return mayLeave; }); // Ctrl+Q ends nothing here
    // Dialogs that wait for an answer are answered while they do.
    QTimer answers;
    const QPointer<QDialog> none;
    QPointer<QDialog> visiting;
    const auto look = [&] {
        auto* modal = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (modal == nullptr || visiting != nullptr)
            return;
        visiting = modal;
        visit(*modal);
        visiting = none;
    };
    QObject::connect(&answers, &QTimer::timeout, look);
    answers.start(20);
    std::map<std::string, int> done;
    for (const Command& row : frame().commands.all()) {
        if (QAction* action = m_window->action(QLatin1String(row.id)))
            QObject::connect(action, &QAction::triggered, [&done, id = std::string(row.id)] { ++done[id]; });
    }
    int pressed = 0;
    for (const Command& row : frame().commands.all()) {
        if (!row.run || row.scope == Scope::Tour || *row.keys == '\0')
            continue;
        if (std::string_view(row.id) == "open-pin")
            session().focusPin(session().pins().front()->id);
        frame().commands.refresh();
        if (!row.possible())
            continue;
        ++pressed;
        done.clear();
        const auto before = row.on();
        hold(&picture(), keysOf(row).constFirst()[0]);
        QCoreApplication::processEvents();
        EXPECT_GE(done[row.id], 1) << row.id;
        const bool nothingToAlign = std::string_view(row.id) == "align-scan";
        if (row.checked && !nothingToAlign && QApplication::activeModalWidget() == nullptr) {
            EXPECT_TRUE(row.on() != before || before) << row.id << " switched back while it was held";
        }
        ASSERT_TRUE(eventually([&] { return visiting == nullptr && QApplication::activeModalWidget() == nullptr; }))
            << row.id;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            auto* dialog = qobject_cast<QDialog*>(window);
            if (dialog != nullptr && dialog->isVisible())
                visit(*dialog);
        }
        if (row.checked && row.on() && !before)
            hold(&picture(), keysOf(row).constFirst()[0]); // the same key ends it
        recover();
        EXPECT_TRUE(eventually([&] { return picture().hasFocus(); })) << "after " << row.id;
    }
    EXPECT_GT(pressed, 50);
    EXPECT_GT(m_dialogs.size(), 5U);
    mayLeave = true;
    closeWindow(); // as long as it may be asked
}

TEST_F(KeyboardTest, EachPanelIsEnteredByItsKeyAndLeftByEscape) {
    openTiny();
    int seen = 0;
    for (const Command& row : frame().commands.all()) {
        if (!QLatin1String(row.id).startsWith(QLatin1String("panel-")) || *row.keys == '\0' || !row.possible())
            continue;
        ++seen;
        const QKeyCombination its = keysOf(row).constFirst()[0];
        picture().setFocus();
        if (row.on())
            hold(&picture(), its);
        if (!row.on())
            hold(&picture(), its);
        ASSERT_TRUE(row.on()) << row.id;
        QWidget* within = QApplication::focusWidget();
        ASSERT_NE(within, nullptr);
        if (std::string_view(row.id) == "panel-plan") { // it is for the mouse: the list of halls leads there by keys
            EXPECT_EQ(within, &picture());
            continue;
        }
        EXPECT_NE(within, &picture()) << row.id << ": the keyboard is in it";
        if (qobject_cast<QTextBrowser*>(within) == nullptr) { // in which Tab goes from link to link first
            QTest::keyClick(within, Qt::Key_Tab);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
            EXPECT_EQ(QApplication::focusWidget(), within) << row.id;
        }
        QTest::keyClick(within, Qt::Key_Escape);
        EXPECT_TRUE(eventually([&] { return picture().hasFocus(); })) << row.id << ": Escape leads back";
        // The same key, from within it, puts it away.
        if (row.on())
            hold(&picture(), its);
        hold(&picture(), its);
        ASSERT_TRUE(row.on()) << row.id;
        hold(QApplication::focusWidget(), its);
        EXPECT_FALSE(row.on()) << row.id;
        EXPECT_TRUE(eventually([&] { return picture().hasFocus(); })) << row.id << ": put away";
    }
    EXPECT_GT(seen, 3);
}

} // namespace
} // namespace halls::app
