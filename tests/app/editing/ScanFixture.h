// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/window/WindowFixture.h"

#include "editing/AlignLayer.h"
#include "editing/Editing.h"

#include <QTemporaryDir>

#include <cmath>

namespace halls::app {

/// The tiny museum's stone, scanned by somebody in millimetres, with axes of its own.
class ScannedTest : public WindowTest {
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

    std::filesystem::path copy() const { return m_folder.filePath(QStringLiteral("copy")).toStdString(); }

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

    /// As three clicks in each picture would say it.
    void align(Museum& museum) {
        for (const Vec3 corner : {Vec3(-0.5F, 1.2F, 0.5F), Vec3(0.5F, 1.2F, 0.5F), Vec3(0.5F, 0.0F, 0.5F)})
            museum.exhibits[0].states.at("scan-1").alignment->pairs.push_back(
                {inScan(corner), corner + Vec3(0.0F, 0.0F, -2.0F)});
        io::tellAlignment(museum, "scan-1");
    }

    /// Another museum, written and shown.
    void apply(const Museum& museum) {
        ASSERT_TRUE(m_window->findChild<Editing*>()->apply(QStringLiteral("test"), museum));
        ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    }

    const Alignment& alignment() { return *AlignLayer::alignmentIn(session().museum(), "scan-1"); }

    QTemporaryDir m_folder;
    io::Scan scan;
};

} // namespace halls::app
