// SPDX-License-Identifier: MPL-2.0
#include "desk/ImportProcess.h"

#include "base/CommandLine.h"
#include "base/Log.h"
#include "desk/ErrorLine.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>
#include <system_error>

namespace halls::app {
namespace {

constexpr int kPollMilliseconds = 30;                    ///< how soon a cancel is seen
constexpr qsizetype kLongestLine = qsizetype{64} * 1024; ///< bytes of a line that the process says
constexpr qsizetype kLongestDetail = 200;                ///< letters of an error that are handed on
constexpr qsizetype kLongestPlace = 60;                  ///< likewise
constexpr qsizetype kLongestFile = 4096;                 ///< of a path
constexpr int kWrongCall = 2;                            ///< status of halls-import
constexpr qint64 kMostSaid = qint64{64} << 20;           ///< bytes that an import may say in all

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

/// A text that a foreign file may have had its way with, fit to be shown: one line, without signs that are not seen.
std::string plain(const QString& foreign, qsizetype longest) {
    QString line = foreign.left(4 * longest); // no more is looked at than could be shown
    for (QChar& letter : line) {
        switch (letter.category()) {
        case QChar::Other_Control:
        case QChar::Other_Format: // what turns the direction of words, among others
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            letter = QLatin1Char(' ');
            break;
        default:
            break;
        }
    }
    line = line.simplified();
    if (line.size() <= longest && foreign.size() <= 4 * longest)
        return line.toStdString();
    line.truncate(longest - 1);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return (line + QChar(0x2026)).toStdString();
}

/// What a process says on its standard error: the end of it, as it comes.
class Tail {
public:
    void add(const QByteArray& bytes) {
        m_bytes += bytes;
        if (m_bytes.size() > 2 * kLongestLine)
            m_bytes.remove(0, m_bytes.size() - kLongestLine);
    }
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// What the end by a signal means.
std::string deathBy(int signal) {
    if (signal == SIGKILL)
        return "the import process was killed (signal 9), perhaps because memory ran out";
    return "the import process fell over this file (signal " + std::to_string(signal) + ")";
}

/// The last line of standard error that is a JSON object; what libraries print besides is no message for visitors.
Error errorFrom(const QByteArray& output, const std::filesystem::path& source, const std::filesystem::path& target,
                int status) {
    Error error{ErrorCode::Failed, source.string(), {}, "the import ended with status " + std::to_string(status)};
    for (const QByteArray& line : output.split('\n')) {
        const auto said = line.size() <= kLongestLine ? errorOfLine(line) : std::nullopt;
        if (!said)
            continue;
        error.code = said->code;
        error.place = plain(QString::fromStdString(said->place), kLongestPlace);
        error.detail = plain(QString::fromStdString(said->detail), kLongestDetail);
        const QString file = QString::fromStdString(said->file);
        std::error_code ignored;
        // Another file is named only if it lies with the source: so no words can be put where a path is expected.
        const std::string folder = std::filesystem::absolute(source, ignored).parent_path().string() + "/";
        if (file.size() <= kLongestFile && file.startsWith(QString::fromStdString(folder)) &&
            file.toStdString() != std::filesystem::absolute(source, ignored))
            error.file = folder + plain(file.mid(QString::fromStdString(folder).size()), kLongestDetail);
        if (file == pathText(target)) // what was imported cannot be kept
            error.file = target.string();
    }
    if (status == kWrongCall) // words of ours, about the limits that somebody set
        error = {ErrorCode::Invalid, "HALLS_IMPORT_LIMITS", {}, plain(QString::fromUtf8(output), kLongestDetail)};
    return error;
}

/// Once: what keeps imports from doing more than they should is the same for all of them.
void tellConfines(const QByteArray& line) {
    static std::atomic<bool> s_told = false;
    if (s_told.exchange(true))
        return;
    const std::string words = plain(QString::fromUtf8(line), kLongestDetail + kLongestDetail);
    if (line.contains(':')) // what is missing stands behind it
        logInfo("imports are confined in part: {}", words);
    else
        logInfo("imports are confined: {}", words);
}

/// Lines "progress 0.25"; a line that is not whole yet stays in `pending`.
void tellProgress(QByteArray& pending, const loading::Progress& progress) {
    for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
        const QByteArray line = pending.left(end).trimmed();
        pending.remove(0, end + 1);
        if (line.startsWith("sandbox "))
            tellConfines(line.mid(8));
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
    : m_executable(std::move(executable)), m_limits(std::move(limits)) {}

ImportProcess::Limits ImportProcess::Limits::fromEnvironment() {
    Limits limits;
    const char* given = std::getenv("HALLS_IMPORT_LIMITS");
    for (const std::string& word : partsOf(given != nullptr ? given : "", ' ')) {
        if (word.empty())
            continue;
        const std::size_t equal = word.find('=');
        const std::string name = word.substr(0, equal);
        const std::string value = equal == std::string::npos ? std::string() : word.substr(equal + 1);
        const auto number = wholeNumberOf(value);
        constexpr std::uint64_t kLongest = 1'000'000'000;           // seconds
        if (name == "max-seconds" && number && *number <= kLongest) // this process keeps to them as well
            limits.time = std::chrono::seconds(*number);
        else if (name == "max-memory-mib" && number && *number < (1ULL << 40U))
            limits.memoryBytes = *number << 20U;
        else
            limits.further.insert(limits.further.end(), {"--" + name, value});
    }
    return limits;
}

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
    for (const std::string& word : m_limits.further)
        words << QString::fromStdString(word);
    process.setArguments(words << pathText(from) << pathText(target));
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return Error{ErrorCode::NotFound, m_executable.string(), {}, "the import program cannot be started"};

    QElapsedTimer clock;
    clock.start();
    QByteArray lines;
    Tail errors;
    qint64 said = 0;
    // Both are taken as they come: what nobody takes would fill the memory of this process.
    const auto listen = [&] {
        const QByteArray told = process.readAllStandardOutput();
        const QByteArray complained = process.readAllStandardError();
        said += told.size() + complained.size();
        lines += told;
        errors.add(complained);
        tellProgress(lines, progress);
    };
    // The process limits itself; this one is for a process that hangs without using the processor.
    const qint64 longest = std::chrono::milliseconds(m_limits.time).count() + 5000;
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(kPollMilliseconds);
        listen();
        if (said > kMostSaid) {
            kill(process);
            return Error{ErrorCode::Failed, source.string(), {}, "the import said far more than an import has to say"};
        }
        if (stop.stop_requested()) {
            kill(process);
            return Error{ErrorCode::Cancelled, source.string(), {}, "cancelled"};
        }
        if (clock.elapsed() > longest) {
            kill(process);
            return Error{ErrorCode::TimedOut, source.string(), {}, "the import took longer than allowed"};
        }
    }
    listen();
    const int signal = process.exitStatus() == QProcess::CrashExit ? process.exitCode() : 0;
    const bool outOfTime = clock.elapsed() >= std::chrono::milliseconds(m_limits.time).count();
    if (signal == SIGXCPU || (signal == SIGKILL && outOfTime))
        return Error{ErrorCode::TimedOut, source.string(), {}, "the import took longer than allowed"};
    if (signal != 0)
        return Error{ErrorCode::Crashed, source.string(), {}, deathBy(signal)};
    if (process.exitCode() != 0)
        return errorFrom(errors.bytes(), source, target, process.exitCode());
    return Done{};
}

} // namespace halls::app
