// SPDX-License-Identifier: MPL-2.0
#include "io/MuseumJson.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::io {
namespace {

std::string wordOrEmpty(const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

float numberOr(const Json& value, float fallback) {
    return value.is_number() ? static_cast<float>(std::clamp(value.get<double>(), -1e30, 1e30)) : fallback;
}

/// A map of state id -> T.
template <class Read>
auto byKeyIn(const Json& object, const char* key, Read read) {
    std::map<Id, decltype(read(object))> values;
    const Json* map = memberOf(object, key);
    if (map != nullptr && map->is_object()) {
        for (const auto& [name, value] : map->items())
            values.emplace(name, read(value));
    }
    return values;
}

template <class T>
T valueOr(std::optional<T> value, T fallback) {
    return value ? *value : fallback;
}

State stateOf(const Json& json) {
    State state;
    state.id = wordIn(json, "id");
    state.title = localTextIn(json, "title");
    if (const Json* date = memberOf(json, "date")) {
        state.from = wordIn(*date, "from");
        state.to = wordIn(*date, "to");
        state.precision = valueOr(datePrecisionOf(wordIn(*date, "precision")), DatePrecision::Unknown);
    }
    state.text = localTextIn(json, "text");
    state.sources = wordsIn(json, "sources");
    return state;
}

HallPart partOf(const Json& json) {
    return {wordIn(json, "id"), localTextIn(json, "title"), localTextIn(json, "text"), evidenceIn(json, "evidence")};
}

Vec4 tileOf(const Json& json) {
    Vec4 tile(0.0F);
    for (int axis = 0; axis < 4; ++axis) {
        if (json.is_array() && json.size() == 4)
            tile[axis] = numberOr(json[static_cast<std::size_t>(axis)], 0.0F);
    }
    return tile;
}

std::optional<Alignment> alignmentIn(const Json& object) {
    const Json* json = memberOf(object, "alignment");
    if (json == nullptr)
        return std::nullopt;
    Alignment alignment{.metresPerUnit = numberIn(*json, "metresPerUnit", 1.0F),
                        .zUp = wordIn(*json, "up") == "z",
                        .to = wordIn(*json, "to")};
    alignment.pairs = listIn(*json, "pairs", [](const Json& pair) {
        return PointPair{pointIn(pair, "scan"), pointIn(pair, "place")};
    });
    return alignment;
}

HallState hallStateOf(const Json& json) {
    HallState state;
    state.model = wordIn(json, "model");
    state.collision = wordIn(json, "collision");
    state.alignment = alignmentIn(json);
    if (const Json* lightmap = memberOf(json, "lightmap"))
        state.lightmap = Lightmap{wordIn(*lightmap, "file"), byKeyIn(*lightmap, "tiles", tileOf)};
    state.probes = listIn(json, "probes", [](const Json& probe) {
        return Probe{wordIn(probe, "file"), pointIn(probe, "position")};
    });
    state.exposure = numberIn(json, "exposure", 0.0F);
    state.text = localTextIn(json, "text");
    state.evidence = evidenceIn(json, "evidence");
    state.parts = listIn(json, "parts", partOf);
    return state;
}

Aabb boxOf(const Json& json) {
    return {pointIn(json, "min"), pointIn(json, "max")};
}

Hall hallOf(const Json& json) {
    Hall hall;
    hall.id = wordIn(json, "id");
    hall.title = localTextIn(json, "title");
    hall.text = localTextIn(json, "text");
    if (const Json* bounds = memberOf(json, "bounds"))
        hall.bounds = boxOf(*bounds);
    hall.annexes = listIn(json, "annexes", boxOf);
    for (const std::string& word : wordsIn(json, "modes")) {
        if (const auto mode = modeOf(word))
            hall.modes.push_back(*mode);
    }
    if (memberOf(json, "sees") != nullptr)
        hall.sees = wordsIn(json, "sees");
    hall.states = byKeyIn(json, "states", hallStateOf);
    return hall;
}

Measurement measurementOf(const Json& json) {
    return {wordIn(json, "what"), numberIn(json, "metres", 0.0F),
            valueOr(evidenceClassOf(wordIn(json, "confidence")), EvidenceClass::Unknown), wordsIn(json, "sources"),
            localTextIn(json, "note")};
}

ObjectRecord recordOf(const Json& json) {
    ObjectRecord record;
    record.type = localTextIn(json, "type");
    record.period = localTextIn(json, "period");
    record.material = localTextIn(json, "material");
    record.measurements = listIn(json, "measurements", measurementOf);
    record.made = valueOr(madeOf(wordIn(json, "made")), Made::Unknown);
    record.findSpot = localTextIn(json, "findSpot");
    record.numbers = wordsIn(json, "numbers");
    record.note = localTextIn(json, "note");
    record.sources = wordsIn(json, "sources");
    return record;
}

ExhibitState exhibitStateOf(const Json& json) {
    ExhibitState state;
    state.fate = valueOr(fateOf(wordIn(json, "fate")), Fate::Unknown);
    state.model = wordIn(json, "model");
    if (const Json* pose = memberOf(json, "pose")) {
        state.placement.position = pointIn(*pose, "position");
        state.placement.yaw = radiansOf(numberIn(*pose, "yaw", 0.0F));
        state.placement.scale = numberIn(*pose, "scale", 1.0F);
    }
    state.alignment = alignmentIn(json);
    state.collision = valueOr(exhibitCollisionOf(wordIn(json, "collision")), ExhibitCollision::Box);
    state.text = localTextIn(json, "text");
    state.evidence = evidenceIn(json, "evidence");
    return state;
}

Exhibit exhibitOf(const Json& json) {
    Exhibit exhibit{wordIn(json, "id"), wordIn(json, "hall"), localTextIn(json, "title"), {}, {}};
    if (const Json* record = memberOf(json, "record"))
        exhibit.record = recordOf(*record);
    exhibit.states = byKeyIn(json, "states", exhibitStateOf);
    return exhibit;
}

View viewOf(const Json& json) {
    View view;
    view.id = wordIn(json, "id");
    view.title = localTextIn(json, "title");
    view.hall = wordIn(json, "hall");
    view.pose.position = pointIn(json, "position");
    view.pose.yaw = radiansOf(numberIn(json, "yaw", 0.0F));
    view.pose.pitch = radiansOf(numberIn(json, "pitch", 0.0F));
    view.verticalFov = radiansOf(numberIn(json, "fov", 65.0F));
    view.exhibit = wordIn(json, "exhibit");
    return view;
}

Claim claimOf(const Json& json) {
    return {wordIn(json, "id"), localTextIn(json, "topic"), wordsIn(json, "about"),
            listIn(json, "statements", [](const Json& statement) {
                return Statement{localTextIn(statement, "text"), wordsIn(statement, "sources"),
                                 wordIn(statement, "passage")};
            })};
}

/// "Given Family; Given Family".
std::string authorsOf(const Json& work) {
    std::string all;
    for (const std::string& name : listIn(work, "author", [](const Json& author) {
             const std::string given = wordIn(author, "given");
             const std::string family = wordIn(author, "family");
             return wordIn(author, "literal") + given + (given.empty() || family.empty() ? "" : " ") + family;
         }))
        all += (all.empty() ? "" : "; ") + name;
    return all;
}

/// "2021-10-12", or as far as it is known.
std::string issuedOf(const Json& work) {
    const Json* issued = memberOf(work, "issued");
    if (issued == nullptr)
        return {};
    const Json* parts = memberOf(*issued, "date-parts");
    if (parts == nullptr || !parts->is_array() || parts->empty() || !parts->front().is_array())
        return wordIn(*issued, "literal") + wordIn(*issued, "raw");
    std::string date;
    for (const auto& part : parts->front()) {
        if (part.is_number_integer())
            date += date.empty() ? fmt::format("{:04}", part.get<std::int64_t>())
                                 : fmt::format("-{:02}", part.get<std::int64_t>());
    }
    return date;
}

} // namespace

const Json* memberOf(const Json& object, const char* key) {
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string wordIn(const Json& object, const char* key) {
    const Json* value = memberOf(object, key);
    return value == nullptr ? std::string() : wordOrEmpty(*value);
}

float numberIn(const Json& object, const char* key, float fallback) {
    const Json* value = memberOf(object, key);
    return value == nullptr ? fallback : numberOr(*value, fallback);
}

std::size_t countIn(const Json& object, const char* key) {
    const Json* value = memberOf(object, key);
    return value != nullptr && value->is_number_unsigned() ? value->get<std::size_t>() : 0;
}

std::vector<std::string> wordsIn(const Json& object, const char* key) {
    return listIn(object, key, wordOrEmpty);
}

LocalText localTextIn(const Json& object, const char* key) {
    return {byKeyIn(object, key, wordOrEmpty)};
}

Vec3 pointIn(const Json& object, const char* key) {
    const Json* list = memberOf(object, key);
    if (list == nullptr || !list->is_array() || list->size() != 3)
        return Vec3(0.0F);
    return {numberOr((*list)[0], 0.0F), numberOr((*list)[1], 0.0F), numberOr((*list)[2], 0.0F)};
}

Evidence evidenceIn(const Json& object, const char* key) {
    const Json* json = memberOf(object, key);
    if (json == nullptr)
        return {};
    return {valueOr(evidenceClassOf(wordIn(*json, "class")), EvidenceClass::Unknown), wordsIn(*json, "sources"),
            localTextIn(*json, "why")};
}

Museum museumOf(const Json& json) {
    Museum museum;
    museum.format = static_cast<int>(std::min<std::size_t>(countIn(json, "format"), 1'000'000));
    museum.id = wordIn(json, "id");
    museum.title = localTextIn(json, "title");
    museum.description = localTextIn(json, "description");
    museum.languages = wordsIn(json, "languages");
    museum.drafts = wordsIn(json, "drafts");
    if (const Json* start = memberOf(json, "start")) {
        museum.startView = wordIn(*start, "view");
        museum.startState = wordIn(*start, "state");
    }
    if (const Json* notice = memberOf(json, "notice"))
        museum.notice = Notice{wordsIn(*notice, "states"), localTextIn(*notice, "text")};
    museum.states = listIn(json, "states", stateOf);
    museum.halls = listIn(json, "halls", hallOf);
    museum.exhibits = listIn(json, "exhibits", exhibitOf);
    museum.views = listIn(json, "views", viewOf);
    museum.claims = listIn(json, "claims", claimOf);
    museum.tours = wordsIn(json, "tours");
    return museum;
}

PartFiles partFilesOf(const Json& json) {
    PartFiles files;
    files.pins = wordIn(json, "pins");
    if (const Json* sources = memberOf(json, "sources")) {
        files.bibliography = wordIn(*sources, "bibliography");
        files.texts = wordsIn(*sources, "texts");
    }
    return files;
}

SourceText sourceTextOf(const Json& json) {
    SourceText text;
    text.id = wordIn(json, "id");
    text.file = wordIn(json, "file");
    text.sha256 = wordIn(json, "sha256");
    text.language = wordIn(json, "language");
    text.title = localTextIn(json, "title");
    text.date = wordIn(json, "date");
    text.publisher = wordIn(json, "publisher");
    text.note = localTextIn(json, "note");
    text.passages = listIn(json, "passages", [](const Json& passage) {
        return Passage{wordIn(passage, "id"),    countIn(passage, "start"), countIn(passage, "end"),
                       wordIn(passage, "label"), wordIn(passage, "also"),   localTextIn(passage, "about")};
    });
    text.lacunae = listIn(json, "lacunae", [](const Json& lacuna) {
        const Json* certain = memberOf(lacuna, "certain");
        const bool sure = certain == nullptr || !certain->is_boolean() || certain->get<bool>();
        return Lacuna{wordIn(lacuna, "id"), countIn(lacuna, "at"), sure, localTextIn(lacuna, "note")};
    });
    text.lostBreaks = listIn(json, "lostBreaks", [](const Json& lost) {
        return LostBreak{wordIn(lost, "id"), countIn(lost, "at")};
    });
    return text;
}

std::size_t codePointsOf(const Json& json) {
    return countIn(json, "codePoints");
}

std::vector<Reference> bibliographyOf(const Json& json) {
    std::vector<Reference> works;
    if (!json.is_array())
        return works;
    for (const auto& work : json) {
        works.push_back({.id = wordIn(work, "id"),
                         .title = wordIn(work, "title"),
                         .author = authorsOf(work),
                         .container = wordIn(work, "container-title"),
                         .publisher = wordIn(work, "publisher"),
                         .issued = issuedOf(work),
                         .url = wordIn(work, "URL")});
    }
    return works;
}

} // namespace halls::io
