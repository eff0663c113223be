// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace halls::app {

/// A file's name out of words, without an ending: what says nothing is left out, letters that some system forbids in
/// names become hyphens, and it is no longer than every file system takes.
QString fileNameOf(const QStringList& words);

/// A name in a folder that nothing has: "Report.pdf", else "Report (2).pdf". `ending`: with its dot.
QString freeFile(const QString& folder, const QString& name, const QString& ending);

} // namespace halls::app
