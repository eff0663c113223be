// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/Command.h"
#include "commands/HeldDown.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <vector>

class QKeyEvent;
class QWidget;

namespace halls::app {

class Commands;

/// From below to above. Of a hand and of one who leads there is only one: who begins ends the other.
enum class Layer {
    View,    ///< how the museum is looked at: a pin that is open, a plan, a comparison, the full screen
    Hand,    ///< takes the clicks on the picture: measuring, aligning
    Pointer, ///< the mouse turns the view without a button
    Lead,    ///< somebody else moves the visitor: a tour, a recorded walk
};

/// Something that one is in, and that Escape leaves.
struct Tool {
    const char* id;
    Layer layer = Layer::View;
    std::function<bool()> active;
    std::function<void()> leave;
    std::function<int()> hold{}; ///< milliseconds that Escape is held to leave it; empty or 0: at once
    /// Of one that is held to be left: what a single Escape closes instead, such as what it led to.
    std::function<void()> close{};
    std::optional<Scope> scope{}; ///< keys of this scope work as long as it is active
};

/// Who gets a key, decided here and nowhere else: first the tool on top (its Escape, and the keys of its scope), then
/// the keys that walk, while the picture has the keyboard; what is left are the commands of the window, by Qt.
///
/// The stack is told by Commands::changed() when to look whether a tool began or ended.
///
/// **Ownership** Borrows the commands and the widgets.
class Tools : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tools)
public:
    explicit Tools(Commands& commands, QObject* parent = nullptr);
    ~Tools() override;

    void add(Tool tool);
    /// Leaves the topmost tool that a single Escape leaves. False: there was none.
    bool leaveTop();
    /// Topmost first.
    std::vector<const Tool*> stack() const;

    /// The widget in which one walks: keys that are held are its own.
    void watchPicture(QWidget* picture);
    /// A window in which the keys of one who leads work too, with all that is in it now.
    void watch(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    bool takes(QObject* watched, const QKeyEvent& key) const;
    void give(const QKeyEvent& key);
    void leaveHeld();
    void escapeLetGo();
    const Tool* leader() const; ///< null: nobody leads

    Commands& m_commands;
    std::deque<Tool> m_tools;
    std::vector<const Tool*> m_active; ///< in the order in which they began
    QWidget* m_picture = nullptr;
    HeldDown m_held;
    QTimer m_escape; ///< runs while Escape is held
};

} // namespace halls::app
