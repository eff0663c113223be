// SPDX-License-Identifier: MPL-2.0
// Tours that speak, by voices that only pretend to.
#include "app/window/WindowFixture.h"

#include "touring/Narration.h"
#include "touring/TourLead.h"
#include "voices/Narrator.h"

#include <QCheckBox>
#include <QLabel>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

/// What happened to the voices of a test.
struct Stage {
    std::vector<Utterance> said;
    int made = 0;
    bool paused = false;
    double speed = 1.0;
    double position = 0.0;
    Voice* voice = nullptr; ///< borrowed from the narrator
};

class FakeVoice : public Voice {
public:
    explicit FakeVoice(Stage& stage) : m_stage(stage) {
        m_stage.voice = this;
        ++m_stage.made;
    }
    void say(const Utterance& utterance, double speed) override {
        m_stage.said.push_back(utterance);
        m_stage.speed = speed;
        m_stage.position = 0.0;
        m_stage.paused = false;
    }
    void setPaused(bool paused) override { m_stage.paused = paused; }
    void setSpeed(double speed) override { m_stage.speed = speed; }
    void stop() override {}
    double position() const override { return m_stage.position; }

private:
    Stage& m_stage;
};

Voices fakes(Stage& sound, Stage& speech) {
    return {.sound = [&sound] { return std::make_unique<FakeVoice>(sound); },
            .speech = [&speech] { return std::make_unique<FakeVoice>(speech); }};
}

class NarrationTest : public WindowTest {
protected:
    Narration& voice() { return lead().narration(); }
    TourLead& lead() { return features().touring.lead(); }
    /// The tiny museum, whose first step has a voice in both languages and whose second has a file that is not there.
    void begin() {
        std::filesystem::remove_all(m_folder);
        std::filesystem::copy(tinyFolder().toStdString(), m_folder, std::filesystem::copy_options::recursive);
        const auto file = m_folder / "tours/short.json";
        auto tour = nlohmann::json::parse(std::ifstream(file));
        for (const char* language : {"en", "ar"}) {
            const std::string name = std::string("tours/begin-") + language;
            std::ofstream(m_folder / (name + ".ogg")) << "OggS any sound";
            std::ofstream(m_folder / (name + ".vtt"))
                << "WEBVTT\n\n00:00.000 --> 00:01.000\nFirst words.\n\n00:02.000 --> 00:09.000\nLast words.\n";
            tour["steps"][0]["narration"][language] = {{"audio", name + ".ogg"}, {"captions", name + ".vtt"}};
        }
        tour["steps"][1]["narration"]["en"] = {{"audio", "tours/nowhere.ogg"}};
        std::ofstream(file) << tour.dump(2);
        openWindow();
        voice().setVoices(fakes(m_sound, m_speech));
        frame().open(m_folder);
        ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
        EXPECT_EQ(m_sound.made + m_speech.made, 0) << "before a voice is wanted";
        features().touring.start("short");
        ASSERT_TRUE(lead().running());
        picture().setFocus();
        if (player().onTheWay())
            lead().next(); // it arrives
    }
    void TearDown() override {
        WindowTest::TearDown();
        std::filesystem::remove_all(m_folder);
    }
    const tours::TourPlayer& player() { return *lead().player(); }
    void clicker(Qt::Key key) { QTest::keyClick(&picture(), key); }
    QString words() { return child<QLabel>("tourText")->text(); }

    const std::filesystem::path m_folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "narrated-museum";
    Stage m_sound;
    Stage m_speech;
};

TEST_F(NarrationTest, ATourThatPlaysByItselfWaitsForTheVoice) {
    begin();
    clicker(Qt::Key_F5);
    ASSERT_EQ(m_sound.said.size(), 1U);
    EXPECT_TRUE(m_sound.said[0].file.endsWith(QStringLiteral("tours/begin-en.ogg")));
    ASSERT_TRUE(eventually([&] { return !player().onTheWay(); }));
    for (int i = 0; i < 15; ++i) { // three times its hold
        m_sound.position += 0.1;
        QTest::qWait(100);
    }
    EXPECT_EQ(player().step().id, "begin");
    Q_EMIT m_sound.voice->ended();
    EXPECT_FALSE(voice().narrating());
    EXPECT_TRUE(eventually([&] { return player().step().id == "lost"; }));
}

TEST_F(NarrationTest, WhoPausesTheTourPausesTheVoice) {
    begin();
    clicker(Qt::Key_F5);
    EXPECT_FALSE(m_sound.paused);
    clicker(Qt::Key_F5);
    EXPECT_TRUE(m_sound.paused);
    clicker(Qt::Key_F5);
    EXPECT_FALSE(m_sound.paused);
    lead().setSpeed(2.0F);
    EXPECT_DOUBLE_EQ(m_sound.speed, 2.0);
    lead().setSpeed(0.1F);
    EXPECT_DOUBLE_EQ(m_sound.speed, 0.5);
}

TEST_F(NarrationTest, CaptionsFollowTheVoiceAndThenTheTextIsShown) {
    begin();
    EXPECT_TRUE(eventually([&] { return words().contains(QStringLiteral("First words.")); }));
    EXPECT_FALSE(words().contains(QStringLiteral("Here.")));
    m_sound.position = 1.5;
    EXPECT_TRUE(eventually([&] { return !words().contains(QStringLiteral("First words.")); }));
    m_sound.position = 2.5;
    EXPECT_TRUE(eventually([&] { return words().contains(QStringLiteral("Last words.")); }));
    EXPECT_TRUE(words().contains(QStringLiteral("How many rooms?"))) << "the question stays";
    Q_EMIT m_sound.voice->ended();
    EXPECT_TRUE(words().contains(QStringLiteral("Here.")));
}

