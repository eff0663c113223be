// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace halls::app {

/// Makes one change of all that is typed into a field at a stretch: it is made when the keyboard leaves the field, or
/// after a short rest.
class Autosave : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Autosave)
public:
    explicit Autosave(QObject* parent);

    /// The keyboard's leaving is looked for, and the keys of undo and redo go to the window instead of the field.
    void watch(QWidget* field);
    /// `change` says whether it could be made; where it could not it is kept, and tried again with the next flush().
    void typed(QWidget* field, const std::function<bool()>& change);
    /// False where there is something that cannot be written.
    bool flush();
    void forget();
    /// Something was typed that is not written.
    bool waiting() const { return static_cast<bool>(m_change); }
    bool flushing() const { return m_flushing; }
    QWidget* field() const { return m_field; } ///< where it was typed; null: nowhere

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_rest;
    QWidget* m_field = nullptr; ///< borrowed
    std::function<bool()> m_change;
    bool m_flushing = false;
};

} // namespace halls::app
