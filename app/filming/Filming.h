// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "filming/FilmDialog.h"

#include <QPointer>

#include <functional>

namespace halls::app {

/// A tour as a video, recorded by a process of its own while the window stays free.
class Filming : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Filming)
public:
    explicit Filming(Frame& frame);

    /// Who knows which tour is led just now; its id is empty where none is.
    void setTour(std::function<Id()> running) { m_running = std::move(running); }
    FilmDialog* dialog() const { return m_dialog; } ///< null: none is open

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    bool mayStop();

    Frame& m_frame;
    std::function<Id()> m_running;
    QPointer<FilmDialog> m_dialog; ///< owned by the window
};

} // namespace halls::app
