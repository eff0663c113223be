// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/BareWish.h"

#include <QDialog>

class QComboBox;

namespace halls::app {

/// Asks how a single model is to be taken: in which unit its lengths are and which of its axes points up, where its
/// file says neither, or wrongly.
class UprightDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UprightDialog)
public:
    /// `wish`: how it is shown now. `file` is looked at by its name only. Deletes itself when closed.
    UprightDialog(const loading::BareWish& wish, const std::filesystem::path& file, QWidget* parent);

    loading::BareWish wish() const;

Q_SIGNALS:
    void wished();

private:
    loading::BareWish m_wish;
    // Owned by this as its children.
    QComboBox* m_unit; ///< data: metres
    QComboBox* m_up;   ///< data: BareWish::Up
};

} // namespace halls::app
