// SPDX-License-Identifier: MPL-2.0
// Larger words, other colours and larger controls, on a screen of 1024 x 600: nothing is cut, and all can be got to.
#include "app/window/WindowFixture.h"
#include "app/window/WordsCut.h"

#include "desk/Appearance.h"
#include "desk/Folders.h"
#include "feature/PanelDock.h"
#include "look/Fold.h"
#include "look/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPointingDevice>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QStandardPaths>
#include <QStyleOptionSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>
#include <memory>
#include <set>

namespace halls::app {
namespace {

constexpr QSize kSmall(1024, 562); ///< less a title bar

class LookTest : public WindowTest {
protected:
    void TearDown() override {
        applyTheme(*qApp, {});
        WindowTest::TearDown();
    }

    /// All panels, then all dialogs.
    void walkAll(const std::function<void(QWidget& window, const std::string& where)>& look) {
        m_window->resize(kSmall);
        QTest::qWait(10);
        EXPECT_LE(m_window->width(), kSmall.width());
        EXPECT_LE(m_window->height(), kSmall.height());
        for (auto* panel : m_window->findChildren<PanelDock*>()) {
            panel->bringUp();
            QTest::qWait(120); // a panel of several parts shares its height out when it is seen
            look(*m_window, panel->objectName().toStdString());
        }
        for (const char* id : {"settings", "help", "about", "tours", "save-picture", "report", "handout"}) {
            QAction* action = m_window->action(QLatin1String(id));
            ASSERT_NE(action, nullptr) << id;
            if (!action->isEnabled())
                continue;
            action->trigger();
            QTest::qWait(10);
            auto* dialog = opened();
            if (dialog == nullptr) {
                ADD_FAILURE() << id << " opens nothing";
                continue;
            }
            auto* pages = dialog->findChild<QTabWidget*>();
            for (int page = 0; page < (pages != nullptr ? pages->count() : 1); ++page) {
                if (pages != nullptr)
                    pages->setCurrentIndex(page);
                QTest::qWait(5);
                const QSize room = dialog->screen()->availableSize();
                EXPECT_LE(dialog->width(), room.width()) << id;
                EXPECT_LE(dialog->height(), room.height()) << id;
                look(*dialog, std::string(id) + " " + std::to_string(page));
            }
            dialog->close();
            QTest::qWait(10);
        }
    }

