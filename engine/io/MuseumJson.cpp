// SPDX-License-Identifier: MPL-2.0
// museum.json, scenes/schema/museum.schema.json.
#include "io/MuseumJson.h"

#include "io/CommonFields.h"

namespace halls::io {

void describe(auto& fields, Like<State> auto& state) {
    fields.always("id", state.id);
    fields.always("title", state.title);
    fields.group("date", [&](auto& date) {
        date.unlessEmpty("from", state.from);
        date.unlessEmpty("to", state.to);
        date.always("precision", state.precision);
    });
    fields.unlessEmpty("text", state.text);
    fields.unlessEmpty("sources", state.sources);
    fields.unlessEmpty("pictureNote", state.pictureNote);
}

void describe(auto& fields, Like<Aabb> auto& box) {
    fields.always("min", box.min);
    fields.always("max", box.max);
}

void describe(auto& fields, Like<PointPair> auto& pair) {
    fields.always("scan", pair.scan);
    fields.always("place", pair.place);
}

void describe(auto& fields, Like<Alignment> auto& alignment) {
    fields.unlessEmpty("metresPerUnit", alignment.metresPerUnit);
    fields.always("up", Either{alignment.zUp, "y", "z"});
    fields.always("to", alignment.to);
    fields.always("pairs", alignment.pairs);
}

void describe(auto& fields, Like<Lightmap> auto& lightmap) {
    fields.always("file", lightmap.file);
    fields.always("tiles", lightmap.tiles);
}

void describe(auto& fields, Like<Probe> auto& probe) {
    fields.always("file", probe.file);
    fields.always("position", probe.position);
}

void describe(auto& fields, Like<HallPart> auto& part) {
    fields.always("id", part.id);
    fields.unlessEmpty("title", part.title);
    fields.unlessEmpty("text", part.text);
    fields.always("evidence", part.evidence);
}

void describe(auto& fields, Like<HallState> auto& state) {
    fields.unlessEmpty("model", state.model);
    fields.unlessEmpty("collision", state.collision);
    fields.unlessEmpty("alignment", state.alignment);
    fields.unlessEmpty("lightmap", state.lightmap);
    fields.unlessEmpty("probes", state.probes);
    fields.always("exposure", state.exposure);
    fields.unlessEmpty("notRecorded", state.notRecorded);
    fields.always("evidence", state.evidence);
    fields.unlessEmpty("text", state.text);
    fields.unlessEmpty("parts", state.parts);
}

void describe(auto& fields, Like<Hall> auto& hall) {
    fields.always("id", hall.id);
    fields.always("title", hall.title);
    fields.unlessEmpty("text", hall.text);
    fields.always("bounds", hall.bounds);
    fields.unlessEmpty("annexes", hall.annexes);
    fields.always("modes", hall.modes);
    fields.unlessEmpty("sees", hall.sees);
    fields.always("states", hall.states);
}

void describe(auto& fields, Like<Measurement> auto& measurement) {
    fields.always("what", measurement.what);
    const bool measured = measurement.confidence != EvidenceClass::Unknown || measurement.metres != 0.0F;
    if (fields.kReads || measured)
        fields.always("metres", measurement.metres);
    fields.always("confidence", measurement.confidence);
    fields.unlessEmpty("sources", measurement.sources);
    fields.unlessEmpty("note", measurement.note);
}

void describe(auto& fields, Like<ObjectRecord> auto& record) {
    fields.unlessEmpty("type", record.type);
    fields.unlessEmpty("period", record.period);
    fields.unlessEmpty("material", record.material);
    fields.unlessEmpty("measurements", record.measurements);
    fields.always("made", record.made);
    fields.unlessEmpty("findSpot", record.findSpot);
    fields.unlessEmpty("numbers", record.numbers);
    fields.unlessEmpty("note", record.note);
    fields.unlessEmpty("sources", record.sources);
}

void describe(auto& fields, Like<Placement> auto& placement) {
    fields.always("position", placement.position);
    fields.always("yaw", Degrees{placement.yaw});
    fields.always("scale", placement.scale);
}

void describe(auto& fields, Like<ExhibitState> auto& state) {
    fields.always("fate", state.fate);
    fields.unlessEmpty("model", state.model);
    fields.always("pose", state.placement);
    fields.unlessEmpty("alignment", state.alignment);
    fields.always("collision", state.collision);
    fields.unlessEmpty("text", state.text);
    fields.always("evidence", state.evidence);
}

void describe(auto& fields, Like<Exhibit> auto& exhibit) {
    fields.always("id", exhibit.id);
    fields.always("hall", exhibit.hall);
    fields.always("title", exhibit.title);
    fields.always("record", exhibit.record);
    fields.always("states", exhibit.states);
}

void describe(auto& fields, Like<View> auto& view) {
    fields.always("id", view.id);
    fields.always("title", view.title);
    fields.always("hall", view.hall);
    fields.always("position", view.pose.position);
    fields.always("yaw", Degrees{view.pose.yaw});
    fields.always("pitch", Degrees{view.pose.pitch});
    fields.always("fov", Degrees{view.verticalFov});
    fields.unlessEmpty("exhibit", view.exhibit);
    fields.unlessEmpty("states", view.states);
}

void describe(auto& fields, Like<Judgement> auto& judgement) {
    fields.always("why", judgement.why);
    fields.always("by", judgement.by);
    fields.always("date", judgement.date);
}

void describe(auto& fields, Like<Statement> auto& statement) {
    fields.always("text", statement.text);
    fields.unlessEmpty("sources", statement.sources);
    fields.unlessEmpty("speaker", statement.speaker);
    fields.unlessEmpty("passage", statement.passage);
    fields.unlessEmpty("judged", statement.judged);
}

void describe(auto& fields, Like<Claim> auto& claim) {
    fields.always("id", claim.id);
    fields.always("topic", claim.topic);
    fields.always("about", claim.about);
    fields.always("statements", claim.statements);
}

void describe(auto& fields, Like<ChapterEntry> auto& entry) {
    fields.unlessEmpty("date", entry.date);
    fields.always("text", entry.text);
    fields.always("evidence", entry.evidence);
}

void describe(auto& fields, Like<Chapter> auto& chapter) {
    fields.always("id", chapter.id);
    fields.always("title", chapter.title);
    fields.unlessEmpty("text", chapter.text);
    fields.always("entries", chapter.entries);
}

void describe(auto& fields, Like<Notice> auto& notice) {
    fields.always("states", notice.states);
    fields.always("text", notice.text);
}

namespace {

void describeFile(auto& fields, Like<Museum> auto& museum, Like<PartFiles> auto& files) {
    fields.always("format", museum.format);
    fields.always("id", museum.id);
    fields.always("title", museum.title);
    fields.unlessEmpty("description", museum.description);
    fields.always("languages", museum.languages);
    fields.unlessEmpty("drafts", museum.drafts);
    fields.constant("units", "metre");
    fields.group("start", [&](auto& start) {
        start.always("view", museum.startView);
        start.always("state", museum.startState);
    });
    fields.unlessEmpty("notice", museum.notice);
    fields.always("states", museum.states);
    fields.always("halls", museum.halls);
    fields.always("exhibits", museum.exhibits);
    fields.always("views", museum.views);
    fields.always("claims", museum.claims);
    fields.unlessEmpty("chapters", museum.chapters);
    fields.group("sources", [&](auto& sources) {
        sources.unlessEmpty("bibliography", files.bibliography);
        sources.always("texts", files.texts);
    });
    fields.unlessEmpty("pins", files.pins);
    fields.always("tours", museum.tours);
}

} // namespace

MuseumFile museumFileOf(const Json& json) {
    MuseumFile file;
    const FieldReader fields(json);
    describeFile(fields, file.museum, file.files);
    return file;
}

Json museumJson(const Museum& museum, const PartFiles& files) {
    FieldWriter fields;
    describeFile(fields, museum, files);
    return fields.take();
}

} // namespace halls::io
