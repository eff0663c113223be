// SPDX-License-Identifier: MPL-2.0
// A gamepad that SDL takes for one that is plugged in.
#include "app/window/WindowFixture.h"

#include "base/Secret.h"
#include "commands/PadTable.h"
#include "gamepad/Gamepad.h"
#include "gamepad/Pads.h"
#include "kiosk/KioskWindow.h"
#include "kiosk/PinPad.h"
#include "touring/TourLead.h"

#include <SDL.h>

#include <QDialog>
#include <QElapsedTimer>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

namespace halls::app {
namespace {

class VirtualPad {
public:
    VirtualPad() {
        SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
        SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
        const int index = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                                    SDL_CONTROLLER_BUTTON_MAX, 0);
        m_stick = SDL_JoystickOpen(index);
        for (const auto trigger : {SDL_CONTROLLER_AXIS_TRIGGERLEFT, SDL_CONTROLLER_AXIS_TRIGGERRIGHT})
            SDL_JoystickSetVirtualAxis(m_stick, trigger, SDL_JOYSTICK_AXIS_MIN);
    }
    ~VirtualPad() {
        pullOut();
        SDL_JoystickClose(m_stick);
        SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    }
    VirtualPad(const VirtualPad&) = delete;
    VirtualPad& operator=(const VirtualPad&) = delete;

    bool made() const { return m_stick != nullptr; }
    /// -1..1, downwards positive, as SDL has it.
    void push(SDL_GameControllerAxis axis, double way) {
        SDL_JoystickSetVirtualAxis(m_stick, axis, static_cast<Sint16>(way * SDL_JOYSTICK_AXIS_MAX));
    }
    void set(SDL_GameControllerButton button, Uint8 down) { SDL_JoystickSetVirtualButton(m_stick, button, down); }
    void setAll(Uint8 down) {
        for (int button = SDL_CONTROLLER_BUTTON_A; button <= SDL_CONTROLLER_BUTTON_DPAD_RIGHT; ++button)
            set(static_cast<SDL_GameControllerButton>(button), down);
    }
    void pullOut() {
        for (int index = 0; index < SDL_NumJoysticks(); ++index) {
            if (SDL_JoystickGetDeviceInstanceID(index) == SDL_JoystickInstanceID(m_stick))
                SDL_JoystickDetachVirtual(index);
        }
    }

private:
    SDL_Joystick* m_stick = nullptr;
};

class GamepadTest : public WindowTest {
protected:
    void TearDown() override {
        m_kiosk.reset();
        WindowTest::TearDown();
    }
    void openWithPad() {
        openWindow();
        m_store->setTourFullScreen(false);
        openTiny();
        plug(frame());
    }
    void plug(Frame& in) {
        const Pads& pads = in.findChild<Gamepad*>()->pads();
        const int before = pads.count();
        QObject::connect(&pads, &Pads::moved, &pads, [this] { ++m_seen; });
        m_pad = std::make_unique<VirtualPad>();
        ASSERT_TRUE(m_pad->made()) << SDL_GetError();
        QElapsedTimer since;
        since.start();
        ASSERT_TRUE(eventually([&] { return pads.count() == before + 1; }));
        EXPECT_LT(since.elapsed(), 2000) << "it is found soon";
    }
    /// Down until it was seen, and up likewise: a window that is busy looks seldom.
    void press(SDL_GameControllerButton button) {
        for (const Uint8 down : {Uint8{1}, Uint8{0}}) {
            const int before = m_seen;
            m_pad->set(button, down);
            ASSERT_TRUE(eventually([&] { return m_seen > before; }));
        }
    }
    /// Metres that one walks in half a second.
    float walkedBy(double way) {
        const Vec3 from = session().camera().pose.position;
        m_pad->push(SDL_CONTROLLER_AXIS_LEFTY, way);
        QTest::qWait(500);
        m_pad->push(SDL_CONTROLLER_AXIS_LEFTY, 0.0);
        QTest::qWait(100);
        return glm::distance(from, session().camera().pose.position);
    }
    /// There is no window manager that gives the keyboard back behind a dialog.
    void comeToFront() {
        ASSERT_TRUE(eventually([&] { return QApplication::activeModalWidget() == nullptr; }));
        m_window->activateWindow();
        picture().setFocus();
        ASSERT_TRUE(eventually([&] { return picture().hasFocus(); }));
    }
    TourLead& lead() { return features().touring.lead(); }

