// SPDX-License-Identifier: MPL-2.0
// Nothing that somebody typed is lost, and nothing that somebody else wrote.
#include "LossFixture.h"

#include "words/ErrorWords.h"

namespace halls::app {
namespace {

TEST_F(LossTest, TheFirstChangeTakesTheLockAndAnotherMuseumGivesItBack) {
    open(own());
    EXPECT_FALSE(io::EditLock::holder(own())) << "who only looks keeps nobody away";
    openEditor();
    type(QStringLiteral("Words."));
    press(Qt::Key_Tab);
    EXPECT_TRUE(io::EditLock::holder(own()));
    EXPECT_TRUE(features().editing.editing().possible()) << "it is ours";
    open(tinyFolder().toStdString());
    EXPECT_FALSE(fs::exists(own() / ".museum.lock"));
}

TEST_F(LossTest, WhileSomebodyElseChangesAMuseumItIsOnlyLookedAt) {
    const auto theirs = io::EditLock::take(own());
    ASSERT_TRUE(theirs);
    openWindow();
    QSignalSpy told(&frame(), &Frame::told);
    frame().open(own());
    ASSERT_TRUE(opened(own()));
    bool said = false;
    for (const auto& each : told)
        said = said || each.at(0).toString().contains(QString::fromStdString(io::EditLock::holder(own())->name));
    EXPECT_TRUE(said);
    EXPECT_FALSE(features().editing.editing().possible());
    Museum museum = session().museum();
    museum.title.byLanguage["en"] = "Changed";
    EXPECT_FALSE(features().editing.editing().apply(QStringLiteral("test"), museum));
    EXPECT_NE(onDisk(own()).museum().title.in("en"), "Changed");
}

TEST_F(LossTest, WhatIsTypedWhereNobodyMayChangeAMuseumIsKept) {
    const auto theirs = io::EditLock::take(own());
    ASSERT_TRUE(theirs);
    open(own());
    openEditor();
    type(QStringLiteral("A whole sentence, typed at a stretch."));
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") != nullptr; }));
    EXPECT_TRUE(child<QLineEdit>("copyFolder")->text().endsWith(QStringLiteral("with my tours")));
    EXPECT_FALSE(child<QLineEdit>("copyFolder")->hasFocus());
    QTest::keyClick(child<QLineEdit>("copyFolder"), Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") == nullptr; }));
    EXPECT_EQ(child<QPlainTextEdit>("stepText")->toPlainText(),
              QStringLiteral("A whole sentence, typed at a stretch."));
    EXPECT_TRUE(features().editing.editing().unwritten().has_value());
    EXPECT_NE(textOnDisk(own()), "A whole sentence, typed at a stretch.");
    features().editing.editing().forgetUnwritten();
    child<TourEditor>("tourEditor")->forget();
}

TEST_F(LossTest, WhatWaitedForACopyIsWrittenWhereItBelongsOnceItMay) {
    {
        const auto theirs = io::EditLock::take(own());
        ASSERT_TRUE(theirs);
        open(own());
        openEditor();
        type(QStringLiteral("It waited."));
        ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") != nullptr; }));
        QTest::keyClick(child<QLineEdit>("copyFolder"), Qt::Key_Escape);
        ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") == nullptr; }));
        EXPECT_FALSE(features().editing.editing().tryAgain());
        EXPECT_TRUE(features().editing.editing().unwritten().has_value());
    }
    EXPECT_TRUE(features().editing.editing().tryAgain()) << "the other has left";
    EXPECT_EQ(textOnDisk(own()), "It waited.");
    EXPECT_FALSE(features().editing.editing().unwritten().has_value());
}

TEST_F(LossTest, WhoScrollsTheEditorTurnsNoValue) {
    open(own());
    openEditor();
    unfold();
    auto* hold = child<QDoubleSpinBox>("stepHold");
    ASSERT_TRUE(hold->isVisible());
    const double before = hold->value();
    const QPointF place = QRectF(hold->rect()).center();
    QWheelEvent wheel(place, hold->mapToGlobal(place), QPoint(), QPoint(0, -240), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(hold, &wheel);
    EXPECT_EQ(hold->value(), before);
    EXPECT_EQ(hold->focusPolicy(), Qt::StrongFocus) << "the wheel gives no focus";
}

TEST_F(LossTest, WhatSomebodyElseWroteIsShownAndNotOverwritten) {
    makeConflict();
    auto* dialog = m_window->findChild<ConflictDialog*>();
    const QStringList shown = conflictRows();
    ASSERT_EQ(shown.size(), 1) << qPrintable(shown.join(QStringLiteral(" | ")));
    EXPECT_EQ(shown[0], QStringLiteral("Tour: “A short tour”\nStep 1: “%1”\nText, English|Theirs.|Mine.")
                            .arg(link().text(session().loaded().tours()[0].steps[0].title)));
    EXPECT_EQ(textOnDisk(own()), "Theirs.");
    dialog->findChild<QPushButton*>(QStringLiteral("conflictLater"))->click();
    EXPECT_EQ(textOnDisk(own()), "Theirs.");
    EXPECT_EQ(child<QPlainTextEdit>("stepText")->toPlainText(), QStringLiteral("Mine.")) << "kept in memory";
    EXPECT_TRUE(child<QPushButton>("unwrittenButton")->isVisible());
}

TEST_F(LossTest, WhatOnlyTheyChangedIsNotAskedAboutAndStays) {
    open(own());
    openEditor();
    const io::Package theirs = onDisk(own());
    std::vector<Tour> tours = theirs.tours();
    tours[0].steps[0].text.byLanguage["en"] = "Theirs.";
    tours[0].title.byLanguage["en"] = "A title of theirs";
    tours[0].steps[0].hold = 31.0F;
    ASSERT_TRUE(theirs.with(theirs.museum(), tours).save(own()));
    type(QStringLiteral("Mine."));
    press(Qt::Key_Tab);
    ASSERT_TRUE(eventually([&] { return conflict() != nullptr; }));
    EXPECT_EQ(conflictRows().size(), 1) << qPrintable(conflictRows().join(QLatin1Char('\n')));
    answerConflict("conflictMine");
    EXPECT_EQ(textOnDisk(own()), "Mine.");
    EXPECT_EQ(onDisk(own()).tours()[0].title.in("en"), "A title of theirs");
    EXPECT_EQ(onDisk(own()).tours()[0].steps[0].hold, 31.0F);
}

TEST_F(LossTest, WhatChangesWhileTheQuestionStandsIsShownBeforeItIsOverwritten) {
    makeConflict();
    for (const char* answer : {"conflictMine", "conflictTheirs", "conflictBoth"}) {
        const auto before = std::distance(fs::directory_iterator(root()), fs::directory_iterator());
        writeAsAnother(std::string("Theirs, before ") + answer);
        answerConflict(answer);
        ASSERT_TRUE(eventually([&] { return conflict() != nullptr; })) << answer;
        EXPECT_EQ(textOnDisk(own()), std::string("Theirs, before ") + answer) << "nothing is overwritten";
        EXPECT_EQ(std::distance(fs::directory_iterator(root()), fs::directory_iterator()), before);
        EXPECT_TRUE(conflictRows().value(0).contains(QLatin1String(answer))) << qPrintable(conflictRows().value(0));
        EXPECT_TRUE(conflict()
                        ->findChild<QLabel*>(QStringLiteral("conflictWords"))
                        ->text()
                        .contains(QStringLiteral("once more")));
        EXPECT_EQ(child<QPlainTextEdit>("stepText")->toPlainText(), QStringLiteral("Mine."));
    }
    answerConflict("conflictMine");
    EXPECT_EQ(textOnDisk(own()), "Mine.");
    EXPECT_EQ(conflict(), nullptr);
}

TEST_F(LossTest, TheQuestionThatWasPutAsideIsAtTheFoot) {
    makeConflict();
    answerConflict("conflictLater");
    EXPECT_EQ(conflict(), nullptr);
    pressFoot();
    ASSERT_TRUE(eventually([&] { return conflict() != nullptr; }));
    answerConflict("conflictMine");
    EXPECT_EQ(textOnDisk(own()), "Mine.");
    EXPECT_FALSE(child<QPushButton>("unwrittenButton")->isVisible());
}

TEST_F(LossTest, WhatIsNotSavedCanBeTriedAgainFromTheFoot) {
    typeWhatCannotBeWritten();
    EXPECT_TRUE(m_window->action(QStringLiteral("unwritten"))->isEnabled());
    pressFoot();
    ASSERT_TRUE(eventually([&] { return unwritten() != nullptr && unwritten()->isVisible(); }));
    const auto* said = unwritten()->findChild<QLabel*>(QStringLiteral("unwrittenSaid"));
    EXPECT_TRUE(said->text().contains(link().text(session().museum().title))) << said->text().toStdString();
    EXPECT_EQ(textUnwritten(), QStringLiteral("Tour: “A short tour”\nStep 1: “%1”\nText, English\nKept words.")
                                   .arg(link().text(session().loaded().tours()[0].steps[0].title)));
    EXPECT_FALSE(unwritten()->findChild<QPushButton*>(QStringLiteral("unwrittenLeave"))->isVisible());
    auto* again = unwritten()->findChild<QPushButton*>(QStringLiteral("unwrittenAgain"));
    again->click();
    EXPECT_TRUE(unwritten()->isVisible()) << "still in the way";
    EXPECT_EQ(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), nullptr) << "told in the dialog";
    unblockTheTour();
    again->click();
    ASSERT_TRUE(eventually([&] { return unwritten() == nullptr; }));
    EXPECT_EQ(textOnDisk(own()), "Kept words.");
    EXPECT_FALSE(child<QPushButton>("unwrittenButton")->isVisible());
    EXPECT_FALSE(m_window->action(QStringLiteral("unwritten"))->isEnabled());
    EXPECT_EQ(m_window->statusBar()->currentMessage(), QStringLiteral("Your last change is saved now."));
    blockTheTour();
    type(QStringLiteral("Kept again."));
    press(Qt::Key_Tab);
    EXPECT_NE(m_window->statusBar()->currentMessage(), QStringLiteral("Your last change is saved now."));
    unblockTheTour();
    EXPECT_TRUE(m_window->close());
}

TEST_F(LossTest, WhatIsChangedAfterwardsTakesAlongWhatCouldNotBeWritten) {
    typeWhatCannotBeWritten();
    auto* title = child<QLineEdit>("stepTitle");
    title->setFocus();
    QTest::keyClick(title, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(title, QStringLiteral("A second title"));
    press(Qt::Key_Tab);
    QTest::qWait(1200); // as long as a question waits for the keys
    EXPECT_EQ(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), nullptr) << "told once, then by the button";
    Museum museum = features().editing.editing().latest().museum();
    museum.title.byLanguage["en"] = "Changed";
    EXPECT_FALSE(features().editing.editing().apply(QStringLiteral("test"), museum));
    unblockTheTour();
    pressFoot();
    ASSERT_TRUE(eventually([&] { return unwritten() != nullptr; }));
    unwritten()->findChild<QPushButton*>(QStringLiteral("unwrittenAgain"))->click();
    ASSERT_TRUE(eventually([&] { return unwritten() == nullptr; }));
    EXPECT_EQ(textOnDisk(own()), "Kept words.");
    EXPECT_EQ(onDisk(own()).tours().at(0).steps.at(0).title.byLanguage.at("en"), "A second title");
    EXPECT_EQ(onDisk(own()).museum().title.in("en"), "Changed");
    EXPECT_EQ(session().museum().title.in("en"), "Changed");
    EXPECT_EQ(child<QPlainTextEdit>("stepText")->toPlainText(), QStringLiteral("Kept words."));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(onDisk(own()).museum().title.in("en"), onDisk(tinyFolder().toStdString()).museum().title.in("en"));
}

TEST_F(LossTest, TheQuestionWaitsUntilTheKeysRest) {
    open(own());
    openEditor();
    blockTheTour();
    type(QStringLiteral("First."));
    auto* title = child<QLineEdit>("stepTitle");
    title->setFocus(); // which writes, and fails
    title->clear();
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(title, Qt::Key_B);
        QTest::qWait(200);
    }
    EXPECT_EQ(title->text(), QStringLiteral("bbbbbbbb")) << "no letter went to a question";
    EXPECT_EQ(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), nullptr);
    EXPECT_TRUE(eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) != nullptr; }));
    unblockTheTour();
}

