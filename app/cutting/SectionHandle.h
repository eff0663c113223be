// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace halls::app {

/// Where a section is: a handle on it in the picture, which the mouse drags along the section's axis and which arrow
/// keys move when it has the keyboard, and its place in words.
class SectionHandle : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SectionHandle)
public:
    static constexpr float kFine = 0.01F; ///< metres per press
    static constexpr float kCoarse = 0.1F;
    static constexpr float kFar = 1.0F;

    SectionHandle(SessionLink& link, QWidget* over);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What the handle holds: a place of the section, and which way it moves.
    struct Axis {
        Vec3 place{0.0F};
        Vec3 along{0.0F};
    };
    struct Drag {
        Axis axis;
        float moved = 0.0F;   ///< metres, as far as the section went along
        QPointF grabbed;      ///< from the handle's middle
        QPointF pressed;      ///< in the picture
        float atPress = 0.0F; ///< reading() when it began
    };
    void refresh();
    void move(float metres);
    Axis axis() const;
    float reading() const; ///< metres along the axis; of a box, half of its width
    session::ShownSide side() const;
    float wanted(QPointF inPicture) const; ///< metres along the axis of the drag
    QString words() const;
    QString wordsOfPlane() const;

    SessionLink& m_link;
    QLabel* m_words; ///< owned by the picture
    std::optional<Drag> m_drag;
};

} // namespace halls::app
