// SPDX-License-Identifier: MPL-2.0
// Words that Qt would take for HTML, in the real window: they are shown as they are, and nothing that they name is
// opened. A title that was read as HTML would take all memory (/dev/zero) or stop the window for ever (a pipe).
#include "app/window/WindowFixture.h"

#include "look/PlainWidgets.h"
#include "touring/PresenterWindow.h"
#include "touring/TourLead.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>

#include <filesystem>
#include <sys/stat.h>

namespace halls::app {
namespace {

class ForeignWordsTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        m_pipe = std::filesystem::path(HALLS_TEST_OUTPUT) / "foreign-words.png";
        std::filesystem::remove(m_pipe);
        ASSERT_EQ(mkfifo(m_pipe.c_str(), 0600), 0);
    }
    void TearDown() override {
        WindowTest::TearDown();
        std::filesystem::remove(m_pipe);
    }

    /// Each of them would be read as HTML, has a key of a menu, what Qt replaces in titles, and turns what follows it.
    std::string words(const char* what) const {
        return "<img src=\"/dev/zero\"><img src=\"" + m_pipe.string() + "\"><b>" + what +
               "</b> &file %1 [*] \xE2\x80\xAE<a href=\"file:///etc/passwd\">x</a>";
    }
    LocalText text(const char* what) const { return {{{"en", words(what)}, {"ar", words(what)}}}; }

    void poison(Museum& museum, std::vector<Tour>& tours) const {
        museum.title = text("museum");
        museum.description = text("description");
        if (museum.notice)
            museum.notice->text = text("notice");
        for (State& state : museum.states)
            state.title = text("state");
        for (Hall& hall : museum.halls)
            hall.title = text("hall");
        for (View& view : museum.views)
            view.title = text("view");
        for (Exhibit& exhibit : museum.exhibits)
            exhibit.title = text("exhibit");
        for (Reference& work : museum.bibliography) {
            work.title = words("work");
            work.author = words("author");
            work.note = words("note");
        }
        for (SourceText& source : museum.texts) {
            source.title = text("source");
            source.publisher = words("publisher");
            for (Passage& passage : source.passages)
                passage.about = text("passage");
            for (Lacuna& lacuna : source.lacunae)
                lacuna.note = text("lacuna");
        }
        museum.chapters = {{.id = "since", .title = text("chapter"), .text = text("text")}};
        museum.chapters.front().entries.push_back(
            {.text = text("entry"),
             .evidence = {.evidenceClass = EvidenceClass::One, .sources = {"S1"}, .why = text("why")}});
        for (Pin& pin : museum.pins) {
            pin.label = text("pin");
            pin.chapter = "since";
            pin.evidence.why = text("why");
            for (PinText& own : pin.texts)
                own.value = words("own");
        }
        for (Tour& tour : tours) {
            tour.title = text("tour");
            tour.text = text("about");
            for (TourStep& step : tour.steps) {
                step.title = text("step");
                step.text = text("said");
                step.question = text("question");
                step.answer = text("answer");
                step.notes = text("notes");
                step.chapter = "since";
            }
        }
    }

