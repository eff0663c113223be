// SPDX-License-Identifier: MPL-2.0
#include "stage/Marks.h"

#include "museum/Quoting.h"
#include "stage/Tints.h"

#include <algorithm>

namespace halls::stage {

using render::PinMark;
using session::Overlay;

namespace {

constexpr float kMarkHeight = 0.8F; ///< metres above its foot, for a work without a measured height

} // namespace

Marks::Marks(const loading::LoadedMuseum& museum) : m_museum(&museum) {
    findBrokenPins();
    for (std::size_t state = 0; state < museum.states.size(); ++state) {
        findUnknown(state);
        m_tints[Overlay::Evidence].push_back(std::make_shared<render::Tinting>(evidence(state)));
        m_tints[Overlay::Fate].push_back(std::make_shared<render::Tinting>(fates(state)));
    }
}

/// Once per museum: hashing and comparing the words is nothing for every frame.
void Marks::findBrokenPins() {
    for (const Pin& pin : m_museum->museum().pins) {
        const auto wrong = [&](const Quotation& quotation) {
            return resolve(m_museum->museum(), quotation).fit != QuotationFit::Exact;
        };
        if (std::ranges::any_of(pin.quotations, wrong))
            m_broken.insert(&pin);
    }
}

namespace {

/// The middle of an exhibit where another state shows it; nothing where none does.
std::optional<Vec3> middleElsewhere(const Exhibit& exhibit) {
    const auto shown =
        std::ranges::find_if(exhibit.states, [](const auto& state) { return !state.second.model.empty(); });
    if (shown == exhibit.states.end())
        return std::nullopt;
    const auto& measurements = exhibit.record.measurements;
    const auto height = std::ranges::find(measurements, "height", &Measurement::what);
    const float middle = height == measurements.end() ? kMarkHeight : 0.5F * height->metres;
    return shown->second.placement.position + kUp * middle;
}

} // namespace

/// Where works stood of which nobody knows what became.
void Marks::findUnknown(std::size_t state) {
    std::vector<Unknown>& found = m_unknown.emplace_back();
    const Id& id = m_museum->museum().states[state].id;
    for (const Exhibit& exhibit : m_museum->museum().exhibits) {
        const auto its = exhibit.states.find(id);
        if (its == exhibit.states.end() || its->second.fate != Fate::Unknown || !its->second.model.empty())
            continue;
        if (const std::optional<Vec3> middle = middleElsewhere(exhibit))
            found.push_back({exhibit.hall, *middle});
    }
}

render::Tinting Marks::evidence(std::size_t state) const {
    render::Tinting tinting;
    for (const EvidenceClass value : {EvidenceClass::Several, EvidenceClass::One, EvidenceClass::Inferred,
                                      EvidenceClass::Invented, EvidenceClass::Unknown})
        tinting.tints[classOf(value)] = tintOf(value);
    const Id& id = m_museum->museum().states[state].id;
    for (const Subject& subject : m_museum->objects) {
        const Evidence* evidence = evidenceOf(m_museum->museum(), id, subject);
        tinting.classes.push_back(evidence == nullptr ? 0 : classOf(evidence->evidenceClass));
    }
    return tinting;
}

render::Tinting Marks::fates(std::size_t state) const {
    render::Tinting tinting;
    for (const Fate value : {Fate::Present, Fate::Evacuated, Fate::Looted, Fate::Destroyed, Fate::Damaged,
                             Fate::FragmentsHeld, Fate::Survived, Fate::Missing, Fate::Unknown})
        tinting.tints[classOf(value)] = tintOf(value);
    const Id& id = m_museum->museum().states[state].id;
    for (const Subject& subject : m_museum->objects) {
        const Exhibit* exhibit = m_museum->museum().exhibit(subject.exhibit);
        const bool known = exhibit != nullptr && exhibit->states.contains(id);
        tinting.classes.push_back(known ? classOf(exhibit->states.at(id).fate) : 0);
    }
    return tinting;
}

std::vector<PinMark> Marks::pins(const session::Session& session, std::size_t state) const {
    const auto look = [&](const Pin* pin) {
        if (pin == session.openedPin())
            return PinMark::Look::Open;
        if (pin == session.focusedPin())
            return PinMark::Look::Focused;
        return m_broken.contains(pin) ? PinMark::Look::Broken : PinMark::Look::Normal;
    };
    std::vector<PinMark> marks;
    for (const Pin* pin : session.pinsInSight(state))
        marks.push_back({.position = pin->position, .look = look(pin)});
    const Hall* here = session.hall();
    for (const Unknown& unknown : m_unknown[state]) {
        if (session.mode() == Mode::Plan || here == nullptr || here->id == unknown.hall)
            marks.push_back({.position = unknown.position, .look = PinMark::Look::Unknown});
    }
    return marks;
}

std::shared_ptr<const render::Tinting> Marks::tinting(Overlay overlay, std::size_t state) const {
    const auto found = m_tints.find(overlay);
    return found == m_tints.end() ? nullptr : found->second[state];
}

std::vector<std::uint32_t> Marks::objectsOf(const std::vector<Id>& exhibits) const {
    std::vector<std::uint32_t> objects;
    for (std::uint32_t object = 0; object < m_museum->objects.size(); ++object) {
        const Id& exhibit = m_museum->objects[object].exhibit;
        if (!exhibit.empty() && std::ranges::find(exhibits, exhibit) != exhibits.end())
            objects.push_back(object);
    }
    return objects;
}

} // namespace halls::stage
