// SPDX-License-Identifier: MPL-2.0
#include "help/Help.h"

#include "desk/Languages.h"
#include "desk/SettingsStore.h"
#include "help/AboutDialog.h"
#include "help/HelpPage.h"
#include "help/SettingsDialog.h"

namespace halls::app {

Help::Help(Frame& frame) : QObject(&frame), m_frame(frame) {
    m_frame.commands.add({
        {.id = "settings",
         .text = QT_TRANSLATE_NOOP("Actions", "&Settings…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Languages, eye height, speed, and what makes walking comfortable."),
         .keys = "Ctrl+,",
         .icon = "settings",
         .menu = Menu::File,
         .run = [this] { showSettings(); }},
    });
    m_frame.commands.add({
        {.id = "help",
         .text = QT_TRANSLATE_NOOP("Actions", "&Keys and help"),
         .help = QT_TRANSLATE_NOOP("Actions", "All that can be done, with its keys."),
         .keys = "F1",
         .icon = "help",
         .menu = Menu::Help,
         .run =
             [this] {
                 auto* page = new HelpPage(m_frame.commands, &m_frame.window); // deletes itself when closed
                 page->show();
             },
         .bar = Bar::End},
        {.id = "about",
         .text = QT_TRANSLATE_NOOP("Actions", "&About and sources"),
         .help = QT_TRANSLATE_NOOP("Actions", "What this program shows and does not claim, its sources and licences."),
         .keys = "",
         .icon = "",
         .menu = Menu::Help,
         .run =
             [this] {
                 auto* dialog =
                     new AboutDialog(m_frame.link.museum(), m_frame.link.settings().language, &m_frame.window);
                 dialog->show(); // deletes itself when closed
             }},
    });
}

void Help::showSettings() {
    auto* dialog = new SettingsDialog(m_frame.link.settings(),
                                      {.interfaceLanguage = m_frame.languages.current(),
                                       .readAloud = m_frame.store.readToursAloud(),
                                       .captions = m_frame.store.tourCaptions()},
                                      &m_frame.window);
    connect(dialog, &SettingsDialog::comfortChanged, this,
            [this](const session::Settings& settings) { m_frame.link.setSettings(settings); });
    connect(dialog, &SettingsDialog::interfaceChosen, this, [this](const QString& tag) {
        m_frame.store.setInterfaceLanguage(tag);
        m_frame.languages.use(tag);
    });
    connect(dialog, &SettingsDialog::readAloudChanged, this, &Help::readAloudChanged);
    connect(dialog, &SettingsDialog::captionsChanged, this, &Help::captionsChanged);
    dialog->open();
}

} // namespace halls::app
