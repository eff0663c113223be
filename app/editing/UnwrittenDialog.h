// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

#include <filesystem>
#include <functional>

class QLabel;

namespace halls::app {

class SettingsStore;

/// What could not be written into the museum, why, and what can be done about it. Asked before it goes, when the window
/// is closed or another museum is opened, and by whoever wants to know.
class UnwrittenDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnwrittenDialog)
public:
    enum class When { Wanted, Leaving };
    struct Unwritten {
        QString why;           ///< a sentence and what to do; empty: not known
        QString text;          ///< all that is not written: where, and what stands there now
        QString name;          ///< of the folder that is proposed
        bool forACopy = false; ///< nothing failed: it is to be written into a copy, which nobody made yet
        When when = When::Wanted;
        /// Empty: it is written, else why not.
        std::function<QString()> again;
        /// Asks what is to stay of what two people changed; empty: nobody else changed it.
        std::function<void()> decide;
        /// Writes the museum with the change as a new folder; likewise.
        std::function<QString(const std::filesystem::path& folder)> elsewhere;
    };
    /// Accepted: nothing keeps the visitor any more.
    /// `store`: remembers where copies are made.
    UnwrittenDialog(const SettingsStore& store, const Unwritten& unwritten, QWidget* parent);

private:
    void build();
    void tryAgain();
    void saveElsewhere();
    void copyText();
    void finish(const QString& why); ///< empty: it is written

    const SettingsStore& m_store;
    Unwritten m_unwritten;
    QLabel* m_said; ///< owned by this as its child
};

} // namespace halls::app
