// SPDX-License-Identifier: MPL-2.0
#include "importer/assimp/FbxCheck.h"

#include "importer/assimp/FbxLinks.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <zlib.h>

namespace halls::importer {
namespace {

constexpr std::string_view kBinary = "Kaydara FBX Binary  ";
constexpr std::size_t kBinaryHeader = 27;
constexpr int kDeepest = 64;                ///< levels of elements; real files have eight
constexpr std::size_t kDeepestNode = 512;   ///< objects below each other
constexpr unsigned int kOldest = 7100;      ///< 2011
constexpr unsigned int kLongOffsets = 7500; ///< from here on a binary file has offsets of 64 bits
constexpr std::size_t kMostPacked = 1100;   ///< times: deflate packs no better

/// Thrown inside the check alone.
struct Wrong {
    ErrorCode code;
    std::string detail;
};

[[noreturn]] void cutOff() {
    throw Wrong{ErrorCode::Damaged, "the file is cut off: it ends in the middle of what it says"};
}

/// Numbers into an array beside it: names of both, how many numbers one of the other has, and whether -1 means "none".
struct Pair {
    std::string_view index;
    std::string_view data;
    std::size_t tuple;
};
constexpr std::string_view kPolygons = "PolygonVertexIndex";
constexpr Pair kPairs[] = {{kPolygons, "Vertices", 3},       {"UVIndex", "UV", 2},
                           {"NormalsIndex", "Normals", 3},   {"NormalIndex", "Normals", 3},
                           {"ColorIndex", "Colors", 4},      {"TangentsIndex", "Tangents", 3},
                           {"TangentIndex", "Tangents", 3},  {"BinormalsIndex", "Binormals", 3},
                           {"BinormalIndex", "Binormals", 3}};

bool isIndex(std::string_view name) {
    return std::ranges::find(kPairs, name, &Pair::index) != std::end(kPairs);
}

/// An array as it stands in the file.
struct Array {
    std::size_t count = 0;
    std::size_t place = 0;            ///< of its numbers
    std::size_t length = 0;           ///< bytes of these
    bool packed = false;              ///< by zlib
    std::vector<std::int32_t> values; ///< of an index
};
using Arrays = std::map<std::string, Array, std::less<>>;

/// Makes each polygon that names what is not there a point, the first of its corners that is there. How many they are.
std::size_t mendPolygons(std::vector<std::int32_t>& corners, std::size_t points) {
    std::size_t mended = 0;
    const auto pointOf = [](std::int32_t corner) { return corner < 0 ? ~corner : corner; }; // the last is inverted
    const auto isThere = [&](std::int32_t corner) { return static_cast<std::size_t>(pointOf(corner)) < points; };
    for (std::size_t first = 0; first < corners.size();) {
        std::size_t end = first;
        while (end < corners.size() && corners[end] >= 0)
            ++end;
        end = std::min(end + 1, corners.size());
        const auto polygon = std::span(corners).subspan(first, end - first);
        if (!std::ranges::all_of(polygon, isThere)) {
            const auto sound = std::ranges::find_if(polygon, isThere);
            const std::int32_t point = sound == polygon.end() ? 0 : pointOf(*sound);
            for (std::int32_t& corner : polygon)
                corner = corner < 0 ? ~point : point;
            ++mended;
        }
        first = end;
    }
    return mended;
}

/// Where a column of normals or coordinates names none, the first is taken. -1 is Assimp's own word for none.
std::size_t mendColumn(std::vector<std::int32_t>& numbers, std::size_t count) {
    std::size_t mended = 0;
    for (std::int32_t& number : numbers) {
        if (number >= -1 && (number < 0 || static_cast<std::size_t>(number) < count))
            continue;
        number = 0;
        ++mended;
    }
    return mended;
}

class Checker {
public:
    Checker(std::span<std::byte> bytes, const Job& job) : m_bytes(bytes), m_job(job) {}

    std::size_t polygons() const { return m_polygons; }
    std::size_t otherNumbers() const { return m_numbers; }

    /// Objects that stand in themselves: Assimp 5.2 follows them until its process ends. The link that closes the ring
    /// is made one of a kind that it passes over. An object of each that was opened so.
    std::vector<std::int64_t> openRings() {
        const FbxTree tree = treeOf(std::move(m_links));
        if (tree.deepest > kDeepestNode)
            throw Wrong{ErrorCode::TooLarge, fmt::format("nodes lie more than {} deep", kDeepestNode)};
        std::vector<std::int64_t> opened;
        for (const FbxLink& link : tree.closing) {
            std::memcpy(m_bytes.data() + link.place, "PP", 2);
            opened.push_back(link.child);
        }
        return opened;
    }

protected:
    std::string_view text() const { return {reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()}; }

