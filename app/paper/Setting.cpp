// SPDX-License-Identifier: MPL-2.0
#include "paper/Setting.h"

#include "paper/Canvas.h"
#include "words/Colours.h"

#include <algorithm>
#include <cmath>

namespace halls::app::paper {
namespace {

constexpr double kBetweenPictures = 11.0;
constexpr double kAboveCaption = 3.0;
constexpr double kBelowPictures = 6.0;
constexpr double kAboveTable = 4.0;
constexpr double kCell = 3.5;             ///< around what is in a cell
constexpr double kLongRow = 160.0;        ///< a higher one may be cut
constexpr std::size_t kLinesOfAPiece = 6; ///< of a row that is cut
constexpr double kBetweenLines = 25.5;    ///< of those to write on: for a hand of twelve years too
constexpr double kKeyWide = 45.0;
constexpr double kKeyHigh = 18.0;
constexpr double kNumberWide = 30.0; ///< of a page, in the contents
constexpr double kBullet = 10.0;
constexpr double kBlankHigh = 27.0;  ///< of a line for a name
constexpr double kAfterBlank = 16.0; ///< between two of them
constexpr double kBesidePicture = 14.0;
constexpr double kBetweenAsked = 17.0; ///< questions with a picture
constexpr double kBetweenPlain = 12.0; ///< without
constexpr double kBelowTold = 3.0;
constexpr double kBelowCaption = 6.0; ///< between two pictures

const char* tagOf(Look look) {
    switch (look) {
    case Look::Title:
        return "H1";
    case Look::Heading:
        return "H2";
    case Look::SubHeading:
        return "H3";
    case Look::Quote:
        return "BlockQuote";
    case Look::Note:
        return "Note";
    default:
        return "P";
    }
}

bool isHeading(Look look) {
    return look == Look::Title || look == Look::Heading || look == Look::SubHeading;
}

QString wordsOf(const Pieces& pieces) {
    QString words;
    for (const Piece& piece : pieces)
        words += piece.text;
    return words;
}

/// The first and the last two lines are not parted; three stay whole.
bool keepsNext(std::size_t line, std::size_t count) {
    return line + 1 < count && (count <= 3 || line == 0 || line + 2 == count);
}

} // namespace

void Setting::setContents(const std::vector<Part>& parts) {
    for (const Part& part : parts) {
        for (const Block& block : part.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (paragraph != nullptr && paragraph->listed)
                m_listed.push_back({wordsOf(paragraph->pieces), paragraph->name, paragraph->look == Look::SubHeading});
        }
    }
}

std::vector<Unit> Setting::unitsOf(const std::vector<Block>& blocks) {
    m_units.clear();
    for (const Block& block : blocks)
        std::visit([this](const auto& each) { add(each); }, block);
    return std::move(m_units);
}

std::vector<Unit> Setting::units(const Part& part, double room) {
    m_share = 1.0;
    m_moreLines = 0;
    std::vector<Unit> all = unitsOf(part.blocks);
    const double over = Pages::heightOf(all) - room;
    double pictures = 0.0;
    double least = 1.0;
    int ruled = 0;
    int most = 0;
    for (const Block& block : part.blocks) {
        if (const auto* figures = std::get_if<Figures>(&block); figures != nullptr && figures->least < 1.0) {
            pictures += figureWide(*figures) / figures->aspect;
            least = std::min(least, figures->least);
        }
        if (const auto* lines = std::get_if<Ruled>(&block)) {
            ++ruled;
            most = std::max(most, lines->most - lines->least);
        }
    }
    if (over > 0.0 && pictures > 0.0 && (pictures - over) / pictures >= least) {
        m_share = (pictures - over) / pictures * 0.995; // less than a point below what a float may lose
        all = unitsOf(part.blocks);
    } else if (over < 0.0 && ruled > 0) {
        m_moreLines = std::min(most, static_cast<int>(-over / kBetweenLines) / ruled);
        all = unitsOf(part.blocks);
    }
    return all;
}

void Setting::add(const Paragraph& paragraph) {
    const Face face = faceOf(paragraph.look);
    const double bullet = paragraph.look == Look::Item ? kBullet : 0.0;
    const Qt::LayoutDirection itsDirection = paragraph.direction.value_or(direction());
    const double width = m_wide - 2.0 * face.indent - bullet;
    const bool right = itsDirection == Qt::RightToLeft;
    const double x = right ? face.indent : face.indent + bullet;
    const auto text = std::make_shared<const SetText>(m_typesetter.set(paragraph.pieces, face, width, itsDirection));
    const bool noted = paragraph.look == Look::Note;
    const bool item = paragraph.look == Look::Item;
    const int number = ++m_number;
    const std::vector<Tag> tags = item ? std::vector<Tag>{kDocument, {"L", 0}, {"LI", number}, {"LBody", number}}
                                       : std::vector<Tag>{kDocument, {tagOf(paragraph.look), number}};
    const std::size_t count = text->lines().size();
    if (paragraph.look == Look::Aside && !m_units.empty())
        m_units.back().keepNext = true;
    for (std::size_t line = 0; line < count; ++line) {
        const double height = text->lines()[line].height;
        Unit unit{.before = line == 0 ? face.before : 0.0,
                  .height = height,
                  .keepNext = isHeading(paragraph.look) || paragraph.keepsNext || keepsNext(line, count),
                  .tags = tags};
        unit.draw = [=, wide = m_wide](Canvas& canvas, double y) {
            if (noted)
                canvas.fill(0.0, y, wide, height, colours::kPaperNote);
            if (item && line == 0)
                canvas.fill(right ? wide - 5.0 : 2.0, y + height * 0.5, 2.5, 2.5, colours::kPaperQuietInk);
            text->draw(canvas, line, x, y);
        };
        if (line == 0)
            unit.name = paragraph.name;
        if (line == 0 && paragraph.listed)
            unit.outline = wordsOf(paragraph.pieces);
        m_units.push_back(std::move(unit));
    }
}

void Setting::add(const Table& table) {
    const int number = ++m_number;
    const std::size_t first = m_units.size();
    std::shared_ptr<const Unit> head;
    for (const Row& row : table.rows)
        addRow(table, row, number, head);
    if (first < m_units.size()) {
        // Neither the first nor the last row stands alone.
        m_units[first].before = kAboveTable;
        m_units[first].keepNext = true;
        if (m_units.size() > first + 1)
            m_units[m_units.size() - 2].keepNext = true;
        m_units.back().keepNext = false;
    }
}

/// A row as one unit; a long one in pieces of some lines, each of them a row for who listens.
void Setting::addRow(const Table& table, const Row& row, int number, std::shared_ptr<const Unit>& head) {
    struct Cell {
        SetText text;
        double x = 0.0;
    };
    auto cells = std::make_shared<std::vector<Cell>>();
    double from = 0.0;
    double height = 0.0;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const double width = table.shares[i] * m_wide;
        const bool name = table.named && i == 0 && !row.head;
        const Face face{.bold = row.head, .quiet = name};
        Cell cell{m_typesetter.set(row.cells[i], face, width - 2.0 * kCell, direction()),
                  left(from + kCell, width - 2.0 * kCell)};
        height = std::max(height, cell.text.height());
        lines = std::max(lines, cell.text.lines().size());
        cells->push_back(std::move(cell));
        from += width;
    }
    const std::size_t step = height > kLongRow ? kLinesOfAPiece : std::max<std::size_t>(lines, 1);
    for (std::size_t first = 0; first < lines; first += step) {
        double high = 0.0;
        for (const Cell& cell : *cells) {
            const auto& its = cell.text.lines();
            const std::size_t end = std::min(first + step, its.size());
            if (first < end)
                high = std::max(high, its[end - 1].top + its[end - 1].height - its[first].top);
        }
        const bool begins = first == 0;
        const bool ends = first + step >= lines;
        Unit unit{.height = high + (begins ? kCell : 0.0) + (ends ? kCell : 0.0),
                  .keepNext = row.head,
                  .tags = {kDocument, {"Table", number}, {"TR", ++m_number}},
                  .repeat = head};
        unit.draw = [=, isHead = row.head, named = table.named, wide = m_wide](Canvas& canvas, double y) {
            if (begins)
                canvas.line(0.0, y, wide, y, 0.4, colours::kPaperRule);
            for (std::size_t i = 0; i < cells->size(); ++i) {
                const SetText& text = (*cells)[i].text;
                canvas.openInner(isHead || (named && i == 0) ? "TH" : "TD");
                double line = y + (begins ? kCell : 0.0);
                for (std::size_t l = first; l < std::min(first + step, text.lines().size()); ++l) {
                    text.draw(canvas, l, (*cells)[i].x, line);
                    line += text.lines()[l].height;
                }
                canvas.closeInner();
            }
        };
        if (row.head)
            head = std::make_shared<const Unit>(unit);
        m_units.push_back(std::move(unit));
    }
}