    std::unique_ptr<VirtualPad> m_pad;
    int m_seen = 0; ///< how often it was seen that something moved
    std::unique_ptr<KioskWindow> m_kiosk;
};

TEST_F(GamepadTest, SticksWalkSlowlyAndFastAndLookAndStopWithThePadPulledOut) {
    openWithPad();
    session().goToView("door");
    settle();
    EXPECT_EQ(walkedBy(-0.1), 0.0F) << "a worn stick";
    const float slow = walkedBy(-0.5);
    const float fast = walkedBy(-1.0);
    EXPECT_GT(slow, 0.01F);
    EXPECT_GT(fast, 2.0F * slow);
    const Pose before = session().camera().pose;
    m_pad->push(SDL_CONTROLLER_AXIS_RIGHTX, 1.0);
    m_pad->push(SDL_CONTROLLER_AXIS_RIGHTY, -1.0);
    QTest::qWait(200);
    m_pad->push(SDL_CONTROLLER_AXIS_RIGHTX, 0.0);
    m_pad->push(SDL_CONTROLLER_AXIS_RIGHTY, 0.0);
    QTest::qWait(60);
    EXPECT_LT(session().camera().pose.yaw, before.yaw) << "to the right";
    EXPECT_GT(session().camera().pose.pitch, before.pitch) << "up";
    // Pulled out while one walks: one stands, and walks again with the next.
    m_pad->push(SDL_CONTROLLER_AXIS_LEFTX, -1.0);
    QTest::qWait(150);
    m_pad->pullOut();
    QTest::qWait(60);
    const Vec3 stood = session().camera().pose.position;
    QTest::qWait(300);
    EXPECT_EQ(session().camera().pose.position, stood);
    EXPECT_EQ(frame().findChild<Gamepad*>()->pads().count(), 0);
    m_pad.reset();
    plug(frame());
    EXPECT_GT(walkedBy(1.0), 0.1F);
}

TEST_F(GamepadTest, ButtonsSwapOpenPinsAndLeadATour) {
    openWithPad();
    const std::string before = session().state().id;
    press(SDL_CONTROLLER_BUTTON_X);
    ASSERT_TRUE(link().notice().pending());
    EXPECT_EQ(walkedBy(-1.0), 0.0F) << "nobody walks behind what is read";
    press(SDL_CONTROLLER_BUTTON_B);
    EXPECT_FALSE(link().notice().pending());
    EXPECT_EQ(session().state().id, before);
    comeToFront();
    press(SDL_CONTROLLER_BUTTON_X);
    press(SDL_CONTROLLER_BUTTON_A);
    EXPECT_NE(session().state().id, before);
    comeToFront();
    press(SDL_CONTROLLER_BUTTON_X);
    EXPECT_EQ(session().state().id, before);

    press(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER);
    settle();
    ASSERT_NE(session().focusedPin(), nullptr);
    press(SDL_CONTROLLER_BUTTON_A);
    ASSERT_NE(session().openedPin(), nullptr);
    press(SDL_CONTROLLER_BUTTON_B);
    EXPECT_EQ(session().openedPin(), nullptr);

    press(SDL_CONTROLLER_BUTTON_START);
    ASSERT_NE(child<QDialog>("tourDialog"), nullptr);
    press(SDL_CONTROLLER_BUTTON_B);
    ASSERT_TRUE(eventually([&] { return child<QDialog>("tourDialog") == nullptr; })) << "B closes a list";
    comeToFront();
    press(SDL_CONTROLLER_BUTTON_START);
    press(SDL_CONTROLLER_BUTTON_A);
    ASSERT_TRUE(eventually([&] { return lead().running(); }));
    comeToFront();
    const auto arrive = [&] { ASSERT_TRUE(eventually([&] { return !lead().player()->onTheWay(); })); };
    arrive();
    EXPECT_FALSE(lead().player()->answerShown());
    press(SDL_CONTROLLER_BUTTON_Y);
    EXPECT_TRUE(lead().player()->answerShown());
    press(SDL_CONTROLLER_BUTTON_A);
    EXPECT_EQ(lead().player()->index(), 1U);
    press(SDL_CONTROLLER_BUTTON_LEFTSHOULDER);
    if (lead().player()->index() == 1U)
        press(SDL_CONTROLLER_BUTTON_LEFTSHOULDER);
    EXPECT_EQ(lead().player()->index(), 0U);
    press(SDL_CONTROLLER_BUTTON_B);
    EXPECT_TRUE(lead().running()) << "a tap ends no tour";
    m_pad->set(SDL_CONTROLLER_BUTTON_B, 1);
    EXPECT_TRUE(eventually([&] { return !lead().running(); })) << "held it does";
    m_pad->set(SDL_CONTROLLER_BUTTON_B, 0);
}

TEST_F(GamepadTest, ACardOverThePictureIsWalkedThroughByTheDirectionPad) {
    openWithPad();
    press(SDL_CONTROLLER_BUTTON_BACK);
    auto* card = child<QFrame>("seenCard");
    auto* list = child<QListWidget>("seenList");
    ASSERT_TRUE(card->isVisible());
    ASSERT_GT(list->count(), 1);
    press(SDL_CONTROLLER_BUTTON_DPAD_DOWN);
    EXPECT_EQ(list->currentRow(), 1);
    press(SDL_CONTROLLER_BUTTON_B);
    EXPECT_FALSE(card->isVisible());
    EXPECT_TRUE(picture().hasFocus());
    press(SDL_CONTROLLER_BUTTON_DPAD_UP);
    auto* sheet = child<QFrame>("keysSheet");
    ASSERT_TRUE(sheet->isVisible());
    press(SDL_CONTROLLER_BUTTON_B);
    EXPECT_FALSE(sheet->isVisible());
}

TEST_F(GamepadTest, HelpListsWhatItsButtonsDoInBothLanguages) {
    openTiny();
    for (const PadRow& row : padRows()) {
        for (const char* id : {row.walking, row.touring})
            EXPECT_TRUE(*id == '\0' || frame().commands.find(QLatin1String(id)) != nullptr) << id;
    }
    QStringList words;
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        m_window->action(QStringLiteral("help"))->trigger();
        auto* table = child<QTableWidget>("padButtons");
        ASSERT_NE(table, nullptr);
        ASSERT_EQ(table->rowCount(), static_cast<int>(padRows().size() + padMoves().size()));
        words << table->item(0, 0)->text();
        for (int row = 0; row < table->rowCount(); ++row)
            EXPECT_FALSE(table->item(row, 1)->text().isEmpty());
        child<QDialog>("help")->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ASSERT_TRUE(eventually([&] { return child<QDialog>("help") == nullptr; }));
        m_window->action(QStringLiteral("keys-sheet"))->trigger();
        auto* sheet = child<QTableWidget>("sheetKeys");
        EXPECT_FALSE(sheet->findItems(words.back(), Qt::MatchExactly).isEmpty()) << language.toStdString();
        m_window->action(QStringLiteral("keys-sheet"))->trigger();
    }
    EXPECT_NE(words.front(), words.back());
}

