// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "museum/Subject.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace halls::app {

/// What is known of a thing, as few lines as can be: each aspect with its class and the names of its works, and the
/// works once, below all of them. HTML, escaped; texts in the language given.
class EvidenceRows {
    Q_DECLARE_TR_FUNCTIONS(EvidenceRows)
public:
    struct Wish {
        bool reasons = true; ///< why
        bool matrix = true;  ///< the class's name in the Extended Matrix
        bool quiet = true;   ///< questions in quieter ink than answers
    };
    /// "Form: Did it look like this? / Invented for this model / why / Sources: Cathy Otten 2017". An aspect of which
    /// nothing is said is "not known".
    static QString aspects(const Museum& museum, const Knowledge& knowledge, const std::vector<Aspect>& asked,
                           const QString& language, Wish wish);
    /// The works of all these aspects, each once, in order; empty for none.
    static QString works(const Museum& museum, const Knowledge& knowledge, const std::vector<Aspect>& asked);
    /// One line: "One source: Cathy Otten 2017"; "Said by an officer: Cathy Otten 2017".
    static QString shortly(const Museum& museum, const Evidence& evidence, const QString& language);
};

} // namespace halls::app
