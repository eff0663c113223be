// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "audience/AudienceView.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace halls::app {

/// What the audience reads during a tour, large, at the lower edge of the picture, with the tools of the one who leads.
class TourBar : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TourBar)
public:
    explicit TourBar(QWidget* over);

    struct Shown {
        AudienceView::Words words;
        bool playing = false;
        bool astray = false; ///< the audience looked round
        QString chapter{};   ///< title of one that the step leads to; empty: none
        bool over = false;   ///< the last step was seen to its end
    };
    void show(const Shown& shown);
    void setToolsShown(bool shown); ///< without them it is a caption alone
    /// For fingers: the tools say in words what they do, below the caption, in letters of so many logical pixels as
    /// the caption's; how large they are the style says.
    void setTouched(int letter);
    bool toolsInUse() const; ///< by the mouse or the keyboard
    void focusTools();       ///< shows them, and the keyboard goes to the first of them

Q_SIGNALS:
    void backAsked();
    void playAsked();
    void nextAsked();
    void answerAsked();
    void resumeAsked();
    void chapterAsked();
    void endAsked();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    QSize sizeIn(QSize picture);
    int fitted(int wide, int most);
    void nameTouched();
    void layTools(bool below);
    QToolButton* tool(const char* name, const char* icon, void (TourBar::*asked)());

    Shown m_shown;
    bool m_below = false; ///< the tools, in as many lines as they need; else beside the title
    int m_letter = 0;     ///< logical pixels, for fingers; 0: as the back row wants it
    // Owned by this as its children.
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_over;      ///< says that the tour is over, and where to read on
    QHBoxLayout* m_head; ///< the title, and the tools beside it; owned by the layout
    QWidget* m_tools;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_next;
    QToolButton* m_answer;
    QToolButton* m_resume;
    QToolButton* m_chapter;
    QToolButton* m_end;
};

} // namespace halls::app
