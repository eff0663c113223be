// SPDX-License-Identifier: MPL-2.0
#include "editing/EditMuseum.h"

#include "desk/Folders.h"
#include "desk/ModelPatterns.h"
#include "desk/Workplace.h"
#include "editing/AlignLayer.h"
#include "editing/CopyDialog.h"
#include "editing/EditWords.h"
#include "editing/Editing.h"
#include "editing/GiveDialog.h"
#include "editing/OwnCopies.h"
#include "editing/Saved.h"
#include "editing/ScanCompanions.h"
#include "editing/ScanDialog.h"
#include "editing/TourEditor.h"
#include "look/PlainWidgets.h"
#include "viewport/Viewport.h"
#include "words/ErrorWords.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace halls::app {
namespace {

/// Of folders that are named by the time at which they were made.
const QString kDated = QStringLiteral("yyyy-MM-dd hhmm");
constexpr int kEditorWidth = 404; ///< logical pixels: all the tabs beside it keep their names

} // namespace

EditMuseum::EditMuseum(Frame& frame)
    : QObject(&frame), m_frame(frame), m_editing(new Editing(frame.link, frame.workplace.folders().scenes, this)),
      m_align(new AlignLayer(frame.link, *m_editing, &frame.picture)),
      m_editor(new TourEditor(frame.link, *m_editing, &frame.window)), m_unwritten(new QPushButton(&frame.window)),
      m_keys(this), m_tours(frame) {
    m_frame.picture.addPickTool(m_align);
    connectEditing();
    m_frame.tools.add({.id = "aligning",
                       .layer = Layer::Hand,
                       .active = [this] { return aligning(); },
                       .leave = [this] { toggleAligning(); }});
    m_frame.takeFiles([this](const std::filesystem::path& file) { return takeModel(file); });
    addPanel();
    addCommands();
    auto* saved = new SavedKey( // owned by this
        [this] { return m_dock->shown() && m_frame.packageOpen(); }, [this] { tellSaved(); }, this);
    for (QWidget* each : std::initializer_list<QWidget*>{&m_frame.window, m_dock}) // which may be a window of its own
        each->installEventFilter(saved);
}

void EditMuseum::connectEditing() {
    connect(m_editing, &Editing::failed, this, &EditMuseum::tellFailed);
    connect(m_editing, &Editing::conflicted, this, [this] {
        if (!m_asking && std::exchange(m_told, ErrorCode::Conflict) != ErrorCode::Conflict)
            m_keys.then([this] { askAboutConflict(ConflictDialog::Asked::First); });
    });
    connect(m_editing, &Editing::unwrittenChanged, this, [this] {
        showUnwritten();
        if (!m_editing->unwritten())
            m_told.reset();
        if (m_editing->unwritten())
            m_frame.takeBack(tr("Your last change is saved now."));
        m_frame.commands.refresh();
    });
    connect(m_editing, &Editing::takenIn, this, [this](const std::vector<io::Conflict>& taken) {
        m_frame.tell(ConflictWords::takenIn(taken, m_frame.link));
    });
    connect(m_unwritten, &QPushButton::clicked, this, &EditMuseum::askAboutUnwritten);
    connect(m_editing, &Editing::copyNeeded, this, [this](const std::function<void()>& then) {
        if (!m_asking && !(m_copyRefused && m_editor->flushing()))
            m_keys.then([this, then] { askForCopy(then); });
    });
    connect(&m_editing->steps(), &QUndoStack::indexChanged, &m_frame.commands, &Commands::refresh);
    connect(m_align, &AlignLayer::done, this, &EditMuseum::toggleAligning);
    connect(&m_frame, &Frame::leaving, this, [this] { m_editor->flush(); });
    connect(&m_frame, &Frame::museumOpened, this, [this] {
        m_copyRefused = false;
        tellOtherEditor();
    });
    m_frame.askBeforeLeaving([this] { return mayLeave(); });
    m_unwritten->setObjectName(QStringLiteral("unwrittenButton"));
    m_unwritten->setAutoDefault(false);
    m_unwritten->hide();
    m_frame.addStatus(m_unwritten);
}

/// Nothing failed, unless the museum went away.
bool EditMuseum::waitsForACopy() const {
    return m_editing->unwritten() && !m_editing->whyUnwritten() && !m_editing->possible() &&
           QFileInfo(QString::fromStdString(m_frame.session()->loaded().folder().string())).isDir();
}

