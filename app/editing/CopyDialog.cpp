// SPDX-License-Identifier: MPL-2.0
#include "editing/CopyDialog.h"

#include "desk/Folders.h"
#include "look/PlainWidgets.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace halls::app {

QString freeFolder(const SettingsStore& store, const QString& name) {
    const QDir documents(folderFor(store, FileKind::Copy));
    QString path = documents.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = documents.filePath(QStringLiteral("%1 %2").arg(name).arg(number));
    return path;
}

std::filesystem::path freeBeside(const std::filesystem::path& museum, const std::string& day) {
    const std::filesystem::path own = museum.lexically_normal();
    const std::filesystem::path folder = own.has_filename() ? own : own.parent_path();
    std::filesystem::path copy = folder;
    copy += " " + day;
    std::error_code trouble;
    for (int number = 2; std::filesystem::exists(copy, trouble); ++number) {
        copy = folder;
        copy += " " + day + " (" + std::to_string(number) + ")";
    }
    return copy;
}

CopyDialog::CopyDialog(const SettingsStore& store, const QString& name, const QString& why, QWidget* parent)
    : QDialog(parent), m_store(store), m_folder(new QLineEdit(this)) {
    setObjectName(QStringLiteral("copyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A copy of your own"));
    QLabel* words = plainLabel(why + QLatin1Char(' ') +
                                   tr("So a copy of your own is made first, in the folder below. It is opened in its "
                                      "place: what you have just "
                                      "done is in it, and from then on all that you change is saved there by itself."),
                               this);
    words->setWordWrap(true);
    m_folder->setObjectName(QStringLiteral("copyFolder"));
    m_folder->setAccessibleName(tr("Folder of the copy"));
    m_folder->setText(freeFolder(store, name));
    m_folder->setMinimumWidth(440);
    auto* browse = new QPushButton(tr("Choose…"), this);
    auto* make = new QPushButton(tr("Make the copy"), this);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    make->setObjectName(QStringLiteral("copyMake"));
    make->setDefault(true);
    auto* row = new QHBoxLayout(); // owned by the column
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    auto* buttons = new QHBoxLayout(); // owned by the column
    buttons->addStretch(1);
    buttons->addWidget(make);
    buttons->addWidget(cancel);
    auto* label = plainLabel(tr("Folder of the copy"), this); // owned by this
    label->setBuddy(m_folder);
    label->setProperty("quiet", true);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(label);
    column->addLayout(row);
    column->addLayout(buttons);
    setFocusPolicy(Qt::StrongFocus);
    setFocus(); // whoever goes on typing changes neither the folder's name nor presses a button
    connect(browse, &QPushButton::clicked, this, &CopyDialog::browse);
    connect(make, &QPushButton::clicked, this, [this] {
        rememberFolder(m_store, FileKind::Copy, m_folder->text());
        Q_EMIT wished();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

std::filesystem::path CopyDialog::folder() const {
    return m_folder->text().toStdString();
}

void CopyDialog::browse() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Where shall the copy lie?"), QFileInfo(m_folder->text()).path());
    if (!folder.isEmpty())
        m_folder->setText(QDir(folder).filePath(QFileInfo(m_folder->text()).fileName()));
}

} // namespace halls::app
