// SPDX-License-Identifier: MPL-2.0
#include "render/Picture.h"

#include "base/StagedFile.h"
#include "base/Trouble.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <png.h>
#include <string>
#include <unistd.h>

namespace halls::render {

namespace {

constexpr int kLargestSide = 16384; ///< pixels

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// What libpng reports where the system says nothing.
Error notPacked(const std::filesystem::path& file, const char* cause) {
    return {ErrorCode::Unwritable, file.string(), {}, std::string("the picture cannot be written: ") + cause};
}

/// Into `file`, flushed to the disk: a full disk is told here, not found by the next reader.
Status writeTo(std::FILE* file, const std::filesystem::path& name, const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.size.x);
    image.height = static_cast<png_uint_32>(picture.size.y);
    image.format = PNG_FORMAT_RGBA;
    errno = 0;
    if (png_image_write_to_stdio(&image, file, 0, picture.rgba.data(), 0, nullptr) == 0)
        return errno != 0 ? troubleOfWriting(name, errno) : notPacked(name, image.message); // it writes by stdio
    if (std::fflush(file) != 0 || fsync(fileno(file)) != 0)
        return troubleOfWriting(name, errno);
    return Done{};
}

} // namespace

Status writePng(const std::filesystem::path& file, const Picture& picture) {
    HALLS_ASSERT(picture.size.x > 0 && picture.size.y > 0);
    HALLS_ASSERT(picture.rgba.size() ==
                 4 * static_cast<std::size_t>(picture.size.x) * static_cast<std::size_t>(picture.size.y));
    // In the same folder, so that the rename stays on one disk.
    const std::filesystem::path part = stagedName(file);
    File stream(std::fopen(part.c_str(), "wbxe")); // of our own making, or not at all
    if (stream == nullptr)
        return troubleOfWriting(file, errno);
    Status written = writeTo(stream.get(), file, picture);
    if (std::fclose(stream.release()) != 0 && written)
        written = troubleOfWriting(file, errno);
    std::error_code failure;
    if (written) {
        std::filesystem::rename(part, file, failure);
        if (!failure)
            return Done{};
        written = troubleOfWriting(file, failure);
    }
    std::filesystem::remove(part, failure); // what cannot be removed was told already
    return written;
}

Result<Picture> readPng(const std::filesystem::path& file) {
    File stream(std::fopen(file.c_str(), "rb"));
    if (stream == nullptr)
        return troubleOfReading(file, errno);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_stdio(&image, stream.get()) == 0)
        return Error{ErrorCode::Damaged, file.string(), {}, image.message};
    if (image.width > kLargestSide || image.height > kLargestSide) {
        png_image_free(&image);
        return Error{ErrorCode::TooLarge,
                     file.string(),
                     {},
                     fmt::format("{}x{} pixels, the limit is {}", image.width, image.height, kLargestSide)};
    }
    image.format = PNG_FORMAT_RGBA;
    Picture picture;
    picture.size = Size2(static_cast<int>(image.width), static_cast<int>(image.height));
    picture.rgba.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr) == 0)
        return Error{ErrorCode::Damaged, file.string(), {}, image.message};
    return picture;
}

} // namespace halls::render
