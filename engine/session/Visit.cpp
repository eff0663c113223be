// SPDX-License-Identifier: MPL-2.0
#include "session/Visit.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace halls::session {
namespace {

constexpr float kFar = 500.0F; ///< metres: as far as a gaze goes to find what one goes round

} // namespace

Visit::Visit(std::shared_ptr<const loading::LoadedMuseum> museum, const Settings& wanted)
    : loaded(std::move(museum)), settings(withinLimits(wanted)), movement(*loaded, settings),
      notice(loaded->museum(), settings), states(*loaded, notice), reader(loaded->museum()) {
    start();
    telling = std::make_unique<Telling>(here());
}

const View* Visit::startView() const {
    const View* view = museum().view(museum().startView);
    return view != nullptr || museum().views.empty() ? view : &museum().views.front();
}

Whereabouts Visit::here() const {
    const Hall* hall = movement.hall();
    return {movement.camera(), movement.mode(), hall != nullptr ? hall->id : Id{}};
}

void Visit::start() {
    states.start();
    wayBack = {};
    cutting = {};
    movement.setState(states.index(), {});
    if (loaded->bareModel) {
        const Aabb box = museum().halls.front().bounds;
        movement.place({box.centre(), loaded->firstLook.yaw, loaded->firstLook.pitch}, settings.verticalFov);
        frame(box);
    } else if (const View* view = startView()) {
        movement.place(view->pose, view->verticalFov);
    }
}

void Visit::follow(Visit& before) {
    telling = std::move(before.telling);
    telling->keep(before.loaded);
}

void Visit::share(std::shared_ptr<const loading::LoadedMuseum> edited) {
    telling->keep(std::exchange(loaded, std::move(edited)));
    movement.setLoaded(*loaded);
    notice.setMuseum(museum());
    states.setLoaded(*loaded);
    const PinReader before = std::exchange(reader, PinReader(museum()));
    reader.takeOver(before);
}

void Visit::takeOver(const Visit& before) {
    states.takeOver(before.states);
    overlay = before.overlay;
    notice.setRead(before.notice.read());
    highlighted = before.highlighted;
    cutting = before.cutting;
    word = before.word;
    movement.restore(before.movement.memory());
    settle();
    reader.takeOver(before.reader);
    if (reader.opened() != nullptr)
        wayBack = before.wayBack;
    if (const std::optional<std::size_t> state = wayBack.state())
        wayBack.setState(states.sameAs(before.states, *state));
}

void Visit::say(Word what) {
    if (what == Word::None)
        return;
    word = what;
    changed(Change::Word);
}

bool Visit::show(std::optional<Changes> shown) {
    if (!shown)
        return false;
    changed(*shown);
    if (shown->has(Change::State))
        settle();
    return true;
}

void Visit::settle() {
    const View* entrance = startView();
    say(movement.setState(states.index(), entrance != nullptr ? entrance->pose : Pose{}));
}

Movement::Step Visit::moveOn(double seconds, const Input& input) {
    const Vec3 before = movement.standing().position;
    const Movement::Step step = movement.tick(seconds, input);
    const Vec3 now = movement.standing().position;
    if (input.move != Vec2(0.0F) && before != now)
        wayBack.walkedTo(now);
    say(step.word);
    if (step.moved)
        changed(Change::Pose);
    return step;
}

/// So far away that the whole box is in the picture, whatever its shape and the window's.
void Visit::frame(const Aabb& box) {
    const float radius = std::max(glm::length(box.size()) * 0.5F, 1.0e-6F);
    movement.orbit(box.centre(), radius / std::sin(settings.verticalFov * 0.5F), false);
}

void Visit::goRound(const Exhibit* exhibit) {
    const Camera& camera = movement.camera();
    const Aabb box = exhibit != nullptr ? boxOf(*loaded, states.index(), exhibit->id) : Aabb{};
    if (!box.empty()) {
        movement.orbit(box.centre(), std::max(distanceToSee(box, camera.verticalFov), 0.5F), true);
    } else if (loaded->bareModel) {
        frame(museum().halls.front().bounds);
    } else {
        const Ray gaze{camera.pose.position, camera.direction()};
        const auto hit = movement.world().cast(gaze, kFar);
        const float distance = hit ? hit->distance : 3.0F;
        movement.orbit(gaze.origin + gaze.direction * distance, distance, true);
    }
    changed({Change::Pose, Change::Mode});
}

void Visit::goBefore(const Form& form, const Hall* hall) {
    movement.goTo(poseBefore(form, hall, movement, settings.eyeHeight), settings.verticalFov);
    changed({Change::Mode, Change::Pose});
}

} // namespace halls::session
