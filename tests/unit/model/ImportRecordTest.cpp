// SPDX-License-Identifier: MPL-2.0
#include "model/ImportRecord.h"

#include "model/FlatRecord.h"
#include "unit/model/TestModels.h"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace halls::model {
namespace {

namespace fs = std::filesystem;

constexpr Digest kSome{std::byte{1}};

void put(const fs::path& file, const std::string& bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

class Records : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = freshFolder(std::string("record-") + info->name());
    }
    /// Relative to the folder; empty: nothing was found.
    std::string found(const std::string& name) const {
        const auto path = FileFinder(m_folder).find(name);
        return path ? path->lexically_relative(m_folder).lexically_normal().string() : std::string();
    }
    fs::path m_folder;
};

TEST(FileNames, AreTakenAsModelsHaveThem) {
    EXPECT_EQ(FileFinder::nameOf("a.png"), "a.png");
    EXPECT_EQ(FileFinder::nameOf("./t\\a.png"), "t/a.png");
    EXPECT_EQ(FileFinder::nameOf("t/../../a.png"), "../a.png");
    EXPECT_EQ(FileFinder::nameOf("C:\\t\\a.png"), "C:/t/a.png");
    EXPECT_EQ(FileFinder::nameOf("/t//a.png"), "/t/a.png");
    for (const std::string& none :
         {std::string(), std::string("http://x/a.png"), std::string("a\0b", 3), std::string(kLongestName + 1, 'a')})
        EXPECT_EQ(FileFinder::nameOf(none), std::nullopt);
}

TEST_F(Records, FindFilesByTheirNamesOrTheirLike) {
    put(m_folder / "Tex.PNG", "1");
    put(m_folder / "b" / "Deep" / "x.png", "2");
    put(m_folder / "TEX2.png", "3");
    put(m_folder / "tex2.PNG", "4");
    EXPECT_EQ(found("Tex.PNG"), "Tex.PNG");
    EXPECT_EQ(found("tex.png"), "Tex.PNG");
    EXPECT_EQ(found("B/deep/X.PNG"), "b/Deep/x.png");
    EXPECT_EQ(found("b/../B/Deep/../../tex.png"), "Tex.PNG");
    EXPECT_EQ(found("tex2.png"), "TEX2.png") << "the first in the order of bytes";
    EXPECT_EQ(found("b"), "") << "a folder";
    EXPECT_EQ(found("Tex.PNG/x"), "");
    EXPECT_EQ(found("none.png"), "");
    EXPECT_EQ(FileFinder(m_folder).find((m_folder / "Tex.PNG").string()), m_folder / "Tex.PNG");
    EXPECT_EQ(FileFinder("/nowhere").find((m_folder / "Tex.PNG").string()), std::nullopt);
    ASSERT_EQ(::mkfifo((m_folder / "pipe.png").c_str(), 0600), 0);
    EXPECT_EQ(found("pipe.png"), "");
}

TEST_F(Records, HoldAsLongAsEachFileIsWhatItWas) {
    put(m_folder / "m.obj", "model");
    put(m_folder / "a.png", "a");
    const auto source = m_folder / "m.obj";
    const auto record = [&] {
        return ImportRecord{{{"m.obj", true, hashOfFile(source)},
                             {"a.png", true, hashOfFile(m_folder / "a.png")},
                             {"b.png", false, {}}},
                            {}};
    };
    const auto holds = [&](const ImportRecord& what) { return Freshness(source, hashOfFile(source)).holds(what); };
    const ImportRecord before = record();
    EXPECT_TRUE(holds(before));
    put(m_folder / "a.png", "A");
    EXPECT_FALSE(holds(before));
    put(m_folder / "a.png", "a");
    put(m_folder / "B.PNG", "b");
    EXPECT_FALSE(holds(before)) << "it is b.png, in other letters";
    fs::remove(m_folder / "B.PNG");
    EXPECT_TRUE(holds(before));
    put(source, "another");
    EXPECT_FALSE(holds(before)) << "it was changed while it was imported";
    EXPECT_TRUE(holds(record()));
    EXPECT_FALSE(holds({})) << "what says nothing";
}

TEST_F(Records, AreFlatAndBack) {
    const ImportRecord record = smallModel().record;
    const FlatRecord flat = flattened(record);
    const auto back = unflattened(flat.files, flat.notes, flat.words);
    ASSERT_TRUE(back);
    EXPECT_EQ(back.value(), record);
    EXPECT_TRUE(unflattened({}, {}, {}));
}

TEST_F(Records, ThatAreNotSoundAreRefused) {
    const auto place = [](const auto& spoil) {
        FlatRecord flat = flattened(smallModel().record);
        spoil(flat);
        const auto back = unflattened(flat.files, flat.notes, flat.words);
        return back ? std::string("nothing") : back.error().place;
    };
    EXPECT_EQ(place([](FlatRecord&) {}), "nothing");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.files[0].nameLength = 0; }), "input 0");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.files[1].nameLength = 4000; }), "input 1");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.files[1].nameLength = 0xFFFFFFFF; }), "input 1");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.files[1].found = 2; }), "input 1");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.files[1].hash[31] = std::byte{1}; }), "input 1");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.words[2] = '\0'; }), "input 0");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.notes[0].length = 0; }), "note 0");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.notes[0].length += 1; }), "note 0");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.words.back() = '\xFF'; }), "note 0");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.words.push_back('x'); }), "words");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.files.resize(kMaxInputs + 1); }), "inputs");
    EXPECT_EQ(place([](FlatRecord& flat) { flat.notes.resize(kMaxNotes + 1); }), "notes");
    EXPECT_EQ(place([](FlatRecord& flat) {
                  flat = flattened({{{"a", true, kSome}, {"a", true, kSome}}, {}});
              }),
              "input 1")
        << "twice the same";
}

TEST_F(Records, KnowWhatBelongsToAModel) {
    for (const char* name : {"m/x.obj", "m/a.png", "m/t/b.png", "outside.png"})
        put(m_folder / name, "1");
    fs::create_symlink(m_folder / "outside.png", m_folder / "m" / "link.png");
    ImportRecord record;
    for (const std::string& name :
         {std::string("x.obj"), std::string("T/B.png"), std::string("a.png"), std::string("A.PNG"),
          std::string("../outside.png"), std::string("t/../../outside.png"), std::string("link.png"),
          std::string("gone.png"), (m_folder / "m" / "a.png").string(), std::string("../m/x.obj")})
        record.files.push_back({name, true, kSome});
    record.files.push_back({"missing.png", false, {}});
    EXPECT_EQ(companionsIn(record, m_folder / "m" / "x.obj"), (std::vector<fs::path>{"t/b.png", "a.png"}));
}

} // namespace
} // namespace halls::model
