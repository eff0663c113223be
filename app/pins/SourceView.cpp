// SPDX-License-Identifier: MPL-2.0
#include "pins/SourceView.h"

#include "words/Colours.h"
#include "words/PlainWords.h"

#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>

namespace halls::app {
namespace {

/// One character for each of the source's, so that positions stay: a carriage return and the two characters that Qt
/// keeps for itself cannot be shown as they are.
QString asShown(QString text) {
    text.replace(QLatin1Char('\r'), QLatin1Char(' '));
    text.replace(QChar(0xFDD0), QChar(QChar::ReplacementCharacter));
    text.replace(QChar(0xFDD1), QChar(QChar::ReplacementCharacter));
    return text;
}

bool readsRightToLeft(const std::string& language) {
    return QLocale(QString::fromStdString(language)).textDirection() == Qt::RightToLeft;
}

QTextCharFormat lacunaFormat() {
    QTextCharFormat format;
    format.setBackground(colours::kGap);
    format.setForeground(colours::kGapInk);
    format.setFontWeight(QFont::Bold);
    return format;
}

} // namespace

SourceView::SourceView(QWidget* parent) : QTextEdit(parent) {
    setObjectName(QStringLiteral("sourceText"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    // Read-only, but walked through and copied from by keyboard.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    document()->setDocumentMargin(10.0);
}

void SourceView::showSource(const SourceText* source, const std::string& language) {
    setExtraSelections({});
    m_first = -1;
    clear();
    m_text.reset();
    if (source == nullptr)
        return;
    m_text.emplace(*source);
    const bool rightToLeft = readsRightToLeft(source->language);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    document()->setDefaultTextOption(option);
    QTextBlockFormat block;
    block.setLineHeight(135.0, QTextBlockFormat::ProportionalHeight);
    block.setLayoutDirection(option.textDirection());
    QTextCursor cursor(document());
    cursor.setBlockFormat(block);
    for (const PassageText::Run& run : m_text->runs()) {
        QTextCharFormat format;
        switch (run.kind) {
        case PassageText::Kind::Source:
            break;
        case PassageText::Kind::Lacuna:
            format = lacunaFormat();
            format.setToolTip(tr("Words are missing in the source here."));
            break;
        case PassageText::Kind::UncertainLacuna:
            format = lacunaFormat();
            format.setToolTip(tr("Words are probably missing in the source here."));
            break;
        case PassageText::Kind::LostBreak:
            format.setForeground(colours::kQuietInk);
            format.setToolTip(tr("A paragraph break was lost in the source here. No word is missing."));
            break;
        }
        if (run.lacuna != nullptr && !run.lacuna->note.empty()) {
            const QString note = QString::fromStdString(run.lacuna->note.in(language));
            format.setToolTip(PlainWords::tip(format.toolTip() + QLatin1Char('\n') + note));
        }
        cursor.insertText(asShown(run.text), format);
    }
    verticalScrollBar()->setValue(0);
}

void SourceView::mark(std::size_t start, std::size_t end) {
    QList<QTextEdit::ExtraSelection> marks;
    m_first = -1;
    if (m_text) {
        for (const PassageText::Piece& piece : m_text->piecesOf(start, end)) {
            ExtraSelection one;
            one.cursor = QTextCursor(document());
            one.cursor.setPosition(static_cast<int>(piece.from));
            one.cursor.setPosition(static_cast<int>(piece.from + piece.length), QTextCursor::KeepAnchor);
            one.format.setBackground(colours::kMark);
            one.format.setForeground(colours::kInkOnMark);
            marks.append(one);
            if (m_first < 0)
                m_first = static_cast<int>(piece.from);
        }
    }
    setExtraSelections(marks);
    scrollToMark();
}

QString SourceView::markedWords() const {
    QString words;
    for (const ExtraSelection& mark : extraSelections())
        words += mark.cursor.selectedText().replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    return words;
}

void SourceView::scrollToMark() {
    if (m_first < 0)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_first);
    setTextCursor(cursor);
    // Two lines of what stands before, then the marked words: the reader sees where they come from.
    const int above = 2 * fontMetrics().lineSpacing();
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + cursorRect(cursor).top() - above);
}

void SourceView::showEvent(QShowEvent* event) {
    QTextEdit::showEvent(event);
    QTimer::singleShot(0, this, [this] { scrollToMark(); }); // after the layout knows its width
}

void SourceView::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    scrollToMark();
}

} // namespace halls::app
