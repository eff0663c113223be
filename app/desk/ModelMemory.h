// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/BareWish.h"

#include <QSettings>
#include <QString>

#include <optional>

namespace halls::app {

/// In which unit and which way up somebody took a single model whose file says neither, or wrongly: remembered for each
/// file until the list of what was open is forgotten. Without a root: what a model may read above its folder is asked
/// each time.
class ModelMemory {
public:
    /// `file`: that of the settings.
    explicit ModelMemory(const QString& file);

    /// `path` from the root on. Nothing: nobody chose.
    std::optional<loading::BareWish> of(const QString& path) const;
    void keep(const QString& path, const loading::BareWish& wish);

private:
    QSettings m_settings;
};

} // namespace halls::app
