// SPDX-License-Identifier: MPL-2.0
#include "recording/PieceSink.h"

#include "base/MappedFile.h"
#include "base/StagedFile.h"
#include "base/Trouble.h"
#include "recording/Ffmpeg.h"
#include "recording/QuietTracks.h"
#include "recording/RecordedVoices.h"

#include <QLocale>
#include <QProcess>

#include <cmath>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <sys/file.h>
#include <unistd.h>

namespace halls::app {
namespace {

constexpr const char* kAbout = "recording.txt";
constexpr const char* kList = "pieces.txt";
constexpr const char* kNames = "chapters.txt";
constexpr std::string_view kPiece = "piece-";
constexpr std::size_t kDigits = 5;
constexpr std::size_t kMaxAbout = std::size_t{64} * 1024;

/// ISO 639-2, as MP4 writes languages.
QString threeLetters(const std::string& language) {
    const QLocale locale(QString::fromStdString(language));
    const QString code = QLocale::languageToCode(locale.language(), QLocale::ISO639Part2T);
    return code.isEmpty() ? QStringLiteral("und") : code;
}

/// Of ffmpeg's own file of metadata.
std::string escaped(const std::string& text) {
    std::string made;
    for (const char each : text) {
        if (each == '=' || each == ';' || each == '#' || each == '\\' || each == '\n')
            made += '\\';
        made += each;
    }
    return made;
}

std::string metadataOf(const PieceSink::Extras& extras) {
    std::string words = ";FFMETADATA1\ntitle=" + escaped(extras.title) + '\n';
    const auto milliseconds = [](double seconds) { return std::llround(seconds * 1000.0); };
    for (const PieceSink::Chapter& each : extras.chapters)
        words += fmt::format("[CHAPTER]\nTIMEBASE=1/1000\nSTART={}\nEND={}\ntitle={}\n", milliseconds(each.start),
                             milliseconds(each.end), escaped(each.title));
    return words;
}

Error anotherRecording(const std::filesystem::path& folder) {
    return {ErrorCode::AlreadyThere,
            folder.string(),
            {},
            "an unfinished recording of something else lies there (its recording.txt says which): finish that one with "
            "the same call, delete the folder, or choose another name"};
}

} // namespace

PieceSink::PieceSink(std::filesystem::path output, const Format& format)
    : m_output(std::move(output)), m_folder(m_output.string() + ".pieces"), m_format(format),
      m_framesInPiece(format.framesPerSecond * format.pieceSeconds) {}

PieceSink::~PieceSink() {
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished();
        std::error_code ignored;
        std::filesystem::remove(m_part, ignored);
    }
    if (m_lock >= 0)
        ::close(m_lock);
}

std::filesystem::path PieceSink::pieceOf(int number) const {
    return m_folder / fmt::format("{}{:0{}}.mp4", kPiece, number, kDigits);
}

Status PieceSink::ready() const {
    std::error_code trouble;
    if (ffmpegProgram().isEmpty())
        return Error{ErrorCode::NotFound,
                     "ffmpeg",
                     {},
                     "a video is made by ffmpeg, which is not installed (apt install ffmpeg); frames go into a "
                     "folder without it"};
    if (const Status may = mayBeWritten(m_output, m_format.ifThere); !may)
        return may;
    const std::filesystem::path folder = m_output.has_parent_path() ? m_output.parent_path() : ".";
    if (!std::filesystem::is_directory(folder, trouble))
        return Error{ErrorCode::Unwritable, m_output.string(), {}, "its folder is not there"};
    return Done{};
}

/// Names as this class gives them, and no other.
bool PieceSink::isOurs(const std::filesystem::path& file) const {
    const std::string name = file.filename().string();
    const auto isOf = [&](std::string_view whole) {
        return name == whole || (name.starts_with(whole) && isStagedName(name));
    };
    if (isOf(kList) || isOf(kNames) ||
        (name.starts_with("captions-") && (name.ends_with(".vtt") || isStagedName(name))))
        return true;
    if (!name.starts_with(kPiece) || name.size() < kPiece.size() + kDigits)
        return false;
    const std::string_view rest = std::string_view(name).substr(kPiece.size());
    return rest.find_first_not_of("0123456789") == kDigits && isOf(name.substr(0, kPiece.size() + kDigits) + ".mp4");
}

int PieceSink::piecesThere() const {
    std::error_code trouble;
    int pieces = 0;
    while (std::filesystem::exists(pieceOf(pieces), trouble))
        ++pieces;
    return pieces;
}