    static bool isHarmless(const QString& shown, Qt::TextFormat format) {
        if (format == Qt::PlainText || (format == Qt::AutoText && !Qt::mightBeRichText(shown)))
            return true; // the latter: rows of forms, whose names are ours
        return format == Qt::RichText && !shown.contains(QStringLiteral("<img")) &&
               !shown.contains(QStringLiteral("file:///etc/passwd\">"));
    }
    static void check(const QString& when) {
        for (QWidget* each : QApplication::allWidgets()) {
            const std::string name = (when + QLatin1Char(' ') + QLatin1String(each->metaObject()->className()) +
                                      QLatin1Char(' ') + each->objectName())
                                         .toStdString();
            if (const auto* label = qobject_cast<QLabel*>(each);
                label != nullptr && !label->inherits("QTipLabel") && !label->text().isEmpty()) {
                EXPECT_TRUE(isHarmless(label->text(), label->textFormat()))
                    << name << ": " << label->text().toStdString();
                EXPECT_FALSE(label->openExternalLinks()) << name;
            }
            EXPECT_TRUE(!Qt::mightBeRichText(each->toolTip()) || isHarmless(each->toolTip(), Qt::RichText)) << name;
            if (const auto* button = qobject_cast<QAbstractButton*>(each); button != nullptr) {
                EXPECT_FALSE(button->text().contains(QStringLiteral(" &file"))) << name;
            }
            if (const auto* page = qobject_cast<QTextEdit*>(each)) {
                EXPECT_FALSE(page->toHtml().contains(QStringLiteral("<img"))) << name;
            }
            if (const auto* view = qobject_cast<QAbstractItemView*>(each); view != nullptr && view->model() != nullptr)
                checkItems(*view, name);
            EXPECT_FALSE(each->windowTitle().contains(QChar(0x202E))) << name;
        }
    }
    static void checkItems(const QAbstractItemView& view, const std::string& name) {
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            for (int column = 0; column < view.model()->columnCount(); ++column) {
                const QString tip = view.model()->index(row, column).data(Qt::ToolTipRole).toString();
                EXPECT_TRUE(!Qt::mightBeRichText(tip) || isHarmless(tip, Qt::RichText)) << name << tip.toStdString();
            }
        }
    }

    std::filesystem::path m_pipe;
};

TEST_F(ForeignWordsTest, OfAPackageAreShownAsTheyAre) {
    openTinyWith([&](Museum& museum, std::vector<Tour>& tours) { poison(museum, tours); });
    check(QStringLiteral("opened"));
    EXPECT_TRUE(child<QLabel>("stateLabel")->text().startsWith(QStringLiteral("<img src=")));
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("[*][*]"))) << "Qt replaces nothing of it";
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("<b>museum</b> &file %1")));
    for (const char* panel : {"places", "pins", "passage", "subject", "changes", "plan"}) {
        if (QAction* action = m_window->action(QLatin1String(panel)); action != nullptr && action->isEnabled())
            action->trigger();
    }
    QTest::qWait(100);
    check(QStringLiteral("panels"));
    readNotice();
    session().openPin("pin-stone");
    QTest::qWait(100);
    EXPECT_TRUE(child<QLabel>("pinHeading")->text().contains(QStringLiteral("<b>pin</b> &file")));
    EXPECT_TRUE(child<QTextBrowser>("ownWords")->toPlainText().contains(QStringLiteral("<b>own</b>")));
    EXPECT_TRUE(child<QTextBrowser>("ownWords")->toPlainText().contains(QStringLiteral("<b>chapter</b>")));
    check(QStringLiteral("pin"));
    link().setSubject({.chapter = "since"});
    QTest::qWait(50);
    check(QStringLiteral("chapter"));
    session().setCompareMode(CompareMode::SideBySide);
    QTest::qWait(100);
    check(QStringLiteral("comparison"));
    session().setCompareMode(CompareMode::Off);
}

TEST_F(ForeignWordsTest, OfATourForItsAudienceAndItsPresenter) {
    openTinyWith([&](Museum& museum, std::vector<Tour>& tours) { poison(museum, tours); });
    readNotice();
    features().touring.start("short");
    ASSERT_TRUE(features().touring.lead().running());
    QTest::qWait(100);
    check(QStringLiteral("tour"));
    features().touring.lead().showAnswer();
    if (QAction* presenter = m_window->action(QStringLiteral("presenter")); presenter != nullptr)
        presenter->trigger();
    QTest::qWait(200);
    check(QStringLiteral("presenter"));
    features().touring.lead().end();
}

