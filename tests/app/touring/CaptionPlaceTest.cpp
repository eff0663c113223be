// SPDX-License-Identifier: MPL-2.0
// The words of a step do not cover what they speak of: each step of each shipped tour, at four sizes, in two languages,
// in the window and in a recording.
#include "app/window/WindowFixture.h"

#include "audience/AudienceView.h"
#include "look/OverPicture.h"
#include "recording/RecordedPage.h"
#include "touring/TourBar.h"

#include <algorithm>
#include <array>
#include <functional>

namespace halls::app {
namespace {

constexpr double kMostCovered = 0.25;          ///< of what is seen of a thing
constexpr int kNarrow = 1024;                  ///< pixels: of a picture beside panels
constexpr double kMostCoveredNarrow = 1.0 / 3; ///< likewise, where the tools of the tour are in the words' box
constexpr double kPinSign = 0.06;              ///< of the picture's height: the sign of a pin that names no exhibit
constexpr std::array kSizes{Size2{1024, 600}, Size2{1280, 720}, Size2{1920, 1080}, Size2{3840, 2160}};

/// The shipped museum with all its models, without a window.
class CaptionPlaceTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        const auto folder = std::filesystem::path(HALLS_SOURCE_DIR) / "scenes/mosul-museum";
        auto loaded = m_workplace->loader().load(folder, {.pictures = false}, {}, [](float) {});
        ASSERT_TRUE(loaded) << toLine(loaded.error());
        m_loaded = loaded.value();
    }

    /// Where an exhibit stands in a state; empty: nowhere.
    Aabb boxOf(const Id& exhibit, std::size_t state) const {
        Aabb box;
        for (const loading::StandingModel& standing : m_loaded->states[state].models) {
            const auto file = m_loaded->files.find(standing.model);
            if (m_loaded->objects[standing.object].exhibit == exhibit && file != m_loaded->files.end())
                box.include(file->second.model().bounds.transformed(standing.transform));
        }
        return box;
    }

    /// What a step points at in a state: the exhibit of its pin, else the pin itself; what its events outline.
    std::vector<Aabb> thingsOf(const TourStep& step, std::size_t state) const {
        std::vector<Id> exhibits;
        std::vector<Aabb> things;
        const Museum& museum = m_loaded->museum();
        if (!step.pins.empty()) {
            const Pin* pin = museum.pin(step.pins.front());
            const bool shown =
                pin->states.empty() || std::ranges::find(pin->states, museum.states[state].id) != pin->states.end();
            if (!shown)
                return {};
            if (!pin->exhibit.empty() && !boxOf(pin->exhibit, state).empty())
                exhibits.push_back(pin->exhibit);
            else
                things.push_back({pin->position, pin->position});
        }
        for (const TourEvent& event : step.events)
            exhibits.insert(exhibits.end(), event.highlight.begin(), event.highlight.end());
        for (const Id& exhibit : exhibits) {
            if (const Aabb box = boxOf(exhibit, state); !box.empty())
                things.push_back(box);
        }
        return things;
    }

    /// What is seen of a box on a side of the picture; nothing where a corner of it is behind the eye.
    static QRectF seen(const Aabb& box, const Camera& camera, const session::ShownSide& side) {
        const Mat4 clip = camera.projection(side.size.x / side.size.y) * camera.view();
        QRectF all;
        for (int corner = 0; corner < 8; ++corner) {
            const Vec3 at{(corner & 1) != 0 ? box.max.x : box.min.x, (corner & 2) != 0 ? box.max.y : box.min.y,
                          (corner & 4) != 0 ? box.max.z : box.min.z};
            const Vec4 p = clip * Vec4(at, 1.0F);
            if (p.w <= 0.1F)
                return {};
            const QPointF pixel(double{side.corner.x} + (double{p.x / p.w} * 0.5 + 0.5) * double{side.size.x},
                                double{side.corner.y} + (0.5 - double{p.y / p.w} * 0.5) * double{side.size.y});
            all = corner == 0 ? QRectF(pixel, QSizeF(0.01, 0.01)) : all.united(QRectF(pixel, QSizeF(0.01, 0.01)));
        }
        if (box.min == box.max)
            all = QRectF(all.center() - QPointF(0.5, 0.5) * kPinSign * double{side.size.y},
                         QSizeF(1.0, 1.0) * kPinSign * double{side.size.y});
        return all.intersected(QRectF(double{side.visibleCorner.x}, double{side.visibleCorner.y},
                                      double{side.visibleSize.x}, double{side.visibleSize.y}));
    }
    static double share(const QRectF& thing, const QRectF& words) {
        const QRectF covered = thing.intersected(words);
        return thing.isEmpty() ? 0.0 : covered.width() * covered.height() / (thing.width() * thing.height());
    }

    /// All places from which a step is seen.
    std::vector<Camera> camerasOf(const TourStep& step, const session::Session& session) const {
        std::vector<Camera> all{session.camera()};
        for (const TourEvent& event : step.events) {
            if (event.move) {
                all.push_back(all.back());
                all.back().pose = event.move->to;
            }
        }
        return all;
    }

