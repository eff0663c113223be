// SPDX-License-Identifier: MPL-2.0
// Calls the executable as a script does: exit status, standard output, standard error.

#include "app/cli/Call.h"
#include "app/cli/PdfText.h"

#include <gtest/gtest.h>

#include <QStandardPaths>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

const QString kBox = QStringLiteral(HALLS_TEST_DATA "/models/box.obj");

TEST(Cli, VersionAndHelpAreDone) {
    EXPECT_EQ(call({QStringLiteral("--version")}).out, "mosul-halls " HALLS_VERSION "\n");
    const Call help = call({QStringLiteral("--help")});
    EXPECT_EQ(help.status, 0);
    EXPECT_NE(help.out.find("validate"), std::string::npos);
}

TEST(Cli, WrongCallsAreTwoAndSayWhichWord) {
    const std::vector<QStringList> calls{
        {QStringLiteral("--colour")},
        {QStringLiteral("validate")},
        {QStringLiteral("render"), kTiny},
        {QStringLiteral("render"), kTiny, QStringLiteral("--size"), QStringLiteral("big"), QStringLiteral("--output"),
         QStringLiteral("x.png")},
        {QStringLiteral("walk"), kTiny, QStringLiteral("--state"), QStringLiteral("never")}};
    for (const QStringList& words : calls) {
        const Call result = call(words);
        EXPECT_EQ(result.status, 2) << words.join(QLatin1Char(' ')).toStdString();
        EXPECT_EQ(result.errorLines(), 1U) << result.err;
        EXPECT_TRUE(result.out.empty());
    }
}

