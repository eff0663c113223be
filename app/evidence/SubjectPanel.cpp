// SPDX-License-Identifier: MPL-2.0
#include "evidence/SubjectPanel.h"

#include "evidence/ChapterPage.h"
#include "evidence/EvidenceRows.h"
#include "evidence/SubjectWords.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"
#include "words/Citation.h"
#include "words/Colours.h"
#include "words/Isolates.h"
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

/// What stands first, somewhat larger.
QString leading(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<p style=\"font-size:large\">%1</p>").arg(text.toHtmlEscaped());
}

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
    if (link.scheme() == QLatin1String(Citation::kReasons)) {
        m_reasons = !m_reasons;
        showSubject();
        m_page->scrollToAnchor(QLatin1String(Citation::kReasons));
    } else if (link.scheme() == QLatin1String("orbit"))
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
                     colours::inked(colours::kQuietInk,
                                    QStringLiteral("(%1)").arg(Words::becoming(found->second.fate).toHtmlEscaped())));
    }
    return list.isEmpty()
               ? QString()
               : QStringLiteral("<h4>%1</h4><ul>%2</ul>").arg(tr("Objects of this hall").toHtmlEscaped(), list);
}

QString SubjectPanel::lead(const QString& first, const QString& second) const {
    return leading(first) + leading(second);
}

/// Asked for by the visitor, and then there for all that is looked at. It begins with the way to open and close it.
QString SubjectPanel::reasons(const QString& html) const {
    return html.isEmpty() ? QString() : Citation::reasonsLink(m_reasons) + (m_reasons ? html : QString());
}

namespace {

/// How many letters its first sentence has.
qsizetype firstSentence(const QString& text) {
    const qsizetype end = text.indexOf(QStringLiteral(". "));
    return end < 0 ? text.size() : end + 1;
}

} // namespace

QString SubjectPanel::hallPage(const Hall& hall) const {
    const Museum& museum = m_link.museum();
    const State& state = m_link.session()->state();
    const auto found = hall.states.find(state.id);
    const bool recorded = recordedIn(museum, state.id, {.hall = hall.id});
    const HallState its = found == hall.states.end() ? HallState{} : found->second;
    const QString text = m_link.text(hall.text);
    const qsizetype first = firstSentence(text);
    const QString drawn = recorded ? SubjectWords::howDrawn(its.evidence.classOf(Aspect::Form)) : QString();
    QString html =
        heading(m_link.text(hall.title)) + lead(text.left(first), drawn) + paragraph(text.mid(first).trimmed());
    html +=
        QStringLiteral("<h4>%1</h4>").arg(m_link.text(state.title).toHtmlEscaped()) + paragraph(m_link.text(its.text));
    html += recorded ? scan(its.alignment) : paragraph(SubjectWords::notRecorded());
    html += objects(hall) + claims(hall.id);
    if (!state.text.empty())
        html += QStringLiteral("<h4>%1</h4>").arg(tr("About this state").toHtmlEscaped()) +
                paragraph(m_link.text(state.text));
    QString why = recorded ? knownIn(state, its.evidence, {.hall = hall.id}) : QString();
    if (!state.sources.empty())
        why += QStringLiteral("<h4>%1</h4>").arg(tr("About this state").toHtmlEscaped()) +
               Citation::works(museum, state.sources);
    return html + reasons(why);
}

QString SubjectPanel::partPage(const Hall& hall, const Id& partId) const {
    QString html;
    QString why;
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
        html += lead(m_link.text(recorded ? part->text : its->second.text),
                     recorded ? SubjectWords::howDrawn(part->evidence.classOf(Aspect::Form)) : QString());
        if (recorded)
            why += knownIn(state, part->evidence, {.hall = hall.id, .part = partId});
    }
    return html + reasons(why);
}

namespace {

/// The last state that something was recorded of it in; null: there is none.
const State* lastRecorded(const Museum& museum, const Exhibit& exhibit) {
    for (auto state = museum.states.rbegin(); state != museum.states.rend(); ++state) {
        const auto its = exhibit.states.find(state->id);
        if (its != exhibit.states.end() && its->second.fate != Fate::NotRecorded)
            return &*state;
    }
    return nullptr;
}

/// What the package says of what became of it, where nobody knows it: that, and not our own sentence, comes first.
bool leadsWithText(const ExhibitState& state) {
    return state.fate == Fate::Unknown && !state.text.empty();
}

QString kindOf(const QString& type, const QString& period) {
    if (type.isEmpty() || period.isEmpty())
        return type + period;
    return SubjectPanel::tr("%1. Period: %2.", "what it is, when it was made").arg(type, period);
}

} // namespace

