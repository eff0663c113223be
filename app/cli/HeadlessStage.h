// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "cli/Commands.h"
#include "gl/HeadlessContext.h"
#include "session/Session.h"
#include "stage/Stage.h"

#include <QImage>
#include <QSize>

#include <filesystem>
#include <memory>

namespace halls::app {

/// What every call begins with that draws without a window: an OpenGL context, then a museum, then all of it on the
/// graphics card.
///
///     auto headless = HeadlessStage::create();
///     headless.value()->load(workplace.loader(), package);
///     headless.value()->prepare(workplace.folders().shaders);
///     return headless.value()->end(write(headless.value()->picture(camera, state, size)));
///
/// What is missing is told on standard error, a line each, as soon as it is known; the call goes on without it and ends
/// with kContentWrong. Where nothing of a museum could be had it does not go on: the pictures would be black.
class HeadlessStage {
public:
    /// The context before all else: a machine that cannot draw says so before minutes of importing.
    /// **Errors** NoGraphics.
    static Result<std::unique_ptr<HeadlessStage>> create();

    /// Once, or again for another museum, before prepare().
    Status load(loading::Loader& loader, const std::filesystem::path& packageOrModel,
                const loading::Loader::Options& options = {}, const session::Settings& settings = {});
    double loadMilliseconds() const { return m_loadMilliseconds; } ///< of the last load()

    // Precondition: loaded.
    const loading::LoadedMuseum& loaded() const { return *m_loaded; }
    session::Session& session() { return *m_session; }
    /// The signs in its pictures have the question mark of the words beside them.
    void use(const std::string& language);

    Status prepare(const std::filesystem::path& shaders);
    double prepareMilliseconds() const { return m_prepareMilliseconds; } ///< from memory onto the graphics card
    stage::Stage& stage() { return *m_stage; }                           ///< precondition: prepared

    /// A state as seen from anywhere. One that cannot be drawn is told, and null. Precondition: prepared.
    QImage picture(const Camera& camera, std::size_t state, QSize size);
    /// What the session shows now; likewise.
    QImage picture(QSize size);

    /// How the call ends whose work ended so; tells its Error.
    int end(const Status& work) const;

private:
    explicit HeadlessStage(gl::HeadlessContext context) : m_context(std::move(context)) {}
    QImage imageOrTold(const Result<render::Picture>& drawn);

    gl::HeadlessContext m_context; ///< first, so that it goes last
    std::shared_ptr<const loading::LoadedMuseum> m_loaded;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<stage::Stage> m_stage; ///< borrows the session
    double m_loadMilliseconds = 0.0;
    double m_prepareMilliseconds = 0.0;
    ToldErrors m_missing;
};

} // namespace halls::app
