// SPDX-License-Identifier: MPL-2.0
#include "paper/FromHtml.h"

#include "words/Isolates.h"

#include <QTextBlock>
#include <QTextDocument>

namespace halls::app::paper {

Qt::LayoutDirection directionOf(const QString& words) {
    return Isolates::removed(words).isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

std::vector<Paragraph> fromHtml(Look look, const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    std::vector<Paragraph> paragraphs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        Paragraph paragraph{.look = look, .pieces = {}, .direction = directionOf(block.text())};
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            QString text = at.fragment().text();
            text.replace(QChar::LineSeparator, QLatin1Char('\n'));
            paragraph.pieces.push_back(
                {.text = text, .bold = format.fontWeight() >= QFont::DemiBold, .link = format.anchorHref()});
        }
        if (!paragraph.pieces.empty())
            paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

} // namespace halls::app::paper