    QDialog* opened() const {
        for (auto* dialog : m_window->findChildren<QDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
};

TEST_F(LookTest, NoWordIsCutAtAnySizeOfTheText) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        openTiny();
        readNotice();
        for (const int percent : {100, 150, 200}) {
            applyTheme(*qApp, {.text = percent});
            QTest::qWait(50);
            walkAll([&](QWidget& window, const std::string& where) {
                EXPECT_EQ(troublesIn(window), "") << language << " " << percent << " " << where;
            });
        }
        applyTheme(*qApp, {});
        closeWindow();
    }
}

TEST_F(LookTest, LargerTextIsInForceAtOnceAndKept) {
    openTiny();
    const qreal before = m_window->font().pointSizeF();
    const auto* title = child<QLabel>("hallLabel");
    const int high = title->sizeHint().height();
    m_window->action(QStringLiteral("text-larger"))->trigger();
    m_window->action(QStringLiteral("text-larger"))->trigger();
    EXPECT_NEAR(m_window->font().pointSizeF(), before * 1.25, 0.01);
    EXPECT_TRUE(eventually([&] { return title->sizeHint().height() > high; }));
    EXPECT_EQ(keptAppearance(*m_store).text, 125);
    m_window->action(QStringLiteral("text-smaller"))->trigger();
    EXPECT_EQ(keptAppearance(*m_store).text, 110);
    m_window->action(QStringLiteral("text-normal"))->trigger();
    EXPECT_NEAR(m_window->font().pointSizeF(), before, 0.01);
    EXPECT_FALSE(m_window->action(QStringLiteral("text-smaller"))->isEnabled());
}

TEST_F(LookTest, ItsKeysAreNobodyElses) {
    openWindow();
    std::set<QString> keys;
    for (const QAction* action : m_window->actions()) {
        for (const QKeySequence& key : action->shortcuts())
            EXPECT_TRUE(keys.insert(key.toString()).second) << key.toString().toStdString();
    }
    EXPECT_TRUE(keys.contains(QStringLiteral("Ctrl++")));
    EXPECT_TRUE(keys.contains(QStringLiteral("Ctrl+-")));
    EXPECT_TRUE(keys.contains(QStringLiteral("Ctrl+0")));
}

TEST_F(LookTest, TheSettingsChangeTheLookAtOnce) {
    openTiny();
    m_window->action(QStringLiteral("settings"))->trigger();
    auto* size = child<QComboBox>("textSize");
    size->setCurrentIndex(size->findData(200));
    Q_EMIT size->activated(size->currentIndex());
    EXPECT_EQ(appearance().text, 200);
    auto* colours = child<QComboBox>("colours");
    colours->setCurrentIndex(colours->findData(static_cast<int>(colours::Theme::Light)));
    Q_EMIT colours->activated(colours->currentIndex());
    EXPECT_EQ(m_window->palette().window().color(), colours::kLight.ground);
    const Appearance kept = keptAppearance(*m_store);
    EXPECT_EQ(kept.text, 200);
    EXPECT_EQ(kept.theme, colours::Theme::Light);
    EXPECT_EQ(troublesIn(*opened()), "");
}

TEST_F(LookTest, OneLanguageForAllUnlessTheyAreWantedApart) {
    openTiny();
    m_window->action(QStringLiteral("settings"))->trigger();
    auto* language = child<QComboBox>("interfaceLanguage");
    auto* apart = child<QCheckBox>("languagesApart");
    auto* texts = child<QComboBox>("textLanguage");
    EXPECT_FALSE(apart->isChecked());
    EXPECT_FALSE(texts->isEnabled());
    const auto choose = [](QComboBox& box, const char* tag) {
        box.setCurrentIndex(box.findData(QLatin1String(tag)));
        Q_EMIT box.activated(box.currentIndex());
    };
    choose(*language, "ar");
    EXPECT_EQ(session().settings().language, "ar");
    EXPECT_EQ(m_store->interfaceLanguage(), QStringLiteral("ar"));
    apart->setChecked(true);
    EXPECT_TRUE(texts->isEnabled());
    choose(*language, "en");
    EXPECT_EQ(session().settings().language, "ar") << "as it was";
    apart->setChecked(false);
    EXPECT_EQ(session().settings().language, "en");
}

/// On screens of other sizes too: windows may be larger than the display of this suite.
TEST_F(LookTest, ThePictureKeepsItsPartOfTheWindow) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        openWindow(); // without a museum: the picture itself is of no matter
        for (const QSize& size : {QSize(1024, 562), QSize(1280, 682), QSize(1920, 1042), QSize(3840, 2122)}) {
            m_window->resize(size);
            QTest::qWait(20);
            ASSERT_EQ(m_window->size(), size);
            for (auto* panel : m_window->findChildren<PanelDock*>()) {
                panel->bringUp();
                QTest::qWait(10);
                const double share = static_cast<double>(picture().width()) / size.width();
                const bool editor = !panel->atFirst(); // that of tours needs more, and is there for who makes one
                const double least = size.width() == 1024 ? 0.55 : editor ? 0.45 : 0.5;
                const std::string where = language + (" " + panel->objectName().toStdString());
                EXPECT_GE(share, least) << where << " " << size.width();
                EXPECT_TRUE(editor || eventually([&] { return panel->shown(); })) << where << " " << size.width();
                EXPECT_TRUE(m_window->rect().contains(panel->geometry())) << where;
                if (editor)
                    panel->hide();
            }
        }
        closeWindow();
    }
}

