// SPDX-License-Identifier: MPL-2.0
#include "loading/Loader.h"

#include "base/Trouble.h"
#include "loading/BareModel.h"
#include "loading/FileLights.h"
#include "loading/PackageFindings.h"
#include "loading/Walls.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <glm/gtc/matrix_transform.hpp>
#include <string_view>
#include <unordered_map>

namespace halls::loading {

using model::ImportKind;

/// One file to be had: what the museum calls it, and what is to be made of it.
struct Loader::Wanted {
    FileRef reference;
    ImportKind kind = ImportKind::Model;
};

namespace {

std::string keyOf(const FileRef& reference, ImportKind kind) {
    const char* suffix = kind == ImportKind::Lightmap ? "|light" : kind == ImportKind::Probe ? "|probe" : "";
    return reference.empty() ? std::string() : reference + suffix;
}

bool chosen(const std::set<Id>& states, const Id& state) {
    return states.empty() || states.contains(state);
}

/// The state whose walls hold where `its` is shown. A scan that was not laid onto the hall yet stands in nobody's way:
/// one walks where its state is laid onto.
const HallState& walledBy(const Hall& hall, const HallState& its) {
    const HallState* walls = &its;
    for (std::size_t i = 0; i < hall.states.size(); ++i) { // at most so many: scans may be laid onto each other
        if (!walls->alignment || residualOf(*walls->alignment))
            break;
        const auto other = hall.states.find(walls->alignment->to);
        if (other == hall.states.end())
            break;
        walls = &other->second;
    }
    return *walls;
}

} // namespace

std::map<std::string, Loader::Wanted> Loader::wantedFiles(const Museum& museum, const Options& options) {
    std::map<std::string, Wanted> all;
    const auto want = [&](const FileRef& reference, ImportKind kind) {
        if (!reference.empty())
            all.try_emplace(keyOf(reference, kind), Wanted{reference, kind});
    };
    for (const Hall& hall : museum.halls) {
        for (const auto& [state, its] : hall.states) {
            if (!chosen(options.states, state))
                continue;
            const HallState& walls = walledBy(hall, its);
            want(its.collision, ImportKind::Model);
            want(walls.collision.empty() ? walls.model : walls.collision, ImportKind::Model);
            if (!options.pictures && !its.collision.empty())
                continue;
            want(its.model, ImportKind::Model);
            if (!options.pictures)
                continue;
            if (its.lightmap)
                want(its.lightmap->file, ImportKind::Lightmap);
            for (const Probe& probe : its.probes)
                want(probe.file, ImportKind::Probe);
        }
    }
    for (const Exhibit& exhibit : museum.exhibits) {
        for (const auto& [state, its] : exhibit.states) {
            if (!chosen(options.states, state) || (!options.pictures && its.collision == ExhibitCollision::None))
                continue;
            want(its.model, ImportKind::Model);
            const auto other = its.alignment ? exhibit.states.find(its.alignment->to) : exhibit.states.end();
            if (other != exhibit.states.end())
                want(other->second.model, ImportKind::Model); // what it is laid onto
        }
    }
    return all;
}

namespace {

/// Where a model stands that its package puts at `place`: what the importer took off its coordinates is put back.
Mat4 overOrigin(const Mat4& place, const model::Model& model) {
    return Mat4(glm::translate(glm::dmat4(place), model.origin));
}

/// The probe of a hall that is nearest to a place.
std::string nearestProbe(const HallState& hall, Vec3 place) {
    const auto nearest = std::ranges::min_element(
        hall.probes, {}, [&](const Probe& probe) { return glm::distance(probe.position, place); });
    return nearest == hall.probes.end() ? std::string() : keyOf(nearest->file, ImportKind::Probe);
}

/// Fills LoadedMuseum::states from the museum's words and the files that could be had.
class StateBuilder {
public:
    StateBuilder(const Museum& museum, LoadedMuseum& loaded, std::stop_token stop = {})
        : m_museum(museum), m_loaded(loaded), m_stop(std::move(stop)) {
        m_loaded.objects = {Subject{}};
        for (const Hall& hall : museum.halls)
            m_loaded.objects.push_back({.hall = hall.id});
        for (const Exhibit& exhibit : museum.exhibits)
            m_loaded.objects.push_back({.hall = exhibit.hall, .exhibit = exhibit.id});
    }

