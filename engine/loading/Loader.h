// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/Package.h"
#include "loading/BareWish.h"
#include "loading/FirstLook.h"
#include "loading/Importer.h"
#include "model/ModelCache.h"
#include "museum/Subject.h"
#include "museum/Tour.h"
#include "physics/CollisionWorld.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace halls::loading {

/// A model standing somewhere in one state, by the names of files; the stage turns it into a render::Instance.
struct StandingModel {
    std::string model; ///< key into LoadedMuseum::files
    Mat4 transform{1.0F};
    std::string lightmap; ///< key, or empty
    Vec4 lightmapTile{1.0F, 1.0F, 0.0F, 0.0F};
    std::string probe;        ///< key, or empty
    std::uint32_t object = 0; ///< number of what it is, see LoadedMuseum::objects
    /// Number per node of the model, where parts of a hall have evidence of their own; empty: `object` for all.
    std::vector<std::uint32_t> objectsByNode;
    std::uint16_t group = 0; ///< index of the hall
    /// Of a hall: boxes (metres, in the world) of works that its lightmap was made with and that are not in this state,
    /// since a scan stands for them.
    std::vector<Aabb> cleared;
    float exposure = 0.0F;
};

/// What one state looks like and what stands in the way in it.
struct LoadedState {
    std::vector<StandingModel> models;
    physics::CollisionWorld collision;
    bool baked = false;               ///< some hall has a lightmap: no sun is needed
    std::vector<model::Light> lights; ///< of a bare model's file, see FileLights; else empty
};

/// The states of a museum, in its order. Copies share them: tours are edited without building a wall anew.
class LoadedStates {
public:
    std::size_t size() const { return m_states->size(); }
    bool empty() const { return m_states->empty(); }
    const LoadedState& operator[](std::size_t index) const { return (*m_states)[index]; }
    LoadedState& operator[](std::size_t index) { return (*m_states)[index]; }
    auto begin() const { return std::as_const(*m_states).begin(); }
    auto end() const { return std::as_const(*m_states).end(); }
    auto begin() { return m_states->begin(); }
    auto end() { return m_states->end(); }
    void resize(std::size_t size) { m_states->resize(size); }
    void push_back(LoadedState state) { m_states->push_back(std::move(state)); }
    bool sharedWith(const LoadedStates& other) const { return m_states == other.m_states; }

private:
    std::shared_ptr<std::vector<LoadedState>> m_states = std::make_shared<std::vector<LoadedState>>();
};

/// What a museum says that was read from no package: of a bare model, or made in code.
struct MadeMuseum {
    std::shared_ptr<const Museum> museum = std::make_shared<const Museum>();
    std::vector<Tour> tours;
    std::filesystem::path folder; ///< of the model
};

/// What the import of one file left out or took for granted: no error, but somebody may miss it.
struct ImportNote {
    FileRef file;     ///< as the museum names it; of a bare model its name
    std::string text; ///< one line of plain English: "left out: the picture "a.png" is not there"
    bool operator==(const ImportNote&) const = default;
};

/// A note, and all the files that it holds for.
struct NoteOfFiles {
    std::string text;
    std::vector<FileRef> files; ///< each once, in the order of the notes
};
/// To be told: what is noted alike of several files once.
std::vector<NoteOfFiles> byWords(const std::vector<ImportNote>& notes);

/// A museum that is ready to be walked: all of it is checked and mapped, nothing is on the graphics card yet.
/// Immutable after loading; shared between the session and the stage.
struct LoadedMuseum {
    std::optional<io::Package> package;        ///< what it was read from; none for a bare model
    MadeMuseum made;                           ///< where there is no package
    bool bareModel = false;                    ///< a single file, without halls of its own
    std::string variant;                       ///< of a bare model: the name of the variant that is shown; empty: none
    std::shared_ptr<const LoadedMuseum> plain; ///< where a variant is shown: the same without
    bool namesItsParent = false;               ///< it names files above its folder, which were not read
    BareWish wish;                             ///< how a bare model was taken
    FirstLook firstLook;                       ///< at a bare model
    std::optional<SizeDoubt> doubt;            ///< of a bare model's size; `notes` has it too
    std::map<std::string, model::ModelFile> files;
    LoadedStates states; ///< as museum().states
    /// Object number -> what it is. 0 is nothing. A part of a hall has one number, whatever the state.
    std::vector<Subject> objects;
    std::vector<Error> missing;    ///< files that could not be had; the rest is shown without them
    std::vector<ImportNote> notes; ///< by file; kept in the cache, so that each opening tells them again
    std::size_t filesId = 0;       ///< the same for museums that share their files: edits of one another

