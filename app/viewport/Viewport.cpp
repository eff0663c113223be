// SPDX-License-Identifier: MPL-2.0
#include "viewport/Viewport.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "saving/Image.h"
#include "viewport/PickTool.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QOpenGLContext>
#include <QPainter>
#include <QScreen>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halls::app {
namespace {

constexpr double kLongestTick = 0.1; ///< seconds: after a pause the visitor does not leap
constexpr float kSnapPixels = 10.0F; ///< within which corners and edges draw a measured place
constexpr int kPeekMilliseconds = 3000;
constexpr int kLabelGap = 16; ///< logical pixels between a pin and its title

} // namespace

Viewport::Viewport(SessionLink& link, render::RendererOptions options, QWidget* parent)
    : QOpenGLWidget(parent), m_link(link), m_options(std::move(options)), m_clock(this), m_label(plainLabel(this)) {
    setObjectName(QStringLiteral("picture"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    m_label->setObjectName(QStringLiteral("pinTitle"));
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_label->hide();
    m_clock.setTimerType(Qt::PreciseTimer);
    connect(&m_clock, &QTimer::timeout, this, &Viewport::moveOn);
    connect(&m_link, &SessionLink::changed, this, &Viewport::onChanged);
    connect(&m_link, &SessionLink::woken, this, &Viewport::wake);
    describe();
}

Viewport::~Viewport() {
    // The context dies after this object: its signal must not find it again.
    if (context() != nullptr)
        disconnect(context(), nullptr, this, nullptr);
    releaseGraphics();
}

Size2 Viewport::pixels() const {
    const qreal ratio = devicePixelRatioF();
    return {static_cast<int>(std::lround(width() * ratio)), static_cast<int>(std::lround(height() * ratio))};
}

namespace {

Vec2 pixelAt(QPointF place) {
    return {static_cast<float>(place.x()), static_cast<float>(place.y())};
}

} // namespace

Size2 Viewport::extent() const {
    return {width(), height()};
}

// -- Time

void Viewport::onChanged(session::Changes changes) {
    using session::Change;
    if (changes.has(Change::Museum)) {
        m_ready = false;
        m_held.clear();
        m_hoverFocused = false;
    }
    if (changes.has(Change::Data))
        m_ready = false; // its scenes are made anew
    if (changes.has(Change::Hall) || changes.has(Change::State) || changes.has(Change::Pin))
        describe();
    if (changes.has(Change::Pin) || changes.has(Change::Museum))
        placeLabel();
    update();
    if (m_link.session() != nullptr && m_link.session()->walking())
        wake(); // a flight has begun
}

void Viewport::wake() {
    if (m_clock.isActive())
        return;
    const QScreen* shown = screen();
    const double rate = shown != nullptr && shown->refreshRate() > 1.0 ? shown->refreshRate() : 60.0;
    m_clock.start(std::max(1, static_cast<int>(1000.0 / rate)));
    m_sinceTick.invalidate();
}

void Viewport::moveOn() {
    const auto* session = m_link.session();
    if (session == nullptr || !m_ready) {
        m_clock.stop();
        return;
    }
    const double seconds = m_sinceTick.isValid()
                               ? std::min(static_cast<double>(m_sinceTick.nsecsElapsed()) * 1.0e-9, kLongestTick)
                               : m_clock.interval() * 1.0e-3;
    m_sinceTick.start();
    session::Input input = m_held.input(seconds, session->settings());
    input.look += std::exchange(m_look, Vec2(0.0F));
    input.zoom += std::exchange(m_zoom, 0.0F);
    bool led = false;
    for (const auto& leader : m_leaders)
        led = leader(seconds) || led;
    bool moved = false;
    m_link.act([&](session::Session& s) { moved = s.tick(seconds, input); });
    if (moved)
        update();
    else if (!m_held.moving() && !led)
        m_clock.stop();
}

// -- Keys

namespace {

/// The Latin key at the place of the pressed one, so that WASD walk under an Arabic keyboard layout too. Scan codes are
/// those of evdev plus 8, as X11 and Wayland give them.
int keyOf(const QKeyEvent& event) {
    if (event.key() < 0x100 || event.key() >= 0x01000000)
        return event.key();
    switch (event.nativeScanCode()) {
    case 24:
        return Qt::Key_Q;
    case 25:
        return Qt::Key_W;
    case 26:
        return Qt::Key_E;
    case 38:
        return Qt::Key_A;
    case 39:
        return Qt::Key_S;
    case 40:
        return Qt::Key_D;
    default:
        return event.key();
    }
}

} // namespace

void Viewport::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (!plain || !m_held.press(keyOf(*event))) {
        QOpenGLWidget::keyPressEvent(event);
        return;
    }
    if (m_held.moving())
        wake();
    peek();
}

void Viewport::keyReleaseEvent(QKeyEvent* event) {
    if (event->isAutoRepeat() || !m_held.release(keyOf(*event)))
        QOpenGLWidget::keyReleaseEvent(event);
    peek();
}

void Viewport::peek() {
    const auto* session = m_link.session();
    const bool wanted = m_held.peeking() || m_peekHeld;
    if (session == nullptr || session->peeking() == wanted || (wanted && !m_link.mayPeek()))
        return;
    m_link.act([wanted](session::Session& s) { s.peek(wanted); });
}

void Viewport::peekForAMoment() {
    m_peekHeld = true;
    peek();
    QTimer::singleShot(kPeekMilliseconds, this, [this] {
        m_peekHeld = false;
        peek();
    });
}

void Viewport::focusOutEvent(QFocusEvent* event) {
    m_held.clear(); // their releases go elsewhere
    m_peekHeld = false;
    peek();
    holdPointer(false);
    QOpenGLWidget::focusOutEvent(event);
}

// -- Mouse

void Viewport::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton) {
        m_peekHeld = true;
        peek();
    }
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)
        return;
    m_button = event->button();
    m_pressed = m_last = event->position();
    m_dragging = false;
}

