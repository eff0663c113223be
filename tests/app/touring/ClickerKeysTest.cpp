// SPDX-License-Identifier: MPL-2.0
#include "touring/ClickerKeys.h"

#include "app/commands/Finger.h"
#include "app/window/WindowFixture.h"

#include "commands/HeldDown.h"
#include "touring/AudienceScreen.h"
#include "touring/OnePress.h"
#include "touring/TourLead.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace halls::app {
namespace {

class ClickerKeysTest : public WindowTest {
protected:
    TourLead& tour() { return features().touring.lead(); }
    const tours::TourPlayer& player() { return *tour().player(); }
    void tap(QWidget* target, Qt::Key key) { QTest::keyClick(target, key); }
    void begin() {
        features().touring.start("short");
        ASSERT_TRUE(tour().running());
        picture().setFocus();
        arrive();
    }
    void arrive() {
        if (player().onTheWay())
            tap(&picture(), Qt::Key_PageDown);
        ASSERT_FALSE(player().onTheWay());
    }
    bool says(const char* words) { return child<QLabel>("tourText")->text().contains(QLatin1String(words)); }
};

/// What was opened beside the show does not make the clicker deaf, with keys that repeat themselves.
TEST_F(ClickerKeysTest, AClickerLeadsWhicheverOfOurWindowsHasTheKeyboard) {
    openTiny();
    readNotice();
    begin();
    frame().setAudience(true);
    for (const char* id : {"help", "film"}) {
        m_window->action(QLatin1String(id))->trigger();
        QDialog* dialog = nullptr;
        ASSERT_TRUE(eventually([&] {
            for (auto* each : m_window->findChildren<QDialog*>())
                dialog = each->isVisible() ? each : dialog;
            return dialog != nullptr;
        })) << id;
        QWidget* within = nullptr; // what takes the keyboard, and no words
        for (auto* each : dialog->findChildren<QPushButton*>())
            within = each->isVisible() && each->isEnabled() ? each : within;
        ASSERT_NE(within, nullptr) << id;
        const auto to = [&](Qt::Key key) {
            holdKey(within, key, 120);
            QTest::qWait(2 * OnePress::kSeen);
        };
        tour().goTo(0);
        arrive();
        if (says("One room.")) // as it was left
            to(Qt::Key_PageUp);
        to(Qt::Key_PageDown);
        EXPECT_TRUE(says("One room.")) << id;
        to(Qt::Key_PageDown);
        EXPECT_EQ(player().index(), 1U) << id << ": a finger that stays is one press";
        to(Qt::Key_PageUp); // on its way it turns round
        EXPECT_EQ(player().index(), 0U) << id;
        EXPECT_FALSE(tour().screen().blanked());
        to(Qt::Key_B);
        EXPECT_TRUE(tour().screen().blanked()) << id;
        to(Qt::Key_Period);
        EXPECT_FALSE(tour().screen().blanked()) << id;
        to(Qt::Key_F5);
        EXPECT_TRUE(player().playing()) << id;
        to(Qt::Key_F5);
        EXPECT_FALSE(player().playing()) << id;
        if (!dialog->isModal()) {
            to(Qt::Key_Escape);
            EXPECT_TRUE(dialog->isVisible()) << id;
            EXPECT_TRUE(child<QLabel>("toast")->text().contains(QStringLiteral("Escape"))) << id;
        }
        if (auto* typed = dialog->findChild<QLineEdit*>(QStringLiteral("helpSearch"))) {
            QTest::keyClicks(typed, QStringLiteral("b."));
            EXPECT_EQ(typed->text(), QStringLiteral("b."));
            EXPECT_FALSE(tour().screen().blanked()) << "its letters are letters";
            tour().goTo(0);
            arrive();
            const bool told = says("One room.");
            tap(typed, told ? Qt::Key_PageUp : Qt::Key_PageDown);
            EXPECT_NE(says("One room."), told);
        }
        dialog->close();
        QTest::qWait(20);
        ASSERT_TRUE(tour().running());
    }
    // Held, Escape ends the show from there too, and nothing else.
    m_window->action(QStringLiteral("film"))->trigger();
    ASSERT_TRUE(eventually([&] { return child<QWidget>("filmDialog") != nullptr; }));
    holdKey(child<QWidget>("filmClose"), Qt::Key_Escape, 1600);
    EXPECT_FALSE(tour().running());
    ASSERT_NE(child<QWidget>("filmDialog"), nullptr);
    ASSERT_TRUE(child<QWidget>("filmDialog")->isVisible());
    QTest::qWait(3 * HeldDown::kPair);
    // And is the dialog's again: nobody is led.
    tap(child<QWidget>("filmClose"), Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return child<QWidget>("filmDialog") == nullptr; }));
}

} // namespace
} // namespace halls::app
