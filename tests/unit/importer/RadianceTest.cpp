// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/Radiance.h"

#include "importer/pictures/DecodedImage.h"
#include "unit/importer/ImportTests.h"

#include <ctime>
#include <stop_token>

namespace halls::importer {
namespace {

constexpr const char* kHead = "#?RADIANCE\n# made by hand\nFORMAT=32-bit_rle_rgbe\n\n";

/// A pixel whose red is `number` / 4 and whose green is 1: told from its neighbours, and never a run of the older kind.
std::string pixel(int number) {
    return {static_cast<char>(32 * number), static_cast<char>(128), 0, static_cast<char>(129)};
}

class Radiance : public testing::Test {
protected:
    static Result<DecodedLight> decode(const std::string& bytes, const ImportOptions& options = {},
                                       std::stop_token stop = {}) {
        const auto source = std::filesystem::path("light.hdr");
        SourceFiles files(source, 1000);
        const Progress progress;
        const Job job{source, options, progress, std::move(stop), files};
        return decodeLight(std::as_bytes(std::span(bytes)), job);
    }
    static DecodedLight decoded(const std::string& bytes) {
        Result<DecodedLight> picture = decode(bytes);
        EXPECT_TRUE(picture) << toLine(picture.error());
        return picture ? std::move(picture).value() : DecodedLight{};
    }
    static Error refused(const std::string& bytes) {
        const Result<DecodedLight> picture = decode(bytes);
        EXPECT_FALSE(picture);
        return picture ? Error{} : picture.error();
    }
    /// The reds of all pixels, times four.
    static std::string reds(const DecodedLight& picture) {
        std::string text;
        for (const Vec3& light : picture.pixels)
            text += std::to_string(static_cast<int>(std::lround(light.x * 4.0F)));
        return text;
    }
};

TEST_F(Radiance, IsReadFlat) {
    const DecodedLight picture = decoded(kHead + std::string("-Y 1 +X 2\n") + pixel(1) + "\x20\x10\x80\x82");
    EXPECT_EQ(picture.width, 2U);
    EXPECT_EQ(picture.height, 1U);
    expectNear(picture.pixels[0], {0.25F, 1.0F, 0.0F}, 0.0F);
    expectNear(picture.pixels[1], {0.5F, 0.25F, 2.0F}, 0.0F);
    EXPECT_EQ(decoded(kHead + std::string("-Y 1 +X 1\n") + std::string("\xFF\xFF\xFF\0", 4)).pixels[0], Vec3(0.0F));
}

TEST_F(Radiance, IsReadPackedChannelByChannel) {
    std::string line("\2\2\0\x0A", 4);            // ten pixels
    line += std::string("\x88\x20\2\x40\x60", 5); // eight of 32, then 64 and 96
    line += std::string("\x8A\x80", 2) + std::string("\x8A\0", 2) + std::string("\x8A\x81", 2);
    const DecodedLight picture = decoded(kHead + std::string("-Y 2 +X 10\n") + line + line);
    EXPECT_EQ(reds(picture), "11111111231111111123");
    EXPECT_EQ(picture.pixels[19].y, 1.0F);
}

TEST_F(Radiance, IsReadPackedByRepetition) {
    const auto again = [](int count) { return std::string("\1\1\1") + static_cast<char>(count); };
    EXPECT_EQ(reds(decoded(kHead + std::string("-Y 2 +X 5\n") + pixel(1) + again(2) + pixel(3) + pixel(2) + pixel(2) +
                           again(4))),
              "1113222222");
    // 258 = 2 + 256 * 1
    const DecodedLight wide = decoded(kHead + std::string("-Y 1 +X 260\n") + pixel(1) + again(2) + again(1) + pixel(2));
    EXPECT_EQ(reds(wide), std::string(259, '1') + "2");
    EXPECT_EQ(refused(kHead + std::string("-Y 1 +X 5\n") + pixel(1) + again(5)).code, ErrorCode::Damaged);
    EXPECT_EQ(refused(kHead + std::string("-Y 1 +X 5\n") + again(5)).code, ErrorCode::Damaged) << "of nothing";
}

TEST_F(Radiance, LiesInEightWays) {
    const std::string six = pixel(1) + pixel(2) + pixel(3) + pixel(4) + pixel(5) + pixel(6);
    const auto lies = [&](const std::string& axes, const char* expected) {
        const DecodedLight picture = decoded(kHead + axes + "\n" + six);
        EXPECT_EQ(picture.width, 3U) << axes;
        EXPECT_EQ(picture.height, 2U) << axes;
        EXPECT_EQ(reds(picture), expected) << axes;
    };
    lies("-Y 2 +X 3", "123456");
    lies("+Y 2 +X 3", "456123");
    lies("-Y 2 -X 3", "321654");
    lies("+Y 2 -X 3", "654321");
    lies("+X 3 -Y 2", "135246");
    lies("-X 3 -Y 2", "531642");
    lies("+X 3 +Y 2", "246135");
    lies("-X 3 +Y 2", "642531");
}

TEST_F(Radiance, IsTheLightBeforeItsExposure) {
    const auto with = [](const std::string& lines) {
        return decoded("#?RGBE\r\nFORMAT=32-bit_rle_rgbe\r\n" + lines + "\r\n-Y 1 +X 1\n" + "\x20\x10\x80\x82")
            .pixels[0];
    };
    expectNear(with(""), {0.5F, 0.25F, 2.0F}, 0.0F);
    expectNear(with("EXPOSURE=2\n"), {0.25F, 0.125F, 1.0F}, 0.0F);
    expectNear(with("EXPOSURE= 2.0\nEXPOSURE=0.5\n"), {0.5F, 0.25F, 2.0F}, 0.0F);
    expectNear(with("COLORCORR= 1 0.5 2\n"), {0.5F, 0.5F, 1.0F}, 0.0F);
    for (const char* wrong : {"EXPOSURE=0\n", "EXPOSURE=-1\n", "EXPOSURE=nan\n", "EXPOSURE=1e300\n", "EXPOSURE=2,0\n",
                              "COLORCORR=1 1\n", "COLORCORR=1 1 1 1\n"}) {
        const Error error = refused(std::string("#?RADIANCE\n") + wrong + "\n-Y 1 +X 1\n" + pixel(1));
        EXPECT_EQ(error.code, ErrorCode::Damaged) << wrong;
        EXPECT_EQ(error.place, "line 2") << wrong;
    }
}

TEST_F(Radiance, HasAHeadThatIsUnderstood) {
    const Error xyz = refused("#?RADIANCE\nFORMAT=32-bit_rle_xyze\n\n-Y 1 +X 1\n" + pixel(1));
    EXPECT_EQ(xyz.code, ErrorCode::Unsupported);
    EXPECT_EQ(xyz.place, "line 2");
    EXPECT_NE(xyz.detail.find("XYZ"), std::string::npos);
    EXPECT_EQ(refused("#?RADIANCE\nFORMAT=8-bit\n\n-Y 1 +X 1\n" + pixel(1)).code, ErrorCode::Unsupported);
    EXPECT_EQ(refused("\x89PNG").code, ErrorCode::Unsupported);
    EXPECT_EQ(refused("#?RADIANCE\n" + std::string(100'000, '#')).place, "line 1") << "does not end";
    for (const char* axes : {"", "-Y 1", "-Y 1 +X", "-Y 1 +X 0", "-Y 1 -Y 1", "-Y 1 +X 1 1", "-Y 1 +X -1", "-Z 1 +X 1",
                             "-Y 1 +X 99999999999", "Y 1 X 1"})
        EXPECT_EQ(refused(kHead + std::string(axes) + "\n" + pixel(1)).code, ErrorCode::Damaged) << axes;
}

TEST_F(Radiance, ThatWasCutShortEndsAnywhere) {
    std::string packed = std::string(kHead) + "-Y 3 +X 40\n";
    for (int row = 0; row < 3; ++row) {
        packed += std::string("\2\2\0\x28", 4);
        for (int channel = 0; channel < 4; ++channel)
            packed += std::string("\xA0\x81\x08", 3) + "abcdefgh";
    }
    ASSERT_TRUE(decode(packed));
    const std::clock_t start = std::clock(); // of processor time
    for (std::size_t length = 0; length < packed.size(); ++length)
        EXPECT_FALSE(decode(packed.substr(0, length))) << length;
    EXPECT_EQ(refused(packed.substr(0, packed.size() - 1)).place, "scanline 3");
    for (const std::string& bad :
         {std::string("\2\2\0\x29\0\0", 6), std::string("\2\2\0\x28\0\0", 6), std::string("\2\2\0\x28\xA9\1", 6)})
        EXPECT_EQ(refused(std::string(kHead) + "-Y 3 +X 40\n" + bad).place, "scanline 1");
    EXPECT_LT(std::clock() - start, 5 * CLOCKS_PER_SEC);
}

TEST_F(Radiance, TakesNoMemoryThatItsBytesDoNotFill) {
    const std::string huge = std::string(kHead) + "-Y 16000 +X 16000\n";
    const std::clock_t start = std::clock();    // of processor time
    const Error few = refused(huge + pixel(1)); // 3 GB, if anybody believed it
    EXPECT_EQ(few.code, ErrorCode::Damaged);
    EXPECT_NE(few.detail.find("16000 x 16000"), std::string::npos);
    EXPECT_LT(std::clock() - start, CLOCKS_PER_SEC);
    EXPECT_EQ(refused(std::string(kHead) + "-Y 4294967295 +X 4294967295\n").code, ErrorCode::TooLarge);
    ImportOptions small;
    small.maxImagePixels = 3;
    const auto large = decode(std::string(kHead) + "-Y 2 +X 2\n" + pixel(1) + pixel(1) + pixel(1) + pixel(1), small);
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::TooLarge);
    // The newer packing at its tightest is within the bound.
    std::string tight = std::string(kHead) + "-Y 200 +X 12700\n";
    for (int row = 0; row < 200; ++row) {
        tight += std::string("\2\2\x31\x9C", 4);
        for (int run = 0; run < 400; ++run)
            tight += run < 100 ? "\xFF\x20" : run < 300 ? "\xFF\x80" : "\xFF\x81";
    }
    EXPECT_EQ(decoded(tight).pixels.size(), 200U * 12700U);
}

TEST_F(Radiance, StopsWhenItIsCancelled) {
    std::stop_source stop;
    stop.request_stop();
    const auto picture = decode(kHead + std::string("-Y 1 +X 1\n") + pixel(1), {}, stop.get_token());
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, ErrorCode::Cancelled);
}

TEST_F(Radiance, IsNoPictureOfASurface) {
    const std::filesystem::path source("m.obj");
    SourceFiles files(source, 1000);
    const ImportOptions options;
    const Progress progress;
    const Job job{source, options, progress, {}, files};
    RawImage image{.name = "light.hdr"};
    const std::string bytes = kHead + std::string("-Y 1 +X 1\n") + pixel(1);
    image.encoded.assign(std::as_bytes(std::span(bytes)).begin(), std::as_bytes(std::span(bytes)).end());
    const auto picture = decodeImage(image, job);
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, ErrorCode::Unsupported);
    EXPECT_NE(picture.error().detail.find("Radiance"), std::string::npos);
}

} // namespace
} // namespace halls::importer
