// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "reports/ReportDialog.h"

namespace halls::app {

/// What is written on paper: the report of what changed, and a tour for a class.
class Reports : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reports)
public:
    explicit Reports(Frame& frame);

    /// Who says which states and exhibits a report is about.
    void setAbout(std::function<ReportDialog::About()> about) { m_about = std::move(about); }
    /// Who says which tour is led now, or was last; empty: none.
    void setTour(std::function<Id()> tour) { m_tour = std::move(tour); }

private:
    void writeReport();
    void writeHandout();

    Frame& m_frame;
    std::function<ReportDialog::About()> m_about;
    std::function<Id()> m_tour;
};

} // namespace halls::app
