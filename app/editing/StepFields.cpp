// SPDX-License-Identifier: MPL-2.0
#include "editing/StepFields.h"

#include "editing/EventFields.h"
#include "editing/ProposedTitles.h"
#include "look/FlowLayout.h"
#include "look/Fold.h"
#include "look/PlainWidgets.h"
#include "words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr double kMaxHold = 3600.0;    ///< seconds, as in the schema
constexpr double kMaxDuration = 600.0; ///< likewise
constexpr int kMaxMinutes = 600;       ///< likewise

void put(LocalText& text, const std::string& language, const std::string& words) {
    if (words.empty())
        text.byLanguage.erase(language);
    else
        text.byLanguage[language] = words;
}

/// A title; `proposed` go with it, in the other languages. Without words of its own it takes none away: one is left.
void putTitle(LocalText& title, const std::string& language, const std::string& words, const LocalText& proposed) {
    const auto before = title.byLanguage.find(language);
    const bool another = before == title.byLanguage.end() || before->second != words;
    put(title, language, words);
    if (words.empty() || !another)
        return;
    std::erase_if(title.byLanguage, [&](const auto& one) {
        const auto its = proposed.byLanguage.find(one.first);
        return its != proposed.byLanguage.end() && its->second == one.second;
    });
}

/// Steps were made with their title as their text in each language once. Who writes a text of his own leaves none of
/// that where it would be read in its place.
void putText(TourStep& step, LocalText TourStep::*field, const std::string& language, const std::string& words) {
    LocalText& text = step.*field;
    if (field == &TourStep::text) {
        std::erase_if(text.byLanguage, [&](const auto& one) {
            const auto title = step.title.byLanguage.find(one.first);
            return one.first != language && title != step.title.byLanguage.end() && title->second == one.second;
        });
    }
    put(text, language, words);
}

QString wordsIn(const LocalText& text, const std::string& language) {
    const auto found = text.byLanguage.find(language);
    return found == text.byLanguage.end() ? QString() : QString::fromStdString(found->second);
}

/// What stands in the other languages, for whoever translates.
QString otherWords(const LocalText& text, const std::string& language) {
    return text.empty() || text.byLanguage.contains(language) ? QString() : QString::fromStdString(text.in(language));
}

/// The same number leaves what is being typed as it is: "1." on the way to "1.5".
void fill(QDoubleSpinBox* box, float seconds) {
    constexpr double kHalfAStep = 0.05; // of what is shown
    if (std::abs(box->value() - double{seconds}) >= kHalfAStep)
        box->setValue(double{seconds});
}

/// Leaves the cursor where it is when nothing changes.
template <class Edit, class Set>
void fill(Edit* edit, const QString& now, const QString& wanted, Set set) {
    if (now != wanted)
        (edit->*set)(wanted);
}

} // namespace

