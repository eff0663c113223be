// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Languages.h"
#include "desk/Opener.h"
#include "desk/SessionLink.h"
#include "desk/SettingsStore.h"
#include "io/Scan.h"
#include "museum/RecordedWalk.h"
#include "pictures/PictureDialog.h"
#include "window/ActionTable.h"

#include <QImage>
#include <QMainWindow>

#include <array>
#include <map>
#include <optional>
#include <set>

class QDockWidget;
class QLabel;
class QMenu;
class QMessageBox;
class QToolBar;

namespace halls::stage {
struct DataFolders;
}

namespace halls::app {

class AlignLayer;
class ChangesPanel;
class Editing;
class HowKnown;
class PassagePanel;
class PinsPanel;
class PresenterWindow;
struct SavedView;
class ProgressCard;
class Toast;
class TourEditor;
class TourLead;
class Viewport;
class WalkLead;
class Workplace;

enum class Panel { Places, Plan, Pins, Passage, Subject, Changes, TourEditor };
constexpr std::size_t kPanels = 7;

/// Where a visit begins, as the command line may wish. Empty: as the package says.
struct StartWish {
    Id state;
    Id hall;
    Id view;
    Id tour;
    bool any() const { return !(state.empty() && hall.empty() && view.empty() && tour.empty()); }
};

/// The window: picture, panels, menus. What can be done in it stands in the ActionTable; the functions here are what
/// the table's rows do to the window itself.
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    MainWindow(Workplace& workplace, SettingsStore& store, Languages& languages);
    ~MainWindow() override;

    void open(const std::filesystem::path& packageOrModel, const StartWish& wish = {});

    SessionLink& link() { return m_link; }
    const SessionLink& link() const { return m_link; }
    Viewport& viewport() { return *m_viewport; }
    QAction* action(const QString& id) const;

    bool opening() const { return m_opener.busy(); }
    bool panelShown(Panel panel) const;
    bool pointerHeld() const;

    // For the rows of the action table.
    void askForPackage();
    void askForModel();
    void openDefault();
    void cancelOpening();
    void showSettings();
    void showHelp();
    void showAbout();
    void stepPin(int step);
    void goBack();
    void findPin();
    void togglePins();
    void togglePanel(Panel panel);
    void resetPanels();
    void focusPicture();
    void toggleHeldPointer();
    void toggleFullScreen();
    void compare(CompareMode mode);
    void toggleHowKnown();
    void toggleMeasuring();
    bool measuring() const;
    void askForPicture();
    Status savePicture(const PictureDialog::Wish& wish, const std::filesystem::path& file);
    void askForSavedView();
    void openSavedView(const std::filesystem::path& file);
    void writeReport();
    void saveChanges();
    void undo();
    void redo();
    void askForScan();
    Status addScan(const io::Scan& scan, const std::filesystem::path& folder);
    void toggleAligning();
    bool aligning() const;
    const Editing& editing() const { return *m_editing; }
    void chooseTour();
    void showPresenter();
    void resumeTour(); ///< at the step where it was left
    bool tourLeft() const;
    void writeHandout();
    void startTour(const Id& tour, std::size_t step = 0);
    void setReadAloud(bool wanted);
    void setTourCaptions(bool shown);
    TourLead& tour() { return *m_tour; }
    const TourLead& tour() const { return *m_tour; }
    const WalkLead& walks() const { return *m_walks; }
    void toggleRecording();
    void askForReplay();
    void askForTourOfWalk();
    void replayWalk(const std::filesystem::path& file);
    void makeTourOfWalk(const std::filesystem::path& file);
    void toggleTourEditor();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildPanels();
    void buildActions();
    void buildStatusBar();
    void connectOpener();
    void retranslate();
    void placePanels();
    void refreshActions();
    void refreshStatus();
    void refreshRecent();
    void onChanged(session::Changes changes);
    void onOpened(const Opener::Loaded& loaded, const QString& path);
    void begin(const StartWish& wish);
    void tell(const QString& words);
    Result<QImage> pictureOf(std::optional<session::Side> side, const PictureDialog::Wish& wish);
    void showSavedView(const SavedView& view);
    void buildEditing();
    void describeScan(const QString& model);
    void askWhatModelIsFor(const QString& model);
    void showTourEditor();
    void nameSteps();
    void askForCopy(const std::function<void()>& then);
    Status copyTo(const std::filesystem::path& folder, const std::function<void()>& then);
    void reopen(const std::filesystem::path& folder, const std::function<void()>& then);
    void previewTour(const Id& tour, std::size_t step);
    void buildWalks();
    void keepWalk(const RecordedWalk& walk);
    Result<RecordedWalk> walkOf(const std::filesystem::path& file) const;
    QString askForWalk();
    void buildTour();
    void giveTourNotice();
    void leaveTour();
    void fillScreenForTour();
    void offerInterruptedTour(const std::filesystem::path& package);
    void showProblem(const Error& error);
    void showMissing(const std::vector<Error>& missing);
    void showGraphicsProblem(const Error& error);
    bool stateMayBeShown(const Id& stateId, const std::function<void()>& then);
    void useLanguages(const QString& interface, const std::string& texts);
    QDockWidget* dock(Panel panel) const { return m_docks[static_cast<std::size_t>(panel)]; }

    Workplace& m_workplace;
    SettingsStore& m_store;
    Languages& m_languages;
    SessionLink m_link;
    Opener m_opener;
    StartWish m_wish; ///< of what is being opened

    // Owned by this as its children.
    Viewport* m_viewport = nullptr;
    ProgressCard* m_progress = nullptr;
    Toast* m_toast = nullptr;
    HowKnown* m_howKnown = nullptr;
    Editing* m_editing = nullptr;
    AlignLayer* m_align = nullptr;
    TourLead* m_tour = nullptr;
    WalkLead* m_walks = nullptr;
    TourEditor* m_tourEditor = nullptr;
    PresenterWindow* m_presenter = nullptr; ///< null until it is asked for
    PassagePanel* m_passagePanel = nullptr;
    PinsPanel* m_pinsPanel = nullptr;
    ChangesPanel* m_changesPanel = nullptr;
    QToolBar* m_toolbar = nullptr;
    QMenu* m_recentMenu = nullptr;
    QLabel* m_hallLabel = nullptr;
    QLabel* m_stateLabel = nullptr;
    QLabel* m_walkLabel = nullptr;
    std::array<QDockWidget*, kPanels> m_docks{};
    std::map<Menu, QMenu*> m_menus;
    std::map<QString, QAction*> m_actions; ///< by id of the row

    std::unique_ptr<SavedView> m_savedView; ///< to be shown when its museum is open
    std::function<void()> m_whenOpened;     ///< to be done when what is being opened is there; may be empty
    std::set<Id> m_noticed;                 ///< states whose notice was read during this visit
    SettingsStore::TourPlace m_leftTour;    ///< empty: none was left during this visit
    bool m_fullForTour = false;             ///< all of the screen only as long as the tour runs
    bool m_previewing = false;              ///< the tour that runs was begun by its editor
    QByteArray m_panelsAtFirst;
    QByteArray m_panelsBeforeFullScreen;
};

} // namespace halls::app