TEST_F(LookTest, PanelsStandAgainAsTheyDidWhereThereIsRoom) {
    openTiny();
    m_window->resize(1400, 800);
    QTest::qWait(30);
    const auto* places = child<PanelDock>("dockPlaces");
    auto* plan = child<PanelDock>("dockPlan");
    const QRect before = places->geometry();
    EXPECT_EQ(before.left(), 0) << "where one begins to read";
    m_window->resize(1024, 562);
    QTest::qWait(30);
    child<PanelDock>("dockPlaces")->bringUp();
    EXPECT_TRUE(eventually([&] { return places->geometry().center().x() > m_window->width() / 2; }))
        << "with the others";
    plan->hide();
    m_window->resize(1400, 800);
    QTest::qWait(30);
    EXPECT_EQ(places->geometry().left(), before.left());
    EXPECT_TRUE(plan->isHidden()) << "it was closed meanwhile";
    m_window->resize(1024, 562);
    QTest::qWait(30);
    closeWindow();
    openWindow();
    EXPECT_TRUE(child<PanelDock>("dockPlan")->isHidden());
    EXPECT_EQ(child<PanelDock>("dockPlaces")->geometry().left(), 0) << "a wide window again";
}

/// Each button is seen, or the one for the rest is, and gets the keyboard.
TEST_F(LookTest, NoButtonOfAToolbarIsLost) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        openTiny();
        for (const int percent : {100, 200}) {
            applyTheme(*qApp, {.text = percent});
            for (const int wide : {1280, 1024, 700}) {
                m_window->resize(wide, 562);
                QTest::qWait(30);
                for (const char* name : {"qt_toolbar_ext_button", "qt_menubar_ext_button"}) {
                    auto* more = child<QToolButton>(name);
                    ASSERT_NE(more, nullptr) << name;
                    auto* bar = more->parentWidget();
                    bool all = true;
                    for (const QToolButton* button : bar->findChildren<QToolButton*>())
                        all = all && (button == more || button->isVisible() || !button->isVisibleTo(bar));
                    if (!more->isVisible()) {
                        EXPECT_TRUE(all) << name << " " << language << " " << wide << " " << percent;
                        continue;
                    }
                    EXPECT_TRUE(bar->rect().contains(more->geometry())) << name;
                    EXPECT_GE(more->width(), 24) << name;
                    EXPECT_FALSE(more->icon().isNull()) << name;
                    EXPECT_EQ(more->focusPolicy(), Qt::TabFocus) << name;
                }
            }
        }
        EXPECT_TRUE(child<QToolButton>("qt_toolbar_ext_button")->isVisible()) << "large words need it";
        applyTheme(*qApp, {});
        closeWindow();
    }
}

TEST_F(LookTest, StatesStandInTheirMenu) {
    openTiny();
    QMenu* menu = m_window->action(QStringLiteral("states"))->menu();
    ASSERT_NE(menu, nullptr);
    Q_EMIT menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), static_cast<qsizetype>(session().museum().states.size()));
    EXPECT_TRUE(menu->actions().front()->isChecked());
    readNotice();
    menu->actions().back()->trigger();
    EXPECT_EQ(session().stateIndex(), session().museum().states.size() - 1);
}

// -- Fingers

constexpr int kFinger = 44; ///< logical pixels

std::string tooSmall(const QString& what, QSize size) {
    return size.width() >= kFinger && size.height() >= kFinger
               ? std::string()
               : what.toStdString() + " " + std::to_string(size.width()) + "x" + std::to_string(size.height()) + "\n";
}

/// What of a window is too small for a finger.
std::string smallIn(const QWidget& window) {
    std::string found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty() || widget->window() != &window)
            continue;
        const QString name = QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        if (qobject_cast<const QAbstractButton*>(widget) != nullptr ||
            qobject_cast<const QComboBox*>(widget) != nullptr)
            found += tooSmall(name, widget->size());
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int at = 0; at < tabs->count(); ++at)
                found += tooSmall(name + tabs->tabText(at), tabs->tabRect(at).size());
        }
        if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget)) {
            QStyleOptionSpinBox option;
            option.initFrom(spin);
            option.stepEnabled = QAbstractSpinBox::StepUpEnabled | QAbstractSpinBox::StepDownEnabled;
            const auto part = [&](QStyle::SubControl which) {
                return spin->style()->subControlRect(QStyle::CC_SpinBox, &option, which, spin);
            };
            const QRect up = part(QStyle::SC_SpinBoxUp);
            const QRect down = part(QStyle::SC_SpinBoxDown);
            found += tooSmall(name + QStringLiteral(" up"), up.size());
            found += tooSmall(name + QStringLiteral(" down"), down.size());
            if (up.intersects(down))
                found += name.toStdString() + " has one arrow over the other\n";
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget);
            view != nullptr && view->model() != nullptr) {
            const QRect row = view->visualRect(view->model()->index(0, 0));
            if (row.isValid() && qobject_cast<const QHeaderView*>(view) == nullptr)
                found += tooSmall(name + QStringLiteral(" row"), {kFinger, row.height()});
        }
        if (const auto* bar = qobject_cast<const QMenuBar*>(widget)) {
            for (QAction* action : bar->actions()) {
                if (const QRect its = bar->actionGeometry(action); its.isValid())
                    found += tooSmall(name + action->text(), its.size());
            }
        }
    }
    return found;
}

