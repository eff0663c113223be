// SPDX-License-Identifier: MPL-2.0
#include "importer/obj/ObjText.h"

#include "importer/text/TextLines.h"
#include "importer/text/TextNumber.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <unordered_map>

namespace halls::importer::obj {
namespace {

constexpr std::size_t kLongestName = 400;
constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

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
        if (m_content.lostVertices.tooMany(m_content.positions.size()))
            return refused(m_content.lostVertices, "vertices");
        if (m_lostFaces.tooMany(m_lostFaces.count() + m_content.sizes.size()))
            return refused(m_lostFaces, "faces");
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
            ++m_content.lines;
            break;
        case 'p':
            takePoints(at, end);
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

    Error refused(const Unread& lost, const char* what) const {
        return m_job.error(ErrorCode::Damaged, lost.place(), lost.refusal(what));
    }
    void lose(Unread& lost, const char* at, const char* end) const {
        lost.add(m_lines.number(), {at, static_cast<std::size_t>(end - at)});
    }
    static bool isLast(const char* at, const char* end) { return at == end || *at == '#'; }

    /// Numbers up to the end of the line, a comment or another word, where `at` stands then. Returns how many.
    std::size_t numbers(const char*& at, const char* end, std::span<double> values) {
        std::size_t count = 0;
        while (count < values.size()) {
            while (at != end && isBlank(*at))
                ++at;
            if (at == end || *at == '#')
                break;
            const char* behind = takeNumber(at, end, values[count], m_commas);
            if (behind == nullptr)
                behind = numberBeforeComment(at, end, values[count]);
            if (behind == nullptr)
                break;
            at = behind;
            ++count;
        }
        return count;
    }

    /// "1.5#comment", which "1.#QNAN" is not.
    const char* numberBeforeComment(const char* at, const char* end, double& value) {
        const char* const mark = std::find(at, end, '#');
        return mark == end || mark == at || !isDigit(mark[-1]) ? nullptr : takeNumber(at, mark, value, m_commas);
    }

    Status takeVertex(const char* at, const char* end) {
        std::array<double, 7> values{};
        const std::size_t count = numbers(at, end, values);
        if (m_content.positions.size() >= m_job.options.maxVertices)
            return m_job.error(ErrorCode::TooLarge, {},
                               fmt::format("more than {} vertices", m_job.options.maxVertices));
        const bool last = isLast(at, end);
        DVec3 place(values[0], values[1], values[2]);
        if (count == 4 && last && values[3] != 0.0 && values[3] != 1.0)
            place /= values[3]; // the weight of a rational vertex
        if (count < 3) {
            place = DVec3(kNoNumber);
            lose(m_content.lostVertices, at, end);
        } else if (!last && (count == 4 || count == 5)) {
            lose(m_lostColours, at, end);
        }
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
        const std::size_t count = numbers(at, end, values);
        if (count == 0 || (count == 1 && !isLast(at, end))) { // one is enough
            values = {kNoNumber, kNoNumber};
            lose(m_lostUvs, at, end);
        }
        m_content.uvs.emplace_back(DVec2(values[0], values[1]));
    }

    void takeNormal(const char* at, const char* end) {
        std::array<double, 3> values{};
        if (numbers(at, end, values) < 3) {
            values.fill(kNoNumber);
            lose(m_lostNormals, at, end);
        }
        m_content.normals.emplace_back(DVec3(values[0], values[1], values[2]));
    }

    /// A whole number, also as "3.0"; 0 where there is none: no list has that one.
    static std::int64_t whole(const char*& at, const char* end) {
        const bool negative = at != end && *at == '-';
        if (at != end && (*at == '-' || *at == '+'))
            ++at;
        std::int64_t value = 0;
        for (; at != end && isDigit(*at); ++at)
            value = std::min<std::int64_t>(value * 10 + (*at - '0'), std::int64_t{1} << 40);
        if (at != end && *at == '.' && isDigit(at[-1])) {
            ++at;
            while (at != end && *at == '0')
                ++at;
        }
        return negative ? -value : value;
    }

