// SPDX-License-Identifier: MPL-2.0
#include "touring/TourLead.h"

#include "base/MappedFile.h"
#include "touring/LaserDot.h"
#include "touring/Narrator.h"
#include "touring/TourBar.h"

#include <QAbstractSlider>
#include <QCursor>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QOpenGLWidget>
#include <QPixmap>

#include <algorithm>
#include <array>
#include <utility>

namespace halls::app {
namespace {

constexpr int kHoldToEnd = 1000;    ///< milliseconds
constexpr int kToolsGoAfter = 2000; ///< milliseconds without the mouse, in full screen
constexpr int kTypingOver = 3000;   ///< milliseconds
constexpr std::size_t kMostSteps = 10'000;
constexpr std::array kKeys{Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_PageUp, Qt::Key_Left,
                           Qt::Key_Up,       Qt::Key_Home,  Qt::Key_End,  Qt::Key_F5,    Qt::Key_B,      Qt::Key_Period,
                           Qt::Key_W,        Qt::Key_A,     Qt::Key_R,    Qt::Key_L,     Qt::Key_Escape, Qt::Key_0,
                           Qt::Key_1,        Qt::Key_2,     Qt::Key_3,    Qt::Key_4,     Qt::Key_5,      Qt::Key_6,
                           Qt::Key_7,        Qt::Key_8,     Qt::Key_9};

} // namespace

TourLead::TourLead(SessionLink& link, QOpenGLWidget* picture)
    : QObject(picture), m_link(link), m_picture(picture), m_bar(new TourBar(picture)), m_blank(new QWidget(picture)),
      m_frozen(new QLabel(picture)), m_dot(new LaserDot(picture)), m_typing(this), m_escape(this), m_hideTools(this) {
    m_blank->setObjectName(QStringLiteral("tourBlank"));
    m_blank->hide();
    m_frozen->setObjectName(QStringLiteral("tourFrozen"));
    m_frozen->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frozen->setScaledContents(true);
    m_frozen->hide();
    m_escape.setSingleShot(true);
    m_escape.setInterval(kHoldToEnd);
    connect(&m_escape, &QTimer::timeout, this, &TourLead::end);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingOver);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_typed = 0; });
    m_hideTools.setSingleShot(true);
    m_hideTools.setInterval(kToolsGoAfter);
    connect(&m_hideTools, &QTimer::timeout, this, [this] {
        const bool full = m_picture->window()->isFullScreen();
        m_bar->setToolsShown(!full);
        if (full && running())
            m_picture->setCursor(Qt::BlankCursor);
    });
    connect(m_bar, &TourBar::backAsked, this, &TourLead::back);
    connect(m_bar, &TourBar::nextAsked, this, &TourLead::next);
    connect(m_bar, &TourBar::playAsked, this, &TourLead::togglePlaying);
    connect(m_bar, &TourBar::answerAsked, this, &TourLead::showAnswer);
    connect(m_bar, &TourBar::resumeAsked, this, &TourLead::resume);
    connect(m_bar, &TourBar::endAsked, this, &TourLead::end);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (running() && (changes.has(Change::Museum) || changes.has(Change::Data) || changes.has(Change::Tours)))
            end();
        else if (running() && changes.has(Change::Settings) && m_link.settings().language != m_language)
            narrate();
        if (running() && (changes.has(Change::Settings) ||
                          (changes.has(Change::Pose) && m_player->astray(*m_link.session()) != m_wasAstray)))
            refresh();
    });
    setVoices(systemVoices());
    picture->installEventFilter(this);
}

void TourLead::setVoices(Voices voices) {
    m_narrator = std::make_unique<Narrator>(std::move(voices));
    connect(m_narrator.get(), &Narrator::changed, this, [this] {
        if (running() && !m_player->waitsForNotice())
            refresh();
    });
    connect(m_narrator.get(), &Narrator::failed, this,
            [this](const QString& why) { tellPresenter(tr("The voice was left out: %1.").arg(why)); });
}

