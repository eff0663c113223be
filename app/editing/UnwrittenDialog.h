// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <QDialog>

#include <filesystem>
#include <functional>

class QLabel;

namespace halls::app {

/// Asked before words go that could not be written: when the window is closed, or another museum is opened.
class UnwrittenDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnwrittenDialog)
public:
    /// Writes the museum with the change as a new folder; empty: it was, else why not.
    using Elsewhere = std::function<QString(const std::filesystem::path& folder)>;
    /// `text`: what was typed. `name`: of the folder that is proposed.
    UnwrittenDialog(const QString& text, const QString& name, Elsewhere elsewhere, QWidget* parent);

private:
    void saveElsewhere(const QString& name);
    void copyText(const QString& text);

    Elsewhere m_elsewhere;
    QLabel* m_said; ///< owned by this as its child
};

} // namespace halls::app
