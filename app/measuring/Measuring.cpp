// SPDX-License-Identifier: MPL-2.0
#include "measuring/Measuring.h"

#include "measuring/MeasureLayer.h"
#include "viewport/Viewport.h"

namespace halls::app {
namespace {

constexpr float kCutStep = 0.1F; ///< metres per press

} // namespace

using Kind = session::Section::Kind;

Measuring::Measuring(Frame& frame)
    : QObject(&frame), m_frame(frame), m_layer(new MeasureLayer(frame.link, &frame.picture)) {
    m_frame.picture.addPickTool(m_layer);
    connect(m_layer, &MeasureLayer::told, &m_frame, qOverload<const QString&>(&Frame::tell));
    addSections();
    addMeasure();
    m_frame.tools.add(
        {.id = "section",
         .layer = Layer::View,
         .active = [this] { return cut() != Kind::Off; },
         .leave = [this] { m_frame.link.act([](session::Session& session) { session.setSection(Kind::Off); }); }});
    m_frame.tools.add({.id = "measuring",
                       .layer = Layer::Hand,
                       .active = [this] { return m_layer->active(); },
                       .leave = [this] { setActive(false); }});
}

void Measuring::setActive(bool active) {
    m_layer->setActive(active);
    m_frame.commands.refresh();
    m_frame.picture.setFocus();
}

Kind Measuring::cut() const {
    return m_frame.museumOpen() ? m_frame.session()->section().kind : Kind::Off;
}

void Measuring::toggleCut(Kind kind, const char* id) {
    const bool now = cut() == kind;
    m_frame.link.act([&](session::Session& session) { session.setSection(now ? Kind::Off : kind); });
    if (!now)
        m_frame.tell(helpOf(*m_frame.commands.find(QLatin1String(id))));
}

void Measuring::moveCut(float metres) {
    m_frame.link.act([metres](session::Session& session) { session.moveSection(metres); });
}

void Measuring::addSections() {
    const auto open = [this] { return m_frame.museumOpen(); };
    const auto anyCut = [this] { return cut() != Kind::Off; };
    m_frame.commands.add({
        {.id = "section-upright",
         .text = QT_TRANSLATE_NOOP("Actions", "&Section ahead"),
         .help = QT_TRANSLATE_NOOP("Actions", "Cuts away what lies before an upright plane, in both states alike; the "
                                              "cut through walls and objects is hatched."),
         .keys = "C",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { toggleCut(Kind::Upright, "section-upright"); },
         .checked = [this] { return cut() == Kind::Upright; },
         .enabled = open},
        {.id = "section-lying",
         .text = QT_TRANSLATE_NOOP("Actions", "Section at eye &height"),
         .help = QT_TRANSLATE_NOOP("Actions", "Cuts away what lies above a level plane, in both states alike."),
         .keys = "Shift+C",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { toggleCut(Kind::Lying, "section-lying"); },
         .checked = [this] { return cut() == Kind::Lying; },
         .enabled = open},
        {.id = "section-box",
         .text = QT_TRANSLATE_NOOP("Actions", "Section &box"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Shows only what is within a box round what is ahead, in both states alike."),
         .keys = "Ctrl+Shift+C",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { toggleCut(Kind::Box, "section-box"); },
         .checked = [this] { return cut() == Kind::Box; },
         .enabled = open},
        {.id = "section-on",
         .text = QT_TRANSLATE_NOOP("Actions", "Section farther, higher, or larger"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the section by a tenth of a metre; a box grows."),
         .keys = ".",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { moveCut(kCutStep); },
         .enabled = anyCut},
        {.id = "section-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Section nearer, lower, or smaller"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the section back by a tenth of a metre; a box shrinks."),
         .keys = ",",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { moveCut(-kCutStep); },
         .enabled = anyCut},
    });
}

void Measuring::addMeasure() {
    const auto active = [this] { return m_layer->active(); };
    m_frame.commands.add({
        {.id = "measure",
         .text = QT_TRANSLATE_NOOP("Actions", "&Measure"),
         .help = QT_TRANSLATE_NOOP("Actions", "Click places: distance, line, angle, area and height above the floor; "
                                              "corners and edges draw the pointer."),
         .keys = "L",
         .icon = "measure",
         .menu = Menu::Examine,
         .run = [this] { setActive(!m_layer->active()); },
         .checked = active,
         .enabled = [this] { return m_frame.museumOpen(); }},
        {.id = "measure-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Take the last measured place back"),
         .help = QT_TRANSLATE_NOOP("Actions", "The line ends at the place before."),
         .keys = "Backspace",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { m_layer->removeLast(); },
         .enabled = active},
    });
}

} // namespace halls::app
