// SPDX-License-Identifier: MPL-2.0
#include "words/Words.h"

#include <QLocale>
#include <QStringList>

namespace halls::app {

QString Words::close() {
    return tr("Close");
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

QString Words::becoming(Fate fate) {
    return fate == Fate::Unknown ? of(Difference::Unknown) : of(fate);
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

namespace {

/// In Arabic by both of its names, as reports from Iraq and the museum's own texts do; Qt knows them by territory.
QString monthName(int month) {
    const QLocale ui;
    if (ui.language() != QLocale::Arabic)
        return ui.standaloneMonthName(month);
    return QLocale(QLocale::Arabic, QLocale::Iraq).standaloneMonthName(month) + QLatin1Char('/') +
           QLocale(QLocale::Arabic, QLocale::Egypt).standaloneMonthName(month);
}

QStringList partsOf(const std::string& iso) {
    return QString::fromStdString(iso).split(QLatin1Char('-'), Qt::SkipEmptyParts);
}

} // namespace

QString Words::date(const std::string& iso) {
    const QStringList parts = partsOf(iso);
    if (parts.isEmpty())
        return tr("not known");
    const int month = parts.size() > 1 ? parts[1].toInt() : 0;
    if (month < 1 || month > 12)
        return parts[0];
    const QString name = monthName(month);
    if (parts.size() == 2)
        return QStringLiteral("%1 %2").arg(name, parts[0]);
    return QStringLiteral("%1 %2 %3").arg(QString::number(parts[2].toInt()), name, parts[0]);
}

QString Words::dates(const State& state) {
    if (state.precision == DatePrecision::Unknown || state.from.empty())
        return tr("date not known");
    if (state.to.empty() || state.to == state.from)
        return date(state.from);
    const QStringList from = partsOf(state.from);
    const QStringList to = partsOf(state.to);
    if (from.size() == 3 && to.size() == 3 && from[0] == to[0] && from[1] == to[1]) // the month is said once
        return tr("%1 to %2", "dates").arg(QString::number(from[2].toInt()), date(state.to));
    return tr("%1 to %2", "dates").arg(date(state.from), date(state.to));
}

} // namespace halls::app
