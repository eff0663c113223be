// SPDX-License-Identifier: MPL-2.0
#pragma once

// Packages that somebody, or chance, changed: JSON stays JSON, its values do not stay what they were. The same seed
// gives the same package on every machine.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace halls::test {

/// A copy of a package in a folder of its own, of which one file is changed at a time; gone afterwards.
class MutantPackage {
public:
    MutantPackage(const std::filesystem::path& from, std::filesystem::path folder) : m_folder(std::move(folder)) {
        namespace fs = std::filesystem;
        fs::remove_all(m_folder);
        fs::copy(from, m_folder, fs::copy_options::recursive);
        for (const auto& entry : fs::recursive_directory_iterator(m_folder)) {
            if (entry.path().extension() != ".json")
                continue;
            m_files.push_back(entry.path());
        }
        std::sort(m_files.begin(), m_files.end());
        for (const fs::path& file : m_files) {
            m_whole.push_back(bytesOf(file));
            m_json.push_back(Json::parse(m_whole.back()));
            collectWords(m_json.back());
        }
    }
    MutantPackage(const MutantPackage&) = delete;
    MutantPackage& operator=(const MutantPackage&) = delete;
    ~MutantPackage() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    const std::filesystem::path& folder() const { return m_folder; }

    /// The package of this seed is on disk then. Says what was changed, for the message of a failure.
    std::string make(std::uint32_t seed) {
        if (m_changed < m_files.size())
            write(m_files[m_changed], m_whole[m_changed]);
        m_random.seed(seed);
        m_changed = pick(3) == 0 ? pick(m_files.size()) : museumFile();
        Json json = m_json[m_changed];
        std::string said = m_files[m_changed].filename().string();
        const std::size_t changes = 1 + pick(4);
        for (std::size_t i = 0; i < changes; ++i)
            said += " " + changeOne(json);
        write(m_files[m_changed], json.dump(1, ' ', false, Json::error_handler_t::replace));
        return said;
    }

private:
    using Json = nlohmann::ordered_json;
    static constexpr std::size_t kMaxWords = 400;

    static std::string bytesOf(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        return out.str();
    }
    static void write(const std::filesystem::path& file, std::string_view bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    }

    std::size_t pick(std::size_t count) { return m_random() % count; }
    std::size_t museumFile() const {
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            if (m_files[i].filename() == "museum.json")
                return i;
        }
        return 0;
    }

    void collectWords(const Json& json) {
        if (json.is_string() && m_words.size() < kMaxWords)
            m_words.push_back(json.get<std::string>());
        if (json.is_structured()) {
            for (const Json& value : json)
                collectWords(value);
        }
    }

    /// Some value in the tree, its place, and what holds it.
    Json& anyIn(Json& root, std::string& place, Json*& holder) {
        Json* here = &root;
        holder = nullptr;
        while (here->is_structured() && !here->empty() && (holder == nullptr || pick(8) != 0)) {
            const std::size_t at = pick(here->size());
            auto next = std::next(here->begin(), static_cast<std::ptrdiff_t>(at));
            place += "/" + (here->is_object() ? next.key() : std::to_string(at));
            holder = here;
            here = &*next;
        }
        return *here;
    }

    std::string changeOne(Json& root) {
        std::string place;
        Json* holder = nullptr;
        Json& value = anyIn(root, place, holder);
        if (value.is_number() && pick(4) != 0)
            value = number(value.get<double>());
        else if (value.is_string() && pick(4) != 0)
            value = word();
        else if (value.is_boolean())
            value = !value.get<bool>();
        else if (holder != nullptr)
            changeList(*holder, value);
        return place;
    }

    Json number(double now) {
        constexpr double kNumbers[] = {0.0,   -0.0,    1.0,      -1.0,      0.5,    1e-4,   1e-7,   1e-30, 1e-300, 1e4,
                                       1e5,   -1e5,    99999.5,  1e6,       1e37,   -1e37,  1e300,  719.0, -719.0, 90.0,
                                       -90.0, 16384.0, 119.9999, 0.0000999, 1000.0, 9999.0, 3600.0, 1e-38, 0.001,  2.0};
        switch (pick(4)) {
        case 0:
            return now * -1.0;
        case 1:
            return now * 1000.0;
        case 2:
            return now + 0.25;
        default:
            return kNumbers[pick(std::size(kNumbers))];
        }
    }

    Json word() {
        const std::string odd[] = {"",
                                   " ",
                                   "<img src=\"/dev/zero\">",
                                   "\xE2\x80\xAEgnp.exe",
                                   "=1+1",
                                   std::string(5000, 'w'),
                                   "\xF0\x92\x80\xAD\xCC\x81\xCC\x81",
                                   "\x01\x1b[2J",
                                   "2017-02-31",
                                   "1e999",
                                   "../museum.json",
                                   "room.obj",
                                   "after",
                                   "null"};
        return pick(3) == 0 ? odd[pick(std::size(odd))] : m_words[pick(m_words.size())];
    }

    void changeList(Json& holder, Json& value) {
        const Json copy = value;
        switch (pick(5)) {
        case 0:
            if (holder.is_array())
                holder.erase(holder.begin() + static_cast<std::ptrdiff_t>(pick(holder.size())));
            else
                holder.erase(std::next(holder.begin(), static_cast<std::ptrdiff_t>(pick(holder.size()))).key());
            break;
        case 1:
            if (holder.is_array())
                holder.push_back(copy);
            break;
        case 2:
            if (holder.is_array())
                std::reverse(holder.begin(), holder.end());
            break;
        case 3:
            value = value.is_array() ? Json::array() : value.is_object() ? Json::object() : Json();
            break;
        default: { // another of its kind
            Json& other = *std::next(holder.begin(), static_cast<std::ptrdiff_t>(pick(holder.size())));
            value = Json(other);
        }
        }
    }

    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_files;
    std::vector<std::string> m_whole;
    std::vector<Json> m_json;
    std::vector<std::string> m_words;
    std::size_t m_changed = SIZE_MAX;
    std::mt19937 m_random;
};

} // namespace halls::test
