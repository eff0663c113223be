// SPDX-License-Identifier: MPL-2.0
// What is typed, while it is typed: a power cut, somebody else at the same tour, and what is not written yet.
#include "LossFixture.h"
#include "words/Isolates.h"

#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace halls::app {
namespace {

constexpr int kLongestRest = 600;  ///< milliseconds: 400, and what a busy machine adds
constexpr int kLongestTime = 1500; ///< likewise: 1000 while keys go on

TEST_F(LossTest, APowerCutTakesNoMoreThanTheLastLetters) {
    open(own());
    openEditor();
    type(QStringLiteral("Typed, and then the light goes out."));
    QElapsedTimer since;
    since.start();
    while (textOnDisk(own()) != "Typed, and then the light goes out." && since.elapsed() < 5000)
        QTest::qWait(20);
    EXPECT_LT(since.elapsed(), kLongestRest);
    EXPECT_TRUE(child<QPlainTextEdit>("stepText")->hasFocus());
}

TEST_F(LossTest, WhileTheKeysGoOnItIsWrittenTooAndUndoneAtOnce) {
    open(own());
    openEditor();
    const std::string before = textOnDisk(own());
    auto* text = child<QPlainTextEdit>("stepText");
    text->setFocus();
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QElapsedTimer since;
    since.start();
    qint64 first = 0;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(text, Qt::Key_X);
        QTest::qWait(60); // as a held key repeats itself
        if (first == 0 && textOnDisk(own()) != before)
            first = since.elapsed();
    }
    EXPECT_GT(first, 0);
    EXPECT_LT(first, kLongestTime);
    EXPECT_EQ(text->toPlainText(), QString(40, QLatin1Char('x'))) << "writing takes no letter away";
    ASSERT_TRUE(eventually([&] { return textOnDisk(own()) == std::string(40, 'x'); }));
    EXPECT_EQ(features().editing.editing().steps().count(), 1) << "typed at a stretch, undone at once";
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(textOnDisk(own()), before);
}

TEST_F(LossTest, FastWritingSpendsOneBackup) {
    open(own());
    openEditor();
    auto* text = child<QPlainTextEdit>("stepText");
    for (int i = 0; i < 6; ++i) {
        type(QStringLiteral("Text %1").arg(i));
        ASSERT_TRUE(eventually([&] { return textOnDisk(own()) == "Text " + std::to_string(i); }));
    }
    EXPECT_EQ(text->toPlainText(), QStringLiteral("Text 5"));
    const auto files = fs::directory_iterator(own() / ".backups/tours");
    EXPECT_EQ(std::distance(fs::begin(files), fs::end(files)), 1) << "what was there when the museum was opened";
}

TEST_F(LossTest, ANumberOnItsWayIsLeftAsItIsTyped) {
    open(own());
    openEditor();
    unfold();
    auto* hold = child<QDoubleSpinBox>("stepHold");
    hold->setFocus();
    hold->selectAll();
    QTest::keyClicks(hold, QStringLiteral("7"));
    ASSERT_TRUE(eventually([&] { return onDisk(own()).tours()[0].steps[0].hold == 7.0F; }));
    EXPECT_EQ(hold->text(), QStringLiteral("7")) << "not 7.0, with the cursor elsewhere";
    QTest::keyClicks(hold, QStringLiteral(".5"));
    EXPECT_TRUE(eventually([&] { return onDisk(own()).tours()[0].steps[0].hold == 7.5F; }));
}

