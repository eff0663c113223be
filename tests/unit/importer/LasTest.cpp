// SPDX-License-Identifier: MPL-2.0
// LAS files, made of bytes as LAS 1.4 R15 lays them out: what is shown of them, and what of their lies.

#include "unit/importer/ImportTests.h"

#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <set>

namespace halls::importer {
namespace {

template <class Number>
std::string bytesOfNumber(Number number) {
    std::string bytes(sizeof(Number), '\0');
    std::memcpy(bytes.data(), &number, sizeof(Number));
    return bytes;
}

/// A file of two points at (0, 0, 0) and (1, 2, 3), unless it is told otherwise.
struct LasMaker {
    int minor = 2;
    int format = 3;
    std::array<double, 3> scale{0.001, 0.001, 0.001};
    std::array<double, 3> offset{};
    std::string records; ///< "VLRs", each whole
    std::uint32_t recordCount = 0;
    std::size_t extra = 0; ///< bytes behind each point
    std::string points;
    std::uint32_t pointCount = 0;
    std::string behind;

    static std::size_t lengthOf(int format) {
        return std::array<std::size_t, 11>{
            20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67}[static_cast<std::size_t>(format)];
    }
    std::size_t headerSize() const { return minor >= 4 ? 375 : minor == 3 ? 235 : 227; }
    std::size_t length() const { return lengthOf(format) + extra; }

    struct Look {
        std::uint16_t intensity = 0;
        std::array<std::uint16_t, 3> colour{};
        bool withheld = false;
    };

    LasMaker& point(std::array<std::int32_t, 3> at, const Look& look) {
        constexpr std::array<std::size_t, 11> kColour{0, 0, 20, 28, 0, 28, 0, 30, 30, 0, 30};
        std::string record(length(), '\x55'); // what is not read means nothing
        for (std::size_t axis = 0; axis < 3; ++axis)
            record.replace(axis * 4, 4, bytesOfNumber(at[axis]));
        record.replace(12, 2, bytesOfNumber(look.intensity));
        const bool old = format < 6;
        record[15] = look.withheld ? (old ? '\x80' : '\x04') : (old ? '\x05' : '\0');
        for (std::size_t channel = 0; kColour[static_cast<std::size_t>(format)] > 0 && channel < 3; ++channel)
            record.replace(kColour[static_cast<std::size_t>(format)] + channel * 2, 2,
                           bytesOfNumber(look.colour[channel]));
        points += record;
        ++pointCount;
        return *this;
    }
    LasMaker& twoPoints() {
        return point({0, 0, 0}, {100, {65535, 0, 32768}}).point({1000, 2000, 3000}, {300, {0, 65280, 0}});
    }
    LasMaker& record(const std::string& user, std::uint16_t id, const std::string& content) {
        records += std::string(2, '\0') + user + std::string(16 - user.size(), '\0') + bytesOfNumber(id) +
                   bytesOfNumber(static_cast<std::uint16_t>(content.size())) + std::string(32, '\0') + content;
        ++recordCount;
        return *this;
    }
    LasMaker& keys(const std::vector<std::array<std::uint16_t, 2>>& pairs) {
        std::string content;
        const auto add = [&content](std::initializer_list<std::size_t> numbers) {
            for (const std::size_t number : numbers)
                content += bytesOfNumber(static_cast<std::uint16_t>(number));
        };
        add({1, 1, 0, pairs.size()});
        for (const auto& [key, value] : pairs)
            add({key, 0, 1, value});
        return record("LASF_Projection", 34735, content);
    }

    std::string whole() const {
        std::string header(headerSize(), '\0');
        const auto put = [&header](std::size_t at, const std::string& bytes) {
            header.replace(at, bytes.size(), bytes);
        };
        put(0, "LASF");
        header[24] = 1;
        header[25] = static_cast<char>(minor);
        put(94, bytesOfNumber(static_cast<std::uint16_t>(header.size())));
        put(96, bytesOfNumber(static_cast<std::uint32_t>(header.size() + records.size())));
        put(100, bytesOfNumber(recordCount));
        header[104] = static_cast<char>(format);
        put(105, bytesOfNumber(static_cast<std::uint16_t>(length())));
        if (format < 6)
            put(107, bytesOfNumber(pointCount));
        for (std::size_t axis = 0; axis < 3; ++axis) {
            put(131 + 8 * axis, bytesOfNumber(scale[axis]));
            put(155 + 8 * axis, bytesOfNumber(offset[axis]));
        }
        if (minor >= 4)
            put(247, bytesOfNumber(static_cast<std::uint64_t>(pointCount)));
        return header + records + points + behind;
    }
};

struct Read {
    model::ModelData data;
    std::vector<std::string> notes;

