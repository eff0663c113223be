// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QCoreApplication>
#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>

namespace halls::app {

/// The key with which people save (Ctrl+S), while somebody edits: nothing waits for it, since each change is written
/// at once, but who presses it wants to know. Else the key is what it is. An event filter of windows.
class SavedKey : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedKey)
public:
    SavedKey(std::function<bool()> editing, std::function<void()> asked, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<bool()> m_editing;
    std::function<void()> m_asked;
};

class SavedWords {
    Q_DECLARE_TR_FUNCTIONS(SavedWords)
public:
    /// When the file (relative to the museum's folder) was last written, what it is, and where it lies; as the disk
    /// says.
    static QString of(const std::filesystem::path& folder, const FileRef& file, const QString& title);
};

} // namespace halls::app
