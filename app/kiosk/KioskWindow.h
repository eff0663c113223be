// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/HeldDown.h"
#include "desk/Opener.h"
#include "feature/Frame.h"
#include "kiosk/KioskPlaces.h"
#include "kiosk/KioskScreens.h"
#include "kiosk/KioskSize.h"
#include "kiosk/KioskWish.h"
#include "kiosk/Watchdog.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace halls::app {

class HowKnown;
class KioskBar;
class KioskChapter;
class KioskCounts;
class KioskMarks;
class KioskNotice;
class PassagePanel;
class PinPad;
class TourLead;

/// The museum for a public screen: the picture, large keys, the passages behind the pins and the chapters, and nothing
/// else: no menu, no dialog, no file, no link leads out of it, only the staff's PIN.
///
/// Nobody there: the tour runs by itself, again and again. Somebody touches it: it is theirs. Nobody touches it any
/// more: it counts down and is again as it was: the first language, the first state, the first view.
class KioskWindow : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskWindow)
public:
    KioskWindow(Workplace& workplace, SettingsStore& store, Languages& languages, KioskWish wish);
    ~KioskWindow() override;

    /// Opens the museum; until then a line says so.
    void begin();

    bool attracting() const { return m_attracting; } ///< nobody is there
    SessionLink& link() { return m_link; }
    Viewport& viewport() { return *m_viewport; }
    const TourLead& tour() const { return *m_tour; }

Q_SIGNALS:
    void left(); ///< by the staff's PIN
    void cannotBegin(const halls::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void onOpened(const Opener::Loaded& loaded);
    void onChanged(session::Changes changes);
    void startTour(const Id& tour);
    void choose(KioskPlaces::What what);
    void goOn();
    bool plays() const;
    void waitForReader();
    void goToStart();
    void onSubject();
    void countOf();
    void reset();   ///< as it was before anybody came
    void attract(); ///< nobody is there: the tour, again and again
    void greet();   ///< somebody is there
    void touched();
    bool padMayAct();
    void countDown();
    void addCommands();
    void askForPin();
    bool isUnderNotice(const QWidget& widget) const;
    void connectAll();
    void connectBar();
    void showNotice();
    void forgetNotice(); ///< it was given to somebody who has left, or to nobody
    void useLanguage(const std::string& tag);
    void retranslate();
    void useSize();
    void place();
    int hasty(int milliseconds) const;

    HeldDown m_held;
    KioskWish m_wish;
    SessionLink m_link;
    Opener m_opener;
    bool m_attracting = false;
    bool m_leaving = false;
    std::optional<KioskSize> m_size; ///< as useSize() found the screen
    bool m_waitsForReader = false;   ///< a visitor's tour, for who opened a pin beside it, or chooses where to go
    bool m_waking = false;           ///< until the finger that woke it is lifted
    QTimer m_idle;
    QTimer m_asking;     ///< once a second while it counts down
    int m_left = 0;      ///< seconds of the countdown
    QTimer m_noticeOver; ///< nobody is there to read it: on after a while
    QTimer m_corner;     ///< runs while the staff's corner is held
    KioskScreens m_screens;
    Watchdog m_watchdog;
    std::unique_ptr<KioskCounts> m_counts; ///< null: nothing is counted
    struct Before {
        Id pin;
        bool comparing = false;
    } m_before; ///< the last change, for the counts
    // Owned by this as its children.
    Viewport* m_viewport;
    Frame* m_frame;
    TourLead* m_tour;
    KioskBar* m_bar;
    PassagePanel* m_passage;
    KioskChapter* m_chapter;
    KioskPlaces* m_places;
    HowKnown* m_howKnown; ///< owned by the picture
    KioskMarks* m_marks;  ///< likewise
    KioskNotice* m_noticeCard;
    QLabel* m_invitation;
    QLabel* m_question; ///< whether anybody is there
    PinPad* m_pinPad;
};

} // namespace halls::app
