// SPDX-License-Identifier: MPL-2.0
#include "touring/StepView.h"

namespace halls::app {

StepView StepView::of(const session::Session& session) {
    return {.state = session.state().id,
            .comparison = session.comparison(),
            .overlay = session.overlay(),
            .pin = session.openedPin() != nullptr ? session.openedPin()->id : Id()};
}

void StepView::follow(const StepView& before, const StepView& after) {
    if (after.state != before.state)
        state = after.state;
    if (after.comparison != before.comparison)
        comparison = after.comparison;
    if (after.overlay != before.overlay)
        overlay = after.overlay;
    if (after.pin != before.pin)
        pin = after.pin;
}

bool StepView::seenIn(const session::Session& session) const {
    const StepView now = of(session);
    const bool compares = comparison.mode != CompareMode::Off;
    const bool sameSides =
        now.comparison.mode == comparison.mode && now.comparison.alone == comparison.alone &&
        now.comparison.horizontal == comparison.horizontal &&
        (!compares || (now.comparison.first == comparison.first && now.comparison.second == comparison.second));
    return sameSides && (compares || now.state == state) && now.overlay == overlay && now.pin == pin;
}

void StepView::bringBack(session::Session& session) const {
    if (seenIn(session))
        return;
    if (session.openedPin() != nullptr)
        session.closePin();
    const Camera here = session.camera(); // a state may move who stands where rubble lies then
    session.setComparison({});
    session.setState(state);
    session.setComparison(comparison);
    session.setOverlay(overlay);
    if (!pin.empty())
        session.openPin(pin);
    session.setPose(here.pose, here.verticalFov);
    session.clearWord();
}

} // namespace halls::app
