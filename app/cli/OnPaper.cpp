// SPDX-License-Identifier: MPL-2.0
#include "cli/OnPaper.h"

#include <QFileInfo>
#include <QHashFunctions>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace halls::app {
namespace {

/// Letters are laid out by the toolkit, which wants a screen; one of its own kind that shows nothing will do. Its
/// tables are kept in one order, so that the same input gives the same pages.
int& withoutScreen(int& count) {
    QHashSeed::setDeterministicGlobalSeed();
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    return count;
}

} // namespace

Result<QPageSize::PageSizeId> pageValue(const CommandLine& line) {
    const std::string page = line.value("--page", "a4");
    if (page != "a4" && page != "letter")
        return wrongCall("--page", "'" + page + "' is no page; expected a4 or letter");
    return page == "a4" ? QPageSize::A4 : QPageSize::Letter;
}

Result<std::string> languageValue(const CommandLine& line, const Museum& museum) {
    if (line.has("--language") && line.has("--lang"))
        return wrongCall("--lang", "is the same as --language; one of them is enough");
    const std::string name = line.has("--lang") ? "--lang" : "--language";
    const std::string language = line.value(name, museum.languages.empty() ? "en" : museum.languages.front());
    if (std::ranges::find(museum.languages, language) == museum.languages.end())
        return wrongCall(name, "there is no '" + language + "' in this package");
    return language;
}

Status canBeWritten(const std::filesystem::path& file) {
    const std::string parent = file.parent_path().string();
    const QFileInfo folder(QString::fromStdString(parent.empty() ? "." : parent));
    if (!folder.isDir())
        return Error{ErrorCode::Unwritable, file.string(), {}, "its folder does not exist"};
    if (!folder.isWritable())
        return Error{ErrorCode::NotAllowed, file.string(), {}, "its folder may not be written to"};
    return Done{};
}

Status toldFailure(const CommandLine& line, Status status) {
    if (!status && line.has("--progress"))
        fmt::print("failed {}\n", codeName(status.error().code));
    return status;
}

std::function<bool(int, int)> progressLines(const CommandLine& line) {
    return [tells = line.has("--progress")](int done, int all) {
        if (tells) {
            fmt::print("{}/{}\n", done, all);
            std::fflush(stdout);
        }
        return true;
    };
}

OffscreenApplication::OffscreenApplication(const std::string& language)
    : m_application(withoutScreen(m_count), m_words) {
    std::setlocale(LC_NUMERIC, "C"); // as in main.cpp
    m_languages.use(QString::fromStdString(language));
}

} // namespace halls::app
