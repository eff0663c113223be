// SPDX-License-Identifier: MPL-2.0
#include "editing/CopyDialog.h"

#include "look/PlainWidgets.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace halls::app {
QString freeFolder(const QString& name) {
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString path = documents.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = documents.filePath(QStringLiteral("%1 %2").arg(name).arg(number));
    return path;
}

CopyDialog::CopyDialog(const QString& name, const QString& why, QWidget* parent)
    : QDialog(parent), m_folder(new QLineEdit(this)) {
    setObjectName(QStringLiteral("copyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A copy of the museum"));
    QLabel* words = plainLabel(
        why + QLatin1Char(' ') +
            tr("It is not changed. Your changes are made in a copy of it, which is opened in its place. Choose a "
               "new folder for the copy."),
        this);
    words->setWordWrap(true);
    m_folder->setObjectName(QStringLiteral("copyFolder"));
    m_folder->setAccessibleName(tr("Folder of the copy"));
    m_folder->setText(freeFolder(name));
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
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addLayout(row);
    column->addLayout(buttons);
    setFocusPolicy(Qt::StrongFocus);
    setFocus(); // whoever goes on typing changes neither the folder's name nor presses a button
    connect(browse, &QPushButton::clicked, this, &CopyDialog::browse);
    connect(make, &QPushButton::clicked, this, &CopyDialog::wished);
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