void EditMuseum::showUnwritten() {
    const bool copy = waitsForACopy();
    const QString does = copy ? tr("Asks where the copy is to lie") : tr("Says why, and what can be done");
    m_unwritten->setText(copy ? tr("What you changed waits for a copy of your own")
                              : tr("Your last change is not saved"));
    m_unwritten->setAccessibleDescription(does);
    m_unwritten->setToolTip(PlainWords::tip(does));
    m_unwritten->setVisible(m_editing->unwritten().has_value());
}

void EditMuseum::addPanel() {
    m_dock = new PanelDock({.name = "dockTourEditor",
                            .title = [] { return tr("Tour editor"); },
                            .atFirst = false,
                            .keepsFront = true,
                            .wide = kEditorWidth},
                           m_editor, &m_frame.window);
    m_frame.addPanel(m_dock);
    connect(m_editor, &TourEditor::previewAsked, this, [this](const QString& tour, int step) {
        Q_EMIT previewAsked(tour.toStdString(), static_cast<std::size_t>(step));
    });
    connect(m_editor, &TourEditor::said, this, [this](const QString& words) { m_frame.tell(words); });
    connect(m_editor, &TourEditor::giveAsked, this, [this] { give(m_frame.session()->loaded().folder()); });
    m_editor->setFirst([this] { return m_tours.first(); });
    auto* copies = new OwnCopies(m_frame, m_editor); // owned by the editor
    m_editor->putAbove(copies);
    connect(copies, &OwnCopies::openAsked, this, [this](const QString& museum, const QString& tour) {
        const auto choose = [this, tour] {
            m_editor->choose(tour.toStdString(), {});
            backToEditor();
        };
        m_frame.open(museum.toStdString(), {.then = [this, choose] { QTimer::singleShot(0, this, choose); }});
    });
    const auto remember = [this](int index) {
        if (index > 0 && !m_editor->tour().empty())
            m_tours.remember(m_frame.session()->loaded().folder(), m_editor->tour());
    };
    connect(&m_editing->steps(), &QUndoStack::indexChanged, this, remember);
    // When what the change made is chosen.
    connect(&m_editing->steps(), &QUndoStack::indexChanged, this, remember, Qt::QueuedConnection);
}

void EditMuseum::addCommands() {
    const auto package = [this] { return m_frame.packageOpen(); };
    m_frame.commands.add({
        {.id = "undo",
         .text = QT_TRANSLATE_NOOP("Actions", "&Undo"),
         .help = QT_TRANSLATE_NOOP("Actions", "Takes the last change of the museum back, in the file too."),
         .keys = "Ctrl+Z",
         .icon = "",
         .menu = Menu::Edit,
         .run = [this] { undo(); },
         .enabled = [this] { return m_editing->steps().canUndo() || m_editing->unwritten(); },
         .what = [this] { return m_editing->steps().undoText(); }},
        {.id = "redo",
         .text = QT_TRANSLATE_NOOP("Actions", "&Redo"),
         .help = QT_TRANSLATE_NOOP("Actions", "Makes the change again that was taken back."),
         .keys = "Ctrl+Shift+Z; Ctrl+Y",
         .icon = "",
         .menu = Menu::Edit,
         .run = [this] { redo(); },
         .enabled = [this] { return m_editing->steps().canRedo(); },
         .what = [this] { return m_editing->steps().redoText(); }},
        {.id = "unwritten",
         .text = QT_TRANSLATE_NOOP("Actions", "What is not &saved…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Where the last change of the museum could not be written: why, and what "
                                              "can be done. It can be tried again, or saved elsewhere."),
         .keys = "",
         .icon = "",
         .menu = Menu::Edit,
         .run = [this] { askAboutUnwritten(); },
         .enabled = [this] { return m_editing->unwritten().has_value(); }},
    });
    m_frame.commands.add({
        {.id = "add-scan",
         .text = QT_TRANSLATE_NOOP("Actions", "&Add a scan as a state…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Your own scan of a hall or an object becomes a further state, in a copy "
                                              "of the museum, and is compared like any other."),
         .keys = "Ctrl+Shift+A",
         .icon = "",
         .menu = Menu::Edit,
         .run = [this] { askForScan(); },
         .enabled = package},
        {.id = "align-scan",
         .text = QT_TRANSLATE_NOOP("Actions", "A&lign a scan"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Click the same places on the scan and in the museum; the residual says how "
                                          "far they are still apart."),
         .keys = "Ctrl+L",
         .icon = "",
         .menu = Menu::Edit,
         .run = [this] { toggleAligning(); },
         .checked = [this] { return aligning(); },
         .enabled = package},
    });
    m_frame.commands.add({
        {.id = "tour-editor",
         .text = QT_TRANSLATE_NOOP("Actions", "Tour e&ditor"),
         .help = QT_TRANSLATE_NOOP("Actions", "Makes and changes tours, step by step, out of what you see."),
         .keys = "Ctrl+E",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { toggleEditor(); },
         .checked = [this] { return m_dock->shown(); },
         .enabled = package},
        {.id = "give-tour",
         .text = QT_TRANSLATE_NOOP("Actions", "&Give a tour to a colleague…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Says which folder to copy, so that somebody else has your tours."),
         .keys = "",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { give(m_frame.session()->loaded().folder()); },
         .enabled = package},
    });
}

