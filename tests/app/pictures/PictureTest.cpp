// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "base/MappedFile.h"
#include "measuring/MeasureLayer.h"
#include "saving/ViewText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>

#include <fstream>

namespace halls::app {
namespace {

class PicturesTest : public WindowTest {
protected:
    const std::filesystem::path file =
        std::filesystem::path(HALLS_TEST_OUTPUT) /
        (std::string("saved-") + testing::UnitTest::GetInstance()->current_test_info()->name() + ".png");
    /// What the command copies, without the call round it.
    std::string copied() {
        QGuiApplication::clipboard()->clear();
        m_window->action(QStringLiteral("copy-view"))->trigger();
        const QString line = QGuiApplication::clipboard()->text();
        const QString before = QStringLiteral("mosul-halls --at '");
        EXPECT_TRUE(line.startsWith(before) && line.endsWith(QLatin1Char('\''))) << line.toStdString();
        return line.mid(before.size()).chopped(1).toStdString();
    }
    QImage saved() const { return QImage(QString::fromStdString(file.string())); }
};

TEST_F(PicturesTest, OneIsSavedWithItsCaptionAndOpensItsVeryViewAgain) {
    openTiny();
    session().goToView("corner");
    settle();
    session().setOverlay(session::Overlay::Form);
    const Pose pose = session().camera().pose;
    ASSERT_TRUE(features().pictures.save({.size = {640, 400}, .caption = true}, file));
    EXPECT_EQ(saved().width(), 640);
    EXPECT_GT(saved().height(), 430) << "a strip of lines and legend below";
    session().home();
    session().setOverlay(session::Overlay::None);
    settle();
    ASSERT_NE(session().camera().pose, pose);
    features().pictures.openView(sidecarOf(file));
    ASSERT_TRUE(eventually([&] { return session().camera().pose == pose; }));
    EXPECT_EQ(session().overlay(), session::Overlay::Form);
    const std::filesystem::path plain = HALLS_TEST_OUTPUT "/saved-plain.png";
    ASSERT_TRUE(features().pictures.save({.size = {640, 400}, .caption = false}, plain));
    EXPECT_EQ(QImage(QString::fromStdString(plain.string())).height(), 400);
}

TEST_F(PicturesTest, BothStatesFromOnePoseAndNobodyIsMoved) {
    openTiny();
    const Pose pose = session().camera().pose;
    EXPECT_FALSE(features().pictures.save({.size = {300, 200}, .bothStates = true}, file)) << "not before the notice";
    readNotice();
    ASSERT_TRUE(features().pictures.save({.size = {300, 200}, .caption = false, .bothStates = true}, file));
    const QImage both = saved();
    ASSERT_EQ(both.width(), 604);
    EXPECT_NE(both.copy(0, 0, 300, 200), both.copy(304, 0, 300, 200)) << "the stone stands in one of them only";
    EXPECT_EQ(session().camera().pose, pose);
    EXPECT_EQ(session().state().id, "before");
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
    // Opened again it has both states, as the picture has.
    features().pictures.openView(file);
    EXPECT_EQ(session().comparison().mode, CompareMode::SideBySide);
    EXPECT_EQ(session().comparison().first, 0U);
    EXPECT_EQ(session().comparison().second, 1U);
    EXPECT_EQ(session().camera().pose, pose);
}

TEST_F(PicturesTest, AComparisonComesBackFromItsFileInAnEmptyWindow) {
    openTiny();
    readNotice();
    session().setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 0.3F});
    ASSERT_TRUE(features().pictures.save({.size = {200, 200}}, file));
    closeWindow();
    openWindow();
    features().pictures.openView(sidecarOf(file));
    ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
    acceptNotice();
    ASSERT_TRUE(eventually([&] { return session().comparison().mode == CompareMode::Swipe; }));
    EXPECT_FLOAT_EQ(session().comparison().split, 0.3F);
}

