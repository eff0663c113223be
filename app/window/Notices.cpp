// SPDX-License-Identifier: MPL-2.0
#include "window/Notices.h"

#include "viewport/Viewport.h"
#include "window/NoticeCard.h"
#include "window/NoticeDialog.h"

namespace halls::app {

Notices::Notices(Frame& frame) : QObject(&frame), m_frame(frame) {
    connect(&m_frame.link.notice(), &Notice::asked, this, &Notices::ask);
}

void Notices::ask(const QString& about) {
    const QString text = m_frame.link.text(m_frame.link.museum().notice->text);
    if (m_frame.link.notice().led() || m_frame.audience())
        new NoticeCard(m_frame.link.notice(), {.about = about, .text = text}, &m_frame.picture); // deletes itself
    else
        askAlone(about, text);
}

void Notices::askAlone(const QString& about, const QString& text) {
    auto* dialog = new NoticeDialog(about, text, &m_frame.window); // deletes itself
    Notice& notice = m_frame.link.notice();
    connect(dialog, &QDialog::accepted, this, [this, dialog, &notice] {
        if (dialog->neverAgain()) {
            session::Settings settings = m_frame.link.settings();
            settings.notice = false;
            m_frame.link.setSettings(settings);
        }
        notice.give();
    });
    connect(dialog, &QDialog::rejected, &notice, &Notice::refuse);
    connect(&notice, &Notice::answered, dialog, &QDialog::close);
    connect(dialog, &QDialog::finished, this, [this] { m_frame.picture.setFocus(); });
    dialog->open();
}

} // namespace halls::app
