// SPDX-License-Identifier: MPL-2.0
#include "editing/OwnCopies.h"

#include "desk/SettingsStore.h"
#include "desk/Workplace.h"
#include "editing/LastEdited.h"
#include "look/FlowLayout.h"
#include "look/PlainWidgets.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr qsizetype kMaxName = 60; ///< letters

} // namespace

OwnCopies::OwnCopies(const Frame& frame, QWidget* editor)
    : QWidget(editor), m_frame(frame), m_editor(editor), m_own(frame.workplace),
      m_reader(new OtherTours(frame.workplace.folders().assets, this)), m_words(plainLabel(this)),
      m_open(new QPushButton(this)), m_others(new QPushButton(this)) {
    setObjectName(QStringLiteral("ownCopies"));
    m_words->setObjectName(QStringLiteral("ownCopiesWords"));
    m_words->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("ownCopyOpen"));
    m_others->setObjectName(QStringLiteral("ownCopyOthers"));
    auto* buttons = new FlowLayout(); // owned by the column
    buttons->setSpacing(4);
    for (QPushButton* each : {m_open, m_others}) {
        each->setProperty("narrow", true);
        buttons->addWidget(each);
    }
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_words);
    column->addLayout(buttons);
    connect(m_reader, &OtherTours::found, this, [this](const auto& museum) { take(*museum); });
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT openAsked(m_copies.front().path, QString::fromStdString(m_copies.front().tour)); });
    connect(m_others, &QPushButton::clicked, this, &OwnCopies::showOthers);
    connect(&m_frame, &Frame::museumOpened, this, &OwnCopies::look);
    editor->installEventFilter(this);
    refresh();
}

void OwnCopies::look() {
    m_copies.clear();
    m_recent.clear();
    if (m_editor->isVisible() && m_frame.packageOpen() &&
        m_frame.workplace.comesWithUs(m_frame.session()->loaded().folder()))
        m_recent = m_frame.store.recent();
    m_reader->read(m_recent);
    refresh();
}

void OwnCopies::take(const OtherTours::Museum& museum) {
    if (!m_recent.contains(museum.path) || !museum.list || !m_frame.packageOpen())
        return;
    const io::TourList& list = museum.list.value();
    const auto own = [&](const Tour& tour) { return m_own.isOwn(museum.folder, list.museum, tour); };
    const bool known = std::ranges::any_of(m_copies, [&](const Copy& copy) { return copy.folder == museum.folder; });
    if (known || list.museum != m_frame.link.museum().id || std::ranges::none_of(list.tours, own))
        return;
    const Id last = lastEdited(m_frame.store, museum.folder);
    auto tour = std::ranges::find_if(list.tours, [&](const Tour& each) { return each.id == last && own(each); });
    if (tour == list.tours.end()) // it came from elsewhere, or a change was taken back
        tour = std::ranges::find_if(list.tours, own);
    const QString name = PlainWords::shortenedPath(QString::fromStdString(museum.folder.filename().string()), kMaxName);
    m_copies.push_back({museum.path, PlainWords::line(name), museum.folder, tour->id, tour->title});
    std::ranges::stable_sort(m_copies, {}, [this](const Copy& copy) { return m_recent.indexOf(copy.path); });
    refresh();
}

void OwnCopies::refresh() {
    setVisible(!m_copies.empty());
    m_others->setVisible(m_copies.size() > 1);
    if (m_copies.empty())
        return;
    const Copy& latest = m_copies.front();
    m_words->setText(
        tr("Your tour “%1” lies in your copy %2.", "title of a tour; name of a folder")
            .arg(Isolates::text(PlainWords::line(m_frame.link.text(latest.title))), Isolates::text(latest.name)));
    m_open->setText(tr("Open it there"));
    m_open->setToolTip(PlainWords::tip(latest.path));
    m_others->setText(tr("Other copies…"));
}

void OwnCopies::showOthers() {
    auto* menu = new QMenu(this); // deletes itself when closed
    menu->setObjectName(QStringLiteral("ownCopyMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto copy = m_copies.begin() + 1; copy != m_copies.end(); ++copy) {
        const QString words =
            tr("“%1” in %2", "title of a tour; name of a folder")
                .arg(Isolates::text(PlainWords::line(m_frame.link.text(copy->title))), Isolates::text(copy->name));
        menu->addAction(
            PlainWords::keyless(words), this,
            [this, path = copy->path, tour = QString::fromStdString(copy->tour)] { Q_EMIT openAsked(path, tour); });
    }
    menu->popup(m_others->mapToGlobal(m_others->rect().bottomLeft()));
}

bool OwnCopies::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_editor && event->type() == QEvent::Show)
        look();
    return QWidget::eventFilter(watched, event);
}

void OwnCopies::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace halls::app
