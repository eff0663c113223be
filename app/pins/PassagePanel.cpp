// SPDX-License-Identifier: MPL-2.0
#include "pins/PassagePanel.h"

#include "look/PlainWidgets.h"
#include "look/QuotationSteps.h"
#include "look/Theme.h"
#include "look/TwoLines.h"
#include "museum/Quoting.h"
#include "pins/SourceView.h"
#include "words/Citation.h"
#include "words/Colours.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kSourceRole = Qt::UserRole + 1;
constexpr int kTouched = 56;  ///< logical pixels of a key for fingers
constexpr int kShaShown = 12; ///< digits: enough to compare by eye, the tooltip has all

/// Heights of our words, the source and the lists, of which a splitter takes the shares.
QList<int> heights(bool withSource) {
    return withSource ? QList<int>{150, 370, 110} : QList<int>{430, 90, 110};
}

} // namespace

PassagePanel::PassagePanel(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_title(plainLabel(this)), m_close(new QPushButton(this)),
      m_words(new PlainBrowser(this)), m_banner(plainLabel(this)), m_facts(markedLabel(this)),
      m_quotations(new QuotationSteps(link, this)), m_view(new SourceView(this)),
      m_parts(new QSplitter(Qt::Vertical, this)), m_tabs(new QTabWidget(this)), m_passages(new QListWidget(this)),
      m_pins(new QListWidget(this)) {
    setObjectName(QStringLiteral("passagePanel"));
    build();
    connect(m_close, &QPushButton::clicked, this,
            [this] { m_link.act([](session::Session& session) { session.closePin(); }); });
    for (QListWidget* list : {m_passages, m_pins}) {
        list->setItemDelegate(new TwoLines(list)); // owned by the list
        list->setResizeMode(QListView::Adjust);
        list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    connect(m_passages, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { openPassage(*item); });
    connect(m_passages, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { openPassage(*item); });
    connect(m_pins, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { openPin(*item); });
    connect(m_pins, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { openPin(*item); });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum) || changes.has(Change::Data) || changes.has(Change::Settings)) {
            m_shown = {};
            m_view->showSource(nullptr, {});
            showAll();
        } else if (changes.has(Change::Passage) || changes.has(Change::State)) {
            showAll();
        }
    });
    retranslate();
}

void PassagePanel::build() {
    m_title->setObjectName(QStringLiteral("pinHeading"));
    m_title->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("closePassage"));
    m_words->setObjectName(QStringLiteral("ownWords"));
    m_words->setTabChangesFocus(true);
    connect(m_words, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { m_link.setSubject({.chapter = link.path().toStdString()}); });
    m_banner->setObjectName(QStringLiteral("sourceBanner"));
    m_banner->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("sourceFacts"));
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_passages->setObjectName(QStringLiteral("passages"));
    m_pins->setObjectName(QStringLiteral("citingPins"));

    auto* head = new QHBoxLayout(); // owned by the column it is added to
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto* reading = new QWidget(this); // owned by the splitter it is added to
    auto* readingColumn = new QVBoxLayout(reading);
    readingColumn->setContentsMargins(0, 0, 0, 0);
    readingColumn->addWidget(m_quotations);
    readingColumn->addWidget(m_banner);
    readingColumn->addWidget(m_facts);
    readingColumn->addWidget(m_view, 1);
    m_tabs->addTab(m_passages, QString());
    m_tabs->addTab(m_pins, QString());
    m_tabs->setDocumentMode(true);
    m_parts->addWidget(m_words);
    m_parts->addWidget(reading);
    m_parts->addWidget(m_tabs);
    m_parts->setStretchFactor(0, 2);
    m_parts->setStretchFactor(1, 6);
    m_parts->setStretchFactor(2, 1);
    m_parts->setSizes(heights(true));
    m_parts->setChildrenCollapsible(false);
    m_words->setMinimumHeight(70);
    m_view->setMinimumHeight(110);
    m_tabs->setMinimumHeight(80);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(head);
    column->addWidget(m_parts, 1);
}

void PassagePanel::setAudience(bool audience) {
    setProperty("audience", audience);
    m_tabs->setVisible(!audience);
    restyle(*this);
}

void PassagePanel::setTouched() {
    setProperty("audience", true);
    restyle(*this);
    m_quotations->setKeyHeight(kTouched);
    m_close->setMinimumHeight(kTouched);
    m_facts->setTextInteractionFlags(Qt::NoTextInteraction);
    m_words->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_view->setTextInteractionFlags(Qt::NoTextInteraction);
}

void PassagePanel::retranslate() {
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close the passage and return to where you stood (Escape)"));
    m_close->setAccessibleName(tr("Close the passage and return to where you stood"));
    m_words->setAccessibleName(tr("What this museum says, and how far to trust it"));
    m_view->setAccessibleName(tr("The source, word for word"));
    m_tabs->setAccessibleName(tr("Passages and pins"));
    m_tabs->setTabText(0, tr("Passages of the source"));
    m_tabs->setTabText(1, tr("Pins that cite it"));
    m_passages->setAccessibleName(tr("Passages of the source"));
    m_pins->setAccessibleName(tr("Pins that cite this passage"));
    showAll();
}

