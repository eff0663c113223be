// SPDX-License-Identifier: MPL-2.0
#include "strip/StripPanel.h"

#include "tours/TourPlayer.h"
#include "words/PlainWords.h"

#include <QComboBox>
#include <QEvent>
#include <QIcon>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

// Milliseconds.
constexpr int kRest = 350;   ///< after something moved
constexpr int kBetween = 40; ///< between two pictures: the window answers meanwhile

constexpr int kKey = Qt::UserRole;       ///< of its picture
constexpr int kView = Qt::UserRole + 1;  ///< id
constexpr int kStep = Qt::UserRole + 2;  ///< index; of the tour that is chosen
constexpr int kDrawn = Qt::UserRole + 3; ///< it has its picture, or cannot have one
constexpr std::size_t kMaxPictures = 400;

std::size_t stateIndex(const Museum& museum, const Id& state) {
    return static_cast<std::size_t>(std::ranges::find(museum.states, state, &State::id) - museum.states.begin());
}

} // namespace

StripPanel::StripPanel(SessionLink& link, Photograph photograph, QWidget* parent)
    : QWidget(parent), m_link(link), m_photograph(std::move(photograph)), m_idle(this), m_what(new QComboBox(this)),
      m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("strip"));
    m_what->setObjectName(QStringLiteral("stripWhat"));
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setObjectName(QStringLiteral("stripList"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setIconSize(kPicture);
    m_list->setGridSize({kPicture.width() + 12, kPicture.height() + 2 * m_list->fontMetrics().lineSpacing() + 14});
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_what);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &StripPanel::drawOne);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            fill();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { choose(*item); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(*item); });
    connect(&m_link, &SessionLink::woken, this, [this] {
        if (m_link.session()->noticeRead().size() != m_noticeRead)
            fill();
        else if (isVisible())
            m_idle.start(kRest);
    });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum) || changes.has(Change::Data))
            m_pictures.clear();
        if (changes.has(Change::Museum) || changes.has(Change::Data) || changes.has(Change::Tours) ||
            changes.has(Change::Settings))
            rebuild();
        else if (changes.has(Change::State) && m_state != m_link.session()->state().id)
            fill();
    });
    rebuild();
}

// -- What is listed

void StripPanel::rebuild() {
    m_filling = true;
    const QString before = m_what->currentData().toString();
    m_what->clear();
    m_what->setAccessibleName(tr("What is shown in small pictures"));
    m_list->setAccessibleName(tr("Pictures"));
    m_list->setAccessibleDescription(tr("Enter goes there"));
    m_what->addItem(tr("Views of this state"), QString());
    if (m_link.session() != nullptr) {
        for (const Tour& tour : m_link.session()->loaded().tours())
            m_what->addItem(tr("Steps: %1", "title of a tour").arg(m_link.text(tour.title)),
                            QString::fromStdString(tour.id));
    }
    m_what->setCurrentIndex(std::max(0, m_what->findData(before)));
    m_filling = false;
    fill();
}

void StripPanel::fill() {
    m_list->clear();
    const session::Session* session = m_link.session();
    if (session == nullptr)
        return;
    m_state = session->state().id;
    m_noticeRead = session->noticeRead().size();
    const Id tourId = m_what->currentData().toString().toStdString();
    if (tourId.empty()) {
        for (const View& view : m_link.museum().views) {
            if (!view.isOf(m_state))
                continue;
            add(QString::fromStdString("view/" + m_state + '/' + view.id), m_link.text(view.title));
            m_list->item(m_list->count() - 1)->setData(kView, QString::fromStdString(view.id));
        }
    } else {
        const auto& tours = session->loaded().tours();
        const auto tour = std::ranges::find(tours, tourId, &Tour::id);
        for (std::size_t i = 0; tour != tours.end() && i < tour->steps.size(); ++i) {
            add(QString::fromStdString("step/" + tourId + '/' + tour->steps[i].id),
                tr("%1. %2", "number and title of a step").arg(i + 1).arg(m_link.text(tour->steps[i].title)));
            m_list->item(m_list->count() - 1)->setData(kStep, static_cast<int>(i));
        }
    }
    m_idle.start(kRest);
}

void StripPanel::add(const QString& key, const QString& title) {
    auto* item = new QListWidgetItem(PlainWords::line(title), m_list); // owned by the list
    item->setData(kKey, key);
    item->setToolTip(PlainWords::tip(title));
    const auto had = m_pictures.find(key);
    if (had != m_pictures.end()) {
        item->setIcon(QIcon(QPixmap::fromImage(had->second)));
        item->setData(kDrawn, true);
        item->setData(kHasPicture, true);
        return;
    }
    QPixmap blank(kPicture);
    blank.fill(palette().color(QPalette::AlternateBase));
    item->setIcon(QIcon(blank));
}

