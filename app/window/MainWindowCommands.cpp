// SPDX-License-Identifier: MPL-2.0
#include "window/MainWindow.h"

#include "base/MappedFile.h"
#include "comparing/ChangesPanel.h"
#include "desk/Workplace.h"
#include "evidence/HowKnown.h"
#include "help/AboutDialog.h"
#include "help/HelpPage.h"
#include "help/SettingsDialog.h"
#include "look/Overlays.h"
#include "measuring/MeasureLayer.h"
#include "paper/Facts.h"
#include "pins/PinsPanel.h"
#include "reports/ReportDialog.h"
#include "saving/SavedView.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"
#include "window/NoticeDialog.h"
#include "words/Citation.h"
#include "words/Words.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace halls::app {
namespace {

constexpr int kNoGraphicsStatus = 3;

QString shortLine(const QString& name, const std::string& value) {
    if (value.empty())
        return {};
    return QStringLiteral("<tr><td style=\"padding-right:12px\"><b>%1</b></td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), Citation::isolated(QString::fromStdString(value)));
}

} // namespace

// -- Opening

void MainWindow::open(const std::filesystem::path& packageOrModel, const StartWish& wish) {
    m_wish = wish;
    m_opener.open(packageOrModel);
}

void MainWindow::openDefault() {
    open(m_workplace.defaultPackage());
}
void MainWindow::cancelOpening() {
    m_opener.cancel();
}

void MainWindow::askForPackage() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a museum: choose its folder"));
    if (!folder.isEmpty())
        open(folder.toStdString());
}

void MainWindow::askForModel() {
    const QString kinds = tr("3D models (%1)").arg(QStringLiteral("*.glb *.gltf *.obj *.ply *.stl *.fbx *.dae *.3ds")) +
                          QStringLiteral(";;") + tr("All files (%1)").arg(QStringLiteral("*"));
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a model"), QString(), kinds);
    if (!file.isEmpty())
        open(file.toStdString());
}

void MainWindow::onOpened(const Opener::Loaded& loaded, const QString& path) {
    m_progress->setPreparing();
    m_noticed.clear();
    m_link.open(loaded);
    if (std::filesystem::path(path.toStdString()) != m_workplace.defaultPackage())
        m_store.addRecent(path);
    refreshRecent();
    refreshActions();
    begin(m_wish);
    if (const auto next = std::exchange(m_whenOpened, nullptr))
        next();
    else if (const auto view = std::exchange(m_savedView, nullptr))
        showSavedView(*view);
    else if (m_wish.tour.empty())
        offerInterruptedTour(loaded->folder);
    m_viewport->setFocus();
    if (!loaded->missing.empty())
        showMissing(loaded->missing);
}

void MainWindow::begin(const StartWish& wish) {
    const auto unknown = [this](const char* option, const Id& id) {
        showProblem({ErrorCode::Invalid, m_link.session()->loaded().folder.string(), option,
                     fmt::format("there is no '{}' in this package", id)});
    };
    m_link.act([&](session::Session& session) {
        if (!wish.hall.empty() && !session.goToHall(wish.hall))
            unknown("--hall", wish.hall);
        if (!wish.view.empty() && !session.goToView(wish.view))
            unknown("--view", wish.view);
    });
    if (!wish.tour.empty()) {
        const auto& tours = m_link.session()->loaded().tours;
        if (std::ranges::find(tours, wish.tour, &Tour::id) == tours.end())
            unknown("--tour", wish.tour);
        else
            startTour(wish.tour);
        return;
    }
    if (wish.state.empty())
        return;
    if (m_link.museum().state(wish.state) == nullptr)
        unknown("--state", wish.state);
    else
        m_link.askForState(wish.state);
}

// -- Messages

void MainWindow::showProblem(const Error& error) {
    auto* box = new QMessageBox(this); // deletes itself when closed
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("problem"));
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("This could not be opened"));
    box->setText(Words::of(error.code));
    QString details = QStringLiteral("<p>%1</p><table>").arg(Words::advice(error.code).toHtmlEscaped());
    details +=
        shortLine(tr("File"), error.file) + shortLine(tr("Place"), error.place) + shortLine(tr("Cause"), error.detail);
    details += QStringLiteral("</table>");
    if (m_link.session() != nullptr)
        details += QStringLiteral("<p>%1</p>").arg(tr("What was open before stays open.").toHtmlEscaped());
    box->setInformativeText(details);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

