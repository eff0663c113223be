// SPDX-License-Identifier: MPL-2.0
// The floor plan of the museum that comes with the program, by geometry: names are read, and no dot lies over one.
#include "app/window/ShippedWords.h"
#include "going/PlanPanel.h"

#include <gtest/gtest.h>

#include <QFontInfo>
#include <QFontMetricsF>
#include <QtTest/QtTest>

#include <set>

namespace halls::app {
namespace {

class PlanTest : public testing::Test {
protected:
    void SetUp() override {
        const auto loaded = shippedWords();
        ASSERT_NE(loaded, nullptr);
        m_link.open(loaded);
        m_link.act([&](session::Session& session) {
            const auto states = m_link.notice().states();
            session.setNoticeRead({states.begin(), states.end()});
        });
    }
    static std::string nameOf(const QRectF& rect) {
        return QStringLiteral("%1,%2 %3x%4")
            .arg(rect.x())
            .arg(rect.y())
            .arg(rect.width())
            .arg(rect.height())
            .toStdString();
    }
    void expectReadable(PlanPanel& plan, const std::string& where) {
        const PlanPanel::Drawn drawn = plan.drawn();
        std::vector<PlanLayout::Word> all = drawn.words;
        all.insert(all.end(), drawn.below.begin(), drawn.below.end());
        std::set<std::size_t> named;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const PlanLayout::Word& word = all[i];
            const std::string which = where + ": " + word.text.toStdString() + " at " + nameOf(word.place);
            EXPECT_GE(QFontInfo(word.font).pixelSize(), 12) << which;
            EXPECT_GE(QFontInfo(word.font).pixelSize(), QFontInfo(plan.font()).pixelSize() * 3 / 4) << which;
            EXPECT_TRUE(QRectF(plan.rect()).contains(word.place)) << which;
            const QRectF needs = QFontMetricsF(word.font).boundingRect(QRectF(0, 0, word.place.width(), 10'000),
                                                                       Qt::AlignHCenter | Qt::TextWordWrap, word.text);
            EXPECT_LE(needs.width(), word.place.width() + 1.0) << which;
            EXPECT_LE(needs.height(), word.place.height() + 1.0) << which;
            EXPECT_FALSE(drawn.visitor.intersects(word.place)) << which << ", the visitor";
            for (const QRectF& dot : drawn.dots)
                EXPECT_FALSE(dot.intersects(word.place)) << which << ", a dot at " << nameOf(dot);
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(all[j].place.intersects(word.place)) << which << " and " << all[j].text.toStdString();
            if (!word.isNumber)
                named.insert(word.hall);
        }
        EXPECT_GE(named.size(), 1U) << where;
        const float ground = m_link.session()->hall() != nullptr ? m_link.session()->hall()->bounds.min.y : 0.0F;
        const auto onFloor = std::ranges::count_if(
            m_link.museum().halls, [&](const Hall& hall) { return std::abs(hall.bounds.min.y - ground) < 2.0F; });
        EXPECT_EQ(static_cast<long>(named.size()), onFloor) << where << ": each hall of the floor has its name";
    }

    SessionLink m_link;
};

TEST_F(PlanTest, NamesAreReadAndNoDotLiesOverOne) {
    for (const char* language : {"en", "ar"}) {
        session::Settings settings = m_link.settings();
        settings.language = language;
        m_link.setSettings(settings);
        for (const State& state : m_link.museum().states) {
            for (const Hall& hall : m_link.museum().halls) {
                m_link.act([&](session::Session& session) {
                    session.setState(state.id);
                    session.goToHall(hall.id);
                });
                for (const auto& [size, letter] :
                     {std::pair(QSize(240, 240), 13), std::pair(QSize(200, 180), 13), std::pair(QSize(340, 260), 16),
                      std::pair(QSize(300, 420), 26), std::pair(QSize(460, 400), 22), std::pair(QSize(600, 520), 22),
                      std::pair(QSize(900, 780), 33), std::pair(QSize(1800, 1600), 66)}) {
                    PlanPanel plan(m_link, nullptr);
                    QFont font = plan.font();
                    font.setPixelSize(letter);
                    plan.setFont(font);
                    plan.setLayoutDirection(language == std::string("ar") ? Qt::RightToLeft : Qt::LeftToRight);
                    plan.resize(size);
                    expectReadable(plan, QStringLiteral("%1 %2 %3 %4x%5")
                                             .arg(QLatin1String(language), QString::fromStdString(state.id),
                                                  QString::fromStdString(hall.id))
                                             .arg(size.width())
                                             .arg(size.height())
                                             .toStdString());
                }
            }
        }
    }
}

TEST_F(PlanTest, ANameBelowThePlanLeadsThereToo) {
    PlanPanel plan(m_link, nullptr);
    plan.resize(200, 180);
    const PlanPanel::Drawn drawn = plan.drawn();
    ASSERT_FALSE(drawn.below.empty()) << "so small that names have no room";
    for (const PlanLayout::Word& name : drawn.below) {
        QTest::mouseClick(&plan, Qt::LeftButton, Qt::NoModifier, name.place.center().toPoint());
        m_link.act([](session::Session& session) {
            for (int i = 0; i < 100; ++i)
                session.tick(0.1);
        });
        ASSERT_NE(m_link.session()->hall(), nullptr);
        EXPECT_EQ(m_link.text(m_link.session()->hall()->title), name.text);
    }
}

} // namespace
} // namespace halls::app
