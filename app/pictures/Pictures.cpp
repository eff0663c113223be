// SPDX-License-Identifier: MPL-2.0
#include "pictures/Pictures.h"

#include "base/MappedFile.h"
#include "desk/Folders.h"
#include "desk/Workplace.h"
#include "io/JsonParts.h"
#include "io/JsonText.h"
#include "io/SchemaCheck.h"
#include "pictures/ViewNotice.h"
#include "saving/Caption.h"
#include "saving/FileName.h"
#include "saving/SaveFile.h"
#include "saving/ViewText.h"
#include "viewport/Viewport.h"
#include "words/Colours.h"
#include "words/PictureNote.h"
#include "words/Words.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <span>

namespace halls::app {
namespace {

constexpr int kBetween = 4; ///< pixels between two states beside each other

/// The two that are compared, else the first two of the museum.
session::Comparison statesOfBoth(const session::Session& session) {
    const session::Comparison& now = session.comparison();
    return now.mode == CompareMode::Off ? session::Comparison{.first = 0, .second = 1} : now;
}

} // namespace

Pictures::Pictures(Frame& frame) : QObject(&frame), m_frame(frame) {
    m_frame.commands.add({
        {.id = "save-picture",
         .text = QT_TRANSLATE_NOOP("Actions", "Save a &picture…"),
         .help = QT_TRANSLATE_NOOP("Actions", "What is shown, at any size, with a caption; a file beside it opens this "
                                              "very view again."),
         .keys = "Ctrl+S",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { askForPicture(); },
         .enabled = [this] { return m_frame.museumOpen(); }},
        {.id = "copy-view",
         .text = QT_TRANSLATE_NOOP("Actions", "Copy a &link to this view"),
         .help = QT_TRANSLATE_NOOP("Actions", "Puts a command line on the clipboard that opens this very view, on any "
                                              "computer with this museum."),
         .keys = "",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { copyView(); },
         .enabled = [this] { return m_frame.packageOpen(); }},
        {.id = "open-view",
         .text = QT_TRANSLATE_NOOP("Actions", "Open a saved &view…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Returns to the view of a saved picture: choose the picture, or "
                                              "the file beside it."),
         .keys = "Ctrl+Shift+V",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { askForView(); }},
    });
    m_frame.takeFiles([this](const std::filesystem::path& file) {
        if (!isSavedView(file) && !isPicture(file))
            return false;
        openView(file);
        return true;
    });
}

void Pictures::askForPicture() {
    const Size2 shown = m_frame.picture.pixels();
    auto* dialog = new PictureDialog({shown.x, shown.y}, m_frame.link.severalStates(), &m_frame.window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const PictureDialog::Wish wish = dialog->wish();
        std::vector<Id> states;
        if (wish.bothStates) {
            const session::Comparison both = statesOfBoth(*m_frame.session());
            for (const std::size_t side : {both.first, both.second})
                states.push_back(m_frame.link.museum().states[side].id);
        }
        m_frame.link.notice().before(states, [this, wish] { writeAsked(wish); });
    });
    dialog->open();
}

void Pictures::writeAsked(const PictureDialog::Wish& wish) {
    const Hall* hall = m_frame.session()->hall();
    const QString file =
        askWhereToSave(&m_frame.window, m_frame.store,
                       {.kind = FileKind::Picture,
                        .title = tr("Save a picture"),
                        .name = hall == nullptr ? QStringLiteral("hall") : fileNameOf({m_frame.link.text(hall->title)}),
                        .ending = QStringLiteral(".png"),
                        .kinds = {}});
    if (file.isEmpty())
        return;
    const std::filesystem::path beside = sidecarOf(file.toStdString());
    std::error_code none;
    // Who agreed to replace a picture agreed to its view too, but to no other one.
    const bool others = !QFileInfo::exists(file) && std::filesystem::exists(beside, none);
    const Status saved =
        others ? Status(Error{ErrorCode::AlreadyThere, beside.string(), {}, {}}) : save(wish, file.toStdString());
    if (saved)
        m_frame.tell(tr("The picture is saved. The file beside it opens this very view again."));
    else
        m_frame.tell(saved.error());
}

