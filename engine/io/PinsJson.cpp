// SPDX-License-Identifier: MPL-2.0
// pins.json, scenes/schema/pins.schema.json: a page of W3C Web Annotations.
#include "io/MuseumJson.h"

#include "io/CommonFields.h"

namespace halls::io {

void describe(auto& fields, Like<Quotation> auto& quotation) {
    fields.always("source", quotation.source);
    fields.always("halls:sha256", quotation.sha256);
    fields.unlessEmpty("halls:passage", quotation.passage);
    fields.groups(
        "selector",
        [&](auto& position) {
            position.constant("type", "TextPositionSelector");
            position.always("start", quotation.start);
            position.always("end", quotation.end);
        },
        [&](auto& words) {
            words.constant("type", "TextQuoteSelector");
            words.always("exact", quotation.exact);
            words.always("prefix", quotation.prefix);
            words.always("suffix", quotation.suffix);
        });
}

void describe(auto& fields, Like<PinText> auto& text) {
    fields.constant("format", "text/plain");
    fields.always("language", text.language);
    fields.always("value", text.value);
    fields.unlessEmpty("halls:draft", text.draft);
    fields.unlessEmpty("halls:states", text.states);
}

void describe(auto& fields, Like<Pin> auto& pin) {
    fields.always("id", pin.id);
    fields.constant("type", "Annotation");
    fields.constant("motivation", pin.quotations.empty() ? "describing" : "linking");
    fields.always("label", pin.label);
    fields.group("target", [&](auto& target) {
        target.constant("type", "halls:Place");
        target.always("hall", pin.hall);
        target.always("position", pin.position);
        target.always("states", pin.states);
        target.unlessEmpty("exhibit", pin.exhibit);
    });
    fields.mixed("body", Kind{"SpecificResource", pin.quotations}, Kind{"TextualBody", pin.texts});
    fields.always("halls:evidence", pin.evidence);
    fields.unlessEmpty("halls:chapter", pin.chapter);
}

namespace {

void describePage(auto& fields, auto& pins) {
    fields.constant("@context", Json::array({"http://www.w3.org/ns/anno.jsonld",
                                             Json{{"halls", "https://w3id.org/mosul-halls/ns#"}}}));
    fields.constant("id", "pins.json");
    fields.constant("type", "AnnotationPage");
    fields.always("items", pins);
}

} // namespace

std::vector<Pin> pinsOf(const Json& json) {
    std::vector<Pin> pins;
    const FieldReader fields(json);
    describePage(fields, pins);
    return pins;
}

Json pinsJson(const Museum& museum) {
    FieldWriter fields;
    describePage(fields, museum.pins);
    return fields.take();
}

} // namespace halls::io