double Setting::figureWide(const Figures& figures) const {
    const auto count = static_cast<double>(figures.each.size());
    return (m_wide - kBetweenPictures * (count - 1.0)) / count;
}

void Setting::add(const Figures& figures) {
    const double column = figureWide(figures);
    const double wide = column * (figures.least < 1.0 ? m_share : 1.0);
    const double high = wide / figures.aspect;
    const Face face{.size = 8.0};
    struct Shown {
        Figure figure;
        double column = 0.0;
        std::vector<SetText> captions;
    };
    auto all = std::make_shared<std::vector<Shown>>();
    double captions = 0.0;
    double from = 0.0;
    for (const Figure& figure : figures.each) {
        Shown shown{.figure = figure, .column = left(from, column), .captions = {}};
        const bool halves = figure.captions.size() == 2;
        for (int i = 0; i < figure.captions.size(); ++i) {
            // The first state is left in the picture, in any language.
            const auto align = !halves  ? Typesetter::Align::Middle
                               : i == 0 ? Typesetter::Align::Left
                                        : Typesetter::Align::Right;
            const Piece words{.text = figure.captions[i]};
            shown.captions.push_back(
                m_typesetter.set({words}, face, halves ? column / 2.0 - kCell : column, direction(), align));
            captions = std::max(captions, shown.captions.back().height());
        }
        all->push_back(std::move(shown));
        from += column + kBetweenPictures;
    }
    Unit unit{.before = 6.0,
              .height = high + kAboveCaption + captions + kBelowPictures,
              .keepNext = true, // with the words that are about it
              .tags = {kDocument, {"Div", ++m_number}}};
    unit.draw = [=](Canvas& canvas, double y) {
        for (const Shown& shown : *all) {
            canvas.figure(shown.figure.image, shown.figure.alternative, shown.column + (column - wide) / 2.0, y, wide,
                          high);
            for (std::size_t i = 0; i < shown.captions.size(); ++i) {
                canvas.openInner("Caption");
                const double x = i == 0 ? shown.column : shown.column + column / 2.0 + kCell;
                shown.captions[i].draw(canvas, x, y + high + kAboveCaption);
                canvas.closeInner();
            }
        }
    };
    m_units.push_back(std::move(unit));
}

