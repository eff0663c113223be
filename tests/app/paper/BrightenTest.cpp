// SPDX-License-Identifier: MPL-2.0
#include "paper/Brighten.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

/// Tones from `darkest` to `brightest` from left to right.
QImage ramp(int darkest, int brightest) {
    QImage image(100, 20, QImage::Format_RGB32);
    for (int x = 0; x < image.width(); ++x) {
        const int tone = darkest + (brightest - darkest) * x / (image.width() - 1);
        for (int y = 0; y < image.height(); ++y)
            image.setPixel(x, y, qRgb(tone, tone, tone));
    }
    return image;
}

int toneAt(const QImage& image, int x) {
    return qGray(image.pixel(x, 5));
}

TEST(Brighten, LeavesALightPictureAsItIs) {
    EXPECT_FALSE(brightenedForPaper(ramp(40, 240)).has_value());
    EXPECT_FALSE(brightenedForPaper(QImage()).has_value());
}

TEST(Brighten, LiftsADarkPictureAndKeepsTheOrderOfItsTones) {
    const QImage dark = ramp(5, 70);
    const auto bright = brightenedForPaper(dark);
    ASSERT_TRUE(bright.has_value());
    EXPECT_GT(toneAt(*bright, 50), 95) << "the middle tone can be told on paper";
    EXPECT_LT(toneAt(*bright, 99), 255) << "nothing burns out";
    for (int x = 1; x < dark.width(); ++x)
        EXPECT_GE(toneAt(*bright, x), toneAt(*bright, x - 1)) << x;
    EXPECT_EQ(bright->size(), dark.size());
}

TEST(Brighten, ALampInADarkRoomDoesNotKeepItDark) {
    QImage room = ramp(20, 70);
    for (int x = 0; x < 10; ++x) {
        for (int y = 0; y < room.height(); ++y)
            room.setPixel(x, y, qRgb(250, 250, 250));
    }
    const auto bright = brightenedForPaper(room);
    ASSERT_TRUE(bright.has_value());
    EXPECT_GT(toneAt(*bright, 50), 80);
}

TEST(Brighten, BlackStaysBlack) {
    QImage dark = ramp(10, 60);
    dark.setPixel(0, 5, qRgb(0, 0, 0));
    const auto bright = brightenedForPaper(dark);
    ASSERT_TRUE(bright.has_value());
    EXPECT_EQ(toneAt(*bright, 0), 0);
}

TEST(Brighten, ForACopierNothingIsDark) {
    QImage colours = ramp(0, 255);
    colours.setPixel(3, 5, qRgb(200, 30, 30));
    const QImage copied = lightenedForCopier(colours);
    ASSERT_EQ(copied.size(), colours.size());
    for (int x = 0; x < copied.width(); ++x) {
        const QRgb pixel = copied.pixel(x, 5);
        EXPECT_GE(qGray(pixel), kDarkestCopied);
        EXPECT_TRUE(qRed(pixel) == qGreen(pixel) && qGreen(pixel) == qBlue(pixel)) << "grey";
        if (x > 4) {
            EXPECT_GE(toneAt(copied, x), toneAt(copied, x - 1)) << x;
        }
    }
    EXPECT_EQ(toneAt(copied, 99), 255) << "paper stays white";
    EXPECT_TRUE(lightenedForCopier(QImage()).isNull());
}

} // namespace
} // namespace halls::app
