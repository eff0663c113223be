// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/ImportFile.h"
#include "loading/Importer.h"
#include "model/ModelFile.h"

namespace halls::loading {

/// Imports without another process.
class InPlaceImporter : public Importer {
public:
    Status import(const ForeignFile& source, model::ImportKind kind, const std::filesystem::path& target,
                  std::stop_token stop, const Progress& progress) override {
        ++m_imports;
        importer::ImportOptions options;
        options.root = source.root;
        const auto data = importer::importFile(source.file, kind, options, progress, stop);
        return data ? model::ModelFile::write(target, data.value()) : data.error();
    }
    int imports() const { return m_imports; }

private:
    int m_imports = 0;
};

} // namespace halls::loading
