// SPDX-License-Identifier: MPL-2.0
#include "unit/importer/CaseTests.h"

#include <cmath>
#include <ctime>
#include <map>

namespace halls::importer {
namespace {

namespace fs = std::filesystem;

const std::string kPoints = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n";
const std::string kCorners = "vt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\nf 1/1 2/2 3/3 4/4\n";

Shown square(const std::string& name) {
    return shown(caseFile("22-obj-syntax/" + name + ".obj"));
}

TEST(ObjCase, EveryGrammarIsTheSquareThatItHolds) {
    const std::map<std::string, double> others{{"nan", 0.5}, {"qnan", 0.5}, {"dup", 3.0}};
    std::size_t read = 0;
    for (const fs::path& file : casesIn("22-obj-syntax", ".obj")) {
        const std::string name = file.stem().string();
        ++read;
        SCOPED_TRACE(name);
        const auto other = others.find(name);
        if (name == "onlyl")
            EXPECT_EQ(refusal(file).code, ErrorCode::Invalid);
        else if (name == "onlyv")
            EXPECT_EQ(shown(file).data.view().pointCount(), 4U);
        else
            expectSquare(shown(file), other == others.end() ? 1.0 : other->second);
    }
    EXPECT_GT(read, 30U);
}

TEST(ObjCase, WhatIsLeftOutIsTold) {
    EXPECT_TRUE(square("commas").tells("decimal commas"));
    EXPECT_TRUE(square("curves").tells("1 curves"));
    EXPECT_TRUE(square("lines").tells("1 lines, 1 points"));
    EXPECT_TRUE(square("nan").tells("left out of 2 faces: 1 with a corner whose position"));
    for (const char* wrong : {"neg-toolarge", "toolarge", "zero"})
        EXPECT_TRUE(square(wrong).tells("left out of 2 faces: 1 with a corner that is not there")) << wrong;
    EXPECT_TRUE(square("two").tells("1 with fewer than three corners"));
    EXPECT_TRUE(square("vt-toolarge").tells("4 corners name texture coordinates that are not there"));
    for (const char* quiet : {"comment-end", "continuation", "exp", "facefirst", "mixed", "names", "negative", "nul",
                              "tabs", "utf16", "v-vn", "vn-toolarge", "w", "w2", "zero-normal"})
        EXPECT_TRUE(square(quiet).notes.empty()) << quiet << ": " << square(quiet).told();
}

TEST(ObjCase, NamesOfObjectsBecomeNodes) {
    EXPECT_EQ(square("names").nodeName(0), "my head of a bull");
    const Shown two = shown(madeFile("two.obj", kPoints + "g one\nf 1 2 3\ng two parts\nf 1 3 4\ng one\nf 4 3 1\n"));
    ASSERT_EQ(two.data.parts.size(), 2U);
    EXPECT_EQ(two.nodeName(0), "one");
    EXPECT_EQ(two.nodeName(1), "two parts");
    EXPECT_EQ(two.data.parts[0].indexCount, 6U);
    std::string many = kPoints;
    for (int i = 0; i < 5000; ++i)
        many += "o " + std::to_string(i) + "\nf 1 2 3\n";
    const Shown one = shown(madeFile("many.obj", many));
    EXPECT_EQ(one.data.parts.size(), 1U);
    EXPECT_TRUE(one.tells("more than 4096 objects"));
}

TEST(ObjCase, ConcaveFacesAreCutByEars) {
    EXPECT_NEAR(shown(caseFile("05-concave-polygon/u.obj")).area(), 7.0, 1e-5);
}

TEST(ObjCase, CoordinatesFarAwayKeepTheirDetail) {
    const Shown local = shown(caseFile("04-utm-coordinates/local.ply"));
    const Shown far = shown(caseFile("04-utm-coordinates/utm.obj"));
    EXPECT_NE(far.data.origin, DVec3(0.0));
    EXPECT_TRUE(far.tells("shown as at the origin"));
    expectNear(far.data.bounds.size(), local.data.bounds.size(), 2e-4F);
    EXPECT_NEAR(far.area(), local.area(), 1e-3);
}

TEST(ObjCase, ColoursOfVerticesAreThoseOfThePly) {
    for (const char* name : {"c.obj", "c255.obj"}) {
        const Shown model = shown(caseFile(std::string("20-obj-vertex-colours/") + name));
        EXPECT_EQ(model.colour(), (Rgba8{128, 96, 64, 255})) << name;
        EXPECT_EQ(model.material().baseColour, Vec4(1.0F)) << name;
    }
    // MeshLab writes a grey material beside them; a vertex may have none.
    madeFile("grey.mtl", "newmtl material_0\nKd 0.752941 0.752941 0.752941\n");
    const Shown grey =
        shown(madeFile("grey.obj", "mtllib grey.mtl\nusemtl material_0\nv 0 0 0 0.5 0.5 1\nv 1 0 0\nv 1 1 0 "
                                   "0.5 0.5 1\nf 1 2 3\n"));
    EXPECT_EQ(grey.material().baseColour, Vec4(1.0F));
    std::map<Rgba8, int> colours;
    for (std::size_t i = 0; i < grey.data.vertices.size(); ++i)
        ++colours[grey.colour(i)];
    EXPECT_EQ(colours[(Rgba8{128, 128, 255, 255})], 2);
    EXPECT_EQ(colours[(Rgba8{255, 255, 255, 255})], 1);
}

TEST(ObjCase, PaintOfZBrushColoursVertices) {
    const Shown model = shown(
        madeFile("a.obj", "# File exported by ZBrush version 2021\n#Vertex Count 4\n" + kPoints +
                              "#The following MRGB block contains ZBrush Vertex Color (Polypaint) and masking output\n"
                              "#MRGB ffc08040ffc08040\n#MRGB ffc08040FFC08040\n# End of MRGB block\nf 1 2 3 4\n"));
    expectSquare(model);
    EXPECT_EQ(model.colour(), (Rgba8{0xC0, 0x80, 0x40, 255}));
}

TEST(ObjCase, EveryWayToNameAPictureShowsIt) {
    std::size_t read = 0;
    for (const auto& entry : fs::directory_iterator(caseFile("21-obj-texture-names"))) {
        const std::string name = entry.path().stem().string();
        if (!entry.is_directory())
            continue;
        ++read;
        const Shown model = shown(entry.path() / "m.obj");
        SCOPED_TRACE(name + ": " + model.told());
        expectPicturedSquare(model);
        EXPECT_EQ(model.material().alphaMode, model::AlphaMode::Opaque);
    }
    EXPECT_GT(read, 27U);
    const Shown other = shown(caseFile("21-obj-texture-names/nomtl/m.obj"));
    EXPECT_TRUE(other.tells("\"other.mtl\" is not there: \"m.mtl\" beside the model was taken")) << other.told();
}

TEST(ObjCase, UnknownWordsOfMaterialsArePassedOver) {
    std::size_t read = 0;
    for (const fs::path& file : casesIn("28-obj-mtl-words", ".obj")) {
        ++read;
        const Shown model = shown(file);
        SCOPED_TRACE(file.stem().string() + ": " + model.told());
        expectSquare(model);
        EXPECT_TRUE(model.hasPicture());
    }
    EXPECT_GT(read, 18U);
    const Shown blender = shown(caseFile("28-obj-mtl-words/blender-pbr.obj"));
    EXPECT_NEAR(blender.material().roughness, 0.5F, 1e-6F);
    EXPECT_TRUE(shown(caseFile("28-obj-mtl-words/disp.obj")).tells("displacement, decals, heights (bump)"));
    EXPECT_TRUE(shown(caseFile("28-obj-mtl-words/refl.obj")).tells("reflections"));
    for (const char* quiet :
         {"Pr", "Ps", "aniso", "comment", "tf", "ns-nan", "illum-empty", "mapkd-empty", "spectral"}) {
        const Shown model = shown(caseFile(std::string("28-obj-mtl-words/") + quiet + ".obj"));
        EXPECT_TRUE(model.notes.empty()) << quiet << ": " << model.told();
    }
}

/// A square whose material is `words`, with the pictures that the tests have.
Shown ofMaterial(const std::string& words, const std::string& name = "m") {
    const auto file = madeFile(name + ".obj", "mtllib " + name + ".mtl\nusemtl a\n" + kPoints + kCorners);
    madeFile(name + ".mtl", "newmtl a\n" + words);
    fs::copy_file(caseFile("28-obj-mtl-words/tex.png"), file.parent_path() / "tex.png",
                  fs::copy_options::overwrite_existing);
    fs::copy_file(caseFile("01-ply-texnumber/red.png"), file.parent_path() / "red.png",
                  fs::copy_options::overwrite_existing);
    fs::copy_file(caseFile("01-ply-texnumber/blue.png"), file.parent_path() / "blue.png",
                  fs::copy_options::overwrite_existing);
    return shown(file);
}

TEST(Mtl, SaysColourOpacityRoughnessAndMetal) {
    const Shown plain = ofMaterial("Kd 0.25 0.5 0.75\nKe 0.1 0.2 0.3\nPr 0.3\nPm 0.9\nd 0.5\n");
    EXPECT_EQ(plain.material().baseColour, Vec4(0.25F, 0.5F, 0.75F, 0.5F));
    EXPECT_EQ(plain.material().emissive, Vec3(0.1F, 0.2F, 0.3F));
    EXPECT_NEAR(plain.material().roughness, 0.3F, 1e-6F);
    EXPECT_NEAR(plain.material().metallic, 0.9F, 1e-6F);
    EXPECT_EQ(plain.material().alphaMode, model::AlphaMode::Blend);
    EXPECT_EQ(ofMaterial("Kd 1 0 0\nd -halo 0.5\n").material().baseColour.a, 0.5F);
    EXPECT_EQ(ofMaterial("Kd 1 0 0\nTr 0.25\n").material().baseColour.a, 0.75F);
    EXPECT_EQ(ofMaterial("Kd 1 0 0\nd 0\n").material().baseColour.a, 1.0F) << "nobody means what nobody could see";
    EXPECT_EQ(ofMaterial("Kd 0.5\n").material().baseColour, Vec4(0.5F, 0.5F, 0.5F, 1.0F)) << "one number is grey";
    EXPECT_NEAR(ofMaterial("Kd 1 1 1\nNs 30\n").material().roughness, std::sqrt(2.0F / 32.0F), 1e-6F);
    const Vec4 white = ofMaterial("Kd xyz 0.9505 1 1.089\n").material().baseColour;
    for (int channel = 0; channel < 3; ++channel)
        EXPECT_NEAR(white[channel], 1.0F, 0.01F);
    const Shown spectral = ofMaterial("Kd spectral a.rfl\n");
    EXPECT_TRUE(spectral.tells("spectral curves"));
    EXPECT_TRUE(ofMaterial("Kd 1 1 1\nPc 0.5\naniso 0.2\n").tells("clearcoat, anisotropy"));
}

TEST(Mtl, HasOptionsBeforeAndBehindNames) {
    const Shown moved =
        ofMaterial("map_Kd -o 0.5 0.25 0 -s 2 4 1 -clamp on -boost 1 -imfchan m -type sphere tex.png\n");
    ASSERT_TRUE(moved.hasPicture());
    const model::Placing place = moved.material().baseColourPlace;
    for (const model::Vertex& vertex : moved.data.vertices) {
        const Vec2 uv = place.apply({vertex.uv0[0], vertex.uv0[1]});
        EXPECT_NEAR(uv.x, 2.0F * vertex.position[0] + 0.5F, 1e-6F);
        EXPECT_NEAR(uv.y, 1.0F - (4.0F * vertex.position[1] + 0.25F), 1e-6F);
    }
    const Shown behind = ofMaterial("map_Kd \"tex.png\" -s 2 2\n");
    ASSERT_TRUE(behind.hasPicture()) << behind.told();
    EXPECT_TRUE(ofMaterial("map_Kd -t 0.1 0 0 tex.png\n").tells("turned")) << "turbulence is not shown";
}

TEST(Mtl, PutsSeparatePicturesTogether) {
    const Shown pbr = ofMaterial("Kd 1 1 1\nPr 0.1\nmap_Kd tex.png\nmap_Pr red.png\nmap_Pm blue.png\n");
    ASSERT_NE(pbr.material().ormImage, model::kNone) << pbr.told();
    const Rgba8 orm = pbr.pixel(pbr.material().ormImage);
    EXPECT_GT(orm[1], 200) << "roughness: the red picture's red";
    EXPECT_LT(orm[2], 60) << "metal: the blue picture's red";
    EXPECT_EQ(pbr.material().roughness, 1.0F) << "the picture takes the place of the number";
    const Shown mask = ofMaterial("map_Kd red.png\nmap_d blue.png\n");
    EXPECT_EQ(mask.material().alphaMode, model::AlphaMode::Mask);
    const Rgba8 pixel = mask.pixel(mask.material().baseColourImage);
    EXPECT_GT(pixel[0], 200);
    EXPECT_LT(pixel[3], 60) << "dark is open";
    EXPECT_EQ(ofMaterial("map_Kd tex.png\nmap_d tex.png\n").material().alphaMode, model::AlphaMode::Mask);
}

TEST(Mtl, TellsMapsOfNormalsFromHeights) {
    EXPECT_EQ(ofMaterial("map_Kd tex.png\nmap_Bump -bm 0.3 red.png\n").material().normalImage, model::kNone);
    // A blue picture is what a map of normals of a flat face looks like, if its red and green are a half.
    const auto file = madeFile("n.obj", "mtllib n.mtl\nusemtl a\n" + kPoints + kCorners);
    std::string tga("\0\0\2\0\0\0\0\0\0\0\0\0\2\0\2\0\x18\x20", 18);
    for (int i = 0; i < 4; ++i)
        tga += "\xFF\x80\x80";
    madeFile("flat.tga", tga);
    madeFile("n.mtl", "newmtl a\nmap_Kd flat.tga\nmap_Bump -bm 0.3 flat.tga\n");
    const Shown normals = shown(file);
    EXPECT_NE(normals.material().normalImage, model::kNone) << normals.told();
    EXPECT_NEAR(normals.material().normalScale, 0.3F, 1e-6F);
}

TEST(ObjCase, LibrariesMayBeSeveralOrHaveBlanks) {
    const std::string body = kPoints + kCorners;
    madeFile("a.mtl", "newmtl a\nKd 1 0 0\n");
    madeFile("b c.mtl", "newmtl b\nKd 0 1 0\n");
    const Shown two = shown(madeFile("two.obj", "mtllib a.mtl \"b c.mtl\"\nusemtl a\n" + body + "usemtl b\nf 1 2 3\n"));
    EXPECT_EQ(two.data.materials.size(), 2U) << two.told();
    EXPECT_EQ(shown(madeFile("blank.obj", "mtllib b c.mtl\nusemtl b\n" + body)).material().baseColour,
              Vec4(0, 1, 0, 1));
    EXPECT_EQ(shown(madeFile("late.obj", "usemtl a\n" + body + "mtllib a.mtl\n")).material().baseColour,
              Vec4(1, 0, 0, 1));
    const Shown none = shown(madeFile("none.obj", "mtllib lost.mtl\nusemtl a\n" + body));
    EXPECT_TRUE(none.tells("the material library \"lost.mtl\" is not there"));
    const Shown unknown = shown(madeFile("unknown.obj", "mtllib a.mtl\nusemtl marble\n" + body));
    EXPECT_TRUE(unknown.tells("\"marble\" is in no library"));
}

TEST(ObjCase, OfEveryWritersHabitIsShown) {
    // Metashape: pages of a picture, each with a material of its own.
    const auto pages = madeFile("pages.obj", "mtllib pages.mtl\n" + kPoints +
                                                 "vt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\nusemtl material_0\nf "
                                                 "1/1 2/2 3/3\nusemtl material_1\nf 1/1 3/3 4/4\n");
    madeFile("pages.mtl",
             "newmtl material_0\nKa 1 1 1\nKd 1 1 1\nKs 0 0 0\nd 1\nillum 2\nmap_Kd red.png\n\nnewmtl material_1\nKd "
             "1 1 1\nmap_Kd blue.png\n");
    for (const char* name : {"red.png", "blue.png"})
        fs::copy_file(caseFile(std::string("01-ply-texnumber/") + name), pages.parent_path() / name,
                      fs::copy_options::overwrite_existing);
    const Shown metashape = shown(pages);
    ASSERT_EQ(metashape.data.parts.size(), 2U);
    EXPECT_GT(metashape.pixel(metashape.material(0).baseColourImage)[0], 200);
    EXPECT_GT(metashape.pixel(metashape.material(1).baseColourImage)[2], 200);
    // RealityCapture and Polycam: paths of their own machine, names with blanks, colours as well.
    madeFile("rc.mtl", "newmtl a\nKd 1.000 1.000 1.000\nmap_Kd D:\\Scans of May\\red.png\n");
    const Shown capture =
        shown(madeFile("rc.obj", "mtllib ./rc.mtl\nusemtl a\nv 0 0 0 0.1 0.1 0.1\nv 1 0 0 0.1 0.1 0.1\nv 1 1 0 0.1 "
                                 "0.1 0.1\nvt 0 0\nvt 1 0\nvt 1 1\nf 1/1/ 2/2/ 3/3/\n"));
    ASSERT_TRUE(capture.hasPicture()) << capture.told();
    EXPECT_EQ(capture.colour(), (Rgba8{255, 255, 255, 255}));
    // Blender: objects with smoothing off and words of several hands.
    const Shown blender = shown(
        madeFile("bl.obj", "# Blender 3.4.1\n# www.blender.org\nmtllib rc.mtl\no Cube of stone\n" + kPoints +
                               "vn 0.0000 0.0000 1.0000\nvt 0 0\ns 0\nusemtl a\nf 1/1/1 2/1/1 3/1/1 4/1/1\nl 1 2\n"));
    expectSquare(blender);
    EXPECT_EQ(blender.nodeName(0), "Cube of stone");
}

TEST(ObjCase, IsRefusedByLineAndReason) {
    const Error word = refusal(madeFile("word.obj", "v 0 0 0\nv one 0 0\nv two 0 0\n"));
    EXPECT_EQ(word.code, ErrorCode::Damaged);
    EXPECT_EQ(word.place, "line 2");
    EXPECT_EQ(refusal(madeFile("corner.obj", kPoints + "f 1 2 3,5\n")).place, "line 5") << "its only face";
    EXPECT_EQ(refusal(madeFile("letter.obj", "Dear museum,\nhere is the model.\n")).code, ErrorCode::Damaged);
    ImportOptions few;
    few.maxTriangles = 1;
    EXPECT_EQ(refusal(caseFile("22-obj-syntax/tabs.obj"), ImportKind::Model, few).code, ErrorCode::TooLarge);
    few = {};
    few.maxVertices = 3;
    EXPECT_EQ(refusal(caseFile("22-obj-syntax/tabs.obj"), ImportKind::Model, few).code, ErrorCode::TooLarge);
}

/// Texts whose time could grow with the square of their size.
TEST(ObjCase, OfMegabytesTakesNoLongerThanItsSize) {
    std::string fan = kPoints;
    std::string joined = kPoints + "f 1 2 3 4\n# ";
    std::string returns = kPoints + "f 1 2 3 4\n";
    std::string materials = kPoints;
    for (int i = 0; i < 100000; ++i) {
        fan += "vt 0." + std::to_string(i) + " 0\nf 1/-1 2/-1 3/-1\n";
        joined += "\\\n";
        returns += "\r\r\r\r\r\r\r\r";
        if (i < 20000)
            materials += "usemtl m" + std::to_string(i % 3000) + "\nf 1 2 3\n";
    }
    ImportOptions options;
    options.coarserLevels = false;
    const std::clock_t start = std::clock(); // of the processor: others may be busy
    EXPECT_EQ(shown(madeFile("fan.obj", fan), options).triangles(), 100000U);
    expectSquare(shown(madeFile("joined.obj", joined)));
    expectSquare(shown(madeFile("returns.obj", returns)));
    EXPECT_EQ(shown(madeFile("materials.obj", materials), options).triangles(), 20000U);
    EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 8);
}

} // namespace
} // namespace halls::importer
