// SPDX-License-Identifier: MPL-2.0
#include "paper/Tables.h"

#include <algorithm>

namespace halls::app::paper {

void NamedRows::add(const QString& name, Pieces value) {
    const bool says = std::ranges::any_of(value, [](const Piece& piece) { return !piece.text.isEmpty(); });
    if (says)
        m_table.rows.push_back({.cells = {{{.text = name}}, std::move(value)}});
}

void NamedRows::add(const QString& name, const QString& value, const QString& instead) {
    add(name, value.isEmpty() ? Pieces{{.text = instead, .quiet = true}} : Pieces{{.text = value}});
}

} // namespace halls::app::paper