TEST_F(NarrationTest, AVoiceThatFailsIsToldOnceToTheOneWhoLeads) {
    begin();
    QSignalSpy told(&voice(), &Narration::told);
    clicker(Qt::Key_F5);
    Q_EMIT m_sound.voice->failed(QStringLiteral("it is broken"));
    EXPECT_FALSE(voice().narrating());
    ASSERT_EQ(told.count(), 1);
    EXPECT_TRUE(told[0][0].toString().contains(QStringLiteral("it is broken")));
    EXPECT_TRUE(words().contains(QStringLiteral("Here.")));
    ASSERT_TRUE(eventually([&] { return player().step().id == "lost"; })) << "the show goes on";
    EXPECT_EQ(voice().toldLines().size(), 2) << "and the file that is not there";
    clicker(Qt::Key_PageUp);
    Q_EMIT m_sound.voice->failed(QStringLiteral("it is broken"));
    clicker(Qt::Key_PageDown);
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(voice().toldLines().size(), 2);
    EXPECT_FALSE(words().contains(QStringLiteral("broken"))) << "not for the audience";
}

TEST_F(NarrationTest, ItSpeaksTheLanguageOfTheTexts) {
    begin();
    session::Settings settings = link().settings();
    settings.language = "ar";
    link().setSettings(settings);
    ASSERT_EQ(m_sound.said.size(), 2U);
    EXPECT_TRUE(m_sound.said[1].file.endsWith(QStringLiteral("tours/begin-ar.ogg")));
}

TEST_F(NarrationTest, WhatHasNoVoiceIsReadAloudWhereThatIsWanted) {
    begin();
    clicker(Qt::Key_PageDown); // the answer
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(m_speech.made, 0) << "nobody asked for it";
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(m_store->readToursAloud());
    ASSERT_EQ(m_speech.said.size(), 1U);
    EXPECT_EQ(m_speech.said[0].words, QStringLiteral("Nobody."));
    EXPECT_EQ(m_speech.said[0].language, QStringLiteral("en"));
    clicker(Qt::Key_PageUp);
    EXPECT_EQ(m_speech.said.size(), 1U) << "a recorded voice comes first";
    closeWindow();
    openWindow();
    EXPECT_TRUE(voice().readAloud());
}

TEST_F(NarrationTest, CaptionsCanBeTurnedOffAndStayOff) {
    begin();
    clicker(Qt::Key_PageDown); // the answer
    clicker(Qt::Key_PageDown);
    clicker(Qt::Key_PageDown); // and is there
    EXPECT_TRUE(words().contains(QStringLiteral("Nobody.")));
    m_window->action(QStringLiteral("tour-captions"))->trigger();
    EXPECT_FALSE(words().contains(QStringLiteral("Nobody.")));
    EXPECT_TRUE(child<QLabel>("tourTitle")->isVisible()) << "the tools stay";
    EXPECT_FALSE(m_store->tourCaptions());
    m_window->action(QStringLiteral("settings"))->trigger();
    auto* box = child<QCheckBox>("captions");
    ASSERT_NE(box, nullptr);
    EXPECT_FALSE(box->isChecked());
    box->setChecked(true);
    EXPECT_TRUE(words().contains(QStringLiteral("Nobody.")));
}

TEST_F(NarrationTest, AVoiceThatNeverEndsIsGivenUp) {
    Stage sound;
    Stage speech;
    Narrator narrator(fakes(sound, speech), {.toStall = 0.3, .perLetter = 0.01, .forSpeechToStart = 0.3}, nullptr);
    QSignalSpy failed(&narrator, &Narrator::failed);
    narrator.play(QStringLiteral("hangs.ogg"), std::nullopt);
    EXPECT_TRUE(narrator.narrating());
    EXPECT_TRUE(eventually([&] { return !narrator.narrating(); }));
    EXPECT_EQ(failed.count(), 1);
    narrator.speak(QStringLiteral("Words"), QStringLiteral("en"));
    EXPECT_TRUE(eventually([&] { return !narrator.narrating(); }));
    EXPECT_EQ(failed.count(), 2);
    // A pause is no stall, and who moves on is not hanging.
    narrator.play(QStringLiteral("waits.ogg"), std::nullopt);
    narrator.setPaused(true);
    QTest::qWait(600);
    EXPECT_TRUE(narrator.narrating());
    narrator.setPaused(false);
    for (int i = 0; i < 8; ++i) {
        sound.position += 0.1;
        QTest::qWait(100);
    }
    EXPECT_TRUE(narrator.narrating());
    EXPECT_EQ(failed.count(), 2);
}

TEST_F(NarrationTest, WhereThereIsNoLibraryNothingIsSaid) {
    Narrator narrator({}, nullptr);
    narrator.play(QStringLiteral("any.ogg"), std::nullopt);
    narrator.speak(QStringLiteral("Words"), QStringLiteral("en"));
    EXPECT_FALSE(narrator.narrating());
}

} // namespace
} // namespace halls::app
