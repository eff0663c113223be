// SPDX-License-Identifier: MPL-2.0
#include "editing/GiveDialog.h"

#include "look/PlainWidgets.h"
#include "words/Isolates.h"
#include "words/Words.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace halls::app {
namespace {

constexpr int kWide = 480; ///< logical pixels

} // namespace

GiveDialog::GiveDialog(const QString& folder, QWidget* parent)
    : QDialog(parent), m_opener([](const QString& shown) { QDesktopServices::openUrl(QUrl::fromLocalFile(shown)); }) {
    setObjectName(QStringLiteral("giveDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Give a tour to a colleague"));
    const bool own = !folder.isEmpty();
    // These and the following: owned by this.
    auto* first = plainLabel(own ? tr("To give your tours to a colleague, copy this whole folder, to a stick for "
                                      "instance:")
                                 : tr("There is nothing of yours in this museum yet. As soon as you make a tour, it "
                                      "goes into a copy of your own. The folder of that copy is what you give away."),
                             this);
    auto* path = new QLineEdit(QDir::toNativeSeparators(folder), this);
    path->setObjectName(QStringLiteral("giveFolder"));
    path->setAccessibleName(tr("Folder to copy"));
    path->setReadOnly(true);
    path->setLayoutDirection(Qt::LeftToRight); // as paths are read
    path->setVisible(own);
    auto* then =
        plainLabel(tr("On the other computer, with this program: press %1, and choose the folder. Its tours are "
                      "then in the list of tours (%2).")
                       .arg(Isolates::text(QStringLiteral("Ctrl+O")), Isolates::text(QStringLiteral("F5"))),
                   this);
    for (QLabel* each : {first, then}) {
        each->setWordWrap(true);
        each->setMinimumWidth(kWide);
    }
    auto* open = new QPushButton(tr("Open the folder"), this);
    open->setObjectName(QStringLiteral("giveOpen"));
    open->setVisible(own);
    auto* copy = new QPushButton(tr("Copy its name"), this);
    copy->setObjectName(QStringLiteral("giveCopy"));
    copy->setVisible(own);
    auto* close = new QPushButton(Words::close(), this);
    (own ? open : close)->setDefault(true);
    auto* buttons = new QHBoxLayout(); // owned by the column
    buttons->addStretch(1);
    for (QPushButton* each : {open, copy, close})
        buttons->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(first);
    column->addWidget(path);
    column->addWidget(then);
    column->addLayout(buttons);
    (own ? open : close)->setFocus();
    connect(open, &QPushButton::clicked, this, [this, folder] { m_opener(folder); });
    connect(copy, &QPushButton::clicked, this, [path] { QGuiApplication::clipboard()->setText(path->text()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace halls::app
