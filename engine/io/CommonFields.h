// SPDX-License-Identifier: MPL-2.0
#pragma once

// Structs that several files hold, as scenes/schema/common.schema.json has them.

#include "io/Archive.h"

namespace halls::io {

void describe(auto& fields, Like<Evidence> auto& evidence) {
    fields.always("class", evidence.evidenceClass);
    fields.always("sources", evidence.sources);
    fields.unlessEmpty("speaker", evidence.speaker);
    fields.unlessEmpty("why", evidence.why);
}

void describe(auto& fields, Like<Knowledge> auto& knowledge) {
    for (const Aspect aspect : kAspects)
        fields.unlessEmpty(wordOf(aspect), knowledge.at(aspect));
}

void describe(auto& fields, Like<TourComparison> auto& comparison) {
    fields.always("mode", comparison.mode);
    fields.always("first", comparison.first);
    fields.always("second", comparison.second);
    fields.unlessEmpty("horizontal", comparison.horizontal);
    fields.always("split", comparison.split);
    fields.unlessEmpty("splitTo", comparison.splitTo);
}

} // namespace halls::io