void PassagePanel::showAll() {
    showPin();
    showSource();
    fillPassages();
    fillPins();
}

const SourceText* PassagePanel::currentSource() const {
    const auto* session = m_link.session();
    if (session == nullptr)
        return nullptr;
    if (session->shownPassage().source != nullptr)
        return session->shownPassage().source;
    const bool nothingOpen = session->openedPin() == nullptr;
    return nothingOpen && !m_link.museum().texts.empty() ? &m_link.museum().texts.front() : nullptr;
}

void PassagePanel::showPin() {
    const auto* session = m_link.session();
    const Pin* pin = session != nullptr ? session->openedPin() : nullptr;
    const bool something = pin != nullptr || (session != nullptr && session->shownPassage().source != nullptr);
    m_close->setVisible(something);
    if (pin != nullptr) {
        m_title->setText(m_link.text(pin->label));
        m_words->setHtml(ownWords(*pin));
        return;
    }
    const Passage* passage = session != nullptr ? session->shownPassage().passage : nullptr;
    m_title->setText(passage != nullptr ? tr("A passage of the source") : tr("The source"));
    const QString about = passage != nullptr
                              ? m_link.text(passage->about)
                              : tr("Choose a pin in the hall or in the list, or a passage below, to see its words.");
    m_words->setHtml(QStringLiteral("<p>%1</p>").arg(about.toHtmlEscaped()));
}

QString PassagePanel::ownWords(const Pin& pin) const {
    const Id state = m_link.session()->state().id;
    const std::string& language = m_link.settings().language;
    const auto shownHere = [&](const PinText& text) {
        return text.states.empty() || std::find(text.states.begin(), text.states.end(), state) != text.states.end();
    };
    const auto inLanguage = [&](const std::string& wanted) {
        QString html;
        for (const PinText& text : pin.texts) {
            if (text.language != wanted || !shownHere(text))
                continue;
            html += QStringLiteral("<p>%1</p>").arg(QString::fromStdString(text.value).toHtmlEscaped());
            if (text.draft)
                html += QStringLiteral("<p style=\"%1\"><i>%2</i></p>")
                            .arg(colours::ink(colours::kQuietInk),
                                 tr("Draft translation, awaiting review.").toHtmlEscaped());
        }
        return html;
    };
    QString html = inLanguage(language);
    if (html.isEmpty() && language != "en") {
        html = inLanguage("en");
        if (!html.isEmpty())
            html += QStringLiteral("<p><i>%1</i></p>").arg(tr("Not translated yet; shown in English."));
    }
    return html + chapterLink(pin) +
           Citation::evidence(m_link.museum(), pin.evidence, QString::fromStdString(language));
}

/// The way on.
QString PassagePanel::chapterLink(const Pin& pin) const {
    const Chapter* chapter = m_link.museum().chapter(pin.chapter);
    if (chapter == nullptr)
        return {};
    return QStringLiteral("<p><a href=\"chapter:%1\">%2</a></p>")
        .arg(QString::fromStdString(chapter->id).toHtmlEscaped(),
             tr("Read on: %1").arg(m_link.text(chapter->title)).toHtmlEscaped());
}

QString PassagePanel::sourceFacts(const SourceText& source) const {
    const QString title = source.title.empty() ? tr("No title is given in the source.") : m_link.text(source.title);
    const QString publisher = source.publisher.empty() ? tr("not known") : QString::fromStdString(source.publisher);
    const QString sha = QString::fromStdString(source.sha256).left(kShaShown);
    QString facts = QStringLiteral("<b>%1</b> ").arg(title.toHtmlEscaped());
    facts += tr("Date: %1. Publisher: %2.").arg(Words::date(source.date), publisher).toHtmlEscaped();
    facts += QLatin1Char(' ') +
             colours::inked(colours::kQuietInk, QStringLiteral("\u2066SHA-256 %1…\u2069").arg(sha.toHtmlEscaped()));
    if (!source.lacunae.empty())
        facts +=
            QStringLiteral("<br>%1 ").arg(colours::inked(colours::kGapInk, Citation::isolated(QStringLiteral("[…]")))) +
            tr("Words are missing here in the source. They are not filled in.").toHtmlEscaped();
    return facts;
}

