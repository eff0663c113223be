// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "editing/AlignLayer.h"
#include "editing/Editing.h"
#include "editing/ScanDialog.h"
#include "measuring/MeasureLayer.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <cmath>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

/// The tiny museum's stone, scanned by somebody in millimetres, with axes of its own.
class EditingTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        ASSERT_TRUE(m_folder.isValid());
        QFile file(m_folder.filePath(QStringLiteral("stone.obj")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        for (int corner = 0; corner < 8; ++corner) {
            const Vec3 place = inScan(
                {(corner & 1) != 0 ? 0.5F : -0.5F, (corner & 2) != 0 ? 1.2F : 0.0F, (corner & 4) != 0 ? 0.5F : -0.5F});
            file.write(QStringLiteral("v %1 %2 %3\n").arg(place.x).arg(place.y).arg(place.z).toLatin1());
        }
        file.write("f 1 3 4 2\nf 5 6 8 7\nf 1 2 6 5\nf 3 7 8 4\nf 1 5 7 3\nf 2 4 8 6\n");
        scan = {.file = m_folder.filePath(QStringLiteral("stone.obj")).toStdString(),
                .exhibit = "stone",
                .title = "My scan",
                .language = "en",
                .date = "2018-05",
                .maker = "A survey team",
                .metresPerUnit = 0.001F,
                .fate = Fate::Present,
                .base = "before"};
    }

    /// From the stone's own metres to the scan: turned by 20 degrees, in millimetres, somewhere.
    static Vec3 inScan(Vec3 place) {
        const float turn = radiansOf(20.0F);
        return Vec3(std::cos(turn) * place.x + std::sin(turn) * place.z, place.y,
                    -std::sin(turn) * place.x + std::cos(turn) * place.z) *
                   1000.0F +
               Vec3(7000.0F, 20.0F, 3000.0F);
    }

    fs::path copy() const { return m_folder.filePath(QStringLiteral("copy")).toStdString(); }

    void addAndOpen() {
        openTiny();
        ASSERT_TRUE(features().editing.addScan(scan, copy()));
        ASSERT_TRUE(eventually(
            [&] { return features().editing.aligning() && picture().ready() && m_window->isActiveWindow(); }));
    }

    /// Clicks where `place` is seen in one side.
    void clickAt(session::Side side, Vec3 place) {
        for (const session::ShownSide& shown : session().sides(picture().extent())) {
            if (shown.side != side)
                continue;
            const auto at = onScreen(session().camera(), shown, place);
            ASSERT_TRUE(at.has_value());
            QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, at->toPoint());
        }
    }

    /// A corner of the stone and the same of the scan, each a little inside of its edges.
    void clickPair(Vec3 corner) {
        const Vec3 middle{0.0F, 0.6F, 0.0F};
        const auto nearly = [&](Vec3 place) { return middle + (place - middle) * 0.985F; };
        const auto& models = session().loaded().states[2].models;
        const auto found = std::ranges::find_if(
            models, [](const loading::StandingModel& model) { return model.model.starts_with("scans/"); });
        ASSERT_NE(found, models.end());
        clickAt(session::Side::Second, Vec3(found->transform * Vec4(inScan(nearly(corner)), 1.0F)));
        clickAt(session::Side::First, nearly(corner) + Vec3(0.0F, 0.0F, -2.0F));
        ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    }

    const Alignment& alignment() { return *AlignLayer::alignmentIn(session().museum(), "scan-1"); }

    QTemporaryDir m_folder;
    io::Scan scan;
};

TEST_F(EditingTest, AScanIsLaidOntoTheMuseumByThreeClicksInEachPicture) {
    addAndOpen();
    EXPECT_EQ(session().comparison().mode, CompareMode::SideBySide);
    auto* words = child<QLabel>("alignWords");
    ASSERT_TRUE(words->isVisible());
    EXPECT_TRUE(words->text().contains(QStringLiteral("not known"))) << qPrintable(words->text());
    clickPair({-0.5F, 1.2F, 0.5F});
    clickPair({0.5F, 1.2F, 0.5F});
    EXPECT_EQ(alignment().pairs.size(), 2U);
    clickPair({0.5F, 0.0F, 0.5F});
    ASSERT_EQ(alignment().pairs.size(), 3U);
    ASSERT_TRUE(residualOf(alignment()).has_value());
    EXPECT_LT(*residualOf(alignment()), 0.001F);
    EXPECT_TRUE(words->text().contains(QStringLiteral("Residual: 0."))) << qPrintable(words->text());
    // The corner that nobody clicked lies where the stone has it.
    const Mat4 place = placeOf(alignment(), {}, {});
    EXPECT_LT(glm::distance(Vec3(place * Vec4(inScan({-0.5F, 0.0F, -0.5F}), 1.0F)), Vec3(-0.5F, 0.0F, -2.5F)), 0.002F);
    // It is in the file already; undo and redo are too.
    const auto pairsInFile = [&] {
        const auto package = io::Package::open(copy(), m_workplace->folders().assets);
        return package ? AlignLayer::alignmentIn(package.value().museum(), "scan-1")->pairs.size() : 99U;
    };
    EXPECT_EQ(pairsInFile(), 3U);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(alignment().pairs.size(), 2U);
    EXPECT_EQ(pairsInFile(), 2U);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(alignment().pairs.size(), 3U);
    EXPECT_EQ(pairsInFile(), 3U);
    EXPECT_EQ(session().comparison().mode, CompareMode::SideBySide) << "editing leaves the comparison as it is";
    press(Qt::Key_Escape);
    EXPECT_FALSE(features().editing.aligning());
}

