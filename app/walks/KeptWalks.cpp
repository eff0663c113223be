// SPDX-License-Identifier: MPL-2.0
#include "walks/KeptWalks.h"

#include <QDateTime>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <utility>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".walk";

Status write(const fs::path& file, const RecordedWalk& walk) {
    std::error_code problem;
    fs::create_directories(file.parent_path(), problem); // where that fails, writing says why
    return io::writeWalk(file, walk);
}

} // namespace

KeptWalks::KeptWalks(fs::path folder) : m_folder(std::move(folder)) {}

fs::path KeptWalks::ownFolder() {
    return fs::path(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString()) / "walks";
}

std::vector<KeptWalks::Kept> KeptWalks::list() const {
    std::vector<Kept> kept;
    std::error_code problem;
    for (fs::directory_iterator each(m_folder, problem), end; !problem && each != end; each.increment(problem)) {
        if (each->path().extension() != kEnding)
            continue;
        if (auto head = io::readWalkHead(each->path()))
            kept.push_back({each->path(), std::move(head).value()});
    }
    std::ranges::sort(kept, [](const Kept& one, const Kept& other) {
        return std::pair(one.head.date, one.file) > std::pair(other.head.date, other.file);
    });
    return kept;
}

fs::path KeptWalks::newFile() const {
    const std::string stem = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmmss")).toStdString();
    fs::path file = m_folder / (stem + kEnding);
    std::error_code problem;
    for (int number = 2; fs::exists(file, problem); ++number)
        file = m_folder / (stem + ' ' + std::to_string(number) + kEnding);
    return file;
}

Status KeptWalks::keep(const fs::path& file, const RecordedWalk& walk) {
    if (m_writing.valid())
        m_writing.wait();
    return write(file, walk);
}

std::optional<Error> KeptWalks::keepSoon(const fs::path& file, RecordedWalk walk) {
    std::optional<Error> why;
    if (m_writing.valid()) {
        if (m_writing.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return why;
        if (const Status last = m_writing.get(); !last)
            why = last.error();
    }
    m_writing = std::async(std::launch::async, [file, walk = std::move(walk)] { return write(file, walk); });
    return why;
}

Result<fs::path> KeptWalks::add(const fs::path& file) {
    const Result<RecordedWalk> walk = io::readWalk(file);
    if (!walk)
        return walk.error();
    fs::path kept = newFile();
    if (const Status written = keep(kept, walk.value()); !written)
        return written.error();
    return kept;
}

} // namespace halls::app