TEST_F(GamepadTest, AtAKioskItWakesWalksAndLeadsToursButNowhereElse) {
    m_store = std::make_unique<SettingsStore>(m_settingsFile);
    m_kiosk = std::make_unique<KioskWindow>(*m_workplace, *m_store, m_languages,
                                            KioskWish{.package = tinyFolder().toStdString(),
                                                      .tour = "short",
                                                      .staffPin = QByteArray::fromStdString(sealSecret("2468"))});
    m_kiosk->begin();
    ASSERT_TRUE(eventually([&] { return m_kiosk->attracting() && m_kiosk->viewport().ready(); }));
    plug(*m_kiosk->findChild<Frame*>());
    press(SDL_CONTROLLER_BUTTON_X);
    EXPECT_FALSE(m_kiosk->attracting());
    EXPECT_FALSE(m_kiosk->link().notice().pending()) << "the first use only wakes";
    ASSERT_TRUE(eventually([&] { return !m_kiosk->link().session()->walking(); }));
    const auto at = [&] { return m_kiosk->link().session()->camera().pose.position; };
    const Vec3 from = at();
    m_pad->push(SDL_CONTROLLER_AXIS_LEFTY, 1.0);
    EXPECT_TRUE(eventually([&] { return glm::distance(from, at()) > 0.05F; }));
    m_pad->push(SDL_CONTROLLER_AXIS_LEFTY, 0.0);
    press(SDL_CONTROLLER_BUTTON_X);
    EXPECT_TRUE(m_kiosk->link().notice().pending());
    press(SDL_CONTROLLER_BUTTON_B);
    EXPECT_FALSE(m_kiosk->link().notice().pending());
    // Whatever is pressed, and held: nothing but the kiosk is there.
    for (int round = 0; round < 2; ++round) {
        m_pad->setAll(1);
        QTest::qWait(1500);
        m_pad->setAll(0);
        QTest::qWait(300);
        m_kiosk->link().notice().give();
    }
    EXPECT_TRUE(m_kiosk->isVisible());
    EXPECT_TRUE(m_kiosk->isFullScreen());
    EXPECT_FALSE(m_kiosk->findChild<PinPad*>()->isVisible());
    for (QWidget* window : QApplication::topLevelWidgets())
        EXPECT_TRUE(!window->isVisible() || window == m_kiosk.get()) << window->metaObject()->className();
    if (!m_kiosk->tour().running())
        press(SDL_CONTROLLER_BUTTON_START);
    EXPECT_TRUE(m_kiosk->tour().running());
}

} // namespace
} // namespace halls::app
