// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace halls::app {

/// A question that comes while somebody types takes letters that were meant for a text, and a blank presses its button.
/// It waits here until the keys rest.
class KeysRest : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysRest)
public:
    explicit KeysRest(QObject* parent);

    /// At once where no key was pressed lately. What was to be done before and is not yet, is not done any more.
    void then(const std::function<void()>& what);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QElapsedTimer m_lastKey;
    QTimer m_rest;
    std::function<void()> m_what;
};

} // namespace halls::app
