// SPDX-License-Identifier: MPL-2.0
// Copies of files: packages, and models with what they need.
#include "io/Scan.h"

#include "base/MappedFile.h"
#include "io/MuseumJson.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace halls::io {
namespace {

namespace fs = std::filesystem;

Error writeError(const fs::path& file, const std::error_code& why) {
    return Error{ErrorCode::Unwritable, file.string(), {}, why.message()};
}

/// %20 and the like; what is not well formed stays as it is.
std::string withoutEscapes(const std::string& uri) {
    std::string plain;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        const bool escape = uri[i] == '%' && i + 2 < uri.size() &&
                            std::isxdigit(static_cast<unsigned char>(uri[i + 1])) &&
                            std::isxdigit(static_cast<unsigned char>(uri[i + 2]));
        plain += escape ? static_cast<char>(std::stoi(uri.substr(i + 1, 2), nullptr, 16)) : uri[i];
        i += escape ? 2 : 0;
    }
    return plain;
}

/// Collects names that stay inside of the model's folder.
class SideFiles {
public:
    explicit SideFiles(const fs::path& model) : m_folder(model.parent_path()) {}

    void add(const std::string& name) {
        const fs::path relative = fs::path(name).lexically_normal();
        std::error_code trouble;
        const bool inside = !relative.empty() && relative.is_relative() && *relative.begin() != "..";
        if (inside && fs::is_regular_file(m_folder / relative, trouble) && std::ranges::count(m_found, relative) == 0)
            m_found.push_back(relative);
    }

    void addOfGltf(const std::string& text, const std::string& file) {
        Findings findings;
        const std::optional<Json> json = parseJson(text, file, findings);
        if (!json)
            return;
        for (const char* list : {"buffers", "images"}) {
            for (const std::string& uri : listIn(*json, list, [](const Json& item) { return wordIn(item, "uri"); })) {
                if (!uri.starts_with("data:"))
                    add(withoutEscapes(uri));
            }
        }
    }

    /// Lines "mtllib NAME" of an OBJ, "map_Kd [options] NAME" of its materials.
    void addOfObj(const std::string& text) {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())))
                line.pop_back();
            if (!line.starts_with("mtllib "))
                continue;
            const std::string name = line.substr(7);
            add(name);
            if (const Result<std::string> materials = readText(m_folder / name, kMaxTextBytes))
                addOfMaterials(materials.value());
        }
    }

    std::vector<fs::path> found() { return std::move(m_found); }

private:
    void addOfMaterials(const std::string& text) {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())))
                line.pop_back();
            const std::size_t gap = line.find_first_of(" \t");
            if (gap == std::string::npos ||
                !(line.starts_with("map_") || line.starts_with("bump") || line.starts_with("norm")))
                continue;
            // Options may stand before the name, and the name may have spaces: every tail is tried.
            for (std::size_t at = gap; at != std::string::npos; at = line.find_first_of(" \t", at + 1))
                add(line.substr(at + 1));
        }
    }

    fs::path m_folder;
    std::vector<fs::path> m_found;
};

/// An empty folder beside the wished one, whose files are removed unless it was put in place.
class PartFolder {
public:
    explicit PartFolder(fs::path target) : m_target(std::move(target)), m_part(m_target) { m_part += ".part"; }
    PartFolder(const PartFolder&) = delete;
    PartFolder& operator=(const PartFolder&) = delete;
    ~PartFolder() {
        std::error_code ignored;
        fs::remove_all(m_part, ignored);
    }

    Status begin() {
        std::error_code trouble;
        if (fs::exists(m_target, trouble) && !fs::is_empty(m_target, trouble))
            return Error{
                ErrorCode::Unwritable, m_target.string(), {}, "there is something already: choose a new folder"};
        fs::remove_all(m_part, trouble);
        fs::create_directories(m_part, trouble);
        return trouble ? Status(writeError(m_part, trouble)) : Status(Done{});
    }
    const fs::path& path() const { return m_part; }
    Status finish() {
        std::error_code trouble;
        fs::remove(m_target, trouble); // an empty folder at most
        fs::rename(m_part, m_target, trouble);
        return trouble ? Status(writeError(m_target, trouble)) : Status(Done{});
    }

private:
    fs::path m_target;
    fs::path m_part;
};

} // namespace

std::vector<fs::path> sideFilesOf(const fs::path& model) {
    SideFiles files(model);
    std::string ending = model.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (ending != ".gltf" && ending != ".obj")
        return {};
    constexpr std::size_t kMostText = std::size_t{2048} * 1024 * 1024;
    const Result<std::string> text = readText(model, ending == ".gltf" ? kMaxJsonBytes : kMostText);
    if (!text)
        return {};
    if (ending == ".gltf")
        files.addOfGltf(text.value(), model.filename().string());
    else
        files.addOfObj(text.value());
    return files.found();
}

Status copyPackage(const Package& package, const fs::path& folder) {
    const fs::path from = package.folder();
    std::error_code trouble;
    const fs::path target = fs::weakly_canonical(folder, trouble);
    const fs::path source = fs::weakly_canonical(from, trouble);
    const auto [end, unused] = std::mismatch(source.begin(), source.end(), target.begin(), target.end());
    if (end == source.end())
        return Error{ErrorCode::Invalid, folder.string(), {}, "a copy cannot lie inside of what it copies"};
    PartFolder part(target);
    if (const Status begun = part.begin(); !begun)
        return begun;
    for (auto entry = fs::recursive_directory_iterator(from, trouble);
         !trouble && entry != fs::recursive_directory_iterator(); entry.increment(trouble)) {
        const fs::path to = part.path() / entry->path().lexically_relative(from);
        std::error_code wrong;
        if (entry->is_symlink(wrong))
            continue;
        if (entry->is_directory(wrong))
            fs::create_directories(to, wrong);
        else if (entry->is_regular_file(wrong))
            fs::copy_file(entry->path(), to, wrong);
        if (wrong)
            return writeError(to, wrong);
        fs::permissions(to, fs::perms::owner_write, fs::perm_options::add,
                        wrong); // of a package that could only be read
    }
    if (trouble)
        return Error{ErrorCode::Unreadable, from.string(), {}, trouble.message()};
    return part.finish();
}

} // namespace halls::io
