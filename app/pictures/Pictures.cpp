// SPDX-License-Identifier: MPL-2.0
#include "pictures/Pictures.h"

#include "base/MappedFile.h"
#include "io/SchemaCheck.h"
#include "saving/Caption.h"
#include "saving/ViewText.h"
#include "viewport/Viewport.h"
#include "words/Colours.h"
#include "words/PictureNote.h"
#include "words/Words.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
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
         .help = QT_TRANSLATE_NOOP("Actions", "Returns to the view of a saved picture."),
         .keys = "Ctrl+Shift+V",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { askForView(); }},
    });
    m_frame.takeFiles([this](const std::filesystem::path& file) {
        if (!isSavedView(file))
            return false;
        openView(file);
        return true;
    });
}

void Pictures::askForPicture() {
    const Size2 shown = m_frame.picture.pixels();
    auto* dialog = new PictureDialog({shown.x, shown.y}, m_frame.severalStates(), &m_frame.window);
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
    QString file = QFileDialog::getSaveFileName(&m_frame.window, tr("Save a picture"), QStringLiteral("hall.png"),
                                                QStringLiteral("*.png"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(QLatin1String(".png")))
        file += QStringLiteral(".png");
    const Status saved = save(wish, file.toStdString());
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
    const std::string view = toJson(savedViewOf(*m_frame.session()));
    if (const Status fits = io::checkBeforeWriting(sidecar, io::Schema::View, view); !fits)
        return fits;
    return writeAtomically(sidecar, std::string_view(view));
}

void Pictures::openView(const std::filesystem::path& file) {
    const auto view = readSavedView(file);
    if (!view)
        m_frame.showProblem(view.error());
    else
        openView(view.value());
}

void Pictures::openView(const SavedView& view) {
    if (m_frame.museumOpen() && m_frame.link.museum().id == view.museum)
        show(view);
    else
        m_frame.open(view.package, {.then = [this, view] { show(view); }});
}

/// As a call of the program, so that it can be pasted into a terminal; ids and numbers have no quotes in them.
void Pictures::copyView() {
    const std::string text = toText(savedViewOf(*m_frame.session()));
    QGuiApplication::clipboard()->setText(QStringLiteral("mosul-halls --at '%1'").arg(QString::fromStdString(text)));
    m_frame.tell(tr("The link is on the clipboard. Run in a terminal it opens this very view."));
}

/// A view of destroyed works has its notice too.
void Pictures::show(const SavedView& view) {
    m_frame.link.notice().before({view.state, view.first, view.second}, [this, view] {
        m_frame.link.act([&](session::Session& session) {
            if (const Status applied = apply(view, session); !applied)
                m_frame.showProblem(applied.error());
        });
    });
}

void Pictures::askForView() {
    const QString file = QFileDialog::getOpenFileName(&m_frame.window, tr("Open a saved view"), QString(),
                                                      QStringLiteral("*.view.json"));
    if (!file.isEmpty())
        openView(file.toStdString());
}

} // namespace halls::app
