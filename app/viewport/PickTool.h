// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "stage/Stage.h"

#include <QPointF>

#include <optional>

namespace halls::app {

/// What takes the clicks on the picture, while it is active, in place of walking and reading.
class PickTool {
public:
    virtual ~PickTool() = default;
    virtual bool active() const = 0;
    /// A place was clicked; `reach`: metres within which corners and edges draw it.
    virtual void pick(const stage::Stage::Seen& seen, float reach) = 0;
};

/// Where a place lies in one side of the picture, in pixels; nothing behind the eye.
std::optional<QPointF> onScreen(const Camera& camera, const session::ShownSide& side, Vec3 place);

} // namespace halls::app
