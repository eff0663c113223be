// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"
#include "math/Camera.h"
#include "session/Changes.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace halls::session {

/// Where the visitor is, as far as listeners are told of it.
struct Whereabouts {
    Camera camera;
    Mode mode = Mode::Walk;
    Id hall; ///< empty outside of all
};

/// Who listens to a session and what is still to be told: nothing before the outermost batch ends, then the sum of all
/// that changed, once. Museums that another one took the place of live until all are told: listeners may still borrow
/// of them.
///
///     Telling telling(here);
///     const auto token = telling.listen([](Changes changes) { … }); // until the token goes
///     telling.begin();
///     telling.add(Change::State);
///     if (telling.end()) // the outermost batch
///         telling.tell(here);
///
/// **Ownership** Owns what is to be told and the museums before; shares each listener with who keeps its token.
/// **Errors** To add something outside of a batch is an error of the program (HALLS_ASSERT).
class Telling {
public:
    using Listener = std::function<void(Changes)>;

    explicit Telling(Whereabouts here) : m_lastTold(std::move(here)) {}
    [[nodiscard]] std::shared_ptr<void> listen(Listener listener);

    void begin() { ++m_batches; }
    bool end() { return --m_batches == 0; }
    void add(Changes changes);
    void keep(std::shared_ptr<const loading::LoadedMuseum> museum);
    /// What was added, and what moved the visitor since it was last told, whatever it was. Nobody is told of nothing.
    /// A listener may do anything with the session, also begin a batch of its own.
    void tell(Whereabouts here);

private:
    std::vector<std::weak_ptr<Listener>> m_listeners;
    Changes m_pending;
    int m_batches = 0;
    std::vector<std::shared_ptr<const loading::LoadedMuseum>> m_before;
    Whereabouts m_lastTold;
};

} // namespace halls::session
