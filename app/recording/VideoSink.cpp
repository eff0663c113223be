// SPDX-License-Identifier: MPL-2.0
#include "recording/VideoSink.h"

#include "base/StagedFile.h"
#include "base/Trouble.h"

#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace halls::app {
namespace {

QString ffmpeg() {
    return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

QString fileWord(const std::filesystem::path& path) {
    return QStringLiteral("file:") + QString::fromStdString(path.string());
}

} // namespace

Status VideoSink::ready() const {
    std::error_code trouble;
    if (ffmpeg().isEmpty())
        return Error{ErrorCode::NotFound,
                     "ffmpeg",
                     {},
                     "a video is made by ffmpeg, which is not installed (apt install ffmpeg); frames go into a "
                     "folder without it"};
    if (std::filesystem::is_directory(m_output, trouble))
        return Error{ErrorCode::Unwritable, m_output.string(), {}, "this is a folder"};
    const std::filesystem::path folder = m_output.has_parent_path() ? m_output.parent_path() : ".";
    if (!std::filesystem::is_directory(folder, trouble))
        return Error{ErrorCode::Unwritable, m_output.string(), {}, "its folder is not there"};
    return Done{};
}

Status VideoSink::encode(int framesPerSecond, const std::filesystem::path& sound) const {
    const std::filesystem::path part = stagedName(m_output);
    QStringList words{QStringLiteral("-y"), QStringLiteral("-nostdin"), QStringLiteral("-loglevel"),
                      QStringLiteral("error"), QStringLiteral("-f"), QStringLiteral("image2"),
                      QStringLiteral("-pattern_type"), QStringLiteral("sequence"), QStringLiteral("-framerate"),
                      QString::number(framesPerSecond), QStringLiteral("-start_number"), QStringLiteral("0"),
                      QStringLiteral("-i"),
                      // The folder's name may hold a per cent sign, which begins a number there.
                      QString::fromStdString(framesFolder().string()).replace(QLatin1Char('%'), QStringLiteral("%%")) +
                          QStringLiteral("/frame-%06d.png")};
    if (!sound.empty())
        words << QStringLiteral("-i") << fileWord(sound);
    words << QStringLiteral("-pix_fmt") << QStringLiteral("yuv420p");
    if (sound.empty())
        words << QStringLiteral("-an");
    else
        words << QStringLiteral("-c:a") << QStringLiteral("aac") << QStringLiteral("-b:a") << QStringLiteral("128k");
    // The same bytes on any machine: no version, no date, and as many threads everywhere.
    words << QStringLiteral("-map_metadata") << QStringLiteral("-1") << QStringLiteral("-fflags")
          << QStringLiteral("+bitexact") << QStringLiteral("-flags:v") << QStringLiteral("+bitexact")
          << QStringLiteral("-flags:a") << QStringLiteral("+bitexact") << QStringLiteral("-threads")
          << QStringLiteral("4") << QStringLiteral("-movflags") << QStringLiteral("+faststart") << QStringLiteral("-f")
          << QStringLiteral("mp4") << fileWord(part);
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(ffmpeg(), words);
    process.waitForFinished(-1);
    std::error_code trouble;
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
        std::filesystem::rename(part, m_output, trouble);
        if (!trouble)
            return Done{};
    }
    Error failed = troubleOfWriting(m_output, std::string("ffmpeg could not write the video")); // before room is made
    std::filesystem::remove(part, trouble);
    QString why = QString::fromUtf8(process.readAllStandardError()).trimmed();
    why = why.section(QLatin1Char('\n'), -1);
    if (failed.code == ErrorCode::Unwritable && !why.isEmpty())
        failed.detail += ": " + why.toStdString();
    failed.detail += "; the frames are kept, and a new call goes on";
    return failed;
}

} // namespace halls::app
