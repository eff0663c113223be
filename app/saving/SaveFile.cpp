// SPDX-License-Identifier: MPL-2.0
#include "saving/SaveFile.h"

#include "saving/FileName.h"

#include <QFileDialog>
#include <QFileInfo>

namespace halls::app {

QString askWhereToSave(QWidget* parent, const SettingsStore& store, const SaveQuestion& question) {
    QFileDialog dialog(parent, question.title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilter(question.kinds.isEmpty() ? QLatin1Char('*') + question.ending : question.kinds);
    dialog.setDefaultSuffix(question.ending.mid(1));
    const QString folder = folderFor(store, question.kind);
    dialog.setDirectory(folder);
    dialog.selectFile(QFileInfo(freeFile(folder, question.name, question.ending)).fileName());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString file = dialog.selectedFiles().front();
    rememberFolder(store, question.kind, file);
    return file;
}

} // namespace halls::app