    /// The largest share of what the step points at that the words cover, at any of its cameras.
    double covered(const TourStep& step, const session::Session& session, Size2 size, const QRectF& words) const {
        double most = 0.0;
        for (const Camera& camera : camerasOf(step, session)) {
            for (const session::ShownSide& side : session.sides(size)) {
                for (const Aabb& thing : thingsOf(step, side.state))
                    most = std::max(most, share(seen(thing, camera, side), words));
            }
        }
        return most;
    }

    /// Each step of each tour, arrived at, in both languages.
    void eachStep(
        const std::function<void(const char* language, const Tour&, session::Session&, tours::TourPlayer&)>& look) {
        for (const char* language : {"en", "ar"}) {
            m_languages.use(QString::fromLatin1(language));
            for (const Tour& tour : m_loaded->tours()) {
                session::Session session(m_loaded);
                tours::TourPlayer player(session.museum(), tour);
                for (std::size_t i = 0; i < player.count(); ++i) {
                    ASSERT_TRUE(player.goTo(session, i));
                    player.arrive(session);
                    look(language, tour, session, player);
                }
            }
        }
    }

    std::shared_ptr<const loading::LoadedMuseum> m_loaded;
};

TEST_F(CaptionPlaceTest, TheWordsLeaveFreeWhatTheySpeakOf) {
    int pointed = 0;
    QWidget over;
    TourBar bar(&over);
    bar.setToolsShown(false);
    over.show();
    eachStep([&](const char* language, const Tour& tour, session::Session& session, tours::TourPlayer& player) {
        if (player.step().pins.empty() && player.step().events.empty())
            return; // it points at nothing
        for (const Size2 size : kSizes) {
            const AudienceView view =
                AudienceView::of(player, session, {.language = language, .size = size, .answer = true});
            const auto told = [&] {
                return std::string(language) + ' ' + tour.id + ' ' + player.step().id + ' ' + std::to_string(size.x);
            };
            over.resize(size.x, size.y);
            bar.show({.words = view.words});
            EXPECT_LE(covered(player.step(), session, size, QRectF(bar.geometry())), kMostCovered)
                << "window " << told();
            const QRectF recorded = recordedWordsIn({size.x, size.y}, view);
            EXPECT_LE(covered(player.step(), session, size, recorded), kMostCovered) << "recording " << told();
            EXPECT_TRUE(QRectF(0, 0, size.x, size.y).contains(recorded)) << told();
            pointed += thingsOf(player.step(), session.stateIndex()).empty() ? 0 : 1;
        }
    });
    EXPECT_GT(pointed, 100);
}

/// Beside the panels of a window, too, while the tools are there.
TEST_F(CaptionPlaceTest, WordsAtTheSideLeaveItFreeWithTheirToolsToo) {
    int asked = 0;
    QWidget over;
    TourBar bar(&over);
    over.show();
    eachStep([&](const char* language, const Tour& tour, session::Session& session, tours::TourPlayer& player) {
        const auto& pins = player.step().pins;
        const bool work = !pins.empty() && !session.museum().pin(pins.front())->exhibit.empty();
        if (player.step().caption != CaptionPlace::Side || !work) // the sign of a pin is small
            return;
        for (const Size2 size : {Size2{660, 590}, Size2{560, 370}, Size2{1280, 720}}) {
            const AudienceView view = AudienceView::of(player, session, {.language = language, .size = size});
            over.resize(size.x, size.y);
            bar.show({.words = view.words});
            EXPECT_LE(covered(player.step(), session, size, QRectF(bar.geometry())),
                      size.x < kNarrow ? kMostCoveredNarrow : kMostCovered)
                << language << ' ' << tour.id << ' ' << player.step().id << ' ' << size.x;
            ++asked;
        }
    });
    EXPECT_GT(asked, 6);
}

TEST_F(CaptionPlaceTest, EachPlaceIsWhereItSaysAndMirrorsWithTheLanguage) {
    AudienceView view;
    view.words = {.step = 1,
                  .count = 2,
                  .title = QStringLiteral("Title"),
                  .text = QStringLiteral("Words."),
                  .question = {},
                  .answer = {}};
    QWidget over;
    over.resize(1280, 720);
    TourBar bar(&over);
    bar.setToolsShown(false);
    over.show();
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QGuiApplication::setLayoutDirection(direction);
        over.setLayoutDirection(direction);
        const bool mirrored = direction == Qt::RightToLeft;
        for (const CaptionPlace place : {CaptionPlace::Above, CaptionPlace::Side, CaptionPlace::Below}) {
            view.words.place = place;
            bar.show({.words = view.words});
            for (const QRectF& box : {QRectF(bar.geometry()), recordedWordsIn({1280, 720}, view)}) {
                if (place == CaptionPlace::Above) {
                    EXPECT_LT(box.bottom(), 360.0);
                } else if (place == CaptionPlace::Below) {
                    EXPECT_GT(box.top(), 360.0);
                } else if (mirrored) {
                    EXPECT_GT(box.left(), 640.0);
                } else {
                    EXPECT_LT(box.right(), 640.0);
                }
            }
        }
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

} // namespace
} // namespace halls::app
