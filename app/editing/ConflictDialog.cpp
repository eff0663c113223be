// SPDX-License-Identifier: MPL-2.0
#include "editing/ConflictDialog.h"

#include "look/PlainWidgets.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace halls::app {
namespace {

QString shown(const std::string& value) {
    return value.empty() ? QStringLiteral("–") : QString::fromStdString(value);
}

} // namespace

ConflictDialog::ConflictDialog(const std::vector<io::Conflict>& conflicts, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("conflict"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed by somebody else"));
    auto* words = plainLabel(tr("Somebody else has changed this museum since you opened it. Nothing was overwritten, "
                                "and your change is kept here until you decide."),
                             this); // this and the following: owned by this
    words->setWordWrap(true);
    words->setMinimumWidth(520);
    QStringList lines;
    for (const io::Conflict& conflict : conflicts) {
        lines << QString::fromStdString(conflict.file);
        for (const io::Difference& difference : conflict.differences) {
            lines << QStringLiteral("  ") + QString::fromStdString(difference.pointer);
            lines << QStringLiteral("    ") + tr("Theirs: %1").arg(shown(difference.theirs));
            lines << QStringLiteral("    ") + tr("Yours: %1").arg(shown(difference.mine));
        }
    }
    auto* both = new QPlainTextEdit(lines.join(QLatin1Char('\n')), this);
    both->setObjectName(QStringLiteral("conflictVersions"));
    both->setAccessibleName(tr("Both versions"));
    both->setReadOnly(true);
    both->setTabChangesFocus(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(both, 1);
    addButton("conflictBoth", tr("Keep both: yours in a copy with today's date"), &ConflictDialog::bothChosen);
    addButton("conflictTheirs", tr("Take theirs: your last change is dropped"), &ConflictDialog::theirsChosen);
    addButton("conflictMine", tr("Keep yours: theirs stays as a backup"), &ConflictDialog::mineChosen);
    auto* later = new QPushButton(tr("Decide later"), this);
    later->setObjectName(QStringLiteral("conflictLater"));
    later->setDefault(true);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(later);
    later->setFocus();
}

void ConflictDialog::addButton(const char* name, const QString& text, void (ConflictDialog::*chosen)()) {
    auto* button = new QPushButton(text, this); // owned by this
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, chosen] {
        accept();
        Q_EMIT(this->*chosen)();
    });
}

} // namespace halls::app
