// SPDX-License-Identifier: MPL-2.0
#include "importer/Resources.h"

#include "importer/DecodedImage.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace halls::importer {
namespace {

/// The name as it stands, then its last part in the source's folder: exporters like to write paths of their own
/// machine. Empty: neither is there.
std::string nameBeside(const Job& job, const std::string& name) {
    if (job.files.has(name))
        return name;
    std::string last = name.substr(name.find_last_of("/\\") + 1);
    return job.files.has(last) ? last : std::string();
}

} // namespace

Result<std::vector<std::byte>> readPart(const std::string& name, const Job& job) {
    const Result<MappedFile> mapped = job.files.open(name);
    if (!mapped)
        return mapped.error();
    const auto bytes = mapped.value().bytes();
    return std::vector<std::byte>(bytes.begin(), bytes.end());
}

void leaveOut(const std::string& picture, const Error& why, const Job& job) {
    const bool named = why.detail.find('"' + picture + '"') != std::string::npos;
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

std::uint32_t addNamedPicture(RawScene& scene, const std::string& name, const Job& job) {
    const auto known = std::ranges::find(scene.images, name, &RawImage::name);
    if (known != scene.images.end())
        return static_cast<std::uint32_t>(known - scene.images.begin());
    const std::string beside = nameBeside(job, name);
    if (beside.empty()) {
        job.note(fmt::format("left out: the picture \"{}\" is not there", name));
        return kNone;
    }
    Result<std::vector<std::byte>> bytes = readPart(beside, job);
    if (!bytes) {
        leaveOut(name, bytes.error(), job);
        return kNone;
    }
    RawImage image;
    image.name = name;
    image.encoded = std::move(bytes).value();
    return addPicture(scene, std::move(image), job);
}

std::string percentDecoded(std::string_view uri) {
    const auto isHex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
    std::string text;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        if (uri[i] == '%' && i + 2 < uri.size() && isHex(uri[i + 1]) && isHex(uri[i + 2])) {
            text += static_cast<char>(digit(uri[i + 1]) * 16 + digit(uri[i + 2]));
            i += 2;
        } else {
            text += uri[i];
        }
    }
    return text;
}

} // namespace halls::importer
