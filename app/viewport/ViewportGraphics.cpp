// SPDX-License-Identifier: MPL-2.0
// What the viewport does with its OpenGL context: which comes, goes, and may be lost.
#include "base/Log.h"
#include "base/Memory.h"
#include "base/Trouble.h"
#include "viewport/Viewport.h"
#include "words/Colours.h"

#include <QLabel>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr std::chrono::milliseconds kPrepareBudget(25);
constexpr int kTellMilliseconds = 200;   ///< between two words on how far preparing is
constexpr int kFramesLater = 800;        ///< milliseconds
constexpr int kFinishMilliseconds = 120; ///< after the last quick frame the full one is drawn

} // namespace

void Viewport::initializeGL() {
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &Viewport::releaseGraphics);
    m_ready = false;
    m_lostTold = false;
}

void Viewport::releaseGraphics() {
    m_ready = false;
    if (!m_stage)
        return;
    makeCurrent();
    m_stage.reset();
    doneCurrent();
}

void Viewport::resizeGL(int, int) {
    describe();
}

/// By a reset of the driver, say: nothing that was drawn or kept by it is there any more, and no call does anything.
bool Viewport::contextLost() {
    if (context() == nullptr || context()->isValid())
        return false;
    m_ready = false;
    if (!std::exchange(m_lostTold, true))
        Q_EMIT graphicsFailed({ErrorCode::NoGraphics,
                               {},
                               {},
                               "the graphics driver was reset and its pictures are gone; what was edited is kept: "
                               "start the program again"});
    return true;
}

void Viewport::paintGL() {
    if (contextLost())
        return;
    const auto* session = m_link.session();
    if (session != nullptr && !m_stage) {
        auto stage = stage::Stage::create(*session, m_options);
        if (!stage) {
            Q_EMIT graphicsFailed(stage.error());
            return;
        }
        m_stage = std::move(stage).value();
    }
    if (!m_ready) {
        if (m_stage)
            prepareSoon();
        QOpenGLFunctions* gl = context()->functions();
        const QColor& ground = colours::kBeforePicture;
        gl->glClearColor(ground.redF(), ground.greenF(), ground.blueF(), 1.0F);
        gl->glClear(GL_COLOR_BUFFER_BIT);
        return;
    }
    m_stage->pixelRatio = static_cast<float>(devicePixelRatioF());
    m_stage->projector = m_projector;
    try {
        m_stage->draw({.framebuffer = defaultFramebufferObject(), .size = pixels()});
    } catch (...) { // not through Qt's own drawing
        m_ready = false;
        if (!std::exchange(m_lostTold, true))
            Q_EMIT graphicsFailed(currentTrouble());
        return;
    }
    ++m_frames;
    if (m_stage->unfinished())
        QTimer::singleShot(kFinishMilliseconds, this, qOverload<>(&Viewport::update));
    // The title follows its pin. Not from within the drawing: moving it asks for a repaint.
    if (m_link.session()->focusedPin() != nullptr || !m_focusedSign.empty())
        QTimer::singleShot(0, this, &Viewport::nameFocused);
}

/// A slice of the work between two events, so that keys and mouse are answered. Without a frame for each slice: on a
/// machine without a graphics card composing the window takes as long as the work.
void Viewport::prepareNext() {
    m_preparing = false;
    if (!m_stage || m_ready)
        return;
    makeCurrent();
    if (contextLost())
        return;
    try {
        m_ready = !m_stage->prepare(kPrepareBudget);
    } catch (...) {
        if (!std::exchange(m_lostTold, true))
            Q_EMIT graphicsFailed(currentTrouble());
        return;
    }
    doneCurrent();
    if (m_ready || !m_sinceTold.isValid() || m_sinceTold.elapsed() > kTellMilliseconds) {
        m_sinceTold.start();
        Q_EMIT preparing(m_ready ? 1.0F : std::min(m_stage->prepared(), 0.99F));
    }
    if (m_ready) {
        for (const Error& error : m_stage->leftOut())
            logWarning("{}", toLine(error));
        // The museum before has gone by now; a driver lets go of its textures some frames later.
        for (const int later : {0, kFramesLater})
            QTimer::singleShot(later, this, [] { giveMemoryBack(); });
        update();
        wake(); // what was begun before, such as a flight to the first view
    } else {
        prepareSoon();
    }
}

void Viewport::prepareSoon() {
    if (!std::exchange(m_preparing, true))
        QTimer::singleShot(0, this, &Viewport::prepareNext);
}

} // namespace halls::app
