// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/Package.h"

#include <QCoreApplication>
#include <QString>

namespace halls::app {

class SessionLink;

/// One place at which two versions of a museum differ, in plain words.
struct ConflictRow {
    QString what; ///< lines, from the whole to the field: the tour, the step, "Text, Arabic"
    QString theirs;
    QString mine;
};

/// What two people changed at once, in the words of the museum's own titles and of the fields in which they are typed.
class ConflictWords {
    Q_DECLARE_TR_FUNCTIONS(ConflictWords)
public:
    static std::vector<ConflictRow> of(const std::vector<io::Conflict>& conflicts, const SessionLink& link);
    /// All of `mine`, each below where it stands: to be read, and to be copied.
    static QString listOfMine(const std::vector<io::Conflict>& changes, const SessionLink& link);
    /// A sentence on what others wrote and was taken in (io::Joined).
    static QString takenIn(const std::vector<io::Conflict>& taken, const SessionLink& link);
};

} // namespace halls::app