Status PieceSink::begin(const std::string& recording) {
    std::error_code trouble;
    const std::filesystem::path about = m_folder / kAbout;
    std::filesystem::create_directory(m_folder, trouble);
    if (trouble)
        return troubleOfWriting(m_folder, trouble);
    if (std::filesystem::is_empty(m_folder, trouble)) {
        if (const Status written = writeAtomically(about, recording); !written)
            return written;
    }
    const auto before = readText(about, kMaxAbout);
    if (!before || before.value() != recording)
        return anotherRecording(m_folder);
    m_lock = ::open(about.c_str(), O_RDONLY | O_CLOEXEC);
    if (m_lock < 0)
        return troubleOfReading(about, errno);
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorCode::AlreadyThere, m_folder.string(), {}, "another process records there just now"};
    // What a kill left half of a piece, by a process that has its pipe closed.
    std::vector<std::filesystem::path> halves;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, trouble)) {
        if (isOurs(entry.path()) && isStagedName(entry.path().filename().string()))
            halves.push_back(entry.path());
    }
    for (const auto& each : halves)
        std::filesystem::remove(each, trouble);
    m_first = piecesThere() * m_framesInPiece;
    return Done{};
}

Status PieceSink::open(int piece) {
    m_piece = piece;
    m_part = stagedName(pieceOf(piece));
    m_process = std::make_unique<QProcess>();
    QStringList words = ffmpegBegin();
    words << QStringLiteral("-f") << QStringLiteral("rawvideo") << QStringLiteral("-pix_fmt") << QStringLiteral("rgb24")
          << QStringLiteral("-video_size") << QStringLiteral("%1x%2").arg(m_format.size.x).arg(m_format.size.y)
          << QStringLiteral("-framerate") << QString::number(m_format.framesPerSecond) << QStringLiteral("-i")
          << QStringLiteral("pipe:0") << QStringLiteral("-an") << QStringLiteral("-pix_fmt")
          << QStringLiteral("yuv420p") << QStringLiteral("-map_metadata") << QStringLiteral("-1") << ffmpegSameBytes()
          << QStringLiteral("-f") << QStringLiteral("mp4") << ffmpegFile(m_part);
    m_process->start(ffmpegProgram(), words);
    if (m_process->waitForStarted())
        return Done{};
    m_process.reset();
    return Error{ErrorCode::NotFound, "ffmpeg", {}, "it does not start"};
}

Status PieceSink::brokeOff(QProcess& process, const std::filesystem::path& file, const char* what) const {
    process.kill();
    process.waitForFinished();
    const QString why = lastWords(process);
    Error failed = troubleOfWriting(file, std::string(what)); // before room is made
    if (failed.code == ErrorCode::Unwritable && why.contains(QLatin1String("No space left")))
        failed = troubleOfWriting(file, ENOSPC);
    else if (failed.code == ErrorCode::Unwritable && !why.isEmpty())
        failed.detail += ": " + why.toStdString();
    failed.detail += "; whole pieces are kept, and the same call goes on behind them";
    return failed;
}

Status PieceSink::add(const QImage& picture, int number) {
    if (!m_process) {
        if (const Status opened = open(number / m_framesInPiece); !opened)
            return opened;
    }
    const QImage frame = picture.convertToFormat(QImage::Format_RGB888);
    const qint64 line = qint64{frame.width()} * 3;
    for (int y = 0; y < frame.height(); ++y) {
        if (handOn(*m_process, reinterpret_cast<const char*>(frame.constScanLine(y)), line))
            continue;
        const Status why = brokeOff(*m_process, pieceOf(m_piece), "ffmpeg took no more frames");
        m_process.reset();
        std::error_code ignored;
        std::filesystem::remove(m_part, ignored);
        return why;
    }
    return (number + 1) % m_framesInPiece == 0 ? close() : Status(Done{});
}

Status PieceSink::close() {
    const bool good = endsWell(*m_process);
    std::error_code trouble;
    const std::uintmax_t bytes = std::filesystem::file_size(m_part, trouble);
    Status done = Done{};
    if (!good || trouble || bytes == 0)
        done = brokeOff(*m_process, pieceOf(m_piece), "ffmpeg could not write this piece");
    m_process.reset();
    if (done)
        std::filesystem::rename(m_part, pieceOf(m_piece), trouble);
    else
        std::filesystem::remove(m_part, trouble);
    return done && trouble ? Status(troubleOfWriting(pieceOf(m_piece), trouble)) : done;
}

