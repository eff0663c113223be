// SPDX-License-Identifier: MPL-2.0
#include "editing/Editing.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kMostSteps = 200; ///< each keeps a museum's texts: some megabytes in all

} // namespace

/// From one museum to another.
class Editing::Step : public QUndoCommand {
public:
    enum class Now { ToBeDone, Done };
    Step(Editing& editing, const QString& what, Museum before, Museum after, Now now)
        : QUndoCommand(what), m_editing(editing), m_before(std::move(before)), m_after(std::move(after)), m_now(now) {}

    void undo() override { setObsolete(!m_editing.show(m_before)); }
    void redo() override {
        if (m_now == Now::ToBeDone) // the stack calls this when it takes the step, too
            setObsolete(!m_editing.show(m_after));
        m_now = Now::ToBeDone;
    }

private:
    Editing& m_editing;
    Museum m_before;
    Museum m_after;
    Now m_now;
};

Editing::Editing(SessionLink& link, std::filesystem::path shipped, QObject* parent)
    : QObject(parent), m_link(link), m_shipped(std::move(shipped)), m_steps(this) {
    m_steps.setUndoLimit(kMostSteps);
    connect(&m_link, &SessionLink::changed, this, [this](viewer::Changes changes) {
        if (changes.has(viewer::Change::Museum))
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
    const auto own = std::filesystem::weakly_canonical(session->loaded().folder, trouble);
    const bool comesWithUs =
        std::mismatch(shipped.begin(), shipped.end(), own.begin(), own.end()).first == shipped.end();
    return !comesWithUs && QFileInfo(QString::fromStdString(own.string())).isWritable();
}

bool Editing::apply(const QString& what, Museum museum) {
    if (!possible())
        return false;
    const int before = m_steps.count();
    m_steps.push(new Step(*this, what, m_link.museum(), std::move(museum), Step::Now::ToBeDone)); // the stack owns it
    return m_steps.count() > before || m_steps.count() == kMostSteps;
}

void Editing::record(const QString& what, Museum before) {
    m_steps.push(new Step(*this, what, std::move(before), m_link.museum(), Step::Now::Done)); // the stack owns it
}

bool Editing::show(const Museum& museum) {
    const viewer::LoadedMuseum& loaded = m_link.session()->loaded();
    const io::Package changed = loaded.package->with(museum);
    if (const Status saved = changed.save(loaded.folder); !saved) {
        Q_EMIT failed(saved.error());
        return false;
    }
    m_link.replace(viewer::edited(loaded, changed));
    return true;
}

} // namespace halls::app
