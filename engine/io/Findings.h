// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/Package.h"

#include <string_view>

namespace halls::io {

/// A place in a JSON file, as a pointer (RFC 6901): Place{} / "halls" / 0 / "id".
class Place {
public:
    Place() = default;
    Place operator/(std::string_view key) const;
    Place operator/(std::size_t index) const;
    const std::string& pointer() const { return m_pointer; }

private:
    std::string m_pointer;
};

/// What is wrong with a package, gathered while it is read. Of a hostile file's endless faults the first ones do.
class Findings {
public:
    static constexpr std::size_t kMax = 1000; ///< of errors, and of warnings

    void error(const std::string& file, const Place& place, const char* code, std::string message);
    void warning(const std::string& file, const Place& place, const char* code, std::string message);
    /// For files that are no JSON (yet): `where` is a line or a byte.
    void errorAt(const std::string& file, std::string where, const char* code, std::string message);

    std::vector<Problem> errors;
    std::vector<Problem> warnings;
};

/// Without control characters, for lines that people read: no text of a package moves the cursor of a terminal.
std::string plain(std::string_view text);

/// At most `most` bytes of `text`, cut between code points, with an ellipsis where it was cut: for messages.
std::string shortened(std::string_view text, std::size_t most = 80);

} // namespace halls::io
