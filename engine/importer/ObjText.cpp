// SPDX-License-Identifier: MPL-2.0
#include "importer/ObjText.h"

#include "importer/TextLines.h"
#include "importer/TextNumber.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>
#include <unordered_map>

namespace halls::importer::obj {
namespace {

constexpr std::size_t kLongestName = 400;

/// Names with numbers, each once.
class Names {
public:
    explicit Names(std::vector<std::string>& list) : m_list(list) {}

    std::uint32_t numberOf(std::string_view name) {
        const auto [at, fresh] =
            m_numbers.try_emplace(std::string(name.substr(0, kLongestName)), static_cast<std::uint32_t>(m_list.size()));
        if (fresh)
            m_list.push_back(at->first);
        return at->second;
    }

private:
    std::vector<std::string>& m_list;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

class Reader {
public:
    Reader(std::string_view text, const Job& job)
        : m_text(text), m_lines(text), m_job(job), m_materials(m_content.materials), m_objects(m_content.objects),
          m_groups(m_content.groups) {}

    Result<Content> read() {
        std::string_view line;
        while (m_lines.next(line)) {
            if ((++m_count & 0x7FFFU) == 0) {
                m_job.tell(0.02F + 0.25F * static_cast<float>(m_lines.position()) / static_cast<float>(m_text.size()));
                if (m_job.stop.stop_requested())
                    return m_job.cancelled();
            }
            if (Status status = take(line); !status)
                return status.error();
        }
        if (m_content.positions.empty() && m_content.sizes.empty())
            return m_job.error(ErrorCode::Damaged, {}, "this is no OBJ file: no line of it has a vertex or a face");
        tellOfTheRest();
        return std::move(m_content);
    }

private:
    /// One line by its first word.
    Status take(std::string_view line) {
        const char* at = line.data();
        const char* const end = at + line.size();
        while (at != end && isBlank(*at))
            ++at;
        if (at == end)
            return Done{};
        const char* const word = at;
        while (at != end && !isBlank(*at))
            ++at;
        const std::string_view first(word, static_cast<std::size_t>(at - word));
        if (first.size() == 1)
            return takeLetter(small(first[0]), at, end);
        if (isWord(first, "vt"))
            takeUv(at, end);
        else if (isWord(first, "vn"))
            takeNormal(at, end);
        else if (first.front() == '#')
            takePaint(first, {at, static_cast<std::size_t>(end - at)});
        else if (isWord(first, "fo"))
            return takeFace(at, end);
        else
            takeName(first, {at, static_cast<std::size_t>(end - at)});
        return Done{};
    }

    Status takeLetter(char letter, const char* at, const char* end) {
        switch (letter) {
        case 'v':
            return takeVertex(at, end);
        case 'f':
            return takeFace(at, end);
        case 'l':
            ++m_lineCount;
            break;
        case 'p':
            ++m_pointCount;
            break;
        case 'o':
        case 'g':
            takeName({&letter, 1}, {at, static_cast<std::size_t>(end - at)});
            break;
        default: // smoothing groups
            break;
        }
        return Done{};
    }

    Error damaged(const char* what) const {
        return m_job.error(ErrorCode::Damaged, fmt::format("line {}", m_lines.number()), what);
    }

    /// Numbers up to the end of the line, a comment or another word. Returns how many.
    std::size_t numbers(const char*& at, const char* end, std::span<double> values) {
        std::size_t count = 0;
        while (count < values.size()) {
            while (at != end && isBlank(*at))
                ++at;
            if (at == end || *at == '#')
                break;
            const char* behind = takeNumber(at, end, values[count], m_commas);
            if (behind == nullptr)
                break;
            at = behind;
            ++count;
        }
        return count;
    }

    Status takeVertex(const char* at, const char* end) {
        std::array<double, 7> values{};
        const std::size_t count = numbers(at, end, values);
        if (count < 3)
            return damaged("a vertex has fewer than three numbers");
        if (m_content.positions.size() >= m_job.options.maxVertices)
            return m_job.error(ErrorCode::TooLarge, {},
                               fmt::format("more than {} vertices", m_job.options.maxVertices));
        DVec3 place(values[0], values[1], values[2]);
        if (count == 4 && values[3] != 0.0 && values[3] != 1.0)
            place /= values[3]; // the weight of a rational vertex
        m_content.positions.push_back(place);
        if (count >= 6) {
            m_content.colours.resize(m_content.positions.size() - 1, kUncoloured);
            m_content.colours.push_back(
                {static_cast<float>(values[3]), static_cast<float>(values[4]), static_cast<float>(values[5])});
        }
        return Done{};
    }

    void takeUv(const char* at, const char* end) {
        std::array<double, 2> values{};
        numbers(at, end, values);
        m_content.uvs.emplace_back(DVec2(values[0], values[1]));
    }

    void takeNormal(const char* at, const char* end) {
        std::array<double, 3> values{};
        numbers(at, end, values);
        m_content.normals.emplace_back(DVec3(values[0], values[1], values[2]));
    }

    /// A whole number; 0 where there is none: no list has that one.
    static std::int64_t whole(const char*& at, const char* end) {
        const bool negative = at != end && *at == '-';
        if (at != end && (*at == '-' || *at == '+'))
            ++at;
        std::int64_t value = 0;
        for (; at != end && isDigit(*at); ++at)
            value = std::min<std::int64_t>(value * 10 + (*at - '0'), std::int64_t{1} << 40);
        return negative ? -value : value;
    }

