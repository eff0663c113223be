// SPDX-License-Identifier: MPL-2.0
#include "touring/Drawing.h"

#include "look/OverPicture.h"
#include "words/Colours.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kWide = 1.0 / 180.0; ///< of the picture's height: a line that the back row sees
constexpr double kLeast = 3.0;        ///< logical pixels
constexpr double kRim = 1.8;          ///< of the line's width: with its dark rim

/// The lines alone; the mouse goes through it.
class Lines : public QWidget {
public:
    Lines(const Drawing& drawing, QWidget* over) : QWidget(over), m_drawing(drawing) {
        setObjectName(QStringLiteral("tourLines"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (m_drawing.lifted())
            return;
        QPainter painter(this);
        m_drawing.paintOn(painter, QRectF(rect()));
    }

private:
    const Drawing& m_drawing;
};

} // namespace

Drawing::Drawing(QWidget* over) : QWidget(over), m_seen(new Lines(*this, over)) {
    setObjectName(QStringLiteral("tourDrawing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setCursor(Qt::CrossCursor);
    hide();
    for (QWidget* each : {static_cast<QWidget*>(this), m_seen})
        OverPicture::of(*over).add(each, {.hold = OverPicture::Hold::Whole});
}

void Drawing::setDrawing(bool drawing) {
    m_drawing = drawing;
    m_within = false;
    setAttribute(Qt::WA_TransparentForMouseEvents, !drawing);
    setGeometry(parentWidget()->rect()); // at once: a line may follow
    setVisible(drawing || !m_lines.empty());
    if (drawing)
        raise();
    raiseLines();
}

void Drawing::raiseLines() {
    m_seen->setGeometry(parentWidget()->rect());
    m_seen->setVisible(!m_lines.empty());
    m_seen->raise();
}

void Drawing::lineTo(QPointF share) {
    if (!m_within)
        m_lines.emplace_back();
    m_lines.back().push_back(share);
    show();
    if (!m_within)
        raiseLines();
    m_within = true;
    m_seen->update();
    Q_EMIT drawnAnew();
}

void Drawing::endLine() {
    m_within = false;
}

void Drawing::clear() {
    m_lines.clear();
    m_within = false;
    setVisible(m_drawing);
    m_seen->hide();
    Q_EMIT drawnAnew();
}

QPointF Drawing::shareOf(QPointF place) const {
    return {place.x() / std::max(1, width()), place.y() / std::max(1, height())};
}

void Drawing::paintOn(QPainter& painter, const QRectF& picture) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const double wide = std::max(kLeast, picture.height() * kWide);
    for (const std::vector<QPointF>& line : m_lines) {
        QPainterPath path;
        const auto at = [&](QPointF share) {
            return picture.topLeft() + QPointF(share.x() * picture.width(), share.y() * picture.height());
        };
        path.moveTo(at(line.front()));
        for (const QPointF& share : line)
            path.lineTo(at(share));
        if (line.size() == 1)
            path.lineTo(at(line.front()) + QPointF(0.1, 0.0)); // a dot
        for (const bool rim : {true, false}) {
            painter.setPen(QPen(rim ? colours::kUnlit : colours::kDrawn, rim ? wide * kRim : wide, Qt::SolidLine,
                                Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(path);
        }
    }
}

void Drawing::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        lineTo(shareOf(event->position()));
}

void Drawing::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton))
        lineTo(shareOf(event->position()));
}

void Drawing::mouseReleaseEvent(QMouseEvent*) {
    endLine();
}

} // namespace halls::app
