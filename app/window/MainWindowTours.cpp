// SPDX-License-Identifier: MPL-2.0
// What the window does around a guided tour.
#include "window/MainWindow.h"

#include "desk/Workplace.h"
#include "pins/PassagePanel.h"
#include "reports/HandoutDialog.h"
#include "touring/PresenterWindow.h"
#include "touring/TourDialog.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"
#include "walks/WalkLead.h"
#include "window/NoticeDialog.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace halls::app {

void MainWindow::buildTour() {
    m_tour = new TourLead(m_link, m_viewport); // owned by the picture
    m_tour->setReadAloud(m_store.readToursAloud());
    m_tour->setCaptions(m_store.tourCaptions());
    m_viewport->setLeader(
        [this](double seconds) { return m_walks->replaying() ? m_walks->tick(seconds) : m_tour->tick(seconds); });
    connect(m_tour, &TourLead::stepShown, this, [this] {
        m_store.setTourPlace({QString::fromStdString(m_link.session()->loaded().folder.string()),
                              QString::fromStdString(m_tour->player()->tour().id),
                              static_cast<int>(m_tour->player()->index())});
        refreshActions();
    });
    connect(m_tour, &TourLead::ended, this, &MainWindow::leaveTour);
    connect(m_tour, &TourLead::toldPresenter, this, [this](const QString& line) {
        // Who leads without a window of their own reads it below the picture; an audience does not.
        if (!isFullScreen() && (m_presenter == nullptr || !m_presenter->isVisible()))
            statusBar()->showMessage(line, 12'000);
    });
    // Not from within the session's moment: the dialog has one of its own.
    connect(m_tour, &TourLead::noticeAsked, this, &MainWindow::giveTourNotice, Qt::QueuedConnection);
}

void MainWindow::setReadAloud(bool wanted) {
    m_store.setReadToursAloud(wanted);
    m_tour->setReadAloud(wanted);
    refreshActions();
}

void MainWindow::setTourCaptions(bool shown) {
    m_store.setTourCaptions(shown);
    m_tour->setCaptions(shown);
    refreshActions();
}

void MainWindow::showPresenter() {
    if (m_presenter == nullptr) {
        m_presenter =
            new PresenterWindow(m_link, *m_tour, this, [this](const Camera& camera, std::size_t state, QSize size) {
                const auto drawn = m_viewport->picture(camera, state, {size.width(), size.height()});
                return drawn ? drawn.value() : QImage();
            }); // owned by this
        connect(m_presenter, &PresenterWindow::howKnownAsked, this, &MainWindow::toggleHowKnown);
    }
    if (QGuiApplication::screens().size() > 1)
        fillScreenForTour(); // the audience's screen is its picture alone
    m_presenter->showBeside();
}

void MainWindow::writeHandout() {
    const Id running = m_tour->running() ? m_tour->player()->tour().id : Id{};
    auto* dialog = new HandoutDialog(m_link, QString::fromStdString(m_workplace.program().string()), running,
                                     this); // deletes itself when closed
    dialog->open();
}

void MainWindow::chooseTour() {
    auto* dialog =
        new TourDialog(m_link, m_store.tourFullScreen(), m_leftTour.tour, m_leftTour.step, this); // deletes itself
    connect(dialog, &TourDialog::chosen, this, [this, dialog](const QString& id, int step) {
        m_store.setTourFullScreen(dialog->fullScreen());
        startTour(id.toStdString(), static_cast<std::size_t>(std::max(0, step)));
        if (dialog->fullScreen())
            fillScreenForTour();
    });
    dialog->open();
}

void MainWindow::resumeTour() {
    startTour(m_leftTour.tour.toStdString(), static_cast<std::size_t>(std::max(0, m_leftTour.step)));
    if (m_store.tourFullScreen())
        fillScreenForTour();
}

void MainWindow::fillScreenForTour() {
    if (!m_tour->running())
        return;
    if (!isFullScreen()) {
        m_fullForTour = true;
        toggleFullScreen();
    }
    m_toolbar->hide(); // an audience sees the picture alone
    m_passagePanel->setAudience(true);
}

bool MainWindow::tourLeft() const {
    return !m_leftTour.tour.isEmpty() && !m_tour->running() &&
           m_leftTour.package == QString::fromStdString(m_link.session()->loaded().folder.string());
}

/// Where it was left is kept: one who comes back goes on there.
void MainWindow::leaveTour() {
    m_leftTour = m_store.tourPlace();
    m_store.setTourPlace({});
    m_toolbar->show();
    m_passagePanel->setAudience(false);
    if (std::exchange(m_fullForTour, false) && isFullScreen())
        toggleFullScreen();
    refreshActions();
}

void MainWindow::startTour(const Id& id, std::size_t step) {
    const auto& notice = m_link.museum().notice;
    const bool given = !m_store.noticeWanted() || !notice ||
                       std::ranges::all_of(notice->states, [&](const Id& state) { return m_noticed.contains(state); });
    if (!m_tour->start(id, step, given)) {
        tell(tr("None of the steps of this tour can be shown."));
        return;
    }
    const auto& skipped = m_tour->player()->skipped();
    if (!skipped.empty())
        tell(tr("%n step(s) of this tour are left out: %1", nullptr, static_cast<int>(skipped.size()))
                 .arg(QString::fromStdString(skipped.front().why)));
}

void MainWindow::giveTourNotice() {
    const auto& notice = m_link.museum().notice;
    if (!notice || !m_tour->running() || !m_tour->player()->waitsForNotice())
        return;
    auto* dialog = new NoticeDialog(m_link.text(m_tour->player()->tour().title), m_link.text(notice->text),
                                    this); // deletes itself when closed
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->neverAgain())
            m_store.setNoticeWanted(false);
        m_tour->giveNotice();
    });
    connect(dialog, &QDialog::rejected, m_tour, &TourLead::refuseNotice);
    connect(m_tour, &TourLead::noticeAnswered, dialog, [this, dialog](bool given) {
        if (given)
            m_noticed.insert(m_link.museum().notice->states.begin(), m_link.museum().notice->states.end());
        dialog->close(); // it may have been answered by a clicker
    });
    connect(m_tour, &TourLead::ended, dialog, &QDialog::close);
    connect(dialog, &QDialog::finished, this, [this] { m_viewport->setFocus(); });
    dialog->open();
}

void MainWindow::offerInterruptedTour(const std::filesystem::path& package) {
    const SettingsStore::TourPlace place = m_store.tourPlace();
    const auto& tours = m_link.session()->loaded().tours;
    const auto tour = std::ranges::find(tours, place.tour.toStdString(), &Tour::id);
    if (place.package != QString::fromStdString(package.string()) || tour == tours.end())
        return;
    auto* box = new QMessageBox(this); // deletes itself when closed
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("interruptedTour"));
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Guided tour"));
    box->setText(tr("The tour “%1” was cut off at step %2.").arg(m_link.text(tour->title)).arg(place.step + 1));
    auto* goOn = box->addButton(tr("Go on there"), QMessageBox::AcceptRole);
    box->addButton(tr("Leave it"), QMessageBox::RejectRole);
    connect(goOn, &QAbstractButton::clicked, this,
            [this, place] { startTour(place.tour.toStdString(), static_cast<std::size_t>(std::max(0, place.step))); });
    connect(box, &QMessageBox::rejected, this, [this] { m_store.setTourPlace({}); });
    box->open();
}

} // namespace halls::app
