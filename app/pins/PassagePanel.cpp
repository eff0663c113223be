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
#include "words/Isolates.h"
#include "words/PinWords.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextLayout>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halls::app {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kSourceRole = Qt::UserRole + 1;
constexpr int kOfSource = 41;    ///< percent of the panel's height that the source's words have, at least
constexpr int kFewest = 48;      ///< logical pixels of our words where there is no room for more: two lines
constexpr int kLow = 520;        ///< of the panel: there the words have the room of what is told of a source
constexpr int kLists = 110;      ///< likewise, of the lists
constexpr int kLeastHigh = 220;  ///< likewise, of a panel
constexpr int kOfSourceLow = 43; ///< percent likewise, of a low panel, whose lines take more of it
constexpr int kBetween = 4;      ///< likewise, of the lines that are told of a source

} // namespace

PassagePanel::PassagePanel(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_title(plainLabel(this)), m_close(new QPushButton(this)),
      m_words(new PlainBrowser(this)), m_banner(plainLabel(this)), m_facts(markedLabel(this)),
      m_quotations(new QuotationSteps(link, this)), m_view(new SourceView(this)),
      m_parts(new QSplitter(Qt::Vertical, this)), m_tabs(new QTabWidget(this)), m_passages(new QListWidget(this)),
      m_pins(new QListWidget(this)), m_more(new QPushButton(this)), m_unfold(new QPushButton(this)) {
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
            if (m_low && changes.has(Change::Passage))
                foldAll();
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
    connect(m_words, &QTextBrowser::anchorClicked, this, &PassagePanel::follow);
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
    m_tabs->addTab(m_passages, QString());
    m_tabs->addTab(m_pins, QString());
    m_tabs->setDocumentMode(true);
    m_parts->addWidget(m_words);
    m_parts->addWidget(reading());
    m_parts->addWidget(m_tabs);
    m_parts->setStretchFactor(0, 0);
    m_parts->setStretchFactor(1, 1);
    m_parts->setStretchFactor(2, 0);
    m_parts->setChildrenCollapsible(false);
    m_words->setMinimumHeight(kFewest);
    m_tabs->setMinimumHeight(80);
    m_more->setObjectName(QStringLiteral("allOwnWords"));
    m_unfold->setObjectName(QStringLiteral("unfoldLists"));
    for (QPushButton* each : {m_more, m_unfold}) {
        each->setCheckable(true);
        each->setFlat(true);
        connect(each, &QPushButton::toggled, this, [this] { showAll(); });
    }
    m_more->hide();
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(head);
    column->addWidget(m_parts, 1);
    column->addWidget(m_more);
    column->addWidget(m_unfold);
}

/// What is known of the source, and its words.
QWidget* PassagePanel::reading() {
    auto* part = new QWidget(); // owned by the splitter it is added to
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kBetween);
    column->addWidget(m_quotations);
    column->addWidget(m_banner);
    column->addWidget(m_facts);
    column->addWidget(m_view, 1);
    return part;
}

/// Logical pixels of what stands above the source's words: all that is known of it.
int PassagePanel::above() const {
    int high = 0;
    for (const QWidget* each :
         {static_cast<QWidget*>(m_quotations), static_cast<QWidget*>(m_banner), static_cast<QWidget*>(m_facts)}) {
        if (each->isHidden())
            continue;
        const int its = each->hasHeightForWidth() ? each->heightForWidth(m_parts->width()) : each->sizeHint().height();
        high += its + kBetween;
    }
    return high;
}

/// Our words whole where there is room, else they scroll; the source's words never have less than their share.
void PassagePanel::shareOut() {
    m_soon = false;
    if (!isVisible())
        return;
    // A splitter knows nothing of lines that are broken, and a least height nothing of those of a title.
    m_title->setMinimumHeight(m_title->heightForWidth(m_title->width()));
    m_parts->widget(1)->setMinimumHeight(above() + (m_view->isHidden() ? 0 : m_view->minimumHeight()));
    layout()->activate(); // what was shown or hidden since has its place
    const int all = m_parts->height();
    if (all <= 0)
        return;
    if (const bool low = height() < kLow * textScale(); low != m_low) {
        m_low = low;
        showAll(); // and then again
        return;
    }
    if (m_low)
        return shareOutLow();
    const int wanted = static_cast<int>(m_words->document()->size().height()) + 2 * m_words->frameWidth() + 2;
    const int lists = m_tabs->isHidden() ? 0 : kLists;
    const bool reads = !m_view->isHidden();
    const int source = above() + (reads ? height() * kOfSource / 100 : 0);
    const int handles = (m_tabs->isHidden() ? 1 : 2) * m_parts->handleWidth();
    const int most = std::max(kFewest, all - source - lists - handles);
    const int words = reads ? std::min(wanted, most) : most;
    m_parts->setSizes({words, all - words - lists - handles, lists});
}

