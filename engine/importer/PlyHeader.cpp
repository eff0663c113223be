// SPDX-License-Identifier: MPL-2.0
#include "importer/PlyHeader.h"

#include <charconv>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace halls::importer::ply {
namespace {

std::vector<std::string_view> wordsOf(std::string_view line) {
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first == std::string_view::npos)
            return words;
        line.remove_prefix(first);
        const std::size_t length = std::min(line.find_first_of(" \t\r"), line.size());
        words.push_back(line.substr(0, length));
        line.remove_prefix(length);
    }
}

std::optional<Type> typeNamed(std::string_view name) {
    static const std::map<std::string_view, Type> s_types{
        {"char", Type::Int8},   {"int8", Type::Int8},     {"uchar", Type::Uint8},   {"uint8", Type::Uint8},
        {"short", Type::Int16}, {"int16", Type::Int16},   {"ushort", Type::Uint16}, {"uint16", Type::Uint16},
        {"int", Type::Int32},   {"int32", Type::Int32},   {"uint", Type::Uint32},   {"uint32", Type::Uint32},
        {"float", Type::Float}, {"float32", Type::Float}, {"double", Type::Double}, {"float64", Type::Double}};
    const auto found = s_types.find(name);
    return found != s_types.end() ? std::optional(found->second) : std::nullopt;
}

using Words = std::vector<std::string_view>;

const char* takeFormat(const Words& words, Header& header) {
    if (words.size() < 2)
        return "the format is not named";
    if (words[1] == "ascii")
        header.encoding = Encoding::Ascii;
    else if (words[1] == "binary_little_endian")
        header.encoding = Encoding::Little;
    else if (words[1] == "binary_big_endian")
        header.encoding = Encoding::Big;
    else
        return "unknown format";
    return nullptr;
}

const char* takeElement(const Words& words, Header& header) {
    Element element;
    if (words.size() != 3)
        return "an element needs a name and a count";
    element.name = words[1];
    const auto [end, code] = std::from_chars(words[2].data(), words[2].data() + words[2].size(), element.count);
    if (code != std::errc() || end != words[2].data() + words[2].size())
        return "the count of an element is not a number";
    header.elements.push_back(std::move(element));
    return nullptr;
}

const char* takeProperty(const Words& words, Header& header) {
    if (header.elements.empty())
        return "a property stands before any element";
    Property property;
    property.list = words.size() == 5 && words[1] == "list";
    if (!property.list && words.size() != 3)
        return "a property needs a type and a name";
    const auto type = typeNamed(words[words.size() - 2]);
    const auto countType = property.list ? typeNamed(words[2]) : std::optional(Type::Uint8);
    if (!type || !countType || *countType == Type::Float || *countType == Type::Double)
        return "unknown type of a property";
    property.type = *type;
    property.countType = *countType;
    property.name = words.back();
    if (header.elements.back().properties.size() >= 256)
        return "more than 256 properties";
    header.elements.back().properties.push_back(std::move(property));
    return nullptr;
}

void takeComment(std::string_view line, Header& header) {
    constexpr std::string_view kWord = "TextureFile ";
    const std::size_t at = line.find(kWord);
    if (at == std::string_view::npos)
        return;
    std::string_view name = line.substr(at + kWord.size());
    while (!name.empty() && (name.back() == '\r' || name.back() == ' '))
        name.remove_suffix(1);
    header.texture = name;
}

} // namespace

Result<Header> readHeader(std::string_view text, const Job& job) {
    constexpr std::size_t kLongest = std::size_t{1} << 20;
    Header header;
    std::size_t at = 0;
    for (std::size_t line = 1;; ++line) {
        const std::size_t end = text.substr(0, std::min(text.size(), kLongest)).find('\n', at);
        if (end == std::string_view::npos)
            return job.error(ErrorCode::Damaged, fmt::format("line {}", line), "the header does not end");
        const std::string_view content = text.substr(at, end - at);
        const Words words = wordsOf(content);
        at = end + 1;
        const char* trouble = nullptr;
        if (line == 1 && (words.size() != 1 || words[0] != "ply"))
            trouble = "this is not a PLY file";
        else if (words.empty() || words[0] == "ply" || words[0] == "obj_info")
            continue;
        else if (words[0] == "comment")
            takeComment(content, header);
        else if (words[0] == "format")
            trouble = takeFormat(words, header);
        else if (words[0] == "element")
            trouble = takeElement(words, header);
        else if (words[0] == "property")
            trouble = takeProperty(words, header);
        else if (words[0] == "end_header") {
            header.bodyStart = at;
            header.bodyLine = line + 1;
            return header;
        } // other words: comments of writers that forget to say so
        if (trouble != nullptr)
            return job.error(ErrorCode::Damaged, fmt::format("line {}", line), trouble);
    }
}

} // namespace halls::importer::ply
