// SPDX-License-Identifier: MPL-2.0
#include "ImportTests.h"

#include "importer/Notes.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::importer {
namespace {

using Lines = std::vector<std::string>;

Lines noted(const Lines& all) {
    Notes notes;
    for (const std::string& each : all)
        notes.add(each);
    return notes.all();
}

TEST(Notes, WhatSaysTheSameIsOneNote) {
    EXPECT_EQ(noted({"decimal commas are read as decimal points", "decimal commas are read as decimal points"}),
              Lines{"decimal commas are read as decimal points"});
    EXPECT_EQ(noted({"left out: /meshes/0/primitives/0, which has no triangles",
                     "left out: /meshes/0/primitives/1, which has no triangles",
                     "left out: /meshes/12/primitives/0, which has no triangles",
                     "left out: /meshes/12/primitives/0, which has no triangles"}),
              Lines{"left out: /meshes/0/primitives/0, which has no triangles (and 2 more like it)"});
    EXPECT_EQ(noted({"left out: 3 triangles of /meshes/0/primitives/0: they name vertices that do not exist",
                     "left out: 12 triangles of /meshes/3/primitives/0: they name vertices that do not exist"}),
              Lines{"left out: 3 triangles of /meshes/0/primitives/0: they name vertices that do not exist (and 1 more "
                    "like it)"});
    EXPECT_EQ(noted({"the material \"wood.001\" is in no library: shown grey",
                     "the material \"brick\" is in no library: shown grey"}),
              Lines{"the material \"wood.001\" is in no library: shown grey (and 1 more like it)"});
}

/// Whoever looks for what is missing needs each name.
TEST(Notes, EachFileIsNamed) {
    const Lines files{"left out: the picture \"a.png\" is not there",
                      "left out: the picture \"b.png\" is not there",
                      "left out: the picture \"bark\" is not there",
                      "\"C:\\x\\1.png\" is not there: \"1.png\" beside the model was taken",
                      "\"C:\\x\\2.png\" is not there: \"2.png\" beside the model was taken",
                      "\"one\" is not there: \"One\" beside the model was taken",
                      "\"two\" is not there: \"Two\" beside the model was taken",
                      "the material extension KHR_materials_sheen is not shown",
                      "the material extension KHR_materials_clearcoat is not shown",
                      "the file counts 3 triangles and has 2: its size decides",
                      "left out: 3 points without a place"};
    EXPECT_EQ(noted(files), files);
}

TEST(Notes, AreLinesOfALengthAndNotEndless) {
    Notes notes;
    for (int i = 0; i < 100'000; ++i)
        notes.add(fmt::format("left out: the picture \"{}-{}.png\" is not there", std::string(400, 'x'), i));
    EXPECT_EQ(notes.all().size(), 1U) << "what is cut before they differ is the same";
    for (int i = 0; i < 100'000; ++i) {
        notes.add(fmt::format("left out: the picture \"{}.png\" is not there", i));
        notes.add(fmt::format("left out: /meshes/{}/{}, which has no triangles", i, std::string(400, 'y')));
    }
    const Lines all = notes.all();
    EXPECT_EQ(all.size(), model::kMaxNotes);
    EXPECT_EQ(all.back(), "there is more that is not listed");
    for (const std::string& line : all)
        EXPECT_LE(line.size(), model::kLongestNote);
    EXPECT_NE(all[2].find("… (and "), std::string::npos) << all[2];
}

/// Three materials with the same trouble are one note, in the record of the import and where it is told meanwhile.
TEST(Notes, AModelTellsOnceWhatHoldsForEachOfItsMaterials) {
    madeFile("m.mtl", "newmtl stone\nKd 1 0 0\n");
    const auto file =
        madeFile("m.obj", "mtllib m.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl a\nf 1 2 3\nusemtl b\nf 1 2 3\n"
                          "usemtl c\nf 1 2 3\n");
    Lines told;
    ImportOptions options;
    options.note = [&](const std::string& note) { told.push_back(note); };
    const model::ModelData data = imported(file, ImportKind::Model, options);
    EXPECT_EQ(data.record.notes, Lines{"the material \"a\" is in no library: shown grey (and 2 more like it)"});
    EXPECT_EQ(told, Lines{"the material \"a\" is in no library: shown grey"});
}

} // namespace
} // namespace halls::importer
