// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "going/SaysAloud.h"
#include "going/SeenWords.h"
#include "session/InSight.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>

namespace halls::app {
namespace {

class SeenTest : public WindowTest {};

/// What a voice that only pretends to speak was given.
struct Heard {
    std::vector<Utterance> said;
    int stopped = 0;
    Voice* voice = nullptr; ///< borrowed
};

class FakeVoice : public Voice {
public:
    explicit FakeVoice(Heard& heard) : m_heard(heard) { m_heard.voice = this; }
    void say(const Utterance& utterance, double) override { m_heard.said.push_back(utterance); }
    void setPaused(bool) override {}
    void setSpeed(double) override {}
    void stop() override { ++m_heard.stopped; }

private:
    Heard& m_heard;
};

TEST_F(SeenTest, WhereOneIsAndWhatOneSeesIsSaidAloudOnlyWhereItIsSet) {
    openWindow();
    Heard heard;
    auto* aloud = frame().findChild<SaysAloud*>();
    ASSERT_NE(aloud, nullptr);
    aloud->setVoices({.sound = {}, .speech = [&heard] { return std::make_unique<FakeVoice>(heard); }});
    openTiny();
    press(Qt::Key_D, Qt::ControlModifier);
    press(Qt::Key_Escape);
    EXPECT_EQ(heard.voice, nullptr) << "off unless somebody sets it";
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(heard.said.size(), 1U);
    EXPECT_EQ(heard.said[0].language, QStringLiteral("en"));
    EXPECT_TRUE(heard.said[0].words.contains(link().text(session().hall()->title)));
    EXPECT_TRUE(heard.said[0].words.contains(QStringLiteral("pin")));
    EXPECT_TRUE(SettingsStore(m_settingsFile).file() == m_settingsFile && aloud->on());
    // The next words take the place of those that are said.
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_EQ(heard.said.size(), 2U);
    EXPECT_GT(heard.stopped, 0);
    EXPECT_TRUE(heard.said[1].words.contains(child<QListWidget>("seenList")->item(0)->text().right(8)));
    EXPECT_TRUE(heard.said[1].words.contains(QStringLiteral("metre")));
    for (const QChar letter : heard.said[1].words)
        EXPECT_FALSE(letter.unicode() >= 0x2066 && letter.unicode() <= 0x2069) << "no mark is read out";
    EXPECT_TRUE(aloud->speaking());
    press(Qt::Key_Escape);
    EXPECT_FALSE(aloud->speaking()) << "Escape ends it";
    EXPECT_TRUE(child<QFrame>("seenCard")->isVisible()) << "and closes the list by the next";
    press(Qt::Key_Escape);
    EXPECT_FALSE(child<QFrame>("seenCard")->isVisible());
    // Another state is another place to be; Arabic is said by an Arabic voice.
    readNotice();
    m_languages.use(QStringLiteral("ar"));
    press(Qt::Key_X);
    ASSERT_EQ(heard.said.size(), 3U);
    EXPECT_EQ(heard.said[2].language, QStringLiteral("ar"));
    Q_EMIT heard.voice->ended();
    EXPECT_FALSE(aloud->speaking());
    // It is kept, and the settings have it.
    m_languages.use(QStringLiteral("en"));
    m_window->action(QStringLiteral("settings"))->trigger();
    auto* box = child<QCheckBox>("saysAloud");
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->isChecked());
    box->setChecked(false);
    EXPECT_FALSE(aloud->on());
    closeWindow();
    openWindow();
    EXPECT_FALSE(frame().findChild<SaysAloud*>()->on());
}

TEST_F(SeenTest, WithoutAVoiceOneIsToldOnceWhatToInstall) {
    openWindow();
    Heard heard;
    auto* aloud = frame().findChild<SaysAloud*>();
    aloud->setVoices({.sound = {}, .speech = [&heard] { return std::make_unique<FakeVoice>(heard); }});
    openTiny();
    QStringList told;
    QObject::connect(&frame(), &Frame::told, [&told](const QString& words) { told << words; });
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_NE(heard.voice, nullptr);
    Q_EMIT heard.voice->failed(QStringLiteral("no voice"));
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains(QStringLiteral("no voice")));
    EXPECT_TRUE(told[0].contains(QStringLiteral("speech-dispatcher-espeak-ng"))) << told[0].toStdString();
    press(Qt::Key_D, Qt::ControlModifier);
    Q_EMIT heard.voice->failed(QStringLiteral("no voice"));
    EXPECT_EQ(told.size(), 1) << "once";
    EXPECT_TRUE(child<QFrame>("seenCard")->isVisible()) << "and the list is there all the same";
}

