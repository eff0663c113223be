// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/obj/Mtl.h"

#include <map>

namespace halls::importer::obj {

/// The materials that an OBJ's faces name, out of the libraries that it names, with their pictures. What is missing is
/// left out with a note. Only what faces use is made.
class Materials {
public:
    Materials(RawScene& scene, const Job& job) : m_scene(scene), m_job(job) {}

    /// `written`: what stands behind each "mtllib": one name with blanks in it, or several. Where none of them is
    /// there, the library of the OBJ's own name is taken.
    void readLibraries(const std::vector<std::string>& written, bool used);

    /// Number in the scene of the material of that name; a plain one where no library has it.
    std::uint32_t numberOf(const std::string& name);

    /// The same material for faces that have colours of their own: white beneath them, but for one with a picture.
    std::uint32_t whiteOf(std::uint32_t number);
    std::uint32_t whiteOne(); ///< for faces without a material

    void tellUnseen() const;

private:
    struct Known {
        mtl::Material material;
        std::string library; ///< that it stands in
    };

    bool readLibrary(const std::string& name);
    bool readWords(const std::string& line, bool all);
    std::uint32_t add(RawMaterial&& material);
    std::uint32_t build(const Known& known);
    void addPictures(const Known& known, RawMaterial& material);
    void addMask(const Known& known, RawMaterial& material);
    void addRelief(const Known& known, RawMaterial& material);
    void addRoughness(const Known& known, RawMaterial& material);
    RawTexture textureOf(const mtl::Map& map, const std::string& library);
    void unseen(const std::string& what);

    RawScene& m_scene;
    const Job& m_job;
    std::map<std::string, Known> m_known;
    std::map<std::string, std::uint32_t> m_numbers;
    std::map<std::uint32_t, std::uint32_t> m_white;
    std::vector<std::string> m_unseen;
};

} // namespace halls::importer::obj
