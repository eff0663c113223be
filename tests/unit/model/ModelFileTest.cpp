// SPDX-License-Identifier: MPL-2.0
#include "model/ModelFile.h"

#include "base/MappedFile.h"
#include "unit/model/TestModels.h"

#include <cstring>
#include <fstream>
#include <gtest/gtest.h>

namespace halls::model {
namespace {

std::string contentOf(const std::filesystem::path& file) {
    Result<std::string> text = readText(file, 1 << 20);
    return text ? text.value() : std::string();
}

void put(const std::filesystem::path& file, const std::string& bytes) {
    std::filesystem::remove(file); // writing into an old file would wait for the disk
    std::ofstream(file, std::ios::binary) << bytes;
}

class ModelFileTest : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = freshFolder(std::string("model-file-") + info->name());
        m_file = m_folder / "small.hallsmodel";
    }
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
};

TEST_F(ModelFileTest, ReadsBackWhatWasWritten) {
    ModelData data = smallModel();
    data.origin = {331234.0, 221.0, -4023456.0};
    ASSERT_TRUE(ModelFile::write(m_file, data));
    const Result<ModelFile> file = ModelFile::open(m_file);
    ASSERT_TRUE(file) << toLine(file.error());
    const Model& model = file.value().model();
    ASSERT_EQ(model.vertices.size(), 4U);
    EXPECT_EQ(std::memcmp(model.vertices.data(), data.vertices.data(), 4 * sizeof(Vertex)), 0);
    EXPECT_TRUE(std::ranges::equal(model.indices, data.indices));
    EXPECT_EQ(model.parts[0].lodError[0], 0.5F);
    EXPECT_EQ(model.name(model.nodes[0].nameOffset, model.nodes[0].nameLength), "left");
    EXPECT_EQ(model.materials[0].baseColourImage, 0U);
    EXPECT_EQ(model.pixelsOf(model.images[0])[19], std::byte{7});
    EXPECT_EQ(model.bounds.max, Vec3(1.0F, 2.0F, 0.0F));
    EXPECT_EQ(model.origin, DVec3(331234.0, 221.0, -4023456.0));
    EXPECT_EQ(model.irradiance[3], Vec3(1.0F, 2.0F, 3.0F));
    EXPECT_EQ(file.value().record(), data.record);
}

TEST_F(ModelFileTest, KeepsViewpointsLightsAndVariants) {
    ModelData data = smallModel();
    data.materials.push_back(data.materials[0]);
    data.viewpoints = {{.position = {1, 2, 3}, .yaw = 0.5F, .verticalFov = 0.7F, .nameOffset = 5, .nameLength = 4}};
    data.lights = {{.kind = LightKind::Spot, .intensity = 40.0F, .nameLength = 5}};
    data.variants = {{0, 5}, {9, 5}};
    data.variantParts = {{1, 0, 1}};
    ASSERT_TRUE(ModelFile::write(m_file, data));
    const Result<ModelFile> file = ModelFile::open(m_file);
    ASSERT_TRUE(file) << toLine(file.error());
    const Model& model = file.value().model();
    ASSERT_EQ(model.viewpoints.size(), 1U);
    EXPECT_EQ(model.viewpoints[0].position[2], 3.0F);
    EXPECT_EQ(model.name(model.viewpoints[0].nameOffset, model.viewpoints[0].nameLength), "left");
    ASSERT_EQ(model.lights.size(), 1U);
    EXPECT_EQ(model.lights[0].kind, LightKind::Spot);
    ASSERT_EQ(model.variants.size(), 2U);
    EXPECT_EQ(file.value().withVariant(0).model().parts[0].material, 0U);
    const ModelFile other = file.value().withVariant(1);
    EXPECT_EQ(other.model().parts[0].material, 1U);
    EXPECT_EQ(model.parts[0].material, 0U); // the one that it was made of stays
}

TEST_F(ModelFileTest, RefusesVariantsOfWhatDoesNotExist) {
    ModelData data = smallModel();
    data.variants = {{0, 5}};
    for (const VariantPart wrong : {VariantPart{1, 0, 0}, VariantPart{0, 1, 0}, VariantPart{0, 0, 1}}) {
        data.variantParts = {wrong};
        EXPECT_FALSE(ModelFile::write(m_file, data));
    }
    data.variantParts.clear();
    data.viewpoints = {{.verticalFov = 0.0F}};
    EXPECT_FALSE(ModelFile::write(m_file, data));
}

