// SPDX-License-Identifier: MPL-2.0
#include "base/Log.h"
#include "base/Trouble.h"
#include "cli/CommandLine.h"
#include "cli/Commands.h"
#include "desk/Appearance.h"
#include "desk/Application.h"
#include "desk/Languages.h"
#include "desk/LittleMemory.h"
#include "desk/SettingsStore.h"
#include "kiosk/KioskWindow.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"
#include "saving/ViewText.h"
#include "window/Features.h"
#include "window/GraphicsCheck.h"
#include "window/MainWindow.h"
#include "words/EngineWords.h"
#include "words/ErrorWords.h"
#include "words/Words.h"

#include <QIcon>
#include <QMessageBox>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

using namespace halls;
using namespace halls::app;

namespace {

constexpr int kLeastIdle = 10; ///< seconds
constexpr int kMaxIdle = 3600; ///< seconds

/// The running executable, also when it was found through PATH.
std::filesystem::path ownPath(const char* called) {
    std::error_code error;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::absolute(called) : path;
}

/// No screen was named at all. One that does not answer is told by beginStart().
bool displayIsNamed() {
    const auto named = [](const char* variable) {
        const char* value = std::getenv(variable);
        return value != nullptr && *value != '\0';
    };
    return named("DISPLAY") || named("WAYLAND_DISPLAY") || named("QT_QPA_PLATFORM");
}

/// What screens do that the kiosk is not on; null: no such word.
std::optional<KioskScreens::Others> othersOf(const CommandLine& line) {
    using Others = KioskScreens::Others;
    const std::string word = line.has("--others") ? line.value("--others") : "blank";
    if (word == "blank")
        return Others::Blank;
    if (word == "mirror")
        return Others::Mirror;
    return word == "leave" ? std::optional(Others::Leave) : std::nullopt;
}

int runKiosk(const CommandLine& line, Workplace& workplace, SettingsStore& store, Languages& languages,
             Application& application) {
    KioskWish wish;
    wish.package =
        line.positional.empty() ? workplace.defaultPackage() : std::filesystem::path(line.positional.front());
    wish.tour = line.value("--tour");
    wish.staffPin = store.staffPin();
    const SettingsStore::Kept kept = store.keepAlone();
    if (kept == SettingsStore::Kept::Corrected)
        logWarning("others could read {}, which has the staff PIN; they cannot any more", store.file().toStdString());
    else if (kept == SettingsStore::Kept::Open)
        logWarning("others can read {}, which has the staff PIN", store.file().toStdString());
    wish.language = line.value("--language");
    wish.screen = QString::fromStdString(line.value("--screen"));
    wish.state = line.value("--state");
    wish.view = line.value("--view");
    wish.counts = line.value("--counts");
    wish.others = othersOf(line).value_or(KioskScreens::Others::Blank);
    if (line.has("--idle"))
        wish.idleSeconds = std::atoi(line.value("--idle").c_str()); // kioskProblem() has looked at it
    KioskWindow kiosk(workplace, store, languages, wish);
    int status = kDone;
    QObject::connect(&kiosk, &KioskWindow::left, qApp, &QApplication::quit);
    QObject::connect(&kiosk, &KioskWindow::cannotBegin, qApp, [&status](const Error& error) {
        status = error.place.starts_with("--") ? reportWrongCall(error) : reportError(error);
        QApplication::exit(status); // quit() asks the window first, which lets nobody close it
    });
    application.setTrouble([](const Error& error) { reportError(error); }); // nobody is there to answer a box
    kiosk.begin();
    const int ended = QApplication::exec();
    return status != kDone ? status : ended;
}

/// What a kiosk lacks; null: nothing.
std::optional<Error> kioskProblem(const CommandLine& line) {
    for (const char* option : {"--idle", "--language", "--screen", "--others", "--counts"}) {
        if (line.has(option) && !line.has("--kiosk"))
            return wrongCall(option, "goes with --kiosk only");
    }
    if (!line.has("--kiosk"))
        return std::nullopt;
    const std::string idle = line.has("--idle") ? line.value("--idle") : "90";
    if (idle.empty() || idle.size() > 6 || !std::ranges::all_of(idle, [](char c) { return c >= '0' && c <= '9'; }) ||
        std::atoi(idle.c_str()) < kLeastIdle || std::atoi(idle.c_str()) > kMaxIdle)
        return wrongCall("--idle", fmt::format("is a number of seconds, {} to {}", kLeastIdle, kMaxIdle));
    if (!othersOf(line))
        return wrongCall("--others", "is blank, mirror or leave");
    if (line.value("--tour").empty())
        return wrongCall("--kiosk", "needs --tour ID: what runs while nobody is there");
    if (SettingsStore().staffPin().isEmpty())
        return wrongCall("--kiosk", "needs a staff PIN, or nobody could end it: set one with 'mosul-halls kiosk-pin'");
    return std::nullopt;
}

bool leadsToView(const std::filesystem::path& file) {
    return isSavedView(file) || isPicture(file);
}

/// What --at names; null: the call has no --at.
Result<std::optional<SavedView>> viewAt(const CommandLine& line) {
    if (!line.has("--at"))
        return std::optional<SavedView>();
    for (const char* option : {"--state", "--hall", "--view", "--tour", "--kiosk"}) {
        if (line.has(option))
            return wrongCall(option, "does not go with --at, which says all that is seen");
    }
    if (!line.positional.empty() && leadsToView(line.positional.front()))
        return wrongCall("--at", "does not go with a saved view");
    auto view = readViewText(line.value("--at"));
    if (!view)
        return wrongCall("--at", toLine(view.error()));
    return std::optional(std::move(view).value());
}

int runWindow(const CommandLine& line, const std::optional<SavedView>& at, const loading::BareWish& bare,
              Workplace& workplace, int& argc, char** argv) {
    if (!displayIsNamed())
        return reportError(
            {ErrorCode::NoGraphics,
             {},
             {},
             "there is no display to open a window on; 'mosul-halls render' makes pictures without one"});
    if (const Status enough = enoughMemoryForAWindow(); !enough)
        return reportError(enough.error());
    useGraphicsFormat();
    beginStart();
    Application application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt took the desktop's: libraries and drivers read numbers of files by it
    QApplication::setApplicationName(QStringLiteral("mosul-halls"));
    QApplication::setApplicationVersion(QStringLiteral(HALLS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.mosulhalls.MosulHalls"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/mosul-halls.svg")));
    SettingsStore store;
    Languages languages;
    languages.use(store.interfaceLanguage());
    // A public screen has sizes of its own.
    applyTheme(application, line.has("--kiosk") ? Appearance() : keptAppearance(store));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/mosul-halls.svg")));
    const Status graphics = checkGraphics();
    startEnded();
    if (!graphics) {
        reportError(graphics.error());
        const std::unique_ptr<QMessageBox> box(
            plainBox("noGraphics",
                     {.icon = QMessageBox::Critical,
                      .title = QStringLiteral("Mosul Halls"),
                      .text = ErrorWords::of(ErrorCode::NoGraphics) + QLatin1Char(' ') +
                              ErrorWords::advice(ErrorCode::NoGraphics),
                      .more = EngineWords::shown(graphics.error())},
                     nullptr));
        box->addButton(Words::close(), QMessageBox::AcceptRole);
        const QString platform = QGuiApplication::platformName();
        const bool shown = platform != QLatin1String("offscreen") && platform != QLatin1String("minimal");
        if (shown && !memoryIsLimited()) // somebody sees it, and it has what it is drawn with
            box->exec();
        return kMachineCannot;
    }
    application.watchTheBeginning();
    if (line.has("--kiosk"))
        return runKiosk(line, workplace, store, languages, application);
    MainWindow window(workplace, store, languages);
    application.setTrouble([&window](const Error& error) { window.frame().showProblem(error); });
    window.show();
    const std::filesystem::path what =
        line.positional.empty() ? workplace.defaultPackage() : std::filesystem::path(line.positional.front());
    const StartWish wish{.state = line.value("--state"),
                         .hall = line.value("--hall"),
                         .view = line.value("--view"),
                         .tour = line.value("--tour"),
                         .bare = bare,
                         .bareIsSettled = line.has("--unit") || line.has("--up")};
    if (at) {
        SavedView view = *at;
        view.package = what;
        window.features().pictures.openView(view);
    } else if (!leadsToView(what) || !window.frame().give(what)) {
        window.frame().open(what, wish);
    }
    return QApplication::exec();
}

