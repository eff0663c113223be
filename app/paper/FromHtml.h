// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Blocks.h"

namespace halls::app::paper {

/// What `words` says in HTML for the window (Citation), as paragraphs for paper: letters, what is bold, where links
/// lead. Each has the direction of its first strong letter, so that a Latin title in an Arabic list is read from the
/// left.
std::vector<Paragraph> fromHtml(Look look, const QString& html);

/// The direction of the first strong letter.
Qt::LayoutDirection directionOf(const QString& words);

} // namespace halls::app::paper
