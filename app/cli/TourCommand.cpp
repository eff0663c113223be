// SPDX-License-Identifier: MPL-2.0
#include "cli/HeadlessStage.h"

#include "base/Hash.h"
#include "base/MappedFile.h"
#include "base/Trouble.h"
#include "cli/CommandLine.h"
#include "cli/OnPaper.h"
#include "desk/ErrorLine.h"
#include "recording/Beside.h"
#include "recording/FolderSink.h"
#include "recording/PieceSink.h"
#include "recording/RecordedPage.h"
#include "recording/TourRecorder.h"
#include "saving/Image.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace halls::app {
namespace {

// What a pixel of a frame takes when it is packed, measured on a camera that moves (1280 x 720).
constexpr double kBytesAPixel = 0.005;
constexpr double kPackSeconds = 1.5e-8;

enum class Captions { Burnt, Sidecar, None };

struct Wish {
    std::filesystem::path package;
    Id tour;
    std::filesystem::path output;
    bool video = false;
    Size2 size{1280, 720};
    int framesPerSecond = 30;
    Captions captions = Captions::Burnt;
    bool voice = false;      ///< steps without a sound file are read by the computer
    bool estimate = false;   ///< only what it would take
    bool jsonErrors = false; ///< for programs
    IfThere ifThere = IfThere::Refuse;
    std::string language;
};

Result<Wish> wishOf(const CommandLine& line, const Workplace& workplace) {
    Wish wish;
    wish.package = line.positional.size() > 1 ? std::filesystem::path(line.positional[0]) : workplace.defaultPackage();
    wish.tour = line.positional.back();
    wish.output = line.value("--record");
    wish.estimate = line.has("--estimate");
    wish.jsonErrors = line.has("--json-errors");
    if (wish.output.empty() && !wish.estimate)
        return wrongCall("--record", "is needed: a folder for the frames, or FILE.mp4");
    wish.video = wish.output.empty() || wish.output.extension() == ".mp4";
    const auto size = sizeValue(line, "--size", wish.size);
    if (!size)
        return size.error();
    wish.size = size.value();
    if (wish.video && (wish.size.x % 2 != 0 || wish.size.y % 2 != 0))
        return wrongCall("--size", "a video has an even width and height");
    const auto rate = numberValue(line, "--fps", 30, 1, 120);
    if (!rate)
        return rate.error();
    wish.framesPerSecond = static_cast<int>(rate.value());
    const std::string captions = line.value("--captions", line.has("--no-captions") ? "none" : "burnt");
    if (captions != "burnt" && captions != "sidecar" && captions != "none")
        return wrongCall("--captions", "'" + captions + "' is none of: burnt, sidecar, none");
    if (line.has("--no-captions") && captions != "none")
        return wrongCall("--no-captions", "contradicts --captions " + captions);
    wish.voice = line.has("--voice");
    wish.ifThere = line.has("--replace") ? IfThere::Replace : IfThere::Refuse;
    wish.captions = captions == "burnt" ? Captions::Burnt : captions == "sidecar" ? Captions::Sidecar : Captions::None;
    return wish;
}

/// A line on standard output now and then, for scripts; a bar on a terminal, for people.
class Progress {
public:
    void tell(const RecordedFrame& frame) {
        const int done = frame.number + 1;
        if (done % 30 == 0 || done == frame.count) {
            fmt::print("{}/{}\n", done, frame.count);
            std::fflush(stdout);
        }
        const int share = done * kWide / std::max(frame.count, 1);
        if (m_terminal && !m_both && share != m_share) {
            m_share = share;
            fmt::print(stderr, "\r[{:<{}}] {:3}%{}", std::string(static_cast<std::size_t>(share), '#'), kWide,
                       done * 100 / frame.count, done == frame.count ? "\n" : "");
        }
    }

private:
    static constexpr int kWide = 40;
    bool m_terminal = ::isatty(STDERR_FILENO) == 1;
    bool m_both = ::isatty(STDOUT_FILENO) == 1; ///< then the lines say it already
    int m_share = -1;
};

/// What is recorded, in a few lines: frames are kept for as long as these stay the same.
std::string aboutRecording(const Wish& wish, const loading::LoadedMuseum& loaded, const Tour& tour,
                           const std::vector<RecordedVoice>& voices) {
    const io::Package& package = *loaded.package;
    std::string content = HALLS_VERSION;
    for (const Error& missing : loaded.missing) // once it is there again the frames are other ones
        content += toLine(missing);
    for (const char* file : {"museum.json", "pins.json"}) {
        const auto bytes = readText(package.folder() / file, io::kMaxJsonBytes);
        content += bytes ? sha256Hex(bytes.value()) : "-";
    }
    const auto words = readText(package.folder() / tour.file, io::kMaxJsonBytes);
    content += words ? sha256Hex(words.value()) : "-";
    for (const RecordedVoice& voice : voices) {
        content += fmt::format(" {:.6f}", voice.seconds);
        if (voice.captions)
            content += sha256Hex(toWebVtt(voice.captions->cues));
    }
    return fmt::format("mosul-halls recording\ntour {}\nsize {}x{}\nframes per second {}\nlanguage {}\ncaptions {}\n"
                       "content {}\n",
                       tour.id, wish.size.x, wish.size.y, wish.framesPerSecond, wish.language,
                       wish.captions == Captions::Burnt ? "burnt" : "not in the picture", sha256Hex(content));
}

/// The picture that the session shows, with what the audience reads.
Result<QImage> pageOf(stage::Stage& stage, const Wish& wish, AudienceView view) {
    const auto drawn = stage.picture(wish.size);
    if (!drawn)
        return drawn.error();
    QImage image = imageOf(drawn.value());
    if (wish.captions != Captions::Burnt)
        view.words = {};
    paintAudienceView(image, view);
    return image;
}

/// What is to be recorded, ready to be played.
struct Recording {
    session::Session& session;
    stage::Stage& stage;
    const Tour& tour;
    const Wish& wish;
    RecordingWish how;
    std::vector<RecordedStep> steps;

