// SPDX-License-Identifier: MPL-2.0
#include "walks/Walks.h"

#include "io/WalkFile.h"
#include "look/PlainWidgets.h"
#include "viewport/Viewport.h"
#include "walks/WalkLead.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QStandardPaths>
#include <QTimer>

namespace halls::app {
namespace {

const QString kEnding = QStringLiteral(".walk");

} // namespace

Walks::Walks(Frame& frame)
    : QObject(&frame), m_frame(frame), m_lead(new WalkLead(frame.link, &frame.picture)),
      m_label(plainLabel(&frame.window)) {
    m_label->setObjectName(QStringLiteral("walkLabel"));
    m_label->hide();
    m_frame.addStatus(m_label);
    addCommands();
    m_frame.picture.addLeader([this](double seconds) { return m_lead->tick(seconds); });
    m_frame.tools.add({.id = "replay",
                       .layer = Layer::Lead,
                       .active = [this] { return m_lead->replaying(); },
                       .leave = [this] { m_lead->endReplay(); }});
    connect(m_lead, &WalkLead::passed, this, &Walks::showTime);
    connect(m_lead, &WalkLead::replayEnded, &m_frame.commands, &Commands::refresh);
    connect(m_lead, &WalkLead::cutOff, this, [this](const RecordedWalk& walk) {
        m_frame.commands.refresh();
        // Not from within the session's moment: the dialog has one of its own.
        QTimer::singleShot(0, this, [this, walk] { keep(walk); });
    });
    connect(&m_frame, &Frame::closing, this, [this] {
        if (m_lead->recording())
            keep(m_lead->stop());
    });
}

void Walks::addCommands() {
    const auto package = [this] { return m_frame.packageOpen(); };
    m_frame.commands.add({
        {.id = "record-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "&Record my walk"),
         .help = QT_TRANSLATE_NOOP("Actions", "Notes where you go and what you show, until the same command ends it; "
                                              "then it asks where to save the walk."),
         .keys = "Ctrl+R",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { toggleRecording(); },
         .checked = [this] { return m_lead->recording(); },
         .enabled = package},
        {.id = "replay-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "Re&play a walk…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Leads you along a walk that was recorded; Escape ends it."),
         .keys = "",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { askForReplay(); },
         .checked = [this] { return m_lead->replaying(); },
         .enabled = [this] { return m_frame.packageOpen() && !m_lead->recording(); }},
        {.id = "tour-of-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "&Make a tour of a walk…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Where you stood still or showed something becomes a step of a new tour, "
                                              "to be edited."),
         .keys = "",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { askForTour(); },
         .enabled = package},
    });
}

void Walks::showTime() {
    m_label->setVisible(m_lead->recording() || m_lead->replaying());
    m_label->setText(m_lead->recording() ? tr("Recording: %1").arg(m_lead->time())
                                         : tr("Replay: %1").arg(m_lead->time()));
}

void Walks::toggleRecording() {
    if (m_lead->recording()) {
        keep(m_lead->stop());
        return;
    }
    m_lead->record();
    m_frame.tell(tr("Your walk is being recorded, up to half an hour. The same command ends it."));
    m_frame.picture.setFocus();
}

/// Asks until it is saved, or the visitor wants it no more.
void Walks::keep(const RecordedWalk& walk) {
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString day = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmm"));
    QString file = QFileDialog::getSaveFileName(&m_frame.window, tr("Save the walk"),
                                                documents.filePath(tr("Walk %1", "name of a file").arg(day) + kEnding),
                                                tr("Walks (%1)").arg(QStringLiteral("*.walk")));
    if (file.isEmpty()) {
        m_frame.tell(tr("The walk was not saved."));
        return;
    }
    if (!file.endsWith(kEnding))
        file += kEnding;
    if (const Status saved = io::writeWalk(file.toStdString(), walk); !saved)
        m_frame.showProblem(saved.error(), [this, walk] { keep(walk); });
    else
        m_frame.tell(tr("Saved: %1").arg(QChar(0x2068) + QDir::toNativeSeparators(file) + QChar(0x2069)));
}

QString Walks::askForFile() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getOpenFileName(&m_frame.window, tr("Choose a walk"), documents,
                                        tr("Walks (%1)").arg(QStringLiteral("*.walk")));
}

/// A walk through the museum that is open.
Result<RecordedWalk> Walks::read(const std::filesystem::path& file) const {
    Result<RecordedWalk> walk = io::readWalk(file);
    if (walk && walk.value().museum != m_frame.link.museum().id)
        return Error{ErrorCode::Invalid, file.string(), "/package/id",
                     "it was recorded in another museum: " + walk.value().title.in(m_frame.link.settings().language)};
    return walk;
}

void Walks::askForReplay() {
    if (m_lead->replaying())
        m_lead->endReplay();
    else if (const QString file = askForFile(); !file.isEmpty())
        replay(file.toStdString());
}

void Walks::replay(const std::filesystem::path& file) {
    const Result<RecordedWalk> walk = read(file);
    if (!walk) {
        m_frame.showProblem(walk.error());
        return;
    }
    std::vector<Id> states;
    for (const WalkShown& shown : walk.value().shown) {
        states.push_back(shown.state);
        if (shown.comparison)
            states.insert(states.end(), {shown.comparison->first, shown.comparison->second});
    }
    m_frame.link.notice().before(states, [this, walk = walk.value()] { begin(walk); });
}

void Walks::begin(const RecordedWalk& walk) {
    m_lead->replay(walk);
    m_frame.tell(tr("A walk is played. Escape ends it where you are then."));
    m_frame.commands.refresh(); // a tour that led until now ends
}

void Walks::askForTour() {
    if (const QString file = askForFile(); !file.isEmpty())
        makeTour(file.toStdString());
}

void Walks::makeTour(const std::filesystem::path& file) {
    const Result<RecordedWalk> walk = read(file);
    if (walk)
        Q_EMIT tourAsked(walk.value());
    else
        m_frame.showProblem(walk.error());
}

} // namespace halls::app
