// SPDX-License-Identifier: MPL-2.0
#include "opening/Opening.h"

#include "desk/Folders.h"
#include "desk/ModelMemory.h"
#include "desk/ModelPatterns.h"
#include "desk/SettingsStore.h"
#include "desk/Workplace.h"
#include "io/NoMuseum.h"
#include "look/PlainWidgets.h"
#include "look/ProgressCard.h"
#include "opening/UprightDialog.h"
#include "viewport/Viewport.h"
#include "words/EngineWords.h"
#include "words/ErrorWords.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace halls::app {
namespace {

/// Says itself anew in another language.
class NotesButton : public QToolButton {
public:
    NotesButton(QWidget* parent, std::function<void()> retranslate)
        : QToolButton(parent), m_retranslate(std::move(retranslate)) {}

protected:
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange)
            m_retranslate();
        QToolButton::changeEvent(event);
    }

private:
    std::function<void()> m_retranslate;
};

/// As it was named, from the root on, wherever the program was started: links stay, and so does "..", which leads
/// elsewhere behind a link.
std::filesystem::path fromTheRoot(const std::filesystem::path& named) {
    std::error_code trouble;
    const std::filesystem::path whole = std::filesystem::absolute(named, trouble);
    if (trouble || named.empty())
        return named;
    std::filesystem::path path;
    for (const std::filesystem::path& part : whole) {
        if (!part.empty() && part != ".")
            path /= part;
    }
    return path;
}

} // namespace

Opening::Opening(Frame& frame)
    : QObject(&frame), m_frame(frame), m_opener(frame.workplace.loader()), m_progress(new ProgressCard(&frame.picture)),
      m_notes(new NotesButton(&frame.window, [this] { refreshNotes(); })) {
    m_notes->setObjectName(QStringLiteral("leftOut"));
    m_notes->setAutoRaise(true);
    m_notes->hide();
    m_frame.addStatus(m_notes);
    connect(m_notes, &QToolButton::clicked, this, &Opening::showNotes);
    connect(&m_frame.link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Museum) || changes.has(session::Change::Data) ||
            changes.has(session::Change::Settings))
            refreshNotes();
    });
    addCommands();
    connectOpener();
    m_frame.setOpening([this](const std::filesystem::path& what, const StartWish& wish) { open(what, wish); },
                       [this] { return busy(); });
    m_frame.takeFiles([this](const std::filesystem::path& file) {
        m_frame.open(file);
        return true;
    });
}

void Opening::addCommands() {
    m_frame.commands.add({
        {.id = "open-package",
         .text = QT_TRANSLATE_NOOP("Actions", "&Open a museum…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Opens a museum: its folder, or the file museum.json in it."),
         .keys = "Ctrl+O",
         .icon = "open",
         .menu = Menu::File,
         .run = [this] { askForPackage(); }},
        {.id = "open-model",
         .text = QT_TRANSLATE_NOOP("Actions", "Open a &model…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Opens a single 3D model or point cloud of any format that is read."),
         .keys = "Ctrl+Shift+O",
         .icon = "model",
         .menu = Menu::File,
         .run = [this] { askForModel(); }},
        {.id = "open-mosul",
         .text = QT_TRANSLATE_NOOP("Actions", "Open the Mosul &Museum"),
         .help = QT_TRANSLATE_NOOP("Actions", "Returns to the museum that comes with the program."),
         .keys = "Ctrl+M",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { m_frame.open(m_frame.workplace.defaultPackage()); }},
        {.id = "open-again",
         .text = QT_TRANSLATE_NOOP("Actions", "Open &again"),
         .help = QT_TRANSLATE_NOOP("Actions", "Museums and models that were open before."),
         .keys = "",
         .icon = "",
         .menu = Menu::File,
         .fill = [this](QMenu& menu) { fillRecent(menu); }},
        {.id = "import-notes",
         .text = QT_TRANSLATE_NOOP("Actions", "&Notes on the files…"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "What of the files of this museum or model is not shown as it is, and what "
                                          "was taken for granted."),
         .keys = "",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { showNotes(); },
         .enabled = [this] { return m_frame.museumOpen() && !m_frame.session()->loaded().notes.empty(); }},
        {.id = "model-upright",
         .text = QT_TRANSLATE_NOOP("Actions", "&Unit and upward axis…"),
         .help = QT_TRANSLATE_NOOP("Actions",
                                   "How a single model is taken whose file does not say it, or says it wrongly."),
         .keys = "",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { askHowItStands(m_frame.session()->loaded().wish, {}); },
         .enabled = [this] { return m_frame.museumOpen() && m_frame.session()->loaded().bareModel; }},
        {.id = "cancel-opening",
         .text = QT_TRANSLATE_NOOP("Actions", "&Cancel opening"),
         .help = QT_TRANSLATE_NOOP("Actions", "Stops opening; what was open stays open."),
         .keys = "Ctrl+.",
         .icon = "close",
         .menu = Menu::File,
         .run = [this] { m_opener.cancel(); },
         .enabled = [this] { return busy(); }},
    });
}

