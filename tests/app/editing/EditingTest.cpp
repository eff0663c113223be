// SPDX-License-Identifier: MPL-2.0
#include "app/editing/ScanFixture.h"

#include "editing/ScanDialog.h"
#include "editing/UnitChoice.h"
#include "look/ScaleView.h"
#include "words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

class EditingTest : public ScannedTest {};

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

/// In each language and in a small window: a button that is cut cannot be read.
TEST_F(EditingTest, TheCardOfTheAlignmentIsNeverCut) {
    scan.metresPerUnit = 1.0F; // then it offers another unit, by a long button
    addAndOpen();
    auto* card = child<QFrame>("alignCard");
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        for (const QSize size : {QSize(1280, 720), QSize(1024, 600)}) {
            SCOPED_TRACE(std::string(language) + ' ' + std::to_string(size.width()));
            m_window->resize(size);
            ASSERT_TRUE(eventually([&] { return m_window->size() == size && picture().width() < size.width(); }));
            QTest::qWait(50);
            EXPECT_TRUE(picture().rect().contains(card->geometry()));
            for (auto* button : card->findChildren<QPushButton*>()) {
                if (!button->isVisible())
                    continue;
                const QRect place(button->mapTo(card, QPoint()), button->size());
                EXPECT_TRUE(card->rect().contains(place)) << button->text().toStdString();
                EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
                EXPECT_GE(button->height(), button->sizeHint().height()) << button->text().toStdString();
            }
            const auto* words = child<QLabel>("alignWords");
            EXPECT_GE(words->height(), words->heightForWidth(words->width())) << "of the words none is cut";
        }
    }
}

