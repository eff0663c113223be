// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"
#include "physics/Route.h"
#include "physics/Walker.h"
#include "session/Changes.h"
#include "session/Flight.h"
#include "session/Input.h"
#include "session/Settings.h"

#include <optional>
#include <vector>

namespace halls::session {

/// Where the eye is, in each of the four modes, and how it gets elsewhere. Knows walls and halls; nothing of pins.
///
/// In walk mode the eye stands above the walker's feet. A view of the package may look from a little higher or lower
/// than the visitor's own eye: that difference is kept while the visitor stands and fades with the first steps, so that
/// a named view is shown exactly as it is written.
class Movement {
public:
    Movement(const loading::LoadedMuseum& loaded, const Settings& settings);

    const Camera& camera() const { return m_camera; }
    Mode mode() const { return m_mode; }
    float fade() const { return m_flight ? m_flight->fade() : 0.0F; }
    bool onTheWay() const { return m_flight.has_value() || m_follower.active(); }
    /// Where the visitor stands, whatever the mode shows: for the plan and for the hall's name.
    Pose standing() const;
    const Hall* hall() const;
    std::optional<Vec3> feet() const { return m_grounded ? std::optional(m_walker.feet()) : std::nullopt; }

    void setSettings(const Settings& settings);
    /// The same halls and walls, in another place of memory.
    void setLoaded(const loading::LoadedMuseum& loaded) { m_loaded = &loaded; }
    /// The walls of another state. Says what that did to who stood where something stands now; the mode stays.
    Word setState(std::size_t state, const Pose& entrance);

    bool setMode(Mode mode);                         ///< false where there is nothing to walk on
    void place(const Pose& pose, float verticalFov); ///< at once
    void goTo(const Pose& pose, float verticalFov);  ///< flown or faded
    void fadeTo(const Pose& pose, float verticalFov);
    void orbit(Vec3 centre, float distance, bool fromHere);
    bool walkTo(Vec3 floorPoint);
    std::optional<Vec3> walkEnd(Vec3 floorPoint); ///< where walkTo() would end
    bool standAt(Vec3 floorPoint);                ///< teleport; false where one cannot stand
    Vec3 orbitCentre() const { return m_orbitCentre; }
    Aabb extent() const; ///< of all halls; empty where there are none
    float planHeight() const { return m_planHeight; }
    float planCut() const;

    struct Step {
        bool moved = false;
        Word word = Word::None;
    };
    Step tick(double seconds, const Input& input);

    /// All that decides the picture, to come back to exactly; during a flight: to its end.
    struct Memory {
        Mode mode = Mode::Walk;
        Camera camera;
        bool grounded = false;
        Vec3 feet{0.0F};
        Pose stood;
        float eyeOffset = 0.0F;
        Vec3 orbitCentre{0.0F};
        float orbitDistance = 0.0F;
        Vec3 planCentre{0.0F};
        float planHeight = 0.0F;
    };
    Memory memory() const;
    void restore(const Memory& memory);

    const physics::CollisionWorld& world() const { return m_loaded->states[m_state].collision; }
    physics::Capsule capsule() const;

private:
    std::vector<Vec3> wayTo(Vec3 floorPoint);
    bool walk(double seconds, const Input& input, Word& word);
    void look(const Input& input);
    void land();
    void stand(const Pose& pose, float verticalFov, std::optional<Vec3> feet);
    void turnRound(const Input& input);
    void movePlan(double seconds, const Input& input);
    void showWalker();
    void showOrbit();
    void showPlan();
    bool clearWay(Vec3 from, Vec3 to) const;
    void setPlanes();

    const loading::LoadedMuseum* m_loaded;
    Settings m_settings;
    std::size_t m_state = 0;
    Mode m_mode = Mode::Look;
    Camera m_camera;
    physics::Walker m_walker;
    physics::RouteMap m_routes;
    bool m_grounded = false;  ///< the walker stands somewhere: else the eye floats (look mode)
    Pose m_stood;             ///< pose in walk or look mode, kept while orbit or plan is shown
    float m_eyeOffset = 0.0F; ///< metres, see above
    std::optional<Flight> m_flight;
    physics::RouteFollower m_follower; ///< of walkTo()
    Vec3 m_orbitCentre{0.0F};
    float m_orbitDistance = 3.0F; ///< metres
    float m_orbitBegan = 0.0F;    ///< metres: what is far larger than the museum is seen from far away
    Vec3 m_planCentre{0.0F};
    float m_planHeight = 40.0F; ///< metres of the picture
    float m_extent = 1.0F;      ///< metres: size of everything, for planes and zoom limits
};

} // namespace halls::session
