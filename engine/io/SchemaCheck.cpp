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

std::unique_ptr<valijson::Schema> build(Schema which) {
    Plain published = parsed(which);
    published["definitions"] = parsed(Schema::Common)["definitions"];
    prepare(published);
    auto built = std::make_unique<valijson::Schema>();
    valijson::SchemaParser parser;
    parser.populateSchema(Adapter(published), *built);
    return built;
}

const valijson::Schema& schemaOf(Schema which) {
    static const std::array<std::unique_ptr<valijson::Schema>, 7> s_schemas{
        build(Schema::Museum), build(Schema::Pins), build(Schema::SourceText), build(Schema::Bibliography),
        build(Schema::Tour),   build(Schema::Walk), build(Schema::View)};
    return *s_schemas.at(static_cast<std::size_t>(which) - 1);
}

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

std::string messageOf(const Wording& wording, const std::string& description) {
    if (wording.message != nullptr)
        return wording.message;
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
        if (told.insert(place.pointer() + '\n' + messageOf(*wording, error.description)).second)
            findings.error(file, place, wording->code, messageOf(*wording, error.description));
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
