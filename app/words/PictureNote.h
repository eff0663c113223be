// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace halls::app {

/// What stands on a picture, so that nobody takes it for a photograph.
class PictureNote {
    Q_DECLARE_TR_FUNCTIONS(PictureNote)
public:
    /// The package's own words for the state, in `language`; where it has none, ours, by the evidence of the form of
    /// the hall (its id; empty: of no hall) in that state.
    static QString of(const Museum& museum, const State& state, const Id& hall, const std::string& language);
};

} // namespace halls::app
