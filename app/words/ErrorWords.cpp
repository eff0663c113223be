// SPDX-License-Identifier: MPL-2.0
#include "words/ErrorWords.h"

#include "model/Formats.h"
#include "words/EngineWords.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <vector>

namespace halls::app {
namespace {

constexpr qsizetype kMaxName = 80;        ///< letters of a name in a sentence
constexpr std::size_t kMostRead = 20'000; ///< bytes of a cause: whatever a library says, the window goes on

bool isModelName(const std::string& file) {
    return model::formatOf(std::filesystem::path(file).extension().string()) != nullptr;
}

/// A model without anything in it.
bool isEmpty(const Error& error) {
    return error.code == ErrorCode::Invalid && error.detail.starts_with("empty: ");
}

/// A cause of which of() says all.
struct Repetition {
    ErrorCode code;
    std::string_view beginning;
};
constexpr std::array kRepetitions{
    Repetition{ErrorCode::NotFound, "there is no such file"},
    Repetition{ErrorCode::NotFound, "there is no such folder"},
    Repetition{ErrorCode::NotFound, "there is no such package"},
    Repetition{ErrorCode::NotFound, "No such file or directory"},
    Repetition{ErrorCode::TimedOut, "the import took longer than allowed"},
    Repetition{ErrorCode::Crashed, "the import process fell over this file"},
    Repetition{ErrorCode::Crashed, "the reader fell over this file"},
    Repetition{ErrorCode::Conflict, "somebody else changed this file since it was opened"},
};

/// Ends of causes that say what advice() says.
constexpr std::array<std::string_view, 1> kAdvised{": choose a folder with a museum.json, or the file of a model"};

/// Causes with an advice of their own, which is the better one.
constexpr std::array<std::string_view, 3> kAdvises{
    "; export it again as glTF 2.0", ": write it anew as FBX 7.4 or glTF", "; open it again once it is written"};

} // namespace

QString ErrorWords::of(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return tr("This file or folder does not exist.");
    case ErrorCode::Unreadable:
        return tr("This file cannot be read.");
    case ErrorCode::Unwritable:
        return tr("This file cannot be written.");
    case ErrorCode::DiskFull:
        return tr("The disk is full.");
    case ErrorCode::OverQuota:
        return tr("Your share of the disk is used up.");
    case ErrorCode::ReadOnly:
        return tr("This disk can only be read.");
    case ErrorCode::NotAllowed:
        return tr("This file or folder may not be written to.");
    case ErrorCode::NameTooLong:
        return tr("The name is too long for this disk.");
    case ErrorCode::FileTooBig:
        return tr("This disk takes no file of this size.");
    case ErrorCode::AlreadyThere:
        return tr("There is something of this name already.");
    case ErrorCode::DiskFailed:
        return tr("The disk reports an error.");
    case ErrorCode::Damaged:
        return tr("This file is damaged, or it is not what its name says.");
    case ErrorCode::Unsupported:
        return tr("This file needs something that the program does not have.");
    case ErrorCode::Invalid:
        return tr("This file breaks the rules of its format.");
    case ErrorCode::OutsidePackage:
        return tr("This package names a file outside of itself. That is not allowed.");
    case ErrorCode::MissingPart:
        return tr("A file that belongs to this one is missing.");
    case ErrorCode::TooLarge:
        return tr("This file is larger than the program allows.");
    case ErrorCode::TimedOut:
        return tr("Reading this file took longer than the program allows.");
    case ErrorCode::Crashed:
        return tr("This file made the reading process fail. Nothing else was harmed.");
    case ErrorCode::Cancelled:
        return tr("Opening was cancelled.");
    case ErrorCode::Conflict:
        return tr("Somebody else has changed this file since it was opened.");
    case ErrorCode::InUse:
        return tr("Somebody else is changing this museum.");
    case ErrorCode::NoMuseum:
        return tr("This folder holds no museum.");
    case ErrorCode::NoGraphics:
        return tr("This computer cannot draw the halls.");
    case ErrorCode::Failed:
        return tr("This did not work.");
    }
    return {};
}

QString ErrorWords::advice(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return tr("Check the name and whether the drive is connected.");
    case ErrorCode::Unreadable:
        return tr("Check that you may read it and that it is a file of the right kind.");
    case ErrorCode::Unwritable:
        return tr("Check that you may write there and that the disk has room.");
    case ErrorCode::DiskFull:
        return tr("Make room on it and try again, or save to another disk.");
    case ErrorCode::OverQuota:
        return tr("Delete what you no longer need there and try again, or save to another disk.");
    case ErrorCode::ReadOnly:
        return tr("Save to another disk.");
    case ErrorCode::NotAllowed:
        return tr("Ask whoever owns the folder to let you write there, or save to another folder.");
    case ErrorCode::NameTooLong:
        return tr("Choose a shorter name.");
    case ErrorCode::FileTooBig:
        return tr("Save to another disk: USB sticks often take no file of more than 4 GB.");
    case ErrorCode::AlreadyThere:
        return tr("Choose another name.");
    case ErrorCode::DiskFailed:
        return tr("Check that the disk is connected and sound, or save to another disk.");
    case ErrorCode::Damaged:
        return tr("Copy the file again from where it came from.");
    case ErrorCode::Unsupported:
        return ErrorWords::saveAs({});
    case ErrorCode::Invalid:
    case ErrorCode::OutsidePackage:
        return tr("Ask the author of the package to mend this place. The command “mosul-halls validate” lists all "
                  "that is wrong.");
    case ErrorCode::MissingPart:
        return tr("Put the missing file beside this one and open it again.");
    case ErrorCode::TooLarge:
        return tr("Open a smaller version of it.");
    case ErrorCode::TimedOut:
    case ErrorCode::Crashed:
        return tr("Save the file again with the program that made it, or in another format, and open that.");
    case ErrorCode::Cancelled:
        return {};
    case ErrorCode::Conflict:
        return tr("Open the museum again to see what is there now.");
    case ErrorCode::InUse:
        return tr("Look at it meanwhile, or make your changes in a copy of it.");
    case ErrorCode::NoMuseum:
        return tr("Choose the folder that holds the file museum.json, or open a model by its own name.");
    case ErrorCode::NoGraphics:
        return tr("OpenGL 4.1 is needed. A newer graphics driver often brings it.");
    case ErrorCode::Failed:
        return tr("Try again. If it happens again, tell the people who look after this program.");
    }
    return {};
}

