// SPDX-License-Identifier: MPL-2.0
#include "evidence/SubjectWords.h"

namespace halls::app {

QString SubjectWords::notRecorded() {
    return tr("Nothing was recorded of it then. What is drawn is taken over from another state, and pale.");
}

QString SubjectWords::nobodySays() {
    return tr("We found nobody who has said publicly what became of this work.");
}

QString SubjectWords::howDrawn(EvidenceClass form) {
    switch (form) {
    case EvidenceClass::Several:
        return tr("Several sources tell what it looked like.");
    case EvidenceClass::One:
        return tr("One source tells what it looked like.");
    case EvidenceClass::Reported:
        return tr("What it looked like is drawn after what somebody said.");
    case EvidenceClass::Inferred:
        return tr("What it looked like is inferred, not documented.");
    case EvidenceClass::Invented:
        return tr("How it is drawn is invented for this model.");
    case EvidenceClass::Unknown:
        break;
    }
    return tr("What it looked like is not known.");
}

} // namespace halls::app