StepFields::StepFields(const SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_languages(new QTabBar(this)), m_draft(check("stepDraft")),
      m_ofTour(new QWidget(this)), m_tourFold(new Fold(m_ofTour, this)), m_rest(new QWidget(this)),
      m_restFold(new Fold(m_rest, this)), m_tourTitle(new QLineEdit(this)), m_tourTitleLabel(label(m_tourTitle)),
      m_audience(new QLineEdit(this)), m_audienceLabel(label(m_audience)), m_minutes(new QSpinBox(this)),
      m_minutesLabel(label(m_minutes)), m_title(new QLineEdit(this)), m_titleLabel(label(m_title)),
      m_shown(plainLabel(this)), m_shownLabel(label(m_shown)), m_hold(seconds("stepHold", kMaxHold)),
      m_holdLabel(label(m_hold)), m_duration(seconds("stepDuration", kMaxDuration)), m_durationLabel(label(m_duration)),
      m_destruction(check("stepDestruction")), m_pins(new QListWidget(this)), m_pinsLabel(label(m_pins)),
      m_openPin(check("stepOpenPin")), m_events(new EventFields(link, this)), m_caption(new QComboBox(this)),
      m_captionLabel(label(m_caption)) {
    m_caption->setObjectName(QStringLiteral("stepCaption"));
    for (const CaptionPlace place : {CaptionPlace::Below, CaptionPlace::Above, CaptionPlace::Side})
        m_caption->addItem(QString(), static_cast<int>(place));
    m_languages->setObjectName(QStringLiteral("stepLanguages"));
    m_languages->setExpanding(false);
    m_tourTitle->setObjectName(QStringLiteral("tourTitleEdit"));
    m_audience->setObjectName(QStringLiteral("tourAudienceEdit"));
    m_title->setObjectName(QStringLiteral("stepTitle"));
    m_shown->setObjectName(QStringLiteral("stepShown"));
    m_shown->setWordWrap(true);
    m_pins->setObjectName(QStringLiteral("stepPins"));
    m_pins->setFixedHeight(132);
    m_pins->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildMinutes();
    buildTour();
    m_texts = {TextField{&TourStep::text, area("stepText", 4), nullptr},
               TextField{&TourStep::question, area("stepQuestion", 2), nullptr},
               TextField{&TourStep::answer, area("stepAnswer", 2), nullptr},
               TextField{&TourStep::notes, area("stepNotes", 3), nullptr},
               TextField{&TourStep::paper, area("stepPaper", 2), nullptr}};
    auto* form = new QFormLayout(); // owned by the column
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(3);
    buildTexts(form);
    buildRest();
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* line = new FlowLayout(); // owned by the column
    line->setSpacing(8);
    line->addWidget(m_languages);
    line->addWidget(m_tourFold);
    column->addLayout(line);
    column->addWidget(m_ofTour);
    column->addLayout(form);
    column->addWidget(m_restFold);
    column->addWidget(m_rest);
    orderTabs();
    connectAll();
    retranslate();
}

/// As they stand, not as they were made.
void StepFields::orderTabs() {
    std::vector<QWidget*> order{m_tourFold, m_tourTitle, m_audience, m_minutes, m_title};
    for (const TextField& field : m_texts)
        order.push_back(field.edit);
    order.insert(order.end() - 1, m_restFold); // before the last of the texts
    order.insert(order.end(), {m_draft, m_pins, m_openPin, m_hold});
    for (QWidget* each : m_events->fields())
        order.push_back(each);
    order.insert(order.end(), {m_caption, m_duration, m_destruction});
    QWidget* before = m_languages;
    for (QWidget* next : order) {
        setTabOrder(before, next);
        before = next;
    }
}

QLabel* StepFields::label(QWidget* buddy) {
    QLabel* made = plainLabel(this); // owned by this
    made->setBuddy(buddy);
    made->setProperty("quiet", true);
    return made;
}

QCheckBox* StepFields::check(const char* name) {
    auto* made = new QCheckBox(this); // owned by this
    made->setObjectName(QLatin1String(name));
    return made;
}

QPlainTextEdit* StepFields::area(const char* name, int lines) {
    auto* made = new QPlainTextEdit(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setTabChangesFocus(true);
    made->setUndoRedoEnabled(false); // the museum's own undo has it
    made->setFixedHeight(made->fontMetrics().lineSpacing() * lines + 16);
    return made;
}

QDoubleSpinBox* StepFields::seconds(const char* name, double most) {
    auto* made = new QDoubleSpinBox(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setRange(0.0, most);
    made->setDecimals(1);
    made->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys do it
    return made;
}

void StepFields::buildMinutes() {
    m_minutes->setObjectName(QStringLiteral("tourMinutesEdit"));
    m_minutes->setRange(0, kMaxMinutes);
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys do it
}

/// Asked once of a tour, and folded away while its steps are written.
void StepFields::buildTour() {
    m_tourFold->setObjectName(QStringLiteral("tourFold"));
    auto* form = new QFormLayout(m_ofTour); // owned by the widget
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(3);
    form->addRow(m_tourTitleLabel, m_tourTitle);
    form->addRow(m_audienceLabel, m_audience);
    form->addRow(m_minutesLabel, m_minutes);
}

void StepFields::buildTexts(QFormLayout* form) {
    form->addRow(m_titleLabel, m_title);
    for (TextField& field : m_texts) {
        field.label = label(field.edit);
        if (field.text != &TourStep::paper)
            form->addRow(field.label, field.edit);
    }
}

/// What most steps of a lesson go without, or have from what was seen when they were made.
void StepFields::buildRest() {
    m_restFold->setObjectName(QStringLiteral("stepFold"));
    auto* form = new QFormLayout(m_rest); // owned by the widget
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(3);
    form->addRow(m_texts.back().label, m_texts.back().edit);
    form->addRow(m_draft);
    form->addRow(m_shownLabel, m_shown);
    form->addRow(m_pinsLabel, m_pins);
    form->addRow(m_openPin);
    form->addRow(m_holdLabel, m_hold);
    form->addRow(m_events);
    form->addRow(m_captionLabel, m_caption);
    form->addRow(m_durationLabel, m_duration);
    form->addRow(m_destruction);
}

void StepFields::connectTour() {
    connect(m_tourTitle, &QLineEdit::textEdited, this, [this](const QString& words) {
        const LocalText proposed = ProposedTitles::beside(m_link.museum(), m_tour, language());
        Q_EMIT typed(m_tourTitle, tr("Title of the tour"), [tag = language(), words, proposed](Tour& tour, TourStep&) {
            putTitle(tour.title, tag, words.trimmed().toStdString(), proposed);
        });
    });
    connect(m_audience, &QLineEdit::textEdited, this, [this](const QString& words) {
        Q_EMIT typed(m_audience, tr("Whom the tour is for"), [tag = language(), words](Tour& tour, TourStep&) {
            put(tour.audience, tag, words.trimmed().toStdString());
        });
    });
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int value) {
        if (!m_filling)
            Q_EMIT typed(m_minutes, tr("How long the tour is to take"),
                         [value](Tour& tour, TourStep&) { tour.minutes = value; });
    });
}

void StepFields::connectAll() {
    connectTour();
    connect(m_languages, &QTabBar::currentChanged, this, [this] {
        if (m_filling)
            return;
        Q_EMIT languageChanging();
        fillTexts();
    });
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& words) {
        const LocalText proposed = ProposedTitles::beside(m_link.museum(), m_step, language());
        Q_EMIT typed(m_title, tr("Title of a step"), [tag = language(), words, proposed](Tour&, TourStep& step) {
            putTitle(step.title, tag, words.trimmed().toStdString(), proposed);
        });
    });
    for (const TextField& field : m_texts) {
        connect(field.edit, &QPlainTextEdit::textChanged, this, [this, field] {
            if (m_filling)
                return;
            const std::string words = field.edit->toPlainText().toStdString();
            Q_EMIT typed(field.edit, tr("%1 of a step", "text, notes, question, answer").arg(field.label->text()),
                         [tag = language(), words, text = field.text](Tour&, TourStep& step) {
                             putText(step, text, tag, words);
                         });
        });
    }
    connect(m_hold, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!m_filling)
            Q_EMIT typed(m_hold, tr("How long a step stays"),
                         [value](Tour&, TourStep& step) { step.hold = static_cast<float>(value); });
    });
    connect(m_duration, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!m_filling)
            Q_EMIT typed(m_duration, tr("How long the way takes"),
                         [value](Tour&, TourStep& step) { step.duration = static_cast<float>(value); });
    });
    connectRest();
}