QString ErrorWords::saveAs(const std::string& ending) {
    const std::vector<std::string_view> names = model::advisedFor(ending);
    QString list;
    for (const std::string_view name : names) {
        const QString its = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        list = list.isEmpty() ? its : tr("%1 or %2", "formats of files").arg(list, its);
    }
    return tr("Save the file in another format, such as %1, and open that.").arg(list);
}

/// `detail`: "by its bytes this is a PNG picture ...".
QString ErrorWords::adviceOnOtherKind(const std::string& detail) {
    const auto names = [&](std::string_view word) { return detail.find(word) != std::string::npos; };
    if (names(" archive"))
        return tr("Unpack it, and open the model that is in it.");
    if (names(" picture") || names(" document") || names(" web page"))
        return tr("It holds no model: ask whoever it came from for the model itself.");
    return tr("Let its name end as files of that kind do, or copy the file again from where it came from.");
}

QString ErrorWords::adviceOnUnsupported(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    if (ending == ".json" || ending == ".walk")
        return tr("Open it with a newer version of this program.");
    if (ending == ".hdr" || ending == ".exr")
        return tr("Save it as a Radiance picture (.hdr).");
    if (model::contentOf(ending) == model::Content::Text)
        return tr("If it holds points as lines of numbers, let its name end in .xyz and open it again.");
    return saveAs(ending);
}

QString ErrorWords::notSaved(const Error& error, const QString& name) {
    const QString file = QString::fromStdString(std::filesystem::path(error.file).filename().string());
    const QString what = Isolates::text(PlainWords::shortenedPath(name.isEmpty() ? file : name, kMaxName));
    switch (error.code) {
    case ErrorCode::DiskFull:
        return tr("“%1” could not be saved: the disk is full.").arg(what);
    case ErrorCode::OverQuota:
        return tr("“%1” could not be saved: your share of the disk is used up.").arg(what);
    case ErrorCode::ReadOnly:
        return tr("“%1” could not be saved: this disk can only be read.").arg(what);
    case ErrorCode::NotAllowed:
        return tr("“%1” could not be saved: the folder may not be written to.").arg(what);
    case ErrorCode::NameTooLong:
        return tr("“%1” could not be saved: the name is too long for this disk.").arg(what);
    case ErrorCode::FileTooBig:
        return tr("“%1” could not be saved: this disk takes no file of this size.").arg(what);
    case ErrorCode::AlreadyThere:
        return tr("“%1” could not be saved: there is something of this name already.").arg(what);
    case ErrorCode::DiskFailed:
        return tr("“%1” could not be saved: the disk reports an error.").arg(what);
    default:
        return tr("“%1” could not be saved.").arg(what);
    }
}

QString ErrorWords::of(const Error& error) {
    if (isEmpty(error))
        return tr("There is nothing in this file that can be shown.");
    if (error.code == ErrorCode::OutsidePackage && isModelName(error.file))
        return tr("This model names a file outside of its own folder. Such files are not read.");
    return of(error.code);
}

std::string ErrorWords::cause(const Error& error) {
    if (std::ranges::any_of(kRepetitions, [&](const Repetition& each) {
            return each.code == error.code && error.detail.starts_with(each.beginning);
        }))
        return {};
    for (const std::string_view end : kAdvised) {
        if (error.code == ErrorCode::NoMuseum && error.detail.ends_with(end))
            return error.detail.substr(0, error.detail.size() - end.size());
    }
    return error.detail;
}

QString ErrorWords::advice(const Error& error) {
    if (std::ranges::any_of(kAdvises, [&](std::string_view end) { return error.detail.ends_with(end); }))
        return {};
    if (isEmpty(error))
        return tr("Look in the program that made it whether it has surfaces or points, and export it again with them.");
    if (error.code == ErrorCode::MissingPart && error.detail == "none of its models can be shown")
        return {}; // each was told, with what to do about it
    if (error.code == ErrorCode::Unsupported)
        return adviceOnUnsupported(error.file);
    if (error.code == ErrorCode::Damaged && error.detail.starts_with("by its bytes this is "))
        return adviceOnOtherKind(error.detail);
    if (error.code == ErrorCode::OutsidePackage && isModelName(error.file))
        return tr("Put that file beside the model, and export the model again.");
    if (error.code == ErrorCode::Invalid && isModelName(error.file))
        return advice(ErrorCode::Crashed); // nobody validates a single model
    return advice(error.code);
}

QString ErrorWords::shown(const Error& error) {
    if (isOfWriting(error.code) && error.code != ErrorCode::Unwritable)
        return notSaved(error) + QLatin1Char(' ') + advice(error.code);
    const std::string why = cause(error).substr(0, kMostRead);
    if (why.empty())
        return of(error);
    const bool sameLanguage = EngineWords::translated(why) || EngineWords::speaksEnglish();
    return of(error) + QLatin1Char(sameLanguage ? ' ' : '\n') + EngineWords::shown(why);
}

} // namespace halls::app
