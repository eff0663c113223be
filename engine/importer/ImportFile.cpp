// SPDX-License-Identifier: MPL-2.0
#include "importer/ImportFile.h"

#include "importer/Notes.h"
#include "importer/OtherKind.h"
#include "importer/assimp/AssimpReader.h"
#include "importer/build/ModelBuilder.h"
#include "importer/collada/Collada.h"
#include "importer/gltf/Gltf.h"
#include "importer/obj/Obj.h"
#include "importer/pictures/Light.h"
#include "importer/ply/Ply.h"
#include "importer/points/E57.h"
#include "importer/points/Las.h"
#include "importer/points/Pts.h"
#include "importer/points/Ptx.h"
#include "importer/stl/Stl.h"
#include "importer/text/PlainLine.h"
#include "model/Formats.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <new>

namespace halls::importer {
namespace {

std::string lowerExtension(const std::filesystem::path& file) {
    std::string text = file.extension().string();
    std::ranges::transform(text, text.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

Result<RawScene> readScene(std::span<std::byte> bytes, const Job& job) {
    const std::string extension = lowerExtension(job.source);
    if (extension == ".glb" || extension == ".gltf" || extension == ".vrm")
        return readGltf(bytes, job);
    if (extension == ".ply")
        return readPly(bytes, job);
    if (extension == ".dae")
        return readCollada(bytes, job);
    if (extension == ".obj")
        return readObj(bytes, job);
    if (extension == ".stl")
        return readStl(bytes, job);
    if (extension == ".e57")
        return readE57(bytes, job);
    if (extension == ".las" ||
        extension == ".laz") // what .laz calls itself in vain is read, or refused by its own name
        return readLas(bytes, job);
    if (extension == ".ptx")
        return readPtx(bytes, job);
    if (extension == ".pts" || extension == ".xyz" || extension == ".asc")
        return readPts(bytes, job);
    return readByAssimp(bytes, job);
}

/// A picture that is called a model is no damaged model.
Error inItsKind(const Error& error, std::string_view kind, const Job& job) {
    const bool wrong =
        error.code == ErrorCode::Damaged || error.code == ErrorCode::Invalid || error.code == ErrorCode::Unsupported;
    if (!wrong || kind.empty() || model::formatOf(lowerExtension(job.source)) == nullptr)
        return error;
    return job.error(ErrorCode::Damaged, {}, fmt::format("by its bytes this is {}, whatever its name says", kind));
}

Result<model::ModelData> import(ImportKind what, const Job& job) {
    Result<FileBytes> source = job.files.openSource();
    if (!source)
        return source.error();
    job.tell(0.02F);
    if (what == ImportKind::Lightmap)
        return buildLightmap(source.value().bytes(), job);
    if (what == ImportKind::Probe)
        return buildProbe(source.value().bytes(), job);
    constexpr float kRead = 0.4F;
    // Asked first: readers may change bytes.
    const std::string_view kind = otherKind(source.value().bytes(), lowerExtension(job.source));
    Result<RawScene> scene = readScene(source.value().bytes(), job);
    source = FileBytes(); // the model is built without
    if (!scene)
        return inItsKind(scene.error(), kind, job);
    job.tell(kRead);
    Result<model::ModelData> model = buildModel(std::move(scene).value(), job, kRead);
    return model ? std::move(model) : inItsKind(model.error(), kind, job);
}

/// Import, with bad files that ask for all memory there is told as what they are.
Result<model::ModelData> importWithin(ImportKind kind, const Job& job) {
    try {
        return import(kind, job);
    } catch (const std::bad_alloc&) {
        return job.error(ErrorCode::TooLarge, {}, "needs more memory than is allowed");
    } catch (const std::length_error&) {
        return job.error(ErrorCode::TooLarge, {}, "needs more memory than is allowed");
    }
}

} // namespace

Result<model::ModelData> importFile(const std::filesystem::path& source, ImportKind kind, const ImportOptions& options,
                                    const Progress& progress, std::stop_token stop) {
    constexpr std::size_t kLongestPlace = 80;
    constexpr std::size_t kLongestDetail = 200;
    SourceFiles files(source, options.maxFileBytes, options.root);
    Notes notes;
    ImportOptions noting = options;
    noting.note = [&](const std::string& text) {
        if (notes.add(text) && options.note)
            options.note(plainLine(text, model::kLongestNote));
    };
    const Job job{source, noting, progress, std::move(stop), files};
    Result<model::ModelData> data = importWithin(kind, job);
    if (data && files.tooMany())
        data = job.error(ErrorCode::TooLarge, {}, fmt::format("names {} other files or more", model::kMaxInputs));
    if (!data) {
        Error error = data.error();
        error.place = plainLine(error.place, kLongestPlace);
        error.detail = plainLine(error.detail, kLongestDetail);
        return error;
    }
    data.value().record = {files.asked(), notes.all(), kind};
    return data;
}

} // namespace halls::importer
