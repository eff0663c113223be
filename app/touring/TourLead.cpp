// SPDX-License-Identifier: MPL-2.0
#include "touring/TourLead.h"

#include "touring/AudienceScreen.h"
#include "touring/Narration.h"
#include "touring/TourBar.h"

#include <QOpenGLWidget>

#include <algorithm>
#include <utility>

namespace halls::app {

TourLead::TourLead(SessionLink& link, QOpenGLWidget* picture)
    : QObject(picture), m_link(link), m_picture(picture), m_screen(new AudienceScreen(picture)),
      m_narration(new Narration(link, this)) {
    TourBar& bar = m_screen->bar();
    connect(&bar, &TourBar::backAsked, this, &TourLead::back);
    connect(&bar, &TourBar::nextAsked, this, &TourLead::next);
    connect(&bar, &TourBar::playAsked, this, &TourLead::togglePlaying);
    connect(&bar, &TourBar::answerAsked, this, &TourLead::showAnswer);
    connect(&bar, &TourBar::resumeAsked, this, &TourLead::resume);
    connect(&bar, &TourBar::chapterAsked, this, &TourLead::readChapter);
    connect(&bar, &TourBar::endAsked, this, &TourLead::end);
    connect(&m_link, &SessionLink::changed, this, &TourLead::onChanged);
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
    if (changes.has(Change::Settings) ||
        (changes.has(Change::Pose) && m_player->astray(*m_link.session()) != m_wasAstray))
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
    m_narration->forget();
    m_link.act([&](session::Session& session) {
        m_player = std::make_unique<tours::TourPlayer>(session.museum(), *tour);
        session.setMode(Mode::Walk);
        m_player->goTo(session, std::min(step, tour->steps.size() - 1));
    });
    if (!m_player->begun() && !m_player->waitsForNotice()) {
        m_player.reset();
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
    if (waits)
        m_link.notice().refuse();
    m_narration->stop();
    m_screen->end();
    m_link.act([](session::Session& session) {
        session.setComparison({});
        session.setOverlay(session::Overlay::None);
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
    m_over = false;
    if (const Id read = std::exchange(m_chapter, {}); !read.empty() && m_link.subject().chapter == read)
        m_link.setSubject({}); // it belonged to the step before
    narrate();
    refresh();
    m_link.wake();
    Q_EMIT stepShown();
}

void TourLead::askFirst() {
    m_link.notice().before(
        m_link.notice().states(),
        [this] {
            if (!running())
                return;
            m_link.act([this](session::Session& session) { m_player->goOn(session); });
            afterStep();
        },
        [this] { leave(); }, m_link.text(m_player->tour().title));
}

void TourLead::leave() {
    if (!running())
        return;
    m_player->refuseNotice();
    if (m_player->begun())
        refresh();
    else
        end();
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
    m_link.act([&](session::Session& session) { m_player->goTo(session, step); });
    afterStep();
}

void TourLead::next() {
    if (running() && m_player->waitsForNotice()) {
        m_link.notice().give();
    } else if (running() && m_player->atEnd()) {
        m_over = true; // a clicker that is pressed once too often ends nothing
        refresh();
    } else if (running()) {
        m_link.act([this](session::Session& session) { m_player->next(session); });
        afterStep();
    }
}

void TourLead::back() {
    if (running() && m_player->waitsForNotice()) {
        m_link.notice().refuse();
    } else if (running()) {
        m_link.act([this](session::Session& session) { m_player->back(session); });
        afterStep();
    }
}

void TourLead::togglePlaying() {
    if (!running())
        return;
    m_player->setPlaying(!m_player->playing());
    m_narration->setPaused(!m_player->playing());
    refresh();
    m_link.wake();
}

void TourLead::playForEver() {
    if (!running())
        return;
    m_player->setLooping(true);
    m_player->setPlaying(true);
    m_narration->setPaused(false);
    if (!m_player->waitsForNotice())
        refresh();
    m_link.wake();
}

void TourLead::setLooping(bool looping) {
    if (running())
        m_player->setLooping(looping);
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
    m_link.act([this](session::Session& session) { m_player->resume(session); });
    refresh();
}

bool TourLead::tick(double seconds) {
    if (!running())
        return false;
    const bool wasPlaying = m_player->playing();
    const bool waited = m_player->waitsForNotice();
    bool moves = false;
    m_link.act([&](session::Session& session) { moves = m_player->tick(session, seconds, m_narration->narrating()); });
    if (m_player->waitsForNotice()) {
        if (!waited)
            askFirst();
        return false;
    }
    m_over = m_over || m_player->ended();
    if (m_player->index() != m_shownStep)
        afterStep();
    else if (m_player->playing() != wasPlaying)
        refresh();
    return moves;
}

void TourLead::refresh() {
    m_wasAstray = m_player->astray(*m_link.session());
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
}

} // namespace halls::app
