// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Renderer.h"
#include "session/Session.h"

#include <chrono>
#include <memory>

namespace halls::stage {

/// Joins a session with a renderer: window, command line and tests draw through this one.
///
/// **Ownership** Owns the renderer; borrows the session, which must outlive it, and never changes it.
/// **Threads** One, with the OpenGL context current in every call, also in the destructor.
class Stage {
public:
    static Result<std::unique_ptr<Stage>> create(const session::Session& session,
                                                 const render::RendererOptions& options);
    ~Stage();

    /// Brings what the session's museum needs onto the graphics card, all states, piece by piece: returns after
    /// `budget`, true while something is left to do. What failed is left out, see leftOut(). The session may be at
    /// another museum than last time: then everything is forgotten first.
    bool prepare(std::chrono::milliseconds budget = std::chrono::milliseconds(30));
    float prepared() const;                    ///< 0..1
    const std::vector<Error>& leftOut() const; ///< what the card did not take of this museum

    /// Draws what the session shows now. Precondition: prepare() returned false.
    void draw(const render::Renderer::Target& target);
    /// Whether the last draw() was a quick one, because the picture moved, or a step of lightening it: draw again.
    bool unfinished() const;
    Result<render::Picture> picture(Size2 size);
    /// A state as seen from anywhere, whatever the session does meanwhile: without pins, colours, sections and all else
    /// that is laid over the picture. Of the session only its exposure counts.
    /// Cancelled where the museum's notice is still to be read before that state.
    Result<render::Picture> picture(const Camera& camera, std::size_t state, Size2 size);
    /// One state as the session sees it now, with pins, colours and sections, whatever is compared; else as above.
    Result<render::Picture> pictureOf(std::size_t state, Size2 size);

    /// What is seen at a pixel (origin top left) of the picture as it is drawn now, on the very surface.
    struct Seen {
        session::Side side = session::Side::Second;
        std::size_t state = 0;
        Subject subject;
        std::uint32_t object = 0;
        Vec3 point{0.0F};   ///< metres
        bool ghost = false; ///< of the first state, over the second
    };
    std::optional<Seen> seenAt(Vec2 pixel, Size2 size);
    /// What the line of sight through a pixel meets in each of the two states that are compared, seen or not; nothing
    /// (object 0, an empty subject) where it meets nothing. No value where the picture shows one state alone.
    struct Both {
        Seen first;
        Seen second;
    };
    std::optional<Both> bothAt(Vec2 pixel, Size2 size);
    /// The same of the sign of a work that lies there over the picture: what is known of a work that is not drawn.
    /// Nothing where there is none.
    std::optional<Seen> signAt(Vec2 pixel, Size2 size);

    /// Marks over the picture: each a pin, the sign of a work that is not drawn, or several of them that would overlap
    /// and are shown as one with their number. No two overlap.
    struct Mark {
        struct One {
            const Pin* pin = nullptr; ///< null: a sign, of seen.subject
            Seen seen;
        };
        std::vector<One> members;
        Vec2 pixel{0.0F};    ///< of its centre
        float radius = 0.0F; ///< pixels of the picture
    };
    /// As they were drawn last.
    std::vector<Mark> marks(Size2 size) const;
    /// The signs that the state shown has, in all halls, in the package's order.
    std::vector<Seen> signs() const;

    bool pinsShown = true; ///< false: render --no-pins
    /// Classes of evidence by their patterns alone, for who prints in grey (stage::hatched()).
    void setHatched(bool hatched);
    /// Lightened for a projector, each state by as much as it needs (Projector.h); of picture() and pictureOf() as of
    /// draw(). What is drawn comes to a new lift within two seconds: `unfinished()` meanwhile.
    bool projector = false;
    /// Device pixels per pixel of the window: on a fine screen pins keep their size for the eye.
    float pixelRatio = 1.0F;
    Id focusedSign; ///< the exhibit whose sign is shown larger; empty: none

    render::Renderer& renderer();

private:
    class Parts;
    explicit Stage(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace halls::stage