void MainWindow::showMissing(const std::vector<Error>& missing) {
    auto* box = new QMessageBox(this); // deletes itself when closed
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("missing"));
    box->setIcon(QMessageBox::Information);
    box->setWindowTitle(tr("Some parts are missing"));
    box->setText(tr("%n part(s) of this museum could not be shown. The rest is open.", nullptr,
                    static_cast<int>(missing.size())));
    QString details;
    for (const Error& error : missing)
        details += QString::fromStdString(toLine(error)) + QLatin1Char('\n');
    box->setInformativeText(missing.size() == 1 ? details : QString());
    if (missing.size() > 1)
        box->setDetailedText(details);
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

void MainWindow::showGraphicsProblem(const Error& error) {
    // Not from within the drawing of a frame: the box draws too.
    QTimer::singleShot(0, this, [this, error] {
        QMessageBox box(QMessageBox::Critical, tr("Mosul Halls"),
                        Words::of(ErrorCode::NoGraphics) + QLatin1Char(' ') + Words::advice(ErrorCode::NoGraphics),
                        QMessageBox::NoButton, this);
        box.setInformativeText(QString::fromStdString(toLine(error)));
        box.addButton(tr("Close"), QMessageBox::AcceptRole);
        box.exec();
        QApplication::exit(kNoGraphicsStatus);
    });
}

bool MainWindow::stateMayBeShown(const Id& stateId, const std::function<void()>& then) {
    const auto& notice = m_link.museum().notice;
    const bool asks = notice && m_store.noticeWanted() && m_noticed.count(stateId) == 0 &&
                      std::find(notice->states.begin(), notice->states.end(), stateId) != notice->states.end() &&
                      m_link.session()->state().id != stateId;
    if (!asks)
        return true;
    const State* state = m_link.museum().state(stateId);
    auto* dialog = new NoticeDialog(state != nullptr ? m_link.text(state->title) : QString(), m_link.text(notice->text),
                                    this); // deletes itself when closed
    connect(dialog, &QDialog::accepted, this, [this, dialog, stateId, then] {
        m_noticed.insert(stateId);
        if (dialog->neverAgain())
            m_store.setNoticeWanted(false);
        then();
        m_viewport->setFocus();
    });
    dialog->open();
    return false;
}

// -- Dialogs

void MainWindow::showSettings() {
    auto* dialog = new SettingsDialog(m_link.settings(),
                                      {.interfaceLanguage = m_languages.current(),
                                       .noticeWanted = m_store.noticeWanted(),
                                       .readAloud = m_store.readToursAloud(),
                                       .captions = m_store.tourCaptions()},
                                      this);
    connect(dialog, &SettingsDialog::comfortChanged, this,
            [this](const session::Settings& settings) { m_link.setSettings(settings); });
    connect(dialog, &SettingsDialog::interfaceChosen, this, [this](const QString& tag) {
        m_store.setInterfaceLanguage(tag);
        m_languages.use(tag);
    });
    connect(dialog, &SettingsDialog::noticeChanged, this, [this](bool wanted) { m_store.setNoticeWanted(wanted); });
    connect(dialog, &SettingsDialog::readAloudChanged, this, &MainWindow::setReadAloud);
    connect(dialog, &SettingsDialog::captionsChanged, this, &MainWindow::setTourCaptions);
    dialog->open();
}

void MainWindow::showHelp() {
    auto* page = new HelpPage(this); // deletes itself when closed
    page->show();
}

void MainWindow::showAbout() {
    auto* dialog = new AboutDialog(m_link.museum(), m_link.settings().language, this); // deletes itself when closed
    dialog->show();
}

// -- Pins and panels

void MainWindow::stepPin(int step) {
    m_link.act([&](session::Session& session) {
        session.focusNextPin(step);
        if (const Pin* pin = session.focusedPin())
            session.goToPin(pin->id);
    });
}

