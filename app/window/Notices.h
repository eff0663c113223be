// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

/// Words the museum's notice for the window: in a dialog for one who walks alone; while a tour leads or an audience
/// looks, in the picture.
///
/// **Ownership** The frame's.
class Notices : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notices)
public:
    explicit Notices(Frame& frame);

private:
    void ask(const QString& about);
    void askAlone(const QString& about, const QString& text);

    Frame& m_frame;
};

} // namespace halls::app
