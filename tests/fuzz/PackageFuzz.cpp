// SPDX-License-Identifier: MPL-2.0
// Any bytes as one file of a package: no crash, no hang; what is accepted survives write and read.
// The first byte says which file: '0' museum.json, '1' pins.json, '2' and '3' the sources' descriptions, '4' the text,
// '5' a tour.
#include "fuzz/MemoryFolder.h"
#include "io/MuseumJson.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace halls;

constexpr std::array<const char*, 6> kFiles{"museum.json",        "pins.json",        "sources/text.json",
                                            "sources/works.json", "sources/text.txt", "tours/tour.json"};

constexpr const char* kTour = R"({"id": "tour", "title": {"en": "Tour", "ar": "نص: Tour"}, "steps": [
  {"id": "one", "title": {"en": "One", "ar": "نص: One"}, "text": {"en": "Words.", "ar": "نص: Words."}, "state": "before",
   "camera": {"path": [{"position": [0, 1.6, 0], "yaw": 0, "pitch": 0}]}}]})";

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// A whole package in a folder of its own, one file of which is replaced for each input.
class Workshop {
public:
    Workshop() {
        m_folder = m_memory.path() / "package";
        std::filesystem::copy(std::filesystem::path(HALLS_TEST_DATA) / "packages/valid-2", m_folder,
                              std::filesystem::copy_options::recursive);
        std::filesystem::create_directories(m_folder / "tours");
        write(m_folder / "tours/tour.json", kTour);
        std::string museum = bytesOf(m_folder / "museum.json");
        constexpr std::string_view kNone = R"("tours": [])";
        museum.replace(museum.find(kNone), kNone.size(), R"("tours": ["tours/tour.json"])");
        write(m_folder / "museum.json", museum);
        for (std::size_t i = 0; i < kFiles.size(); ++i)
            m_whole.at(i) = bytesOf(m_folder / kFiles.at(i));
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    ~Workshop() = default;

    void run(std::size_t which, std::string_view bytes) {
        write(m_folder / kFiles.at(which), bytes);
        const io::PackageCheck check = io::checkPackage(m_folder, m_folder / "models");
        HALLS_ASSERT(check.valid() || !check.errors.empty());
        HALLS_ASSERT(!io::toText(check).empty() && !io::toJson(check).empty());
        if (check.valid())
            survives();
        write(m_folder / kFiles.at(which), m_whole.at(which));
    }

private:
    io::Package open() const {
        auto package = io::Package::open(m_folder, m_folder / "models");
        HALLS_ASSERT(package);
        return std::move(package).value();
    }

    void survives() {
        const std::string museumBytes = bytesOf(m_folder / "museum.json");
        const io::Package package = open();
        HALLS_ASSERT(package.save(m_folder));
        // The very bytes, or those of the newer format with the older ones kept beside them.
        const std::filesystem::path backup = m_folder / "museum.format-1.json";
        HALLS_ASSERT(bytesOf(std::filesystem::exists(backup) ? backup : m_folder / "museum.json") == museumBytes);
        std::filesystem::remove(backup);

        // A change is written, is read again, and written again gives the same bytes.
        Museum museum = package.museum();
        museum.title.byLanguage["en"] += "!";
        if (!museum.pins.empty())
            museum.pins.front().position.y += 0.25F;
        HALLS_ASSERT(package.with(museum).save(m_folder));
        const std::string changed = bytesOf(m_folder / "museum.json");
        const io::Package again = open();
        HALLS_ASSERT(io::museumJson(again.museum(), {}) == io::museumJson(museum, {}));
        HALLS_ASSERT(io::pinsJson(again.museum()) == io::pinsJson(museum));
        HALLS_ASSERT(again.save(m_folder) && bytesOf(m_folder / "museum.json") == changed);
        for (std::size_t i = 0; i < kFiles.size(); ++i)
            write(m_folder / kFiles.at(i), m_whole.at(i));
    }

    fuzz::MemoryFolder m_memory;
    std::filesystem::path m_folder;
    std::array<std::string, kFiles.size()> m_whole;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Workshop s_workshop;
    if (size > 0)
        s_workshop.run(data[0] % kFiles.size(), {reinterpret_cast<const char*>(data) + 1, size - 1});
    return 0;
}
