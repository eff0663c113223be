// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Scene.h"
#include "session/Session.h"
#include "stage/Gathering.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace halls::stage {

/// What is drawn over a museum's states beside its models: pins, marks of what is unknown, tints by class. Made once
/// per museum, which it shares: an edit may take the museum's place in the session while this is still drawn from.
class Marks {
public:
    explicit Marks(std::shared_ptr<const loading::LoadedMuseum> museum);

    /// Whether the question mark of a language opens to the other side: of those in Arabic letters.
    static bool mirrorsQuestions(std::string_view language);

    /// Pins of one state as the session shows them, and the signs of works: where nobody knows what became of one,
    /// where nothing was recorded of one and, while fates are shown, of every one that is not drawn, where it last
    /// stood. The question mark stays what it is.
    std::vector<render::PinMark> pins(const session::Session& session, std::size_t state) const;
    /// A pin, or the sign of a work.
    struct One {
        const Pin* pin = nullptr; ///< null: a sign
        Id exhibit;               ///< of a sign
        Vec3 position{0.0F};      ///< metres
        std::uint32_t key = 0;    ///< its own in this museum
    };
    /// What is shown at one place of a picture: a mark, or one with a number where several would overlap.
    struct Shown {
        render::PinMark mark;
        std::vector<One> members; ///< pins first, then signs, in the package's order
        Vec2 pixel{0.0F};         ///< of the whole picture, origin top left
    };
    struct Wish {
        float ratio = 1.0F; ///< device pixels per pixel of the window
        Id focusedSign{};   ///< is shown larger
    };
    /// Of one side of the picture. Pins of other halls, seen through a door, are gathered with nothing: where they
    /// would lie over another mark they are left out. `before`: what was shown as one in the frame before, and then in
    /// this one. Null: it has no frame before.
    std::vector<Shown> shown(const session::Session& session, const session::ShownSide& side, const Wish& wish,
                             Together* before = nullptr) const;
    /// The signs that a state has as the session shows it, of all halls, in the package's order.
    std::vector<One> signs(const session::Session& session, std::size_t state) const;
    /// The sign at a pixel (origin top left) of the picture as the session shows it; of several the nearest to it.
    struct SignSeen {
        Id exhibit;
        session::Side side = session::Side::Second;
        std::size_t state = 0;
        Vec3 position{0.0F}; ///< metres
    };
    /// `ratio`: device pixels per pixel of the window.
    std::optional<SignSeen> signAt(const session::Session& session, Vec2 pixel, Size2 size, float ratio = 1.0F) const;
    /// Null where nothing is tinted. Without an overlay what was not recorded then is pale.
    std::shared_ptr<const render::Tinting> tinting(session::Overlay overlay, std::size_t state) const;
    /// Object numbers of exhibits, in rising order.
    std::vector<std::uint32_t> objectsOf(const std::vector<Id>& exhibits) const;

private:
    /// Of a work, in one state.
    struct Sign {
        Id exhibit;
        Id hall;
        Vec3 position{0.0F};
        Fate here = Fate::Unknown; ///< in this state
        bool drawn = false;        ///< in this state
        Fate became = Fate::Unknown;
    };
    void findBrokenPins();
    void findSigns(std::size_t state);
    render::Tinting evidence(std::size_t state, Aspect aspect) const;
    render::Tinting fates() const;
    render::Tinting pale(std::size_t state) const;
    std::optional<render::PinMark> markOf(const Sign& sign, session::Overlay overlay) const;
    std::vector<std::pair<render::PinMark, One>> all(const session::Session& session, std::size_t state,
                                                     const Id& focusedSign) const;
    template <class Each>
    void eachShown(const session::Session& session, std::size_t state, Each&& each) const;

    std::shared_ptr<const loading::LoadedMuseum> m_museum;
    std::set<const Pin*> m_broken;          ///< a quotation of theirs does not fit its source any more
    std::vector<std::vector<Sign>> m_signs; ///< by state
    std::map<session::Overlay, std::vector<std::shared_ptr<const render::Tinting>>> m_tints; ///< by state
};

} // namespace halls::stage
