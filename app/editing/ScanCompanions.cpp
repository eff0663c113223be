// SPDX-License-Identifier: MPL-2.0
#include "editing/ScanCompanions.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProgressDialog>

#include <thread>
#include <utility>

namespace halls::app {

Result<std::vector<std::filesystem::path>> scanCompanions(const std::filesystem::path& scan, loading::Loader& loader,
                                                          QWidget* parent) {
    Result<std::vector<std::filesystem::path>> result = Error{ErrorCode::Cancelled, scan.string(), {}, "cancelled"};
    QProgressDialog waiting(QCoreApplication::translate("halls::app::ScanDialog", "Reading the scan…"),
                            QCoreApplication::translate("halls::app::ScanDialog", "Cancel"), 0, 100, parent);
    waiting.setWindowModality(Qt::WindowModal);
    waiting.setAutoReset(false);
    waiting.show(); // at once: nobody shall ask for a second copy meanwhile
    QEventLoop loop;
    std::jthread worker([&](std::stop_token stop) {
        auto found = loader.companions(scan, std::move(stop), [&](float done) {
            QMetaObject::invokeMethod(
                &waiting, [&waiting, done] { waiting.setValue(static_cast<int>(done * 99.0F)); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(
            &loop,
            [&, found = std::move(found)] {
                result = found;
                loop.quit();
            },
            Qt::QueuedConnection);
    });
    QObject::connect(&waiting, &QProgressDialog::canceled, &loop, [&worker] { worker.request_stop(); });
    loop.exec();
    waiting.close();
    parent->window()->activateWindow(); // a window system without a manager gives the keyboard to nobody
    return result;
}

} // namespace halls::app