    bool spoken() const {
        return std::ranges::any_of(how.voices, [](const RecordedVoice& each) { return each.seconds > 0.0; });
    }
    std::string about() const { return aboutRecording(wish, session.loaded(), tour, how.voices); }
    double seconds(int frame) const { return static_cast<double>(frame) / wish.framesPerSecond; }
};

Status draw(Recording& recording, const std::function<Status(const QImage&, int)>& keep) {
    Progress progress;
    return recordTour(recording.session, recording.tour, recording.how, [&](const RecordedFrame& frame) {
        const auto page = pageOf(recording.stage, recording.wish, frame.view);
        if (!page)
            return Status(page.error());
        if (const Status kept = keep(page.value(), frame.number); !kept)
            return kept;
        progress.tell(frame);
        return Status(Done{});
    });
}

std::filesystem::path captionsFile(const Wish& wish) {
    std::filesystem::path file = wish.output;
    return wish.video ? file.replace_extension(".vtt") : file / "captions.vtt";
}

Status writeCaptions(const Recording& recording) {
    if (recording.wish.captions != Captions::Sidecar)
        return Done{};
    return writeBeside(captionsFile(recording.wish),
                       toWebVtt(recordedCues(recording.tour, recording.how, recording.steps)), recording.wish.ifThere);
}

Status recordFrames(Recording& recording) {
    FolderSink folder(recording.wish.output);
    if (const Status made = folder.make(); !made)
        return made;
    if (const Status begun = folder.begin(recording.about()); !begun)
        return begun;
    recording.how.first = folder.first();
    // What somebody has changed meanwhile is told before an hour of drawing.
    if (const Status written = writeCaptions(recording); !written)
        return written;
    if (recording.spoken()) {
        const auto sound = folder.folder() / "sound.wav";
        if (const Status written = writeSound(recording.how.voices, recording.steps, recording.wish.framesPerSecond,
                                              sound, recording.wish.ifThere);
            !written)
            return written;
    }
    return draw(recording, [&](const QImage& page, int number) { return folder.add(page, number); });
}

/// What a video carries beside its frames: title, chapters, the words in each language of the museum, sound.
PieceSink::Extras extrasOf(const Recording& recording) {
    const Tour& tour = recording.tour;
    PieceSink::Extras extras{.title = tour.title.in(recording.wish.language),
                             .language = recording.wish.language,
                             .chapters = {},
                             .subtitles = {},
                             .sound = {}};
    for (const RecordedStep& each : recording.steps)
        extras.chapters.push_back({.start = recording.seconds(each.first),
                                   .end = recording.seconds(each.end),
                                   .title = tour.steps[each.index].title.in(recording.wish.language)});
    for (const std::string& language : recording.session.museum().languages) {
        RecordingWish how = recording.how;
        if (language != recording.wish.language)
            how.voices.clear(); // what is heard is in another one
        how.language = language;
        extras.subtitles.push_back({language, toWebVtt(recordedCues(tour, how, recording.steps))});
    }
    if (recording.spoken())
        extras.sound = [&recording](const PieceSink::Extras::Write& write) {
            if (streamSound(recording.how.voices, recording.steps, recording.wish.framesPerSecond, write))
                return Status(Done{});
            return Status(Error{ErrorCode::Unwritable, "ffmpeg", {}, "it took no more sound"});
        };
    return extras;
}

Status recordVideo(Recording& recording) {
    PieceSink sink(recording.wish.output, {.size = recording.wish.size,
                                           .framesPerSecond = recording.wish.framesPerSecond,
                                           .ifThere = recording.wish.ifThere});
    if (const Status ready = sink.ready(); !ready)
        return ready;
    if (const Status begun = sink.begin(recording.about()); !begun)
        return begun;
    recording.how.first = sink.first();
    Status done = draw(recording, [&](const QImage& page, int number) { return sink.add(page, number); });
    if (done)
        done = sink.finish();
    if (done)
        done = sink.join(extrasOf(recording));
    if (!done)
        return done;
    sink.remove();
    return writeCaptions(recording);
}

/// Before an hour of drawing.
Status refused(const Wish& wish) {
    if (!wish.video)
        return Done{};
    if (const Status ready = PieceSink(wish.output, {.ifThere = wish.ifThere}).ready(); !ready)
        return ready;
    return wish.captions == Captions::Sidecar ? mayBeWritten(captionsFile(wish), wish.ifThere) : Status(Done{});
}

/// One line: frames, the seconds that they will take here, the bytes that the video will have, about.
Status estimate(Recording& recording) {
    constexpr int kSamples = 6;
    const auto count = static_cast<int>(recording.steps.size());
    tours::TourPlayer player(recording.session.museum(), recording.tour);
    double seconds = 0.0;
    int drawn = 0;
    for (int i = 0; i < std::min(kSamples, count); ++i) {
        player.goTo(recording.session,
                    recording.steps[static_cast<std::size_t>(i * count / kSamples) % recording.steps.size()].index);
        player.arrive(recording.session);
        for (int twice = 0; twice < 2; ++twice) { // the first has to prepare what is drawn
            const auto begun = std::chrono::steady_clock::now();
            const auto view = AudienceView::of(player, recording.session,
                                               {.language = recording.wish.language, .size = recording.wish.size});
            const auto page = pageOf(recording.stage, recording.wish, view);
            if (!page)
                return page.error();
            if (twice == 1)
                seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        }
        ++drawn;
    }
    const int frames = recording.steps.back().end;
    const double pixels = static_cast<double>(recording.wish.size.x) * recording.wish.size.y;
    const double packing = pixels * kPackSeconds;
    const double bytes = frames * pixels * kBytesAPixel + (recording.spoken() ? recording.seconds(frames) * 16'000 : 0);
    fmt::print("estimate frames {} seconds {:.0f} bytes {:.0f}\n", frames, frames * (seconds / drawn + packing), bytes);
    return Done{};
}

Status record(session::Session& session, stage::Stage& stage, const Tour& tour, const Wish& wish) {
    const auto tell = [&](const Error& error) {
        fmt::print(stderr, "{}\n", wish.jsonErrors ? errorLine(error) : "mosul-halls: " + toLine(error));
    };
    const QTemporaryDir folder;
    if (!folder.isValid())
        return troubleOfWriting(std::filesystem::temp_directory_path(), std::string("no folder could be made in it"));
    const std::filesystem::path voices = folder.path().toStdString();
    Recording recording{session, stage, tour, wish, {}, {}};
    recording.how = {.framesPerSecond = wish.framesPerSecond, .size = wish.size, .language = wish.language};
    recording.how.voices = recordedVoices(tour, *session.loaded().package, wish.language, voices, tell);
    if (wish.voice)
        recording.how.voices = spokenVoices(std::move(recording.how.voices), tour, wish.language, voices, tell);
    recording.steps = recordedSteps(session, tour, recording.how);
    if (recording.steps.empty())
        return Error{ErrorCode::Invalid, tour.file, {}, "none of its steps can be shown"};
    if (wish.estimate)
        return estimate(recording);
    return wish.video ? recordVideo(recording) : recordFrames(recording);
}

} // namespace

int runTour(const CommandLine& line, Workplace& workplace) {
    const auto onPaper = {"--handout", "--worksheet", "--key", "--page", "--notes"};
    if (std::ranges::any_of(onPaper, [&](const char* option) { return line.has(option); }))
        return runTourHandout(line, workplace);
    auto asked = wishOf(line, workplace);
    if (!asked)
        return reportWrongCall(asked.error());
    Wish wish = std::move(asked).value();
    const auto failed = [&](const Error& error) {
        return wish.jsonErrors ? reportErrorLine(error) : reportError(error);
    };
    if (const Status free = wish.estimate ? Status(Done{}) : refused(wish); !free)
        return failed(free.error());
    auto headless = HeadlessStage::create();
    if (!headless)
        return failed(headless.error());
    HeadlessStage& all = *headless.value();
    if (const Status loaded = all.load(workplace.loader(), wish.package); !loaded)
        return failed(loaded.error());
    const auto& tours = all.loaded().tours();
    const auto tour = std::ranges::find(tours, wish.tour, &Tour::id);
    if (tour == tours.end())
        return reportWrongCall(wrongCall("tour", "there is no '" + wish.tour + "' in this package"));
    const auto language = languageValue(line, all.loaded().museum());
    if (!language)
        return reportWrongCall(language.error());
    wish.language = language.value();
    all.use(wish.language);
    const OffscreenApplication application(wish.language); // lays out the letters
    if (const Status ready = all.prepare(workplace.folders().shaders); !ready)
        return failed(ready.error());
    const Status recorded = record(all.session(), all.stage(), *tour, wish);
    return recorded ? all.end(Done{}) : failed(recorded.error());
}

} // namespace halls::app
