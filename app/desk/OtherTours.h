// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "io/TourList.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <list>
#include <memory>
#include <thread>

namespace halls::app {

/// The tours of museums that were opened lately and are not open now. Each museum is read by a thread of its own: one
/// on a disk that does not answer keeps neither the window nor the others waiting.
///
/// **Threads** The window's; signals come on it.
class OtherTours : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OtherTours)
public:
    struct Museum {
        QString path;                 ///< as it was opened
        std::filesystem::path folder; ///< without links; as far as it is there
        bool isMuseum = true;         ///< false: a model
        Result<io::TourList> list;    ///< NotFound: it is gone
    };
    OtherTours(std::filesystem::path assets, QObject* parent);
    ~OtherTours() override; ///< waits for what is being read

    /// Reads them; found() comes for each. One that is being read already is not read twice.
    void read(const QStringList& paths);

Q_SIGNALS:
    void found(std::shared_ptr<const halls::app::OtherTours::Museum> museum);

private:
    struct Reader {
        QString path;
        std::jthread thread;
    };
    std::filesystem::path m_assets;
    std::list<Reader> m_readers;
};

} // namespace halls::app
