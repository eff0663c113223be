// SPDX-License-Identifier: MPL-2.0
// What the tape says of the number that it reads: of a scan, of a drawing, or of neither.
#include "app/editing/ScanFixture.h"

#include "measuring/MeasureLayer.h"

#include <QLabel>

namespace halls::app {
namespace {

class MeasuringTest : public ScannedTest {
protected:
    /// The copy with the scan, the tape in hand.
    void beginWith(const std::function<void(Museum&)>& edit) {
        addAndOpen();
        Museum museum = session().museum();
        edit(museum);
        apply(museum);
        press(Qt::Key_L);
        ASSERT_TRUE(tape().active());
        ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    }
    MeasureLayer& tape() { return *child<MeasureLayer>("measureLayer"); }
    QString said() { return child<QLabel>("measure")->text(); }
    QString refused() { return child<QLabel>("toast")->text(); }
    /// Two corners of the stone's front, as it is drawn.
    void measureDrawing() {
        clickAt(session::Side::First, {-0.49F, 1.19F, -1.5F});
        clickAt(session::Side::First, {0.49F, 1.19F, -1.5F});
        ASSERT_EQ(tape().points(), 2U);
    }
    void measureScan() {
        clickAt(session::Side::Second, {-0.49F, 1.19F, -1.5F});
        clickAt(session::Side::Second, {0.49F, 1.19F, -1.5F});
    }

    static Evidence documented(EvidenceClass value) { return {.evidenceClass = value, .sources = {"S1"}}; }
    static ExhibitState& drawn(Museum& museum) { return museum.exhibits[0].states.at("before"); }
};

TEST_F(MeasuringTest, ADrawingThatIsInventedSaysSo) {
    beginWith([](Museum&) {});
    measureDrawing();
    EXPECT_NEAR(tape().reading().last, 1.0F, 0.002F);
    EXPECT_TRUE(said().contains(QStringLiteral("invented for it"))) << qPrintable(said());
    EXPECT_TRUE(said().contains(QStringLiteral("no documented measure"))) << qPrintable(said());
    EXPECT_FALSE(said().contains(QStringLiteral("dimension of the scan"))) << qPrintable(said());
}

TEST_F(MeasuringTest, TheDocumentedMeasureStandsBesideADrawing) {
    beginWith([](Museum& museum) {
        museum.exhibits[0].record.measurements = {
            {.what = "height", .metres = 1.25F, .confidence = EvidenceClass::One, .sources = {"S1"}},
            {.what = "width", .metres = 1.0F, .confidence = EvidenceClass::Unknown}};
        drawn(museum).evidence.at(Aspect::Measures) = documented(EvidenceClass::One);
    });
    measureDrawing();
    EXPECT_TRUE(said().contains(QStringLiteral("this drawing, whose measures are: Documented by one")))
        << qPrintable(said());
    EXPECT_TRUE(said().contains(QStringLiteral("Height 1.25 m (Documented by one"))) << qPrintable(said());
    EXPECT_FALSE(said().contains(QStringLiteral("Width"))) << "nobody knows it";
}

TEST_F(MeasuringTest, NoNumberThatTheRecordCallsInventedIsDocumented) {
    beginWith([](Museum& museum) {
        // The tiny stone's height is invented, whatever its evidence says.
        drawn(museum).evidence.at(Aspect::Measures) = documented(EvidenceClass::Several);
    });
    measureDrawing();
    EXPECT_FALSE(said().contains(QStringLiteral("several"), Qt::CaseInsensitive)) << qPrintable(said());
    EXPECT_TRUE(said().contains(QStringLiteral("invented for it"))) << qPrintable(said());
}

TEST_F(MeasuringTest, AScanThatIsNotAlignedIsNotMeasured) {
    beginWith([](Museum&) {});
    measureScan();
    EXPECT_EQ(tape().points(), 0U);
    EXPECT_TRUE(refused().contains(QStringLiteral("has not been laid onto the museum"))) << qPrintable(refused());
    measureDrawing();
    clickAt(session::Side::Second, {0.0F, 0.6F, -1.5F});
    EXPECT_EQ(tape().points(), 2U) << "nor against the drawing";
}

TEST_F(MeasuringTest, AScanOfNoStatedUnitIsNotMeasured) {
    beginWith([this](Museum& museum) {
        align(museum);
        museum.exhibits[0].states.at("scan-1").alignment->metresPerUnit.reset();
    });
    // Drawn as if in metres it is 1.2 km high.
    session().orbitRound({{-600.0F, 0.0F, -600.0F}, {600.0F, 1200.0F, 600.0F}});
    ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    clickAt(session::Side::Second, {0.0F, 600.0F, 0.0F});
    EXPECT_EQ(tape().points(), 0U);
    EXPECT_TRUE(refused().contains(QStringLiteral("unit of its file is not stated"))) << qPrintable(refused());
}

TEST_F(MeasuringTest, AnAlignedScanHasDimensionsOfItsOwn) {
    beginWith([this](Museum& museum) { align(museum); });
    measureScan();
    ASSERT_EQ(tape().points(), 2U);
    EXPECT_NEAR(tape().reading().last, 1.0F, 0.002F);
    EXPECT_TRUE(said().contains(QStringLiteral("A dimension of the scan\n"))) << qPrintable(said());
    EXPECT_FALSE(said().contains(QStringLiteral("fit together"))) << "within the scan nothing has to fit";
}

TEST_F(MeasuringTest, AcrossStatesTheResidualIsSaid) {
    beginWith([this](Museum& museum) {
        align(museum);
        museum.exhibits[0].states.at("scan-1").alignment->pairs[0].place.x += 0.02F;
    });
    clickAt(session::Side::First, {-0.49F, 1.19F, -1.5F});
    clickAt(session::Side::Second, {0.47F, 1.19F, -1.51F});
    ASSERT_EQ(tape().points(), 2U) << qPrintable(refused());
    EXPECT_NEAR(tape().reading().last, 1.0F, 0.05F);
    EXPECT_TRUE(said().contains(QStringLiteral("fit together to"))) << qPrintable(said());
    EXPECT_TRUE(said().contains(QStringLiteral("a dimension of neither"))) << qPrintable(said());
}

TEST_F(MeasuringTest, BetweenTwoThingsTheLeastCounts) {
    beginWith([](Museum& museum) {
        museum.exhibits[0].record.measurements.clear();
        drawn(museum).evidence.at(Aspect::Measures) = documented(EvidenceClass::One);
    });
    clickAt(session::Side::First, {-0.47F, 0.03F, -1.5F});
    EXPECT_TRUE(said().contains(QStringLiteral("Documented by one"))) << qPrintable(said());
    clickAt(session::Side::First, {0.0F, 0.0F, 0.5F}); // the floor, of whose measures nothing is known
    ASSERT_EQ(tape().points(), 2U);
    EXPECT_TRUE(said().contains(QStringLiteral("how it answers to the original is not known"))) << qPrintable(said());
    EXPECT_FALSE(said().contains(QStringLiteral("record"))) << "it is of one work";
}

} // namespace
} // namespace halls::app
