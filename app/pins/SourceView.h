// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "words/PassageText.h"

#include <QTextEdit>

#include <optional>

namespace halls::app {

/// A source text to be read: its exact words, with our marks where words are missing, and the cited words marked.
class SourceView : public QTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceView)
public:
    explicit SourceView(QWidget* parent);

    /// `language` is that of the visitor, for the notes of the marks. `source` must stay as long as it is shown.
    void showSource(const SourceText* source, const std::string& language);

    /// Marks the code points [start, end) and scrolls to them; start == end marks nothing.
    void mark(std::size_t start, std::size_t end);

    /// The marked words, as they stand in the source: without the marks between them.
    QString markedWords() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void scrollToMark();

    std::optional<PassageText> m_text;
    int m_first = -1; ///< document position of the first marked word; -1: none
};

} // namespace halls::app
