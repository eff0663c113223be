// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "stage/Stage.h"

#include <QPointF>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;

namespace halls::app {

/// Names over the picture: that of the focused pin or sign; and, where the pointer rests, of a work, of a work that is
/// not drawn with what became of it, or of all that lie under one number. On the floor a ring shows where a click
/// leads.
///
///     m_pointed.rest(place);      // the mouse moved, no button down
///     m_pointed.leave();          // it turns the view, or went away
///     m_pointed.showFocused(m_pointed.nameOf(mark), at);
///
/// **Ownership** Borrows the link; label and ring are the picture's children.
class Pointed : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pointed)
public:
    using MarkAt = std::function<std::optional<stage::Stage::Mark>(QPointF)>;
    using Marks = std::function<std::vector<stage::Stage::Mark>()>;
    /// `marks`: all that are shown; where there is room a name covers none of them.
    Pointed(SessionLink& link, QWidget& picture, MarkAt markAt, Marks marks);

    void rest(QPointF place);
    void leave();
    void setSilent(bool silent); ///< no name is shown
    /// The name of what has the focus; nothing takes it away but no place.
    void showFocused(const QString& name, std::optional<QPointF> place);
    /// A pin's title; a work's name with what its sign says of it in a state.
    QString nameOf(const stage::Stage::Mark::One& mark) const;
    QString nameOf(const Exhibit& exhibit, std::size_t state) const;
    /// The camera moved, or what is shown changed: the ring stays where it is in the hall while one walks there, what
    /// was named is no longer under the pointer.
    void refresh();

private:
    class Ring;
    void look();
    Fate fateOf(const Exhibit& exhibit, std::size_t state) const;
    bool nameWork(QPointF place);
    void showName(const QString& name, QPointF place, int gap);
    void hideName();
    QPoint cornerFor(QPointF place, int gap) const;

    SessionLink& m_link;
    QWidget& m_picture;
    MarkAt m_markAt;
    Marks m_marks;
    QTimer m_rests; ///< what is under a pointer that moves on is not asked for
    QPointF m_place;
    bool m_silent = false;
    bool m_focused = false; ///< the name is that of what has the focus
    QLabel* m_name;
    Ring* m_ring;
};

} // namespace halls::app
