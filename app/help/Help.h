// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

/// Settings, the page of all keys, and what the program shows and does not claim.
class Help : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Help)
public:
    explicit Help(Frame& frame);

Q_SIGNALS:
    void readAloudChanged(bool wanted); ///< tours
    void captionsChanged(bool shown);   ///< of tours

private:
    void showSettings();

    Frame& m_frame;
};

} // namespace halls::app
