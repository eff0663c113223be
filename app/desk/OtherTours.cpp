// SPDX-License-Identifier: MPL-2.0
#include "desk/OtherTours.h"

#include "base/Trouble.h"
#include "desk/ModelPatterns.h"

#include <QFileInfo>
#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

/// By its name alone: what is gone cannot be looked into.
bool isNamedAsAModel(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return !ending.isEmpty() && modelPatterns().split(QLatin1Char(' ')).contains(QStringLiteral("*.") + ending);
}

OtherTours::Museum readMuseum(const QString& path, const std::filesystem::path& assets) {
    const std::filesystem::path named = path.toStdString();
    std::error_code trouble;
    OtherTours::Museum museum{
        .path = path, .folder = {}, .isMuseum = true, .list = Error{ErrorCode::NotFound, named.string(), {}, {}}};
    const bool there = std::filesystem::exists(named, trouble);
    if (!there || (!std::filesystem::is_directory(named, trouble) && named.filename() != "museum.json")) {
        museum.isMuseum = !there && !isNamedAsAModel(path);
        return museum;
    }
    museum.list = caught(named.string(), [&] { return io::tourListOf(named, assets); });
    if (museum.list)
        museum.folder = std::filesystem::weakly_canonical(museum.list.value().folder, trouble);
    return museum;
}

} // namespace

OtherTours::OtherTours(std::filesystem::path assets, QObject* parent) : QObject(parent), m_assets(std::move(assets)) {}

OtherTours::~OtherTours() {
    m_readers.clear(); // joins
}

void OtherTours::read(const QStringList& paths) {
    for (const QString& path : paths) {
        if (std::ranges::count(m_readers, path, &Reader::path) > 0)
            continue;
        Reader& reader = m_readers.emplace_back();
        reader.path = path;
        reader.thread = std::jthread([this, path, assets = m_assets] {
            auto museum = std::make_shared<const Museum>(readMuseum(path, assets));
            const auto tell = [this, museum = std::move(museum)] {
                m_readers.remove_if([&](const Reader& each) { return each.path == museum->path; });
                Q_EMIT found(museum);
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
    }
}

} // namespace halls::app
