// SPDX-License-Identifier: MPL-2.0
#include "walks/KeptWalksDialog.h"

#include "desk/Folders.h"
#include "look/PlainWidgets.h"
#include "look/TwoLines.h"
#include "saving/SaveFile.h"
#include "words/Isolates.h"
#include "words/Words.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace halls::app {
namespace {

/// "3:07"
QString asTime(double seconds) {
    const int whole = static_cast<int>(std::floor(seconds));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

KeptWalksDialog::KeptWalksDialog(Frame& frame, KeptWalks& kept, const std::filesystem::path& chosen)
    : QDialog(&frame.window), m_frame(frame), m_kept(kept), m_words(plainLabel(this)), m_list(new QListWidget(this)),
      m_replay(new QPushButton(tr("Replay"), this)), m_tour(new QPushButton(tr("Make a tour of it"), this)),
      m_copy(new QPushButton(tr("Save a copy…"), this)), m_away(new QPushButton(tr("Delete…"), this)) {
    setObjectName(QStringLiteral("keptWalksDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("My walks"));
    m_words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("walks"));
    m_list->setAccessibleName(tr("Walks that were recorded"));
    m_list->setItemDelegate(new TwoLines(m_list)); // owned by the list
    m_replay->setObjectName(QStringLiteral("walkReplay"));
    m_tour->setObjectName(QStringLiteral("walkTour"));
    m_copy->setObjectName(QStringLiteral("walkCopy"));
    m_away->setObjectName(QStringLiteral("walkDelete"));
    makeRows();
    connect(m_list, &QListWidget::currentRowChanged, this, &KeptWalksDialog::showPossible);
    connect(m_list, &QListWidget::itemActivated, m_replay, &QPushButton::click);
    connect(m_replay, &QPushButton::clicked, this, [this] {
        const std::filesystem::path file = current()->file;
        close();
        Q_EMIT replayAsked(file);
    });
    connect(m_tour, &QPushButton::clicked, this, [this] {
        const std::filesystem::path file = current()->file;
        close();
        Q_EMIT tourAsked(file);
    });
    connect(m_copy, &QPushButton::clicked, this, &KeptWalksDialog::saveCopy);
    connect(m_away, &QPushButton::clicked, this, &KeptWalksDialog::throwAway);
    fill(chosen);
}

void KeptWalksDialog::makeRows() {
    auto* add = new QPushButton(tr("Add from a file…"), this);
    auto* close = new QPushButton(Words::close(), this);
    add->setObjectName(QStringLiteral("walkAdd"));
    m_replay->setDefault(true);
    auto* beside = new QVBoxLayout(); // owned by the row
    for (QPushButton* button : {m_replay, m_tour, m_copy, m_away, add})
        beside->addWidget(button);
    beside->addStretch(1);
    beside->addWidget(close);
    auto* row = new QHBoxLayout(); // owned by the column
    row->addWidget(m_list, 1);
    row->addLayout(beside);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_words);
    column->addLayout(row);
    resize(620, 380);
    connect(add, &QPushButton::clicked, this, &KeptWalksDialog::addFile);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

void KeptWalksDialog::fill(const std::filesystem::path& chosen) {
    m_rows = m_kept.list();
    m_list->clear();
    int row = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const io::WalkHead& head = m_rows[i].head;
        const QDateTime when = QDateTime::fromString(QString::fromStdString(head.date), Qt::ISODate);
        const QString first = when.isValid() ? when.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : tr("Without a date");
        const QString museum = m_frame.link.text(head.title);
        const bool here = head.museum == m_frame.link.museum().id;
        const QString second =
            tr("%1 minutes, %2", "length as 3:07, museum")
                .arg(Isolates::text(asTime(head.seconds)), here ? museum : tr("in another museum: %1").arg(museum));
        m_list->addItem(Isolates::text(first) + QLatin1Char('\n') + second);
        if (m_rows[i].file == chosen)
            row = static_cast<int>(i);
    }
    m_list->setCurrentRow(m_rows.empty() ? -1 : row);
    m_words->setText(m_rows.empty() ? tr("No walk was recorded yet. Ctrl+R begins one, and ends it.")
                                    : tr("Each walk that you record is kept here by itself."));
    showPossible();
}

const KeptWalks::Kept* KeptWalksDialog::current() const {
    const int row = m_list->currentRow();
    return row < 0 || static_cast<std::size_t>(row) >= m_rows.size() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

void KeptWalksDialog::showPossible() {
    const KeptWalks::Kept* kept = current();
    const bool here = kept != nullptr && kept->head.museum == m_frame.link.museum().id;
    m_replay->setEnabled(here);
    m_tour->setEnabled(here);
    m_copy->setEnabled(kept != nullptr);
    m_away->setEnabled(kept != nullptr);
}

void KeptWalksDialog::saveCopy() {
    const std::filesystem::path kept = current()->file;
    const QString name = tr("Walk %1", "name of a file").arg(QString::fromStdString(kept.stem().string()));
    const QString file = askWhereToSave(this, m_frame.store,
                                        {.kind = FileKind::Walk,
                                         .title = tr("Save the walk"),
                                         .name = name,
                                         .ending = QStringLiteral(".walk"),
                                         .kinds = tr("Walks (%1)").arg(QStringLiteral("*.walk"))});
    if (file.isEmpty())
        return;
    const Result<RecordedWalk> walk = io::readWalk(kept);
    const Status saved = walk ? io::writeWalk(file.toStdString(), walk.value()) : Status(walk.error());
    if (saved)
        m_frame.tell(tr("Saved: %1").arg(Isolates::text(QDir::toNativeSeparators(file))));
    else
        m_frame.showProblem(saved.error());
}

void KeptWalksDialog::throwAway() {
    const std::filesystem::path file = current()->file;
    QMessageBox* box = plainBox("walkAway",
                                {.icon = QMessageBox::Question,
                                 .title = tr("Delete a walk"),
                                 .text = tr("Delete this walk? It cannot be brought back."),
                                 .more = Isolates::text(m_list->currentItem()->text().section(QLatin1Char('\n'), 0, 0)),
                                 .details = {}},
                                this);
    QPushButton* away = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(away, &QPushButton::clicked, this, [this, file] {
        std::error_code problem;
        std::filesystem::remove(file, problem);
        if (problem)
            m_frame.showProblem(Error{ErrorCode::Unwritable, file.string(), {}, problem.message()});
        fill({});
    });
    box->open();
}

void KeptWalksDialog::addFile() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Choose a walk"), folderFor(m_frame.store, FileKind::Walk),
                                     tr("Walks (%1)").arg(QStringLiteral("*.walk")));
    rememberFolder(m_frame.store, FileKind::Walk, file);
    if (file.isEmpty())
        return;
    const auto kept = m_kept.add(file.toStdString());
    if (kept)
        fill(kept.value());
    else
        m_frame.showProblem(kept.error());
}

} // namespace halls::app