TEST_F(LookTest, InTouchSizeEachControlIsLargeEnoughForAFinger) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        applyTheme(*qApp, {.touch = true});
        openTiny();
        readNotice();
        walkAll([&](QWidget& window, const std::string& where) {
            EXPECT_EQ(smallIn(window), "") << language << " " << where;
            EXPECT_EQ(troublesIn(window), "") << language << " " << where;
        });
        QMenu* menu = m_window->menuBar()->actions().front()->menu();
        menu->popup(QPoint(0, 0));
        EXPECT_GE(menu->actionGeometry(menu->actions().front()).height(), kFinger);
        menu->close();
        closeWindow();
    }
}

TEST_F(LookTest, AFingerDragsAndTapsAndTwoTurn) {
    openTiny();
    m_window->resize(kSmall); // Qt refuses touches beside the screen
    QTest::qWait(50);
    const auto device = std::unique_ptr<QPointingDevice>(QTest::createTouchDevice());
    const QPoint middle = picture().rect().center();
    const float yaw = session().camera().pose.yaw;
    QTest::touchEvent(&picture(), device.get()).press(0, middle, &picture());
    QTest::touchEvent(&picture(), device.get()).move(0, middle + QPoint(60, 0), &picture());
    QTest::touchEvent(&picture(), device.get()).move(0, middle + QPoint(120, 0), &picture());
    QTest::touchEvent(&picture(), device.get()).release(0, middle + QPoint(120, 0), &picture());
    EXPECT_TRUE(eventually([&] { return std::abs(session().camera().pose.yaw - yaw) > 0.05F; })) << "one drags";
    settle();
    session().goToView("door");
    settle();
    const Vec3 before = session().camera().pose.position;
    const QPoint floor(middle.x(), picture().height() - 40);
    QTest::touchEvent(&picture(), device.get()).press(0, floor, &picture());
    QTest::touchEvent(&picture(), device.get()).release(0, floor, &picture());
    EXPECT_TRUE(eventually([&] { return glm::distance(session().camera().pose.position, before) > 0.2F; }))
        << "a tap walks";
    settle();
    const Pose stood = session().camera().pose;
    const auto both = [&](QPoint by, bool begins) {
        auto touch = QTest::touchEvent(&picture(), device.get());
        if (begins)
            touch.press(0, middle - QPoint(80, 0), &picture()).press(1, middle + QPoint(80, 0), &picture());
        else
            touch.move(0, middle - QPoint(80, 0) + by, &picture()).move(1, middle + QPoint(80, 0) + by, &picture());
    };
    both({}, true);
    both({50, 0}, false);
    both({100, 0}, false);
    QTest::touchEvent(&picture(), device.get())
        .release(0, middle - QPoint(-20, 0), &picture())
        .release(1, middle + QPoint(180, 0), &picture());
    EXPECT_TRUE(eventually([&] { return std::abs(session().camera().pose.yaw - stood.yaw) > 0.05F; })) << "two turn";
    settle();
    EXPECT_LT(glm::distance(session().camera().pose.position, stood.position), 0.05F) << "and walk nowhere";
}

