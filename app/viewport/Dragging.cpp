// SPDX-License-Identifier: MPL-2.0
#include "viewport/Dragging.h"

namespace halls::app {

Dragging& Dragging::of(QObject& picture) {
    auto* its = picture.findChild<Dragging*>(QString(), Qt::FindDirectChildrenOnly);
    return its != nullptr ? *its : *new Dragging(picture); // owned by the picture
}

Dragging::Dragging(QObject& picture) : QObject(&picture) {}

} // namespace halls::app
