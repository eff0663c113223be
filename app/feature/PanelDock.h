// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDockWidget>

#include <functional>

class QLabel;

namespace halls::app {

/// Where a panel stands at first: where one begins to read, below what is there, or at the other side, where several
/// lie behind each other. The sides change with the direction of reading.
enum class PanelPlace { Begin, BeginBelow, End };

/// A panel of a feature, with what the window has to know to place it.
class PanelDock : public QDockWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelDock)
public:
    struct Says {
        const char* name; ///< of the object: settings of the window are kept by it
        std::function<QString()> title;
        PanelPlace place = PanelPlace::End;
        bool atFirst = true;     ///< shown at first; false: a tool for some, not for each visit
        bool inFront = false;    ///< of those behind each other the one that is seen at first
        bool keepsFront = false; ///< while it is shown no other comes before it by itself
        int wide = 0;            ///< logical pixels that it needs when it is brought up; 0: any
    };
    /// Takes `content`; where it needs more room than there is, it is scrolled.
    PanelDock(Says says, QWidget* content, QWidget* window);

    PanelPlace place() const { return m_says.place; }
    bool atFirst() const { return m_says.atFirst; }
    bool inFront() const { return m_says.inFront; }
    bool keepsFront() const { return m_says.keepsFront; }

    bool shown() const; ///< and not behind another
    void bringUp();     ///< of those behind each other this one
    void toggle();      ///< with the keyboard in it

Q_SIGNALS:
    void narrow(int wide); ///< it was brought up and has less than it needs

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Says m_says;
    QWidget* m_content;        ///< within what scrolls where there is little room
    QLabel* m_title = nullptr; ///< owned by this as its child; null where tabs name it
};

} // namespace halls::app
