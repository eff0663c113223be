// SPDX-License-Identifier: MPL-2.0
#include "reports/Reports.h"

#include "desk/Workplace.h"
#include "reports/HandoutDialog.h"

namespace halls::app {

Reports::Reports(Frame& frame) : QObject(&frame), m_frame(frame) {
    m_frame.commands.add({
        {.id = "report",
         .text = QT_TRANSLATE_NOOP("Actions", "&Report…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Writes what became of the objects between two states, with pictures, "
                                              "evidence and sources: PDF, CSV or JSON."),
         .keys = "Ctrl+P",
         .icon = "",
         .menu = Menu::Compare,
         .run = [this] { writeReport(); },
         .enabled = [this] { return m_frame.link.severalStates(); }},
        {.id = "handout",
         .text = QT_TRANSLATE_NOOP("Actions", "&Handout…"),
         .help = QT_TRANSLATE_NOOP("Actions", "A tour on paper for a class: a worksheet for pupils, the key to it for "
                                              "their teacher, or everything (PDF)."),
         .keys = "Ctrl+Shift+P",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { writeHandout(); },
         .enabled = [this] { return m_frame.museumOpen() && !m_frame.session()->loaded().tours().empty(); }},
    });
}

/// Its pictures show both states: whoever asks for it has read the notice.
void Reports::writeReport() {
    const ReportDialog::About about = m_about();
    m_frame.link.notice().before({about.first, about.second}, [this, about] {
        auto* dialog = new ReportDialog(m_frame.link, QString::fromStdString(m_frame.workplace.program().string()),
                                        about, &m_frame.window); // deletes itself when closed
        dialog->rememberIn(m_frame.store);
        dialog->open();
    });
}

void Reports::writeHandout() {
    m_frame.link.notice().before(m_frame.link.notice().states(), [this] {
        auto* dialog = new HandoutDialog(m_frame.link, QString::fromStdString(m_frame.workplace.program().string()),
                                         m_tour(), &m_frame.window); // deletes itself when closed
        dialog->rememberIn(m_frame.store);
        dialog->open();
    });
}

} // namespace halls::app
