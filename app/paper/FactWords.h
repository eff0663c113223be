// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QCoreApplication>

#include <array>
#include <string>

namespace halls::app {

/// The aspects of an exhibit, in the order of reports.
inline constexpr std::array kExhibitAspects{Aspect::Presence, Aspect::Form, Aspect::Measures, Aspect::Place,
                                            Aspect::Material};

/// "height 2 m (documented by one source): note".
std::string measurementWords(const Measurement& measured, const std::string& language);
/// The topic, and each statement with who said it, its works, and whether it is judged best founded.
std::string claimWords(const Claim& claim, const std::string& language);
/// All that is known of a work, in one line.
std::string fullWork(const Museum& museum, const Id& id);

} // namespace halls::app