TEST_F(PicturesTest, ACopiedLinkOpensItsViewInAnEmptyWindow) {
    openWindow();
    EXPECT_FALSE(m_window->action(QStringLiteral("copy-view"))->isEnabled()) << "there is no view yet";
    openTiny();
    session().setPose({Vec3(0.5F, 1.6F, 1.2345F), 1.0F, -0.25F}, radiansOf(70.0F));
    session().setOverlay(session::Overlay::Form);
    readNotice();
    session().setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .horizontal = true, .split = 0.3F});
    const std::string text = copied();
    EXPECT_EQ(text.find(tinyFolder().toStdString()), std::string::npos);
    EXPECT_TRUE(child<QLabel>("toast")->text().contains(QStringLiteral("clipboard")));
    closeWindow();
    openWindow();
    auto view = readViewText(text);
    ASSERT_TRUE(view) << toLine(view.error());
    view.value().package = tinyFolder().toStdString();
    features().pictures.openView(view.value());
    ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
    EXPECT_EQ(session().comparison().mode, CompareMode::Off) << "not before the notice";
    acceptNotice();
    ASSERT_TRUE(eventually([&] { return session().comparison().mode == CompareMode::Swipe; }));
    EXPECT_TRUE(session().comparison().horizontal);
    EXPECT_EQ(session().overlay(), session::Overlay::Form);
    EXPECT_NEAR(session().camera().pose.position.z, 1.2345F, 0.0006F);
    EXPECT_EQ(copied(), text);
}

TEST_F(PicturesTest, ALinkToAnotherMuseumOrStateIsToldAndNothingChanges) {
    openTiny();
    const Pose pose = session().camera().pose;
    auto view = readViewText("other-museum/before?at=0,1.6,0&yaw=5&pitch=0&fov=65");
    ASSERT_TRUE(view);
    view.value().package = tinyFolder().toStdString();
    features().pictures.openView(view.value());
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("problem") != nullptr; }));
    child<QMessageBox>("problem")->close();
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("problem") == nullptr && picture().ready(); }));
    settle();
    EXPECT_EQ(session().camera().pose, pose);
    view.value().package = "/nowhere/at/all";
    features().pictures.openView(view.value());
    ASSERT_NE(child<QMessageBox>("problem"), nullptr);
    EXPECT_TRUE(child<QMessageBox>("problem")->text().contains(QStringLiteral("/nowhere/at/all")));
    child<QMessageBox>("problem")->close();
    EXPECT_EQ(session().camera().pose, pose);
}

TEST_F(PicturesTest, OfAStateThatIsGoneAllElseIsShownAndToldInThreeLines) {
    openTiny();
    auto view = readViewText("tiny-museum/never?at=0.5,1.6,1&yaw=5&pitch=0&fov=65&tint=evidence"
                             "&measured=before/room//stone/0,1,-1.5;before/room//bull/1,1,1;never/room///0,0,0");
    ASSERT_TRUE(view) << toLine(view.error());
    features().pictures.openView(view.value());
    auto* box = child<QMessageBox>("problem");
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->text().contains(QStringLiteral("never"))) << box->text().toStdString();
    EXPECT_TRUE(box->text().contains(QStringLiteral("bull"))) << box->text().toStdString();
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("All else of it is shown")));
    EXPECT_EQ(box->informativeText().count(QLatin1Char('\n')), 1);
    EXPECT_NEAR(session().camera().pose.position.x, 0.5F, 0.001F);
    EXPECT_EQ(session().overlay(), session::Overlay::Form);
    EXPECT_EQ(session().state().id, "before");
    EXPECT_EQ(child<MeasureLayer>("measureLayer")->points(), 1U);
    box->close();
}