    /// What stands beside each other in one element.
    void check(Arrays& arrays) {
        for (const Pair& pair : kPairs) {
            const auto index = arrays.find(pair.index);
            const auto data = arrays.find(pair.data);
            if (index == arrays.end() || data == arrays.end())
                continue;
            const std::size_t there = data->second.count / pair.tuple;
            if (there == 0)
                continue; // nothing that could be named instead
            std::vector<std::int32_t>& values = index->second.values;
            const bool polygons = pair.index == kPolygons;
            const std::size_t mended = polygons ? mendPolygons(values, there) : mendColumn(values, there);
            if (mended > 0 && !write(index->second))
                throw Wrong{ErrorCode::Damaged, fmt::format("{} of its {} name what is not there", mended,
                                                            polygons ? "polygons" : "normals or coordinates")};
            (polygons ? m_polygons : m_numbers) += mended;
        }
    }

    /// Puts the values of an array back where they stood; false where they need more room.
    virtual bool write(const Array& array) = 0;
    ~Checker() = default;

    std::span<std::byte> m_bytes;
    const Job& m_job;
    std::vector<FbxLink> m_links;

private:
    std::size_t m_polygons = 0;
    std::size_t m_numbers = 0;
};

class BinaryChecker final : public Checker {
public:
    BinaryChecker(std::span<std::byte> bytes, const Job& job, unsigned int version)
        : Checker(bytes, job), m_long(version >= kLongOffsets) {}

    void run() {
        std::size_t at = kBinaryHeader;
        Arrays ignored;
        while (element(at, m_bytes.size(), 0, ignored)) {
        }
    }

private:
    std::uint64_t number(std::size_t& at, std::size_t bytes) const {
        if (at > m_bytes.size() || m_bytes.size() - at < bytes)
            cutOff();
        std::uint64_t value = 0;
        std::memcpy(&value, m_bytes.data() + at, bytes); // little-endian, as we are
        at += bytes;
        return value;
    }

    /// False at the end of a list.
    bool element(std::size_t& at, std::size_t limit, int depth, Arrays& beside) {
        const std::size_t width = m_long ? 8 : 4;
        const std::size_t begin = at;
        const std::uint64_t end = number(at, width);
        const std::uint64_t properties = number(at, width);
        const std::uint64_t length = number(at, width);
        const std::uint64_t nameLength = number(at, 1);
        if (end == 0)
            return false;
        if (end > limit)
            cutOff();
        if (end < at + nameLength || length > end - at - nameLength || end <= begin)
            throw Wrong{ErrorCode::Damaged, fmt::format("the element at byte {} has a wrong length", begin)};
        if (depth > kDeepest)
            throw Wrong{ErrorCode::TooLarge, fmt::format("elements lie more than {} deep", kDeepest)};
        const std::string name(text().substr(at, nameLength));
        at += nameLength;
        if (properties == 1)
            array(at, at + length, name, beside);
        else if (name == "C" && properties == 3)
            link(at, at + length);
        at += length;
        Arrays inside;
        while (at < end && element(at, end, depth + 1, inside)) {
        }
        check(inside);
        at = end;
        return true;
    }

    /// Two letters, and the numbers of two objects.
    void link(std::size_t at, std::size_t end) {
        constexpr std::size_t kLength = 1 + 4 + 2 + 2 * (1 + 8);
        constexpr std::string_view kStart("S\2\0\0\0OO", 7);
        if (end - at < kLength || !text().substr(at).starts_with(kStart) || text()[at + 7] != 'L' ||
            text()[at + 16] != 'L')
            return;
        FbxLink found{.place = at + 5};
        std::memcpy(&found.child, m_bytes.data() + at + 8, sizeof(found.child));
        std::memcpy(&found.parent, m_bytes.data() + at + 17, sizeof(found.parent));
        m_links.push_back(found);
    }

    void array(std::size_t at, std::size_t end, const std::string& name, Arrays& beside) const {
        const char type = at < end ? text()[at] : ' ';
        const std::size_t width = type == 'i' || type == 'f' ? 4 : type == 'l' || type == 'd' ? 8 : 0;
        if (width == 0)
            return;
        Array found;
        ++at;
        found.count = number(at, 4);
        found.packed = number(at, 4) != 0;
        found.length = number(at, 4);
        found.place = at;
        if (found.place > end || found.length > end - found.place ||
            (!found.packed && found.length != found.count * width) ||
            (found.packed && found.count * width / kMostPacked > found.length))
            throw Wrong{ErrorCode::Damaged,
                        fmt::format("the array \"{}\" at byte {} is shorter than it says", name, at)};
        if (type == 'i' && isIndex(name))
            unpack(found, name);
        beside.emplace(name, std::move(found));
    }