TEST_F(LossTest, BothOfTwoChangesAreMineInAConflict) {
    makeConflict();
    conflict()->reject(); // "Decide later"
    auto* title = child<QLineEdit>("stepTitle");
    title->setFocus();
    QTest::keyClick(title, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(title, QStringLiteral("My title"));
    press(Qt::Key_Tab);
    pressFoot();
    ASSERT_TRUE(eventually([&] { return conflict() != nullptr; }));
    EXPECT_EQ(conflictRows().size(), 1) << "they did not touch the title";
    answerConflict("conflictMine");
    ASSERT_TRUE(eventually([&] { return textOnDisk(own()) == "Mine."; }));
    EXPECT_EQ(onDisk(own()).tours().at(0).steps.at(0).title.byLanguage.at("en"), "My title");
}

TEST_F(LossTest, AChangeThatIsNoTextCanBeTriedAgainToo) {
    open(own());
    openEditor();
    fs::rename(own() / "museum.json", own() / "aside.json");
    fs::create_directories(own() / "museum.json/in the way");
    Museum museum = session().museum();
    museum.title.byLanguage["en"] = "Changed";
    EXPECT_FALSE(features().editing.editing().apply(QStringLiteral("test"), museum));
    ASSERT_TRUE(eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) != nullptr; }));
    QTest::keyClick(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) == nullptr; }));
    fs::remove_all(own() / "museum.json");
    fs::rename(own() / "aside.json", own() / "museum.json");
    pressFoot();
    ASSERT_TRUE(eventually([&] { return unwritten() != nullptr; }));
    EXPECT_TRUE(textUnwritten().endsWith(QStringLiteral("Title, English\nChanged"))) << textUnwritten().toStdString();
    unwritten()->findChild<QPushButton*>(QStringLiteral("unwrittenAgain"))->click();
    ASSERT_TRUE(eventually([&] { return unwritten() == nullptr; }));
    EXPECT_EQ(onDisk(own()).museum().title.in("en"), "Changed");
    EXPECT_EQ(session().museum().title.in("en"), "Changed");
}

