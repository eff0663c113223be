// SPDX-License-Identifier: MPL-2.0
#include "evidence/SubjectPanel.h"

#include "evidence/ChapterPage.h"
#include "evidence/EvidenceRows.h"
#include "evidence/SubjectWords.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"
#include "words/Citation.h"
#include "words/Colours.h"
#include "words/Words.h"

#include <QEvent>
#include <QLocale>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

QString heading(const QString& text) {
    return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}
QString paragraph(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}
constexpr QSize kPicture(300, 188); ///< logical pixels

QString row(const QString& name, const QString& value) {
    if (value.isEmpty())
        return {};
    return QStringLiteral("<tr><td style=\"%1; padding-right:10px\">%2</td><td>%3</td></tr>")
        .arg(colours::ink(colours::kQuietInk), name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString scan(const std::optional<Alignment>& alignment) {
    return alignment ? paragraph(Words::ofScan(*alignment)) : QString();
}

} // namespace

SubjectPanel::SubjectPanel(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_page(new PlainBrowser(this)), m_chapter(new ChapterPage(link, this)) {
    setObjectName(QStringLiteral("subject"));
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_page);
    column->addWidget(m_chapter);
    m_chapter->hide();
    setFocusProxy(m_page);
    m_page->setObjectName(QStringLiteral("subjectPage"));
    m_page->setTabChangesFocus(true);
    connect(m_page, &QTextBrowser::anchorClicked, this, &SubjectPanel::follow);
    connect(m_chapter, &ChapterPage::backAsked, this, [this] { m_link.setSubject({}); });
    connect(&m_link, &SessionLink::subjectChanged, this, &SubjectPanel::showSubject);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum) || changes.has(Change::Data))
            m_pictures.clear();
        if (changes.has(Change::Museum) || changes.has(Change::Data) || changes.has(Change::State) ||
            changes.has(Change::Hall) || changes.has(Change::Settings))
            showSubject();
    });
    showSubject();
}

void SubjectPanel::setAudience(bool audience) {
    setProperty("audience", audience);
    restyle(*this);
}

void SubjectPanel::showSubject() {
    m_page->setAccessibleName(tr("What is shown here, and how far to trust it"));
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const Museum& museum = m_link.museum();
    const Id& chapter = m_link.subject().chapter;
    const bool reads = !chapter.empty() && m_chapter->showChapter({chapter, m_link.subject().entry});
    const bool hadFocus = m_page->hasFocus() || m_chapter->hasFocus();
    m_chapter->setVisible(reads);
    m_page->setVisible(!reads);
    setFocusProxy(reads ? m_chapter : m_page);
    if (hadFocus)
        setFocus();
    if (reads)
        return;
    if (session->loaded().bareModel) {
        m_page->setHtml(heading(m_link.text(museum.title)) +
                        paragraph(tr("A single model, without a museum around it. Nothing else is known of it here.")));
        return;
    }
    const Subject& subject = m_link.subject();
    const Hall* asked = subject.part.empty() ? nullptr : museum.hall(subject.hall);
    if (const Exhibit* exhibit = museum.exhibit(subject.exhibit)) {
        m_page->setHtml(exhibitPage(*exhibit));
        // After the words are there: drawing takes a moment.
        QTimer::singleShot(0, this, [this, id = exhibit->id] {
            const Exhibit* its = m_link.museum().exhibit(id);
            if (its != nullptr && m_link.subject().exhibit == id)
                takePictures(*its);
        });
    } else if (asked != nullptr)
        m_page->setHtml(partPage(*asked, subject.part));
    else if (const Hall* hall = session->hall())
        m_page->setHtml(hallPage(*hall));
    else
        m_page->setHtml(heading(m_link.text(museum.title)) + paragraph(m_link.text(museum.description)));
}

/// Each state from the exhibit's own view, once; the page is shown again when new ones came.
void SubjectPanel::takePictures(const Exhibit& exhibit) {
    const auto camera = m_link.session()->cameraBefore(exhibit.id);
    if (!m_photographer || !camera || !isVisible())
        return;
    bool more = false;
    for (std::size_t i = 0; i < m_link.museum().states.size(); ++i) {
        QImage& image = m_pictures[{exhibit.id, m_link.museum().states[i].id}];
        if (!image.isNull())
            continue;
        const qreal ratio = devicePixelRatioF();
        image = m_photographer(*camera, i, kPicture * ratio);
        image.setDevicePixelRatio(ratio);
        more = more || !image.isNull();
    }
    if (more)
        m_page->setHtml(exhibitPage(exhibit));
}

