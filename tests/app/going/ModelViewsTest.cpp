// SPDX-License-Identifier: MPL-2.0
// What a model brings besides its shape: its cameras as views, its variants.
#include "app/window/WindowFixture.h"

#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace halls::app {
namespace {

class ModelViewsTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        openWindow();
        frame().open(HALLS_TEST_DATA "/models/variants.gltf");
        ASSERT_TRUE(eventually(
            [&] { return frame().session() != nullptr && session().loaded().bareModel && picture().ready(); }));
    }

    QTreeWidgetItem* row(const QString& text) {
        for (QTreeWidgetItemIterator at(child<QTreeWidget>("places")); *at != nullptr; ++at) {
            if ((*at)->text(0) == text)
                return *at;
        }
        return nullptr;
    }

    void choose(const QString& text) {
        QTreeWidgetItem* item = row(text);
        ASSERT_NE(item, nullptr) << text.toStdString();
        Q_EMIT child<QTreeWidget>("places")->itemActivated(item, 0);
    }
};

TEST_F(ModelViewsTest, ACameraOfTheFileIsAView) {
    choose(QStringLiteral("From the left"));
    settle();
    const Camera camera = session().camera();
    EXPECT_NEAR(camera.pose.position.x, -4.0F, 1e-3F);
    EXPECT_NEAR(camera.pose.yaw, radiansOf(-90.0F), 1e-3F); // to the east
    EXPECT_NEAR(camera.verticalFov, 0.5F, 1e-3F);
}

TEST_F(ModelViewsTest, AVariantIsChosenAndTheViewStays) {
    choose(QStringLiteral("From the left"));
    settle();
    const Pose before = session().camera().pose;
    choose(QStringLiteral("Bronze"));
    ASSERT_TRUE(eventually([&] { return session().loaded().variant == "Bronze"; }));
    EXPECT_EQ(session().camera().pose, before);
    const model::Model& model = session().loaded().files.begin()->second.model();
    EXPECT_EQ(model.parts[0].material, 1U);
    EXPECT_TRUE(row(QStringLiteral("Bronze"))->font(0).bold());
    choose(QStringLiteral("As the file shows itself"));
    ASSERT_TRUE(eventually([&] { return session().loaded().variant.empty(); }));
    EXPECT_EQ(session().loaded().files.begin()->second.model().parts[0].material, 0U);
    ASSERT_TRUE(eventually([&] { return picture().ready(); }));
}

} // namespace
} // namespace halls::app
