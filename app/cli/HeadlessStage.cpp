// SPDX-License-Identifier: MPL-2.0
#include "cli/HeadlessStage.h"

#include "saving/Image.h"

#include <chrono>

namespace halls::app {
namespace {

class Clock {
public:
    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace

Result<std::unique_ptr<HeadlessStage>> HeadlessStage::create() {
    auto context = gl::HeadlessContext::create();
    if (!context)
        return context.error();
    return std::unique_ptr<HeadlessStage>(new HeadlessStage(std::move(context).value()));
}

Status HeadlessStage::load(loading::Loader& loader, const std::filesystem::path& packageOrModel,
                           const loading::Loader::Options& options, const session::Settings& settings) {
    const Clock clock;
    auto loaded = loader.load(packageOrModel, options, {}, [](float) {});
    m_loadMilliseconds = clock.milliseconds();
    if (!loaded)
        return loaded.error();
    m_loaded = std::move(loaded).value();
    m_missing.tell(m_loaded->missing);
    if (m_loaded->files.empty() && !m_loaded->missing.empty())
        return Error{ErrorCode::MissingPart, packageOrModel.string(), {}, "none of its models can be shown"};
    m_session = std::make_unique<session::Session>(m_loaded, settings);
    return Done{};
}

void HeadlessStage::use(const std::string& language) {
    session::Settings settings = m_session->settings();
    settings.language = language;
    m_session->setSettings(settings);
}

Status HeadlessStage::prepare(const std::filesystem::path& shaders) {
    auto stage = stage::Stage::create(*m_session, {.shaders = shaders});
    if (!stage)
        return stage.error();
    m_stage = std::move(stage).value();
    const Clock clock;
    while (m_stage->prepare(std::chrono::seconds(1))) {
    }
    m_prepareMilliseconds = clock.milliseconds();
    m_missing.tell(m_stage->leftOut());
    return Done{};
}

QImage HeadlessStage::picture(const Camera& camera, std::size_t state, QSize size) {
    return imageOrTold(m_stage->picture(camera, state, {size.width(), size.height()}));
}

QImage HeadlessStage::picture(QSize size) {
    return imageOrTold(m_stage->picture({size.width(), size.height()}));
}

QImage HeadlessStage::imageOrTold(const Result<render::Picture>& drawn) {
    if (drawn)
        return imageOf(drawn.value());
    m_missing.tell({drawn.error()});
    return {};
}

int HeadlessStage::end(const Status& work) const {
    if (!work)
        return reportError(work.error());
    return m_missing.any() ? kContentWrong : kDone;
}

} // namespace halls::app
