// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>

#include <fstream>

namespace halls::app {
namespace {

class SettingsTest : public WindowTest {};

TEST_F(SettingsTest, ComfortIsInForceAtOnceAndKept) {
    openTiny();
    m_window->action(QStringLiteral("settings"))->trigger();
    auto* eye = child<QDoubleSpinBox>("eyeHeight");
    ASSERT_NE(eye, nullptr);
    eye->setValue(1.2);
    EXPECT_FLOAT_EQ(session().settings().eyeHeight, 1.2F);
    closeWindow();
    openTiny();
    EXPECT_FLOAT_EQ(session().settings().eyeHeight, 1.2F);
}

/// Down to the last letter.
TEST_F(SettingsTest, ItsWordsAreShownWhole) {
    openWindow();
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        m_window->action(QStringLiteral("settings"))->trigger();
        auto* dialog = child<QDialog>("settings");
        ASSERT_NE(dialog, nullptr);
        for (const QSize& size : {dialog->sizeHint(), dialog->minimumSizeHint(), QSize(1024, 600)}) {
            dialog->resize(size);
            QTest::qWait(30);
            for (const QLabel* label : dialog->findChildren<QLabel*>()) {
                if (!label->isVisible())
                    continue;
                const QSize needed = label->fontMetrics().size(Qt::TextShowMnemonic, label->text());
                EXPECT_LE(needed.width(), label->contentsRect().width()) << label->text().toStdString();
                EXPECT_LE(needed.height(), label->contentsRect().height()) << label->text().toStdString();
            }
            for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>()) {
                if (button->isVisible()) {
                    EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
                }
            }
            EXPECT_LE(dialog->sizeHint().height(), 600 - 40);
        }
        dialog->close();
        QTest::qWait(20);
    }
}

TEST_F(SettingsTest, LanguagesAreKeptApart) {
    openTiny();
    m_window->action(QStringLiteral("settings"))->trigger();
    auto* texts = child<QComboBox>("textLanguage");
    ASSERT_NE(texts, nullptr);
    texts->setCurrentIndex(texts->findData(QStringLiteral("ar")));
    EXPECT_EQ(session().settings().language, "ar");
    EXPECT_EQ(m_store->interfaceLanguage(), QStringLiteral("en")) << "of the window";
    EXPECT_EQ(SettingsStore(m_settingsFile).comfort().language, "ar");
}

TEST_F(SettingsTest, PanelsAreKept) {
    openWindow();
    child<QDockWidget>("dockPlan")->hide();
    closeWindow();
    openWindow();
    EXPECT_FALSE(child<QDockWidget>("dockPlan")->isVisible());
    EXPECT_TRUE(child<QDockWidget>("dockPlaces")->isVisible());
}

/// Written by the program as it was on 26 November 2026, with its floor plan closed.
TEST_F(SettingsTest, YesterdaysFileIsUnderstood) {
    QFile::copy(QStringLiteral(HALLS_TEST_DATA "/settings/of-2026-11-26.ini"), m_settingsFile);
    QFile::setPermissions(m_settingsFile, QFile::ReadOwner | QFile::WriteOwner);
    const SettingsStore store(m_settingsFile);
    const session::Settings kept = store.comfort();
    EXPECT_FLOAT_EQ(kept.eyeHeight, 1.2F);
    EXPECT_FLOAT_EQ(kept.walkSpeed, 1.0F);
    EXPECT_NEAR(kept.verticalFov, radiansOf(70.0F), 1e-5F);
    EXPECT_NEAR(kept.snapTurn, radiansOf(30.0F), 1e-5F);
    EXPECT_FLOAT_EQ(kept.exposure, 0.5F);
    EXPECT_TRUE(kept.invertLook);
    EXPECT_TRUE(kept.reduceMotion);
    EXPECT_FALSE(kept.pinsShown);
    EXPECT_FALSE(kept.notice) << "who has said 'not on later visits' is not asked again";
    EXPECT_EQ(kept.language, "ar");
    EXPECT_EQ(store.interfaceLanguage(), QStringLiteral("ar"));
    EXPECT_TRUE(store.readToursAloud());
    EXPECT_FALSE(store.tourCaptions());
    EXPECT_FALSE(store.tourFullScreen());
    openWindow();
    EXPECT_FALSE(child<QDockWidget>("dockPlan")->isVisible());
    EXPECT_TRUE(child<QDockWidget>("dockPlaces")->isVisible());
    for (const char* name : {"dockPins", "dockPassage", "dockSubject", "dockChanges"})
        EXPECT_FALSE(child<QDockWidget>(name)->isHidden()) << name;
}

TEST_F(SettingsTest, ADamagedFileIsAsIfItWereNotThere) {
    std::ofstream(m_settingsFile.toStdString()) << "[comfort]\neyeHeight=tall\nverticalFov=nan\nwalkSpeed=900\n"
                                                   "[language]\ninterface=xx\n";
    const SettingsStore store(m_settingsFile);
    const session::Settings normal;
    EXPECT_FLOAT_EQ(store.comfort().eyeHeight, normal.eyeHeight);
    EXPECT_FLOAT_EQ(store.comfort().verticalFov, normal.verticalFov);
    EXPECT_LE(store.comfort().walkSpeed, 3.0F);
    EXPECT_TRUE(Languages::offered().contains(store.interfaceLanguage()));
}

TEST_F(SettingsTest, RecentFilesAreFewAndNewestFirst) {
    SettingsStore store(m_settingsFile);
    for (int i = 0; i < 12; ++i)
        store.addRecent(QStringLiteral("/museum%1").arg(i));
    store.addRecent(QStringLiteral("/museum9"));
    EXPECT_EQ(store.recent().size(), 8);
    EXPECT_EQ(store.recent().front(), QStringLiteral("/museum9"));
    EXPECT_EQ(store.recent().count(QStringLiteral("/museum9")), 1);
}

} // namespace
} // namespace halls::app
