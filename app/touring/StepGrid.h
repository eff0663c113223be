// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QDialog>
#include <QImage>
#include <QTimer>

#include <functional>

class QListWidget;

namespace halls::app {

class TourLead;

/// All steps of the tour that runs, with their pictures; the one that is chosen is shown. A clicker's keys choose too.
/// Pictures come one after the other, while nothing else is to be done. A step that may not be seen yet is covered.
/// Deletes itself when closed.
class StepGrid : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepGrid)
public:
    /// The picture of a step; null: it may not be seen yet, or cannot be had.
    using Pictures = std::function<QImage(std::size_t step, QSize size)>;

    StepGrid(SessionLink& link, TourLead& lead, Pictures pictures, QWidget* parent);

private:
    void addSteps();
    void drawNext();
    void choose();
    QImage covered() const;

    SessionLink& m_link;
    TourLead& m_lead;
    Pictures m_pictures;
    QListWidget* m_list; ///< owned by this as its child
    QTimer m_idle;
    int m_drawn = 0; ///< steps whose pictures are there
};

} // namespace halls::app
