// SPDX-License-Identifier: MPL-2.0
#include "going/SeenCard.h"

#include "going/SeenWords.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "words/Words.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr QSize kLargest{560, 420}; ///< logical pixels
constexpr int kRound = 24;          ///< that it keeps from the picture's edges

} // namespace

SeenCard::SeenCard(SessionLink& link, QWidget* over)
    : QFrame(over), m_link(link), m_where(plainLabel(this)), m_list(new QListWidget(this)),
      m_close(new QPushButton(this)) {
    setObjectName(QStringLiteral("seenCard"));
    m_where->setObjectName(QStringLiteral("seenWhere"));
    m_where->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("seenList"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_where);
    column->addWidget(m_list, 1);
    column->addWidget(m_close, 0, Qt::AlignTrailing);
    connect(m_close, &QPushButton::clicked, this, &SeenCard::end);
    connect(m_list, &QListWidget::itemActivated, this, [this] { go(m_list->currentRow()); });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        // What is listed would not be true any more.
        if (isVisible() && (changes.has(Change::Museum) || changes.has(Change::Data) || changes.has(Change::State)))
            end();
    });
    retranslate();
    hide();
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Middle, .size = [](QSize picture) {
                                          return kLargest.boundedTo(picture - QSize(2 * kRound, 2 * kRound));
                                      }});
}

void SeenCard::describe() {
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const QWidget* over = parentWidget();
    m_sights = session::inSight(*session, static_cast<float>(over->width()) / static_cast<float>(over->height()));
    const auto ways = session::exits(*session);
    const bool nothing = m_sights.empty();
    m_sights.insert(m_sights.end(), ways.begin(), ways.end());
    m_where->setText(SeenWords::ofHall(m_link) +
                     (nothing ? QLatin1Char(' ') + tr("Nothing that has a name is in the picture.") : QString()));
    m_list->clear();
    for (const session::Sight& sight : m_sights)
        m_list->addItem(SeenWords::of(m_link, sight));
    m_list->setAccessibleName(m_where->text());
    show();
    raise();
    if (m_list->count() > 0) {
        m_list->setCurrentRow(0);
        m_list->setFocus();
    } else {
        m_close->setFocus();
    }
    Q_EMIT shownChanged();
    QStringList words{m_where->text()};
    for (int row = 0; row < m_list->count(); ++row)
        words << m_list->item(row)->text() + QLatin1Char('.');
    Q_EMIT described(words.join(QLatin1Char('\n')));
}

void SeenCard::end() {
    if (isHidden())
        return;
    hide();
    parentWidget()->setFocus();
    Q_EMIT shownChanged();
}

void SeenCard::go(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= m_sights.size())
        return;
    const session::Sight sight = m_sights[static_cast<std::size_t>(row)];
    end();
    if (sight.exhibit != nullptr)
        m_link.setSubject({.hall = sight.exhibit->hall, .exhibit = sight.exhibit->id});
    m_link.act([&](session::Session& session) {
        if (sight.exhibit != nullptr)
            session.goToExhibit(sight.exhibit->id);
        else if (sight.pin != nullptr)
            session.openPin(sight.pin->id);
        else
            session.goToHall(sight.exit->id);
    });
}

void SeenCard::retranslate() {
    m_close->setText(Words::close());
    setAccessibleName(tr("What you see"));
}

void SeenCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isVisible())
            describe();
    }
    QFrame::changeEvent(event);
}

} // namespace halls::app
