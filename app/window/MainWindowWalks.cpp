// SPDX-License-Identifier: MPL-2.0
// What the window does around recorded walks.
#include "window/MainWindow.h"

#include "editing/TourEditor.h"
#include "io/WalkFile.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"
#include "walks/WalkLead.h"

#include <QDateTime>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTimer>

namespace halls::app {
namespace {

const QString kEnding = QStringLiteral(".walk");

} // namespace

void MainWindow::buildWalks() {
    m_walks = new WalkLead(m_link, m_viewport); // owned by the picture
    connect(m_walks, &WalkLead::passed, this, [this] {
        if (m_walkLabel == nullptr)
            return;
        m_walkLabel->setVisible(m_walks->recording() || m_walks->replaying());
        m_walkLabel->setText(m_walks->recording() ? tr("Recording: %1").arg(m_walks->time())
                                                  : tr("Replay: %1").arg(m_walks->time()));
    });
    connect(m_walks, &WalkLead::replayEnded, this, [this] { refreshActions(); });
    connect(m_walks, &WalkLead::cutOff, this, [this](const RecordedWalk& walk) {
        refreshActions();
        // Not from within the session's moment: the dialog has one of its own.
        QTimer::singleShot(0, this, [this, walk] { keepWalk(walk); });
    });
}

void MainWindow::toggleRecording() {
    if (m_walks->recording()) {
        keepWalk(m_walks->stop());
        return;
    }
    m_walks->record();
    tell(tr("Your walk is being recorded, up to half an hour. The same command ends it."));
    m_viewport->setFocus();
}

/// Asks until it is saved, or the visitor wants it no more.
void MainWindow::keepWalk(const RecordedWalk& walk) {
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString day = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmm"));
    QString file = QFileDialog::getSaveFileName(this, tr("Save the walk"),
                                                documents.filePath(tr("Walk %1", "name of a file").arg(day) + kEnding),
                                                tr("Walks (%1)").arg(QStringLiteral("*.walk")));
    if (file.isEmpty()) {
        tell(tr("The walk was not saved."));
        return;
    }
    if (!file.endsWith(kEnding))
        file += kEnding;
    if (const Status saved = io::writeWalk(file.toStdString(), walk); !saved) {
        showProblem(saved.error());
        if (auto* box = findChild<QMessageBox*>(QStringLiteral("problem")))
            connect(box, &QDialog::finished, this, [this, walk] { keepWalk(walk); });
        return;
    }
    tell(tr("Saved: %1").arg(QChar(0x2068) + QDir::toNativeSeparators(file) + QChar(0x2069)));
}

QString MainWindow::askForWalk() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getOpenFileName(this, tr("Choose a walk"), documents,
                                        tr("Walks (%1)").arg(QStringLiteral("*.walk")));
}

/// A walk through the museum that is open.
Result<RecordedWalk> MainWindow::walkOf(const std::filesystem::path& file) const {
    Result<RecordedWalk> walk = io::readWalk(file);
    if (walk && walk.value().museum != m_link.museum().id)
        return Error{ErrorCode::Invalid, file.string(), "/package/id",
                     "it was recorded in another museum: " + walk.value().title.in(m_link.settings().language)};
    return walk;
}

void MainWindow::askForReplay() {
    if (m_walks->replaying()) {
        m_walks->endReplay();
        return;
    }
    if (const QString file = askForWalk(); !file.isEmpty())
        replayWalk(file.toStdString());
}

void MainWindow::replayWalk(const std::filesystem::path& file) {
    const Result<RecordedWalk> walk = walkOf(file);
    if (!walk) {
        showProblem(walk.error());
        return;
    }
    for (const WalkShown& shown : walk.value().shown) {
        std::vector<Id> states{shown.state};
        if (shown.comparison)
            states.insert(states.end(), {shown.comparison->first, shown.comparison->second});
        for (const Id& state : states) {
            if (!stateMayBeShown(state, [this, file] { replayWalk(file); }))
                return;
        }
    }
    m_tour->end();
    m_walks->replay(walk.value());
    tell(tr("A walk is played. Escape ends it where you are then."));
    refreshActions();
}

void MainWindow::askForTourOfWalk() {
    if (const QString file = askForWalk(); !file.isEmpty())
        makeTourOfWalk(file.toStdString());
}

void MainWindow::makeTourOfWalk(const std::filesystem::path& file) {
    const Result<RecordedWalk> walk = walkOf(file);
    if (!walk) {
        showProblem(walk.error());
        return;
    }
    showTourEditor();
    m_tourEditor->addDraft(walk.value());
}

} // namespace halls::app
