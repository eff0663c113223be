// SPDX-License-Identifier: MPL-2.0
#include "touring/TourLead.h"

#include "desk/NoticeRefusal.h"
#include "touring/AudienceScreen.h"
#include "touring/EndCard.h"
#include "touring/Narration.h"
#include "touring/TourBar.h"
#include "tours/TourLength.h"

#include <QMetaMethod>
#include <QOpenGLWidget>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halls::app {
namespace {

constexpr int kLeastRead = 8000; ///< milliseconds that a notice stands where nobody answers it

} // namespace

TourLead::TourLead(SessionLink& link, QOpenGLWidget* picture)
    : QObject(picture), m_link(link), m_picture(picture), m_screen(new AudienceScreen(picture)),
      m_end(new EndCard(picture)), m_narration(new Narration(link, this)) {
    TourBar& bar = m_screen->bar();
    connect(&bar, &TourBar::backAsked, this, &TourLead::back);
    connect(&bar, &TourBar::nextAsked, this, &TourLead::next);
    connect(&bar, &TourBar::playAsked, this, &TourLead::togglePlaying);
    connect(&bar, &TourBar::answerAsked, this, &TourLead::showAnswer);
    connect(&bar, &TourBar::resumeAsked, this, &TourLead::resume);
    connect(&bar, &TourBar::chapterAsked, this, &TourLead::readChapter);
    connect(&bar, &TourBar::endAsked, this, &TourLead::end);
    connect(m_end, &EndCard::againAsked, this, [this] {
        const bool played = running() && m_player->ended(); // by itself: so it is again
        goTo(0);
        if (played && !m_player->playing())
            togglePlaying();
    });
    connect(m_end, &EndCard::walkAsked, this, &TourLead::end);
    connect(m_end, &EndCard::quizAsked, this, [this] {
        if (running())
            Q_EMIT quizAsked(Id(m_player->tour().id));
    });
    connect(m_end, &EndCard::nextAsked, this, [this] {
        if (const Tour* next = running() ? nextTour() : nullptr)
            Q_EMIT tourAsked(Id(next->id));
    });
    connect(&m_link, &SessionLink::changed, this, &TourLead::onChanged);
    connect(&m_link.notice(), &Notice::asked, &bar, &QWidget::hide); // it stands alone
    connect(&m_link.notice(), &Notice::answered, this, [this] {
        if (running() && m_player->begun() && !m_player->waitsForNotice())
            refresh();
    });
    connect(m_narration, &Narration::changed, this, [this] {
        if (running() && !m_player->waitsForNotice())
            refresh();
    });
    connect(m_narration, &Narration::readAnew, this, [this] {
        if (running() && !m_player->waitsForNotice()) {
            narrate();
            refresh();
        }
    });
}

TourLead::~TourLead() = default;

void TourLead::onChanged(session::Changes changes) {
    using session::Change;
    if (!running())
        return;
    if (changes.has(Change::Museum) || changes.has(Change::Data) || changes.has(Change::Tours)) {
        end();
        return;
    }
    if (changes.has(Change::Settings) && m_link.settings().language != m_narration->language())
        narrate();
    if (m_player->waitsForNotice() || !m_player->begun())
        return;
    if (changes.has(Change::Settings) || strayed() != m_wasAstray)
        refresh();
}

bool TourLead::start(const Id& tourId, std::size_t step) {
    if (m_link.session() == nullptr)
        return false;
    const auto& all = m_link.session()->loaded().tours();
    const auto tour = std::ranges::find(all, tourId, &Tour::id);
    if (tour == all.end())
        return false;
    end();
    m_link.notice().setLed(true);
    m_answerComes = false;
    m_narration->forget();
    m_link.act([&](session::Session& session) {
        m_player = std::make_unique<tours::TourPlayer>(session.museum(), *tour);
        m_player->setLive(true);
        m_player->setStepSeconds(tours::secondsOfSteps(session.loaded(), *tour));
        session.setMode(Mode::Walk);
        m_player->goTo(session, std::min(step, tour->steps.size() - 1));
    });
    if (!m_player->begun() && !m_player->waitsForNotice()) {
        m_player.reset();
        m_link.notice().setLed(false);
        return false;
    }
    m_picture->setFocus();
    afterStep();
    return true;
}

void TourLead::end() {
    if (!running())
        return;
    const bool waits = m_player->waitsForNotice();
    m_player.reset();
    m_link.notice().setLed(false);
    if (waits)
        m_link.notice().refuse();
    m_narration->stop();
    m_screen->end();
    m_end->hide();
    m_link.act([](session::Session& session) {
        session.setComparison({});
        session.setOverlay(session::Overlay::None);
        session.setHighlighted({});
        if (session.openedPin() == nullptr) // what is being read stays
            session.focusPin({});
    });
    Q_EMIT ended();
}

