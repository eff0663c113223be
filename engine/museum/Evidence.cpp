// SPDX-License-Identifier: MPL-2.0
#include "museum/Evidence.h"

namespace halls {

const Evidence* Knowledge::of(Aspect aspect) const {
    const std::optional<Evidence>& its = at(aspect);
    return its ? &*its : nullptr;
}

EvidenceClass Knowledge::classOf(Aspect aspect) const {
    const Evidence* its = of(aspect);
    return its == nullptr ? EvidenceClass::Unknown : its->evidenceClass;
}

} // namespace halls