void Viewport::mouseMoveEvent(QMouseEvent* event) {
    const QPointF place = event->position();
    if (m_pointerHeld) {
        const QPointF by = place - QPointF(middle());
        if (by.isNull())
            return;
        turn(by);
        QCursor::setPos(mapToGlobal(middle()));
        return;
    }
    if (m_button == Qt::NoButton) {
        hover(place);
        return;
    }
    if (!m_dragging && (place - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    turn(place - m_last);
    m_last = place;
}

void Viewport::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton) {
        m_peekHeld = false;
        peek();
    }
    if (event->button() != m_button)
        return;
    m_button = Qt::NoButton;
    if (!m_dragging && event->button() == Qt::LeftButton)
        click(m_pointerHeld ? QPointF(middle()) : event->position());
    m_dragging = false;
}

void Viewport::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto* session = m_link.session();
    if (session == nullptr || event->button() != Qt::LeftButton)
        return;
    const auto hit = session->hitAt(pixelAt(event->position()), extent());
    if (hit && m_link.museum().exhibit(hit->object) != nullptr && session->mode() != Mode::Plan)
        m_link.act([&](session::Session& s) { s.orbit(hit->object); });
}

void Viewport::wheelEvent(QWheelEvent* event) {
    m_zoom += static_cast<float>(event->angleDelta().y()) / 120.0F;
    wake();
}

void Viewport::leaveEvent(QEvent* event) {
    hover({-1000.0, -1000.0});
    QOpenGLWidget::leaveEvent(event);
}

void Viewport::turn(QPointF by) {
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const session::Settings& settings = session->settings();
    const float perPixel = radiansOf(0.12F) * settings.lookSensitivity;
    // The hand pulls the picture in the plan; elsewhere it turns the head.
    const float up = session->mode() == Mode::Plan || settings.invertLook ? 1.0F : -1.0F;
    const float left = -1.0F;
    m_look += Vec2(left * static_cast<float>(by.x()), up * static_cast<float>(by.y())) * perPixel;
    wake();
}

