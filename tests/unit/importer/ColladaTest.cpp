// SPDX-License-Identifier: MPL-2.0
// COLLADA as exporters write it: units, axes, polygons of all kinds, names of pictures, and documents that harm.
#include "importer/shape/CutPolygon.h"
#include "unit/importer/ImportTests.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::importer {
namespace {

std::filesystem::path caseFile(const std::string& name) {
    return std::filesystem::path(HALLS_TEST_DATA) / "cases" / "32-collada" / name;
}

float areaOf(const model::ModelData& data) {
    float area = 0.0F;
    for (const model::Part& part : data.parts) {
        Mat4 placed(1.0F);
        std::copy_n(data.nodes[part.node].transform, 16, &placed[0][0]);
        const auto at = [&](std::uint32_t i) {
            const auto& p = data.vertices[part.firstVertex + data.indices[part.firstIndex + i]].position;
            return Vec3(placed * Vec4(p[0], p[1], p[2], 1.0F));
        };
        for (std::uint32_t i = 0; i + 2 < part.indexCount; i += 3)
            area += 0.5F * glm::length(glm::cross(at(i + 1) - at(i), at(i + 2) - at(i)));
    }
    return area;
}

/// A document round a mesh: its sources and primitives, and what stands in the scene.
std::string document(const std::string& mesh, const std::string& scene = R"(<instance_geometry url="#g"/>)",
                     const std::string& more = {}) {
    return R"(<COLLADA version="1.4.1"><asset><unit meter="1"/></asset><library_geometries><geometry id="g"><mesh>)" +
           mesh + "</mesh></geometry></library_geometries>" + more +
           R"(<library_visual_scenes><visual_scene id="s"><node id="n">)" + scene +
           R"(</node></visual_scene></library_visual_scenes><scene><instance_visual_scene url="#s"/></scene></COLLADA>)";
}

/// A square of 1 m in the plane of the picture, drawn by `primitives`.
std::string square(const std::string& primitives, const std::string& numbers = "0 0 0 1 0 0 1 1 0 0 1 0") {
    return R"(<source id="p"><float_array id="pa" count="12">)" + numbers +
           R"(</float_array><technique_common><accessor source="#pa" count="4" stride="3"><param name="X"/>)"
           R"(<param name="Y"/><param name="Z"/></accessor></technique_common></source>)"
           R"(<vertices id="v"><input semantic="POSITION" source="#p"/></vertices>)" +
           primitives;
}

const std::string kInput = R"(<input semantic="VERTEX" source="#v" offset="0"/>)";
const std::string kTwo = "<triangles>" + kInput + "<p>0 1 2 0 2 3</p></triangles>";

struct Told {
    model::ModelData data;
    std::vector<std::string> notes;
};

Told read(const std::string& text) {
    Told told;
    ImportOptions options;
    options.note = [&](const std::string& note) { told.notes.push_back(note); };
    told.data = imported(madeFile("a.dae", text), ImportKind::Model, options);
    return told;
}

TEST(Collada, IsOneMetreWideAndTwoHighWhateverItsUnitAndAxis) {
    for (const char* name : {"metre-y", "cm-y", "inch-y", "z-up", "x-up", "no-asset", "no-unit", "v15", "library-nodes",
                             "polygons", "trifans", "tristrips", "colours", "entity", "tex"}) {
        SCOPED_TRACE(name);
        const model::ModelData data = imported(caseFile(std::string(name) + ".dae"));
        expectNear(data.bounds.min, {0, 0, 0});
        expectNear(data.bounds.max, {1, 2, 0});
        EXPECT_NEAR(areaOf(data), 2.0F, 1e-4F);
    }
    const model::ModelData lifted = imported(caseFile("z-up-matrix.dae")); // three metres along its own up
    expectNear(lifted.bounds.min, {0, 3, 0});
    expectNear(lifted.bounds.max, {1, 5, 0});
    for (const char* name : {"matrix", "cm-matrix"}) {
        SCOPED_TRACE(name);
        const model::ModelData data = imported(caseFile(std::string(name) + ".dae"));
        expectNear(data.bounds.min, {5, 0, 0});
        expectNear(data.bounds.max, {6, 2, 0});
    }
}

TEST(Collada, CutsHolesAndConcavePolygons) {
    EXPECT_NEAR(areaOf(imported(caseFile("hole.dae"))), 8.0F, 1e-4F);
    EXPECT_NEAR(areaOf(imported(caseFile("ngon.dae"))), 7.0F, 1e-4F);
}

TEST(Collada, TakesColoursOfVertices) {
    const model::ModelData data = imported(caseFile("colours.dae"));
    ASSERT_FALSE(data.vertices.empty());
    for (const model::Vertex& vertex : data.vertices) {
        EXPECT_EQ(vertex.colour[0], 128);
        EXPECT_EQ(vertex.colour[1], 64);
        EXPECT_EQ(vertex.colour[2], 26);
        EXPECT_EQ(vertex.colour[3], 255);
    }
}

TEST(Collada, FindsItsPictureHoweverItIsNamed) {
    for (const char* name :
         {"tex", "tex-15", "tex-back", "tex-case", "tex-dot", "tex-enc", "tex-file", "tex-file2", "tex-space"}) {
        SCOPED_TRACE(name);
        const model::ModelData data = imported(caseFile(std::string(name) + ".dae"));
        ASSERT_EQ(data.images.size(), 1U);
        EXPECT_EQ(data.materials[data.parts[0].material].baseColourImage, 0U);
        const bool told = std::string(name) == "tex-case" || std::string(name) == "tex-file";
        EXPECT_EQ(data.record.notes.size(), told ? 1U : 0U);
        for (const model::Vertex& vertex : data.vertices) // the picture stands as the card does
            EXPECT_NEAR(vertex.uv0[1], vertex.position[1] > 1.0F ? 0.0F : 1.0F, 1e-4F);
    }
}

TEST(Collada, ReadsDecimalCommasOrSaysThatItCannot) {
    const model::ModelData data = imported(caseFile("comma.dae"));
    EXPECT_NEAR(data.bounds.min.x, 0.0F, 1e-4F);
    EXPECT_NEAR(areaOf(data), 1.5F, 1e-4F); // its first corner is at 0.5
    EXPECT_EQ(data.record.notes, std::vector<std::string>{"its numbers have decimal commas: read as points"});
    EXPECT_NEAR(areaOf(read(document(square(kTwo, "0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0"))).data), 1.0F, 1e-4F);
    const Error error = refusal(madeFile("a.dae", document(square(kTwo, "0,0,0 1,0 0 1 1 0 0 1"))));
    EXPECT_EQ(error.code, ErrorCode::Invalid);
    EXPECT_NE(error.detail.find("commas"), std::string::npos);
    EXPECT_NEAR(areaOf(read(document(square(kTwo, " +0 \n 0.0e0\t0 1 -0 0\r\n1 1 0 <!-- half --> 0 1 0 "))).data), 1.0F,
                1e-4F);
}

TEST(Collada, RefusesInItsOwnWordsWhatIsBroken) {
    const auto words = [](const std::filesystem::path& file, ErrorCode code) {
        const Error error = refusal(file);
        EXPECT_EQ(error.code, code) << toLine(error);
        EXPECT_LE(error.detail.size(), 300U);
        return error.detail;
    };
    EXPECT_NE(words(caseFile("cut.dae"), ErrorCode::Damaged).find("cut off"), std::string::npos);
    EXPECT_NE(words(caseFile("cycle.dae"), ErrorCode::Invalid).find("stand in themselves"), std::string::npos);
    EXPECT_NE(words(caseFile("bad-index.dae"), ErrorCode::Invalid).find("empty"), std::string::npos);
    words(madeFile("a.dae", "Dear museum"), ErrorCode::Damaged);
    words(madeFile("a.dae", "<html><body/></html>"), ErrorCode::Damaged);
    std::string deep = "<COLLADA>";
    for (int i = 0; i < 100'000; ++i)
        deep += "<node>";
    words(madeFile("a.dae", deep), ErrorCode::Damaged);
    for (int i = 0; i < 100'000; ++i)
        deep += "</node>";
    EXPECT_NE(words(madeFile("a.dae", deep + "</COLLADA>"), ErrorCode::TooLarge).find("deep"), std::string::npos);
    std::string twice = "<library_nodes>"; // each node stands twice in the next: 2^40 of them
    for (int i = 0; i < 40; ++i)
        twice +=
            fmt::format(R"(<node id="n{0}"><instance_node url="#n{1}"/><instance_node url="#n{1}"/></node>)", i, i + 1);
    twice += R"(<node id="n40"><instance_geometry url="#g"/></node></library_nodes>)";
    words(madeFile("a.dae", document(square(kTwo), R"(<instance_node url="#n0"/>)", twice)), ErrorCode::TooLarge);
}

TEST(Collada, LosesOnlyThePolygonThatNamesWhatIsNotThere) {
    for (const std::string& primitives :
         {"<triangles>" + kInput + "<p>0 1 2 0 2 99</p></triangles>",
          "<triangles>" + kInput + "<p>0 1 2 0 2 -3</p></triangles>",
          "<triangles>" + kInput + "<p>0 1 2 0 2 x</p></triangles>",
          "<triangles>" + kInput + "<p>0 1 2 0 2</p></triangles>",
          "<polylist>" + kInput + "<vcount>3 3</vcount><p>0 1 2 0 2 7</p></polylist>",
          "<polylist>" + kInput + "<vcount>3 3000000</vcount><p>0 1 2 0 2 3</p></polylist>",
          "<polylist>" + kInput + "<vcount>3 -3</vcount><p>0 1 2 0 2 3</p></polylist>",
          "<polygons>" + kInput + "<p>0 1 2</p><p>0 2 4000000000</p><p></p></polygons>"}) {
        SCOPED_TRACE(primitives);
        const Told told = read(document(square(primitives)));
        EXPECT_NEAR(areaOf(told.data), 0.5F, 1e-4F);
        ASSERT_EQ(told.notes.size(), 1U);
        EXPECT_NE(told.notes[0].find("polygon(s) of \"g\""), std::string::npos);
    }
    // A position that is no number, and an array that is shorter than it says.
    EXPECT_NEAR(areaOf(read(document(square(kTwo, "0 0 0 1 0 0 1 1 0 0 nan 0"))).data), 0.5F, 1e-4F);
    EXPECT_NEAR(areaOf(read(document(square(kTwo, "0 0 0 1 0 0 1 1 0"))).data), 0.5F, 1e-4F);
}

TEST(Collada, PassesOverIdsThatAreNotThere) {
    const Told told = read(document(square(kTwo), R"(<instance_geometry url="#g"/><instance_geometry url="#other"/>
        <instance_node url="#nowhere"/><instance_controller url="#none"/><matrix>1 2 3</matrix>)"));
    EXPECT_NEAR(areaOf(told.data), 1.0F, 1e-4F);
    EXPECT_EQ(told.notes.size(), 4U);
    EXPECT_EQ(
        refusal(madeFile("b.dae",
                         document(R"(<vertices id="v"><input semantic="POSITION" source="#q"/></vertices>)" + kTwo)))
            .code,
        ErrorCode::Invalid);
}

TEST(Collada, PlacesItsNodesInTheOrderOfTheirSteps) {
    const Told told = read(document(square(kTwo), R"(<translate>10 0 0</translate><rotate>0 0 1 90</rotate>
        <scale>2 1 1</scale><node><translate>1 0 0</translate><instance_geometry url="#g"/></node>)"));
    expectNear(told.data.bounds.min, {9, 2, 0});
    expectNear(told.data.bounds.max, {10, 4, 0});
}

TEST(Collada, ShowsASkinAtRest) {
    const std::string skin = R"(<library_controllers><controller id="c"><skin source="#g"><bind_shape_matrix>
        1 0 0 3 0 1 0 0 0 0 1 0 0 0 0 1</bind_shape_matrix></skin></controller></library_controllers>)";
    const Told told = read(document(square(kTwo), R"(<instance_controller url="#c"/>)", skin));
    expectNear(told.data.bounds.min, {3, 0, 0});
    ASSERT_EQ(told.notes.size(), 1U);
    EXPECT_NE(told.notes[0].find("at rest"), std::string::npos);
}

TEST(CutPolygon, KeepsTheAreaOfAnyOutline) {
    const auto area = [](const std::vector<Vec3>& corners, const std::vector<std::size_t>& ends) {
        float sum = 0.0F;
        const auto triangles = cutPolygon(corners, ends);
        for (std::size_t i = 0; i + 2 < triangles.size(); i += 3)
            sum += 0.5F * glm::length(glm::cross(corners[triangles[i + 1]] - corners[triangles[i]],
                                                 corners[triangles[i + 2]] - corners[triangles[i]]));
        return sum;
    };
    const std::vector<Vec3> dart{{0, 0, 0}, {2, 1, 0}, {0, 2, 0}, {1, 1, 0}};
    EXPECT_NEAR(area(dart, {4}), 1.0F, 1e-5F);
    const std::vector<Vec3> star{{0, 3, 1},  {1, 1, 1},   {3, 0, 1},  {1, -1, 1},
                                 {0, -3, 1}, {-1, -1, 1}, {-3, 0, 1}, {-1, 1, 1}};
    EXPECT_NEAR(area(star, {8}), 12.0F, 1e-5F);
    std::vector<Vec3> back(star.rbegin(), star.rend());
    EXPECT_NEAR(area(back, {8}), 12.0F, 1e-5F);
    // A wall in the plane x = 2 with two windows, one turning each way.
    const std::vector<Vec3> wall{{2, 0, 0}, {2, 0, 6}, {2, 3, 6}, {2, 3, 0}, {2, 1, 1}, {2, 2, 1},
                                 {2, 2, 2}, {2, 1, 2}, {2, 1, 4}, {2, 1, 5}, {2, 2, 5}, {2, 2, 4}};
    EXPECT_NEAR(area(wall, {4, 8, 12}), 16.0F, 1e-4F);
    const std::vector<Vec3> line{{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {3, 0, 0}};
    EXPECT_NEAR(area(line, {4}), 0.0F, 1e-5F);
    EXPECT_TRUE(cutPolygon(std::vector<Vec3>{{0, 0, 0}, {1, 0, 0}}, std::vector<std::size_t>{2}).empty());
    EXPECT_TRUE(cutPolygon(std::vector<Vec3>{{0, 0, 0}, {1, 0, 0}, {NAN, 0, 0}, {1, 1, 0}}, std::vector<std::size_t>{4})
                    .empty());
}

TEST(Collada, CutsAHoleWhoseCornersLieInLineWithTheOutlines) {
    for (const char* hole : {"4 5 6 7", "7 6 5 4", "6 7 4 5"}) {
        const std::string numbers = "0 0 0 4 0 0 4 4 0 0 4 0 1 1 0 1 2 0 2 2 0 2 1 0"; // on the diagonal of the outline
        std::string text =
            document(square("<polygons>" + kInput + "<ph><p>0 1 2 3</p><h>" + hole + "</h></ph></polygons>", numbers));
        const auto widen = [&](const std::string& from, const std::string& to) {
            text.replace(text.find(from), from.size(), to);
        };
        widen("count=\"12\"", "count=\"24\"");
        widen("count=\"4\" stride", "count=\"8\" stride");
        EXPECT_NEAR(areaOf(read(text).data), 15.0F, 1e-4F) << hole;
    }
}

TEST(Collada, AWrongNormalOrWayToLookCostsNothingElse) {
    const std::string more = R"(<source id="n"><float_array id="na" count="3">0 0 1</float_array><technique_common>
        <accessor source="#na" count="1" stride="3"><param name="X"/><param name="Y"/><param name="Z"/></accessor>
        </technique_common></source>)";
    const Told normals = read(document(
        more +
        square("<triangles>" + kInput +
               R"(<input semantic="NORMAL" source="#n" offset="1"/><p>0 0 1 9 2 0 0 0 2 -1 3 0</p></triangles>)")));
    EXPECT_EQ(normals.data.view().triangleCount(), 2U);
    ASSERT_EQ(normals.notes.size(), 1U);
    EXPECT_EQ(normals.notes[0],
              "2 corner(s) name normals or coordinates that are not in the file: they have the first");
    const Told looks =
        read(document(square(kTwo), "<lookat>0 0 0 0 0 0 0 1 0</lookat><instance_geometry url=\"#g\"/>"));
    EXPECT_EQ(looks.data.view().triangleCount(), 2U);
    EXPECT_EQ(looks.notes, std::vector<std::string>{"left out: a lookat of a node, which says no way to look"});
}

TEST(Collada, NumbersThatCannotBeUnderstoodCostWhatHangsOnThem) {
    const std::string more = R"(<library_lights><light id="l"><technique_common><point><color>1,2,3 4 x</color></point>
        </technique_common></light></library_lights>)";
    const Told light = read(document(square(kTwo), R"(<instance_geometry url="#g"/><instance_light url="#l"/>)", more));
    EXPECT_EQ(light.data.view().triangleCount(), 2U);
    EXPECT_EQ(std::ranges::count(light.notes,
                                 "left out: color: commas stand in its numbers, and it cannot be told what they mean"),
              1);
    const std::string unclear = "1,2,3 4,5 6,7,8,9 x";
    const std::string coordinates =
        R"(<source id="t"><float_array id="ta" count="8">)" + unclear +
        R"(</float_array><technique_common><accessor source="#ta" count="4" stride="2"><param name="S"/><param name="T"/>
        </accessor></technique_common></source>)";
    const Told uvs = read(document(
        coordinates +
        square("<triangles>" + kInput +
               R"(<input semantic="TEXCOORD" source="#t" offset="1"/><p>0 0 1 1 2 2 0 0 2 2 3 3</p></triangles>)")));
    EXPECT_EQ(uvs.data.view().triangleCount(), 2U);
    const Error error = refusal(madeFile("b.dae", document(square(kTwo, unclear)))); // nothing is left: it is said why
    EXPECT_EQ(error.place, "float_array");
}

TEST(Collada, FollowsAColourToTheParameterThatItNames) {
    const std::string more =
        R"(<library_effects><effect id="e"><profile_COMMON><newparam sid="c"><float4>0.5 0 1 1</float4>
        </newparam><technique sid="t"><lambert><diffuse><param ref="c"/></diffuse></lambert></technique></profile_COMMON>
        </effect></library_effects><library_materials><material id="m"><instance_effect url="#e"/></material>
        </library_materials>)";
    const std::string scene = R"(<instance_geometry url="#g"><bind_material><technique_common>
        <instance_material symbol="S" target="#m"/></technique_common></bind_material></instance_geometry>)";
    const std::string two = "<triangles material=\"S\">" + kTwo.substr(kTwo.find('>') + 1);
    const Told told = read(document(square(two), scene, more));
    ASSERT_EQ(told.data.materials.size(), 1U);
    EXPECT_EQ(told.data.materials[0].baseColour.g, 0.0F);
    EXPECT_EQ(told.data.materials[0].baseColour.b, 1.0F);
}

TEST(Collada, LightsAndCamerasStandWhereTheirNodesDo) {
    const std::string lights = R"(<library_lights>
        <light id="l1" name="Lamp"><technique_common><point><color>4 2 1</color>
            <constant_attenuation>1</constant_attenuation></point></technique_common></light>
        <light id="l2"><technique_common><spot><color>1 1 1</color><constant_attenuation>0</constant_attenuation>
            <quadratic_attenuation>0.5</quadratic_attenuation><falloff_angle>60</falloff_angle></spot></technique_common></light>
        <light id="l3"><technique_common><directional><color>1 1 1</color></directional></technique_common></light>
        <light id="l4"><technique_common><ambient><color>1 1 1</color></ambient></technique_common></light>
        </library_lights><library_cameras><camera id="c" name="Front"><optics><technique_common><perspective>
            <yfov>40</yfov></perspective></technique_common></optics></camera>
        <camera id="w"><optics><technique_common><perspective><xfov>90</xfov><aspect_ratio>2</aspect_ratio></perspective>
            </technique_common></optics></camera></library_cameras>)";
    const std::string scene = R"(<instance_geometry url="#g"/><node><translate>0.5 2.5 0</translate>
        <rotate>1 0 0 -90</rotate><instance_light url="#l1"/><instance_light url="#l2"/><instance_light url="#l3"/>
        <instance_light url="#l4"/></node><node><translate>0.5 0.5 3</translate><instance_camera url="#c"/>
        <instance_camera url="#w"/></node>)";
    const Told told = read(document(square(kTwo), scene, lights));
    ASSERT_EQ(told.data.lights.size(), 3U); // what comes from all sides is none
    const model::Light& lamp = told.data.lights[0];
    EXPECT_EQ(std::string(told.data.view().name(lamp.nameOffset, lamp.nameLength)), "Lamp");
    EXPECT_NEAR(lamp.position[1], 2.5F, 1e-5F);
    EXPECT_NEAR(lamp.direction[1], -1.0F, 1e-5F);
    EXPECT_NEAR(lamp.colour[0] / lamp.colour[2], 4.0F, 1e-5F);
    EXPECT_NEAR(lamp.intensity, 4.0F, 1e-4F); // falls with no distance: what it gives in the middle, 2 m away
    const model::Light& spot = told.data.lights[1];
    EXPECT_EQ(spot.kind, model::LightKind::Spot);
    EXPECT_NEAR(spot.intensity, 2.0F, 1e-4F);
    EXPECT_NEAR(spot.outerCone, radiansOf(30.0F), 1e-5F);
    EXPECT_EQ(told.data.lights[2].kind, model::LightKind::Directional);
    ASSERT_EQ(told.data.viewpoints.size(), 2U);
    EXPECT_NEAR(told.data.viewpoints[0].verticalFov, radiansOf(40.0F), 1e-5F);
    EXPECT_NEAR(told.data.viewpoints[0].position[2], 3.0F, 1e-5F);
    EXPECT_NEAR(told.data.viewpoints[1].verticalFov, 2.0F * std::atan(0.5F), 1e-5F);
}

} // namespace
} // namespace halls::importer
