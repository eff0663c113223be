// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Opener.h"
#include "feature/Frame.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace halls::app {

class KioskBar;
class KioskChapter;
class PassagePanel;
class PinPad;
class TourLead;

/// How a kiosk runs.
struct KioskWish {
    std::filesystem::path package;
    Id tour;
    QByteArray staffPin;  ///< what proves it (base/Secret.h); not empty
    int idleSeconds = 90; ///< without a touch, until it asks whether anybody is there
    int askSeconds = 15;  ///< that it counts down then
    double haste = 1.0;   ///< how many times faster its clocks run, for tests
};

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
    void reset();   ///< as it was before anybody came
    void attract(); ///< nobody is there: the tour, again and again
    void greet();   ///< somebody is there
    void touched();
    void countDown();
    void addCommands();
    void buildNotice();
    void connectAll();
    void connectBar();
    void showNotice();
    void hideNotice();
    void forgetNotice(); ///< it was given to somebody who has left, or to nobody
    void useLanguage(const std::string& tag);
    void retranslate();
    void place();
    int hasty(int milliseconds) const;

    KioskWish m_wish;
    SessionLink m_link;
    Opener m_opener;
    bool m_attracting = false;
    bool m_leaving = false;
    QTimer m_idle;
    QTimer m_asking;     ///< once a second while it counts down
    int m_left = 0;      ///< seconds of the countdown
    QTimer m_noticeOver; ///< nobody is there to read it: on after a while
    QTimer m_corner;     ///< runs while the staff's corner is held
    // Owned by this as its children.
    Viewport* m_viewport;
    Frame* m_frame;
    TourLead* m_tour;
    KioskBar* m_bar;
    PassagePanel* m_passage;
    KioskChapter* m_chapter;
    QFrame* m_noticeCard;
    QLabel* m_noticeWords;
    QPushButton* m_noticeYes;
    QPushButton* m_noticeNo;
    QLabel* m_invitation;
    QLabel* m_question; ///< whether anybody is there
    PinPad* m_pinPad;
};

} // namespace halls::app