void Setting::add(const Key& key) {
    const double width = m_wide - kKeyWide - 11.0;
    const auto text = std::make_shared<const SetText>(
        m_typesetter.set({{.text = key.words}}, faceOf(Look::Text), width, direction()));
    const double sample = left(0.0, kKeyWide);
    const double x = left(kKeyWide + 11.0, width);
    Unit unit{.before = 2.0,
              .height = std::max(kKeyHigh, text->height()),
              .tags = {kDocument, {"L", 0}, {"LI", ++m_number}, {"LBody", m_number}}};
    unit.draw = [=, image = key.sample](Canvas& canvas, double y) {
        canvas.image(image, sample, y + 2.5, kKeyWide, kKeyHigh - 5.0);
        text->draw(canvas, x, y + std::max(0.0, (kKeyHigh - text->height()) / 2.0));
    };
    m_units.push_back(std::move(unit));
}

void Setting::add(const Ruled& ruled) {
    const int count = std::min(ruled.least + m_moreLines, ruled.most);
    Unit unit{.height = count * kBetweenLines, .tags = {kDocument}};
    unit.draw = [=](Canvas& canvas, double y) {
        for (int i = 1; i <= count; ++i)
            canvas.line(0.0, y + i * kBetweenLines, canvas.wide(), y + i * kBetweenLines, 0.6, colours::kPaperLine);
    };
    if (!m_units.empty())
        m_units.back().keepNext = true; // the question
    m_units.push_back(std::move(unit));
}

void Setting::add(const Contents&) {
    const int number = ++m_number;
    for (const Listed& listed : m_listed) {
        const double from = listed.below ? 14.0 : 0.0;
        const double width = m_wide - from - kNumberWide;
        const auto text = std::make_shared<const SetText>(m_typesetter.set(
            {{.text = listed.words, .link = QLatin1Char('#') + listed.name}}, faceOf(Look::Text), width, direction()));
        Unit unit{.before = 2.0, .height = text->height(), .tags = {kDocument, {"TOC", number}, {"TOCI", ++m_number}}};
        unit.draw = [=, this, name = listed.name](Canvas& canvas, double y) {
            text->draw(canvas, left(from, width), y);
            const auto align = m_rightToLeft ? Typesetter::Align::Left : Typesetter::Align::Right;
            m_typesetter
                .set({{.text = QString::number(canvas.pageOf(name)), .quiet = true}}, faceOf(Look::Text), kNumberWide,
                     Qt::LeftToRight, align)
                .draw(canvas, left(m_wide - kNumberWide, kNumberWide), y);
        };
        m_units.push_back(std::move(unit));
    }
}

