// SPDX-License-Identifier: MPL-2.0
// Siblings of the cases: what writers of text formats do besides, and what one bad value costs. Each file is a square
// of a metre, or what is left of it.
#include "unit/importer/CaseTests.h"

#include <cstring>
#include <fmt/format.h>

namespace halls::importer {
namespace {

namespace fs = std::filesystem;

struct Sibling {
    const char* name;
    std::string bytes;
    double area = 1.0;
    const char* told = ""; ///< in its only note; empty: none
};

void PrintTo(const Sibling& sibling, std::ostream* stream) {
    *stream << sibling.name;
}

class Siblings : public testing::TestWithParam<Sibling> {};

TEST_P(Siblings, AreShownAsFarAsTheyCanBeRead) {
    const Sibling& its = GetParam();
    const Shown model = shown(madeFile(its.name, its.bytes));
    EXPECT_NEAR(model.area(), its.area, 1e-5) << model.told();
    expectNear(model.data.bounds.max, {1, 1, 0});
    if (*its.told == '\0')
        EXPECT_TRUE(model.notes.empty()) << model.told();
    else
        EXPECT_TRUE(model.tells(its.told)) << model.told();
}

const std::string kThree = "v 0 0 0\nv 1 0 0\nv 1 1 0\n";
const std::string kPoints = kThree + "v 0 1 0\n";
const std::string kTwo = "f 1 2 3\nf 1 3 4\n";

std::string wide(const std::string& text, bool big, const std::string& mark) {
    std::string bytes = mark;
    for (const char c : text)
        bytes += big ? std::string{'\0', c} : std::string{c, '\0'};
    return bytes;
}

INSTANTIATE_TEST_SUITE_P(
    Obj, Siblings,
    testing::Values(Sibling{"word.obj", kThree + "v 0 one 0\n" + kTwo, 0.5,
                            "left out: 1 vertices that cannot be read; the first is line 4"},
                    Sibling{"thousands.obj", kThree + "v 0 1.000,5 0\n" + kTwo, 0.5, "1 vertices that cannot be read"},
                    Sibling{"rounded-nan.obj", kThree + "v 0 1.#R 0\n" + kTwo, 0.5, "1 vertices that cannot be read"},
                    Sibling{"two-numbers.obj", kThree + "v 0 1\n" + kTwo, 0.5, "1 vertices that cannot be read"},
                    Sibling{"v-alone.obj", kThree + "v\n" + kTwo, 0.5, "1 vertices that cannot be read"},
                    Sibling{"vt-word.obj", kPoints + "vt 0 0\nvt x y\nf 1/1 2/1 3/1 4/2\n", 1.0,
                            "1 texture coordinates that cannot be read; the first is line 6"},
                    Sibling{"vt-half.obj", kPoints + "vt 0 x\nf 1/1 2/1 3/1 4/1\n", 1.0,
                            "1 texture coordinates that cannot be read"},
                    Sibling{"vt-one.obj", kPoints + "vt 0.5\nf 1/1 2/1 3/1 4/1\n"},
                    Sibling{"vn-word.obj", kPoints + "vn 0 0 1\nvn 0 zero 1\nf 1//1 2//1 3//1 4//2\n", 1.0,
                            "1 normals that cannot be read; the first is line 6"},
                    Sibling{"f-word.obj", kPoints + "f 1 2 3\nf 1 3 4x\n", 0.5,
                            "left out: 1 faces that cannot be read; the first is line 6"},
                    Sibling{"f-comma.obj", kPoints + "f 1 2 3\nf 1,3,4\n", 0.5, "1 faces that cannot be read"},
                    Sibling{"f-half.obj", kPoints + "f 1 2 3\nf 1.5 3 4\n", 0.5, "1 faces that cannot be read"},
                    Sibling{"f-coordinates.obj", kPoints + "vt 0 0\nvn 0 0 1\nf 1/1/1 2/x/1 3/1/y 4/1/1\n", 1.0,
                            "left out: 2 numbers of corners that cannot be read; the first is line 7"},
                    Sibling{"f-four-numbers.obj", kPoints + "vt 0 0\nf 1/1/1/1 2/1 3/1 4/1\n", 1.0,
                            "1 numbers of corners that cannot be read"},
                    Sibling{"f-floats.obj", kPoints + "f 1.0 2.0 3.000 4.\n"},
                    Sibling{"f-mixed.obj", kPoints + "vt 0 0\nvn 0 0 1\nf 1 2/1 3//1 4/1/1\n"},
                    Sibling{"f-empty-slashes.obj", kPoints + "f 1// 2/ 3// 4/\n"},
                    Sibling{"f-wraps.obj", kPoints + kTwo + "f 4294967297 4294967298 4294967299\n", 1.0,
                            "left out of 3 faces: 1 with a corner that is not there"},
                    Sibling{"f-negative-past.obj", kPoints + kTwo + "f -5 -4 -3\n", 1.0,
                            "left out of 3 faces: 1 with a corner that is not there"},
                    Sibling{"f-zero.obj", kPoints + kTwo + "f 0 1 2\n", 1.0,
                            "left out of 3 faces: 1 with a corner that is not there"},
                    Sibling{"f-repeats.obj", kPoints + "f 1 2 2 3\nf 1 3 4\n"},
                    Sibling{"f-comment.obj", "v 0 0 0# a\nv 1 0 0 # b\nv 1 1 0\t#c\nv 0 1 0\nf 1 2 3 4#d\n"},
                    Sibling{"f-continued.obj", kPoints + "f 1 \\\r\n2 \\ \r\n3 4\r\n"},
                    Sibling{"colour-word.obj",
                            "v 0 0 0 0.5 red 0.5\nv 1 0 0 0.5 0.5 0.5\nv 1 1 0 0.5 0.5 0.5\nv 0 1 0 0.5 0.5 0.5\n" +
                                kTwo,
                            1.0, "1 colours that cannot be read; the first is line 1"},
                    Sibling{"capitals.obj", "V 0 0 0\nV 1 0 0\nV 1 1 0\nV 0 1 0\nVT 0 0\nF 1/1 2/1 3/1 4/1\n"},
                    Sibling{"form-feeds.obj", "v\f0 0 0\n\fv 1\v0 0\n v 1 1 0\n\tv 0\t1\t0\nf\t1 2\f3 4\n"},
                    Sibling{"mark.obj", "\xEF\xBB\xBF" + kPoints + kTwo},
                    Sibling{"wide-little.obj", wide("# of a pen\n" + kPoints + kTwo, false, "\xFF\xFE")},
                    Sibling{"wide-big.obj", wide(kPoints + kTwo, true, "\xFE\xFF")},
                    Sibling{"wide-little-unmarked.obj", wide("v 0.25e0 0 0\n" + kPoints + "f 2 3 4 5\n", false, "")},
                    Sibling{"wide-big-unmarked.obj", wide(kPoints + kTwo, true, "")},
                    Sibling{"words.obj", "vp 0 0\ncstype bspline\ns off\nlod 3\nshadow_obj x\nd_interp on\n" + kPoints +
                                             "s\ng\no\nusemtl\nf 1 2 3 4\nend\n"},
                    Sibling{"no-library.obj", "usemtl \"a stone\"\n" + kPoints + kTwo},
                    Sibling{"names.obj", "o  head of\ta bull \ng a b  c\n" + kPoints + kTwo}),
    [](const auto& its) { return std::to_string(its.index); });

std::string ply(const std::string& vertex, const std::string& face, const std::string& body) {
    return "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\n" + vertex +
           "element face 2\nproperty list uchar int vertex_indices\n" + face + "end_header\n" + body;
}
const std::string kRows = "0 0 0\n1 0 0\n1 1 0\n0 1 0\n";
const std::string kFaces = "3 0 1 2\n3 0 2 3\n";
const std::string kBytes = "property uchar red\nproperty uchar green\nproperty uchar blue\n";

template <class T>
void put(std::string& bytes, T value, bool big = false) {
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    if (big)
        std::reverse(raw, raw + sizeof(T));
    bytes.append(raw, sizeof(T));
}

/// `Count` and `Index`: types of the list; `ends`: of the header's lines.
template <class Count, class Index>
std::string binaryPly(const std::string& list, bool big, const std::string& ends = "\n") {
    std::string bytes = "ply" + ends + "format binary_" + (big ? "big" : "little") + "_endian 1.0 " + ends +
                        "obj_info by  a scanner" + ends + "element vertex 4" + ends + "property double x" + ends +
                        "property float y" + ends + "comment between" + ends + "property short z" + ends +
                        "property int64 id" + ends + "element face 1" + ends + "property list " + list +
                        " vertex_index" + ends + "end_header " + ends;
    for (int i = 0; i < 4; ++i) {
        put(bytes, i == 1 || i == 2 ? 1.0 : 0.0, big);
        put(bytes, i > 1 ? 1.0F : 0.0F, big);
        put(bytes, std::int16_t{0}, big);
        put(bytes, std::int64_t{1} << 40, big);
    }
    put(bytes, static_cast<Count>(4), big);
    for (int i = 0; i < 4; ++i)
        put(bytes, static_cast<Index>(i), big);
    return bytes;
}

INSTANTIATE_TEST_SUITE_P(
    Ply, Siblings,
    testing::Values(
        Sibling{"word.ply", ply("", "", "0 0 0\n1 0 0\n1 1 0\n0 one 0\n" + kFaces), 0.5,
                "left out: 1 vertices that cannot be read; the first is line 13"},
        Sibling{"row-short.ply", ply("", "", "0 0 0\n1 0 0\n1 1 0\n0 1\n" + kFaces), 0.5,
                "left out: 1 vertices that cannot be read; the first is line 13"},
        Sibling{"colour-word.ply", ply(kBytes, "", "0 0 0 1 2 3\n1 0 0 1 x 3\n1 1 0 1 2 3\n0 1 0 1 2 3\n" + kFaces),
                1.0, "left out: 1 colours or other numbers that cannot be read; the first is line 14"},
        Sibling{"unused-word.ply",
                ply("property float quality\n", "", "0 0 0 good\n1 0 0 0.5\n1 1 0 n/a\n0 1 0 -\n" + kFaces)},
        Sibling{"index-word.ply", ply("", "", kRows + "3 0 1 2\n3 0 2 x\n"), 0.5,
                "left out: 1 faces that cannot be read; the first is line 15"},
        Sibling{"count-word.ply", ply("", "", kRows + "3 0 1 2\nx 0 2 3\n"), 0.5,
                "left out: 1 faces that cannot be read; the first is line 15"},
        Sibling{"face-short.ply", ply("", "", kRows + "3 0 1 2\n3 0 2\n"), 0.5,
                "left out: 1 faces that cannot be read; the first is line 15"},
        Sibling{"count-large.ply", ply("", "", kRows + "200 0 1 2\n3 0 2 3\n"), 0.5,
                "left out: 1 faces that cannot be read; the first is line 14"},
        Sibling{"behind-word.ply", ply("", "", kRows + kFaces + "end of the file\n"), 1.0,
                "left out: what stands behind the rows that the header counts"},
        Sibling{"of-dos.ply", ply("", "", kRows + kFaces + "\x1A")},
        Sibling{"type-unknown.ply", ply("property quad id\n", "", "0 0 0 7\n1 0 0 8\n1 1 0 9\n0 1 0 9\n" + kFaces)},
        Sibling{"words-behind.ply",
                ply("property float quality of scan\n", "", "0 0 0 7\n1 0 0 8\n1 1 0 9\n0 1 0 9\n" + kFaces)},
        Sibling{"wide.ply", wide(ply("", "", kRows + kFaces), false, "\xFF\xFE")},
        Sibling{"wide-unmarked.ply", wide(ply("", "", kRows + kFaces), true, "")},
        Sibling{"double-int8.ply", binaryPly<double, std::int8_t>("double int8", false)},
        Sibling{"double-int8-big.ply", binaryPly<double, std::int8_t>("double int8", true)},
        Sibling{"uint64-int64.ply", binaryPly<std::uint64_t, std::int64_t>("uint64 int64", false)},
        Sibling{"uint64-int64-big.ply", binaryPly<std::uint64_t, std::int64_t>("uint64 int64", true)},
        Sibling{"ushort-crlf.ply", binaryPly<std::uint16_t, std::uint16_t>("ushort ushort", false, "\r\n")},
        Sibling{"char-crlf-big.ply", binaryPly<std::int8_t, std::int32_t>("char int", true, "\r\n")},
        Sibling{"short-float.ply", binaryPly<std::int16_t, float>("short float", false)},
        Sibling{"no-format.ply", "ply\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\nelement "
                                 "face 2\nproperty list uchar int vertex_index\nend_header\t \n" +
                                     kRows + kFaces},
        Sibling{"flat.ply",
                "ply\nformat ascii 1.0\nelement vertex 5\nproperty float x\nproperty float y\nelement face 2\nproperty "
                "list uchar int vertex_index\nend_header\n0 x\n0 0\n1 0\n1 1\n0 1\n3 1 2 3\n3 1 3 4\n",
                1.0, "1 vertices that cannot be read"}),
    [](const auto& its) { return std::to_string(its.index); });

const std::string kFacet =
    "facet normal 0 0 1\n outer loop\n  vertex 0 0 0\n  vertex 1 0 0\n  vertex 1 1 0\n endloop\nendfacet\n";

std::string stl(const std::string& last) {
    return "solid a\n" + kFacet + "facet normal 0 0 1\n outer loop\n  vertex 0 0 0\n  vertex 1 1 0\n  " + last +
           "\n endloop\nendfacet\nendsolid a\n";
}

INSTANTIATE_TEST_SUITE_P(
    Stl, Siblings,
    testing::Values(Sibling{"word.stl", stl("vertex 0 one 0"), 0.5,
                            "left out: 1 vertices that cannot be read; the first is line 13"},
                    Sibling{"two-numbers.stl", stl("vertex 0 1"), 0.5, "1 vertices that cannot be read"},
                    Sibling{"no-numbers.stl", stl("vertex"), 0.5, "1 vertices that cannot be read"},
                    Sibling{"commas.stl", stl("vertex 0,1,0"), 0.5, "1 vertices that cannot be read"},
                    Sibling{"normal-words.stl", "solid\nfacet normal up up up\nouter loop\nvertex 0 0 0\nvertex 1 0 "
                                                "0\nvertex 1 1 0\nvertex 0 1 0\nendloop\nendfacet\nendsolid\n"},
                    Sibling{"two-words.stl",
                            "solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 1 1 0\nend "
                            "loop\nend facet\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 1 0\nvertex 0 1 "
                            "0\nend loop\nend facet\nend solid a\n"},
                    Sibling{"capitals.stl", "SOLID A\nFACET NORMAL 0 0 1\nOUTER LOOP\nVERTEX 0.0E+00 0 0\nVERTEX "
                                            "1.0D+00 0 0\nVERTEX 1 1 0\nVERTEX 0 1 0\nENDLOOP\nENDFACET\nENDSOLID\n"},
                    Sibling{"wide.stl", wide(stl("vertex 0 1 0"), false, "\xFF\xFE")},
                    Sibling{"wide-unmarked.stl", wide(stl("vertex 0 1 0"), false, "")},
                    Sibling{"filled-up.stl", "solid a" + std::string(72, '\0') + "\n" + stl("vertex 0 1 0").substr(8)}),
    [](const auto& its) { return std::to_string(its.index); });

TEST(TextSiblings, OfWhichLittleCanBeReadAreRefusedByLineAndReason) {
    const std::string commas = "v 0.000,0 0 0\nv 1.000,0 0 0\nv 1 1 0\n# a\nf 1 2 3\n";
    const Error obj = refusal(madeFile("commas.obj", commas));
    EXPECT_EQ(obj.code, ErrorCode::Damaged);
    EXPECT_EQ(obj.place, "line 1");
    EXPECT_NE(obj.detail.find("decimal points"), std::string::npos) << obj.detail;
    const Error faces = refusal(madeFile("faces.obj", kPoints + "f 1a 2a 3a\nf 1b 2b 3b\nf 1 2 3\n"));
    EXPECT_EQ(faces.code, ErrorCode::Damaged);
    EXPECT_EQ(faces.place, "line 5");
    EXPECT_EQ(faces.detail, "more than half of the faces cannot be read");
    const Error rows = refusal(madeFile("commas.ply", ply("", "", "0,0,0\n1,0,0\n1,1,0\n0 1 0\n" + kFaces)));
    EXPECT_EQ(rows.code, ErrorCode::Damaged);
    EXPECT_EQ(rows.place, "line 10");
    EXPECT_NE(rows.detail.find("decimal points"), std::string::npos) << rows.detail;
    const Error corners = refusal(madeFile("corners.ply", ply("", "", kRows + "3 a b c\n3 0 1 d\n")));
    EXPECT_EQ(corners.place, "line 14");
    EXPECT_EQ(corners.detail, "more than half of the faces cannot be read");
    const Error facets = refusal(madeFile("commas.stl", "solid\nfacet normal 0 0 1\nouter loop\nvertex 0,0,0\n"
                                                        "vertex 1,0,0\nvertex 1,1,0\nendloop\nendfacet\n"));
    EXPECT_EQ(facets.code, ErrorCode::Damaged);
    EXPECT_EQ(facets.place, "line 4");
    EXPECT_NE(facets.detail.find("decimal points"), std::string::npos) << facets.detail;
    const Error one = refusal(madeFile("one.obj", kThree + "v 0 one 0\nf 1 3 4\n"));
    EXPECT_EQ(one.code, ErrorCode::Invalid) << "most can be read, and nothing shown";
    EXPECT_EQ(one.place, "line 4");
    EXPECT_EQ(refusal(madeFile("one.ply", ply("", "", "0 0 0\n1 0 0\n1 1 0\n0 one 0\n3 0 2 3\n3 1 2 3\n"))).place,
              "line 13");
    const Error type = refusal(madeFile("type.ply", "ply\nformat binary_little_endian 1.0\nelement vertex 1\nproperty "
                                                    "quad x\nend_header\n12345678"));
    EXPECT_EQ(type.place, "line 4");
}

TEST(TextSiblings, OfPointsAlonesAreClouds) {
    const Shown vertices = shown(madeFile("v.obj", "v 0 0 0 0.5 0.25 1\nv 1 0 0 0.5 0.25 1\nv 1 nan 0 1 1 1\n"));
    EXPECT_EQ(vertices.data.view().pointCount(), 2U) << vertices.told();
    EXPECT_EQ(vertices.colour(), (Rgba8{128, 64, 255, 255}));
    EXPECT_TRUE(vertices.material().unlit != 0);
    EXPECT_TRUE(vertices.tells("left out: 1 points without a place"));
    const Shown named = shown(madeFile("p.obj", kPoints + "p 1 2/1\np -1 1\nl 1 2\n"));
    EXPECT_EQ(named.data.view().pointCount(), 3U) << "each once";
    EXPECT_TRUE(named.tells("left out: 1 lines"));
    const Shown far = shown(madeFile("far.obj", "v 331234.25 4023456.5 220\nv 331234.5 4023456.5 220\n"));
    EXPECT_EQ(far.data.view().pointCount(), 2U);
    EXPECT_NEAR(far.data.bounds.size().x, 0.25F, 1e-6F);
    const Error lines = refusal(madeFile("l.obj", kPoints + "l 1 2 3\n"));
    EXPECT_EQ(lines.code, ErrorCode::Invalid);
    EXPECT_EQ(lines.detail, "empty: the file has lines only, which have no surface: export faces or points");
    const Error curves = refusal(madeFile("c.obj", kPoints + "cstype bezier\ndeg 1 1\nsurf 0 1 0 1 1 2 3 4\nend\n"));
    EXPECT_EQ(curves.code, ErrorCode::Invalid);
    EXPECT_NE(curves.detail.find("curved surfaces only"), std::string::npos);
    const Shown edges = shown(madeFile("e.ply", "ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\nproperty "
                                                "float y\nproperty float z\nelement edge 1\nproperty int vertex1\n"
                                                "property int vertex2\nend_header\n0 0 0\n1 1 0\n0 1\n"));
    EXPECT_EQ(edges.data.view().pointCount(), 2U);
    EXPECT_TRUE(edges.tells("left out: 1 lines")) << edges.told();
}

TEST(TextSiblings, OfSplatsArePointsOfTheirColour) {
    const Shown splats = shown(madeFile("splats.ply", "ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\n"
                                                      "property float y\nproperty float z\nproperty float f_dc_0\n"
                                                      "property float f_dc_1\nproperty float f_dc_2\nproperty float "
                                                      "opacity\nend_header\n0 0 0 1 0 -9 2\n1 1 0 1 0 -9 2\n"));
    EXPECT_EQ(splats.data.view().pointCount(), 2U);
    EXPECT_EQ(splats.colour(), (Rgba8{199, 128, 0, 255}));
    EXPECT_TRUE(splats.tells("Gaussian splats are shown as points"));
}

TEST(TextSiblings, PointsAtZeroDoNotTakeOthersTheirDetail) {
    std::string points = "0 0 0\n";
    for (int i = 0; i < 50; ++i)
        points += fmt::format("331234.{:02} 4023456.{:02} 220.5\n", i, i);
    const Shown scan = shown(madeFile("scan.xyz", points));
    EXPECT_EQ(scan.data.view().pointCount(), 50U);
    EXPECT_TRUE(scan.tells("left out: 1 points at zero, far from all others")) << scan.told();
    EXPECT_NEAR(scan.data.bounds.size().x, 0.49F, 1e-4F);
    const Shown near = shown(madeFile("near.xyz", "0 0 0\n1 1 1\n2 1 1\n"));
    EXPECT_EQ(near.data.view().pointCount(), 3U);
}

TEST(TextSiblings, PicturesOfVerticesAreThoseOfTheirFaces) {
    const auto file =
        madeFile("two.ply",
                 "ply\nformat ascii 1.0\nobj_info TextureFile a.png\ncomment TextureFile b.png\nelement vertex 6\n"
                 "property float x\nproperty float y\nproperty float z\nproperty float texture_u\nproperty float "
                 "texture_v\nproperty int texnum\nelement face 2\nproperty list uchar int vertex_indices\nend_header\n"
                 "0 0 0 0 0 0\n1 0 0 1 0 0\n0 1 0 0 1 0\n2 0 0 0 0 1\n3 0 0 1 0 1\n2 1 0 0 1 1\n3 0 1 2\n3 3 4 5\n");
    fs::copy_file(caseFile("01-ply-texnumber/red.png"), file.parent_path() / "a.png",
                  fs::copy_options::overwrite_existing);
    fs::copy_file(caseFile("01-ply-texnumber/blue.png"), file.parent_path() / "b.png",
                  fs::copy_options::overwrite_existing);
    const Shown two = shown(file);
    ASSERT_EQ(two.data.parts.size(), 2U) << two.told();
    const bool leftFirst = two.data.parts[0].boundsMin[0] < two.data.parts[1].boundsMin[0];
    EXPECT_GT(two.pixel(two.material(leftFirst ? 0 : 1).baseColourImage)[0], 200);
    EXPECT_GT(two.pixel(two.material(leftFirst ? 1 : 0).baseColourImage)[2], 200);
}

/// One colour, normal or word that is odd leaves the others as they are.
TEST(TextSiblings, OfOneOddValueKeepTheOthers) {
    const std::string floats = "property float red\nproperty float green\nproperty float blue\n";
    const std::string tail = " 0.5 0.25 0.75\n";
    const std::string odd = ply(floats, "", "0 0 0 1.002 0 0\n1 0 0" + tail + "1 1 0" + tail + "0 1 0" + tail + kFaces);
    const auto has = [](const Shown& model, Rgba8 colour) {
        for (std::size_t i = 0; i < model.data.vertices.size(); ++i) {
            if (model.colour(i) == colour)
                return true;
        }
        return false;
    };
    EXPECT_TRUE(has(shown(madeFile("odd.ply", odd)), {128, 64, 191, 255}));
    EXPECT_TRUE(has(shown(madeFile("odd.obj", "v 0 0 0 1.5 0 0\nv 1 0 0" + tail + "v 1 1 0" + tail + "f 1 2 3\n")),
                    {128, 64, 191, 255}));
    EXPECT_TRUE(has(shown(madeFile("inf.obj", "v 0 0 0 inf 0 0\nv 1 0 0" + tail + "v 1 1 0" + tail + "f 1 2 3\n")),
                    {128, 64, 191, 255}));
    EXPECT_TRUE(
        has(shown(madeFile("one.obj", "v 0 0 0 0 0 0\nv 1 0 0 200 1 0\nv 1 1 0 0 0 0\nf 1 2 3\n")), {200, 1, 0, 255}));
    const std::string shorts = "property ushort red\nproperty ushort green\nproperty ushort blue\n";
    std::string small;
    for (const char* place : {"0 0 0", "1 0 0", "1 1 0", "0 1 0"})
        small += std::string(place) + " 128 96 64\n";
    EXPECT_TRUE(has(shown(madeFile("small.ply", ply(shorts, "", small + kFaces))), {128, 96, 64, 255}))
        << "bytes in two";
    const std::string two = "property uchar ambient_red\nproperty uchar diffuse_red\nproperty uchar diffuse_green\n"
                            "property uchar diffuse_blue\nproperty uchar diffuse_alpha\n";
    std::string clear;
    for (const char* place : {"0 0 0", "1 0 0", "1 1 0", "0 1 0"})
        clear += std::string(place) + " 9 128 96 64 0\n";
    const Shown unset = shown(madeFile("alpha.ply", ply(two, "", clear + kFaces)));
    EXPECT_EQ(unset.material().alphaMode, model::AlphaMode::Opaque) << "alpha that nobody set hides nothing";
    const std::string leaning = "vn 0 0 -1\nvn nan nan nan\nf 1//1 2//1 3//1 4//2\n";
    const Shown normals = shown(madeFile("normals.obj", kPoints + leaning));
    const auto kept = std::ranges::count_if(normals.data.vertices, [](const model::Vertex& vertex) {
        return model::unpackDirection(vertex.normal).z < -0.99F;
    });
    EXPECT_EQ(kept, 3) << "and one is made of its face, which looks the other way";
    EXPECT_EQ(normals.data.vertices.size(), 4U);
}

TEST(TextSiblings, FacetsThatTheirWriterLeftAloneAreNotBlack) {
    const auto body = [](std::initializer_list<std::uint16_t> attributes) {
        std::string bytes = std::string("COLOR=\xC8\x64\x32\xFF") + std::string(70, ' ');
        put(bytes, static_cast<std::uint32_t>(attributes.size()));
        float at = 0.0F;
        for (const std::uint16_t attribute : attributes) {
            for (const float value : {0.0F, 0.0F, 1.0F, at, 0.0F, 0.0F, at + 1.0F, 0.0F, 0.0F, at, 1.0F, 0.0F})
                put(bytes, value);
            put(bytes, attribute);
            at += 2.0F;
        }
        return bytes;
    };
    const auto of = [](const Shown& model, Rgba8 colour) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < model.data.vertices.size(); ++i) {
            if (model.colour(i) == colour)
                ++count;
        }
        return count;
    };
    const Rgba8 stone{200, 100, 50, 255};
    const Shown one = shown(madeFile("one.stl", body({0, 0x001F, 0})));
    EXPECT_EQ(of(one, stone), 6U);
    EXPECT_EQ(of(one, {255, 0, 0, 255}), 3U);
    const Shown chain = shown(madeFile("chain.stl", body({0}) + body({0x001F, 0x03E0})));
    EXPECT_EQ(chain.data.parts.size(), 2U) << "files that were put one behind the other";
    EXPECT_EQ(of(chain, stone), 3U);
    EXPECT_EQ(of(chain, {255, 0, 0, 255}), 3U);
    EXPECT_TRUE(chain.notes.empty()) << chain.told();
    const Shown marked = shown(madeFile("marked.stl", body({0, 0, 0, 0x8000})));
    EXPECT_EQ(of(marked, stone), 3U);
    EXPECT_EQ(of(marked, {0, 0, 0, 255}), 9U) << "who marks the others paints these";
}