Status PieceSink::finish() {
    return m_process ? close() : Status(Done{});
}

Status PieceSink::join(const Extras& extras) const {
    std::string list;
    for (int piece = 0; piece < piecesThere(); ++piece)
        list += fmt::format("file '{}'\n", pieceOf(piece).filename().string());
    if (const Status written = writeAtomically(m_folder / kList, list); !written)
        return written;
    if (const Status written = writeAtomically(m_folder / kNames, metadataOf(extras)); !written)
        return written;
    QStringList words = ffmpegBegin();
    words << QStringLiteral("-f") << QStringLiteral("concat") << QStringLiteral("-i") << ffmpegFile(m_folder / kList)
          << QStringLiteral("-f") << QStringLiteral("ffmetadata") << QStringLiteral("-i")
          << ffmpegFile(m_folder / kNames);
    int inputs = 2;
    QStringList maps{QStringLiteral("-map"), QStringLiteral("0:v")};
    if (extras.sound) {
        words << QStringLiteral("-f") << QStringLiteral("s16le") << QStringLiteral("-ar")
              << QString::number(kSampleRate) << QStringLiteral("-ac") << QStringLiteral("2") << QStringLiteral("-i")
              << QStringLiteral("pipe:0");
        maps << QStringLiteral("-map") << QStringLiteral("%1:a").arg(inputs++) << QStringLiteral("-c:a")
             << QStringLiteral("aac") << QStringLiteral("-b:a") << QStringLiteral("128k")
             << QStringLiteral("-metadata:s:a:0") << QStringLiteral("language=") + threeLetters(extras.language);
    }
    for (std::size_t i = 0; i < extras.subtitles.size(); ++i) {
        const Subtitles& each = extras.subtitles[i];
        const std::filesystem::path file = m_folder / fmt::format("captions-{}.vtt", each.language);
        if (const Status written = writeAtomically(file, each.webVtt); !written)
            return written;
        words << QStringLiteral("-f") << QStringLiteral("webvtt") << QStringLiteral("-i") << ffmpegFile(file);
        maps << QStringLiteral("-map") << QStringLiteral("%1:s").arg(inputs++)
             << QStringLiteral("-metadata:s:s:%1").arg(i) << QStringLiteral("language=") + threeLetters(each.language)
             << QStringLiteral("-disposition:s:%1").arg(i) << QStringLiteral("0");
    }
    const std::filesystem::path part = stagedName(m_output);
    words << maps << QStringLiteral("-c:v") << QStringLiteral("copy") << QStringLiteral("-c:s")
          << QStringLiteral("mov_text") << QStringLiteral("-map_metadata") << QStringLiteral("1")
          << QStringLiteral("-map_chapters") << QStringLiteral("1") << ffmpegSameBytes() << QStringLiteral("-movflags")
          << QStringLiteral("+faststart") << QStringLiteral("-f") << QStringLiteral("mp4") << ffmpegFile(part);
    QProcess process;
    process.start(ffmpegProgram(), words);
    Status sounded = process.waitForStarted() ? Status(Done{}) : Status(Error{ErrorCode::NotFound, "ffmpeg", {}, {}});
    if (sounded && extras.sound)
        sounded = extras.sound(
            [&](const char* bytes, std::size_t count) { return handOn(process, bytes, static_cast<qint64>(count)); });
    std::error_code trouble;
    if (sounded && endsWell(process) && quietSubtitles(part)) {
        if (const Status free = ready(); !free) { // somebody gave the name away meanwhile
            std::filesystem::remove(part, trouble);
            return free;
        }
        std::filesystem::rename(part, m_output, trouble);
        if (!trouble)
            return Done{};
    }
    const Status why = brokeOff(process, m_output, "ffmpeg could not write the video");
    std::filesystem::remove(part, trouble);
    return why;
}

void PieceSink::remove() const {
    std::vector<std::filesystem::path> ours;
    std::error_code trouble;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, trouble)) {
        if (isOurs(entry.path()))
            ours.push_back(entry.path());
    }
    for (const auto& each : ours)
        std::filesystem::remove(each, trouble);
    std::filesystem::remove(m_folder / kAbout, trouble);
    std::filesystem::remove(m_folder, trouble); // only an empty one goes
}

} // namespace halls::app
