// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "session/InSight.h"

#include <QCoreApplication>

namespace halls::app {

/// What one sees, said in words: for who does not see the picture, and for who describes it to others.
class SeenWords {
    Q_DECLARE_TR_FUNCTIONS(SeenWords)
public:
    /// "to the right": the side of what lies at this angle (radians, positive to the right).
    static QString direction(float bearing);
    /// "Winged bull: ahead to the left, 6 m"
    static QString of(const SessionLink& link, const session::Sight& sight);
    /// "Assyrian Hall, Before June 2014. 3 ways out, 12 pins."
    static QString ofHall(const SessionLink& link);
    /// The same where nobody lists them: "Assyrian Hall, Before June 2014. 3 ways out: Hatra Hall to the left, …. 12
    /// pins." The directions are those of where one looks now.
    static QString onEntering(const SessionLink& link);

private:
    static QString where(const SessionLink& link);
    static QString pins(const session::Session& session);
    static QString ways(const SessionLink& link);
};

} // namespace halls::app
