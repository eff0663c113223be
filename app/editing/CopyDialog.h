// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

#include <filesystem>
#include <string>

class QLineEdit;

namespace halls::app {

class SettingsStore;

/// A folder of this name where the last copy was made, at first among the visitor's documents; with a number where
/// there is one already.
QString freeFolder(const SettingsStore& store, const QString& name);

/// The same beside a museum, named by it and `day`.
std::filesystem::path freeBeside(const std::filesystem::path& museum, const std::string& day);

/// Asks where the visitor's own copy of a museum is to lie, before it is changed.
class CopyDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyDialog)
public:
    /// `store`: remembers where copies are made. `name`: of the folder that is proposed; `why` a copy is needed: a
    /// sentence. Deletes itself when closed.
    CopyDialog(const SettingsStore& store, const QString& name, const QString& why, QWidget* parent);

    std::filesystem::path folder() const;

Q_SIGNALS:
    void wished();

private:
    void browse();

    const SettingsStore& m_store;
    QLineEdit* m_folder; ///< owned by this as its child
};

} // namespace halls::app