    void unpack(Array& array, const std::string& name) const {
        array.values.resize(array.count);
        const std::size_t bytes = array.count * sizeof(std::int32_t);
        if (!array.packed) {
            if (bytes > 0)
                std::memcpy(array.values.data(), m_bytes.data() + array.place, bytes);
            return;
        }
        uLongf length = bytes;
        const int read = ::uncompress(reinterpret_cast<Bytef*>(array.values.data()), &length,
                                      reinterpret_cast<const Bytef*>(m_bytes.data() + array.place), array.length);
        if (read != Z_OK || length != bytes)
            throw Wrong{ErrorCode::Damaged, fmt::format("the packed array \"{}\" cannot be unpacked", name)};
    }

    bool write(const Array& array) override {
        const auto* values = reinterpret_cast<const Bytef*>(array.values.data());
        const std::size_t bytes = array.values.size() * sizeof(std::int32_t);
        if (!array.packed) {
            std::memcpy(m_bytes.data() + array.place, values, bytes);
            return true;
        }
        std::vector<Bytef> packed(::compressBound(bytes));
        uLongf length = packed.size();
        if (::compress2(packed.data(), &length, values, bytes, Z_BEST_COMPRESSION) != Z_OK || length > array.length)
            return false;
        std::memcpy(m_bytes.data() + array.place, packed.data(), length); // a stream says itself where it ends
        return true;
    }

    bool m_long;
};

class TextChecker final : public Checker {
public:
    using Checker::Checker;

    void run() {
        std::vector<Scope> open(1);
        std::string word; // the last name before a colon
        const std::string_view all = text();
        for (std::size_t at = 0; at < all.size();) {
            const char c = all[at];
            if (c == '"') {
                const std::size_t end = all.find('"', at + 1);
                if (end == std::string_view::npos)
                    cutOff();
                at = end + 1;
            } else if (c == ';') {
                at = std::min(all.find('\n', at), all.size());
            } else if (c == '{') {
                if (open.size() > kDeepest)
                    throw Wrong{ErrorCode::TooLarge, fmt::format("elements lie more than {} deep", kDeepest)};
                open.push_back({word, {}});
                ++at;
            } else if (c == '}') {
                if (open.size() == 1)
                    throw Wrong{ErrorCode::Damaged, fmt::format("there is a brace too many at byte {}", at)};
                check(open.back().arrays);
                open.pop_back();
                ++at;
            } else if (isLetter(c)) {
                const std::size_t begin = at;
                while (at < all.size() && (isLetter(all[at]) || (all[at] >= '0' && all[at] <= '9')))
                    ++at;
                if (at < all.size() && all[at] == ':') {
                    word = all.substr(begin, at - begin);
                    ++at;
                    if (word == "Content")
                        at = content(at);
                    else if (word == "C")
                        link(at);
                    else if (word == "a" && open.size() > 2)
                        at = numbers(at, open.back().name, open[open.size() - 2].arrays);
                }
            } else {
                ++at;
            }
        }
        if (open.size() > 1)
            cutOff();
    }

private:
    struct Scope {
        std::string name;
        Arrays arrays;
    };

    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
    static bool isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    /// One number behind the other from `at` on, each told as [begin, end); where they end.
    template <class Take>
    std::size_t each(std::size_t at, const Take& take) const {
        const std::string_view all = text();
        while (at < all.size() && all[at] != '}' && all[at] != '"' && all[at] != ':') {
            const std::size_t begin = at;
            while (at < all.size() && isOfNumber(all[at]))
                ++at;
            if (at > begin)
                take(begin, at);
            else if (isLetter(all[at]))
                return at;
            else
                ++at;
        }
        return at;
    }

    /// "OO", child, parent.
    void link(std::size_t at) {
        constexpr std::string_view kBlanks = " \t,";
        constexpr std::string_view kKind = "\"OO\"";
        const std::string_view all = text();
        at = std::min(all.find_first_not_of(kBlanks, at), all.size());
        if (!all.substr(at).starts_with(kKind))
            return;
        FbxLink found{.place = at + 1};
        at += kKind.size();
        for (std::int64_t* number : {&found.child, &found.parent}) {
            at = std::min(all.find_first_not_of(kBlanks, at), all.size());
            const auto [end, error] = std::from_chars(all.data() + at, all.data() + all.size(), *number);
            if (error != std::errc())
                return;
            at = static_cast<std::size_t>(end - all.data());
        }
        m_links.push_back(found);
    }