QString SubjectPanel::picture(const Exhibit& exhibit, std::size_t state) const {
    const State& its = m_link.museum().states[state];
    const auto found = m_pictures.find({exhibit.id, its.id});
    if (found == m_pictures.end() || found->second.isNull())
        return {};
    const QUrl name(QStringLiteral("picture:%1").arg(state));
    m_page->document()->addResource(QTextDocument::ImageResource, name, found->second);
    return QStringLiteral("<p><img src=\"%1\" width=\"%2\" height=\"%3\" alt=\"%4\"></p>")
        .arg(name.toString(), QString::number(kPicture.width()), QString::number(kPicture.height()),
             m_link.text(its.title).toHtmlEscaped());
}

void SubjectPanel::follow(const QUrl& link) {
    const Id id = link.path().toStdString();
    if (link.scheme() == QLatin1String("orbit"))
        m_link.act([&](session::Session& session) { session.orbit(id); });
    else
        m_link.setSubject({.hall = {}, .part = {}, .exhibit = id}); // or nothing: the hall
}

QString SubjectPanel::objects(const Hall& hall) const {
    QString list;
    const Id state = m_link.session()->state().id;
    for (const Exhibit& exhibit : m_link.museum().exhibits) {
        const auto found = exhibit.states.find(state);
        if (exhibit.hall != hall.id || found == exhibit.states.end())
            continue;
        list +=
            QStringLiteral("<li><a href=\"exhibit:%1\">%2</a> %3</li>")
                .arg(QString::fromStdString(exhibit.id).toHtmlEscaped(), m_link.text(exhibit.title).toHtmlEscaped(),
                     colours::inked(colours::kQuietInk, QStringLiteral("(%1)").arg(
                                                            SubjectWords::fate(found->second.fate).toHtmlEscaped())));
    }
    return list.isEmpty()
               ? QString()
               : QStringLiteral("<h4>%1</h4><ul>%2</ul>").arg(tr("Objects of this hall").toHtmlEscaped(), list);
}

QString SubjectPanel::hallPage(const Hall& hall) const {
    const Museum& museum = m_link.museum();
    const State& state = m_link.session()->state();
    QString html = heading(m_link.text(hall.title)) + paragraph(m_link.text(hall.text));
    html += QStringLiteral("<h4>%1</h4>").arg(m_link.text(state.title).toHtmlEscaped());
    const auto found = hall.states.find(state.id);
    if (found != hall.states.end()) {
        html += paragraph(m_link.text(found->second.text));
        html += recordedIn(museum, state.id, {.hall = hall.id})
                    ? scan(found->second.alignment) + known(found->second.evidence, {.hall = hall.id})
                    : paragraph(SubjectWords::notRecorded());
    }
    html += objects(hall) + claims(hall.id);
    if (!state.text.empty()) {
        html += QStringLiteral("<h4>%1</h4>").arg(tr("About this state").toHtmlEscaped());
        html += paragraph(m_link.text(state.text)) + Citation::works(museum, state.sources);
    }
    return html;
}

QString SubjectPanel::partPage(const Hall& hall, const Id& partId) const {
    QString html;
    for (const State& state : m_link.museum().states) {
        const auto its = hall.states.find(state.id);
        if (its == hall.states.end())
            continue;
        const auto part = std::ranges::find(its->second.parts, partId, &HallPart::id);
        if (part == its->second.parts.end())
            continue;
        if (html.isEmpty())
            html = heading(m_link.text(part->title)) +
                   QStringLiteral("<p><a href=\"hall:\">%1</a></p>").arg(m_link.text(hall.title).toHtmlEscaped());
        html += QStringLiteral("<h4>%1</h4>").arg(m_link.text(state.title).toHtmlEscaped());
        const bool recorded = recordedIn(m_link.museum(), state.id, {.hall = hall.id});
        html += paragraph(m_link.text(recorded ? part->text : its->second.text));
        if (recorded)
            html += known(part->evidence, {.hall = hall.id, .part = partId});
    }
    return html;
}

