// SPDX-License-Identifier: MPL-2.0
#include "stage/Tints.h"

#include "base/Assert.h"

namespace halls::stage {

using render::Pattern;
using render::Tint;

namespace {

constexpr Vec3 kGreen{0.00F, 0.62F, 0.45F};
constexpr Vec3 kSkyBlue{0.34F, 0.71F, 0.91F};
constexpr Vec3 kYellow{0.94F, 0.89F, 0.26F};
constexpr Vec3 kVermilion{0.84F, 0.37F, 0.00F};
constexpr Vec3 kPurple{0.80F, 0.47F, 0.65F};
constexpr Vec3 kOrange{0.90F, 0.62F, 0.00F};
constexpr Vec3 kBlue{0.00F, 0.45F, 0.70F};
constexpr Vec3 kIndigo{0.22F, 0.24F, 0.60F}; // darker than their blue, which is near the green without blue cones
constexpr Vec3 kGrey{0.72F, 0.72F, 0.70F};
constexpr Vec3 kPale{0.90F, 0.90F, 0.88F};
constexpr float kPaleCover = 0.62F;
constexpr Vec3 kPaper{0.97F, 0.97F, 0.97F};
constexpr float kPaperCover = 0.86F;

} // namespace

Tint tintOf(EvidenceClass value) {
    switch (value) {
    case EvidenceClass::Several:
        return {kGreen, Pattern::Plain};
    case EvidenceClass::One:
        return {kSkyBlue, Pattern::Stripes};
    case EvidenceClass::Reported:
        return {kIndigo, Pattern::Waves};
    case EvidenceClass::Inferred:
        return {kYellow, Pattern::Dashes};
    case EvidenceClass::Invented:
        return {kVermilion, Pattern::Dots};
    case EvidenceClass::Unknown:
        return {kPurple, Pattern::Cross};
    }
    contractBroken("the class has a tint", __FILE__, __LINE__);
}

Tint tintOf(Fate value) {
    switch (value) {
    case Fate::Present:
        return {kGreen, Pattern::Plain};
    case Fate::Survived:
        return {kSkyBlue, Pattern::Stripes};
    case Fate::Evacuated:
        return {kBlue, Pattern::Waves};
    case Fate::Damaged:
        return {kYellow, Pattern::Dashes};
    case Fate::FragmentsHeld:
        return {kOrange, Pattern::Chequer};
    case Fate::Destroyed:
        return {kVermilion, Pattern::Cross};
    case Fate::Looted:
        return {kPurple, Pattern::Dots};
    case Fate::Missing:
        return {kPurple, Pattern::Grid};
    case Fate::Unknown:
        return {kGrey, Pattern::Rings};
    case Fate::NotRecorded:
        return {kPale, Pattern::Plain}; // as it is drawn where no fates are shown
    }
    contractBroken("the fate has a tint", __FILE__, __LINE__);
}

Tint hatched(Tint tint) {
    return {kPaper, tint.pattern, kPaperCover};
}

Tint paleTint() {
    return {kPale, Pattern::Plain, kPaleCover};
}

std::uint8_t classOf(EvidenceClass value) {
    return static_cast<std::uint8_t>(1 + static_cast<int>(value));
}

std::uint8_t classOf(Fate value) {
    return static_cast<std::uint8_t>(1 + static_cast<int>(value));
}

} // namespace halls::stage
