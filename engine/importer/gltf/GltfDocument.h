// SPDX-License-Identifier: MPL-2.0
#pragma once

// The lowest part of the glTF reader: its JSON. Buffers and accessors: GltfBuffers.h, GltfAccessor.h.

#include "importer/gltf/GltfBasics.h"

#include <optional>

namespace halls::importer::gltf {

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
    /// Some writers put 3.0 where 3 is meant.
    static std::optional<std::uint64_t> wholeNumber(const Json& value);
    std::uint64_t needUint(const Json& object, const char* key, const std::string& place) const;
    /// Where to take a guess would show another thing: fails where another kind of value is there. Null is absent.
    std::optional<std::uint64_t> exactUint(const Json& object, const char* key, const std::string& place) const;
    float numberOf(const Json& object, const char* key, float otherwise, const std::string& place) const;
    bool boolOf(const Json& object, const char* key, bool otherwise, const std::string& place) const;
    std::string textOf(const Json& object, const char* key, const std::string& place) const;
    /// Fills `out` when the member is there, with that many numbers.
    bool numbersOf(const Json& object, const char* key, std::span<float> out, const std::string& place) const;
    bool numbersOf(const Json& object, const char* key, std::span<double> out, const std::string& place) const;
    const Json* objectOf(const Json& object, const char* key, const std::string& place) const;
    const Json* extensionOf(const Json& object, const char* name, const std::string& place) const;
    static const std::vector<Json>& arrayOf(const Json& object, const char* key);

    /// The binary chunk of a GLB; nothing where there is none.
    const std::optional<Bytes>& binary() const { return m_binary; }
    /// Bytes behind an "uri" (data: or a file beside, GltfDataUri.h); `what` names it in messages.
    std::vector<std::byte> load(const std::string& uri, const std::string& place, const char* what) const;

    /// Tells that `what`, a place of the file, is left out, and why.
    void leftOut(const std::string& what, const GltfTrouble& why) const;

    /// Counts a value that is not what it must be. tellOfWrong() makes one note of all.
    void wrong(const std::string& place) const;
    void tellOfWrong() const;

private:
    void checkAsset() const;
    void checkExtensions() const; ///< those that the file needs

    const Job& m_job;
    Json m_root;
    std::optional<Bytes> m_binary;
    mutable std::uint64_t m_wrong = 0; ///< values that were taken as absent
    mutable std::string m_firstWrong;  ///< its place
};

} // namespace halls::importer::gltf
