// SPDX-License-Identifier: MPL-2.0
#include "render/ShaderFiles.h"

#include <fstream>
#include <sstream>

namespace halls::render {

namespace {

constexpr int kDeepestInclude = 8;

/// The name in `#include "name"`; empty where the line is something else.
std::string includedBy(std::string_view line) {
    constexpr std::string_view kWord = "#include \"";
    if (line.substr(0, kWord.size()) != kWord)
        return {};
    line.remove_prefix(kWord.size());
    return std::string(line.substr(0, line.find('"')));
}

} // namespace

Result<std::string> ShaderFiles::text(const std::string& file) {
    if (const auto known = m_texts.find(file); known != m_texts.end())
        return known->second;
    const std::filesystem::path path = m_folder / file;
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::NotFound, path.string(), {}, "the shader is not there"};
    std::ostringstream content;
    content << stream.rdbuf();
    if (!stream || content.str().empty())
        return Error{ErrorCode::Unreadable, path.string(), {}, "the shader cannot be read"};
    return m_texts.emplace(file, content.str()).first->second;
}

Status ShaderFiles::append(std::string& out, const std::string& file, int depth) {
    if (depth > kDeepestInclude)
        return Error{ErrorCode::Invalid, (m_folder / file).string(), {}, "includes go round in circles"};
    auto content = text(file);
    if (!content)
        return content.error();
    std::istringstream lines(content.value());
    for (std::string line; std::getline(lines, line);) {
        if (const std::string name = includedBy(line); !name.empty()) {
            if (Status done = append(out, name, depth + 1); !done)
                return done;
        } else {
            out += line + '\n';
        }
    }
    return Done{};
}

Result<std::string> ShaderFiles::source(const std::string& file, const std::vector<std::string>& definitions) {
    std::string out;
    if (Status done = append(out, file, 0); !done)
        return done.error();
    const std::size_t version = out.find("#version");
    if (version == std::string::npos)
        return Error{ErrorCode::Invalid, (m_folder / file).string(), {}, "no #version line"};
    std::string defined;
    for (const std::string& definition : definitions)
        defined += "#define " + definition + '\n';
    out.insert(out.find('\n', version) + 1, defined);
    return out;
}

} // namespace halls::render
