// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/NoticeRefusal.h"

#include <QElapsedTimer>
#include <QFrame>

class QKeyEvent;
class QLabel;
class QPushButton;

namespace halls::app {

class HeldDown;

/// The museum's notice as a part of a show: in the picture, in letters that the back row reads, and answered by any key
/// of a clicker, whichever of our windows has the keyboard; the card says what each of them does. Deletes itself when
/// it was answered.
class NoticeCard : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeCard)
public:
    /// Milliseconds from when the card is seen in which no finger's key accepts it: nobody read it in that time, and
    /// such a press was meant for what was there before.
    static constexpr int kUnread = 1000;

    struct Says {
        QString about;
        QString text;
    };
    /// Borrows the notice, which asks. Owned by the picture.
    NoticeCard(Notice& notice, const Says& says, QWidget* over);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Answer { None, GoOn, Refuse, SayNowhere };
    Answer answerOf(const QKeyEvent& key) const;
    bool isTooSoon(const QKeyEvent& key) const;
    void act(Answer answer);
    QString refusalWords() const;
    QSize fitted(QSize picture);
    void retranslate();

    Notice& m_notice;
    HeldDown* m_held; ///< these are owned by this as its children
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_alone; ///< that it goes on by itself
    QLabel* m_keys;  ///< that are on no button
    QPushButton* m_goOn;
    QPushButton* m_stay;
    const NoticeRefusal::To m_refusal;
    QElapsedTimer m_seen; ///< since it was painted first
};

} // namespace halls::app
