// SPDX-License-Identifier: MPL-2.0
#include "base/Utf8.h"
#include "cli/CommandLine.h"
#include "cli/Commands.h"
#include "io/JsonText.h"
#include "io/Package.h"
#include "loading/BareModel.h"
#include "model/Formats.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

using Json = nlohmann::ordered_json;

Json vector(Vec3 value) {
    return Json::array({value.x, value.y, value.z});
}

const char* formatWord(model::PixelFormat format) {
    switch (format) {
    case model::PixelFormat::Rgba8Srgb:
        return "rgba8-srgb";
    case model::PixelFormat::Rgba8Linear:
        return "rgba8-linear";
    case model::PixelFormat::Rgb9e5:
        return "rgb9e5";
    }
    return "unknown";
}

std::string nameIn(const model::Model& model, const auto& item) {
    return std::string(model.name(item.nameOffset, item.nameLength));
}

const char* lightWord(model::LightKind kind) {
    switch (kind) {
    case model::LightKind::Directional:
        return "directional";
    case model::LightKind::Point:
        return "point";
    case model::LightKind::Spot:
        return "spot";
    }
    return "unknown";
}

Json viewsOf(const model::Model& model) {
    Json views = Json::array();
    for (const model::Viewpoint& view : model.viewpoints)
        views.push_back({{"id", fmt::format("camera-{}", views.size() + 1)},
                         {"title", nameIn(model, view)},
                         {"position", Json::array({view.position[0], view.position[1], view.position[2]})},
                         {"yaw", degreesOf(view.yaw)},
                         {"pitch", degreesOf(view.pitch)},
                         {"fov", degreesOf(view.verticalFov)}});
    return views;
}

Json lightsOf(const model::Model& model) {
    Json lights = Json::array();
    for (const model::Light& light : model.lights) {
        lights.push_back({{"name", nameIn(model, light)},
                          {"type", lightWord(light.kind)},
                          {"intensity", light.intensity},
                          {"range", light.range},
                          {"position", Json::array({light.position[0], light.position[1], light.position[2]})},
                          {"direction", Json::array({light.direction[0], light.direction[1], light.direction[2]})},
                          {"color", Json::array({light.colour[0], light.colour[1], light.colour[2]})}});
        if (light.kind == model::LightKind::Spot)
            lights.back()["cone"] = {degreesOf(light.innerCone), degreesOf(light.outerCone)};
    }
    return lights;
}

Json modelFigures(const std::string& file, const loading::LoadedMuseum& loaded) {
    const model::Model& model = loaded.files.begin()->second.model();
    const Aabb& bounds = loaded.museum().halls.front().bounds;
    Json notes = Json::array();
    for (const loading::ImportNote& note : loaded.notes)
        notes.push_back(note.text);
    Json materials = Json::array();
    for (const model::Material& material : model.materials)
        materials.push_back(model.name(material.nameOffset, material.nameLength));
    Json nodes = Json::array();
    for (const model::Node& node : model.nodes)
        nodes.push_back(model.name(node.nameOffset, node.nameLength));
    Json images = Json::array();
    for (const model::Image& image : model.images)
        images.push_back({{"width", image.width}, {"height", image.height}, {"format", formatWord(image.format)}});
    // As the note of the import has it.
    const bool zUp = model::contentOf(std::filesystem::path(file).extension().string()) == model::Content::Points;
    const DVec3 origin = zUp ? model::originInFile(model.origin) : model.origin;
    return {{"kind", "model"},
            {"file", file},
            {"triangles", model.triangleCount()},
            {"points", model.pointCount()},
            {"vertices", model.vertices.size()},
            {"parts", model.parts.size()},
            {"bounds", {{"min", vector(bounds.min)}, {"max", vector(bounds.max)}}},
            {"origin", Json::array({origin.x, origin.y, origin.z})},
            {"nodes", nodes},
            {"materials", materials},
            {"images", images},
            {"views", viewsOf(model)},
            {"lights", lightsOf(model)},
            {"variants", loading::variantNames(model)},
            {"notes", notes}};
}

Result<Json> inspectModel(const std::string& file, const loading::BareWish& wish, Workplace& workplace) {
    // The loader imports into the cache; that one file is then opened again for its figures.
    auto loaded = workplace.loader().load(file, {.bare = wish}, {}, [](float) {});
    if (!loaded)
        return loaded.error();
    if (loaded.value()->files.empty())
        return Error{ErrorCode::Damaged, file, {}, "there is nothing to draw in it"};
    return modelFigures(file, *loaded.value());
}

Result<Json> inspectPackage(const std::string& file, Workplace& workplace) {
    const auto package = io::Package::open(file, workplace.folders().assets);
    if (!package)
        return package.error();
    const Museum& museum = package.value().museum();
    Json states = Json::array();
    for (const State& state : museum.states)
        states.push_back({{"id", state.id}, {"title", state.title.in("en")}, {"from", state.from}, {"to", state.to}});
    Json rooms = Json::array();
    for (const Hall& hall : museum.halls) {
        Json models = Json::object();
        for (const auto& [state, how] : hall.states)
            models[state] = how.model;
        rooms.push_back({{"id", hall.id}, {"title", hall.title.in("en")}, {"models", models}});
    }
    Json views = Json::array();
    for (const View& view : museum.views)
        views.push_back(view.id);
    return Json{{"kind", "package"},
                {"package", file},
                {"id", museum.id},
                {"format", museum.format},
                {"title", museum.title.in("en")},
                {"languages", museum.languages},
                {"states", states},
                {"halls", rooms},
                {"exhibits", museum.exhibits.size()},
                {"pins", museum.pins.size()},
                {"views", views},
                {"sources", museum.texts.size()},
                {"bibliography", museum.bibliography.size()}};
}

/// Names come from foreign files: none of them obeys, or turns, a terminal.
std::string wordsOf(const Json& value) {
    return printable(value.is_string() ? value.get<std::string>()
                                       : value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// The same for people: one line each, what is a list is counted and named.
std::string plainText(const Json& object) {
    std::string text;
    for (const auto& [key, value] : object.items()) {
        if (!value.is_array()) {
            text += fmt::format("{:<14} {}\n", key, wordsOf(value));
            continue;
        }
        text += fmt::format("{:<14} {}\n", key, value.size());
        for (const Json& item : value) {
            const std::string words = wordsOf(item);
            text += fmt::format("  {}\n", words.empty() ? "(without a name)" : words);
        }
    }
    return text;
}

} // namespace

int runInspect(const CommandLine& line, Workplace& workplace) {
    const std::string& file = line.positional.front();
    const auto wish = bareWishOf(line, file);
    if (!wish)
        return reportWrongCall(wish.error());
    const auto figures = loading::Loader::isPackage(file) ? inspectPackage(file, workplace)
                                                          : inspectModel(file, wish.value(), workplace);
    if (!figures)
        return reportError(figures.error());
    const Json& object = figures.value();
    const std::string text = line.has("--json") ? io::textOf(object) : plainText(object);
    std::fputs(text.c_str(), stdout);
    return kDone;
}

} // namespace halls::app
