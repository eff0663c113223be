// SPDX-License-Identifier: MPL-2.0
#include "importer/assimp/AssimpFiles.h"

#include <assimp/IOSystem.hpp>
#include <assimp/MemoryIOWrapper.h>
#include <string_view>

namespace halls::importer {
namespace {

class Stream final : public Assimp::MemoryIOStream {
public:
    explicit Stream(std::span<const std::byte> bytes)
        : MemoryIOStream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) {}
    explicit Stream(FileBytes file) : Stream(file.bytes()) { m_file = std::move(file); }

    std::size_t Read(void* target, std::size_t size, std::size_t count) override {
        if (size == 0 || FileSize() == 0) // Assimp's own would divide by nothing, or copy from nowhere
            return 0;
        return MemoryIOStream::Read(target, size, count);
    }

private:
    FileBytes m_file; ///< what the base shows: moving it keeps the bytes where they are
};

class Files final : public Assimp::IOSystem {
public:
    Files(SourceFiles& files, std::string source, std::span<const std::byte> bytes)
        : m_files(files), m_source(std::move(source)), m_bytes(bytes) {}

    bool Exists(const char* file) const override { return m_files.has(file); }
    char getOsSeparator() const override { return '/'; }
    Assimp::IOStream* Open(const char* file, const char* mode) override {
        if (std::string_view(mode).find_first_of("wa+") != std::string_view::npos)
            return nullptr;
        if (file == m_source)
            return new Stream(m_bytes);
        Result<FileBytes> read = m_files.open(file);
        return read ? new Stream(std::move(read).value()) : nullptr; // given back to Close()
    }
    void Close(Assimp::IOStream* stream) override { delete stream; }

private:
    SourceFiles& m_files;
    std::string m_source;
    std::span<const std::byte> m_bytes;
};

} // namespace

std::unique_ptr<Assimp::IOSystem> assimpFiles(SourceFiles& files, std::string source,
                                              std::span<const std::byte> bytes) {
    return std::make_unique<Files>(files, std::move(source), bytes);
}

std::string assimpName(const std::filesystem::path& source) {
    return "./" + source.filename().string();
}

} // namespace halls::importer
