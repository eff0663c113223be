// SPDX-License-Identifier: MPL-2.0
#include "look/OverPicture.h"

#include <QCoreApplication>
#include <QLabel>

#include <gtest/gtest.h>

namespace halls::app {
namespace {

using Hold = OverPicture::Hold;

/// A picture of its own, and things of a given size over it.
class OverPictureTest : public testing::Test {
protected:
    OverPictureTest() {
        m_picture.resize(1280, 720);
        m_picture.show();
        settle();
    }

    QWidget* thing(OverPicture::Rule rule, QSize size) {
        auto* made = new QWidget(&m_picture); // owned by the picture
        rule.size = [size](QSize) { return size; };
        OverPicture::of(m_picture).add(made, std::move(rule));
        made->show();
        return made;
    }
    static void settle() { QCoreApplication::sendPostedEvents(); }
    /// Apart, and all within the picture.
    void expectClear(const std::vector<QWidget*>& things) {
        settle();
        for (std::size_t i = 0; i < things.size(); ++i) {
            EXPECT_TRUE(m_picture.rect().contains(things[i]->geometry())) << i;
            for (std::size_t j = i + 1; j < things.size(); ++j)
                EXPECT_FALSE(things[i]->geometry().intersects(things[j]->geometry())) << i << " and " << j;
        }
    }

