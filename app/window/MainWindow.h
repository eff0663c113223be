// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "feature/Frame.h"

#include <QMainWindow>

#include <memory>

class QLabel;

namespace halls::app {

class CommandBars;
struct Features;
class PanelLayout;
class Toast;

/// The window is a frame: it arranges the picture, panels, menus and screens, and says what it is told to say. What can
/// be done in it stands in the features, which know the Frame and not the window.
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    MainWindow(Workplace& workplace, SettingsStore& store, Languages& languages);
    ~MainWindow() override;

    Frame& frame() { return *m_frame; }
    Features& features() { return *m_features; }
    QAction* action(const QString& id) const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addCommands();
    void buildStatusBar();
    void connectAll();
    void restore();
    void onChanged(session::Changes changes);
    void refreshStatus();
    void setFullScreen(bool full);
    void setAudience(bool audience);
    void showGraphicsProblem(const Error& error);

    SettingsStore& m_store;
    SessionLink m_link;
    // Owned by this as its children.
    Viewport* m_viewport;
    Frame* m_frame;
    Toast* m_toast;
    CommandBars* m_bars = nullptr;
    QLabel* m_hallLabel;
    QLabel* m_stateLabel;
    std::unique_ptr<Features> m_features;
    std::unique_ptr<PanelLayout> m_panels;
    QByteArray m_before;            ///< where it was before it filled a screen
    bool m_fullForAudience = false; ///< all of the screen only as long as an audience looks
};

} // namespace halls::app
