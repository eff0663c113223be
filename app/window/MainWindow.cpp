// SPDX-License-Identifier: MPL-2.0
#include "window/MainWindow.h"

#include "desk/SettingsStore.h"
#include "desk/Workplace.h"
#include "look/PlainWidgets.h"
#include "look/TallDialog.h"
#include "look/Toast.h"
#include "look/WindowPlace.h"
#include "viewport/Viewport.h"
#include "window/CommandBars.h"
#include "window/Features.h"
#include "window/Notices.h"
#include "window/PanelLayout.h"
#include "words/EngineWords.h"
#include "words/ErrorWords.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

#include <utility>

namespace halls::app {
namespace {

constexpr int kHelpMilliseconds = 8000; ///< that a line of help stays in the status bar
constexpr int kNoGraphicsStatus = 3;

} // namespace

MainWindow::MainWindow(Workplace& workplace, SettingsStore& store, Languages& languages)
    : m_store(store), m_viewport(new Viewport(m_link, {.shaders = workplace.folders().shaders}, this)),
      m_frame(new Frame({workplace, store, languages, m_link, *this, *m_viewport})), m_toast(new Toast(m_viewport)),
      m_hallLabel(plainLabel(this)), m_stateLabel(plainLabel(this)) {
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    m_link.setSettings(m_store.comfort());
    setCentralWidget(m_viewport);
    m_features = std::make_unique<Features>(*m_frame);
    addCommands();
    m_bars = new CommandBars(m_frame->commands, *this, *m_viewport);
    m_panels = std::make_unique<PanelLayout>(*this, m_frame->panels());
    buildStatusBar();
    connectAll();
    refreshStatus();
    restore();
    m_viewport->setFocus();
}

MainWindow::~MainWindow() = default;

/// What the window itself does.
void MainWindow::addCommands() {
    m_frame->tools.add({.id = "full-screen",
                        .layer = Layer::View,
                        .active = [this] { return isFullScreen(); },
                        .leave = [this] { setFullScreen(false); }});
    m_frame->commands.add({
        {.id = "full-screen",
         .text = QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
         .help = QT_TRANSLATE_NOOP("Actions", "The picture and its tools, on the whole screen."),
         .keys = "F11",
         .icon = "fullscreen",
         .menu = Menu::View,
         .run = [this] { setFullScreen(!isFullScreen()); },
         .bar = Bar::End,
         .checked = [this] { return isFullScreen(); }},
        {.id = "menus",
         .text = QT_TRANSLATE_NOOP("Actions", "To the &menus"),
         .help = QT_TRANSLATE_NOOP("Actions", "Opens the first menu; arrows go through all of them, Escape leaves."),
         .keys = "F10",
         .icon = "",
         .menu = Menu::View,
         .run = [this] { menuBar()->setActiveAction(menuBar()->actions().constFirst()); },
         .enabled = [this] { return !isFullScreen(); }},
        {.id = "reset-panels",
         .text = QT_TRANSLATE_NOOP("Actions", "&Reset the panels"),
         .help = QT_TRANSLATE_NOOP("Actions", "Puts all panels back to where they were at first."),
         .keys = "",
         .icon = "",
         .menu = Menu::View,
         .run = [this] { m_panels->placeAll(); }},
    });
    m_frame->commands.add({
        {.id = "quit",
         .text = QT_TRANSLATE_NOOP("Actions", "&Quit"),
         .help = QT_TRANSLATE_NOOP("Actions", "Ends the program."),
         .keys = "Ctrl+Q",
         .icon = "",
         .menu = Menu::File,
         .run = [this] { close(); }},
    });
}

void MainWindow::buildStatusBar() {
    m_hallLabel->setObjectName(QStringLiteral("hallLabel"));
    m_stateLabel->setObjectName(QStringLiteral("stateLabel"));
    for (QWidget* widget : m_frame->statusWidgets())
        statusBar()->addPermanentWidget(widget);
    statusBar()->addPermanentWidget(m_hallLabel);
    statusBar()->addPermanentWidget(m_stateLabel);
    statusBar()->setSizeGripEnabled(false);
    // Long words at its foot must not keep a window from being as small as its screen.
    statusBar()->setSizePolicy(QSizePolicy::Ignored, statusBar()->sizePolicy().verticalPolicy());
}

void MainWindow::connectAll() {
    connect(&m_link, &SessionLink::changed, this, &MainWindow::onChanged);
    new Notices(*m_frame); // owned by the frame
    connect(m_viewport, &Viewport::graphicsFailed, this, &MainWindow::showGraphicsProblem);
    connect(m_frame, &Frame::audienceChanged, this, &MainWindow::setAudience);
    connect(m_frame, &Frame::toldQuietly, this,
            [this](const QString& words) { statusBar()->showMessage(words, kHelpMilliseconds); });
    connect(m_frame, &Frame::told, this, [this](const QString& words) {
        m_toast->say(words);
        statusBar()->showMessage(words, kHelpMilliseconds);
    });
    connect(m_frame, &Frame::toldOnce, this, [this](const QString& words) { m_toast->say(words); });
    connect(m_frame, &Frame::takenBack, this, [this](const QString& words) {
        m_toast->takeBack(words);
        if (statusBar()->currentMessage() == words)
            statusBar()->clearMessage();
    });
}

/// As it stood at the end of the last visit.
void MainWindow::restore() {
    resize(1280, 760);
    if (!restoreGeometry(m_store.geometry()) && screen() != nullptr)
        resize(screen()->availableSize().boundedTo(QSize(1600, 900)) - QSize(0, 40));
    keepOnScreen(*this); // it may have stood on a larger one
    const bool said = m_panels->setState(m_store.panels());
    // What is in front of the others shows only when the window does, and when it is folded.
    QTimer::singleShot(0, this, [this, said] {
        QTimer::singleShot(0, this, [this, said] {
            if (!said || m_frame->frontIsKept())
                m_panels->showFront(); // who comes back walks first, whatever was worked at
        });
    });
}

QAction* MainWindow::action(const QString& id) const {
    return m_bars->action(id);
}

// -- What is said

void MainWindow::onChanged(session::Changes changes) {
    using session::Change;
    if (changes.has(Change::Settings))
        m_store.setComfort(m_link.settings());
    if (changes.has(Change::Hall) || changes.has(Change::State) || changes.has(Change::Museum) ||
        changes.has(Change::Settings))
        refreshStatus();
    if (changes.has(Change::Word) && m_link.session() != nullptr) {
        const QString words = Words::of(m_link.session()->word());
        if (!words.isEmpty())
            m_frame->tell(words);
        m_link.act([](session::Session& session) { session.clearWord(); });
    }
    const bool onlyPose = changes.has(Change::Pose) && !changes.has(Change::Mode) && !changes.has(Change::Hall) &&
                          !changes.has(Change::State) && !changes.has(Change::Pin) && !changes.has(Change::Museum);
    if (!onlyPose)
        m_frame->commands.refresh();
}

void MainWindow::refreshStatus() {
    const auto* session = m_link.session();
    if (session == nullptr) {
        setWindowTitle(tr("Mosul Halls"));
        return;
    }
    setWindowTitle(PlainWords::title(tr("%1 – Mosul Halls").arg(titleOfOpen(*m_frame))));
    const Hall* hall = session->hall();
    m_hallLabel->setText(hall != nullptr ? m_link.text(hall->title) : tr("Outside of all halls"));
    m_hallLabel->setVisible(!session->loaded().bareModel);
    m_stateLabel->setText(m_link.text(session->state().title));
    m_stateLabel->setToolTip(PlainWords::tip(Words::dates(session->state())));
    m_stateLabel->setVisible(m_frame->link.severalStates());
}

void MainWindow::showGraphicsProblem(const Error& error) {
    // Not from within the drawing of a frame: the box draws too.
    QTimer::singleShot(0, this, [this, error] {
        auto* box = plainBox("noGraphics",
                             {.icon = QMessageBox::Critical,
                              .title = tr("Mosul Halls"),
                              .text = ErrorWords::of(ErrorCode::NoGraphics) + QLatin1Char(' ') +
                                      ErrorWords::advice(ErrorCode::NoGraphics),
                              .more = EngineWords::shown(error)},
                             this); // deletes itself when closed
        box->addButton(tr("Close"), QMessageBox::AcceptRole);
        // What is not kept yet is kept first.
        connect(box, &QDialog::finished, this, [this] {
            if (close())
                QApplication::exit(kNoGraphicsStatus);
        });
        box->open();
    });
}

// -- Screens

void MainWindow::setFullScreen(bool full) {
    if (full == isFullScreen())
        return;
    if (full) {
        m_before = placeOf(*this);
        m_panels->hideAll();
        showFullScreen();
    } else {
        bringBack(*this, std::exchange(m_before, {}));
        m_panels->restore();
    }
    menuBar()->setVisible(!full);
    statusBar()->setVisible(!full);
    m_bars->toolbar().setVisible(!full || !m_frame->audience());
    m_viewport->setFocus();
}

/// An audience sees the picture alone.
void MainWindow::setAudience(bool audience) {
    if (audience && !isFullScreen()) {
        m_fullForAudience = true;
        setFullScreen(true);
    }
    m_bars->toolbar().setVisible(!audience);
    if (!audience && std::exchange(m_fullForAudience, false))
        setFullScreen(false);
}

// -- Events

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_bars != nullptr) {
        m_bars->retranslate();
        refreshStatus();
    }
    if (event->type() == QEvent::LayoutDirectionChange && m_panels)
        m_panels->placeAll();
    if (event->type() == QEvent::WindowStateChange)
        m_frame->commands.refresh();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_frame->mayLeave()) {
        event->ignore();
        return;
    }
    Q_EMIT m_frame->closing();
    m_store.setWindow(saveGeometry(), m_panels->state());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    m_frame->give(event->mimeData()->urls().front().toLocalFile().toStdString());
}

} // namespace halls::app
