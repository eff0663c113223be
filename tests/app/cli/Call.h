// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <algorithm>
#include <map>
#include <string>

namespace halls::app {

/// What a call of the executable came to.
struct Call {
    int status = -1;
    std::string out;
    std::string err;
    /// Those that tell an error; what to do about one stands below it, after two blanks.
    std::size_t errorLines() const { return lines() - adviceLines(); }
    std::size_t adviceLines() const { return (err.starts_with("  ") ? 1U : 0U) + count("\n  "); }
    std::size_t lines() const { return count("\n"); }
    std::string advice() const { return adviceLines() == 0 ? std::string() : err.substr(err.find("\n  ") + 3); }

private:
    std::size_t count(const std::string& what) const {
        std::size_t found = 0;
        for (std::size_t at = err.find(what); at != std::string::npos; at = err.find(what, at + 1))
            ++found;
        return found;
    }
};

inline Call callProgram(const QString& program, const QStringList& words,
                        const std::map<QString, QString>& environment = {}, const QByteArray& typed = {}) {
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.remove(QStringLiteral("DISPLAY")); // none of it needs a display
    all.remove(QStringLiteral("WAYLAND_DISPLAY"));
    all.insert(QStringLiteral("HALLS_CACHE_DIR"), QStringLiteral(HALLS_TEST_OUTPUT "/cli-cache"));
    // Where there is none Qt says so on standard error, among the lines that are counted.
    const QString runtime = QStringLiteral(HALLS_TEST_OUTPUT "/cli-runtime");
    QDir().mkpath(runtime);
    QFile::setPermissions(runtime, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    all.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime);
    for (const auto& [name, value] : environment)
        all.insert(name, value);
    process.setProcessEnvironment(all);
    process.start(program, words);
    process.write(typed);
    process.closeWriteChannel();
    process.waitForFinished(250'000);
    Call result;
    result.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput().toStdString();
    result.err = process.readAllStandardError().toStdString();
    return result;
}

inline Call call(const QStringList& words, const std::map<QString, QString>& environment = {},
                 const QByteArray& typed = {}) {
    return callProgram(QStringLiteral(HALLS_PROGRAM), words, environment, typed);
}

inline const QString kTiny = QStringLiteral(HALLS_APP_DATA "/tiny-museum");

inline QString output(const char* name) {
    return QStringLiteral(HALLS_TEST_OUTPUT "/") + QLatin1String(name);
}

inline QByteArray bytesOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace halls::app
