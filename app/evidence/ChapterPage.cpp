// SPDX-License-Identifier: MPL-2.0
#include "evidence/ChapterPage.h"

#include "evidence/EvidenceRows.h"
#include "words/Citation.h"
#include "words/Colours.h"
#include "words/Words.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>

namespace halls::app {
namespace {

QString sourcesLink(std::size_t number) {
    return QStringLiteral("sources:%1").arg(number);
}

} // namespace

ChapterPage::ChapterPage(SessionLink& link, QWidget* parent) : PlainBrowser(parent), m_link(link) {
    setObjectName(QStringLiteral("chapterPage"));
    setTabChangesFocus(true);
    connect(this, &QTextBrowser::anchorClicked, this, &ChapterPage::follow);
}

void ChapterPage::setWayBack(bool offered) {
    m_wayBack = offered;
    rebuild();
}

bool ChapterPage::showChapter(const Shown& shown) {
    if (m_link.museum().chapter(shown.chapter) == nullptr)
        return false;
    const bool another = !(m_shown == shown);
    if (m_shown.chapter != shown.chapter)
        m_unfolded.clear();
    m_shown = shown;
    const int before = verticalScrollBar()->value();
    rebuild();
    if (!another)
        verticalScrollBar()->setValue(before);
    else if (shown.entry > 0)
        scrollToAnchor(QStringLiteral("entry-%1").arg(shown.entry));
    else
        verticalScrollBar()->setValue(0);
    return true;
}

QString ChapterPage::entryHtml(const ChapterEntry& entry, std::size_t number) const {
    const QString language = QString::fromStdString(m_link.settings().language);
    QString text = m_link.text(entry.text).toHtmlEscaped();
    if (!entry.date.empty())
        text = QStringLiteral("<b>%1</b> ").arg(tr("%1.", "date").arg(Words::date(entry.date)).toHtmlEscaped()) + text;
    const QString line = QStringLiteral("<a href=\"%1\" style=\"%2\"><small>%3</small></a>")
                             .arg(sourcesLink(number), colours::ink(colours::kQuietInk),
                                  EvidenceRows::shortly(m_link.museum(), entry.evidence, language));
    const bool meant = number == m_shown.entry;
    QString html =
        QStringLiteral("<p style=\"margin-top:10px; margin-bottom:0%1\"><a name=\"entry-%2\">\u2060</a>%3<br>%4</p>")
            .arg(meant ? QStringLiteral("; background-color: %1").arg(colours::kSelected.name()) : QString())
            .arg(number)
            .arg(text, line);
    if (m_unfolded.contains(number))
        html += Citation::evidence(m_link.museum(), entry.evidence, language);
    return html;
}

void ChapterPage::rebuild() {
    const Chapter* chapter = m_link.museum().chapter(m_shown.chapter);
    if (chapter == nullptr)
        return;
    const QString title = m_link.text(chapter->title);
    QString html = QStringLiteral("<h3>%1</h3>").arg(title.toHtmlEscaped());
    if (m_wayBack)
        html += QStringLiteral("<p><a href=\"hall:\">%1</a></p>").arg(tr("Back to the hall").toHtmlEscaped());
    if (!chapter->text.empty())
        html += QStringLiteral("<p>%1</p>").arg(m_link.text(chapter->text).toHtmlEscaped());
    std::size_t number = 0;
    for (const ChapterEntry& entry : chapter->entries)
        html += entryHtml(entry, ++number);
    setHtml(html);
    setAccessibleName(title);
    setAccessibleDescription(tr("Tab goes from source line to source line; Enter says which works they are"));
}

void ChapterPage::follow(const QUrl& link) {
    if (link.scheme() != QLatin1String("sources")) {
        Q_EMIT backAsked();
        return;
    }
    const std::size_t number = link.path().toULong();
    if (m_unfolded.erase(number) == 0)
        m_unfolded.insert(number);
    const int before = verticalScrollBar()->value();
    rebuild();
    chooseLink(sourcesLink(number));
    verticalScrollBar()->setValue(before);
}

/// The keyboard goes on from there: a page that is filled anew forgets where it was.
void ChapterPage::chooseLink(const QString& href) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto run = block.begin(); !run.atEnd(); ++run) {
            if (run.fragment().charFormat().anchorHref() != href)
                continue;
            QTextCursor at(document());
            at.setPosition(run.fragment().position());
            at.setPosition(run.fragment().position() + run.fragment().length(), QTextCursor::KeepAnchor);
            setTextCursor(at);
            return;
        }
    }
}

} // namespace halls::app
