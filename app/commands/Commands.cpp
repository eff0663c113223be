// SPDX-License-Identifier: MPL-2.0
#include "commands/Commands.h"

#include "base/Assert.h"

#include <algorithm>

namespace halls::app {

void Commands::add(std::vector<Command> rows) {
    ++m_groups;
    for (Command& row : rows) {
        HALLS_ASSERT(find(QLatin1String(row.id)) == nullptr); // ids are unique
        row.group = m_groups;
        m_rows.push_back(std::move(row));
    }
}

const Command* Commands::find(QLatin1String id) const {
    const auto at = std::ranges::find_if(m_rows, [&](const Command& row) { return id == QLatin1String(row.id); });
    return at == m_rows.end() ? nullptr : &*at;
}

void Commands::run(QLatin1String id) const {
    const Command* row = find(id);
    HALLS_ASSERT(row != nullptr && row->run);
    if (row->possible())
        row->run();
}

const Command* Commands::of(Scope scope, const QKeySequence& keys) const {
    const auto at = std::ranges::find_if(
        m_rows, [&](const Command& row) { return row.scope == scope && keysOf(row).contains(keys); });
    return at == m_rows.end() ? nullptr : &*at;
}

std::map<int, Move> Commands::heldKeys() const {
    std::map<int, Move> keys;
    for (const Command& row : m_rows) {
        if (!row.held)
            continue;
        for (const QKeySequence& sequence : keysOf(row))
            keys[sequence[0].key()] = *row.held;
    }
    return keys;
}

} // namespace halls::app
