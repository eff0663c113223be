// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <QApplication>

#include <functional>

namespace halls::app {

/// From here on until startEnded(), what Qt cannot do ends the process with one line on standard error and status 3,
/// not with its own lines, an abort and a core: a display that is not there or gives no answer, a platform that has no
/// plugin, too little memory. After startEnded() Qt's lines are logged as they come; what it cannot go on after still
/// ends with one line and status 3, and so does an exception that nobody caught.
/// Called once, before the Application is made.
void beginStart();
void startEnded();

/// QApplication that lets no exception through the event loop: what a slot or an event could not do is an Error in
/// words, told by `trouble`, and the program goes on.
class Application : public QApplication {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)
public:
    Application(int& argc, char** argv);

    /// Told from the event loop, at most one at a time: while it is told, further ones are only logged.
    void setTrouble(std::function<void(const Error&)> trouble) { m_trouble = std::move(trouble); }

    /// Where memory is limited (LittleMemory.h): a window that makes no turn of its event loop any more ends with one
    /// line and status 3 in its first minute, in which all of it is made. Later nobody knows that it does not work.
    void watchTheBeginning();

    bool notify(QObject* receiver, QEvent* event) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell(const Error& error);

    std::function<void(const Error&)> m_trouble;
    bool m_telling = false;
};

} // namespace halls::app
