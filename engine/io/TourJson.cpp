// SPDX-License-Identifier: MPL-2.0
#include "io/MuseumJson.h"

#include <cmath>

namespace halls::io {
namespace {

bool flagIn(const Json& object, const char* key) {
    const Json* value = memberOf(object, key);
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

TourCamera cameraOf(const Json& json) {
    TourCamera camera;
    camera.view = wordIn(json, "view");
    camera.path = listIn(json, "path", [](const Json& pose) {
        return Pose{pointIn(pose, "position"), radiansOf(numberIn(pose, "yaw", 0.0F)),
                    radiansOf(numberIn(pose, "pitch", 0.0F))};
    });
    camera.verticalFov = radiansOf(numberIn(json, "fov", 65.0F));
    return camera;
}

} // namespace

TourComparison comparisonOf(const Json& json) {
    TourComparison comparison;
    comparison.mode = compareModeOf(wordIn(json, "mode")).value_or(CompareMode::Off);
    comparison.first = wordIn(json, "first");
    comparison.second = wordIn(json, "second");
    comparison.horizontal = flagIn(json, "horizontal");
    comparison.split = numberIn(json, "split", 0.5F);
    if (memberOf(json, "splitTo") != nullptr)
        comparison.splitTo = numberIn(json, "splitTo", 0.5F);
    return comparison;
}

namespace {

TourStep stepOf(const Json& json) {
    TourStep step;
    step.id = wordIn(json, "id");
    step.title = localTextIn(json, "title");
    step.text = localTextIn(json, "text");
    step.notes = localTextIn(json, "notes");
    step.question = localTextIn(json, "question");
    step.answer = localTextIn(json, "answer");
    if (const Json* camera = memberOf(json, "camera"))
        step.camera = cameraOf(*camera);
    step.state = wordIn(json, "state");
    if (const Json* comparison = memberOf(json, "comparison"))
        step.comparison = comparisonOf(*comparison);
    step.pins = wordsIn(json, "pins");
    step.openPin = flagIn(json, "openPin");
    step.showEvidence = flagIn(json, "evidence");
    if (const Json* narration = memberOf(json, "narration"); narration != nullptr && narration->is_object()) {
        for (const auto& [language, one] : narration->items())
            step.narration[language] = {wordIn(one, "audio"), wordIn(one, "captions")};
    }
    step.duration = numberIn(json, "duration", 0.0F);
    step.hold = numberIn(json, "hold", TourStep{}.hold);
    step.destruction = flagIn(json, "destruction");
    return step;
}

/// A text that is left out where there is none.
void put(Json& object, const char* key, const LocalText& text) {
    if (!text.empty())
        object[key] = json(text);
}

float degrees(float radians) {
    return std::round(radians * 180.0F / kPi * 1000.0F) / 1000.0F;
}

Json cameraJson(const TourCamera& camera) {
    if (!camera.view.empty())
        return {{"view", camera.view}};
    Json path = Json::array();
    for (const Pose& pose : camera.path)
        path.push_back({{"position", json(pose.position)},
                        {"yaw", shortNumber(degrees(pose.yaw))},
                        {"pitch", shortNumber(degrees(pose.pitch))}});
    return {{"path", path}, {"fov", shortNumber(degrees(camera.verticalFov))}};
}

} // namespace

Json comparisonJson(const TourComparison& comparison) {
    Json made{{"mode", wordOf(comparison.mode)}, {"first", comparison.first}, {"second", comparison.second}};
    if (comparison.horizontal)
        made["horizontal"] = true;
    made["split"] = shortNumber(comparison.split);
    if (comparison.splitTo)
        made["splitTo"] = shortNumber(*comparison.splitTo);
    return made;
}

namespace {

Json stepJson(const TourStep& step) {
    Json made{{"id", step.id}, {"title", json(step.title)}, {"text", json(step.text)}};
    put(made, "notes", step.notes);
    put(made, "question", step.question);
    put(made, "answer", step.answer);
    made["camera"] = cameraJson(step.camera);
    made["state"] = step.state;
    if (step.comparison)
        made["comparison"] = comparisonJson(*step.comparison);
    if (!step.pins.empty())
        made["pins"] = step.pins;
    if (step.openPin)
        made["openPin"] = true;
    if (step.showEvidence)
        made["evidence"] = true;
    for (const auto& [language, one] : step.narration) {
        Json& narration = made["narration"][language];
        narration["audio"] = one.audio;
        if (!one.captions.empty())
            narration["captions"] = one.captions;
    }
    if (step.duration > 0.0F)
        made["duration"] = shortNumber(step.duration);
    made["hold"] = shortNumber(step.hold);
    if (step.destruction)
        made["destruction"] = true;
    return made;
}

} // namespace

Tour tourOf(const Json& json) {
    Tour tour;
    tour.id = wordIn(json, "id");
    tour.title = localTextIn(json, "title");
    tour.audience = localTextIn(json, "audience");
    tour.text = localTextIn(json, "text");
    tour.drafts = wordsIn(json, "drafts");
    tour.steps = listIn(json, "steps", stepOf);
    return tour;
}

Json tourJson(const Tour& tour) {
    Json made{{"id", tour.id}, {"title", json(tour.title)}};
    put(made, "audience", tour.audience);
    put(made, "text", tour.text);
    if (!tour.drafts.empty())
        made["drafts"] = tour.drafts;
    made["steps"] = Json::array();
    for (const TourStep& step : tour.steps)
        made["steps"].push_back(stepJson(step));
    return made;
}

} // namespace halls::io
