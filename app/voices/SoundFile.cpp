// SPDX-License-Identifier: MPL-2.0
#include "voices/SoundFile.h"

#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace halls::app {
namespace {

constexpr std::size_t kHead = 64;      ///< bytes that tell a format
constexpr int kMostAtoms = 1000;       ///< of a QuickTime file that are looked at
constexpr std::uint64_t kAtomHead = 8; ///< bytes

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

std::string bytesAt(int file, std::uint64_t at, std::size_t count) {
    std::string bytes(count, '\0');
    const ssize_t read = pread(file, bytes.data(), count, static_cast<off_t>(at));
    bytes.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
    return bytes;
}

std::uint64_t bigEndian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

/// Calls `each(type, first, end)` for the atoms between two places (ISO 14496-12, 4.2).
template <class Each>
void eachAtom(int file, std::uint64_t at, std::uint64_t end, Each&& each) {
    for (int i = 0; i < kMostAtoms && at + kAtomHead <= end; ++i) {
        const std::string head = bytesAt(file, at, 16);
        if (head.size() < kAtomHead)
            return;
        std::uint64_t size = bigEndian(std::string_view(head).substr(0, 4));
        std::uint64_t before = kAtomHead;
        if (size == 1 && head.size() == 16) {
            size = bigEndian(std::string_view(head).substr(8));
            before = 16;
        }
        if (size == 0)
            size = end - at;
        if (size < before || size > end - at)
            return;
        each(head.substr(4, 4), at + before, at + size);
        at += size;
    }
}

/// A reference movie names files and addresses in place of sound.
bool namesAnother(int file, std::uint64_t size) {
    bool named = false;
    eachAtom(file, 0, size, [&](const std::string& type, std::uint64_t first, std::uint64_t end) {
        named = named || type == "rmra";
        if (type == "moov")
            eachAtom(file, first, end,
                     [&](const std::string& inner, std::uint64_t, std::uint64_t) { named = named || inner == "rmra"; });
    });
    return named;
}

} // namespace

std::string_view soundFormatOf(std::string_view head) {
    const auto at = [&](std::size_t place, std::string_view magic) {
        return head.size() >= place + magic.size() && head.substr(place, magic.size()) == magic;
    };
    const auto byte = [&](std::size_t place) {
        return place < head.size() ? static_cast<unsigned>(static_cast<unsigned char>(head[place])) : 0U;
    };
    if ((at(0, "RIFF") || at(0, "RF64")) && at(8, "WAVE"))
        return "wav";
    if (at(0, "OggS"))
        return "ogg";
    if (at(0, "fLaC"))
        return "flac";
    if (at(4, "ftyp") || at(4, "moov") || at(4, "mdat") || at(4, "wide") || at(4, "free") || at(4, "skip"))
        return "mov";
    if (at(0, "\x1A\x45\xDF\xA3"))
        return "matroska";
    if (at(0, "ID3"))
        return "mp3";
    if (byte(0) == 0xFFU && (byte(1) & 0xF6U) == 0xF0U)
        return "aac"; // ADTS: layer 0
    if (byte(0) == 0xFFU && (byte(1) & 0xE0U) == 0xE0U && (byte(1) & 0x06U) != 0U && (byte(2) & 0xF0U) != 0xF0U)
        return "mp3";
    return {};
}

Status checkSound(const std::filesystem::path& file) {
    const auto no = [&](ErrorCode code, const char* why) { return Error{code, file.string(), {}, why}; };
    const Descriptor open(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (open.number() < 0)
        return no(ErrorCode::NotFound, "this sound is not there");
    struct stat about {};
    if (fstat(open.number(), &about) != 0 || !S_ISREG(about.st_mode))
        return no(ErrorCode::Unreadable, "this is no file");
    const auto size = static_cast<std::uint64_t>(about.st_size);
    if (size > kMaxSoundBytes)
        return no(ErrorCode::TooLarge, "this sound is larger than 1 GiB");
    const std::string_view format = soundFormatOf(bytesAt(open.number(), 0, kHead));
    if (format.empty())
        return no(ErrorCode::Unsupported, "this is no sound of WAV, Ogg, MP3, FLAC, AAC, MP4 or Matroska");
    if (format == "mov" && namesAnother(open.number(), size))
        return no(ErrorCode::Unsupported, "this sound only names another file");
    return Done{};
}

} // namespace halls::app
