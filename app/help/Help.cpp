// SPDX-License-Identifier: MPL-2.0
#include "help/Help.h"

#include "desk/Languages.h"
#include "desk/SettingsStore.h"
#include "help/AboutDialog.h"
#include "help/Appearing.h"
#include "help/HelpPage.h"
#include "help/KeysSheet.h"
#include "help/SettingsDialog.h"
#include "look/Theme.h"
#include "viewport/Dragging.h"
#include "viewport/Viewport.h"

namespace halls::app {

Help::Help(Frame& frame)
    : QObject(&frame), m_frame(frame), m_appearing(new Appearing(frame)), m_memory(frame.store.file()),
      m_sheet(new KeysSheet(frame.commands, &frame.picture)) {
    Dragging::of(m_frame.picture).setPulls(m_memory.dragPulls());
    addCommands();
    m_frame.tools.add({.id = "keys-sheet",
                       .layer = Layer::Pointer, // whatever one is in, it was opened over it
                       .active = [this] { return m_sheet->isVisible(); },
                       .leave = [this] { toggleSheet(); }});
    connect(m_sheet, &KeysSheet::closeAsked, this, &Help::toggleSheet);
    connect(m_sheet, &KeysSheet::signsAsked, this, [this] {
        toggleSheet();
        const Command* signs = m_frame.commands.find(QLatin1String("signs-explained"));
        if (signs != nullptr && !signs->on())
            m_frame.commands.run(QLatin1String("signs-explained"));
    });
    connect(&m_frame, &Frame::audienceChanged, m_sheet, &QWidget::hide);
    connect(&m_frame.link.notice(), &Notice::asked, m_sheet, &QWidget::hide);
}

void Help::addCommands() {
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
         .run = [this] { showPage(); },
         .bar = Bar::End},
        {.id = "keys-sheet",
         .text = QT_TRANSLATE_NOOP("Actions", "&Sheet of keys"),
         .help = QT_TRANSLATE_NOOP("Actions", "All keys over the picture, with a search; the same key closes it."),
         .keys = "?",
         .icon = "",
         .menu = Menu::Help,
         .run = [this] { toggleSheet(); },
         .checked = [this] { return m_sheet->isVisible(); },
         .enabled = [this] { return !m_frame.audience(); }},
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

/// Whoever holds the key gets one page.
void Help::showPage() {
    if (m_page == nullptr)
        m_page = new HelpPage(m_frame.commands, &m_frame.window);
    m_page->show();
    m_page->raise();
    m_page->activateWindow();
}

void Help::toggleSheet() {
    if (m_sheet->isVisible()) {
        m_sheet->hide();
        m_frame.picture.setFocus();
    } else {
        m_sheet->show();
    }
    m_frame.commands.refresh();
}

void Help::showSettings() {
    const Command* saysAloud = m_frame.commands.find(QLatin1String("say-aloud"));
    auto* dialog = new SettingsDialog(m_frame.link.settings(),
                                      {.interfaceLanguage = m_frame.languages.current(),
                                       .appearance = appearance(),
                                       .readAloud = m_frame.store.readToursAloud(),
                                       .captions = m_frame.store.tourCaptions(),
                                       .dragPulls = m_memory.dragPulls(),
                                       .saysAloud = saysAloud != nullptr && saysAloud->on()},
                                      &m_frame.window);
    connect(dialog, &SettingsDialog::comfortChanged, this,
            [this](const session::Settings& settings) { m_frame.link.setSettings(settings); });
    connect(dialog, &SettingsDialog::interfaceChosen, this, [this](const QString& tag) {
        m_frame.store.setInterfaceLanguage(tag);
        m_frame.languages.use(tag);
    });
    connect(dialog, &SettingsDialog::appearanceChosen, m_appearing, &Appearing::use);
    connect(dialog, &SettingsDialog::readAloudChanged, this, &Help::readAloudChanged);
    connect(dialog, &SettingsDialog::captionsChanged, this, &Help::captionsChanged);
    connect(dialog, &SettingsDialog::saysAloudChanged, this, [saysAloud](bool wanted) {
        if (saysAloud != nullptr && saysAloud->on() != wanted)
            saysAloud->run();
    });
    connect(dialog, &SettingsDialog::dragChanged, this, [this](bool pulls) {
        m_memory.setDragPulls(pulls);
        Dragging::of(m_frame.picture).setPulls(pulls);
    });
    dialog->open();
}

} // namespace halls::app
