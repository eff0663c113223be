// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

#include <filesystem>

class QProcess;

namespace halls::app {

/// The installed ffmpeg; empty: there is none.
QString ffmpegProgram();
/// As ffmpeg takes a file, whatever its name looks like.
QString ffmpegFile(const std::filesystem::path& path);
/// Before all others: quiet, and asking nothing.
QStringList ffmpegBegin();
/// Behind the inputs: the same bytes on any machine: no version, no date, and as many threads everywhere.
QStringList ffmpegSameBytes();
/// Hands bytes on to a process that reads them from its standard input. False: it takes no more.
bool handOn(QProcess& process, const char* bytes, qint64 count);
/// Waits until it ends by itself. False where it says that it failed.
bool endsWell(QProcess& process);
/// What it says of its failure, in one line.
QString lastWords(QProcess& process);

} // namespace halls::app
