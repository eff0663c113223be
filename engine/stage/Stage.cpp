// SPDX-License-Identifier: MPL-2.0
#include "stage/Stage.h"

#include "base/Log.h"

#include <algorithm>
#include <map>
#include <set>

namespace halls::stage {
namespace {

using render::LightmapId;
using render::ModelId;
using render::ProbeId;

constexpr std::chrono::milliseconds kLongOver(20); ///< over the budget of prepare(): worth a line in the log
constexpr float kFadeStops = 14.0F;                ///< stops of darkness that are black

/// What is still to be brought onto the card: a file's key and as what.
struct Pending {
    enum class As { Model, Lightmap, Probe };
    std::string key;
    As as = As::Model;
};

} // namespace

class Stage::Parts {
public:
    Parts(viewer::Session& shown, std::unique_ptr<render::Renderer> made)
        : session(&shown), renderer(std::move(made)) {}

    viewer::Session* session;
    std::unique_ptr<render::Renderer> renderer;
    const viewer::LoadedMuseum* museum = nullptr; ///< the one that the fields below belong to
    std::vector<Pending> pending;                 ///< last first
    std::size_t total = 0;
    std::map<std::string, ModelId> models;
    std::map<std::string, LightmapId> lightmaps;
    std::map<std::string, ProbeId> probes;
    std::vector<render::SceneId> scenes; ///< as the museum's states
    std::size_t warmedUp = 0;            ///< of them
    std::set<const Pin*> broken;         ///< a quotation of theirs does not fit its source any more

    void begin() {
        renderer->clear();
        museum = &session->loaded();
        models.clear();
        lightmaps.clear();
        probes.clear();
        scenes.clear();
        warmedUp = 0;
        pending.clear();
        findBrokenPins();
        std::map<std::string, Pending::As> all;
        for (const viewer::LoadedState& state : museum->states) {
            for (const viewer::StandingModel& standing : state.models) {
                all.emplace(standing.model, Pending::As::Model);
                if (!standing.lightmap.empty())
                    all.emplace(standing.lightmap, Pending::As::Lightmap);
                if (!standing.probe.empty())
                    all.emplace(standing.probe, Pending::As::Probe);
            }
        }
        for (const auto& [key, as] : all)
            pending.push_back({key, as});
        total = pending.size();
    }

    /// Once per museum: hashing and comparing the words is nothing for every frame.
    void findBrokenPins() {
        broken.clear();
        for (const Pin& pin : session->museum().pins) {
            const auto wrong = [&](const Quotation& quotation) {
                return resolve(session->museum(), quotation).fit != QuotationFit::Exact;
            };
            if (std::ranges::any_of(pin.quotations, wrong))
                broken.insert(&pin);
        }
    }

    void upload(const Pending& one) {
        const auto found = museum->files.find(one.key);
        if (found == museum->files.end())
            return; // told in LoadedMuseum::missing
        const model::Model& model = found->second.model();
        const auto keep = [&](auto result, auto& where) {
            if (result)
                where.emplace(one.key, result.value());
            else
                logWarning("{}", toLine(result.error()));
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

    render::SceneId addScene(const viewer::LoadedState& state) {
        render::Scene scene;
        if (!state.baked)
            scene.sun = render::Sun{};
        if (museum->bareModel)
            scene.background = Vec3(0.18F);
        for (const viewer::StandingModel& standing : state.models) {
            const auto model = models.find(standing.model);
            if (model != models.end())
                scene.instances.push_back(instance(standing, model->second));
        }
        return renderer->addScene(scene);
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

    render::Instance instance(const viewer::StandingModel& standing, ModelId model) const {
        render::Instance made{.model = model,
                              .transform = standing.transform,
                              .lightmapTile = standing.lightmapTile,
                              .object = standing.object,
                              .group = standing.group,
                              .exposure = standing.exposure};
        if (const auto lightmap = lightmaps.find(standing.lightmap); lightmap != lightmaps.end())
            made.lightmap = lightmap->second;
        if (const auto probe = probes.find(standing.probe); probe != probes.end())
            made.probe = probe->second;
        return made;
    }

    /// Halls that can be seen from where the eye is; empty: all.
    std::vector<bool> visibleGroups() const {
        const Museum& shown = session->museum();
        const Hall* here = shown.hallAt(session->camera().pose.position);
        if (here == nullptr || !here->sees || session->mode() == Mode::Plan || session->mode() == Mode::Orbit)
            return {};
        std::vector<bool> visible;
        for (const Hall& hall : shown.halls)
            visible.push_back(&hall == here || std::ranges::find(*here->sees, hall.id) != here->sees->end());
        return visible;
    }

    std::vector<render::PinMark> pinMarks() const {
        const auto look = [&](const Pin* pin) {
            if (pin == session->openedPin())
                return render::PinMark::Look::Open;
            if (pin == session->focusedPin())
                return render::PinMark::Look::Focused;
            return broken.contains(pin) ? render::PinMark::Look::Broken : render::PinMark::Look::Normal;
        };
        std::vector<render::PinMark> marks;
        for (const Pin* pin : session->pinsInSight())
            marks.push_back({.position = pin->position, .look = look(pin)});
        return marks;
    }

    render::Frame frame(bool withPins) const {
        render::Frame shown;
        if (session->stateIndex() < scenes.size())
            shown.scene = scenes[session->stateIndex()];
        shown.camera = session->camera();
        shown.visibleGroups = visibleGroups();
        if (withPins && session->settings().pinsShown)
            shown.pins = pinMarks();
        shown.exposure = session->settings().exposure - kFadeStops * session->fade();
        if (session->mode() == Mode::Plan)
            shown.cutAbove = session->planCut();
        return shown;
    }
};

Stage::Stage(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Stage::~Stage() = default;

Result<std::unique_ptr<Stage>> Stage::create(viewer::Session& session, const render::RendererOptions& options) {
    Result<std::unique_ptr<render::Renderer>> renderer = render::Renderer::create(options);
    if (!renderer)
        return renderer.error();
    return std::unique_ptr<Stage>(new Stage(std::make_unique<Parts>(session, std::move(renderer).value())));
}

bool Stage::prepare(std::chrono::milliseconds budget) {
    Parts& parts = *m_parts;
    const auto end = std::chrono::steady_clock::now() + budget;
    if (parts.museum != &parts.session->loaded())
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
    const Parts& parts = *m_parts;
    if (parts.museum != &parts.session->loaded())
        return 0.0F;
    return parts.total == 0 ? 1.0F : 1.0F - static_cast<float>(parts.pending.size()) / static_cast<float>(parts.total);
}

void Stage::draw(const render::Renderer::Target& target) {
    render::Frame frame = m_parts->frame(pinsShown);
    for (render::PinMark& mark : frame.pins)
        mark.radius *= pixelRatio;
    m_parts->renderer->draw(frame, target);
}

Result<render::Picture> Stage::picture(Size2 size) {
    return m_parts->renderer->drawPicture(m_parts->frame(pinsShown), size);
}

render::Renderer& Stage::renderer() {
    return *m_parts->renderer;
}

} // namespace halls::stage
