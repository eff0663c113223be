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
    /// How well what a pin says is known. It has one class for all of its words and no aspects: said alone, the class
    /// would be read as one of what the picture shows.
    static QString known(EvidenceClass evidence);
};

} // namespace halls::app
