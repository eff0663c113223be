// SPDX-License-Identifier: MPL-2.0
#include "io/SchemaCheck.h"

#include "base/Assert.h"
#include "io/Numbers.h"

#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace halls::io {
namespace {

using Plain = nlohmann::json; ///< what valijson reads
using Adapter = valijson::adapters::NlohmannJsonAdapter;

/// Takes out what valijson does in a dangerous way (patterns by std::regex, whose stack grows with the text; uniqueness
/// in square time) and turns references to the common file into references within this one.
void prepare(Plain& part) {
    if (part.is_object()) {
        for (const char* word : {"pattern", "propertyNames", "uniqueItems", "$id"})
            part.erase(word);
        constexpr std::string_view kCommon = "common.schema.json";
        const auto reference = part.find("$ref");
        if (reference != part.end() && reference->get_ref<const std::string&>().starts_with(kCommon))
            *reference = reference->get_ref<const std::string&>().substr(kCommon.size());
    }
    if (part.is_structured()) {
        for (Plain& inner : part)
            prepare(inner);
    }
}

Plain parsed(Schema which) {
    Findings findings;
    const std::optional<Json> json = parseJson(schemaText(which), "schema", findings);
    HALLS_ASSERT(json);
    return *json;
}

/// The whole schema, with what it refers to.
Plain published(Schema which) {
    Plain whole = parsed(which);
    whole["definitions"] = parsed(Schema::Common)["definitions"];
    prepare(whole);
    return whole;
}

std::unique_ptr<valijson::Schema> build(Schema which) {
    auto built = std::make_unique<valijson::Schema>();
    valijson::SchemaParser parser;
    parser.populateSchema(Adapter(published(which)), *built);
    return built;
}

const valijson::Schema& schemaOf(Schema which) {
    static const std::array<std::unique_ptr<valijson::Schema>, 7> s_schemas{
        build(Schema::Museum), build(Schema::Pins), build(Schema::SourceText), build(Schema::Bibliography),
        build(Schema::Tour),   build(Schema::Walk), build(Schema::View)};
    return *s_schemas.at(static_cast<std::size_t>(which) - 1);
}

constexpr std::string_view kValue = "schema-value";

struct Wording {
    std::string_view beginning; ///< of valijson's sentence
    const char* code;
    const char* message; ///< null: valijson's own
};

/// In the order in which one place's errors are preferred.
constexpr std::array<Wording, 11> kWordings{{
    {"Value type not permitted", "schema-type", "the value is of the wrong type"},
    {"Missing required property", "schema-required", nullptr},
    {"Failed to match expected value", "schema-value", "the value is not the one that is allowed here"},
    {"Failed to match against any enum", "schema-value", "the word is none of those that are allowed here"},
    {"Expected number", "schema-range", nullptr},
    {"Array should contain", "schema-size", nullptr},
    {"Array contains more items", "schema-size", nullptr},
    {"Cannot validate item", "schema-size", "the list has more items than are allowed here"},
    {"String should be no", "schema-size", nullptr},
    {"Object should have", "schema-size", nullptr},
    {"Object contains a property", "schema-unknown", nullptr},
}};

/// Null for the sentences in which an outer part only repeats that an inner one is wrong.
const Wording* wordingOf(const std::string& description) {
    for (const Wording& wording : kWordings) {
        if (description.starts_with(wording.beginning))
            return &wording;
    }
    return nullptr;
}

/// valijson writes <root>, [halls], [0].
Place placeOf(const std::vector<std::string>& context) {
    Place place;
    for (std::size_t level = 1; level < context.size(); ++level)
        place = place / std::string_view(context[level]).substr(1, context[level].size() - 2);
    return place;
}

/// Calls `look` with a part of a schema and all that it refers to.
void eachPart(const Plain& whole, const Plain& part, const auto& look) {
    look(part);
    if (const auto reference = part.find("$ref"); reference != part.end()) {
        constexpr std::string_view kHere = "#/definitions/";
        const std::string name = reference->get<std::string>().substr(kHere.size());
        eachPart(whole, whole.at("definitions").at(name), look);
    }
    if (const auto all = part.find("allOf"); all != part.end()) {
        for (const Plain& each : *all)
            eachPart(whole, each, look);
    }
}

/// What may stand at a place, ": several, one, reported"; empty where the schema has no list of words for it.
std::string allowedAt(Schema which, const std::vector<std::string>& context) {
    const Plain whole = published(which);
    std::vector<const Plain*> here{&whole};
    for (std::size_t level = 1; level < context.size(); ++level) {
        const std::string key = context[level].substr(1, context[level].size() - 2);
        std::vector<const Plain*> inner;
        for (const Plain* each : here) {
            eachPart(whole, *each, [&](const Plain& part) {
                if (const auto members = part.find("properties"); members != part.end() && members->contains(key))
                    inner.push_back(&members->at(key));
                else if (const auto others = part.find("additionalProperties");
                         others != part.end() && others->is_object())
                    inner.push_back(&*others);
                if (const auto items = part.find("items"); items != part.end() && items->is_object())
                    inner.push_back(&*items);
            });
        }
        here = std::move(inner);
    }
    std::string words;
    const auto add = [&](const Plain& word) {
        words += (words.empty() ? ": " : ", ") + (word.is_string() ? word.get<std::string>() : word.dump());
    };
    for (const Plain* each : here) {
        eachPart(whole, *each, [&](const Plain& part) {
            if (const auto list = part.find("enum"); list != part.end())
                std::ranges::for_each(*list, add);
            else if (const auto one = part.find("const"); one != part.end())
                add(*one);
        });
    }
    return words;
}

std::string messageOf(Schema which, const Wording& wording, const std::vector<std::string>& context,
                      const std::string& description) {
    if (wording.message != nullptr)
        return wording.code == kValue ? wording.message + allowedAt(which, context) : std::string(wording.message);
    std::string message = shortened(description, 200);
    if (message.ends_with('.'))
        message.pop_back();
    message.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(message.front())));
    return message;
}

} // namespace

bool checkForm(Schema which, const Json& json, const std::string& file, Findings& findings) {
    const PlainNumbers locale; // its sentences have numbers in them
    const Plain plain = json;
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schemaOf(which), Adapter(plain), &results))
        return true;
    std::set<std::string> wrongType;
    for (const auto& error : results) {
        if (error.description.starts_with(kWordings.front().beginning))
            wrongType.insert(placeOf(error.context).pointer());
    }
    std::set<std::string> told;
    for (const auto& error : results) {
        const Wording* wording = wordingOf(error.description);
        const Place place = placeOf(error.context);
        if (wording == nullptr || (wording != kWordings.data() && wrongType.contains(place.pointer())))
            continue;
        if (told.size() > Findings::kMax)
            break;
        const std::string message = messageOf(which, *wording, error.context, error.description);
        if (told.insert(place.pointer() + '\n' + message).second)
            findings.error(file, place, wording->code, message);
    }
    if (told.empty()) // a sentence that kWordings does not know: still not valid
        findings.error(file, {}, "schema", "the file does not follow its schema");
    return false;
}

Status checkBeforeWriting(const std::filesystem::path& file, Schema schema, std::string_view text) {
    Findings findings;
    const std::string name = file.filename().string();
    const std::optional<Json> json = parseJson(text, name, findings);
    if (json && checkForm(schema, *json, name, findings))
        return Done{};
    const Problem& first = findings.errors.front();
    return Error{ErrorCode::Invalid, file.string(), plain(first.pointer), "not written: " + first.message};
}

} // namespace halls::io
