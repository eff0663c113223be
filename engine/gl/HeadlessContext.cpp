// SPDX-License-Identifier: MPL-2.0
#include "gl/HeadlessContext.h"

#include <epoxy/egl.h>
#include <fmt/format.h>
#include <utility>

namespace halls::gl {

namespace {

Error noGraphics(const char* what) {
    return {ErrorCode::NoGraphics, {}, {}, fmt::format("{} (EGL error {:#06x})", what, eglGetError())};
}

/// Opened at the first call and never closed, see the header.
Result<EGLDisplay> openDisplay() {
    if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless"))
        return noGraphics("EGL has no surfaceless platform");
    EGLDisplay display = eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (display == EGL_NO_DISPLAY)
        return noGraphics("no EGL display");
    if (eglInitialize(display, nullptr, nullptr) != EGL_TRUE)
        return noGraphics("EGL does not start");
    return display;
}

const Result<EGLDisplay>& sharedDisplay() {
    static const Result<EGLDisplay> s_display = openDisplay();
    return s_display;
}

} // namespace

Result<HeadlessContext> HeadlessContext::create(Kind kind) {
    const Result<EGLDisplay>& display = sharedDisplay();
    if (!display)
        return display.error();
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE)
        return noGraphics("EGL has no desktop OpenGL");
    // clang-format off
    const EGLint attributes[] = {
        EGL_CONTEXT_MAJOR_VERSION, 4, EGL_CONTEXT_MINOR_VERSION, 1,
        EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
        EGL_CONTEXT_OPENGL_DEBUG, kind == Kind::Debug ? EGL_TRUE : EGL_FALSE,
        EGL_NONE};
    // clang-format on
    EGLContext context = eglCreateContext(display.value(), EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, attributes);
    if (context == EGL_NO_CONTEXT)
        return noGraphics("no OpenGL 4.1 core context");
    HeadlessContext result(context);
    if (eglMakeCurrent(display.value(), EGL_NO_SURFACE, EGL_NO_SURFACE, context) != EGL_TRUE)
        return noGraphics("the context cannot be made current without a surface");
    return result;
}

HeadlessContext::HeadlessContext(HeadlessContext&& other) noexcept
    : m_context(std::exchange(other.m_context, nullptr)) {}

HeadlessContext& HeadlessContext::operator=(HeadlessContext&& other) noexcept {
    std::swap(m_context, other.m_context);
    return *this;
}

HeadlessContext::~HeadlessContext() {
    if (m_context == nullptr)
        return;
    EGLDisplay display = sharedDisplay().value();
    if (eglGetCurrentContext() == m_context)
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display, m_context);
}

void HeadlessContext::makeCurrent() const {
    eglMakeCurrent(sharedDisplay().value(), EGL_NO_SURFACE, EGL_NO_SURFACE, m_context);
}

} // namespace halls::gl
