// SPDX-License-Identifier: MPL-2.0
#include "io/JsonText.h"

#include "base/Utf8.h"
#include "io/Numbers.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halls::io {
namespace {

/// Builds the document as the parser walks through the text, so that limits hold before memory is taken.
class Builder final : public nlohmann::json_sax<Json> {
public:
    Builder(std::string_view text, const std::string& file, Findings& findings)
        : m_text(text), m_file(file), m_findings(findings) {}

    Json take() { return std::move(m_root); }

    bool null() override { return put(nullptr) != nullptr; }
    bool boolean(bool value) override { return put(value) != nullptr; }
    bool number_integer(std::int64_t value) override { return put(value) != nullptr; }
    bool number_unsigned(std::uint64_t value) override { return put(value) != nullptr; }
    bool number_float(double value, const std::string& written) override {
        return put(decimalOf(written).value_or(value)) != nullptr; // too small to be one: it is nothing
    }
    bool string(std::string& value) override { return put(std::move(value)) != nullptr; }
    bool binary(Json::binary_t& /*value*/) override { return false; } // not in JSON text
    bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
    bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool key(std::string& value) override {
        // Straight into the list of members: looking for twins here would take square time. See end_object().
        auto& members = m_open.back()->get_ref<Json::object_t&>();
        members.push_back(Json::object_t::value_type(std::move(value), Json()));
        return true;
    }

    bool end_object() override {
        std::vector<std::string_view> keys;
        for (const auto& member : m_open.back()->get_ref<const Json::object_t&>())
            keys.push_back(member.first);
        std::ranges::sort(keys);
        const auto twin = std::ranges::adjacent_find(keys);
        if (twin == keys.end())
            return close();
        m_findings.error(m_file, here() / *twin, "duplicate-key",
                         fmt::format("the key \"{}\" stands twice in one object", shortened(*twin)));
        return false;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& fault) override {
        constexpr int kNumberOverflow = 406;
        if (fault.id == kNumberOverflow) {
            m_findings.error(m_file, next(), "number-range", "the number is too large");
            return false;
        }
        std::string cause = fault.what(); // "[json...] parse error at line 1, column 2: cause; last read: ..."
        if (const std::size_t colon = cause.find(": "); colon != std::string::npos)
            cause.erase(0, colon + 2);
        if (const std::size_t last = cause.find("; last read"); last != std::string::npos)
            cause.erase(last);
        m_findings.errorAt(m_file, lineAndColumn(position), "json-syntax", shortened(cause, 200));
        return false;
    }

private:
    /// Puts the next value where it belongs; null when a limit is reached.
    Json* put(Json value) {
        if (++m_values > kMaxJsonValues) {
            m_findings.error(m_file, {}, "too-large", fmt::format("more than {} values", kMaxJsonValues));
            return nullptr;
        }
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        Json& slot = parent.get_ref<Json::object_t&>().back().second;
        slot = std::move(value);
        return &slot;
    }

    bool open(Json container) {
        if (m_open.size() >= kMaxJsonDepth) {
            m_findings.error(m_file, here(), "too-deep", fmt::format("more than {} levels deep", kMaxJsonDepth));
            return false;
        }
        Json* placed = put(std::move(container));
        if (placed != nullptr)
            m_open.push_back(placed); // stays where it is: its parent does not grow while it is open
        return placed != nullptr;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    /// The innermost open object or array.
    Place here() const {
        Place place;
        for (std::size_t level = 0; level + 1 < m_open.size(); ++level)
            place = inner(place, *m_open[level], 1);
        return place;
    }

    /// The value that would come next.
    Place next() const { return m_open.empty() ? Place() : inner(here(), *m_open.back(), 0); }

    /// The last member of `container`; for arrays the one at size - `back`.
    static Place inner(const Place& place, const Json& container, std::size_t back) {
        if (container.is_array())
            return place / (container.size() - back);
        return place / container.get_ref<const Json::object_t&>().back().first;
    }

    std::string lineAndColumn(std::size_t position) const {
        const std::string_view before = m_text.substr(0, position == 0 ? 0 : position - 1);
        const auto lines = std::ranges::count(before, '\n');
        const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
        const auto column = std::ranges::count_if(before.substr(lineStart), [](char letter) {
            return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U; // code points, not bytes
        });
        return fmt::format("line {}, column {}", lines + 1, column + 1);
    }

    std::string_view m_text;
    const std::string& m_file;
    Findings& m_findings;
    Json m_root;
    std::vector<Json*> m_open; ///< from the root to the innermost; borrowed from m_root
    std::size_t m_values = 0;
};

} // namespace

std::optional<Json> parseJson(std::string_view text, const std::string& file, Findings& findings) {
    if (text.size() > kMaxJsonBytes) {
        findings.error(file, {}, "too-large", fmt::format("longer than {} bytes", kMaxJsonBytes));
        return std::nullopt;
    }
    if (const auto bad = firstInvalidUtf8(text)) {
        findings.errorAt(file, fmt::format("byte {}", *bad), "not-utf8", "the text is not well-formed UTF-8");
        return std::nullopt;
    }
    const PlainNumbers plain; // the lexer writes the locale's decimal point into the numbers that it has read
    Builder builder(text, file, findings);
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        return std::nullopt;
    return builder.take();
}

std::string textOf(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace halls::io
