// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

namespace halls::app {

class HowKnown;
class SubjectPanel;

/// What is known of what one sees, how far to trust it and who says so: the panel of the subject, the colours of
/// evidence and fate, and the word on what is in the middle of the picture.
class Knowing : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Knowing)
public:
    explicit Knowing(Frame& frame);

private:
    void addPanel();
    void addCommands();
    void showChapter();
    void nextAspect();
    void toggleHowKnown();
    void toggleOverlay(session::Overlay overlay, const char* id);
    bool shows(session::Overlay overlay) const;

    Frame& m_frame;
    HowKnown* m_howKnown;               ///< owned by the picture
    SubjectPanel* m_subject = nullptr;  ///< owned by its dock
    PanelDock* m_subjectDock = nullptr; ///< owned by the window
};

} // namespace halls::app
