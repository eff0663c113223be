// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/HeldDown.h"
#include "desk/SessionLink.h"
#include "stage/Stage.h"
#include "viewport/HeldKeys.h"

#include <QElapsedTimer>
#include <QImage>
#include <QOpenGLWidget>
#include <QPointF>
#include <QTimer>

#include <functional>
#include <vector>

namespace halls::app {

class PickTool;
class Pointed;

/// The picture, and what mouse and keys do in it. Draws only when something changed: nothing runs while nothing moves.
///
/// **Ownership** Owns the stage, which lives and dies with the OpenGL context. Borrows the link.
class Viewport : public QOpenGLWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Viewport)
public:
    Viewport(SessionLink& link, render::RendererOptions options, QWidget* parent);
    ~Viewport() override;

    /// What keys do while the picture has the keyboard.
    void setKeys(std::map<int, Move> keys) { m_held.setKeys(std::move(keys)); }

    /// What is in the middle of the picture, a sign before what it lies over; nothing where nothing is.
    std::optional<stage::Stage::Seen> seenInMiddle();

    /// Somebody who moves the session before each of its own moments: true while something moves.
    void addLeader(std::function<bool(double seconds)> leader) { m_leaders.push_back(std::move(leader)); }

    /// Works that are not drawn and have a sign in the state shown, in all halls.
    std::vector<stage::Stage::Seen> signs();
    /// A sign as a pin that has the focus: named, and larger. It and the focused pin exclude each other. Empty: none.
    void focusSign(const Id& exhibit);
    const Id& focusedSign() const { return m_focusedSign; }
    /// As if it had been clicked: the passage behind a pin; what is known of a work.
    void open(const stage::Stage::Mark::One& mark);
    QString nameOf(const stage::Stage::Mark::One& mark) const;
    /// Whether names are shown over the picture: not while something else there names what was pointed at.
    void setNames(bool shown);

    /// What is shown now, at any size.
    Result<QImage> picture(Size2 size);
    /// A state as seen from anywhere, without pins.
    Result<QImage> picture(const Camera& camera, std::size_t state, Size2 size);
    /// One state as it is seen now, with all that is laid over it.
    Result<QImage> pictureOf(std::size_t state, Size2 size);

    /// Takes the clicks while it is active; borrowed.
    void addPickTool(PickTool* tool) { m_pickTools.push_back(tool); }

    /// What is said of the place where one stands, to who does not see it; anew where one comes into another hall.
    void setWhere(const QString& words);

    bool ready() const { return m_ready; } ///< all of the museum lies on the graphics card
    std::uint64_t framesDrawn() const { return m_frames; }
    Size2 pixels() const; ///< of the picture, device pixels
    Size2 extent() const; ///< the same in pixels of the window, as the mouse tells them

    /// Lightens what is dark, for a projector (stage/Projector.h).
    void setProjector(bool lightened);
    bool projector() const { return m_projector; }

    /// The pointer turns the view without a button, until it is let go.
    void holdPointer(bool hold);
    bool pointerHeld() const { return m_pointerHeld; }

    /// Shows the other state for some seconds, for who can hold neither key nor mouse button.
    void peekForAMoment();

Q_SIGNALS:
    void preparing(float done); ///< 0..1 while a museum is brought onto the graphics card, 1 when it is there
    void graphicsFailed(const halls::Error& error);
    void pointerHeldChanged(bool held);
    /// Somebody pointed at something while two states are compared: what is there in either.
    void askedOf(const halls::stage::Stage::Both& both);
    void signClicked(const halls::stage::Stage::Seen& sign); ///< of a work that is not drawn; it is the subject by now
    /// Several marks that are shown as one. Where nobody listens each click opens the next of them.
    void crowdClicked(const std::vector<halls::stage::Stage::Mark::One>& marks, QPoint place);

protected:
    void initializeGL() override;
    void paintGL() override;
    void resizeGL(int width, int height) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onChanged(session::Changes changes);
    void wake();
    void moveOn();
    void releaseGraphics();
    bool contextLost(); ///< tells it once
    template <class Draw>
    Result<QImage> drawn(Draw&& draw);
    void prepareNext();
    void prepareSoon();
    void hover(QPointF place);
    void click(QPointF place);
    void askOrGo(QPointF place);
    std::optional<stage::Stage::Both> bothAt(QPointF place);
    std::optional<stage::Stage::Seen> seenAt(QPointF place);
    std::optional<stage::Stage::Seen> signAt(QPointF place);
    std::optional<stage::Stage::Mark> markAt(QPointF place);
    void openNextOf(const std::vector<stage::Stage::Mark::One>& marks);
    void turn(QPointF by);
    float snapReach(Vec3 point) const; ///< metres
    void peek();                       ///< at the other state, as long as key or mouse button is held
    void nameFocused();
    void loseFocus(session::Changes changes);
    bool toolActive() const;
    void describe();
    QPoint middle() const;

    SessionLink& m_link;
    render::RendererOptions m_options;
    std::unique_ptr<stage::Stage> m_stage; ///< only while the context lives
    std::vector<std::function<bool(double)>> m_leaders;
    HeldDown m_down;
    HeldKeys m_held;
    QTimer m_clock; ///< runs only while something moves
    QElapsedTimer m_sinceTick;
    bool m_ready = false;
    bool m_lostTold = false;
    bool m_preparing = false; ///< the next slice of preparing is under way
    QElapsedTimer m_sinceTold;
    std::uint64_t m_frames = 0;

    Vec2 m_look{0.0F}; ///< radians, gathered since the last tick
    float m_zoom = 0.0F;
    Qt::MouseButton m_button = Qt::NoButton;
    QPointF m_pressed;
    QPointF m_last;
    bool m_dragging = false;
    bool m_peekHeld = false; ///< by the mouse, or for the moment that the menu gives
    Id m_focusedSign;
    bool m_hoverFocused = false; ///< the focused pin is so because the pointer is over it
    bool m_pointerHeld = false;
    QString m_where;
    bool m_projector = false;
    std::vector<PickTool*> m_pickTools;
    Pointed* m_pointed = nullptr; ///< owned by this as its child
};

} // namespace halls::app