void TourLead::afterStep() {
    m_screen->begin();
    if (m_player->waitsForNotice()) {
        m_narration->stop();
        askFirst();
        return;
    }
    m_shownStep = m_player->index();
    m_view = StepView::of(*m_link.session());
    m_over = false;
    closeChapter();
    narrate();
    refresh();
    m_link.wake();
    Q_EMIT stepShown();
}

void TourLead::askFirst() {
    using To = NoticeRefusal::To;
    const To to = m_player->begun() ? To::Stay : m_player->freeBefore(*m_link.session()) ? To::StepBefore : To::Nowhere;
    NoticeRefusal::of(m_link.notice())
        .before(
            m_link.notice().states(), to,
            [this] {
                if (!running())
                    return;
                m_link.act([this](session::Session& session) { m_player->goOn(session); });
                afterStep();
            },
            [this] { leave(); }, m_link.text(m_player->tour().title));
    setAlone();
    Q_EMIT noticeStood();
}

void TourLead::setAlone() {
    if (!running() || !m_player->waitsForNotice())
        return;
    const auto& notice = m_link.museum().notice;
    int milliseconds = 0;
    if (m_player->playing() && notice) {
        std::string language;
        const std::string& words = notice->text.in(m_link.settings().language, &language);
        milliseconds =
            std::max(kLeastRead, static_cast<int>(std::lround(1000.0 * tours::secondsToRead(words, language))));
    }
    m_link.notice().giveAfter(milliseconds);
}

/// A tour that begins before a step with a notice has nowhere to stay: it goes to the last one without.
void TourLead::leave() {
    if (!running())
        return;
    const auto before = m_player->freeBefore(*m_link.session());
    m_player->refuseNotice();
    if (m_player->begun()) {
        refresh();
        Q_EMIT noticeStood();
    } else if (before) {
        m_link.act([&](session::Session& session) { m_player->goTo(session, *before); });
        afterStep();
        Q_EMIT told(tr("The museum's notice was not given: this is the last step before it."));
    } else {
        end();
        Q_EMIT told(tr("The tour has ended: the museum's notice was not given."));
    }
}

/// No key of a clicker ends a talk where it goes back.
void TourLead::refuse() {
    if (running() && NoticeRefusal::of(m_link.notice()).to() == NoticeRefusal::To::Nowhere)
        Q_EMIT told(tr("No step comes before this one. Hold Escape for a second to end the tour."));
    else
        m_link.notice().refuse();
}

/// It belonged to the step before, or to the end.
void TourLead::closeChapter() {
    if (const Id read = std::exchange(m_chapter, {}); !read.empty() && m_link.subject().chapter == read)
        m_link.setSubject({});
}

void TourLead::readChapter() {
    if (!running() || m_link.museum().chapter(m_player->step().chapter) == nullptr)
        return;
    m_player->setPlaying(false); // who reads is not carried off
    m_narration->setPaused(true);
    m_chapter = m_player->step().chapter;
    m_link.setSubject({.chapter = m_chapter});
    refresh();
}

void TourLead::openPin() {
    const session::Session* session = m_link.session();
    if (!running() || m_player->step().pins.empty())
        return;
    if (m_player->onTheWay())
        arrive();
    const auto& pins = m_player->step().pins;
    const Pin* focused = session->focusedPin();
    const Id wanted =
        focused != nullptr && std::ranges::find(pins, focused->id) != pins.end() ? focused->id : pins.front();
    m_player->setPlaying(false); // who reads is not carried off
    m_narration->setPaused(true);
    m_link.act([&](session::Session& s) { s.openPin(wanted); });
    refresh();
}

void TourLead::closeOpened() {
    if (m_link.notice().pending())
        refuse();
    else if (!m_link.subject().chapter.empty())
        m_link.setSubject({});
    else if (m_link.session()->openedPin() != nullptr)
        m_link.act([](session::Session& session) { session.closePin(); });
    else
        Q_EMIT told(tr("Hold Escape for a second to end the tour."));
}

void TourLead::leaf(int by) {
    m_link.act([by](session::Session& session) { session.leafQuotations(by); });
}

void TourLead::narrate() {
    m_narration->begin(m_player->step(), double{m_player->speed()});
}

void TourLead::setSpeed(float speed) {
    if (!running())
        return;
    m_player->setSpeed(speed);
    m_narration->setSpeed(double{m_player->speed()});
}

void TourLead::goTo(std::size_t step) {
    if (!running() || m_player->waitsForNotice())
        return;
    m_answerComes = false;
    m_link.act([&](session::Session& session) { m_player->goTo(session, step); });
    afterStep();
}

