// SPDX-License-Identifier: MPL-2.0
#include "editing/Editing.h"

#include "desk/Workplace.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr int kMaxSteps = 200; ///< each keeps a museum's texts: some megabytes in all

} // namespace

/// From one museum to another, or from some tours to others.
class Editing::Step : public QUndoCommand {
public:
    enum class Now { ToBeDone, Done };
    struct Change {
        QString what;
        Part before;
        Part after;
        std::optional<int> stretch{};
    };
    Step(Editing& editing, Change change, Now now)
        : QUndoCommand(change.what), m_editing(editing), m_before(std::move(change.before)),
          m_after(std::move(change.after)), m_stretch(change.stretch), m_now(now), m_rebased(editing.m_rebases.size()) {
    }

    void undo() override {
        takeIn();
        show(m_after, m_before);
    }
    void redo() override {
        if (m_now == Now::ToBeDone) { // the stack calls this when it takes the step, too
            takeIn();
            show(m_before, m_after);
        }
        m_now = Now::ToBeDone;
    }
    int id() const override { return m_stretch.value_or(-1); }
    bool mergeWith(const QUndoCommand* next) override {
        const auto* other = static_cast<const Step*>(next);
        if (other->isObsolete() || other->text() != text() || m_after.museum || other->m_after.museum)
            return false;
        takeIn();
        m_after = other->m_after;
        for (std::size_t i = other->m_rebased; i < m_rebased && m_after.tours; ++i)
            m_after.tours = m_editing.m_rebases[i](*m_after.tours);
        return true;
    }

private:
    /// What others wrote since this step was made belongs to both of its sides.
    void takeIn() {
        for (; m_rebased < m_editing.m_rebases.size(); ++m_rebased) {
            for (Part* part : {&m_before, &m_after}) {
                if (part->tours)
                    part->tours = m_editing.m_rebases[m_rebased](*part->tours);
            }
        }
    }
    void show(const Part& from, const Part& to) {
        const bool shown = m_editing.show(to);
        setObsolete(!shown);
        if (!shown)
            m_editing.m_again = [editing = &m_editing, what = text(), from, to] {
                return editing->push(what, from, to);
            };
    }

    Editing& m_editing;
    Part m_before;
    Part m_after;
    std::optional<int> m_stretch;
    Now m_now;
    std::size_t m_rebased; ///< so many of what was taken in are in both parts
};

Editing::Editing(SessionLink& link, std::filesystem::path shipped, QObject* parent)
    : QObject(parent), m_link(link), m_shipped(std::move(shipped)), m_steps(this) {
    m_steps.setUndoLimit(kMaxSteps);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (!changes.has(session::Change::Museum))
            return;
        m_steps.clear();
        m_rebases.clear();
        std::error_code unknown;
        const auto* session = m_link.session();
        if (m_lock &&
            (session == nullptr || !std::filesystem::equivalent(m_locked, session->loaded().folder(), unknown)))
            m_lock.reset(); // another museum; the same one, read anew, stays ours
        forgetUnwritten();
        if (possible())
            io::sweepUnfinished(m_link.session()->loaded().folder());
    });
}

Editing::~Editing() {
    m_steps.blockSignals(true); // its listeners are going too
}

bool Editing::possible() const {
    const auto* session = m_link.session();
    if (session == nullptr || !session->loaded().package || liesWithin(session->loaded().folder(), m_shipped))
        return false;
    const QString folder = QString::fromStdString(session->loaded().folder().string());
    return QFileInfo(folder).isWritable() && !otherEditor();
}

std::optional<io::Editor> Editing::otherEditor() const {
    const auto* session = m_link.session();
    if (session == nullptr || !session->loaded().package || (m_lock && m_lock->ours()))
        return std::nullopt;
    return io::EditLock::holder(session->loaded().folder());
}

Status Editing::begin() {
    if (m_lock && m_lock->ours()) {
        m_lock->refresh();
        return Done{};
    }
    m_lock.reset();
    Result<io::EditLock> taken = io::EditLock::take(m_link.session()->loaded().folder());
    if (!taken)
        return taken.error();
    m_lock = std::move(taken).value();
    m_locked = m_link.session()->loaded().folder();
    return Done{};
}

const io::Package& Editing::latest() const {
    return m_unwritten ? *m_unwritten : *m_link.session()->loaded().package;
}

bool Editing::apply(const QString& what, Museum museum) {
    if (!possible())
        return false;
    return push(what, {.museum = m_link.museum()}, {.museum = std::move(museum)});
}