    LoadedState build(const Id& state) {
        LoadedState built;
        for (std::size_t i = 0; i < m_museum.halls.size(); ++i)
            addHall(built, state, i);
        for (std::size_t i = 0; i < m_museum.exhibits.size(); ++i)
            addExhibit(built, state, i);
        return built;
    }

private:
    const model::ModelFile* file(const std::string& key) const {
        const auto found = m_loaded.files.find(key);
        return found == m_loaded.files.end() ? nullptr : &found->second;
    }

    /// Whether a model can stand there; where not, what stands where is told as missing.
    bool placeable(const FileRef& reference, const Mat4& transform, const std::string& what) {
        if (loading::placeable(file(reference)->model().bounds, transform))
            return true;
        tell(m_loaded.missing,
             Error{ErrorCode::Invalid, reference, what,
                   "is left out: by its numbers it would stand, or reach, farther away than any place "
                   "on earth; see its scale, its position and the model's own coordinates"});
        return false;
    }

    /// Once: a model may stand in several states, and an edit builds them anew.
    template <class T>
    static void tell(std::vector<T>& all, T told) {
        if (std::ranges::none_of(all, [&](const T& one) { return same(one, told); }))
            all.push_back(std::move(told));
    }
    static bool same(const ImportNote& a, const ImportNote& b) { return a == b; }
    static bool same(const Error& a, const Error& b) { return toLine(a) == toLine(b); }

    void wall(LoadedState& built, const FileRef& reference, const Mat4& transform, std::uint32_t object) {
        const std::size_t leftOut = addWalls(built.collision, file(reference)->model(), transform, object, m_stop);
        if (leftOut > 0)
            tell(m_loaded.notes, {reference, fmt::format("{} triangles stand in nobody's way: they have no place on "
                                                         "earth",
                                                         leftOut)});
    }

    void addHall(LoadedState& built, const Id& state, std::size_t index) {
        const Hall& hall = m_museum.halls[index];
        const auto found = hall.states.find(state);
        if (found == hall.states.end())
            return;
        const HallState& its = found->second;
        const auto object = static_cast<std::uint32_t>(1 + index);
        const auto placeIn = [&](const HallState& any) {
            const model::ModelFile* scan = any.alignment ? file(any.model) : nullptr;
            return scan == nullptr ? Mat4(1.0F)
                                   : placeOf(*any.alignment, scan->model().bounds, hall.bounds, scan->model().origin);
        };
        const auto standingIn = [&](const HallState& any, const std::string& shown) {
            const bool aligned = any.alignment && shown == any.model;
            return aligned ? placeIn(any) : overOrigin(Mat4(1.0F), file(shown)->model());
        };
        const std::string what = whatStands(hall, state);
        if (!its.model.empty() && file(its.model) != nullptr &&
            placeable(its.model, standingIn(its, its.model), what)) {
            StandingModel standing{.model = its.model,
                                   .transform = standingIn(its, its.model),
                                   .object = object,
                                   .group = static_cast<std::uint16_t>(index),
                                   .exposure = its.exposure};
            if (its.lightmap) {
                standing.lightmap = keyOf(its.lightmap->file, ImportKind::Lightmap);
                standing.cleared = replacedIn(hall.id, state);
            }
            standing.probe = nearestProbe(its, hall.bounds.centre());
            standing.objectsByNode = objectsByNode(file(its.model)->model(), hall.id, its, object);
            built.baked = built.baked || !standing.lightmap.empty();
            built.models.push_back(std::move(standing));
        }
        const HallState& walled = walledBy(hall, its);
        const FileRef& walls = walled.collision.empty() ? walled.model : walled.collision;
        if (file(walls) != nullptr) {
            const Mat4 wallsPlace = standingIn(walled, walls);
            if (placeable(walls, wallsPlace, what))
                wall(built, walls, wallsPlace, object);
        }
    }

    /// Where the works of a hall stood that scans stand for in a state.
    std::vector<Aabb> replacedIn(const Id& hall, const Id& state) const {
        std::vector<Aabb> boxes;
        for (const Exhibit& exhibit : m_museum.exhibits) {
            const auto its = exhibit.states.find(state);
            if (exhibit.hall != hall || its == exhibit.states.end() || !its->second.alignment)
                continue;
            if (const std::optional<Aabb> form = formIn(exhibit, its->second.alignment->to))
                boxes.push_back(*form);
        }
        return boxes;
    }

