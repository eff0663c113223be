// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QLabel>

namespace halls::app {

/// How well something in the picture is known, and who says so: large enough for an audience, over the picture. Form
/// and presence first and larger; the rest smaller. What does not fit is left to the panel, and a line says so: nothing
/// is cut off. It goes when the picture shows something else.
class HowKnown : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HowKnown)
public:
    HowKnown(SessionLink& link, QWidget* over);

    void show(const Subject& subject, const Id& state);
    /// Where there is no panel to read more in: no line names one.
    void setPanel(bool there) { m_panel = there; }
    /// On a screen for fingers: in letters of so many pixels, all in one ink. Rather fewer words than smaller letters.
    void setTouched(int letter);

private:
    /// From all that is known to the least that is worth showing.
    enum class Detail { Works, Aspects, FormAndPresence, NoReasons };
    QString words(Detail detail, int pixels) const;
    QString fate() const;
    bool notRecorded() const; ///< of the subject, in its state
    QSize fitted(QSize picture);
    QSize fittedTouched(QSize picture);
    bool fits(Detail detail, int pixels, int wide, int most);

    SessionLink& m_link;
    Subject m_subject;
    Id m_state;
    bool m_panel = true;
    int m_letter = 0; ///< pixels of a letter; 0: as the picture's height asks for
};

} // namespace halls::app
