// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "commands/Commands.h"
#include "commands/MenuPlan.h"
#include "commands/ShownKeys.h"
#include "window/KeyMenu.h"

#include <QMenuBar>
#include <QStyleOptionMenuItem>
#include <QTextLayout>

#include <filesystem>
#include <fstream>
#include <set>

namespace halls::app {
namespace {

class MenusTest : public WindowTest {
protected:
    /// All menus, those in menus too, filled as when they are opened.
    std::vector<QMenu*> menus() {
        std::vector<QMenu*> all;
        for (const QAction* top : m_window->menuBar()->actions())
            all.push_back(top->menu());
        for (std::size_t i = 0; i < all.size(); ++i) {
            Q_EMIT all[i]->aboutToShow();
            for (const QAction* action : all[i]->actions()) {
                if (action->menu() != nullptr)
                    all.push_back(action->menu());
            }
        }
        return all;
    }
    void expectShort() {
        for (const QMenu* menu : menus()) {
            const QList<QAction*> actions = menu->actions();
            int entries = 0;
            bool parted = true; // nothing is parted from nothing
            for (const QAction* action : actions) {
                EXPECT_FALSE(action->isSeparator() && parted) << menu->title().toStdString();
                parted = action->isSeparator();
                entries += parted ? 0 : 1;
            }
            EXPECT_FALSE(parted) << menu->title().toStdString() << " ends with a line, or is empty";
            EXPECT_LE(entries, kMostEntries) << menu->title().toStdString();
        }
    }
};

TEST_F(MenusTest, NoneHasMoreThanOneReads) {
    for (int i = 0; i < 12; ++i)
        SettingsStore(m_settingsFile).addRecent(QStringLiteral("/museum%1").arg(i));
    openTiny();
    expectShort();
    const std::filesystem::path folder = HALLS_TEST_OUTPUT "/menus-model";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "m.obj") << "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n";
    frame().open(folder / "m.obj");
    ASSERT_TRUE(eventually([&] { return session().loaded().bareModel && picture().ready(); }));
    expectShort();
}

TEST_F(MenusTest, RowsOfAMenuInAMenuAreThereOnceAndKeepTheirKeys) {
    openWindow();
    std::set<std::string> named;
    for (const Submenu& submenu : submenus()) {
        for (const char* id : submenu.rows) {
            EXPECT_TRUE(named.insert(id).second) << id;
            const Command* command = frame().commands.find(QLatin1String(id));
            ASSERT_NE(command, nullptr) << id;
            if (command->scope != Scope::Tour) {
                EXPECT_EQ(m_window->action(QLatin1String(id))->shortcuts(), keysOf(*command)) << id;
            }
        }
    }
    for (const QMenu* menu : menus())
        EXPECT_FALSE(menu->title().isEmpty()) << menu->menuAction()->objectName().toStdString();
}

/// Where a letter of a line stands that is read from the right.
qreal placeOf(const QString& words, QChar letter) {
    QTextLayout layout(words);
    QTextOption fromTheRight;
    fromTheRight.setTextDirection(Qt::RightToLeft);
    layout.setTextOption(fromTheRight);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line.cursorToX(static_cast<int>(words.indexOf(letter)));
}

TEST_F(MenusTest, KeysAreReadFromTheLeftInArabicToo) {
    const QKeySequence keys(QStringLiteral("Ctrl+."));
    EXPECT_GT(placeOf(keys.toString(), QLatin1Char('t')), placeOf(keys.toString(), QLatin1Char('.'))) << "as Qt does";
    EXPECT_LT(placeOf(shownKeys(keys), QLatin1Char('t')), placeOf(shownKeys(keys), QLatin1Char('.')));
    openWindow();
    m_languages.use(QStringLiteral("ar"));
    int seen = 0;
    for (const QMenu* menu : menus()) {
        const auto* ours = qobject_cast<const KeyMenu*>(menu);
        ASSERT_NE(ours, nullptr) << menu->title().toStdString();
        for (const QAction* action : menu->actions()) {
            if (action->shortcut().isEmpty())
                continue;
            QStyleOptionMenuItem option;
            ours->initStyleOption(&option, action);
            EXPECT_EQ(option.text.section(QLatin1Char('\t'), 1), shownKeys(action->shortcut()));
            ++seen;
        }
    }
    EXPECT_GT(seen, 20);
}

} // namespace
} // namespace halls::app