TEST_F(LossTest, AFullDiskIsToldByTheMuseumsNameInPlainWords) {
    open(own());
    const std::string title = session().museum().title.in("en");
    for (const ErrorCode code : {ErrorCode::DiskFull, ErrorCode::OverQuota, ErrorCode::ReadOnly, ErrorCode::NotAllowed,
                                 ErrorCode::NameTooLong, ErrorCode::FileTooBig, ErrorCode::DiskFailed}) {
        Q_EMIT features().editing.editing().failed(
            {code, (own() / ".museum.lock").string(), {}, "No space left on device"});
        auto* box = m_window->findChild<QMessageBox*>(QStringLiteral("problem"));
        ASSERT_NE(box, nullptr);
        const QString all = box->text() + QLatin1Char('\n') + box->informativeText();
        EXPECT_TRUE(box->text().contains(QString::fromStdString(title))) << all.toStdString();
        EXPECT_TRUE(all.contains(QString::fromStdString(own().string()))) << all.toStdString();
        EXPECT_TRUE(all.contains(ErrorWords::advice(code))) << all.toStdString();
        for (const char* technical : {".museum.lock", "No space", "device", "could not be opened"})
            EXPECT_FALSE(all.contains(QLatin1String(technical))) << all.toStdString();
        EXPECT_EQ(box->windowTitle(), QStringLiteral("This could not be saved"));
        delete box;
    }
}