void EditMuseum::undo() {
    if (m_editing->unwritten())
        return waitForSaving(); // of the last change, which is in no file
    if (m_editor->flush())      // what was typed just now is the last step
        m_editing->steps().undo();
}

void EditMuseum::redo() {
    if (m_editing->unwritten())
        return waitForSaving();
    if (m_editor->flush())
        m_editing->steps().redo();
}

void EditMuseum::waitForSaving() {
    m_frame.tell(tr("Nothing can be undone until what you changed is saved."));
    askAboutUnwritten();
}

/// Who asks for it hears what lies on the disk; what does not is asked about.
void EditMuseum::tellSaved() {
    m_asking = true;
    const bool written = m_editor->flush() && !m_editing->unwritten();
    m_asking = false;
    const loading::LoadedMuseum& loaded = m_frame.session()->loaded();
    if (!written) {
        const auto& why = m_editing->whyUnwritten();
        m_frame.tell(waitsForACopy()
                         ? whyNotChanged() + QLatin1Char(' ') + tr("What you changed waits for a copy of your own.")
                         : tr("Your last change is not saved. %1").arg(why ? sentenceOf(*why) : whyNotChanged()));
        askAboutUnwritten();
    } else if (!m_editing->possible()) {
        m_frame.tell(whyNotChanged() + QLatin1Char(' ') + tr("Nothing of yours is in it."));
    } else {
        const auto tour = std::ranges::find(loaded.tours(), m_editor->tour(), &Tour::id);
        const bool chosen = tour != loaded.tours().end();
        m_frame.tell(SavedWords::of(loaded.folder(), chosen ? tour->file : FileRef("museum.json"),
                                    m_frame.link.text(chosen ? tour->title : m_frame.link.museum().title)));
    }
}

// -- What could not be written, and what others wrote

bool EditMuseum::mayLeave() {
    m_asking = true;
    const bool written = m_editor->flush() && m_editing->tryAgain(); // the disk may have room by now
    m_asking = false;
    if (written)
        return true;
    if (auto* asked = m_frame.window.findChild<ConflictDialog*>())
        asked->reject(); // the same question, but now it has to be answered
    UnwrittenDialog dialog(m_frame.store, unwrittenNow(UnwrittenDialog::When::Leaving), &m_frame.window);
    return dialog.exec() == QDialog::Accepted;
}

