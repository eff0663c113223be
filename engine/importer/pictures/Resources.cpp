// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/Resources.h"

#include "importer/pictures/DecodedImage.h"
#include "importer/text/PlainLine.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::importer {
namespace {

std::string shown(const std::string& name, std::size_t longest = 180) {
    return plainLine(name, longest);
}

/// Tells when something else than the very name was taken.
std::optional<std::string> meant(const std::string& name, const Job& job, const std::string& namedBy) {
    const auto found = job.files.meantBy(name, namedBy);
    if (!found)
        return std::nullopt;
    if (found->substitute) {
        const bool beside = found->shown.find('/') == std::string::npos;
        job.note(fmt::format("\"{}\" {}: \"{}\"{} was taken", shown(name, 120),
                             job.files.leadsOut(name, namedBy) ? "lies outside the model's folder" : "is not there",
                             shown(found->shown, 80), beside ? " beside the model" : ""));
    }
    return found->name;
}

} // namespace

Result<std::vector<std::byte>> readPart(const std::string& name, const Job& job, const std::string& namedBy) {
    const auto its = meant(name, job, namedBy);
    if (!its && job.files.leadsOut(name, namedBy))
        return job.error(
            ErrorCode::OutsidePackage, {},
            fmt::format("needs \"{}\", which lies outside the model's folder and is not read", shown(name)));
    const Result<FileBytes> read = job.files.open(its.value_or(name));
    if (!read)
        return read.error();
    const auto bytes = read.value().bytes();
    return std::vector<std::byte>(bytes.begin(), bytes.end());
}

void leaveOut(const std::string& picture, const Error& why, const Job& job) {
    const bool named = why.detail.starts_with("the picture \"");
    job.note("left out: " + (named ? why.detail : fmt::format("the picture \"{}\": {}", picture, why.detail)));
}

std::uint32_t addPicture(RawScene& scene, RawImage image, const Job& job) {
    if (const Result<DecodedImage> decoded = decodeImage(image, job); !decoded) {
        leaveOut(image.name, decoded.error(), job);
        return kNone;
    }
    scene.images.push_back(std::move(image));
    return static_cast<std::uint32_t>(scene.images.size() - 1);
}

std::uint32_t addNamedPicture(RawScene& scene, const std::string& name, const Job& job, const std::string& namedBy) {
    const auto its = meant(name, job, namedBy);
    const auto known = its ? std::ranges::find(scene.images, *its, &RawImage::name) : scene.images.end();
    if (known != scene.images.end())
        return static_cast<std::uint32_t>(known - scene.images.begin());
    if (!its) {
        job.note(fmt::format("left out: the picture \"{}\" {}", shown(name),
                             job.files.leadsOut(name, namedBy) ? "lies outside the model's folder and is not read"
                                                               : "is not there"));
        return kNone;
    }
    const Result<FileBytes> read = job.files.open(*its);
    if (!read) {
        leaveOut(shown(name), read.error(), job);
        return kNone;
    }
    RawImage image;
    image.name = *its;
    const auto bytes = read.value().bytes();
    image.encoded.assign(bytes.begin(), bytes.end());
    return addPicture(scene, std::move(image), job);
}

} // namespace halls::importer