TEST_F(ForeignWordsTest, OfTheNoticeAndOfDialogs) {
    openTinyWith([&](Museum& museum, std::vector<Tour>& tours) { poison(museum, tours); });
    session().setNoticeRead({});
    link().askForOtherState();
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("stay") != nullptr; }));
    check(QStringLiteral("notice"));
    QTest::mouseClick(child<QPushButton>("stay"), Qt::LeftButton);
    for (const char* dialog : {"about", "report", "handout", "tours", "tour", "save-picture", "settings", "help"}) {
        QAction* action = m_window->action(QLatin1String(dialog));
        if (action == nullptr || !action->isEnabled())
            continue;
        QTimer::singleShot(300, this->m_window.get(), [&] {
            check(QLatin1String(dialog));
            for (QWidget* each : QApplication::topLevelWidgets()) {
                if (each != m_window.get() && each->isVisible())
                    each->close();
            }
        });
        action->trigger();
        QTest::qWait(500);
    }
}

/// Whatever a library says, and however much of it.
TEST_F(ForeignWordsTest, AnErrorOfMegabytesIsThreeLinesAtOnce) {
    openTiny();
    std::string detail = "<img src=\"" + m_pipe.string() + "\">";
    while (detail.size() < 4'000'000)
        detail += "facet normal 1.#QNAN 1.#QNAN 1.#QNAN\n";
    const Error error{ErrorCode::Damaged, "/somewhere/" + std::string(5000, 'x') + "/big.stl", "line 1", detail};
    QElapsedTimer time;
    time.start();
    frame().showProblem(error);
    QMessageBox* box = nullptr;
    ASSERT_TRUE(eventually([&] { return (box = child<QMessageBox>("problem")) != nullptr && box->isVisible(); }));
    QTest::qWait(50);
    EXPECT_LT(time.elapsed(), 5000);
    EXPECT_LE(box->text().size() + box->informativeText().size(), 300);
    EXPECT_LE(box->text().count(QLatin1Char('\n')) + box->informativeText().count(QLatin1Char('\n')), 1);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("/big.stl"))) << box->informativeText().toStdString();
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("<img src=")));
    EXPECT_LE(box->detailedText().size(), BoxWords::kMaxDetails);
    EXPECT_GT(box->detailedText().size(), 10'000) << "more of it, for who wants to read it";
    EXPECT_LT(box->height(), m_window->height());
    check(QStringLiteral("problem"));
    box->close();
    time.start();
    frame().tell(error);
    EXPECT_LE(child<QLabel>("toast")->text().size(), 300);
    EXPECT_LT(child<QLabel>("toast")->text().count(QLatin1Char('\n')), 3);
    EXPECT_LT(time.elapsed(), 1000);
    check(QStringLiteral("toast"));
}

TEST_F(ForeignWordsTest, ABoxSaysAllOfItBelowDetails) {
    openWindow();
    auto* box = plainBox(
        "box", {.title = QStringLiteral("T"), .text = QStringLiteral("short"), .more = QStringLiteral("<b>more</b>")},
        m_window.get());
    EXPECT_TRUE(box->detailedText().isEmpty());
    EXPECT_EQ(box->textFormat(), Qt::PlainText);
    for (const QLabel* label : box->findChildren<QLabel*>())
        EXPECT_TRUE(label->text().isEmpty() || label->textFormat() == Qt::PlainText)
            << label->objectName().toStdString();
    delete box;
    box = plainBox("box", {.text = QStringLiteral("a\nb\nc\nd")}, m_window.get());
    EXPECT_EQ(box->detailedText(), QStringLiteral("a\nb\nc\nd"));
    delete box;
}

/// Nothing is loaded, whatever stands in a page.
TEST_F(ForeignWordsTest, APageLoadsNothing) {
    openWindow();
    PlainBrowser page(m_window.get());
    page.setHtml(
        QStringLiteral("<img src=\"%1\"><img src=\"/dev/zero\">words").arg(QString::fromStdString(m_pipe.string())));
    page.resize(200, 200);
    page.show();
    QTest::qWait(50);
    EXPECT_TRUE(page.toPlainText().contains(QStringLiteral("words")));
}

} // namespace
} // namespace halls::app
