// SPDX-License-Identifier: MPL-2.0
// FBX of many programs: the same card is always one metre wide and two high, and stands.
#include "importer/assimp/FbxLinks.h"
#include "model/Formats.h"
#include "unit/importer/ImportTests.h"

#include <algorithm>
#include <cstring>

namespace halls::importer {
namespace {

std::filesystem::path caseFile(const std::string& name) {
    return std::filesystem::path(HALLS_TEST_DATA) / "cases" / "31-fbx-units" / (name + ".fbx");
}

/// A case with some of its words changed.
std::filesystem::path changed(const std::string& name, const std::string& from, const std::string& to) {
    std::string text = bytesOf(caseFile(name));
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos);
    return madeFile("a.fbx", text.replace(at, from.size(), to));
}

TEST(FbxCard, IsAlwaysOneMetreWideAndTwoHigh) {
    for (const char* name : {"blender-scaled-node", "cm", "dm", "inch", "metre", "missing", "mm", "textured",
                             "textured-abs", "textured-abs1", "textured-case", "v7100", "v7700", "z-up", "z-up-node"}) {
        SCOPED_TRACE(name);
        const model::ModelData data = imported(caseFile(name));
        expectNear(data.bounds.min, {0, 0, 0}, 1e-3F);
        expectNear(data.bounds.max, {1, 2, 0}, 1e-3F);
    }
    for (const char* name : {"cm-node-moved", "metre-node-moved"}) {
        SCOPED_TRACE(name);
        const model::ModelData data = imported(caseFile(name));
        expectNear(data.bounds.min, {5, 0, 0}, 1e-3F);
        expectNear(data.bounds.max, {6, 2, 0}, 1e-3F);
    }
}

TEST(FbxCard, StandsByTheAxesOfItsFile) {
    // Right -X, up Z, front Y.
    const auto turned =
        changed("z-up", R"("CoordAxisSign", "int", "Integer", "",1)", R"("CoordAxisSign", "int", "Integer", "",-1)");
    expectNear(imported(turned).bounds.min, {-1, 0, 0}, 1e-3F);
    // Up X: what lies along X stands.
    const auto up = changed("cm", R"("UpAxis", "int", "Integer", "",1)", R"("UpAxis", "int", "Integer", "",0)");
    expectNear(imported(up).bounds.size(), {1, 2, 0}, 1e-3F); // right is X too: no axes, so none is turned
    const auto none = changed("cm", R"("UpAxis", "int", "Integer", "",1)", R"("UpAxis", "int", "Integer", "",77)");
    expectNear(imported(none).bounds.size(), {1, 2, 0}, 1e-3F);
    const auto less = changed("cm", R"("UnitScaleFactor", "double", "Number", "",1)",
                              R"("UnitScaleFactor", "double", "Number", "",-1)");
    expectNear(imported(less).bounds.size(), {1, 2, 0}, 1e-3F);
}

TEST(FbxCard, FindsItsPictureByTheOneRule) {
    for (const char* name : {"textured", "textured-abs", "textured-abs1", "textured-case"}) {
        const model::ModelData data = imported(caseFile(name));
        EXPECT_EQ(data.images.size(), 1U) << name;
        EXPECT_EQ(data.record.notes.size(), std::string(name) == "textured" ? 0U : 1U) << name;
    }
}

TEST(FbxCard, IsRefusedInOurWords) {
    const Error cut = refusal(caseFile("cut"));
    EXPECT_EQ(cut.code, ErrorCode::Damaged);
    EXPECT_NE(cut.detail.find("cut off"), std::string::npos);
    const Error old = refusal(caseFile("v6100"));
    EXPECT_EQ(old.code, ErrorCode::Unsupported);
    EXPECT_NE(old.detail.find("FBX 6.1"), std::string::npos);
    std::string binary = "Kaydara FBX Binary  ";
    binary += std::string("\0\x1a\0\xD4\x17\0\0", 7); // 6100
    EXPECT_NE(refusal(madeFile("old.fbx", binary + std::string(100, '\0'))).detail.find("FBX 6.1"), std::string::npos);
}

TEST(FbxCard, LosesOnlyThePolygonThatNamesWhatIsNotThere) {
    // Two triangles, of which the second names a point that is not there.
    for (const char* wrong : {"0,1,-3,0,99,-4", "0,1,-3,0,2,-100", "0,1,-3,0,2000000000,-4", "0,1,-3,77,88,-100",
                              "0,1,-3,99999999999,2,-4"}) {
        SCOPED_TRACE(wrong);
        const auto file = changed("cm", "*4 {\n\t\t\ta: 0,1,2,-4", std::string("*6 {\n\t\t\ta: ") + wrong);
        const model::ModelData data = imported(file);
        EXPECT_EQ(data.view().triangleCount(), 1U);
        expectNear(data.bounds.size(), {1, 2, 0}, 1e-3F);
        ASSERT_EQ(data.record.notes.size(), 1U);
        EXPECT_EQ(data.record.notes[0], "left out: 1 polygon(s) that name points that are not in the file");
    }
    EXPECT_NE(refusal(caseFile("bad-index")).detail.find("empty"), std::string::npos);
}

TEST(FbxCard, OfABinaryFileLosesOnlyAPolygonToo) {
    std::string bytes = bytesOf("/usr/share/assimp/models/FBX/boxWithUncompressedCTypeArray.FBX");
    const std::string name = "PolygonVertexIndexi";
    const std::size_t at = bytes.find(name);
    ASSERT_NE(at, std::string::npos);
    const auto whole = imported(madeFile("whole.fbx", bytes)).view().triangleCount();
    bytes.replace(at + name.size() + 12, 4, "\xFF\xFF\0\0", 4); // the first corner of the first polygon
    const model::ModelData data = imported(madeFile("a.fbx", bytes));
    EXPECT_LT(data.view().triangleCount(), whole);
    EXPECT_GE(data.view().triangleCount() + 2, whole);
    EXPECT_EQ(data.record.notes.size(), 1U);
    for (std::size_t length = 30; length + 200 < bytes.size(); length += bytes.size() / 40) {
        const auto cut = importFile(madeFile("cut.fbx", bytes.substr(0, length)), ImportKind::Model, {});
        ASSERT_FALSE(cut) << length;
        EXPECT_NE(cut.error().detail.find("cut off"), std::string::npos) << toLine(cut.error());
    }
    // A packed array that says to be of four thousand million numbers.
    const auto lying = madeFile("lie.fbx", bytes.replace(at + name.size(), 8, "\xFF\xFF\xFF\xFF\1\0\0\0", 8));
    EXPECT_NE(refusal(lying).detail.find("shorter than it says"), std::string::npos);
}

TEST(FbxCard, LosesAnEmbeddedPictureThatIsDamagedAndNoMore) {
    std::string text = bytesOf("/usr/share/assimp/models/FBX/embedded_ascii/box.FBX");
    const std::size_t whole = imported(madeFile("whole.fbx", text)).images.size();
    EXPECT_GT(whole, 0U);
    const std::size_t at = text.find("Content:");
    ASSERT_NE(at, std::string::npos);
    text.replace(text.find('"', at) + 100, 3, "!?!");
    const model::ModelData data = imported(madeFile("a.fbx", text)); // Assimp alone ends by a signal
    EXPECT_LT(data.images.size(), whole);
    EXPECT_NE(std::ranges::count(data.record.notes, "left out: an embedded picture that is damaged"), 0);
}

TEST(Off, IsRefusedBeforeMemoryIsTakenForWhatItOnlyCounts) {
    const std::string rest = "0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n";
    EXPECT_EQ(imported(madeFile("right.off", "OFF\n# a card\n3 1 0\n" + rest)).view().triangleCount(), 1U);
    for (const char* head : {"OFF\n353535235358 1 0\n", "OFF 99999999 1 0\n", "OFF\n# 3 1\n3 77777777 0\n",
                             "COFF\n3\n77777777 0\n", "999999 1 0\n", "OFF\n1e300 1 0\n", "OFF\ninf 1 0\n"}) {
        const Error error = refusal(madeFile("lie.off", head + rest));
        EXPECT_EQ(error.code, ErrorCode::Damaged) << head;
        EXPECT_NE(error.detail.find("it counts"), std::string::npos) << head << toLine(error);
    }
}

TEST(Formats, AreThoseOfTheTableAndNoOthers) {
    // What Assimp could read, and museums do not have.
    for (const char* name : {"BLEND/box.blend", "LWO/LWO2/boxuv.lwo", "MD2/faerie.md2", "IFC/AC14-FZK-Haus.ifc",
                             "IRR/box.irr", "AC/Wuson.ac", "COB/dwarf.cob"}) {
        const std::filesystem::path file = std::filesystem::path("/usr/share/assimp/models") / name;
        ASSERT_TRUE(std::filesystem::exists(file)) << file << ": install-dependencies --tests has assimp-testmodels";
        const Error error = refusal(file);
        EXPECT_EQ(error.code, ErrorCode::Unsupported) << name;
        EXPECT_NE(error.detail.find(file.extension().string()), std::string::npos) << error.detail;
    }
    // Another format under a known ending finds no reader either.
    const std::string blend = bytesOf("/usr/share/assimp/models/BLEND/box.blend");
    EXPECT_EQ(refusal(madeFile("a.3ds", blend)).code, ErrorCode::Damaged);
}

TEST(FbxCard, OpensRingsOfObjectsThatStandInThemselves) {
    const std::string model = "\tModel: 2001, \"Model::other\", \"Null\" {\n\t\tVersion: 232\n\t}\n}\nConnections:  {\n"
                              "\tC: \"OO\",2001,2000\n\tC: \"OO\",2000,2001\n";
    ImportOptions options;
    std::vector<std::string> notes;
    options.note = [&](const std::string& note) { notes.push_back(note); };
    const model::ModelData data = imported(changed("cm", "}\nConnections:  {\n", model), ImportKind::Model, options);
    expectNear(data.bounds.max, {1, 2, 0}, 1e-3F);
    EXPECT_EQ(notes, std::vector<std::string>{"left out: the node \"2000\" stands in itself"});
    std::string deep = "}\nConnections:  {\n";
    for (int i = 3000; i < 103'000; ++i)
        deep += "\tC: \"OO\"," + std::to_string(i + 1) + "," + std::to_string(i) + "\n";
    const Error error = refusal(changed("cm", "}\nConnections:  {\n", deep));
    EXPECT_EQ(error.code, ErrorCode::TooLarge);
    EXPECT_EQ(error.detail, "nodes lie more than 512 deep");
}

TEST(FbxCard, OpensRingsInBinaryFilesToo) {
    const std::filesystem::path box = "/usr/share/assimp/models/FBX/box.fbx";
    ASSERT_TRUE(std::filesystem::exists(box)) << "install-dependencies --tests has assimp-testmodels";
    std::string text = bytesOf(box);
    const std::string link("S\2\0\0\0OOL", 8); // child, 'L', parent
    const auto numberAt = [&](std::size_t at) {
        std::int64_t number = 0;
        std::memcpy(&number, text.data() + at, sizeof(number));
        return number;
    };
    std::int64_t node = 0; // of the scene's
    for (std::size_t at = text.find(link); at != std::string::npos && node == 0; at = text.find(link, at + 1))
        node = numberAt(at + 17) == 0 ? numberAt(at + 8) : 0;
    ASSERT_NE(node, 0);
    int changed = 0;
    for (std::size_t at = text.find(link); at != std::string::npos; at = text.find(link, at + 1)) {
        if (numberAt(at + 17) != node || changed > 0)
            continue;
        std::memcpy(text.data() + at + 8, &node, sizeof(node));
        ++changed;
    }
    ASSERT_EQ(changed, 1);
    ImportOptions options;
    std::vector<std::string> notes;
    options.note = [&](const std::string& note) { notes.push_back(note); };
    static_cast<void>(importFile(madeFile("a.fbx", text), ImportKind::Model, options)); // shown or not, but no ring
    const std::string told = "left out: the node \"" + std::to_string(node) + "\" stands in itself";
    EXPECT_EQ(std::ranges::count(notes, told), 1);
}

TEST(FbxLinks, AreFollowedFromTheSceneAndKnowTheirRings) {
    const FbxTree plain = treeOf({{2, 1, 0}, {1, 0, 0}, {3, 1, 0}, {3, 2, 0}}); // one that two have is no ring
    EXPECT_TRUE(plain.closing.empty());
    EXPECT_EQ(plain.deepest, 3U);
    const FbxTree rings = treeOf({{1, 2, 10}, {2, 1, 20}, {1, 0, 30}, {7, 7, 40}, {9, 8, 50}, {8, 9, 60}});
    ASSERT_EQ(rings.closing.size(), 3U);
    EXPECT_EQ(rings.closing[0].place, 10U); // not the one below the scene
    EXPECT_EQ(rings.closing[1].place, 40U);
    EXPECT_TRUE(treeOf({}).closing.empty());
}

TEST(FbxCard, KeepsLightsAndCamerasInMetres) {
    std::string text = bytesOf(caseFile("cm"));
    const std::string more = R"(	NodeAttribute: 3000, "NodeAttribute::Lamp", "Light" {
		Properties70:  {
			P: "LightType", "enum", "", "",2
			P: "Color", "Color", "", "A",1,0.5,0.25
			P: "Intensity", "Number", "", "A",200
			P: "DecayType", "enum", "", "",2
			P: "DecayStart", "Number", "", "A",100
			P: "InnerAngle", "Number", "", "A",20
			P: "OuterAngle", "Number", "", "A",60
		}
	}
	Model: 2001, "Model::Lamp", "Light" {
		Version: 232
		Properties70:  {
			P: "Lcl Translation", "Lcl Translation", "", "A",50,500,0
		}
	}
	NodeAttribute: 3001, "NodeAttribute::Eye", "Camera" {
		Properties70:  {
			P: "FieldOfView", "FieldOfView", "", "A",40
			P: "FilmAspectRatio", "double", "Number", "",1
		}
	}
	Model: 2002, "Model::Eye", "Camera" {
		Version: 232
		Properties70:  {
			P: "Lcl Translation", "Lcl Translation", "", "A",50,100,300
			P: "Lcl Rotation", "Lcl Rotation", "", "A",0,90,0
		}
	}
}
Connections:  {
	C: "OO",3000,2001
	C: "OO",2001,0
	C: "OO",3001,2002
	C: "OO",2002,0
)";
    const std::string at = "}\nConnections:  {\n";
    ASSERT_NE(text.find(at), std::string::npos);
    const model::ModelData data = imported(madeFile("a.fbx", text.replace(text.find(at), at.size(), more)));
    ASSERT_EQ(data.lights.size(), 1U);
    const model::Light& lamp = data.lights[0];
    EXPECT_EQ(lamp.kind, model::LightKind::Spot);
    expectNear({lamp.position[0], lamp.position[1], lamp.position[2]}, {0.5F, 5, 0}, 1e-3F);
    expectNear({lamp.direction[0], lamp.direction[1], lamp.direction[2]}, {0, -1, 0}, 1e-3F); // FBX: along -Y
    EXPECT_NEAR(lamp.outerCone, radiansOf(30.0F), 1e-3F);
    EXPECT_NEAR(lamp.colour[2], 0.25F, 1e-4F);
    EXPECT_GT(lamp.intensity, 0.0F);
    ASSERT_EQ(data.viewpoints.size(), 1U);
    expectNear({data.viewpoints[0].position[0], data.viewpoints[0].position[1], data.viewpoints[0].position[2]},
               {0.5F, 1, 3}, 1e-3F);
    EXPECT_NEAR(data.viewpoints[0].yaw, 0.0F, 1e-3F); // along +X, turned by a quarter: to -Z
    EXPECT_NEAR(data.viewpoints[0].verticalFov, radiansOf(40.0F), 0.05F);
}

} // namespace
} // namespace halls::importer
