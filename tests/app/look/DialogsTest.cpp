// SPDX-License-Identifier: MPL-2.0
// Each dialog and each card there is: with the largest words nothing of it is cut or out of reach. On a screen of
// 1024 x 600, in both directions.
#include "app/editing/LossFixture.h"
#include "app/window/EachDialog.h"
#include "app/window/WordsCut.h"

#include "desk/Appearance.h"
#include "editing/ConflictWords.h"
#include "editing/CopyDialog.h"
#include "editing/GiveDialog.h"
#include "editing/ScanDialog.h"
#include "look/Theme.h"
#include "model/Model.h"
#include "opening/UprightDialog.h"
#include "touring/TourLead.h"
#include "walks/KeptWalks.h"
#include "window/NoticeDialog.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QRadioButton>
#include <QScreen>
#include <QTextBrowser>

#include <utility>
#include <vector>

namespace halls::app {
namespace {

constexpr QSize kSmall(1024, 562); ///< less a title bar

const QString kSentence = QStringLiteral(
    "The disk is full: there is no room for what you changed. Make room on it, or save the museum elsewhere.");

std::string classOf(const QWidget& widget) {
    return QString::fromLatin1(widget.metaObject()->className()).section(QStringLiteral("::"), -1).toStdString();
}

class DialogsTest : public LossTest {
protected:
    void SetUp() override {
        LossTest::SetUp();
        fs::remove_all(KeptWalks::ownFolder());
    }
    void TearDown() override {
        applyTheme(*qApp, {});
        LossTest::TearDown();
    }
    void openIn(const char* language) {
        m_languages.use(QLatin1String(language));
        open(own());
        readNotice();
        m_window->resize(kSmall);
        QTest::qWait(20);
    }
    TourLead& tour() { return features().touring.lead(); }

    /// Those that come when something happens, by how they come.
    std::vector<std::pair<const char*, std::function<void()>>> others() {
        const std::vector<ConflictRow> rows{
            {QStringLiteral("A short tour\nThe stone\nText, English"), kSentence, kSentence},
            {QStringLiteral("A short tour\nThe end\nTitle, Arabic"), QStringLiteral("النهاية"), QStringLiteral("آخر")}};
        const auto unwritten = [this](UnwrittenDialog::When when, bool forACopy) {
            auto* dialog = new UnwrittenDialog(*m_store,
                                               {.why = kSentence,
                                                .text = QString(QStringLiteral("A line\n")).repeated(20),
                                                .name = QStringLiteral("tiny 2026-01-01"),
                                                .forACopy = forACopy,
                                                .when = when,
                                                .again = [] { return QString(); },
                                                .decide = {},
                                                .elsewhere = [](const auto&) { return QString(); }},
                                               m_window.get());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        };
        return {
            {"a walk that was recorded",
             [this] {
                 m_window->action(QStringLiteral("record-walk"))->trigger();
                 QTest::qWait(1100);
                 m_window->action(QStringLiteral("record-walk"))->trigger();
             }},
            {"steps",
             [this] {
                 features().touring.start("short");
                 picture().setFocus();
                 QTest::keyClick(&picture(), Qt::Key_G);
             }},
            {"copy",
             [this] {
                 (new CopyDialog(*m_store, QStringLiteral("tiny with my tours"), kSentence, m_window.get()))->open();
             }},
            {"conflict",
             [this, rows] { (new ConflictDialog(rows, true, ConflictDialog::Asked::First, m_window.get()))->open(); }},
            {"conflict again",
             [this, rows] { (new ConflictDialog(rows, true, ConflictDialog::Asked::Again, m_window.get()))->open(); }},
            {"unwritten", [unwritten] { unwritten(UnwrittenDialog::When::Wanted, false); }},
            {"unwritten at the end", [unwritten] { unwritten(UnwrittenDialog::When::Leaving, false); }},
            {"without a copy", [unwritten] { unwritten(UnwrittenDialog::When::Leaving, true); }},
            {"nothing to give", [this] { (new GiveDialog(QString(), m_window.get()))->open(); }},
            {"scan",
             [this] {
                 (new ScanDialog(link(), m_workplace->loader(), *m_store, QStringLiteral("/nowhere/scan.obj"),
                                 QString(), m_window.get()))
                     ->open();
             }},
            {"upright",
             [this] {
                 m_model.bounds = {{0, 0, 0}, {1, 1, 1}};
                 (new UprightDialog(m_model, {.file = "/a/b.stl", .wish = {}, .why = kSentence}, m_window.get()))
                     ->open();
             }},
            {"notice",
             [this] {
                 auto* dialog = new NoticeDialog(QStringLiteral("After 2017"),
                                                 QString(kSentence + QLatin1Char(' ')).repeated(6), m_window.get());
                 dialog->open();
             }},
        };
    }
    void eachDialog(const LookAtDialog& look) {
        const auto noted = [&](QDialog& dialog, const std::string& where) {
            m_seen.insert(classOf(dialog));
            look(dialog, where);
        };
        eachDialogOfACommand(*m_window, noted);
        for (const auto& [name, come] : others()) {
            come();
            lookAtDialog(name, noted);
            if (features().touring.lead().running())
                features().touring.lead().end();
        }
    }