// -- Their pictures

void StripPanel::drawOne() {
    if (!isVisible() || m_link.session() == nullptr)
        return;
    QListWidgetItem* item = nextWithout();
    if (item == nullptr)
        return;
    const QImage picture = pictureOf(*item);
    item->setData(kDrawn, true);
    if (!picture.isNull()) {
        if (m_pictures.size() >= kMaxPictures)
            m_pictures.clear();
        m_pictures[item->data(kKey).toString()] = picture;
        item->setIcon(QIcon(QPixmap::fromImage(picture)));
        item->setData(kHasPicture, true);
    } else if (!item->data(kView).isValid() || covered(m_state)) {
        QPixmap cover(kPicture);
        cover.fill(palette().color(QPalette::AlternateBase));
        QPainter painter(&cover);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(QPoint(), kPicture).adjusted(6, 6, -6, -6), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Shown when the museum's notice was read"));
        painter.end();
        item->setIcon(QIcon(cover));
        item->setToolTip(PlainWords::tip(tr("%1: shown when the museum's notice was read").arg(item->text())));
    }
    m_idle.start(kBetween);
}

QListWidgetItem* StripPanel::nextWithout() const {
    const QRect sight = m_list->viewport()->rect();
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        if (!item->data(kDrawn).toBool() && m_list->visualItemRect(item).intersects(sight))
            return item;
    }
    return nullptr;
}

bool StripPanel::covered(const Id& state) const {
    const std::vector<Id> under = m_link.notice().states();
    return std::ranges::find(under, state) != under.end() && !m_link.session()->noticeRead().contains(state);
}

QImage StripPanel::pictureOf(const QListWidgetItem& item) const {
    if (item.data(kView).isValid())
        return ofView(item.data(kView).toString().toStdString());
    return ofStep(m_what->currentData().toString().toStdString(), static_cast<std::size_t>(item.data(kStep).toInt()));
}

QImage StripPanel::ofView(const Id& id) const {
    const View* view = m_link.museum().view(id);
    if (view == nullptr || covered(m_state))
        return {};
    Camera camera = m_link.session()->camera();
    camera.pose = view->pose;
    camera.verticalFov = view->verticalFov;
    camera.orthographicHeight = 0.0F;
    return m_photograph(camera, stateIndex(m_link.museum(), m_state), kPicture);
}

/// Of two states that stand side by side, a half of each.
QImage StripPanel::ofStep(const Id& tourId, std::size_t index) const {
    const auto& tours = m_link.session()->loaded().tours();
    const auto tour = std::ranges::find(tours, tourId, &Tour::id);
    if (tour == tours.end() || index >= tour->steps.size())
        return {};
    const TourStep& step = tour->steps[index];
    const Museum& museum = m_link.museum();
    const bool halves = step.comparison && (step.comparison->mode == CompareMode::Swipe ||
                                            step.comparison->mode == CompareMode::SideBySide);
    const Id first = halves ? step.comparison->first : step.state;
    const Id second = halves ? step.comparison->second : step.state;
    if (covered(first) || covered(second) || stateIndex(museum, first) >= museum.states.size() ||
        stateIndex(museum, second) >= museum.states.size())
        return {};
    const Camera camera = tours::TourPlayer(museum, *tour).cameraOf(*m_link.session(), index);
    QImage picture = m_photograph(camera, stateIndex(museum, second), kPicture);
    if (!halves || picture.isNull())
        return picture;
    const QImage other = m_photograph(camera, stateIndex(museum, first), kPicture);
    if (other.isNull())
        return {};
    QPainter painter(&picture);
    const QRect left(0, 0, kPicture.width() / 2, kPicture.height());
    painter.drawImage(left, other, left);
    return picture;
}

// -- Going there

void StripPanel::choose(const QListWidgetItem& item) {
    if (item.data(kView).isValid()) {
        m_link.act([&](session::Session& session) { session.goToView(item.data(kView).toString().toStdString()); });
        return;
    }
    const Id tour = m_what->currentData().toString().toStdString();
    if (!tour.empty() && item.data(kStep).isValid())
        Q_EMIT stepAsked(tour, static_cast<std::size_t>(item.data(kStep).toInt()));
}

void StripPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_idle.start(kRest);
}

void StripPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace halls::app
