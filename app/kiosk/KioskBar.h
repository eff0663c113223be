// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace halls::app {

/// What a visitor at a kiosk can do, as keys for fingers along the lower edge.
class KioskBar : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskBar)
public:
    KioskBar(SessionLink& link, QWidget* over);

    void place();
    void setTourRunning(bool running);
    void fitAnew(); ///< letters have another size

Q_SIGNALS:
    void placesAsked();   ///< halls and plan
    void tourAsked();     ///< begins the one there is, lets choose among several, or ends the one that is led
    void languageAsked(); ///< the museum's next language
    void homeAsked();
    void heightChanged(); ///< for other words
    void stateAsked();    ///< and the session was asked for it

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void setDirection();
    void refresh();
    void setWords();
    QSize needed() const;
    QPushButton* key(const char* name);

    SessionLink& m_link;
    bool m_tourRunning = false;
    int m_fittedTo = 0; ///< logical pixels of the screen's width; 0: to be fitted anew
    QHBoxLayout* m_row;
    QHBoxLayout* m_stateRow; ///< owned by the row
    // Owned by this as its children.
    QPushButton* m_home;
    QPushButton* m_places;
    QPushButton* m_tour;
    QPushButton* m_compare;
    QPushButton* m_language;
    std::vector<QPushButton*> m_states; ///< as the museum's states
};

} // namespace halls::app
