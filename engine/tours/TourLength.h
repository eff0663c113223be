// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Tour.h"
#include "session/Session.h"

#include <string>
#include <string_view>
#include <vector>

namespace halls::tours {

/// Words spoken in a minute by one who reads aloud to a group and lets them look: slower than to oneself. An Arabic
/// word has article, preposition and pronoun in it.
inline constexpr double kWordsAMinute = 130.0;
inline constexpr double kArabicWordsAMinute = 110.0;

/// How long a tour takes, seconds. An estimate: nobody reads as another does.
struct TourLength {
    double reading = 0.0; ///< title, text and question of every step, read aloud
    double answers = 0.0; ///< beside it: the answers, where each is asked for
    double ways = 0.0;    ///< of the camera
    double playing = 0.0; ///< by itself: of each step its way and what it stays, or its words where they take longer
    double withAnswers() const { return playing + answers; }
};

/// Words of a text: what stands between blanks and has a letter or a digit in it.
std::size_t wordsIn(std::string_view text);
/// Seconds that a text takes to be read aloud in a language.
double secondsToRead(std::string_view text, const std::string& language);

/// Seconds that each step takes by itself: its way, and what it stays; 0 for one that cannot be shown. As a recording
/// without voices plays it. The first step's way is taken from the start view.
std::vector<double> secondsOfSteps(const loading::LoadedMuseum& loaded, const Tour& tour);

/// Of the steps that can be shown. `language`: of the texts; where one is missing there, in the language that it is
/// shown in. The first step's way is taken from the start view. It looks for the ways as TourPlayer does, in the walls
/// of each step's state: some milliseconds a step.
TourLength lengthOf(const loading::LoadedMuseum& loaded, const Tour& tour, const std::string& language);

} // namespace halls::tours
