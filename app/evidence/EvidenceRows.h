// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "museum/Subject.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace halls::app {

/// What is known of a thing, as few lines as can be: each aspect with its class and the numbers of its works, and the
/// works once, below all of them. HTML, escaped; texts in the language given.
class EvidenceRows {
    Q_DECLARE_TR_FUNCTIONS(EvidenceRows)
public:
    struct Wish {
        bool reasons = true; ///< why
        bool matrix = true;  ///< the class's name in the Extended Matrix
    };
    /// "Form: Did it look like this? / Invented for this model / why / Sources: S1, S5". An aspect of which nothing is
    /// said is "not known".
    static QString aspects(const Knowledge& knowledge, const std::vector<Aspect>& asked, const QString& language,
                           Wish wish);
    /// The works of all these aspects, each once, in order; empty for none.
    static QString works(const Museum& museum, const Knowledge& knowledge, const std::vector<Aspect>& asked);
    /// One line: "One source: S24"; "Several sources: S1, S5, S68"; "Said by an officer: S24".
    static QString shortly(const Evidence& evidence, const QString& language);

private:
    static QString numbers(const std::vector<Id>& works);
};

} // namespace halls::app
