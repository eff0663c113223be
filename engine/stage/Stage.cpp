// SPDX-License-Identifier: MPL-2.0
#include "stage/Stage.h"

#include "base/Log.h"
#include "stage/ClearedLight.h"
#include "stage/Lifts.h"
#include "stage/Lights.h"
#include "stage/Marks.h"
#include "stage/Projector.h"
#include "stage/Tints.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <utility>

namespace halls::stage {
namespace {

using render::LightmapId;
using render::ModelId;
using render::ProbeId;

constexpr std::chrono::milliseconds kLongOver(20); ///< over the budget of prepare(): worth a line in the log
constexpr float kFadeStops = 14.0F;                ///< stops of darkness that are black
constexpr Size2 kMeasured{128, 72};                ///< pixels of what a lift is measured by
constexpr Vec3 kAddedColour{0.40F, 0.90F, 0.85F};  ///< outline of what is new, sRGB

bool isIn(Vec2 pixel, Size2 size) {
    return pixel.x >= 0.0F && pixel.y >= 0.0F && pixel.x < static_cast<float>(size.x) &&
           pixel.y < static_cast<float>(size.y);
}

/// What is still to be brought onto the card: a file's key and as what.
struct Pending {
    enum class As { Model, Lightmap, Probe };
    std::string key;
    As as = As::Model;
    std::optional<loading::StandingModel> hall; ///< whose lightmap is to be cleared; its own copy
};

/// The lightmap without the works that are not there: all that clearedLight() makes it of, so that what has the same
/// key is the same light.
std::string clearedKeyOf(const loading::StandingModel& hall) {
    std::string key = fmt::format("{}|cleared|{}", hall.lightmap, hall.model);
    for (int column = 0; column < 4; ++column) {
        const Vec4& its = hall.transform[column];
        key += fmt::format(" {},{},{},{}", its.x, its.y, its.z, its.w);
    }
    for (const Aabb& box : hall.cleared)
        key += fmt::format(" {},{},{}-{},{},{}", box.min.x, box.min.y, box.min.z, box.max.x, box.max.y, box.max.z);
    return key;
}

} // namespace

class Stage::Parts {
public:
    Parts(const session::Session& shown, std::unique_ptr<render::Renderer> made)
        : session(&shown), renderer(std::move(made)) {}

    const session::Session* session;
    std::unique_ptr<render::Renderer> renderer;
    /// The one that the fields below belong to. Shared: between two calls the session may have gone on to an edit.
    std::shared_ptr<const loading::LoadedMuseum> museum;
    loading::LoadedStates states; ///< its states, shared
    std::size_t filesId = 0;      ///< of the files that are on the card
    std::vector<Pending> pending; ///< last first
    std::size_t total = 0;
    std::vector<Error> leftOut;
    std::map<std::string, ModelId> models;
    std::map<std::string, LightmapId> lightmaps;
    std::map<std::string, LightmapId> cleared; ///< those without the works that are not there, by clearedKeyOf()
    std::map<std::string, ProbeId> probes;
    std::vector<render::SceneId> scenes; ///< as the museum's states
    std::size_t warmedUp = 0;            ///< of them
    std::unique_ptr<Marks> marks;
    std::array<Together, 2> together; ///< marks that the last draw() showed as one, by side
    Pose lastPose;                    ///< of the last draw()
    bool unfinished = false;          ///< the last draw() was a quick one
    bool hatched = false;             ///< tints are patterns without colours
    Lifts lifts;                      ///< for a projector