    /// The number of a part of a hall: one, in whatever state it is.
    std::uint32_t objectOfPart(const Id& hall, const Id& part) {
        const Subject subject{.hall = hall, .part = part};
        const auto found = std::ranges::find(m_loaded.objects, subject);
        if (found != m_loaded.objects.end())
            return static_cast<std::uint32_t>(found - m_loaded.objects.begin());
        m_loaded.objects.push_back(subject);
        return static_cast<std::uint32_t>(m_loaded.objects.size() - 1);
    }

    std::vector<std::uint32_t> objectsByNode(const model::Model& model, const Id& hall, const HallState& its,
                                             std::uint32_t hallObject) {
        std::vector<std::uint32_t> objects;
        for (const model::Node& node : model.nodes) {
            const HallPart* part = its.partOf(model.name(node.nameOffset, node.nameLength));
            objects.push_back(part == nullptr ? hallObject : objectOfPart(hall, part->id));
        }
        return objects;
    }

    void addExhibit(LoadedState& built, const Id& state, std::size_t index) {
        const Exhibit& exhibit = m_museum.exhibits[index];
        const auto found = exhibit.states.find(state);
        if (found == exhibit.states.end() || found->second.model.empty())
            return;
        const ExhibitState& its = found->second;
        const model::ModelFile* shape = file(its.model);
        if (shape == nullptr)
            return;
        const auto hall = std::ranges::find(m_museum.halls, exhibit.hall, &Hall::id);
        const auto object = static_cast<std::uint32_t>(1 + m_museum.halls.size() + index);
        const model::Model& model = shape->model();
        const Mat4 place = its.alignment ? placeOf(*its.alignment, model.bounds, targetOf(exhibit, its), model.origin)
                                         : overOrigin(its.placement.matrix(), model);
        if (!placeable(its.model, place, whatStands(exhibit, state)))
            return;
        StandingModel standing{.model = its.model, .transform = place, .object = object};
        if (hall != m_museum.halls.end()) {
            standing.group = static_cast<std::uint16_t>(hall - m_museum.halls.begin());
            if (const auto hallState = hall->states.find(state); hallState != hall->states.end())
                light(standing, hallState->second, exhibit.id, its.placement.position);
            if (its.alignment)
                standing.lightmap.clear(); // it was made for the shape that stood here, not for a scan
        }
        const bool placed = !its.alignment || residualOf(*its.alignment); // else it may be a hundred times too large
        if (placed && its.collision == ExhibitCollision::Box && !shape->model().bounds.empty())
            built.collision.addBox(shape->model().bounds, standing.transform, object);
        else if (placed && its.collision == ExhibitCollision::Mesh)
            wall(built, its.model, standing.transform, object);
        built.models.push_back(std::move(standing));
    }

    /// What a scan of an exhibit is laid onto: its form in the other state, or, where there is none, a cubic metre
    /// there.
    Aabb targetOf(const Exhibit& exhibit, const ExhibitState& scan) const {
        const Vec3 foot = scan.placement.position;
        return formIn(exhibit, scan.alignment->to)
            .value_or(Aabb{foot - Vec3(0.5F, 0.0F, 0.5F), foot + Vec3(0.5F, 1.0F, 0.5F)});
    }

    /// The box of what is drawn of it in a state; nothing where that is nothing, or a scan.
    std::optional<Aabb> formIn(const Exhibit& exhibit, const Id& state) const {
        const auto its = exhibit.states.find(state);
        const model::ModelFile* form = its == exhibit.states.end() ? nullptr : file(its->second.model);
        return form == nullptr || its->second.alignment
                   ? std::nullopt
                   : std::optional(
                         form->model().bounds.transformed(overOrigin(its->second.placement.matrix(), form->model())));
    }

    static void light(StandingModel& standing, const HallState& hall, const Id& exhibit, Vec3 place) {
        standing.exposure = hall.exposure;
        standing.probe = nearestProbe(hall, place);
        if (!hall.lightmap)
            return;
        if (const auto tile = hall.lightmap->tiles.find(exhibit); tile != hall.lightmap->tiles.end()) {
            standing.lightmap = keyOf(hall.lightmap->file, ImportKind::Lightmap);
            standing.lightmapTile = tile->second;
        }
    }

