// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace halls::render {

/// The texts of the shaders folder, read once each. `#include "x.glsl"` is resolved within the folder; definitions are
/// put behind the #version line.
class ShaderFiles {
public:
    explicit ShaderFiles(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// NotFound or Unreadable with the file, Invalid where an #include names no file or includes go round in circles.
    Result<std::string> source(const std::string& file, const std::vector<std::string>& definitions = {});

private:
    Result<std::string> text(const std::string& file);
    Status append(std::string& out, const std::string& file, int depth);

    std::filesystem::path m_folder;
    std::map<std::string, std::string> m_texts;
};

} // namespace halls::render