TourLead::~TourLead() = default;

bool TourLead::start(const Id& tourId, std::size_t step, bool noticeGiven) {
    const auto* session = m_link.session();
    if (session == nullptr)
        return false;
    const auto& tours = session->loaded().tours;
    const auto tour = std::ranges::find(tours, tourId, &Tour::id);
    if (tour == tours.end())
        return false;
    end();
    m_told.clear();
    m_player = std::make_unique<tours::TourPlayer>(session->museum(), *tour);
    if (noticeGiven)
        m_player->skipNotice();
    bool begins = false;
    m_link.act([&](session::Session& s) {
        s.setMode(Mode::Walk);
        begins = m_player->goTo(s, std::min(step, tour->steps.size() - 1)) || m_player->waitsForNotice();
    });
    if (!begins) {
        m_player.reset();
        return false;
    }
    m_picture->setFocus();
    afterStep();
    return true;
}

void TourLead::end() {
    m_escape.stop();
    if (!running())
        return;
    m_player.reset();
    m_narrator->stop();
    m_narrator->setPaused(false);
    m_bar->hide();
    m_blank->hide();
    m_frozen->hide();
    setPointing(false);
    m_typed = 0;
    m_picture->unsetCursor();
    m_link.act([](session::Session& session) {
        session.setComparison({});
        session.setOverlay(session::Overlay::None);
    });
    Q_EMIT ended();
}

void TourLead::afterStep() {
    m_blank->hide();
    if (m_player->waitsForNotice()) {
        m_narrator->stop();
        Q_EMIT noticeAsked();
        return;
    }
    m_shownStep = m_player->index();
    narrate();
    refresh();
    m_hideTools.start();
    m_link.act([](session::Session&) {}); // wakes the picture
    Q_EMIT stepShown();
}

/// Begins what is to be heard of this step: its sound file, else its words where that is wanted.
void TourLead::narrate() {
    const TourStep& step = m_player->step();
    m_language = m_link.settings().language;
    m_narrator->stop();
    m_narrator->setPaused(false); // who went on by hand wants to hear it
    m_narrator->setSpeed(double{m_player->speed()});
    const auto its = step.narration.find(m_language);
    const auto& package = m_link.session()->loaded().package;
    if (its != step.narration.end() && package) {
        const auto file = package->resolve(its->second.audio);
        std::optional<WebVtt> captions;
        if (!its->second.captions.empty()) {
            const auto path = package->resolve(its->second.captions);
            const auto bytes = path ? readText(path.value(), kMaxCaptionBytes) : Result<std::string>(path.error());
            auto read = bytes ? webVttOf(bytes.value()) : Result<WebVtt>(bytes.error());
            if (read)
                captions = std::move(read).value();
            else
                tellPresenter(tr("The captions “%1” could not be read; the text of the step is shown.")
                                  .arg(QString::fromStdString(its->second.captions)));
        }
        if (file) {
            m_narrator->play(QString::fromStdString(file.value().string()), std::move(captions));
            return;
        }
        tellPresenter(tr("The sound file “%1” is not there.").arg(QString::fromStdString(its->second.audio)));
    }
    if (!m_readAloud)
        return;
    std::string found;
    const std::string words = step.text.in(m_language, &found);
    if (!words.empty())
        m_narrator->speak(QString::fromStdString(words), QString::fromStdString(found));
}

void TourLead::tellPresenter(const QString& line) {
    if (m_told.contains(line))
        return;
    m_told.append(line);
    Q_EMIT toldPresenter(line);
}

bool TourLead::narrating() const {
    return m_narrator->narrating();
}

void TourLead::setReadAloud(bool wanted) {
    if (wanted == m_readAloud)
        return;
    m_readAloud = wanted;
    if (running() && !m_player->waitsForNotice()) {
        narrate();
        refresh();
    }
}