void Editing::record(const QString& what, Museum before) {
    (void)begin(); // in a copy that was just made nobody else can be
    m_steps.push(new Step(*this, {what, {.museum = std::move(before)}, {.museum = m_link.museum()}},
                          Step::Now::Done)); // the stack owns it
}

bool Editing::changeTours(const QString& what, const TourChange& change, const std::function<void()>& afterwards,
                          std::optional<int> stretch) {
    if (!possible()) {
        if (auto changed = changedBy(change)) { // kept, whatever becomes of the question
            setUnwritten(std::move(changed));
            m_forACopy.push_back([this, what, change, afterwards] { changeTours(what, change, afterwards); });
        }
        askForCopy();
        return false;
    }
    const std::vector<Tour>& before = m_link.session()->loaded().package->tours();
    if (const auto changed = changedBy(change)) {
        if (!push(what, {.tours = before}, {.tours = changed->tours()}, stretch))
            return false;
    } else if (m_unwritten && !tryAgain()) {
        return false; // it is among what could not be written
    }
    if (afterwards)
        afterwards();
    return true;
}

void Editing::askForCopy() {
    Q_EMIT copyNeeded([this, changes = m_forACopy] {
        for (const auto& made : changes) {
            if (possible())
                made();
        }
    });
}

std::optional<io::Package> Editing::changedBy(const TourChange& change) const {
    const io::Package& package = latest();
    std::vector<Tour> tours = package.tours();
    change(tours);
    if (tours == package.tours())
        return std::nullopt;
    // As the package takes them: a new tour has its file's name from now on, undone and redone too.
    return package.with(package.museum(), std::move(tours));
}

bool Editing::push(const QString& what, Part before, Part after, std::optional<int> stretch) {
    if (m_unwritten) { // goes with it
        const io::Package& open = *m_link.session()->loaded().package;
        if (!after.museum && m_unwritten->museum() != open.museum()) {
            before.museum = open.museum();
            after.museum = m_unwritten->museum();
        }
        if (!after.tours && m_unwritten->tours() != open.tours()) {
            before.tours = open.tours();
            after.tours = m_unwritten->tours();
        }
    }
    m_steps.push(new Step(*this, {what, std::move(before), std::move(after), stretch},
                          Step::Now::ToBeDone)); // the stack owns it
    return !m_unwritten;
}

bool Editing::show(const Part& part) {
    const loading::LoadedMuseum& loaded = m_link.session()->loaded();
    const io::Package ours = loaded.package->with(part.museum ? *part.museum : loaded.package->museum(),
                                                  part.tours ? *part.tours : loaded.package->tours());
    const std::optional<io::Joined> both = ours.joined(m_seen);
    const io::Package& changed = both ? both->package : ours;
    if (const Status written = write(changed); !written) {
        setUnwritten(ours, written.error());
        if (written.error().code == ErrorCode::Conflict)
            Q_EMIT conflicted();
        else
            Q_EMIT failed(written.error());
        return false;
    }
    forgetUnwritten();
    m_link.replace(part.museum ? loading::edited(loaded, changed) : loading::withTours(loaded, changed));
    if (both) {
        m_rebases.push_back(both->rebased);
        if (!both->taken.empty())
            Q_EMIT takenIn(both->taken);
    }
    return true;
}

Status Editing::write(const io::Package& changed) {
    const std::filesystem::path& folder = m_link.session()->loaded().folder();
    std::error_code trouble;
    if (!std::filesystem::is_directory(folder, trouble))
        return Error{ErrorCode::NotFound, folder.string(), {}, "there is no such folder"};
    if (const Status locked = begin(); !locked)
        return locked;
    return changed.save(folder, m_seen);
}

bool Editing::tryAgain(const std::vector<io::Conflict>& seen) {
    if (!m_again && m_unwritten && possible())
        return changeHere();
    if (!m_again)
        return !m_unwritten;
    m_seen = seen;
    const bool written = std::exchange(m_again, nullptr)(); // which is there again where it failed
    m_seen.clear();
    return written;
}

/// What waits for a copy is made in the museum itself: that may be changed by now.
bool Editing::changeHere() {
    const std::vector<std::function<void()>> waiting = m_forACopy;
    forgetUnwritten();
    for (const auto& made : waiting)
        made();
    return !m_unwritten;
}

void Editing::forgetUnwritten() {
    m_again = nullptr;
    m_forACopy.clear();
    setUnwritten(std::nullopt);
}

void Editing::setUnwritten(std::optional<io::Package> package, std::optional<Error> why) {
    const bool told = package.has_value() || m_unwritten.has_value();
    m_unwritten = std::move(package);
    m_why = std::move(why);
    if (told)
        Q_EMIT unwrittenChanged();
}

} // namespace halls::app
