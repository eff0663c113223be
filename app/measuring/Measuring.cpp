// SPDX-License-Identifier: MPL-2.0
#include "measuring/Measuring.h"

#include "measuring/MeasureLayer.h"
#include "viewport/Viewport.h"

namespace halls::app {
Measuring::Measuring(Frame& frame)
    : QObject(&frame), m_frame(frame), m_layer(new MeasureLayer(frame.link, &frame.picture)) {
    m_frame.picture.addPickTool(m_layer);
    connect(m_layer, &MeasureLayer::told, &m_frame, qOverload<const QString&>(&Frame::tell));
    addMeasure();
    m_frame.tools.add({.id = "measuring",
                       .layer = Layer::Hand,
                       .active = [this] { return m_layer->active(); },
                       .leave = [this] { setActive(false); }});
}

std::vector<session::MeasuredPoint> Measuring::places() const {
    return m_layer->places();
}

void Measuring::show(const std::vector<session::MeasuredPoint>& places) {
    m_layer->show(places);
    m_frame.commands.refresh();
}

void Measuring::setActive(bool active) {
    m_layer->setActive(active);
    m_frame.commands.refresh();
    m_frame.picture.setFocus();
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
