// SPDX-License-Identifier: MPL-2.0
#include "cli/HeadlessStage.h"

#include "base/Hash.h"
#include "base/MappedFile.h"
#include "cli/CommandLine.h"
#include "cli/OnPaper.h"
#include "recording/FolderSink.h"
#include "recording/RecordedPage.h"
#include "recording/TourRecorder.h"
#include "recording/VideoSink.h"
#include "saving/Image.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace halls::app {
namespace {

enum class Captions { Burnt, Sidecar, None };

struct Wish {
    std::filesystem::path package;
    Id tour;
    std::filesystem::path output;
    bool video = false;
    Size2 size{1280, 720};
    int framesPerSecond = 30;
    Captions captions = Captions::Burnt;
    std::string language;
};

Result<Wish> wishOf(const CommandLine& line, const Workplace& workplace) {
    Wish wish;
    wish.package = line.positional.size() > 1 ? std::filesystem::path(line.positional[0]) : workplace.defaultPackage();
    wish.tour = line.positional.back();
    wish.output = line.value("--record");
    if (wish.output.empty())
        return wrongCall("--record", "is needed: a folder for the frames, or FILE.mp4");
    wish.video = wish.output.extension() == ".mp4";
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

Status draw(session::Session& session, stage::Stage& stage, const Tour& tour, const Wish& wish,
            const RecordingWish& how, const FolderSink& folder) {
    Progress progress;
    return recordTour(session, tour, how, [&](RecordedFrame frame) {
        const auto drawn = stage.picture(wish.size);
        if (!drawn)
            return Status(drawn.error());
        QImage image = imageOf(drawn.value());
        if (wish.captions != Captions::Burnt)
            frame.view.words = {};
        paintAudienceView(image, frame.view);
        if (const Status kept = folder.add(image, frame.number); !kept)
            return kept;
        progress.tell(frame);
        return Status(Done{});
    });
}

/// What lies beside the frames or the video: sound, captions.
Status finish(const Tour& tour, const Wish& wish, const RecordingWish& how, const std::vector<RecordedStep>& steps,
              const FolderSink& folder, const VideoSink& video) {
    const bool spoken = std::ranges::any_of(how.voices, [](const RecordedVoice& each) { return each.seconds > 0.0; });
    const std::filesystem::path sound = folder.folder() / "sound.wav";
    if (spoken) {
        if (const Status written = writeSound(how.voices, steps, wish.framesPerSecond, sound); !written)
            return written;
    }
    removeSamples(how.voices);
    if (wish.captions == Captions::Sidecar) {
        std::filesystem::path file = wish.output;
        if (wish.video)
            file.replace_extension(".vtt");
        else
            file /= "captions.vtt";
        if (const Status written = writeAtomically(file, toWebVtt(recordedCues(tour, how, steps))); !written)
            return written;
    }
    if (!wish.video)
        return Done{};
    const Status made = video.encode(wish.framesPerSecond, spoken ? sound : std::filesystem::path());
    if (!made)
        return made;
    std::error_code ignored;
    std::filesystem::remove(sound, ignored);
    folder.remove();
    return Done{};
}

Status record(session::Session& session, stage::Stage& stage, const Tour& tour, const Wish& wish) {
    const VideoSink video(wish.output);
    FolderSink folder(wish.video ? video.framesFolder() : wish.output);
    if (const Status ready = wish.video ? video.ready() : Status(Done{}); !ready)
        return ready;
    if (const Status made = folder.make(); !made)
        return made;
    const io::Package& package = *session.loaded().package;
    RecordingWish how{.framesPerSecond = wish.framesPerSecond, .size = wish.size, .language = wish.language};
    const auto inner = folder.makeInner();
    if (!inner)
        return inner.error();
    how.voices = recordedVoices(tour, package, wish.language, inner.value(),
                                [](const Error& error) { fmt::print(stderr, "mosul-halls: {}\n", toLine(error)); });
    const auto steps = recordedSteps(session, tour, how);
    Status done = steps.empty() ? Status(Error{ErrorCode::Invalid, tour.file, {}, "none of its steps can be shown"})
                                : folder.begin(aboutRecording(wish, session.loaded(), tour, how.voices));
    if (done) {
        how.first = folder.first();
        done = draw(session, stage, tour, wish, how, folder);
    }
    if (done)
        done = finish(tour, wish, how, steps, folder, video);
    removeSamples(how.voices);
    folder.removeInner();
    return done;
}

} // namespace

int runTour(const CommandLine& line, Workplace& workplace) {
    if (line.has("--handout") || line.has("--page") || line.has("--notes"))
        return runTourHandout(line, workplace);
    auto asked = wishOf(line, workplace);
    if (!asked)
        return reportWrongCall(asked.error());
    Wish wish = std::move(asked).value();
    auto headless = HeadlessStage::create();
    if (!headless)
        return reportError(headless.error());
    HeadlessStage& all = *headless.value();
    if (const Status loaded = all.load(workplace.loader(), wish.package); !loaded)
        return reportError(loaded.error());
    const auto& tours = all.loaded().tours();
    const auto tour = std::ranges::find(tours, wish.tour, &Tour::id);
    if (tour == tours.end())
        return reportWrongCall(wrongCall("tour", "there is no '" + wish.tour + "' in this package"));
    const auto language = languageValue(line, "--lang", all.loaded().museum());
    if (!language)
        return reportWrongCall(language.error());
    wish.language = language.value();
    const OffscreenApplication application(wish.language); // lays out the letters
    if (const Status ready = all.prepare(workplace.folders().shaders); !ready)
        return reportError(ready.error());
    return all.end(record(all.session(), all.stage(), *tour, wish));
}

} // namespace halls::app