    QWidget m_picture;
};

TEST_F(OverPictureTest, EachHoldsToItsEdge) {
    const QSize size(100, 40);
    const QWidget* top = thing({.hold = Hold::Top}, size);
    const QWidget* topEnd = thing({.hold = Hold::TopEnd}, size);
    const QWidget* middle = thing({.hold = Hold::Middle}, size);
    const QWidget* bottom = thing({.hold = Hold::Bottom, .margin = 28}, size);
    const QWidget* begin = thing({.hold = Hold::BottomBegin, .margin = 16}, size);
    settle();
    EXPECT_EQ(top->geometry(), QRect(590, 12, 100, 40));
    EXPECT_EQ(topEnd->geometry(), QRect(1168, 12, 100, 40));
    EXPECT_EQ(middle->geometry(), QRect(590, 340, 100, 40));
    EXPECT_EQ(bottom->geometry(), QRect(590, 652, 100, 40));
    EXPECT_EQ(begin->geometry(), QRect(16, 664, 100, 40));
}

TEST_F(OverPictureTest, ThoseOfOneEdgeStackByRank) {
    const QWidget* far = thing({.hold = Hold::Bottom, .rank = 3, .margin = 28}, {400, 40});
    const QWidget* near = thing({.hold = Hold::Bottom, .rank = 0}, {1100, 120});
    settle();
    EXPECT_EQ(near->geometry().bottom(), 720 - 12 - 1);
    EXPECT_LT(far->geometry().bottom(), near->geometry().top());
    EXPECT_GT(far->geometry().bottom(), near->geometry().top() - 20) << "no farther than it must";
}

TEST_F(OverPictureTest, WhatFitsItsWordsToThePictureIsAskedAgainWhereOthersLeaveLess) {
    thing({.hold = Hold::Bottom}, {1256, 500});
    // Long words where there is room, short ones where there is not: never cut.
    const auto sizeIn = [](QSize picture) { return picture.height() > 320 ? QSize(900, 300) : QSize(900, 120); };
    auto* fitted = new QWidget(&m_picture); // owned by the picture
    OverPicture::of(m_picture).add(fitted, {.hold = Hold::Top, .rank = 4, .size = sizeIn});
    fitted->show();
    settle();
    EXPECT_EQ(fitted->height(), 120);
}

TEST_F(OverPictureTest, ACornerGivesWayToAWideThing) {
    const QWidget* bar = thing({.hold = Hold::Bottom}, {1256, 120});
    const QWidget* legend = thing({.hold = Hold::BottomBegin, .rank = 2, .margin = 16}, {260, 250});
    settle();
    EXPECT_EQ(legend->x(), 16);
    EXPECT_LT(legend->geometry().bottom(), bar->geometry().top());
}

TEST_F(OverPictureTest, AThingMayHoldToAnotherEdge) {
    QWidget* bar = thing({.hold = Hold::Bottom}, {1100, 120});
    const QWidget* word = thing({.hold = Hold::Bottom, .rank = 3, .margin = 28}, {400, 40});
    OverPicture::of(m_picture).setHold(bar, Hold::Top);
    settle();
    EXPECT_EQ(bar->y(), 12);
    EXPECT_EQ(word->geometry().bottom(), 720 - 28 - 1);
}

TEST_F(OverPictureTest, HidingGivesThePlaceBackAndShowingTakesIt) {
    QWidget* bar = thing({.hold = Hold::Bottom}, {1100, 120});
    const QWidget* word = thing({.hold = Hold::Bottom, .rank = 3, .margin = 28}, {400, 40});
    settle();
    const QRect above = word->geometry();
    bar->hide();
    settle();
    EXPECT_EQ(word->geometry(), QRect(440, 652, 400, 40));
    bar->show();
    settle();
    EXPECT_EQ(word->geometry(), above);
}

TEST_F(OverPictureTest, MirrorsForAPageFromTheRight) {
    const QWidget* begin = thing({.hold = Hold::BottomBegin, .margin = 16}, {100, 40});
    const QWidget* end = thing({.hold = Hold::TopEnd}, {100, 40});
    m_picture.setLayoutDirection(Qt::RightToLeft);
    settle();
    EXPECT_EQ(begin->x(), 1280 - 100 - 16);
    EXPECT_EQ(end->x(), 12);
}

TEST_F(OverPictureTest, FollowsThePictureAndOtherWords) {
    auto* words = new QLabel(QStringLiteral("short"), &m_picture); // owned by the picture
    OverPicture::of(m_picture).add(words, {.hold = Hold::TopEnd});
    words->show();
    settle();
    const int before = words->width();
    words->setText(QStringLiteral("something that takes more room"));
    settle();
    EXPECT_GT(words->width(), before);
    EXPECT_EQ(words->geometry().right(), 1280 - 12 - 1);
    m_picture.resize(1024, 600);
    settle();
    EXPECT_EQ(words->geometry().right(), 1024 - 12 - 1);
}

TEST_F(OverPictureTest, WhereNothingFitsAThingIsMadeAsLowAsWhatIsFree) {
    auto* caption = new QWidget(&m_picture); // owned by the picture
    caption->setGeometry(12, 12, 1256, 80);
    OverPicture::of(m_picture).keepClearOf(caption);
    caption->show();
    auto* bar = thing({.hold = Hold::Bottom}, {1256, 200});
    auto* card = thing({.hold = Hold::Top, .rank = 4}, {900, 690});
    expectClear({caption, bar, card});
    EXPECT_GT(card->height(), 380) << "and no lower";
    caption->setGeometry(12, 12, 1256, 490);
    caption->hide();
    caption->show();
    settle();
    EXPECT_EQ(card->height(), 690) << "in a crack it would say nothing";
}

TEST_F(OverPictureTest, KeepsClearOfWhatHasARuleOfItsOwn) {
    auto* caption = new QWidget(&m_picture); // owned by the picture
    caption->setGeometry(1080, 12, 188, 52);
    OverPicture::of(m_picture).keepClearOf(caption);
    caption->show();
    const QWidget* dot = thing({.hold = Hold::TopEnd}, {90, 34});
    settle();
    EXPECT_EQ(dot->geometry().right(), 1280 - 12 - 1);
    EXPECT_GT(dot->y(), caption->geometry().bottom());
    caption->hide();
    settle();
    EXPECT_EQ(dot->y(), 12);
}

TEST_F(OverPictureTest, WhatComesFirstMayLieOverWhatHasARuleOfItsOwn) {
    auto* bar = new QWidget(&m_picture); // owned by the picture
    bar->setGeometry(0, 520, 1280, 200);
    OverPicture::of(m_picture).keepClearOf(bar, 1);
    bar->show();
    const QWidget* pad = thing({.hold = Hold::Middle}, {300, 640});
    settle();
    EXPECT_EQ(pad->geometry(), QRect(490, 40, 300, 640));
    delete pad;
    auto* card = thing({.hold = Hold::Middle, .rank = 1}, {900, 400});
    expectClear({bar, card});
    EXPECT_EQ(card->height(), 400);
}

TEST_F(OverPictureTest, WhatFollowsAPlaceIsMovedAsLittleAsItMay) {
    const QWidget* bar = thing({.hold = Hold::Bottom}, {1100, 120});
    settle();
    const OverPicture& places = OverPicture::of(m_picture);
    const QRect free(300, 200, 120, 30);
    EXPECT_EQ(places.cleared(free), free);
    const QRect moved = places.cleared({300, 600, 120, 30});
    EXPECT_EQ(moved.x(), 300);
    EXPECT_FALSE(moved.intersects(bar->geometry()));
    EXPECT_GT(moved.bottom(), bar->y() - 20);
    thing({.hold = Hold::Top}, {1100, 560});
    settle();
    EXPECT_TRUE(places.cleared({300, 600, 120, 30}).isNull()) << "there is no room";
}

/// All that may be over the picture at once, as large as it is in a small window.
TEST_F(OverPictureTest, NoneCoversAnotherInASmallWindow) {
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_picture.setLayoutDirection(direction);
        std::vector<QWidget*> all;
        for (const int x : {12, 1024 - 12 - 180}) {
            auto* caption = new QWidget(&m_picture); // owned by the picture
            caption->setGeometry(x, 12, 180, 52);
            caption->show();
            OverPicture::of(m_picture).keepClearOf(caption);
            all.push_back(caption);
        }
        all.push_back(thing({.hold = Hold::Bottom}, {1000, 150}));
        all.push_back(thing({.hold = Hold::BottomBegin, .rank = 2, .margin = 16}, {240, 220}));
        all.push_back(thing({.hold = Hold::TopEnd}, {90, 34}));
        all.push_back(thing({.hold = Hold::Top, .rank = 1}, {420, 34}));
        all.push_back(thing({.hold = Hold::Bottom, .rank = 3, .margin = 28}, {500, 40}));
        m_picture.resize(1024, 600);
        expectClear(all);
        qDeleteAll(all);
    }
}

TEST_F(OverPictureTest, WhereThereIsNoRoomItLiesAtItsOwnPlace) {
    thing({.hold = Hold::Bottom}, {1256, 700});
    const QWidget* word = thing({.hold = Hold::Bottom, .rank = 3, .margin = 28}, {400, 40});
    settle();
    EXPECT_EQ(word->geometry(), QRect(440, 652, 400, 40));
}

TEST_F(OverPictureTest, TheWholePictureIsInNobodysWay) {
    const QWidget* frozen = thing({.hold = Hold::Whole}, {});
    const QWidget* word = thing({.hold = Hold::Bottom}, {400, 40});
    settle();
    EXPECT_EQ(frozen->geometry(), m_picture.rect());
    EXPECT_EQ(word->geometry(), QRect(440, 668, 400, 40));
}

/// One that fits its letters to its room asks for a placing whenever it is placed.
TEST_F(OverPictureTest, ComesToRestWhereAThingFitsItsWords) {
    auto* words = new QLabel(QStringLiteral("a title"), &m_picture); // owned by the picture
    int placed = 0;
    OverPicture::of(m_picture).add(words, {.hold = Hold::Bottom, .size = [&, words](QSize) {
                                               ++placed;
                                               for (const int pixels : {40, 20}) {
                                                   QFont font = words->font();
                                                   font.setPixelSize(pixels);
                                                   words->setFont(font);
                                               }
                                               return words->sizeHint();
                                           }});
    words->show();
    for (int i = 0; i < 10; ++i)
        settle();
    EXPECT_GE(placed, 1);
    EXPECT_LE(placed, 2);
}

} // namespace
} // namespace halls::app
