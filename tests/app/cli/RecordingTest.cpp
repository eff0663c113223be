// SPDX-License-Identifier: MPL-2.0
// Tours as a video: in pieces that outlive a kill, beside what others wrote.
#include "app/cli/Call.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <signal.h>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

const QString kProgram = QStringLiteral(HALLS_PROGRAM);

QByteArray bytesOf(const fs::path& file) {
    QFile open(QString::fromStdString(file.string()));
    return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
}

QString word(const fs::path& path) {
    return QString::fromStdString(path.string());
}

/// Two steps of 50 seconds each, at two frames a second: four pieces.
class RecordingTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_temporary.isValid());
        ASSERT_FALSE(QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
            << "packaging/install-dependencies installs ffmpeg";
        fs::copy(fs::path(HALLS_APP_DATA) / "tiny-museum", museum(), fs::copy_options::recursive);
        stay(50);
    }
    /// Each step so many seconds.
    void stay(int seconds) const {
        auto tour = nlohmann::json::parse(std::ifstream(fs::path(HALLS_APP_DATA) / "tiny-museum/tours/short.json"));
        tour["title"]["en"] = "A tour; of = two # steps";
        auto steps = nlohmann::json::array({tour["steps"][0], tour["steps"][2]});
        for (auto& step : steps)
            step["hold"] = seconds;
        tour["steps"] = steps;
        std::ofstream(museum() / "tours/short.json") << tour.dump(2);
    }
    fs::path folder() const { return m_temporary.path().toStdString(); }
    fs::path museum() const { return folder() / "museum"; }
    fs::path pieces(const fs::path& video) const { return video.string() + ".pieces"; }

    QStringList words(const fs::path& video, const char* size = "64x48") const {
        return {QStringLiteral("tour"),
                word(museum()),
                QStringLiteral("short"),
                QStringLiteral("--record"),
                word(video),
                QStringLiteral("--size"),
                QLatin1String(size),
                QStringLiteral("--fps"),
                QStringLiteral("2")};
    }
    static Call call(const QStringList& words, const std::map<QString, QString>& environment = {}) {
        return callProgram(kProgram, words, environment);
    }
    static nlohmann::json probe(const fs::path& video) {
        QProcess process;
        process.start(QStringLiteral("ffprobe"),
                      {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_streams"),
                       QStringLiteral("-show_format"), QStringLiteral("-show_chapters"), QStringLiteral("-of"),
                       QStringLiteral("json"), word(video)});
        EXPECT_TRUE(process.waitForFinished());
        return nlohmann::json::parse(process.readAllStandardOutput().toStdString());
    }
    /// The times of all frames, seconds.
    static std::vector<double> times(const fs::path& video) {
        QProcess process;
        process.start(QStringLiteral("ffprobe"),
                      {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-select_streams"),
                       QStringLiteral("v"), QStringLiteral("-show_entries"), QStringLiteral("frame=pts_time"),
                       QStringLiteral("-of"), QStringLiteral("csv=p=0"), word(video)});
        EXPECT_TRUE(process.waitForFinished());
        std::vector<double> all;
        for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
            if (!line.trimmed().isEmpty())
                all.push_back(line.split(',').first().toDouble());
        }
        return all;
    }
    /// Kills a recording as soon as some pieces are whole.
    void killAfter(int whole, const fs::path& video) {
        QProcess process;
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.remove(QStringLiteral("DISPLAY"));
        all.insert(QStringLiteral("HALLS_CACHE_DIR"), QStringLiteral(HALLS_TEST_OUTPUT "/cli-cache"));
        process.setProcessEnvironment(all);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(kProgram, words(video));
        ASSERT_TRUE(process.waitForStarted());
        QElapsedTimer clock;
        clock.start();
        const fs::path last = pieces(video) / ("piece-0000" + std::to_string(whole - 1) + ".mp4");
        while (!fs::exists(last) && clock.elapsed() < 120'000 && process.state() == QProcess::Running)
            QThread::msleep(2);
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        ASSERT_TRUE(fs::exists(last));
        ASSERT_FALSE(fs::exists(video)) << "it was faster than the kill";
    }

    QTemporaryDir m_temporary;
};

