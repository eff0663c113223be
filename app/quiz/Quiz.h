// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/HeldDown.h"
#include "feature/Frame.h"
#include "museum/Tour.h"
#include "quiz/QuizPanel.h"
#include "tours/TourPlayer.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>

namespace halls::app {

/// The questions of a tour, one after the other, each where its step leads: in the museum itself, in which one may look
/// round before one answers. No marks are given; what is written is kept as long as the program runs, and in no file.
///
/// By the keyboard and a clicker: Page Down shows the answer, then goes on; Page Up goes back; Escape ends.
class Quiz : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Quiz)
public:
    explicit Quiz(Frame& frame);

    /// The museum's notice is given first where questions lead to destroyed works.
    void start(const Id& tour);
    bool running() const { return m_player != nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin(const Id& tour);
    void end();
    void goTo(std::size_t index);
    void next(); ///< the answer, where it is not shown yet; else the next question
    void back();
    void showAnswer();
    void again();
    void keepOwn();
    bool keepForLater(); ///< true: there is something
    void bringBackFront();
    void refresh();
    QString passagesOf(const TourStep& step) const;
    const Tour* anyTour() const; ///< the first with a question; null: there is none

    Frame& m_frame;
    HeldDown m_held;
    QuizPanel* m_panel; ///< owned by its dock
    PanelDock* m_dock;  ///< owned by the window
    Tour m_tour;        ///< its steps with a question
    std::unique_ptr<tours::TourPlayer> m_player;
    std::size_t m_at = 0; ///< the count of steps: the end
    std::set<std::size_t> m_looked;
    std::set<std::size_t> m_answered;
    std::vector<QString> m_own; ///< by step
    struct Asked {
        std::filesystem::path museum;
        Id tour;
        auto operator<=>(const Asked&) const = default;
    };
    Asked m_asked;
    std::map<Asked, std::map<Id, QString>> m_written; ///< by step, of those that ended
    bool m_wasShown = false;                          ///< the dock, before
    PanelDock* m_front = nullptr;                     ///< that was seen where the questions are, before; null: none was
};

} // namespace halls::app