void Setting::add(const Blanks& blanks) {
    struct Set {
        SetText word;
        double from = 0.0;
        double wide = 0.0;
    };
    auto all = std::make_shared<std::vector<Set>>();
    double from = 0.0;
    for (const Blanks::Blank& blank : blanks.each) {
        const double wide = blank.share * m_wide;
        all->push_back({m_typesetter.set({{.text = blank.word}}, faceOf(Look::Large), wide, direction()), from, wide});
        from += wide;
    }
    Unit unit{.before = 2.0, .height = kBlankHigh, .keepNext = true, .tags = {kDocument, {"P", ++m_number}}};
    unit.draw = [all, rightToLeft = m_rightToLeft, whole = m_wide](Canvas& canvas, double y) {
        for (const Set& each : *all) {
            const double base = y + kBlankHigh - 4.0;
            const double x = rightToLeft ? whole - each.from - each.wide : each.from;
            each.word.draw(canvas, x, base - each.word.height() + 3.0);
            const double word = each.word.wide() + 5.0;
            const double end = each.wide - (each.from + each.wide < whole - 1.0 ? kAfterBlank : 0.0);
            if (rightToLeft)
                canvas.line(x + each.wide - end, base, x + each.wide - word, base, 0.6, colours::kPaperLine);
            else
                canvas.line(x + word, base, x + end, base, 0.6, colours::kPaperLine);
        }
    };
    m_units.push_back(std::move(unit));
}

void Setting::add(const Asked& asked) {
    const double picture = asked.share * m_wide;
    const double from = asked.share > 0.0 ? picture + kBesidePicture : 0.0;
    const double width = m_wide - from;
    const auto set = [&](const QString& words, const Face& face, double wide) {
        return std::make_shared<const SetText>(m_typesetter.set({{.text = words}}, face, wide, direction()));
    };
    const auto title = set(asked.title, faceOf(Look::SubHeading), width);
    const auto told = set(asked.words, faceOf(Look::Text), width);
    Face large = faceOf(Look::Large);
    large.bold = !asked.words.isEmpty(); // parts what is asked from what is told
    const auto question = set(asked.question, large, width);
    const bool shown = asked.share > 0.0;
    std::vector<std::shared_ptr<const SetText>> captions;
    const double high = picture / asked.aspect;
    double beside = 0.0;
    for (const Figure& figure : asked.figures) {
        if (!shown)
            break;
        captions.push_back(set(figure.captions.join(QLatin1Char('\n')), faceOf(Look::Small), picture));
        beside += (captions.size() > 1 ? kBelowCaption : 0.0) + high + kAboveCaption + captions.back()->height();
    }
    const double toldAt = title->height() + kBelowTold;
    const double askedAt = toldAt + (asked.words.isEmpty() ? 0.0 : told->height() + kBelowTold);
    const double words = askedAt + question->height();
    Unit unit{.before = shown ? kBetweenAsked : kBetweenPlain,
              .height = std::max(words + asked.lines * kBetweenLines, beside),
              .tags = {kDocument, {"Div", ++m_number}}};
    unit.draw = [=, this, figures = asked.figures, tells = !asked.words.isEmpty(), height = unit.height](Canvas& canvas,
                                                                                                         double y) {
        const double x = left(from, width);
        canvas.openInner("P");
        title->draw(canvas, x, y);
        canvas.closeInner();
        if (tells) {
            canvas.openInner("P");
            told->draw(canvas, x, y + toldAt);
            canvas.closeInner();
        }
        canvas.openInner("P");
        question->draw(canvas, x, y + askedAt);
        canvas.closeInner();
        double top = y;
        for (std::size_t i = 0; i < captions.size(); ++i) {
            const double at = left(0.0, picture);
            canvas.figure(figures[i].image, figures[i].alternative, at, top, picture, high);
            canvas.openInner("Caption");
            captions[i]->draw(canvas, at, top + high + kAboveCaption);
            canvas.closeInner();
            top += high + kAboveCaption + captions[i]->height() + kBelowCaption;
        }
        // As many as there is room for, beside a high picture too.
        for (double line = y + words + kBetweenLines; line <= y + height + 0.5; line += kBetweenLines)
            canvas.line(x, line, x + width, line, 0.6, colours::kPaperLine);
    };
    m_units.push_back(std::move(unit));
}

} // namespace halls::app::paper
