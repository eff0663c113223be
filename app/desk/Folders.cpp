// SPDX-License-Identifier: MPL-2.0
#include "desk/Folders.h"

#include "desk/SettingsStore.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace halls::app {
namespace {

QString keyOf(FileKind kind) {
    switch (kind) {
    case FileKind::Museum:
        return QStringLiteral("folders/museum");
    case FileKind::Model:
        return QStringLiteral("folders/model");
    case FileKind::Picture:
        return QStringLiteral("folders/picture");
    case FileKind::View:
        return QStringLiteral("folders/view");
    case FileKind::Walk:
        return QStringLiteral("folders/walk");
    case FileKind::List:
        return QStringLiteral("folders/list");
    case FileKind::Copy:
        return QStringLiteral("folders/copy");
    case FileKind::Paper:
        return QStringLiteral("folders/paper");
    case FileKind::Film:
        return QStringLiteral("folders/film");
    }
    return {};
}

} // namespace

QString folderFor(const SettingsStore& store, FileKind kind) {
    const QString last = QSettings(store.file(), QSettings::IniFormat).value(keyOf(kind)).toString();
    const bool there = QDir::isAbsolutePath(last) && QFileInfo(last).isDir();
    if (there)
        return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString placeFor(const SettingsStore& store, FileKind kind, const QString& name) {
    return QDir(folderFor(store, kind)).filePath(name);
}

void rememberFolder(const SettingsStore& store, FileKind kind, const QString& chosen) {
    if (!chosen.isEmpty())
        QSettings(store.file(), QSettings::IniFormat).setValue(keyOf(kind), QFileInfo(chosen).absolutePath());
}

} // namespace halls::app