TEST_F(EditingTest, AScanBringsThePictureThatItIsShownWith) {
    // An OBJ whose materials name a picture by a path of somebody's Windows machine.
    const fs::path folder = m_folder.filePath(QStringLiteral("winpath")).toStdString();
    fs::copy(fs::path(HALLS_TEST_DATA) / "cases/41-scan-loses-its-picture/winpath", folder);
    scan.file = folder / "m.obj";
    addAndOpen();
    EXPECT_TRUE(fs::exists(copy() / "scans/scan-1/m.mtl"));
    EXPECT_TRUE(fs::exists(copy() / ".museum.lock")) << "whoever aligns a scan changes the museum";
    EXPECT_TRUE(fs::exists(copy() / "scans/scan-1/tex.png"));
    EXPECT_TRUE(session().loaded().missing.empty());
    const auto& notes = session().loaded().notes; // told that it is another name, and nothing is missing
    EXPECT_TRUE(std::ranges::all_of(notes, [](const auto& note) { return note.text.ends_with("was taken"); }));
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

TEST_F(EditingTest, AligningSaysHowExactlyTheScanLies) {
    addAndOpen();
    const auto place = [&] { return session().museum().exhibits[0].states.at("scan-1").evidence.of(Aspect::Place); };
    EXPECT_EQ(place(), nullptr) << "nobody has laid it on";
    Museum museum = session().museum();
    align(museum);
    apply(museum);
    ASSERT_NE(place(), nullptr);
    EXPECT_EQ(place()->evidenceClass, EvidenceClass::Invented);
    EXPECT_EQ(place()->sources, std::vector<Id>{"scan-1"});
    EXPECT_NE(place()->why.in("en").find("3 pairs"), std::string::npos) << place()->why.in("en");
    link().setSubject({.exhibit = "stone"});
    const QString page = child<QTextBrowser>("subjectPage")->toPlainText();
    EXPECT_TRUE(page.contains(QStringLiteral("residual: 0."))) << qPrintable(page);
    child<QPushButton>("alignClear")->click();
    EXPECT_EQ(place(), nullptr);
    EXPECT_TRUE(child<QTextBrowser>("subjectPage")->toPlainText().contains(QStringLiteral("has not been laid")));
    EXPECT_TRUE(io::checkPackage(copy(), m_workplace->folders().assets).errors.empty());
}

TEST_F(EditingTest, AScanOfAnotherUnitIsShownAtItsOwnSize) {
    scan.metresPerUnit = 1.0F; // it is in millimetres: 1.2 km high
    addAndOpen();
    const auto height = [&] {
        for (const loading::StandingModel& model : session().loaded().states[2].models)
            if (model.model.starts_with("scans/"))
                return session().loaded().files.at(model.model).model().bounds.transformed(model.transform).size().y;
        return 0.0F;
    };
    EXPECT_NEAR(height(), 1200.0F, 0.1F) << "never scaled to what it replaces";
    auto* words = child<QLabel>("alignWords");
    EXPECT_TRUE(words->text().contains(QStringLiteral("1200 m high"))) << qPrintable(words->text());
    EXPECT_TRUE(words->text().contains(QStringLiteral("far larger"))) << qPrintable(words->text());
    EXPECT_TRUE(child<ScaleView>("scaleView")->accessibleName().contains(QStringLiteral("1.70 m")));
    // All of it can be seen.
    child<QPushButton>("alignWhole")->click();
    EXPECT_EQ(session().mode(), Mode::Orbit);
    const Camera& camera = session().camera();
    EXPECT_GT(glm::distance(camera.pose.position, Vec3(0.0F, 600.0F, -2.0F)), 900.0F);
    for (const Vec3 end : {Vec3(0.0F, 0.0F, -2.0F), Vec3(0.0F, 1200.0F, -2.0F)}) {
        for (const session::ShownSide& side : session().sides(picture().extent())) {
            const auto at = onScreen(camera, side, end);
            ASSERT_TRUE(at.has_value());
            EXPECT_TRUE(picture().rect().contains(at->toPoint())) << "foot and head are in the picture";
        }
    }
    EXPECT_GT(camera.farPlane, 2000.0F);
    // Nobody has chosen; one press does, and it can be taken back.
    EXPECT_EQ(alignment().metresPerUnit, 1.0F);
    auto* offer = child<QPushButton>("alignUnit");
    ASSERT_TRUE(offer->isVisible());
    EXPECT_TRUE(offer->text().contains(QStringLiteral("millimetre"))) << qPrintable(offer->text());
    offer->click();
    EXPECT_EQ(alignment().metresPerUnit, 0.001F);
    EXPECT_NEAR(height(), 1.2F, 0.001F);
    EXPECT_FALSE(offer->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(alignment().metresPerUnit, 1.0F);
}

TEST_F(EditingTest, WhatWasNotRecordedIsNotAskedAbout) {
    addAndOpen();
    press(Qt::Key_Escape); // the alignment
    ASSERT_TRUE(session().setState("scan-1"));
    session().setPose({{0.0F, 1.6F, 3.0F}, radiansOf(90.0F), 0.0F}); // a wall ahead
    ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    const auto asks = [](const QString& text) { return text.contains(Words::question(Aspect::Form)); };
    Q_EMIT child<QTextBrowser>("subjectPage")->anchorClicked(QUrl(QStringLiteral("reasons:")));
    const QString page = child<QTextBrowser>("subjectPage")->toPlainText();
    EXPECT_TRUE(page.contains(QStringLiteral("Nothing was recorded of it then"))) << qPrintable(page);
    EXPECT_FALSE(asks(page)) << qPrintable(page);
    press(Qt::Key_K);
    auto* card = child<QLabel>("howKnown");
    ASSERT_TRUE(card->isVisible());
    EXPECT_TRUE(card->text().contains(QStringLiteral("Nothing was recorded of it then"))) << qPrintable(card->text());
    EXPECT_FALSE(asks(card->text())) << qPrintable(card->text());
    ASSERT_TRUE(session().setState("before"));
    EXPECT_TRUE(asks(child<QTextBrowser>("subjectPage")->toPlainText())) << "what was recorded is";
}

TEST_F(EditingTest, AUnitThatIsNotStatedIsAskedFor) {
    scan.metresPerUnit.reset();
    addAndOpen();
    const auto measures = [&] {
        return session().museum().exhibits[0].states.at("scan-1").evidence.of(Aspect::Measures);
    };
    EXPECT_EQ(measures(), nullptr);
    auto* words = child<QLabel>("alignWords");
    EXPECT_TRUE(words->text().contains(QStringLiteral("as if in metres"))) << qPrintable(words->text());
    Museum museum = session().museum();
    align(museum);
    apply(museum);
    EXPECT_FALSE(residualOf(alignment()).has_value()) << "pairs say no unit";
    EXPECT_EQ(session().museum().exhibits[0].states.at("scan-1").evidence.of(Aspect::Place), nullptr);
    EXPECT_TRUE(child<QPushButton>("alignUnit")->text().contains(QStringLiteral("millimetre")));
    auto* unit = child<UnitChoice>("alignUnitChoice");
    auto* list = unit->findChild<QComboBox*>(QStringLiteral("scanUnit"));
    list->setCurrentIndex(list->findText(Words::unit("millimetre")));
    Q_EMIT list->activated(list->currentIndex());
    EXPECT_EQ(alignment().metresPerUnit, 0.001F);
    EXPECT_TRUE(residualOf(alignment()).has_value());
    ASSERT_NE(measures(), nullptr);
    EXPECT_EQ(measures()->evidenceClass, EvidenceClass::One);
    const auto package = io::Package::open(copy(), m_workplace->folders().assets);
    ASSERT_TRUE(package) << toLine(package.error());
    EXPECT_EQ(AlignLayer::alignmentIn(package.value().museum(), "scan-1")->metresPerUnit, 0.001F);
}

TEST_F(EditingTest, AScanWithoutAScaleOfItsOwnIsNoSourceOfMeasures) {
    scan.metresPerUnit = 0.0003F; // of no unit
    addAndOpen();
    Museum museum = session().museum();
    for (const Vec3 corner : {Vec3(-0.5F, 1.2F, 0.5F), Vec3(0.5F, 1.2F, 0.5F), Vec3(0.5F, 0.0F, 0.5F)})
        museum.exhibits[0].states.at("scan-1").alignment->pairs.push_back({inScan(corner) * 1.7F, corner});
    apply(museum);
    child<QPushButton>("alignUnit")->click();
    const auto* measures = session().museum().exhibits[0].states.at("scan-1").evidence.of(Aspect::Measures);
    ASSERT_NE(measures, nullptr);
    EXPECT_EQ(measures->evidenceClass, EvidenceClass::Invented);
    EXPECT_TRUE(residualOf(alignment()).has_value());
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

/// The dialog as the feature makes it, once it has read the scan.
class ScanDialogTest : public ScannedTest {
protected:
    ScanDialog& dialog(const QString& file) {
        openTiny();
        m_dialog = new ScanDialog(link(), m_workplace->loader(), *m_store, file, QString(), m_window.get());
        m_dialog->open();
        return *m_dialog;
    }
    ScanDialog& read(const QString& file) {
        ScanDialog& made = dialog(file);
        link().setSubject({.exhibit = "stone"});
        auto* subject = made.findChild<QComboBox*>(QStringLiteral("scanSubject"));
        subject->setCurrentIndex(subject->findData(QStringLiteral("/stone")));
        made.findChild<QLineEdit*>(QStringLiteral("scanMaker"))->setText(QStringLiteral("A survey team"));
        made.findChild<QLineEdit*>(QStringLiteral("scanFolder"))->setText(QString::fromStdString(copy().string()));
        EXPECT_TRUE(eventually([&] { return add().isEnabled(); })) << qPrintable(made.problem());
        return made;
    }
    QPushButton& add() { return *m_dialog->findChild<QPushButton*>(QStringLiteral("scanAdd")); }
    QPushButton& offer() { return *m_dialog->findChild<QPushButton*>(QStringLiteral("scanOffer")); }
    QString size() { return m_dialog->findChild<QLabel*>(QStringLiteral("scanSize"))->text(); }
    void choose(std::optional<float> unit) {
        auto* choice = m_dialog->findChild<UnitChoice*>();
        choice->setMetresPerUnit(unit);
        Q_EMIT choice->chosen();
    }

    ScanDialog* m_dialog = nullptr; ///< owned by the window
};

TEST_F(ScanDialogTest, SaysWhatIsMissing) {
    ScanDialog& made = dialog(QString::fromStdString(scan.file.string()));
    EXPECT_FALSE(add().isEnabled()) << "nobody is named as its maker";
    made.findChild<QLineEdit*>(QStringLiteral("scanMaker"))->setText(QStringLiteral("A survey team"));
    made.findChild<QLineEdit*>(QStringLiteral("scanFolder"))->setText(QString::fromStdString(copy().string()));
    EXPECT_TRUE(made.problem().isEmpty()) << qPrintable(made.problem());
    EXPECT_TRUE(eventually([&] { return add().isEnabled(); }));
    made.findChild<QLineEdit*>(QStringLiteral("scanDate"))->setText(QStringLiteral("last May"));
    EXPECT_TRUE(made.problem().contains(QStringLiteral("2018-05-12")));
    EXPECT_EQ(made.scan().maker, "A survey team");
}

TEST_F(ScanDialogTest, ProposesAUnitAndChoosesNone) {
    ScanDialog& made = read(QString::fromStdString(scan.file.string()));
    EXPECT_FALSE(made.scan().metresPerUnit.has_value());
    EXPECT_TRUE(size().contains(QStringLiteral("not stated"))) << qPrintable(size());
    EXPECT_TRUE(size().contains(QStringLiteral("millimetre"))) << qPrintable(size());
    EXPECT_TRUE(size().contains(QStringLiteral("1.20 m"))) << qPrintable(size());
    ASSERT_TRUE(offer().isVisible());
    offer().click();
    EXPECT_EQ(made.scan().metresPerUnit, 0.001F);
    EXPECT_FALSE(offer().isVisible());
    EXPECT_TRUE(size().startsWith(QStringLiteral("By this unit the scan is 1.20 m high"))) << qPrintable(size());
    EXPECT_TRUE(made.findChild<ScaleView*>()->accessibleName().contains(QStringLiteral("1.70 m")));
}

TEST_F(ScanDialogTest, SaysThatAUnitIsHardlyRight) {
    ScanDialog& made = read(QString::fromStdString(scan.file.string()));
    choose(1.0F);
    EXPECT_TRUE(size().contains(QStringLiteral("1200 m high"))) << qPrintable(size());
    EXPECT_TRUE(size().contains(QStringLiteral("far larger"))) << qPrintable(size());
    EXPECT_TRUE(offer().text().contains(QStringLiteral("millimetre"))) << qPrintable(offer().text());
    EXPECT_EQ(made.scan().metresPerUnit, 1.0F) << "nothing is changed in silence";
    EXPECT_TRUE(add().isEnabled()) << "and nobody is kept from it";
    choose(1.0e-6F);
    EXPECT_TRUE(size().contains(QStringLiteral("far smaller"))) << qPrintable(size());
    choose(0.0009F); // another unit, of so many millimetres
    EXPECT_TRUE(size().contains(QStringLiteral("1.08 m high"))) << qPrintable(size());
    EXPECT_FALSE(offer().isVisible());
}

TEST_F(ScanDialogTest, DoesNotAskForWhatTheFormatSays) {
    const auto at = [](const char* name) { return QStringLiteral(HALLS_TEST_DATA "/") + QLatin1String(name); };
    ScanDialog& made = read(at("cases/31-fbx-units/mm.fbx"));
    EXPECT_EQ(made.scan().metresPerUnit, 1.0F) << "its lengths were turned into metres by what it states";
    EXPECT_TRUE(size().contains(QStringLiteral("The file states its unit"))) << qPrintable(size());
    EXPECT_FALSE(size().contains(QStringLiteral("not stated"))) << qPrintable(size());
    auto* zUp = made.findChild<QCheckBox*>(QStringLiteral("scanZUp"));
    EXPECT_FALSE(zUp->isEnabled());
    auto* file = made.findChild<QLineEdit*>(QStringLiteral("scanFile"));
    const auto take = [&](const char* name) {
        file->setText(at(name));
        EXPECT_TRUE(eventually([&] { return add().isEnabled(); })) << name << qPrintable(made.problem());
    };
    take("models/box-little.ply");
    EXPECT_FALSE(made.scan().metresPerUnit.has_value()) << "PLY says none";
    EXPECT_TRUE(zUp->isEnabled());
    zUp->setChecked(true);
    take("models/scan.e57");
    EXPECT_FALSE(made.scan().zUp) << "E57 is turned upright already";
    EXPECT_FALSE(zUp->isEnabled());
    EXPECT_FALSE(made.scan().metresPerUnit.has_value());
    EXPECT_TRUE(size().contains(QStringLiteral("in metres by their standard"))) << qPrintable(size());
    offer().click();
    EXPECT_EQ(made.scan().metresPerUnit, 1.0F);
    take("models/scan.pts");
    EXPECT_FALSE(zUp->isEnabled());
    EXPECT_EQ(made.scan().metresPerUnit, 1.0F) << "what a person chose stays";
}

TEST_F(ScanDialogTest, OfAHallProposesNoUnitThatMakesAStatueARoom) {
    ScanDialog& made = read(QString::fromStdString(scan.file.string()));
    auto* subject = made.findChild<QComboBox*>(QStringLiteral("scanSubject"));
    subject->setCurrentIndex(subject->findText(QStringLiteral("The hall"), Qt::MatchStartsWith));
    EXPECT_FALSE(offer().isVisible()) << qPrintable(offer().text());
    EXPECT_TRUE(size().contains(QStringLiteral("In millimetres it would be 1.20 m high"))) << qPrintable(size());
    choose(0.001F);
    EXPECT_FALSE(size().contains(QStringLiteral("far smaller"))) << "it may be of a part of the hall";
    choose(1.0F);
    EXPECT_TRUE(size().contains(QStringLiteral("far larger"))) << qPrintable(size());
}

TEST_F(ScanDialogTest, SaysWhyAFileCannotBeRead) {
    fs::resize_file(scan.file, 5);
    ScanDialog& made = dialog(QString::fromStdString(scan.file.string()));
    ASSERT_TRUE(eventually([&] { return !made.problem().isEmpty() && !size().contains(QStringLiteral("Reading")); }));
    made.findChild<QLineEdit*>(QStringLiteral("scanMaker"))->setText(QStringLiteral("A survey team"));
    EXPECT_FALSE(made.problem().isEmpty());
    EXPECT_FALSE(add().isEnabled());
}

} // namespace
} // namespace halls::app