TEST_F(RecordingTest, KilledItGoesOnBehindTheLastWholePieceToTheSameVideo) {
    const fs::path whole = folder() / "whole.mp4";
    const Call once = call(words(whole));
    ASSERT_EQ(once.status, 0) << once.err;
    EXPECT_FALSE(fs::exists(pieces(whole)));
    const fs::path killed = folder() / "killed.mp4";
    killAfter(2, killed);
    // What is there is somebody's work: another size or language does not take its place.
    const Call another = call(words(killed, "32x24"));
    EXPECT_EQ(another.status, 1);
    EXPECT_NE(another.err.find("recording.txt"), std::string::npos) << another.err;
    EXPECT_EQ(call(words(killed) + QStringList{QStringLiteral("--language"), QStringLiteral("ar")}).status, 1);
    std::ofstream(pieces(killed) / "thesis.odt") << "mine";
    const QByteArray first = bytesOf(pieces(killed) / "piece-00000.mp4");
    const Call again = call(words(killed));
    ASSERT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(again.out.find("30/"), std::string::npos) << "frames that are there are not drawn again\n" << again.out;
    EXPECT_EQ(bytesOf(killed), bytesOf(whole));
    EXPECT_FALSE(first.isEmpty());
    EXPECT_EQ(bytesOf(pieces(killed) / "thesis.odt"), QByteArray("mine"));
    EXPECT_EQ(std::distance(fs::directory_iterator(pieces(killed)), {}), 1) << "what it wrote is gone";

    // Joined without a gap: each frame is half a second after the one before.
    const std::vector<double> at = times(killed);
    ASSERT_GT(at.size(), 200U);
    for (std::size_t i = 0; i < at.size(); ++i)
        ASSERT_NEAR(at[i], static_cast<double>(i) / 2.0, 0.001) << i;
}

TEST_F(RecordingTest, TheVideoHasItsTitleChaptersAndWordsInEachLanguage) {
    stay(4);
    const fs::path video = folder() / "told.mp4";
    const Call made = call(words(video));
    ASSERT_EQ(made.status, 0) << made.err;
    const nlohmann::json told = probe(video);
    EXPECT_EQ(told.at("format").at("tags").at("title"), "A tour; of = two # steps");
    ASSERT_EQ(told.at("chapters").size(), 2U);
    EXPECT_EQ(told.at("chapters")[0].at("tags").at("title"), "The beginning");
    EXPECT_NEAR(std::stod(told.at("chapters")[1].at("start_time").get<std::string>()), 4.6, 1.0);
    std::set<std::string> languages;
    for (const auto& stream : told.at("streams")) {
        if (stream.at("codec_type") != "subtitle")
            continue;
        languages.insert(stream.at("tags").at("language"));
        EXPECT_EQ(stream.at("disposition").at("default"), 0) << "nobody is shown them unasked";
    }
    EXPECT_EQ(languages, (std::set<std::string>{"ara", "eng"}));
    QProcess words;
    words.start(QStringLiteral("ffmpeg"), {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"),
                                           word(video), QStringLiteral("-map"), QStringLiteral("0:s:1"),
                                           QStringLiteral("-f"), QStringLiteral("webvtt"), QStringLiteral("-")});
    ASSERT_TRUE(words.waitForFinished());
    EXPECT_TRUE(words.readAllStandardOutput().contains("غرفة واحدة."));
}

