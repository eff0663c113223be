// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Movement.h"
#include "session/PinReader.h"
#include "session/Session.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace halls::session {

/// What a session remembers, and how it tells its listeners. Known to the session's own files alone.
class Session::Parts {
public:
    Parts(std::shared_ptr<const loading::LoadedMuseum> museum, const Settings& wanted)
        : loaded(std::move(museum)), settings(withinLimits(wanted)), movement(*loaded, settings),
          reader(loaded->museum()) {}

    std::shared_ptr<const loading::LoadedMuseum> loaded;
    Settings settings;
    Movement movement;
    PinReader reader;
    std::size_t state = 0; ///< shown; while comparing: of the side that leads
    std::size_t stateBefore = 0;
    Comparison comparison;
    Side leading = Side::Second;
    std::optional<std::size_t> cameFrom; ///< the visitor's state, while a comparison shows another by itself
    bool peeking = false;
    Overlay overlay = Overlay::None;
    Section section;
    std::vector<Id> highlighted;
    Word word = Word::None;
    std::set<Id> noticeRead;

    /// Where one was when a pin was opened.
    struct Opening {
        Movement::Memory memory;
        std::size_t state = 0;
        bool walkedOn = false;
    };
    std::optional<Opening> opening;

    /// Who listens and what is still to be told: goes on when another museum takes this one's place.
    struct Telling {
        std::vector<std::weak_ptr<Listener>> listeners;
        Changes pending;
        int batches = 0;
        std::vector<std::shared_ptr<const loading::LoadedMuseum>> before; ///< listeners may still borrow of them
    };
    Telling telling;

    /// Where the visitor is, as far as listeners are told of it.
    struct Where {
        Camera camera;
        Mode mode = Mode::Walk;
        Id hall; ///< empty outside of all
    };
    Where lastTold;
    Where here() const {
        const Hall* hall = movement.hall();
        return {movement.camera(), movement.mode(), hall != nullptr ? hall->id : Id{}};
    }

    const Museum& museum() const { return loaded->museum(); }
    const View* startView() const {
        const View* view = museum().view(museum().startView);
        return view != nullptr || museum().views.empty() ? view : &museum().views.front();
    }

    void say(Word what) {
        if (what == Word::None)
            return;
        word = what;
        changed(Change::Word);
    }

    /// Takes the place of `other`, before those who listen.
    void follow(Parts& other) {
        telling = std::move(other.telling);
        telling.before.push_back(other.loaded);
    }

    /// Told at the end of the batch: whatever a call does, it tells once.
    void changed(Changes what) {
        HALLS_ASSERT(telling.batches > 0);
        telling.pending.add(what);
    }

    /// Whatever moved the visitor: a walk, an edit, rubble of another state, a setting. Then that is told.
    Changes movedSinceTold() {
        const Where last = std::exchange(lastTold, here());
        const auto lookOf = [](const Camera& eye) {
            return std::tuple(eye.pose.position, eye.pose.yaw, eye.pose.pitch, eye.verticalFov, eye.orthographicHeight);
        };
        Changes moved;
        if (lookOf(last.camera) != lookOf(lastTold.camera))
            moved.add(Change::Pose);
        if (last.mode != lastTold.mode)
            moved.add(Change::Mode);
        if (last.hall != lastTold.hall)
            moved.add(Change::Hall);
        return moved;
    }

    /// A listener may do anything with the session, even open another museum: nothing of this is used after.
    void tell() {
        Changes now = std::exchange(telling.pending, {});
        const auto before = std::exchange(telling.before, {});
        now.add(movedSinceTold());
        if (!now.any())
            return;
        std::erase_if(telling.listeners, [](const std::weak_ptr<Listener>& listener) { return listener.expired(); });
        const std::vector<std::weak_ptr<Listener>> current = telling.listeners; // a listener may add another
        for (const std::weak_ptr<Listener>& weak : current) {
            if (const std::shared_ptr<Listener> listener = weak.lock())
                (*listener)(now);
        }
    }

    void start() {
        state = stateBefore = 0;
        for (std::size_t i = 0; i < museum().states.size(); ++i) {
            if (museum().states[i].id == museum().startState)
                state = i;
        }
        stateBefore = state;
        opening.reset();
        comparison = {};
        leading = Side::Second;
        cameFrom.reset();
        peeking = false;
        section = {};
        movement.setState(state, {});
        if (loaded->bareModel) {
            const Aabb box = museum().halls.front().bounds;
            movement.place({box.centre(), loaded->firstLook.yaw, loaded->firstLook.pitch}, settings.verticalFov);
            frame(box);
        } else if (const View* view = startView()) {
            movement.place(view->pose, view->verticalFov);
        }
    }

    /// So far away that the whole box is in the picture, whatever its shape and the window's.
    void frame(const Aabb& box) {
        const float radius = std::max(glm::length(box.size()) * 0.5F, 1.0e-6F);
        movement.orbit(box.centre(), radius / std::sin(settings.verticalFov * 0.5F), false);
    }

    /// One tick of the session.
    Movement::Step moveOn(double seconds, const Input& input);

    bool open(const Id& pinId) {
        const bool first = reader.opened() == nullptr;
        const Movement::Memory here = movement.memory();
        if (!reader.open(pinId))
            return false;
        if (first)
            opening = Opening{here, state, false};
        return true;
    }

    /// Who is put elsewhere while a pin is open is not taken back when it closes.
    void stayWhenClosed() {
        if (opening)
            opening->walkedOn = true;
    }

    /// The walls of another state begin to hold, and its texts come first.
    void lead(std::size_t index) {
        if (index == state)
            return;
        stateBefore = std::exchange(state, index);
        changed(Change::State);
        settle();
    }

    /// Into the walls of the state: who stood where something stands now is moved, and told so.
    void settle() {
        const View* entrance = startView();
        say(movement.setState(state, entrance != nullptr ? entrance->pose : Pose{}));
    }

    const physics::CollisionWorld& worldOf(std::size_t index) const { return loaded->states[index].collision; }
    bool visibleFrom(Vec3 eye, Vec3 point, std::size_t index) const;
    /// What one goes before: its middle, which way it faces, and how far off all of it is in the picture.
    struct Form {
        Vec3 middle{0.0F};
        Vec3 front{0.0F, 0.0F, 1.0F};
        float distance = 1.0F; ///< metres
    };
    /// Of an exhibit, in the first state that shows it; nothing where none does.
    std::optional<Form> formOf(const Id& exhibit) const;
    /// Goes to where it is well seen from.
    Pose before(const Form& form, const Hall* its) const;
    void goBefore(const Form& form, const Hall* its) {
        movement.goTo(before(form, its), settings.verticalFov);
        changed({Change::Mode, Change::Pose});
    }
};

} // namespace halls::session