    void begin() {
        together = {};
        museum = session->shared();
        states = museum->states;
        scenes.clear();
        warmedUp = 0;
        marks = std::make_unique<Marks>(museum);
        if (museum->filesId != 0 && museum->filesId == filesId) {
            renderer->clearScenes(); // the museum was edited: its files are there
            wantCleared();
            return;
        }
        renderer->clear();
        filesId = museum->filesId;
        models.clear();
        lightmaps.clear();
        cleared.clear();
        probes.clear();
        pending.clear();
        total = 0;
        leftOut.clear();
        std::map<std::string, Pending::As> all;
        for (const loading::LoadedState& state : museum->states) {
            for (const loading::StandingModel& standing : state.models) {
                all.emplace(standing.model, Pending::As::Model);
                if (!standing.lightmap.empty())
                    all.emplace(standing.lightmap, Pending::As::Lightmap);
                if (!standing.probe.empty())
                    all.emplace(standing.probe, Pending::As::Probe);
            }
        }
        for (const auto& [key, as] : all)
            pending.push_back({key, as, std::nullopt});
        wantCleared();
    }

    /// The light without the works that are not there follows from where they stood, which an edit changes: what this
    /// museum has is made, and what only the one before had is given back. Precondition: there are no scenes.
    void wantCleared() {
        std::map<std::string, loading::StandingModel> wanted;
        for (const loading::LoadedState& state : museum->states) {
            for (const loading::StandingModel& standing : state.models) {
                if (!standing.cleared.empty())
                    wanted.try_emplace(clearedKeyOf(standing), standing);
            }
        }
        std::erase_if(pending, [](const Pending& one) { return one.hall.has_value(); });
        std::erase_if(cleared, [&](const auto& made) {
            const bool gone = !wanted.contains(made.first);
            if (gone)
                renderer->removeLightmap(made.second);
            return gone;
        });
        for (const auto& [key, hall] : wanted) {
            if (!cleared.contains(key))
                pending.push_back({key, Pending::As::Lightmap, hall});
        }
        total = std::max(total, pending.size());
    }

    /// Its file was looked at before: what cannot be had of it was told then.
    void uploadCleared(const Pending& one) {
        const auto lightmap = museum->files.find(one.hall->lightmap);
        const auto hall = museum->files.find(one.hall->model);
        if (lightmap == museum->files.end() || hall == museum->files.end())
            return;
        const model::ModelData light =
            clearedLight(lightmap->second.model(), hall->second.model(), one.hall->transform, one.hall->cleared);
        if (const auto added = renderer->addLightmap(light.view(), one.hall->lightmap + "|cleared"))
            cleared.emplace(one.key, added.value());
        lightmap->second.dropPages();
        hall->second.dropPages();
    }

    void upload(const Pending& one) {
        if (one.hall) {
            uploadCleared(one);
            return;
        }
        const auto found = museum->files.find(one.key);
        if (found == museum->files.end())
            return; // told in LoadedMuseum::missing
        const model::Model& model = found->second.model();
        const auto keep = [&](auto result, auto& where) {
            if (result) {
                where.emplace(one.key, result.value());
                return;
            }
            Error error = result.error();
            if (one.as != Pending::As::Model)
                error.file = one.key.substr(0, one.key.rfind('|')); // the file; the key says also what is made of it
            leftOut.push_back(error);
        };
        switch (one.as) {
        case Pending::As::Model:
            keep(renderer->addModel(model, one.key), models);
            break;
        case Pending::As::Lightmap:
            keep(renderer->addLightmap(model, one.key), lightmaps);
            break;
        case Pending::As::Probe:
            keep(renderer->addProbe(model, one.key), probes);
            break;
        }
        found->second.dropPages();
    }

    render::SceneId addScene(const loading::LoadedState& state) {
        render::Scene scene;
        if (!state.baked)
            light(scene, state, museum->bareModel ? museum->museum().halls.front().bounds : Aabb{});
        if (museum->bareModel)
            scene.background = Vec3(0.18F);
        for (const loading::StandingModel& standing : state.models) {
            const auto model = models.find(standing.model);
            if (model != models.end())
                scene.instances.push_back(instance(standing, model->second));
        }
        return renderer->addScene(scene);
    }

