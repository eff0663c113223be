// SPDX-License-Identifier: MPL-2.0
#include "window/MainWindow.h"

#include "comparing/ChangesPanel.h"
#include "desk/Workplace.h"
#include "editing/TourEditor.h"
#include "evidence/HowKnown.h"
#include "evidence/SubjectPanel.h"
#include "going/PlacesPanel.h"
#include "going/PlanPanel.h"
#include "going/StateSwitch.h"
#include "look/Overlays.h"
#include "look/Theme.h"
#include "measuring/MeasureLayer.h"
#include "pins/PassagePanel.h"
#include "pins/PinsPanel.h"
#include "saving/SavedView.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"
#include "walks/WalkLead.h"
#include "words/Words.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kHelpMilliseconds = 8000; ///< that a line of help stays in the status bar
constexpr int kSideWidth = 250;         ///< logical pixels of the places and the plan
constexpr int kReadingWidth = 350;      ///< of pins, passage and subject
constexpr int kEditorWidth = 404;       ///< of the tour editor: all the tabs beside it keep their names
constexpr int kAudienceReads = 38;      ///< percent of the width, for the passage that an audience reads

} // namespace

MainWindow::MainWindow(Workplace& workplace, SettingsStore& store, Languages& languages)
    : m_workplace(workplace), m_store(store), m_languages(languages), m_opener(workplace.loader()) {
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AnimatedDocks);
    m_link.setSettings(m_store.comfort());
    m_link.setStateGate([this](const Id& state, const auto& then) { return stateMayBeShown(state, then); });
    m_viewport = new Viewport(m_link, {.shaders = m_workplace.folders().shaders}, this); // owned as central widget
    m_viewport->setKeys(heldKeys());
    setCentralWidget(m_viewport);
    m_progress = new ProgressCard(m_viewport);     // owned by the picture
    m_toast = new Toast(m_viewport);               // owned by the picture
    m_howKnown = new HowKnown(m_link, m_viewport); // owned by the picture
    buildTour();
    buildWalks();
    buildEditing();
    connect(&m_viewport->measuring(), &MeasureLayer::told, this, &MainWindow::tell);
    buildPanels();
    buildActions();
    buildStatusBar();
    connectOpener();
    connect(&m_link, &SessionLink::changed, this, &MainWindow::onChanged);
    connect(&m_link, &SessionLink::subjectChanged, this, [this] {
        if (!m_link.subject().empty() && !panelShown(Panel::TourEditor)) // who makes a tour goes on with it
            dock(Panel::Subject)->raise();                               // only where the visitor has it open
    });
    retranslate();
    placePanels();
    m_panelsAtFirst = saveState();
    resize(1280, 760);
    if (!restoreGeometry(m_store.geometry()) && screen() != nullptr)
        resize(screen()->availableSize().boundedTo(QSize(1600, 900)) - QSize(0, 40));
    // What is in front of the others shows only when the window does.
    if (!restoreState(m_store.panels()))
        QTimer::singleShot(0, this, [this] { dock(Panel::Subject)->raise(); });
    m_viewport->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels() {
    m_pinsPanel = new PinsPanel(m_link, this);
    m_passagePanel = new PassagePanel(m_link, this);
    m_changesPanel = new ChangesPanel(m_link, this);
    connect(m_changesPanel, &ChangesPanel::saveAsked, this, &MainWindow::saveChanges);
    auto* subject = new SubjectPanel(m_link, this);
    subject->setPhotographer([this](const Camera& camera, std::size_t state, QSize size) {
        const auto drawn = m_viewport->picture(camera, state, {size.width(), size.height()});
        return drawn ? drawn.value() : QImage();
    });
    m_tourEditor = new TourEditor(m_link, *m_editing, this);
    connect(m_tourEditor, &TourEditor::previewAsked, this,
            [this](const QString& tour, int step) { previewTour(tour.toStdString(), static_cast<std::size_t>(step)); });
    const std::array<QWidget*, kPanels> contents{new PlacesPanel(m_link, this),
                                                 new PlanPanel(m_link, this),
                                                 m_pinsPanel,
                                                 new PassagePanel(m_link, this),
                                                 subject,
                                                 m_changesPanel,
                                                 m_tourEditor};
    const std::array<const char*, kPanels> names{"dockPlaces",  "dockPlan",    "dockPins",      "dockPassage",
                                                 "dockSubject", "dockChanges", "dockTourEditor"};
    for (std::size_t i = 0; i < contents.size(); ++i) {
        auto* dock = new QDockWidget(this); // owned by this
        dock->setObjectName(QLatin1String(names[i]));
        dock->setWidget(contents[i]); // the dock owns the panel
        dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
        // Tabs name those that lie behind each other. The others have a label: the style's own title cuts tall letters.
        auto* title =
            i < static_cast<std::size_t>(Panel::Pins) ? new QLabel(dock) : new QWidget(dock); // the dock owns it
        title->setObjectName(QStringLiteral("dockTitle"));
        dock->setTitleBarWidget(title);
        connect(dock, &QDockWidget::visibilityChanged, this, [this] { refreshActions(); });
        m_docks[i] = dock;
    }
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

void MainWindow::showTourEditor() {
    QDockWidget* its = dock(Panel::TourEditor);
    its->show();
    its->raise();
    if (its->width() < kEditorWidth)
        resizeDocks({its}, {kEditorWidth}, Qt::Horizontal);
}

/// Where one begins to read are the halls, at the other side the texts: the sides change with the direction of reading.
void MainWindow::placePanels() {
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const auto begin = rightToLeft ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    const auto end = rightToLeft ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    for (QDockWidget* each : m_docks)
        removeDockWidget(each);
    addDockWidget(begin, dock(Panel::Places));
    addDockWidget(begin, dock(Panel::Plan));
    splitDockWidget(dock(Panel::Places), dock(Panel::Plan), Qt::Vertical);
    addDockWidget(end, dock(Panel::Pins));
    for (const Panel panel : {Panel::Passage, Panel::Subject, Panel::Changes, Panel::TourEditor})
        tabifyDockWidget(dock(Panel::Pins), dock(panel));
    for (QDockWidget* each : m_docks)
        each->setVisible(each != dock(Panel::TourEditor)); // a tool for some, not for each visit
    resizeDocks({dock(Panel::Places), dock(Panel::Pins)}, {kSideWidth, kReadingWidth}, Qt::Horizontal);
    resizeDocks({dock(Panel::Places), dock(Panel::Plan)}, {360, 260}, Qt::Vertical);
}

void MainWindow::buildActions() {
    m_toolbar = addToolBar(QString());
    m_toolbar->setObjectName(QStringLiteral("toolbar"));
    m_toolbar->setMovable(false);
    m_toolbar->setIconSize({24, 24});
    m_toolbar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const ActionRow& row : actionTable()) {
        if (row.run == nullptr)
            continue;
        if (m_menus.count(row.menu) == 0)
            m_menus[row.menu] = menuBar()->addMenu(QString());
        auto* action = new QAction(this); // owned by this
        action->setObjectName(QLatin1String(row.id));
        action->setIcon(themeIcon(QLatin1String(row.icon)));
        action->setShortcuts(keysOf(row));
        action->setCheckable(row.checked != nullptr);
        action->setAutoRepeat(row.checked == nullptr); // a held key would switch on and off
        connect(action, &QAction::triggered, this, [this, &row] {
            row.run(*this);
            refreshActions();
            // Each way to compare says in one line how it is used.
            const std::string_view id = row.id;
            const bool tint = id.starts_with("tint-");
            const bool way = tint || id.starts_with("compare-") || id.starts_with("section-");
            if (!way || row.checked == nullptr || !row.checked(*this))
                return;
            if (tint)
                statusBar()->showMessage(helpOf(row), kHelpMilliseconds); // its legend lies where a toast would
            else
                tell(helpOf(row));
        });
        if (row.scope == Scope::Picture) {
            action->setShortcutContext(Qt::WidgetShortcut);
            m_viewport->addAction(action);
        } else {
            addAction(action); // its keys work in full screen too, when the menus are away
        }
        m_menus[row.menu]->addAction(action);
        m_actions[QLatin1String(row.id)] = action;
        if (row.toolbar && row.menu != Menu::State && row.menu != Menu::Compare && row.menu != Menu::View &&
            row.menu != Menu::Help)
            m_toolbar->addAction(action);
        if (QLatin1String(row.id) == QLatin1String("home") || QLatin1String(row.id) == QLatin1String("mode-plan"))
            m_toolbar->addSeparator();
        if (QLatin1String(row.id) == QLatin1String("open-mosul")) {
            m_recentMenu = m_menus[Menu::File]->addMenu(QString());
            m_menus[Menu::File]->addSeparator();
        }
    }
    const auto stretch = [this] {
        auto* space = new QWidget(m_toolbar); // owned by the toolbar
        space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_toolbar->addWidget(space);
    };
    stretch();
    m_toolbar->addAction(action(QStringLiteral("swap-state")));
    m_toolbar->addWidget(new StateSwitch(m_link, m_toolbar)); // owned by the toolbar
    for (const char* id : {"compare-swipe", "compare-side-by-side", "compare-blend", "compare-ghost", "tint-evidence"})
        m_toolbar->addAction(action(QLatin1String(id)));
    stretch();
    for (const char* id : {"full-screen", "help"})
        m_toolbar->addAction(action(QLatin1String(id)));
    for (auto* button : m_toolbar->findChildren<QToolButton*>())
        button->setFocusPolicy(Qt::TabFocus);
}

