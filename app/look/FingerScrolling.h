// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QTimer>

#include <memory>

class QAbstractScrollArea;
class QMouseEvent;
class QWindow;

namespace halls::app {

/// Where controls are made for fingers (Appearance::touch), a finger that is drawn over anything that scrolls scrolls
/// it: panels, lists, pages, dialogs. A tap is a tap; a finger that rests first, or goes where nothing scrolls, does
/// what a mouse does: chooses words, drags a line of a list. The mouse itself is left alone, and so is what is drawn by
/// itself: sliders, scroll bars, the picture, the plan.
///
/// **Ownership** A child of the application, of which it watches all windows.
class FingerScrolling : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FingerScrolling)
public:
    static constexpr int kRests = 400; ///< milliseconds: a finger that has not moved by then scrolls nothing

    explicit FingerScrolling(QObject* application);
    ~FingerScrolling() override;

    void setOn(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Finger {
        Away,     ///< or none of ours
        Down,     ///< it may become anything: nobody was told of it yet
        Scrolls,  ///< nobody else hears of it
        HandedOn, ///< it is a mouse's
    };
    bool press(QWindow& window, const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    void handOn();
    void scroll(QPointF global, int input, quint64 time);

    bool m_on = false;
    bool m_handing = false; ///< the press is being told: it is not one more
    Finger m_finger = Finger::Away;
    std::unique_ptr<QMouseEvent> m_press;
    QPointer<QWindow> m_window; ///< it went to
    QPointer<QAbstractScrollArea> m_area;
    double m_from = 0.0; ///< where the area was, where it counts in lines
    QTimer m_rests;
};

} // namespace halls::app