/// A square with the words of a material, and a picture under several names.
Shown ofWords(const std::string& words, const std::string& use = "a") {
    const auto file = madeFile("m.obj", "mtllib m.mtl\nusemtl " + use + "\n" + kPoints +
                                            "vt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\nf 1/1 2/2 3/3 4/4\n");
    madeFile("m.mtl", words);
    fs::create_directories(file.parent_path() / "maps");
    for (const char* name : {"tex.png", "my scan.png", "maps/inner.png", "-s.png", "2.png"})
        fs::copy_file(caseFile("28-obj-mtl-words/tex.png"), file.parent_path() / name,
                      fs::copy_options::overwrite_existing);
    return shown(file);
}

TEST(MtlSiblings, EveryNameOfThePictureShowsIt) {
    for (const char* words : {"map_Kd .\\tex.png",
                              "map_Kd ./maps/../tex.png",
                              "map_Kd maps\\inner.png",
                              "map_Kd maps\\\\inner.png",
                              "map_Kd C:\\Users\\someone\\maps\\inner.png",
                              "map_Kd file:///C:/scans/tex.png",
                              "map_Kd my%20scan.png",
                              "map_Kd 'my scan.png'",
                              "map_Kd \"my scan.png\" # of May",
                              "map_Kd tex.png # of May",
                              "map_Kd\ttex.png\t",
                              "MAP_KD tex.png",
                              "map_Kd 2.png",
                              "map_Kd -s 1 1 1 2.png",
                              "map_Kd -s 1 2.png",
                              "map_Kd -blendu on -blendv on -cc off -texres 512 -mm 0 1 my scan.png",
                              "map_Kd -bm 1.0 tex.png",
                              "map_Kd -clamp off -o 0 0 0 -s 1 1 1 tex.png",
                              "map_Kd -S 1 1 1 tex.png",
                              "map_Kd -o 0 -s 1 tex.png",
                              "map_Kd -colorspace sRGB tex.png",
                              "map_Kd -imfchan rgb tex.png",
                              "map_Kd tex.png -clamp off",
                              "map_Ka tex.png",
                              "map_Kd tex.png\nmap_Kd tex.png",
                              "map_Kd -s.png"}) {
        const Shown model = ofWords(std::string("newmtl a\n") + words + "\n");
        SCOPED_TRACE(std::string(words) + ": " + model.told());
        expectPicturedSquare(model);
    }
    const Shown wideWords = ofWords(wide("newmtl a\r\nmap_Kd tex.png\r\n", false, "\xFF\xFE"));
    expectPicturedSquare(wideWords);
    expectPicturedSquare(ofWords("newmtl \"a b\"\nmap_Kd tex.png\n", "a b"));
    expectPicturedSquare(ofWords("  newmtl   a b  \n\tmap_Kd tex.png\n", "a b"));
    expectPicturedSquare(ofWords("newmtl a\nmap_Kd tex.png\n", "a # the stone"));
    // Twice the same material: what either says.
    expectPicturedSquare(ofWords("newmtl a\nKd 1 0 0\nnewmtl b\nKd 0 1 0\nnewmtl a\nmap_Kd tex.png\n"));
}

