// SPDX-License-Identifier: MPL-2.0
#include "words/Words.h"

#include "model/Formats.h"
#include "words/PlainWords.h"

#include <QLocale>
#include <QStringList>

#include <filesystem>

namespace halls::app {
namespace {

constexpr qsizetype kMaxName = 80; ///< letters of a name in a sentence

bool isModelName(const std::string& file) {
    return model::formatOf(std::filesystem::path(file).extension().string()) != nullptr;
}

/// A model without anything in it.
bool isEmpty(const Error& error) {
    return error.code == ErrorCode::Invalid && error.detail.starts_with("empty: ");
}

} // namespace

QString Words::close() {
    return tr("Close");
}

QString Words::of(ErrorCode code) {
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

QString Words::advice(ErrorCode code) {
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
        return tr("Save the file in another format, such as glTF (.glb), and open that.");
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

QString Words::notSaved(const Error& error, const QString& name) {
    const QString file = QString::fromStdString(std::filesystem::path(error.file).filename().string());
    const QString what =
        QChar(0x2068) + PlainWords::shortenedPath(name.isEmpty() ? file : name, kMaxName) + QChar(0x2069);
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

QString Words::of(const Error& error) {
    if (isEmpty(error))
        return tr("There is nothing in this file that can be shown.");
    if (error.code == ErrorCode::OutsidePackage && isModelName(error.file))
        return tr("This model names a file outside of its own folder. Such files are not read.");
    return of(error.code);
}

QString Words::advice(const Error& error) {
    if (isEmpty(error))
        return tr("Look in the program that made it whether it has surfaces, and export it again with them.");
    if (error.code == ErrorCode::OutsidePackage && isModelName(error.file))
        return tr("Put that file beside the model, and export the model again.");
    if (error.code == ErrorCode::Invalid && isModelName(error.file))
        return advice(ErrorCode::Crashed); // nobody validates a single model
    return advice(error.code);
}

QString Words::of(session::Word word) {
    using session::Word;
    switch (word) {
    case Word::None:
        return {};
    case Word::MovedToFreePlace:
        return tr("Something stands here in this state. You were moved to the nearest free place.");
    case Word::MovedToEntrance:
        return tr("There is no free place near here in this state. You were moved to the entrance.");
    case Word::CannotWalkThere:
        return tr("There is no way to that place.");
    case Word::ModeNotAllowed:
        return tr("This way of moving is not offered in this hall.");
    case Word::NothingToWalkOn:
        return tr("There is nothing to walk on here.");
    case Word::BackToSafePlace:
        return tr("You were brought back to the last safe place.");
    }
    return {};
}

QString Words::of(Fate fate) {
    switch (fate) {
    case Fate::Present:
        return tr("present");
    case Fate::Evacuated:
        return tr("evacuated");
    case Fate::Looted:
        return tr("looted");
    case Fate::Destroyed:
        return tr("destroyed");
    case Fate::Damaged:
        return tr("damaged");
    case Fate::FragmentsHeld:
        return tr("fragments are held");
    case Fate::Survived:
        return tr("survived");
    case Fate::Missing:
        return tr("missing");
    case Fate::Unknown:
        return tr("not known");
    case Fate::NotRecorded:
        return tr("not recorded then");
    }
    return {};
}

QString Words::of(EvidenceClass evidence) {
    switch (evidence) {
    case EvidenceClass::Several:
        return tr("Documented by several sources");
    case EvidenceClass::One:
        return tr("Documented by one source");
    case EvidenceClass::Reported:
        return tr("Reported: somebody said so");
    case EvidenceClass::Inferred:
        return tr("Inferred");
    case EvidenceClass::Invented:
        return tr("Invented for this model");
    case EvidenceClass::Unknown:
        return tr("Not known");
    }
    return {};
}

QString Words::of(Aspect aspect) {
    switch (aspect) {
    case Aspect::Presence:
        return tr("Presence");
    case Aspect::Relation:
        return tr("Place among the rooms");
    case Aspect::Form:
        return tr("Form");
    case Aspect::Measures:
        return tr("Measures");
    case Aspect::Place:
        return tr("Place");
    case Aspect::Material:
        return tr("Material");
    case Aspect::Finish:
        return tr("Finish");
    }
    return {};
}

QString Words::question(Aspect aspect) {
    switch (aspect) {
    case Aspect::Presence:
        return tr("Was it here, and in this condition?");
    case Aspect::Relation:
        return tr("Was there this room, and does it lie so among the others?");
    case Aspect::Form:
        return tr("Did it look like this?");
    case Aspect::Measures:
        return tr("Was it this large?");
    case Aspect::Place:
        return tr("Did it stand at this place?");
    case Aspect::Material:
        return tr("Was it of this material?");
    case Aspect::Finish:
        return tr("Were floor, walls and ceiling like this?");
    }
    return {};
}

QString Words::of(Drawing drawing) {
    switch (drawing) {
    case Drawing::Neither:
        return tr("drawn in neither state");
    case Drawing::Same:
        return tr("drawn alike in both states");
    case Drawing::Other:
        return tr("drawn otherwise in the second state");
    case Drawing::FirstOnly:
        return tr("drawn in the first state only");
    case Drawing::SecondOnly:
        return tr("drawn in the second state only");
    }
    return {};
}

QString Words::of(Access access) {
    switch (access) {
    case Access::Whole:
        return tr("read whole");
    case Access::Opening:
        return tr("only its opening was read");
    case Access::IndexEntry:
        return tr("known from an index entry only");
    case Access::SecondHand:
        return tr("known second-hand, from another work");
    case Access::Copy:
        return tr("read as a copy on another host");
    }
    return {};
}

QString Words::of(Mode mode) {
    switch (mode) {
    case Mode::Walk:
        return tr("Walk");
    case Mode::Look:
        return tr("Look round");
    case Mode::Orbit:
        return tr("Go round an object");
    case Mode::Plan:
        return tr("Plan");
    }
    return {};
}

QString Words::of(CompareMode mode) {
    switch (mode) {
    case CompareMode::Off:
        return tr("One state");
    case CompareMode::Swipe:
        return tr("Swipe");
    case CompareMode::SideBySide:
        return tr("Side by side");
    case CompareMode::Blend:
        return tr("Blend");
    case CompareMode::Ghost:
        return tr("Ghosts");
    }
    return {};
}

QString Words::of(Difference difference) {
    switch (difference) {
    case Difference::Unchanged:
        return tr("unchanged");
    case Difference::Gone:
        return tr("gone");
    case Difference::Destroyed:
        return tr("destroyed");
    case Difference::Damaged:
        return tr("damaged");
    case Difference::Restored:
        return tr("restored");
    case Difference::Survived:
        return tr("survived");
    case Difference::Moved:
        return tr("moved");
    case Difference::Added:
        return tr("added");
    case Difference::NotRecorded:
        return tr("not recorded in one of the states");
    case Difference::Unknown:
        break;
    }
    return tr("not known what became of it");
}

QString Words::of(DatePrecision precision) {
    switch (precision) {
    case DatePrecision::Day:
        return tr("day", "precision of a date");
    case DatePrecision::Month:
        return tr("month", "precision of a date");
    case DatePrecision::Year:
        return tr("year", "precision of a date");
    case DatePrecision::Unknown:
        break;
    }
    return tr("unknown degree", "precision of a date");
}

QString Words::of(QuotationFit fit) {
    switch (fit) {
    case QuotationFit::Exact:
        return {};
    case QuotationFit::SourceChanged:
        return tr("The source has changed since these words were cited. Nothing is marked.");
    case QuotationFit::Ambiguous:
        return tr("The cited words do not stand where they should, but elsewhere in the source. Nothing is marked.");
    case QuotationFit::NoSource:
        return tr("The cited source is not in this package. Nothing is marked.");
    }
    return {};
}

QString Words::of(Made made) {
    switch (made) {
    case Made::Original:
        return tr("original");
    case Made::Cast:
        return tr("cast (a copy)");
    case Made::PartOriginal:
        return tr("original in part");
    case Made::Unknown:
        return tr("not known");
    }
    return {};
}

QString Words::millimetres(float metres) {
    const double value = double{metres} * 1000.0;
    return tr("%1 mm").arg(QLocale::c().toString(value, 'f', value < 10.0 ? 1 : 0));
}

QString Words::metres(float metres) {
    if (metres < 0.1F)
        return millimetres(metres);
    return tr("%1 m").arg(QLocale::c().toString(qreal{metres}, 'f', metres < 10.0F ? 2 : metres < 100.0F ? 1 : 0));
}

QString Words::ofScan(const Alignment& alignment) {
    if (!alignment.metresPerUnit)
        return tr("A scan. The unit of its file is not stated: how large it is, is not known, and it is not measured.");
    if (const auto residual = residualOf(alignment))
        return tr("A scan, laid onto the museum by pairs of points; residual: %1.").arg(millimetres(*residual));
    return tr("A scan. It has not been laid onto the museum: where it belongs is not known, and it is not measured.");
}

QString Words::language(const std::string& tag) {
    const QLocale locale(QString::fromStdString(tag));
    if (tag == "zxx")
        return {};
    // Qt knows English by its countries alone.
    return locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
}

QString Words::unit(const std::string& name) {
    if (name == "metre")
        return tr("metre");
    if (name == "centimetre")
        return tr("centimetre");
    if (name == "millimetre")
        return tr("millimetre");
    if (name == "inch")
        return tr("inch");
    if (name == "foot")
        return tr("foot");
    return QString::fromStdString(name);
}

QString Words::measured(const std::string& what) {
    if (what == "height")
        return tr("Height");
    if (what == "length")
        return tr("Length");
    if (what == "width")
        return tr("Width");
    if (what == "depth")
        return tr("Depth");
    if (what == "thickness")
        return tr("Thickness");
    if (what == "diameter")
        return tr("Diameter");
    return QString::fromStdString(what);
}

QString Words::date(const std::string& iso) {
    const QStringList parts = QString::fromStdString(iso).split(QLatin1Char('-'), Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return tr("not known");
    // Iraq names its months in the Levantine way; Qt knows them by territory.
    const QLocale ui;
    const QLocale locale = ui.language() == QLocale::Arabic ? QLocale(QLocale::Arabic, QLocale::Iraq) : ui;
    const int month = parts.size() > 1 ? parts[1].toInt() : 0;
    if (month < 1 || month > 12)
        return parts[0];
    const QString name = locale.standaloneMonthName(month);
    if (parts.size() == 2)
        return QStringLiteral("%1 %2").arg(name, parts[0]);
    return QStringLiteral("%1 %2 %3").arg(QString::number(parts[2].toInt()), name, parts[0]);
}

QString Words::dates(const State& state) {
    if (state.precision == DatePrecision::Unknown || state.from.empty())
        return tr("date not known");
    if (state.to.empty() || state.to == state.from)
        return date(state.from);
    return tr("%1 to %2", "dates").arg(date(state.from), date(state.to));
}

} // namespace halls::app
