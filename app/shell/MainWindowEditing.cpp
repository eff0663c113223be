// SPDX-License-Identifier: MPL-2.0
// What the window does to change a museum.
#include "shell/MainWindow.h"

#include "cli/Workplace.h"
#include "editing/AlignLayer.h"
#include "editing/Editing.h"
#include "editing/ScanDialog.h"
#include "shell/Overlays.h"
#include "shell/Words.h"
#include "viewport/MeasureLayer.h"
#include "viewport/Viewport.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace halls::app {

void MainWindow::buildEditing() {
    m_editing = new Editing(m_link, m_workplace.folders().scenes, this); // owned by this
    m_align = new AlignLayer(m_link, *m_editing, m_viewport);            // owned by the picture
    m_viewport->setPickTool(m_align);
    connect(m_editing, &Editing::failed, this, &MainWindow::showProblem);
    connect(&m_editing->steps(), &QUndoStack::indexChanged, this, [this] { refreshActions(); });
    connect(m_align, &AlignLayer::done, this, &MainWindow::toggleAligning);
}

void MainWindow::undo() {
    m_editing->steps().undo();
}

void MainWindow::redo() {
    m_editing->steps().redo();
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
    const Camera camera = m_link.session()->camera();
    const auto noticed = m_noticed;
    open(folder);
    m_whenOpened = [this, camera, noticed, before] {
        m_editing->record(tr("A scan"), before);
        m_noticed = noticed; // what the visitor has read of this museum
        m_link.act([&](viewer::Session& session) { session.setPose(camera.pose, camera.verticalFov); });
        toggleAligning();
    };
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
