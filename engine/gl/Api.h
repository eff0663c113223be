// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace halls::gl {

/// What the context can do beyond OpenGL 4.1 core, and its limits. Read once.
struct Caps {
    int major = 0;
    int minor = 0;
    std::string renderer; ///< GL_RENDERER: names the device
    std::string version;  ///< GL_VERSION
    bool labels = false;  ///< KHR_debug: objects can be named, messages come by callback
    int maxTextureSize = 0;
    int maxSamples = 0;
    int uniformOffsetAlignment = 256; ///< bytes
    float maxAnisotropy = 1.0F;       ///< 1: not to be had
};

/// What this driver does badly, and what we do instead.
struct Bugs {
    /// llvmpipe, softpipe and SwiftShader compute each sample of a pixel on the processor: four samples cost about four
    /// times the rasterising, anisotropic filtering several texture reads more. Both are left off unless asked for.
    bool softwareRasteriser = false;
    /// Software rasterisers read eight texels, each undone from sRGB or shared exponent, for one trilinear lookup. The
    /// nearest level alone, read bilinearly, made a frame of the Assyrian hall 24 % cheaper on llvmpipe (30.7 to 23.5
    /// ms of processor time at 1280x720); levels meet in a line that is hard to find in still stone.
    bool slowTrilinear = false;
};

Bugs bugsOf(std::string_view renderer);

/// Proof that a context is there: every GL object asks for it when made. Reading it needs the context to be current.
class Api {
public:
    /// NoGraphics when no context is current or it is older than OpenGL 4.1 core.
    static Result<Api> read();

    const Caps& caps() const { return m_caps; }
    const Bugs& bugs() const { return m_bugs; }

    /// Names an object for debuggers and messages; nothing happens where labels are not to be had.
    void label(unsigned int kind, unsigned int id, const std::string& text) const;

private:
    Caps m_caps;
    Bugs m_bugs;
};

/// Empties GL's error flags and says the first of them, "GL_INVALID_ENUM"; empty: none was raised.
std::string takeErrors();

} // namespace halls::gl
