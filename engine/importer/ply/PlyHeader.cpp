// SPDX-License-Identifier: MPL-2.0
#include "importer/ply/PlyHeader.h"

#include "importer/text/TextNumber.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace halls::importer::ply {
namespace {

constexpr std::size_t kMaxTextures = 4096;
constexpr std::size_t kMaxElements = 1024;

using Words = std::vector<std::string>;

/// In small letters.
Words wordsOf(std::string_view line) {
    Words words;
    for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
        std::string& its = words.emplace_back(word);
        std::ranges::transform(its, its.begin(), small);
    }
    return words;
}

std::optional<Type> typeNamed(std::string_view name) {
    static const std::map<std::string_view, Type> s_types{
        {"char", Type::Int8},     {"int8", Type::Int8},     {"uchar", Type::Uint8},   {"uint8", Type::Uint8},
        {"short", Type::Int16},   {"int16", Type::Int16},   {"ushort", Type::Uint16}, {"uint16", Type::Uint16},
        {"int", Type::Int32},     {"int32", Type::Int32},   {"uint", Type::Uint32},   {"uint32", Type::Uint32},
        {"int64", Type::Int64},   {"uint64", Type::Uint64}, {"float", Type::Float},   {"float32", Type::Float},
        {"double", Type::Double}, {"float64", Type::Double}};
    const auto found = s_types.find(name);
    return found != s_types.end() ? std::optional(found->second) : std::nullopt;
}

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
    if (words.size() < 3)
        return "an element needs a name and a count";
    element.name = words[1];
    const auto [end, code] = std::from_chars(words[2].data(), words[2].data() + words[2].size(), element.count);
    if (code != std::errc() || end != words[2].data() + words[2].size())
        return "the count of an element is not a number";
    if (header.elements.size() >= kMaxElements)
        return "more than 1024 elements";
    header.elements.push_back(std::move(element));
    return nullptr;
}

constexpr const char* kUnknownType = "unknown type of a property";

const char* takeProperty(const Words& words, Header& header) {
    if (header.elements.empty())
        return "a property stands before any element";
    Property property;
    property.list = words.size() >= 5 && words[1] == "list";
    if (words.size() < 3)
        return "a property needs a type and a name";
    const auto type = typeNamed(words[property.list ? 3 : 1]);
    const auto countType = property.list ? typeNamed(words[2]) : std::optional(Type::Uint8);
    property.type = type.value_or(Type::Double);
    property.countType = countType.value_or(Type::Double);
    property.name = words[property.list ? 4 : 2];
    if (header.elements.back().properties.size() >= 256)
        return "more than 256 properties";
    header.elements.back().properties.push_back(std::move(property));
    return type && countType ? nullptr : kUnknownType;
}

/// What stands behind "comment TextureFile my scan.png", also with other words before it, or "comment texture: ...".
std::string_view pictureIn(std::string_view line) {
    takeWord(line); // "comment"
    for (bool first = true; !line.empty(); first = false) {
        std::string_view word = takeWord(line);
        bool colon = word.ends_with(':');
        word.remove_suffix(colon ? 1 : 0);
        if (!colon && trimmed(line).starts_with(':')) {
            line = trimmed(line).substr(1);
            colon = true;
        }
        if (isWord(word, "texturefile") || (first && colon && isWord(word, "texture")))
            return unquoted(line);
    }
    return {};
}

void takeComment(std::string_view line, Header& header) {
    const std::string_view name = pictureIn(line);
    if (!name.empty() && header.textures.size() < kMaxTextures)
        header.textures.emplace_back(name);
}

/// Where a line ends, and where the next one begins; nothing where it has no end.
struct LineEnd {
    std::size_t end = 0;
    std::size_t next = 0;
};
std::optional<LineEnd> lineEnd(std::string_view text, std::size_t at, bool macLines) {
    constexpr std::size_t kLongest = std::size_t{1} << 20; // of a header
    const std::size_t end = text.substr(0, std::min(text.size(), kLongest)).find(macLines ? '\r' : '\n', at);
    return end == std::string_view::npos ? std::nullopt : std::optional(LineEnd{end, end + 1});
}

/// By the first line, so that a body of bytes cannot change it.
bool hasMacLines(std::string_view text) {
    const std::size_t end = text.substr(0, std::min<std::size_t>(text.size(), 256)).find_first_of("\r\n");
    return end != std::string_view::npos && text[end] == '\r' && (end + 1 == text.size() || text[end + 1] != '\n');
}

} // namespace

Result<Header> readHeader(std::string_view text, const Job& job) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    Header header;
    header.macLines = hasMacLines(text);
    std::size_t at = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    std::size_t unknownType = 0; // line
    for (std::size_t line = 1;; ++line) {
        const std::optional<LineEnd> end = lineEnd(text, at, header.macLines);
        const std::string_view content = text.substr(at, end ? end->end - at : std::min<std::size_t>(80, text.size()));
        const Words words = wordsOf(content);
        const auto trouble = [&](const std::string& what) {
            return job.error(ErrorCode::Damaged, fmt::format("line {}", line), what);
        };
        if (line == 1 && (words.size() != 1 || words[0] != "ply"))
            return trouble("this is not a PLY file");
        if (!end)
            return trouble("the header does not end");
        at = end->next;
        const char* wrong = nullptr;
        if (words.empty())
            continue;
        if (words[0] == "comment" || words[0] == "obj_info")
            takeComment(content, header);
        else if (words[0] == "format")
            wrong = takeFormat(words, header);
        else if (words[0] == "element")
            wrong = takeElement(words, header);
        else if (words[0] == "property")
            wrong = takeProperty(words, header);
        else if (words[0] == "end_header") {
            header.bodyStart = at;
            header.bodyLine = line + 1;
            if (unknownType != 0 && header.encoding != Encoding::Ascii)
                return job.error(ErrorCode::Damaged, fmt::format("line {}", unknownType), kUnknownType);
            return header;
        } // other words: comments of writers that forget to say so
        if (wrong == kUnknownType)
            unknownType = unknownType == 0 ? line : unknownType;
        else if (wrong != nullptr)
            return trouble(wrong);
    }
}

} // namespace halls::importer::ply
