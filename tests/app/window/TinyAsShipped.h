// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/window/WindowFixture.h"

#include <QTemporaryDir>

#include <filesystem>

namespace halls::app {

/// The tiny museum as the one that comes with the program, as long as this lives. Made before the window's Workplace.
class TinyAsShipped {
public:
    TinyAsShipped() {
        namespace fs = std::filesystem;
        const fs::path data = m_data.path().toStdString();
        fs::create_directories(data / "scenes");
        fs::copy(HALLS_APP_DATA "/tiny-museum", folder(), fs::copy_options::recursive);
        const fs::path source = fs::path(HALLS_TEST_DATA).parent_path().parent_path();
        fs::create_directory_symlink(source / "scenes/schema", data / "scenes/schema");
        fs::create_directory_symlink(source / "assets", data / "assets");
        fs::create_directory_symlink(source / "shaders", data / "shaders");
        qputenv("HALLS_DATA_DIR", m_data.path().toUtf8());
    }
    ~TinyAsShipped() { qunsetenv("HALLS_DATA_DIR"); }
    Q_DISABLE_COPY_MOVE(TinyAsShipped)

    std::filesystem::path folder() const {
        return std::filesystem::path(m_data.path().toStdString()) / "scenes/tiny-museum";
    }

private:
    QTemporaryDir m_data;
};

} // namespace halls::app
