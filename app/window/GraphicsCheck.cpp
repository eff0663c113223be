// SPDX-License-Identifier: MPL-2.0
#include "window/GraphicsCheck.h"

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QSurfaceFormat>

#include <fmt/format.h>

namespace halls::app {
namespace {

constexpr int kMajor = 4;
constexpr int kMinor = 1;

std::string textOf(QOpenGLContext& context, GLenum name) {
    const auto* text = reinterpret_cast<const char*>(context.functions()->glGetString(name));
    return text != nullptr ? text : "unknown";
}

} // namespace

void useGraphicsFormat() {
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(kMajor, kMinor);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(0);
    format.setStencilBufferSize(0);
    format.setSamples(0);
    format.setSwapInterval(1);
    format.setOption(QSurfaceFormat::ResetNotification); // a driver that was reset says so
    QSurfaceFormat::setDefaultFormat(format);
}

Status checkGraphics() {
    const Error none{ErrorCode::NoGraphics,
                     {},
                     {},
                     fmt::format("no OpenGL context could be made; OpenGL {}.{} core is needed", kMajor, kMinor)};
    for (const char* without : {"offscreen", "minimal", "linuxfb", "vnc"}) {
        if (QGuiApplication::platformName() == QLatin1String(without))
            return none; // some make a context, but show none in a window
    }
    QOpenGLContext context;
    QOffscreenSurface surface;
    surface.create();
    if (!context.create() || !context.makeCurrent(&surface))
        return none;
    const auto [major, minor] = context.format().version();
    const bool enough = major > kMajor || (major == kMajor && minor >= kMinor);
    const std::string device = textOf(context, GL_RENDERER);
    const std::string version = textOf(context, GL_VERSION);
    context.doneCurrent();
    if (enough)
        return Done{};
    return Error{ErrorCode::NoGraphics,
                 {},
                 {},
                 fmt::format("{} has OpenGL {}; OpenGL {}.{} core is needed", device, version, kMajor, kMinor)};
}

} // namespace halls::app
