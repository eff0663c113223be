// SPDX-License-Identifier: MPL-2.0
#include "cli/Commands.h"

#include "base/Trouble.h"
#include "desk/ErrorLine.h"
#include "io/Findings.h"
#include "words/ErrorWords.h"
#include "words/PlainWords.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <string_view>

namespace halls::app {
namespace {

constexpr const char* kProgram = "mosul-halls: ";
constexpr std::size_t kMostOfAMessage = 300; ///< bytes: an error, with what to do about it
constexpr std::size_t kLeastOfACause = 80;   ///< bytes, whatever stands beside it
constexpr std::size_t kLeastOfAPath = 40;    ///< letters
constexpr Option kJson{"--json", "", "print one JSON object on standard output and nothing else"};
constexpr Option kUp{"--up", "y|z|x", "of a single model: which of its axes points up; default y"};
constexpr Option kUnit{"--unit", "mm|cm|m|in|ft", "of a single model: what reads as a metre is this; default m"};
constexpr Option kRoot{"--root", "FOLDER", "of a single model: files that it names may lie in here; default its own"};
constexpr Option kState{"--state", "ID", "the state that is shown; default: the package's first"};
constexpr Option kLang{"--lang", "L", "the same as --language"};
constexpr Option kSize{"--size", "WxH", "size of the picture in pixels; default 1280x720"};

constexpr std::array kWindowOptions{
    kState,
    Option{"--hall", "ID", "start in this hall"},
    Option{"--view", "ID", "start at this named view"},
    Option{"--tour", "ID", "start this tour of the package"},
    Option{"--at", "TEXT", "open this very view: what 'Copy a link to this view' of the menu File copies"},
    kUp,
    kUnit,
    kRoot,
    Option{"--kiosk", "", "a public screen: needs --tour and a staff PIN (kiosk-pin); only the PIN ends it"},
    Option{"--idle", "SECONDS", "with --kiosk: without a touch, until it begins anew; default 90"},
    Option{"--language", "L", "with --kiosk: in which it begins; default: the museum's first"},
    Option{"--screen", "NAME|N", "with --kiosk: the screen that it covers; default: the first"},
    Option{"--others", "blank|mirror|leave", "with --kiosk: what other screens do; default blank"},
    Option{"--counts", "FILE.csv", "with --kiosk: counts of use for each day go there; default: nothing is counted"},
    Option{"--version", "", "print the version and stop"},
    Option{"--help", "", "print this text and stop"},
};
constexpr std::array kValidateOptions{
    Option{"--no-models", "", "look into no model, lightmap or probe, only whether it is there: quick"},
    kJson,
};
constexpr std::array kInspectOptions{kUp, kUnit, kRoot, kJson};
constexpr std::array kRenderOptions{
    Option{"--hall", "ID", "from where one comes into this hall"},
    Option{"--view", "ID", "from this named view; a model's cameras are camera-1, camera-2 ..."},
    Option{"--variant", "NAME", "a model in this set of its materials, by name or number ('inspect' lists them)"},
    Option{"--camera", "X,Y,Z,YAW,PITCH", "from here; metres and degrees"},
    kState,
    kSize,
    Option{"--no-pins", "", "leave the pins out"},
    Option{"--projector", "", "lighten what is dark, as for a projector"},
    Option{"--compare", "MODE", "two states at once: swipe, side-by-side, blend or ghost"},
    Option{"--states", "A,B", "the two states; default: the package's first two"},
    Option{"--split", "SHARE", "where the divider is, or how much of B a blend has; 0 to 1, default 0.5"},
    Option{"--horizontal", "", "swipe: the divider lies, A is above"},
    Option{"--tint", "form|presence|place|fate",
           "colours: how far to trust that aspect, or what became of each exhibit"},
    kUp,
    kUnit,
    kRoot,
    Option{"--output", "FILE.png|FILE.jpg", "where the picture goes"},
};
constexpr std::array kWalkOptions{
    Option{"--random", "N", "how many walks; default 100"},
    Option{"--seconds", "S", "length of each walk; default 60"},
    Option{"--seed", "K", "the same seed walks the same ways; default 1"},
    kState,
    kJson,
};
constexpr std::array kBenchOptions{
    kState,
    kSize,
    Option{"--frames", "N", "how many frames are timed; default 300"},
    kJson,
};
constexpr std::array kReportOptions{
    Option{"--states", "A,B", "the two states; default: the package's first two"},
    Option{"--hall", "ID", "the exhibits of this hall; default: all"},
    Option{"--exhibit", "ID,ID", "these exhibits"},
    Option{"--language", "L", "en or ar; default: the package's first"},
    kLang,
    Option{"--page", "a4|letter", "of the PDF; default a4"},
    Option{"--prepared-by", "NAME", "who prepared it; stands on the cover"},
    Option{"--purpose", "TEXT", "what for; stands on the cover"},
    Option{"--empty-fields", "", "print the fields of Object ID and Spectrum that nobody recorded, too"},
    Option{"--progress", "", "print a line on standard output after each exhibit"},
    Option{"--output", "FILE", "where it goes; its ending, .pdf, .csv or .json, says what it becomes"},
};
constexpr std::array kTourOptions{
    Option{"--record", "DIR|FILE.mp4", "where the frames go, or the video, which needs ffmpeg"},
    kSize,
    Option{"--fps", "N", "frames per second; default 30"},
    Option{"--language", "L", "of captions or paper; default: the package's first"},
    kLang,
    Option{"--handout", "FILE.pdf", "instead of a recording: its steps, questions and sources on paper"},
    Option{"--worksheet", "FILE.pdf", "for pupils: questions with lines to write on, no answers, two to four pages"},
    Option{"--key", "FILE.pdf", "for their teacher: answers, sources, notes, times"},
    Option{"--page", "a4|letter", "of what goes on paper; default a4"},
    Option{"--notes", "", "the educator's notes in the handout"},
    Option{"--progress", "", "of paper: print a line on standard output after each step"},
    Option{"--captions", "burnt|sidecar|none",
           "in the picture, in a WebVTT file beside it, or not; default burnt. A video can show them"},
    Option{"--no-captions", "", "as --captions none"},
    Option{"--voice", "", "steps without a sound file are read aloud by espeak-ng"},
    Option{"--replace", "", "of a recording: a video, captions or sound of that name may be replaced"},
    Option{"--json-errors", "", "of a recording, for programs: what goes wrong as a line of JSON on standard error"},
    Option{"--estimate", "", "records nothing: prints frames, and about the seconds and bytes that they will take"},
};
constexpr std::array kPinOptions{
    Option{"--clear", "", "forget the PIN"},
};

constexpr std::array kSubcommands{
    Subcommand{"validate", "PACKAGE [options]",
               "Checks a package, and its models as opening does, and lists everything that is wrong with it.",
               kValidateOptions, 1, 1, runValidate},
    Subcommand{"inspect", "MODEL|PACKAGE [options]", "Says what is in a model or a package.", kInspectOptions, 1, 1,
               runInspect},
    Subcommand{"render", "[PACKAGE|MODEL] [options] --output FILE.png",
               "Draws one picture without a window; a bare model is framed, and lit by its own lights or plainly.",
               kRenderOptions, 0, 1, runRender},
    Subcommand{"walk", "[PACKAGE] [options]", "Walks at random and looks for ways out, falls and walls gone through.",
               kWalkOptions, 0, 1, runWalk},
    Subcommand{"bench", "[PACKAGE] [options]", "Measures loading, frames and the swap of states on this machine.",
               kBenchOptions, 0, 1, runBench},
    Subcommand{"report", "[PACKAGE] [options] --output FILE.pdf|.csv|.json",
               "Writes what became of exhibits between two states, with pictures, evidence and sources.",
               kReportOptions, 0, 1, runReport},
    Subcommand{"tour", "[PACKAGE] ID --record DIR|FILE.mp4 | --handout|--worksheet|--key FILE.pdf [options]",
               "Records a guided tour with its narration, frame by frame (one that was cut off goes on), or prints it.",
               kTourOptions, 1, 2, runTour},
    Subcommand{"kiosk-pin", "[--clear]",
               "Sets the PIN that ends a kiosk; asks for it, or reads it from standard input.", kPinOptions, 0, 0,
               runKioskPin},
};

std::string optionLines(std::span<const Option> options) {
    std::string lines;
    for (const Option& option : options) {
        const std::string words = *option.value == '\0' ? option.name : fmt::format("{} {}", option.name, option.value);
        lines += fmt::format("      {:<26} {}\n", words, option.help);
    }
    return lines;
}

std::string terminalAdvice(const Error& error) {
    // Of a call, and of what this machine cannot do, the cause says what to do.
    const bool ofTheCall = error.file.empty() || error.file.starts_with("HALLS_");
    if (ofTheCall || error.code == ErrorCode::NoGraphics || isWantOfMemory(error))
        return {};
    return ErrorWords::advice(error).toStdString();
}

/// The path loses its beginning, and the cause its end, where all would be too long.
std::string terminalLine(const Error& error, std::size_t adviceLength) {
    constexpr std::size_t kBetween = 10; // bytes: line ends, blanks and colons
    const std::size_t others = std::string_view(kProgram).size() + error.place.size() + adviceLength + kBetween;
    const std::size_t room = kMostOfAMessage - std::min(others + kLeastOfACause, kMostOfAMessage - kLeastOfAPath);
    Error told = error;
    if (error.file.size() > room)
        told.file = PlainWords::shortenedPath(QString::fromStdString(error.file), static_cast<int>(room)).toStdString();
    const std::size_t taken = others + told.file.size();
    const std::size_t left = kMostOfAMessage - std::min(taken, kMostOfAMessage - kLeastOfACause);
    told.detail = io::shortened(error.detail, left); // whatever a library says
    return kProgram + toLine(told);
}

} // namespace

std::span<const Subcommand> subcommands() {
    return kSubcommands;
}

std::span<const Option> windowOptions() {
    return kWindowOptions;
}

std::string helpText() {
    std::string text = "Walk the halls of the Mosul Museum, as they stood before June 2014 and as they were found in "
                       "March 2017.\n\n"
                       "  mosul-halls [PACKAGE|MODEL] [options]\n"
                       "      Opens the window; without PACKAGE the Mosul Museum.\n";
    text += optionLines(kWindowOptions);
    for (const Subcommand& command : kSubcommands) {
        text += fmt::format("\n  mosul-halls {} {}\n      {}\n", command.name, command.usage, command.help);
        text += optionLines(command.options);
    }
    text += "\nExit status: 0 done; 1 the content is wrong or could not be read; 2 the call is wrong; 3 the machine "
            "cannot (no OpenGL 4.1, say).\n";
    return text;
}

namespace {

int statusOf(const Error& error) {
    return error.code == ErrorCode::NoGraphics || isWantOfMemory(error) ? kMachineCannot : kContentWrong;
}

} // namespace

int reportError(const Error& error) {
    const std::string advice = terminalAdvice(error);
    fmt::print(stderr, "{}\n", terminalLine(error, advice.size()));
    if (!advice.empty())
        fmt::print(stderr, "  {}\n", advice);
    return statusOf(error);
}

int reportErrorLine(const Error& error) {
    fmt::print(stderr, "{}\n", errorLine(error));
    return statusOf(error);
}

void ToldErrors::tell(const std::vector<Error>& errors) {
    std::vector<std::string> advices;
    for (const Error& error : errors) {
        if (!m_lines.insert(toLine(error)).second)
            continue;
        std::string advice = terminalAdvice(error);
        fmt::print(stderr, "{}\n", terminalLine(error, advice.size()));
        if (!advice.empty() && m_advices.insert(advice).second)
            advices.push_back(std::move(advice));
    }
    for (const std::string& advice : advices) // once, below all of which it holds
        fmt::print(stderr, "  {}\n", advice);
}

int reportWrongCall(const Error& error) {
    fmt::print(stderr, "mosul-halls: {} (see mosul-halls --help)\n", toLine(error));
    return kCallWrong;
}

int runSubcommand(const Subcommand& command, std::span<const std::string> words, Workplace& workplace) {
    const auto line = parseWords(words, command.options, command.mostPositional);
    if (!line)
        return reportWrongCall(line.error());
    if (line.value().positional.size() < command.leastPositional)
        return reportWrongCall({ErrorCode::Invalid, {}, command.name, fmt::format("expected {}", command.usage)});
    return command.run(line.value(), workplace);
}

} // namespace halls::app
