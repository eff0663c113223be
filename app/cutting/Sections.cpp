// SPDX-License-Identifier: MPL-2.0
#include "cutting/Sections.h"

#include "cutting/SectionHandle.h"
#include "viewport/Viewport.h"

#include <utility>

namespace halls::app {

using session::Change;
using Kind = session::Section::Kind;

Sections::Sections(Frame& frame) : QObject(&frame), m_frame(frame) {
    new SectionHandle(m_frame.link, &m_frame.picture); // owned by the picture
    addKinds();
    addSteps();
    m_frame.tools.add(
        {.id = "section",
         .layer = Layer::View,
         .active = [this] { return cut() != Kind::Off; },
         .leave = [this] { m_frame.link.act([](session::Session& session) { session.setSection(Kind::Off); }); }});
    connect(&m_frame.link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(Change::Overlay) || changes.has(Change::Museum))
            forgetHelp();
    });
}

Kind Sections::cut() const {
    return m_frame.museumOpen() ? m_frame.session()->section().kind : Kind::Off;
}

void Sections::toggle(Kind kind, const char* id) {
    const bool now = cut() == kind;
    m_frame.link.act([&](session::Session& session) { session.setSection(now ? Kind::Off : kind); });
    if (now)
        return;
    m_helped = kind;
    m_help = helpOf(*m_frame.commands.find(QLatin1String(id)));
    m_frame.tell(m_help);
}

/// What was said of a section goes with it.
void Sections::forgetHelp() {
    if (!m_help.isEmpty() && cut() != m_helped)
        m_frame.takeBack(std::exchange(m_help, {}));
}

void Sections::move(float metres) {
    m_frame.link.act([metres](session::Session& session) { session.moveSection(metres); });
}

void Sections::addKinds() {
    const auto open = [this] { return m_frame.museumOpen(); };
    m_frame.commands.add({
        {.id = "section-upright",
         .text = QT_TRANSLATE_NOOP("Actions", "&Section ahead"),
         .help = QT_TRANSLATE_NOOP("Actions", "Cuts away what lies before an upright plane, in both states alike; the "
                                              "cut through walls and objects is hatched."),
         .keys = "C",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { toggle(Kind::Upright, "section-upright"); },
         .checked = [this] { return cut() == Kind::Upright; },
         .enabled = open},
        {.id = "section-lying",
         .text = QT_TRANSLATE_NOOP("Actions", "Le&vel section"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Cuts away what lies above a level plane, in both states alike; it begins "
                                          "1.2 m above the floor, or below your eyes."),
         .keys = "Shift+C",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { toggle(Kind::Lying, "section-lying"); },
         .checked = [this] { return cut() == Kind::Lying; },
         .enabled = open},
        {.id = "section-box",
         .text = QT_TRANSLATE_NOOP("Actions", "Section &box"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Shows only what is within a box round what is ahead, in both states alike."),
         .keys = "Ctrl+Shift+C",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { toggle(Kind::Box, "section-box"); },
         .checked = [this] { return cut() == Kind::Box; },
         .enabled = open},
    });
}

void Sections::addSteps() {
    const auto anyCut = [this] { return cut() != Kind::Off; };
    m_frame.commands.add({
        {.id = "section-on",
         .text = QT_TRANSLATE_NOOP("Actions", "Section farther, higher, or larger"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the section by a tenth of a metre; a box grows. Its handle in the "
                                              "picture can be dragged."),
         .keys = ".",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { move(SectionHandle::kCoarse); },
         .enabled = anyCut},
        {.id = "section-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Section nearer, lower, or smaller"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the section back by a tenth of a metre; a box shrinks."),
         .keys = ",",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { move(-SectionHandle::kCoarse); },
         .enabled = anyCut},
        {.id = "section-on-fine",
         .text = QT_TRANSLATE_NOOP("Actions", "Section farther, by a centimetre"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the section on in fine steps."),
         .keys = "Alt+.",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { move(SectionHandle::kFine); },
         .enabled = anyCut},
        {.id = "section-back-fine",
         .text = QT_TRANSLATE_NOOP("Actions", "Section nearer, by a centimetre"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the section back in fine steps."),
         .keys = "Alt+,",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { move(-SectionHandle::kFine); },
         .enabled = anyCut},
    });
}

} // namespace halls::app
