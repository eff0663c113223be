// SPDX-License-Identifier: MPL-2.0
#include "pins/PinsPanel.h"

#include "look/PlainWidgets.h"
#include "look/TwoLines.h"
#include "words/PinWords.h"
#include "words/PlainWords.h"
#include "words/Search.h"
#include "words/Words.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kPinRole = Qt::UserRole;
constexpr int kChapterRole = Qt::UserRole + 1;
constexpr int kEntryRole = Qt::UserRole + 2;
constexpr int kStateRole = Qt::UserRole + 3; ///< to go to first
constexpr int kMostWords = 160;              ///< characters of an entry in the list; the rest is in its tool tip
enum Order { ByHall, Nearest };

} // namespace

PinsPanel::PinsPanel(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_search(new QLineEdit(this)), m_order(new QComboBox(this)),
      m_count(plainLabel(this)), m_list(new QListWidget(this)), m_elsewhere(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_search);
    column->addWidget(m_order);
    column->addWidget(m_list, 1);
    column->addWidget(m_elsewhere);
    column->addWidget(m_count);
    m_elsewhere->setObjectName(QStringLiteral("pinsElsewhere"));
    m_elsewhere->hide();
    connect(m_elsewhere, &QPushButton::clicked, this, [this] {
        m_listsElsewhere = true;
        rebuild();
        m_list->setFocus();
    });
    m_search->setObjectName(QStringLiteral("pinSearch"));
    m_search->setClearButtonEnabled(true);
    m_order->setObjectName(QStringLiteral("pinOrder"));
    m_list->setObjectName(QStringLiteral("pins"));
    m_list->setItemDelegate(new TwoLines(m_list)); // owned by the list
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_order->addItem({}, ByHall);
    m_order->addItem({}, Nearest);
    m_count->setProperty("quiet", true);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_listsElsewhere = false;
        rebuild();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_list->count() > 0)
            open(*m_list->item(std::max(0, m_list->currentRow())));
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] { rebuild(); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { open(*item); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { open(*item); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr && m_list->hasFocus() && !item->data(kPinRole).isNull())
            m_link.act([&](session::Session& s) { s.focusPin(item->data(kPinRole).toString().toStdString()); });
    });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        const bool order = changes.has(Change::Hall) && m_order->currentData().toInt() == Nearest;
        if (changes.has(Change::Museum) || changes.has(Change::State) || changes.has(Change::Settings) || order)
            rebuild();
        else if (changes.has(Change::Pin))
            showSelection();
    });
    retranslate();
}

void PinsPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PinsPanel::retranslate() {
    m_search->setPlaceholderText(tr("Search pins and chapters"));
    m_search->setAccessibleName(tr("Search pins and chapters"));
    m_order->setItemText(0, tr("By hall"));
    m_order->setItemText(1, tr("Nearest first"));
    m_order->setAccessibleName(tr("Order of the pins"));
    m_list->setAccessibleName(tr("Pins of this state"));
    m_list->setAccessibleDescription(tr("Enter opens the passage behind a pin"));
    rebuild();
}

bool PinsPanel::matches(const Pin& pin) const {
    QString text = m_link.text(pin.label);
    if (const Hall* hall = m_link.museum().hall(pin.hall))
        text += QLatin1Char(' ') + m_link.text(hall->title);
    if (const Exhibit* exhibit = m_link.museum().exhibit(pin.exhibit))
        text += QLatin1Char(' ') + m_link.text(exhibit->title);
    for (const PinText& words : pin.texts)
        text += QLatin1Char(' ') + QString::fromStdString(words.value);
    for (const Quotation& quotation : pin.quotations)
        text += QLatin1Char(' ') + QString::fromStdString(quotation.exact);
    return found(m_search->text(), text);
}

void PinsPanel::rebuild() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    std::vector<const Pin*> pins = session->pins();
    const std::size_t all = pins.size();
    std::erase_if(pins, [&](const Pin* pin) { return !matches(*pin); });
    if (m_order->currentData().toInt() == Nearest) {
        const Vec3 eye = session->camera().pose.position;
        std::stable_sort(pins.begin(), pins.end(), [&](const Pin* a, const Pin* b) {
            return glm::distance(a->position, eye) < glm::distance(b->position, eye);
        });
    } else {
        const auto rank = [&](const Pin* pin) { return m_link.museum().hall(pin->hall); };
        std::stable_sort(pins.begin(), pins.end(), [&](const Pin* a, const Pin* b) { return rank(a) < rank(b); });
    }
    for (const Pin* pin : pins) {
        const Hall* hall = m_link.museum().hall(pin->hall);
        addPin(*pin, hall != nullptr ? m_link.text(hall->title) : QString());
    }
    addElsewhere();
    QString count = tr("%1 of %2 pins").arg(pins.size()).arg(all);
    if (const int entries = addEntries(); entries > 0)
        count += QStringLiteral(" – ") + tr("%n entry(s) of chapters", nullptr, entries);
    m_count->setText(count);
    showSelection();
}