void Opening::connectOpener() {
    connect(&m_opener, &Opener::started, this, [this](const QString& name) {
        m_progress->begin(name);
        m_frame.commands.refresh();
    });
    connect(&m_opener, &Opener::progressed, m_progress, &ProgressCard::setProgress);
    connect(&m_opener, &Opener::opened, this, &Opening::onOpened);
    connect(&m_opener, &Opener::failed, this, [this](const Error& error) {
        const StartWish wish = std::exchange(m_wish, {});
        m_progress->end();
        m_frame.commands.refresh();
        if (error.code == ErrorCode::OutsidePackage && !loading::Loader::isPackage(m_what) && wish.bare.root.empty() &&
            !m_parents.contains(m_what))
            return askForParent(m_what, wish);
        if (error.code == ErrorCode::NoMuseum && offerModels(m_what))
            return;
        m_frame.showProblem(error);
    });
    connect(&m_opener, &Opener::cancelled, this, [this] {
        m_progress->end();
        m_frame.commands.refresh();
        m_frame.tell(ErrorWords::of(ErrorCode::Cancelled));
    });
    connect(m_progress, &ProgressCard::cancelAsked, this, [this] { m_opener.cancel(); });
    connect(&m_frame.picture, &Viewport::preparing, this, [this](float done) {
        m_progress->setProgress(done);
        if (done >= 1.0F && !m_opener.busy())
            m_progress->end();
    });
}

void Opening::askForPackage() {
    const QString folder = QFileDialog::getExistingDirectory(&m_frame.window, tr("Open a museum: choose its folder"),
                                                             folderFor(m_frame.store, FileKind::Museum));
    rememberFolder(m_frame.store, FileKind::Museum, folder);
    if (!folder.isEmpty())
        m_frame.open(folder.toStdString());
}

void Opening::askForModel(const std::filesystem::path& folder) {
    const QString kinds = tr("3D models (%1)").arg(modelPatterns()) + QStringLiteral(";;") +
                          tr("All files (%1)").arg(QStringLiteral("*"));
    const QString begin =
        folder.empty() ? folderFor(m_frame.store, FileKind::Model) : QString::fromStdString(folder.string());
    const QString file = QFileDialog::getOpenFileName(&m_frame.window, tr("Open a model"), begin, kinds);
    rememberFolder(m_frame.store, FileKind::Model, file);
    if (!file.isEmpty())
        m_frame.open(file.toStdString());
}

