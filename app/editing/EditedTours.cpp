// SPDX-License-Identifier: MPL-2.0
#include "editing/EditedTours.h"

#include "desk/SettingsStore.h"
#include "desk/Workplace.h"
#include "io/TourList.h"

#include <QSettings>

#include <algorithm>

namespace halls::app {
namespace {

const QLatin1String kKey("lessons/edited"); ///< museum, tour, museum, tour; the last first
constexpr qsizetype kMost = 20;             ///< museums

QString nameOf(const std::filesystem::path& museum) {
    std::error_code trouble;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(museum, trouble);
    return QString::fromStdString((trouble ? museum : whole).string());
}

/// Wherever its file lies.
bool sameWords(Tour one, Tour other) {
    one.file.clear();
    other.file.clear();
    return one == other;
}

} // namespace

Id EditedTours::remembered() const {
    const QStringList all = QSettings(m_frame.store.file(), QSettings::IniFormat).value(kKey).toStringList();
    const QString museum = nameOf(m_frame.session()->loaded().folder());
    for (qsizetype i = 0; i + 1 < all.size(); i += 2) {
        if (all[i] == museum)
            return all[i + 1].toStdString();
    }
    return {};
}

void EditedTours::remember(const std::filesystem::path& museum, const Id& tour) {
    QSettings settings(m_frame.store.file(), QSettings::IniFormat);
    const QStringList before = settings.value(kKey).toStringList();
    const QString name = nameOf(museum);
    QStringList all{name, QString::fromStdString(tour)};
    for (qsizetype i = 0; i + 1 < before.size() && all.size() < 2 * kMost; i += 2) {
        if (before[i] != name)
            all << before[i] << before[i + 1];
    }
    settings.setValue(kKey, all);
}

const std::optional<std::vector<Tour>>& EditedTours::shipped(const Id& museum) {
    const auto [its, isNew] = m_shipped.try_emplace(museum);
    const std::filesystem::path name(museum); // their folders are named by their ids
    if (isNew && name.has_filename() && name == name.filename() && museum != "..") {
        const Workplace& workplace = m_frame.workplace;
        if (auto list = io::tourListOf(workplace.folders().scenes / name, workplace.folders().assets))
            its->second = std::move(list).value().tours;
    }
    return its->second;
}

Id EditedTours::first() {
    const auto* session = m_frame.session();
    if (session == nullptr || session->loaded().tours().empty())
        return {};
    const std::vector<Tour>& tours = session->loaded().tours();
    if (m_frame.workplace.comesWithUs(session->loaded().folder()))
        return {};
    if (const Id last = remembered(); std::ranges::count(tours, last, &Tour::id) > 0)
        return last;
    const std::optional<std::vector<Tour>>& before = shipped(session->museum().id);
    if (!before) // no copy of a museum of ours
        return tours.front().id;
    const auto ours = [&](const Tour& tour) { return std::ranges::find(*before, tour.id, &Tour::id); };
    // New ones stand behind those that were there.
    for (auto tour = tours.rbegin(); tour != tours.rend(); ++tour) {
        if (ours(*tour) == before->end())
            return tour->id;
    }
    const auto changed = std::ranges::find_if(tours, [&](const Tour& tour) { return !sameWords(tour, *ours(tour)); });
    return changed != tours.end() ? changed->id : Id();
}

} // namespace halls::app
