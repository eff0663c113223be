// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Scene.h"
#include "session/Session.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace halls::stage {

/// What is drawn over a museum's states beside its models: pins, marks of what is unknown, tints by class. Made once
/// per museum; borrows it.
class Marks {
public:
    explicit Marks(const loading::LoadedMuseum& museum);

    /// Pins of one state as the session shows them, and the marks of works of which nobody knows what became.
    std::vector<render::PinMark> pins(const session::Session& session, std::size_t state) const;
    /// Null where nothing is tinted.
    std::shared_ptr<const render::Tinting> tinting(session::Overlay overlay, std::size_t state) const;
    /// Object numbers of exhibits, in rising order.
    std::vector<std::uint32_t> objectsOf(const std::vector<Id>& exhibits) const;

private:
    struct Unknown {
        Id hall;
        Vec3 position{0.0F};
    };
    void findBrokenPins();
    void findUnknown(std::size_t state);
    render::Tinting evidence(std::size_t state) const;
    render::Tinting fates(std::size_t state) const;

    const loading::LoadedMuseum* m_museum;
    std::set<const Pin*> m_broken;               ///< a quotation of theirs does not fit its source any more
    std::vector<std::vector<Unknown>> m_unknown; ///< by state
    std::map<session::Overlay, std::vector<std::shared_ptr<const render::Tinting>>> m_tints; ///< by state
};

} // namespace halls::stage