void Opening::askHowItStands(const loading::BareWish& proposed, const QString& why) {
    const Opener::Loaded loaded = m_frame.session()->shared();
    const std::filesystem::path file = loaded->folder() / loaded->files.begin()->first;
    auto* dialog = new UprightDialog(loaded->files.begin()->second.model(),
                                     {.file = file, .wish = proposed, .why = why}, &m_frame.window);
    connect(dialog, &UprightDialog::wished, this, [this, dialog, file, loaded] { // which keeps the model
        StartWish wish;
        wish.bare = dialog->wish();
        wish.bareIsSettled = true;
        dialog->accept();
        open(file, wish);
    });
    dialog->open(); // deletes itself when closed
}

/// A folder without a museum: what is in it can be opened one by one. False where it holds no models.
bool Opening::offerModels(const std::filesystem::path& folder) {
    constexpr std::size_t kMostNamed = 4;
    const std::vector<std::string> models = io::modelsIn(folder);
    if (models.empty())
        return false;
    QStringList names;
    for (std::size_t i = 0; i < std::min(models.size(), kMostNamed); ++i)
        names << Isolates::atStart(PlainWords::shortenedPath(QString::fromStdString(models[i]), 40));
    if (models.size() > kMostNamed)
        names << QString(QChar(0x2026));
    auto* box = plainBox("modelsInFolder",
                         {.icon = QMessageBox::Question,
                          .title = tr("This folder is no museum"),
                          .text = tr("This folder holds no museum, but %n model(s). Models are opened one by one.",
                                     nullptr, static_cast<int>(models.size())),
                          .more = EngineWords::listed(names)},
                         &m_frame.window); // deletes itself when closed
    QPushButton* accept =
        box->addButton(models.size() == 1 ? tr("Open this model") : tr("Choose a model…"), QMessageBox::AcceptRole);
    box->addButton(Words::close(), QMessageBox::RejectRole);
    connect(box, &QMessageBox::finished, this, [this, box, accept, folder, models] {
        if (box->clickedButton() != accept)
            return;
        if (models.size() == 1)
            m_frame.open(folder / models.front());
        else
            askForModel(folder);
    });
    box->open();
    return true;
}

void Opening::onOpened(const Opener::Loaded& loaded, const QString& path) {
    m_progress->setPreparing();
    const StartWish wish = std::exchange(m_wish, {});
    Q_EMIT m_frame.leaving();
    m_frame.link.open(loaded);
    if (std::filesystem::path(path.toStdString()) != fromTheRoot(m_frame.workplace.defaultPackage()))
        m_frame.store.addRecent(path);
    m_frame.commands.refresh();
    begin(wish);
    if (wish.then)
        wish.then();
    Q_EMIT m_frame.museumOpened(wish);
    m_frame.picture.setFocus();
    if (!loaded->missing.empty())
        showMissing(loaded->missing);
    tellNotes();
    if (loaded->bareModel)
        keepUpright(path, wish);
    const std::filesystem::path file = path.toStdString();
    if (loaded->namesItsParent && !m_parents.contains(file))
        askForParent(file, wish);
    else if (loaded->doubt && loaded->doubt->unit != nullptr && !wish.bareIsSettled &&
             wish.bare == loading::BareWish{.root = wish.bare.root})
        offerUnit();
}

/// What was chosen holds for the file from now on, and what was chosen before is told where it holds.
void Opening::keepUpright(const QString& path, const StartWish& wish) {
    const loading::BareWish its{.up = wish.bare.up, .metres = wish.bare.metres, .root = {}};
    const bool asRead = its == loading::BareWish{};
    if (!m_remembered && wish.bareIsSettled)
        ModelMemory(m_frame.store.file()).keep(path, its);
    else if (m_remembered && !asRead)
        tellRemembered(its);
}

void Opening::tellRemembered(const loading::BareWish& wish) {
    const auto unit = std::ranges::find(kUnits, wish.metres, &Unit::metres);
    const QString axis = QStringLiteral("XYZ").mid(static_cast<int>(wish.up), 1);
    Q_EMIT m_frame.toldQuietly(
        tr("Unit (%1) and upward axis (%2) are those that you chose for this file before. File > "
           "Unit and upward axis changes them.")
            .arg(unit == kUnits.end() ? QString::number(qreal{wish.metres}, 'g', 6) : Words::unit(unit->name), axis));
}