    /// From 0; negative numbers count back from the last one that stands before the line.
    static std::uint32_t indexOf(std::int64_t number, std::size_t count) {
        const std::int64_t index = number > 0 ? number - 1 : number + static_cast<std::int64_t>(count);
        return number != 0 && index >= 0 && index < std::int64_t{kNone} ? static_cast<std::uint32_t>(index) : kNone;
    }

    Status takeFace(const char* at, const char* end) {
        const std::size_t before = m_content.vertices.size();
        while (true) {
            while (at != end && isBlank(*at))
                ++at;
            if (at == end || *at == '#')
                break;
            const char* const word = at;
            const std::uint32_t vertex = indexOf(whole(at, end), m_content.positions.size());
            std::uint32_t uv = kNone;
            std::uint32_t normal = kNone;
            if (at != word && at != end && *at == '/') {
                uv = indexOf(whole(++at, end), m_content.uvs.size());
                if (at != end && *at == '/')
                    normal = indexOf(whole(++at, end), m_content.normals.size());
            }
            const bool sound = at != word && (at == end || isBlank(*at) || *at == '#');
            if (!sound && isDigit(*word))
                return damaged("a corner of a face is no number of a vertex");
            if (!sound)
                break; // what somebody wrote behind the corners
            addCorner(vertex, uv, normal);
        }
        const std::size_t corners = m_content.vertices.size() - before;
        startRun();
        m_content.sizes.push_back(static_cast<std::uint32_t>(corners));
        m_triangles += corners > 2 ? corners - 2 : 0;
        if (m_triangles > m_job.options.maxTriangles)
            return m_job.error(ErrorCode::TooLarge, {},
                               fmt::format("more than {} triangles", m_job.options.maxTriangles));
        return Done{};
    }

    void addCorner(std::uint32_t vertex, std::uint32_t uv, std::uint32_t normal) {
        const std::size_t before = m_content.vertices.size();
        const auto add = [&](std::vector<std::uint32_t>& list, std::uint32_t index) {
            if (list.empty() && index == kNone)
                return;
            list.resize(before, kNone);
            list.push_back(index);
        };
        add(m_content.cornerUvs, uv);
        add(m_content.cornerNormals, normal);
        m_content.vertices.push_back(vertex);
    }

    void startRun() {
        auto& runs = m_content.runs;
        const Run& now = m_run;
        if (!runs.empty() && runs.back().material == now.material && runs.back().object == now.object &&
            runs.back().group == now.group)
            return;
        m_run.firstFace = m_content.sizes.size();
        runs.push_back(m_run);
    }

    /// ZBrush: "#MRGB " and eight digits for each vertex, of which the last six are its colour.
    void takePaint(std::string_view word, std::string_view rest) {
        if (!isWord(word, "#mrgb"))
            return;
        const auto digit = [](char c) {
            const char low = small(c);
            return isDigit(c) ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : 0;
        };
        rest = trimmed(rest);
        for (; rest.size() >= 8; rest.remove_prefix(8)) {
            const auto byte = [&](std::size_t at) {
                return static_cast<std::uint8_t>(digit(rest[at]) * 16 + digit(rest[at + 1]));
            };
            m_content.painted.push_back({byte(2), byte(4), byte(6), 255});
        }
    }

    void takeName(std::string_view word, std::string_view rest) {
        constexpr std::array<std::string_view, 4> kCurves{"curv", "curv2", "surf", "scrv"};
        if (isWord(word, "usemtl"))
            m_run.material = m_materials.numberOf(unquoted(rest));
        else if (isWord(word, "mtllib"))
            addLibrary(trimmed(rest));
        else if (isWord(word, "o"))
            m_run.object = m_objects.numberOf(trimmed(rest));
        else if (isWord(word, "g"))
            m_run.group = m_groups.numberOf(trimmed(rest));
        else if (isWord(word, "call"))
            m_job.note("left out: other files that the OBJ calls");
        else if (std::ranges::any_of(kCurves, [&](std::string_view curve) { return isWord(word, curve); }))
            ++m_curveCount;
    }

    void addLibrary(std::string_view name) {
        constexpr std::size_t kMost = 64;
        const std::string words(name.substr(0, 4096));
        auto& libraries = m_content.libraries;
        if (!words.empty() && libraries.size() < kMost && std::ranges::count(libraries, words) == 0)
            libraries.push_back(words);
    }

    void tellOfTheRest() const {
        std::string words;
        const auto add = [&](std::size_t count, const char* what) {
            if (count > 0)
                words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count, what);
        };
        add(m_lineCount, "lines");
        add(m_pointCount, "points");
        add(m_curveCount, "curves and curved surfaces");
        if (!words.empty())
            m_job.note("left out: " + words);
        if (m_commas)
            m_job.note("decimal commas are read as decimal points");
    }

    /// No number: white, whatever the others are counted in.
    static constexpr std::array<float, 3> kUncoloured{std::numeric_limits<float>::quiet_NaN(),
                                                      std::numeric_limits<float>::quiet_NaN(),
                                                      std::numeric_limits<float>::quiet_NaN()};

    std::string_view m_text;
    TextLines m_lines;
    const Job& m_job;
    Content m_content;
    Names m_materials;
    Names m_objects;
    Names m_groups;
    Run m_run;
    std::uint64_t m_triangles = 0;
    std::size_t m_count = 0;
    std::size_t m_lineCount = 0;
    std::size_t m_pointCount = 0;
    std::size_t m_curveCount = 0;
    bool m_commas = false;
};

} // namespace

Result<Content> readContent(std::string_view text, const Job& job) {
    return Reader(text, job).read();
}

} // namespace halls::importer::obj
