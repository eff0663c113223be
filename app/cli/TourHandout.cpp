// SPDX-License-Identifier: MPL-2.0
// A guided tour on paper: a handout, a worksheet, the key to it.
#include "cli/HeadlessStage.h"

#include "cli/OnPaper.h"
#include "paper/WorksheetPages.h"
#include "paper/WorksheetPdf.h"
#include "tours/TourPlayer.h"
#include "words/Colours.h"

#include <QPainter>

#include <algorithm>
#include <fmt/format.h>

namespace halls::app {
namespace {

constexpr int kDivider = 6; ///< pixels between two halves

struct Wish {
    std::filesystem::path package;
    Id tour;
    // What is written; empty: it is not.
    std::filesystem::path handout;
    std::filesystem::path worksheet;
    std::filesystem::path key;
    QPageSize::PageSizeId page = QPageSize::A4;
};

Result<Wish> wishOf(const CommandLine& line, const Workplace& workplace) {
    Wish wish;
    wish.package = line.positional.size() > 1 ? std::filesystem::path(line.positional[0]) : workplace.defaultPackage();
    wish.tour = line.positional.back();
    bool some = false;
    for (const auto& [option, file] : {std::pair("--handout", &wish.handout), std::pair("--worksheet", &wish.worksheet),
                                       std::pair("--key", &wish.key)}) {
        if (!line.has(option))
            continue;
        *file = line.value(option);
        if (file->extension() != ".pdf")
            return wrongCall(option, "is needed: FILE.pdf");
        some = true;
    }
    if (!some)
        return wrongCall("--handout", "is needed: FILE.pdf");
    if (!wish.worksheet.empty() && (wish.worksheet == wish.key || wish.worksheet == wish.handout))
        return wrongCall("--worksheet", "is the same file as another one");
    if (!wish.key.empty() && wish.key == wish.handout)
        return wrongCall("--key", "is the same file as another one");
    if (line.has("--notes") && wish.handout.empty())
        return wrongCall("--notes", "is of --handout; the key has them");
    for (const char* recording : {"--record", "--size", "--fps", "--no-captions", "--replace"}) {
        if (line.has(recording))
            return wrongCall(recording, "does not go with paper");
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
    /// A picture of evidence tells in its left half what is known of forms, in its right one of presence: on paper
    /// nobody presses a key for the other.
    void setHalves(bool halves) { m_halves = halves; }

    QImage picture(std::size_t index, QSize size) {
        const TourStep& step = m_player.tour().steps[index];
        if (step.comparison || step.showEvidence)
            return composed(index, size);
        const auto& states = m_stage.session().museum().states;
        const auto state = std::ranges::find(states, step.state, &State::id);
        return m_stage.picture(m_player.cameraOf(m_stage.session(), index),
                               static_cast<std::size_t>(state - states.begin()), size);
    }
    /// One of sightsOf() the step.
    QImage picture(std::size_t index, const Sight& sight, QSize size) {
        if (sight.state.empty())
            return picture(index, size);
        const auto& states = m_stage.session().museum().states;
        const auto state = std::ranges::find(states, sight.state, &State::id);
        return m_stage.picture({.pose = sight.pose, .verticalFov = sight.verticalFov},
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
        QImage picture = m_stage.picture(size);
        if (m_halves && WorksheetPages::showsHalves(m_player.step()))
            addRightHalf(picture, session);
        return picture;
    }

    void addRightHalf(QImage& picture, session::Session& session) {
        session.setOverlay(session::Overlay::Presence);
        const QImage other = m_stage.picture(picture.size());
        const int middle = picture.width() / 2;
        QPainter painter(&picture);
        painter.drawImage(middle, 0, other, middle, 0);
        painter.fillRect(middle - kDivider / 2, 0, kDivider, picture.height(), colours::kBright);
    }

    HeadlessStage& m_stage;
    tours::TourPlayer m_player;
    bool m_halves = false;
};

/// All that is asked for, one after the other.
Status write(HeadlessStage& all, StepPictures& camera, const Tour& tour, const HandoutWish& content, const Wish& wish,
             const HandoutPaper& paper) {
    const Museum& museum = all.loaded().museum();
    Status done = Done{};
    if (!wish.worksheet.empty()) {
        all.stage().setHatched(true);
        camera.setHalves(true);
        done = writeWorksheetPdf(museum, tour, content, paper, wish.worksheet);
        camera.setHalves(false);
        all.stage().setHatched(false);
    }
    if (done && !wish.key.empty())
        done = writeKeyPdf(museum, tour, content, paper, wish.key);
    if (done && !wish.handout.empty())
        done = writeHandoutPdf(museum, tour, content, paper, wish.handout);
    return done;
}

} // namespace

int runTourHandout(const CommandLine& line, Workplace& workplace) {
    const auto wish = wishOf(line, workplace);
    if (!wish)
        return reportWrongCall(wish.error());
    for (const std::filesystem::path* file : {&wish.value().handout, &wish.value().worksheet, &wish.value().key}) {
        const Status can = file->empty() ? Status(Done{}) : toldFailure(line, canBeWritten(*file));
        if (!can)
            return reportError(can.error());
    }
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
    const auto language = languageValue(line, museum);
    if (!language)
        return reportWrongCall(language.error());
    all.use(language.value());
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
    const HandoutPaper paper{
        .page = wish.value().page,
        .sight = [&](std::size_t step, const Sight& sight, QSize size) { return camera.picture(step, sight, size); },
        .progress = progressLines(line)};
    return all.end(toldFailure(line, write(all, camera, *tour, content, wish.value(), paper)));
}

} // namespace halls::app