/// "Assyrian Hall. Before June 2014 (…)", and that it is drawn.
QString Pictures::captionOf(std::size_t stateIndex) const {
    const session::Session& session = *m_frame.session();
    const Hall* hall = session.hall();
    const State& state = session.museum().states[stateIndex];
    const std::string& language = m_frame.link.settings().language;
    return Caption::line(hall == nullptr ? QString() : m_frame.link.text(hall->title), m_frame.link.text(state.title),
                         Words::dates(state),
                         PictureNote::of(session.museum(), state, hall == nullptr ? Id{} : hall->id, language));
}

QImage Pictures::captioned(const QImage& picture, const std::vector<std::size_t>& states) const {
    QStringList lines;
    for (const std::size_t state : states)
        lines << captionOf(state);
    lines << Caption::credit(m_frame.link.text(m_frame.link.museum().title));
    return Caption::below(picture, lines, m_frame.session()->overlay(),
                          m_frame.window.layoutDirection() == Qt::RightToLeft);
}

/// All that is shown, with its caption.
Result<QImage> Pictures::asShown(const PictureDialog::Wish& wish) const {
    const Size2 size{wish.size.width(), wish.size.height()};
    auto drawn = m_frame.picture.picture(size);
    if (!drawn || !wish.caption)
        return drawn;
    std::vector<std::size_t> states;
    for (const session::ShownSide& side : m_frame.session()->sides(size))
        states.push_back(side.state);
    return captioned(drawn.value(), states);
}

/// Two pictures from the same place, beside each other; the visitor is not moved.
Result<QImage> Pictures::bothStates(const PictureDialog::Wish& wish) const {
    std::vector<QImage> drawn;
    const session::Comparison both = statesOfBoth(*m_frame.session());
    for (const std::size_t state : {both.first, both.second}) {
        auto one = m_frame.picture.pictureOf(state, {wish.size.width(), wish.size.height()});
        if (!one)
            return one;
        drawn.push_back(wish.caption ? captioned(one.value(), {state}) : one.value());
    }
    const QImage& left = drawn[0];
    const QImage& right = drawn[1];
    QImage picture(left.width() + kBetween + right.width(), std::max(left.height(), right.height()),
                   QImage::Format_RGB32);
    picture.fill(colours::kUnlit);
    QPainter painter(&picture);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width() + kBetween, 0, right);
    return picture;
}

Status Pictures::save(const PictureDialog::Wish& wish, const std::filesystem::path& file) const {
    const auto picture = wish.bothStates ? bothStates(wish) : asShown(wish);
    if (!picture)
        return picture.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.value().save(&buffer, "PNG"))
        return Error{ErrorCode::Failed, file.string(), {}, "the picture could not be packed"};
    if (const Status written =
            writeAtomically(file, std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
        !written)
        return written;
    const std::filesystem::path sidecar = sidecarOf(file);
    SavedView seen = viewNow();
    if (wish.bothStates) { // two pictures beside each other: so they are seen again
        const session::Comparison both = statesOfBoth(*m_frame.session());
        seen.comparison = {.mode = CompareMode::SideBySide};
        seen.first = m_frame.link.museum().states[both.first].id;
        seen.second = m_frame.link.museum().states[both.second].id;
    }
    seen.package = packageSeenFrom(sidecar, seen.package);
    const std::string view = toJson(seen);
    if (const Status fits = io::checkBeforeWriting(sidecar, io::Schema::View, view); !fits)
        return fits;
    return writeAtomically(sidecar, std::string_view(view));
}

