// SPDX-License-Identifier: MPL-2.0
#include "io/MuseumJson.h"

#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace halls::io {
namespace {

/// Radians to degrees, without the noise of the conversion: to a ten-thousandth.
Json degrees(float radians) {
    return std::round(static_cast<double>(degreesOf(radians)) * 1e4) / 1e4;
}

void putText(Json& object, const char* key, const LocalText& text) {
    if (!text.empty())
        object[key] = json(text);
}

template <class T>
void putUnlessEmpty(Json& object, const char* key, const T& value) {
    if (!value.empty())
        object[key] = value;
}

template <class T, class Write>
Json list(const std::vector<T>& values, Write write) {
    Json all = Json::array();
    for (const T& value : values)
        all.push_back(write(value));
    return all;
}

template <class T, class Write>
Json byKey(const std::map<Id, T>& values, Write write) {
    Json all = Json::object();
    for (const auto& [key, value] : values)
        all[key] = write(value);
    return all;
}

Json stateJson(const State& state) {
    Json date = Json::object();
    putUnlessEmpty(date, "from", state.from);
    putUnlessEmpty(date, "to", state.to);
    date["precision"] = wordOf(state.precision);
    Json object{{"id", state.id}, {"title", json(state.title)}, {"date", std::move(date)}};
    putText(object, "text", state.text);
    putUnlessEmpty(object, "sources", state.sources);
    return object;
}

Json partJson(const HallPart& part) {
    Json object{{"id", part.id}};
    putText(object, "title", part.title);
    putText(object, "text", part.text);
    object["evidence"] = json(part.evidence);
    return object;
}

Json lightmapJson(const Lightmap& lightmap) {
    return {
        {"file", lightmap.file},
        {"tiles", byKey(lightmap.tiles, [](Vec4 tile) {
             return Json::array({shortNumber(tile.x), shortNumber(tile.y), shortNumber(tile.z), shortNumber(tile.w)});
         })}};
}

Json alignmentJson(const Alignment& alignment) {
    return {{"metresPerUnit", shortNumber(alignment.metresPerUnit)},
            {"up", alignment.zUp ? "z" : "y"},
            {"to", alignment.to},
            {"pairs", list(alignment.pairs, [](const PointPair& pair) {
                 return Json{{"scan", json(pair.scan)}, {"place", json(pair.place)}};
             })}};
}

Json hallStateJson(const HallState& state) {
    Json object = Json::object();
    putUnlessEmpty(object, "model", state.model);
    putUnlessEmpty(object, "collision", state.collision);
    if (state.alignment)
        object["alignment"] = alignmentJson(*state.alignment);
    if (state.lightmap)
        object["lightmap"] = lightmapJson(*state.lightmap);
    if (!state.probes.empty())
        object["probes"] = list(state.probes, [](const Probe& probe) {
            return Json{{"file", probe.file}, {"position", json(probe.position)}};
        });
    object["exposure"] = shortNumber(state.exposure);
    object["evidence"] = json(state.evidence);
    putText(object, "text", state.text);
    if (!state.parts.empty())
        object["parts"] = list(state.parts, partJson);
    return object;
}

Json boxJson(const Aabb& box) {
    return {{"min", json(box.min)}, {"max", json(box.max)}};
}

Json hallJson(const Hall& hall) {
    Json object{{"id", hall.id}, {"title", json(hall.title)}};
    putText(object, "text", hall.text);
    object["bounds"] = boxJson(hall.bounds);
    if (!hall.annexes.empty())
        object["annexes"] = list(hall.annexes, boxJson);
    object["modes"] = list(hall.modes, [](Mode mode) { return Json(wordOf(mode)); });
    if (hall.sees)
        object["sees"] = *hall.sees;
    object["states"] = byKey(hall.states, hallStateJson);
    return object;
}

Json measurementJson(const Measurement& measurement) {
    Json object{{"what", measurement.what}};
    if (measurement.confidence != EvidenceClass::Unknown || measurement.metres != 0.0F)
        object["metres"] = shortNumber(measurement.metres);
    object["confidence"] = wordOf(measurement.confidence);
    putUnlessEmpty(object, "sources", measurement.sources);
    putText(object, "note", measurement.note);
    return object;
}

Json recordJson(const ObjectRecord& record) {
    Json object = Json::object();
    putText(object, "type", record.type);
    putText(object, "period", record.period);
    putText(object, "material", record.material);
    if (!record.measurements.empty())
        object["measurements"] = list(record.measurements, measurementJson);
    object["made"] = wordOf(record.made);
    putText(object, "findSpot", record.findSpot);
    putUnlessEmpty(object, "numbers", record.numbers);
    putText(object, "note", record.note);
    putUnlessEmpty(object, "sources", record.sources);
    return object;
}

Json exhibitStateJson(const ExhibitState& state) {
    Json object{{"fate", wordOf(state.fate)}};
    putUnlessEmpty(object, "model", state.model);
    object["pose"] = Json{{"position", json(state.placement.position)},
                          {"yaw", degrees(state.placement.yaw)},
                          {"scale", shortNumber(state.placement.scale)}};
    if (state.alignment)
        object["alignment"] = alignmentJson(*state.alignment);
    object["collision"] = wordOf(state.collision);
    putText(object, "text", state.text);
    object["evidence"] = json(state.evidence);
    return object;
}

Json exhibitJson(const Exhibit& exhibit) {
    return {{"id", exhibit.id},
            {"hall", exhibit.hall},
            {"title", json(exhibit.title)},
            {"record", recordJson(exhibit.record)},
            {"states", byKey(exhibit.states, exhibitStateJson)}};
}

Json viewJson(const View& view) {
    Json object{{"id", view.id},
                {"title", json(view.title)},
                {"hall", view.hall},
                {"position", json(view.pose.position)},
                {"yaw", degrees(view.pose.yaw)},
                {"pitch", degrees(view.pose.pitch)},
                {"fov", degrees(view.verticalFov)}};
    putUnlessEmpty(object, "exhibit", view.exhibit);
    return object;
}

Json claimJson(const Claim& claim) {
    Json statements = list(claim.statements, [](const Statement& statement) {
        Json object{{"text", json(statement.text)}};
        putUnlessEmpty(object, "sources", statement.sources);
        putUnlessEmpty(object, "passage", statement.passage);
        return object;
    });
    return {
        {"id", claim.id}, {"topic", json(claim.topic)}, {"about", claim.about}, {"statements", std::move(statements)}};
}

Json sourcesJson(const PartFiles& files) {
    Json object = Json::object();
    putUnlessEmpty(object, "bibliography", files.bibliography);
    object["texts"] = files.texts;
    return object;
}

} // namespace