void StepFields::connectRest() {
    connect(m_events, &EventFields::changed, this, [this](const QString& what, const std::vector<TourEvent>& events) {
        Q_EMIT chosen(m_events, what, [events](Tour&, TourStep& step) { step.events = events; });
    });
    connect(m_caption, &QComboBox::activated, this, [this] {
        const auto place = static_cast<CaptionPlace>(m_caption->currentData().toInt());
        Q_EMIT chosen(m_caption, tr("Where the words of a step stand"),
                      [place](Tour&, TourStep& step) { step.caption = place; });
    });
    connect(m_destruction, &QCheckBox::clicked, this, [this](bool on) {
        Q_EMIT chosen(m_destruction, tr("Whether a step shows destroyed works"),
                      [on](Tour&, TourStep& step) { step.destruction = on; });
    });
    connect(m_openPin, &QCheckBox::clicked, this, [this](bool on) {
        Q_EMIT chosen(m_openPin, tr("Whether a quotation is shown"),
                      [on](Tour&, TourStep& step) { step.openPin = on && !step.pins.empty(); });
    });
    connect(m_draft, &QCheckBox::clicked, this, [this](bool on) {
        Q_EMIT chosen(m_draft, tr("Which texts are drafts"), [tag = language(), on](Tour& tour, TourStep&) {
            std::erase(tour.drafts, tag);
            if (on)
                tour.drafts.push_back(tag);
        });
    });
    connect(m_pins, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling)
            return;
        const Id pin = item->data(Qt::UserRole).toString().toStdString();
        const bool on = item->checkState() == Qt::Checked;
        Q_EMIT chosen(m_pins, tr("Pins of a step"), [pin, on](Tour&, TourStep& step) {
            std::erase(step.pins, pin);
            if (on)
                step.pins.push_back(pin);
            step.openPin = step.openPin && !step.pins.empty();
        });
    });
}

std::vector<QWidget*> StepFields::typedFields() const {
    std::vector<QWidget*> fields{m_tourTitle, m_audience, m_minutes, m_title, m_hold, m_duration};
    for (const TextField& field : m_texts)
        fields.push_back(field.edit);
    return fields;
}

void StepFields::focusTitle() {
    m_tourFold->setUnfolded(false);
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
    Q_EMIT toBeSeen(m_title, m_texts[1].edit);
}

