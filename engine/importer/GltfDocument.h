// SPDX-License-Identifier: MPL-2.0
#pragma once

// The lower half of the glTF reader: JSON, buffers, accessors.

#include "importer/GltfBasics.h"
#include "importer/GltfContainer.h"

#include <map>
#include <optional>

namespace halls::importer::gltf {

/// Bytes of one buffer view, plain or decompressed.
struct View {
    Bytes bytes;
    std::size_t stride = 0; ///< 0: tightly packed
};

/// One accessor, checked: element i for all i < count lies inside of the bytes.
class Accessor {
public:
    Accessor() = default;
    Accessor(Accessor&&) = default;
    Accessor& operator=(Accessor&&) = default;
    Accessor(const Accessor&) = delete; ///< would show memory of the other
    Accessor& operator=(const Accessor&) = delete;
    ~Accessor() = default;

    std::uint64_t count() const { return m_count; }
    std::uint32_t components() const { return m_components; }

    /// Element as floats (normalised integers to 0..1 or -1..1), `out` has room for components().
    void read(std::uint64_t element, float* out) const;
    /// First component as an integer. Precondition: an unsigned type.
    std::uint32_t index(std::uint64_t element) const;
    bool isUnsigned() const;
    /// The largest value of the type: as an index, the one that begins a new strip. Precondition: an unsigned type.
    std::uint32_t largest() const;
    /// Takes whole numbers as parts of their largest one, whether the file says so or not.
    void normalise() { m_normalized = true; }

private:
    friend class Document;
    float component(const std::byte* at) const;

    Bytes m_bytes; ///< empty: all zero
    std::size_t m_stride = 0;
    std::uint64_t m_count = 0;
    std::uint32_t m_components = 1;
    std::uint32_t m_type = 0; ///< glTF's number of the component type
    bool m_normalized = false;
    std::vector<std::byte> m_dense; ///< of a sparse one: what m_bytes shows. Moving keeps the memory.
};

class Document {
public:
    /// Parses the container and JSON; loads no buffer yet. `bytes` must outlive the document.
    Document(Bytes bytes, const Job& job);

    const Json& root() const { return m_root; }
    const Job& job() const { return m_job; }

    [[noreturn]] void fail(ErrorCode code, std::string place, std::string detail) const;

    /// /list/index, an object; fails with `place` when it does not exist. An empty object where the file has another
    /// thing there.
    const Json& item(const char* list, std::uint64_t index, const std::string& place) const;
    std::size_t count(const char* list) const;

    /// Members of objects. `place` is the object's JSON pointer. What is null, or of another kind than it must be, is
    /// taken as absent, and counted: wrong().
    std::optional<std::uint64_t> uintOf(const Json& object, const char* key, const std::string& place) const;
    std::uint64_t needUint(const Json& object, const char* key, const std::string& place) const;
    float numberOf(const Json& object, const char* key, float otherwise, const std::string& place) const;
    bool boolOf(const Json& object, const char* key, bool otherwise, const std::string& place) const;
    std::string textOf(const Json& object, const char* key, const std::string& place) const;
    /// Fills `out` when the member is there, with that many numbers.
    bool numbersOf(const Json& object, const char* key, std::span<float> out, const std::string& place) const;
    /// The same in double precision, for what the shape needs: fails when it has another length or other things than
    /// numbers. Null is absent.
    bool needNumbers(const Json& object, const char* key, std::span<double> out, const std::string& place) const;
    const Json* objectOf(const Json& object, const char* key, const std::string& place) const;
    const Json* extensionOf(const Json& object, const char* name, const std::string& place) const;
    static const std::vector<Json>& arrayOf(const Json& object, const char* key);

    View view(std::uint64_t index, const std::string& place);
    Accessor accessor(std::uint64_t index, const std::string& place);
    /// Bytes behind an "uri" (data: or a file beside, GltfDataUri.h); `what` names it in messages.
    std::vector<std::byte> load(const std::string& uri, const std::string& place, const char* what) const;

    /// Counts a value that is not what it must be. tellOfWrong() makes one note of all.
    void wrong(const std::string& place) const;
    void tellOfWrong() const;

private:
    void checkAsset() const;
    void checkExtensions() const; ///< those that the file needs
    Bytes buffer(std::uint64_t index, const std::string& place);
    Bytes part(std::uint64_t buffer, std::uint64_t offset, std::uint64_t length, const std::string& place);
    Bytes decompressed(const Json& compressed, const std::string& place);
    void addSparse(Accessor& accessor, const Json& sparse, const std::string& place);
    void place(Accessor& accessor, const View& view, std::uint64_t offset, const std::string& place) const;

    const Job& m_job;
    Json m_root;
    Bytes m_binary;
    bool m_hasBinary = false;
    std::map<std::uint64_t, std::vector<std::byte>> m_buffers; ///< loaded on first use
    std::map<std::uint64_t, std::vector<std::byte>> m_views;   ///< decompressed ones, in the order of their first use
    std::map<std::uint64_t, Bytes> m_unpacked;                 ///< by number of the view, into m_views
    std::uint64_t m_decompressed = 0;                          ///< bytes in m_views
    mutable std::uint64_t m_wrong = 0;                         ///< values that were taken as absent
    mutable std::string m_firstWrong;                          ///< its place
};

/// Size in bytes of a component type (5120..5126), 0 for unknown ones.
std::size_t componentSize(std::uint64_t type);

} // namespace halls::importer::gltf