Json json(const LocalText& text) {
    return byKey(text.byLanguage, [](const std::string& words) { return Json(words); });
}

Json json(const Evidence& evidence) {
    Json object{{"class", wordOf(evidence.evidenceClass)}, {"sources", evidence.sources}};
    putText(object, "why", evidence.why);
    return object;
}

Json json(Vec3 point) {
    return Json::array({shortNumber(point.x), shortNumber(point.y), shortNumber(point.z)});
}

Json shortNumber(float value) {
    return std::strtod(fmt::format("{}", value).c_str(), nullptr);
}

Json json(const Reference& work) {
    Json object{{"id", work.id}, {"type", "dataset"}, {"title", work.title}};
    if (!work.author.empty())
        object["author"] = Json::array({Json{{"literal", work.author}}});
    putUnlessEmpty(object, "container-title", work.container);
    putUnlessEmpty(object, "publisher", work.publisher);
    if (!work.issued.empty()) {
        Json parts = Json::array(); // 2018-05-12, or as far as it is known
        for (std::size_t at = 0; at < work.issued.size(); at = work.issued.find('-', at) + 1) {
            parts.push_back(std::atoi(work.issued.c_str() + at));
            if (work.issued.find('-', at) == std::string::npos)
                break;
        }
        object["issued"] = Json{{"date-parts", Json::array({std::move(parts)})}};
    }
    putUnlessEmpty(object, "URL", work.url);
    return object;
}

Json museumJson(const Museum& museum, const PartFiles& files) {
    Json object{{"format", museum.format}, {"id", museum.id}, {"title", json(museum.title)}};
    putText(object, "description", museum.description);
    object["languages"] = museum.languages;
    putUnlessEmpty(object, "drafts", museum.drafts);
    object["units"] = "metre";
    object["start"] = Json{{"view", museum.startView}, {"state", museum.startState}};
    if (museum.notice)
        object["notice"] = Json{{"states", museum.notice->states}, {"text", json(museum.notice->text)}};
    object["states"] = list(museum.states, stateJson);
    object["halls"] = list(museum.halls, hallJson);
    object["exhibits"] = list(museum.exhibits, exhibitJson);
    object["views"] = list(museum.views, viewJson);
    object["claims"] = list(museum.claims, claimJson);
    object["sources"] = sourcesJson(files);
    putUnlessEmpty(object, "pins", files.pins);
    object["tours"] = museum.tours;
    return object;
}

} // namespace halls::io
