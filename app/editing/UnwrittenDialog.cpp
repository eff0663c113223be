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

namespace halls::app {

UnwrittenDialog::UnwrittenDialog(const Unwritten& unwritten, QWidget* parent)
    : QDialog(parent), m_unwritten(unwritten), m_said(plainLabel(this)) {
    setObjectName(QStringLiteral("unwritten"));
    setWindowTitle(tr("Your last change is not saved"));
    m_said->setObjectName(QStringLiteral("unwrittenSaid"));
    m_said->setText(m_unwritten.why);
    m_said->setVisible(!m_unwritten.why.isEmpty());
    build();
}

void UnwrittenDialog::build() {
    const bool leaving = m_unwritten.when == When::Leaving;
    auto* words =
        plainLabel(leaving ? tr("What you typed could not be written into the museum. If you go on it is lost.")
                           : tr("Your last change could not be written into the museum. It is kept here until it is "
                                "saved."),
                   this); // this and the following: owned by this
    for (QLabel* label : {words, m_said})
        label->setWordWrap(true);
    words->setMinimumWidth(480);
    auto* typed = new QPlainTextEdit(m_unwritten.text, this);
    typed->setObjectName(QStringLiteral("unwrittenText"));
    typed->setAccessibleName(tr("What you typed"));
    typed->setReadOnly(true);
    typed->setTabChangesFocus(true);
    typed->setVisible(!m_unwritten.text.isEmpty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(words);
    column->addWidget(m_said);
    column->addWidget(typed, 1);
    const auto button = [&](const char* id, const QString& label) {
        auto* made = new QPushButton(label, this);
        made->setObjectName(QLatin1String(id));
        made->setAutoDefault(false);
        column->addWidget(made);
        return made;
    };
    auto* again = button("unwrittenAgain", tr("Try again"));
    auto* elsewhere = button("unwrittenElsewhere", tr("Save the museum elsewhere, with this change…"));
    auto* copy = button("unwrittenCopy", tr("Copy the text"));
    auto* leave = button("unwrittenLeave", tr("Go on without it"));
    auto* stay = button("unwrittenStay", leaving ? tr("Stay here") : tr("Close"));
    copy->setVisible(!m_unwritten.text.isEmpty());
    leave->setVisible(leaving);
    stay->setDefault(true);
    stay->setFocus();
    connect(again, &QPushButton::clicked, this, [this] { finish(m_unwritten.again()); });
    connect(elsewhere, &QPushButton::clicked, this, &UnwrittenDialog::saveElsewhere);
    connect(copy, &QPushButton::clicked, this, &UnwrittenDialog::copyText);
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
}

void UnwrittenDialog::saveElsewhere() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = QFileDialog::getSaveFileName(this, tr("A new folder for the museum with your change"),
                                                      QDir(documents).filePath(m_unwritten.name), QString(), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty())
        finish(m_unwritten.elsewhere(file.toStdString()));
}

void UnwrittenDialog::copyText() {
    QGuiApplication::clipboard()->setText(m_unwritten.text);
    m_said->setText(tr("The text is copied. Paste it somewhere before you go on."));
    m_said->show();
}

void UnwrittenDialog::finish(const QString& why) {
    if (why.isEmpty()) {
        accept();
        return;
    }
    m_said->setText(why);
    m_said->show();
}

} // namespace halls::app
