// SPDX-License-Identifier: MPL-2.0
#include "words/PassageText.h"

#include "words/CodePoints.h"

#include <algorithm>

namespace halls::app {
namespace {

struct Mark {
    std::size_t at = 0;
    PassageText::Kind kind = PassageText::Kind::Lacuna;
    const Lacuna* lacuna = nullptr;
};

std::vector<Mark> marksOf(const SourceText& source, std::size_t count) {
    std::vector<Mark> marks;
    for (const Lacuna& lacuna : source.lacunae) {
        if (lacuna.at <= count) {
            const auto kind = lacuna.certain ? PassageText::Kind::Lacuna : PassageText::Kind::UncertainLacuna;
            marks.push_back({lacuna.at, kind, &lacuna});
        }
    }
    for (const LostBreak& lost : source.lostBreaks) {
        if (lost.at <= count)
            marks.push_back({lost.at, PassageText::Kind::LostBreak, nullptr});
    }
    // Of a lacuna and a lost break at one place the lacuna comes first: the paragraph ended with the missing words.
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.at < b.at; });
    return marks;
}

QString markText(PassageText::Kind kind) {
    switch (kind) {
    case PassageText::Kind::Lacuna:
        return PassageText::lacunaMark();
    case PassageText::Kind::UncertainLacuna:
        return PassageText::uncertainLacunaMark();
    case PassageText::Kind::LostBreak:
        return PassageText::lostBreakMark();
    case PassageText::Kind::Source:
        break;
    }
    return {};
}

} // namespace

// No-break spaces within the brackets keep the mark in one piece at the end of a line.
QString PassageText::lacunaMark() {
    return QStringLiteral(" [\u00A0\u2026\u00A0] ");
}
QString PassageText::uncertainLacunaMark() {
    return QStringLiteral(" [\u00A0\u2026\u00A0?\u00A0] ");
}
QString PassageText::lostBreakMark() {
    return QStringLiteral(" \u00B6\n");
}

PassageText::PassageText(const SourceText& source) {
    const QString text = QString::fromUtf8(source.text.data(), static_cast<qsizetype>(source.text.size()));
    const CodePoints points(text);
    m_count = points.count();
    std::size_t at = 0;
    const auto appendSource = [&](std::size_t end) {
        if (end > at) {
            const qsizetype from = points.unitOf(at);
            m_runs.push_back({Kind::Source, text.mid(from, points.unitOf(end) - from), at, end, nullptr});
        }
        at = end;
    };
    for (const Mark& mark : marksOf(source, m_count)) {
        appendSource(mark.at);
        m_runs.push_back({mark.kind, markText(mark.kind), mark.at, mark.at, mark.lacuna});
    }
    appendSource(m_count);
}

QString PassageText::shown() const {
    QString all;
    for (const Run& run : m_runs)
        all += run.text;
    return all;
}

std::vector<PassageText::Run> PassageText::runsOf(std::size_t start, std::size_t end) const {
    std::vector<Run> within;
    if (start >= end || end > m_count)
        return within;
    for (const Run& run : m_runs) {
        if (run.kind != Kind::Source) {
            // Where a quotation breaks off because words are missing, it says so; a lost break there says nothing.
            const bool inside = start < run.start && run.start < end;
            if (inside || (run.kind != Kind::LostBreak && (run.start == start || run.start == end)))
                within.push_back(run);
            continue;
        }
        const std::size_t from = std::max(start, run.start);
        const std::size_t to = std::min(end, run.end);
        if (from >= to)
            continue;
        const CodePoints points(run.text);
        const qsizetype first = points.unitOf(from - run.start);
        within.push_back({run.kind, run.text.mid(first, points.unitOf(to - run.start) - first), from, to, nullptr});
    }
    return within;
}

std::vector<PassageText::Piece> PassageText::piecesOf(std::size_t start, std::size_t end) const {
    std::vector<Piece> pieces;
    if (start >= end || end > m_count)
        return pieces;
    qsizetype shownAt = 0;
    for (const Run& run : m_runs) {
        const std::size_t from = std::max(start, run.start);
        const std::size_t to = std::min(end, run.end);
        if (run.kind == Kind::Source && from < to) {
            const CodePoints points(run.text);
            const qsizetype first = points.unitOf(from - run.start);
            pieces.push_back({shownAt + first, points.unitOf(to - run.start) - first});
        }
        shownAt += run.text.size();
    }
    return pieces;
}

} // namespace halls::app
