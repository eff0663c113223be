// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QCoreApplication>
#include <QString>

namespace halls::app {

/// Sentences that panel and picture share.
class SubjectWords {
    Q_DECLARE_TR_FUNCTIONS(SubjectWords)
public:
    /// "destroyed"; "not known what became of it": behind the name of a state.
    static QString fate(Fate fate);
    /// That what is drawn of it is taken over from another state.
    static QString notRecorded();
};

} // namespace halls::app