TEST_F(PicturesTest, SectionAndMeasuredLineComeBackByThePicture) {
    openTiny();
    press(Qt::Key_L);
    const QPoint middle = picture().rect().center();
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(0, 200));
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(150, 200));
    auto& layer = *child<MeasureLayer>("measureLayer");
    const float length = layer.reading().length;
    ASSERT_GT(length, 0.1F);
    session().setSection(session::Section::Kind::Lying);
    session().moveSection(0.25F);
    const session::Section section = session().section();
    ASSERT_TRUE(features().pictures.save({.size = {200, 200}}, file));
    EXPECT_EQ(copied().find("measured=before/room///") == std::string::npos, false) << copied();
    const auto written = readText(sidecarOf(file), 65'536);
    ASSERT_TRUE(written);
    EXPECT_EQ(written.value().find("\"package\": \"/"), std::string::npos) << "a relative path: " << written.value();
    press(Qt::Key_L);
    session().setSection(session::Section::Kind::Off);
    closeWindow();
    openWindow();
    frame().give(file); // the picture itself
    ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
    ASSERT_TRUE(eventually([&] { return session().section().kind == session::Section::Kind::Lying; }));
    EXPECT_EQ(session().section(), section);
    auto& again = *child<MeasureLayer>("measureLayer");
    EXPECT_TRUE(again.active());
    EXPECT_NEAR(again.reading().length, length, 1e-4F);
    EXPECT_EQ(child<QMessageBox>("problem"), nullptr);
}

TEST_F(PicturesTest, APictureWithoutItsViewSaysSo) {
    openTiny();
    const std::filesystem::path alone = HALLS_TEST_OUTPUT "/alone.png";
    std::filesystem::remove(sidecarOf(alone));
    EXPECT_TRUE(frame().give(alone));
    auto* box = child<QMessageBox>("problem");
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->text().contains(QStringLiteral("alone.view.json")));
    box->close();
}

TEST_F(PicturesTest, WhatIsNoSavedViewIsToldAndNothingChanges) {
    openTiny();
    const Pose pose = session().camera().pose;
    const std::filesystem::path wrong = HALLS_TEST_OUTPUT "/wrong.view.json";
    for (const char* bytes : {"", "{", "[]", "{\"museum\": 3}", "{\"museum\": \"tiny-museum\", \"package\": \"\"}"}) {
        std::ofstream(wrong) << bytes;
        features().pictures.openView(wrong);
        ASSERT_TRUE(eventually([&] { return child<QMessageBox>("problem") != nullptr; })) << bytes;
        child<QMessageBox>("problem")->close();
        ASSERT_TRUE(eventually([&] { return child<QMessageBox>("problem") == nullptr; }));
        EXPECT_EQ(session().camera().pose, pose);
    }
    EXPECT_FALSE(features().pictures.save({.size = {64, 64}}, "/nowhere/picture.png"));
}

TEST_F(PicturesTest, PlacesAreMeasuredByClicks) {
    openTiny();
    press(Qt::Key_L);
    const auto& layer = *child<MeasureLayer>("measureLayer");
    ASSERT_TRUE(layer.active());
    const QPoint middle = picture().rect().center();
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(0, 200)); // the floor
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(150, 200));
    ASSERT_EQ(layer.points(), 2U);
    EXPECT_GT(layer.reading().last, 0.2F);
    EXPECT_EQ(layer.reading().worth, EvidenceClass::Unknown) << "nothing is said of the measures of this hall";
    auto* words = child<QLabel>("measure");
    EXPECT_TRUE(words->isVisible());
    EXPECT_TRUE(words->text().contains(QStringLiteral("how it answers to the original is not known")));
    // A place of the other state is refused, in words.
    readNotice();
    session().setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 0.0F});
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(0, 200));
    EXPECT_EQ(layer.points(), 2U);
    EXPECT_TRUE(child<QLabel>("toast")->text().contains(QStringLiteral("not measured against each other")));
    press(Qt::Key_Backspace);
    EXPECT_EQ(layer.points(), 1U);
    press(Qt::Key_L);
    EXPECT_FALSE(words->isVisible());
}

} // namespace
} // namespace halls::app
