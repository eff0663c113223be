// SPDX-License-Identifier: MPL-2.0
#include "walks/Walks.h"

#include "io/WalkFile.h"
#include "look/PlainWidgets.h"
#include "saving/SaveFile.h"
#include "viewport/Viewport.h"
#include "walks/KeptWalksDialog.h"
#include "walks/WalkLead.h"
#include "words/Isolates.h"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace halls::app {
namespace {

const QString kEnding = QStringLiteral(".walk");
// Milliseconds. What is written is as old as this and the writing: a program that is ended from outside loses no more
// than five seconds.
constexpr int kFirst = 800;
constexpr int kSoon = 3000;

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
        QTimer::singleShot(0, this, [this, walk] {
            if (keep(walk))
                m_frame.tell(tr("Your walk is kept: Tour, My walks."));
            else
                askForFile(walk);
        });
    });
    connect(&m_frame, &Frame::closing, this, [this] {
        if (!m_lead->recording())
            return;
        const RecordedWalk walk = m_lead->stop();
        if (!keep(walk))
            askForFile(walk);
    });
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &Walks::keepSoon);
}

void Walks::addCommands() {
    const auto package = [this] { return m_frame.packageOpen(); };
    m_frame.commands.add({
        {.id = "record-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "&Record my walk"),
         .help = QT_TRANSLATE_NOOP("Actions", "Notes where you go and what you show, and keeps it, until the same "
                                              "command ends it."),
         .keys = "Ctrl+R",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { toggleRecording(); },
         .checked = [this] { return m_lead->recording(); },
         .enabled = package},
        {.id = "my-walks",
         .text = QT_TRANSLATE_NOOP("Actions", "My &walks…"),
         .help = QT_TRANSLATE_NOOP("Actions", "The walks that were recorded: to replay, to make a tour of, to save "
                                              "elsewhere. Escape ends a replay."),
         .keys = "",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { showKept(); },
         .enabled = [this] { return m_frame.packageOpen() && !m_lead->recording(); }},
    });
}

void Walks::showTime() {
    m_label->setVisible(m_lead->recording() || m_lead->replaying());
    m_label->setText(m_lead->recording() ? tr("Recording: %1").arg(m_lead->time())
                                         : tr("Replay: %1").arg(m_lead->time()));
}

void Walks::toggleRecording() {
    if (m_lead->recording()) {
        const RecordedWalk walk = m_lead->stop();
        return keep(walk) ? showKept() : askForFile(walk);
    }
    m_lead->record();
    m_file = m_kept.newFile();
    m_soon.start();
    QTimer::singleShot(kFirst, this, &Walks::keepSoon);
    m_frame.tell(tr("Your walk is being recorded, up to half an hour. The same command ends it."));
    m_frame.picture.setFocus();
}

void Walks::keepSoon() {
    if (!m_lead->recording())
        return;
    if (const auto why = m_kept.keepSoon(m_file, m_lead->soFar()))
        m_frame.tell(*why); // it is tried again, and asked about at the end
}

/// False where it could not be kept, and somebody has to say where else.
bool Walks::keep(const RecordedWalk& walk) {
    m_soon.stop();
    m_frame.commands.refresh();
    return static_cast<bool>(m_kept.keep(m_file, walk));
}

/// Asks until it is saved, or the visitor wants it no more.
void Walks::askForFile(const RecordedWalk& walk) {
    const QString name = tr("Walk %1", "name of a file").arg(QString::fromStdString(m_file.stem().string()));
    const QString file = askWhereToSave(&m_frame.window, m_frame.store,
                                        {.kind = FileKind::Walk,
                                         .title = tr("Save the walk"),
                                         .name = name,
                                         .ending = kEnding,
                                         .kinds = tr("Walks (%1)").arg(QStringLiteral("*.walk"))});
    if (file.isEmpty())
        return askAboutLosing(walk);
    if (const Status saved = io::writeWalk(file.toStdString(), walk); !saved)
        m_frame.showProblem(saved.error(), [this, walk] { askForFile(walk); });
    else
        m_frame.tell(tr("Saved: %1").arg(Isolates::text(QDir::toNativeSeparators(file))));
}

void Walks::askAboutLosing(const RecordedWalk& walk) {
    QMessageBox* box = plainBox("walkUnsaved",
                                {.icon = QMessageBox::Question,
                                 .title = tr("Save the walk"),
                                 .text = tr("The walk is not saved anywhere. Throw it away?"),
                                 .more = {},
                                 .details = {}},
                                &m_frame.window);
    QPushButton* save = box->addButton(tr("Save…"), QMessageBox::AcceptRole);
    QPushButton* away = box->addButton(tr("Throw it away"), QMessageBox::DestructiveRole);
    box->setDefaultButton(save);
    box->setEscapeButton(save);
    box->exec(); // also where the window is being closed: nothing goes on before it is answered
    if (box->clickedButton() != away)
        askForFile(walk);
    else
        m_frame.tell(tr("The walk was not saved."));
}

void Walks::showKept() {
    auto* dialog = new KeptWalksDialog(m_frame, m_kept, m_file); // deletes itself
    connect(dialog, &KeptWalksDialog::replayAsked, this, &Walks::replay);
    connect(dialog, &KeptWalksDialog::tourAsked, this, &Walks::makeTour);
    dialog->open();
}

/// A walk through the museum that is open.
Result<RecordedWalk> Walks::read(const std::filesystem::path& file) const {
    Result<RecordedWalk> walk = io::readWalk(file);
    if (walk && walk.value().museum != m_frame.link.museum().id)
        return Error{ErrorCode::Invalid, file.string(), "/package/id",
                     "it was recorded in another museum: " + walk.value().title.in(m_frame.link.settings().language)};
    return walk;
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

void Walks::makeTour(const std::filesystem::path& file) {
    const Result<RecordedWalk> walk = read(file);
    if (walk)
        Q_EMIT tourAsked(walk.value());
    else
        m_frame.showProblem(walk.error());
}

} // namespace halls::app