QString SubjectPanel::becameOf(const Exhibit& exhibit) const {
    const State* last = lastRecorded(m_link.museum(), exhibit);
    const State& state = last != nullptr ? *last : m_link.session()->state();
    const auto found = exhibit.states.find(state.id);
    if (found == exhibit.states.end())
        return {};
    const ExhibitState& its = found->second;
    QStringList said{tr("%1: %2.", "state: fate").arg(m_link.text(state.title), Words::becoming(its.fate))};
    if (its.fate == Fate::Unknown)
        said << (its.text.empty() ? SubjectWords::nobodySays() : m_link.text(its.text));
    const auto shown = exhibit.states.find(m_link.session()->state().id);
    if (shown != exhibit.states.end() && !shown->second.model.empty() && shown->second.fate != Fate::NotRecorded)
        said << SubjectWords::howDrawn(shown->second.evidence.classOf(Aspect::Form));
    return said.join(QLatin1Char(' '));
}

QString SubjectPanel::exhibitPage(const Exhibit& exhibit) const {
    const Museum& museum = m_link.museum();
    QString html =
        heading(m_link.text(exhibit.title)) +
        lead(kindOf(m_link.text(exhibit.record.type), m_link.text(exhibit.record.period)), becameOf(exhibit));
    html += QStringLiteral("<p><a href=\"hall:\">%1</a> &nbsp; <a href=\"orbit:%2\">%3</a></p>")
                .arg(tr("To the hall").toHtmlEscaped(), QString::fromStdString(exhibit.id).toHtmlEscaped(),
                     tr("Go round it").toHtmlEscaped());
    const State* last = lastRecorded(museum, exhibit);
    QString why;
    for (std::size_t i = 0; i < museum.states.size(); ++i) {
        const State& state = museum.states[i];
        const auto found = exhibit.states.find(state.id);
        if (found == exhibit.states.end())
            continue;
        const ExhibitState& its = found->second;
        const QString title = tr("%1: %2", "state: fate").arg(m_link.text(state.title), Words::becoming(its.fate));
        html += QStringLiteral("<h4>%1</h4>").arg(title.toHtmlEscaped()) + picture(exhibit, i);
        if (&state != last || !leadsWithText(its))
            html += paragraph(m_link.text(its.text));
        html += its.fate == Fate::NotRecorded ? paragraph(SubjectWords::notRecorded()) : scan(its.alignment);
        if (its.fate != Fate::NotRecorded)
            why += knownIn(state, its.evidence, {.exhibit = exhibit.id});
    }
    if (!exhibit.record.sources.empty())
        why += QStringLiteral("<h4>%1</h4>").arg(tr("Record").toHtmlEscaped()) +
               Citation::works(museum, exhibit.record.sources);
    return html + record(exhibit) + claims(exhibit.id) + reasons(why);
}

QString SubjectPanel::knownIn(const State& state, const Knowledge& knowledge, const Subject& subject) const {
    return QStringLiteral("<h4>%1</h4>").arg(m_link.text(state.title).toHtmlEscaped()) + known(knowledge, subject);
}

QString SubjectPanel::known(const Knowledge& knowledge, const Subject& subject) const {
    const std::vector<Aspect> asked = Citation::aspectsOf(knowledge, subject);
    return EvidenceRows::aspects(m_link.museum(), knowledge, asked, QString::fromStdString(m_link.settings().language),
                                 {}) +
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
        numbers << Isolates::text(QString::fromStdString(number));
    rows += row(tr("Numbers"), numbers.join(tr(", ")));
    return QStringLiteral("<h4>%1</h4><table>%2</table>").arg(tr("Record").toHtmlEscaped(), rows) +
           paragraph(m_link.text(its.note));
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
                        .arg(lines.join(QStringLiteral("<br>")),
                             m_reasons ? Citation::works(museum, statement.sources) : QString());
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