TEST_F(LossTest, AllThatIsNotWrittenIsListedAndSeen) {
    typeWhatCannotBeWritten();
    auto* title = child<QLineEdit>("stepTitle");
    title->setFocus();
    QTest::keyClick(title, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(title, QStringLiteral("A title that waits"));
    press(Qt::Key_Tab);
    auto* steps = child<QListWidget>("tourSteps");
    EXPECT_EQ(steps->item(0)->text(), QStringLiteral("1. A title that waits"));
    steps->setCurrentRow(1);
    ASSERT_TRUE(
        eventually([&] { return child<QPlainTextEdit>("stepText")->toPlainText() == QStringLiteral("Nobody."); }));
    type(QStringLiteral("Of another step."));
    press(Qt::Key_Tab);
    steps->setCurrentRow(0);
    EXPECT_TRUE(
        eventually([&] { return child<QPlainTextEdit>("stepText")->toPlainText() == QStringLiteral("Kept words."); }));
    EXPECT_TRUE(m_window->action(QStringLiteral("undo"))->isEnabled()) << "which asks what is to become of it";
    answer("unwrittenStay");
    EXPECT_FALSE(m_window->close());
    ASSERT_TRUE(m_asked);
    for (const char* words : {"Tour: “A short tour”\nStep 1: “A title that waits”\nTitle, English\nA title that waits",
                              "Tour: “A short tour”\nStep 1: “A title that waits”\nText, English\nKept words.",
                              "Tour: “A short tour”\nStep 2: “Left out”\nText, English\nOf another step."})
        EXPECT_TRUE(m_shown.contains(QString::fromUtf8(words))) << words << "\nis not in\n" << m_shown.toStdString();
    unblockTheTour();
    EXPECT_TRUE(m_window->close());
    EXPECT_EQ(textOnDisk(own()), "Kept words.");
    EXPECT_EQ(onDisk(own()).tours()[0].steps[1].text.in("en"), "Of another step.");
}

TEST_F(LossTest, AnotherFieldOfTheSameTourIsTakenInAndTold) {
    open(own());
    openEditor();
    const io::Package theirs = onDisk(own());
    std::vector<Tour> tours = theirs.tours();
    tours[0].steps[0].notes.byLanguage["en"] = "Their notes.";
    ASSERT_TRUE(theirs.with(theirs.museum(), tours).save(own()));
    QSignalSpy told(&frame(), &Frame::told);
    type(QStringLiteral("Mine."));
    ASSERT_TRUE(eventually([&] { return textOnDisk(own()) == "Mine."; }));
    EXPECT_EQ(conflict(), nullptr) << "nobody is asked";
    EXPECT_FALSE(child<QPushButton>("unwrittenButton")->isVisible());
    EXPECT_EQ(onDisk(own()).tours()[0].steps[0].notes.in("en"), "Their notes.");
    ASSERT_FALSE(told.isEmpty());
    const QString words = Isolates::removed(told.last().at(0).toString());
    EXPECT_EQ(words, QStringLiteral("Also taken: what was changed elsewhere meanwhile in step 1 of “A short tour”."));
    EXPECT_EQ(Isolates::removed(m_window->statusBar()->currentMessage()), words);
    EXPECT_EQ(child<QPlainTextEdit>("stepNotes")->toPlainText(), QStringLiteral("Their notes.")) << "seen at once";
    EXPECT_TRUE(child<QPlainTextEdit>("stepText")->hasFocus());
    // Undo takes ours back, and theirs stays.
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(textOnDisk(own()), "Mine.");
    EXPECT_EQ(onDisk(own()).tours()[0].steps[0].notes.in("en"), "Their notes.");
}

TEST_F(LossTest, WhoHasTheMuseumIsSaidWithoutContradiction) {
    const auto theirs = io::EditLock::take(own());
    ASSERT_TRUE(theirs);
    openWindow();
    QSignalSpy told(&frame(), &Frame::told);
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        told.clear();
        frame().open(own());
        ASSERT_TRUE(opened(own()));
        ASSERT_TRUE(eventually([&] { return !told.isEmpty(); }));
        const QString words = told.last().at(0).toString();
        EXPECT_TRUE(words.contains(QString::fromStdString(io::EditLock::holder(own())->name))) << words.toStdString();
        EXPECT_TRUE(words.contains(QRegularExpression(QStringLiteral("\\d\\d:\\d\\d")))) << words.toStdString();
        EXPECT_FALSE(words.contains(QStringLiteral("not changed"))) << words.toStdString();
        EXPECT_FALSE(words.contains(QStringLiteral("UTC"))) << words.toStdString();
        EXPECT_LE(words.size(), 300);
    }
}

} // namespace
} // namespace halls::app
