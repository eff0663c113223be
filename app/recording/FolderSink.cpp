// SPDX-License-Identifier: MPL-2.0
#include "recording/FolderSink.h"

#include "base/MappedFile.h"

#include <QImageWriter>

#include <fmt/format.h>
#include <string_view>
#include <vector>

namespace halls::app {
namespace {

constexpr const char* kAbout = "recording.txt";
constexpr std::size_t kMaxAbout = std::size_t{64} * 1024;

bool isFrame(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    return name.starts_with("frame-") && (name.ends_with(".png") || name.ends_with(".png.part"));
}

} // namespace

std::filesystem::path FolderSink::fileOf(int number) const {
    return m_folder / fmt::format("frame-{:06}.png", number);
}

Status FolderSink::make() const {
    std::error_code trouble;
    std::filesystem::create_directories(m_folder, trouble);
    if (!std::filesystem::is_directory(m_folder, trouble))
        return Error{ErrorCode::Unwritable, m_folder.string(), {}, "this folder could not be made"};
    return Done{};
}

Status FolderSink::begin(const std::string& recording) {
    std::error_code trouble;
    const std::filesystem::path about = m_folder / kAbout;
    const auto before = readText(about, kMaxAbout);
    if (!before || before.value() != recording) {
        if (!before && std::filesystem::exists(fileOf(0), trouble))
            return Error{
                ErrorCode::Unwritable, m_folder.string(), {}, "there are frames of something else in this folder"};
        removeFrames();
        if (const Status written = writeAtomically(about, recording); !written)
            return written;
    }
    m_first = 0;
    while (std::filesystem::exists(fileOf(m_first), trouble))
        ++m_first;
    return Done{};
}

Status FolderSink::add(const QImage& picture, int number) const {
    const std::filesystem::path file = fileOf(number);
    const std::filesystem::path part = file.string() + ".part"; // a kill leaves no half frame under the name
    std::error_code trouble;
    QImageWriter writer(QString::fromStdString(part.string()), "PNG");
    writer.setCompression(10); // much faster than the smallest; the video is packed by others
    if (writer.write(picture))
        std::filesystem::rename(part, file, trouble);
    else
        trouble = std::make_error_code(std::errc::io_error);
    if (!trouble)
        return Done{};
    std::filesystem::remove(part, trouble);
    return Error{ErrorCode::Unwritable,
                 file.string(),
                 {},
                 "the frame could not be written: is the disk full? What is there is kept, and a new call goes on"};
}

void FolderSink::removeFrames() const {
    std::vector<std::filesystem::path> frames;
    std::error_code trouble;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, trouble)) {
        if (isFrame(entry.path()))
            frames.push_back(entry.path());
    }
    for (const auto& each : frames)
        std::filesystem::remove(each, trouble);
}

void FolderSink::remove() const {
    std::error_code trouble;
    removeFrames();
    std::filesystem::remove(m_folder / kAbout, trouble);
    std::filesystem::remove(m_folder, trouble); // only an empty one goes
}

} // namespace halls::app
