// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Cutting.h"
#include "session/Movement.h"
#include "session/NoticeGate.h"
#include "session/PinReader.h"
#include "session/Pointing.h"
#include "session/ShownStates.h"
#include "session/Standpoint.h"
#include "session/Telling.h"
#include "session/WayBack.h"

#include <memory>
#include <optional>
#include <vector>

namespace halls::session {

/// A session in one museum: who does what of it, side by side, and what several of them do together. What it changes it
/// adds to what is to be told, within the batch of who asked. Known to Session alone.
///
///     Visit visit(loaded, settings);                       // at the museum's start
///     visit.telling->begin();
///     visit.show(visit.states.choose("after"));            // other walls: who stood where something stands is moved
///     if (visit.telling->end())
///         visit.telling->tell(visit.here());
///
/// **Units** Metres, radians, seconds.
/// **Ownership** Owns all its parts and shares the museum, of which they borrow. Stays where it is in memory.
/// **Errors** None: what was refused is told by false, what the visitor must know is a Word.
class Visit {
public:
    Visit(std::shared_ptr<const loading::LoadedMuseum> museum, const Settings& wanted);
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    std::shared_ptr<const loading::LoadedMuseum> loaded;
    Settings settings;
    Movement movement;
    NoticeGate notice;
    ShownStates states;
    PinReader reader;
    WayBack wayBack; ///< from the pin that is open
    Cutting cutting;
    Overlay overlay = Overlay::None;
    std::vector<Id> highlighted;
    Word word = Word::None;
    std::unique_ptr<Telling> telling; ///< goes on when another visit takes this one's place

    const Museum& museum() const { return loaded->museum(); }
    const View* startView() const; ///< the first of all where the museum names none; null: there is none
    Pointing pointing() const { return {*loaded, states, reader, movement}; }
    Whereabouts here() const;

    void start(); ///< as at the museum's start; colours, outlines and what was read of the notice stay
    /// Takes the place of `before`, before those who listen.
    void follow(Visit& before);
    /// The same halls and walls with other tours.
    void share(std::shared_ptr<const loading::LoadedMuseum> edited);
    /// What was shown and open in an earlier edit of the museum, as far as it still exists.
    void takeOver(const Visit& before);

    /// Told at the end of the batch: whatever a call does, it tells once.
    void changed(Changes what) { telling->add(what); }
    void say(Word what);
    /// What `states` says of a change of its own. False where it was refused.
    bool show(std::optional<Changes> shown);
    /// Into the walls of the state: who stood where something stands now is moved, and told so.
    void settle();

    Movement::Step moveOn(double seconds, const Input& input);
    /// Orbit round what is drawn of an exhibit; null, and where nothing is: what is in the middle of the picture.
    void goRound(const Exhibit* exhibit);
    void goBefore(const Form& form, const Hall* hall);

private:
    void frame(const Aabb& box);
};

} // namespace halls::session
