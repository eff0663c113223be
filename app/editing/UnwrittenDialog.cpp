// SPDX-License-Identifier: MPL-2.0
#include "editing/UnwrittenDialog.h"

#include "look/PlainWidgets.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

namespace halls::app {

UnwrittenDialog::UnwrittenDialog(const QString& text, const QString& name, Elsewhere elsewhere, QWidget* parent)
    : QDialog(parent), m_elsewhere(std::move(elsewhere)), m_said(plainLabel(this)) {
    setObjectName(QStringLiteral("unwritten"));
    setWindowTitle(tr("Your last change is not saved"));
    auto* words = plainLabel(tr("What you typed could not be written into the museum. If you go on it is lost."),
                             this); // this and the following: owned by this
    for (QLabel* label : {words, m_said}) {
        label->setWordWrap(true);
    }
    words->setMinimumWidth(480);
    m_said->setObjectName(QStringLiteral("unwrittenSaid"));
    m_said->hide();
    auto* typed = new QPlainTextEdit(text, this);
    typed->setObjectName(QStringLiteral("unwrittenText"));
    typed->setAccessibleName(tr("What you typed"));
    typed->setReadOnly(true);
    typed->setTabChangesFocus(true);
    typed->setVisible(!text.isEmpty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(typed, 1);
    column->addWidget(m_said);
    const auto button = [&](const char* id, const QString& label) {
        auto* made = new QPushButton(label, this);
        made->setObjectName(QLatin1String(id));
        made->setAutoDefault(false);
        column->addWidget(made);
        return made;
    };
    auto* elsewhereButton = button("unwrittenElsewhere", tr("Save the museum elsewhere, with this change…"));
    auto* copy = button("unwrittenCopy", tr("Copy the text"));
    auto* leave = button("unwrittenLeave", tr("Go on without it"));
    auto* stay = button("unwrittenStay", tr("Stay here"));
    copy->setVisible(!text.isEmpty());
    stay->setDefault(true);
    stay->setFocus();
    connect(elsewhereButton, &QPushButton::clicked, this, [this, name] { saveElsewhere(name); });
    connect(copy, &QPushButton::clicked, this, [this, text] { copyText(text); });
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
}

void UnwrittenDialog::saveElsewhere(const QString& name) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = QFileDialog::getSaveFileName(this, tr("A new folder for the museum with your change"),
                                                      QDir(documents).filePath(name), QString(), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (file.isEmpty())
        return;
    const QString why = m_elsewhere(file.toStdString());
    if (why.isEmpty()) {
        accept();
        return;
    }
    m_said->setText(why);
    m_said->show();
}

void UnwrittenDialog::copyText(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    m_said->setText(tr("The text is copied. Paste it somewhere before you go on."));
    m_said->show();
}

} // namespace halls::app
