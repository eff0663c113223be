// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Evidence.h"

#include <QCoreApplication>
#include <QString>

namespace halls::app {

/// Sentences that panel and picture share.
class SubjectWords {
    Q_DECLARE_TR_FUNCTIONS(SubjectWords)
public:
    /// That what is drawn of it is taken over from another state.
    static QString notRecorded();
    /// What is told of a work of which nobody knows what became.
    static QString nobodySays();
    /// How well it is known what something looked like, one sentence.
    static QString howDrawn(EvidenceClass form);
};

} // namespace halls::app
