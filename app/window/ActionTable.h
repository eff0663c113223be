// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "viewport/HeldKeys.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace halls::app {

class MainWindow;

enum class Menu { File, Edit, Go, State, Compare, Tour, Pins, View, Help, None };

/// Where a shortcut works: in the whole window, or only while the picture has the keyboard.
enum class Scope { Window, Picture };

/// One thing that a visitor can do. Menus, toolbar, shortcuts, help page and tests are made from these rows alone.
struct ActionRow {
    const char* id;
    const char* text; ///< of the menu; translated in the context "Actions"
    const char* help; ///< one sentence; likewise
    const char* keys; ///< QKeySequence portable text, several parted by "; "; may be empty
    const char* icon; ///< of assets/icons; may be empty
    Menu menu = Menu::None;
    void (*run)(MainWindow& window) = nullptr; ///< null: a key that is held
    Scope scope = Scope::Window;
    bool toolbar = false;
    bool (*checked)(const MainWindow& window) = nullptr; ///< null: cannot be on or off
    bool (*enabled)(const MainWindow& window) = nullptr; ///< null: always
    std::optional<Move> held{};                          ///< what the key does while it is held
};

std::span<const ActionRow> actionTable();
std::vector<ActionRow> editRows();    ///< its part on changing a museum, in EditActions.cpp
std::vector<ActionRow> walkRows();    ///< its part on recorded walks and the editor of tours, in WalkActions.cpp
std::vector<ActionRow> compareRows(); ///< its part on two states at once, in CompareActions.cpp

// In the language of the interface.
QString textOf(const ActionRow& row);
QString helpOf(const ActionRow& row);
QString titleOf(Menu menu);

QList<QKeySequence> keysOf(const ActionRow& row);

/// Qt::Key -> move, of all rows that are held.
std::map<int, Move> heldKeys();

} // namespace halls::app
