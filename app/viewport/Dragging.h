// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QPointF>

namespace halls::app {

/// What a drag in the picture does: it turns the head, or it pulls the picture along, as viewers of streets and rooms
/// do.
///
///     Dragging::of(picture).setPulls(true);
///
/// **Ownership** A child of the picture.
class Dragging : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Dragging)
public:
    /// The one of this picture.
    static Dragging& of(QObject& picture);

    bool pulls() const { return m_pulls; } ///< by default it turns
    void setPulls(bool pulls) { m_pulls = pulls; }

private:
    explicit Dragging(QObject& picture);

    bool m_pulls = false;
};

} // namespace halls::app