TEST(Cli, ATextThatIsNoViewIsAWrongCall) {
    const QString view = QStringLiteral("tiny-museum/before?at=0,1.6,0&yaw=0&pitch=0&fov=65");
    const std::vector<QStringList> calls{
        {QStringLiteral("--at")},
        {QStringLiteral("--at"), QString()},
        {QStringLiteral("--at"), QStringLiteral("nothing")},
        {QStringLiteral("--at"), view + QStringLiteral("&yaw=1")},
        {QStringLiteral("--at"), QString(view).replace(QLatin1String("fov=65"), QLatin1String("fov=6,5"))},
        {QStringLiteral("--at"), QStringLiteral("a/b?at=\x1b[2J\n")},
        {QStringLiteral("--at"), QString(100'000, QLatin1Char('a'))},
        {QStringLiteral("old.view.json"), QStringLiteral("--at"), view},
        {QStringLiteral("--at"), view, QStringLiteral("--state"), QStringLiteral("before")},
        {QStringLiteral("--at"), view, QStringLiteral("--hall"), QStringLiteral("hall")}};
    for (const QStringList& words : calls) {
        const Call result = call(words);
        EXPECT_EQ(result.status, 2) << result.err;
        EXPECT_EQ(result.errorLines(), 1U) << result.err;
        EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
        EXPECT_LT(result.err.size(), 400U);
    }
    EXPECT_EQ(call({QStringLiteral("--at"), view}).status, 3) << "right, but without a display";
}

TEST(Cli, ValidateSaysWhatIsInAPackage) {
    const Call result = call({QStringLiteral("validate"), kTiny, QStringLiteral("--json")});
    EXPECT_EQ(result.status, 0) << result.out << result.err;
    const auto object = nlohmann::json::parse(result.out);
    EXPECT_TRUE(object.at("valid").get<bool>());
    EXPECT_EQ(object.at("counts").at("pins"), 3);
    EXPECT_EQ(object.at("counts").at("states"), 2);
    EXPECT_TRUE(object.at("errors").empty());
}

TEST(Cli, ValidateLooksIntoTheModels) {
    const QString museum = output("cli-validated");
    QDir(museum).removeRecursively();
    std::filesystem::copy(kTiny.toStdString(), museum.toStdString(), std::filesystem::copy_options::recursive);
    QFile block(museum + QStringLiteral("/block.obj"));
    ASSERT_TRUE(block.open(QIODevice::WriteOnly | QIODevice::Truncate));
    block.write("\x89PNG\r\n\x1a\n");
    block.close();
    const Call result = call({QStringLiteral("validate"), museum});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.err.find("error: museum.json: /exhibits/0/states/before/model (stone): \"block.obj\": "),
              std::string::npos)
        << result.err;
    EXPECT_EQ(result.err.find('\r'), std::string::npos) << "nobody sits before it: no line that moves";
    const auto told = nlohmann::json::parse(call({QStringLiteral("validate"), museum, QStringLiteral("--json")}).out);
    EXPECT_FALSE(told.at("valid").get<bool>());
    EXPECT_EQ(told.at("models"), 2);
    EXPECT_EQ(told.at("errors").at(0).at("code"), "model-refused");
    const Call quick =
        call({QStringLiteral("validate"), museum, QStringLiteral("--no-models"), QStringLiteral("--json")});
    EXPECT_EQ(quick.status, 0) << quick.err;
    EXPECT_TRUE(nlohmann::json::parse(quick.out).at("models").is_null());
}

/// Nothing is promised of models that nobody could look into.
TEST(Cli, ValidateWithoutImportsIsTheMachinesFault) {
    const Call result = call({QStringLiteral("validate"), kTiny},
                             {{QStringLiteral("HALLS_IMPORT_LIMITS"), QStringLiteral("max-nonsense=1")},
                              {QStringLiteral("HALLS_CACHE_DIR"), output("cli-validated-cache")}});
    EXPECT_EQ(result.status, 3) << result.err;
    EXPECT_NE(result.err.find("HALLS_IMPORT_LIMITS"), std::string::npos) << result.err;
}

TEST(Cli, ValidateOfWhatIsNoPackageIsOne) {
    const Call result = call({QStringLiteral("validate"), QStringLiteral("/nowhere"), QStringLiteral("--json")});
    EXPECT_EQ(result.status, 1);
    EXPECT_FALSE(nlohmann::json::parse(result.out).at("valid").get<bool>());
}

TEST(Cli, InspectKnowsModelsAndPackages) {
    const auto model = nlohmann::json::parse(call({QStringLiteral("inspect"), kBox, QStringLiteral("--json")}).out);
    EXPECT_EQ(model.at("kind"), "model");
    EXPECT_EQ(model.at("triangles"), 12);
    const auto package = nlohmann::json::parse(call({QStringLiteral("inspect"), kTiny, QStringLiteral("--json")}).out);
    EXPECT_EQ(package.at("kind"), "package");
    EXPECT_EQ(package.at("id"), "tiny-museum");
    EXPECT_EQ(package.at("halls").size(), 1U);
}

TEST(Cli, RenderDrawsAPackageAndTheStatesDiffer) {
    const auto render = [](const char* state, const QString& file) {
        return call({QStringLiteral("render"), kTiny, QStringLiteral("--state"), QLatin1String(state),
                     QStringLiteral("--view"), QStringLiteral("door"), QStringLiteral("--size"),
                     QStringLiteral("160x90"), QStringLiteral("--no-pins"), QStringLiteral("--output"), file});
    };
    const auto bytes = [](const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString before = output("cli-before.png");
    const QString after = output("cli-after.png");
    const Call first = render("before", before);
    ASSERT_EQ(first.status, 0) << first.err;
    ASSERT_EQ(render("after", after).status, 0);
    EXPECT_TRUE(bytes(before).startsWith("\x89PNG"));
    EXPECT_NE(bytes(before), bytes(after)) << "the stone is gone";
}

TEST(Cli, RenderWritesJpegWhereTheNameSaysSo) {
    const QString file = output("cli.jpg");
    QFile::remove(file);
    ASSERT_EQ(call({QStringLiteral("render"), kTiny, QStringLiteral("--size"), QStringLiteral("160x90"),
                    QStringLiteral("--output"), file})
                  .status,
              0);
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_EQ(written.read(3), QByteArray("\xff\xd8\xff"));
}

TEST(Cli, RenderDrawsABareModel) {
    const Call result = call({QStringLiteral("render"), kBox, QStringLiteral("--size"), QStringLiteral("64x64"),
                              QStringLiteral("--output"), output("cli-box.png")});
    EXPECT_EQ(result.status, 0) << result.err;
}

TEST(Cli, RenderSaysWhatIsWrong) {
    const QString file = output("cli-never.png");
    const Call missing =
        call({QStringLiteral("render"), QStringLiteral("/nowhere/stone.glb"), QStringLiteral("--output"), file});
    EXPECT_EQ(missing.status, 1);
    EXPECT_NE(missing.err.find("/nowhere/stone.glb"), std::string::npos) << missing.err;
    const Call view = call({QStringLiteral("render"), kTiny, QStringLiteral("--view"), QStringLiteral("never"),
                            QStringLiteral("--output"), file});
    EXPECT_EQ(view.status, 2);
    EXPECT_NE(view.err.find("never"), std::string::npos);
    const Call folder =
        call({QStringLiteral("render"), kBox, QStringLiteral("--output"), QStringLiteral("/nowhere/x.png")});
    EXPECT_EQ(folder.status, 1);
    EXPECT_FALSE(QFile::exists(file));
}

TEST(Cli, AMachineWithoutOpenGl41IsThree) {
    const Call result = call({QStringLiteral("render"), kTiny, QStringLiteral("--output"), output("cli-never.png")},
                             {{QStringLiteral("MESA_GL_VERSION_OVERRIDE"), QStringLiteral("3.3")}});
    EXPECT_EQ(result.status, 3) << result.err;
    EXPECT_EQ(result.errorLines(), 1U) << result.err;
}

TEST(Cli, AWindowWithoutADisplayIsThree) {
    const Call result = call({}, {{QStringLiteral("QT_QPA_PLATFORM"), QString()}});
    EXPECT_EQ(result.status, 3);
    EXPECT_EQ(result.errorLines(), 1U) << result.err;
}

TEST(Cli, WalkCountsEscapes) {
    const Call result =
        call({QStringLiteral("walk"), kTiny, QStringLiteral("--random"), QStringLiteral("4"),
              QStringLiteral("--seconds"), QStringLiteral("5"), QStringLiteral("--seed"), QStringLiteral("3"),
              QStringLiteral("--state"), QStringLiteral("after"), QStringLiteral("--json")});
    EXPECT_EQ(result.status, 0) << result.err;
    const auto object = nlohmann::json::parse(result.out);
    EXPECT_EQ(object.at("walks"), 4);
    EXPECT_EQ(object.at("state"), "after");
    EXPECT_EQ(object.at("escapes"), 0);
    EXPECT_EQ(object.at("falls"), 0);
    EXPECT_EQ(object.at("seed"), 3);
    EXPECT_LE(object.at("deepest_penetration_m").get<double>(), 0.01);
}

TEST(Cli, BenchMeasures) {
    const Call result = call({QStringLiteral("bench"), kTiny, QStringLiteral("--size"), QStringLiteral("160x90"),
                              QStringLiteral("--frames"), QStringLiteral("3"), QStringLiteral("--json")});
    EXPECT_EQ(result.status, 0) << result.err;
    const auto object = nlohmann::json::parse(result.out);
    for (const char* key : {"renderer", "size", "state", "triangles", "draw_calls", "textures_bytes", "gpu_bytes",
                            "peak_rss_bytes", "first_frame_ms", "floor_ms", "swap_uploads"})
        EXPECT_TRUE(object.contains(key)) << key;
    EXPECT_GT(object.at("load_ms").at("cold").get<double>(), 0.0);
    EXPECT_GT(object.at("frame_ms").at("p50").get<double>(), 0.0);
    EXPECT_EQ(object.at("swap_uploads"), 0);
}

TEST(Cli, KioskPinIsKeptSealedAndForgotten) {
    const QString folder = output("pin-settings");
    const std::map<QString, QString> home{{QStringLiteral("XDG_CONFIG_HOME"), folder}};
    const auto settings = [&] {
        QFile file(folder + QStringLiteral("/mosul-halls/mosul-halls.ini"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    EXPECT_EQ(call({QStringLiteral("kiosk-pin")}, home, "40713\n").status, 0);
    EXPECT_TRUE(settings().contains("pbkdf2-sha256"));
    EXPECT_FALSE(settings().contains("40713"));
    const QByteArray kept = settings();
    for (const char* wrong : {"", "123\n", "12a45\n", "1234567890123\n"}) {
        const Call refused = call({QStringLiteral("kiosk-pin")}, home, wrong);
        EXPECT_EQ(refused.status, 1) << wrong;
        EXPECT_EQ(refused.errorLines(), 1U) << refused.err;
        EXPECT_EQ(settings(), kept);
    }
    EXPECT_EQ(call({QStringLiteral("kiosk-pin"), QStringLiteral("--clear")}, home).status, 0);
    EXPECT_FALSE(settings().contains("pbkdf2"));
    // A kiosk that nobody could end does not begin, nor one with nothing to show.
    const Call without = call({QStringLiteral("--kiosk"), QStringLiteral("--tour"), QStringLiteral("short")}, home);
    EXPECT_EQ(without.status, 2);
    EXPECT_NE(without.err.find("kiosk-pin"), std::string::npos) << without.err;
    EXPECT_EQ(call({QStringLiteral("--kiosk")}, home).status, 2);
}

Call report(const QString& file, const QStringList& more = {}) {
    QFile::remove(file);
    return call(QStringList{QStringLiteral("report"), kTiny, QStringLiteral("--output"), file} + more);
}

TEST(Cli, ReportOnPaperIsWholeOrNotThere) {
    const QString pdf = output("report.pdf");
    const Call written = report(pdf, {QStringLiteral("--progress")});
    ASSERT_EQ(written.status, 0) << written.err;
    EXPECT_TRUE(bytesOf(pdf).startsWith("%PDF"));
    EXPECT_TRUE(bytesOf(pdf).contains("%%EOF"));
    EXPECT_NE(written.out.find('/'), std::string::npos); // "1/1"
    const QString nowhere = output("no-such-folder/report.pdf");
    const Call refused = report(nowhere);
    EXPECT_EQ(refused.status, 1);
    EXPECT_NE(refused.err.find("no-such-folder"), std::string::npos);
    EXPECT_FALSE(QFile::exists(nowhere));
}

TEST(Cli, ReportRefusesWhatIsNotThere) {
    const std::vector<QStringList> wrong{
        {QStringLiteral("--states"), QStringLiteral("before,never")},
        {QStringLiteral("--states"), QStringLiteral("before")},
        {QStringLiteral("--states"), QStringLiteral("before,before")},
        {QStringLiteral("--exhibit"), QStringLiteral("nothing")},
        {QStringLiteral("--hall"), QStringLiteral("nowhere")},
        {QStringLiteral("--language"), QStringLiteral("xx")},
        {QStringLiteral("--lang"), QStringLiteral("xx")},
        {QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--lang"), QStringLiteral("en")}};
    for (const QStringList& words : wrong) {
        const Call result = report(output("refused.csv"), words);
        EXPECT_EQ(result.status, 2) << words.join(QLatin1Char(' ')).toStdString();
        EXPECT_EQ(result.errorLines(), 1U);
    }
    EXPECT_EQ(report(output("report.txt")).status, 2);
}

TEST(Cli, ComparisonsAreRefusedWhereTheyMeanNothing) {
    const std::vector<QStringList> wrong{
        {QStringLiteral("--compare"), QStringLiteral("sideways")},
        {QStringLiteral("--split"), QStringLiteral("0.5")},
        {QStringLiteral("--compare"), QStringLiteral("swipe"), QStringLiteral("--split"), QStringLiteral("2")},
        {QStringLiteral("--compare"), QStringLiteral("swipe"), QStringLiteral("--states"), QStringLiteral("a,b")},
        {QStringLiteral("--compare"), QStringLiteral("swipe"), QStringLiteral("--state"), QStringLiteral("before")},
        {QStringLiteral("--tint"), QStringLiteral("rainbow")}};
    for (const QStringList& words : wrong) {
        const Call result = call(
            QStringList{QStringLiteral("render"), kTiny, QStringLiteral("--output"), output("compared.png")} + words);
        EXPECT_EQ(result.status, 2) << words.join(QLatin1Char(' ')).toStdString() << result.err;
        EXPECT_EQ(result.errorLines(), 1U);
    }
}

TEST(Cli, ARecordedTourIsTheSameEachTimeAndGoesOnWhereItWasCutOff) {
    const QString folder = output("tour-frames");
    const QStringList words{QStringLiteral("tour"),
                            kTiny,
                            QStringLiteral("short"),
                            QStringLiteral("--record"),
                            folder,
                            QStringLiteral("--size"),
                            QStringLiteral("64x48"),
                            QStringLiteral("--fps"),
                            QStringLiteral("4")};
    std::filesystem::remove_all(folder.toStdString());
    const Call first = call(words);
    ASSERT_EQ(first.status, 0) << first.err;
    std::map<std::string, QByteArray> frames;
    for (const auto& entry : std::filesystem::directory_iterator(folder.toStdString()))
        frames[entry.path().filename().string()] = bytesOf(QString::fromStdString(entry.path().string()));
    ASSERT_GT(frames.size(), 8U);
    // As if it had been killed: the later half is missing.
    std::size_t kept = 0;
    for (const auto& [name, bytes] : frames) {
        if (name.starts_with("frame-") && kept++ >= frames.size() / 2)
            QFile::remove(folder + QLatin1Char('/') + QString::fromStdString(name));
    }
    ASSERT_EQ(call(words).status, 0);
    for (const auto& [name, bytes] : frames)
        EXPECT_EQ(bytesOf(folder + QLatin1Char('/') + QString::fromStdString(name)), bytes) << name;
}

/// A museum whose tour speaks: its first step for `seconds`, its last from a file that is no sound.
QString narrated(double seconds) {
    const std::filesystem::path folder = output("narrated-tour").toStdString();
    std::filesystem::remove_all(folder);
    std::filesystem::copy(kTiny.toStdString(), folder, std::filesystem::copy_options::recursive);
    std::string data;
    for (int i = 0; i < static_cast<int>(seconds * 8000.0); ++i)
        data += static_cast<char>(128 + (i % 16 < 8 ? 60 : -60)); // a tone of 500 Hz
    const auto number = [](std::size_t value, int count) {
        std::string bytes;
        for (int i = 0; i < count; ++i)
            bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
        return bytes;
    };
    std::ofstream(folder / "tours/voice.wav", std::ios::binary)
        << "RIFF" << number(data.size() + 36, 4) << "WAVEfmt " << number(16, 4) << number(1, 2) << number(1, 2)
        << number(8000, 4) << number(8000, 4) << number(1, 2) << number(8, 2) << "data" << number(data.size(), 4)
        << data;
    std::ofstream(folder / "tours/voice.vtt") << "WEBVTT\n\n00:00.000 --> 00:01.000\nFirst <b>words</b>.\n";
    std::ofstream(folder / "tours/broken.ogg") << "no sound";
    const auto file = folder / "tours/short.json";
    auto tour = nlohmann::json::parse(std::ifstream(file));
    tour["steps"][0]["narration"]["en"] = {{"audio", "tours/voice.wav"}, {"captions", "tours/voice.vtt"}};
    tour["steps"][3]["narration"]["en"] = {{"audio", "tours/broken.ogg"}};
    tour["steps"][1]["openPin"] = true;
    std::ofstream(file) << tour.dump(2);
    return QString::fromStdString(folder.string());
}

bool hasProgram(const char* name) {
    return !QStandardPaths::findExecutable(QLatin1String(name)).isEmpty();
}

TEST(Cli, AVideoOfATourSpeaksAndIsTheSameEachTime) {
    ASSERT_TRUE(hasProgram("ffmpeg") && hasProgram("ffprobe")) << "packaging/install-dependencies installs ffmpeg";
    const QString museum = narrated(2.5);
    const QString file = output("narrated.mp4");
    const auto record = [&] {
        return call({QStringLiteral("tour"), museum, QStringLiteral("short"), QStringLiteral("--record"), file,
                     QStringLiteral("--size"), QStringLiteral("160x90"), QStringLiteral("--fps"), QStringLiteral("4"),
                     QStringLiteral("--captions"), QStringLiteral("sidecar")});
    };
    std::filesystem::remove_all((file + QStringLiteral(".pieces")).toStdString());
    QFile::remove(file);
    QFile::remove(output("narrated.vtt"));
    const Call first = record();
    ASSERT_EQ(first.status, 0) << first.err;
    EXPECT_NE(first.err.find("mosul-halls: tours/broken.ogg"), std::string::npos) << first.err;
    EXPECT_FALSE(QFile::exists(file + QStringLiteral(".pieces")));
    const QByteArray bytes = bytesOf(file);
    const int frames = std::stoi(first.out.substr(first.out.rfind('/') + 1));

    QProcess probe;
    probe.start(QStringLiteral("ffprobe"),
                {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_entries"),
                 QStringLiteral("stream=codec_type,duration"), QStringLiteral("-of"), QStringLiteral("json"), file});
    ASSERT_TRUE(probe.waitForFinished());
    std::map<std::string, double> lengths;
    const auto told = nlohmann::json::parse(probe.readAllStandardOutput().toStdString());
    for (const auto& stream : told.at("streams"))
        lengths[stream.at("codec_type")] = std::stod(stream.at("duration").get<std::string>());
    EXPECT_EQ(lengths.count("subtitle"), 1U);
    EXPECT_NEAR(lengths.at("video"), frames / 4.0, 0.01);
    EXPECT_NEAR(lengths.at("audio"), frames / 4.0, 0.1);

    // The voice is heard for as long as it speaks, from the first frame on, and then nobody is.
    QProcess decoded;
    decoded.start(QStringLiteral("ffmpeg"),
                  {QStringLiteral("-v"), QStringLiteral("quiet"), QStringLiteral("-i"), file, QStringLiteral("-f"),
                   QStringLiteral("u8"), QStringLiteral("-ac"), QStringLiteral("1"), QStringLiteral("-ar"),
                   QStringLiteral("8000"), QStringLiteral("-")});
    ASSERT_TRUE(decoded.waitForFinished());
    const QByteArray samples = decoded.readAllStandardOutput();
    ASSERT_GT(samples.size(), 5 * 8000);
    const auto loudest = [&](double from, double to) {
        int most = 0;
        for (auto i = static_cast<qsizetype>(from * 8000); i < static_cast<qsizetype>(to * 8000); ++i)
            most = std::max(most, std::abs(static_cast<int>(static_cast<unsigned char>(samples[i])) - 128));
        return most;
    };
    EXPECT_GT(loudest(0.1, 0.6), 20);
    EXPECT_GT(loudest(2.0, 2.4), 20);
    EXPECT_LT(loudest(2.7, 4.0), 6);

    const QByteArray captions = bytesOf(output("narrated.vtt"));
    EXPECT_TRUE(captions.startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nFirst words.\n"))
        << captions.toStdString();
    EXPECT_TRUE(captions.contains("It was broken."));

    EXPECT_EQ(record().status, 1) << "there is a file of this name by now";
    EXPECT_EQ(bytesOf(file), bytes);
    QFile::remove(file);
    EXPECT_EQ(record().status, 1) << "the captions beside it are nobody's to replace either";
    QFile::remove(output("narrated.vtt"));
    ASSERT_EQ(record().status, 0);
    EXPECT_EQ(bytesOf(file), bytes);
}

TEST(Cli, FramesOfSomethingElseAreNotTouched) {
    const std::filesystem::path folder = output("foreign-frames").toStdString();
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "frame-000000.png") << "mine";
    const Call refused = call({QStringLiteral("tour"), kTiny, QStringLiteral("short"), QStringLiteral("--record"),
                               QString::fromStdString(folder.string()), QStringLiteral("--size"),
                               QStringLiteral("64x48"), QStringLiteral("--fps"), QStringLiteral("1")});
    EXPECT_EQ(refused.status, 1);
    EXPECT_NE(refused.err.find("foreign-frames"), std::string::npos) << refused.err;
    EXPECT_EQ(bytesOf(QString::fromStdString((folder / "frame-000000.png").string())), QByteArray("mine"));
    // Nor is anything else, whatever it calls itself.
    std::filesystem::remove(folder / "frame-000000.png");
    for (const char* name : {"frame-000007.png", "recording.txt", "sound.wav", "thesis.odt"}) {
        std::ofstream(folder / name) << "mine";
        EXPECT_EQ(call({QStringLiteral("tour"), kTiny, QStringLiteral("short"), QStringLiteral("--record"),
                        QString::fromStdString(folder.string()), QStringLiteral("--size"), QStringLiteral("64x48"),
                        QStringLiteral("--fps"), QStringLiteral("1")})
                      .status,
                  1)
            << name;
        EXPECT_EQ(bytesOf(QString::fromStdString((folder / name).string())), QByteArray("mine")) << name;
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1) << name;
        std::filesystem::remove(folder / name);
    }
}

TEST(Cli, RecordingATourRefusesWhatIsNotThere) {
    const std::vector<QStringList> wrong{{kTiny, QStringLiteral("short")},
                                         {kTiny, QStringLiteral("no-tour"), QStringLiteral("--record"), output("none")},
                                         {kTiny, QStringLiteral("short"), QStringLiteral("--record"), output("none"),
                                          QStringLiteral("--lang"), QStringLiteral("xx")},
                                         {kTiny, QStringLiteral("short"), QStringLiteral("--record"), output("none"),
                                          QStringLiteral("--language"), QStringLiteral("xx")},
                                         {kTiny, QStringLiteral("short"), QStringLiteral("--record"),
                                          output("none.mp4"), QStringLiteral("--size"), QStringLiteral("63x48")},
                                         {kTiny, QStringLiteral("short"), QStringLiteral("--record"), output("none"),
                                          QStringLiteral("--captions"), QStringLiteral("loud")},
                                         {kTiny, QStringLiteral("short"), QStringLiteral("--record"), output("none"),
                                          QStringLiteral("--no-captions"), QStringLiteral("--captions"),
                                          QStringLiteral("burnt")}};
    for (const QStringList& words : wrong) {
        const Call result = call(QStringList{QStringLiteral("tour")} + words);
        EXPECT_EQ(result.status, 2) << words.join(QLatin1Char(' ')).toStdString() << result.err;
        EXPECT_EQ(result.errorLines(), 1U);
    }
    const Call missing = call({QStringLiteral("tour"), kTiny, QStringLiteral("short"), QStringLiteral("--record"),
                               output("none.mp4"), QStringLiteral("--size"), QStringLiteral("64x48")},
                              {{QStringLiteral("PATH"), QStringLiteral("/nowhere")}});
    EXPECT_EQ(missing.status, 1);
    EXPECT_NE(missing.err.find("ffmpeg"), std::string::npos);
}

} // namespace
} // namespace halls::app
