// SPDX-License-Identifier: MPL-2.0
#include "base/Utf8.h"
#include "io/Package.h"

#include <algorithm>
#include <system_error>

namespace halls::io {
namespace {

constexpr std::string_view kAssetPrefix = "asset:";

/// What is wrong with the words of a path, or null. Only plain relative paths are taken, so that one file has one name
/// and a package means the same on every system.
const char* faultOf(std::string_view path) {
    if (path.empty())
        return "the path is empty";
    if (path.find('\0') != std::string_view::npos)
        return "the path has a NUL in it";
    if (firstInvalidUtf8(path))
        return "the path is not UTF-8";
    if (path.find('\\') != std::string_view::npos)
        return "the path has a backslash in it";
    if (path.front() == '/')
        return "the path is absolute";
    if (path.find(':') != std::string_view::npos)
        return "the path has a colon in it (a drive letter or an address)";
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t to = std::min(path.find('/', from), path.size());
        const std::string_view part = path.substr(from, to - from);
        if (part == "..")
            return "the path leaves its folder";
        if (part.empty() || part == ".")
            return "the path has an empty part or a single dot in it";
        from = to + 1;
    }
    return nullptr;
}

bool isInside(const std::filesystem::path& root, const std::filesystem::path& inner) {
    const auto ends = std::mismatch(root.begin(), root.end(), inner.begin(), inner.end());
    return ends.first == root.end();
}

} // namespace

const std::filesystem::path& rootOf(const PackageRoots& roots, const FileRef& reference) {
    return reference.starts_with(kAssetPrefix) ? roots.assets : roots.folder;
}

Result<std::filesystem::path> resolve(const PackageRoots& roots, const FileRef& reference) {
    std::string_view path = reference;
    const bool asset = path.starts_with(kAssetPrefix);
    if (asset)
        path.remove_prefix(kAssetPrefix.size());
    if (const char* fault = faultOf(path))
        return Error{ErrorCode::OutsidePackage, reference, {}, fault};

    const std::filesystem::path& root = asset ? roots.assets : roots.folder;
    const std::filesystem::path file = root / std::filesystem::path(path);
    std::error_code trouble;
    const std::filesystem::path realRoot = std::filesystem::canonical(root, trouble);
    const std::filesystem::path realFile =
        trouble ? std::filesystem::path() : std::filesystem::weakly_canonical(file, trouble);
    if (trouble)
        return Error{ErrorCode::MissingPart, reference, {}, "there is no such file"};
    if (!isInside(realRoot, realFile))
        return Error{ErrorCode::OutsidePackage, reference, {}, "a symbolic link leaves its folder"};
    const std::filesystem::file_status status = std::filesystem::status(file, trouble);
    if (status.type() == std::filesystem::file_type::regular)
        return file;
    const bool there = !trouble && std::filesystem::exists(status);
    return Error{ErrorCode::MissingPart, reference, {}, there ? "this is not a file" : "there is no such file"};
}

} // namespace halls::io
