// SPDX-License-Identifier: MPL-2.0
#include "museum/Museum.h"
#include "museum/Tour.h"

#include "base/Assert.h"

#include <array>

namespace halls {
namespace {

template <class T>
struct Word {
    T value;
    const char* word;
};

constexpr std::array<Word<EvidenceClass>, 6> kEvidence{{{EvidenceClass::Several, "several"},
                                                        {EvidenceClass::One, "one"},
                                                        {EvidenceClass::Reported, "reported"},
                                                        {EvidenceClass::Inferred, "inferred"},
                                                        {EvidenceClass::Invented, "invented"},
                                                        {EvidenceClass::Unknown, "unknown"}}};
constexpr std::array<Word<Fate>, 10> kFateWords{{{Fate::Present, "present"},
                                                 {Fate::Evacuated, "evacuated"},
                                                 {Fate::Looted, "looted"},
                                                 {Fate::Destroyed, "destroyed"},
                                                 {Fate::Damaged, "damaged"},
                                                 {Fate::FragmentsHeld, "fragments-held"},
                                                 {Fate::Survived, "survived"},
                                                 {Fate::Missing, "missing"},
                                                 {Fate::Unknown, "unknown"},
                                                 {Fate::NotRecorded, "not-recorded"}}};
constexpr std::array<Word<Aspect>, 7> kAspectWords{{{Aspect::Presence, "presence"},
                                                    {Aspect::Relation, "relation"},
                                                    {Aspect::Form, "form"},
                                                    {Aspect::Measures, "measures"},
                                                    {Aspect::Place, "place"},
                                                    {Aspect::Material, "material"},
                                                    {Aspect::Finish, "finish"}}};
constexpr std::array<Word<Access>, 5> kAccesses{{{Access::Whole, "whole"},
                                                 {Access::Opening, "opening"},
                                                 {Access::IndexEntry, "index-entry"},
                                                 {Access::SecondHand, "second-hand"},
                                                 {Access::Copy, "copy"}}};
constexpr std::array<Word<DatePrecision>, 4> kPrecisions{{{DatePrecision::Day, "day"},
                                                          {DatePrecision::Month, "month"},
                                                          {DatePrecision::Year, "year"},
                                                          {DatePrecision::Unknown, "unknown"}}};
constexpr std::array<Word<Mode>, 4> kModes{
    {{Mode::Walk, "walk"}, {Mode::Look, "look"}, {Mode::Orbit, "orbit"}, {Mode::Plan, "plan"}}};
constexpr std::array<Word<CompareMode>, 5> kCompareModes{{{CompareMode::Off, "off"},
                                                          {CompareMode::Swipe, "swipe"},
                                                          {CompareMode::SideBySide, "side-by-side"},
                                                          {CompareMode::Blend, "blend"},
                                                          {CompareMode::Ghost, "ghost"}}};
constexpr std::array<Word<CaptionPlace>, 3> kCaptionPlaces{
    {{CaptionPlace::Below, "below"}, {CaptionPlace::Above, "above"}, {CaptionPlace::Side, "side"}}};
constexpr std::array<Word<Made>, 4> kMade{{{Made::Original, "original"},
                                           {Made::Cast, "cast"},
                                           {Made::PartOriginal, "part-original"},
                                           {Made::Unknown, "unknown"}}};
constexpr std::array<Word<ExhibitCollision>, 3> kCollisions{
    {{ExhibitCollision::Box, "box"}, {ExhibitCollision::Mesh, "mesh"}, {ExhibitCollision::None, "none"}}};

template <class T, std::size_t N>
const char* wordIn(const std::array<Word<T>, N>& words, T value) {
    for (const Word<T>& word : words) {
        if (word.value == value)
            return word.word;
    }
    contractBroken("the value has a word", __FILE__, __LINE__);
}

template <class T, std::size_t N>
std::optional<T> valueIn(const std::array<Word<T>, N>& words, std::string_view text) {
    for (const Word<T>& word : words) {
        if (word.word == text)
            return word.value;
    }
    return std::nullopt;
}

} // namespace

const char* wordOf(EvidenceClass value) {
    return wordIn(kEvidence, value);
}
const char* wordOf(Fate value) {
    return wordIn(kFateWords, value);
}
const char* wordOf(Aspect value) {
    return wordIn(kAspectWords, value);
}
const char* wordOf(Access value) {
    return wordIn(kAccesses, value);
}
const char* wordOf(DatePrecision value) {
    return wordIn(kPrecisions, value);
}
const char* wordOf(Mode value) {
    return wordIn(kModes, value);
}
const char* wordOf(CompareMode value) {
    return wordIn(kCompareModes, value);
}
const char* wordOf(CaptionPlace value) {
    return wordIn(kCaptionPlaces, value);
}
const char* wordOf(Made value) {
    return wordIn(kMade, value);
}
const char* wordOf(ExhibitCollision value) {
    return wordIn(kCollisions, value);
}

std::optional<EvidenceClass> evidenceClassOf(std::string_view word) {
    return valueIn(kEvidence, word);
}
std::optional<Fate> fateOf(std::string_view word) {
    return valueIn(kFateWords, word);
}
std::optional<Access> accessOf(std::string_view word) {
    return valueIn(kAccesses, word);
}
std::optional<DatePrecision> datePrecisionOf(std::string_view word) {
    return valueIn(kPrecisions, word);
}
std::optional<Mode> modeOf(std::string_view word) {
    return valueIn(kModes, word);
}
std::optional<CompareMode> compareModeOf(std::string_view word) {
    return valueIn(kCompareModes, word);
}
std::optional<CaptionPlace> captionPlaceOf(std::string_view word) {
    return valueIn(kCaptionPlaces, word);
}
std::optional<Made> madeOf(std::string_view word) {
    return valueIn(kMade, word);
}
std::optional<ExhibitCollision> exhibitCollisionOf(std::string_view word) {
    return valueIn(kCollisions, word);
}

const char* extendedMatrixType(EvidenceClass value) {
    switch (value) {
    case EvidenceClass::Several:
    case EvidenceClass::One:
        return "Documentary SU"; // no longer there, known from documents
    case EvidenceClass::Inferred:
        return "USV/n";           // virtual, from comparison, without evidence on the spot
    case EvidenceClass::Reported: // the Matrix asks for a source that is held to be reliable
    case EvidenceClass::Invented:
    case EvidenceClass::Unknown:
        return ""; // every unit of the Matrix stands on a source or a comparison; these have none
    }
    return "";
}

} // namespace halls
