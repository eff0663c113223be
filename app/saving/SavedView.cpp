// SPDX-License-Identifier: MPL-2.0
#include "saving/SavedView.h"

#include "base/MappedFile.h"
#include "io/Archive.h"
#include "io/SchemaCheck.h"

#include <algorithm>
#include <array>
#include <sys/stat.h>

namespace halls::app {
namespace {

using session::Overlay;
using Kind = session::Section::Kind;

constexpr std::size_t kLongest = 65'536; ///< bytes
/// What a view is a view without.
constexpr std::array kOptional{"package", "pins", "overlay", "comparison", "section", "measured"};
constexpr std::array<std::pair<Kind, const char*>, 4> kKinds{
    {{Kind::Off, "off"}, {Kind::Upright, "upright"}, {Kind::Lying, "lying"}, {Kind::Box, "box"}}};
/// "evidence" is what older views call the form: it is read and not written.
constexpr std::array<std::pair<Overlay, const char*>, 6> kOverlays{{{Overlay::None, "none"},
                                                                    {Overlay::Form, "form"},
                                                                    {Overlay::Form, "evidence"},
                                                                    {Overlay::Presence, "presence"},
                                                                    {Overlay::Place, "place"},
                                                                    {Overlay::Fate, "fate"}}};

/// The overlay as a word.
template <class Value>
struct OverlayWord {
    Value& overlay;

    void readFrom(const io::Json& json) const { overlay = overlayOf(json.get<std::string>()).value_or(overlay); }
    io::Json asJson() const { return wordOf(overlay); }
};
template <class Value>
OverlayWord(Value&) -> OverlayWord<Value>;

/// The kind of a section as a word.
template <class Value>
struct KindWord {
    Value& kind;

    void readFrom(const io::Json& json) const { kind = sectionKindOf(json.get<std::string>()).value_or(kind); }
    io::Json asJson() const { return wordOf(kind); }
};
template <class Value>
KindWord(Value&) -> KindWord<Value>;

/// The folder as a word.
template <class Value>
struct PathWord {
    Value& path;

