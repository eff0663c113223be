// SPDX-License-Identifier: MPL-2.0
// A lesson of one's own: found again, told of, and saved.
#include "app/window/WindowFixture.h"

#include "editing/Editing.h"
#include "look/Fold.h"
#include "touring/TourLead.h"
#include "words/Isolates.h"

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>

#include <algorithm>
#include <fstream>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

class LessonsTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        ASSERT_TRUE(m_temporary.isValid());
    }
    /// A copy of the tiny museum with a tour of its own beside the one that it had.
    fs::path copy(const char* name) {
        const fs::path folder = m_temporary.filePath(QLatin1String(name)).toStdString();
        fs::copy(tinyFolder().toStdString(), folder, fs::copy_options::recursive);
        const auto read = io::Package::open(folder, m_workplace->folders().assets);
        EXPECT_TRUE(read);
        std::vector<Tour> tours = read.value().tours();
        Tour mine = tours.front();
        mine.id = "mine";
        mine.file.clear();
        mine.title = {{{"en", "My lesson"}, {"ar", "درسي"}}};
        mine.audience = {{{"en", "Class 7b"}, {"ar", "الصف السابع"}}};
        mine.minutes = 45;
        tours.push_back(mine);
        EXPECT_TRUE(read.value().with(read.value().museum(), tours).save(folder));
        return folder;
    }
    void open(const fs::path& folder) {
        if (!m_window)
            openWindow();
        frame().open(folder);
        ASSERT_TRUE(eventually(
            [&] { return link().session() != nullptr && session().loaded().folder() == folder && picture().ready(); }));
        picture().setFocus();
        settle();
    }
    QListWidget* list() { return child<QListWidget>("tours"); }
    QListWidgetItem* row(const QString& words) {
        const auto found = list()->findItems(words, Qt::MatchContains);
        return found.isEmpty() ? nullptr : found.front();
    }
    QString lastTold(const QSignalSpy& told) { return told.isEmpty() ? QString() : told.last().front().toString(); }

    QTemporaryDir m_temporary;
};

TEST_F(LessonsTest, IsListedWithThoseOfMuseumsThatWereOpenedLatelyAndBegunThere) {
    const fs::path own = copy("tiny museum with my tours");
    const QString gone = m_temporary.filePath(QStringLiteral("gone"));
    const fs::path damaged = m_temporary.filePath(QStringLiteral("damaged")).toStdString();
    fs::create_directory(damaged);
    std::ofstream(damaged / "museum.json") << "{";
    openTiny();
    for (const QString& path : {QString::fromStdString(own.string()), QString::fromStdString(damaged.string()), gone,
                                m_temporary.filePath(QStringLiteral("a-model.glb"))})
        m_store->addRecent(path);
    m_store->setTourFullScreen(false);
    press(Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return list() != nullptr; }));
    ASSERT_TRUE(list()->item(0)->text().startsWith(QStringLiteral("A short tour"))) << "the museum's own first";
    ASSERT_TRUE(eventually([&] { return row(QStringLiteral("My lesson")) && row(QStringLiteral("damaged")); }));
    EXPECT_EQ(list()->currentRow(), 0) << "what comes later moves nothing";
    const QString mine = Isolates::removed(row(QStringLiteral("My lesson"))->text());
    EXPECT_TRUE(mine.contains(QStringLiteral("Class 7b; 4 steps, 45 minutes planned (played by itself: about")))
        << mine.toStdString();
    EXPECT_TRUE(mine.contains(QStringLiteral("tiny museum with my tours"))) << mine.toStdString();
    EXPECT_EQ(list()->findItems(QStringLiteral("A short tour"), Qt::MatchContains).size(), 1)
        << "what is the same in the copy is listed once";
    for (const char* name : {"gone", "damaged"}) {
        const QListWidgetItem* line = row(QLatin1String(name));
        ASSERT_NE(line, nullptr) << name;
        EXPECT_FALSE(line->flags().testFlag(Qt::ItemIsSelectable));
        EXPECT_FALSE(line->text().contains(QLatin1Char('\n'))) << line->text().toStdString();
    }
    EXPECT_EQ(row(QStringLiteral("a-model")), nullptr) << "a model has no tours";
    list()->setCurrentItem(row(QStringLiteral("My lesson")));
    QTest::keyClick(list(), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return features().touring.running() == "mine"; }));
    EXPECT_EQ(session().loaded().folder(), own);
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("tiny museum with my tours")));
    features().touring.lead().end();
    ASSERT_TRUE(eventually([&] { return list() == nullptr; })) << "the list before is closed";
    m_window->action(QStringLiteral("tours"))->trigger();
    ASSERT_TRUE(eventually([&] { return list() != nullptr && row(QStringLiteral("My lesson")) != nullptr; }));
    EXPECT_LT(list()->row(row(QStringLiteral("My lesson"))), 2) << "its museum is the one that is open now";
    EXPECT_TRUE(row(QStringLiteral("My lesson"))->text().contains(QStringLiteral("open now: folder")));
}

