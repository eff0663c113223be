// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace halls::app {

/// A text as it is compared in a search: small letters, without diacritics (Latin accents, Arabic vowel signs,
/// tatweel), alef, ya and ta marbuta in one form each, digits as 0-9, runs of white space as one space.
QString foldedForSearch(const QString& text);

/// Whether each word of `query` occurs in `text`, in any order. An empty query is found everywhere.
bool found(const QString& query, const QString& text);

} // namespace halls::app
