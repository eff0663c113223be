// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfDocument.h"

#include "importer/gltf/GltfContainer.h"
#include "importer/gltf/GltfDataUri.h"
#include "importer/gltf/GltfExtensions.h"
#include "importer/gltf/GltfJson.h"
#include "importer/pictures/Resources.h"
#include "importer/text/PlainLine.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer::gltf {

Document::Document(Bytes bytes, const Job& job) : m_job(job) {
    const Container container = openContainer(bytes, job);
    m_root = parseJson(container.json, job);
    if (container.hasBinary)
        m_binary = container.binary;
    checkAsset();
    checkExtensions();
}

void Document::fail(ErrorCode code, std::string place, std::string detail) const {
    throw GltfTrouble{m_job.error(code, std::move(place), std::move(detail))};
}

void Document::checkAsset() const {
    const auto asset = m_root.find("asset");
    const auto lists = m_root.find("meshes"); // glTF 1.0 has objects where 2.0 has lists
    if (lists != m_root.end() && lists->is_object())
        fail(ErrorCode::Unsupported, "/asset", kGltfOne);
    if (asset == m_root.end() || !asset->is_object())
        fail(ErrorCode::Invalid, "/asset", "is missing: this is not a glTF file");
    const auto version = asset->find("version");
    if (version != asset->end() && version->is_number() && version->get<double>() >= 2.0 &&
        version->get<double>() < 3.0) // 2.0 as a number
        return wrong("/asset/version");
    const std::string written = version != asset->end() && version->is_number()
                                    ? fmt::format("{:.1f}", version->get<double>())
                                    : textOf(*asset, "version", "/asset");
    const std::string least = textOf(*asset, "minVersion", "/asset");
    if (written.starts_with("1.") || written.starts_with("0.") || written == "1")
        fail(ErrorCode::Unsupported, "/asset", kGltfOne);
    if (!(least.empty() || least == "2.0") || !(written.starts_with("2.") || written == "2" || written.empty()))
        fail(ErrorCode::Unsupported, "/asset",
             fmt::format("glTF version \"{}\"; 2.0 is read", plainLine(least.empty() ? written : least, 20)));
    if (written.empty())
        m_job.note("the file does not say which glTF it is; read as glTF 2.0");
}