void StepFields::focusTourTitle() {
    m_tourFold->setUnfolded(true);
    m_tourTitle->setFocus(Qt::OtherFocusReason);
    m_tourTitle->selectAll();
    Q_EMIT toBeSeen(m_tourTitle, m_minutes);
}

void StepFields::useOwnLanguage() {
    const std::string own = QLocale().name().section(QLatin1Char('_'), 0, 0).toStdString();
    int chosen = -1;
    for (int tab = m_languages->count() - 1; tab >= 0; --tab) {
        const std::string tag = m_languages->tabData(tab).toString().toStdString();
        if (tag == own || (chosen < 0 && tag == m_link.settings().language))
            chosen = tab;
    }
    if (chosen >= 0)
        m_languages->setCurrentIndex(chosen);
}

std::string StepFields::language() const {
    return m_languages->tabData(m_languages->currentIndex()).toString().toStdString();
}

// -- What is shown

void StepFields::show(const Tour* tour, const TourStep* step, const QWidget* ahead) {
    setEnabled(tour != nullptr && step != nullptr);
    m_tour = tour != nullptr ? *tour : Tour{};
    m_step = step != nullptr ? *step : TourStep{};
    fillLanguages();
    fillTexts(ahead);
    m_filling = true;
    const Museum& museum = m_link.museum();
    const auto titleOf = [&](const Id& id) {
        const State* state = museum.state(id);
        return state != nullptr ? m_link.text(state->title) : QString::fromStdString(id);
    };
    m_shown->setText(m_step.comparison ? tr("%1: %2 and %3", "way of comparing: two states")
                                             .arg(Words::of(m_step.comparison->mode), titleOf(m_step.comparison->first),
                                                  titleOf(m_step.comparison->second))
                                       : titleOf(m_step.state));
    if (m_hold != ahead)
        fill(m_hold, m_step.hold);
    if (m_duration != ahead)
        fill(m_duration, m_step.duration);
    m_events->show(m_step);
    m_caption->setCurrentIndex(m_caption->findData(static_cast<int>(m_step.caption)));
    m_destruction->setChecked(m_step.destruction);
    m_openPin->setChecked(m_step.openPin);
    m_openPin->setEnabled(!m_step.pins.empty());
    fillPins();
    m_filling = false;
}

void StepFields::fillLanguages() {
    const auto& languages = m_link.museum().languages;
    bool same = m_languages->count() == static_cast<int>(languages.size());
    for (int i = 0; same && i < m_languages->count(); ++i)
        same = m_languages->tabData(i).toString().toStdString() == languages[static_cast<std::size_t>(i)];
    if (same)
        return;
    m_filling = true;
    while (m_languages->count() > 0)
        m_languages->removeTab(0);
    for (const std::string& tag : languages) {
        const int tab = m_languages->addTab(Words::language(tag));
        m_languages->setTabData(tab, QString::fromStdString(tag));
    }
    useOwnLanguage();
    m_filling = false;
}

void StepFields::fillTexts(const QWidget* ahead) {
    m_filling = true;
    const std::string tag = language();
    if (m_tourTitle != ahead)
        fill(m_tourTitle, m_tourTitle->text().trimmed(), wordsIn(m_tour.title, tag), &QLineEdit::setText);
    if (m_title != ahead)
        fill(m_title, m_title->text().trimmed(), wordsIn(m_step.title, tag), &QLineEdit::setText);
    if (m_audience != ahead)
        fill(m_audience, m_audience->text().trimmed(), wordsIn(m_tour.audience, tag), &QLineEdit::setText);
    if (m_minutes != ahead)
        m_minutes->setValue(m_tour.minutes);
    m_tourTitle->setPlaceholderText(otherWords(m_tour.title, tag));
    const QString whom = otherWords(m_tour.audience, tag);
    m_audience->setPlaceholderText(whom.isEmpty() ? tr("A class of thirteen-year-olds, say") : whom);
    m_title->setPlaceholderText(otherWords(m_step.title, tag));
    for (const TextField& field : m_texts) {
        if (field.edit != ahead)
            fill(field.edit, field.edit->toPlainText(), wordsIn(m_step.*field.text, tag),
                 &QPlainTextEdit::setPlainText);
        const bool none = (m_step.*field.text).empty();
        field.edit->setPlaceholderText(none && field.text == &TourStep::text ? tr("What is read and heard at this step")
                                       : none && field.text == &TourStep::paper
                                           ? tr("As above, where nothing is written here")
                                           : otherWords(m_step.*field.text, tag));
    }
    m_draft->setChecked(std::ranges::count(m_tour.drafts, tag) > 0);
    useDirection();
    m_filling = false;
}

