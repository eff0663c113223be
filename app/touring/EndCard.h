// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QFrame>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace halls::app {

/// Says that the tour is over, and what one may do now; in two columns where the picture is low.
class EndCard : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndCard)
public:
    explicit EndCard(QWidget* over);

    /// `next`: title of the tour that is offered; empty: there is none. `asks`: the tour has questions.
    void show(const QString& next, bool asks);

Q_SIGNALS:
    void againAsked();
    void nextAsked();
    void quizAsked();
    void walkAsked();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* button(const char* name, void (EndCard::*asked)());
    void retranslate();
    QSize sizeIn(QSize picture) const;
    enum class Laid { OneColumn, TwoColumns, Untitled }; ///< the last in two columns, too
    QSize sizeOf(Laid laid, int widest) const;
    Laid laidIn(QSize room) const;
    void lay(Laid laid);
    std::vector<QPushButton*> offered() const; ///< buttons that are shown

    QString m_offered; ///< title of a tour
    Laid m_laid = Laid::OneColumn;
    // Owned by this as its children.
    QGridLayout* m_grid;
    QLabel* m_title;
    QPushButton* m_again;
    QPushButton* m_next;
    QPushButton* m_quiz;
    QPushButton* m_walk;
};

} // namespace halls::app
