// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

#include <functional>

namespace halls::app {

/// Says which folder to copy so that somebody else has one's tours, and how they are found there.
class GiveDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GiveDialog)
public:
    /// `folder`: of the visitor's own museum; empty: there is none yet. Deletes itself when closed.
    GiveDialog(const QString& folder, QWidget* parent);

    /// Who shows the folder; else the system's own program does.
    void setOpener(std::function<void(const QString& folder)> opener) { m_opener = std::move(opener); }

private:
    std::function<void(const QString& folder)> m_opener;
};

} // namespace halls::app
