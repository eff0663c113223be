// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace halls::app {

/// Makes one change of all that is typed into a field at a stretch: it is made when the keyboard leaves the field,
/// after a short rest, and while the keys go on without one about each second, so that a power cut takes no more than
/// the last letters. Where making it takes long (a slow disk) it is made less often, or it would stop who types.
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
    /// A number for what is typed at a stretch: changes that are made while the keys go on have the same one.
    int stretch() const { return m_stretch; }
    QWidget* field() const { return m_field; } ///< where it was typed; null: nowhere
    /// The field whose words are ahead of what is written; null: none.
    QWidget* ahead() const { return waiting() || m_flushing ? m_field : nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool make();

    QTimer m_rest;              ///< since the last key
    QTimer m_most;              ///< since the first that is not written
    QWidget* m_field = nullptr; ///< borrowed
    std::function<bool()> m_change;
    bool m_flushing = false;
    int m_stretch = 0;
};

} // namespace halls::app