void Document::checkExtensions() const {
    std::size_t number = 0;
    for (const Json& name : arrayOf(m_root, "extensionsRequired")) {
        const std::string place = fmt::format("/extensionsRequired/{}", number++);
        if (!name.is_string()) {
            wrong(place);
            continue;
        }
        if (!mayBeRequired(name.get<std::string>()))
            fail(ErrorCode::Unsupported, place,
                 fmt::format("the file needs the glTF extension {}, which is not read",
                             plainLine(name.get<std::string>(), 80)));
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
    if (items[index].is_object())
        return items[index];
    static const Json s_empty = Json::object();
    wrong(fmt::format("/{}/{}", list, index));
    return s_empty;
}

std::optional<std::uint64_t> Document::uintOf(const Json& object, const char* key, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return std::nullopt;
    const auto value = wholeNumber(*found);
    if (!value)
        wrong(from + "/" + key);
    return value;
}

std::optional<std::uint64_t> Document::wholeNumber(const Json& value) {
    if (value.is_number_unsigned())
        return value.get<std::uint64_t>();
    if (value.is_number_float() && value.get<double>() >= 0.0 && value.get<double>() < 9e15 &&
        std::floor(value.get<double>()) == value.get<double>())
        return static_cast<std::uint64_t>(value.get<double>());
    return std::nullopt;
}

std::uint64_t Document::needUint(const Json& object, const char* key, const std::string& from) const {
    const auto value = uintOf(object, key, from);
    if (!value)
        fail(ErrorCode::Invalid, from + "/" + key, "is missing, or is no whole number from 0 on");
    return *value;
}

std::optional<std::uint64_t> Document::exactUint(const Json& object, const char* key, const std::string& from) const {
    const auto found = object.find(key);
    const auto value = uintOf(object, key, from);
    if (!value && found != object.end() && !found->is_null())
        fail(ErrorCode::Invalid, from + "/" + key, "is no whole number from 0 on");
    return value;
}

namespace {

/// What stands under a key, where `is` it; another thing there is told as wrong.
template <class Value, class Is>
Value valueOr(const Document& document, const Json& object, const char* key, Value otherwise, const std::string& from,
              Is&& is) {
    const auto found = object.find(key);
    if (found != object.end() && is(*found))
        return found->template get<Value>();
    if (found != object.end())
        document.wrong(from + "/" + key);
    return otherwise;
}

} // namespace

float Document::numberOf(const Json& object, const char* key, float otherwise, const std::string& from) const {
    return valueOr(*this, object, key, otherwise, from, [](const Json& value) { return value.is_number(); });
}

bool Document::boolOf(const Json& object, const char* key, bool otherwise, const std::string& from) const {
    return valueOr(*this, object, key, otherwise, from, [](const Json& value) { return value.is_boolean(); });
}

std::string Document::textOf(const Json& object, const char* key, const std::string& from) const {
    const auto found = object.find(key);
    if (found != object.end() && found->is_string())
        return found->get<std::string>();
    if (found != object.end())
        wrong(from + "/" + key);
    return {};
}

namespace {

/// Fills `out` from a list of that many numbers; false, and untouched, where it is none.
template <class Number>
bool fill(std::span<Number> out, const Json& list) {
    if (!list.is_array() || list.size() != out.size() ||
        !std::ranges::all_of(list, [](const Json& value) { return value.is_number(); }))
        return false;
    std::ranges::transform(list, out.begin(), [](const Json& value) { return value.get<Number>(); });
    return true;
}

} // namespace

bool Document::numbersOf(const Json& object, const char* key, std::span<float> out, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return false;
    const bool good = fill(out, *found);
    if (!good)
        wrong(from + "/" + key);
    return good;
}

bool Document::numbersOf(const Json& object, const char* key, std::span<double> out, const std::string& from) const {
    const auto found = object.find(key);
    if (found == object.end())
        return false;
    const bool good = fill(out, *found);
    if (!good)
        wrong(from + "/" + key);
    return good;
}

const Json* Document::objectOf(const Json& object, const char* key, const std::string& from) const {
    const auto found = object.find(key);
    if (found != object.end() && found->is_object())
        return &*found;
    if (found != object.end())
        wrong(from + "/" + key);
    return nullptr;
}

const Json* Document::extensionOf(const Json& object, const char* name, const std::string& from) const {
    const Json* extensions = objectOf(object, "extensions", from);
    return extensions != nullptr ? objectOf(*extensions, name, from + "/extensions") : nullptr;
}

std::vector<std::byte> Document::load(const std::string& uri, const std::string& from, const char* what) const {
    constexpr std::size_t kShown = 80; ///< of a name, in a message
    if (isDataUri(uri)) {
        auto bytes = bytesOfDataUri(uri);
        if (!bytes)
            fail(ErrorCode::Damaged, from + "/uri", "the embedded data is no base64");
        return std::move(*bytes);
    }
    Result<std::vector<std::byte>> bytes = readPart(uri, m_job);
    if (bytes)
        return std::move(bytes).value();
    if (uri.find("://") != std::string::npos && !uri.starts_with("file:"))
        fail(ErrorCode::Unsupported, from + "/uri",
             fmt::format("the {} \"{}\" lies in a network, which is not read", what, plainLine(uri, kShown)));
    if (bytes.error().code == ErrorCode::MissingPart)
        fail(ErrorCode::MissingPart, from, fmt::format("the {} \"{}\" is not there", what, plainLine(uri, kShown)));
    fail(bytes.error().code, from, fmt::format("the {}: {}", what, bytes.error().detail));
}

void Document::leftOut(const std::string& what, const GltfTrouble& why) const {
    const std::string where =
        why.error.place.empty() || why.error.place == what ? std::string() : why.error.place + ": ";
    m_job.note(fmt::format("left out: {}: {}{}", what, where, why.error.detail));
}

void Document::wrong(const std::string& place) const {
    if (m_wrong++ == 0)
        m_firstWrong = place;
}

void Document::tellOfWrong() const {
    if (m_wrong == 1)
        m_job.note(m_firstWrong + " is not what glTF has there; taken as absent");
    else if (m_wrong > 1)
        m_job.note(fmt::format("{} values are not what glTF has there, and are taken as absent (the first: {})",
                               m_wrong, m_firstWrong));
}

} // namespace halls::importer::gltf
