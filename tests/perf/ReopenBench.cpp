// SPDX-License-Identifier: MPL-2.0
// Opens a museum again and again in the real window and prints how much memory is in use each time. Not a test: for the
// table in README.md.
//
//     QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x900x24" reopen-bench [MUSEUM [TIMES]]

#include "base/Memory.h"
#include "desk/Languages.h"
#include "desk/SettingsStore.h"
#include "desk/Workplace.h"
#include "look/Theme.h"
#include "viewport/Viewport.h"
#include "window/Features.h"
#include "window/GraphicsCheck.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using namespace halls;
using namespace halls::app;

namespace {

constexpr int kTimes = 7;
constexpr int kPatience = 300'000; ///< milliseconds

void wait(int milliseconds) {
    QElapsedTimer time;
    for (time.start(); time.elapsed() < milliseconds;)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
}

} // namespace

int main(int argc, char** argv) {
    useGraphicsFormat();
    QApplication application(argc, argv);
    applyTheme(application);
    auto workplace = Workplace::create(std::filesystem::read_symlink("/proc/self/exe"));
    if (!workplace) {
        std::fprintf(stderr, "%s\n", toLine(workplace.error()).c_str());
        return 1;
    }
    const QTemporaryDir folder;
    SettingsStore store(folder.filePath(QStringLiteral("settings.ini")));
    Languages languages;
    MainWindow window(*workplace.value(), store, languages);
    window.resize(1280, 760);
    window.show();
    const std::filesystem::path museum =
        argc > 1 ? std::filesystem::path(argv[1]) : workplace.value()->defaultPackage();
    const int times = argc > 2 ? std::max(1, std::atoi(argv[2])) : kTimes;
    std::vector<std::weak_ptr<const loading::LoadedMuseum>> opened;
    for (int i = 0; i < times; ++i) {
        const auto* before = opened.empty() ? nullptr : opened.back().lock().get();
        window.frame().open(museum);
        QElapsedTimer time;
        for (time.start(); time.elapsed() < kPatience; wait(20)) {
            const auto* session = window.frame().session();
            if (session != nullptr && &session->loaded() != before && window.frame().picture.ready() &&
                !window.frame().opening())
                break;
        }
        wait(1500);
        opened.push_back(window.frame().session()->shared());
        int alive = 0;
        for (const auto& each : opened)
            alive += each.expired() ? 0 : 1;
        std::printf("%d: %.0f MB, museums in memory: %d\n", i + 1, static_cast<double>(residentBytes()) / 1.0e6, alive);
        std::fflush(stdout);
    }
    window.close();
    return 0;
}
