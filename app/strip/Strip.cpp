// SPDX-License-Identifier: MPL-2.0
#include "strip/Strip.h"

#include "strip/StripPanel.h"

namespace halls::app {
namespace {

constexpr int kWide = 356; ///< logical pixels: two pictures side by side

} // namespace

Strip::Strip(Frame& frame) : QObject(&frame), m_frame(frame) {
    auto* panel = new StripPanel(
        m_frame.link,
        [this](const Camera& camera, std::size_t state, QSize size) { return m_frame.photograph(camera, state, size); },
        &m_frame.window); // owned by its dock
    m_dock = new PanelDock(
        {.name = "dockStrip", .title = [] { return tr("Pictures of views"); }, .atFirst = false, .wide = kWide}, panel,
        &m_frame.window);
    m_frame.addPanel(m_dock);
    connect(panel, &StripPanel::stepAsked, this, &Strip::stepAsked);
    m_frame.commands.add({
        {.id = "panel-strip",
         .text = QT_TRANSLATE_NOOP("Actions", "Pictur&es of views"),
         .help = QT_TRANSLATE_NOOP("Actions", "Small pictures of the named views, or of the steps of a tour: choose "
                                              "one, and you are there."),
         .keys = "",
         .icon = "",
         .menu = Menu::View,
         .run = [this] { m_dock->toggle(); },
         .checked = [this] { return m_dock->shown(); },
         .enabled = [this] { return m_frame.museumOpen(); }},
    });
}

} // namespace halls::app
