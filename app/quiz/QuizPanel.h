// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QTextBrowser;

namespace halls::app {

class FlowLayout;

/// One question of a tour beside its picture: somebody thinks or writes, then reads the answer. What is written stays
/// in the field.
///
/// The keys stay at its foot; above them all of it is moved by one bar where it needs more room than there is.
class QuizPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizPanel)
public:
    explicit QuizPanel(QWidget* parent);

    struct Shown {
        QString title;    ///< of the step
        QString question; ///< plain
        QString own;      ///< what was written here before
        QString answer;   ///< plain; empty: there is none
        QString passages; ///< HTML: the very words behind it; may be empty
        int number = 1;
        int all = 1;
        bool answered = false; ///< the answer is shown
    };
    void show(const Shown& shown);
    /// At the end: how many of them were looked at, and nothing about how they were answered.
    void showEnd(int looked, int all);
    QString own() const;
    QPlainTextEdit* field() { return m_own; }
    QWidget* answer(); ///< takes the keyboard too

    int heightForWidth(int width) const override; ///< with which the keys are seen

Q_SIGNALS:
    void backAsked();
    void nextAsked();
    void answerAsked();
    void againAsked();
    void endAsked();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fitOwn();
    void fitAnswer();
    void showFrom(const QWidget* first);
    void handOn(const QWidget* going, bool stays);
    QPushButton* button(const char* name, void (QuizPanel::*asked)());
    void retranslate();

    bool m_over = false;
    int m_number = 0;
    int m_all = 0;
    bool m_hasAnswer = false;
    // Owned by this as its children.
    QScrollArea* m_scroll;
    FlowLayout* m_ways; ///< owned by the column
    QLabel* m_count;
    QLabel* m_title;
    QLabel* m_question;
    QPlainTextEdit* m_own;
    QPushButton* m_show;
    QTextBrowser* m_answer;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_again;
    QPushButton* m_end;
};

} // namespace halls::app
