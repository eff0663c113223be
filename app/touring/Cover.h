// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QColor>
#include <QPixmap>
#include <QWidget>

namespace halls::app {

/// Lies over all that an audience sees: one colour, or what was seen when it was laid there. Whoever leads looks behind
/// it (setLifted).
///
/// **Ownership** The picture's, and that of its window as soon as it was laid.
class Cover : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Cover)
public:
    Cover(const char* name, QWidget* picture);

    /// Over all of the picture's window where that fills the screen, else over the picture; whatever comes there later.
    void cover(const QColor& colour);
    void cover(const QPixmap& seen);
    const QColor& colour() const { return m_colour; } ///< of what is shown: not valid for a picture
    /// While it is lifted nothing of it is drawn; for as long as somebody grabs what lies behind.
    void setLifted(bool lifted) { m_lifted = lifted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void lie();
    void follow();

    QWidget* m_picture;
    QColor m_colour;
    QPixmap m_seen;
    bool m_lifted = false;
};

} // namespace halls::app