    /// Another museum than the one that is on the card: one whose tours alone were edited is not.
    bool outdated() {
        const auto shown = session->shared();
        if (museum == nullptr || !states.sharedWith(shown->states))
            return true;
        if (museum != shown) {
            museum = shown;
            marks = std::make_unique<Marks>(museum);
        }
        return false;
    }

    /// One piece of work: a file, a state's scene, or letting the driver finish a scene (else the first swap would pay
    /// for it). False when nothing was left to do.
    bool prepareNext() {
        if (!pending.empty()) {
            upload(pending.back());
            pending.pop_back();
        } else if (scenes.size() < museum->states.size()) {
            scenes.push_back(addScene(museum->states[scenes.size()]));
        } else if (warmedUp < scenes.size()) {
            renderer->warmUp(scenes[warmedUp++]);
        } else {
            return false;
        }
        return true;
    }

    render::Instance instance(const loading::StandingModel& standing, ModelId model) const {
        render::Instance made{.model = model,
                              .transform = standing.transform,
                              .lightmapTile = standing.lightmapTile,
                              .object = standing.object,
                              .objectsByNode = standing.objectsByNode,
                              .group = standing.group,
                              .exposure = standing.exposure};
        if (const auto lightmap = lightmaps.find(standing.lightmap); lightmap != lightmaps.end())
            made.lightmap = lightmap->second;
        if (!standing.cleared.empty()) {
            if (const auto its = cleared.find(clearedKeyOf(standing)); its != cleared.end())
                made.lightmap = its->second;
        }
        if (const auto probe = probes.find(standing.probe); probe != probes.end())
            made.probe = probe->second;
        return made;
    }

    /// Halls that can be seen from where the eye is; empty: all.
    std::vector<bool> visibleGroups(const Camera& camera) const {
        const Museum& shown = session->museum();
        const Hall* here = shown.hallAt(camera.pose.position);
        if (here == nullptr || !here->sees || camera.orthographicHeight > 0.0F)
            return {};
        std::vector<bool> visible;
        for (const Hall& hall : shown.halls)
            visible.push_back(&hall == here || std::ranges::find(*here->sees, hall.id) != here->sees->end());
        return visible;
    }

    /// Not before another museum is on the card: numbers of states and objects are that one's already.
    Status ready() {
        if (outdated())
            return Error{ErrorCode::Failed, {}, {}, "the picture is not ready yet"};
        return Done{};
    }

    Status mayShow(std::size_t state) {
        if (const Status is = ready(); !is)
            return is;
        if (session->mayShow(session->museum().states[state].id))
            return Done{};
        return Error{ErrorCode::Cancelled, {}, {}, "the museum's notice was not read yet"};
    }

    render::SceneId sceneOf(std::size_t state) const {
        return state < scenes.size() ? scenes[state] : render::SceneId::None;
    }

    /// How marks are drawn over a picture.
    struct Pins {
        bool shown = false;
        Marks::Wish wish{};
        std::array<Together, 2>* together =
            nullptr; ///< of the frame before, and then of this; null: it has none before
    };
    std::vector<Marks::Shown> marksOf(const session::ShownSide& side, const Pins& pins) const {
        if (!pins.shown || !session->settings().pinsShown)
            return {};
        const std::size_t which = side.side == session::Side::First ? 0 : 1;
        return marks->shown(*session, side, pins.wish, pins.together ? &(*pins.together)[which] : nullptr);
    }

