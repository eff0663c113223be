// SPDX-License-Identifier: MPL-2.0
// Pictures that are saved, and views that are opened again.
#include "window/MainWindow.h"

#include "base/MappedFile.h"
#include "saving/Caption.h"
#include "saving/SavedView.h"
#include "viewport/Viewport.h"
#include "words/Words.h"

#include <QBuffer>
#include <QFileDialog>
#include <QPainter>

#include <span>

namespace halls::app {

void MainWindow::askForPicture() {
    const Size2 shown = m_viewport->pixels();
    auto* dialog = new PictureDialog({shown.x, shown.y}, m_link.museum().states.size() > 1, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const PictureDialog::Wish wish = dialog->wish();
        QString file = QFileDialog::getSaveFileName(this, tr("Save a picture"), QStringLiteral("hall.png"),
                                                    QStringLiteral("*.png"));
        if (file.isEmpty())
            return;
        if (!file.endsWith(QLatin1String(".png")))
            file += QStringLiteral(".png");
        const Status saved = savePicture(wish, file.toStdString());
        if (saved)
            tell(tr("The picture is saved. The file beside it opens this very view again."));
        else
            tell(Words::of(saved.error().code) + QLatin1Char(' ') + QString::fromStdString(saved.error().detail));
    });
    dialog->open();
}

/// One side, or all that is shown, with its caption.
Result<QImage> MainWindow::pictureOf(std::optional<session::Side> side, const PictureDialog::Wish& wish) {
    const session::Session& session = *m_link.session();
    const session::Comparison before = session.comparison();
    if (side) {
        session::Comparison alone = before;
        if (alone.mode == CompareMode::Off)
            alone = {.mode = CompareMode::Swipe, .first = 0, .second = 1};
        alone.alone = side;
        m_link.act([&](session::Session& s) { s.setComparison(alone); });
    }
    auto drawn = m_viewport->picture({wish.size.width(), wish.size.height()});
    const std::vector<session::ShownSide> sides = session.sides({wish.size.width(), wish.size.height()});
    QStringList lines;
    const Hall* hall = session.hall();
    for (const session::ShownSide& shown : sides) {
        const State& state = session.museum().states[shown.state];
        const Evidence* evidence = evidenceOf(session.museum(), state.id,
                                              {.hall = hall == nullptr ? Id{} : hall->id, .part = {}, .exhibit = {}});
        lines << Caption::line(hall == nullptr ? QString() : m_link.text(hall->title), m_link.text(state.title),
                               Words::dates(state),
                               evidence == nullptr ? QString() : Words::of(evidence->evidenceClass));
    }
    if (side)
        m_link.act([&](session::Session& s) { s.setComparison(before); });
    if (!drawn || !wish.caption)
        return drawn;
    lines << Caption::credit(m_link.text(session.museum().title));
    return Caption::below(drawn.value(), lines, session.overlay(), layoutDirection() == Qt::RightToLeft);
}

Status MainWindow::savePicture(const PictureDialog::Wish& wish, const std::filesystem::path& file) {
    const session::Session& session = *m_link.session();
    const SavedView view = savedViewOf(session);
    QImage picture;
    if (wish.bothStates) {
        const Pose pose = session.camera().pose;
        const float fov = session.camera().verticalFov;
        const auto first = pictureOf(session::Side::First, wish);
        const auto second = pictureOf(session::Side::Second, wish);
        m_link.act([&](session::Session& s) {
            s.setState(view.state); // as it was, and where one stood
            s.setPose(pose, fov);
        });
        for (const auto* one : {&first, &second}) {
            if (!*one)
                return one->error();
        }
        const QImage& left = first.value();
        const QImage& right = second.value();
        picture =
            QImage(left.width() + right.width() + 4, std::max(left.height(), right.height()), QImage::Format_RGB32);
        picture.fill(Qt::black);
        QPainter painter(&picture);
        painter.drawImage(0, 0, left);
        painter.drawImage(left.width() + 4, 0, right);
    } else {
        const auto one = pictureOf({}, wish);
        if (!one)
            return one.error();
        picture = one.value();
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return Error{ErrorCode::Failed, file.string(), {}, "the picture could not be packed"};
    if (const Status written =
            writeAtomically(file, std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
        !written)
        return written;
    return writeAtomically(sidecarOf(file), std::string_view(toJson(view)));
}

void MainWindow::openSavedView(const std::filesystem::path& file) {
    const auto view = readSavedView(file);
    if (!view) {
        showProblem(view.error());
        return;
    }
    if (m_link.session() != nullptr && m_link.museum().id == view.value().museum) {
        showSavedView(view.value());
        return;
    }
    m_savedView = std::make_unique<SavedView>(view.value());
    open(view.value().package);
}

void MainWindow::showSavedView(const SavedView& view) {
    // A view of destroyed works has its notice too.
    const std::function<void()> show = [this, view] { showSavedView(view); };
    for (const Id& state : {view.state, view.first, view.second}) {
        if (!state.empty() && !stateMayBeShown(state, show))
            return;
    }
    m_link.act([&](session::Session& session) {
        if (const Status applied = apply(view, session); !applied)
            showProblem(applied.error());
    });
}

void MainWindow::askForSavedView() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a saved view"), QString(), QStringLiteral("*.view.json"));
    if (!file.isEmpty())
        openSavedView(file.toStdString());
}

} // namespace halls::app
