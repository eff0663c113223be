// SPDX-License-Identifier: MPL-2.0
#include "words/PictureNote.h"

namespace halls::app {

QString PictureNote::of(const Museum& museum, const State& state, const Id& hallId, const std::string& language) {
    if (!state.pictureNote.empty())
        return QString::fromStdString(state.pictureNote.in(language));
    const Hall* hall = museum.hall(hallId);
    const auto its = hall == nullptr ? decltype(hall->states.end()){} : hall->states.find(state.id);
    if (hall == nullptr || its == hall->states.end())
        return tr("A model, not a photograph.");
    if (its->second.notRecorded)
        return tr("A model, not a photograph. This hall was not recorded then: it is taken over from another state.");
    if (its->second.alignment)
        return tr("A scan, seen in a model; not a photograph.");
    switch (its->second.evidence.classOf(Aspect::Form)) {
    case EvidenceClass::Several:
    case EvidenceClass::One:
    case EvidenceClass::Reported:
        return tr("Drawn after its sources; a model, not a photograph.");
    case EvidenceClass::Inferred:
        return tr("Drawn: a reconstruction, neither a survey nor a photograph.");
    case EvidenceClass::Invented:
        return tr("Drawn: a schematic model, neither a survey nor a photograph.");
    case EvidenceClass::Unknown:
        break;
    }
    return tr("A model, not a photograph; how far it is like the hall is not recorded.");
}

} // namespace halls::app