void TourLead::setCaptions(bool shown) {
    m_captions = shown;
    if (running() && !m_player->waitsForNotice())
        refresh();
}

void TourLead::setSpeed(float speed) {
    if (!running())
        return;
    m_player->setSpeed(speed);
    m_narrator->setSpeed(double{m_player->speed()});
}

void TourLead::goTo(std::size_t step) {
    if (running() && !m_player->waitsForNotice()) {
        m_link.act([&](session::Session& session) { m_player->goTo(session, step); });
        afterStep();
    }
}

void TourLead::setFrozen(bool frozen) {
    if (frozen) {
        m_frozen->setPixmap(QPixmap::fromImage(m_picture->grabFramebuffer()));
        m_frozen->setGeometry(m_picture->rect());
        m_frozen->raise();
    }
    m_frozen->setVisible(frozen);
    m_bar->raise();
}

bool TourLead::frozen() const {
    return !m_frozen->isHidden();
}

void TourLead::watch(QWidget* window) {
    window->installEventFilter(this);
    for (QWidget* each : window->findChildren<QWidget*>())
        each->installEventFilter(this);
}

void TourLead::next() {
    if (running() && m_player->waitsForNotice()) {
        giveNotice();
    } else if (running()) {
        m_link.act([&](session::Session& session) { m_player->next(session); });
        afterStep();
    }
}

void TourLead::back() {
    if (running() && m_player->waitsForNotice()) {
        refuseNotice();
    } else if (running()) {
        m_link.act([&](session::Session& session) { m_player->back(session); });
        afterStep();
    }
}

void TourLead::togglePlaying() {
    if (!running())
        return;
    m_player->setPlaying(!m_player->playing());
    m_narrator->setPaused(!m_player->playing());
    refresh();
    m_link.act([](session::Session&) {});
}

void TourLead::playForEver() {
    if (!running())
        return;
    m_player->setLooping(true);
    m_player->setPlaying(true);
    m_narrator->setPaused(false);
    refresh();
    m_link.act([](session::Session&) {});
}

void TourLead::setLooping(bool looping) {
    if (running())
        m_player->setLooping(looping);
}

void TourLead::pointAt(std::optional<QPointF> share) {
    if (share && running())
        m_dot->showAt({share->x() * m_picture->width(), share->y() * m_picture->height()});
    else
        m_dot->hide();
}

void TourLead::setPointing(bool pointing) {
    m_pointing = pointing && running();
    if (m_pointing) {
        m_picture->setCursor(Qt::BlankCursor);
        moved(m_picture->mapFromGlobal(QCursor::pos()));
    } else {
        m_dot->hide();
        m_picture->unsetCursor();
    }
}

/// The mouse, over the audience's picture.
void TourLead::moved(QPointF place) {
    if (m_pointing && QRectF(m_picture->rect()).contains(place)) {
        m_dot->showAt(place);
        return;
    }
    m_bar->setToolsShown(true);
    m_picture->unsetCursor();
    m_hideTools.start();
}

