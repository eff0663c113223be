// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"
#include "io/EditLock.h"

#include <QCoreApplication>
#include <QString>

namespace halls::app {

/// Sentences about a museum that is changed.
class EditWords {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
public:
    /// Who else changes it, and since when.
    static QString of(const io::Editor& other);
    /// What could not be written, why, and what to do. `museum`: its title.
    static QString notSaved(const Error& error, const QString& museum);
};

} // namespace halls::app