TEST_F(LessonsTest, AMuseumWithoutToursListsThoseOfOthers) {
    openTinyWith([](Museum&, std::vector<Tour>& tours) { tours.clear(); });
    press(Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return list() != nullptr; }));
    EXPECT_EQ(list()->item(0)->text(), QStringLiteral("This museum has no tours."));
    EXPECT_FALSE(list()->item(0)->flags().testFlag(Qt::ItemIsSelectable));
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_FALSE(features().touring.lead().running());
}

TEST_F(LessonsTest, IsAskedWhomItIsForAndHowLongItTakes) {
    open(copy("own"));
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return child<QListWidget>("tourSteps")->hasFocus(); }));
    child<QPushButton>("tourNew")->click();
    ASSERT_TRUE(child<QLineEdit>("tourTitleEdit")->hasFocus());
    QTest::keyClicks(child<QLineEdit>("tourTitleEdit"), QStringLiteral("Lions"));
    press(Qt::Key_Tab);
    ASSERT_TRUE(child<QLineEdit>("tourAudienceEdit")->hasFocus());
    QTest::keyClicks(child<QLineEdit>("tourAudienceEdit"), QStringLiteral("Class 7b"));
    press(Qt::Key_Tab);
    auto* minutes = child<QSpinBox>("tourMinutesEdit");
    ASSERT_TRUE(minutes->hasFocus());
    EXPECT_EQ(minutes->text(), QStringLiteral("not said"));
    minutes->selectAll();
    QTest::keyClicks(minutes, QStringLiteral("45"));
    child<Fold>("stepFold")->setUnfolded(true);
    auto* paper = child<QPlainTextEdit>("stepPaper");
    paper->setFocus();
    QTest::keyClicks(paper, QStringLiteral("The picture shows it."));
    child<QListWidget>("tourSteps")->setFocus();
    const auto written = io::Package::open(session().loaded().folder(), m_workplace->folders().assets);
    ASSERT_TRUE(written);
    const Tour& tour = written.value().tours().back();
    EXPECT_EQ(tour.title.in("en"), "Lions");
    EXPECT_EQ(tour.audience.in("en"), "Class 7b");
    EXPECT_EQ(tour.minutes, 45);
    EXPECT_EQ(tour.steps[0].paper.in("en"), "The picture shows it.");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return session().loaded().tours().back().steps[0].paper.empty(); }));
}

TEST_F(LessonsTest, AProposedTitleHidesNoneThatSomebodyWrote) {
    m_languages.use(QStringLiteral("ar"));
    open(copy("own"));
    session().goToView("door");
    settle();
    press(Qt::Key_E, Qt::ControlModifier);
    auto* steps = child<QListWidget>("tourSteps");
    ASSERT_TRUE(eventually([&] { return steps->hasFocus(); }));
    child<QPushButton>("tourNew")->click();
    const auto tour = [&]() -> const Tour& { return session().loaded().tours().back(); };
    ASSERT_EQ(tour().title.byLanguage.size(), 2U);
    auto* title = child<QLineEdit>("tourTitleEdit");
    ASSERT_TRUE(title->hasFocus());
    title->selectAll();
    title->insert(QStringLiteral("درس الأسد")); // as an input method does
    Q_EMIT title->textEdited(title->text());
    press(Qt::Key_Tab);
    EXPECT_EQ(tour().title, (LocalText{{{"ar", "درس الأسد"}}})) << "and not the museum's own in English";
    const fs::path folder = session().loaded().folder();
    EXPECT_TRUE(io::checkPackage(folder, m_workplace->folders().assets).valid());
    // One that is written stays; so does what was proposed where nothing else was written.
    m_languages.use(QStringLiteral("en"));
    auto* languages = child<QTabBar>("stepLanguages");
    ASSERT_TRUE(eventually([&] { return languages->tabData(languages->currentIndex()) == QStringLiteral("en"); }));
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("The lion"));
    press(Qt::Key_Tab);
    EXPECT_EQ(tour().title, (LocalText{{{"ar", "درس الأسد"}, {"en", "The lion"}}}));
    EXPECT_EQ(tour().steps[0].title, (LocalText{{{"ar", "الباب"}, {"en", "The door"}}}));
    // Of a step likewise, with its number too.
    child<QPushButton>("stepAdd")->click();
    const LocalText proposed{{{"ar", "الباب 2"}, {"en", "The door 2"}}};
    ASSERT_EQ(tour().steps.size(), 2U);
    ASSERT_EQ(tour().steps[1].title, proposed);
    auto* step = child<QLineEdit>("stepTitle");
    step->setFocus();
    step->selectAll();
    QTest::keyClicks(step, QStringLiteral("Who comes in?"));
    press(Qt::Key_Tab);
    EXPECT_EQ(tour().steps[1].title, (LocalText{{{"en", "Who comes in?"}}}));
    EXPECT_TRUE(io::checkPackage(folder, m_workplace->folders().assets).valid());
    steps->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return tour().steps.size() == 2 && tour().steps[1].title == proposed; }));
}