    const Museum& m_museum;
    LoadedMuseum& m_loaded;
    std::stop_token m_stop;
};

void addNotes(LoadedMuseum& loaded, const FileRef& file, const model::ModelFile& model) {
    for (const std::string& text : model.record().notes)
        loaded.notes.push_back({file, text});
    if (const std::string unused = noteOfUnusedLights(model.model()); !unused.empty())
        loaded.notes.push_back({file, unused});
}

Error cancelled(const io::PackageRoots& roots) {
    return {ErrorCode::Cancelled, roots.folder.string(), {}, "opening was cancelled"};
}

std::size_t nextFilesId() {
    static std::atomic<std::size_t> last{0};
    return ++last;
}

} // namespace

std::vector<NoteOfFiles> byWords(const std::vector<ImportNote>& notes) {
    std::vector<NoteOfFiles> all;
    std::unordered_map<std::string_view, std::size_t> known;
    for (const ImportNote& note : notes) {
        const auto [at, isNew] = known.try_emplace(note.text, all.size());
        if (isNew)
            all.push_back({.text = note.text, .files = {}});
        std::vector<FileRef>& files = all[at->second].files;
        if (std::ranges::find(files, note.file) == files.end())
            files.push_back(note.file);
    }
    return all;
}

std::shared_ptr<const LoadedMuseum> edited(const LoadedMuseum& before, const io::Package& package) {
    auto loaded = std::make_shared<LoadedMuseum>();
    loaded->package = package;
    loaded->files = before.files;
    loaded->missing = before.missing;
    loaded->notes = before.notes;
    loaded->filesId = before.filesId;
    StateBuilder builder(loaded->museum(), *loaded);
    for (const State& state : loaded->museum().states)
        loaded->states.push_back(builder.build(state.id));
    return loaded;
}

std::shared_ptr<const LoadedMuseum> withTours(const LoadedMuseum& before, const io::Package& package) {
    auto loaded = std::make_shared<LoadedMuseum>(before);
    loaded->package = package;
    return loaded;
}

Loader::Loader(model::ModelCache& cache, Importer& importer, std::filesystem::path assets)
    : m_cache(cache), m_importer(importer), m_assets(std::move(assets)) {}

bool Loader::isPackage(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored) || path.filename() == "museum.json";
}

Result<model::ModelFile> Loader::obtain(const ForeignFile& source, ImportKind kind, std::stop_token stop,
                                        const Progress& progress) {
    Result<std::optional<model::ModelFile>> cached = m_cache.find(source.file, kind, source.root, stop);
    if (!cached)
        return cached.error();
    if (cached.value())
        return *std::move(cached.value());
    const Result<std::filesystem::path> target = m_cache.newFile();
    if (!target)
        return target.error();
    if (const Status imported = m_importer.import(source, kind, target.value(), stop, progress); !imported)
        return imported.error();
    return m_cache.take(target.value(), source.file, kind);
}

Result<model::ModelFile> Loader::model(const std::filesystem::path& file, std::stop_token stop,
                                       const Progress& progress) {
    return caught(file.string(), [&] { return obtain(file, ImportKind::Model, std::move(stop), progress); });
}

Result<std::vector<std::filesystem::path>> Loader::companions(const std::filesystem::path& model, std::stop_token stop,
                                                              const Progress& progress) {
    return caught(model.string(), [&]() -> Result<std::vector<std::filesystem::path>> {
        const Result<model::ModelFile> file = obtain(model, ImportKind::Model, stop, progress);
        if (!file)
            return file.error();
        return model::companionsIn(file.value().record(), model);
    });
}

Result<std::shared_ptr<const LoadedMuseum>> Loader::load(const std::filesystem::path& packageOrModel,
                                                         const Options& options, std::stop_token stop,
                                                         const Progress& progress) {
    return caught(packageOrModel.string(), [&]() -> Result<std::shared_ptr<const LoadedMuseum>> {
        if (isPackage(packageOrModel))
            return loadPackage(packageOrModel, options, stop, progress);
        Result<model::ModelFile> file = obtain({packageOrModel, options.bare.root}, ImportKind::Model, stop, progress);
        if (!file)
            return file.error();
        if (!placeable(file.value().model().bounds, Mat4(1.0F)))
            return Error{ErrorCode::Invalid,
                         packageOrModel.string(),
                         {},
                         "by its coordinates it reaches farther than any place on earth: they are no metres"};
        auto bare = bareModel(packageOrModel, std::move(file).value(), options.bare);
        if (!options.variant.empty())
            return withVariant(*bare, options.variant);
        return bare;
    });
}

