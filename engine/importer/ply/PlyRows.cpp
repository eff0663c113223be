// SPDX-License-Identifier: MPL-2.0
#include "importer/ply/PlyRows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace halls::importer::ply {

Role roleOf(const Element& element) {
    static const std::map<std::string_view, Role> s_roles{
        {"vertex", Role::Vertices},   {"vertices", Role::Vertices}, {"vertexes", Role::Vertices},
        {"face", Role::Polygons},     {"faces", Role::Polygons},    {"polygon", Role::Polygons},
        {"polygons", Role::Polygons}, {"triangle", Role::Polygons}, {"triangles", Role::Polygons},
        {"tristrips", Role::Strips},  {"tristrip", Role::Strips},   {"triangle_strips", Role::Strips}};
    const auto found = s_roles.find(element.name);
    return found == s_roles.end() ? Role::Skipped : found->second;
}

Slot slotOf(const Property& property) {
    static const std::map<std::string_view, Slot> s_slots{{"x", X},
                                                          {"y", Y},
                                                          {"z", Z},
                                                          {"nx", Nx},
                                                          {"ny", Ny},
                                                          {"nz", Nz},
                                                          {"normal_x", Nx},
                                                          {"normal_y", Ny},
                                                          {"normal_z", Nz},
                                                          {"s", U},
                                                          {"t", V},
                                                          {"u", U},
                                                          {"v", V},
                                                          {"texture_u", U},
                                                          {"texture_v", V},
                                                          {"texture_s", U},
                                                          {"texture_t", V},
                                                          {"texcoord_u", U},
                                                          {"texcoord_v", V},
                                                          {"texcoord_s", U},
                                                          {"texcoord_t", V},
                                                          {"red", Red},
                                                          {"green", Green},
                                                          {"blue", Blue},
                                                          {"alpha", Alpha},
                                                          {"r", Red},
                                                          {"g", Green},
                                                          {"b", Blue},
                                                          {"a", Alpha},
                                                          {"diffuse_red", Red},
                                                          {"diffuse_green", Green},
                                                          {"diffuse_blue", Blue},
                                                          {"diffuse_alpha", Alpha},
                                                          {"f_dc_0", Red}, // of Gaussian splats
                                                          {"f_dc_1", Green},
                                                          {"f_dc_2", Blue},
                                                          {"texnumber", Texture},
                                                          {"texnum", Texture},
                                                          {"texture_number", Texture},
                                                          {"tex_id", Texture}};
    const auto found = s_slots.find(property.name);
    return property.list || found == s_slots.end() ? Nowhere : found->second;
}

Plan::Plan(const Element& element) : indices(indexList(element)) {
    for (const Property& property : element.properties) {
        const Slot slot = slotOf(property);
        slots.push_back(slot);
        if (slot == Nowhere)
            continue;
        has[slot] = true;
        types[slot] = property.type;
    }
}

bool Plan::colouredByBytes() const {
    const auto byte = [&](Slot slot) { return !has[slot] || types[slot] == Type::Uint8; };
    return coloured() && byte(Red) && byte(Green) && byte(Blue) && byte(Alpha);
}

std::size_t indexList(const Element& element) {
    constexpr std::array<std::string_view, 8> kNames{"vertex_indices", "vertex_index", "vertex_indexes",
                                                     "vertexindices",  "vertexindex",  "indices",
                                                     "vertices",       "vertex_ids"};
    const auto& properties = element.properties;
    const auto named = std::ranges::find_if(properties, [&](const Property& property) {
        return property.list && std::ranges::count(kNames, property.name) > 0;
    });
    if (named != properties.end())
        return static_cast<std::size_t>(named - properties.begin());
    const auto whole = std::ranges::find_if(properties, [](const Property& property) {
        return property.list && property.type != Type::Float && property.type != Type::Double;
    });
    return static_cast<std::size_t>(whole - properties.begin());
}

bool isCornerUvs(const Property& property) {
    constexpr std::array<std::string_view, 4> kNames{"texcoord", "texcoords", "uv", "uvs"};
    return property.list && std::ranges::count(kNames, property.name) > 0;
}

void makeRoom(Vertices& vertices, const Element& element, std::size_t count) {
    const Plan plan(element);
    vertices.positions.resize(count);
    if (plan.has[Nx] && plan.has[Ny] && plan.has[Nz])
        vertices.normals.resize(count);
    if (plan.has[U] && plan.has[V])
        vertices.uvs.resize(count);
    if (plan.has[Texture])
        vertices.textures.resize(count);
    if (plan.colouredByBytes()) {
        vertices.bytes.resize(count);
    } else if (plan.coloured()) {
        vertices.colours.values.resize(count);
        vertices.colours.types = {plan.types[Red], plan.types[Green], plan.types[Blue],
                                  plan.has[Alpha] ? plan.types[Alpha] : Type::Uint8};
    }
}

void reserve(Faces& faces, std::uint64_t rows) {
    faces.corners.reserve(faces.corners.size() + rows * 3);
    faces.sizes.reserve(faces.sizes.size() + rows);
}

