// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QEvent>

namespace halls::app {

/// Somebody is there.
inline bool isTouch(QEvent::Type type) {
    return type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::KeyPress ||
           type == QEvent::Wheel || type == QEvent::TouchBegin;
}

/// What Qt's own widgets do beside what they show: menus of texts and lists, what is dragged in or out, "What's this?".
inline bool leadsOut(QEvent::Type type) {
    return type == QEvent::ContextMenu || type == QEvent::DragEnter || type == QEvent::DragMove ||
           type == QEvent::Drop || type == QEvent::EnterWhatsThisMode || type == QEvent::QueryWhatsThis ||
           type == QEvent::WhatsThis || type == QEvent::WhatsThisClicked;
}

inline bool isFinger(QEvent::Type type) {
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
           type == QEvent::MouseButtonDblClick;
}

} // namespace halls::app