void MainWindow::buildStatusBar() {
    m_hallLabel = new QLabel(this);
    m_stateLabel = new QLabel(this);
    m_hallLabel->setObjectName(QStringLiteral("hallLabel"));
    m_stateLabel->setObjectName(QStringLiteral("stateLabel"));
    m_walkLabel = new QLabel(this);
    m_walkLabel->setObjectName(QStringLiteral("walkLabel"));
    m_walkLabel->hide();
    statusBar()->addPermanentWidget(m_walkLabel);
    statusBar()->addPermanentWidget(m_hallLabel);
    statusBar()->addPermanentWidget(m_stateLabel);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectOpener() {
    connect(&m_opener, &Opener::started, this, [this](const QString& name) {
        m_progress->begin(name);
        refreshActions();
    });
    connect(&m_opener, &Opener::progressed, m_progress, &ProgressCard::setProgress);
    connect(&m_opener, &Opener::opened, this, &MainWindow::onOpened);
    connect(&m_opener, &Opener::failed, this, [this](const Error& error) {
        m_whenOpened = nullptr;
        m_progress->end();
        refreshActions();
        showProblem(error);
    });
    connect(&m_opener, &Opener::cancelled, this, [this] {
        m_progress->end();
        refreshActions();
        tell(Words::of(ErrorCode::Cancelled));
    });
    connect(m_progress, &ProgressCard::cancelAsked, this, &MainWindow::cancelOpening);
    connect(m_viewport, &Viewport::preparing, this, [this](float done) {
        m_progress->setProgress(done);
        if (done >= 1.0F && !m_opener.busy())
            m_progress->end();
    });
    connect(m_viewport, &Viewport::graphicsFailed, this, &MainWindow::showGraphicsProblem);
    connect(m_viewport, &Viewport::pointerHeldChanged, this, [this] { refreshActions(); });
}

QAction* MainWindow::action(const QString& id) const {
    const auto at = m_actions.find(id);
    return at == m_actions.end() ? nullptr : at->second;
}

// -- Words of the window

void MainWindow::retranslate() {
    for (const auto& [menu, widget] : m_menus)
        widget->setTitle(titleOf(menu));
    for (const ActionRow& row : actionTable()) {
        QAction* its = action(QLatin1String(row.id));
        if (its == nullptr)
            continue;
        its->setText(textOf(row));
        QString plain = textOf(row);
        plain.remove(QLatin1Char('&'));
        const QString keys = its->shortcut().toString(QKeySequence::NativeText);
        its->setToolTip(keys.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, keys));
        its->setStatusTip(helpOf(row));
        its->setWhatsThis(helpOf(row));
    }
    m_recentMenu->setTitle(tr("Open &again"));
    m_toolbar->setWindowTitle(tr("Tools"));
    const std::array<QString, kPanels> titles{tr("Halls and views"), tr("Floor plan"),    tr("Pins"),
                                              tr("Passage"),         tr("What is shown"), tr("What changed"),
                                              tr("Tour editor")};
    for (std::size_t i = 0; i < titles.size(); ++i) {
        m_docks[i]->setWindowTitle(titles[i]);
        if (auto* label = qobject_cast<QLabel*>(m_docks[i]->titleBarWidget()))
            label->setText(titles[i]);
    }
    nameSteps();
    refreshRecent();
    refreshStatus();
    refreshActions();
}

