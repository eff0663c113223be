// SPDX-License-Identifier: MPL-2.0
// On a screen of 1024 x 600: the tabs of panels that lie behind each other, and the button of states.
#include "app/window/WindowFixture.h"

#include "desk/Appearance.h"
#include "feature/PanelDock.h"
#include "look/Theme.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace halls::app {
namespace {

constexpr QSize kSmall(1024, 562); ///< less a title bar

/// Where the panels that lie behind each other have their names; null: nowhere.
QTabBar* tabsOf(const QMainWindow& window) {
    QTabBar* most = nullptr;
    for (auto* bar : window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (bar->isVisible() && (most == nullptr || bar->count() > most->count()))
            most = bar;
    }
    return most;
}

/// Whether a part of another tab is seen beside the one in front, at the end where the list is.
bool cutTab(const QTabBar& bar, const QWidget& list, int front) {
    for (int at = 0; at < bar.count(); ++at) {
        const QRect tab = bar.tabRect(at);
        if (at != front && tab.intersects(list.geometry()) &&
            !list.geometry().adjusted(-1, -1, 1, 1).contains(tab & bar.rect()))
            return true;
    }
    return false;
}

class PanelTabsTest : public WindowTest {
protected:
    void TearDown() override {
        applyTheme(*qApp, {});
        WindowTest::TearDown();
    }
};

/// Of panels that lie behind each other each is reached by its tab or the list, and the tab of the one in front is
/// whole.
TEST_F(PanelTabsTest, EachPanelIsReachedByItsTabOrTheList) {
    openTiny();
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        for (const int percent : {100, 150}) {
            applyTheme(*qApp, {.text = percent});
            m_window->resize(kSmall);
            for (auto* panel : m_window->findChildren<PanelDock*>())
                panel->show();
            QTest::qWait(60);
            auto* bar = tabsOf(*m_window);
            ASSERT_NE(bar, nullptr);
            auto* list = bar->findChild<QToolButton*>(QStringLiteral("allPanels"));
            ASSERT_TRUE(eventually([&] { return list != nullptr && list->isVisible(); })) << language;
            Q_EMIT list->menu()->aboutToShow();
            ASSERT_EQ(list->menu()->actions().size(), bar->count());
            EXPECT_GE(bar->count(), 9);
            for (int at = 0; at < bar->count(); ++at) {
                list->menu()->actions()[at]->trigger();
                const QString name = bar->tabText(at);
                EXPECT_TRUE(eventually([&] {
                    const QRect tab = bar->tabRect(at);
                    return bar->currentIndex() == at && bar->rect().contains(tab) &&
                           !tab.adjusted(2, 0, -2, 0).intersects(list->geometry()) && !cutTab(*bar, *list, at);
                })) << language
                    << " " << percent << " " << name.toStdString();
                const auto panels = m_window->findChildren<PanelDock*>();
                EXPECT_TRUE(std::ranges::any_of(panels, [&](const PanelDock* each) {
                    return each->windowTitle() == name && each->shown();
                })) << name.toStdString();
            }
        }
    }
}

/// Titles and dates as long as those of the museum that comes with the program.
/// A window that lays itself out without end has no time for anything else.
TEST_F(PanelTabsTest, AWindowThatRestsIsNotLaidOutAgain) {
    class Counts : public QObject {
    public:
        int laidOut = 0;

    protected:
        bool eventFilter(QObject* watched, QEvent* event) override {
            laidOut += event->type() == QEvent::LayoutRequest ? 1 : 0;
            return QObject::eventFilter(watched, event);
        }
    };
    openWindow(); // without a museum: nothing comes and goes by itself
    for (const QSize& size : {kSmall, QSize(1400, 800)}) {
        m_window->resize(size);
        QTest::qWait(300);
        Counts counts;
        m_window->installEventFilter(&counts);
        QTest::qWait(300);
        EXPECT_LT(counts.laidOut, 5) << size.width();
    }
}

TEST_F(PanelTabsTest, TheButtonOfStatesHasWholeWords) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        openTinyWith([](Museum& museum, std::vector<Tour>&) {
            museum.states[0].title.byLanguage = {{"en", "Before June 2014"}, {"ar", "قبل حزيران/يونيو 2014"}};
            museum.states[1].title.byLanguage = {{"en", "As found in March 2017"}, {"ar", "كما وُجد في آذار/مارس 2017"}};
            museum.states[1].to = "2017-03-11";
        });
        session::Settings settings = link().settings();
        settings.language = language;
        link().setSettings(settings);
        readNotice();
        for (const int percent : {100, 150, 200}) {
            applyTheme(*qApp, {.text = percent});
            m_window->resize(kSmall);
            for (const State& state : link().museum().states) {
                session().setState(state.id);
                QTest::qWait(60);
                auto* list = child<QPushButton>("stateList");
                if (!list->isVisible())
                    continue;
                const QStringList lines = list->text().split(QLatin1Char('\n'));
                const QStringList title = link().text(state.title).split(QLatin1Char(' '));
                QString first = lines.front();
                first.remove(QChar(0x2026));
                for (const QString& word : first.split(QLatin1Char(' '), Qt::SkipEmptyParts))
                    EXPECT_TRUE(title.contains(word)) << percent << language << list->text().toStdString();
                EXPECT_FALSE(lines.size() > 1 && lines[1].contains(QChar(0x2026))) << list->text().toStdString();
                EXPECT_LE(list->sizeHint().width(), list->width()) << percent << language;
                if (percent == 100) {
                    EXPECT_EQ(first, link().text(state.title)) << language;
                    EXPECT_EQ(lines.size(), 2) << language;
                }
            }
        }
        applyTheme(*qApp, {});
        closeWindow();
    }
}

} // namespace
} // namespace halls::app