namespace {

/// The height of as many lines as have room in `high`, at least of the first.
int wholeLines(const QTextDocument& document, int high) {
    qreal end = 0.0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const qreal top = document.documentLayout()->blockBoundingRect(block).top();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const qreal its = top + block.layout()->lineAt(i).rect().bottom();
            if (end > 0.0 && its > high)
                return static_cast<int>(std::ceil(end));
            end = its;
        }
    }
    return static_cast<int>(std::ceil(end));
}

} // namespace

/// Our words whole beside the source's, or as many of their lines as there is room for and the way to all of them.
void PassagePanel::shareOutLow() {
    QWidget* reading = m_parts->widget(1);
    const bool source = reading->isVisibleTo(m_parts) && m_view->isVisibleTo(reading);
    m_words->setVerticalScrollBarPolicy(source ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    const int frame = m_words->height() - m_words->viewport()->height() + 1; // with what the theme puts round it
    int words = m_parts->height() - (reading->isVisibleTo(m_parts) ? above() + m_parts->handleWidth() : 0);
    if (source) {
        const bool open = m_link.session()->openedPin() != nullptr; // its source's words are what it is about
        const int share = open ? kOfSourceLow : kOfSourceLow / 2;
        const int button = m_more->sizeHint().height() + layout()->spacing();
        const int all = m_parts->height() + (m_more->isHidden() ? 0 : button);
        const int room = all - above() - height() * share / 100 - m_parts->handleWidth();
        words = static_cast<int>(m_words->document()->size().height()) + frame;
        m_more->setVisible(words > room);
        if (words > room)
            words = wholeLines(*m_words->document(), room - button - frame) + frame;
        m_words->verticalScrollBar()->setValue(0);
        layout()->activate();
    }
    m_parts->setSizes({words, m_parts->height() - words, m_parts->height()});
}

/// Which of words, source and lists are there.
void PassagePanel::showParts() {
    const bool open = m_link.session() != nullptr && m_link.session()->openedPin() != nullptr;
    const bool folds = open || m_low;
    const bool lists = !m_alone && (!folds || m_unfold->isChecked());
    const bool wordsAlone = m_low && m_more->isChecked();
    m_unfold->setVisible(!m_alone && folds && (!m_low || !open || m_unfold->isChecked()));
    m_tabs->setVisible(lists);
    m_words->setVisible(!m_low || !lists);
    m_parts->widget(1)->setVisible(!m_low || (!lists && !wordsAlone));
    m_more->setVisible(wordsAlone && !lists); // shareOutLow() knows whether all have room
    m_more->setText(wordsAlone ? tr("Back to the words of the source") : tr("All that this museum says here"));
    m_view->setMinimumHeight(!m_low ? 2 * kFewest : open ? kFewest : kFewest / 2);
    m_words->setMinimumHeight(m_low ? 1 : kFewest); // 0 is what a text asks for by itself
    if (!m_low)
        m_words->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

/// In a low panel what was asked for last is before all else.
void PassagePanel::foldAll() {
    for (QPushButton* each : {m_more, m_unfold}) {
        const QSignalBlocker quiet(each);
        each->setChecked(false);
    }
}

/// As little as it can do with: what would fill more is folded.
int PassagePanel::heightForWidth(int) const {
    return minimumSizeHint().height();
}

void PassagePanel::shareOutSoon() {
    if (!std::exchange(m_soon, true)) // after the words are laid out
        QTimer::singleShot(0, this, &PassagePanel::shareOut);
}

void PassagePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    shareOutSoon();
}

void PassagePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    shareOutSoon();
}

void PassagePanel::follow(const QUrl& link) {
    if (link.scheme() != QLatin1String(Citation::kReasons)) {
        m_link.setSubject({.chapter = link.path().toStdString()});
        return;
    }
    m_asked = !m_asked;
    if (m_low && m_asked && !m_view->isHidden())
        m_more->setChecked(true); // they are long
    showPin();
    m_words->scrollToAnchor(QLatin1String(Citation::kReasons));
    shareOutSoon();
}

