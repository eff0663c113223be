// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfDataUri.h"

#include "base/PercentEncoding.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace halls::importer::gltf {
namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

std::optional<std::uint32_t> digitOf(char c) {
    if (c >= 'A' && c <= 'Z')
        return static_cast<std::uint32_t>(c - 'A');
    if (c >= 'a' && c <= 'z')
        return static_cast<std::uint32_t>(c - 'a') + 26;
    if (c >= '0' && c <= '9')
        return static_cast<std::uint32_t>(c - '0') + 52;
    if (c == '+' || c == '-')
        return 62;
    if (c == '/' || c == '_')
        return 63;
    return std::nullopt;
}

std::optional<std::vector<std::byte>> fromBase64(std::string_view text) {
    std::vector<std::byte> bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=' || c == '\n' || c == '\r' || c == ' ' || c == '\t')
            continue;
        const auto digit = digitOf(c);
        if (!digit)
            return std::nullopt;
        bits = bits << 6U | *digit;
        if (++count == 4) {
            for (unsigned int shift = 24; shift > 0; shift -= 8)
                bytes.push_back(static_cast<std::byte>(bits >> (shift - 8) & 0xFFU));
            bits = 0;
            count = 0;
        }
    }
    if (count >= 2)
        bytes.push_back(static_cast<std::byte>(count == 2 ? bits >> 4U & 0xFFU : bits >> 10U & 0xFFU));
    if (count == 3)
        bytes.push_back(static_cast<std::byte>(bits >> 2U & 0xFFU));
    return bytes;
}

} // namespace

bool isDataUri(std::string_view uri) {
    const std::size_t first = uri.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && lower(uri.substr(first, 5)) == "data:";
}

std::optional<std::vector<std::byte>> bytesOfDataUri(std::string_view uri) {
    const std::size_t comma = uri.find(',');
    if (comma == std::string_view::npos)
        return std::nullopt;
    const std::string kind = lower(percentDecoded(uri.substr(0, comma)));
    std::string_view payload = uri.substr(comma + 1);
    const bool base64 = kind.find(";base64") != std::string::npos || kind.find("; base64") != std::string::npos;
    if (payload.find('%') == std::string_view::npos && base64)
        return fromBase64(payload); // the long case, without a copy
    const std::string text = percentDecoded(payload);
    if (base64)
        return fromBase64(text);
    const auto bytes = std::as_bytes(std::span(text));
    return std::vector<std::byte>(bytes.begin(), bytes.end());
}

} // namespace halls::importer::gltf
