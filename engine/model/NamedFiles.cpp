// SPDX-License-Identifier: MPL-2.0
#include "model/NamedFiles.h"

#include "base/MappedFile.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace halls::model {
namespace {

constexpr std::size_t kMostFiles = 4096; ///< further ones are not followed

using Paths = std::vector<std::filesystem::path>;

/// Collects names beside one file.
class Names {
public:
    explicit Names(const std::filesystem::path& file) : m_folder(file.parent_path()) {}

    void add(std::string_view name) {
        if (name.empty() || name.size() > 4096 || m_found.size() >= kMostFiles ||
            name.find('\0') != std::string_view::npos)
            return;
        std::string text(name);
        std::ranges::replace(text, '\\', '/');
        addPath(m_folder / text);
        if (text.find('/') != std::string::npos) // where the importer looks next
            addPath(m_folder / std::filesystem::path(text).filename());
    }
    Paths take() { return std::move(m_found); }

private:
    void addPath(std::filesystem::path path) {
        if (std::ranges::find(m_found, path) == m_found.end())
            m_found.push_back(std::move(path));
    }

    std::filesystem::path m_folder;
    Paths m_found;
};

std::string lowerExtension(const std::filesystem::path& file) {
    std::string text = file.extension().string();
    std::ranges::transform(text, text.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string percentDecoded(std::string_view uri) {
    const auto digit = [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) ? c - '0' : (c | 32) - 'a' + 10;
    };
    const auto isHex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    std::string text;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        if (uri[i] == '%' && i + 2 < uri.size() && isHex(uri[i + 1]) && isHex(uri[i + 2])) {
            text += static_cast<char>(digit(uri[i + 1]) * 16 + digit(uri[i + 2]));
            i += 2;
        } else {
            text += uri[i];
        }
    }
    return text;
}

/// The JSON chunk of a GLB, which stands first (glTF 2.0 section 4.4.3).
std::string_view jsonOfGlb(std::string_view bytes) {
    constexpr std::size_t kPrefix = 20;
    if (bytes.size() < kPrefix || !bytes.starts_with("glTF"))
        return {};
    std::uint32_t length = 0;
    std::memcpy(&length, bytes.data() + 12, sizeof(length));
    return bytes.substr(kPrefix, length);
}

void findInGltf(std::string_view json, Names& names) {
    const auto document = nlohmann::json::parse(json.begin(), json.end(), nullptr, false);
    if (!document.is_object())
        return;
    for (const char* list : {"buffers", "images"}) {
        const auto items = document.find(list);
        if (items == document.end() || !items->is_array())
            continue;
        for (const auto& item : *items) {
            const auto uri = item.is_object() ? item.find("uri") : item.end();
            if (!item.is_object() || uri == item.end() || !uri->is_string())
                continue;
            const auto& text = uri->get_ref<const std::string&>();
            if (!text.starts_with("data:") && text.find("://") == std::string::npos)
                names.add(percentDecoded(text));
        }
    }
}

/// Calls `visit(keyword, rest)` for each line that has a first word.
template <class Visit>
void forLines(std::string_view text, const Visit& visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        const std::size_t space = line.find_first_of(" \t");
        if (space != std::string_view::npos)
            visit(line.substr(0, space), trimmed(line.substr(space)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void findInMaterialLibrary(const std::filesystem::path& file, Names& names) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return;
    const Result<MappedFile> library = MappedFile::open(file);
    if (!library)
        return;
    forLines(textOf(library.value().bytes()), [&](std::string_view word, std::string_view rest) {
        std::string lower(word);
        std::ranges::transform(lower, lower.begin(),
                               [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
        if (!lower.starts_with("map_") && lower != "bump" && lower != "disp" && lower != "decal" && lower != "norm" &&
            lower != "refl")
            return;
        names.add(rest); // a name with spaces; or options before the name, which is then the last word
        names.add(rest.substr(std::min(rest.find_last_of(" \t") + 1, rest.size())));
    });
}

void findInObj(const std::filesystem::path& file, std::string_view text, Names& names) {
    Paths libraries{file.parent_path() / (file.stem().string() + ".mtl")};
    names.add(libraries.front().filename().string());
    // A large file has few such lines: they are looked for as a word instead of line by line.
    constexpr std::string_view kWord = "mtllib";
    for (std::size_t at = text.find(kWord); at != std::string_view::npos; at = text.find(kWord, at + 1)) {
        if (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r')
            continue;
        const std::string_view name = trimmed(text.substr(at + kWord.size()).substr(0, text.substr(at).find('\n')));
        const std::string_view line = name.substr(0, name.find_first_of("\r\n"));
        names.add(line);
        if (!line.empty() && line.size() < 4096 && libraries.size() < 64)
            libraries.push_back(file.parent_path() / std::string(line));
    }
    for (const auto& library : libraries)
        findInMaterialLibrary(library, names);
}

void findInCollada(std::string_view text, Names& names) {
    constexpr std::string_view kOpen = "<init_from>";
    for (std::size_t at = text.find(kOpen); at != std::string_view::npos; at = text.find(kOpen, at + 1)) {
        std::string_view name = text.substr(at + kOpen.size());
        name = trimmed(name.substr(0, name.find('<')));
        if (name.starts_with("file://"))
            name.remove_prefix(7);
        names.add(percentDecoded(name));
    }
}

/// Binary: the property name, then 'S', a length and the text. ASCII: RelativeFilename: "text".
void findInFbx(std::string_view text, Names& names) {
    constexpr std::string_view kWord = "RelativeFilename";
    for (std::size_t at = text.find(kWord); at != std::string_view::npos; at = text.find(kWord, at + 1)) {
        const std::string_view rest = text.substr(at + kWord.size());
        if (rest.size() > 5 && rest[0] == 'S') {
            std::uint32_t length = 0;
            std::memcpy(&length, rest.data() + 1, sizeof(length));
            names.add(rest.substr(5, length));
        } else if (rest.starts_with(":")) {
            const std::size_t open = rest.find('"');
            if (open != std::string_view::npos && open < 8)
                names.add(rest.substr(open + 1, rest.substr(open + 1).find('"')));
        }
    }
}

void findInPly(std::string_view text, Names& names) {
    const std::string_view header = text.substr(0, std::min(text.find("end_header"), std::size_t{1} << 16));
    forLines(header, [&](std::string_view word, std::string_view rest) {
        if (word == "comment" && rest.starts_with("TextureFile "))
            names.add(trimmed(rest.substr(12)));
    });
}

} // namespace

Paths namedFiles(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    Names names(file);
    const std::string extension = lowerExtension(file);
    const std::string_view text = textOf(bytes);
    if (extension == ".gltf")
        findInGltf(text, names);
    else if (extension == ".glb")
        findInGltf(jsonOfGlb(text), names);
    else if (extension == ".obj")
        findInObj(file, text, names);
    else if (extension == ".dae")
        findInCollada(text, names);
    else if (extension == ".fbx")
        findInFbx(text, names);
    else if (extension == ".ply")
        findInPly(text, names);
    return names.take();
}

} // namespace halls::model
