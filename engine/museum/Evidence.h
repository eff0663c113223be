// SPDX-License-Identifier: MPL-2.0
#pragma once

// How far to trust what is shown, and who says so: said apart for each aspect, since that a work was there says nothing
// of what it looked like. Classes are mapped to the units of the Extended Matrix (Demetrescu 2015; versions 1.4
// and 1.5), those of a form to the scale of uncertainty (Apollonio, Fallavollita and Foschi 2021): the manual has the
// tables.
//
//     const Evidence* form = museum.exhibit("lion")->states.at("before").evidence.of(Aspect::Form);
//     if (form == nullptr)                 // nothing is known of its form: classOf() says Unknown
//         return;

#include "museum/LocalText.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace halls {

/// How far to trust a shape or a statement. Order: from best to least.
enum class EvidenceClass {
    Several,  ///< documented by sources that do not repeat each other
    One,      ///< documented by one source
    Reported, ///< somebody said so: an officer, a belief, an opinion
    Inferred, ///< follows from what is documented
    Invented, ///< made up, so that there is something to see
    Unknown,
};
inline constexpr std::array kEvidenceClasses{EvidenceClass::Several,  EvidenceClass::One,      EvidenceClass::Reported,
                                             EvidenceClass::Inferred, EvidenceClass::Invented, EvidenceClass::Unknown};

struct Evidence {
    EvidenceClass evidenceClass = EvidenceClass::Unknown;
    std::vector<Id> sources; ///< ids of the bibliography, "S23"
    LocalText speaker;       ///< who said so, of what is reported; else empty
    LocalText why;           ///< one sentence
    bool operator==(const Evidence&) const = default;
};

/// What a statement of evidence is about.
enum class Aspect {
    Presence, ///< of an exhibit or a part: was it there, in this state and condition?
    Relation, ///< of a hall: was there such a room, and does it lie to the others as drawn?
    Form,     ///< does it look like what is drawn?
    Measures, ///< is it as large as what is drawn?
    Place,    ///< did it stand where it is drawn?
    Material, ///< was it made of what is drawn?
    Finish,   ///< of a hall: were floor, walls and ceiling as drawn?
};
inline constexpr std::array kAspects{Aspect::Presence, Aspect::Relation, Aspect::Form,  Aspect::Measures,
                                     Aspect::Place,    Aspect::Material, Aspect::Finish};

/// What is known of one thing in one state.
class Knowledge {
public:
    Knowledge() = default;
    Knowledge(std::initializer_list<std::pair<Aspect, Evidence>> said) {
        for (const auto& [aspect, evidence] : said)
            at(aspect) = evidence;
    }
    /// Null where nothing is said of the aspect: then it is not known.
    const Evidence* of(Aspect aspect) const;
    EvidenceClass classOf(Aspect aspect) const;
    /// To be set or, with nothing, taken away.
    std::optional<Evidence>& at(Aspect aspect) { return m_byAspect[static_cast<std::size_t>(aspect)]; }
    const std::optional<Evidence>& at(Aspect aspect) const { return m_byAspect[static_cast<std::size_t>(aspect)]; }
    bool operator==(const Knowledge&) const = default;

private:
    std::array<std::optional<Evidence>, kAspects.size()> m_byAspect;
};

// Words of the files for the values, and back.
const char* wordOf(EvidenceClass value);
const char* wordOf(Aspect value);
std::optional<EvidenceClass> evidenceClassOf(std::string_view word);

/// The unit of the Extended Matrix for a thing whose presence is of this class, shown beside ours: a unit says that
/// something existed, not what it looked like. Empty: the Matrix has none for it.
const char* extendedMatrixType(EvidenceClass value);

} // namespace halls
