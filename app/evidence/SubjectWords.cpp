// SPDX-License-Identifier: MPL-2.0
#include "evidence/SubjectWords.h"

#include "words/Words.h"

namespace halls::app {

QString SubjectWords::fate(Fate fate) {
    return fate == Fate::Unknown ? Words::of(Difference::Unknown) : Words::of(fate);
}

QString SubjectWords::notRecorded() {
    return tr("Nothing was recorded of it then. What is drawn is taken over from another state, and pale.");
}

} // namespace halls::app
