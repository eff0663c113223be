// SPDX-License-Identifier: MPL-2.0
#include "filming/Filming.h"

#include "desk/Workplace.h"
#include "look/PlainWidgets.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>
#include <memory>

namespace halls::app {

Filming::Filming(Frame& frame) : QObject(&frame), m_frame(frame), m_running([] { return Id(); }) {
    m_frame.window.installEventFilter(this);
    m_frame.commands.add({
        {.id = "film",
         .text = QT_TRANSLATE_NOOP("Actions", "Record a &video…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Makes a video of a tour, with its words and voices. It says before how "
                                              "long that takes; you can go on meanwhile."),
         .keys = "",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { ask(); },
         .enabled = [this] { return m_frame.packageOpen() && !m_frame.session()->loaded().tours().empty(); }},
    });
}

/// Its pictures show destroyed works: whoever asks for them has read the notice.
void Filming::ask() {
    if (m_dialog != nullptr) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_frame.link.notice().before(m_frame.link.notice().states(), [this] {
        m_dialog = new FilmDialog(m_frame.link, QString::fromStdString(m_frame.workplace.program().string()),
                                  m_running(), &m_frame.window); // deletes itself when closed
        m_dialog->rememberIn(m_frame.store);
        m_dialog->show();
    });
}

/// The recording ends with the window, and nobody ends hours of it unasked.
bool Filming::eventFilter(QObject* watched, QEvent* event) {
    const bool closing = watched == &m_frame.window && event->type() == QEvent::Close;
    const auto films = closing ? m_frame.window.findChildren<FilmDialog*>() : QList<FilmDialog*>();
    if (std::ranges::none_of(films, &FilmDialog::recording) || mayStop())
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

bool Filming::mayStop() {
    const std::unique_ptr<QMessageBox> box(
        plainBox("filmUnderWay",
                 {.icon = QMessageBox::Question,
                  .title = tr("Video of a tour"),
                  .text = tr("A video is being recorded. Close the program all the same?"),
                  .more = tr("What is recorded so far is kept. To go on, record the same tour with the same choices "
                             "under the same name."),
                  .details = {}},
                 nullptr));
    const auto* close = box->addButton(tr("Stop recording and close"), QMessageBox::DestructiveRole);
    QPushButton* stay = box->addButton(tr("Go on recording"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->exec();
    return box->clickedButton() == close;
}

} // namespace halls::app