void Viewport::hover(QPointF place) {
    const auto* session = m_link.session();
    if (session == nullptr || !m_ready)
        return;
    const Pin* pin = session->settings().pinsShown ? session->pinAt(pixelAt(place), extent()) : nullptr;
    setCursor(pin != nullptr || signAt(place) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (pin != nullptr && pin != session->focusedPin()) {
        m_link.act([&](session::Session& s) { s.focusPin(pin->id); });
        m_hoverFocused = true;
    } else if (pin == nullptr && m_hoverFocused) {
        m_hoverFocused = false;
        m_link.act([](session::Session& s) { s.focusPin({}); });
    }
}

/// A work that is not drawn, by its sign.
std::optional<stage::Stage::Seen> Viewport::signAt(QPointF place) {
    if (!m_ready)
        return std::nullopt;
    return m_stage->signAt(pixelAt(place) * static_cast<float>(devicePixelRatioF()), pixels());
}

std::optional<stage::Stage::Seen> Viewport::seenAt(QPointF place) {
    if (!m_ready)
        return std::nullopt;
    const Vec2 sharp = pixelAt(place) * static_cast<float>(devicePixelRatioF());
    makeCurrent();
    const auto seen = m_stage->seenAt(sharp, pixels());
    doneCurrent();
    return seen;
}

std::optional<stage::Stage::Both> Viewport::bothAt(QPointF place) {
    if (!m_ready)
        return std::nullopt;
    const Vec2 sharp = pixelAt(place) * static_cast<float>(devicePixelRatioF());
    makeCurrent();
    const auto both = m_stage->bothAt(sharp, pixels());
    doneCurrent();
    return both;
}

template <class Draw>
Result<QImage> Viewport::drawn(Draw&& draw) {
    if (!m_ready)
        return Error{ErrorCode::Failed, {}, {}, "the picture is not ready yet"};
    makeCurrent();
    const Result<render::Picture> picture = draw(*m_stage);
    doneCurrent();
    return picture ? Result<QImage>(imageOf(picture.value())) : picture.error();
}

Result<QImage> Viewport::picture(Size2 size) {
    return drawn([&](stage::Stage& stage) { return stage.picture(size); });
}

Result<QImage> Viewport::picture(const Camera& camera, std::size_t state, Size2 size) {
    return drawn([&](stage::Stage& stage) { return stage.picture(camera, state, size); });
}

Result<QImage> Viewport::pictureOf(std::size_t state, Size2 size) {
    return drawn([&](stage::Stage& stage) { return stage.pictureOf(state, size); });
}

std::optional<stage::Stage::Seen> Viewport::seenInMiddle() {
    const QPointF centre = QRectF(rect()).center();
    const auto sign = signAt(centre);
    return sign ? sign : seenAt(centre);
}

float Viewport::snapReach(Vec3 point) const {
    const Camera& camera = m_link.session()->camera();
    const float perPixel = camera.orthographicHeight > 0.0F
                               ? camera.orthographicHeight / static_cast<float>(height())
                               : 2.0F * std::tan(0.5F * camera.verticalFov) *
                                     glm::distance(camera.pose.position, point) / static_cast<float>(height());
    return kSnapPixels * perPixel;
}

namespace {

std::vector<Id> outlinedBy(const Id& exhibit) {
    return exhibit.empty() ? std::vector<Id>{} : std::vector<Id>{exhibit};
}

} // namespace

void Viewport::click(QPointF place) {
    const auto* session = m_link.session();
    if (session == nullptr || !m_ready)
        return;
    const Vec2 pixel = pixelAt(place);
    for (PickTool* tool : m_pickTools) {
        if (!tool->active())
            continue;
        if (const auto seen = seenAt(place))
            tool->pick(*seen, snapReach(seen->point));
        return;
    }
    if (session->settings().pinsShown) {
        if (const auto pin = session->pinOnScreenAt(pixel, extent())) {
            m_link.act([&](session::Session& s) {
                s.openPin(pin->pin->id, pin->side);
                s.setHighlighted(outlinedBy(pin->pin->exhibit));
            });
            return;
        }
    }
    if (const auto sign = signAt(place)) {
        m_link.act([&](session::Session& s) { s.setLeadingSide(sign->side); });
        m_link.setSubject(sign->subject);
        Q_EMIT signClicked(*sign);
        return;
    }
    askOrGo(place);
}

namespace {

/// What is meant by who points into a blend: of the two, that which is more to be seen, but an object before a wall.
stage::Stage::Seen meant(const stage::Stage::Both& both, float shareOfSecond) {
    const bool second = shareOfSecond >= 0.5F;
    const stage::Stage::Seen& more = second ? both.second : both.first;
    const stage::Stage::Seen& less = second ? both.first : both.second;
    return more.subject.exhibit.empty() && !less.subject.exhibit.empty() ? less : more;
}

} // namespace

/// Who points at a thing asks about it; who points at the floor goes there. In a blend, and where a ghost is seen, a
/// click always asks: the floor behind it is not what is pointed at.
void Viewport::askOrGo(QPointF place) {
    const auto* session = m_link.session();
    const session::Comparison how = session->comparison();
    const auto both = bothAt(place);
    const bool blended = how.mode == CompareMode::Blend;
    auto seen = seenAt(place);
    if (blended && both)
        seen = meant(*both, how.blend);
    else if (seen && how.mode != CompareMode::Off)
        m_link.act([&](session::Session& s) { s.setLeadingSide(seen->side); });
    const bool object = seen && !seen->subject.exhibit.empty();
    const bool asks = blended || session->overlay() != session::Overlay::None || (both && object);
    m_link.act([&](session::Session& s) { s.setHighlighted(outlinedBy(seen ? seen->subject.exhibit : Id{})); });
    if (seen)
        m_link.setSubject(asks || object ? seen->subject : Subject{});
    if (asks && both)
        Q_EMIT askedOf(*both);
    const auto hit = session->hitAt(pixelAt(place), extent());
    if (asks || !hit || !hit->floor)
        return;
    m_link.act([&](session::Session& s) {
        if (s.mode() == Mode::Walk)
            s.walkTo(hit->point);
        else if (s.mode() == Mode::Plan)
            s.goToSpot(hit->point);
    });
}

QPoint Viewport::middle() const {
    return rect().center();
}

void Viewport::holdPointer(bool hold) {
    if (m_pointerHeld == hold)
        return;
    m_pointerHeld = hold;
    if (hold) {
        setFocus();
        QCursor::setPos(mapToGlobal(middle()));
        setCursor(Qt::BlankCursor);
        grabMouse();
    } else {
        releaseMouse();
        unsetCursor();
    }
    Q_EMIT pointerHeldChanged(hold);
}

// -- Words

void Viewport::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        describe();
    QOpenGLWidget::changeEvent(event);
}