    /// From 0; negative numbers count back from the last one that stands before the line.
    static std::uint32_t indexOf(std::int64_t number, std::size_t count) {
        const std::int64_t index = number > 0 ? number - 1 : number + static_cast<std::int64_t>(count);
        return number != 0 && index >= 0 && index < std::int64_t{kNone} ? static_cast<std::uint32_t>(index) : kNone;
    }

    struct Corner {
        std::uint32_t vertex = kNone;
        std::uint32_t uv = kNone;
        std::uint32_t normal = kNone;
    };
    static bool isWordEnd(const char* at, const char* end) { return isLast(at, end) || isBlank(*at); }

    /// Nothing where it is none. What cannot be read behind the vertex costs what it stands for.
    std::optional<Corner> takeCorner(const char*& at, const char* end) {
        const char* const word = at;
        Corner corner{indexOf(whole(at, end), m_content.positions.size()), kNone, kNone};
        if (at == word || (!isWordEnd(at, end) && *at != '/'))
            return std::nullopt;
        const auto coordinate = [&](std::size_t count) {
            const std::uint32_t index = indexOf(whole(++at, end), count);
            return isWordEnd(at, end) || *at == '/' ? index : kNone;
        };
        if (!isWordEnd(at, end))
            corner.uv = coordinate(m_content.uvs.size());
        if (!isWordEnd(at, end) && *at == '/')
            corner.normal = coordinate(m_content.normals.size());
        if (!isWordEnd(at, end))
            lose(m_lostCorners, word, end);
        while (!isWordEnd(at, end))
            ++at;
        return corner;
    }

    Status takeFace(const char* at, const char* end) {
        const std::size_t before = m_content.vertices.size();
        while (true) {
            while (at != end && isBlank(*at))
                ++at;
            if (isLast(at, end))
                break;
            const char* const word = at;
            const std::optional<Corner> corner = takeCorner(at, end);
            if (!corner && isDigit(*word)) {
                loseFace(before, word, end);
                return Done{};
            }
            if (!corner)
                break; // what somebody wrote behind the corners
            addCorner(*corner);
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

    void loseFace(std::size_t corners, const char* word, const char* end) {
        m_content.vertices.resize(corners);
        for (auto* list : {&m_content.cornerUvs, &m_content.cornerNormals})
            list->resize(std::min(list->size(), corners));
        lose(m_lostFaces, word, end);
    }

    void takePoints(const char* at, const char* end) {
        while (true) {
            while (at != end && isBlank(*at))
                ++at;
            const char* const word = at;
            const std::uint32_t vertex = indexOf(whole(at, end), m_content.positions.size());
            if (at == word)
                return;
            m_content.points.push_back(vertex);
            while (at != end && !isBlank(*at)) // coordinates of a texture
                ++at;
        }
    }

    void addCorner(const Corner& corner) {
        const std::size_t before = m_content.vertices.size();
        const auto add = [&](std::vector<std::uint32_t>& list, std::uint32_t index) {
            if (list.empty() && index == kNone)
                return;
            list.resize(before, kNone);
            list.push_back(index);
        };
        add(m_content.cornerUvs, corner.uv);
        add(m_content.cornerNormals, corner.normal);
        m_content.vertices.push_back(corner.vertex);
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
            ++m_content.curves;
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
        add(m_content.lines, "lines");
        if (!m_content.sizes.empty())
            add(m_content.points.size(), "points");
        add(m_content.curves, "curves and curved surfaces");
        if (!words.empty())
            m_job.note("left out: " + words);
        const auto tell = [&](const Unread& lost, const char* what) {
            if (lost.any())
                m_job.note(lost.note(what));
        };
        tell(m_content.lostVertices, "vertices");
        tell(m_lostColours, "colours");
        tell(m_lostUvs, "texture coordinates");
        tell(m_lostNormals, "normals");
        tell(m_lostFaces, "faces");
        tell(m_lostCorners, "numbers of corners");
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
    Unread m_lostColours;
    Unread m_lostUvs;
    Unread m_lostNormals;
    Unread m_lostFaces;
    Unread m_lostCorners; ///< their coordinates or normals
    bool m_commas = false;
};

} // namespace

Result<Content> readContent(std::string_view text, const Job& job) {
    return Reader(text, job).read();
}

} // namespace halls::importer::obj
