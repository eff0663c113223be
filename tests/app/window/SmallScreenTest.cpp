// SPDX-License-Identifier: MPL-2.0
// A screen of 1024 x 600, as old laptops and projectors have it; the display of this suite is one.
#include "app/window/WindowFixture.h"

#include "base/Error.h"
#include "feature/PanelDock.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTextLayout>

namespace halls::app {
namespace {

constexpr QSize kSmall(1024, 600);
constexpr int kTitleBar = 38; ///< of a desktop

class SmallScreenTest : public WindowTest {
protected:
    /// What keeps a window from being as small as the screen.
    std::string largest(QWidget& window) const {
        std::string words;
        for (const QWidget* each : window.findChildren<QWidget*>()) {
            const QSize least = each->minimumSizeHint().expandedTo(each->minimumSize());
            if (each->isVisible() && (least.width() > 300 || least.height() > 250))
                words += std::string(each->metaObject()->className()) + " " + each->objectName().toStdString() + " " +
                         std::to_string(least.width()) + "x" + std::to_string(least.height()) + "\n";
        }
        return words;
    }
};

/// With all that its foot may hold, and each panel in front.
TEST_F(SmallScreenTest, TheWindowFitsInBothLanguages) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        openTiny();
        auto changed = std::make_shared<loading::LoadedMuseum>(session().loaded());
        changed->notes = {{"m.obj", "\"T.PNG\" is not there: \"t.png\" beside the model was taken"}};
        link().open(changed);
        ASSERT_TRUE(eventually([&] { return picture().ready(); }));
        child<QPushButton>("unwrittenButton")->setText(QStringLiteral("Your last change is not saved"));
        child<QPushButton>("unwrittenButton")->show();
        for (auto* panel : m_window->findChildren<PanelDock*>()) {
            panel->bringUp();
            QTest::qWait(50);
            const QSize least = m_window->minimumSizeHint();
            EXPECT_LE(least.width(), kSmall.width()) << language << "\n" << largest(*m_window);
            EXPECT_LE(least.height(), kSmall.height() - kTitleBar) << language << "\n" << largest(*m_window);
            m_window->resize(kSmall - QSize(0, kTitleBar));
            QTest::qWait(50);
            EXPECT_EQ(m_window->size(), kSmall - QSize(0, kTitleBar)) << language << "\n" << largest(*m_window);
        }
        closeWindow();
    }
}

/// Title and text of a step that was made just now are seen without scrolling.
TEST_F(SmallScreenTest, ANewStepIsSeenWhereItIsWritten) {
    QTemporaryDir temporary;
    const std::filesystem::path own = temporary.filePath(QStringLiteral("own")).toStdString();
    std::filesystem::copy(tinyFolder().toStdString(), own, std::filesystem::copy_options::recursive);
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        openWindow();
        m_window->resize(kSmall - QSize(0, kTitleBar));
        frame().open(own);
        ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
        press(Qt::Key_E, Qt::ControlModifier);
        ASSERT_TRUE(eventually([&] { return child<QListWidget>("tourSteps")->hasFocus(); }));
        child<QPushButton>("stepAdd")->click();
        auto* title = child<QLineEdit>("stepTitle");
        EXPECT_TRUE(title->hasFocus());
        EXPECT_EQ(title->selectedText(), title->text());
        EXPECT_FALSE(title->text().isEmpty());
        QTest::qWait(100);
        const auto* room = child<QScrollArea>("tourEditorScroll")->viewport();
        for (const char* name : {"stepTitle", "stepText"}) {
            const auto* field = child<QWidget>(name);
            const QRect place(field->mapTo(room, QPoint()), field->size());
            EXPECT_TRUE(room->rect().contains(place)) << language << " " << name << " at " << place.y() << " to "
                                                      << place.bottom() << " of " << room->height();
            EXPECT_EQ(field->visibleRegion().boundingRect().size(), field->size()) << language << " " << name;
        }
        auto* tours = child<QComboBox>("tourChoice");
        const QString whole = tours->itemText(0);
        EXPECT_GE(tours->view()->minimumWidth(), tours->fontMetrics().horizontalAdvance(whole)) << language;
        closeWindow();
    }
}

TEST_F(SmallScreenTest, AWindowOfALargerScreenIsMadeToFit) {
    QWidget before;
    before.setGeometry(300, 200, 2200, 1300);
    SettingsStore(m_settingsFile).setWindow(before.saveGeometry(), {});
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        m_store = std::make_unique<SettingsStore>(m_settingsFile);
        MainWindow window(*m_workplace, *m_store, m_languages);
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
        const QRect room = window.screen()->availableGeometry();
        EXPECT_TRUE(room.contains(window.frameGeometry()))
            << window.frameGeometry().x() << "," << window.frameGeometry().y() << " " << window.width() << "x"
            << window.height() << "\n"
            << largest(window);
        QFile::remove(m_settingsFile);
        SettingsStore(m_settingsFile).setWindow(before.saveGeometry(), {});
    }
}

/// How many lines a label shows.
int linesOf(const QLabel& label) {
    int lines = 0;
    for (const QString& paragraph : label.text().split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, label.font());
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(label.contentsRect().width());
            ++lines;
        }
        layout.endLayout();
    }
    return lines;
}

TEST_F(SmallScreenTest, ARefusalHasThreeLines) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        openTiny();
        for (const char* detail :
             {"the GLB is cut off: its binary chunk should have 184320 bytes, 102400 are there",
              "this is glTF 1.0, an older format, which is not read; export it again as glTF 2.0"}) {
            frame().showProblem({ErrorCode::Damaged,
                                 "/home/layla/Documents/scans of november/winged bull, second half (final).glb",
                                 {},
                                 detail});
            auto* box = child<QMessageBox>("problem");
            ASSERT_NE(box, nullptr);
            ASSERT_TRUE(QTest::qWaitForWindowExposed(box));
            const auto* text = box->findChild<QLabel*>(QStringLiteral("qt_msgbox_label"));
            const auto* more = box->findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel"));
            ASSERT_TRUE(text != nullptr && more != nullptr);
            EXPECT_TRUE(more->text().contains(QStringLiteral("(final).glb"))) << more->text().toStdString();
            EXPECT_LE(linesOf(*text) + linesOf(*more), 3)
                << language << " " << box->width() << ": "
                << (text->text() + QLatin1Char('\n') + more->text()).toStdString();
            EXPECT_LE(box->width(), kSmall.width());
            delete box;
        }
        closeWindow();
    }
}

} // namespace
} // namespace halls::app