void MainWindow::refreshActions() {
    for (const ActionRow& row : actionTable()) {
        QAction* its = action(QLatin1String(row.id));
        if (its == nullptr)
            continue;
        its->setEnabled(row.enabled == nullptr || row.enabled(*this));
        if (row.checked != nullptr)
            its->setChecked(row.checked(*this));
    }
}

void MainWindow::refreshStatus() {
    const auto* session = m_link.session();
    if (session == nullptr) {
        setWindowTitle(tr("Mosul Halls"));
        return;
    }
    const Museum& museum = m_link.museum();
    const QString title = m_link.text(museum.title);
    setWindowTitle(tr("%1 – Mosul Halls").arg(title));
    const Hall* hall = session->hall();
    m_hallLabel->setText(hall != nullptr ? m_link.text(hall->title) : tr("Outside of all halls"));
    m_hallLabel->setVisible(!session->loaded().bareModel);
    const State& state = session->state();
    m_stateLabel->setText(m_link.text(state.title));
    m_stateLabel->setToolTip(Words::dates(state));
    m_stateLabel->setVisible(museum.states.size() > 1);
}

void MainWindow::refreshRecent() {
    m_recentMenu->clear();
    for (const QString& path : m_store.recent()) {
        // Isolated, so that a path keeps its order in an Arabic menu; a doubled ampersand is one.
        QString shown = path;
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* again = m_recentMenu->addAction(QChar(0x2066) + shown + QChar(0x2069));
        connect(again, &QAction::triggered, this, [this, path] { open(path.toStdString()); });
    }
    m_recentMenu->addSeparator();
    QAction* forget = m_recentMenu->addAction(tr("&Forget this list"));
    forget->setEnabled(!m_store.recent().isEmpty());
    connect(forget, &QAction::triggered, this, [this] {
        m_store.clearRecent();
        refreshRecent();
    });
}

