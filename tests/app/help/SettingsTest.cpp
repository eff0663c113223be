// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>

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
