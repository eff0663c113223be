// SPDX-License-Identifier: MPL-2.0
// Each file of strangers ends as outcomes.tsv says: shown so large, with so many triangles and pictures and these
// notes, or refused in these words. Whoever mends a reader writes the table anew and reads what changed in it:
//
//     HALLS_WRITE_OUTCOMES=1 build/test/bin/corpus_test && git diff tests/corpus/outcomes.tsv
#include "model/ModelFile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace halls {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTable = HALLS_CORPUS_TABLE;

/// A folder whose files are tried, and how the table calls it.
struct Shelf {
    const char* name;
    const char* folder;
};
constexpr std::array kShelves{Shelf{"cases", HALLS_TEST_DATA "/cases"}, Shelf{"assimp", "/usr/share/assimp/models"}};

/// Endings that are tried: the table of formats, and some that we do not read, which must be refused in words.
constexpr std::array kEndings{".gltf", ".glb", ".vrm", ".ply", ".obj", ".stl", ".fbx", ".dae",   ".3ds", ".off",
                              ".pts",  ".xyz", ".e57", ".zae", ".x3d", ".wrl", ".x",   ".blend", ".lwo", ".usdz"};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// Name in the table -> file.
std::map<std::string, fs::path> corpus() {
    std::map<std::string, fs::path> files;
    for (const Shelf& shelf : kShelves) {
        EXPECT_TRUE(fs::exists(shelf.folder)) << shelf.folder << ": install-dependencies --tests has assimp-testmodels";
        for (const auto& entry : fs::recursive_directory_iterator(shelf.folder)) {
            const std::string ending = lower(entry.path().extension().string());
            if (entry.is_regular_file() && std::ranges::count(kEndings, ending) > 0)
                files.emplace(shelf.name + ("/" + entry.path().lexically_relative(shelf.folder).string()),
                              entry.path());
        }
    }
    return files;
}

std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

/// Folders of this machine say nothing to the table's reader; tabs and line ends would tear it.
std::string fitForTheTable(std::string text, const fs::path& file) {
    for (const std::string& folder : {file.parent_path().string() + "/", std::string(HALLS_TEST_DATA) + "/"}) {
        for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at))
            text.erase(at, folder.size());
    }
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

std::string shown(const model::ModelFile& file) {
    const Vec3 size = file.model().bounds.size();
    std::string notes;
    for (const std::string& note : file.record().notes)
        notes += (notes.empty() ? "" : " | ") + note;
    return fmt::format("shown\t{}\t{}\t{:.3g} {:.3g} {:.3g}\t{}", file.model().triangleCount(),
                       file.model().images.size(), size.x, size.y, size.z, notes);
}

/// What an import of the file by halls-import comes to, in a row of the table without the file's name.
std::string outcomeOf(const fs::path& file, const fs::path& folder) {
    const fs::path target = folder / "made.hallsmodel";
    const fs::path errors = folder / "errors.txt";
    fs::remove(target);
    const std::string call = std::string(HALLS_IMPORT) + " --kind model --max-seconds 60 " + quoted(file.string()) +
                             " " + quoted(target.string()) + " >/dev/null 2>" + quoted(errors.string());
    const int status = std::system(call.c_str()); // NOLINT(concurrency-mt-unsafe,cert-env33-c): a test, one thread
    if (status == 0) {
        const auto made = model::ModelFile::open(target);
        return made ? shown(made.value()) : "made no model file that can be read\t\t\t\t" + toLine(made.error());
    }
    std::ifstream stream(errors);
    const auto line = nlohmann::json::parse(stream, nullptr, false);
    if (!line.is_object())
        return fmt::format("crashed\t\t\t\tstatus {}", WEXITSTATUS(status));
    std::string words = line["place"].get<std::string>();
    words += (words.empty() ? "" : ": ") + line["detail"].get<std::string>();
    EXPECT_LE(words.size(), 300U) << file;
    return fmt::format("{}\t\t\t\t{}", line["code"].get<std::string>(), fitForTheTable(words, file));
}

using Table = std::map<std::string, std::string>;

Table tableInTheTree() {
    Table table;
    std::ifstream stream(kTable);
    std::string line;
    std::getline(stream, line); // titles
    while (std::getline(stream, line)) {
        const std::size_t end = line.find('\t');
        table.emplace(line.substr(0, end), end == std::string::npos ? "" : line.substr(end + 1));
    }
    return table;
}

void write(const Table& table) {
    std::ofstream stream(kTable);
    stream << "file\toutcome\ttriangles\tpictures\tsize in metres\tnotes, or why not\n";
    for (const auto& [file, outcome] : table)
        stream << file << '\t' << outcome << '\n';
}

TEST(Corpus, EachFileEndsAsTheTableSays) {
    const auto folder = fs::path(HALLS_TEST_OUTPUT) / "corpus";
    fs::create_directories(folder);
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1); // Assimp leaks on broken files; its process ends anyway
    Table found;
    for (const auto& [name, file] : corpus())
        found.emplace(name, outcomeOf(file, folder));
    EXPECT_GT(found.size(), 600U);
    if (std::getenv("HALLS_WRITE_OUTCOMES") != nullptr) // NOLINT(concurrency-mt-unsafe): one thread
        return write(found);
    const Table expected = tableInTheTree();
    for (const auto& [name, outcome] : found) {
        const auto row = expected.find(name);
        EXPECT_EQ(row == expected.end() ? "not in the table" : row->second, outcome) << name;
    }
    for (const auto& [name, outcome] : expected)
        EXPECT_TRUE(found.contains(name)) << name << " is in the table, and no longer there";
}

TEST(Corpus, NoFileEndsByACrash) {
    for (const auto& [name, outcome] : tableInTheTree())
        EXPECT_FALSE(outcome.starts_with("crashed") || outcome.starts_with("made no")) << name << ": " << outcome;
}

} // namespace
} // namespace halls
