// SPDX-License-Identifier: MPL-2.0
#include "io/MuseumJson.h"

namespace halls::io {
namespace {

constexpr const char* kQuotation = "SpecificResource";
constexpr const char* kText = "TextualBody";

Quotation quotationOf(const Json& body) {
    Quotation quotation;
    quotation.source = wordIn(body, "source");
    quotation.sha256 = wordIn(body, "halls:sha256");
    quotation.passage = wordIn(body, "halls:passage");
    const Json* selectors = memberOf(body, "selector");
    if (selectors == nullptr || !selectors->is_array() || selectors->size() != 2)
        return quotation;
    quotation.start = countIn((*selectors)[0], "start");
    quotation.end = countIn((*selectors)[0], "end");
    quotation.exact = wordIn((*selectors)[1], "exact");
    quotation.prefix = wordIn((*selectors)[1], "prefix");
    quotation.suffix = wordIn((*selectors)[1], "suffix");
    return quotation;
}

PinText pinTextOf(const Json& body) {
    const Json* draft = memberOf(body, "halls:draft");
    return {wordIn(body, "language"), wordIn(body, "value"),
            draft != nullptr && draft->is_boolean() && draft->get<bool>(), wordsIn(body, "halls:states")};
}

Pin pinOf(const Json& json) {
    Pin pin;
    pin.id = wordIn(json, "id");
    pin.label = localTextIn(json, "label");
    if (const Json* target = memberOf(json, "target")) {
        pin.hall = wordIn(*target, "hall");
        pin.position = pointIn(*target, "position");
        pin.states = wordsIn(*target, "states");
        pin.exhibit = wordIn(*target, "exhibit");
    }
    const Json* body = memberOf(json, "body");
    if (body != nullptr && body->is_array()) {
        for (const auto& part : *body) {
            if (wordIn(part, "type") == kQuotation)
                pin.quotations.push_back(quotationOf(part));
            else
                pin.texts.push_back(pinTextOf(part));
        }
    }
    pin.evidence = evidenceIn(json, "halls:evidence");
    return pin;
}

Json bodyJson(const Quotation& quotation) {
    Json body{{"type", kQuotation}, {"source", quotation.source}, {"halls:sha256", quotation.sha256}};
    if (!quotation.passage.empty())
        body["halls:passage"] = quotation.passage;
    const Json position{{"type", "TextPositionSelector"}, {"start", quotation.start}, {"end", quotation.end}};
    const Json words{{"type", "TextQuoteSelector"},
                     {"exact", quotation.exact},
                     {"prefix", quotation.prefix},
                     {"suffix", quotation.suffix}};
    body["selector"] = Json::array({position, words});
    return body;
}

Json bodyJson(const PinText& text) {
    Json body{{"type", kText}, {"format", "text/plain"}, {"language", text.language}, {"value", text.value}};
    if (text.draft)
        body["halls:draft"] = true;
    if (!text.states.empty())
        body["halls:states"] = text.states;
    return body;
}

Json pinJson(const Pin& pin) {
    Json target{{"type", "halls:Place"}, {"hall", pin.hall}, {"position", json(pin.position)}, {"states", pin.states}};
    if (!pin.exhibit.empty())
        target["exhibit"] = pin.exhibit;
    Json body = Json::array();
    for (const Quotation& quotation : pin.quotations)
        body.push_back(bodyJson(quotation));
    for (const PinText& text : pin.texts)
        body.push_back(bodyJson(text));
    return {{"id", pin.id},
            {"type", "Annotation"},
            {"motivation", pin.quotations.empty() ? "describing" : "linking"},
            {"label", json(pin.label)},
            {"target", std::move(target)},
            {"body", std::move(body)},
            {"halls:evidence", json(pin.evidence)}};
}

} // namespace

std::vector<Pin> pinsOf(const Json& json) {
    return listIn(json, "items", pinOf);
}

Json pinsJson(const Museum& museum) {
    Json items = Json::array();
    for (const Pin& pin : museum.pins)
        items.push_back(pinJson(pin));
    Json context = Json::array();
    context.push_back("http://www.w3.org/ns/anno.jsonld");
    context.push_back(Json{{"halls", "https://w3id.org/mosul-halls/ns#"}});
    return {
        {"@context", std::move(context)}, {"id", "pins.json"}, {"type", "AnnotationPage"}, {"items", std::move(items)}};
}

} // namespace halls::io