    std::size_t count() const { return data.view().pointCount(); }
    std::set<std::array<int, 3>> colours() const {
        std::set<std::array<int, 3>> colours;
        for (const model::Vertex& vertex : data.vertices)
            colours.insert({vertex.colour[0], vertex.colour[1], vertex.colour[2]});
        return colours;
    }
    bool lit() const { return data.materials[data.parts[0].material].unlit == 0; }
};

Read read(const std::string& bytes) {
    Read read;
    read.data = imported(madeFile("a.las", bytes));
    read.notes = read.data.record.notes;
    return read;
}

Error refused(const std::string& bytes) {
    return refusal(madeFile("a.las", bytes));
}

template <class Number>
std::string with(std::string bytes, std::size_t at, Number number) {
    return bytes.replace(at, sizeof(Number), bytesOfNumber(number));
}

using Notes = std::vector<std::string>;
using Colours = std::set<std::array<int, 3>>;

TEST(Las, EachVersionAndFormatIsRead) {
    for (int minor = 0; minor <= 4; ++minor) {
        for (int format = 0; format <= 10; ++format) {
            SCOPED_TRACE("LAS 1." + std::to_string(minor) + ", format " + std::to_string(format));
            LasMaker made;
            made.minor = minor;
            made.format = format;
            if (format >= 6 && minor < 4)
                continue;
            const Read its = read(made.twoPoints().whole());
            EXPECT_EQ(its.count(), 2U);
            expectNear(its.data.bounds.min, {0, 0, -2}); // Z is up in the file
            expectNear(its.data.bounds.max, {1, 3, 0});
            EXPECT_EQ(its.notes, Notes());
            const bool coloured =
                format == 2 || format == 3 || format == 5 || format == 7 || format == 8 || format == 10;
            EXPECT_EQ(its.colours(),
                      coloured ? (Colours{{255, 0, 128}, {0, 255, 0}}) : (Colours{{0, 0, 0}, {255, 255, 255}}))
                << "65280 is 255 too: writers shift by 8 bits, or multiply by 257";
            EXPECT_FALSE(its.lit());
        }
    }
}

TEST(Las, PlacesAreInDoubleAndFarOnesKeepTheirOffset) {
    LasMaker made;
    made.offset = {331'000, 4'023'000, 200};
    made.scale = {0.001, 0.001, 0.01};
    const Read its = read(made.point({500, 250, 100}, {}).point({1500, 1250, 300}, {}).whole());
    ASSERT_EQ(its.notes.size(), 1U);
    EXPECT_NE(its.notes[0].find("(331001, 4023001, 202)"), std::string::npos) << its.notes[0];
    EXPECT_EQ(its.data.origin, DVec3(331001, 202, -4023001));
    EXPECT_NEAR(its.data.bounds.size().x, 1.0F, 1e-6F);
    EXPECT_NEAR(its.data.bounds.min.x, -0.5F, 1e-6F);
}

TEST(Las, ColoursOf8BitsAreTakenAsSuch) {
    LasMaker made;
    const Read its = read(made.point({0, 0, 0}, {7, {255, 128, 0}}).point({1, 1, 1}, {9, {0, 0, 1}}).whole());
    EXPECT_EQ(its.colours(), (Colours{{255, 128, 0}, {0, 0, 1}}));
    EXPECT_EQ(its.notes, Notes{"its colours have 8 bits where the format has 16: taken as such"});
}

TEST(Las, IntensitiesBecomeGreyWhereAllColoursAreUnset) {
    LasMaker made;
    const Read its =
        read(made.point({0, 0, 0}, {1000, {}}).point({1, 1, 1}, {3000, {}}).point({2, 0, 0}, {2000, {}}).whole());
    EXPECT_EQ(its.colours(), (Colours{{0, 0, 0}, {128, 128, 128}, {255, 255, 255}}));
    LasMaker plain;
    EXPECT_TRUE(read(plain.point({0, 0, 0}, {}).point({1, 1, 1}, {}).whole()).lit()) << "neither colours nor intensity";
}

TEST(Las, WithheldPointsAreLeftOutAndDoNotCount) {
    for (const int format : {3, 7}) {
        LasMaker made;
        made.minor = 4;
        made.format = format;
        made.twoPoints().point({90'000, 90'000, 90'000}, {60'000, {1, 1, 1}, true});
        const Read its = read(made.whole());
        EXPECT_EQ(its.count(), 2U);
        EXPECT_EQ(its.notes, Notes{"left out: 1 points that the file calls withheld"});
    }
    LasMaker first;
    first.minor = 0; // which has other bits there
    EXPECT_EQ(read(first.twoPoints().point({5, 5, 5}, {0, {}, true}).whole()).count(), 3U);
    LasMaker all;
    EXPECT_EQ(refused(all.point({0, 0, 0}, {0, {}, true}).whole()).code, ErrorCode::Invalid);
}

TEST(Las, BytesOfOthersInAPointAreSteppedOver) {
    LasMaker made;
    made.extra = 13;
    const Read its = read(made.twoPoints().whole());
    expectNear(its.data.bounds.max, {1, 3, 0});
    EXPECT_EQ(its.colours(), (Colours{{255, 0, 128}, {0, 255, 0}}));
    EXPECT_EQ(its.notes, Notes());
}

TEST(Las, FeetBecomeMetresAndAreTold) {
    constexpr float kSurveyFoot = 1200.0F / 3937.0F;
    LasMaker keys;
    const Read byKeys = read(keys.keys({{1024, 1}, {3076, 9003}}).twoPoints().whole());
    expectNear(byKeys.data.bounds.max, {kSurveyFoot, 3 * kSurveyFoot, 0}, 1e-5F);
    EXPECT_EQ(byKeys.notes, Notes{"its lengths are feet (0.3048006 m): turned into metres"});
    LasMaker heights;
    const Read byHeights = read(heights.keys({{1024, 1}, {3076, 9001}, {4099, 9002}}).twoPoints().whole());
    expectNear(byHeights.data.bounds.max, {1, 3 * 0.3048F, 0}, 1e-5F);
    EXPECT_EQ(byHeights.notes, Notes{"its heights are feet (0.3048 m): turned into metres"});
    const std::string wkt =
        R"(COMPD_CS["a (b]",PROJCS["p",GEOGCS["g",DATUM["d",SPHEROID["s",6378137,298.25]],PRIMEM["Greenwich",0],)"
        R"(UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],UNIT["foot",0.3048,AUTHORITY["EPSG",)"
        R"("9002"]],AXIS["X",EAST]],VERT_CS["v",VERT_DATUM["v",2005],UNIT["metre",1]]])";
    LasMaker words;
    const Read byWords = read(words.record("LASF_Projection", 2112, wkt).twoPoints().whole());
    expectNear(byWords.data.bounds.max, {0.3048F, 3, 0}, 1e-5F);
    EXPECT_EQ(byWords.notes.size(), 2U);
    LasMaker metres;
    EXPECT_EQ(read(metres.keys({{1024, 1}, {3076, 9001}}).twoPoints().whole()).notes, Notes());
    LasMaker other;
    EXPECT_EQ(read(other.keys({{3076, 9036}}).twoPoints().whole()).notes,
              Notes{"its unit of length (number 9036 of GeoTIFF) is not known: taken for metres"});
}

TEST(Las, PlacesThatAreNoLengthsAreTold) {
    LasMaker degrees;
    EXPECT_EQ(read(degrees.keys({{1024, 2}}).twoPoints().whole()).notes,
              Notes{"its places are degrees of longitude and latitude, which are no metres: its form is not true"});
    LasMaker words;
    const std::string wkt = R"(GEOGCS["g",DATUM["d",SPHEROID["s",6378137,298.25]],UNIT["degree",0.0174532925199433]])";
    EXPECT_EQ(read(words.record("LASF_Projection", 2112, wkt).twoPoints().whole()).notes.size(), 1U);
    LasMaker centre;
    EXPECT_EQ(read(centre.keys({{1024, 3}}).twoPoints().whole()).notes,
              Notes{"its coordinates begin at the centre of the earth: what is up there is not up here"});
}

TEST(Las, CountsThatLieAreHeldAgainstTheFile) {
    LasMaker made;
    const std::string whole = made.twoPoints().whole();
    const Read more = read(with(whole, 107, std::uint32_t{4'000'000'000}));
    EXPECT_EQ(more.count(), 2U);
    EXPECT_EQ(more.notes, Notes{"the header counts 4000000000 points, the file has 2: all are shown"});
    EXPECT_EQ(read(with(whole, 107, std::uint32_t{0})).count(), 2U) << "a recorder that was cut off";
    EXPECT_EQ(read(with(whole, 107, std::uint32_t{1})).notes, Notes{"34 bytes behind the last point are passed over"});
    EXPECT_EQ(read(whole.substr(0, whole.size() - 1)).count(), 1U);
    const Error nothing = refused(whole.substr(0, 227 + 33));
    EXPECT_EQ(nothing.code, ErrorCode::Damaged);
    EXPECT_NE(nothing.detail.find("cut off"), std::string::npos);
    LasMaker large;
    large.minor = 4;
    large.format = 7;
    const std::string of64 = large.twoPoints().whole();
    EXPECT_EQ(read(with(of64, 247, ~std::uint64_t{0})).count(), 2U);
    EXPECT_EQ(read(with(with(of64, 247, std::uint64_t{0}), 107, std::uint32_t{2})).notes, Notes()) << "the older count";
    LasMaker none;
    EXPECT_EQ(refused(none.whole()).code, ErrorCode::Invalid);
}

TEST(Las, WhatStandsBehindThePointsIsPassedOver) {
    LasMaker made;
    made.behind = "seven..";
    EXPECT_EQ(read(made.twoPoints().whole()).notes, Notes{"7 bytes behind the last point are passed over"});
    LasMaker extended;
    extended.minor = 4;
    extended.format = 6;
    const std::string wkt = R"(PROJCS["p",UNIT["US survey foot",0.304800609601219]])";
    extended.behind = std::string(2, '\0') + "LASF_Projection" + '\0' + bytesOfNumber(std::uint16_t{2112}) +
                      bytesOfNumber(static_cast<std::uint64_t>(wkt.size())) + std::string(32, '\0') + wkt;
    std::string whole = extended.twoPoints().whole();
    whole = with(with(whole, 235, std::uint64_t{375 + 60}), 243, std::uint32_t{1});
    const Read its = read(whole);
    EXPECT_EQ(its.count(), 2U);
    EXPECT_EQ(its.notes, Notes{"its lengths are feet (0.3048006 m): turned into metres"});
    const std::string lying = with(whole, 375 + 60 + 20, ~std::uint64_t{0}); // the record's own length
    EXPECT_EQ(read(lying).notes, Notes());
}

TEST(Las, HeadersThatLieAreToldOrRefused) {
    LasMaker made;
    const std::string whole = made.keys({{3076, 9002}}).twoPoints().whole();
    for (const std::uint16_t size : {std::uint16_t{0}, std::uint16_t{100}, std::uint16_t{60'000}})
        EXPECT_EQ(read(with(whole, 94, size)).notes,
                  Notes{"its header says a wrong size (" + std::to_string(size) + " bytes): units are not looked for"});
    EXPECT_EQ(read(with(whole, 100, ~std::uint32_t{0})).count(), 2U) << "records without end";
    EXPECT_EQ(read(with(whole, 227 + 20, std::uint16_t{65'535})).count(), 2U) << "a record without end";
    EXPECT_EQ(read(with(whole, 227 + 54 + 6, std::uint16_t{65'535})).count(), 2U) << "keys without end";
    const auto refusedAt = [](const std::string& bytes, const char* words) {
        const Error error = refused(bytes);
        EXPECT_EQ(error.code, ErrorCode::Damaged) << toLine(error);
        EXPECT_NE(error.detail.find(words), std::string::npos) << toLine(error);
    };
    refusedAt(with(whole, 96, std::uint32_t{0}), "should begin at byte 0");
    refusedAt(with(whole, 96, std::uint32_t{1'000'000}), "should begin at byte 1000000");
    refusedAt(with(whole, 105, std::uint16_t{33}), "its points have 33 bytes; those of format 3 have 34");
    refusedAt(with(whole, 105, std::uint16_t{0}), "its points have 0 bytes");
    for (const double scale : {0.0, std::nan(""), std::numeric_limits<double>::infinity()})
        refusedAt(with(whole, 139, scale), "no number of use");
    refusedAt(with(whole, 155, std::nan("")), "no number of use");
    refusedAt(whole.substr(0, 226), "cut off");
    refusedAt("LASF", "cut off");
    refusedAt("not a cloud at all", "not a LAS file");
}

TEST(Las, PointsBeyondAllUseAreLeftOut) {
    LasMaker made;
    made.scale = {1e12, 1e12, 1e12};
    const Read its = read(made.point({2, 2, 2}, {}).point({1, 1, 1}, {}).point({2'000'000, 0, 0}, {}).whole());
    EXPECT_EQ(its.count(), 2U);
    EXPECT_EQ(its.notes.front(), "left out: 1 points without a place");
}

TEST(Las, WhatIsNotReadIsRefusedByItsName) {
    LasMaker made;
    const std::string whole = made.twoPoints().whole();
    for (const unsigned bits : {0x80U, 0x40U, 0xC0U}) {
        for (const char* name : {"a.las", "a.laz", "A.LAZ"}) {
            const Error error = refusal(madeFile(name, with(whole, 104, static_cast<std::uint8_t>(bits | 3U))));
            EXPECT_EQ(error.code, ErrorCode::Unsupported) << name;
            EXPECT_EQ(error.detail, "this is compressed LAS (LAZ), which is not read");
        }
    }
    EXPECT_EQ(imported(madeFile("b.laz", whole)).view().pointCount(), 2U) << "whatever its name says";
    EXPECT_EQ(refused(with(whole, 104, std::uint8_t{11})).code, ErrorCode::Unsupported);
    EXPECT_NE(refused(with(whole, 25, std::uint8_t{5})).detail.find("LAS 1.5 is not read"), std::string::npos);
    EXPECT_EQ(refused(with(whole, 24, std::uint8_t{2})).code, ErrorCode::Unsupported);
}

TEST(Las, IsRefusedBeyondTheLimit) {
    LasMaker made;
    ImportOptions options;
    options.maxVertices = 1;
    EXPECT_EQ(refusal(madeFile("a.las", made.twoPoints().whole()), ImportKind::Model, options).code,
              ErrorCode::TooLarge);
}

TEST(Las, TheSignatureOfTheFirstVersionIsSteppedOver) {
    LasMaker made;
    made.minor = 0;
    made.records = "\xDD\xCC";
    std::string whole = made.twoPoints().whole();
    whole = with(whole, 96, std::uint32_t{227}); // some writers count it among the points
    const Read its = read(whole);
    EXPECT_EQ(its.count(), 2U);
    expectNear(its.data.bounds.max, {1, 3, 0});
}

TEST(Las, EachByteOfTheHeaderMayBeAnything) {
    LasMaker made;
    made.minor = 4;
    made.format = 7;
    const std::string whole = made.keys({{1024, 1}, {3076, 9003}}).twoPoints().whole();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char value : {'\0', '\x01', '\x7F', '\xFF'}) {
            std::string changed = whole;
            changed[at] = value;
            const auto result = importFile(madeFile("m.las", changed), ImportKind::Model, {});
            EXPECT_TRUE(result || !result.error().detail.empty()) << at;
        }
        EXPECT_FALSE(
            importFile(madeFile("m.las", whole.substr(0, std::min<std::size_t>(at, 374))), ImportKind::Model, {}));
    }
}

} // namespace
} // namespace halls::importer