void PassagePanel::showSource() {
    const SourceText* source = currentSource();
    const bool any = source != nullptr;
    if (any == m_view->isHidden()) // what there is to read has the room
        m_parts->setSizes(heights(any));
    m_view->setVisible(any);
    m_facts->setVisible(any);
    m_banner->hide();
    if (m_link.session() == nullptr)
        return;
    const session::ShownPassage& shown = m_link.session()->shownPassage();
    const Pin* pin = m_link.session()->openedPin();
    if (pin != nullptr && pin->quotations.empty() && shown.source == nullptr) {
        m_banner->setText(tr("This pin quotes no text. What it says rests on the works named above."));
        m_banner->show();
    } else if (shown.fit != QuotationFit::Exact && (shown.source != nullptr || pin != nullptr)) {
        m_banner->setText(Words::of(shown.fit));
        m_banner->show();
    }
    if (!any)
        return;
    m_facts->setText(sourceFacts(*source));
    m_facts->setToolTip(PlainWords::tip(QStringLiteral("SHA-256 ") + QString::fromStdString(source->sha256)));
    const Shown now{source->id, source->actualSha};
    if (now != m_shown)
        m_view->showSource(source, m_link.settings().language);
    m_shown = now;
    const bool exact = shown.source == source && shown.fit == QuotationFit::Exact;
    m_view->mark(exact ? shown.start : 0, exact ? shown.end : 0);
}

void PassagePanel::fillPassages() {
    const QSignalBlocker quiet(m_passages);
    m_passages->clear();
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const session::ShownPassage& shown = session->shownPassage();
    const Passage* current = shown.passage;
    if (current == nullptr && shown.source != nullptr) {
        const std::vector<const Passage*> touched = passagesIn(*shown.source, shown.start, shown.end);
        current = touched.empty() ? nullptr : touched.front();
    }
    for (const SourceText& source : m_link.museum().texts) {
        for (const Passage& passage : source.passages) {
            if (passage.label == "meta")
                continue; // a stamp of the collection, no words of the text
            const QString about = m_link.text(passage.about);
            auto* item = new QListWidgetItem(about, m_passages); // owned by the list
            item->setData(kIdRole, QString::fromStdString(passage.id));
            item->setData(kSourceRole, QString::fromStdString(source.id));
            item->setToolTip(PlainWords::tip(about));
            if (&passage == current) {
                m_passages->setCurrentItem(item);
                // After the list knows how tall its items are.
                QTimer::singleShot(0, m_passages, [this] {
                    m_passages->scrollTo(m_passages->currentIndex(), QAbstractItemView::PositionAtTop);
                });
            }
        }
    }
}

void PassagePanel::fillPins() {
    const QSignalBlocker quiet(m_pins);
    m_pins->clear();
    const auto* session = m_link.session();
    if (session == nullptr || session->shownPassage().source == nullptr)
        return;
    const session::ShownPassage& shown = session->shownPassage();
    std::vector<const Passage*> passages = passagesIn(*shown.source, shown.start, shown.end);
    if (passages.empty() && shown.passage != nullptr)
        passages.push_back(shown.passage);
    std::vector<const Pin*> listed;
    for (const Passage* passage : passages) {
        for (const Pin* pin : pinsCiting(m_link.museum(), *shown.source, *passage)) {
            if (std::find(listed.begin(), listed.end(), pin) == listed.end())
                listed.push_back(pin);
        }
    }
    for (const Pin* pin : listed) {
        const Hall* hall = m_link.museum().hall(pin->hall);
        const bool here = pin->states.empty() ||
                          std::find(pin->states.begin(), pin->states.end(), session->state().id) != pin->states.end();
        QString text = m_link.text(pin->label) + QLatin1Char('\n');
        if (hall != nullptr)
            text += m_link.text(hall->title);
        if (!here)
            text += QStringLiteral(" – ") + tr("only in the other state of the museum");
        auto* item = new QListWidgetItem(text, m_pins); // owned by the list
        item->setData(kIdRole, QString::fromStdString(pin->id));
        if (pin == session->openedPin())
            m_pins->setCurrentItem(item);
    }
    m_tabs->setTabText(1, tr("Pins that cite it (%1)").arg(listed.size()));
}

void PassagePanel::openPassage(const QListWidgetItem& item) {
    const Id source = item.data(kSourceRole).toString().toStdString();
    const Id passage = item.data(kIdRole).toString().toStdString();
    // Later: the list is filled anew by this, and it is the list that calls.
    QTimer::singleShot(0, this, [this, source, passage] {
        m_link.act([&](session::Session& session) { session.openPassage(source, passage); });
    });
}

void PassagePanel::openPin(const QListWidgetItem& item) {
    const Id pinId = item.data(kIdRole).toString().toStdString();
    const Pin* pin = m_link.museum().pin(pinId);
    const auto* session = m_link.session();
    if (pin == nullptr || session == nullptr)
        return;
    const auto& states = pin->states;
    if (!states.empty() && std::find(states.begin(), states.end(), session->state().id) == states.end())
        m_link.askForState(states.front());
    if (!states.empty() && std::find(states.begin(), states.end(), session->state().id) == states.end())
        return; // the visitor is asked first whether that state shall be shown
    QTimer::singleShot(0, this, [this, pinId] {
        m_link.act([&](session::Session& s) {
            s.openPin(pinId);
            s.goToPin(pinId);
        });
    });
}

void PassagePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