TEST_F(LossTest, MineByChoiceKeepsTheirsAsABackup) {
    makeConflict();
    m_window->findChild<ConflictDialog*>()->findChild<QPushButton*>(QStringLiteral("conflictMine"))->click();
    EXPECT_EQ(textOnDisk(own()), "Mine.");
    EXPECT_FALSE(child<QPushButton>("unwrittenButton")->isVisible());
    bool kept = false;
    for (const auto& entry : fs::directory_iterator(own() / ".backups/tours")) {
        QFile file(QString::fromStdString(entry.path().string()));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        kept = kept || file.readAll().contains("Theirs.");
    }
    EXPECT_TRUE(kept);
    // What is typed next is written without a question.
    type(QStringLiteral("Mine again."));
    press(Qt::Key_Tab);
    EXPECT_EQ(textOnDisk(own()), "Mine again.");
}

TEST_F(LossTest, TheirsByChoiceIsOpened) {
    makeConflict();
    m_window->findChild<ConflictDialog*>()->findChild<QPushButton*>(QStringLiteral("conflictTheirs"))->click();
    ASSERT_TRUE(eventually([&] { return session().loaded().tours()[0].steps[0].text.in("en") == "Theirs."; }));
    EXPECT_EQ(textOnDisk(own()), "Theirs.");
    EXPECT_FALSE(child<QPushButton>("unwrittenButton")->isVisible());
}

TEST_F(LossTest, TheirsByChoiceLeavesWhatOnlyWeChanged) {
    makeConflict();
    answerConflict("conflictLater");
    features().editing.editing().changeTours(QStringLiteral("test"),
                                             [](std::vector<Tour>& tours) { tours[0].steps[0].hold = 31.0F; });
    pressFoot();
    ASSERT_TRUE(eventually([&] { return conflict() != nullptr; }));
    EXPECT_EQ(conflictRows().size(), 1) << "they did not touch what was changed last";
    answerConflict("conflictTheirs");
    ASSERT_TRUE(eventually([&] { return onDisk(own()).tours()[0].steps[0].hold == 31.0F; }));
    EXPECT_EQ(textOnDisk(own()), "Theirs.");
    EXPECT_EQ(session().loaded().tours()[0].steps[0].text.in("en"), "Theirs.");
    EXPECT_TRUE(features().editing.editing().steps().canUndo());
}