void MainWindow::goBack() {
    if (m_viewport->pointerHeld()) {
        m_viewport->holdPointer(false);
        return;
    }
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    if (m_howKnown->isVisible()) {
        m_howKnown->hide();
    } else if (measuring()) {
        toggleMeasuring();
    } else if (aligning()) {
        toggleAligning();
    } else if (session->openedPin() != nullptr || session->shownPassage().source != nullptr) {
        m_link.act([](session::Session& s) { s.closePin(); });
        m_viewport->setFocus();
    } else if (session->mode() == Mode::Orbit || session->mode() == Mode::Plan) {
        m_link.act([](session::Session& s) { s.setMode(Mode::Walk); });
    } else if (session->comparison().mode != CompareMode::Off) {
        compare(CompareMode::Off);
    } else if (isFullScreen()) {
        toggleFullScreen();
    } else {
        m_viewport->setFocus();
    }
}

void MainWindow::compare(CompareMode mode) {
    m_link.askForComparison(mode);
}

void MainWindow::writeReport() {
    auto* dialog =
        new ReportDialog(m_link, QString::fromStdString(m_workplace.program().string()),
                         {m_changesPanel->firstState(), m_changesPanel->secondState(), m_changesPanel->shownExhibits()},
                         this); // deletes itself when closed
    dialog->open();
}

void MainWindow::saveChanges() {
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save the list"), QStringLiteral("changes.csv"), QStringLiteral("*.csv"));
    if (file.isEmpty())
        return;
    const ReportWish wish{.first = m_changesPanel->firstState(),
                          .second = m_changesPanel->secondState(),
                          .exhibits = m_changesPanel->shownExhibits(),
                          .language = m_link.settings().language};
    const Status written = writeAtomically(file.toStdString(), std::string_view(factsAsCsv(m_link.museum(), wish)));
    if (written)
        tell(tr("The list is saved."));
    else
        tell(Words::of(written.error().code) + QLatin1Char(' ') + QString::fromStdString(written.error().detail));
}

bool MainWindow::measuring() const {
    return m_viewport->measuring().active();
}

void MainWindow::toggleMeasuring() {
    if (aligning())
        toggleAligning();
    m_viewport->measuring().setActive(!measuring());
    m_viewport->setFocus();
}

void MainWindow::toggleHowKnown() {
    if (m_howKnown->isVisible()) {
        m_howKnown->hide();
        return;
    }
    const auto seen = m_viewport->seenInMiddle();
    if (!seen || seen->subject.empty()) {
        tell(tr("Nothing is known of what is in the middle of the picture."));
        return;
    }
    m_howKnown->show(seen->subject, m_link.museum().states[seen->state].id);
}

void MainWindow::findPin() {
    dock(Panel::Pins)->show();
    dock(Panel::Pins)->raise();
    m_pinsPanel->focusSearch();
}

void MainWindow::togglePins() {
    session::Settings settings = m_link.settings();
    settings.pinsShown = !settings.pinsShown;
    m_link.setSettings(settings);
}

bool MainWindow::panelShown(Panel panel) const {
    const QDockWidget* its = dock(panel);
    return its != nullptr && its->isVisible() && !its->visibleRegion().isEmpty();
}

void MainWindow::togglePanel(Panel panel) {
    QDockWidget* its = dock(panel);
    if (panelShown(panel)) {
        its->hide();
        return;
    }
    its->show();
    its->raise(); // of those behind each other the asked one
    its->widget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::resetPanels() {
    placePanels();
}

void MainWindow::focusPicture() {
    m_viewport->setFocus(Qt::ShortcutFocusReason);
}

bool MainWindow::pointerHeld() const {
    return m_viewport->pointerHeld();
}

void MainWindow::toggleHeldPointer() {
    m_viewport->holdPointer(!m_viewport->pointerHeld());
}

void MainWindow::toggleFullScreen() {
    const bool full = !isFullScreen();
    if (full) {
        m_panelsBeforeFullScreen = saveState();
        for (QDockWidget* each : m_docks)
            each->hide();
        showFullScreen();
    } else {
        showNormal();
        restoreState(m_panelsBeforeFullScreen);
    }
    menuBar()->setVisible(!full);
    statusBar()->setVisible(!full);
    m_toolbar->setVisible(!full || !m_tour->running()); // an audience sees the picture alone
    m_viewport->setFocus();
}

} // namespace halls::app
