// SPDX-License-Identifier: MPL-2.0
#include "loading/BareModel.h"

#include "loading/Walls.h"

namespace halls::loading {
namespace {

constexpr float kSmallestRoom = 3.0F;                 ///< metres
constexpr float kLargestRoom = 500.0F;                ///< metres
constexpr std::uint64_t kWalkableTriangles = 300'000; ///< more take longer to prepare than a visitor waits

bool walkable(const model::Model& model) {
    const Vec3 size = model.bounds.size();
    const float across = std::max(size.x, size.z);
    return across >= kSmallestRoom && across <= kLargestRoom && model.triangleCount() <= kWalkableTriangles;
}

} // namespace

std::shared_ptr<const LoadedMuseum> bareModel(const std::filesystem::path& file, model::ModelFile model) {
    const std::string name = file.filename().string();
    const bool rooms = walkable(model.model());
    auto museum = std::make_shared<Museum>();
    museum->id = "model";
    museum->title.byLanguage["en"] = name;
    museum->languages = {"en"};
    museum->startState = "model";
    museum->states.push_back({.id = "model", .title = museum->title});
    Hall hall{.id = "model",
              .title = museum->title,
              .bounds = model.model().bounds,
              .modes = {Mode::Orbit, Mode::Look, Mode::Plan}};
    if (rooms)
        hall.modes.push_back(Mode::Walk);
    hall.states["model"] = {.model = name};
    museum->halls.push_back(std::move(hall));

    auto loaded = std::make_shared<LoadedMuseum>();
    loaded->made.folder = file.parent_path();
    loaded->bareModel = true;
    loaded->objects = {Subject{}, Subject{.hall = "model"}};
    LoadedState state;
    state.models.push_back({.model = name, .object = 1});
    if (rooms)
        addWalls(state.collision, model.model(), Mat4(1.0F), 1);
    loaded->states.push_back(std::move(state));
    for (const std::string& text : model.record().notes)
        loaded->notes.push_back({name, text});
    loaded->files.emplace(name, std::move(model));
    loaded->made.museum = std::move(museum);
    return loaded;
}

} // namespace halls::loading
