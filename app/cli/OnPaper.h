// SPDX-License-Identifier: MPL-2.0
#pragma once

// What all calls share that lay out letters without a window: onto paper, and over recorded pictures.

#include "cli/CommandLine.h"
#include "desk/Languages.h"
#include "museum/Museum.h"

#include <QGuiApplication>
#include <QPageSize>

#include <filesystem>
#include <functional>
#include <string>

namespace halls::app {

/// a4 or letter; A4 where the option is not given.
Result<QPageSize::PageSizeId> pageValue(const CommandLine& line);
/// One of the package's languages; its first where the option is not given.
Result<std::string> languageValue(const CommandLine& line, const Museum& museum);
/// Asked before the work of minutes: whether a file can be made there. **Errors** Unwritable with the cause.
Status canBeWritten(const std::filesystem::path& file);
/// With --progress a line "failed CODE" on standard output for what could not be written: whoever reads the lines has
/// words of his own for it. The status as it is.
Status toldFailure(const CommandLine& line, Status status);
/// With --progress a line on standard output for each part that is done; never asks to stop.
std::function<bool(int done, int all)> progressLines(const CommandLine& line);

/// The toolkit without a display: it lays out letters for a call, in a language. One at a time.
class OffscreenApplication {
public:
    explicit OffscreenApplication(const std::string& language);

private:
    int m_count = 1;
    char m_name[12] = "mosul-halls";
    char* m_words[2] = {m_name, nullptr};
    QGuiApplication m_application;
    Languages m_languages;
};

} // namespace halls::app
