// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QCoreApplication>
#include <QString>

namespace halls::app {

/// What is said of a pin where its sign is not seen. In the language of the interface.
class PinWords {
    Q_DECLARE_TR_FUNCTIONS(PinWords)
public:
    /// Its name, as the museum gives it in a language, and whether it quotes a source: "Relics in ruins (quotes a
    /// source)".
    static QString named(const Pin& pin, const QString& label);
};

} // namespace halls::app
