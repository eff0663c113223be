// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SettingsStore.h"
#include "feature/Frame.h"

namespace halls::app {

class PresenterWindow;
class TourLead;

/// Guided tours in the window: chosen, led by the keys of a clicker, gone on with, for an audience.
class Touring : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Touring)
public:
    explicit Touring(Frame& frame);

    TourLead& lead() { return *m_lead; }
    void start(const Id& tour, std::size_t step = 0);
    /// For the one who makes it: Escape comes back at once, and previewEnded() tells.
    void preview(const Id& tour, std::size_t step);
    void setReadAloud(bool wanted);
    void setCaptions(bool shown);
    Id running() const; ///< empty: none

Q_SIGNALS:
    void previewEnded();

private:
    void addCommands();
    void addPresenting();
    void onOpened(const StartWish& wish);
    void choose();
    void goOn(); ///< at the step where it was left
    bool wasLeft() const;
    void onStep();
    void onEnded();
    void fillScreen();
    void showPresenter();
    void offerInterrupted();

    Frame& m_frame;
    TourLead* m_lead;                       ///< owned by the picture
    PresenterWindow* m_presenter = nullptr; ///< owned by the window; null until it is asked for
    SettingsStore::TourPlace m_left;        ///< empty: none was left during this visit
    bool m_previewing = false;
};

} // namespace halls::app