/// The fields run as their language does, whatever the window's own.
void StepFields::useDirection() {
    const Qt::LayoutDirection direction = QLocale(QString::fromStdString(language())).textDirection();
    m_tourTitle->setLayoutDirection(direction);
    m_audience->setLayoutDirection(direction);
    m_title->setLayoutDirection(direction);
    for (const TextField& field : m_texts) {
        field.edit->setLayoutDirection(direction);
        QTextOption option = field.edit->document()->defaultTextOption();
        if (option.textDirection() == direction)
            continue; // laid out anew it would disturb who types
        option.setTextDirection(direction);
        option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
        field.edit->document()->setDefaultTextOption(option);
    }
}

/// Those of the hall where the step is come first.
void StepFields::fillPins() {
    const Museum& museum = m_link.museum();
    const Hall* hall = hallOf(museum, m_step);
    std::vector<const Pin*> pins;
    for (const Pin& pin : museum.pins)
        pins.push_back(&pin);
    std::ranges::stable_sort(
        pins, [](bool one, bool other) { return one && !other; },
        [&](const Pin* pin) { return hall != nullptr && pin->hall == hall->id; });
    bool same = m_pins->count() == static_cast<int>(pins.size());
    for (int row = 0; same && row < m_pins->count(); ++row)
        same =
            m_pins->item(row)->data(Qt::UserRole).toString().toStdString() == pins[static_cast<std::size_t>(row)]->id;
    if (!same)
        m_pins->clear();
    for (std::size_t i = 0; i < pins.size(); ++i) {
        const int row = static_cast<int>(i);
        if (!same)
            m_pins->addItem(QString());
        QListWidgetItem* item = m_pins->item(row);
        item->setText(m_link.text(pins[i]->label));
        item->setData(Qt::UserRole, QString::fromStdString(pins[i]->id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::count(m_step.pins, pins[i]->id) > 0 ? Qt::Checked : Qt::Unchecked);
    }
}

void StepFields::retranslate() {
    m_languages->setAccessibleName(tr("Language of the texts"));
    m_tourTitleLabel->setText(tr("Title of the tour"));
    m_titleLabel->setText(tr("Title of the step"));
    const std::array<QString, 5> names{tr("Text"), tr("Question"), tr("Answer"), tr("Notes for the guide"),
                                       tr("Text on paper")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_texts[i].label->setText(names[i]);
        m_texts[i].edit->setAccessibleName(names[i]);
    }
    m_audienceLabel->setText(tr("Whom is it for?"));
    m_minutesLabel->setText(tr("How many minutes is it to take?"));
    m_minutes->setSpecialValueText(tr("not said"));
    m_audience->setAccessibleName(m_audienceLabel->text());
    m_minutes->setAccessibleName(m_minutesLabel->text());
    m_tourTitle->setAccessibleName(m_tourTitleLabel->text());
    m_title->setAccessibleName(m_titleLabel->text());
    m_tourFold->setWords(tr("About the tour"));
    m_tourFold->setToolTip(tr("Its title, for whom it is, how long it takes"));
    m_restFold->setWords(tr("More of the step: pins, what happens, how long"));
    m_draft->setText(tr("The texts in this language are still a draft"));
    m_draft->setToolTip(tr("“Draft” stands on worksheets and handouts until this is taken away."));
    m_shownLabel->setText(tr("What is shown"));
    m_pinsLabel->setText(tr("Pins that the step points at"));
    m_pins->setAccessibleName(m_pinsLabel->text());
    m_openPin->setText(tr("Show what the first pin quotes"));
    m_holdLabel->setText(tr("How many seconds the step stays"));
    m_durationLabel->setText(tr("How many seconds the way there takes"));
    m_duration->setSpecialValueText(tr("as long as walking takes"));
    m_hold->setAccessibleName(m_holdLabel->text());
    m_duration->setAccessibleName(m_durationLabel->text());
    m_captionLabel->setText(tr("Where the words stand in the picture"));
    m_caption->setAccessibleName(m_captionLabel->text());
    m_caption->setItemText(0, tr("Below"));
    m_caption->setItemText(1, tr("Above"));
    m_caption->setItemText(2, tr("At the side"));
    m_destruction->setText(tr("Shows destroyed works"));
    m_destruction->setToolTip(tr("The museum's notice comes before the first of these steps."));
}

void StepFields::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT languageChanging();
        useOwnLanguage();
    }
    QWidget::changeEvent(event);
}

} // namespace halls::app