/// With the line that is measured now.
SavedView Pictures::viewNow() const {
    SavedView view = savedViewOf(*m_frame.session());
    if (!m_measures.places)
        return view;
    for (const session::MeasuredPoint& point : m_measures.places()) {
        if (view.measured.size() == kMaxMeasured) {
            m_frame.tell(tr("Of the measured line the view keeps the first %1 places.").arg(kMaxMeasured));
            break;
        }
        view.measured.push_back(
            {.state = m_frame.link.museum().states[point.state].id, .subject = point.subject, .position = point.place});
    }
    return view;
}

void Pictures::openView(const std::filesystem::path& file) {
    const std::filesystem::path sidecar = isPicture(file) ? sidecarOf(file) : file;
    if (isPicture(file) && !std::filesystem::exists(sidecar)) {
        ViewNotice::ofPicture(file).show(&m_frame.window);
        return;
    }
    const auto read = readSavedView(sidecar);
    if (!read)
        ViewNotice::ofFile(sidecar, read.error()).show(&m_frame.window);
    else
        openView(read.value());
}

/// Whether the museum that comes with the program is this one: where a view's own path leads nowhere it does.
bool Pictures::isShippedMuseum(const Id& museum) const {
    const auto text = readText(m_frame.workplace.defaultPackage() / "museum.json", std::size_t{1} << 26U);
    io::Findings findings;
    const auto json = text ? io::parseJson(text.value(), "museum.json", findings) : std::nullopt;
    const io::Json* id = json ? io::memberOf(*json, "id") : nullptr;
    return id != nullptr && *id == museum;
}

void Pictures::openView(const ReadView& read) {
    const SavedView& view = read.view;
    std::error_code failed;
    if (m_frame.museumOpen() && m_frame.link.museum().id == view.museum)
        show(read);
    else if (std::filesystem::exists(view.package, failed))
        m_frame.open(view.package, {.then = [this, read] { show(read); }});
    else if (isShippedMuseum(view.museum))
        m_frame.open(m_frame.workplace.defaultPackage(), {.then = [this, read] { show(read); }});
    else
        ViewNotice::ofNoMuseum(view).show(&m_frame.window);
}

/// As a call of the program, so that it can be pasted into a terminal; ids and numbers have no quotes in them.
void Pictures::copyView() {
    const std::string text = toText(viewNow());
    QGuiApplication::clipboard()->setText(QStringLiteral("mosul-halls --at '%1'").arg(QString::fromStdString(text)));
    m_frame.tell(tr("The link is on the clipboard. Run in a terminal it opens this very view."));
}

/// A view of destroyed works has its notice too.
void Pictures::show(const ReadView& read) {
    std::vector<Id> states;
    for (const Id& state : {read.view.state, read.view.first, read.view.second}) {
        if (m_frame.link.museum().state(state) != nullptr)
            states.push_back(state);
    }
    m_frame.link.notice().before(states, [this, read] { showNow(read); });
}

void Pictures::showNow(const ReadView& read) {
    std::optional<Result<Missing>> applied;
    m_frame.link.act([&](session::Session& session) { applied = apply(read.view, session); });
    if (!applied)
        return;
    if (!*applied) {
        ViewNotice::ofOtherMuseum(read.view).show(&m_frame.window);
        return;
    }
    if (m_measures.show && !read.view.measured.empty())
        m_measures.show(measuredIn(m_frame.session()->loaded(), read.view));
    if (!read.damaged.empty() || applied->value().any())
        ViewNotice::ofGaps(m_frame.link, read.damaged, applied->value()).show(&m_frame.window);
}

void Pictures::askForView() {
    const QString file =
        QFileDialog::getOpenFileName(&m_frame.window, tr("Open a saved view"), folderFor(m_frame.store, FileKind::View),
                                     tr("Views and their pictures (%1)").arg(QStringLiteral("*.view.json *.png")));
    rememberFolder(m_frame.store, FileKind::View, file);
    if (!file.isEmpty())
        openView(file.toStdString());
}

} // namespace halls::app
