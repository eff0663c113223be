// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace halls::app {

class SettingsStore;

/// Kinds of files that a visitor opens and saves, each in a place of its own.
enum class FileKind { Museum, Model, Picture, View, Walk, List, Copy, Paper, Film };

/// Where a dialog for files begins: in the folder of the last file of its kind, while that is there, at first in
/// Documents, or at home where there is no such folder.
QString folderFor(const SettingsStore& store, FileKind kind);
/// The same with a name proposed in it.
QString placeFor(const SettingsStore& store, FileKind kind, const QString& name);

/// `chosen`: the file, or for a museum and a copy of one its folder. Nothing where it is empty: the dialog was left.
void rememberFolder(const SettingsStore& store, FileKind kind, const QString& chosen);

} // namespace halls::app
