// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/VisitMemory.h"
#include "feature/Frame.h"

namespace halls::app {

class WelcomeCard;

/// The first minute: where the museum that comes with the program is opened and nothing else is wished, a picture worth
/// a pause and a card with what one can begin with. The card goes as soon as somebody walks, clicks into the picture,
/// or does anything that needs the picture; the menu Help brings it back.
class Welcome : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Welcome)
public:
    explicit Welcome(Frame& frame);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addCommand();
    void connectCard();
    void onOpened(const StartWish& wish);
    void show();
    void leave(); ///< the keyboard is the picture's again
    void compare();
    void use(const QString& language);

    Frame& m_frame;
    VisitMemory m_memory;
    WelcomeCard* m_card;    ///< owned by the picture
    bool m_first = true;    ///< nothing was opened yet
    bool m_waiting = false; ///< for the picture to be ready
};

} // namespace halls::app