TEST_F(LookTest, AProjectorGetsLargerWordsAndALighterPicture) {
    openTiny();
    frame().tell(QStringLiteral("A word over the picture"));
    auto* toast = child<QLabel>("toast");
    ASSERT_NE(toast, nullptr);
    const int before = toast->fontMetrics().height();
    m_window->action(QStringLiteral("projector"))->trigger();
    EXPECT_TRUE(picture().projector());
    EXPECT_TRUE(m_window->action(QStringLiteral("projector"))->isChecked());
    EXPECT_TRUE(eventually([&] { return toast->fontMetrics().height() > before; }));
    EXPECT_GT(overPictureScale(), 1.2);
    EXPECT_FALSE(keptAppearance(*m_store).projector) << "for this visit alone";
    m_window->action(QStringLiteral("projector"))->trigger();
    EXPECT_FALSE(picture().projector());
    EXPECT_TRUE(eventually([&] { return toast->fontMetrics().height() == before; }));
}

TEST_F(LookTest, DialogsForFilesBeginWhereTheLastOfTheirKindWas) {
    const SettingsStore store(m_settingsFile);
    QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(documents).isDir())
        documents = QDir::homePath();
    EXPECT_EQ(folderFor(store, FileKind::Picture), documents);
    EXPECT_EQ(placeFor(store, FileKind::Picture, QStringLiteral("a.png")),
              QDir(documents).filePath(QStringLiteral("a.png")));
    const QTemporaryDir other;
    rememberFolder(store, FileKind::Picture, other.filePath(QStringLiteral("b.png")));
    EXPECT_EQ(folderFor(store, FileKind::Picture), other.path());
    rememberFolder(store, FileKind::Picture, {});
    EXPECT_EQ(folderFor(store, FileKind::Picture), other.path()) << "who leaves a dialog has chosen nothing";
    EXPECT_EQ(folderFor(store, FileKind::Walk), documents) << "each kind by itself";
    rememberFolder(store, FileKind::Picture, QStringLiteral("/nowhere/at/all/c.png"));
    EXPECT_EQ(folderFor(store, FileKind::Picture), documents) << "it is gone";
}

bool isScrolled(const QWidget* widget) {
    while (!widget->isWindow() && widget->parentWidget() != nullptr) {
        widget = widget->parentWidget();
        if (qobject_cast<const QScrollArea*>(widget) != nullptr)
            return true;
    }
    return false;
}

/// What a wheel would turn; nothing: no such thing.
QVariant valueOf(const QWidget* widget) {
    if (const auto* combo = qobject_cast<const QComboBox*>(widget))
        return combo->currentIndex();
    if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget))
        return spin->text();
    if (const auto* slider = qobject_cast<const QSlider*>(widget))
        return slider->value();
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
        return tabs->currentIndex();
    return {};
}

/// The wheel, at the middle of what takes it. By notches: away from the hand is up.
void turnWheel(QWidget* widget, int notches) {
    const QPointF place = QRectF(widget->rect()).center();
    QWheelEvent wheel(place, widget->mapToGlobal(place), QPoint(), QPoint(0, 120 * notches), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &wheel);
}

TEST_F(LookTest, TheWheelTurnsNoValueInAnythingThatIsScrolled) {
    openTiny();
    readNotice();
    press(Qt::Key_E, Qt::ControlModifier);
    for (auto* fold : m_window->findChildren<Fold*>())
        fold->setUnfolded(true);
    applyTheme(*qApp, {.text = 200}); // dialogs are scrolled too
    QTest::qWait(50);
    std::set<std::string> kinds;
    walkAll([&](QWidget& window, const std::string& where) {
        for (auto* each : window.findChildren<QWidget*>()) {
            const QVariant before = valueOf(each);
            if (!before.isValid() || !each->isVisible() || !isScrolled(each))
                continue;
            kinds.insert(each->metaObject()->className());
            for (const int notches : {-1, 1, 1, -1}) {
                turnWheel(each, notches);
                EXPECT_EQ(valueOf(each), before) << where << " " << each->objectName().toStdString();
            }
            EXPECT_NE(each->focusPolicy(), Qt::WheelFocus) << where << " " << each->objectName().toStdString();
        }
    });
    EXPECT_GE(kinds.size(), 4U) << "combo boxes, spin boxes of both kinds, tabs";
}

} // namespace
} // namespace halls::app
