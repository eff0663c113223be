// SPDX-License-Identifier: MPL-2.0
#include "recording/RecordedVoices.h"

#include "base/MappedFile.h"
#include "base/Trouble.h"
#include "recording/Ffmpeg.h"
#include "recording/TourRecorder.h"
#include "voices/SoundFile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>

namespace halls::app {
namespace {

constexpr std::uint64_t kFrameBytes = 4; ///< two channels of 16 bits
constexpr int kPatience = 300'000;       ///< milliseconds for one sound file
constexpr int kVoicePace = 140;          ///< words in a minute: to a group, which looks meanwhile
constexpr std::uint64_t kMaxWav = 0xFFFF'FF00U;

QString words(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

/// False: ffmpeg could not read it.
bool decode(const QString& ffmpeg, const std::filesystem::path& from, const std::filesystem::path& to) {
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    // A file of a package names no other files and no addresses, whatever it says.
    process.start(ffmpeg, {QStringLiteral("-y"),
                           QStringLiteral("-nostdin"),
                           QStringLiteral("-loglevel"),
                           QStringLiteral("quiet"),
                           QStringLiteral("-protocol_whitelist"),
                           QStringLiteral("file"),
                           QStringLiteral("-format_whitelist"),
                           QStringLiteral("wav,ogg,mp3,flac,aac,mov,matroska"),
                           QStringLiteral("-i"),
                           QStringLiteral("file:") + words(from),
                           QStringLiteral("-vn"),
                           QStringLiteral("-map"),
                           QStringLiteral("0:a:0"),
                           QStringLiteral("-t"),
                           QStringLiteral("3600"),
                           QStringLiteral("-ac"),
                           QStringLiteral("2"),
                           QStringLiteral("-ar"),
                           QString::number(kSampleRate),
                           QStringLiteral("-bitexact"),
                           QStringLiteral("-f"),
                           QStringLiteral("s16le"),
                           QStringLiteral("file:") + words(to)});
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished(1000);
        return false;
    }
    std::error_code trouble;
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 &&
           std::filesystem::file_size(to, trouble) >= kFrameBytes && !trouble;
}

double secondsIn(const std::filesystem::path& samples) {
    std::error_code trouble;
    const std::uintmax_t bytes = std::filesystem::file_size(samples, trouble);
    const auto frames = bytes / kFrameBytes; // whole ones
    return trouble ? 0.0 : static_cast<double>(frames) / kSampleRate;
}

void number(std::string& bytes, std::uint64_t value, int count) {
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
}

/// The head of a WAV file (RIFF, PCM).
std::string wavHead(std::uint64_t dataBytes) {
    std::string head = "RIFF";
    number(head, dataBytes + 36, 4);
    head += "WAVEfmt ";
    number(head, 16, 4);
    number(head, 1, 2); // PCM
    number(head, 2, 2); // channels
    number(head, kSampleRate, 4);
    number(head, kSampleRate * kFrameBytes, 4);
    number(head, kFrameBytes, 2);
    number(head, 16, 2);
    head += "data";
    number(head, dataBytes, 4);
    return head;
}

/// Words read by the computer's voice into a sound file. False: there is none for that language.
bool speak(const std::string& text, const std::string& language, const std::filesystem::path& to) {
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStandardPaths::findExecutable(QStringLiteral("espeak-ng")),
                  {QStringLiteral("-v"), QString::fromStdString(language), QStringLiteral("-s"),
                   QString::number(kVoicePace), QStringLiteral("-w"), words(to), QStringLiteral("--stdin")});
    process.write(text.data(), static_cast<qint64>(text.size()));
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished(1000);
        return false;
    }
    std::error_code trouble;
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 &&
           std::filesystem::file_size(to, trouble) > 0 && !trouble;
}

} // namespace

std::vector<RecordedVoice> spokenVoices(std::vector<RecordedVoice> voices, const Tour& tour,
                                        const std::string& language, const std::filesystem::path& folder,
                                        const std::function<void(const Error&)>& tell) {
    if (QStandardPaths::findExecutable(QStringLiteral("espeak-ng")).isEmpty()) {
        tell({ErrorCode::NotFound, "espeak-ng", {}, "is not installed (apt install espeak-ng): no step is read aloud"});
        return voices;
    }
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        std::string shown;
        const std::string text = tour.steps[i].text.in(language, &shown) + "\n" + tour.steps[i].question.in(language);
        if (voices[i].seconds > 0.0 || shown.empty())
            continue;
        const std::filesystem::path sound = folder / fmt::format("spoken-{:06}.wav", i);
        RecordedVoice voice;
        voice.samples = folder / fmt::format("voice-{:06}.raw", i);
        std::error_code ignored;
        if (speak(text, shown, sound) && decode(ffmpegProgram(), sound, voice.samples)) {
            voice.seconds = secondsIn(voice.samples);
            voices[i] = std::move(voice);
        } else {
            std::filesystem::remove(voice.samples, ignored);
            tell({ErrorCode::Unsupported,
                  "espeak-ng",
                  {},
                  "could not read step " + tour.steps[i].id + "; it is silent"});
        }
        std::filesystem::remove(sound, ignored);
    }
    return voices;
}