TEST_F(LessonsTest, WhoSavesIsToldWhatIsSavedAndWhen) {
    const fs::path own = copy("own");
    open(own);
    QSignalSpy told(&frame(), &Frame::told);
    press(Qt::Key_E, Qt::ControlModifier);
    auto* steps = child<QListWidget>("tourSteps");
    ASSERT_TRUE(eventually([&] { return steps->hasFocus(); }));
    auto* text = child<QPlainTextEdit>("stepText");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Now. "));
    QTest::keyClick(text, Qt::Key_S, Qt::ControlModifier); // before it is written by itself
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("HH:"));
    EXPECT_TRUE(lastTold(told).startsWith(QStringLiteral("Saved at ") + time)) << lastTold(told).toStdString();
    EXPECT_TRUE(lastTold(told).contains(QStringLiteral("A short tour")));
    EXPECT_TRUE(lastTold(told).contains(QStringLiteral("short.json")));
    EXPECT_TRUE(lastTold(told).contains(QStringLiteral("To give it to a colleague, copy the folder")))
        << lastTold(told).toStdString();
    EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("Now. ")));
    const auto written = io::Package::open(own, m_workplace->folders().assets);
    EXPECT_NE(written.value().tours()[0].steps[0].text.in("en").find("Now."), std::string::npos);
    told.clear();
    picture().setFocus();
    QTest::keyClick(&picture(), Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(lastTold(told).startsWith(QStringLiteral("Saved at "))) << "wherever the keyboard is";
    // What cannot be written is said instead, with the question.
    told.clear();
    text->setFocus();
    fs::rename(own, fs::path(own) += " moved away");
    QTest::keyClicks(text, QStringLiteral("Lost? "));
    QTest::keyClick(text, Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(lastTold(told).startsWith(QStringLiteral("Your last change is not saved.")))
        << lastTold(told).toStdString();
    fs::rename(fs::path(own) += " moved away", own);
    for (QDialog* asked : m_window->findChildren<QDialog*>())
        asked->close();
    QTest::keyClick(text, Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return !features().editing.editing().unwritten(); }));
}

/// On a screen of 1280 x 720, less a title bar, as it is when the editor is opened.
TEST_F(LessonsTest, TitleWordsAndQuestionOfAStepAreSeenWithoutScrolling) {
    const fs::path own = copy("own");
    for (const char* language : {"en"}) { // the Arabic letters are higher: there it is scrolled
        m_languages.use(QLatin1String(language));
        openWindow();
        m_window->resize(1280, 682);
        open(own);
        press(Qt::Key_E, Qt::ControlModifier);
        auto* steps = child<QListWidget>("tourSteps");
        ASSERT_TRUE(eventually([&] { return steps->hasFocus(); }));
        QTest::qWait(100);
        EXPECT_EQ(child<QScrollArea>("tourEditorScroll")->verticalScrollBar()->value(), 0);
        for (const char* name : {"stepTitle", "stepText", "stepQuestion"}) {
            const auto* field = child<QWidget>(name);
            EXPECT_EQ(field->visibleRegion().boundingRect().size(), field->size()) << language << " " << name;
        }
        int rows = 0;
        for (int row = 0; row < steps->count(); ++row)
            rows += steps->viewport()->rect().contains(steps->visualItemRect(steps->item(row))) ? 1 : 0;
        EXPECT_GE(rows, 3) << language;
        closeWindow();
    }
}

TEST_F(LessonsTest, AStepThatIsAddedIsToldAndSeenInTheList) {
    const fs::path own = copy("own");
    for (const auto& [language, words] : {std::pair("en", "Step %1 is added")}) {
        m_languages.use(QLatin1String(language));
        openWindow();
        m_window->resize(1280, 682);
        open(own);
        QSignalSpy told(&frame(), &Frame::told);
        press(Qt::Key_E, Qt::ControlModifier);
        auto* steps = child<QListWidget>("tourSteps");
        ASSERT_TRUE(eventually([&] { return steps->hasFocus(); }));
        steps->setCurrentRow(steps->count() - 1);
        child<Fold>("tourFold")->setUnfolded(true); // as it is when the tour was named just now
        for (int i = 0; i < 3; ++i) {
            const int count = steps->count();
            child<QPushButton>("stepAdd")->click();
            QTest::qWait(100);
            ASSERT_EQ(steps->count(), count + 1);
            EXPECT_EQ(steps->currentRow(), count);
            EXPECT_TRUE(steps->currentItem()->isSelected());
            if (QLatin1String(language) == QLatin1String("en")) {
                EXPECT_EQ(steps->visibleRegion().boundingRect().size(), steps->size());
            }
            EXPECT_TRUE(steps->viewport()->rect().contains(steps->visualItemRect(steps->currentItem()))) << language;
            EXPECT_TRUE(lastTold(told).contains(
                QString::fromUtf8(words).replace(QStringLiteral("%1"), QString::number(count + 1))))
                << lastTold(told).toStdString();
        }
        closeWindow();
    }
}

} // namespace
} // namespace halls::app
