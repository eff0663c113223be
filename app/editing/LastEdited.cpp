// SPDX-License-Identifier: MPL-2.0
#include "editing/LastEdited.h"

#include "desk/SettingsStore.h"

#include <QSettings>

namespace halls::app {
namespace {

const QLatin1String kKey("lessons/edited"); ///< museum, tour, museum, tour; the last first
constexpr qsizetype kMost = 20;             ///< museums

QString nameOf(const std::filesystem::path& museum) {
    std::error_code trouble;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(museum, trouble);
    return QString::fromStdString((trouble ? museum : whole).string());
}

} // namespace

Id lastEdited(const SettingsStore& store, const std::filesystem::path& museum) {
    const QStringList all = QSettings(store.file(), QSettings::IniFormat).value(kKey).toStringList();
    const QString name = nameOf(museum);
    for (qsizetype i = 0; i + 1 < all.size(); i += 2) {
        if (all[i] == name)
            return all[i + 1].toStdString();
    }
    return {};
}

void setLastEdited(const SettingsStore& store, const std::filesystem::path& museum, const Id& tour) {
    QSettings settings(store.file(), QSettings::IniFormat);
    const QStringList before = settings.value(kKey).toStringList();
    const QString name = nameOf(museum);
    QStringList all{name, QString::fromStdString(tour)};
    for (qsizetype i = 0; i + 1 < before.size() && all.size() < 2 * kMost; i += 2) {
        if (before[i] != name)
            all << before[i] << before[i + 1];
    }
    settings.setValue(kKey, all);
}

} // namespace halls::app
