// SPDX-License-Identifier: MPL-2.0
#include "editing/UnwrittenDialog.h"

#include "desk/Folders.h"
#include "look/PlainWidgets.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr QSize kRound(8, 8);  ///< logical pixels of the screen that stay free
constexpr int kWide = 640;     ///< logical pixels
constexpr int kLeastLines = 6; ///< of what is not written

} // namespace

UnwrittenDialog::UnwrittenDialog(const SettingsStore& store, const Unwritten& unwritten, QWidget* parent)
    : QDialog(parent), m_store(store), m_unwritten(unwritten), m_said(plainLabel(this)) {
    setObjectName(QStringLiteral("unwritten"));
    setWindowTitle(tr("Not everything is saved"));
    m_said->setObjectName(QStringLiteral("unwrittenSaid"));
    m_said->setText(m_unwritten.why);
    m_said->setVisible(!m_unwritten.why.isEmpty());
    build();
}

void UnwrittenDialog::build() {
    const bool leaving = m_unwritten.when == When::Leaving;
    const bool forACopy = m_unwritten.forACopy;
    auto* words = plainLabel(
        forACopy  ? tr("What you changed needs a copy of your own, which is not made yet. If you go on it is lost.")
        : leaving ? tr("What you changed could not be written into the museum. If you go on it is lost.")
                  : tr("What you changed could not be written into the museum. It is kept here until it is "
                       "saved."),
        this); // this and the following: owned by this
    for (QLabel* label : {words, m_said})
        label->setWordWrap(true);
    words->setMinimumWidth(kWide);
    auto* typed = new QPlainTextEdit(m_unwritten.text, this);
    typed->setObjectName(QStringLiteral("unwrittenText"));
    typed->setAccessibleName(tr("What is not saved"));
    typed->setReadOnly(true);
    typed->setTabChangesFocus(true);
    typed->setMinimumHeight(typed->fontMetrics().lineSpacing() * kLeastLines);
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
    auto* again = button("unwrittenAgain", m_unwritten.decide ? tr("Decide what is to stay…") : tr("Try again"));
    auto* elsewhere = button("unwrittenElsewhere", forACopy ? tr("Make the copy, with what you changed…")
                                                            : tr("Save the museum elsewhere, with what you changed…"));
    auto* copy = button("unwrittenCopy", tr("Copy the text"));
    auto* leave = button("unwrittenLeave", tr("Go on without it"));
    auto* stay = button("unwrittenStay", leaving ? tr("Stay here") : tr("Close"));
    copy->setVisible(!m_unwritten.text.isEmpty());
    leave->setVisible(leaving);
    again->setVisible(!forACopy);
    const int wide = std::max(sizeHint().width(), column->totalMinimumSize().width());
    resize(QSize(wide, column->totalHeightForWidth(wide)).boundedTo(screen()->availableSize() - kRound));
    stay->setDefault(true);
    stay->setFocus();
    connect(again, &QPushButton::clicked, this, &UnwrittenDialog::tryAgain);
    connect(elsewhere, &QPushButton::clicked, this, &UnwrittenDialog::saveElsewhere);
    connect(copy, &QPushButton::clicked, this, &UnwrittenDialog::copyText);
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
}

/// Who has to decide stays, and leaves after.
void UnwrittenDialog::tryAgain() {
    if (!m_unwritten.decide)
        return finish(m_unwritten.again());
    reject();
    m_unwritten.decide();
}

void UnwrittenDialog::saveElsewhere() {
    const QString file = QFileDialog::getSaveFileName(this, tr("A new folder for the museum with your change"),
                                                      placeFor(m_store, FileKind::Copy, m_unwritten.name), QString(),
                                                      nullptr, QFileDialog::DontConfirmOverwrite);
    rememberFolder(m_store, FileKind::Copy, file);
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
    // With the time: who tried again sees that it was tried.
    m_said->setText(
        tr("%1: %2", "time: why it failed").arg(QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), why));
    m_said->show();
}

} // namespace halls::app