void PassagePanel::setAudience(bool audience) {
    setProperty("audience", audience);
    m_alone = audience;
    restyle(*this);
    showAll();
}

void PassagePanel::setTouched() {
    setProperty("audience", true);
    m_alone = true;
    m_touched = true;
    restyle(*this);
    showAll();
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
    m_unfold->setText(tr("Passages, and the pins that cite them"));
    m_tabs->setTabText(0, tr("Passages of the source"));
    m_tabs->setTabText(1, tr("Pins that cite it"));
    m_passages->setAccessibleName(tr("Passages of the source"));
    m_pins->setAccessibleName(tr("Pins that cite this passage"));
    showAll();
}

void PassagePanel::showAll() {
    showPin();
    showSource();
    showParts();
    shareOutSoon();
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
    const SourceText* source = currentSource();
    const QString facts =
        source != nullptr && factsBehindWords() ? QStringLiteral("<p>%1</p>").arg(sourceFacts(*source)) : QString();
    m_words->setHtml(QStringLiteral("<p>%1</p>").arg(about.toHtmlEscaped()) + facts + reasons({}));
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
            html += QStringLiteral("<p>%1</p>")
                        .arg(Citation::named(m_link.museum(), QString::fromStdString(text.value)).toHtmlEscaped());
            if (text.draft && (!m_alone || m_asked)) // an audience that asks how we know hears of it
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
    const QString tongue = QString::fromStdString(language);
    const QString known = PinWords::known(pin.evidence.evidenceClass);
    html += QStringLiteral("<p>%1</p>").arg(colours::inked(colours::kQuietInk, known.toHtmlEscaped()));
    if (const QString who = Citation::speaker(pin.evidence.speaker, tongue); !who.isEmpty() && !m_asked)
        html += QStringLiteral("<p>%1</p>").arg(who);
    if (const SourceText* source = m_link.session()->shownPassage().source; source != nullptr && factsBehindWords())
        html += QStringLiteral("<p>%1</p>").arg(sourceFacts(*source));
    return html + chapterLink(pin) + reasons(Citation::evidence(m_link.museum(), pin.evidence, tongue));
}

/// Who asks how we know gets it, and by which bytes the source was read.
QString PassagePanel::reasons(const QString& html) const {
    const SourceText* source = currentSource();
    if (html.isEmpty() && source == nullptr)
        return {};
    QString all = Citation::reasonsLink(m_asked);
    if (!m_asked)
        return all;
    all += html;
    if (source != nullptr && !source->lacunae.empty())
        all += QStringLiteral("<p>%1</p>").arg(gaps());
    if (source != nullptr && !m_touched)
        all += QStringLiteral("<p>%1</p>")
                   .arg(colours::inked(colours::kQuietInk,
                                       QStringLiteral("\u2066SHA-256 %1\u2069")
                                           .arg(QString::fromStdString(source->sha256).toHtmlEscaped())));
    return all;
}

/// In a low panel what is known of the source is told behind our words, which have its room.
bool PassagePanel::factsBehindWords() const {
    return m_low && !m_alone;
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
    QString facts = QStringLiteral("<b>%1</b> ").arg(title.toHtmlEscaped());
    facts += tr("Date: %1. Publisher: %2.").arg(Words::date(source.date), publisher).toHtmlEscaped();
    if (!source.lacunae.empty() && !m_low)
        facts += QStringLiteral("<br>") + gaps();
    return facts;
}

QString PassagePanel::gaps() {
    return colours::inked(colours::kGapInk, Isolates::html(QStringLiteral("[…]"))) + QLatin1Char(' ') +
           tr("Words are missing here in the source. They are not filled in.").toHtmlEscaped();
}

void PassagePanel::showSource() {
    const SourceText* source = currentSource();
    const bool any = source != nullptr;
    m_view->setVisible(any);
    m_facts->setVisible(any && !factsBehindWords());
    m_banner->hide();
    if (m_link.session() == nullptr)
        return;
    const session::ShownPassage& shown = m_link.session()->shownPassage();
    const Pin* pin = m_link.session()->openedPin();
    if (pin != nullptr && pin->quotations.empty() && shown.source == nullptr) {
        if (m_alone)
            return; // our words are enough
        m_banner->setText(tr("This pin quotes no text."));
        m_banner->show();
    } else if (shown.fit != QuotationFit::Exact && (shown.source != nullptr || pin != nullptr)) {
        m_banner->setText(Words::of(shown.fit));
        m_banner->show();
    }
    if (!any)
        return;
    m_facts->setText(sourceFacts(*source));
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
