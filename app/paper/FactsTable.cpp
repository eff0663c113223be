// SPDX-License-Identifier: MPL-2.0
#include "paper/FactsTable.h"
#include "paper/FactWords.h"

#include "words/Citation.h"
#include "words/Words.h"

#include <fmt/format.h>
#include <functional>

namespace halls::app {
namespace {

using Row = ExhibitDifference;

std::string joined(const std::vector<std::string>& words, const char* between = "; ") {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : between) + word;
    return all;
}

/// What a spreadsheet takes for the beginning of a formula (OWASP, "CSV injection"); the last four are the signs of
/// full width that East Asian keyboards have.
bool beginsFormula(std::string_view text) {
    constexpr std::array<std::string_view, 11> kSigns{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(kSigns, [&](std::string_view sign) { return text.starts_with(sign); });
}

/// Quoted where RFC 4180 asks for it, and where a spreadsheet of another country parts cells: at a semicolon or a tab.
/// A cell that would be taken for a formula gets an apostrophe before it.
std::string cell(std::string text) {
    if (beginsFormula(text))
        text.insert(0, "'");
    if (text.find_first_of(",;\t\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

/// A column: its key, which is the same in every language, its head in words, and what stands in it.
struct Column {
    std::string key;
    QString head;
    std::function<std::string(const Row&)> value;
};

class Columns {
    Q_DECLARE_TR_FUNCTIONS(Facts)
public:
    Columns(const Museum& museum, const ReportWish& wish) : m_museum(museum), m_wish(wish) {
        add("id", tr("Key of the object"), [](const Row& row) { return row.exhibit->id; });
        add("title", tr("Object"), [this](const Row& row) { return text(row.exhibit->title); });
        add("hall", tr("Key of the hall"), [](const Row& row) { return row.exhibit->hall; });
        add("hall title", tr("Hall"), [this](const Row& row) {
            const Hall* hall = m_museum.hall(row.exhibit->hall);
            return hall == nullptr ? std::string() : text(hall->title);
        });
        addTerm("difference", tr("What changed"), [](const Row& row) { return row.difference; });
        add("moved by (m)", tr("Moved by (metres)"),
            [](const Row& row) { return row.movedBy ? fmt::format("{:.2f}", *row.movedBy) : std::string(); });
        addTerm("drawing", tr("What the model draws"), [](const Row& row) { return row.drawing; });
        addState(1, m_wish.first, [](const Row& row) { return row.first; });
        addState(2, m_wish.second, [](const Row& row) { return row.second; });
        addRecord();
        add("disagreements", tr("Sources do not agree"), [this](const Row& row) {
            std::vector<std::string> claims;
            for (const Claim* claim : claimsAbout(m_museum, row.exhibit->id))
                claims.push_back(claimWords(*claim, m_wish.language));
            return joined(claims, " | ");
        });
        add("works cited", tr("Works cited"), [this](const Row& row) {
            std::vector<std::string> works;
            for (const Id& id : Citation::inOrder(worksOf(m_museum, row)))
                works.push_back(fullWork(m_museum, id));
            return joined(works, " | ");
        });
    }

    const std::vector<Column>& all() const { return m_columns; }

private:
    using StateOf = std::function<const ExhibitState*(const Row&)>;

    void add(std::string key, const QString& head, std::function<std::string(const Row&)> value) {
        m_columns.push_back({std::move(key), head, std::move(value)});
    }

    /// A word of the files and, beside it, the visitor's.
    template <typename Value>
    void addTerm(const std::string& key, const QString& head, Value value) {
        add(key, tr("%1 (key)").arg(head), [value](const Row& row) { return std::string(wordOf(value(row))); });
        add(key + " in words", head, [value](const Row& row) { return Words::of(value(row)).toStdString(); });
    }

    void addState(int number, const Id& id, const StateOf& stateOf) {
        const State& state = *m_museum.state(id);
        const QString title = QString::fromStdString(text(state.title));
        const auto key = [number](const std::string& what) { return fmt::format("{} {}", what, number); };
        const auto head = [&](const QString& what) { return tr("%1, %2", "state, what of it").arg(title, what); };
        const auto ifThere = [stateOf](auto value) {
            return [stateOf, value](const Row& row) {
                const ExhibitState* its = stateOf(row);
                return its == nullptr ? std::string() : std::string(value(*its));
            };
        };
        add(key("state"), head(tr("key")), [id](const Row&) { return id; });
        add(key("state title"), head(tr("title")), [title](const Row&) { return title.toStdString(); });
        add(key("state dates"), head(tr("dates")),
            [dates = Words::dates(state).toStdString()](const Row&) { return dates; });
        add(key("fate"), head(tr("%1 (key)").arg(tr("what became of it"))),
            ifThere([](const ExhibitState& its) { return wordOf(its.fate); }));
        add(key("fate in words"), head(tr("what became of it")),
            ifThere([](const ExhibitState& its) { return Words::of(its.fate).toStdString(); }));
        add(key("in words"), head(tr("in words")), ifThere([this](const ExhibitState& its) { return text(its.text); }));
        for (const Aspect aspect : kExhibitAspects) {
            const std::string its = wordOf(aspect);
            const QString name = Words::of(aspect);
            const auto said = [ifThere, aspect](auto value) {
                return ifThere([aspect, value](const ExhibitState& there) {
                    const Evidence* evidence = there.evidence.of(aspect);
                    return evidence == nullptr ? std::string() : std::string(value(*evidence));
                });
            };
            add(key(its), head(tr("%1 (key)").arg(name)),
                ifThere([aspect](const ExhibitState& there) { return wordOf(there.evidence.classOf(aspect)); }));
            add(key(its + " in words"), head(name), ifThere([aspect](const ExhibitState& there) {
                    return Words::of(there.evidence.classOf(aspect)).toStdString();
                }));
            add(key(its + " speaker"), head(tr("%1: who said so").arg(name)),
                said([this](const Evidence& evidence) { return text(evidence.speaker); }));
            add(key(its + " why"), head(tr("%1: why").arg(name)),
                said([this](const Evidence& evidence) { return text(evidence.why); }));
            add(key(its + " sources"), head(tr("%1: sources").arg(name)),
                said([](const Evidence& evidence) { return joined(evidence.sources); }));
        }
        add(key("scan residual (mm)"), head(tr("scan: still apart (mm)")), ifThere([](const ExhibitState& there) {
                const auto residual = there.alignment ? residualOf(*there.alignment) : std::nullopt;
                return residual ? fmt::format("{:.1f}", *residual * 1000.0F) : std::string();
            }));
    }

    void addRecord() {
        const auto record = [this](const std::string& key, const QString& head, auto value) {
            add(key, head, [value](const Row& row) { return std::string(value(row.exhibit->record)); });
        };
        const auto empty = [this](const std::string& key, const QString& head) {
            if (m_wish.emptyFields)
                add(key, head, [words = tr("not recorded").toStdString()](const Row&) { return words; });
        };
        record("numbers", tr("Numbers"), [](const ObjectRecord& its) { return joined(its.numbers); });
        record("type", tr("Type"), [this](const ObjectRecord& its) { return text(its.type); });
        empty("subject", tr("Subject"));
        record("period", tr("Period"), [this](const ObjectRecord& its) { return text(its.period); });
        empty("maker", tr("Maker"));
        record("material of record", tr("Material"), [this](const ObjectRecord& its) { return text(its.material); });
        empty("inscriptions", tr("Marks and inscriptions"));
        record("made", tr("%1 (key)").arg(tr("Original or cast")),
               [](const ObjectRecord& its) { return wordOf(its.made); });
        record("made in words", tr("Original or cast"),
               [](const ObjectRecord& its) { return Words::of(its.made).toStdString(); });
        record("found at", tr("Found at"), [this](const ObjectRecord& its) { return text(its.findSpot); });
        record("measurements", tr("Measurements"), [this](const ObjectRecord& its) {
            std::vector<std::string> all;
            for (const Measurement& measured : its.measurements)
                all.push_back(measurementWords(measured, m_wish.language));
            return joined(all);
        });
        empty("location now", tr("Where it is now"));
        empty("examined by", tr("Examined by"));
        empty("checked on", tr("Day of the check"));
        record("note", tr("Note"), [this](const ObjectRecord& its) { return text(its.note); });
        record("record sources", tr("Sources of the record"),
               [](const ObjectRecord& its) { return joined(its.sources); });
    }

    std::string text(const LocalText& words) const { return words.in(m_wish.language); }

    const Museum& m_museum;
    const ReportWish& m_wish;
    std::vector<Column> m_columns;
};

} // namespace

std::string factsAsCsv(const Museum& museum, const ReportWish& wish) {
    const Columns columns(museum, wish);
    std::string csv = "\xEF\xBB\xBF";
    const auto addLine = [&](auto value) {
        for (const Column& column : columns.all())
            csv += (&column == &columns.all().front() ? "" : ",") + cell(value(column));
        csv += "\r\n";
    };
    addLine([](const Column& column) { return column.key + ": " + column.head.toStdString(); });
    for (const Row& row : rowsOf(museum, wish))
        addLine([&](const Column& column) { return column.value(row); });
    return csv;
}

} // namespace halls::app
