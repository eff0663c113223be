// SPDX-License-Identifier: MPL-2.0
#include "importer/collada/ColladaDocument.h"

#include "importer/text/PlainLine.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace halls::importer::collada {
namespace {

constexpr std::size_t kLongestShown = 80; ///< bytes of a name in a message

/// Gathers ids, and says whether the document is too deep to be walked.
class Ids final : public pugi::xml_tree_walker {
public:
    explicit Ids(std::unordered_map<std::string_view, Node>& ids) : m_ids(ids) {}
    bool for_each(Node& node) override {
        if (depth() > kDeepest)
            return false;
        if (const pugi::xml_attribute id = node.attribute("id"))
            m_ids.emplace(id.value(), node); // the first of two
        return true;
    }

private:
    std::unordered_map<std::string_view, Node>& m_ids;
};

bool isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

template <class Number, class Take>
void eachNumber(std::string_view text, Number wrong, const Take& take) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (true) {
        while (at != end && isBlank(*at))
            ++at;
        if (at == end)
            return;
        const char* const word = at;
        while (at != end && !isBlank(*at))
            ++at;
        Number value{};
        const auto read = std::from_chars(*word == '+' ? word + 1 : word, at, value);
        take(read.ec == std::errc() && read.ptr == at ? value : wrong);
    }
}

std::vector<float> floatsIn(std::string_view text) {
    std::vector<float> numbers;
    eachNumber(text, std::numeric_limits<float>::quiet_NaN(), [&](float value) { numbers.push_back(value); });
    return numbers;
}

/// All text of an element, which comments may cut into pieces.
std::string_view textOf(Node node, std::string& whole) {
    const char* first = nullptr;
    for (const Node& child : node.children()) {
        if (child.type() != pugi::node_pcdata && child.type() != pugi::node_cdata)
            continue;
        if (first == nullptr) {
            first = child.value();
            continue;
        }
        if (whole.empty())
            whole = first;
        whole.append(1, ' ').append(child.value());
    }
    return whole.empty() ? std::string_view(first == nullptr ? "" : first) : std::string_view(whole);
}

std::string withCommasAs(std::string_view text, char other) {
    std::string changed(text);
    std::ranges::replace(changed, ',', other);
    return changed;
}

} // namespace

Document::Document(std::span<const std::byte> bytes, const Job& job) : m_job(job) {
    const pugi::xml_parse_result read = m_document.load_buffer(bytes.data(), bytes.size());
    if (read.status == pugi::status_out_of_memory)
        throw std::bad_alloc();
    m_root = m_document.child("COLLADA");
    if (!read && m_root && static_cast<std::size_t>(read.offset) + 16 >= bytes.size())
        refuse(ErrorCode::Damaged, {}, "the file is cut off: it ends in the middle of an element");
    if (!read || !m_root)
        refuse(ErrorCode::Damaged, read ? std::string() : fmt::format("byte {}", read.offset),
               read ? "this is no COLLADA file: it has no element COLLADA"
                    : fmt::format("this is no well-formed XML ({})", plainLine(read.description(), kLongestShown)));
    Ids ids(m_ids);
    if (!m_document.traverse(ids))
        refuse(ErrorCode::TooLarge, {}, fmt::format("elements lie more than {} deep", kDeepest));
}

void Document::refuse(ErrorCode code, std::string place, std::string detail) const {
    throw Refused{m_job.error(code, std::move(place), std::move(detail))};
}

Node Document::known(std::string_view url, const char* name) const {
    if (url.starts_with('#'))
        url.remove_prefix(1);
    const auto found = m_ids.find(url);
    return found != m_ids.end() && std::string_view(found->second.name()) == name ? found->second : Node();
}

Node Document::find(std::string_view url, const char* name) const {
    const Node found = known(url, name);
    if (!found)
        note(fmt::format("left out: the {} \"{}\" is not in this file", name, plainLine(url, kLongestShown)));
    return found;
}

std::vector<float> Document::floats(Node node, std::size_t count) const {
    std::string whole;
    const std::string_view text = textOf(node, whole);
    if (text.find(',') == std::string_view::npos)
        return floatsIn(text);
    std::vector<float> decimal = floatsIn(withCommasAs(text, '.'));
    const bool sound = std::ranges::none_of(decimal, [](float value) { return std::isnan(value); });
    if (sound && (count == 0 || decimal.size() == count)) {
        note("its numbers have decimal commas: read as points");
        return decimal;
    }
    std::vector<float> apart = floatsIn(withCommasAs(text, ' '));
    if (apart.size() == count)
        return apart;
    const char* why = "commas stand in its numbers, and it cannot be told what they mean";
    note(fmt::format("left out: {}: {}", node.name(), why));
    if (!m_unclear)
        m_unclear = m_job.error(ErrorCode::Invalid, node.name(), why);
    return {};
}

std::vector<std::int32_t> Document::integers(Node node) const {
    std::string whole;
    std::vector<std::int32_t> numbers;
    eachNumber(textOf(node, whole), std::int32_t{-1}, [&](std::int32_t value) { numbers.push_back(value); });
    return numbers;
}

float Document::number(Node node, float otherwise) const {
    const std::vector<float> numbers = node ? floats(node) : std::vector<float>();
    return numbers.empty() || !std::isfinite(numbers[0]) ? otherwise : numbers[0];
}

float numberIn(std::string text, float otherwise) {
    std::ranges::replace(text, ',', '.');
    const std::vector<float> numbers = floatsIn(text);
    return numbers.empty() || !std::isfinite(numbers[0]) ? otherwise : numbers[0];
}

std::string nameOf(Node node) {
    const char* name = node.attribute("name").value();
    return plainLine(*name != '\0' ? name : node.attribute("id").value(), kLongestShown);
}

} // namespace halls::importer::collada
