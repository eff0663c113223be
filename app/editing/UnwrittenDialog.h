// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

#include <filesystem>
#include <functional>

class QLabel;

namespace halls::app {

/// What could not be written into the museum, why, and what can be done about it. Asked before it goes, when the window
/// is closed or another museum is opened, and by whoever wants to know.
class UnwrittenDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnwrittenDialog)
public:
    enum class When { Wanted, Leaving };
    struct Unwritten {
        QString why;  ///< a sentence and what to do; empty: not known
        QString text; ///< what was typed; empty: something else was changed
        QString name; ///< of the folder that is proposed
        When when = When::Wanted;
        /// Empty: it is written, else why not.
        std::function<QString()> again;
        /// Writes the museum with the change as a new folder; likewise.
        std::function<QString(const std::filesystem::path& folder)> elsewhere;
    };
    /// Accepted: nothing keeps the visitor any more.
    UnwrittenDialog(const Unwritten& unwritten, QWidget* parent);

private:
    void build();
    void saveElsewhere();
    void copyText();
    void finish(const QString& why); ///< empty: it is written

    Unwritten m_unwritten;
    QLabel* m_said; ///< owned by this as its child
};

} // namespace halls::app
