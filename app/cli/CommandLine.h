// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "math/Camera.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace halls::app {

/// One option of the command line. `value` names what follows it ("WxH"); empty: nothing follows.
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

/// The words of a list between commas, one or more.
std::vector<std::string> wordsBetweenCommas(const std::string& list);

/// `--name value` and `--name=value`; what stands behind `--` is positional. The Error says which word is wrong.
Result<CommandLine> parseWords(std::span<const std::string> words, std::span<const Option> known,
                               std::size_t mostPositional);

// Values, checked: the Error names the option and what was expected.
Result<Size2> sizeValue(const CommandLine& line, const std::string& name, Size2 otherwise);
Result<std::uint64_t> numberValue(const CommandLine& line, const std::string& name, std::uint64_t otherwise,
                                  std::uint64_t least, std::uint64_t most);
Result<double> decimalValue(const CommandLine& line, const std::string& name, double otherwise, double least,
                            double most);
/// Words between commas, as many as expected.
Result<std::vector<std::string>> listValue(const CommandLine& line, const std::string& name, std::size_t count);
/// X,Y,Z,YAW,PITCH in metres and degrees. Precondition: the option was given.
Result<Pose> poseValue(const CommandLine& line, const std::string& name);

} // namespace halls::app
