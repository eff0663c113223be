// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/Command.h"

#include <QObject>

#include <deque>
#include <map>
#include <vector>

namespace halls::app {

/// The table of all that can be done, in the order in which the features brought their rows.
///
///     commands.add({{.id = "home", .text = …, .keys = "Home", .run = [&] { … }}});
///     commands.run("home");
///
/// **Ownership** Owns the rows; what they do borrows its feature, which lives as long as the window.
class Commands : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Commands)
public:
    explicit Commands(QObject* parent = nullptr) : QObject(parent) {}

    /// Rows of one kind: menus and toolbar part them from others.
    void add(std::vector<Command> rows);
    const std::deque<Command>& all() const { return m_rows; }
    const Command* find(QLatin1String id) const; ///< null: there is none
    void run(QLatin1String id) const;            ///< nothing where it is not possible now

    /// Of this scope and these keys; null: none.
    const Command* of(Scope scope, const QKeySequence& keys) const;
    std::map<int, Move> heldKeys() const; ///< Qt::Key -> move, of all rows that are held

    /// Something changed on which enabled() or checked() may depend.
    void refresh() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    std::deque<Command> m_rows;
    int m_groups = 0;
};

} // namespace halls::app
