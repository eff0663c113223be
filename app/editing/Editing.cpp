// SPDX-License-Identifier: MPL-2.0
#include "editing/Editing.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kMaxSteps = 200; ///< each keeps a museum's texts: some megabytes in all

} // namespace

/// From one museum to another, or from some tours to others.
class Editing::Step : public QUndoCommand {
public:
    enum class Now { ToBeDone, Done };
    Step(Editing& editing, const QString& what, Part before, Part after, Now now)
        : QUndoCommand(what), m_editing(editing), m_before(std::move(before)), m_after(std::move(after)), m_now(now) {}

    void undo() override { setObsolete(!m_editing.show(m_before)); }
    void redo() override {
        if (m_now == Now::ToBeDone) // the stack calls this when it takes the step, too
            setObsolete(!m_editing.show(m_after));
        m_now = Now::ToBeDone;
    }

private:
    Editing& m_editing;
    Part m_before;
    Part m_after;
    Now m_now;
};

Editing::Editing(SessionLink& link, std::filesystem::path shipped, QObject* parent)
    : QObject(parent), m_link(link), m_shipped(std::move(shipped)), m_steps(this) {
    m_steps.setUndoLimit(kMaxSteps);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Museum))
            m_steps.clear();
    });
}

Editing::~Editing() {
    m_steps.blockSignals(true); // its listeners are going too
}

bool Editing::possible() const {
    const auto* session = m_link.session();
    if (session == nullptr || !session->loaded().package)
        return false;
    std::error_code trouble;
    const auto shipped = std::filesystem::weakly_canonical(m_shipped, trouble);
    const auto own = std::filesystem::weakly_canonical(session->loaded().folder(), trouble);
    const bool comesWithUs =
        std::mismatch(shipped.begin(), shipped.end(), own.begin(), own.end()).first == shipped.end();
    return !comesWithUs && QFileInfo(QString::fromStdString(own.string())).isWritable();
}

bool Editing::apply(const QString& what, Museum museum) {
    if (!possible())
        return false;
    return push(what, {.museum = m_link.museum()}, {.museum = std::move(museum)});
}

void Editing::record(const QString& what, Museum before) {
    m_steps.push(new Step(*this, what, {.museum = std::move(before)}, {.museum = m_link.museum()},
                          Step::Now::Done)); // the stack owns it
}

bool Editing::changeTours(const QString& what, const TourChange& change, const std::function<void()>& afterwards) {
    if (!possible()) {
        Q_EMIT copyNeeded([this, what, change, afterwards] {
            if (possible())
                changeTours(what, change, afterwards);
        });
        return false;
    }
    const io::Package& package = *m_link.session()->loaded().package;
    std::vector<Tour> tours = package.tours();
    change(tours);
    if (tours != package.tours()) {
        // As the package takes them: a new tour has its file's name from now on, undone and redone too.
        const io::Package changed = package.with(package.museum(), std::move(tours));
        if (!push(what, {.tours = package.tours()}, {.tours = changed.tours()}))
            return false;
    }
    if (afterwards)
        afterwards();
    return true;
}

bool Editing::push(const QString& what, Part before, Part after) {
    bool written = true;
    const auto listening = connect(this, &Editing::failed, this, [&written] { written = false; });
    m_steps.push(new Step(*this, what, std::move(before), std::move(after), Step::Now::ToBeDone)); // the stack owns it
    disconnect(listening);
    return written;
}

bool Editing::show(const Part& part) {
    const loading::LoadedMuseum& loaded = m_link.session()->loaded();
    const io::Package changed =
        part.tours ? loaded.package->with(loaded.package->museum(), *part.tours) : loaded.package->with(*part.museum);
    if (const Status saved = changed.save(loaded.folder()); !saved) {
        Q_EMIT failed(saved.error());
        return false;
    }
    m_link.replace(part.tours ? loading::withTours(loaded, changed) : loading::edited(loaded, changed));
    return true;
}

} // namespace halls::app
