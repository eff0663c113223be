// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QObject>

class QWidget;

namespace halls::app {

class TourLead;
class Viewport;

/// What a visitor pointed out in the picture goes with what is closed: ring, name and the line round the work. And it
/// is named once: while the card of a work is open, no name stands beside it.
///
/// **Ownership** A child of the picture; borrows the rest.
class KioskMarks : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskMarks)
public:
    KioskMarks(SessionLink& link, const TourLead& tour, QWidget& card, Viewport& picture);

    void leaveCard(); ///< of a work that has no pin

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leavePin();
    void leaveLine(const Id& work);

    SessionLink& m_link;
    const TourLead& m_tour;
    Viewport& m_picture;
    struct Reads {
        Id pin;
        Id exhibit;
    } m_reads; ///< the pin that was open at the last change, and its work
};

} // namespace halls::app
