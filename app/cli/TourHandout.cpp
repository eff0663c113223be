// SPDX-License-Identifier: MPL-2.0
// A guided tour as a handout on paper.
#include "cli/Commands.h"

#include "cli/OnPaper.h"
#include "gl/HeadlessContext.h"
#include "paper/HandoutPdf.h"
#include "saving/Image.h"
#include "stage/Stage.h"
#include "tours/TourPlayer.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::app {
namespace {

struct Wish {
    std::filesystem::path package;
    Id tour;
    std::filesystem::path output;
    QPageSize::PageSizeId page = QPageSize::A4;
};

Result<Wish> wishOf(const CommandLine& line, const Workplace& workplace) {
    Wish wish;
    wish.package = line.positional.size() > 1 ? std::filesystem::path(line.positional[0]) : workplace.defaultPackage();
    wish.tour = line.positional.back();
    wish.output = line.value("--handout");
    if (wish.output.extension() != ".pdf")
        return wrongCall("--handout", "is needed: FILE.pdf");
    for (const char* recording : {"--record", "--size", "--fps", "--no-captions"}) {
        if (line.has(recording))
            return wrongCall(recording, "does not go with --handout");
    }
    const auto page = pageValue(line);
    if (!page)
        return page.error();
    wish.page = page.value();
    return wish;
}

/// Shows each step as the tour does, without its way there.
class Camera {
public:
    Camera(std::shared_ptr<const loading::LoadedMuseum> loaded, const Tour& tour)
        : m_session(std::move(loaded), {.reduceMotion = true}), m_player(m_session.museum(), tour) {}

    Status prepare(const std::filesystem::path& shaders) {
        auto stage = stage::Stage::createPrepared(m_session, {.shaders = shaders});
        if (!stage)
            return stage.error();
        m_stage = std::move(stage).value();
        m_stage->pinsShown = false;
        return Done{};
    }

    const tours::TourPlayer& player() const { return m_player; }

    QImage picture(std::size_t index, QSize size) {
        if (!m_player.goTo(m_session, index))
            return {};
        constexpr double kFrame = 1.0 / 30.0;
        for (int i = 0; i < 600 && m_player.onTheWay(); ++i) {
            m_player.tick(m_session, kFrame);
            m_session.tick(kFrame);
        }
        for (int i = 0; i < 600 && m_session.tick(kFrame); ++i) {
        }
        // Where the divider moves, paper shows the middle of its way.
        const auto& comparison = m_player.step().comparison;
        if (comparison)
            m_session.setSplit(0.5F * (comparison->split + comparison->splitTo.value_or(comparison->split)));
        const auto drawn = m_stage->picture({size.width(), size.height()});
        return drawn ? imageOf(drawn.value()) : QImage();
    }

private:
    session::Session m_session;
    tours::TourPlayer m_player;            ///< borrows the museum
    std::unique_ptr<stage::Stage> m_stage; ///< likewise
};

} // namespace

int runTourHandout(const CommandLine& line, Workplace& workplace) {
    const auto wish = wishOf(line, workplace);
    if (!wish)
        return reportWrongCall(wish.error());
    if (const Status can = canBeWritten(wish.value().output); !can)
        return reportError(can.error());
    auto context = gl::HeadlessContext::create();
    if (!context)
        return reportError(context.error());
    const auto loaded = workplace.loader().load(wish.value().package, {}, {}, [](float) {});
    if (!loaded)
        return reportError(loaded.error());
    const Museum& museum = *loaded.value()->museum;
    const auto& tours = loaded.value()->tours;
    const auto tour = std::ranges::find(tours, wish.value().tour, &Tour::id);
    if (tour == tours.end())
        return reportWrongCall(wrongCall("tour", "there is no '" + wish.value().tour + "' in this package"));
    const auto language = languageValue(line, "--lang", museum);
    if (!language)
        return reportWrongCall(language.error());
    const OffscreenApplication application(language.value());
    Camera camera(loaded.value(), *tour);
    if (const Status ready = camera.prepare(workplace.folders().shaders); !ready)
        return reportError(ready.error());
    HandoutWish content{.language = language.value(), .notes = line.has("--notes"), .steps = {}};
    const auto& skipped = camera.player().skipped();
    for (std::size_t i = 0; i < tour->steps.size(); ++i) {
        if (std::ranges::find(skipped, i, &tours::TourPlayer::Skipped::index) == skipped.end())
            content.steps.push_back(i);
    }
    if (content.steps.empty())
        return reportError({ErrorCode::Invalid, tour->file, {}, "none of its steps can be shown"});
    const HandoutPaper paper{.page = wish.value().page,
                             .picture = [&](std::size_t step, QSize size) { return camera.picture(step, size); },
                             .progress = progressLines(line)};
    const Status written = writeHandoutPdf(museum, *tour, content, paper, wish.value().output);
    return written ? kDone : reportError(written.error());
}

} // namespace halls::app
