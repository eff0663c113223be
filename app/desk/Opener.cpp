// SPDX-License-Identifier: MPL-2.0
#include "desk/Opener.h"

#include "base/Trouble.h"

#include <QMetaObject>

#include <atomic>
#include <utility>

namespace halls::app {
namespace {

/// How far one load has come: a loader tells it thousands of times, the owner hears of it once in each of its turns.
struct Told {
    std::atomic<float> done = 0.0F;
    std::atomic<bool> waits = false; ///< a call to the owner is under way
};

} // namespace

Opener::Opener(loading::Loader& loader, QObject* parent) : QObject(parent), m_loader(loader) {}

Opener::~Opener() {
    for (std::jthread& worker : m_workers)
        worker.request_stop();
    m_workers.clear(); // joins
}

void Opener::open(const std::filesystem::path& packageOrModel, const loading::BareWish& bare) {
    if (!m_workers.empty())
        m_workers.back().request_stop();
    const unsigned wish = ++m_wish;
    m_busy = true;
    const std::string name = packageOrModel.filename().string();
    Q_EMIT started(QString::fromStdString(name.empty() ? packageOrModel.parent_path().filename().string() : name));
    m_workers.emplace_back(
        [this, packageOrModel, bare, wish](std::stop_token stop) { work(packageOrModel, bare, wish, stop); });
}

void Opener::work(const std::filesystem::path& path, const loading::BareWish& bare, unsigned wish,
                  const std::stop_token& stop) {
    Result<Loaded> result = Error{ErrorCode::Cancelled, path.string(), {}, "opening was cancelled"};
    {
        const std::lock_guard alone(m_oneAtATime);
        if (!stop.stop_requested()) {
            const auto told = std::make_shared<Told>();
            const auto progress = [this, wish, told](float done) {
                told->done = done;
                if (told->waits.exchange(true))
                    return;
                const auto tell = [this, wish, told] {
                    told->waits = false; // before the value is read: what comes later calls again
                    if (wish == m_wish && m_busy)
                        Q_EMIT progressed(told->done);
                };
                QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
            };
            result = caught(path.string(), [&] { return m_loader.load(path, {.bare = bare}, stop, progress); });
        }
    }
    const auto atTheEnd = [this, wish, path, result = std::move(result)] { finish(wish, path, result); };
    QMetaObject::invokeMethod(this, atTheEnd, Qt::QueuedConnection);
}

void Opener::finish(unsigned wish, const std::filesystem::path& path, const Result<Loaded>& result) {
    if (wish != m_wish)
        return;
    m_busy = false;
    m_workers.clear(); // all of them are at their end: the current one has just posted its last word
    if (result)
        Q_EMIT opened(result.value(), QString::fromStdString(path.string()));
    else if (result.error().code == ErrorCode::Cancelled)
        Q_EMIT cancelled();
    else
        Q_EMIT failed(result.error());
}

void Opener::cancel() {
    if (m_busy && !m_workers.empty())
        m_workers.back().request_stop();
}

} // namespace halls::app