void Opening::open(const std::filesystem::path& named, const StartWish& wish) {
    const std::filesystem::path what = fromTheRoot(named);
    m_wish = wish;
    m_what = what;
    m_remembered = false;
    const bool nothingWished = !wish.bareIsSettled && wish.bare == loading::BareWish{.root = wish.bare.root};
    if (nothingWished && !loading::Loader::isPackage(what)) {
        if (const auto kept = ModelMemory(m_frame.store.file()).of(QString::fromStdString(what.string()))) {
            m_wish.bare.up = kept->up;
            m_wish.bare.metres = kept->metres;
            m_wish.bareIsSettled = true;
            m_remembered = true;
        }
    }
    const auto answered = m_parents.find(what);
    if (answered != m_parents.end() && answered->second && wish.bare.root.empty())
        m_wish.bare.root = std::filesystem::absolute(what).parent_path().parent_path();
    m_opener.open(what, m_wish.bare);
}

/// A model may name files above its own folder; they are read when somebody says so.
void Opening::askForParent(const std::filesystem::path& file, const StartWish& wish) {
    const QString folder = QString::fromStdString(std::filesystem::absolute(file).parent_path().parent_path().string());
    ask("parentFolder", tr("Files above the model"),
        tr("This model names files that lie above its own folder, in %1. They are not read unless you allow it. Read "
           "them now?")
            .arg(Isolates::text(folder)),
        tr("Read them"), [this, file, wish](bool yes) {
            m_parents[file] = yes;
            if (yes)
                open(file, wish);
        });
}

/// Beside a figure of a person: a model of kilometres is most often one of millimetres.
void Opening::offerUnit() {
    const loading::LoadedMuseum& loaded = m_frame.session()->loaded();
    loading::BareWish proposed = loaded.wish;
    proposed.metres = loaded.doubt->unit->metres;
    askHowItStands(proposed, tr("This model is more than a kilometre large. Its numbers may be in a smaller unit: so "
                                "it would stand beside a person."));
}

/// A question that stops nothing: what is open can be used meanwhile.
void Opening::ask(const char* name, const QString& title, const QString& words, const QString& yes,
                  const std::function<void(bool yes)>& then) {
    auto* box = plainBox(name, {.icon = QMessageBox::Question, .title = title, .text = words},
                         &m_frame.window); // deletes itself when closed
    QPushButton* accept = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Leave it as it is"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::finished, this, [box, accept, then] { then(box->clickedButton() == accept); });
    box->open();
}

void Opening::begin(const StartWish& wish) {
    const auto unknown = [this](const char* option, const Id& id) {
        m_frame.showProblem({ErrorCode::Invalid, m_frame.session()->loaded().folder().string(), option,
                             fmt::format("there is no '{}' in this package", id)});
    };
    m_frame.link.act([&](session::Session& session) {
        if (!wish.hall.empty() && !session.goToHall(wish.hall))
            unknown("--hall", wish.hall);
        if (!wish.view.empty() && !session.goToView(wish.view))
            unknown("--view", wish.view);
    });
    if (wish.state.empty() || !wish.tour.empty())
        return;
    if (m_frame.link.museum().state(wish.state) == nullptr)
        unknown("--state", wish.state);
    else
        m_frame.link.askForState(wish.state);
}

void Opening::fillRecent(QMenu& menu) {
    for (const QString& path : m_frame.store.recent()) {
        // Isolated, so that a path keeps its order in an Arabic menu; a doubled ampersand is one.
        const QString shown = PlainWords::keyless(path);
        QAction* again = menu.addAction(Isolates::leftToRight(shown));
        connect(again, &QAction::triggered, this, [this, path] { m_frame.open(path.toStdString()); });
    }
    menu.addSeparator();
    QAction* forget = menu.addAction(tr("&Forget this list"));
    forget->setEnabled(!m_frame.store.recent().isEmpty());
    connect(forget, &QAction::triggered, this, [this] { m_frame.store.clearRecent(); });
}

