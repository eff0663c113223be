// SPDX-License-Identifier: MPL-2.0
#include "io/Upgrade.h"

#include <array>

namespace halls::io {
namespace {

void moveEvidence(Json& owner, const char* aspect) {
    if (!owner.is_object())
        return;
    const auto evidence = owner.find("evidence");
    if (evidence != owner.end())
        *evidence = Json{{aspect, std::move(*evidence)}};
}

/// Left out, the unit was the metre.
void stateUnit(Json& owner) {
    if (!owner.is_object())
        return;
    const auto alignment = owner.find("alignment");
    if (alignment != owner.end() && alignment->is_object() && !alignment->contains("metresPerUnit"))
        (*alignment)["metresPerUnit"] = 1;
}

/// Calls `change` with each state of each item of the list.
void forEachState(Json& museum, const char* list, const auto& change) {
    const auto items = museum.find(list);
    if (items == museum.end() || !items->is_array())
        return;
    for (Json& item : *items) {
        const auto states = item.is_object() ? item.find("states") : item.end();
        if (!item.is_object() || states == item.end() || !states->is_object())
            continue;
        for (auto& [id, state] : states->items())
            change(state);
    }
}

} // namespace

bool upgradeFromFormat1(Json& museum) {
    if (!museum.is_object() || !museum.contains("format") || museum["format"] != 1)
        return false;
    museum["format"] = 2;
    forEachState(museum, "halls", [](Json& state) {
        moveEvidence(state, "relation");
        stateUnit(state);
        const auto parts = state.is_object() ? state.find("parts") : state.end();
        if (!state.is_object() || parts == state.end() || !parts->is_array())
            return;
        for (Json& part : *parts)
            moveEvidence(part, "presence");
    });
    forEachState(museum, "exhibits", [](Json& state) {
        moveEvidence(state, "presence");
        stateUnit(state);
    });
    return true;
}

std::string pointerInFormat1(const std::string& pointer) {
    constexpr std::string_view kEvidence = "/evidence";
    for (const std::string_view added : {"/evidence/presence", "/evidence/relation"}) {
        const std::size_t at = pointer.find(added);
        if (at != std::string::npos)
            return pointer.substr(0, at) + std::string(kEvidence) + pointer.substr(at + added.size());
    }
    return pointer;
}

} // namespace halls::io
