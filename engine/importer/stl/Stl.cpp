// SPDX-License-Identifier: MPL-2.0
#include "importer/stl/Stl.h"

#include "importer/shape/Polygons.h"
#include "importer/stl/StlBinary.h"
#include "importer/stl/StlText.h"
#include "importer/text/TextLines.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::importer {
namespace {

using namespace stl;

class Builder {
public:
    Builder(Facets&& facets, const Job& job) : m_facets(std::move(facets)), m_job(job) {}

    Result<RawScene> scene() {
        if (m_facets.sizes.empty())
            return m_job.error(ErrorCode::Invalid, {}, "empty: the file has no triangles");
        std::vector<std::uint32_t> numbers(m_facets.corners.size());
        for (std::uint32_t i = 0; i < numbers.size(); ++i)
            numbers[i] = i;
        const Result<Triangles> triangles =
            trianglesOf(m_facets.corners, numbers, m_facets.sizes, m_job, m_facets.lostVertices);
        if (!triangles)
            return triangles.error();
        m_scene.origin = originFor(triangles.value().extent);
        if (m_facets.binary)
            noteCoarseSource(triangles.value().extent, m_job);
        m_positions = nearOrigin(m_facets.corners, m_scene.origin);
        RawMaterial material;
        material.name = "surface";
        material.roughness = 0.8F;
        material.baseColour = m_facets.colours.empty() ? Vec4(0.8F, 0.8F, 0.8F, 1.0F) : Vec4(1.0F);
        m_scene.materials.push_back(std::move(material));
        for (const Solid& solid : m_facets.solids)
            addSolid(solid);
        for (std::size_t i = 0; i < triangles.value().faces.size(); ++i)
            addTriangle(triangles.value(), i);
        return std::move(m_scene);
    }

private:
    void addSolid(const Solid& solid) {
        RawMesh mesh;
        mesh.name = solid.name.empty() ? m_job.source.stem().string() : solid.name;
        mesh.material = 0;
        m_scene.nodes.push_back({mesh.name, DMat4(1.0), kNone, {static_cast<std::uint32_t>(m_scene.meshes.size())}});
        m_scene.meshes.push_back(std::move(mesh));
    }

    void addTriangle(const Triangles& triangles, std::size_t number) {
        const std::uint32_t facet = triangles.faces[number];
        while (m_solid + 1 < m_facets.solids.size() && facet >= m_facets.solids[m_solid + 1].firstFacet)
            ++m_solid;
        RawMesh& mesh = m_scene.meshes[m_solid];
        for (std::size_t corner = 3 * number; corner < 3 * number + 3; ++corner) {
            mesh.indices.push_back(static_cast<std::uint32_t>(mesh.positions.size()));
            mesh.positions.push_back(m_positions[triangles.corners[corner]]);
            if (!m_facets.colours.empty())
                mesh.colours.push_back(m_facets.colours[facet]);
        }
    }

    Facets m_facets;
    const Job& m_job;
    std::vector<Vec3> m_positions;
    std::size_t m_solid = 0;
    RawScene m_scene;
};

} // namespace

Result<RawScene> readStl(std::span<const std::byte> bytes, const Job& job) {
    const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const PlainText text(PlainText::isWide(bytes) ? bytes : std::span<const std::byte>());
    Result<Facets> facets = !text.view().empty() && isText(text.view()) ? readTextFacets(text.view(), job)
                            : isText(file)                              ? readTextFacets(file, job)
                                                                        : readBinaryFacets(file, job);
    if (!facets)
        return facets.error();
    return Builder(std::move(facets).value(), job).scene();
}

} // namespace halls::importer
