// SPDX-License-Identifier: MPL-2.0
#include "recording/FolderSink.h"

#include "base/MappedFile.h"
#include "base/StagedFile.h"
#include "base/Trouble.h"

#include <QImageWriter>

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <vector>

namespace halls::app {
namespace {

constexpr const char* kAbout = "recording.txt";
constexpr std::string_view kOurs = "mosul-halls recording\n";
constexpr std::size_t kMaxAbout = std::size_t{64} * 1024;

} // namespace

std::filesystem::path FolderSink::fileOf(int number) const {
    return m_folder / fmt::format("frame-{:06}.png", number);
}

Status FolderSink::make() const {
    std::error_code trouble;
    std::filesystem::create_directories(m_folder, trouble);
    std::error_code unknown;
    if (!std::filesystem::is_directory(m_folder, unknown))
        return trouble ? troubleOfWriting(m_folder, trouble)
                       : Error{ErrorCode::Unwritable, m_folder.string(), {}, "this folder could not be made"};
    return Done{};
}

Status FolderSink::begin(const std::string& recording) {
    std::error_code trouble;
    const std::filesystem::path about = m_folder / kAbout;
    const auto before = readText(about, kMaxAbout);
    if (!before || before.value() != recording) {
        const bool ours = before && before.value().starts_with(kOurs);
        if (before || hasOthers())
            return Error{ErrorCode::AlreadyThere,
                         m_folder.string(),
                         {},
                         ours ? "another recording lies in this folder (its recording.txt says which): go on with that "
                                "one by the same call, or choose a new folder"
                              : "there is something else in this folder already: choose a new one"};
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
    std::error_code there;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, there))) // behind one that somebody took away
        return Done{};
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
    Error failed = troubleOfWriting(file, std::string("the frame could not be written")); // before room is made
    std::filesystem::remove(part, trouble);
    failed.detail += "; what is there is kept, and a new call goes on";
    return failed;
}

bool FolderSink::hasOthers() const {
    std::error_code trouble;
    return std::ranges::any_of(std::filesystem::directory_iterator(m_folder, trouble),
                               [](const auto& entry) { return !isStagedName(entry.path().filename().string()); });
}

} // namespace halls::app
