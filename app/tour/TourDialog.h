// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "SessionLink.h"

#include <QDialog>

class QListWidget;

namespace halls::app {

/// The tours of the museum: one is chosen and begun.
class TourDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TourDialog)
public:
    /// Deletes itself when closed.
    TourDialog(SessionLink& link, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& tour);

private:
    void choose();

    QListWidget* m_list; ///< owned by this as its child
};

} // namespace halls::app
