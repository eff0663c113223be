// SPDX-License-Identifier: MPL-2.0
#include "museum/WebVtt.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>
#include <string>

namespace halls::test {
namespace {

WebVtt read(std::string_view bytes) {
    auto made = webVttOf(bytes);
    EXPECT_TRUE(made) << (made ? "" : toLine(made.error()));
    return made ? std::move(made).value() : WebVtt();
}

TEST(WebVtt, cuesHaveTimesAndWords) {
    const WebVtt file = read("WEBVTT - spoken by nobody\nKind: captions\n\n"
                             "00:00.000 --> 00:02.500\nThe first.\n\n"
                             "two\n00:02.500 --> 01:00:04.000 align:start line:0\nThe second,\nin two lines.\n");
    ASSERT_EQ(file.cues.size(), 2U);
    EXPECT_EQ(file.cues[0], (Cue{0.0, 2.5, "The first."}));
    EXPECT_EQ(file.cues[1], (Cue{2.5, 3604.0, "The second,\nin two lines."}));
    EXPECT_TRUE(file.leftOut.empty());
    EXPECT_EQ(file.textAt(0.0), "The first.");
    EXPECT_EQ(file.textAt(2.5), "The second,\nin two lines.");
    EXPECT_EQ(file.textAt(3604.0), "");
    EXPECT_EQ(file.textAt(-1.0), "");
}

TEST(WebVtt, tagsGoAndWordsStay) {
    const WebVtt file =
        read("WEBVTT\n\n00:00.000 --> 00:09.000\n"
             "<v Guide>The <c.loud>bull</c> of <00:01.000><lang akk>𒀭𒈹</lang></v> &amp; the &lt;lion&gt;"
             "&nbsp;&#1588;&#x634;&rlm; &unknown; &#0; &#xD800; fish & chips <unclosed");
    ASSERT_EQ(file.cues.size(), 1U);
    EXPECT_EQ(file.cues[0].text, "The bull of 𒀭𒈹 & the <lion>\u00A0شش\u200F &unknown; &#0; &#xD800; fish & chips");
}

TEST(WebVtt, notesStylesAndRegionsAreNoCues) {
    const WebVtt file = read("WEBVTT\n\nNOTE one line\n\nNOTE\nseveral\nlines\n\nSTYLE\n::cue { color: red }\n\n"
                             "REGION\nid:one\n\n00:00.000 --> 00:01.000\nWords\n\nNOTE the end\n");
    EXPECT_EQ(file.cues.size(), 1U);
    EXPECT_TRUE(file.leftOut.empty());
}

TEST(WebVtt, theByteOrderMarkAndAnyEndOfLineAreRead) {
    for (const char* file : {"\xEF\xBB\xBFWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nA\r\nB\r\n\r\n"
                             "00:01.000 --> 00:02.000\r\nC",
                             "WEBVTT\r\r00:00.000 --> 00:01.000\rA\rB\r\r00:01.000 --> 00:02.000\rC\r",
                             "WEBVTT\n00:00.000 --> 00:01.000\nA\nB\n00:01.000 --> 00:02.000\nC"}) {
        const WebVtt made = read(file);
        ASSERT_EQ(made.cues.size(), 2U) << file;
        EXPECT_EQ(made.cues[0].text, "A\nB");
        EXPECT_EQ(made.cues[1].text, "C");
    }
}

TEST(WebVtt, brokenCuesAreLeftOutAndTold) {
    const WebVtt file = read("WEBVTT\n\n"
                             "00:01.000 --> 00:00.500\nbackwards\n\n" // line 3
                             "0:01.000 --> 00:02.000\none digit\n\n"  // line 6
                             "00:01.000 --> 00:02,000\na comma\n\n"   // line 9
                             "00:61.000 --> 02:00.000\ntoo much\n\n"  // line 12
                             "no times\nat all\n\n"                   // line 15
                             "00:01.000 --> 00:02.000\n<b></b>\n\n"   // line 18
                             "00:05.000 --> 00:06.000\nwell formed\n");
    ASSERT_EQ(file.cues.size(), 1U);
    EXPECT_EQ(file.cues[0].text, "well formed");
    std::vector<std::size_t> lines;
    for (const auto& each : file.leftOut) {
        lines.push_back(each.line);
        EXPECT_FALSE(each.why.empty());
    }
    EXPECT_EQ(lines, (std::vector<std::size_t>{3, 6, 9, 12, 15, 18}));
}

TEST(WebVtt, timesAndNamesAreReadAsTheStandardSays) {
    const std::string cases = HALLS_TEST_DATA "/cases/51-webvtt/";
    const auto ofFile = [&](const std::string& name) {
        std::ifstream in(cases + name, std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        return read(bytes.str());
    };
    ASSERT_EQ(ofFile("hour1.vtt").cues.size(), 1U);
    EXPECT_EQ(ofFile("hour1.vtt").cues[0], (Cue{0.1, 0.6, "Hello one-digit hour"}));
    ASSERT_EQ(ofFile("nospace-settings.vtt").cues.size(), 1U);
    EXPECT_EQ(ofFile("nospace-settings.vtt").cues[0], (Cue{0.1, 0.6, "Hello settings"}));
    ASSERT_EQ(ofFile("entities.vtt").cues.size(), 1U);
    EXPECT_EQ(ofFile("entities.vtt").cues[0].text, "café — … & © ش <b>");
    EXPECT_TRUE(ofFile("comma.vtt").cues.empty());
    const WebVtt more = read("WEBVTT\n\n100:00:00.000 --> 100:00:01.000line:0\n"
                             "&copy2 &notin; &notit; &Afr;&NotEqualTilde; &amp;lt; &ampersand &Tab;x &eacute\n");
    ASSERT_EQ(more.cues.size(), 1U);
    EXPECT_DOUBLE_EQ(more.cues[0].start, 360'000.0);
    EXPECT_EQ(more.cues[0].text, "©2 ∉ ¬it; 𝔄≂̸ &lt; &ersand  x é");
    EXPECT_TRUE(read("WEBVTT\n\n1:30.000 --> 1:31.000\nno hours\n").cues.empty());
}

TEST(WebVtt, cuesThatOverlapAreShownTogetherInTheOrderOfTheirStarts) {
    const WebVtt file = read("WEBVTT\n\n00:02.000 --> 00:04.000\nlater\n\n00:00.000 --> 00:03.000\nearlier\n");
    EXPECT_EQ(file.textAt(2.5), "earlier\nlater");
    EXPECT_EQ(file.textAt(3.5), "later");
}

TEST(WebVtt, whatIsNoCaptionsFileIsAnError) {
    for (const char* bytes : {"", "1\n00:00:01,000 --> 00:00:02,000\nSubRip\n", "WEBVTTX\n", " WEBVTT\n", "webvtt\n",
                              "WEBVTT\n\n00:00.000 --> 00:01.000\n\xC3\x28\n"})
        EXPECT_FALSE(webVttOf(bytes)) << bytes;
    EXPECT_EQ(webVttOf(std::string(kMaxCaptionBytes + 1, ' ')).error().code, ErrorCode::TooLarge);
    std::string many = "WEBVTT\n";
    for (std::size_t i = 0; i <= kMaxCues; ++i)
        many += "\n00:00.000 --> 00:01.000\nx\n";
    EXPECT_EQ(webVttOf(many).error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(webVttOf("WEBVTT"));
    EXPECT_TRUE(webVttOf("WEBVTT\n"));
}

TEST(WebVtt, longWordsAreLeftOutAndNotCut) {
    const WebVtt file = read("WEBVTT\n\n00:00.000 --> 00:01.000\n" + std::string(kMaxCueBytes + 1, 'x') +
                             "\n\n00:01.000 --> 00:02.000\ny");
    ASSERT_EQ(file.cues.size(), 1U);
    EXPECT_EQ(file.cues[0].text, "y");
    EXPECT_EQ(file.leftOut.size(), 1U);
}

TEST(WebVtt, anyBytesAreAnAnswer) {
    const std::string seed = "WEBVTT\n\nNOTE x\n\nid\n00:00.000 --> 00:01.000 line:1\n<v A>&amp;&#x41;</v>\nB\n\n"
                             "99:59:59.999 --> 999999999:59:59.999\nC\n";
    std::mt19937 random(7);
    std::size_t read = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = seed;
        for (int change = 0; change <= round % 6; ++change) {
            const std::size_t at = random() % (bytes.size() + 1);
            switch (random() % 3U) {
            case 0:
                bytes.insert(at, 1, static_cast<char>(random() % 256));
                break;
            case 1:
                bytes.erase(at, random() % 9);
                break;
            default:
                bytes.insert(at, seed.substr(random() % seed.size(), random() % 30));
            }
        }
        const auto made = webVttOf(bytes);
        read += made ? 1U : 0U;
        if (made) {
            for (const Cue& cue : made.value().cues) {
                EXPECT_LT(cue.start, cue.end);
                EXPECT_FALSE(cue.text.empty());
            }
        }
    }
    EXPECT_GT(read, 1000U) << "else this proves nothing";
}

TEST(WebVtt, whatIsWrittenIsReadAgain) {
    const std::vector<Cue> cues{{0.0, 1.5, "a < b & c > d"}, {1.5, 3725.042, "two\nlines"}};
    const WebVtt again = read(toWebVtt(cues));
    EXPECT_EQ(again.cues, cues);
    EXPECT_TRUE(again.leftOut.empty());
    EXPECT_EQ(read(toWebVtt({{0.0, 1.0, "one\n\n\ntwo"}, {1.0, 2.0, "three"}})).cues[0].text, "one\ntwo");
    EXPECT_EQ(read(toWebVtt({{0.0, 1.0, "one --> two"}})).cues.size(), 1U);
}

} // namespace
} // namespace halls::test