void EditMuseum::askAboutUnwritten() {
    if (!m_editing->unwritten() || m_frame.window.findChild<UnwrittenDialog*>() != nullptr)
        return;
    m_copyRefused = false;
    const std::optional<Error>& why = m_editing->whyUnwritten();
    if (why && why->code == ErrorCode::Conflict) {
        askAboutConflict(ConflictDialog::Asked::First);
    } else if (waitsForACopy()) {
        if (m_editor->unwritten().isEmpty())
            m_editing->askForCopy();
        else
            m_editor->flush(); // asks for it, with what is typed
    } else {
        auto* dialog = new UnwrittenDialog(m_frame.store, unwrittenNow(UnwrittenDialog::When::Wanted), &m_frame.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

UnwrittenDialog::Unwritten EditMuseum::unwrittenNow(UnwrittenDialog::When when) {
    const std::optional<Error>& why = m_editing->whyUnwritten();
    const bool conflict = why && why->code == ErrorCode::Conflict;
    return {.why = conflict ? tr("Somebody else changed the same places meanwhile.")
                   : why    ? sentenceOf(*why)
                            : whyNotChanged(),
            .text = ConflictWords::listOfMine(
                io::changesBetween(*m_frame.session()->loaded().package, m_editing->latest()), m_frame.link),
            .name = QStringLiteral("%1 %2").arg(QString::fromStdString(m_frame.link.museum().id),
                                                QDateTime::currentDateTime().toString(kDated)),
            .forACopy = waitsForACopy(),
            .when = when,
            .again = [this, when] { return tryAgain(when); },
            .decide = conflict ? [this] { askAboutConflict(ConflictDialog::Asked::First); } : std::function<void()>(),
            .elsewhere = [this, when](const auto& folder) { return saveElsewhere(folder, when); }};
}

/// What is typed goes before what failed first.
QString EditMuseum::tryAgain(UnwrittenDialog::When when) {
    m_asking = true;
    const bool written = m_editor->flush() && m_editing->tryAgain();
    m_asking = false;
    if (written) {
        m_editor->forget(); // it is made
        m_frame.tell(tr("Your last change is saved now."));
        return {};
    }
    const std::optional<Error>& why = m_editing->whyUnwritten();
    if (why && why->code == ErrorCode::Conflict && when == UnwrittenDialog::When::Wanted) {
        askAboutConflict(ConflictDialog::Asked::First);
        return {}; // the one question goes before the other
    }
    return why ? sentenceOf(*why) : whyNotChanged();
}

/// Who does not leave goes on in the new folder.
QString EditMuseum::saveElsewhere(const std::filesystem::path& folder, UnwrittenDialog::When when) {
    const std::optional<io::Package>& unwritten = m_editing->unwritten();
    if (!unwritten)
        return {};
    if (const Status saved = io::saveCopy(*unwritten, folder); !saved)
        return sentenceOf(saved.error());
    if (when == UnwrittenDialog::When::Wanted) {
        m_editor->forget();
        m_editing->forgetUnwritten();
        reopen(folder, [] {});
    }
    return {};
}

/// Told of the museum, whichever of its files it was.
void EditMuseum::tellFailed(const Error& error) {
    if (m_asking || std::exchange(m_told, error.code) == error.code)
        return;
    Error told = error;
    if (isOfWriting(error.code) && error.code != ErrorCode::Unwritable)
        told.file = m_frame.session()->loaded().folder().string();
    m_keys.then([this, told] { m_frame.showProblem(told, {}, m_frame.link.text(m_frame.link.museum().title)); });
}

QString EditMuseum::sentenceOf(const Error& error) const {
    return EditWords::notSaved(error, m_frame.link.text(m_frame.link.museum().title));
}

void EditMuseum::askAboutConflict(ConflictDialog::Asked asked) {
    const auto* before = m_frame.window.findChild<ConflictDialog*>();
    if (m_asking || !m_editing->unwritten() || (before != nullptr && before->isVisible()))
        return;
    const std::vector<io::Conflict> conflicts = m_editing->unwritten()->conflicts();
    const bool readable = std::ranges::all_of(conflicts, &io::Conflict::readable);
    auto* dialog = new ConflictDialog(ConflictWords::of(conflicts, m_frame.link), readable, asked,
                                      &m_frame.window); // deletes itself
    connect(dialog, &ConflictDialog::answered, this,
            [this, conflicts](ConflictDialog::Answer answer) { decide(answer, conflicts); });
    dialog->open();
}

/// What was not shown is neither overwritten nor taken.
void EditMuseum::decide(ConflictDialog::Answer answer, const std::vector<io::Conflict>& shown) {
    if (!m_editing->unwritten())
        return;
    if (const auto now = m_editing->unwritten()->conflicts(); !now.empty() && now != shown) {
        askAboutConflict(ConflictDialog::Asked::Again);
        return;
    }
    switch (answer) {
    case ConflictDialog::Answer::Both:
        keepBoth();
        break;
    case ConflictDialog::Answer::Theirs:
        takeTheirs();
        break;
    case ConflictDialog::Answer::Mine:
        if (m_editing->tryAgain(shown))
            m_editor->forget(); // it is made
        break;
    }
}

/// Ours, with what was typed last, lies beside the museum then, and is what one goes on with.
void EditMuseum::keepBoth() {
    const std::filesystem::path copy =
        freeBeside(m_frame.session()->loaded().folder(), QDateTime::currentDateTime().toString(kDated).toStdString());
    if (const Status saved = io::saveCopy(*m_editing->unwritten(), copy); !saved) {
        m_frame.showProblem(saved.error());
        return;
    }
    m_editor->forget();
    m_editing->forgetUnwritten();
    reopen(copy, [this, copy] {
        m_frame.tell(tr("Your version is in the folder %1").arg(QString::fromStdString(copy.filename().string())));
    });
}

void EditMuseum::takeTheirs() {
    const std::vector<Tour> kept = m_editing->unwritten()->toursUnderTheirs();
    m_editor->forget();
    m_editing->forgetUnwritten();
    reopen(m_frame.session()->loaded().folder(), [this, kept] {
        m_editing->changeTours(tr("Your other changes"), [&kept](std::vector<Tour>& tours) { tours = kept; });
    });
}

QString EditMuseum::whyNotChanged() const {
    if (const auto other = m_editing->otherEditor())
        return EditWords::of(*other);
    const QFileInfo folder(QString::fromStdString(m_frame.session()->loaded().folder().string()));
    if (!folder.isDir())
        return tr("The folder of this museum is not there any more. Put it back, or connect its disk, and try again.");
    if (m_frame.workplace.comesWithUs(m_frame.session()->loaded().folder()))
        return tr("This museum comes with the program, and stays as it is.");
    return folder.isWritable() ? QString() : tr("The folder of this museum may not be written to.");
}

void EditMuseum::tellOtherEditor() {
    if (const auto other = m_frame.packageOpen() ? m_editing->otherEditor() : std::nullopt)
        m_frame.tell(EditWords::of(*other) + QLatin1Char(' ') +
                     tr("You can look at it. What you change yourself is kept, and goes into a copy of your own."));
}

// -- A copy of one's own

void EditMuseum::askForCopy(const std::function<void()>& then) {
    if (m_asking || m_frame.window.findChild<CopyDialog*>() != nullptr || m_frame.opening())
        return; // it has been asked already
    const QString id = QString::fromStdString(m_frame.link.museum().id);
    auto* dialog = new CopyDialog(m_frame.store, tr("%1 with my tours", "name of a folder").arg(id), whyNotChanged(),
                                  &m_frame.window); // deletes itself when closed
    connect(dialog, &QDialog::rejected, this, [this] {
        m_copyRefused = !m_editor->unwritten().isEmpty();
        if (m_editor->unwritten().isEmpty() && m_editing->waitingForACopy() < 2)
            m_editing->forgetUnwritten(); // a wish that is given up; words that were typed are kept
    });
    connect(dialog, &CopyDialog::wished, this, [this, dialog, then] {
        if (const Status copied = copyTo(dialog->folder(), then); copied)
            dialog->accept();
        else
            m_frame.showProblem(copied.error());
    });
    dialog->open();
}

Status EditMuseum::copyTo(const std::filesystem::path& folder, const std::function<void()>& then) {
    if (const Status copied = io::copyPackage(*m_frame.session()->loaded().package, folder); !copied)
        return copied.error();
    m_editor->forget(); // `then` makes the change in the copy
    m_editing->forgetUnwritten();
    reopen(folder, then);
    return Done{};
}

/// A copy of what is open, seen from the same place; what the visitor has read of this museum stays read.
void EditMuseum::reopen(const std::filesystem::path& folder, const std::function<void()>& then) {
    const session::Session& now = *m_frame.session();
    if (!m_editor->tour().empty())
        m_tours.remember(folder, m_editor->tour());
    const auto back = [this, camera = now.camera(), state = now.state().id, read = now.noticeRead(),
                       plan = now.mode() == Mode::Plan, then] {
        m_frame.link.act([&](session::Session& session) {
            session.setNoticeRead(read);
            session.setState(state);
            if (!plan)
                session.setPose(camera.pose, camera.verticalFov);
        });
        QTimer::singleShot(0, this, then); // when the picture has the keyboard: it may be asked for
    };
    m_frame.open(folder, {.then = back});
}

// -- Tours

void EditMuseum::backToEditor() {
    m_dock->bringUp();
    m_editor->focusSteps();
}

void EditMuseum::give(const std::filesystem::path& folder) {
    m_editor->flush(); // what was typed is to lie in it
    const bool own = !m_frame.workplace.comesWithUs(folder);
    auto* dialog = new GiveDialog(own ? QString::fromStdString(folder.string()) : QString(), &m_frame.window);
    dialog->open(); // deletes itself when closed
}

void EditMuseum::toggleEditor() {
    if (!m_dock->shown()) {
        backToEditor();
        return;
    }
    m_editor->flush();
    m_dock->hide();
    m_frame.picture.setFocus();
}

void EditMuseum::addDraft(const RecordedWalk& walk) {
    m_dock->bringUp();
    m_editor->addDraft(walk);
}

// -- Scans

void EditMuseum::askForScan() {
    const QString file =
        QFileDialog::getOpenFileName(&m_frame.window, tr("Choose a scan"), folderFor(m_frame.store, FileKind::Model),
                                     tr("Models (%1)").arg(modelPatterns()) + QStringLiteral(";;*"));
    rememberFolder(m_frame.store, FileKind::Model, file);
    if (!file.isEmpty())
        describeScan(file);
}

void EditMuseum::describeScan(const QString& model) {
    const QString own =
        m_editing->possible() ? QString::fromStdString(m_frame.session()->loaded().folder().string()) : QString();
    auto* dialog = new ScanDialog(m_frame.link, m_frame.workplace.loader(), m_frame.store, model, own,
                                  &m_frame.window); // deletes itself when closed
    connect(dialog, &ScanDialog::wished, this, [this, dialog] {
        if (const Status added = addScan(dialog->scan(), dialog->folder()); added)
            dialog->accept();
        else if (added.error().code != ErrorCode::Cancelled)
            m_frame.showProblem(added.error(), {}, QString::fromStdString(dialog->scan().title));
    });
    dialog->open();
}

Status EditMuseum::addScan(const io::Scan& scan, const std::filesystem::path& folder) {
    const auto companions = scanCompanions(scan.file, m_frame.workplace.loader(), &m_frame.window);
    if (!companions)
        return companions.error();
    io::Scan whole = scan;
    whole.companions = companions.value();
    std::error_code trouble;
    if (std::filesystem::equivalent(folder, m_frame.session()->loaded().folder(), trouble) && !trouble) {
        if (const Status locked = m_editing->begin(); !locked)
            return locked;
    }
    const Museum before = m_frame.link.museum();
    const auto copy = io::addScan(*m_frame.session()->loaded().package, whole, folder);
    if (!copy)
        return copy.error();
    reopen(folder, [this, before] {
        m_editing->record(tr("A scan"), before);
        toggleAligning();
    });
    return Done{};
}

bool EditMuseum::aligning() const {
    return m_align->active();
}

void EditMuseum::toggleAligning() {
    if (aligning())
        m_align->end();
    else if (m_editing->otherEditor())
        tellOtherEditor();
    else if (!m_editing->possible())
        m_frame.tell(tr("The museum that comes with the program is not changed: add a scan to a copy of it."));
    else if (!m_align->begin())
        m_frame.tell(tr("This museum has no scan: add one first."));
    m_frame.commands.refresh();
    m_frame.picture.setFocus();
}

/// A model was dropped while a museum is open: nobody but the visitor knows what it is for.
bool EditMuseum::takeModel(const std::filesystem::path& file) {
    if (!m_frame.packageOpen() || loading::Loader::isPackage(file))
        return false;
    const QString model = QString::fromStdString(file.string());
    auto* box = plainBox("modelQuestion",
                         {.icon = QMessageBox::Question,
                          .title = tr("A model"),
                          .text = tr("Add this model to the museum as a further state, or open it by itself?")},
                         &m_frame.window); // deletes itself when closed
    QPushButton* add = box->addButton(tr("Add as a state…"), QMessageBox::AcceptRole);
    QPushButton* alone = box->addButton(tr("Open by itself"), QMessageBox::DestructiveRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, add, alone, model](QAbstractButton* pressed) {
        if (pressed == add)
            QTimer::singleShot(0, this, [this, model] { describeScan(model); });
        else if (pressed == alone)
            m_frame.open(model.toStdString());
    });
    box->open();
    return true;
}

} // namespace halls::app
