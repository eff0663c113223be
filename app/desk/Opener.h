// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

namespace halls::app {

/// Opens packages and models on a worker thread, one at a time; a new wish replaces the one under way.
///
/// **Threads** Signals come on the owner's thread. The worker gets values and gives values back by Qt's queued calls,
/// which Qt drops where the Opener is gone.
class Opener : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Opener)
public:
    using Loaded = std::shared_ptr<const loading::LoadedMuseum>;

    explicit Opener(loading::Loader& loader, QObject* parent = nullptr);
    ~Opener() override; ///< asks the workers to stop and waits for them

    void open(const std::filesystem::path& packageOrModel, const loading::BareWish& bare = {});
    void cancel();
    bool busy() const { return m_busy; }

Q_SIGNALS:
    void started(const QString& name);
    void progressed(float done); ///< 0..1
    void opened(halls::app::Opener::Loaded loaded, const QString& path);
    void failed(const halls::Error& error);
    void cancelled();

private:
    void work(const std::filesystem::path& path, const loading::BareWish& bare, unsigned wish,
              const std::stop_token& stop);
    void finish(unsigned wish, const std::filesystem::path& path, const Result<Loaded>& result);

    loading::Loader& m_loader;
    std::mutex m_oneAtATime; ///< held by the worker that loads
    unsigned m_wish = 0;     ///< results of older wishes are dropped
    bool m_busy = false;
    std::list<std::jthread> m_workers; ///< the last one is current, those before it are ending
};

} // namespace halls::app
