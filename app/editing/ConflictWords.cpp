// SPDX-License-Identifier: MPL-2.0
#include "editing/ConflictWords.h"

#include "desk/SessionLink.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QLocale>
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
};

/// As the tour editor names them, where it does.
constexpr std::array kFields{
    KeyWords{"title", QT_TRANSLATE_NOOP("ConflictWords", "Title")},
    KeyWords{"label", QT_TRANSLATE_NOOP("ConflictWords", "Name")},
    KeyWords{"text", QT_TRANSLATE_NOOP("ConflictWords", "Text")},
    KeyWords{"description", QT_TRANSLATE_NOOP("ConflictWords", "Description")},
    KeyWords{"audience", QT_TRANSLATE_NOOP("ConflictWords", "Whom it is for")},
    KeyWords{"notes", QT_TRANSLATE_NOOP("ConflictWords", "Notes for the guide")},
    KeyWords{"question", QT_TRANSLATE_NOOP("ConflictWords", "Question")},
    KeyWords{"answer", QT_TRANSLATE_NOOP("ConflictWords", "Answer")},
    KeyWords{"drafts", QT_TRANSLATE_NOOP("ConflictWords", "Languages whose texts await review")},
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
    KeyWords{"openPin", QT_TRANSLATE_NOOP("ConflictWords", "Open the passage of the first pin")},
    KeyWords{"evidence", QT_TRANSLATE_NOOP("ConflictWords", "Evidence")},
    KeyWords{"chapter", QT_TRANSLATE_NOOP("ConflictWords", "Chapter")},
    KeyWords{"narration", QT_TRANSLATE_NOOP("ConflictWords", "Narration")},
    KeyWords{"audio", QT_TRANSLATE_NOOP("ConflictWords", "Sound")},
    KeyWords{"captions", QT_TRANSLATE_NOOP("ConflictWords", "Captions")},
    KeyWords{"duration", QT_TRANSLATE_NOOP("ConflictWords", "Seconds of the way there")},
    KeyWords{"hold", QT_TRANSLATE_NOOP("ConflictWords", "Seconds that the step stays")},
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

QString isolated(const QString& words) {
    return QChar(0x2068) + words + QChar(0x2069);
}

/// Each line in its own direction, whatever stands beside it.
QString eachLineIsolated(const QString& words) {
    QStringList lines = PlainWords::calm(words).split(QLatin1Char('\n'));
    for (QString& line : lines)
        line = isolated(line);
    return lines.join(QLatin1Char('\n'));
}

QString languageName(const std::string& tag) {
    return tag == "en" ? QStringLiteral("English") : QLocale(QString::fromStdString(tag)).nativeLanguageName();
}

} // namespace

/// The words of one difference.
class ConflictLines {
    Q_DECLARE_TR_FUNCTIONS(ConflictWords)
public:
    ConflictLines(const io::Conflict& conflict, const SessionLink& link) : m_conflict(conflict), m_link(link) {}

    QString file() const {
        const QString title = isolated(PlainWords::line(m_link.text(m_conflict.title)));
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
                lines << tr("State: “%1”").arg(isolated(m_link.text(m_link.museum().state(at.word)->title)));
            } else if (isLanguage(at.word)) {
                fields << isolated(languageName(at.word));
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
            return tr("%1 %2: “%3”", "step, its number, its title").arg(thing).arg(at.number).arg(isolated(title));
        if (title.isEmpty() && at.word.empty())
            return tr("%1 %2", "a thing without a title, and its number").arg(thing).arg(at.number);
        return tr("%1: “%2”", "a thing and its title")
            .arg(thing, isolated(title.isEmpty() ? QString::fromStdString(at.word) : title));
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
        return words == nullptr ? tr("other: %1", "a field that has no name").arg(isolated(QString::fromStdString(key)))
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
            return isolated(PlainWords::line(m_link.text(state->title)));
        if (last.word == "drafts" || last.word == "languages")
            return languagesOf(words);
        return eachLineIsolated(QString::fromStdString(words));
    }
    static bool isOfState(const std::string& key) { return key == "state" || key == "first" || key == "second"; }
    static QString languagesOf(const std::string& words) {
        QStringList names;
        for (const QString& tag : QString::fromStdString(words).split(QStringLiteral(", ")))
            names << isolated(languageName(tag.toStdString()));
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

} // namespace halls::app
