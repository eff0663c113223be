// SPDX-License-Identifier: MPL-2.0
#include "importer/text/TextNumber.h"

#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <utility>

namespace halls::importer {
namespace {

TEST(TextNumber, IsReadExactlyWhateverItsForm) {
    const std::pair<const char*, double> cases[] = {
        {"0.032027", 0.032027},
        {"-1.5", -1.5},
        {"+2", 2.0},
        {"1e-3", 1e-3},
        {"1.0E0", 1.0},
        {"10.0e-1", 1.0},
        {"6.02E23", 6.02e23},
        {".5", 0.5},
        {"5.", 5.0},
        {"-0", 0.0},
        {"16777217", 16777217.0},
        {"4023456.7890123456", 4023456.7890123456},
        {"0.1234567890123456789", 0.1234567890123456789},
        {"1e-400", 0.0},
        {"0x1p3", 8.0},
        {"0x1", 1.0},
        {"-0X1.8p1", -3.0},
        {"1.0D+02", 100.0},
        {"123456789012345678901234567890", 123456789012345678901234567890.0}};
    for (const auto& [text, expected] : cases) {
        double value = -7.0;
        bool comma = false;
        EXPECT_TRUE(readNumber(text, value, comma)) << text;
        EXPECT_EQ(value, expected) << text;
        EXPECT_FALSE(comma) << text;
    }
}

TEST(TextNumber, TellsDecimalCommas) {
    double value = 0.0;
    bool comma = false;
    EXPECT_TRUE(readNumber("-1,5", value, comma));
    EXPECT_EQ(value, -1.5);
    EXPECT_TRUE(comma);
    for (const char* text : {"1,234.5", "1,2,3", "1,", ",5"})
        EXPECT_FALSE(readNumber(text, value, comma)) << text;
}

TEST(TextNumber, KnowsWhatStandsForNone) {
    double value = 0.0;
    bool comma = false;
    for (const char* text :
         {"nan", "NaN", "-nan", "-nan(ind)", "nan(snan)", "1.#QNAN", "-1.#IND", "-1.#IND00", "1.#QNAN0"}) {
        value = 0.0;
        EXPECT_TRUE(readNumber(text, value, comma)) << text;
        EXPECT_TRUE(std::isnan(value)) << text;
    }
    for (const char* text : {"inf", "Infinity", "1.#INF", "1.#INF00", "1e400", "+inf"}) {
        value = 0.0;
        EXPECT_TRUE(readNumber(text, value, comma)) << text;
        EXPECT_EQ(value, HUGE_VAL) << text;
    }
    EXPECT_TRUE(readNumber("-1.#INF", value, comma));
    EXPECT_EQ(value, -HUGE_VAL);
}

TEST(TextNumber, RefusesAllElse) {
    double value = 0.0;
    bool comma = false;
    for (const std::string& text :
         {std::string(), std::string("-"), std::string("."), std::string("abc"), std::string("1x"), std::string("--1"),
          std::string("1e"), std::string("+-1"), std::string("0x"), std::string("1/2"), std::string(100000, '1')})
        EXPECT_FALSE(readNumber(text, value, comma)) << text.substr(0, 20);
}

TEST(Words, LoseBlanksAndQuotes) {
    std::string_view line = " map_Kd\t-s 1  \"my scan.png\" \r";
    EXPECT_EQ(takeWord(line), "map_Kd");
    EXPECT_EQ(takeWord(line), "-s");
    EXPECT_EQ(takeWord(line), "1");
    EXPECT_EQ(unquoted(line), "my scan.png");
}

} // namespace
} // namespace halls::importer
