// SPDX-License-Identifier: MPL-2.0
// What lies over the picture during the tours that come with the program: by geometry, without drawing a museum.
#include "app/window/WordsCut.h"

#include "comparing/CompareLayer.h"
#include "desk/Languages.h"
#include "desk/SessionLink.h"
#include "evidence/HowKnown.h"
#include "io/Package.h"
#include "look/OverPicture.h"
#include "look/Theme.h"
#include "look/Toast.h"
#include "touring/TourBar.h"
#include "touring/TourLead.h"
#include "window/NoticeCard.h"

#include <QApplication>
#include <QLabel>
#include <QOpenGLWidget>
#include <QSlider>

#include <filesystem>
#include <gtest/gtest.h>

namespace halls::app {
namespace {

const std::vector<QSize> kSizes{{1024, 600}, {1280, 720}, {1920, 1080}, {3840, 2160}};

class ShownStepsTest : public testing::Test {
protected:
    void SetUp() override {
        const std::filesystem::path root = HALLS_SOURCE_DIR;
        auto package = io::Package::open(root / "scenes/mosul-museum", root / "assets");
        ASSERT_TRUE(package) << toLine(package.error());
        auto loaded = std::make_shared<loading::LoadedMuseum>();
        loaded->states.resize(package.value().museum().states.size()); // without walls: nobody falls in a tour
        loaded->package = std::move(package).value();
        m_link.open(loaded);
        const auto states = m_link.notice().states();
        m_link.act([&](session::Session& s) { s.setNoticeRead({states.begin(), states.end()}); });
        m_picture.setAttribute(Qt::WA_DontShowOnScreen);
        m_picture.show();
    }
    void TearDown() override { m_languages.use(QStringLiteral("en")); }

    static void settle() {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::sendPostedEvents();
    }
    void use(const char* language) {
        m_languages.use(QLatin1String(language));
        session::Settings settings = m_link.settings();
        settings.language = language;
        m_link.setSettings(settings);
    }
    /// All that says something, by its name.
    std::vector<QWidget*> shown() const {
        std::vector<QWidget*> things;
        for (const char* name : {"tourBar", "legend", "blend", "firstCaption", "secondCaption", "noModelNote", "toast",
                                 "endCard", "noticeCard", "howKnown"}) {
            for (auto* each : m_picture.findChildren<QWidget*>(QLatin1String(name), Qt::FindDirectChildrenOnly)) {
                if (!each->isHidden())
                    things.push_back(each);
            }
        }
        return things;
    }
    /// The words of a label have room.
    static bool whole(const QLabel& label) {
        const int high = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
        return label.height() >= high && (label.wordWrap() || label.width() >= label.sizeHint().width());
    }
    void expectClear(const std::string& where) {
        settle();
        const std::vector<QWidget*> things = shown();
        for (std::size_t i = 0; i < things.size(); ++i) {
            const QRect spot = things[i]->geometry();
            const std::string name = where + ": " + things[i]->objectName().toStdString();
            EXPECT_TRUE(m_picture.rect().contains(spot)) << name << " is cut off";
            for (std::size_t j = i + 1; j < things.size(); ++j)
                EXPECT_FALSE(spot.intersects(things[j]->geometry()))
                    << name << " and " << things[j]->objectName().toStdString() << ": " << wordsOf(spot) << " and "
                    << wordsOf(things[j]->geometry());
            if (const auto* label = qobject_cast<QLabel*>(things[i]))
                EXPECT_TRUE(whole(*label)) << name << " does not show all of its words";
            else
                EXPECT_GE(spot.height(), things[i]->minimumSizeHint().height()) << name << " is too low";
            for (const auto* label : things[i]->findChildren<QLabel*>()) {
                if (!label->isHidden() && !label->text().isEmpty()) {
                    EXPECT_TRUE(whole(*label) && things[i]->rect().contains(label->geometry()))
                        << name << " does not show all of " << label->objectName().toStdString() << " "
                        << wordsOf(label->geometry()) << " needs " << label->heightForWidth(label->width());
                }
            }
        }
        expectPinTitleClear(where, things);
    }
    /// The name of a pin follows its place, and keeps clear.
    void expectPinTitleClear(const std::string& where, const std::vector<QWidget*>& things) {
        const QSize title(std::max(160, m_picture.width() / 4), 34);
        for (const double share : {0.1, 0.35, 0.6, 0.95}) {
            const QPoint corner((m_picture.width() - title.width()) / 2,
                                static_cast<int>((m_picture.height() - title.height()) * share));
            const QRect spot = OverPicture::of(m_picture).cleared({corner, title});
            for (const QWidget* thing : things) // a null one is not shown
                EXPECT_FALSE(spot.intersects(thing->geometry()))
                    << where << ": a pin's name over " << thing->objectName().toStdString();
        }
    }
    static std::string wordsOf(const QRect& rect) {
        return std::to_string(rect.x()) + "," + std::to_string(rect.y()) + " " + std::to_string(rect.width()) + "x" +
               std::to_string(rect.height());
    }

