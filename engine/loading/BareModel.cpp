// SPDX-License-Identifier: MPL-2.0
#include "loading/BareModel.h"

#include "loading/FileLights.h"
#include "loading/Walls.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace halls::loading {
namespace {

constexpr const char* kNoLanguage = "zxx"; ///< BCP 47: names of files and in files are in none

constexpr float kSmallestRoom = 3.0F;                 ///< metres
constexpr float kLargestRoom = 500.0F;                ///< metres
constexpr std::uint64_t kWalkableTriangles = 300'000; ///< more take longer to prepare than a visitor waits

bool walkable(const model::Model& model, const Aabb& bounds) {
    const Vec3 size = bounds.size();
    const float across = std::max(size.x, size.z);
    return across >= kSmallestRoom && across <= kLargestRoom && model.triangleCount() <= kWalkableTriangles;
}

void addViews(Museum& museum, const model::Model& model) {
    for (const model::Viewpoint& camera : model.viewpoints) {
        View view{.id = fmt::format("camera-{}", museum.views.size() + 1), .hall = "model"};
        view.title.byLanguage[kNoLanguage] = std::string(model.name(camera.nameOffset, camera.nameLength));
        view.pose = {{camera.position[0], camera.position[1], camera.position[2]}, camera.yaw, camera.pitch};
        view.verticalFov = camera.verticalFov;
        museum.views.push_back(std::move(view));
    }
}

const model::ModelFile& fileOf(const LoadedMuseum& museum) {
    HALLS_ASSERT(museum.bareModel && museum.files.size() == 1);
    return museum.files.begin()->second;
}

} // namespace

std::shared_ptr<const LoadedMuseum> bareModel(const std::filesystem::path& file, model::ModelFile model,
                                              const BareWish& wish) {
    const std::string name = file.filename().string();
    const Mat4 placed = wish.transform();
    const Aabb bounds = model.model().bounds.transformed(placed);
    const bool rooms = walkable(model.model(), bounds);
    auto museum = std::make_shared<Museum>();
    museum->id = "model";
    museum->title.byLanguage[kNoLanguage] = name;
    museum->languages = {"en"};
    museum->startState = "model";
    museum->states.push_back({.id = "model", .title = museum->title});
    Hall hall{.id = "model", .title = museum->title, .bounds = bounds, .modes = {Mode::Orbit, Mode::Look, Mode::Plan}};
    if (rooms)
        hall.modes.push_back(Mode::Walk);
    hall.states["model"] = {.model = name};
    museum->halls.push_back(std::move(hall));
    addViews(*museum, model.model());

    auto loaded = std::make_shared<LoadedMuseum>();
    loaded->made.folder = file.parent_path();
    loaded->bareModel = true;
    loaded->wish = wish;
    loaded->objects = {Subject{}, Subject{.hall = "model"}};
    const std::vector<Facet> facets = facetsOf(model.model(), placed);
    loaded->firstLook = firstLookAt(facets);
    FileLights lit = fileLights(model.model(), placed, facets);
    LoadedState state;
    state.lights = std::move(lit.lights);
    state.models.push_back({.model = name, .transform = placed, .object = 1});
    if (rooms)
        addWalls(state.collision, model.model(), placed, 1);
    loaded->states.push_back(std::move(state));
    for (const std::string& text : model.record().notes)
        loaded->notes.push_back({name, text});
    if (!lit.note.empty())
        loaded->notes.push_back({name, lit.note});
    for (const std::string& text : twiceSaid(wish, file))
        loaded->notes.push_back({name, text});
    loaded->doubt = doubtOf(bounds.size());
    if (loaded->doubt)
        loaded->notes.push_back({name, loaded->doubt->note});
    loaded->namesItsParent = wish.root.empty() && namesItsParent(model.record(), file);
    loaded->files.emplace(name, std::move(model));
    loaded->made.museum = std::move(museum);
    return loaded;
}

std::vector<std::string> variantNames(const model::Model& model) {
    std::vector<std::string> names;
    for (const model::Variant& variant : model.variants)
        names.emplace_back(model.name(variant.nameOffset, variant.nameLength));
    return names;
}

Result<std::shared_ptr<const LoadedMuseum>> withVariant(const LoadedMuseum& museum, const std::string& variant) {
    const std::shared_ptr<const LoadedMuseum> plain = withoutVariant(museum);
    const model::ModelFile& file = fileOf(*plain);
    const std::filesystem::path path = plain->made.folder / museum.files.begin()->first;
    const std::vector<std::string> names = variantNames(file.model());
    std::size_t index = static_cast<std::size_t>(std::ranges::find(names, variant) - names.begin());
    if (index == names.size()) {
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(variant.data(), variant.data() + variant.size(), number);
        if (error != std::errc() || end != variant.data() + variant.size() || number == 0 || number > names.size())
            return Error{ErrorCode::NotFound,
                         path.string(),
                         {},
                         fmt::format("it has no variant of that name; it has {} ('inspect' lists them)", names.size())};
        index = number - 1;
    }
    auto loaded = std::make_shared<LoadedMuseum>(
        *bareModel(path, file.withVariant(static_cast<std::uint32_t>(index)), plain->wish));
    loaded->plain = plain;
    loaded->variant = names[index];
    return std::shared_ptr<const LoadedMuseum>(std::move(loaded));
}

std::shared_ptr<const LoadedMuseum> withoutVariant(const LoadedMuseum& museum) {
    return museum.plain != nullptr ? museum.plain : std::make_shared<const LoadedMuseum>(museum);
}

} // namespace halls::loading
