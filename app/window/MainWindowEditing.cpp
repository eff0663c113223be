// SPDX-License-Identifier: MPL-2.0
// What the window does to change a museum.
#include "window/MainWindow.h"

#include "desk/Workplace.h"
#include "editing/AlignLayer.h"
#include "editing/CopyDialog.h"
#include "editing/Editing.h"
#include "editing/ScanDialog.h"
#include "editing/TourEditor.h"
#include "look/Overlays.h"
#include "measuring/MeasureLayer.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"
#include "words/Words.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace halls::app {

void MainWindow::buildEditing() {
    m_editing = new Editing(m_link, m_workplace.folders().scenes, this); // owned by this
    m_align = new AlignLayer(m_link, *m_editing, m_viewport);            // owned by the picture
    m_viewport->setPickTool(m_align);
    connect(m_editing, &Editing::failed, this, &MainWindow::showProblem);
    connect(m_editing, &Editing::copyNeeded, this, &MainWindow::askForCopy);
    connect(&m_editing->steps(), &QUndoStack::indexChanged, this, [this] {
        nameSteps();
        refreshActions();
    });
    m_viewport->installEventFilter(this); // after the tour's own: Escape ends a preview at once
    connect(m_tour, &TourLead::ended, this, [this] {
        if (!std::exchange(m_previewing, false))
            return;
        showTourEditor();
        m_tourEditor->focusSteps();
    });
    connect(m_align, &AlignLayer::done, this, &MainWindow::toggleAligning);
}

void MainWindow::undo() {
    if (m_tourEditor->flush()) // what was typed just now is the last step
        m_editing->steps().undo();
}

void MainWindow::redo() {
    if (m_tourEditor->flush())
        m_editing->steps().redo();
}

/// Undo and redo say what they undo and redo.
void MainWindow::nameSteps() {
    const auto name = [this](const QString& id, const QString& what) {
        const auto row =
            std::ranges::find(actionTable(), id, [](const ActionRow& each) { return QLatin1String(each.id); });
        if (QAction* its = action(id))
            its->setText(what.isEmpty() ? textOf(*row) : QStringLiteral("%1: %2").arg(textOf(*row), what));
    };
    name(QStringLiteral("undo"), m_editing->steps().undoText());
    name(QStringLiteral("redo"), m_editing->steps().redoText());
}

// -- A copy of one's own

void MainWindow::askForCopy(const std::function<void()>& then) {
    if (findChild<CopyDialog*>() != nullptr || m_opener.busy())
        return; // it has been asked already
    const QString id = QString::fromStdString(m_link.museum().id);
    auto* dialog =
        new CopyDialog(tr("%1 with my tours", "name of a folder").arg(id), this); // deletes itself when closed
    connect(dialog, &CopyDialog::wished, this, [this, dialog, then] {
        if (const Status copied = copyTo(dialog->folder(), then); copied)
            dialog->accept();
        else
            showProblem(copied.error());
    });
    dialog->open();
}

Status MainWindow::copyTo(const std::filesystem::path& folder, const std::function<void()>& then) {
    if (const Status copied = io::copyPackage(*m_link.session()->loaded().package, folder); !copied)
        return copied.error();
    reopen(folder, then);
    return Done{};
}

/// A copy of what is open, seen from the same place.
void MainWindow::reopen(const std::filesystem::path& folder, const std::function<void()>& then) {
    const Camera camera = m_link.session()->camera();
    const Id state = m_link.session()->state().id;
    const auto noticed = m_noticed;
    const bool plan = m_link.session()->mode() == Mode::Plan;
    open(folder);
    m_whenOpened = [this, camera, state, noticed, plan, then] {
        m_noticed = noticed; // what the visitor has read of this museum
        m_link.act([&](session::Session& session) {
            session.setState(state);
            if (!plan)
                session.setPose(camera.pose, camera.verticalFov);
        });
        QTimer::singleShot(0, this, then); // when the picture has the keyboard: it may be asked for
    };
}

// -- Tours

void MainWindow::toggleTourEditor() {
    if (panelShown(Panel::TourEditor)) {
        m_tourEditor->flush();
        dock(Panel::TourEditor)->hide();
        m_viewport->setFocus();
        return;
    }
    showTourEditor();
    m_tourEditor->focusSteps();
}

void MainWindow::previewTour(const Id& tour, std::size_t step) {
    startTour(tour, step);
    m_previewing = m_tour->running();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!m_previewing || watched != m_viewport || !key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QMainWindow::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        m_tour->end();
    event->accept();
    return true;
}

void MainWindow::askForScan() {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Choose a scan"), QString(),
        tr("Models (%1)").arg(QStringLiteral("*.ply *.obj *.glb *.gltf *.stl *.fbx *.dae")) + QStringLiteral(";;*"));
    if (!file.isEmpty())
        describeScan(file);
}

void MainWindow::describeScan(const QString& model) {
    const QString own =
        m_editing->possible() ? QString::fromStdString(m_link.session()->loaded().folder.string()) : QString();
    auto* dialog = new ScanDialog(m_link, model, own, this); // deletes itself when closed
    connect(dialog, &ScanDialog::wished, this, [this, dialog] {
        if (const Status added = addScan(dialog->scan(), dialog->folder()); added)
            dialog->accept();
        else
            showProblem(added.error());
    });
    dialog->open();
}

Status MainWindow::addScan(const io::Scan& scan, const std::filesystem::path& folder) {
    const Museum before = m_link.museum();
    const auto copy = io::addScan(*m_link.session()->loaded().package, scan, folder);
    if (!copy)
        return copy.error();
    reopen(folder, [this, before] {
        m_editing->record(tr("A scan"), before);
        toggleAligning();
    });
    return Done{};
}

void MainWindow::toggleAligning() {
    if (m_align->active()) {
        m_align->end();
    } else if (!m_editing->possible()) {
        tell(tr("The museum that comes with the program is not changed: add a scan to a copy of it."));
    } else {
        if (measuring())
            toggleMeasuring();
        if (!m_align->begin())
            tell(tr("This museum has no scan: add one first."));
    }
    refreshActions();
    m_viewport->setFocus();
}

bool MainWindow::aligning() const {
    return m_align != nullptr && m_align->active();
}

/// A model was dropped while a museum is open: nobody but the visitor knows what it is for.
void MainWindow::askWhatModelIsFor(const QString& model) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("A model"),
                                tr("Add this model to the museum as a further state, or open it by itself?"),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("modelQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* add = box->addButton(tr("Add as a state…"), QMessageBox::AcceptRole);
    QPushButton* alone = box->addButton(tr("Open by itself"), QMessageBox::DestructiveRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, add, alone, model](QAbstractButton* pressed) {
        if (pressed == add)
            QTimer::singleShot(0, this, [this, model] { describeScan(model); });
        else if (pressed == alone)
            open(model.toStdString());
    });
    box->open();
}

} // namespace halls::app
