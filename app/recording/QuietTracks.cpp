// SPDX-License-Identifier: MPL-2.0
#include "recording/QuietTracks.h"

#include "base/Trouble.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <functional>
#include <string>

namespace halls::app {
namespace {

constexpr std::uint64_t kHead = 8;        ///< bytes: size and type
constexpr std::uint64_t kLargeHead = 16;  ///< likewise, of a box of more than 4 GB
constexpr std::uint64_t kFlags = 3;       ///< of a track header's body: behind version and two bytes of its flags
constexpr std::uint64_t kHandlerType = 8; ///< of a handler's body
constexpr int kDeepest = 4;

class Boxes {
public:
    explicit Boxes(std::fstream& file) : m_file(file) {}

    /// Calls `each` with the type of each box and where its body begins and ends. False: they do not fit.
    bool in(std::uint64_t begin, std::uint64_t end,
            const std::function<bool(const std::string&, std::uint64_t, std::uint64_t)>& each) {
        while (begin + kHead <= end) {
            std::uint64_t size = number(begin, 4);
            const std::string type = text(begin + 4);
            std::uint64_t head = kHead;
            if (size == 1 && begin + kLargeHead <= end) {
                size = number(begin + kHead, 8);
                head = kLargeHead;
            }
            if (size == 0)
                size = end - begin;
            if (!m_file || size < head || size > end - begin || !each(type, begin + head, begin + size))
                return false;
            begin += size;
        }
        return begin == end;
    }
    std::string text(std::uint64_t at) {
        std::string four(4, '\0');
        m_file.seekg(static_cast<std::streamoff>(at));
        m_file.read(four.data(), 4);
        return four;
    }
    std::uint64_t number(std::uint64_t at, int bytes) {
        std::array<char, 8> raw{};
        m_file.seekg(static_cast<std::streamoff>(at));
        m_file.read(raw.data(), bytes);
        std::uint64_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8U | static_cast<unsigned char>(raw.at(static_cast<std::size_t>(i)));
        return value;
    }

private:
    std::fstream& m_file;
};

/// Where the flags of a track are, and what it is of.
struct Track {
    std::uint64_t flags = 0;
    std::string handler;
};

bool look(Boxes& boxes, std::uint64_t begin, std::uint64_t end, int depth, Track* track,
          const std::function<void(const Track&)>& found) {
    return depth <= kDeepest &&
           boxes.in(begin, end, [&](const std::string& type, std::uint64_t from, std::uint64_t to) {
               if (type == "moov")
                   return look(boxes, from, to, depth + 1, nullptr, found);
               if (type == "trak") {
                   Track its;
                   const bool good = look(boxes, from, to, depth + 1, &its, found);
                   found(its);
                   return good;
               }
               if (track != nullptr && type == "mdia")
                   return look(boxes, from, to, depth + 1, track, found);
               if (track != nullptr && type == "tkhd")
                   track->flags = from + kFlags;
               if (track != nullptr && type == "hdlr")
                   track->handler = boxes.text(from + kHandlerType);
               return true;
           });
}

} // namespace

Status quietSubtitles(const std::filesystem::path& file) {
    std::error_code trouble;
    const std::uintmax_t size = std::filesystem::file_size(file, trouble);
    if (trouble)
        return troubleOfReading(file, trouble);
    std::fstream both(file, std::ios::binary | std::ios::in | std::ios::out);
    Boxes boxes(both);
    const bool good = look(boxes, 0, size, 0, nullptr, [&](const Track& track) {
        if (track.handler != "sbtl" || track.flags == 0)
            return;
        const auto flags = static_cast<char>(boxes.number(track.flags, 1) & 0xFEU);
        both.seekp(static_cast<std::streamoff>(track.flags));
        both.write(&flags, 1);
    });
    both.flush();
    if (!both)
        return troubleOfWriting(file, std::string("it could not be written"));
    return good ? Status(Done{}) : Status(Error{ErrorCode::Damaged, file.string(), {}, "its boxes do not fit"});
}

} // namespace halls::app
