// SPDX-License-Identifier: MPL-2.0
#include "desk/ModelMemory.h"

#include <QStringList>

namespace halls::app {
namespace {

constexpr qsizetype kMost = 200; ///< models
const QLatin1String kKey("models/upright");

/// As it is kept: "z 0.001 /home/layla/a model.stl".
struct Kept {
    QString axis;
    float metres = 1.0F;
    QString path; ///< empty: it was damaged by hand
};

Kept keptIn(const QString& line) {
    bool isNumber = false;
    Kept kept{line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1, 1).toFloat(&isNumber),
              line.section(QLatin1Char(' '), 2)};
    constexpr float kLongest = 1.0e6F;
    if (!isNumber || !(kept.metres > 0.0F) || kept.metres > kLongest || !loading::upOf(kept.axis.toStdString()))
        kept.path.clear();
    return kept;
}

} // namespace

ModelMemory::ModelMemory(const QString& file) : m_settings(file, QSettings::IniFormat) {}

std::optional<loading::BareWish> ModelMemory::of(const QString& path) const {
    for (const QString& line : m_settings.value(kKey).toStringList()) {
        if (const Kept kept = keptIn(line); kept.path == path && !path.isEmpty())
            return loading::BareWish{.up = *loading::upOf(kept.axis.toStdString()), .metres = kept.metres, .root = {}};
    }
    return std::nullopt;
}

void ModelMemory::keep(const QString& path, const loading::BareWish& wish) {
    QStringList all = m_settings.value(kKey).toStringList();
    all.removeIf([&](const QString& line) { return keptIn(line).path == path; });
    const QString axis = QStringLiteral("xyz").mid(static_cast<int>(wish.up), 1);
    all.prepend(QStringLiteral("%1 %2 ").arg(axis, QString::number(qreal{wish.metres}, 'g', 9)) + path);
    m_settings.setValue(kKey, QStringList(all.mid(0, kMost)));
    m_settings.sync(); // a power cut asks nobody
}

} // namespace halls::app