QListWidgetItem* PinsPanel::addPin(const Pin& pin, const QString& where) {
    const QString label = m_link.text(pin.label);
    const QString below = pin.quotations.empty() ? where : tr("%1 – quotes a source", "hall of a pin").arg(where);
    auto* item = new QListWidgetItem(label + QLatin1Char('\n') + below, m_list); // owned by the list
    item->setData(kPinRole, QString::fromStdString(pin.id));
    item->setData(Qt::AccessibleTextRole, tr("%1, in: %2").arg(PinWords::named(pin, label), where));
    return item;
}

/// What is searched for may be told of another state alone.
void PinsPanel::addElsewhere() {
    const Museum& museum = m_link.museum();
    const Id& here = m_link.session()->state().id;
    std::vector<const Pin*> others;
    if (!m_search->text().trimmed().isEmpty()) {
        for (const Pin& pin : museum.pins) {
            const bool elsewhere = !pin.states.empty() && std::ranges::find(pin.states, here) == pin.states.end();
            if (elsewhere && matches(pin))
                others.push_back(&pin);
        }
    }
    m_elsewhere->setVisible(!others.empty() && !m_listsElsewhere);
    m_elsewhere->setText(museum.states.size() > 2 ? tr("%1 in other states").arg(others.size())
                                                  : tr("%1 in the other state").arg(others.size()));
    if (!m_listsElsewhere)
        return;
    for (const Pin* pin : others) {
        const State* state = museum.state(pin->states.front());
        auto* item = addPin(*pin, state != nullptr ? m_link.text(state->title) : QString());
        item->setData(kStateRole, QString::fromStdString(pin->states.front()));
    }
}

/// What is searched for may be told in a chapter alone, which is of no place.
int PinsPanel::addEntries() {
    int added = 0;
    if (m_search->text().trimmed().isEmpty())
        return added;
    for (const Chapter& chapter : m_link.museum().chapters) {
        const QString title = m_link.text(chapter.title);
        for (std::size_t i = 0; i < chapter.entries.size(); ++i) {
            const ChapterEntry& entry = chapter.entries[i];
            const QString words = m_link.text(entry.text);
            const QString date = entry.date.empty() ? QString() : Words::date(entry.date);
            if (!found(m_search->text(), title + QLatin1Char(' ') + date + QLatin1Char(' ') + words))
                continue;
            const QString line = words.size() > kMostWords ? words.left(kMostWords) + QChar(0x2026) : words;
            const QString where = date.isEmpty() ? title : tr("%1, %2", "chapter, date").arg(title, date);
            auto* item = new QListWidgetItem(line + QLatin1Char('\n') + where, m_list); // owned by the list
            item->setData(kChapterRole, QString::fromStdString(chapter.id));
            item->setData(kEntryRole, static_cast<int>(i) + 1);
            item->setData(Qt::AccessibleTextRole, tr("%1, in: %2").arg(words, where));
            item->setToolTip(PlainWords::tip(words));
            ++added;
        }
    }
    return added;
}

void PinsPanel::showSelection() {
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const Pin* pin = session->focusedPin() != nullptr ? session->focusedPin() : session->openedPin();
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const Id id = item->data(kPinRole).toString().toStdString();
        QFont font = m_list->font();
        font.setBold(session->openedPin() != nullptr && session->openedPin()->id == id);
        item->setFont(font);
        if (pin != nullptr && pin->id == id && m_list->currentItem() != item)
            m_list->setCurrentItem(item);
    }
}

void PinsPanel::open(const QListWidgetItem& item) {
    if (item.data(kPinRole).isNull()) {
        m_link.setSubject({.chapter = item.data(kChapterRole).toString().toStdString(),
                           .entry = static_cast<std::size_t>(item.data(kEntryRole).toInt())});
        return;
    }
    const Id pin = item.data(kPinRole).toString().toStdString();
    const Id state = item.data(kStateRole).toString().toStdString(); // empty: the one that is shown
    const auto open = [this, pin, state] {
        m_link.act([&](session::Session& session) {
            if (!state.empty())
                session.setState(state);
            // First open, then go: closing returns to where one stood before.
            session.openPin(pin);
            session.goToPin(pin);
        });
    };
    // Not at once: another state makes the list anew, and the list is still telling of its item.
    if (state.empty())
        open();
    else
        QMetaObject::invokeMethod(
            this, [this, state, open] { m_link.notice().before({state}, open); }, Qt::QueuedConnection);
}

void PinsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
