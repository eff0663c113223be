// SPDX-License-Identifier: MPL-2.0
#include "desk/ImportProcess.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <csignal>
#include <string>
#include <system_error>

namespace halls::app {
namespace {

constexpr int kPollMilliseconds = 30;                    ///< how soon a cancel is seen
constexpr qsizetype kLongestLine = qsizetype{64} * 1024; ///< bytes of a line that the process says
constexpr qsizetype kLongestWords = 300;                ///< letters of an error that are handed on

QString kindWord(model::ImportKind kind) {
    switch (kind) {
    case model::ImportKind::Model:
        return QStringLiteral("model");
    case model::ImportKind::Lightmap:
        return QStringLiteral("lightmap");
    case model::ImportKind::Probe:
        return QStringLiteral("probe");
    }
    return QStringLiteral("model");
}

QString pathText(const std::filesystem::path& path) {
    const std::string utf8 = path.string();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

ErrorCode codeOf(const QString& word) {
    for (int value = 0; value <= static_cast<int>(ErrorCode::Failed); ++value) {
        const auto code = static_cast<ErrorCode>(value);
        if (word == QLatin1String(codeName(code)))
            return code;
    }
    return ErrorCode::Failed;
}

/// A text of the process, which a foreign file may have had its way with, fit to be shown.
std::string wordsIn(const QJsonObject& object, QLatin1String key) {
    return object.value(key).toString().left(kLongestWords).toStdString();
}

/// The last line of standard error that is a JSON object; what libraries print besides is no message for visitors.
Error errorFrom(const QByteArray& output, const std::filesystem::path& source, int status) {
    Error error{ErrorCode::Failed, source.string(), {}, "the import ended with status " + std::to_string(status)};
    for (const QByteArray& line : output.split('\n')) {
        const QJsonDocument document = line.size() <= kLongestLine ? QJsonDocument::fromJson(line) : QJsonDocument();
        if (!document.isObject())
            continue;
        const QJsonObject object = document.object();
        error.code = codeOf(object.value(QLatin1String("code")).toString());
        error.place = wordsIn(object, QLatin1String("place"));
        error.detail = wordsIn(object, QLatin1String("detail"));
        const std::string file = object.value(QLatin1String("file")).toString().toStdString();
        std::error_code ignored;
        if (!file.empty() && file != std::filesystem::absolute(source, ignored))
            error.file = file;
    }
    return error;
}

/// Lines "progress 0.25"; a line that is not whole yet stays in `pending`.
void tellProgress(QByteArray& pending, const loading::Progress& progress) {
    for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
        const QByteArray line = pending.left(end).trimmed();
        pending.remove(0, end + 1);
        if (!line.startsWith("progress "))
            continue; // notes are in the model file too, where the cache keeps them
        bool isNumber = false;
        const float value = line.mid(line.lastIndexOf(' ') + 1).toFloat(&isNumber);
        if (isNumber && progress)
            progress(std::clamp(value, 0.0F, 1.0F));
    }
    if (pending.size() > kLongestLine) // a process that has gone wild fills no memory here
        pending.clear();
}

void kill(QProcess& process) {
    process.kill();
    process.waitForFinished();
}

} // namespace

ImportProcess::ImportProcess(std::filesystem::path executable) : ImportProcess(std::move(executable), Limits()) {}

ImportProcess::ImportProcess(std::filesystem::path executable, Limits limits)
    : m_executable(std::move(executable)), m_limits(limits) {}

std::filesystem::path ImportProcess::executableFor(const std::filesystem::path& program) {
    return program.parent_path() / "halls-import";
}

Status ImportProcess::import(const loading::ForeignFile& foreign, model::ImportKind kind,
                             const std::filesystem::path& target, std::stop_token stop,
                             const loading::Progress& progress) {
    const std::filesystem::path& source = foreign.file;
    QProcess process;
    // Absolute, so that no name of a file is taken for an option.
    std::error_code ignored;
    const std::filesystem::path from = std::filesystem::absolute(source, ignored);
    process.setProgram(pathText(m_executable));
    QStringList words{QStringLiteral("--kind"),           kindWord(kind),
                      QStringLiteral("--max-seconds"),    QString::number(m_limits.time.count()),
                      QStringLiteral("--max-memory-mib"), QString::number(m_limits.memoryBytes >> 20U)};
    if (!foreign.root.empty())
        words << QStringLiteral("--root") << pathText(std::filesystem::absolute(foreign.root, ignored));
    process.setArguments(words << pathText(from) << pathText(target));
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return Error{ErrorCode::NotFound, m_executable.string(), {}, "the import program cannot be started"};

    QElapsedTimer clock;
    clock.start();
    QByteArray lines;
    // The process limits itself; this one is for a process that hangs without using the processor.
    const qint64 longest = std::chrono::milliseconds(m_limits.time).count() + 5000;
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(kPollMilliseconds);
        lines += process.readAllStandardOutput();
        tellProgress(lines, progress);
        if (stop.stop_requested()) {
            kill(process);
            return Error{ErrorCode::Cancelled, source.string(), {}, "cancelled"};
        }
        if (clock.elapsed() > longest) {
            kill(process);
            return Error{ErrorCode::TimedOut, source.string(), {}, "the import took longer than allowed"};
        }
    }
    const int signal = process.exitStatus() == QProcess::CrashExit ? process.exitCode() : 0;
    const bool outOfTime = clock.elapsed() >= std::chrono::milliseconds(m_limits.time).count();
    if (signal == SIGXCPU || (signal == SIGKILL && outOfTime))
        return Error{ErrorCode::TimedOut, source.string(), {}, "the import took longer than allowed"};
    if (signal != 0)
        return Error{
            ErrorCode::Crashed, source.string(), {}, "the import process ended by signal " + std::to_string(signal)};
    if (process.exitCode() != 0)
        return errorFrom(process.readAllStandardError(), source, process.exitCode());
    return Done{};
}

} // namespace halls::app
