// SPDX-License-Identifier: MPL-2.0
#include "editing/ConflictWords.h"

#include "desk/SessionLink.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace halls::app {
namespace {

struct KeyWords {
    const char* key;
    const char* words;
};

/// What a list is of. In a sentence before a title or a number.
constexpr std::array kThings{
    KeyWords{"steps", QT_TRANSLATE_NOOP("ConflictWords", "Step")},
    KeyWords{"items", QT_TRANSLATE_NOOP("ConflictWords", "Pin")},
    KeyWords{"halls", QT_TRANSLATE_NOOP("ConflictWords", "Hall")},
    KeyWords{"exhibits", QT_TRANSLATE_NOOP("ConflictWords", "Object")},
    KeyWords{"states", QT_TRANSLATE_NOOP("ConflictWords", "State")},
    KeyWords{"views", QT_TRANSLATE_NOOP("ConflictWords", "View")},
    KeyWords{"chapters", QT_TRANSLATE_NOOP("ConflictWords", "Chapter")},
    KeyWords{"claims", QT_TRANSLATE_NOOP("ConflictWords", "Claim")},
    KeyWords{"parts", QT_TRANSLATE_NOOP("ConflictWords", "Part")},
    KeyWords{"path", QT_TRANSLATE_NOOP("ConflictWords", "Place of the camera")},
    KeyWords{"pairs", QT_TRANSLATE_NOOP("ConflictWords", "Pair of points")},
    KeyWords{"events", QT_TRANSLATE_NOOP("ConflictWords", "Event")},
};

/// As the tour editor names them, where it does.
constexpr std::array kFields{
    KeyWords{"title", QT_TRANSLATE_NOOP("ConflictWords", "Title")},
    KeyWords{"label", QT_TRANSLATE_NOOP("ConflictWords", "Name")},
    KeyWords{"text", QT_TRANSLATE_NOOP("ConflictWords", "Text")},
    KeyWords{"description", QT_TRANSLATE_NOOP("ConflictWords", "Description")},
    KeyWords{"audience", QT_TRANSLATE_NOOP("ConflictWords", "Whom it is for")},
    KeyWords{"minutes", QT_TRANSLATE_NOOP("ConflictWords", "Minutes that are planned")},
    KeyWords{"paper", QT_TRANSLATE_NOOP("ConflictWords", "Text on paper")},
    KeyWords{"notes", QT_TRANSLATE_NOOP("ConflictWords", "Notes for the guide")},
    KeyWords{"question", QT_TRANSLATE_NOOP("ConflictWords", "Question")},
    KeyWords{"answer", QT_TRANSLATE_NOOP("ConflictWords", "Answer")},
    KeyWords{"drafts", QT_TRANSLATE_NOOP("ConflictWords", "Languages whose texts are drafts")},
    KeyWords{"camera", QT_TRANSLATE_NOOP("ConflictWords", "Camera")},
    KeyWords{"view", QT_TRANSLATE_NOOP("ConflictWords", "Named view")},
    KeyWords{"path", QT_TRANSLATE_NOOP("ConflictWords", "Places of the camera")},
    KeyWords{"position", QT_TRANSLATE_NOOP("ConflictWords", "Position")},
    KeyWords{"pose", QT_TRANSLATE_NOOP("ConflictWords", "Where it stands")},
    KeyWords{"yaw", QT_TRANSLATE_NOOP("ConflictWords", "Direction")},
    KeyWords{"pitch", QT_TRANSLATE_NOOP("ConflictWords", "Tilt")},
    KeyWords{"fov", QT_TRANSLATE_NOOP("ConflictWords", "Angle of view")},
    KeyWords{"state", QT_TRANSLATE_NOOP("ConflictWords", "State")},
    KeyWords{"comparison", QT_TRANSLATE_NOOP("ConflictWords", "Comparison")},
    KeyWords{"mode", QT_TRANSLATE_NOOP("ConflictWords", "Way of comparing")},
    KeyWords{"first", QT_TRANSLATE_NOOP("ConflictWords", "First state")},
    KeyWords{"second", QT_TRANSLATE_NOOP("ConflictWords", "Second state")},
    KeyWords{"horizontal", QT_TRANSLATE_NOOP("ConflictWords", "Divider lies")},
    KeyWords{"split", QT_TRANSLATE_NOOP("ConflictWords", "Place of the divider")},
    KeyWords{"splitTo", QT_TRANSLATE_NOOP("ConflictWords", "Place of the divider at the end")},
    KeyWords{"pins", QT_TRANSLATE_NOOP("ConflictWords", "Pins")},
    KeyWords{"openPin", QT_TRANSLATE_NOOP("ConflictWords", "Show what the first pin quotes")},
    KeyWords{"evidence", QT_TRANSLATE_NOOP("ConflictWords", "Evidence")},
    KeyWords{"chapter", QT_TRANSLATE_NOOP("ConflictWords", "Chapter")},
    KeyWords{"narration", QT_TRANSLATE_NOOP("ConflictWords", "Narration")},
    KeyWords{"audio", QT_TRANSLATE_NOOP("ConflictWords", "Sound")},
    KeyWords{"captions", QT_TRANSLATE_NOOP("ConflictWords", "Captions")},
    KeyWords{"duration", QT_TRANSLATE_NOOP("ConflictWords", "How many seconds the way there takes")},
    KeyWords{"hold", QT_TRANSLATE_NOOP("ConflictWords", "How many seconds the step stays")},
    KeyWords{"events", QT_TRANSLATE_NOOP("ConflictWords", "What happens while the step stays")},
    KeyWords{"caption", QT_TRANSLATE_NOOP("ConflictWords", "Where the words stand in the picture")},
    KeyWords{"at", QT_TRANSLATE_NOOP("ConflictWords", "Seconds after arriving")},
    KeyWords{"move", QT_TRANSLATE_NOOP("ConflictWords", "Slow move of the camera")},
    KeyWords{"seconds", QT_TRANSLATE_NOOP("ConflictWords", "Seconds that it takes")},
    KeyWords{"highlight", QT_TRANSLATE_NOOP("ConflictWords", "Works that are outlined")},
    KeyWords{"pin", QT_TRANSLATE_NOOP("ConflictWords", "Pin that is pointed at")},
    KeyWords{"destruction", QT_TRANSLATE_NOOP("ConflictWords", "Shows destroyed works")},
    KeyWords{"tours", QT_TRANSLATE_NOOP("ConflictWords", "Tours")},
    KeyWords{"steps", QT_TRANSLATE_NOOP("ConflictWords", "Order of the steps")},
    KeyWords{"alignment", QT_TRANSLATE_NOOP("ConflictWords", "How the scan lies in the museum")},
    KeyWords{"metresPerUnit", QT_TRANSLATE_NOOP("ConflictWords", "Metres in a unit of the scan")},
    KeyWords{"up", QT_TRANSLATE_NOOP("ConflictWords", "What is up in the scan")},
    KeyWords{"pairs", QT_TRANSLATE_NOOP("ConflictWords", "Pairs of points")},
    KeyWords{"scan", QT_TRANSLATE_NOOP("ConflictWords", "On the scan")},
    KeyWords{"place", QT_TRANSLATE_NOOP("ConflictWords", "Place")},
    KeyWords{"class", QT_TRANSLATE_NOOP("ConflictWords", "How well it is known")},
    KeyWords{"sources", QT_TRANSLATE_NOOP("ConflictWords", "Sources")},
    KeyWords{"speaker", QT_TRANSLATE_NOOP("ConflictWords", "Who says so")},
    KeyWords{"why", QT_TRANSLATE_NOOP("ConflictWords", "Reason")},
    KeyWords{"fate", QT_TRANSLATE_NOOP("ConflictWords", "What became of it")},
    KeyWords{"model", QT_TRANSLATE_NOOP("ConflictWords", "Model")},
    KeyWords{"states", QT_TRANSLATE_NOOP("ConflictWords", "States")},
    KeyWords{"notice", QT_TRANSLATE_NOOP("ConflictWords", "Notice before destroyed works")},
    KeyWords{"date", QT_TRANSLATE_NOOP("ConflictWords", "Date")},
    KeyWords{"languages", QT_TRANSLATE_NOOP("ConflictWords", "Languages")},
};

constexpr std::array kFlags{"openPin", "destruction", "horizontal"};

/// Each line in its own direction, whatever stands beside it.
QString eachLineIsolated(const QString& words) {
    QStringList lines = PlainWords::calm(words).split(QLatin1Char('\n'));
    for (QString& line : lines)
        line = Isolates::text(line);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// The words of one difference.
class ConflictLines {
    Q_DECLARE_TR_FUNCTIONS(ConflictWords)
public:
    ConflictLines(const io::Conflict& conflict, const SessionLink& link) : m_conflict(conflict), m_link(link) {}

    QString file() const {
        const QString title = Isolates::text(PlainWords::line(m_link.text(m_conflict.title)));
        switch (m_conflict.kind) {
        case io::FileKind::Museum:
            return tr("Museum: “%1”").arg(title);
        case io::FileKind::Tour:
            return tr("Tour: “%1”").arg(title);
        case io::FileKind::Pins:
            return tr("Pins of the museum");
        case io::FileKind::Works:
            return tr("Works that the museum cites");
        }
        return {};
    }
    ConflictRow row(const io::Difference& difference) const {
        const auto& way = difference.way;
        return {.what = what(way), .theirs = value(way, difference.theirs), .mine = value(way, difference.mine)};
    }
    /// "step 3 of “A tour”", or what the file is of.
    QString place(const io::Difference& difference) const {
        const auto& way = difference.way;
        const QString title = Isolates::text(PlainWords::line(m_link.text(m_conflict.title)));
        switch (m_conflict.kind) {
        case io::FileKind::Museum:
            return tr("the museum");
        case io::FileKind::Tour:
            if (way.size() > 1 && way[0].word == "steps" && way[1].number > 0)
                return tr("step %1 of “%2”").arg(way[1].number).arg(title);
            return tr("the tour “%1”").arg(title);
        case io::FileKind::Pins:
            return tr("the pins");
        case io::FileKind::Works:
            return tr("the works that are cited");
        }
        return {};
    }

private:
    QString what(const std::vector<io::Waypoint>& way) const {
        QStringList lines{file()};
        QStringList fields;
        std::string list; // that the next item belongs to
        for (const io::Waypoint& at : way) {
            if (at.number > 0) {
                fields.clear(); // the list's own name: the item says it
                lines << item(list, at);
            } else if (list == "states" && m_link.museum().state(at.word) != nullptr) {
                fields.clear();
                lines << tr("State: “%1”").arg(Isolates::text(m_link.text(m_link.museum().state(at.word)->title)));
            } else if (isLanguage(at.word)) {
                fields << Isolates::text(Words::language(at.word));
            } else {
                fields << field(at.word);
            }
            list = at.word;
        }
        if (!fields.isEmpty())
            lines << fields.join(tr(", ", "between the name of a field and a language"));
        return lines.join(QLatin1Char('\n'));
    }

    QString item(const std::string& list, const io::Waypoint& at) const {
        const QString title = PlainWords::line(m_link.text(at.title));
        const QString thing = thingOf(list);
        if (list == "steps")
            return tr("%1 %2: “%3”", "step, its number, its title")
                .arg(thing)
                .arg(at.number)
                .arg(Isolates::text(title));
        if (title.isEmpty() && at.word.empty())
            return tr("%1 %2", "a thing without a title, and its number").arg(thing).arg(at.number);
        return tr("%1: “%2”", "a thing and its title")
            .arg(thing, Isolates::text(title.isEmpty() ? QString::fromStdString(at.word) : title));
    }

    static const char* wordsIn(const auto& table, const std::string& key) {
        const auto found = std::ranges::find_if(table, [&](const KeyWords& row) { return key == row.key; });
        return found == table.end() ? nullptr : found->words;
    }
    static QString thingOf(const std::string& list) {
        const char* words = wordsIn(kThings, list);
        return words == nullptr ? field(list) : tr(words);
    }
    static QString field(const std::string& key) {
        for (const Aspect aspect : kAspects) {
            if (key == wordOf(aspect) && aspect != Aspect::Place)
                return Words::of(aspect);
        }
        const char* words = wordsIn(kFields, key);
        return words == nullptr
                   ? tr("other: %1", "a field that has no name").arg(Isolates::text(QString::fromStdString(key)))
                   : tr(words);
    }

    bool isLanguage(const std::string& word) const {
        const auto& languages = m_link.museum().languages;
        return std::ranges::find(languages, word) != languages.end();
    }

    QString value(const std::vector<io::Waypoint>& way, const std::string& words) const {
        const io::Waypoint last = way.empty() ? io::Waypoint{} : way.back();
        if (last.number > 0 && !last.word.empty()) // a whole item
            return words.empty() ? tr("is not there") : tr("is there");
        const bool flag = std::ranges::any_of(kFlags, [&](const char* each) { return last.word == each; });
        if (flag || words == "true" || words == "false")
            return words == "true" ? tr("yes") : tr("no");
        if (words.empty())
            return tr("nothing");
        if (const State* state = m_link.museum().state(words); state != nullptr && isOfState(last.word))
            return Isolates::text(PlainWords::line(m_link.text(state->title)));
        if (last.word == "drafts" || last.word == "languages")
            return languagesOf(words);
        return eachLineIsolated(QString::fromStdString(words));
    }
    static bool isOfState(const std::string& key) { return key == "state" || key == "first" || key == "second"; }
    static QString languagesOf(const std::string& words) {
        QStringList names;
        for (const QString& tag : QString::fromStdString(words).split(QStringLiteral(", ")))
            names << Isolates::text(Words::language(tag.toStdString()));
        return names.join(tr(", ", "between languages"));
    }

    const io::Conflict& m_conflict;
    const SessionLink& m_link;
};

std::vector<ConflictRow> ConflictWords::of(const std::vector<io::Conflict>& conflicts, const SessionLink& link) {
    std::vector<ConflictRow> rows;
    for (const io::Conflict& conflict : conflicts) {
        const ConflictLines lines(conflict, link);
        if (!conflict.readable)
            rows.push_back({lines.file(), tr("cannot be read any more"), tr("can be read")});
        for (const io::Difference& difference : conflict.differences)
            rows.push_back(lines.row(difference));
        if (conflict.differences.size() == io::kMaxDifferences)
            rows.push_back({lines.file(), tr("There is more that differs."), {}});
    }
    return rows;
}

QString ConflictWords::listOfMine(const std::vector<io::Conflict>& changes, const SessionLink& link) {
    QStringList items;
    for (const ConflictRow& row : of(changes, link))
        items << row.what + QLatin1Char('\n') + row.mine;
    return items.join(QStringLiteral("\n\n"));
}

QString ConflictWords::takenIn(const std::vector<io::Conflict>& taken, const SessionLink& link) {
    constexpr qsizetype kMostNamed = 3;
    QStringList places;
    QStringList people;
    bool seen = true; // in the window, without opening anew
    for (const io::Conflict& conflict : taken) {
        const ConflictLines lines(conflict, link);
        for (const io::Difference& difference : conflict.differences) {
            if (const QString place = lines.place(difference); !places.contains(place))
                places << place;
        }
        const QString by = Isolates::text(QString::fromStdString(conflict.by));
        if (!conflict.by.empty() && !people.contains(by))
            people << by;
        seen = seen && conflict.kind == io::FileKind::Tour;
    }
    const auto more = static_cast<int>(places.size() - kMostNamed);
    QString where = QStringList(places.mid(0, kMostNamed)).join(tr(", ", "between places"));
    if (more > 0)
        where = tr("%1 and %n more", nullptr, more).arg(where);
    QString words =
        people.isEmpty()
            ? tr("Also taken: what was changed elsewhere meanwhile in %1.").arg(where)
            : tr("Also taken: what %1 changed meanwhile in %2.").arg(people.join(tr(", ", "between places")), where);
    if (!seen)
        words += QLatin1Char(' ') + tr("Open the museum again to see all of it.");
    return words;
}

} // namespace halls::app