TEST_F(ModelFileTest, TellsItsRecordAlone) {
    ASSERT_TRUE(ModelFile::write(m_file, smallModel()));
    const Result<ImportRecord> record = ModelFile::readRecord(m_file);
    ASSERT_TRUE(record) << toLine(record.error());
    EXPECT_EQ(record.value(), smallModel().record);
    // Whatever is wrong with the header or the record is found; the rest is left to open().
    const std::string good = contentOf(m_file);
    const std::size_t start = good.find("stone.stltex.png");
    ASSERT_NE(start, std::string::npos);
    for (const std::size_t byte : {std::size_t{0}, std::size_t{9}, std::size_t{300}, start, start + 20}) {
        std::string bad = good;
        bad[byte] = static_cast<char>(bad[byte] ^ 4);
        put(m_file, bad);
        const Result<ImportRecord> wrong = ModelFile::readRecord(m_file);
        ASSERT_FALSE(wrong) << "byte " << byte;
        EXPECT_EQ(wrong.error().code, ErrorCode::Damaged);
        EXPECT_EQ(wrong.error().file, m_file.string());
    }
    for (std::size_t length = 0; length < good.size(); length += 7) {
        put(m_file, good.substr(0, length));
        ASSERT_FALSE(ModelFile::readRecord(m_file)) << length << " bytes";
    }
}

TEST_F(ModelFileTest, AlignsEachArrayTo64Bytes) {
    ASSERT_TRUE(ModelFile::write(m_file, smallModel()));
    const Result<ModelFile> file = ModelFile::open(m_file);
    ASSERT_TRUE(file);
    const Model& model = file.value().model();
    for (const void* first :
         {static_cast<const void*>(model.vertices.data()), static_cast<const void*>(model.indices.data()),
          static_cast<const void*>(model.images.data()), static_cast<const void*>(model.pixels.data())})
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(first) % 64, 0U);
}

TEST_F(ModelFileTest, StaysValidWhenItIsMoved) {
    ASSERT_TRUE(ModelFile::write(m_file, smallModel()));
    Result<ModelFile> file = ModelFile::open(m_file);
    ASSERT_TRUE(file);
    const ModelFile moved = std::move(file).value();
    EXPECT_EQ(moved.model().indices[1], 1U);
}

TEST_F(ModelFileTest, TakesAnImageWithoutGeometry) {
    ModelData light;
    light.images = smallModel().images;
    light.pixels = smallModel().pixels;
    ASSERT_TRUE(ModelFile::write(m_file, light));
    const Result<ModelFile> file = ModelFile::open(m_file);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file.value().model().bounds.empty());
}

TEST_F(ModelFileTest, FindsEveryFlippedByte) {
    ASSERT_TRUE(ModelFile::write(m_file, smallModel()));
    const std::string good = contentOf(m_file);
    ASSERT_GT(good.size(), 500U);
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ (1 << (i % 8)));
        put(m_file, bad);
        const Result<ModelFile> file = ModelFile::open(m_file);
        ASSERT_FALSE(file) << "byte " << i;
        ASSERT_EQ(file.error().code, ErrorCode::Damaged) << "byte " << i;
        ASSERT_EQ(file.error().file, m_file.string());
    }
}

TEST_F(ModelFileTest, FindsEveryTruncation) {
    ASSERT_TRUE(ModelFile::write(m_file, smallModel()));
    const std::string good = contentOf(m_file);
    for (std::size_t length = 0; length < good.size(); ++length) {
        put(m_file, good.substr(0, length));
        const Result<ModelFile> file = ModelFile::open(m_file);
        ASSERT_FALSE(file) << length << " bytes";
        ASSERT_EQ(file.error().code, ErrorCode::Damaged);
    }
    put(m_file, good + '\0');
    EXPECT_FALSE(ModelFile::open(m_file));
}

TEST_F(ModelFileTest, RefusesToWriteAModelThatIsNotSound) {
    ModelData data = smallModel();
    data.indices[0] = 77;
    const Status written = ModelFile::write(m_file, data);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().place, "part 0");
    EXPECT_FALSE(std::filesystem::exists(m_file));
    data = smallModel();
    data.record.files[1].name = std::string("a\0b", 3);
    const Status named = ModelFile::write(m_file, data);
    ASSERT_FALSE(named);
    EXPECT_EQ(named.error().place, "input 1");
    EXPECT_FALSE(std::filesystem::exists(m_file));
}

TEST_F(ModelFileTest, SaysWhenTheFolderIsNotThereAndLeavesNothing) {
    const Status written = ModelFile::write(m_folder / "nowhere" / "x.hallsmodel", smallModel());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
    EXPECT_TRUE(std::filesystem::is_empty(m_folder));
}

TEST_F(ModelFileTest, SaysWhenThereIsNoFile) {
    const Result<ModelFile> file = ModelFile::open(m_file);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace halls::model
