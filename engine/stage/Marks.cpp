// SPDX-License-Identifier: MPL-2.0
#include "stage/Marks.h"

#include "museum/Differences.h"
#include "museum/Quoting.h"
#include "stage/Tints.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

namespace halls::stage {

using render::PinMark;
using session::Overlay;

namespace {

constexpr float kMarkHeight = 0.8F;  ///< metres above its foot, for a work without a measured height
constexpr float kAboveForm = 0.15F;  ///< metres between what is drawn and a sign above it
constexpr float kSignRadius = 14.0F; ///< pixels, of a sign that has a pattern
constexpr float kSignSlack = 4.0F;   ///< pixels beside it that still meet it
constexpr std::uint8_t kPaleClass = 1;
constexpr float kCrowdRadius = 14.0F;  ///< pixels
constexpr float kFocusedCrowd = 1.15F; ///< times as large where one of them has the focus
constexpr float kElsewhere = 0.6F;     ///< likewise, of a pin in another hall, which is seen through a door
constexpr float kFocusedSign = 1.4F;   ///< likewise, of a sign

/// Pins have the numbers before.
Marks::One oneOf(const Museum& museum, const Id& exhibit, Vec3 position) {
    const auto at = std::ranges::find(museum.exhibits, exhibit, &Exhibit::id) - museum.exhibits.begin();
    return {.pin = nullptr,
            .exhibit = exhibit,
            .position = position,
            .key = static_cast<std::uint32_t>(museum.pins.size() + static_cast<std::size_t>(at))};
}

} // namespace

Marks::Marks(std::shared_ptr<const loading::LoadedMuseum> museum) : m_museum(std::move(museum)) {
    findBrokenPins();
    for (std::size_t state = 0; state < m_museum->states.size(); ++state) {
        findSigns(state);
        for (const Overlay overlay : {Overlay::Form, Overlay::Presence, Overlay::Place})
            m_tints[overlay].push_back(std::make_shared<render::Tinting>(evidence(state, *aspectOf(overlay))));
        m_tints[Overlay::Fate].push_back(std::make_shared<render::Tinting>(fates()));
        const render::Tinting faint = pale(state);
        const bool some = std::ranges::count(faint.classes, kPaleClass) > 0;
        m_tints[Overlay::None].push_back(some ? std::make_shared<render::Tinting>(faint) : nullptr);
    }
}

bool Marks::mirrorsQuestions(std::string_view language) {
    constexpr std::string_view kArabicLetters[] = {"ar", "fa", "ur", "ckb", "ps", "sd", "ug"};
    return std::ranges::find(kArabicLetters, language.substr(0, language.find_first_of("-_"))) !=
           std::end(kArabicLetters);
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

Vec3 middleAt(const Exhibit& exhibit, const ExhibitState& state) {
    const auto& measurements = exhibit.record.measurements;
    const auto height = std::ranges::find(measurements, "height", &Measurement::what);
    const float middle = height == measurements.end() ? kMarkHeight : 0.5F * height->metres;
    return state.placement.position + kUp * middle;
}

/// Where a work last stood, as far as that is drawn or known; nothing for one without a place.
std::optional<Vec3> placeOf(const Exhibit& exhibit, const Id& state) {
    const ExhibitState& here = exhibit.states.at(state);
    if (!here.model.empty())
        return middleAt(exhibit, here);
    const auto shown =
        std::ranges::find_if(exhibit.states, [](const auto& each) { return !each.second.model.empty(); });
    if (shown != exhibit.states.end())
        return middleAt(exhibit, shown->second);
    const bool known = here.evidence.classOf(Aspect::Place) < EvidenceClass::Invented;
    return known ? std::optional(middleAt(exhibit, here)) : std::nullopt;
}

/// Above what is drawn of it in a state, so that the sign is not hidden in it; nothing where its model could not be
/// had.
std::optional<Vec3> aboveForm(const loading::LoadedMuseum& museum, std::size_t state, const Id& exhibit) {
    Aabb box;
    for (const loading::StandingModel& standing : museum.states[state].models) {
        const auto file = museum.files.find(standing.model);
        if (museum.objects[standing.object].exhibit == exhibit && file != museum.files.end())
            box.include(file->second.model().bounds.transformed(standing.transform));
    }
    return box.empty() ? std::nullopt : std::optional(Vec3(box.centre().x, box.max.y + kAboveForm, box.centre().z));
}

} // namespace

void Marks::findSigns(std::size_t state) {
    std::vector<Sign>& found = m_signs.emplace_back();
    const Museum& museum = m_museum->museum();
    const Id& id = museum.states[state].id;
    for (const Exhibit& exhibit : museum.exhibits) {
        const auto its = exhibit.states.find(id);
        if (its == exhibit.states.end())
            continue;
        std::optional<Vec3> place;
        if (its->second.fate == Fate::NotRecorded)
            place = aboveForm(*m_museum, state, exhibit.id);
        if (!place)
            place = placeOf(exhibit, id);
        if (place)
            found.push_back({.exhibit = exhibit.id,
                             .hall = exhibit.hall,
                             .position = *place,
                             .here = its->second.fate,
                             .drawn = !its->second.model.empty(),
                             .became = whatBecameOf(museum, exhibit)});
    }
}

render::Tinting Marks::evidence(std::size_t state, Aspect aspect) const {
    render::Tinting tinting;
    for (const EvidenceClass value : kEvidenceClasses)
        tinting.tints[classOf(value)] = tintOf(value);
    const Id& id = m_museum->museum().states[state].id;
    for (const Subject& subject : m_museum->objects) {
        if (knowledgeOf(m_museum->museum(), id, subject) == nullptr) {
            tinting.classes.push_back(0);
            continue;
        }
        const Evidence* evidence = evidenceOf(m_museum->museum(), id, subject, aspect);
        tinting.classes.push_back(classOf(evidence == nullptr ? EvidenceClass::Unknown : evidence->evidenceClass));
    }
    return tinting;
}

/// What became of each, in every state alike: before the destruction too one sees what is lost.
render::Tinting Marks::fates() const {
    render::Tinting tinting;
    for (const Fate value : kFates)
        tinting.tints[classOf(value)] = tintOf(value);
    for (const Subject& subject : m_museum->objects) {
        const Exhibit* exhibit = m_museum->museum().exhibit(subject.exhibit);
        tinting.classes.push_back(exhibit == nullptr ? 0 : classOf(whatBecameOf(m_museum->museum(), *exhibit)));
    }
    return tinting;
}

render::Tinting Marks::pale(std::size_t state) const {
    render::Tinting tinting;
    tinting.tints[0].cover = 0.0F;
    tinting.tints[kPaleClass] = paleTint();
    const Museum& museum = m_museum->museum();
    const Id& id = museum.states[state].id;
    for (const Subject& subject : m_museum->objects)
        tinting.classes.push_back(recordedIn(museum, id, subject) ? 0 : kPaleClass);
    return tinting;
}

std::optional<PinMark> Marks::markOf(const Sign& sign, Overlay overlay) const {
    if (sign.here == Fate::NotRecorded && !sign.drawn)
        return std::nullopt; // nobody says that it was anywhere then
    // What nobody knows keeps its question mark, which says so without a legend.
    if (overlay == Overlay::Fate && !sign.drawn && sign.became != Fate::Unknown)
        return PinMark{
            .position = sign.position, .look = PinMark::Look::Fate, .radius = kSignRadius, .tint = tintOf(sign.became)};
    if (sign.here == Fate::NotRecorded)
        return PinMark{.position = sign.position, .look = PinMark::Look::NotRecorded};
    if (!sign.drawn && (sign.here == Fate::Unknown || overlay == Overlay::Fate))
        return PinMark{.position = sign.position, .look = PinMark::Look::Unknown};
    return std::nullopt;
}

template <class Each>
void Marks::eachShown(const session::Session& session, std::size_t state, Each&& each) const {
    const Hall* here = session.hall();
    for (const Sign& sign : m_signs[state]) {
        if (session.mode() != Mode::Plan && here != nullptr && here->id != sign.hall)
            continue;
        if (auto mark = markOf(sign, session.overlay())) {
            if (mark->look == PinMark::Look::Unknown && mirrorsQuestions(session.settings().language))
                mark->number = 1;
            each(sign, *mark);
        }
    }
}

std::vector<std::pair<PinMark, Marks::One>> Marks::all(const session::Session& session, std::size_t state,
                                                       const Id& focusedSign) const {
    const Museum& museum = m_museum->museum();
    const auto look = [&](const Pin* pin) {
        if (pin == session.openedPin())
            return PinMark::Look::Open;
        if (pin == session.focusedPin())
            return PinMark::Look::Focused;
        return m_broken.contains(pin) ? PinMark::Look::Broken : PinMark::Look::Normal;
    };
    std::vector<std::pair<PinMark, One>> marks;
    const Hall* here = session.mode() == Mode::Plan ? nullptr : session.hall();
    for (const Pin* pin : session.pinsInSight(state)) {
        PinMark mark{.position = pin->position, .look = look(pin), .number = static_cast<int>(pin->quotations.size())};
        if (here != nullptr && pin->hall != here->id)
            mark.radius *= kElsewhere;
        marks.emplace_back(mark, One{.pin = pin,
                                     .exhibit = {},
                                     .position = pin->position,
                                     .key = static_cast<std::uint32_t>(pin - museum.pins.data())});
    }
    eachShown(session, state, [&](const Sign& sign, PinMark mark) {
        if (sign.exhibit == focusedSign)
            mark.radius *= kFocusedSign;
        marks.emplace_back(mark, oneOf(museum, sign.exhibit, sign.position));
    });
    return marks;
}

std::vector<PinMark> Marks::pins(const session::Session& session, std::size_t state) const {
    std::vector<PinMark> marks;
    for (const auto& [mark, one] : all(session, state, {}))
        marks.push_back(mark);
    return marks;
}

std::vector<Marks::One> Marks::signs(const session::Session& session, std::size_t state) const {
    std::vector<One> found;
    for (const Sign& sign : m_signs[state]) {
        if (markOf(sign, session.overlay()))
            found.push_back(oneOf(m_museum->museum(), sign.exhibit, sign.position));
    }
    return found;
}

namespace {

/// One side's eye.
struct Sight {
    session::ShownSide side;
    Mat4 clip{1.0F};

