// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

namespace halls::gl {

/// An OpenGL 4.1 core context without a window, through EGL's surfaceless platform: for the command line and the tests.
/// It is current on the thread that made it, for as long as it lives. There is no default framebuffer.
///
/// **Ownership** One EGLDisplay per process stays open until the process ends: closing it unloads the driver, and what
/// the driver keeps for itself would then be reported as a leak without a name.
/// **Errors** NoGraphics where EGL, the platform or the version is not to be had.
class HeadlessContext {
public:
    /// `debug` asks for a context that says more about wrong calls.
    enum class Kind { Plain, Debug };
    static Result<HeadlessContext> create(Kind kind = Kind::Plain);

    HeadlessContext(HeadlessContext&& other) noexcept;
    HeadlessContext& operator=(HeadlessContext&& other) noexcept;
    ~HeadlessContext();

    void makeCurrent() const;

private:
    explicit HeadlessContext(void* context) : m_context(context) {}
    void* m_context = nullptr; ///< EGLContext
};

} // namespace halls::gl
