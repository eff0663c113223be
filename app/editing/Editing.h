// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "io/EditLock.h"

#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace halls::app {

/// Changes of the museum that is open, and of its tours. Each is written to its package at once, whole or not at all,
/// and can be undone and redone, which is written likewise: nothing waits for a Save, nothing is lost when the program
/// ends.
///
/// The museum that comes with the program is never changed; a copy is. While somebody else changes a museum it is only
/// looked at (io::EditLock): the lock is taken with the first change, and held until another museum is opened.
class Editing : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Editing)
public:
    /// `shipped`: folder of the packages that come with the program.
    Editing(SessionLink& link, std::filesystem::path shipped, QObject* parent);

    ~Editing() override;

    /// Whether the museum that is open may be changed: a package of one's own that can be written to.
    bool possible() const;
    /// Who else changes the museum that is open; nothing: nobody.
    std::optional<io::Editor> otherEditor() const;
    /// Takes the lock, for a change that is written without this class. True where it is ours already.
    Status begin();
    /// What a change is made of: the museum that is open, with what of it could not be written before.
    const io::Package& latest() const;
    /// False, and failed() says why, where it could not be written: then nothing has changed. The museum is one of
    /// latest().
    bool apply(const QString& what, Museum museum);
    /// A change that was written already, from `before` to the museum that is open now: it can be undone from here on.
    void record(const QString& what, Museum before);

    using TourChange = std::function<void(std::vector<Tour>& tours)>;
    /// The same for the tours. Where the museum may not be changed, a copy is asked for (copyNeeded()), in which the
    /// change is made when it is open; false until then. A change that changes nothing is no step.
    /// Those that follow each other with the same `stretch` are one step to be undone.
    bool changeTours(const QString& what, const TourChange& change, const std::function<void()>& afterwards = {},
                     std::optional<int> stretch = {});

    /// The museum with the last changes, where they could not be written: they are held here until something can be,
    /// and go with what is changed next.
    const std::optional<io::Package>& unwritten() const { return m_unwritten; }
    /// Why it could not; nothing: it is not to be written here, but in a copy.
    const std::optional<Error>& whyUnwritten() const { return m_why; }
    /// Changes of tours that wait for a copy of the museum.
    std::size_t waitingForACopy() const { return m_forACopy.size(); }
    /// Makes the change that could not be written. Where somebody else's came in the way, `seen` is what was shown of
    /// theirs, which is kept as a backup (io::Package::save()). False: it failed again, or conflicted.
    bool tryAgain(const std::vector<io::Conflict>& seen = {});
    void forgetUnwritten();
    /// Where changes wait for a copy: copyNeeded() once more.
    void askForCopy();

    QUndoStack& steps() { return m_steps; }
    const QUndoStack& steps() const { return m_steps; }

Q_SIGNALS:
    void failed(const halls::Error& error);
    /// Somebody else changed the same file since it was opened: a person has to say what is right. `unwritten()` has
    /// ours; nothing was overwritten.
    void conflicted();
    void unwrittenChanged();
    /// What somebody else wrote meanwhile was taken in beside ours: `mine` is what stood there before.
    void takenIn(const std::vector<halls::io::Conflict>& taken);
    /// `then` is to be called when the copy is open.
    void copyNeeded(const std::function<void()>& then);

private:
    class Step;
    /// What a step changes: one of both, or both.
    struct Part {
        std::optional<Museum> museum;
        std::optional<std::vector<Tour>> tours;
    };
    /// The museum with its tours changed; nothing: the change changes nothing.
    std::optional<io::Package> changedBy(const TourChange& change) const;
    bool changeHere();
    bool push(const QString& what, Part before, Part after, std::optional<int> stretch = {});
    bool show(const Part& part);
    Status write(const io::Package& changed);
    void setUnwritten(std::optional<io::Package> package, std::optional<Error> why = {});

    SessionLink& m_link;
    std::filesystem::path m_shipped;
    QUndoStack m_steps;
    std::optional<io::EditLock> m_lock;
    std::filesystem::path m_locked; ///< of which museum m_lock is
    std::optional<io::Package> m_unwritten;
    std::optional<Error> m_why;
    std::vector<std::function<void()>> m_forACopy; ///< changes of tours that wait for one, the oldest first
    std::function<bool()> m_again;                 ///< makes the change that could not be written
    std::vector<io::Conflict> m_seen;              ///< while it is made again
    /// What others wrote, taken into the tours of an earlier step; in the order in which it was.
    std::vector<std::function<std::vector<Tour>(const std::vector<Tour>&)>> m_rebases;
};

} // namespace halls::app
