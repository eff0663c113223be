// SPDX-License-Identifier: MPL-2.0
#include "commands/MenuPlan.h"

#include <QtGlobal>

#include <algorithm>

namespace halls::app {

const std::vector<Submenu>& submenus() {
    static const std::vector<Submenu> all{
        {"menu-divider",
         QT_TRANSLATE_NOOP("Actions", "&Divider and sides"),
         {"divider-back", "divider-on", "divider-turn", "first-alone", "second-alone"}},
        {"menu-section",
         QT_TRANSLATE_NOOP("Actions", "Move the se&ction"),
         {"section-on", "section-back", "section-on-fine", "section-back-fine"}},
        {"menu-lead",
         QT_TRANSLATE_NOOP("Actions", "While a tour &runs"),
         {"tour-next", "tour-back", "tour-play", "tour-end"}},
        {"menu-panels",
         QT_TRANSLATE_NOOP("Actions", "&Panels"),
         {"panel-places", "panel-plan", "panel-pins", "panel-passage", "panel-subject", "panel-strip", "reset-panels"}},
        {"menu-text", QT_TRANSLATE_NOOP("Actions", "&Text size"), {"text-larger", "text-smaller", "text-normal"}},
        {"menu-walk", QT_TRANSLATE_NOOP("Actions", "&Your own walk"), {"record-walk", "my-walks"}},
    };
    return all;
}

const Submenu* submenuOf(const Command& command) {
    const auto has = [&](const Submenu& submenu) {
        return std::ranges::any_of(submenu.rows,
                                   [&](const char* id) { return QLatin1String(id) == QLatin1String(command.id); });
    };
    const auto at = std::ranges::find_if(submenus(), has);
    return at == submenus().end() ? nullptr : &*at;
}

} // namespace halls::app