std::vector<RecordedVoice> recordedVoices(const Tour& tour, const io::Package& package, const std::string& language,
                                          const std::filesystem::path& folder,
                                          const std::function<void(const Error&)>& tell) {
    std::vector<RecordedVoice> voices(tour.steps.size());
    const QString ffmpeg = ffmpegProgram();
    bool told = false;
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        const auto its = tour.steps[i].narration.find(language);
        if (its == tour.steps[i].narration.end())
            continue;
        const auto audio = package.resolve(its->second.audio);
        if (!audio) {
            tell({ErrorCode::MissingPart, its->second.audio, {}, "this sound is not there; its step is silent"});
            continue;
        }
        if (const Status sound = checkSound(audio.value()); !sound) {
            tell({sound.error().code, its->second.audio, {}, sound.error().detail + "; its step is silent"});
            continue;
        }
        if (ffmpeg.isEmpty()) {
            if (!std::exchange(told, true))
                tell({ErrorCode::NotFound, "ffmpeg", {}, "is not installed (apt install ffmpeg): nobody speaks"});
            continue;
        }
        RecordedVoice voice;
        voice.samples = folder / fmt::format("voice-{:06}.raw", i);
        if (!decode(ffmpeg, audio.value(), voice.samples)) {
            std::error_code ignored;
            std::filesystem::remove(voice.samples, ignored);
            tell({ErrorCode::Damaged, its->second.audio, {}, "this sound could not be read; its step is silent"});
            continue;
        }
        voice.seconds = secondsIn(voice.samples);
        if (!its->second.captions.empty()) {
            const auto path = package.resolve(its->second.captions);
            const auto bytes = path ? readText(path.value(), kMaxCaptionBytes) : Result<std::string>(path.error());
            auto read = bytes ? webVttOf(bytes.value()) : Result<WebVtt>(bytes.error());
            if (read && !read.value().cues.empty())
                voice.captions = std::move(read).value();
            else if (read)
                tell({ErrorCode::Invalid,
                      its->second.captions,
                      {},
                      "no caption in it can be shown; the text of the step is shown"});
            else
                tell({read.error().code, its->second.captions, read.error().place,
                      read.error().detail + "; the text of the step is shown"});
        }
        voices[i] = std::move(voice);
    }
    return voices;
}

std::uint64_t soundBytes(const std::vector<RecordedStep>& steps, int framesPerSecond, int frame) {
    return steps.empty() ? 0
                         : static_cast<std::uint64_t>(frame) * kSampleRate /
                               static_cast<std::uint64_t>(framesPerSecond) * kFrameBytes;
}

bool streamSound(const std::vector<RecordedVoice>& voices, const std::vector<RecordedStep>& steps, int framesPerSecond,
                 const std::function<bool(const char*, std::size_t)>& write) {
    const auto bytesAt = [&](int frame) { return soundBytes(steps, framesPerSecond, frame); };
    std::uint64_t at = 0;
    bool taken = true;
    std::array<char, 65536> block{};
    const auto copy = [&](std::istream* from, std::uint64_t until) {
        while (at < until && taken) {
            auto count = static_cast<std::streamsize>(std::min<std::uint64_t>(block.size(), until - at));
            if (from != nullptr) {
                from->read(block.data(), count);
                count = from->gcount();
                if (count <= 0)
                    return;
            } else {
                block.fill(0);
            }
            taken = write(block.data(), static_cast<std::size_t>(count));
            at += static_cast<std::uint64_t>(count);
        }
    };
    for (const RecordedStep& step : steps) {
        copy(nullptr, bytesAt(step.first));
        if (step.index < voices.size() && !voices[step.index].samples.empty()) {
            std::ifstream samples(voices[step.index].samples, std::ios::binary);
            copy(&samples, bytesAt(step.end));
        }
    }
    copy(nullptr, steps.empty() ? 0 : bytesAt(steps.back().end));
    return taken;
}

Status writeSound(const std::vector<RecordedVoice>& voices, const std::vector<RecordedStep>& steps, int framesPerSecond,
                  const std::filesystem::path& file, IfThere wish) {
    const std::uint64_t whole = steps.empty() ? 0 : soundBytes(steps, framesPerSecond, steps.back().end);
    if (whole > kMaxWav)
        return Error{ErrorCode::TooLarge, file.string(), {}, "the recording is too long for a sound file"};
    const std::filesystem::path part = file.string() + ".part";
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    out << wavHead(whole);
    streamSound(voices, steps, framesPerSecond, [&](const char* bytes, std::size_t count) {
        return static_cast<bool>(out.write(bytes, static_cast<std::streamsize>(count)));
    });
    out.close();
    std::error_code trouble;
    if (out)
        return putBeside(part, file, wish);
    const Error failed = troubleOfWriting(file, std::string("the sound could not be written")); // before room is made
    std::filesystem::remove(part, trouble);
    return failed;
}

} // namespace halls::app
