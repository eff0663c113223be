// SPDX-License-Identifier: MPL-2.0
#include "TestPackage.h"

#include "io/SchemaCheck.h"

#include <array>
#include <nlohmann/json.hpp>

namespace halls::test {
namespace {

const std::filesystem::path kSchemas = std::filesystem::path(HALLS_SOURCE_DIR) / "scenes/schema";
constexpr std::array kNames{"common", "museum", "pins", "source-text", "bibliography", "tour", "walk", "view"};

nlohmann::json schema(const std::string& file) {
    return nlohmann::json::parse(bytesOf(kSchemas / file));
}

/// Calls `visit` with each object of `part` and its pointer.
template <class Visit>
void walk(const nlohmann::json& part, const std::string& pointer, const Visit& visit) {
    if (part.is_object()) {
        visit(part, pointer);
        for (const auto& [key, value] : part.items())
            walk(value, pointer + "/" + key, visit);
    } else if (part.is_array()) {
        for (std::size_t i = 0; i < part.size(); ++i)
            walk(part[i], pointer + "/" + std::to_string(i), visit);
    }
}

TEST(Schema, everyReferenceLeadsSomewhere) {
    std::size_t references = 0;
    for (const std::string name : kNames) {
        const std::string own = name + ".schema.json";
        walk(schema(own), own, [&](const nlohmann::json& part, const std::string& pointer) {
            if (!part.contains("$ref"))
                return;
            const std::string target = part["$ref"];
            const std::size_t hash = target.find('#');
            ASSERT_NE(hash, std::string::npos) << pointer;
            const std::string file = hash == 0 ? own : target.substr(0, hash);
            ASSERT_TRUE(std::filesystem::exists(kSchemas / file)) << pointer;
            EXPECT_TRUE(schema(file).contains(nlohmann::json::json_pointer(target.substr(hash + 1)))) << pointer;
            ++references;
        });
    }
    EXPECT_GT(references, 50U);
}

TEST(Schema, everyPropertyHasATitleAndADescription) {
    for (const std::string name : kNames) {
        const nlohmann::json file = schema(name + ".schema.json");
        EXPECT_EQ(file["$schema"], "http://json-schema.org/draft-07/schema#");
        walk(file, name, [&](const nlohmann::json& part, const std::string& pointer) {
            // A condition (if) names properties only to look at them.
            if (!part.contains("properties") || pointer.ends_with("/if"))
                return;
            for (const auto& [key, property] : part["properties"].items()) {
                EXPECT_FALSE(property.value("title", "").empty()) << pointer << "/" << key;
                EXPECT_FALSE(property.value("description", "").empty()) << pointer << "/" << key;
            }
        });
    }
}

TEST(Schema, theProgramHasThePublishedOnes) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        EXPECT_EQ(io::schemaText(static_cast<io::Schema>(i)),
                  bytesOf(kSchemas / (std::string(kNames.at(i)) + ".schema.json")));
}

TEST(Schema, requiredKeysAreDescribed) {
    for (const std::string name : kNames) {
        walk(schema(name + ".schema.json"), name, [&](const nlohmann::json& part, const std::string& pointer) {
            if (!part.contains("required") || !part.contains("properties"))
                return;
            for (const auto& key : part["required"])
                EXPECT_TRUE(part["properties"].contains(key.get<std::string>())) << pointer << " " << key;
        });
    }
}

} // namespace
} // namespace halls::test
