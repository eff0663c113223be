// SPDX-License-Identifier: MPL-2.0
// What rests under the pointer says its name, and the floor shows where a click leads.
#include "app/window/WindowFixture.h"

#include <QLabel>

#include <algorithm>
#include <array>

namespace halls::app {
namespace {

class PointedTest : public WindowTest {
protected:
    QLabel& name() { return *child<QLabel>("pinTitle"); }
    QWidget& ring() { return *child<QWidget>("walkRing"); }
};

TEST_F(PointedTest, AWorkSaysItsNameWhereThePointerRests) {
    openTiny();
    QTest::mouseMove(&picture(), pixelOf({0.0F, 0.3F, -1.6F}).toPoint());
    ASSERT_TRUE(eventually([&] { return name().isVisible(); }));
    EXPECT_EQ(name().text(), QStringLiteral("A stone"));
    EXPECT_FALSE(ring().isVisible()) << "a click on a work asks about it";
    QTest::mouseMove(&picture(), QPoint(3, 3));
    EXPECT_TRUE(eventually([&] { return !name().isVisible(); }));
}

/// Of pins in a row none is hidden by the name of another, in both directions of reading.
TEST_F(PointedTest, ANameCoversNoOtherMark) {
    const std::array<Vec3, 3> places{Vec3(-0.35F, 1.3F, -1.0F), Vec3(0.0F, 1.3F, -1.0F), Vec3(0.35F, 1.3F, -1.0F)};
    openTinyWith([&](Museum& museum, std::vector<Tour>&) {
        for (std::size_t i = 0; i < museum.pins.size(); ++i) {
            museum.pins[i].position = places[i % places.size()];
            museum.pins[i].label.byLanguage = {{"en", "A long name of a pin"}, {"ar", "اسم طويل لدبوس"}};
            museum.pins[i].states.clear();
        }
        museum.pins.resize(std::min(museum.pins.size(), places.size()));
    });
    ASSERT_EQ(session().pins().size(), places.size());
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        session().setPose({{0.0F, 1.6F, 1.6F}, 0.0F, -0.1F});
        settle();
        for (const Vec3& at : places) {
            QTest::mouseMove(&picture(), QPoint(3, 3));
            QTest::mouseMove(&picture(), pixelOf(at).toPoint());
            ASSERT_TRUE(eventually([&] { return name().isVisible(); })) << language;
            QTest::qWait(30);
            for (const Vec3& other : places) {
                if (other != at) {
                    EXPECT_FALSE(name().geometry().adjusted(-8, -8, 8, 8).contains(pixelOf(other).toPoint()))
                        << language << " " << at.x << " over " << other.x;
                }
            }
            EXPECT_TRUE(picture().rect().contains(name().geometry()));
        }
    }
}

TEST_F(PointedTest, TheFloorShowsWhereAClickLeads) {
    openTiny();
    const Vec3 spot{2.0F, 0.0F, 0.5F};
    QTest::mouseMove(&picture(), pixelOf(spot).toPoint());
    ASSERT_TRUE(eventually([&] { return ring().isVisible(); }));
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, pixelOf(spot).toPoint());
    ASSERT_TRUE(session().walking());
    EXPECT_TRUE(ring().isVisible()) << "as long as one walks there";
    settle();
    EXPECT_TRUE(eventually([&] { return !ring().isVisible(); }));
    EXPECT_NEAR(session().feet()->x, spot.x, 0.3F);
}

TEST_F(PointedTest, TheSignOfAWorkThatIsNotDrawnSaysWhatBecameOfIt) {
    openTinyWith([](Museum& museum, std::vector<Tour>&) {
        ExhibitState& after = museum.exhibits.front().states.at("after");
        after.model.clear();
        after.fate = Fate::Unknown;
    });
    readNotice();
    session().setState("after");
    session().setPose({{0.0F, 1.6F, 2.0F}, 0.0F, -0.25F});
    settle();
    QTest::mouseMove(&picture(), pixelOf({0.0F, 0.6F, -2.0F}).toPoint()); // half as high as it was
    ASSERT_TRUE(eventually([&] { return name().isVisible(); }));
    EXPECT_EQ(name().text(), QStringLiteral("A stone: not known what became of it"));
}

} // namespace
} // namespace halls::app
