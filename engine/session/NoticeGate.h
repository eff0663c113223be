// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "session/Settings.h"

#include <set>

namespace halls::session {

/// Which states the museum's notice was read for, and whether it still stands before one. Asked for where
/// Settings::notice says that somebody is there to read it.
///
/// **Ownership** Owns the ids of the states that it was read for; borrows museum and settings, which must outlive it.
/// **Errors** None: before a state that the notice is not about, or that the museum does not have, nothing stands.
class NoticeGate {
public:
    NoticeGate(const Museum& museum, const Settings& settings) : m_museum(&museum), m_settings(&settings) {}
    void setMuseum(const Museum& museum) { m_museum = &museum; } ///< the same one, edited

    bool standsBefore(const Id& stateId) const;
    const std::set<Id>& read() const { return m_read; }
    void setRead(std::set<Id> states);

private:
    const Museum* m_museum;
    const Settings* m_settings;
    std::set<Id> m_read;
};

} // namespace halls::session
