// SPDX-License-Identifier: MPL-2.0
#include "importer/GltfDocument.h"

#include "importer/Resources.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <set>

namespace halls::importer::gltf {
namespace {

constexpr std::size_t kLongestJson = std::size_t{1} << 30;

std::string_view textIn(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::uint32_t wordAt(Bytes bytes, std::size_t at) {
    std::uint32_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof(word));
    return word;
}

const std::set<std::string>& knownExtensions() {
    static const std::set<std::string> s_known{"KHR_draco_mesh_compression",
                                               "EXT_meshopt_compression",
                                               "KHR_meshopt_compression",
                                               "KHR_mesh_quantization",
                                               "KHR_texture_transform",
                                               "KHR_node_visibility",
                                               "KHR_materials_unlit",
                                               "KHR_materials_emissive_strength",
                                               "EXT_mesh_gpu_instancing",
                                               "KHR_materials_variants",
                                               "KHR_xmp_json_ld",
                                               "KHR_lights_punctual"};
    return s_known;
}

std::vector<std::byte> fromBase64(std::string_view text, bool& good) {
    std::vector<std::byte> bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0;
    good = true;
    for (const char c : text) {
        std::uint32_t value = 0;
        if (c >= 'A' && c <= 'Z')
            value = static_cast<std::uint32_t>(c - 'A');
        else if (c >= 'a' && c <= 'z')
            value = static_cast<std::uint32_t>(c - 'a') + 26;
        else if (c >= '0' && c <= '9')
            value = static_cast<std::uint32_t>(c - '0') + 52;
        else if (c == '+' || c == '-')
            value = 62;
        else if (c == '/' || c == '_')
            value = 63;
        else if (c == '=' || c == '\n' || c == '\r' || c == ' ')
            continue;
        else
            good = false;
        bits = bits << 6 | value;
        if (++count == 4) {
            for (int shift = 16; shift >= 0; shift -= 8)
                bytes.push_back(static_cast<std::byte>(bits >> shift & 0xFFU));
            bits = 0;
            count = 0;
        }
    }
    if (count >= 2)
        bytes.push_back(static_cast<std::byte>(count == 2 ? bits >> 4 & 0xFFU : bits >> 10 & 0xFFU));
    if (count == 3)
        bytes.push_back(static_cast<std::byte>(bits >> 2 & 0xFFU));
    return bytes;
}

} // namespace

Document::Document(Bytes bytes, const Job& job) : m_job(job) {
    const std::string_view text = textIn(bytes);
    if (text.starts_with("glTF"))
        openGlb(bytes);
    else if (const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
             first != std::string_view::npos && text[first] == '{')
        parse(text.substr(first));
    else
        fail(ErrorCode::Damaged, {}, "this is neither GLB nor glTF: it starts with other bytes");
    checkAsset();
    checkExtensions();
}

void Document::fail(ErrorCode code, std::string place, std::string detail) const {
    throw GltfTrouble{m_job.error(code, std::move(place), std::move(detail))};
}

void Document::openGlb(Bytes bytes) {
    constexpr std::size_t kHeader = 12;
    if (bytes.size() < kHeader + 8)
        fail(ErrorCode::Damaged, {}, fmt::format("a GLB of {} bytes is cut off", bytes.size()));
    if (const std::uint32_t version = wordAt(bytes, 4); version != 2)
        fail(ErrorCode::Unsupported, "byte 4", fmt::format("GLB version {}; version 2 is read", version));
    const std::uint64_t length = wordAt(bytes, 8);
    if (length > bytes.size())
        fail(ErrorCode::Damaged, {}, fmt::format("the GLB is cut off: {} bytes of {} are there", bytes.size(), length));
    std::string_view json;
    for (std::uint64_t at = kHeader; at + 8 <= length;) {
        const std::uint64_t size = wordAt(bytes, at);
        const std::uint32_t type = wordAt(bytes, at + 4);
        if (size > length - at - 8)
            fail(ErrorCode::Damaged, fmt::format("byte {}", at), "a chunk is longer than the file");
        const Bytes chunk = bytes.subspan(at + 8, size);
        if (type == 0x4E4F534A && json.empty())
            json = textIn(chunk);
        if (type == 0x004E4942 && !m_hasBinary) {
            m_binary = chunk;
            m_hasBinary = true;
        }
        at += 8 + (size + 3) / 4 * 4;
    }
    if (json.empty())
        fail(ErrorCode::Damaged, {}, "the GLB has no JSON chunk");
    parse(json);
}

void Document::parse(std::string_view text) {
    if (text.size() > kLongestJson)
        fail(ErrorCode::TooLarge, {}, "more than 1 GiB of JSON");
    while (!text.empty() && (text.back() == '\0' || text.back() == ' ')) // padding that some writers get wrong
        text.remove_suffix(1);
    try {
        m_root = Json::parse(text.begin(), text.end());
    } catch (const Json::exception& thrown) {
        const auto* where = dynamic_cast<const Json::parse_error*>(&thrown);
        fail(ErrorCode::Damaged, where != nullptr ? fmt::format("byte {}", where->byte) : std::string(),
             "the JSON is broken or cut off");
    }
    if (!m_root.is_object())
        fail(ErrorCode::Damaged, {}, "the JSON is no object");
}

void Document::checkAsset() const {
    const Json* asset = objectOf(m_root, "asset", "");
    if (asset == nullptr)
        fail(ErrorCode::Invalid, "/asset", "is missing: this is not a glTF file");
    const std::string needed = textOf(*asset, "minVersion", "/asset");
    const std::string version = needed.empty() ? textOf(*asset, "version", "/asset") : needed;
    if (version != "2.0" && (needed.empty() ? !version.starts_with("2.") : true))
        fail(ErrorCode::Unsupported, "/asset", fmt::format("glTF version \"{}\"; 2.0 is read", version));
}

void Document::checkExtensions() const {
    std::size_t number = 0;
    for (const Json& name : arrayOf(m_root, "extensionsRequired")) {
        const std::string place = fmt::format("/extensionsRequired/{}", number++);
        if (!name.is_string())
            fail(ErrorCode::Invalid, place, "is no text");
        if (!knownExtensions().contains(name.get<std::string>()))
            fail(ErrorCode::Unsupported, place,
                 fmt::format("the file needs the glTF extension {}, which is not read", name.get<std::string>()));
    }
}

std::size_t Document::count(const char* list) const {
    return arrayOf(m_root, list).size();
}

const std::vector<Json>& Document::arrayOf(const Json& object, const char* key) {
    static const std::vector<Json> s_none;
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? found->get_ref<const std::vector<Json>&>() : s_none;
}

const Json& Document::item(const char* list, std::uint64_t index, const std::string& from) const {
    const std::vector<Json>& items = arrayOf(m_root, list);
    if (index >= items.size())
        fail(ErrorCode::Invalid, from, fmt::format("names {}/{}, of which there are {}", list, index, items.size()));
    if (!items[index].is_object())
        fail(ErrorCode::Invalid, fmt::format("/{}/{}", list, index), "is no object");
    return items[index];
}

std::optional<std::uint64_t> Document::uintOf(const Json& object, const char* key, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return std::nullopt;
    if (found->is_number_unsigned())
        return found->get<std::uint64_t>();
    // Some writers put 3.0 where 3 is meant.
    if (found->is_number_float() && found->get<double>() >= 0.0 && found->get<double>() < 9e15 &&
        std::floor(found->get<double>()) == found->get<double>())
        return static_cast<std::uint64_t>(found->get<double>());
    fail(ErrorCode::Invalid, from + "/" + key, "is no whole number from 0 on");
}

std::uint64_t Document::needUint(const Json& object, const char* key, const std::string& from) const {
    const auto value = uintOf(object, key, from);
    if (!value)
        fail(ErrorCode::Invalid, from + "/" + key, "is missing");
    return *value;
}

float Document::numberOf(const Json& object, const char* key, float otherwise, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return otherwise;
    if (!found->is_number())
        fail(ErrorCode::Invalid, from + "/" + key, "is no number");
    return found->get<float>();
}

bool Document::boolOf(const Json& object, const char* key, bool otherwise, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return otherwise;
    if (!found->is_boolean())
        fail(ErrorCode::Invalid, from + "/" + key, "is neither true nor false");
    return found->get<bool>();
}

std::string Document::textOf(const Json& object, const char* key, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    if (!found->is_string())
        fail(ErrorCode::Invalid, from + "/" + key, "is no text");
    return found->get<std::string>();
}

bool Document::numbersOf(const Json& object, const char* key, std::span<float> out, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return false;
    if (!found->is_array() || found->size() != out.size())
        fail(ErrorCode::Invalid, from + "/" + key, fmt::format("is no list of {} numbers", out.size()));
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (!(*found)[i].is_number())
            fail(ErrorCode::Invalid, fmt::format("{}/{}/{}", from, key, i), "is no number");
        out[i] = (*found)[i].get<float>();
    }
    return true;
}

