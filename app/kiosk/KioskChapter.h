// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "kiosk/KioskSize.h"

#include <QFrame>

class QPushButton;

namespace halls::app {

class ChapterPage;

/// A chapter to be read at a kiosk: all over the screen but for the keys, moved by the finger, closed by a key for
/// fingers. Closing it asks for no subject; who made it hides it then.
class KioskChapter : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskChapter)
public:
    KioskChapter(SessionLink& link, QWidget* parent);

    void setSize(const KioskSize& size);
    /// False where the museum has no such chapter.
    bool showChapter(const Id& chapter);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SessionLink& m_link;
    // Owned by this as its children.
    QPushButton* m_close;
    ChapterPage* m_page;
};

} // namespace halls::app