QString SubjectPanel::exhibitPage(const Exhibit& exhibit) const {
    const Museum& museum = m_link.museum();
    QString html = heading(m_link.text(exhibit.title));
    const State& shown = m_link.session()->state();
    if (const auto its = exhibit.states.find(shown.id); its != exhibit.states.end())
        html +=
            paragraph(tr("%1: %2", "state: fate").arg(m_link.text(shown.title), SubjectWords::fate(its->second.fate)));
    html += QStringLiteral("<p><a href=\"hall:\">%1</a> &nbsp; <a href=\"orbit:%2\">%3</a></p>")
                .arg(tr("To the hall").toHtmlEscaped(), QString::fromStdString(exhibit.id).toHtmlEscaped(),
                     tr("Go round it").toHtmlEscaped());
    for (std::size_t i = 0; i < museum.states.size(); ++i) {
        const State& state = museum.states[i];
        const auto found = exhibit.states.find(state.id);
        if (found == exhibit.states.end())
            continue;
        const ExhibitState& its = found->second;
        const QString title = tr("%1: %2", "state: fate").arg(m_link.text(state.title), SubjectWords::fate(its.fate));
        html += QStringLiteral("<h4>%1</h4>").arg(title.toHtmlEscaped());
        html += picture(exhibit, i) + paragraph(m_link.text(its.text));
        html += its.fate == Fate::NotRecorded ? paragraph(SubjectWords::notRecorded())
                                              : scan(its.alignment) + known(its.evidence, {.exhibit = exhibit.id});
    }
    return html + record(exhibit) + claims(exhibit.id);
}

QString SubjectPanel::known(const Knowledge& knowledge, const Subject& subject) const {
    const std::vector<Aspect> asked = Citation::aspectsOf(knowledge, subject);
    return EvidenceRows::aspects(knowledge, asked, QString::fromStdString(m_link.settings().language), {}) +
           EvidenceRows::works(m_link.museum(), knowledge, asked);
}

QString SubjectPanel::record(const Exhibit& exhibit) const {
    const ObjectRecord& its = exhibit.record;
    QString rows = row(tr("Type"), m_link.text(its.type)) + row(tr("Period"), m_link.text(its.period)) +
                   row(tr("Material"), m_link.text(its.material)) + row(tr("Found at"), m_link.text(its.findSpot)) +
                   row(tr("Original or cast"), Words::of(its.made));
    for (const Measurement& measured : its.measurements) {
        const bool known = measured.confidence != EvidenceClass::Unknown;
        const QString value =
            known ? tr("%1 m (%2)")
                        .arg(QLocale::c().toString(qreal{measured.metres}, 'g', 3), Words::of(measured.confidence))
                  : tr("not known");
        const QString note = m_link.text(measured.note);
        rows += row(Words::measured(measured.what),
                    note.isEmpty() ? value : tr("%1. %2", "measurement, note").arg(value, note));
    }
    QStringList numbers;
    for (const std::string& number : its.numbers)
        numbers << QChar(0x2068) + QString::fromStdString(number) + QChar(0x2069);
    rows += row(tr("Numbers"), numbers.join(tr(", ")));
    return QStringLiteral("<h4>%1</h4><table>%2</table>").arg(tr("Record").toHtmlEscaped(), rows) +
           paragraph(m_link.text(its.note)) + Citation::works(m_link.museum(), its.sources);
}

QString SubjectPanel::claims(const Id& about) const {
    const Museum& museum = m_link.museum();
    QString html;
    for (const Claim& claim : museum.claims) {
        if (std::find(claim.about.begin(), claim.about.end(), about) == claim.about.end())
            continue;
        html += QStringLiteral("<h4>%1</h4>")
                    .arg(tr("Sources do not agree: %1").arg(m_link.text(claim.topic)).toHtmlEscaped());
        html += QStringLiteral("<ul>");
        const QString language = QString::fromStdString(m_link.settings().language);
        for (const Statement& statement : claim.statements) {
            QStringList lines{m_link.text(statement.text).toHtmlEscaped(),
                              Citation::speaker(statement.speaker, language)};
            if (const QString judged = Citation::judged(statement, language); !judged.isEmpty())
                lines << QStringLiteral("<b>%1</b>").arg(judged);
            lines.removeAll(QString());
            html += QStringLiteral("<li>%1%2</li>")
                        .arg(lines.join(QStringLiteral("<br>")), Citation::works(museum, statement.sources));
        }
        html += QStringLiteral("</ul>");
    }
    return html;
}

void SubjectPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showSubject(); // with the pictures that nobody saw before
}

void SubjectPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        showSubject();
    QWidget::changeEvent(event);
}

} // namespace halls::app
