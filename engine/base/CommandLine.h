// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halls {

/// One option of a program. `value` names what follows it ("WxH"); empty: nothing follows.
struct Option {
    const char* name = ""; ///< with both dashes
    const char* value = "";
    const char* help = "";
};

/// The words of a call, checked against the options that are known there.
struct CommandLine {
    std::vector<std::string> positional;
    std::map<std::string, std::string> options; ///< by name; "" for one without value

    bool has(const std::string& name) const { return options.count(name) != 0; }
    /// The value of an option, or `otherwise` where it was not given.
    std::string value(const std::string& name, const std::string& otherwise = {}) const;
};

/// What is wrong with the words of a call: which word, and why.
Error wrongCall(const std::string& place, const std::string& detail);

/// `--name value` and `--name=value`; what stands behind `--` is positional. The Error says which word is wrong.
Result<CommandLine> parseWords(std::span<const std::string> words, std::span<const Option> known,
                               std::size_t mostPositional);

/// The parts of a list, one or more; some may be empty.
std::vector<std::string> partsOf(std::string_view list, char between = ',');

// The whole text as a number, by no locale; nothing for anything else, also for infinity and NaN.
std::optional<std::uint64_t> wholeNumberOf(std::string_view text);
std::optional<double> decimalNumberOf(std::string_view text);

// Values, checked: the Error names the option and what was expected.
Result<std::uint64_t> numberValue(const CommandLine& line, const std::string& name, std::uint64_t otherwise,
                                  std::uint64_t least, std::uint64_t most);
Result<double> decimalValue(const CommandLine& line, const std::string& name, double otherwise, double least,
                            double most);
/// Words between commas, as many as expected.
Result<std::vector<std::string>> listValue(const CommandLine& line, const std::string& name, std::size_t count);

} // namespace halls