    const Museum& museum() const { return package ? package->museum() : *made.museum; }
    const std::vector<Tour>& tours() const { return package ? package->tours() : made.tours; }
    const std::filesystem::path& folder() const { return package ? package->folder() : made.folder; }
};

/// The museum as its package has been edited: the same files, other words and places. Quick: nothing is read.
/// Precondition: `package` names no file that `before` did not have.
std::shared_ptr<const LoadedMuseum> edited(const LoadedMuseum& before, const io::Package& package);
/// The same museum with the tours of `package`, which differs from that of `before` in nothing else.
std::shared_ptr<const LoadedMuseum> withTours(const LoadedMuseum& before, const io::Package& package);

/// Reads a package or a bare model: on a worker thread, cancellable, with true progress.
/// **Errors** A package that breaks the rules or a bare model that cannot be read is an Error. A single model of a
/// package that cannot be imported, or that no place in metres has once its numbers are followed, is told in
/// LoadedMuseum::missing. Nothing is thrown: what is (memory that is not there, say) is an Error as well.
class Loader {
public:
    Loader(model::ModelCache& cache, Importer& importer, std::filesystem::path assets);

    struct Options {
        bool pictures = true;        ///< models, lightmaps and probes too; false: only what stands in the way
        std::set<Id> states;         ///< only these; empty: all
        std::string variant;         ///< of a bare model, see withVariant()
        bool startStateOnly = false; ///< where `states` is empty: only the one that the package starts in
        BareWish bare;               ///< how a bare model is taken; files of a package may name those in its folder
    };
    Result<std::shared_ptr<const LoadedMuseum>> load(const std::filesystem::path& packageOrModel,
                                                     const Options& options, std::stop_token stop,
                                                     const Progress& progress);

    /// What opening would leave out of a package, or show otherwise than its files say, added to what `check` found in
    /// its words: each file is imported where it is not in the cache yet, and laid where it is to stand. What would be
    /// missing is an error, what an import notes a warning; all of them, with the places in museum.json that name the
    /// file. Where the museum could not be read nothing is looked into.
    /// **Errors** Of the machine alone (nowhere to write to, no import program), and Cancelled.
    Status check(io::PackageCheck& check, std::stop_token stop, const Progress& progress);

    /// One model, without a museum round it: imported where it is not in the cache yet.
    Result<model::ModelFile> model(const std::filesystem::path& file, std::stop_token stop, const Progress& progress);

    /// The files that a model is shown with (pictures, buffers, materials), relative to its folder and inside of it:
    /// for io::Scan::companions. The model is imported for it where it is not in the cache yet: what follows finds it
    /// there.
    Result<std::vector<std::filesystem::path>> companions(const std::filesystem::path& model, std::stop_token stop,
                                                          const Progress& progress);

    /// Whether `path` is a package (a folder, or a museum.json) rather than a bare model.
    static bool isPackage(const std::filesystem::path& path);

private:
    struct Wanted;
    using Refused = std::map<std::string, Error>; ///< by the key of the file
    Result<std::shared_ptr<const LoadedMuseum>> loadPackage(const std::filesystem::path& folder, Options options,
                                                            std::stop_token stop, const Progress& progress);
    /// All of them, into LoadedMuseum::files; those that cannot be had are returned. Errors: Cancelled.
    Result<Refused> obtainAll(LoadedMuseum& loaded, const std::map<std::string, Wanted>& wanted,
                              const io::PackageRoots& roots, const std::stop_token& stop, const Progress& progress);
    /// The states of what was obtained. Errors: Cancelled.
    static Status buildStates(LoadedMuseum& loaded, const std::set<Id>& states, const std::stop_token& stop);
    static std::map<std::string, Wanted> wantedFiles(const Museum& museum, const Options& options);
    /// From the cache, imported first where it is not there yet.
    Result<model::ModelFile> obtain(const ForeignFile& source, model::ImportKind kind, std::stop_token stop,
                                    const Progress& progress);

    model::ModelCache& m_cache;
    Importer& m_importer;
    std::filesystem::path m_assets;
};

} // namespace halls::loading