void TourLead::next() {
    if (!running())
        return;
    if (m_link.notice().pending()) {
        m_link.notice().give();
    } else if (m_player->onTheWay()) {
        arrive();
    } else if (!m_player->step().answer.empty() && !m_player->answerShown()) {
        showAnswer();
    } else if (m_player->atEnd()) {
        m_over = true; // a clicker that is pressed once too often ends nothing
        refresh();
    } else {
        m_answerComes = false;
        m_link.act([this](session::Session& session) { m_player->next(session); });
        afterStep();
    }
}

void TourLead::arrive() {
    m_link.act([this](session::Session& session) { m_player->arrive(session); });
    refresh();
}

void TourLead::back() {
    if (!running())
        return;
    if (m_link.notice().pending()) {
        refuse();
    } else if (m_over && !m_player->ended()) {
        m_over = false;
        closeChapter();
        refresh();
    } else if (!m_player->onTheWay() && m_player->answerShown()) {
        m_player->showAnswer(false);
        refresh();
    } else {
        bool moved = false;
        m_link.act([&](session::Session& session) { moved = m_player->back(session); });
        m_answerComes = moved && m_player->toldIndex() != m_player->index() && !m_player->step().answer.empty();
        afterStep();
    }
}

void TourLead::togglePlaying() {
    if (!running())
        return;
    m_player->setPlaying(!m_player->playing());
    m_narration->setPaused(!m_player->playing());
    if (m_player->waitsForNotice())
        setAlone();
    else
        refresh();
    m_link.wake();
}

void TourLead::playForEver() {
    if (!running())
        return;
    m_player->setLooping(true);
    m_player->setPlaying(true);
    m_narration->setPaused(false);
    if (m_player->waitsForNotice())
        setAlone();
    else
        refresh();
    m_link.wake();
}

void TourLead::setLooping(bool looping) {
    if (running())
        m_player->setLooping(looping);
}

void TourLead::showAnswer() {
    if (!running() || m_player->waitsForNotice())
        return;
    if (m_player->onTheWay())
        arrive(); // it is asked for the step that one goes to
    m_player->showAnswer(true);
    refresh();
}

void TourLead::resume() {
    if (!running())
        return;
    if (m_player->waitsForNotice())
        return;
    m_link.setSubject({});
    m_link.act([this](session::Session& session) {
        m_view.bringBack(session);
        m_player->resume(session);
    });
    refresh();
}

bool TourLead::strayed() const {
    const session::Session& session = *m_link.session();
    return m_player->astray(session) || !m_view.seenIn(session) || !m_link.subject().chapter.empty();
}

bool TourLead::tick(double seconds) {
    if (!running())
        return false;
    const bool wasPlaying = m_player->playing();
    const bool waited = m_player->waitsForNotice();
    const std::size_t told = m_player->toldIndex();
    bool moves = false;
    m_link.act([&](session::Session& session) {
        const StepView before = StepView::of(session);
        moves = m_player->tick(session, seconds, m_narration->narrating());
        m_view.follow(before, StepView::of(session));
    });
    if (m_player->waitsForNotice()) {
        if (!waited)
            askFirst();
        return false;
    }
    m_over = m_over || m_player->ended();
    if (m_player->index() != m_shownStep)
        afterStep();
    else if (m_player->playing() != wasPlaying || m_player->toldIndex() != told)
        refresh();
    return moves;
}

void TourLead::refresh() {
    m_wasAstray = strayed();
    if (!m_player->onTheWay() && std::exchange(m_answerComes, false))
        m_player->showAnswer(true);
    AudienceView::Wish seen{.language = m_link.settings().language, .answer = m_player->answerShown()};
    if (m_narration->captioned())
        seen.caption = m_narration->caption();
    TourBar::Shown shown{
        .words = AudienceView::wordsOf(*m_player, seen), .playing = m_player->playing(), .astray = m_wasAstray};
    shown.over = m_over;
    if (!m_narration->captions())
        shown.words.text.clear();
    const Chapter* chapter = m_link.museum().chapter(m_player->step().chapter);
    if (chapter != nullptr)
        shown.chapter = m_link.text(chapter->title);
    m_screen->bar().show(shown);
    if (m_over) {
        const Tour* next = nextTour();
        const auto& steps = m_player->tour().steps;
        const bool asks = isSignalConnected(QMetaMethod::fromSignal(&TourLead::quizAsked)); // there is somebody who can
        m_end->show(next != nullptr ? m_link.text(next->title) : QString(),
                    asks && std::ranges::any_of(steps, [](const TourStep& step) { return !step.question.empty(); }));
    } else {
        m_end->hide();
    }
}

const Tour* TourLead::nextTour() const {
    const auto& all = m_link.session()->loaded().tours();
    const auto here = std::ranges::find(all, m_player->tour().id, &Tour::id);
    if (here == all.end() || all.size() < 2)
        return nullptr;
    return std::next(here) == all.end() ? &all.front() : &*std::next(here);
}

} // namespace halls::app
