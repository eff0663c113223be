// SPDX-License-Identifier: MPL-2.0
#include "viewport/Viewport.h"

#include "saving/Image.h"
#include "viewport/Dragging.h"
#include "viewport/Fingers.h"
#include "viewport/PickTool.h"
#include "viewport/Pointed.h"
#include "viewport/Sticks.h"
#include "words/PinWords.h"

#include <QAccessible>
#include <QApplication>
#include <QMetaMethod>
#include <QOpenGLContext>
#include <QPainter>
#include <QScreen>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halls::app {
namespace {

constexpr double kLongestTick = 0.1; ///< seconds: after a pause one who walks does not leap
constexpr float kSnapPixels = 10.0F; ///< within which corners and edges draw a measured place
constexpr int kPeekMilliseconds = 3000;
constexpr float kSmallMark = 9.0F;     ///< logical pixels of a radius
constexpr float kMarkSlack = 4.0F;     ///< logical pixels beside a mark that still meet it
constexpr float kZoomOfFingers = 4.3F; ///< notches of a wheel: what is twice as far apart is twice as near

} // namespace

Viewport::Viewport(SessionLink& link, render::RendererOptions options, QWidget* parent)
    : QOpenGLWidget(parent), m_link(link), m_options(std::move(options)), m_clock(this) {
    setObjectName(QStringLiteral("picture"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    m_pointed = new Pointed(
        m_link, *this, [this](QPointF place) { return markAt(place); },
        [this] { return m_ready ? m_stage->marks(pixels()) : std::vector<stage::Stage::Mark>(); });
    new Fingers(*this, {.letGo = [this] { m_button = Qt::NoButton; },
                        .turn = [this](QPointF by) { turn(by); },
                        .zoom =
                            [this](float by) {
                                m_zoom += by * kZoomOfFingers;
                                wake();
                            }}); // a child of this
    m_clock.setTimerType(Qt::PreciseTimer);
    connect(&m_clock, &QTimer::timeout, this, &Viewport::moveOn);
    connect(&m_link, &SessionLink::changed, this, &Viewport::onChanged);
    connect(&m_link, &SessionLink::woken, this, &Viewport::wake);
    connect(&m_down, &HeldDown::letGo, this, [this](int key) {
        if (m_held.release(key))
            peek();
    });
    // A window that goes takes the keys with it, when there is nothing left to be looked at.
    connect(&m_link, &QObject::destroyed, this, [this] { m_down.disconnect(this); });
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
    loseFocus(changes);
    if (changes.has(Change::Pin) || changes.has(Change::Museum) || changes.has(Change::State))
        nameFocused();
    if (changes.any())
        m_pointed->refresh();
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
    const double passed =
        m_sinceTick.isValid() ? static_cast<double>(m_sinceTick.nsecsElapsed()) * 1.0e-9 : m_clock.interval() * 1.0e-3;
    const double seconds = std::min(passed, kLongestTick);
    m_sinceTick.start();
    session::Input input = m_held.input(seconds, session->settings());
    auto& sticks = Sticks::of(*this);
    sticks.addTo(input, seconds, session->settings());
    input.look += std::exchange(m_look, Vec2(0.0F));
    input.zoom += std::exchange(m_zoom, 0.0F);
    bool led = false;
    for (const auto& leader : m_leaders)
        led = leader(passed) || led;
    bool moved = false;
    m_link.act([&](session::Session& s) {
        const auto told = s.batch();
        moved = s.tick(seconds, input);
        // Who is carried on keeps time by the clock, with fewer frames where they are slow.
        for (double left = passed - seconds; left > 0.0 && s.walking(); left -= kLongestTick)
            moved = s.tick(std::min(left, kLongestTick)) || moved;
    });
    if (moved)
        update();
    else if (!m_held.moving() && sticks.rest() && !led)
        m_clock.stop();
}

// -- Keys

void Viewport::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (!plain || !m_held.press(HeldDown::keyOf(*event))) {
        QOpenGLWidget::keyPressEvent(event);
        return;
    }
    if (m_held.moving())
        wake();
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
        if (m_ready && !toolActive())
            m_pointed->rest(place);
        return;
    }
    if (!m_dragging && (place - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    m_pointed->leave();
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
    m_pointed->leave();
    QOpenGLWidget::leaveEvent(event);
}

void Viewport::turn(QPointF by) {
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const session::Settings& settings = session->settings();
    const float perPixel = radiansOf(0.12F) * settings.lookSensitivity;
    // The hand pulls the plan. Elsewhere it turns the head, or pulls the picture where somebody wants that; a mouse
    // that turns the view without a button pulls nothing.
    const bool stands = session->mode() == Mode::Walk || session->mode() == Mode::Look;
    const bool pulls = stands && !m_pointerHeld && Dragging::of(*this).pulls();
    const float up = session->mode() == Mode::Plan || settings.invertLook || pulls ? 1.0F : -1.0F;
    const float left = pulls ? 1.0F : -1.0F;
    m_look += Vec2(left * static_cast<float>(by.x()), up * static_cast<float>(by.y())) * perPixel;
    wake();
}

void Viewport::hover(QPointF place) {
    const auto* session = m_link.session();
    if (session == nullptr || !m_ready)
        return;
    const auto mark = markAt(place);
    const Pin* pin = mark && mark->members.size() == 1 ? mark->members.front().pin : nullptr;
    setCursor(mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (pin != nullptr && pin != session->focusedPin()) {
        m_link.act([&](session::Session& s) { s.focusPin(pin->id); });
        m_hoverFocused = true;
    } else if (pin == nullptr && m_hoverFocused) {
        m_hoverFocused = false;
        m_link.act([](session::Session& s) { s.focusPin({}); });
    }
}

bool Viewport::toolActive() const {
    return std::ranges::any_of(m_pickTools, [](const PickTool* tool) { return tool->active(); });
}

/// A work that is not drawn, by its sign.
std::optional<stage::Stage::Seen> Viewport::signAt(QPointF place) {
    if (!m_ready)
        return std::nullopt;
    return m_stage->signAt(pixelAt(place) * static_cast<float>(devicePixelRatioF()), pixels());
}

/// What is shown there over the picture: of two that are near the nearer.
std::optional<stage::Stage::Mark> Viewport::markAt(QPointF place) {
    if (!m_ready)
        return std::nullopt;
    const auto ratio = static_cast<float>(devicePixelRatioF());
    const Vec2 sharp = pixelAt(place) * ratio;
    std::optional<stage::Stage::Mark> best;
    float least = kMarkSlack * ratio;
    for (const stage::Stage::Mark& mark : m_stage->marks(pixels())) {
        const float beyond = glm::distance(mark.pixel, sharp) - mark.radius;
        // Who clicks beside a small one, in another hall, means to walk through the door.
        if (beyond > least || (beyond > 0.0F && mark.radius < kSmallMark * ratio))
            continue;
        least = beyond;
        best = mark;
    }
    return best;
}

std::vector<stage::Stage::Seen> Viewport::signs() {
    return m_ready ? m_stage->signs() : std::vector<stage::Stage::Seen>();
}

void Viewport::focusSign(const Id& exhibit) {
    if (!exhibit.empty())
        m_link.act([](session::Session& s) { s.focusPin({}); });
    m_focusedSign = exhibit;
    if (m_stage)
        m_stage->focusedSign = exhibit;
    describe();
    nameFocused();
    update();
}

/// A sign loses the focus to a pin, and where it is no longer shown.
void Viewport::loseFocus(session::Changes changes) {
    using session::Change;
    const auto* session = m_link.session();
    if (m_focusedSign.empty() || session == nullptr)
        return;
    const bool asked = changes.has(Change::State) || changes.has(Change::Museum) || changes.has(Change::Data) ||
                       changes.has(Change::Overlay);
    const auto has = [&] {
        const auto all = signs();
        return std::ranges::any_of(all, [&](const auto& sign) { return sign.subject.exhibit == m_focusedSign; });
    };
    if (session->focusedPin() != nullptr || (asked && !has()))
        focusSign({});
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
    for (PickTool* tool : m_pickTools) {
        if (!tool->active())
            continue;
        if (const auto seen = seenAt(place))
            tool->pick(*seen, snapReach(seen->point));
        return;
    }
    const auto mark = markAt(place);
    if (!mark)
        askOrGo(place);
    else if (mark->members.size() == 1)
        open(mark->members.front());
    else if (isSignalConnected(QMetaMethod::fromSignal(&Viewport::crowdClicked)))
        Q_EMIT crowdClicked(mark->members, place.toPoint());
    else
        openNextOf(mark->members);
}

void Viewport::open(const stage::Stage::Mark::One& mark) {
    if (mark.pin != nullptr) {
        m_link.act([&](session::Session& s) {
            s.openPin(mark.pin->id, mark.seen.side);
            s.setHighlighted(outlinedBy(mark.pin->exhibit));
        });
        return;
    }
    m_link.act([&](session::Session& s) { s.setLeadingSide(mark.seen.side); });
    m_link.setSubject(mark.seen.subject);
    Q_EMIT signClicked(mark.seen);
}

QString Viewport::nameOf(const stage::Stage::Mark::One& mark) const {
    return m_pointed->nameOf(mark);
}

void Viewport::setNames(bool shown) {
    m_pointed->setSilent(!shown);
    if (shown)
        nameFocused();
}

void Viewport::openNextOf(const std::vector<stage::Stage::Mark::One>& marks) {
    const Pin* opened = m_link.session()->openedPin();
    const Id& asked = m_link.subject().exhibit;
    const auto now = std::ranges::find_if(marks, [&](const stage::Stage::Mark::One& one) {
        return one.pin != nullptr ? one.pin == opened : opened == nullptr && one.seen.subject.exhibit == asked;
    });
    const stage::Stage::Mark::One next = now == marks.end() || now + 1 == marks.end() ? marks.front() : *(now + 1);
    if (next.pin == nullptr && opened != nullptr)
        m_link.act([](session::Session& s) { s.closePin(); });
    open(next);
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
    if (seen && (asks || object) && m_link.subject() == seen->subject)
        m_link.setSubject({}); // asked again: who listens hears of it again
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

void Viewport::setProjector(bool lightened) {
    m_projector = lightened;
    update();
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

/// Beside its mark, or beside the number of the crowd in which it lies.
void Viewport::nameFocused() {
    const auto* session = m_link.session();
    const Pin* pin = session != nullptr && m_ready ? session->focusedPin() : nullptr;
    if ((pin != nullptr || !m_focusedSign.empty()) && m_ready) {
        const auto ratio = static_cast<float>(devicePixelRatioF());
        for (const stage::Stage::Mark& mark : m_stage->marks(pixels())) {
            for (const stage::Stage::Mark::One& one : mark.members) {
                if (pin != nullptr ? one.pin != pin : one.pin != nullptr || one.seen.subject.exhibit != m_focusedSign)
                    continue;
                const Vec2 at = mark.pixel / ratio;
                m_pointed->showFocused(m_pointed->nameOf(one), QPointF(at.x, at.y));
                return;
            }
        }
    }
    m_pointed->showFocused({}, std::nullopt);
}

void Viewport::setWhere(const QString& words) {
    if (words == m_where)
        return;
    m_where = words;
    describe();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

/// Where one is, is its name: screen readers say by themselves that the name of what has the keyboard changed.
void Viewport::describe() {
    QString name = tr("The picture of the hall");
    QString description = tr("Walk with W, A, S, D or the arrow keys; N goes to the next pin, Enter opens it.");
    const auto* session = m_link.session();
    if (session != nullptr && !m_where.isEmpty())
        name = m_where;
    if (const Pin* pin = session != nullptr ? session->focusedPin() : nullptr)
        name += QLatin1Char(' ') + tr("Pin: %1.").arg(PinWords::named(*pin, m_link.text(pin->label)));
    if (const Exhibit* exhibit = m_link.museum().exhibit(m_focusedSign))
        name += QLatin1Char(' ') + tr("Sign: %1.").arg(m_pointed->nameOf(*exhibit, session->stateIndex()));
    if (name != accessibleName())
        setAccessibleName(name);
    if (description != accessibleDescription())
        setAccessibleDescription(description);
}

} // namespace halls::app