TEST_F(RecordingTest, WhatOthersWroteIsNeverReplaced) {
    stay(1);
    const fs::path video = folder() / "film.mp4";
    std::ofstream(video) << "a film of somebody";
    const Call there = call(words(video));
    EXPECT_EQ(there.status, 1);
    EXPECT_NE(there.err.find("film.mp4"), std::string::npos) << there.err;
    EXPECT_EQ(bytesOf(video), QByteArray("a film of somebody"));
    fs::remove(video);
    fs::create_directory(pieces(video));
    std::ofstream(pieces(video) / "piece-00000.mp4") << "mine";
    EXPECT_EQ(call(words(video)).status, 1);
    EXPECT_EQ(bytesOf(pieces(video) / "piece-00000.mp4"), QByteArray("mine"));
    EXPECT_EQ(std::distance(fs::directory_iterator(pieces(video)), {}), 1);
    // Frames in a folder: neither.
    const fs::path frames = folder() / "frames";
    ASSERT_EQ(call(words(frames, "32x24")).status, 0);
    const QByteArray before = bytesOf(frames / "frame-000000.png");
    EXPECT_EQ(call(words(frames, "64x48")).status, 1);
    EXPECT_EQ(bytesOf(frames / "frame-000000.png"), before);
}

/// Of all files that a recording writes, whichever somebody has made his own by then.
TEST_F(RecordingTest, ARepeatedCallReplacesNothingThatSomebodyChanged) {
    ASSERT_FALSE(QStandardPaths::findExecutable(QStringLiteral("espeak-ng")).isEmpty())
        << "packaging/install-dependencies installs espeak-ng";
    stay(1);
    const fs::path frames = folder() / "frames";
    const QStringList call = words(frames, "32x24") + QStringList{QStringLiteral("--captions"),
                                                                  QStringLiteral("sidecar"), QStringLiteral("--voice")};
    ASSERT_EQ(this->call(call).status, 0);
    EXPECT_EQ(this->call(call).status, 0) << "as it was left";
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(frames))
        all.push_back(entry.path());
    ASSERT_TRUE(fs::exists(frames / "captions.vtt"));
    ASSERT_TRUE(fs::exists(frames / "sound.wav"));
    fs::remove(frames / "frame-000000.png"); // all behind it would be drawn again
    for (const fs::path& file : all) {
        const QByteArray written = bytesOf(file);
        std::ofstream(file) << "changed by hand";
        const Call again = this->call(call);
        EXPECT_EQ(bytesOf(file), QByteArray("changed by hand")) << file;
        if (file.extension() == ".vtt" || file.extension() == ".wav") {
            EXPECT_EQ(again.status, 1);
            EXPECT_LE(again.lines(), 3U) << again.err;
            EXPECT_NE(again.err.find(file.filename().string()), std::string::npos) << again.err;
            EXPECT_NE(again.err.find("--replace"), std::string::npos) << again.err;
            EXPECT_EQ(this->call(call + QStringList{QStringLiteral("--replace")}).status, 0);
            EXPECT_EQ(bytesOf(file), written) << file;
        }
        QFile back(word(file));
        ASSERT_TRUE(back.open(QIODevice::WriteOnly | QIODevice::Truncate));
        back.write(written);
    }
    EXPECT_EQ(std::distance(fs::directory_iterator(frames), {}), static_cast<std::ptrdiff_t>(all.size()))
        << "and nothing else is left";
}

TEST_F(RecordingTest, WhatHasTheNameOfAVideoIsReplacedWhereThatIsAskedFor) {
    stay(1);
    const fs::path video = folder() / "film.mp4";
    const fs::path captions = folder() / "film.vtt";
    const QStringList sidecar{QStringLiteral("--captions"), QStringLiteral("sidecar")};
    std::ofstream(video) << "a film of somebody";
    std::ofstream(captions) << "corrected";
    for (const fs::path& there : {video, captions}) {
        const Call refused = call(words(video) + sidecar);
        EXPECT_EQ(refused.status, 1);
        EXPECT_LE(refused.lines(), 3U) << refused.err;
        EXPECT_NE(refused.err.find(there.filename().string()), std::string::npos) << refused.err;
        EXPECT_NE(refused.err.find("--replace"), std::string::npos) << refused.err;
        if (there == video)
            fs::remove(video);
    }
    EXPECT_EQ(bytesOf(captions), QByteArray("corrected"));
    std::ofstream(video) << "a film of somebody";
    const Call asked = call(words(video) + sidecar + QStringList{QStringLiteral("--replace")});
    ASSERT_EQ(asked.status, 0) << asked.err;
    EXPECT_TRUE(bytesOf(captions).startsWith("WEBVTT"));
    EXPECT_EQ(probe(video).at("chapters").size(), 2U);
    EXPECT_FALSE(fs::exists(pieces(video)));
}

