// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfDocument.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace halls::importer::gltf {

/// What becomes of an extension of glTF.
enum class Support : std::uint8_t {
    Read,   ///< as it is meant
    InPart, ///< as far as the renderer can, with a note
    Unseen, ///< left out without a word: it says more about a model than can be seen of it
    Noted,  ///< left out with a note, also where a file says that it needs it: it changes looks, not form
    Unread, ///< left out with a note; a file that says that it needs it is refused by its name
};

struct Extension {
    std::string_view name;
    Support support = Support::Unread;
    std::string_view instead{}; ///< InPart: how it is shown
};

/// Of the one table that says what of glTF is read. Unread for what is not in it.
Extension extensionNamed(std::string_view name);

/// Whether a file that says that it needs this one is read.
bool mayBeRequired(std::string_view name);

/// What the person is told where a material has this extension; empty where it is read.
std::string noteOfMaterial(std::string_view name);

/// One note for each extension that the file uses and this reader does not know, but for those that change nothing
/// that is seen. Those of materials and textures are told where they are met.
void noteUnread(const Document& document);

} // namespace halls::importer::gltf
