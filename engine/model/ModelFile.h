// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/MappedFile.h"
#include "model/Model.h"

#include <memory>

namespace halls::model {

/// A model in the cache, with the record of its import: flat, versioned, checksummed, memory-mapped. Opening checks
/// header, sizes, checksum and every index (vertex, part, image, name), so that nobody behind it can read outside of
/// the mapping, whatever the bytes are. Copies share the mapping.
class ModelFile {
public:
    static Result<ModelFile> open(const std::filesystem::path& file);
    static Status write(const std::filesystem::path& file, const ModelData& data);
    /// Into a file that is open for writing, empty, and stays open. `file` is what errors call it. TooLarge: over the
    /// limit of this process (RLIMIT_FSIZE).
    static Status writeInto(int descriptor, const std::filesystem::path& file, const ModelData& data);

    /// The record alone: quick, however large the model is. Errors as open(), which looks at the rest as well.
    static Result<ImportRecord> readRecord(const std::filesystem::path& file);

    const Model& model() const { return m_model; }
    const ImportRecord& record() const { return *m_record; }

    /// The same model with the materials of one of its variants; shares the mapping. Precondition: this is the model as
    /// it was opened, and has that variant.
    ModelFile withVariant(std::uint32_t variant) const;

    /// Gives back the memory that reading took, see MappedFile: for who has brought the model onto the graphics card.
    void dropPages() const { m_mapping->dropPages(); }

private:
    std::shared_ptr<const MappedFile> m_mapping; ///< owns what m_model shows
    Model m_model;
    std::shared_ptr<const ImportRecord> m_record;
    std::shared_ptr<const std::vector<Part>> m_parts; ///< of a variant: shown instead of those of the mapping
};

} // namespace halls::model
