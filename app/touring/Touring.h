// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SettingsStore.h"
#include "feature/Frame.h"
#include "touring/ShowClock.h"
#include "touring/ShowMemory.h"
#include "touring/StepPictures.h"

namespace halls::app {

class OtherTours;
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
    Id lately() const;  ///< that runs, or was left last in this museum; empty: none

Q_SIGNALS:
    void previewEnded();
    void quizAsked(const halls::Id& tour); ///< of the museum that is open
    void giveAsked(const QString& folder); ///< of somebody's own museum

private:
    void addCommands();
    void addPresenting();
    void onOpened(const StartWish& wish);
    void choose();
    void goOnWith(const Id& tour);
    void goOn(); ///< at the step where it was left
    bool wasLeft() const;
    void onStep();
    void onEnded();
    void begin(const Id& tour, std::size_t step);
    void arrange(bool presenter);
    void showPresenter();
    void showGrid();
    void leaveScreens();
    void tell(const QString& words);
    void keepScreens();
    void offerInterrupted();

    Frame& m_frame;
    ShowMemory m_memory;
    TourLead* m_lead; ///< owned by the picture
    StepPictures m_pictures;
    OtherTours* m_others; ///< owned by this
    ShowClock m_clock;
    PresenterWindow* m_presenter = nullptr; ///< owned by the window; null until it is asked for
    SettingsStore::TourPlace m_left;        ///< empty: none was left during this visit
    bool m_previewing = false;
    QString m_told;        ///< the last word to the one who leads: true while the tour runs
    bool m_goesOn = false; ///< with another tour, after the end of one
};

} // namespace halls::app
