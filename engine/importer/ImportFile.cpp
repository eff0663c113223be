// SPDX-License-Identifier: MPL-2.0
#include "importer/ImportFile.h"

#include "base/MappedFile.h"
#include "importer/AssimpReader.h"
#include "importer/Gltf.h"
#include "importer/Light.h"
#include "importer/ModelBuilder.h"
#include "importer/Ply.h"

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

Status checkFile(const Job& job) {
    std::error_code error;
    const auto kind = std::filesystem::status(job.source, error).type();
    if (kind == std::filesystem::file_type::not_found)
        return job.error(ErrorCode::NotFound, {}, "there is no such file");
    if (kind == std::filesystem::file_type::directory)
        return job.error(ErrorCode::Unreadable, {}, "this is a folder, not a file");
    if (kind != std::filesystem::file_type::regular)
        return job.error(ErrorCode::Unreadable, {}, "this is not a file");
    const std::uintmax_t size = std::filesystem::file_size(job.source, error);
    if (error)
        return job.error(ErrorCode::Unreadable, {}, error.message());
    if (size == 0)
        return job.error(ErrorCode::Damaged, {}, "the file is empty (0 bytes)");
    if (size > job.options.maxFileBytes)
        return job.error(ErrorCode::TooLarge, {},
                         fmt::format("{} bytes; at most {} are read", size, job.options.maxFileBytes));
    return Done{};
}

Result<RawScene> readScene(std::span<const std::byte> bytes, const Job& job) {
    const std::string extension = lowerExtension(job.source);
    if (extension == ".glb" || extension == ".gltf" || extension == ".vrm") {
        Result<RawScene> scene = readGltf(bytes, job);
        // glTF 1.0 is another format with the same ending, which Assimp knows.
        if (!scene && isGltfOne(bytes))
            return readByAssimp(job);
        return scene;
    }
    if (extension == ".ply")
        return readPly(bytes, job);
    return readByAssimp(job);
}

Result<model::ModelData> import(ImportKind kind, const Job& job) {
    if (Status status = checkFile(job); !status)
        return status.error();
    const Result<MappedFile> mapped = MappedFile::open(job.source);
    if (!mapped)
        return mapped.error();
    job.tell(0.02F);
    if (kind == ImportKind::Lightmap)
        return buildLightmap(mapped.value().bytes(), job);
    if (kind == ImportKind::Probe)
        return buildProbe(mapped.value().bytes(), job);
    constexpr float kRead = 0.4F;
    Result<RawScene> scene = readScene(mapped.value().bytes(), job);
    if (!scene)
        return scene.error();
    job.tell(kRead);
    return buildModel(std::move(scene).value(), job, kRead);
}

} // namespace

Result<model::ModelData> importFile(const std::filesystem::path& source, ImportKind kind, const ImportOptions& options,
                                    const Progress& progress, std::stop_token stop) {
    const Job job{source, options, progress, std::move(stop)};
    try {
        return import(kind, job);
    } catch (const std::bad_alloc&) {
        return job.error(ErrorCode::TooLarge, {}, "needs more memory than is allowed");
    } catch (const std::length_error&) {
        return job.error(ErrorCode::TooLarge, {}, "needs more memory than is allowed");
    }
}

} // namespace halls::importer