    std::set<std::string> m_seen; ///< classes
    model::Model m_model;         ///< that somebody turns upright
};

TEST_F(DialogsTest, WithTheLargestWordsNothingIsCutAndAllIsReached) {
    for (const char* language : {"en", "ar"}) {
        openIn(language);
        applyTheme(*qApp, {.text = 200});
        QTest::qWait(50);
        eachDialog([&](QDialog& dialog, const std::string& where) {
            const QRect room = dialog.screen()->availableGeometry();
            EXPECT_TRUE(QTest::qWaitFor([&] { return troublesIn(dialog).empty(); }, 1000))
                << language << " " << where << "\n"
                << troublesIn(dialog);
            EXPECT_TRUE(room.contains(QRect(dialog.pos(), dialog.size())))
                << language << " " << where << " " << dialog.x() << "," << dialog.y() << " " << dialog.width() << "x"
                << dialog.height();
        });
        applyTheme(*qApp, {});
        closeWindow();
    }
    // Whoever makes a new one says above how it comes.
    std::set<std::string> all = classesOf("QDialog");
    all.merge(classesOf("WritingDialog"));
    all.erase("WritingDialog"); // of which others are made
    EXPECT_GE(all.size(), 16U);
    for (const std::string& each : all)
        EXPECT_TRUE(m_seen.contains(each)) << each;
}

/// What lies over the picture, and the panel that comes with questions.
TEST_F(DialogsTest, NorAreCards) {
    std::set<std::string> seen;
    for (const char* language : {"en", "ar"}) {
        openIn(language);
        applyTheme(*qApp, {.text = 200});
        QTest::qWait(50);
        const auto look = [&](const char* name, bool card) {
            QTest::qWait(150);
            const std::string at = std::string(language) + " " + name;
            EXPECT_TRUE(QTest::qWaitFor([&] { return troublesIn(*m_window).empty(); }, 1000)) << at << "\n"
                                                                                              << troublesIn(*m_window);
            int cards = 0;
            for (const QFrame* each : picture().findChildren<QFrame*>()) {
                if (each->isVisible() && classesOf("QFrame").contains(classOf(*each))) {
                    seen.insert(classOf(*each));
                    ++cards;
                    EXPECT_TRUE(picture().rect().contains(QRect(each->mapTo(&picture(), QPoint()), each->size())))
                        << at << " " << classOf(*each) << " lies beside the picture";
                }
            }
            EXPECT_TRUE(!card || cards > 0) << at << " shows nothing";
        };
        for (const char* id : {"welcome", "describe", "keys-sheet", "signs-explained"}) {
            QAction* action = m_window->action(QLatin1String(id));
            ASSERT_NE(action, nullptr) << id;
            action->trigger();
            look(id, std::string_view(id) != "signs-explained");
            frame().tools.leaveTop();
        }
        features().touring.start("short");
        tour().goTo(tour().player()->count() - 1);
        for (int i = 0; i < 3 && (child<QWidget>("endCard") == nullptr || !child<QWidget>("endCard")->isVisible()); ++i)
            tour().next();
        look("end of a tour", true);
        tour().end();
        session().setNoticeRead({});
        features().touring.start("short");
        for (int i = 0; i < 12 && child<QWidget>("noticeCard") == nullptr; ++i)
            tour().next();
        look("notice of a tour", true);
        tour().end();
        readNotice();
        m_window->action(QStringLiteral("quiz"))->trigger();
        ASSERT_TRUE(features().quiz.running());
        for (int i = 0; i < 12 && child<QPushButton>("quizNext")->isEnabled(); ++i) {
            look("question", false);
            if (child<QPushButton>("quizShow")->isVisible())
                child<QPushButton>("quizShow")->click();
            look("answer", false);
            if (!child<QPushButton>("quizNext")->isVisible())
                break;
            child<QPushButton>("quizNext")->click();
        }
        look("end of the questions", false);
        child<QPushButton>("quizEnd")->click();
        applyTheme(*qApp, {});
        closeWindow();
    }
    std::set<std::string> all = classesOf("QFrame");
    all.erase("ProgressCard"); // only while a museum opens: OverPictureTest
    for (const std::string& each : all)
        EXPECT_TRUE(seen.contains(each)) << each;
}

} // namespace
} // namespace halls::app