    /// One side's picture.
    render::Frame frame(const session::ShownSide& side, const Pins& pins) const {
        render::Frame shown;
        shown.scene = sceneOf(side.state);
        shown.camera = session->camera();
        if (session->mode() != Mode::Orbit) // from there walls are looked through
            shown.visibleGroups = visibleGroups(shown.camera);
        for (const Marks::Shown& mark : marksOf(side, pins))
            shown.pins.push_back(mark.mark);
        shown.exposure = session->settings().exposure - kFadeStops * session->fade() + lifts.of(side.state);
        shown.tinting = marks->tinting(session->overlay(), side.state);
        if (hatched && shown.tinting != nullptr && session::aspectOf(session->overlay())) {
            auto pattern = std::make_shared<render::Tinting>(*shown.tinting);
            std::transform(pattern->tints.begin() + 1, pattern->tints.end(), pattern->tints.begin() + 1,
                           &stage::hatched);
            shown.tinting = std::move(pattern);
        }
        shown.cuts = session->section().planes();
        // A box has a top of its own.
        if (session->mode() == Mode::Plan && session->section().kind != session::Section::Kind::Box)
            shown.cutAbove = session->planCut();
        if (session->comparison().mode == CompareMode::Ghost && side.side == session::Side::Second)
            addGhosts(shown);
        // Over the line round what is new.
        if (const auto pointedOut = marks->objectsOf(session->highlighted()); !pointedOut.empty())
            shown.outlines.push_back({.objects = pointedOut, .ghosts = true});
        return shown;
    }

    /// What is measured: a small picture, without marks and lift.
    Lifts::Measure measureOf(const std::vector<session::ShownSide>& sides) {
        return [this, &sides](std::size_t state) {
            const auto side = std::ranges::find(sides, state, &session::ShownSide::state);
            render::Frame plain = frame(*side, {});
            plain.exposure = session->settings().exposure;
            plain.tinting = {};
            plain.ghosts.reset();
            plain.outlines.clear();
            const Result<render::Picture> small = renderer->drawPicture(plain, kMeasured);
            return small ? Projector::liftOf(small.value()) : 0.0F;
        };
    }

    static std::vector<std::size_t> statesOf(const std::vector<session::ShownSide>& sides) {
        std::vector<std::size_t> states;
        states.reserve(sides.size());
        for (const session::ShownSide& side : sides)
            states.push_back(side.state);
        return states;
    }

    void settleLifts(const std::vector<session::ShownSide>& sides, bool projector) {
        lifts.clear();
        if (projector)
            lifts.settle(statesOf(sides), measureOf(sides));
    }

    bool moveLifts(const std::vector<session::ShownSide>& sides, bool projector) {
        if (projector)
            return lifts.move(statesOf(sides), session->camera().pose, measureOf(sides));
        lifts.clear();
        return false;
    }

    void addGhosts(render::Frame& shown) const {
        if (session->peeking() || session->comparison().alone)
            return;
        shown.ghosts = render::Ghosts{sceneOf(session->comparison().first), session->goneObjects()};
        if (const auto added = session->addedObjects(); !added.empty())
            shown.outlines.push_back({.objects = added, .colour = kAddedColour});
    }

    render::Renderer::Pick pick(const session::ShownSide& side, Vec2 pixel) const {
        return renderer->pick(frame(side, Pins{}), Size2(side.size), Size2(pixel - side.corner));
    }

    Seen seen(Seen what) const {
        const auto& objects = session->loaded().objects;
        what.subject = what.object < objects.size() ? objects[what.object] : Subject{};
        return what;
    }

