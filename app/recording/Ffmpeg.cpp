// SPDX-License-Identifier: MPL-2.0
#include "recording/Ffmpeg.h"

#include <QProcess>
#include <QStandardPaths>

namespace halls::app {
namespace {

constexpr qint64 kMostAhead = qint64{16} * 1024 * 1024; ///< bytes that wait in memory
constexpr int kPatience = 30'000;                       ///< milliseconds without a byte taken
constexpr int kTries = 10; ///< who is stopped and goes on later has lost one of them at most

} // namespace

QString ffmpegProgram() {
    return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

QString ffmpegFile(const std::filesystem::path& path) {
    return QStringLiteral("file:") + QString::fromStdString(path.string());
}

QStringList ffmpegBegin() {
    return {QStringLiteral("-y"), QStringLiteral("-nostdin"), QStringLiteral("-loglevel"), QStringLiteral("error"),
            QStringLiteral("-xerror")};
}

QStringList ffmpegSameBytes() {
    return {QStringLiteral("-fflags"),   QStringLiteral("+bitexact"), QStringLiteral("-flags:v"),
            QStringLiteral("+bitexact"), QStringLiteral("-flags:a"),  QStringLiteral("+bitexact"),
            QStringLiteral("-threads"),  QStringLiteral("4")};
}

bool handOn(QProcess& process, const char* bytes, qint64 count) {
    if (process.state() != QProcess::Running || process.write(bytes, count) != count)
        return false;
    for (int tries = 0; process.bytesToWrite() > kMostAhead;) {
        if (process.waitForBytesWritten(kPatience))
            tries = 0;
        else if (process.state() != QProcess::Running || ++tries == kTries)
            return false;
    }
    return true;
}

bool endsWell(QProcess& process) {
    process.closeWriteChannel();
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString lastWords(QProcess& process) {
    return QString::fromUtf8(process.readAllStandardError()).trimmed().section(QLatin1Char('\n'), -1);
}

} // namespace halls::app