    Languages m_languages;
    SessionLink m_link;
    QOpenGLWidget m_picture;
};

TEST_F(ShownStepsTest, NothingCollidesInAnyStepOfAnyTour) {
    const CompareLayer layer(m_link, &m_picture);
    Toast toast(&m_picture);
    TourLead lead(m_link, &m_picture);
    for (const char* language : {"en", "ar"}) {
        use(language);
        for (const QSize& size : kSizes) {
            m_picture.resize(size);
            m_picture.setLayoutDirection(*language == 'a' ? Qt::RightToLeft : Qt::LeftToRight);
            for (const Tour& tour : m_link.session()->loaded().tours()) {
                ASSERT_TRUE(lead.start(tour.id, 0));
                for (std::size_t step = 0; step < tour.steps.size(); ++step) {
                    lead.goTo(step);
                    lead.next(); // arrives
                    ASSERT_FALSE(lead.player()->onTheWay());
                    const std::string where = tour.id + ", " + tour.steps[step].id + " at " +
                                              std::to_string(size.width()) + " in " + language;
                    toast.hide();
                    expectClear(where);
                    const QRect bar = m_picture.findChild<QWidget*>(QStringLiteral("tourBar"))->geometry();
                    ASSERT_GT(bar.width(), size.width() / 4) << where << ": nothing is placed";
                    const bool compares = m_link.session()->comparison().mode != CompareMode::Off;
                    ASSERT_EQ(shown().size() >= 3, compares) << where << ": both sides are named";
                    if (!tour.steps[step].answer.empty()) {
                        lead.showAnswer();
                        expectClear(where + ", with its answer");
                    }
                    toast.say(QStringLiteral("Hold Escape for a second to end the tour."));
                    expectClear(where + ", told something");
                    if (HasFailure())
                        return;
                }
                lead.next(); // the end says so
                if (!lead.over())
                    lead.next();
                toast.hide();
                expectClear(tour.id + ", over, at " + std::to_string(size.width()) + " in " + language);
                lead.end();
            }
        }
    }
}

TEST_F(ShownStepsTest, TheWordsMayStandAboveOrAside) {
    TourBar bar(&m_picture);
    const QString text =
        QStringLiteral("A lion of limestone, about fifteen tonnes. From the side it walks. ").repeated(4);
    for (const QSize& size : kSizes) {
        m_picture.resize(size);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            m_picture.setLayoutDirection(direction);
            TourBar::Shown shown{
                .words = {.step = 2, .count = 13, .title = QStringLiteral("Count the legs"), .text = text}};
            for (const auto place : {CaptionPlace::Below, CaptionPlace::Above, CaptionPlace::Side}) {
                shown.words.place = place;
                bar.show(shown);
                expectClear("words at " + std::to_string(size.width()));
                const QRect spot = bar.geometry();
                const QRect room = m_picture.rect();
                const bool right = direction == Qt::RightToLeft;
                if (place == CaptionPlace::Below) {
                    EXPECT_GT(spot.top(), room.center().y());
                } else if (place == CaptionPlace::Above) {
                    EXPECT_LT(spot.bottom(), room.center().y());
                } else {
                    EXPECT_TRUE(right ? spot.left() > room.center().x() : spot.right() < room.center().x())
                        << "at the side where a line begins";
                }
            }
        }
    }
}

/// Asked how what is seen is known, while a step stands; and the museum's notice in each size.
TEST_F(ShownStepsTest, TheCardsFitBesideTheWordsToo) {
    const CompareLayer layer(m_link, &m_picture);
    HowKnown known(m_link, &m_picture);
    TourLead lead(m_link, &m_picture);
    for (const char* language : {"en", "ar"}) {
        use(language);
        m_picture.setLayoutDirection(*language == 'a' ? Qt::RightToLeft : Qt::LeftToRight);
        for (const QSize& size : kSizes) {
            m_picture.resize(size);
            const std::string at = " at " + std::to_string(size.width()) + " in " + language;
            const Tour& tour = m_link.session()->loaded().tours().front();
            ASSERT_TRUE(lead.start(tour.id, 0));
            for (std::size_t step = 1; step < tour.steps.size(); step += 3) {
                lead.goTo(step);
                lead.next(); // arrives
                const Hall* hall = m_link.session()->hall();
                ASSERT_NE(hall, nullptr);
                known.show({.hall = hall->id}, m_link.session()->state().id);
                expectClear(tour.steps[step].id + ", how known" + at);
                known.hide();
            }
            lead.end();
            const LocalText& text = m_link.museum().notice->text;
            auto* card = new NoticeCard(m_link.notice(), {.about = m_link.text(tour.title), .text = m_link.text(text)},
                                        &m_picture); // the picture's
            Q_EMIT m_link.notice().givesAfter(8000); // with the line that it goes on by itself
            expectClear("notice" + at);
            ASSERT_GT(card->width(), size.width() / 2);
            delete card;
        }
    }
}

/// With larger words, in a low picture beside panels too; whatever refusing the notice leads to.
TEST_F(ShownStepsTest, NoCardCutsItsWords) {
    TourLead lead(m_link, &m_picture);
    Toast toast(&m_picture);
    QObject::connect(&m_link.notice(), &Notice::asked, &m_picture, [this](const QString& about) {
        new NoticeCard(m_link.notice(), {.about = about, .text = m_link.text(m_link.museum().notice->text)},
                       &m_picture);
    });
    const auto cut = [](const QWidget& card) {
        std::string found = cutOf(card).toStdString();
        for (const auto* each : card.findChildren<QWidget*>()) {
            if (each->isHidden())
                continue;
            found += cutOf(*each).toStdString();
            if (!card.rect().contains(QRect(each->mapTo(&card, QPoint()), each->size())))
                found += each->objectName().toStdString() + " lies beside it; ";
        }
        return found;
    };
    for (const char* language : {"en", "ar"}) {
        use(language);
        m_picture.setLayoutDirection(*language == 'a' ? Qt::RightToLeft : Qt::LeftToRight);
        for (const int percent : {100, 150, 200}) {
            applyTheme(*qApp, {.text = percent});
            for (const QSize& size : {QSize(563, 430), QSize(1024, 600), QSize(1920, 1080)}) {
                m_picture.resize(size);
                const std::string at =
                    std::to_string(size.width()) + " " + language + " " + std::to_string(percent) + " ";
                const Tour& tour = m_link.session()->loaded().tours().front();
                for (const std::size_t step : {std::size_t{0}, tour.steps.size() - 2}) {
                    m_link.act([](session::Session& s) { s.setNoticeRead({}); });
                    ASSERT_TRUE(lead.start(tour.id, step));
                    auto* card = m_picture.findChild<QWidget*>(QStringLiteral("noticeCard"));
                    if (card != nullptr) {
                        Q_EMIT m_link.notice().givesAfter(8000);
                        settle();
                        EXPECT_EQ(cut(*card), "") << at << "notice";
                        m_link.notice().give();
                    }
                    delete card;
                }
                lead.goTo(tour.steps.size() - 1);
                for (int i = 0; i < 4 && !lead.over(); ++i)
                    lead.next();
                settle();
                auto* end = m_picture.findChild<QWidget*>(QStringLiteral("endCard"));
                ASSERT_FALSE(end->isHidden());
                EXPECT_EQ(cut(*end), "") << at << "end of " << tour.id << " " << wordsOf(end->geometry());
                toast.say(TourLead::tr("No step comes before this one. Hold Escape for a second to end the tour."));
                settle();
                EXPECT_EQ(cut(toast), "") << at << "toast " << wordsOf(toast.geometry());
                toast.hide();
                lead.end();
            }
        }
    }
    applyTheme(*qApp, {});
}

} // namespace
} // namespace halls::app
