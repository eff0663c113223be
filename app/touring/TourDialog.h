// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QDialog>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace halls::app {

/// The tours of the museum: one is chosen and begun.
class TourDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TourDialog)
public:
    /// `left`, `leftAt`: a tour that was left, and the step; it can be gone on with. Deletes itself when closed.
    TourDialog(SessionLink& link, bool fullScreen, const QString& left, int leftAt, QWidget* parent);

    bool fullScreen() const;

Q_SIGNALS:
    void chosen(const QString& tour, int step);

private:
    void choose(int step);
    void showGoOn();

    QString m_left;
    int m_leftAt;
    // Owned by this as its children.
    QListWidget* m_list;
    QCheckBox* m_full;
    QPushButton* m_goOn;
};

} // namespace halls::app