TEST(MtlSiblings, NumbersThatCannotBeReadCostThemselves) {
    const Shown words =
        ofWords("newmtl a\nKd red green blue\nKs x\nNs many\nd clear\nTr -\nillum x\nPr y\nmap_Kd tex.png\n");
    expectPicturedSquare(words);
    EXPECT_EQ(words.material().alphaMode, model::AlphaMode::Opaque);
    EXPECT_EQ(ofWords("newmtl a\nKd 0,25 0,5 0,75\n").material().baseColour, Vec4(0.25F, 0.5F, 0.75F, 1.0F));
    EXPECT_EQ(ofWords("newmtl a\nKd 0.25 x 0.75\n").material().baseColour, Vec4(0.25F, 0.25F, 0.75F, 1.0F));
    EXPECT_EQ(ofWords("newmtl a\nKd nan nan nan\n").material().baseColour, Vec4(0.8F, 0.8F, 0.8F, 1.0F));
    EXPECT_EQ(ofWords("newmtl a\nKd 1 1 1\nd 1\nTr 1\n").material().baseColour.a, 1.0F) << "d decides";
    EXPECT_EQ(ofWords("newmtl a\nKd 1 1 1\nTr 0.75\nd 0.25\n").material().baseColour.a, 0.25F);
    EXPECT_EQ(ofWords("newmtl a\nKd 1 1 1\nd 1.0\nillum 4\n").material().alphaMode, model::AlphaMode::Opaque);
    const Shown pbr = ofWords("newmtl a\nPr 0.25\nPm 0.5\nKe 2 2 2\nnorm tex.png\nmap_Ke tex.png\n");
    EXPECT_NEAR(pbr.material().roughness, 0.25F, 1e-6F);
    EXPECT_NEAR(pbr.material().metallic, 0.5F, 1e-6F);
    EXPECT_NE(pbr.material().normalImage, model::kNone);
    EXPECT_NE(pbr.material().emissiveImage, model::kNone);
}

} // namespace
} // namespace halls::importer
