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
constexpr const char* kInner = "on-the-way";
constexpr std::size_t kMaxAbout = std::size_t{64} * 1024;

/// As fileOf() names them, and no other.
bool isFrame(const std::filesystem::path& file) {
    constexpr std::string_view kBegin = "frame-";
    constexpr std::size_t kDigits = 6;
    const std::string name = file.filename().string();
    if (!name.starts_with(kBegin))
        return false;
    const std::string_view rest = std::string_view(name).substr(kBegin.size());
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    return digits >= kDigits && (rest.substr(digits) == ".png" || rest.substr(digits) == ".png.part");
}

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
        if (before ? !before.value().starts_with(kOurs) : hasOthers())
            return Error{ErrorCode::Unwritable,
                         m_folder.string(),
                         {},
                         "there is something else in this folder already: choose a new one"};
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
    Error failed = troubleOfWriting(file, std::string("the frame could not be written")); // before room is made
    std::filesystem::remove(part, trouble);
    failed.detail += "; what is there is kept, and a new call goes on";
    return failed;
}

Result<std::filesystem::path> FolderSink::makeInner() {
    std::error_code trouble;
    const std::filesystem::path inner = stagedName(m_folder / kInner);
    if (std::filesystem::create_directory(inner, trouble))
        return m_inner = inner;
    return troubleOfWriting(inner, trouble);
}

void FolderSink::removeInner() const {
    std::error_code ignored;
    if (!m_inner.empty())
        std::filesystem::remove(m_inner, ignored); // an empty one at most
}

bool FolderSink::hasOthers() const {
    std::error_code trouble;
    return std::ranges::any_of(std::filesystem::directory_iterator(m_folder, trouble),
                               [](const auto& entry) { return !isStagedName(entry.path().filename().string()); });
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
    removeInner();
    std::filesystem::remove(m_folder / kAbout, trouble);
    std::filesystem::remove(m_folder, trouble); // only an empty one goes
}

} // namespace halls::app
