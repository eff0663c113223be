// SPDX-License-Identifier: MPL-2.0
#include "golden/Judge.h"

#include <fstream>
#include <gtest/gtest.h>

namespace halls::test {
namespace {

namespace fs = std::filesystem;

render::Picture grey(Size2 size = {40, 50}) {
    return {size,
            std::vector<std::uint8_t>(4 * static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y), 128)};
}

class JudgeTest : public testing::Test {
protected:
    void SetUp() override {
        fs::remove_all(m_folder);
        fs::create_directories(m_folder / "baselines");
    }
    void TearDown() override { fs::remove_all(m_folder); }

    Verdict judgeIt(const render::Picture& picture) const {
        return judge(m_folder / "baselines", m_folder / "artifacts", "x", picture);
    }

    const fs::path m_folder = fs::path(HALLS_TEST_OUTPUT) /
                              (std::string("judge-") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST(Compare, EqualPicturesAreTheSame) {
    const Verdict verdict = compare(grey(), grey());
    EXPECT_TRUE(verdict.same);
    EXPECT_EQ(verdict.largestStep, 0);
    EXPECT_EQ(verdict.share, 0.0);
    EXPECT_TRUE(verdict.why.empty());
}

TEST(Compare, StepsWithinTheToleranceDoNotCount) {
    render::Picture other = grey();
    for (std::uint8_t& value : other.rgba)
        value = 130;
    EXPECT_TRUE(compare(grey(), other).same);
    for (std::uint8_t& value : other.rgba)
        value = 131;
    EXPECT_FALSE(compare(grey(), other).same);
}

TEST(Compare, FewPixelsMayDifferAndOneMoreMayNot) {
    render::Picture other = grey();
    other.rgba[0] = 255; // one channel of one pixel of 2000: half of what is allowed
    EXPECT_TRUE(compare(grey(), other).same);
    EXPECT_EQ(compare(grey(), other).largestStep, 127);
    other.rgba[4 + 1] = 0;
    EXPECT_TRUE(compare(grey(), other).same);
    other.rgba[8 + 3] = 0; // alpha counts too
    EXPECT_FALSE(compare(grey(), other).same);
}

TEST(Compare, OnePixelOfASmallPictureIsTooMuch) {
    render::Picture other = grey({10, 10});
    other.rgba[40] = 0;
    EXPECT_FALSE(compare(grey({10, 10}), other).same);
}

TEST(Compare, OtherSizesAreNeverTheSame) {
    EXPECT_FALSE(compare(grey({40, 50}), grey({50, 40})).same); // as many pixels, laid otherwise
    EXPECT_FALSE(compare(grey({40, 50}), grey({40, 49})).same);
    EXPECT_FALSE(compare(grey({0, 0}), grey({0, 0})).same); // nothing was drawn
}

TEST(Compare, DifferenceShowsWhereAndEightTimesHowMuch) {
    render::Picture other = grey();
    other.rgba[4 * 7] = 138;
    const Verdict verdict = compare(grey(), other);
    EXPECT_EQ(verdict.difference.rgba[4 * 7], 80);
    EXPECT_EQ(verdict.difference.rgba[4 * 8], 0);
    EXPECT_EQ(verdict.difference.rgba[3], 255);
}

TEST_F(JudgeTest, MissingBaselineFailsAndLeavesThePicture) {
    const Verdict verdict = judgeIt(grey());
    EXPECT_FALSE(verdict.same);
    EXPECT_NE(verdict.why.find("no baseline"), std::string::npos);
    const auto left = render::readPng(m_folder / "artifacts/x.actual.png");
    ASSERT_TRUE(left);
    EXPECT_EQ(left.value(), grey());
}

TEST_F(JudgeTest, DamagedBaselineFails) {
    std::ofstream(m_folder / "baselines/x.png") << "no picture";
    EXPECT_FALSE(judgeIt(grey()).same);
}

TEST_F(JudgeTest, DifferenceLeavesPictureAndDifference) {
    ASSERT_TRUE(render::writePng(m_folder / "baselines/x.png", grey()));
    render::Picture other = grey();
    std::ranges::fill(other.rgba, std::uint8_t{200});
    EXPECT_FALSE(judgeIt(other).same);
    EXPECT_TRUE(fs::exists(m_folder / "artifacts/x.actual.png"));
    EXPECT_TRUE(fs::exists(m_folder / "artifacts/x.diff.png"));
}

TEST_F(JudgeTest, SamePictureLeavesNothing) {
    ASSERT_TRUE(render::writePng(m_folder / "baselines/x.png", grey()));
    EXPECT_TRUE(judgeIt(grey()).same);
    EXPECT_FALSE(fs::exists(m_folder / "artifacts"));
}

} // namespace
} // namespace halls::test
