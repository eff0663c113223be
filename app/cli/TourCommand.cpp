// SPDX-License-Identifier: MPL-2.0
#include "cli/Commands.h"

#include "gl/HeadlessContext.h"
#include "picture/Image.h"
#include "shell/Languages.h"
#include "stage/Stage.h"
#include "tour/TourRecorder.h"

#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace halls::app {
namespace {

struct Wish {
    std::filesystem::path package;
    Id tour;
    std::filesystem::path output;
    bool video = false;
    Size2 size{1280, 720};
    int framesPerSecond = 30;
    bool captions = true;
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
    wish.captions = !line.has("--no-captions");
    wish.language = line.value("--lang");
    return wish;
}

/// Frames into a folder: frame-000000.png and on. What is there already is kept, so that a recording goes on.
class FolderSink {
public:
    explicit FolderSink(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    Status open() {
        std::error_code trouble;
        std::filesystem::create_directories(m_folder, trouble);
        if (!std::filesystem::is_directory(m_folder, trouble))
            return Error{ErrorCode::Unwritable, m_folder.string(), {}, "this folder could not be made"};
        while (std::filesystem::exists(fileOf(m_first), trouble))
            ++m_first;
        return Done{};
    }
    int first() const { return m_first; }

    Status add(const QImage& picture, int number) const {
        const std::filesystem::path file = fileOf(number);
        const std::filesystem::path part = file.string() + ".part"; // a kill leaves no half frame under the name
        std::error_code trouble;
        if (!picture.save(QString::fromStdString(part.string()), "PNG"))
            return Error{ErrorCode::Unwritable, file.string(), {}, "the frame could not be written"};
        std::filesystem::rename(part, file, trouble);
        return trouble ? Status(Error{ErrorCode::Unwritable, file.string(), {}, trouble.message()}) : Status(Done{});
    }

private:
    std::filesystem::path fileOf(int number) const { return m_folder / fmt::format("frame-{:06}.png", number); }

    std::filesystem::path m_folder;
    int m_first = 0;
};

/// Frames through the installed ffmpeg into a video, which gets its name when it is whole.
class VideoSink {
public:
    explicit VideoSink(const Wish& wish) : m_wish(wish) {}

    Status open() {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
        if (program.isEmpty())
            return Error{ErrorCode::NotFound,
                         "ffmpeg",
                         {},
                         "a video is made by ffmpeg, which is not installed (apt install ffmpeg); frames go into a "
                         "folder without it"};
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, {QStringLiteral("-y"),
                                  QStringLiteral("-loglevel"),
                                  QStringLiteral("error"),
                                  QStringLiteral("-f"),
                                  QStringLiteral("rawvideo"),
                                  QStringLiteral("-pix_fmt"),
                                  QStringLiteral("bgra"),
                                  QStringLiteral("-s"),
                                  QStringLiteral("%1x%2").arg(m_wish.size.x).arg(m_wish.size.y),
                                  QStringLiteral("-r"),
                                  QString::number(m_wish.framesPerSecond),
                                  QStringLiteral("-i"),
                                  QStringLiteral("-"),
                                  QStringLiteral("-an"),
                                  QStringLiteral("-pix_fmt"),
                                  QStringLiteral("yuv420p"),
                                  QStringLiteral("-movflags"),
                                  QStringLiteral("+faststart"),
                                  QStringLiteral("-f"),
                                  QStringLiteral("mp4"),
                                  QString::fromStdString(part())});
        return m_process.waitForStarted(10'000) ? Status(Done{}) : failed();
    }

    Status add(const QImage& picture) {
        m_process.write(reinterpret_cast<const char*>(picture.constBits()), picture.sizeInBytes());
        while (m_process.bytesToWrite() > 0) {
            if (!m_process.waitForBytesWritten(60'000))
                return failed();
        }
        return Done{};
    }

    Status close() {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(-1) || m_process.exitCode() != 0)
            return failed();
        std::error_code trouble;
        std::filesystem::rename(part(), m_wish.output, trouble);
        return trouble ? failed() : Status(Done{});
    }

private:
    std::string part() const { return m_wish.output.string() + ".part"; }
    Status failed() const {
        std::error_code ignored;
        std::filesystem::remove(part(), ignored);
        return Error{ErrorCode::Unwritable, m_wish.output.string(), {}, "ffmpeg could not write the video"};
    }

    const Wish& m_wish;
    QProcess m_process;
};

void tellProgress(const RecordedFrame& frame) {
    if ((frame.number + 1) % 30 == 0 || frame.number + 1 == frame.count) {
        fmt::print("{}/{}\n", frame.number + 1, frame.count);
        std::fflush(stdout);
    }
}

Status record(viewer::Session& session, stage::Stage& stage, const Tour& tour, const Wish& wish) {
    FolderSink folder(wish.output);
    VideoSink video(wish);
    if (const Status opened = wish.video ? video.open() : folder.open(); !opened)
        return opened;
    const RecordingWish how{
        .framesPerSecond = wish.framesPerSecond, .language = wish.language, .first = wish.video ? 0 : folder.first()};
    const Status recorded = recordTour(session, tour, how, [&](const RecordedFrame& frame) {
        const auto drawn = stage.picture(wish.size);
        if (!drawn)
            return Status(drawn.error());
        QImage image = imageOf(drawn.value());
        if (wish.captions)
            paintCaption(image, QString::fromStdString(frame.title), QString::fromStdString(frame.text),
                         QGuiApplication::isRightToLeft());
        tellProgress(frame);
        return wish.video ? video.add(image) : folder.add(image, frame.number);
    });
    if (!recorded || !wish.video)
        return recorded;
    return video.close();
}

} // namespace

int runTour(const CommandLine& line, Workplace& workplace) {
    if (line.has("--handout") || line.has("--page") || line.has("--notes"))
        return runTourHandout(line, workplace);
    auto asked = wishOf(line, workplace);
    if (!asked)
        return reportWrongCall(asked.error());
    Wish wish = std::move(asked).value();
    auto context = gl::HeadlessContext::create();
    if (!context)
        return reportError(context.error());
    const auto loaded = workplace.loader().load(wish.package, {}, {}, [](float) {});
    if (!loaded)
        return reportError(loaded.error());
    const Museum& museum = *loaded.value()->museum;
    const auto& tours = loaded.value()->tours;
    const auto tour = std::ranges::find(tours, wish.tour, &Tour::id);
    if (tour == tours.end())
        return reportWrongCall(wrongCall("tour", "there is no '" + wish.tour + "' in this package"));
    if (wish.language.empty())
        wish.language = museum.languages.empty() ? "en" : museum.languages.front();
    if (std::ranges::find(museum.languages, wish.language) == museum.languages.end())
        return reportWrongCall(wrongCall("--lang", "there is no '" + wish.language + "' in this package"));
    setenv("QT_QPA_PLATFORM", "offscreen", 1); // letters are laid out by the toolkit, which wants a screen
    int count = 1;
    char name[] = "mosul-halls";
    char* arguments[] = {name, nullptr};
    const QGuiApplication application(count, arguments);
    Languages languages;
    languages.use(QString::fromStdString(wish.language));
    viewer::Session session(loaded.value());
    auto stage = stage::Stage::create(session, {.shaders = workplace.folders().shaders});
    if (!stage)
        return reportError(stage.error());
    while (stage.value()->prepare(std::chrono::seconds(1))) {
    }
    const Status recorded = record(session, *stage.value(), *tour, wish);
    return recorded ? kDone : reportError(recorded.error());
}

} // namespace halls::app
