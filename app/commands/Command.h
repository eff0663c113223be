// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QMenu;
class QWidget;

namespace halls::app {

/// In the order of the menu bar; None, the last, is in none of them.
enum class Menu { File, Edit, Go, State, Compare, Examine, Tour, Pins, View, Help, None };

/// Where keys of a command work: in the whole window, only while the picture has the keyboard, or, in the picture and
/// in the presenter's window, while a tour leads.
enum class Scope { Window, Picture, Tour };

/// Which part of the toolbar has a button for it.
enum class Bar { None, Begin, Middle, End };

/// What a key does for as long as it is held.
enum class Move { Forward, Back, Left, Right, TurnLeft, TurnRight, LookUp, LookDown, Run, Nearer, Farther, Peek };

/// One thing that a visitor can do. Menus, toolbar, keys, help page and tests are made from these rows alone; each
/// feature has the rows of what it does.
struct Command {
    const char* id;
    const char* text; ///< of the menu; translated in the context "Actions"
    const char* help; ///< one sentence; likewise
    const char* keys; ///< QKeySequence portable text, several parted by "; "; may be empty
    const char* icon; ///< of assets/icons; may be empty
    Menu menu = Menu::None;
    std::function<void()> run{}; ///< empty: a key that is held, or one of `typed`
    Scope scope = Scope::Window;
    Bar bar = Bar::None;
    std::function<bool()> checked{};         ///< empty: cannot be on or off
    std::function<bool()> enabled{};         ///< empty: always
    std::optional<Move> held{};              ///< what the key does while it is held
    std::function<void(int key)> typed{};    ///< for rows of several keys that mean different things: Qt::Key
    std::function<QString()> what{};         ///< said behind the text where it is not empty: "Undo: A scan"
    std::function<void(QMenu& menu)> fill{}; ///< it is a menu in the menu: puts its entries in, each time
    std::function<QWidget*(QWidget* toolbar)> beside{}; ///< makes what stands behind its button in the toolbar
    int group = 0;                                      ///< rows that were added together; set by Commands

    bool on() const { return checked && checked(); }
    bool possible() const { return !enabled || enabled(); }
};

// In the language of the interface.
QString textOf(const Command& command);
QString helpOf(const Command& command);
QString titleOf(Menu menu);

QList<QKeySequence> keysOf(const Command& command);

} // namespace halls::app