    void readFrom(const io::Json& json) const { path = json.get<std::string>(); }
    io::Json asJson() const { return path.generic_string(); }
};
template <class Value>
PathWord(Value&) -> PathWord<Value>;

std::size_t indexOf(const Museum& museum, const Id& state) {
    return static_cast<std::size_t>(std::ranges::find(museum.states, state, &State::id) - museum.states.begin());
}

} // namespace

const char* wordOf(Overlay overlay) {
    return std::ranges::find(kOverlays, overlay, &std::pair<Overlay, const char*>::first)->second;
}

std::optional<Overlay> overlayOf(std::string_view word) {
    const auto found = std::ranges::find(kOverlays, word, &std::pair<Overlay, const char*>::second);
    return found == kOverlays.end() ? std::nullopt : std::optional(found->first);
}

const char* wordOf(Kind kind) {
    return std::ranges::find(kKinds, kind, &std::pair<Kind, const char*>::first)->second;
}

std::optional<Kind> sectionKindOf(std::string_view word) {
    const auto found = std::ranges::find(kKinds, word, &std::pair<Kind, const char*>::second);
    return found == kKinds.end() ? std::nullopt : std::optional(found->first);
}

void describe(auto& fields, io::Like<MeasuredPlace> auto& place) {
    fields.always("state", place.state);
    fields.always("position", place.position);
    fields.unlessEmpty("hall", place.subject.hall);
    fields.unlessEmpty("part", place.subject.part);
    fields.unlessEmpty("exhibit", place.subject.exhibit);
}

void describe(auto& fields, io::Like<SavedView> auto& view) {
    fields.always("museum", view.museum);
    fields.always("package", PathWord{view.package});
    fields.always("state", view.state);
    fields.always("position", view.pose.position);
    fields.always("yaw", view.pose.yaw); // in radians: the very view is to come back
    fields.always("pitch", view.pose.pitch);
    fields.always("verticalFov", view.verticalFov);
    fields.always("pins", view.pins);
    fields.always("overlay", OverlayWord{view.overlay});
    if (fields.kReads || view.comparison.mode != CompareMode::Off) {
        fields.group("comparison", [&](auto& comparison) {
            comparison.always("mode", view.comparison.mode);
            comparison.always("first", view.first);
            comparison.always("second", view.second);
            comparison.always("horizontal", view.comparison.horizontal);
            comparison.always("split", view.comparison.split);
            comparison.always("blend", view.comparison.blend);
        });
    }
    if (fields.kReads || view.section.kind != Kind::Off) {
        fields.group("section", [&](auto& section) {
            section.always("kind", KindWord{view.section.kind});
            section.always("through", view.section.through);
            section.always("yaw", view.section.yaw);
            section.always("half", view.section.half);
        });
    }
    fields.unlessEmpty("measured", view.measured);
}

SavedView savedViewOf(const session::Session& session) {
    SavedView view{.package = session.loaded().folder(),
                   .museum = session.museum().id,
                   .state = session.state().id,
                   .pose = session.camera().pose,
                   .verticalFov = session.camera().verticalFov,
                   .comparison = session.comparison(),
                   .overlay = session.overlay(),
                   .pins = session.settings().pinsShown,
                   .section = session.section()};
    if (view.comparison.mode != CompareMode::Off) {
        view.first = session.museum().states[view.comparison.first].id;
        view.second = session.museum().states[view.comparison.second].id;
    }
    return view;
}

namespace {

/// Whether the museum has what a place was measured on, in the state in which it was.
bool has(const Museum& museum, const MeasuredPlace& place) {
    const bool exhibit = place.subject.exhibit.empty() || museum.exhibit(place.subject.exhibit) != nullptr;
    const bool hall = place.subject.hall.empty() || museum.hall(place.subject.hall) != nullptr;
    return museum.state(place.state) != nullptr && exhibit && hall;
}

void add(std::vector<Id>& ids, const Id& id) {
    if (!id.empty() && std::ranges::find(ids, id) == ids.end())
        ids.push_back(id);
}

Missing missingIn(const Museum& museum, const SavedView& view) {
    Missing missing;
    const auto look = [&](const Id& state) {
        if (museum.state(state) == nullptr)
            add(missing.states, state);
    };
    for (const Id& state : {view.state, view.first, view.second})
        look(state);
    for (const MeasuredPlace& place : view.measured) {
        look(place.state);
        if (museum.exhibit(place.subject.exhibit) == nullptr)
            add(missing.subjects, place.subject.exhibit);
        if (museum.hall(place.subject.hall) == nullptr)
            add(missing.subjects, place.subject.hall);
    }
    return missing;
}

/// Pointers of the schema's findings begin with the name of a part.
std::string partOf(const std::string& pointer) {
    const std::size_t end = pointer.find('/', 1);
    return pointer.empty() ? std::string() : pointer.substr(1, end == std::string::npos ? end : end - 1);
}

/// Takes those parts away that a view is a view without and that do not hold. What `required` asks for is put back as
/// it is where nobody says anything.
std::vector<std::string> repair(io::Json& json, const std::string& name) {
    std::vector<std::string> damaged;
    if (!json.is_object())
        return damaged;
    for (const char* part : {"package", "pins", "overlay"}) {
        if (!json.contains(part))
            damaged.emplace_back(part);
    }
    io::Findings findings;
    io::checkForm(io::Schema::View, json, name, findings);
    for (const io::Problem& problem : findings.errors)
        add(damaged, partOf(problem.pointer));
    std::erase_if(damaged,
                  [](const std::string& part) { return std::ranges::find(kOptional, part) == kOptional.end(); });
    const io::Json nothing = io::writtenAs(SavedView{});
    for (const std::string& part : damaged) {
        json.erase(part);
        if (nothing.contains(part))
            json[part] = nothing[part];
    }
    return damaged;
}

/// On which volume a file or folder lies; nothing where it is not there.
std::optional<dev_t> volumeOf(const std::filesystem::path& path) {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0 ? std::optional(about.st_dev) : std::nullopt;
}

} // namespace

Result<Missing> apply(const SavedView& view, session::Session& session) {
    const Museum& museum = session.museum();
    if (museum.id != view.museum)
        return Error{ErrorCode::Invalid, {}, {}, "this view is of another museum, '" + view.museum + "'"};
    session.setComparison({});
    const bool compares = view.comparison.mode != CompareMode::Off;
    // Of a state that is gone at least the one that it was compared with is shown.
    for (const Id& state : {view.state, view.second, view.first}) {
        if (museum.state(state) == nullptr)
            continue;
        session.setState(state);
        break;
    }
    if (compares && museum.state(view.first) != nullptr && museum.state(view.second) != nullptr) {
        session::Comparison comparison = view.comparison;
        comparison.first = indexOf(museum, view.first);
        comparison.second = indexOf(museum, view.second);
        session.setComparison(comparison);
    }
    session.setOverlay(view.overlay);
    session.setSection(view.section);
    session.setPose(view.pose, view.verticalFov);
    return missingIn(museum, view);
}

std::vector<session::MeasuredPoint> measuredIn(const loading::LoadedMuseum& museum, const SavedView& view) {
    std::vector<session::MeasuredPoint> points;
    for (const MeasuredPlace& place : view.measured) {
        if (!has(museum.museum(), place))
            continue;
        const std::size_t state = indexOf(museum.museum(), place.state);
        points.push_back({.place = place.position,
                          .subject = place.subject,
                          .state = state,
                          .aboveFloor = session::heightAboveFloor(museum, state, place.position)});
    }
    return points;
}

std::filesystem::path packageSeenFrom(const std::filesystem::path& viewFile, const std::filesystem::path& package) {
    if (package.empty())
        return package;
    std::error_code failed;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(package, failed);
    const std::filesystem::path folder =
        std::filesystem::weakly_canonical(std::filesystem::absolute(viewFile, failed).parent_path(), failed);
    const auto volume = volumeOf(whole);
    const std::filesystem::path relative = whole.lexically_relative(folder);
    return volume && volume == volumeOf(folder) && !relative.empty() ? relative : whole;
}

std::string toJson(const SavedView& view) {
    return io::textOf(io::writtenAs(view));
}

Result<ReadView> readSavedView(const std::filesystem::path& file) {
    const auto text = readText(file, kLongest);
    if (!text)
        return text.error();
    io::Findings findings;
    const std::string name = file.filename().string();
    auto json = io::parseJson(text.value(), name, findings);
    ReadView read;
    if (json)
        read.damaged = repair(*json, name);
    if (!json || !io::checkForm(io::Schema::View, *json, name, findings)) {
        const io::Problem& first = findings.errors.front();
        return Error{json ? ErrorCode::Invalid : ErrorCode::Damaged, file.string(), io::plain(first.pointer),
                     "this is no saved view: " + first.message};
    }
    SavedView& view = read.view;
    view = io::readAs<SavedView>(*json);
    view.pose.pitch = std::clamp(view.pose.pitch, -0.5F * kPi, 0.5F * kPi);
    view.verticalFov = std::clamp(view.verticalFov, radiansOf(10.0F), radiansOf(130.0F));
    if (view.package.is_relative() && !view.package.empty())
        view.package = (std::filesystem::absolute(file).parent_path() / view.package).lexically_normal();
    return read;
}

std::filesystem::path sidecarOf(const std::filesystem::path& picture) {
    std::filesystem::path sidecar = picture;
    return sidecar.replace_extension(".view.json");
}

bool isPicture(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char letter) {
        return letter == 'P' || letter == 'N' || letter == 'G' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return ending == ".png";
}

bool isSavedView(const std::filesystem::path& file) {
    return file.filename().string().ends_with(".view.json");
}

} // namespace halls::app