QImage TourLead::audiencePicture(QSize within) const {
    const QImage whole = m_picture->grab().toImage();
    return whole.scaled(within * m_picture->devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

void TourLead::typeNumber(int digit) {
    m_typed = std::min(m_typed * 10 + static_cast<std::size_t>(digit), kMostSteps);
    m_typing.start();
}

void TourLead::showAnswer() {
    if (!running())
        return;
    m_player->showAnswer(true);
    refresh();
}

void TourLead::resume() {
    if (!running())
        return;
    m_link.act([&](session::Session& session) { m_player->resume(session); });
    refresh();
}

void TourLead::giveNotice() {
    if (!running() || !m_player->waitsForNotice())
        return;
    m_link.act([&](session::Session& session) { m_player->giveNotice(session); });
    Q_EMIT noticeAnswered(true);
    afterStep();
}

void TourLead::refuseNotice() {
    if (!running() || !m_player->waitsForNotice())
        return;
    m_player->refuseNotice();
    Q_EMIT noticeAnswered(false);
    if (m_player->begun())
        refresh();
    else
        end();
}

bool TourLead::tick(double seconds) {
    if (!running())
        return false;
    const bool wasPlaying = m_player->playing();
    bool moves = false;
    m_link.act([&](session::Session& session) { moves = m_player->tick(session, seconds, m_narrator->narrating()); });
    if (m_player->waitsForNotice()) {
        if (wasPlaying)
            Q_EMIT noticeAsked();
        return false;
    }
    if (m_player->index() != m_shownStep)
        afterStep();
    else if (m_player->playing() != wasPlaying)
        refresh();
    return moves;
}

void TourLead::refresh() {
    const TourStep& step = m_player->step();
    m_wasAstray = m_player->astray(*m_link.session());
    m_bar->show({.title = m_link.text(step.title),
                 .text = !m_captions               ? QString()
                         : m_narrator->captioned() ? m_narrator->caption()
                                                   : m_link.text(step.text),
                 .question = m_link.text(step.question),
                 .answer = m_player->answerShown() ? m_link.text(step.answer) : QString(),
                 .step = static_cast<int>(m_player->index()) + 1,
                 .count = static_cast<int>(m_player->count()),
                 .playing = m_player->playing(),
                 .astray = m_wasAstray,
                 .hasAnswer = !step.answer.empty(),
                 .captioned = m_captions && m_narrator->captioned()});
}

void TourLead::blank(const QString& colour) {
    if (m_blank->isVisible() && m_blank->styleSheet().contains(colour)) {
        m_blank->hide();
        return;
    }
    m_blank->setStyleSheet(QStringLiteral("background: %1;").arg(colour));
    m_blank->setGeometry(m_picture->rect());
    m_blank->show();
    m_blank->raise();
}

bool TourLead::pressed(int key) {
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        typeNumber(key - Qt::Key_0);
        return true;
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goTo(std::min(std::exchange(m_typed, 0), m_player->count()) - 1);
        return true;
    case Qt::Key_Home:
        goTo(0);
        return true;
    case Qt::Key_End:
        goTo(m_player->count() - 1);
        return true;
    case Qt::Key_L:
        setPointing(!m_pointing);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
        next();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
        back();
        return true;
    case Qt::Key_F5:
        togglePlaying();
        return true;
    case Qt::Key_B:
    case Qt::Key_Period:
        blank(QStringLiteral("black"));
        return true;
    case Qt::Key_W:
        blank(QStringLiteral("white"));
        return true;
    case Qt::Key_A:
        showAnswer();
        return true;
    case Qt::Key_R:
        resume();
        return true;
    case Qt::Key_Escape:
        m_escape.start();
        return true;
    default:
        return false;
    }
}

bool TourLead::eventFilter(QObject* watched, QEvent* event) {
    if (!running())
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == 0;
        const bool enters = m_typed > 0 && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
        const bool slides = qobject_cast<QAbstractSlider*>(watched) != nullptr && key->key() >= Qt::Key_Left &&
                            key->key() <= Qt::Key_Down; // Left, Up, Right, Down: the slider's own
        if (!plain || slides || (!enters && std::ranges::find(kKeys, key->key()) == kKeys.end()))
            return false;
        if (event->type() == QEvent::KeyPress && !key->isAutoRepeat())
            pressed(key->key());
        event->accept();
        return true;
    }
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !static_cast<QKeyEvent*>(event)->isAutoRepeat())
            m_escape.stop();
        return false;
    case QEvent::Resize:
        m_bar->place();
        m_blank->setGeometry(m_picture->rect());
        m_frozen->setGeometry(m_picture->rect());
        return false;
    case QEvent::MouseMove:
        if (watched == m_picture)
            moved(static_cast<QMouseEvent*>(event)->position());
        return false;
    case QEvent::Leave:
        if (watched == m_picture)
            m_dot->hide();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace halls::app
