// SPDX-License-Identifier: MPL-2.0
// tours/*.json, scenes/schema/tour.schema.json.
#include "io/MuseumJson.h"

#include "io/CommonFields.h"

namespace halls::io {
namespace {

constexpr double kAngleSteps = 1.0e3; ///< in a degree: nobody aims a camera better than that

} // namespace

void describe(auto& fields, Like<Pose> auto& pose) {
    fields.always("position", pose.position);
    fields.always("yaw", Degrees{pose.yaw, kAngleSteps});
    fields.always("pitch", Degrees{pose.pitch, kAngleSteps});
}

void describe(auto& fields, Like<TourCamera> auto& camera) {
    fields.unlessEmpty("view", camera.view);
    if (fields.kReads || camera.view.empty()) { // a named view has all that a path would say
        fields.always("path", camera.path);
        fields.always("fov", Degrees{camera.verticalFov, kAngleSteps});
    }
}

void describe(auto& fields, Like<TourMove> auto& move) {
    describe(fields, move.to);
    if (fields.kReads || move.verticalFov > 0.0F)
        fields.always("fov", Degrees{move.verticalFov, kAngleSteps});
    fields.always("seconds", move.seconds);
}

void describe(auto& fields, Like<TourEvent> auto& event) {
    fields.always("at", event.at);
    fields.unlessEmpty("move", event.move);
    fields.unlessEmpty("highlight", event.highlight);
    fields.unlessEmpty("pin", event.pin);
    fields.unlessEmpty("state", event.state);
}

void describe(auto& fields, Like<Narration> auto& narration) {
    fields.always("audio", narration.audio);
    fields.unlessEmpty("captions", narration.captions);
}

void describe(auto& fields, Like<TourStep> auto& step) {
    fields.always("id", step.id);
    fields.always("title", step.title);
    fields.always("text", step.text);
    fields.unlessEmpty("paper", step.paper);
    fields.unlessEmpty("notes", step.notes);
    fields.unlessEmpty("question", step.question);
    fields.unlessEmpty("answer", step.answer);
    fields.always("camera", step.camera);
    fields.always("state", step.state);
    fields.unlessEmpty("comparison", step.comparison);
    fields.unlessEmpty("pins", step.pins);
    fields.unlessEmpty("openPin", step.openPin);
    fields.unlessEmpty("evidence", step.showEvidence);
    fields.unlessEmpty("chapter", step.chapter);
    fields.unlessEmpty("narration", step.narration);
    fields.unlessEmpty("duration", step.duration);
    fields.always("hold", step.hold);
    fields.unlessEmpty("events", step.events);
    fields.unlessEmpty("caption", step.caption);
    fields.unlessEmpty("destruction", step.destruction);
}

void describe(auto& fields, Like<Tour> auto& tour) {
    fields.always("id", tour.id);
    fields.always("title", tour.title);
    fields.unlessEmpty("audience", tour.audience);
    fields.unlessEmpty("minutes", tour.minutes);
    fields.unlessEmpty("text", tour.text);
    fields.unlessEmpty("drafts", tour.drafts);
    fields.always("steps", tour.steps);
}

Tour tourOf(const Json& json) {
    return readAs<Tour>(json);
}

Json tourJson(const Tour& tour) {
    return writtenAs(tour);
}

} // namespace halls::io
