// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "gl/Api.h"
#include "gl/Name.h"
#include "math/Math.h"

#include <span>
#include <string>

namespace halls::gl {

void destroyProgram(GLuint id);

/// A linked vertex and fragment shader.
class Program {
public:
    Program() = default;

    /// A sampler or uniform block and the slot that it reads. Names that the program does not have are passed over:
    /// a variant may have lost what it does not use. (GLSL 4.10 cannot say the slot itself.)
    struct Slot {
        const char* name;
        int slot;
        bool block = false; ///< a uniform block; else a sampler
    };
    struct Source {
        std::string vertex;
        std::string fragment;
        std::span<const Slot> slots{};
    };
    /// Returns a finished program, or NoGraphics with the stage and the driver's log.
    static Result<Program> link(const Api& api, const Source& source, const std::string& label);

    /// -1 where the program has no such uniform; setting that does nothing.
    GLint uniform(const char* name) const;
    void use() const;
    GLuint id() const { return m_name.id(); }

private:
    Name<destroyProgram> m_name;
};

} // namespace halls::gl