TEST_F(EditingTest, AScanBringsThePictureThatItIsShownWith) {
    // An OBJ whose materials name a picture by a path of somebody's Windows machine.
    const fs::path folder = m_folder.filePath(QStringLiteral("winpath")).toStdString();
    fs::copy(fs::path(HALLS_TEST_DATA) / "cases/41-scan-loses-its-picture/winpath", folder);
    scan.file = folder / "m.obj";
    addAndOpen();
    EXPECT_TRUE(fs::exists(copy() / "scans/scan-1/m.mtl"));
    EXPECT_TRUE(fs::exists(copy() / "scans/scan-1/tex.png"));
    EXPECT_TRUE(session().loaded().missing.empty());
    EXPECT_TRUE(session().loaded().notes.empty());
    EXPECT_EQ(session().loaded().files.at("scans/scan-1/m.obj").model().images.size(), 1U);
}

TEST_F(EditingTest, AScanThatCannotBeReadIsNotAdded) {
    openTiny();
    fs::resize_file(scan.file, 5);
    const Status added = features().editing.addScan(scan, copy());
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().file, scan.file.string());
    EXPECT_FALSE(fs::exists(copy()));
}

TEST_F(EditingTest, AddingAScanIsUndoneAndRedone) {
    addAndOpen();
    const auto statesInFile = [&] {
        const auto package = io::Package::open(copy(), m_workplace->folders().assets);
        return package ? package.value().museum().states.size() : 99U;
    };
    ASSERT_EQ(session().museum().states.size(), 3U);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session().museum().states.size(), 2U);
    EXPECT_EQ(statesInFile(), 2U);
    EXPECT_FALSE(features().editing.aligning()) << "there is nothing left to align";
    ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(session().museum().states.size(), 3U);
    EXPECT_EQ(statesInFile(), 3U);
    ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    EXPECT_TRUE(session().setState("scan-1"));
}

TEST_F(EditingTest, MeasuringAcrossStatesNeedsAKnownResidual) {
    addAndOpen();
    press(Qt::Key_L);
    MeasureLayer& tape = *child<MeasureLayer>("measureLayer");
    ASSERT_TRUE(tape.active());
    EXPECT_FALSE(features().editing.aligning());
    ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    clickAt(session::Side::First, {-0.49F, 1.19F, -1.5F});
    ASSERT_EQ(tape.points(), 1U);
    clickAt(session::Side::Second, {0.0F, 0.6F, -1.5F}); // on the scan, which nobody has aligned
    EXPECT_EQ(tape.points(), 1U);
    EXPECT_TRUE(child<QLabel>("toast")->text().contains(QStringLiteral("not known")));
    Museum museum = session().museum();
    for (const Vec3 corner : {Vec3(-0.5F, 1.2F, 0.5F), Vec3(0.5F, 1.2F, 0.5F), Vec3(0.5F, 0.0F, 0.5F)})
        museum.exhibits[0].states.at("scan-1").alignment->pairs.push_back(
            {inScan(corner), corner + Vec3(0.0F, 0.0F, -2.0F)});
    auto* editing = m_window->findChild<Editing*>();
    ASSERT_TRUE(editing->apply(QStringLiteral("test"), museum));
    ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    clickAt(session::Side::Second, {0.49F, 1.19F, -1.5F});
    ASSERT_EQ(tape.points(), 2U);
    EXPECT_NEAR(tape.reading().last, 1.0F, 0.002F);
}

TEST_F(EditingTest, TheMuseumThatComesWithTheProgramIsNotChanged) {
    openTiny();
    Editing shipped(link(), tinyFolder().toStdString(), nullptr);
    EXPECT_FALSE(shipped.possible());
    Museum museum = session().museum();
    museum.title.byLanguage["en"] = "Changed";
    EXPECT_FALSE(shipped.apply(QStringLiteral("test"), museum));
    EXPECT_NE(session().museum().title.in("en"), "Changed");
}

TEST_F(EditingTest, WhatCannotBeWrittenIsToldAndNotShown) {
    addAndOpen();
    auto* editing = m_window->findChild<Editing*>();
    Museum museum = session().museum();
    museum.title.byLanguage["en"] = "Changed";
    fs::rename(copy(), copy().string() + "-away");
    QSignalSpy failed(editing, &Editing::failed);
    m_window->blockSignals(true);
    editing->apply(QStringLiteral("test"), museum);
    m_window->blockSignals(false);
    EXPECT_NE(session().museum().title.in("en"), "Changed");
    EXPECT_EQ(editing->steps().count(), 1) << "the scan that was added, and nothing else";
}

TEST_F(EditingTest, TheDialogSaysWhatIsMissing) {
    openTiny();
    ScanDialog dialog(link(), QString::fromStdString(scan.file.string()), QString(), m_window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* add = dialog.findChild<QPushButton*>(QStringLiteral("scanAdd"));
    EXPECT_FALSE(add->isEnabled()) << "nobody is named as its maker";
    dialog.findChild<QLineEdit*>(QStringLiteral("scanMaker"))->setText(QStringLiteral("A survey team"));
    dialog.findChild<QLineEdit*>(QStringLiteral("scanFolder"))->setText(QString::fromStdString(copy().string()));
    EXPECT_TRUE(add->isEnabled()) << qPrintable(dialog.problem());
    dialog.findChild<QLineEdit*>(QStringLiteral("scanDate"))->setText(QStringLiteral("last May"));
    EXPECT_TRUE(dialog.problem().contains(QStringLiteral("2018-05-12")));
    EXPECT_EQ(dialog.scan().maker, "A survey team");
}

} // namespace
} // namespace halls::app