const Json* Document::objectOf(const Json& object, const char* key, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return nullptr;
    if (!found->is_object())
        fail(ErrorCode::Invalid, from + "/" + key, "is no object");
    return &*found;
}

const Json* Document::extensionOf(const Json& object, const char* name, const std::string& from) const {
    const Json* extensions = objectOf(object, "extensions", from);
    return extensions != nullptr ? objectOf(*extensions, name, from + "/extensions") : nullptr;
}

std::vector<std::byte> Document::load(const std::string& uri, const std::string& from, const char* what) const {
    if (uri.starts_with("data:")) {
        const std::size_t comma = uri.find(',');
        bool good = comma != std::string::npos && uri.substr(0, comma).ends_with(";base64");
        std::vector<std::byte> bytes;
        if (good)
            bytes = fromBase64(std::string_view(uri).substr(comma + 1), good);
        if (!good)
            fail(ErrorCode::Damaged, from + "/uri", "the embedded data is no base64");
        return bytes;
    }
    const std::string name = percentDecoded(uri);
    if (!model::FileFinder::nameOf(name))
        fail(ErrorCode::Unsupported, from + "/uri", fmt::format("the {} \"{}\" is no file beside this one", what, uri));
    Result<std::vector<std::byte>> bytes = readPart(name, m_job);
    if (!bytes && bytes.error().code == ErrorCode::MissingPart)
        fail(ErrorCode::MissingPart, from, fmt::format("the {} \"{}\" is not there", what, m_job.files.pathOf(name)));
    if (!bytes)
        fail(bytes.error().code, from, toLine(bytes.error()));
    return std::move(bytes).value();
}

} // namespace halls::importer::gltf