void Viewport::placeLabel() {
    const auto* session = m_link.session();
    const Pin* pin = session != nullptr && m_ready ? session->focusedPin() : nullptr;
    const std::vector<session::PinOnScreen> seen =
        pin != nullptr ? session->pinsOnScreen(extent()) : std::vector<session::PinOnScreen>();
    const auto at = std::find_if(seen.begin(), seen.end(), [&](const auto& one) { return one.pin == pin; });
    if (at == seen.end() || !session->settings().pinsShown) {
        m_label->hide();
        return;
    }
    m_label->setText(m_link.text(pin->label));
    m_label->setMaximumWidth(std::max(160, width() * 2 / 5));
    m_label->adjustSize();
    const int x = static_cast<int>(at->pixel.x);
    const int y = static_cast<int>(at->pixel.y) - m_label->height() / 2;
    // Behind the pin in the direction of reading, or before it where the edge is near.
    const int right = x + kLabelGap;
    const int left = x - kLabelGap - m_label->width();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const bool goesRight = rightToLeft ? left < 0 : right + m_label->width() <= width();
    const QPoint corner(goesRight ? right : left, std::clamp(y, 0, std::max(0, height() - m_label->height())));
    m_label->move(OverPicture::of(*this).cleared({corner, m_label->size()}).topLeft());
    m_label->show();
}

void Viewport::describe() {
    setAccessibleName(tr("The picture of the hall"));
    QString description = tr("Walk with W, A, S, D or the arrow keys; N goes to the next pin, Enter opens it.");
    if (const auto* session = m_link.session()) {
        const Hall* hall = session->hall();
        const QString where = hall != nullptr ? m_link.text(hall->title) : tr("Outside of all halls");
        description = tr("%1, %2.").arg(where, m_link.text(session->state().title));
        if (const Pin* pin = session->focusedPin())
            description += QLatin1Char(' ') + tr("Pin: %1.").arg(m_link.text(pin->label));
    }
    if (description == accessibleDescription())
        return;
    setAccessibleDescription(description);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

} // namespace halls::app
