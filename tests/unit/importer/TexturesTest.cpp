// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/Textures.h"

#include "importer/pictures/Levels.h"
#include "unit/importer/ImportTests.h"

namespace halls::importer {
namespace {

DecodedImage pictureOf(std::uint32_t width, std::uint32_t height, std::vector<std::uint8_t> rgba) {
    return {width, height, std::move(rgba)};
}

struct Made {
    model::Image image;
    std::vector<std::byte> pixels;
    int at(std::size_t byte) const { return std::to_integer<int>(pixels[byte]); }
};

Made levelsOf(DecodedImage picture, Filter filter, std::uint32_t maxSide = 4096) {
    Made made;
    makeLevels(std::move(picture), filter, maxSide, made.image, made.pixels);
    made.image.size = made.pixels.size();
    EXPECT_EQ(model::pixelBytes(made.image), made.pixels.size());
    return made;
}

const std::vector<std::uint8_t> kBlackAndWhite{0, 0, 0, 255, 255, 255, 255, 255};

TEST(Levels, AverageColoursAsLight) {
    const Made made = levelsOf(pictureOf(2, 1, kBlackAndWhite), Filter::Colour);
    EXPECT_EQ(made.image.levels, 2U);
    EXPECT_EQ(made.at(8), 188); // half the light, not half the number
    EXPECT_EQ(made.at(11), 255);
}

TEST(Levels, AverageDataAsNumbers) {
    EXPECT_EQ(levelsOf(pictureOf(2, 1, kBlackAndWhite), Filter::Data).at(8), 128);
}

TEST(Levels, KeepTheFirstByteForByte) {
    DecodedImage picture{16, 16, {}};
    for (int i = 0; i < 16 * 16 * 4; ++i)
        picture.rgba.push_back(static_cast<std::uint8_t>(i * 7));
    const std::vector<std::uint8_t> before = picture.rgba;
    const Made made = levelsOf(std::move(picture), Filter::Colour);
    for (std::size_t i = 0; i < before.size(); ++i)
        ASSERT_EQ(made.at(i), before[i]);
    EXPECT_EQ(made.image.levels, 5U);
}

TEST(Levels, LetInvisiblePixelsNotColourTheOthers) {
    const Made made = levelsOf(pictureOf(2, 1, {200, 100, 50, 255, 0, 255, 0, 0}), Filter::Colour);
    EXPECT_EQ(made.at(8), 200);
    EXPECT_EQ(made.at(9), 100);
    EXPECT_EQ(made.at(11), 128);
}

TEST(Levels, GiveNormalsTheirLength) {
    // One leans to +x, one to -x: the mean points out of the picture with full length.
    const Made made = levelsOf(pictureOf(2, 1, {218, 128, 218, 255, 37, 128, 218, 255}), Filter::Normals);
    EXPECT_NEAR(made.at(8), 128, 1);
    EXPECT_NEAR(made.at(9), 128, 1);
    EXPECT_NEAR(made.at(10), 255, 1);
}

TEST(Levels, CoverOddSizesEvenly) {
    std::vector<std::uint8_t> rgba;
    for (const int value : {0, 0, 90})
        rgba.insert(rgba.end(), {static_cast<std::uint8_t>(value), 0, 0, 255});
    const Made made = levelsOf(pictureOf(3, 1, rgba), Filter::Data);
    EXPECT_EQ(made.image.levels, 2U);
    EXPECT_EQ(made.at(12), 30); // each of the three counts the same
}

TEST(Levels, HalveWhatIsTooLarge) {
    DecodedImage picture{32, 8, std::vector<std::uint8_t>(32 * 8 * 4, 77)};
    const Made made = levelsOf(std::move(picture), Filter::Data, 16);
    EXPECT_EQ(made.image.width, 16U);
    EXPECT_EQ(made.image.height, 4U);
    EXPECT_EQ(made.image.levels, 5U);
    EXPECT_EQ(made.at(0), 77);
}

RawImage plainImage(std::uint32_t side, std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    RawImage image;
    image.width = image.height = side;
    for (std::uint32_t i = 0; i < side * side; ++i) {
        for (const std::uint8_t value : {r, g, b, std::uint8_t{255}})
            image.rgba.push_back(std::byte{value});
    }
    return image;
}

TEST(Textures, PackOcclusionOfItsOwnPictureBesideRoughnessAndMetallic) {
    RawScene scene;
    scene.images = {plainImage(4, 1, 20, 30), plainImage(2, 99, 5, 6)};
    RawMaterial material;
    material.metallicRoughnessTexture.image = 0;
    material.occlusionTexture.image = 1;
    RawMaterial onlyOcclusion;
    onlyOcclusion.occlusionTexture.image = 1;
    scene.materials = {material, onlyOcclusion};
    model::ModelData data;
    data.materials.resize(2);
    const ImportOptions options;
    const Progress progress;
    SourceFiles files("x", options.maxFileBytes);
    ASSERT_TRUE(addTextures(data, scene, {"x", options, progress, {}, files}, 0, 1));
    ASSERT_EQ(data.images.size(), 2U);
    const auto at = [&](std::uint32_t image, std::size_t byte) {
        return std::to_integer<int>(data.view().pixelsOf(data.images[image])[byte]);
    };
    EXPECT_EQ(at(data.materials[0].ormImage, 0), 99);
    EXPECT_EQ(at(data.materials[0].ormImage, 1), 20);
    EXPECT_EQ(at(data.materials[0].ormImage, 2), 30);
    EXPECT_EQ(at(data.materials[1].ormImage, 0), 99);
    EXPECT_EQ(at(data.materials[1].ormImage, 1), 255); // the factors alone count
    EXPECT_EQ(data.materials[0].hasOcclusion, 1U);
}

TEST(Textures, OfEqualPixelsHaveEqualHashes) {
    const auto hashOf = [](std::uint8_t red) {
        RawScene scene;
        scene.images = {plainImage(2, red, 2, 3)};
        scene.materials.resize(1);
        scene.materials[0].baseColourTexture.image = 0;
        model::ModelData data;
        data.materials.resize(1);
        const ImportOptions options;
        const Progress progress;
        SourceFiles files("x", options.maxFileBytes);
        EXPECT_TRUE(addTextures(data, scene, {"x", options, progress, {}, files}, 0, 1));
        return data.images.at(0).contentHash;
    };
    EXPECT_EQ(hashOf(1), hashOf(1));
    EXPECT_NE(hashOf(1), hashOf(9));
}

TEST(Pictures, OfOtherFormatsAreRefusedByName) {
    const std::pair<std::string, const char*> cases[] = {
        {"GIF89a........", "GIF"}, {"#?RADIANCE\n", "Radiance"}, {std::string("\xABKTX 20\xBB\r\n\x1A\n", 12), "KTX2"}};
    const ImportOptions options;
    const Progress progress;
    SourceFiles files("x", options.maxFileBytes);
    const Job job{"x", options, progress, {}, files};
    for (const auto& [bytes, name] : cases) {
        RawImage image;
        const auto span = std::as_bytes(std::span(bytes));
        image.encoded.assign(span.begin(), span.end());
        const Result<DecodedImage> picture = decodeImage(image, job);
        ASSERT_FALSE(picture);
        EXPECT_EQ(picture.error().code, ErrorCode::Unsupported);
        EXPECT_NE(picture.error().detail.find(name), std::string::npos);
    }
}

/// The beginning of a PNG that claims to be this large.
std::string pngHeader(std::uint32_t width, std::uint32_t height) {
    std::string bytes = "\x89PNG\r\n\x1A\n";
    bytes += std::string("\0\0\0\x0DIHDR", 8);
    for (const std::uint32_t number : {width, height}) {
        for (const int shift : {24, 16, 8, 0})
            bytes += static_cast<char>(number >> shift & 0xFFU);
    }
    return bytes + std::string("\1\0\0\0\0\0\0\0\0", 9); // one bit of grey, no checksum
}

Error refusalOf(const std::string& bytes, const ImportOptions& options = {}) {
    const Progress progress;
    SourceFiles files("x", options.maxFileBytes);
    RawImage image;
    const auto span = std::as_bytes(std::span(bytes));
    image.encoded.assign(span.begin(), span.end());
    const Result<DecodedImage> picture = decodeImage(image, {"x", options, progress, {}, files});
    EXPECT_FALSE(picture);
    return picture ? Error{} : picture.error();
}

TEST(Pictures, ThatClaimMoreThanTheirBytesHoldAreRefusedBeforeMemoryIsTaken) {
    std::string large = pngHeader(16384, 16384); // 1 GiB of pixels
    large.resize(32 * 1024);
    EXPECT_EQ(refusalOf(large).code, ErrorCode::TooLarge);
    EXPECT_NE(refusalOf(large).detail.find("16384 x 16384 pixels in 32768 bytes"), std::string::npos);
    ImportOptions more;
    more.maxImageRatio = 1U << 20U;
    EXPECT_EQ(refusalOf(large, more).code, ErrorCode::Damaged);           // it is none
    EXPECT_EQ(refusalOf(pngHeader(4096, 4096)).code, ErrorCode::Damaged); // 64 MiB may be in anything
    std::string webp("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\x3F\0\xFF\x3F\0", 30);
    EXPECT_FALSE(refusalOf(webp).detail.empty());
}

TEST(Textures, BeyondTheLimitOfAllTogetherAreLeftOut) {
    RawScene scene;
    scene.images = {plainImage(64, 1, 2, 3), plainImage(64, 4, 5, 6)};
    scene.images[1].name = "second.png";
    scene.materials.resize(2);
    scene.materials[0].baseColourTexture.image = 0;
    scene.materials[1].baseColourTexture.image = 1;
    model::ModelData data;
    data.materials.resize(2);
    std::string note;
    ImportOptions options;
    options.maxTextureBytes = 30'000; // one with its levels has 21,844
    options.note = [&](const std::string& text) { note += text; };
    const Progress progress;
    SourceFiles files("x", options.maxFileBytes);
    ASSERT_TRUE(addTextures(data, scene, {"x", options, progress, {}, files}, 0, 1));
    EXPECT_EQ(data.images.size(), 1U);
    EXPECT_EQ(data.materials[1].baseColourImage, model::kNone);
    EXPECT_NE(note.find("second.png"), std::string::npos) << note;
}

} // namespace
} // namespace halls::importer
