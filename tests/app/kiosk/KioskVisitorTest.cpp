// SPDX-License-Identifier: MPL-2.0
// What a visitor of a kiosk reads and touches: how large it is, what a tour does, and in which words.
#include "app/kiosk/KioskFixture.h"
#include "app/window/ShippedWords.h"

#include <QFontInfo>
#include <QLabel>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace halls::app {
namespace {

class KioskVisitorTest : public KioskTest {};

/// Letters and keys in proportion to the screen, whatever is shown.
TEST_F(KioskVisitorTest, AllThatIsReadOrTouchedIsAsLargeAsTheScreenAsksFor) {
    start();
    touch(&m_kiosk->viewport(), {300, 300});
    const auto check = [&](const char* what) {
        QTest::qWait(30);
        const int high = m_kiosk->height();
        for (QAbstractButton* each : m_kiosk->findChildren<QAbstractButton*>()) {
            if (!each->isVisible() || each->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const std::string name = each->objectName().toStdString() + " of " + what + ' ' + std::to_string(high);
            EXPECT_GE(each->height(), std::max(72, high / 10)) << name;
            EXPECT_GE(each->width(), std::max(72, high / 10)) << name;
            EXPECT_GE(each->width(), each->sizeHint().width()) << name << ": cut";
            EXPECT_GE(each->height(), each->sizeHint().height()) << name << ": cut";
            EXPECT_GE(QFontInfo(each->font()).pixelSize(), std::max(high, 720) / 48) << name;
            EXPECT_TRUE(m_kiosk->rect().contains(QRect(each->mapTo(m_kiosk.get(), QPoint()), each->size()))) << name;
        }
        for (const QLabel* each : m_kiosk->findChildren<QLabel*>()) {
            if (each->isVisible() && !each->text().isEmpty()) {
                EXPECT_GE(QFontInfo(each->font()).pixelSize(), std::max(high, 720) / 45)
                    << each->objectName().toStdString() << " of " << what << ' ' << high;
            }
        }
    };
    for (const QSize& size : {QSize(1024, 600), QSize(1280, 720), QSize(1920, 1080)}) {
        m_kiosk->setFixedSize(size);
        for (int language = 0; language < 2; ++language) {
            press("kioskLanguage");
            check("bar");
            visit().openPin("pin-stone");
            check("passage");
            EXPECT_GE(QFontInfo(part<QTextBrowser>("ownWords")->font()).pixelSize(), std::max(size.height(), 720) / 30);
            EXPECT_TRUE(eventually([&] { return part<QWidget>("sourceText")->height() >= size.height() / 5; }))
                << "the source's words have room: " << part<QWidget>("sourceText")->height() << " of " << size.height();
            visit().closePin();
            press("kioskPlaces");
            check("places");
            press("kioskClosePlaces");
            press("kioskCompare");
            check("notice");
            press("kioskNo");
            press("kioskTour");
            check("tour");
            press("kioskTour");
            QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
            check("pad");
            press("pinCancel");
        }
    }
}

TEST_F(KioskVisitorTest, AVisitorsTourPlaysByItselfAndItsKeysStay) {
    KioskWish how = wish();
    how.idleSeconds = 200;
    start(how);
    EXPECT_FALSE(part<QToolButton>("tourNext")->isVisible()) << "nobody is there to touch them";
    touch(&m_kiosk->viewport(), {300, 300});
    press("kioskTour");
    const auto& tour = m_kiosk->tour();
    ASSERT_TRUE(tour.running());
    EXPECT_TRUE(tour.player()->playing());
    for (const char* key : {"tourBack", "tourPlay", "tourNext", "tourEnd"})
        EXPECT_TRUE(part<QToolButton>(key)->isVisible()) << key;
    const auto touchTool = [&](const char* name) {
        auto* tool = part<QToolButton>(name);
        touch(tool, tool->rect().center());
    };
    touchTool("tourPlay"); // it waits, and goes on
    EXPECT_FALSE(tour.player()->playing());
    touchTool("tourPlay");
    EXPECT_TRUE(tour.player()->playing());
    // Who opens a pin beside it is not carried off.
    visit().openPin("pin-stone");
    EXPECT_TRUE(eventually([&] { return !tour.player()->playing(); }));
    visit().closePin();
    EXPECT_TRUE(eventually([&] { return tour.player()->playing(); }));
    // Nobody touches it, and nobody is asked while it plays.
    auto* question = part<QLabel>("kioskQuestion");
    EXPECT_TRUE(eventually([&] {
        if (part<QFrame>("kioskNotice")->isVisible()) {
            press("kioskYes"); // it waits for who is there
        } else if (tour.running() && tour.player()->playing()) {
            EXPECT_FALSE(question->isVisible());
        }
        return tour.over();
    })) << tour.player()->index();
    EXPECT_TRUE(part<QToolButton>("tourNext")->isVisible()) << "they stay";
    EXPECT_FALSE(part<QPushButton>("endQuiz")->isVisible()) << "here nobody has it";
    part<QPushButton>("endAgain")->click();
    EXPECT_EQ(tour.player()->index(), 0U);
    EXPECT_TRUE(tour.player()->playing());
    touchTool("tourNext");
    touchTool("tourEnd");
    EXPECT_FALSE(tour.running());
}

/// The names say what comes: one tour begins, of several one chooses.
TEST_F(KioskVisitorTest, OfSeveralToursOneIsChosen) {
    start();
    touch(&m_kiosk->viewport(), {300, 300});
    const auto words = [&](const char* key) { return part<QPushButton>(key)->text().simplified(); };
    EXPECT_EQ(words("kioskPlaces"), QStringLiteral("Halls and plan"));
    EXPECT_EQ(words("kioskTour"), QStringLiteral("Guided tour"));
    openWith([](Museum&, std::vector<Tour>& tours) {
        tours.push_back(tours.front());
        tours.back().id = "second";
        tours.back().text = {{{"en", "What the second is about."}}};
    });
    EXPECT_TRUE(eventually([&] { return words("kioskTour") == QStringLiteral("Guided tours"); }));
    press("kioskTour");
    const auto* page = part<QFrame>("kioskPlacesPage");
    ASSERT_TRUE(page->isVisible());
    EXPECT_FALSE(m_kiosk->tour().running()) << "it is asked which";
    EXPECT_FALSE(part<QWidget>("plan")->isVisible());
    EXPECT_TRUE(page->findChildren<QPushButton*>(QStringLiteral("kioskHall")).isEmpty());
    EXPECT_TRUE(std::ranges::any_of(page->findChildren<QLabel*>(), [](const QLabel* each) {
        return each->text() == QLatin1String("What the second is about.");
    }));
    const auto choices = page->findChildren<QPushButton*>(QStringLiteral("kioskTourChoice"));
    ASSERT_EQ(choices.size(), 2);
    choices.back()->click();
    EXPECT_FALSE(page->isVisible());
    ASSERT_TRUE(m_kiosk->tour().running());
    EXPECT_EQ(m_kiosk->tour().player()->tour().id, "second");
    EXPECT_EQ(words("kioskTour"), QStringLiteral("End the tour"));
    press("kioskTour");
    EXPECT_FALSE(m_kiosk->tour().running());
}

TEST_F(KioskVisitorTest, ATourWaitsWhileOneLooksWhereToGo) {
    KioskWish how = wish();
    how.idleSeconds = 400;
    start(how);
    touch(&m_kiosk->viewport(), {300, 300});
    press("kioskTour");
    const auto& tour = m_kiosk->tour();
    ASSERT_TRUE(tour.running());
    ASSERT_TRUE(tour.player()->playing());
    const auto* page = part<QFrame>("kioskPlacesPage");
    const auto* close = part<QPushButton>("kioskClosePlaces");
    press("kioskPlaces");
    ASSERT_TRUE(page->isVisible());
    ASSERT_TRUE(tour.running());
    EXPECT_FALSE(tour.player()->playing());
    EXPECT_EQ(close->text(), QStringLiteral("Go on with the tour"));
    EXPECT_TRUE(std::ranges::any_of(page->findChildren<QLabel*>(), [](const QLabel* each) {
        return each->text().startsWith(QLatin1String("The tour waits."));
    }));
    press("kioskClosePlaces");
    EXPECT_FALSE(page->isVisible());
    EXPECT_TRUE(tour.player()->playing()) << "it goes on";
    // Who had stopped it finds it as it was.
    auto* play = part<QToolButton>("tourPlay");
    touch(play, play->rect().center());
    press("kioskPlaces");
    press("kioskClosePlaces");
    EXPECT_FALSE(tour.player()->playing());
    press("kioskPlaces");
    page->findChildren<QPushButton*>(QStringLiteral("kioskHall")).front()->click();
    EXPECT_FALSE(tour.running()) << "as its words say";
    press("kioskPlaces");
    EXPECT_EQ(close->text(), QStringLiteral("Close"));
    press("kioskClosePlaces");
}

/// In either language and size by the same key, in the screen's corner at the end of a line.
TEST_F(KioskVisitorTest, EveryCardIsClosedByTheSameKeyAtTheSamePlace) {
    KioskWish how = wish();
    how.idleSeconds = 400;
    start(how);
    openWith([](Museum& museum) {
        museum.chapters = {{.id = "since", .title = {{{"en", "What happened since"}, {"ar", "ما حدث"}}}}};
        for (Pin& pin : museum.pins)
            pin.exhibit.clear();
    });
    touch(&m_kiosk->viewport(), {300, 300});
    const Id work = m_kiosk->link().museum().exhibits.front().id;
    const std::vector<std::pair<const char*, std::function<void()>>> cards{
        {"kioskCloseCard",
         [&] {
             m_kiosk->link().setSubject({});
             m_kiosk->link().setSubject({.exhibit = work});
         }},
        {"closePassage", [&] { visit().openPin("pin-stone"); }},
        {"kioskCloseChapter", [&] { m_kiosk->link().setSubject({.chapter = "since"}); }},
        {"kioskClosePlaces", [&] { press("kioskPlaces"); }}};
    for (const QSize& size : {QSize(1024, 600), QSize(1280, 720)}) {
        m_kiosk->setFixedSize(size);
        for (int language = 0; language < 2; ++language) {
            press("kioskLanguage");
            QTest::qWait(30);
            QString said;
            for (const auto& [name, open] : cards) {
                auto* key = part<QPushButton>(name);
                ASSERT_TRUE(eventually([&] { // a card goes when the view moves
                    if (!key->isVisible())
                        open();
                    QTest::qWait(100);
                    return key->isVisible();
                })) << name;
                const QRect place(key->mapTo(m_kiosk.get(), QPoint()), key->size());
                EXPECT_EQ(place.top(), 8) << name << ' ' << size.height();
                const bool left = m_kiosk->layoutDirection() == Qt::RightToLeft;
                EXPECT_EQ(left ? place.left() : m_kiosk->width() - 1 - place.right(), 8) << name << ' ' << left;
                EXPECT_TRUE(said.isEmpty() || said == key->text()) << name;
                said = key->text();
                touch(key, key->rect().center());
                EXPECT_TRUE(eventually([&] { return !key->isVisible(); })) << name;
            }
            EXPECT_FALSE(part<QLabel>("howKnown")->isVisible());
        }
    }
}

/// With the words of the museum that comes with the program.
TEST_F(KioskVisitorTest, TheNoticeStandsWhollyAboveTheBar) {
    KioskWish how = wish();
    how.idleSeconds = 400;
    start(how);
    const auto shipped = shippedWords();
    ASSERT_NE(shipped, nullptr);
    openWith([&](Museum& museum) { museum.notice->text = shipped->museum().notice->text; });
    touch(&m_kiosk->viewport(), {300, 300});
    const auto* card = part<QFrame>("kioskNotice");
    const auto* bar = part<QFrame>("kioskBar");
    for (int language = 0; language < 2; ++language) {
        press("kioskLanguage");
        for (const QSize& size : {QSize(1024, 600), QSize(1280, 720), QSize(1920, 1080)}) {
            const std::string at = std::to_string(size.width()) + m_kiosk->link().settings().language;
            m_kiosk->setFixedSize(size);
            QTest::qWait(50);
            press("kioskCompare");
            ASSERT_TRUE(card->isVisible()) << at;
            QTest::qWait(100);
            EXPECT_GE(card->geometry().top(), 0) << at;
            EXPECT_LT(card->geometry().bottom(), bar->geometry().top()) << at;
            for (const char* name : {"kioskYes", "kioskNo"}) {
                const auto* key = part<QPushButton>(name);
                EXPECT_TRUE(card->rect().contains(key->geometry())) << name << ' ' << at;
                EXPECT_GE(key->height(), key->sizeHint().height()) << name << ' ' << at;
            }
            for (const QLabel* words : card->findChildren<QLabel*>()) {
                EXPECT_GE(words->height(), words->heightForWidth(words->width())) << at;
                EXPECT_LE(words->geometry().bottom(), part<QPushButton>("kioskYes")->geometry().top()) << at;
            }
            press("kioskNo");
            ASSERT_FALSE(card->isVisible()) << at;
            EXPECT_FALSE(bar->isAncestorOf(m_kiosk->focusWidget())) << at << ": no frame on a key that nobody chose";
        }
    }
}

/// Of a work without a pin: in the letters and the ink of a pin's panel, and named once.
TEST_F(KioskVisitorTest, TheCardOfAWorkIsReadAsAPinsPanel) {
    KioskWish how = wish();
    how.idleSeconds = 400;
    start(how);
    openWith([](Museum& museum) {
        for (Pin& pin : museum.pins)
            pin.exhibit.clear();
    });
    touch(&m_kiosk->viewport(), {300, 300});
    const Id work = m_kiosk->link().museum().exhibits.front().id;
    auto& picture = m_kiosk->viewport();
    const auto* card = part<QLabel>("howKnown");
    const auto* name = part<QLabel>("pinTitle");
    visit().setPose({{0.0F, 1.6F, 2.0F}, 0.0F, -0.25F}); // before the stone
    QTest::qWait(300);                                   // a card goes when the view moves
    for (const QSize& size : {QSize(1024, 600), QSize(1280, 720), QSize(1920, 1080)}) {
        m_kiosk->setFixedSize(size);
        for (int language = 0; language < 2; ++language) {
            press("kioskLanguage");
            const std::string at = std::to_string(size.width()) + m_kiosk->link().settings().language;
            QTest::qWait(50);
            QTest::mouseMove(&picture, QPoint(3, 3));
            QTest::mouseMove(&picture, picture.rect().center());
            ASSERT_TRUE(eventually([&] { return name->isVisible(); })) << at;
            m_kiosk->link().setSubject({.exhibit = work});
            ASSERT_TRUE(card->isVisible()) << at;
            EXPECT_FALSE(name->isVisible()) << at;
            QTest::mouseMove(&picture, picture.rect().center() + QPoint(1, 1));
            QTest::qWait(250);
            ASSERT_TRUE(card->isVisible()) << at;
            EXPECT_FALSE(name->isVisible()) << at;
            EXPECT_TRUE(picture.rect().contains(card->geometry())) << at;
            EXPECT_GE(card->height(), card->heightForWidth(card->width())) << at << ": cut";
            const int letter = std::max(size.height(), 720) / 30;
            EXPECT_GE(QFontInfo(card->font()).pixelSize(), letter) << at;
            QTextDocument said;
            said.setHtml(card->text());
            for (QTextBlock block = said.begin(); block.isValid(); block = block.next()) {
                for (auto run = block.begin(); !run.atEnd(); ++run) {
                    const QTextCharFormat format = run.fragment().charFormat();
                    const std::string words = run.fragment().text().toStdString() + ' ' + at;
                    EXPECT_GE(format.intProperty(QTextFormat::FontPixelSize), letter) << words;
                    EXPECT_EQ(format.foreground().style(), Qt::NoBrush) << words << ": a colour of its own";
                }
            }
            press("kioskCloseCard");
            EXPECT_FALSE(card->isVisible()) << at;
        }
    }
}

TEST_F(KioskVisitorTest, WithAPinThatIsClosedItsMarkIsLeft) {
    KioskWish how = wish();
    how.idleSeconds = 400;
    start(how);
    const Id work = m_kiosk->link().museum().exhibits.front().id;
    openWith([&](Museum& museum) { museum.pins.front().exhibit = work; });
    touch(&m_kiosk->viewport(), {300, 300});
    const Id pin = m_kiosk->link().museum().pins.front().id;
    const auto* bar = part<QFrame>("kioskBar");
    const std::vector<std::function<void()>> ways{[&] { press("closePassage"); },
                                                  [&] { QTest::keyClick(m_kiosk.get(), Qt::Key_Escape); },
                                                  [&] { press("kioskHome"); }};
    for (const auto& close : ways) {
        visit().openPin(pin);
        visit().setHighlighted({work});
        ASSERT_NE(visit().focusedPin(), nullptr);
        QTest::qWait(30);
        close();
        ASSERT_EQ(visit().openedPin(), nullptr);
        EXPECT_EQ(visit().focusedPin(), nullptr);
        EXPECT_TRUE(visit().highlighted().empty());
        EXPECT_FALSE(part<QLabel>("pinTitle")->isVisible());
        EXPECT_FALSE(bar->isAncestorOf(m_kiosk->focusWidget())) << "no frame on a key that nobody chose";
    }
}

TEST_F(KioskVisitorTest, WhoIsThereAnswersTheNoticeOfATourThatPlays) {
    start();
    touch(&m_kiosk->viewport(), {300, 300});
    bool given = false;
    Notice& notice = m_kiosk->link().notice();
    notice.before(notice.states(), [&] { given = true; });
    notice.giveAfter(1);
    QTest::qWait(60);
    EXPECT_FALSE(given);
    press("kioskYes");
    EXPECT_TRUE(given);
}

TEST_F(KioskVisitorTest, TheCountdownSaysWhatItCountsInTheVisitorsLanguage) {
    for (const char* language : {"en", "ar"}) {
        KioskWish how = wish();
        how.language = language;
        how.idleSeconds = 2;
        start(how);
        touch(&m_kiosk->viewport(), {300, 300});
        auto* question = part<QLabel>("kioskQuestion");
        QStringList said;
        EXPECT_TRUE(eventually([&] {
            if (question->isVisible() && !said.contains(question->text()))
                said << question->text();
            return m_kiosk->attracting();
        }));
        ASSERT_GT(said.size(), 5);
        for (const QString& each : said)
            EXPECT_TRUE(each.contains(QStringLiteral("second")) || each.contains(QStringLiteral("ثاني")) ||
                        each.contains(QStringLiteral("ثوان")))
                << each.toStdString();
        m_kiosk.reset();
    }
}

/// In the museum that comes with the program: Latin letters are names of works, authors, and what was written so.
TEST_F(KioskVisitorTest, NoLatinWordStandsInTheArabicKiosk) {
    KioskWish how = wish();
    how.language = "ar";
    start(how);
    const auto loaded = shippedWords();
    ASSERT_NE(loaded, nullptr);
    m_kiosk->link().open(loaded);
    static const QRegularExpression kLatin(QStringLiteral("[A-Za-z]{2,}"));
    std::set<QString> allowed{QStringLiteral("English")}; // the key says it to who reads English
    const auto allow = [&](const std::string& words) {
        for (auto found = kLatin.globalMatch(QString::fromStdString(words)); found.hasNext();)
            allowed.insert(found.next().captured());
    };
    for (const Reference& work : m_kiosk->link().museum().bibliography) {
        for (const std::string& words : {work.title, work.author, work.container, work.publisher, work.doi, work.url})
            allow(words);
    }
    for (const SourceText& text : m_kiosk->link().museum().texts)
        allow(text.id);                    // what is without a title has no other name
    allow("once ND ALIPH Age Old Cities"); // a word of the source, a mark of an excavation, names
    std::set<QString> met;
    const auto look = [&](const Id& where) {
        QStringList texts;
        for (const QLabel* each : m_kiosk->findChildren<QLabel*>()) {
            if (each->isVisible() && each->objectName() != QLatin1String("sourceFacts"))
                texts << (each->textFormat() == Qt::PlainText
                              ? each->text()
                              : QTextDocumentFragment::fromHtml(each->text()).toPlainText());
        }
        for (const auto* each : m_kiosk->findChildren<QAbstractButton*>()) {
            if (each->isVisible())
                texts << each->text();
        }
        for (const auto* each : m_kiosk->findChildren<QTextBrowser*>()) {
            if (each->isVisible())
                texts << each->toPlainText();
        }
        for (const QString& text : texts) {
            for (auto found = kLatin.globalMatch(text); found.hasNext();) {
                const QString word = found.next().captured();
                if (!allowed.contains(word) && met.insert(word).second)
                    ADD_FAILURE() << where << ": " << word.toStdString() << " in " << text.toStdString();
            }
        }
    };
    touch(&m_kiosk->viewport(), {300, 300});
    look("bar");
    press("kioskPlaces");
    look("places");
    press("kioskClosePlaces");
    QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    dial(QStringLiteral("1111"));
    look("pad");
    press("pinCancel");
    const auto states = m_kiosk->link().notice().states();
    visit().setNoticeRead({states.begin(), states.end()});
    for (const State& state : m_kiosk->link().museum().states) {
        visit().setState(state.id);
        for (const Pin* pin : visit().pins()) {
            visit().openPin(pin->id);
            look(pin->id);
            EXPECT_FALSE(part<QLabel>("sourceBanner")->isVisible())
                << pin->id << ": no box without a word for visitors";
            Q_EMIT part<QTextBrowser>("ownWords")->anchorClicked(QUrl(QStringLiteral("reasons:")));
            look(pin->id + ", asked");
            Q_EMIT part<QTextBrowser>("ownWords")->anchorClicked(QUrl(QStringLiteral("reasons:")));
            visit().closePin();
        }
    }
    for (const Chapter& chapter : m_kiosk->link().museum().chapters) {
        m_kiosk->link().setSubject({.chapter = chapter.id});
        look(chapter.id);
    }
    m_kiosk->link().setSubject({});
}

TEST_F(KioskVisitorTest, ADraftIsToldToWhoAsks) {
    start();
    openWith([](Museum& museum) {
        museum.pins.front().texts = {{.language = "en", .value = "Its words.", .draft = true}};
        museum.pins.front().quotations.clear();
    });
    touch(&m_kiosk->viewport(), {300, 300});
    visit().openPin(m_kiosk->link().museum().pins.front().id);
    auto* words = part<QTextBrowser>("ownWords");
    EXPECT_TRUE(words->toPlainText().contains(QStringLiteral("Its words.")));
    EXPECT_TRUE(words->toPlainText().contains(QStringLiteral("What is said here: "))) << "and not what is seen";
    EXPECT_FALSE(words->toPlainText().contains(QStringLiteral("review")));
    EXPECT_FALSE(part<QLabel>("sourceBanner")->isVisible());
    Q_EMIT words->anchorClicked(QUrl(QStringLiteral("reasons:")));
    EXPECT_TRUE(words->toPlainText().contains(QStringLiteral("awaiting review")));
}

} // namespace
} // namespace halls::app