    /// Nothing behind the eye, or too far.
    std::optional<Vec2> pixelOf(Vec3 place) const {
        const Vec4 at = clip * Vec4(place, 1.0F);
        if (at.w <= 0.0F || std::abs(at.z) > at.w)
            return std::nullopt;
        return side.corner + Vec2(0.5F + 0.5F * at.x / at.w, 0.5F - 0.5F * at.y / at.w) * side.size;
    }
    /// The place that is seen at a pixel, as far away as `like`.
    Vec3 placeAt(Vec2 pixel, Vec3 like) const {
        const Vec4 depth = clip * Vec4(like, 1.0F);
        const Vec2 share = (pixel - side.corner) / side.size;
        const Vec4 at =
            glm::inverse(clip) * Vec4(2.0F * share.x - 1.0F, 1.0F - 2.0F * share.y, depth.z / depth.w, 1.0F);
        return Vec3(at) / at.w;
    }
};

/// A pin of another hall, which is seen through a door, and which nobody has gone to.
bool beyondDoor(const session::Session& session, const Marks::Shown& mark) {
    const Pin* pin = mark.members.front().pin;
    const Hall* here = session.mode() == Mode::Plan ? nullptr : session.hall();
    return pin != nullptr && here != nullptr && pin->hall != here->id && pin != session.focusedPin() &&
           pin != session.openedPin();
}

/// Those that lie over no other mark, the nearest first: a door is to be walked through, so that nothing large hangs in
/// it. In their own hall all of them are seen.
void addApart(std::vector<Marks::Shown>& shown, std::vector<Marks::Shown> beyond, const Camera& eye, float ratio) {
    std::ranges::stable_sort(beyond, {}, [&](const Marks::Shown& mark) {
        return glm::distance(mark.members.front().position, eye.pose.position);
    });
    for (Marks::Shown& mark : beyond) {
        const bool covered = std::ranges::any_of(shown, [&](const Marks::Shown& other) {
            return glm::distance(mark.pixel, other.pixel) < (mark.mark.radius + other.mark.radius) * ratio;
        });
        if (!covered)
            shown.push_back(std::move(mark));
    }
}

} // namespace

std::vector<Marks::Shown> Marks::shown(const session::Session& session, const session::ShownSide& side,
                                       const Wish& wish, Together* before) const {
    // Of two pictures on top of each other both have the marks of the one that leads.
    const bool blended = session.comparison().mode == CompareMode::Blend;
    const Camera& eye = session.camera();
    const Sight sight{side, eye.projection(side.size.x / side.size.y) * eye.view()};
    std::vector<Shown> alone;
    std::vector<Shown> inSight;
    std::vector<Shown> beyond;
    std::vector<OnScreen> places;
    for (auto& [mark, one] : all(session, blended ? session.stateIndex() : side.state, wish.focusedSign)) {
        const auto pixel = sight.pixelOf(one.position);
        if (!pixel)
            continue;
        if (!side.shows(*pixel)) { // beyond the divider: its edge may still be seen
            alone.push_back({mark, {one}, *pixel});
            continue;
        }
        Shown seen{mark, {one}, *pixel};
        if (beyondDoor(session, seen)) {
            beyond.push_back(std::move(seen));
            continue;
        }
        places.push_back({one.key, *pixel, mark.radius * wish.ratio});
        inSight.push_back(std::move(seen));
    }
    const std::vector<Gathered> groups = gather(places, kCrowdRadius * wish.ratio, before ? *before : Together{});
    if (before != nullptr)
        *before = togetherIn(places, groups);
    for (const Gathered& group : groups) {
        Shown& shown = alone.emplace_back(inSight[group.members.front()]);
        if (group.members.size() == 1)
            continue;
        Vec3 nearest = shown.members.front().position;
        bool focused = false;
        shown.members.clear();
        for (const std::size_t member : group.members) {
            const Shown& its = inSight[member];
            shown.members.push_back(its.members.front());
            focused = focused || its.mark.look == PinMark::Look::Focused || its.mark.look == PinMark::Look::Open ||
                      (!wish.focusedSign.empty() && its.members.front().exhibit == wish.focusedSign);
            const Vec3 place = its.members.front().position;
            if (glm::distance(place, eye.pose.position) < glm::distance(nearest, eye.pose.position))
                nearest = place;
        }
        shown.pixel = group.pixel;
        shown.mark = {.position = sight.placeAt(group.pixel, nearest),
                      .look = PinMark::Look::Crowd,
                      .radius = kCrowdRadius * (focused ? kFocusedCrowd : 1.0F),
                      .number = static_cast<int>(group.members.size())};
    }
    addApart(alone, std::move(beyond), eye, wish.ratio);
    return alone;
}

std::optional<Marks::SignSeen> Marks::signAt(const session::Session& session, Vec2 pixel, Size2 size,
                                             float ratio) const {
    if (size.x <= 0 || size.y <= 0 || !session.settings().pinsShown)
        return std::nullopt;
    const session::ShownSide side = session.sideAt(pixel, size);
    // As they are drawn: of two pictures on top of each other both have the signs of the one that leads.
    const bool blended = session.comparison().mode == CompareMode::Blend;
    const std::size_t state = blended ? session.stateIndex() : side.state;
    const Camera& eye = session.camera();
    const Mat4 clip = eye.projection(side.size.x / side.size.y) * eye.view();
    float nearest = (kSignRadius + kSignSlack) * ratio;
    std::optional<SignSeen> seen;
    eachShown(session, state, [&](const Sign& sign, const PinMark&) {
        const Vec4 at = clip * Vec4(sign.position, 1.0F);
        if (at.w <= 0.0F || std::abs(at.z) > at.w)
            return;
        const Vec2 place = side.corner + Vec2(0.5F + 0.5F * at.x / at.w, 0.5F - 0.5F * at.y / at.w) * side.size;
        const float far = glm::distance(place, pixel);
        if (far > nearest)
            return;
        nearest = far;
        seen = SignSeen{sign.exhibit, side.side, state, sign.position};
    });
    return seen;
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