namespace {

/// Also what is no number.
double within(double value, double least, double most) {
    return value > least ? std::min(value, most) : least;
}

std::int32_t textureOf(const Row& row) {
    return static_cast<std::int32_t>(within(row[Texture], -1.0, 1e6));
}

RawColour colourOf(const Plan& plan, const Row& row) {
    const auto value = [&](Slot slot) { return static_cast<float>(row[slot]); };
    return {value(Red), value(Green), value(Blue), plan.has[Alpha] ? value(Alpha) : 255.0F};
}

/// One value for each face or corner, also of those before that had none.
template <class T>
void fillUp(std::vector<T>& list, std::size_t size, const T& value) {
    if (list.size() < size)
        list.resize(size, value);
}

template <class T>
void appendList(std::vector<T>& list, std::size_t before, const std::vector<T>& more, std::size_t after,
                const T& value) {
    if (list.empty() && more.empty())
        return;
    fillUp(list, before, value);
    list.insert(list.end(), more.begin(), more.end());
    fillUp(list, after, value);
}

} // namespace

void storeVertex(Vertices& vertices, const Plan& plan, const Row& row, std::size_t at) {
    vertices.positions[at] = {row[X], row[Y], row[Z]};
    if (!vertices.normals.empty())
        vertices.normals[at] = Vec3(DVec3(row[Nx], row[Ny], row[Nz]));
    if (!vertices.uvs.empty())
        vertices.uvs[at] = Vec2(DVec2(row[U], row[V]));
    if (!vertices.textures.empty())
        vertices.textures[at] = textureOf(row);
    if (!vertices.bytes.empty()) {
        const auto byte = [&](Slot slot) { // what is no number: as if there were no colour
            return std::isnan(row[slot]) ? std::uint8_t{255} : static_cast<std::uint8_t>(within(row[slot], 0.0, 255.0));
        };
        vertices.bytes[at] = {byte(Red), byte(Green), byte(Blue), plan.has[Alpha] ? byte(Alpha) : std::uint8_t{255}};
    } else if (!vertices.colours.values.empty()) {
        vertices.colours.values[at] = colourOf(plan, row);
    }
}

void addPolygon(Faces& faces, const std::vector<std::uint32_t>& polygon, const std::vector<double>& uvs,
                const Plan& plan, const Row& row) {
    const std::size_t corners = faces.corners.size();
    const std::size_t number = faces.sizes.size();
    faces.corners.insert(faces.corners.end(), polygon.begin(), polygon.end());
    faces.sizes.push_back(static_cast<std::uint32_t>(polygon.size()));
    if (polygon.size() > 2)
        faces.triangles += polygon.size() - 2;
    if (!uvs.empty() && uvs.size() == 2 * polygon.size()) {
        fillUp(faces.uvs, corners, Vec2(0.0F));
        for (std::size_t i = 0; i < uvs.size(); i += 2)
            faces.uvs.emplace_back(DVec2(uvs[i], uvs[i + 1]));
    } else if (!faces.uvs.empty()) {
        fillUp(faces.uvs, faces.corners.size(), Vec2(0.0F));
    }
    if (plan.has[Texture]) {
        fillUp(faces.textures, number, -1);
        faces.textures.push_back(textureOf(row));
    }
    if (plan.coloured()) {
        fillUp(faces.colours.values, number, RawColour{255, 255, 255, 255});
        faces.colours.types = {plan.types[Red], plan.types[Green], plan.types[Blue],
                               plan.has[Alpha] ? plan.types[Alpha] : Type::Uint8};
        faces.colours.values.push_back(colourOf(plan, row));
    }
}

/// A run of strips in one list, parted by numbers that are none.
void addStrips(Faces& faces, const std::vector<std::uint32_t>& list) {
    std::size_t start = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == kNone) {
            start = i + 1;
        } else if (i >= start + 2) {
            const bool odd = (i - start) % 2 != 0;
            faces.corners.insert(faces.corners.end(), {list[odd ? i - 1 : i - 2], list[odd ? i - 2 : i - 1], list[i]});
            faces.sizes.push_back(3);
            ++faces.triangles;
        }
    }
}

void level(Faces& faces) {
    appendList(faces.uvs, faces.uvs.size(), {}, faces.corners.size(), Vec2(0.0F));
    appendList(faces.textures, faces.textures.size(), {}, faces.sizes.size(), -1);
    appendList(faces.colours.values, faces.colours.values.size(), {}, faces.sizes.size(),
               RawColour{255, 255, 255, 255});
}

void append(Faces& faces, const Faces& more) {
    const std::size_t corners = faces.corners.size();
    const std::size_t number = faces.sizes.size();
    faces.corners.insert(faces.corners.end(), more.corners.begin(), more.corners.end());
    faces.sizes.insert(faces.sizes.end(), more.sizes.begin(), more.sizes.end());
    faces.triangles += more.triangles;
    appendList(faces.uvs, corners, more.uvs, faces.corners.size(), Vec2(0.0F));
    appendList(faces.textures, number, more.textures, faces.sizes.size(), -1);
    appendList(faces.colours.values, number, more.colours.values, faces.sizes.size(), RawColour{255, 255, 255, 255});
    if (!more.colours.values.empty())
        faces.colours.types = more.colours.types;
}

} // namespace halls::importer::ply
