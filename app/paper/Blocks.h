// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

/// What stands on pages, as values: it says what a thing is (a heading, a table, a picture), and PaperPdf says where it
/// goes and how it looks. A reader of the PDF is told the same, so that it can be read aloud.
namespace halls::app::paper {

/// Words that run on in one look. What runs the other way than the page is put right by the Unicode rules; `\n` begins
/// a line.
struct Piece {
    QString text;
    bool bold = false;
    bool quiet = false;
    bool marked = false; ///< our own sign within words of others
    QString link;        ///< an address, or "#name" of a paragraph on these pages; empty: none
};
using Pieces = std::vector<Piece>;

enum class Look {
    Title,
    Heading,
    SubHeading,
    Large, ///< for twelve years too
    Text,
    Quiet,
    Small,
    Note, ///< behind it lies a ground of its own
    Quote,
    From,  ///< whence a quotation is
    Item,  ///< of a list
    Aside, ///< small, below an item of a list and on its page
};

struct Paragraph {
    Look look = Look::Text;
    Pieces pieces;
    std::optional<Qt::LayoutDirection> direction; ///< none: as the page
    QString name;                                 ///< where links lead
    bool listed = false;                          ///< in the contents, and in the outline of the PDF; needs a name
    bool keepsNext = false;                       ///< stands on the page of the first lines of what follows
};

struct Row {
    std::vector<Pieces> cells;
    bool head = false; ///< names the columns; comes again at the top of each page
};

/// The first column stands where reading begins.
struct Table {
    std::vector<double> shares; ///< of the width, one for each column
    std::vector<Row> rows;
    bool named = true; ///< the first cell of a row names what is in the others
};

struct Figure {
    QImage image;         ///< null: a blank with its caption
    QStringList captions; ///< one, or one for its left and one for its right half
    QString alternative;  ///< for who cannot see it
};

/// One picture, or several side by side in the direction of reading.
struct Figures {
    std::vector<Figure> each;
    double aspect = 4.0 / 3.0;
    double least = 1.0; ///< share of the full size to which they may shrink so that what follows stands on their page
};

/// A colour with its pattern, and what it means.
struct Key {
    QImage sample;
    QString words;
};

/// Empty lines to write on by hand: as many as there is room for.
struct Ruled {
    int least = 1;
    int most = 1;
};

/// Where the listed paragraphs stand.
struct Contents {};

/// Lines for a name or a date, each behind its word, side by side.
struct Blanks {
    struct Blank {
        QString word;
        double share = 1.0; ///< of the width
    };
    std::vector<Blank> each;
};

/// A question with its pictures where reading begins, one below the other, and beside them empty lines to write on. Is
/// never cut.
struct Asked {
    std::vector<Figure> figures;
    double aspect = 16.0 / 9.0;
    double share = 0.3; ///< of the width that each picture has; 0: there is none
    QString title;
    QString words; ///< what one is told before one is asked
    QString question;
    int lines = 4;
};

using Block = std::variant<Paragraph, Table, Figures, Key, Ruled, Contents, Blanks, Asked>;

/// Blocks that belong together.
struct Part {
    enum class Begin {
        NewPage,
        WhereItFits, ///< below what is there if it fits as a whole, else on a new page
        Flow,
    };
    Begin begin = Begin::NewPage;
    double lower = 0.0; ///< points: this far below the top of a new page, or below the part before
    std::vector<Block> blocks;
};

/// One paragraph of plain words.
inline Paragraph plain(Look look, const QString& words) {
    return {.look = look, .pieces = {{.text = words}}};
}

} // namespace halls::app::paper
