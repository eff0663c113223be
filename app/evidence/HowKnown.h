// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QLabel>

namespace halls::app {

/// "How do we know this?": for what is seen, its name, how far to trust it and who says so; large, for an audience.
class HowKnown : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HowKnown)
public:
    HowKnown(SessionLink& link, QWidget* over);

    void show(const Subject& subject, const Id& state);

private:
    SessionLink& m_link;
};

} // namespace halls::app
