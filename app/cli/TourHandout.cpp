// SPDX-License-Identifier: MPL-2.0
// A guided tour as a handout on paper.
#include "cli/HeadlessStage.h"

#include "cli/OnPaper.h"
#include "paper/HandoutPdf.h"
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

/// Pictures of a tour's steps, without the way there.
class StepPictures {
public:
    /// Who prints has chosen what is shown; the title page says it.
    StepPictures(HeadlessStage& stage, const Tour& tour) : m_stage(stage), m_player(stage.session().museum(), tour) {}

    const tours::TourPlayer& player() const { return m_player; }

    QImage picture(std::size_t index, QSize size) {
        const TourStep& step = m_player.tour().steps[index];
        if (step.comparison || step.showEvidence)
            return composed(index, size);
        const auto& states = m_stage.session().museum().states;
        const auto state = std::ranges::find(states, step.state, &State::id);
        return m_stage.picture(m_player.cameraOf(m_stage.session(), index),
                               static_cast<std::size_t>(state - states.begin()), size);
    }

private:
    /// Two states or colours, as the tour shows them.
    QImage composed(std::size_t index, QSize size) {
        session::Session& session = m_stage.session();
        if (!m_player.goTo(session, index))
            return {};
        const auto camera = m_player.cameraOf(m_stage.session(), index);
        session.setPose(camera.pose, camera.verticalFov);
        // Where the divider moves, paper shows the middle of its way.
        if (const auto& comparison = m_player.step().comparison)
            session.setSplit(0.5F * (comparison->split + comparison->splitTo.value_or(comparison->split)));
        return m_stage.picture(size);
    }

    HeadlessStage& m_stage;
    tours::TourPlayer m_player;
};

} // namespace

int runTourHandout(const CommandLine& line, Workplace& workplace) {
    const auto wish = wishOf(line, workplace);
    if (!wish)
        return reportWrongCall(wish.error());
    if (const Status can = toldFailure(line, canBeWritten(wish.value().output)); !can)
        return reportError(can.error());
    auto headless = HeadlessStage::create();
    if (!headless)
        return reportError(headless.error());
    HeadlessStage& all = *headless.value();
    if (const Status loaded = all.load(workplace.loader(), wish.value().package, {}, {.reduceMotion = true}); !loaded)
        return reportError(loaded.error());
    const Museum& museum = all.loaded().museum();
    const auto& tours = all.loaded().tours();
    const auto tour = std::ranges::find(tours, wish.value().tour, &Tour::id);
    if (tour == tours.end())
        return reportWrongCall(wrongCall("tour", "there is no '" + wish.value().tour + "' in this package"));
    const auto language = languageValue(line, "--lang", museum);
    if (!language)
        return reportWrongCall(language.error());
    const OffscreenApplication application(language.value());
    if (const Status ready = all.prepare(workplace.folders().shaders); !ready)
        return reportError(ready.error());
    all.stage().pinsShown = false;
    StepPictures camera(all, *tour);
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
    return all.end(toldFailure(line, writeHandoutPdf(museum, *tour, content, paper, wish.value().output)));
}

} // namespace halls::app
