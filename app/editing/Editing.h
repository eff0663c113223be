// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "SessionLink.h"

#include <QUndoStack>

#include <filesystem>
#include <optional>

namespace halls::app {

/// Changes of the museum that is open. Each is written to its package at once, whole or not at all, and can be undone
/// and redone, which is written likewise: nothing waits for a Save, nothing is lost when the program ends.
///
/// The museum that comes with the program is never changed; a copy is.
class Editing : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Editing)
public:
    /// `shipped`: folder of the packages that come with the program.
    Editing(SessionLink& link, std::filesystem::path shipped, QObject* parent);

    ~Editing() override;

    /// Whether the museum that is open may be changed: a package of one's own that can be written to.
    bool possible() const;
    /// False, and failed() says why, where it could not be written: then nothing has changed.
    bool apply(const QString& what, Museum museum);
    /// A change that was written already, from `before` to the museum that is open now: it can be undone from here on.
    void record(const QString& what, Museum before);

    QUndoStack& steps() { return m_steps; }
    const QUndoStack& steps() const { return m_steps; }

Q_SIGNALS:
    void failed(const halls::Error& error);

private:
    class Step;
    bool show(const Museum& museum);

    SessionLink& m_link;
    std::filesystem::path m_shipped;
    QUndoStack m_steps;
};

} // namespace halls::app