/// A list that can be read to its end and copied.
QMessageBox* Opening::listBox(const char* name, const QString& title, const QString& words, const QStringList& lines) {
    auto* box = plainBox(name,
                         {.title = title,
                          .text = words,
                          .more = lines.size() == 1 ? lines.front() : QString(),
                          .details = lines.size() > 1 ? lines.join(QLatin1Char('\n')) : QString()},
                         &m_frame.window); // deletes itself when closed
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    return box;
}

void Opening::showMissing(const std::vector<Error>& missing) {
    QStringList lines;
    for (const Error& error : missing)
        lines << EngineWords::shown(error);
    listBox("missing", tr("Some parts are missing"),
            tr("%n part(s) of this museum could not be shown. The rest is open.", nullptr,
               static_cast<int>(missing.size())),
            lines)
        ->open();
}

namespace {

/// The files that a note holds for, as a person reads them.
QString filesOf(const loading::NoteOfFiles& note) {
    constexpr std::size_t kMostNamed = 3;
    QStringList names;
    for (std::size_t i = 0; i < std::min(note.files.size(), kMostNamed); ++i)
        names << Isolates::atStart(PlainWords::line(QString::fromStdString(note.files[i])));
    const QString named = EngineWords::listed(names);
    const auto more = static_cast<int>(note.files.size() - static_cast<std::size_t>(names.size()));
    return more == 0 ? named : Opening::tr("%1 and %n more", nullptr, more).arg(named);
}

} // namespace

/// What an import notes is no error, but somebody may miss it: one line, and the whole list by a command.
void Opening::tellNotes() {
    const auto notes = loading::byWords(m_frame.session()->loaded().notes);
    if (notes.empty())
        return;
    const QString files = filesOf(notes.front());
    const QString words = EngineWords::shown(notes.front().text);
    const auto count = static_cast<int>(notes.size());
    const QString told = count == 1
                             ? tr("Note on %1: %2").arg(files, words)
                             : tr("%n note(s) on the files. The first, on %1: %2", nullptr, count).arg(files, words);
    Q_EMIT m_frame.toldOnce(PlainWords::shortened(told));
}

/// Stays after the line has gone: a short note itself, else how many there are; one click, and all of it is read.
void Opening::refreshNotes() {
    const auto notes = m_frame.museumOpen() ? loading::byWords(m_frame.session()->loaded().notes)
                                            : std::vector<loading::NoteOfFiles>();
    m_notes->setVisible(!notes.empty());
    QString words = tr("%n note(s) on the files – details", nullptr, static_cast<int>(notes.size()));
    if (notes.size() == 1) {
        const QString only = tr("Note: %1").arg(EngineWords::shown(notes.front().text));
        // A museum's hall and state stand beside it, in a narrow window too.
        const int widest = m_frame.session()->loaded().bareModel ? 600 : 300; // logical pixels
        if (m_notes->fontMetrics().horizontalAdvance(only) <= widest)
            words = only;
    }
    m_notes->setText(PlainWords::keyless(words));
    m_notes->setToolTip(tr("What of the files of this museum or model is not shown as it is, and what was taken for "
                           "granted."));
}

void Opening::showNotes() {
    QStringList lines;
    for (const loading::NoteOfFiles& note : loading::byWords(m_frame.session()->loaded().notes))
        lines << filesOf(note) + QStringLiteral(": ") + EngineWords::shown(note.text);
    listBox("importNotes", tr("Notes on the files"),
            tr("%n note(s) on the files of what is open.", nullptr, static_cast<int>(lines.size())), lines)
        ->open();
}

} // namespace halls::app