TEST_F(SeenTest, EnteringAHallIsAnnounced) {
    openTinyWith([](Museum& museum, std::vector<Tour>&) {
        Hall other = museum.halls.front();
        const float wide = other.bounds.max.x - other.bounds.min.x;
        other.id = "other";
        other.title.byLanguage["en"] = "The other hall";
        other.bounds.min.x += 0.5F * wide;
        museum.halls.front().bounds.max.x -= 0.5F * wide;
        museum.halls.push_back(std::move(other));
    });
    const auto goTo = [&](const Hall& hall) {
        const Vec3 middle = 0.5F * (hall.bounds.min + hall.bounds.max);
        Pose pose = session().camera().pose;
        pose.position = {middle.x, pose.position.y, middle.z};
        session().setPose(pose, session().camera().verticalFov);
        settle();
    };
    // A screen reader says by itself that the name of what has the keyboard has changed.
    ASSERT_TRUE(picture().hasFocus());
    const Id first = session().hall() != nullptr ? session().hall()->id : Id();
    const QString before = picture().accessibleName();
    for (const Hall& hall : session().museum().halls) {
        if (hall.id != first)
            goTo(hall);
    }
    ASSERT_NE(session().hall()->id, first);
    const QString words = picture().accessibleName();
    EXPECT_NE(words, before);
    EXPECT_TRUE(words.contains(link().text(session().hall()->title))) << words.toStdString();
    EXPECT_TRUE(words.contains(link().text(session().state().title))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("way"))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("pin"))) << words.toStdString();
    // To which hall, and where that is; who comes back to the picture and has turned hears it anew.
    const auto ways = session::exits(session());
    ASSERT_FALSE(ways.empty());
    const auto named = [&](const session::Sight& way) {
        return link().text(way.exit->title) + QChar(0x2069) + QLatin1Char(' ') + SeenWords::direction(way.bearing);
    };
    EXPECT_TRUE(words.contains(named(ways.front()))) << words.toStdString();
    Pose turned = session().camera().pose;
    turned.yaw += radiansOf(180.0F);
    session().setPose(turned, session().camera().verticalFov);
    settle();
    picture().clearFocus();
    picture().setFocus();
    const auto after = session::exits(session());
    EXPECT_NE(named(after.front()), named(ways.front()));
    EXPECT_TRUE(picture().accessibleName().contains(named(after.front()))) << picture().accessibleName().toStdString();
}

TEST_F(SeenTest, AKeyListsWhatIsInThePictureAndTheWaysOut) {
    openTiny();
    const auto sights = session::inSight(session(), 1.5F);
    press(Qt::Key_D, Qt::ControlModifier);
    auto* card = child<QFrame>("seenCard");
    auto* list = child<QListWidget>("seenList");
    ASSERT_TRUE(card->isVisible());
    ASSERT_GT(list->count(), 0);
    EXPECT_TRUE(list->hasFocus()) << "a screen reader reads it";
    EXPECT_GE(list->count(), static_cast<int>(sights.size() > 0 ? 1 : 0));
    for (int row = 0; row < list->count(); ++row)
        EXPECT_TRUE(list->item(row)->text().contains(QStringLiteral("metre"))) << list->item(row)->text().toStdString();
    EXPECT_TRUE(child<QLabel>("seenWhere")->text().contains(link().text(session().state().title)));
    EXPECT_TRUE(picture().rect().contains(card->geometry()));
    press(Qt::Key_Escape);
    EXPECT_FALSE(card->isVisible());
    EXPECT_TRUE(picture().hasFocus());
    // Held, the key repeats: it is not one press more.
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(card->isVisible());
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_FALSE(card->isVisible());
    // A row leads there.
    press(Qt::Key_D, Qt::ControlModifier);
    const Pose before = session().camera().pose;
    const Pin* pin = session().openedPin();
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_FALSE(card->isVisible());
    EXPECT_TRUE(eventually([&] { return !(session().camera().pose == before) || session().openedPin() != pin; }));
}

TEST_F(SeenTest, DirectionsAreThoseOfOneWhoStandsThere) {
    EXPECT_EQ(SeenWords::direction(0.0F), QStringLiteral("straight ahead"));
    EXPECT_EQ(SeenWords::direction(radiansOf(30.0F)), QStringLiteral("ahead to the right"));
    EXPECT_EQ(SeenWords::direction(radiansOf(-90.0F)), QStringLiteral("to the left"));
    EXPECT_EQ(SeenWords::direction(radiansOf(-150.0F)), QStringLiteral("behind to the left"));
    EXPECT_EQ(SeenWords::direction(radiansOf(179.0F)), QStringLiteral("behind you"));
}

TEST_F(SeenTest, ThePictureIsNamedByWhereOneStandsAndTheDividerHasAValue) {
    openTiny();
    const QString first = picture().accessibleName();
    EXPECT_TRUE(first.contains(link().text(session().state().title))) << first.toStdString();
    readNotice();
    press(Qt::Key_X);
    EXPECT_NE(picture().accessibleName(), first);
    link().act([](session::Session& s) { s.setCompareMode(CompareMode::Swipe); });
    settle();
    auto* divider = child<QWidget>("divider");
    ASSERT_TRUE(divider->isVisible());
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(divider);
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::Slider);
    ASSERT_NE(spoken->valueInterface(), nullptr);
    EXPECT_EQ(spoken->valueInterface()->currentValue().toInt(), 50);
    spoken->valueInterface()->setCurrentValue(30);
    EXPECT_NEAR(session().comparison().split, 0.3F, 1e-4F);
    EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty());
}

} // namespace
} // namespace halls::app
