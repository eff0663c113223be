// SPDX-License-Identifier: MPL-2.0
#include "base/MappedFile.h"

#include "base/Descriptor.h"
#include "base/StagedFile.h"
#include "base/Trouble.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <new>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace halls {

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
    const Descriptor source(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); // a pipe waits for nobody
    if (source.number() < 0)
        return troubleOfReading(file, errno);
    struct stat facts {};
    if (::fstat(source.number(), &facts) != 0)
        return troubleOfReading(file, errno);
    if (!S_ISREG(facts.st_mode))
        return Error{ErrorCode::Unreadable, file.string(), {}, "this is not a file"};
    MappedFile mapped;
    if (facts.st_size == 0)
        return mapped;
    const auto size = static_cast<std::size_t>(facts.st_size);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, source.number(), 0);
    if (address == MAP_FAILED && errno == ENOMEM)
        throw std::bad_alloc(); // the file is not to blame: a cache throws no entry away for this
    if (address == MAP_FAILED)
        return troubleOfReading(file, errno);
    mapped.m_bytes = {static_cast<const std::byte*>(address), size};
    return mapped;
}

MappedFile::MappedFile(MappedFile&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

MappedFile::~MappedFile() {
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

void MappedFile::dropPages() const {
    if (!m_bytes.empty())
        ::madvise(const_cast<std::byte*>(m_bytes.data()), m_bytes.size(), MADV_DONTNEED);
}

Result<std::string> readText(const std::filesystem::path& file, std::size_t limit) {
    const Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped)
        return mapped.error();
    const std::span<const std::byte> bytes = mapped.value().bytes();
    if (bytes.size() > limit)
        return Error{
            ErrorCode::TooLarge, file.string(), {}, fmt::format("{} bytes; at most {} are read", bytes.size(), limit)};
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

Status writeAtomically(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    Result<StagedFile> staged = StagedFile::write(file, bytes);
    return staged ? staged.value().putInPlace() : staged.error();
}

Status writeAtomically(const std::filesystem::path& file, std::string_view text) {
    return writeAtomically(file, std::as_bytes(std::span(text)));
}

} // namespace halls
