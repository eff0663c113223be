// SPDX-License-Identifier: MPL-2.0
#include "touring/StepGrid.h"

#include "look/PlainWidgets.h"
#include "look/Theme.h"
#include "touring/ClickerList.h"
#include "touring/TourLead.h"
#include "words/Colours.h"
#include "words/PlainWords.h"

#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr QSize kPicture(256, 144); ///< logical pixels
constexpr int kBetween = 40;        ///< milliseconds between two pictures, so that the audience's own is not slowed
constexpr int kLines = 2;           ///< of a title below its picture; of large letters one more
constexpr int kRoundWords = 12;     ///< logical pixels

} // namespace

StepGrid::StepGrid(SessionLink& link, TourLead& lead, Pictures pictures, QWidget* parent)
    : QDialog(parent), m_link(link), m_lead(lead), m_pictures(std::move(pictures)), m_list(new QListWidget(this)),
      m_idle(this) {
    setObjectName(QStringLiteral("stepGrid"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Steps of the tour"));
    m_list->setObjectName(QStringLiteral("gridSteps"));
    m_list->setAccessibleName(windowTitle());
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(kPicture);
    const int lines = textScale() < 1.5 ? kLines : kLines + 1;
    m_list->setGridSize(kPicture + QSize(16, lines * m_list->fontMetrics().lineSpacing() + kRoundWords));
    auto* keys =
        plainLabel(tr("Enter or a click shows a step. With a clicker: Page Down and Page Up choose, F5 shows it."),
                   this); // owned by this
    keys->setWordWrap(true);
    auto* column = new QVBoxLayout(this); // owned by this
    column->addWidget(m_list);
    column->addWidget(keys);
    resize(900, 560);
    addSteps();
    auto* clicker = new ClickerList(*this, *m_list); // owned by this
    connect(clicker, &ClickerList::beginAsked, this, &StepGrid::choose);
    connect(m_list, &QListWidget::itemClicked, this, &StepGrid::choose);
    connect(m_list, &QListWidget::itemActivated, this, &StepGrid::choose);
    connect(&m_lead, &TourLead::ended, this, &QDialog::reject);
    connect(&m_idle, &QTimer::timeout, this, &StepGrid::drawNext);
    m_idle.start(kBetween);
}

void StepGrid::addSteps() {
    const tours::TourPlayer& player = *m_lead.player();
    const auto& skipped = player.skipped();
    for (std::size_t i = 0; i < player.count(); ++i) {
        const QString title =
            QStringLiteral("%1  %2").arg(QString::number(i + 1), m_link.text(player.tour().steps[i].title));
        auto* item = new QListWidgetItem(title, m_list); // owned by the list
        item->setIcon(QIcon(QPixmap::fromImage(covered())));
        item->setToolTip(PlainWords::tip(title));
        if (std::ranges::find(skipped, i, &tours::TourPlayer::Skipped::index) != skipped.end())
            item->setFlags(Qt::NoItemFlags); // it cannot be shown
    }
    m_list->setCurrentRow(static_cast<int>(player.index()));
}

void StepGrid::drawNext() {
    if (m_drawn >= m_list->count() || !m_lead.running()) {
        m_idle.stop();
        return;
    }
    QListWidgetItem* item = m_list->item(m_drawn);
    const QImage picture = m_pictures(static_cast<std::size_t>(m_drawn), kPicture);
    ++m_drawn;
    if (picture.isNull())
        item->setToolTip(PlainWords::tip(tr("Covered until the museum's notice was given")));
    else
        item->setIcon(QIcon(QPixmap::fromImage(picture)));
}

/// A ground with a line across: nothing is seen of what may not be.
QImage StepGrid::covered() const {
    QImage image(kPicture, QImage::Format_RGB32);
    image.fill(colours::kDeep);
    QPainter painter(&image);
    painter.setPen(QPen(colours::kLine, 2.0));
    painter.drawLine(QPoint(0, kPicture.height()), QPoint(kPicture.width(), 0));
    painter.drawRect(image.rect().adjusted(1, 1, -2, -2));
    return image;
}

void StepGrid::choose() {
    const int row = m_list->currentRow();
    if (row < 0 || m_list->item(row)->flags() == Qt::NoItemFlags)
        return;
    m_lead.goTo(static_cast<std::size_t>(row));
    close();
}

} // namespace halls::app
