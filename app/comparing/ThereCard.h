// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "stage/Stage.h"

#include <QLabel>

namespace halls::app {

/// What one points at while two states are compared: what is there in the one, and what in the other. Goes when the
/// view moves or other states are shown.
class ThereCard : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThereCard)
public:
    ThereCard(SessionLink& link, QWidget* over);

    void show(const stage::Stage::Both& both);

private:
    QString line(const stage::Stage::Seen& here, const Subject& there) const;
    QString nameOf(const Subject& subject, const Id& state) const;
    QString fateOf(const Exhibit& exhibit, const Id& state) const;
    void onChanged(session::Changes changes);

    SessionLink& m_link;
    session::Comparison m_asked; ///< how the two were compared when somebody asked
};

} // namespace halls::app