    render::Pair pair(const std::vector<session::ShownSide>& sides, const Pins& pins) const {
        const session::Comparison& how = session->comparison();
        render::Pair both{.first = frame(sides[0], pins), .second = frame(sides[1], pins), .share = how.split};
        if (how.mode == CompareMode::Blend) {
            both.join = render::Join::Blend;
            both.share = how.blend;
        } else if (how.mode == CompareMode::SideBySide) {
            both.join = render::Join::SideBySide;
        } else if (how.horizontal) {
            both.join = render::Join::Horizontal;
        }
        return both;
    }
};

Stage::Stage(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Stage::~Stage() = default;

Result<std::unique_ptr<Stage>> Stage::create(const session::Session& session, const render::RendererOptions& options) {
    Result<std::unique_ptr<render::Renderer>> renderer = render::Renderer::create(options);
    if (!renderer)
        return renderer.error();
    return std::unique_ptr<Stage>(new Stage(std::make_unique<Parts>(session, std::move(renderer).value())));
}

bool Stage::prepare(std::chrono::milliseconds budget) {
    Parts& parts = *m_parts;
    const auto end = std::chrono::steady_clock::now() + budget;
    if (parts.outdated())
        parts.begin();
    while (parts.prepareNext()) {
        const auto now = std::chrono::steady_clock::now();
        if (now >= end) {
            if (const auto over = std::chrono::duration_cast<std::chrono::milliseconds>(now - end); over > kLongOver)
                logInfo("preparing the picture took {} ms longer at once than it was given", over.count());
            return true;
        }
    }
    return false;
}

float Stage::prepared() const {
    Parts& parts = *m_parts;
    if (parts.outdated())
        return 0.0F;
    return parts.total == 0 ? 1.0F : 1.0F - static_cast<float>(parts.pending.size()) / static_cast<float>(parts.total);
}

const std::vector<Error>& Stage::leftOut() const {
    return m_parts->leftOut;
}

void Stage::draw(const render::Renderer::Target& target) {
    Parts& parts = *m_parts;
    if (parts.outdated())
        return; // another museum is on its way to the card
    const std::vector<session::ShownSide> sides = parts.session->sides(target.size);
    const auto sharpen = [&](render::Frame& frame) {
        for (render::PinMark& mark : frame.pins)
            mark.radius *= pixelRatio;
    };
    const Pose& pose = parts.session->camera().pose;
    const bool moving = !(std::exchange(parts.lastPose, pose) == pose);
    parts.unfinished = parts.moveLifts(sides, projector);
    const Parts::Pins pins{pinsShown, {pixelRatio, focusedSign}, &parts.together};
    if (sides.size() == 1) {
        render::Frame frame = parts.frame(sides.front(), pins);
        sharpen(frame);
        parts.renderer->draw(frame, target);
        return;
    }
    render::Pair pair = parts.pair(sides, pins);
    sharpen(pair.first);
    sharpen(pair.second);
    pair.moving = moving && pair.join == render::Join::Blend;
    parts.unfinished = parts.unfinished || pair.moving;
    parts.renderer->drawPair(pair, target);
}

void Stage::setHatched(bool hatched) {
    m_parts->hatched = hatched;
}

bool Stage::unfinished() const {
    return m_parts->unfinished;
}

Result<render::Picture> Stage::picture(Size2 size) {
    Parts& parts = *m_parts;
    if (const Status ready = parts.ready(); !ready)
        return ready.error();
    const std::vector<session::ShownSide> sides = parts.session->sides(size);
    parts.settleLifts(sides, projector);
    const Parts::Pins pins{pinsShown, {.focusedSign = focusedSign}};
    return sides.size() == 1 ? parts.renderer->drawPicture(parts.frame(sides.front(), pins), size)
                             : parts.renderer->drawPairPicture(parts.pair(sides, pins), size);
}

Result<render::Picture> Stage::picture(const Camera& camera, std::size_t state, Size2 size) {
    Parts& parts = *m_parts;
    if (const Status may = parts.mayShow(state); !may)
        return may.error();
    render::Frame frame;
    frame.scene = parts.sceneOf(state);
    frame.camera = camera;
    frame.visibleGroups = parts.visibleGroups(camera);
    frame.exposure = parts.session->settings().exposure;
    return parts.renderer->drawPicture(frame, size);
}

Result<render::Picture> Stage::pictureOf(std::size_t state, Size2 size) {
    Parts& parts = *m_parts;
    if (const Status may = parts.mayShow(state); !may)
        return may.error();
    // Of the first side: ghosts lie over the second alone.
    const session::ShownSide whole{
        .side = session::Side::First, .state = state, .size = Vec2(size), .visibleSize = Vec2(size)};
    parts.settleLifts({whole}, projector);
    return parts.renderer->drawPicture(parts.frame(whole, {pinsShown, {.focusedSign = focusedSign}}), size);
}

std::vector<Stage::Mark> Stage::marks(Size2 size) const {
    Parts& parts = *m_parts;
    std::vector<Mark> all;
    if (parts.outdated() || size.x <= 0 || size.y <= 0)
        return all;                                    // another museum is on its way to the card
    std::array<Together, 2> together = parts.together; // asking changes nothing
    const bool blended = parts.session->comparison().mode == CompareMode::Blend;
    for (const session::ShownSide& side : parts.session->sides(size)) {
        const std::size_t state = blended ? parts.session->stateIndex() : side.state;
        if (blended && side.state != state)
            continue; // both lie on top of each other
        for (const Marks::Shown& shown : parts.marksOf(side, {pinsShown, {pixelRatio, focusedSign}, &together})) {
            if (!side.shows(shown.pixel))
                continue;
            Mark& mark = all.emplace_back();
            mark.pixel = shown.pixel;
            mark.radius = shown.mark.radius * pixelRatio;
            for (const Marks::One& one : shown.members)
                mark.members.push_back(
                    {one.pin,
                     {.side = side.side, .state = state, .subject = {.exhibit = one.exhibit}, .point = one.position}});
        }
    }
    return all;
}

std::vector<Stage::Seen> Stage::signs() const {
    Parts& parts = *m_parts;
    std::vector<Seen> all;
    if (parts.outdated())
        return all;
    const std::size_t state = parts.session->stateIndex();
    for (const Marks::One& one : parts.marks->signs(*parts.session, state))
        all.push_back({.side = parts.session->leadingSide(),
                       .state = state,
                       .subject = {.exhibit = one.exhibit},
                       .point = one.position});
    return all;
}

std::optional<Stage::Seen> Stage::seenAt(Vec2 pixel, Size2 size) {
    Parts& parts = *m_parts;
    if (parts.outdated() || !isIn(pixel, size))
        return std::nullopt;
    const session::ShownSide side = parts.session->sideAt(pixel, size);
    const render::Renderer::Pick pick = parts.pick(side, pixel);
    if (pick.ghost)
        return parts.seen({.side = session::Side::First,
                           .state = parts.session->comparison().first,
                           .object = pick.ghost->object,
                           .point = pick.ghost->point,
                           .ghost = true});
    if (!pick.hit)
        return std::nullopt;
    return parts.seen({.side = side.side, .state = side.state, .object = pick.object, .point = pick.point});
}

std::optional<Stage::Both> Stage::bothAt(Vec2 pixel, Size2 size) {
    Parts& parts = *m_parts;
    const session::Comparison& how = parts.session->comparison();
    if (parts.outdated() || !isIn(pixel, size) || how.mode == CompareMode::Off || how.alone || parts.session->peeking())
        return std::nullopt;
    const session::ShownSide there = parts.session->sideAt(pixel, size);
    const auto in = [&](session::Side which, std::size_t state) {
        session::ShownSide side = there;
        side.side = which;
        side.state = state;
        const render::Renderer::Pick pick = parts.pick(side, pixel);
        return parts.seen({.side = which, .state = state, .object = pick.hit ? pick.object : 0, .point = pick.point});
    };
    return Both{.first = in(session::Side::First, how.first), .second = in(session::Side::Second, how.second)};
}

std::optional<Stage::Seen> Stage::signAt(Vec2 pixel, Size2 size) {
    Parts& parts = *m_parts;
    if (parts.outdated() || !pinsShown)
        return std::nullopt; // another museum is on its way to the card
    const auto sign = parts.marks->signAt(*parts.session, pixel, size, pixelRatio);
    if (!sign)
        return std::nullopt;
    return Seen{
        .side = sign->side, .state = sign->state, .subject = {.exhibit = sign->exhibit}, .point = sign->position};
}

render::Renderer& Stage::renderer() {
    return *m_parts->renderer;
}

} // namespace halls::stage
