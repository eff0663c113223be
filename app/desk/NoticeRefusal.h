// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Notice.h"

namespace halls::app {

/// What it leads to if the museum's notice is refused: who asks says so here, who words the question has it on its
/// card.
///
///     NoticeRefusal::of(notice).before(states, To::StepBefore, then, otherwise, title);
///     NoticeRefusal::of(notice).to();   // of the question that stands
///
/// **Ownership** A child of the notice.
class NoticeRefusal : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeRefusal)
public:
    enum class To {
        Stay,         ///< where one is; so it is for all who do not say
        StepBefore,   ///< of a tour, which stands before the notice
        NothingBegun, ///< a tour is not begun
        Nowhere,      ///< there is no step before: a key that goes back stays, and only the end of the tour refuses
    };

    static NoticeRefusal& of(Notice& notice);

    /// As Notice::before().
    void before(const std::vector<Id>& states, To to, std::function<void()> then, std::function<void()> otherwise,
                const QString& about);
    To to() const { return m_to; }

private:
    explicit NoticeRefusal(Notice& notice);

    Notice& m_notice;
    To m_to = To::Stay;
};

} // namespace halls::app
