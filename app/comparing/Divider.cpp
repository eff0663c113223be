// SPDX-License-Identifier: MPL-2.0
#include "comparing/Divider.h"

#include "words/Colours.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr int kGrip = 18; ///< logical pixels on which the mouse finds it
constexpr float kSmallStep = 0.01F;
constexpr float kLargeStep = 0.1F;

/// A slider to who does not see it: 0 to 100, what of the picture the first state has.
class SpokenDivider : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit SpokenDivider(Divider& divider) : QAccessibleWidget(&divider, QAccessible::Slider), m_divider(divider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return m_divider.percent(); }
    void setCurrentValue(const QVariant& value) override { m_divider.setPercent(value.toInt()); }
    QVariant maximumValue() const override { return 100; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    Divider& m_divider;
};

QAccessibleInterface* spoken(const QString&, QObject* object) {
    auto* divider = qobject_cast<Divider*>(object);
    return divider == nullptr ? nullptr : new SpokenDivider(*divider); // owned by Qt's cache
}

} // namespace

Divider::Divider(SessionLink& link, QWidget* over) : QWidget(over), m_link(link) {
    static const bool installed = (QAccessible::installFactory(spoken), true);
    Q_UNUSED(installed)
    setObjectName(QStringLiteral("divider"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Divider between the two states"));
    hide();
}

void Divider::place() {
    const auto* session = m_link.session();
    const QWidget* over = parentWidget();
    const auto sides =
        session == nullptr ? std::vector<session::ShownSide>() : session->sides({over->width(), over->height()});
    const CompareMode mode = session == nullptr ? CompareMode::Off : session->comparison().mode;
    if (sides.size() != 2 || mode == CompareMode::Blend) {
        hide();
        return;
    }
    m_lies = session->comparison().horizontal && mode == CompareMode::Swipe;
    const Vec2 at = sides[1].visibleCorner;
    if (m_lies)
        setGeometry(0, static_cast<int>(at.y) - kGrip / 2, over->width(), kGrip);
    else
        setGeometry(static_cast<int>(at.x) - kGrip / 2, 0, kGrip, over->height());
    if (const int now = percent(); now != m_told) {
        m_told = now;
        QAccessibleValueChangeEvent told(this, now);
        QAccessible::updateAccessibility(&told);
    }
    const bool movable = mode == CompareMode::Swipe;
    setEnabled(movable);
    setCursor(!movable ? Qt::ArrowCursor : m_lies ? Qt::SplitVCursor : Qt::SplitHCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !movable);
    show();
    update();
}

int Divider::percent() const {
    const auto* session = m_link.session();
    return session == nullptr ? 0 : static_cast<int>(std::lround(100.0F * session->comparison().split));
}

void Divider::setPercent(int percent) {
    m_link.act([&](session::Session& session) { session.setSplit(static_cast<float>(percent) / 100.0F); });
}

void Divider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lies) { // drawn as the upright one
        painter.translate(0, height());
        painter.rotate(-90.0);
    }
    const double length = m_lies ? width() : height();
    const double middle = kGrip / 2.0;
    painter.fillRect(QRectF(middle - 1.5, 0.0, 3.0, length), colours::kInkOnAccent);
    painter.fillRect(QRectF(middle - 0.75, 0.0, 1.5, length), colours::kInkOverPicture);
    if (!isEnabled())
        return;
    const QRectF handle(middle - 7.0, length / 2.0 - 19.0, 14.0, 38.0);
    painter.setPen(QPen(hasFocus() ? colours::kAccent : colours::kInkOverPicture, hasFocus() ? 2.0 : 1.2));
    painter.setBrush(colours::kInkOnAccent);
    painter.drawRoundedRect(handle, 6.0, 6.0);
    for (const double y : {-6.0, 0.0, 6.0})
        painter.drawLine(QPointF(middle - 3.0, length / 2.0 + y), QPointF(middle + 3.0, length / 2.0 + y));
}

void Divider::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void Divider::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) != 0)
        moveTo(mapToParent(event->position()));
}

void Divider::moveTo(QPointF place) {
    const QWidget* over = parentWidget();
    const double share = m_lies ? place.y() / over->height() : place.x() / over->width();
    m_link.act([&](session::Session& session) { session.setSplit(static_cast<float>(share)); });
}

void Divider::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    if (!back && key != Qt::Key_Right && key != Qt::Key_Down) {
        QWidget::keyPressEvent(event);
        return;
    }
    const float step = (event->modifiers() & Qt::ShiftModifier) != 0 ? kLargeStep : kSmallStep;
    m_link.act([&](session::Session& s) { s.setSplit(s.comparison().split + (back ? -step : step)); });
}

void Divider::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Divider between the two states"));
    QWidget::changeEvent(event);
}

} // namespace halls::app