Result<std::shared_ptr<const LoadedMuseum>> Loader::loadPackage(const std::filesystem::path& folder, Options options,
                                                                std::stop_token stop, const Progress& progress) {
    const Result<io::Package> opened = io::Package::open(folder, m_assets);
    if (!opened)
        return opened.error();
    const io::Package& package = opened.value();
    auto loaded = std::make_shared<LoadedMuseum>();
    loaded->package = package;
    loaded->filesId = nextFilesId();
    if (options.startStateOnly && options.states.empty())
        options.states.insert(loaded->museum().startState);
    const std::map<std::string, Wanted> wanted = wantedFiles(loaded->museum(), options);
    const Result<Refused> refused = obtainAll(*loaded, wanted, package.roots(), stop, progress);
    if (!refused)
        return refused.error();
    for (const auto& [key, error] : refused.value())
        loaded->missing.push_back(error);
    for (const FileRef& tour : package.brokenTours())
        loaded->notes.push_back({tour, "left out: this tour, whose file is damaged; it stays as it is"});
    if (const Status built = buildStates(*loaded, options.states, stop); !built)
        return built.error();
    progress(1.0F);
    return std::shared_ptr<const LoadedMuseum>(std::move(loaded));
}

Result<Loader::Refused> Loader::obtainAll(LoadedMuseum& loaded, const std::map<std::string, Wanted>& wanted,
                                          const io::PackageRoots& roots, const std::stop_token& stop,
                                          const Progress& progress) {
    Refused refused;
    std::size_t done = 0;
    for (const auto& [key, file] : wanted) {
        const auto part = [&](float share) {
            progress((static_cast<float>(done) + share) / static_cast<float>(wanted.size()));
        };
        part(0.0F);
        if (stop.stop_requested())
            return cancelled(roots);
        const Result<std::filesystem::path> source = io::resolve(roots, file.reference);
        Result<model::ModelFile> model =
            source ? obtain({source.value(), io::rootOf(roots, file.reference)}, file.kind, stop, part)
                   : source.error();
        if (model) {
            addNotes(loaded, file.reference, model.value());
            loaded.files.emplace(key, std::move(model).value());
        } else if (model.error().code == ErrorCode::Cancelled) {
            return model.error();
        } else {
            refused.emplace(key, model.error());
        }
        ++done;
    }
    m_cache.trim();
    return refused;
}

Status Loader::buildStates(LoadedMuseum& loaded, const std::set<Id>& states, const std::stop_token& stop) {
    StateBuilder builder(loaded.museum(), loaded, stop);
    for (const State& state : loaded.museum().states)
        loaded.states.push_back(chosen(states, state.id) ? builder.build(state.id) : LoadedState{});
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, loaded.folder().string(), {}, "opening was cancelled"};
    return Done{};
}

Status Loader::check(io::PackageCheck& check, std::stop_token stop, const Progress& progress) {
    return caught(check.package.string(), [&]() -> Status {
        if (!check.museum)
            return Done{};
        LoadedMuseum loaded;
        loaded.made.museum = std::make_shared<const Museum>(*check.museum);
        const std::map<std::string, Wanted> wanted = wantedFiles(*check.museum, {});
        const Result<Refused> refused = obtainAll(loaded, wanted, check.roots, stop, progress);
        if (!refused)
            return refused.error();
        PackageFindings findings(check);
        for (const auto& [key, error] : refused.value()) {
            const Wanted& file = wanted.at(key);
            const Result<std::filesystem::path> source = io::resolve(check.roots, file.reference);
            if (!source)
                continue; // `check` tells that it is not there
            if (isOfTheMachine(error, source.value()))
                return error;
            findings.refused(file.reference, file.kind, source.value(), error);
        }
        if (const Status built = buildStates(loaded, {}, stop); !built)
            return built.error();
        for (const Error& misplaced : loaded.missing)
            findings.misplaced(misplaced);
        for (const ImportNote& note : loaded.notes)
            findings.noted(note.file, note.text);
        check.models = wanted.size();
        progress(1.0F);
        return Done{};
    });
}

} // namespace halls::loading