    std::size_t numbers(std::size_t at, const std::string& name, Arrays& beside) const {
        Array found;
        found.place = at;
        const bool index = isIndex(name);
        const std::size_t end = each(at, [&](std::size_t begin, std::size_t behind) {
            ++found.count;
            if (!index)
                return;
            std::int32_t value = INT32_MAX; // what is none names nothing
            std::from_chars(text().data() + begin, text().data() + behind, value);
            found.values.push_back(value);
        });
        found.length = end - at;
        beside.emplace(name, std::move(found));
        return end;
    }

    /// An embedded picture, in pieces of base64. Assimp 5.2 frees memory that is none of its own where it is no such
    /// thing: then it goes, with a note.
    std::size_t content(std::size_t at) {
        const std::string_view all = text();
        const auto isOfBase64 = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' || c == '/';
        };
        bool sound = true;
        std::size_t end = at;
        for (;;) {
            const std::size_t begin = all.find_first_not_of(" \t\r\n,", end);
            if (begin == std::string_view::npos || all[begin] != '"')
                break;
            const std::size_t closing = all.find('"', begin + 1);
            if (closing == std::string_view::npos)
                cutOff();
            std::string_view piece = all.substr(begin + 1, closing - begin - 1);
            sound = sound && piece.size() % 4 == 0 && !piece.empty();
            for (int padding = 0; padding < 2 && piece.ends_with('='); ++padding)
                piece.remove_suffix(1);
            sound = sound && std::ranges::all_of(piece, isOfBase64);
            end = closing + 1;
        }
        if (!sound) {
            std::ranges::fill(m_bytes.subspan(at, end - at), std::byte{' '});
            m_job.note("left out: an embedded picture that is damaged");
        }
        return end;
    }

    /// Each number in the room of the one that stood there, with blanks behind it.
    bool write(const Array& array) override {
        std::size_t i = 0;
        bool fits = true;
        auto* const all = reinterpret_cast<char*>(m_bytes.data());
        each(array.place, [&](std::size_t begin, std::size_t end) {
            const std::string shown = std::to_string(array.values[i++]);
            fits = fits && shown.size() <= end - begin;
            if (fits)
                std::fill(std::copy(shown.begin(), shown.end(), all + begin), all + end, ' ');
        });
        return fits;
    }
};

/// 7400 of "FBXVersion: 7400", or of the header of a binary file; 0: it is neither.
unsigned int versionOf(std::string_view text) {
    constexpr std::string_view kKey = "FBXVersion:";
    constexpr std::size_t kFirst = 8192; ///< bytes in which it stands
    unsigned int version = 0;
    if (text.starts_with(kBinary)) {
        if (text.size() < kBinaryHeader)
            return 0;
        std::memcpy(&version, text.data() + kBinaryHeader - sizeof(version), sizeof(version));
        return version;
    }
    std::size_t at = text.substr(0, kFirst).find(kKey);
    if (at == std::string_view::npos)
        return 0;
    at = text.find_first_not_of(" \t", at + kKey.size());
    if (at != std::string_view::npos)
        std::from_chars(text.data() + at, text.data() + text.size(), version);
    return version;
}

template <class Kind, class... More>
void run(std::span<std::byte> bytes, const Job& job, More... more) {
    Kind checker(bytes, job, more...);
    checker.run();
    for (const std::int64_t object : checker.openRings())
        job.note(fmt::format("left out: the node \"{}\" stands in itself", object));
    if (checker.polygons() > 0)
        job.note(fmt::format("left out: {} polygon(s) that name points that are not in the file", checker.polygons()));
    if (checker.otherNumbers() > 0)
        job.note(fmt::format("{} corner(s) name normals or coordinates that are not in the file: they have the first",
                             checker.otherNumbers()));
}

} // namespace

Status mendFbx(std::span<std::byte> bytes, const Job& job) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const unsigned int version = versionOf(text);
    if (version == 0)
        return job.error(ErrorCode::Damaged, {}, "this is no FBX file: it does not say its version");
    if (version < kOldest)
        return job.error(ErrorCode::Unsupported, {},
                         fmt::format("FBX {}.{} is too old (before 2011): write it anew as FBX 7.4 or glTF",
                                     version / 1000, version / 100 % 10));
    try {
        if (text.starts_with(kBinary))
            run<BinaryChecker>(bytes, job, version);
        else
            run<TextChecker>(bytes, job);
    } catch (const Wrong& wrong) {
        return job.error(wrong.code, {}, wrong.detail);
    }
    return Done{};
}

} // namespace halls::importer