int run(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (std::find(words.begin(), words.end(), "--help") != words.end()) {
        std::fputs(helpText().c_str(), stdout);
        return kDone;
    }
    if (!words.empty() && words.front() == "--version") {
        fmt::print("mosul-halls {}\n", HALLS_VERSION);
        return kDone;
    }
    auto workplace = Workplace::create(ownPath(argv[0]));
    const auto commands = subcommands();
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const Subcommand& c) { return !words.empty() && words.front() == c.name; });
    if (command != commands.end()) {
        if (!workplace)
            return reportError(workplace.error());
        endInWordsWhereMemoryEnds();
        if (qEnvironmentVariableIsEmpty("EGL_LOG_LEVEL"))
            qputenv("EGL_LOG_LEVEL", "fatal"); // what it could not do is told by us, in one line
        return runSubcommand(*command, std::span(words).subspan(1), *workplace.value());
    }
    const auto line = parseWords(words, windowOptions(), 1);
    if (!line)
        return reportWrongCall(line.error());
    if (const auto problem = kioskProblem(line.value()))
        return reportWrongCall(*problem);
    // Without a name it is the museum that comes with the program.
    const auto bare =
        bareWishOf(line.value(), line.value().positional.empty() ? "museum.json" : line.value().positional.front());
    if (!bare)
        return reportWrongCall(bare.error());
    const auto at = viewAt(line.value());
    if (!at)
        return reportWrongCall(at.error());
    if (!workplace)
        return reportError(workplace.error());
    return runWindow(line.value(), at.value(), bare.value(), *workplace.value(), argc, argv);
}

} // namespace

int main(int argc, char** argv) {
    (void)std::signal(SIGXFSZ,
                      SIG_IGN); // where files may not grow, writing fails and is told: nobody's words go with us
    try {
        return run(argc, argv);
    } catch (...) {
        reportError(currentTrouble());
        return kMachineCannot;
    }
}
