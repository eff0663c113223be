// SPDX-License-Identifier: MPL-2.0
#include "paper/PackageHash.h"

#include "base/Hash.h"
#include "base/MappedFile.h"
#include "base/Trouble.h"

#include <map>

namespace halls::app {

Result<std::string> packageHash(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::map<std::string, std::string> hashes; // by name, in the order of bytes
    std::error_code failed;
    fs::recursive_directory_iterator at(folder, failed);
    for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
        const std::string ending = at->path().extension().string();
        if ((ending != ".json" && ending != ".txt") || !at->is_regular_file(failed) || at->is_symlink(failed))
            continue;
        const auto file = MappedFile::open(at->path());
        if (!file)
            return file.error();
        hashes["./" + at->path().lexically_relative(folder).generic_string()] = sha256Hex(file.value().bytes());
    }
    if (failed)
        return troubleOfReading(folder, failed);
    std::string lines; // as the tool sha256sum writes them
    for (const auto& [name, hash] : hashes)
        lines += hash + "  " + name + '\n';
    return sha256Hex(std::string_view(lines));
}

} // namespace halls::app