TEST_F(LossTest, WhatCannotBeReadIsNotOfferedToBeTaken) {
    open(own());
    openEditor();
    QFile file(QString::fromStdString((own() / onDisk(own()).tours()[0].file).string()));
    type(QStringLiteral("Mine."));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"id\": \"sho");
    file.close();
    press(Qt::Key_Tab);
    ASSERT_TRUE(eventually([&] { return conflict() != nullptr; }));
    EXPECT_EQ(conflict()->findChild<QPushButton*>(QStringLiteral("conflictTheirs")), nullptr);
    answerConflict("conflictMine");
    EXPECT_EQ(textOnDisk(own()), "Mine.");
}

TEST_F(LossTest, BothByChoiceAreTwoMuseums) {
    makeConflict();
    m_window->findChild<ConflictDialog*>()->findChild<QPushButton*>(QStringLiteral("conflictBoth"))->click();
    ASSERT_TRUE(eventually([&] { return session().loaded().folder() != own() && picture().ready(); }));
    const fs::path copy = session().loaded().folder();
    EXPECT_EQ(copy.parent_path(), own().parent_path());
    EXPECT_TRUE(copy.filename().string().starts_with("own 20")) << copy;
    EXPECT_EQ(textOnDisk(copy), "Mine.");
    EXPECT_EQ(textOnDisk(own()), "Theirs.");
}

TEST_F(LossTest, ClosingAsksBeforeWordsGo) {
    typeWhatCannotBeWritten();
    answer("unwrittenStay");
    EXPECT_FALSE(m_window->close());
    EXPECT_TRUE(m_asked);
    EXPECT_TRUE(m_shown.endsWith(QStringLiteral("Text, English\nKept words."))) << m_shown.toStdString();
    EXPECT_TRUE(m_window->isVisible());
    EXPECT_EQ(child<QPlainTextEdit>("stepText")->toPlainText(), QStringLiteral("Kept words."));
    answer("unwrittenLeave");
    EXPECT_TRUE(m_window->close());
}

TEST_F(LossTest, OpeningAnotherMuseumAsksToo) {
    typeWhatCannotBeWritten();
    answer("unwrittenStay");
    frame().open(tinyFolder().toStdString());
    EXPECT_TRUE(m_asked);
    EXPECT_FALSE(frame().opening());
    EXPECT_EQ(session().loaded().folder(), own());
    answer("unwrittenLeave");
    frame().open(tinyFolder().toStdString());
    EXPECT_TRUE(opened(tinyFolder().toStdString()));
}

TEST_F(LossTest, APictureOfAMuseumWhoseFolderHasNoNameInUnicodeIsSaved) {
    const fs::path odd = root() / "m\xff\xfe";
    fs::copy(own(), odd, fs::copy_options::recursive);
    open(odd);
    const fs::path file = root() / "picture.png";
    const Status saved = features().pictures.save({.size = {64, 48}}, file);
    EXPECT_TRUE(saved) << toLine(saved.error());
    EXPECT_TRUE(fs::exists(file));
    EXPECT_TRUE(fs::exists(root() / "picture.view.json"));
    fs::remove_all(odd); // Qt finds no name for it
}

TEST_F(LossTest, WhatIsWrittenIsNotAskedAbout) {
    open(own());
    openEditor();
    type(QStringLiteral("Words."));
    EXPECT_TRUE(frame().mayLeave()) << "it is written by asking";
    EXPECT_EQ(textOnDisk(own()), "Words.");
    EXPECT_TRUE(m_window->close());
}

TEST_F(LossTest, TheMuseumCanBeSavedElsewhereWithTheWords) {
    typeWhatCannotBeWritten();
    unblockTheTour();
    const auto& unwritten = features().editing.editing().unwritten();
    ASSERT_TRUE(unwritten);
    ASSERT_TRUE(io::saveCopy(*unwritten, root() / "elsewhere"));
    EXPECT_EQ(textOnDisk(root() / "elsewhere"), "Kept words.");
    EXPECT_NE(textOnDisk(own()), "Kept words.");
}

} // namespace
} // namespace halls::app