void MainWindow::onChanged(session::Changes changes) {
    using session::Change;
    if (changes.has(Change::Settings))
        m_store.setComfort(m_link.settings());
    if (m_howKnown->isVisible() && (changes.has(Change::Pose) || changes.has(Change::State)))
        m_howKnown->hide(); // it was about what is no longer in the middle
    if (changes.has(Change::Hall) || changes.has(Change::State) || changes.has(Change::Museum) ||
        changes.has(Change::Settings))
        refreshStatus();
    if (changes.has(Change::Notice) && m_link.session() != nullptr) {
        const QString words = Words::of(m_link.session()->word());
        if (!words.isEmpty())
            tell(words);
        m_link.act([](session::Session& session) { session.clearWord(); });
    }
    const bool passageShown = m_link.session() != nullptr && m_link.session()->shownPassage().source != nullptr;
    const bool pinOpened = m_link.session() != nullptr && m_link.session()->openedPin() != nullptr;
    if (changes.has(Change::Passage) && (pinOpened || passageShown)) {
        dock(Panel::Passage)->show();
        dock(Panel::Passage)->raise();
        if (isFullScreen() && m_tour->running())
            resizeDocks({dock(Panel::Passage)}, {width() * kAudienceReads / 100}, Qt::Horizontal);
    } else if (changes.has(Change::Passage) && isFullScreen() && m_tour->running()) {
        dock(Panel::Passage)->hide(); // it was there for the step before
    }
    const bool onlyPose = changes.has(Change::Pose) && !changes.has(Change::Mode) && !changes.has(Change::Hall) &&
                          !changes.has(Change::State) && !changes.has(Change::Pin) && !changes.has(Change::Museum);
    if (!onlyPose)
        refreshActions();
}

void MainWindow::tell(const QString& words) {
    m_toast->say(words);
    statusBar()->showMessage(words, kHelpMilliseconds);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LayoutDirectionChange && m_docks[0] != nullptr)
        placePanels();
    if (event->type() == QEvent::WindowStateChange)
        refreshActions();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_progress->place();
    if (m_toast->isVisible())
        m_toast->place();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_tourEditor->flush();
    if (m_walks->recording())
        keepWalk(m_walks->stop());
    m_store.setWindow(saveGeometry(), isFullScreen() ? m_panelsBeforeFullScreen : saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    const std::filesystem::path dropped = event->mimeData()->urls().front().toLocalFile().toStdString();
    if (isSavedView(dropped))
        openSavedView(dropped);
    else if (m_link.session() != nullptr && m_link.session()->loaded().package && !loading::Loader::isPackage(dropped))
        askWhatModelIsFor(QString::fromStdString(dropped.string()));
    else
        open(dropped);
}

} // namespace halls::app
