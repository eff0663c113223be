// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/VisitMemory.h"
#include "feature/Frame.h"

#include <QPointer>

namespace halls::app {

class Appearing;
class HelpPage;
class KeysSheet;

/// Settings, the page of help, the sheet of keys, and what the program shows and does not claim.
class Help : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Help)
public:
    explicit Help(Frame& frame);

Q_SIGNALS:
    void readAloudChanged(bool wanted); ///< tours
    void captionsChanged(bool shown);   ///< of tours

private:
    void addCommands();
    void showSettings();
    void showPage();
    void toggleSheet();

    Frame& m_frame;
    Appearing* m_appearing; ///< owned by the frame
    VisitMemory m_memory;
    KeysSheet* m_sheet;        ///< owned by the picture
    QPointer<HelpPage> m_page; ///< deletes itself when closed
};

} // namespace halls::app
