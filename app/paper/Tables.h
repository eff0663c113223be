// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Blocks.h"

namespace halls::app::paper {

/// A table of what things are: names, and what stands for them. Rows that say nothing are left out.
class NamedRows {
public:
    void add(const QString& name, Pieces value);
    void add(const QString& name, const QString& value) { add(name, Pieces{{.text = value}}); }
    /// The same, but with `instead` in quiet letters where it says nothing.
    void add(const QString& name, const QString& value, const QString& instead);
    bool empty() const { return m_table.rows.empty(); }
    Table table() { return std::move(m_table); }

private:
    Table m_table{.shares = {0.26, 0.74}, .rows = {}};
};

} // namespace halls::app::paper