/// A program of that name that does what a script says, before all others.
std::map<QString, QString> withProgram(const fs::path& folder, const char* name, const char* script) {
    fs::create_directories(folder);
    std::ofstream(folder / name) << "#!/bin/sh\n" << script;
    fs::permissions(folder / name, fs::perms::owner_all);
    return {{QStringLiteral("PATH"), word(folder) + QStringLiteral(":") + qEnvironmentVariable("PATH")}};
}

TEST_F(RecordingTest, AnFfmpegThatDiesOrAFullDiskIsToldAndWhatIsWholeIsKept) {
    stay(20);
    const fs::path video = folder() / "dies.mp4";
    const Call died = call(words(video), withProgram(folder() / "dying", "ffmpeg",
                                                     "head -c 100000 >/dev/null\necho 'out of luck' >&2\nexit 3\n"));
    EXPECT_EQ(died.status, 1);
    EXPECT_EQ(died.errorLines(), 1U) << died.err;
    EXPECT_NE(died.err.find("out of luck"), std::string::npos) << died.err;
    EXPECT_FALSE(fs::exists(video));
    const Call full =
        call(words(video), withProgram(folder() / "full", "ffmpeg",
                                       "cat >/dev/null\necho 'x: No space left on device' >&2\nexit 1\n"));
    EXPECT_EQ(full.status, 1);
    EXPECT_NE(full.err.find("the disk is full"), std::string::npos) << full.err;
    EXPECT_NE(full.err.find("goes on"), std::string::npos) << full.err;
    EXPECT_EQ(call(words(video)).status, 0) << "the same call goes on";
    const Call none = call(words(folder() / "none.mp4"), {{QStringLiteral("PATH"), QStringLiteral("/nowhere")}});
    EXPECT_EQ(none.status, 1);
    EXPECT_NE(none.err.find("ffmpeg"), std::string::npos) << none.err;
    EXPECT_FALSE(fs::exists(pieces(folder() / "none.mp4")));
}

TEST_F(RecordingTest, AnEstimateWritesNothing) {
    const fs::path video = folder() / "estimated.mp4";
    const Call told = call(words(video) + QStringList{QStringLiteral("--estimate")});
    ASSERT_EQ(told.status, 0) << told.err;
    int frames = 0;
    double seconds = -1.0;
    double bytes = -1.0;
    ASSERT_EQ(std::sscanf(told.out.c_str(), "estimate frames %d seconds %lf bytes %lf", &frames, &seconds, &bytes), 3)
        << told.out;
    EXPECT_NEAR(frames, 203, 10);
    EXPECT_GE(seconds, 0.0);
    EXPECT_GT(bytes, 0.0);
    EXPECT_FALSE(fs::exists(video));
    EXPECT_FALSE(fs::exists(pieces(video)));
}

TEST_F(RecordingTest, OnRequestTheComputersVoiceReads) {
    ASSERT_FALSE(QStandardPaths::findExecutable(QStringLiteral("espeak-ng")).isEmpty())
        << "packaging/install-dependencies installs espeak-ng";
    stay(1);
    for (const char* language : {"en", "ar"}) {
        const fs::path video = folder() / (std::string("spoken-") + language + ".mp4");
        const Call made = call(words(video) + QStringList{QStringLiteral("--voice"), QStringLiteral("--language"),
                                                          QLatin1String(language)});
        ASSERT_EQ(made.status, 0) << made.err;
        EXPECT_EQ(made.err, "") << "every step is read";
        int sounds = 0;
        const nlohmann::json told = probe(video);
        for (const auto& stream : told.at("streams"))
            sounds += stream.at("codec_type") == "audio" ? 1 : 0;
        EXPECT_EQ(sounds, 1);
    }
}

} // namespace
} // namespace halls::app
