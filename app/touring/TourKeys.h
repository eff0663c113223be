// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "touring/OnePress.h"

#include <QTimer>

namespace halls::app {

class TourLead;

/// The keys of one who leads, as presentation remotes send them, and those of the desk: rows of the table that work in
/// the picture and in the presenter's window while a tour runs. Escape, held, ends it.
///
/// **Ownership** The frame's.
class TourKeys : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TourKeys)
public:
    /// `hold`: milliseconds that Escape is held.
    TourKeys(Frame& frame, TourLead& lead, std::function<int()> hold);

private:
    void addLeading(Frame& frame);
    void addAudience(Frame& frame);
    void addNumbers(Frame& frame);
    Command row(const char* id, const char* text, const char* help, const char* keys, std::function<void()> run) const;
    void type(int key);
    void goToTyped();

    TourLead& m_lead;
    OnePress m_press;
    std::size_t m_typed = 0; ///< number of a step, as far as it was typed
    QTimer m_typing;         ///< runs until what was typed is forgotten
};

} // namespace halls::app
