// SPDX-License-Identifier: MPL-2.0
#include "quiz/Quiz.h"

#include "museum/Quoting.h"
#include "viewport/Viewport.h"
#include "words/Citation.h"
#include "words/PassageText.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace halls::app {
namespace {

constexpr int kWide = 340; ///< logical pixels

bool asks(const TourStep& step) {
    return !step.question.empty();
}

} // namespace

Quiz::Quiz(Frame& frame) : QObject(&frame), m_frame(frame), m_panel(new QuizPanel(&frame.window)) {
    m_dock = new PanelDock({.name = "dockQuiz",
                            .title = [] { return tr("Questions"); },
                            .atFirst = false,
                            .keepsFront = true,
                            .wide = kWide},
                           m_panel, &m_frame.window);
    m_frame.addPanel(m_dock);
    m_frame.tools.add(
        {.id = "quiz", .layer = Layer::Lead, .active = [this] { return running(); }, .leave = [this] { end(); }});
    for (QObject* each : std::initializer_list<QObject*>{&m_frame.window, &m_frame.picture, m_dock, m_panel->field(),
                                                         m_panel->answer()})
        each->installEventFilter(this);
    connect(m_panel, &QuizPanel::nextAsked, this, &Quiz::next);
    connect(m_panel, &QuizPanel::backAsked, this, &Quiz::back);
    connect(m_panel, &QuizPanel::answerAsked, this, &Quiz::showAnswer);
    connect(m_panel, &QuizPanel::againAsked, this, &Quiz::again);
    connect(m_panel, &QuizPanel::endAsked, this, &Quiz::end);
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this] {
        if (m_dock->isHidden()) // somebody closed it
            end();
    });
    connect(&m_frame.link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum) || changes.has(Change::Data) || changes.has(Change::Tours)) {
            end();
        } else if (changes.has(Change::Settings) && running()) {
            keepOwn();
            refresh();
        }
    });
    m_frame.commands.add({
        {.id = "quiz",
         .text = QT_TRANSLATE_NOOP("Actions", "&Questions of a tour"),
         .help = QT_TRANSLATE_NOOP("Actions", "One after the other, each where it belongs: look, think or write, then "
                                              "read the answer. Nothing is marked, and nothing is put into a file."),
         .keys = "",
         .icon = "",
         .menu = Menu::Tour,
         .run =
             [this] {
                 if (running())
                     end();
                 else if (const Tour* tour = anyTour())
                     start(tour->id);
             },
         .checked = [this] { return running(); },
         .enabled = [this] { return running() || anyTour() != nullptr; }},
    });
}

const Tour* Quiz::anyTour() const {
    if (!m_frame.museumOpen())
        return nullptr;
    const Tour* best = nullptr; // the one that asks most
    std::ptrdiff_t most = 0;
    for (const Tour& tour : m_frame.session()->loaded().tours()) {
        const auto questions = std::ranges::count_if(tour.steps, asks);
        if (questions > most) {
            most = questions;
            best = &tour;
        }
    }
    return best;
}

void Quiz::start(const Id& id) {
    const auto& all = m_frame.session()->loaded().tours();
    const auto tour = std::ranges::find(all, id, &Tour::id);
    if (tour == all.end())
        return;
    std::vector<Id> states;
    for (const TourStep& step : tour->steps) {
        if (!asks(step))
            continue;
        states.push_back(step.state);
        if (step.destruction)
            std::ranges::copy(m_frame.link.notice().states(), std::back_inserter(states));
        if (step.comparison) {
            states.push_back(step.comparison->first);
            states.push_back(step.comparison->second);
        }
    }
    m_frame.link.notice().before(states, [this, id] { begin(id); });
}

void Quiz::begin(const Id& id) {
    const auto& all = m_frame.session()->loaded().tours();
    const auto tour = std::ranges::find(all, id, &Tour::id);
    if (tour == all.end())
        return;
    end();
    m_tour = *tour;
    std::erase_if(m_tour.steps, [](const TourStep& step) { return !asks(step); });
    for (TourStep& step : m_tour.steps)
        step.openPin = false; // its words come with the answer
    if (m_tour.steps.empty())
        return;
    m_player = std::make_unique<tours::TourPlayer>(m_frame.link.museum(), m_tour);
    const auto& skipped = m_player->skipped();
    if (!skipped.empty()) { // what cannot be shown is not asked
        std::set<Id> gone;
        for (const auto& each : skipped)
            gone.insert(m_tour.steps[each.index].id);
        std::erase_if(m_tour.steps, [&](const TourStep& step) { return gone.contains(step.id); });
        m_player = m_tour.steps.empty() ? nullptr : std::make_unique<tours::TourPlayer>(m_frame.link.museum(), m_tour);
    }
    if (!running()) {
        m_frame.tell(tr("None of the questions of this tour can be shown."));
        return;
    }
    m_asked = {m_frame.session()->loaded().folder(), id};
    m_own.assign(m_tour.steps.size(), QString());
    if (const auto before = m_written.find(m_asked); before != m_written.end()) {
        for (std::size_t i = 0; i < m_own.size(); ++i) {
            if (const auto its = before->second.find(m_tour.steps[i].id); its != before->second.end())
                m_own[i] = its->second;
        }
    }
    m_at = m_own.size();        // the field does not show any of them yet
    m_frame.commands.refresh(); // another that leads ends now
    m_wasShown = m_dock->isVisible();
    std::vector<PanelDock*> shown;
    std::ranges::copy_if(m_frame.panels(), std::back_inserter(shown),
                         [](const PanelDock* panel) { return panel->shown(); });
    m_dock->bringUp();
    m_front = nullptr;
    if (const auto* window = qobject_cast<const QMainWindow*>(&m_frame.window)) {
        const auto behind = window->tabifiedDockWidgets(m_dock); // now
        const auto front = std::ranges::find_if(shown, [&](PanelDock* panel) { return behind.contains(panel); });
        m_front = front != shown.end() ? *front : nullptr;
    }
    goTo(0);
}

void Quiz::end() {
    if (!running())
        return;
    const bool written = keepForLater();
    const bool seen = m_dock->isHidden() || m_dock->shown();
    m_player.reset();
    m_own.clear();
    m_looked.clear();
    m_answered.clear();
    m_panel->field()->clear();
    m_frame.link.act([](session::Session& session) {
        session.setComparison({});
        session.setOverlay(session::Overlay::None);
    });
    if (!m_wasShown)
        m_dock->hide();
    if (seen) // else somebody has brought another up meanwhile
        bringBackFront();
    m_frame.picture.setFocus();
    m_frame.commands.refresh();
    if (written)
        m_frame.tell(tr("What you wrote stands there again when you begin the questions again."));
}

/// Escape may be a slip, and another that leads may begin: what was written is not lost by it.
bool Quiz::keepForLater() {
    keepOwn();
    std::map<Id, QString> written;
    for (std::size_t i = 0; i < m_own.size(); ++i) {
        if (!m_own[i].trimmed().isEmpty())
            written[m_tour.steps[i].id] = m_own[i];
    }
    const bool any = !written.empty();
    if (any)
        m_written[m_asked] = std::move(written);
    else
        m_written.erase(m_asked);
    return any;
}

void Quiz::bringBackFront() {
    PanelDock* front = std::exchange(m_front, nullptr);
    if (front == nullptr || front->isHidden())
        return;
    front->raise();
    // Once the tabs are as they are without this one, which may choose another.
    QTimer::singleShot(0, front, [this, front] {
        if (!running() && !front->isHidden())
            front->raise();
    });
}

// -- From question to question

void Quiz::again() {
    m_looked.clear();
    m_answered.clear();
    std::ranges::fill(m_own, QString());
    m_panel->field()->clear();
    goTo(0);
}

void Quiz::goTo(std::size_t index) {
    keepOwn();
    m_at = index;
    if (index < m_tour.steps.size()) {
        m_looked.insert(index);
        m_frame.link.act([&](session::Session& session) {
            if (!m_player->goTo(session, index))
                return;
            const Camera camera = m_player->cameraOf(session, index);
            m_player->arrive(session);
            session.setPose(camera.pose, camera.verticalFov);
        });
    }
    refresh();
}

void Quiz::keepOwn() {
    if (m_at < m_own.size())
        m_own[m_at] = m_panel->own();
}

void Quiz::next() {
    if (m_at >= m_tour.steps.size())
        return;
    if (!m_answered.contains(m_at) && !m_tour.steps[m_at].answer.empty())
        showAnswer();
    else
        goTo(m_at + 1);
}

void Quiz::back() {
    if (m_at > 0)
        goTo(m_at - 1);
}

void Quiz::showAnswer() {
    keepOwn();
    m_answered.insert(m_at);
    refresh();
}

void Quiz::refresh() {
    if (m_at >= m_tour.steps.size()) {
        m_panel->showEnd(static_cast<int>(m_looked.size()), static_cast<int>(m_tour.steps.size()));
        return;
    }
    const TourStep& step = m_tour.steps[m_at];
    m_panel->show({.title = m_frame.link.text(step.title),
                   .question = m_frame.link.text(step.question),
                   .own = m_own[m_at],
                   .answer = step.answer.empty() ? QString() : m_frame.link.text(step.answer),
                   .passages = passagesOf(step),
                   .number = static_cast<int>(m_at) + 1,
                   .all = static_cast<int>(m_tour.steps.size()),
                   .answered = m_answered.contains(m_at)});
}

/// The very words that the step's pins quote, in their own direction, with our marks where some are missing; then the
/// works behind the pins.
QString Quiz::passagesOf(const TourStep& step) const {
    const Museum& museum = m_frame.link.museum();
    QString html;
    std::set<Id> sources;
    for (const Id& id : step.pins) {
        const Pin* pin = museum.pin(id);
        if (pin != nullptr)
            sources.insert(pin->evidence.sources.begin(), pin->evidence.sources.end());
        for (const Quotation& quotation : pin != nullptr ? pin->quotations : std::vector<Quotation>()) {
            const ResolvedQuotation found = resolve(museum, quotation);
            if (found.fit != QuotationFit::Exact) {
                html += QStringLiteral("<p><i>%1</i></p>").arg(Words::of(found.fit).toHtmlEscaped());
                continue;
            }
            QString words;
            for (const PassageText::Run& run : PassageText(*found.source).runsOf(found.start, found.end))
                words += run.kind == PassageText::Kind::Source
                             ? run.text.toHtmlEscaped()
                             : QStringLiteral("<i>%1</i>").arg(run.text.toHtmlEscaped());
            const bool right =
                QLocale(QString::fromStdString(found.source->language)).textDirection() == Qt::RightToLeft;
            html += QStringLiteral("<blockquote dir=\"%1\">“%2”</blockquote><p>%3</p>")
                        .arg(right ? QStringLiteral("rtl") : QStringLiteral("ltr"), words,
                             Citation::work(museum, found.source->id));
            sources.erase(found.source->id);
        }
    }
    if (!sources.empty())
        html += QStringLiteral("<p><b>%1</b></p>").arg(tr("Sources").toHtmlEscaped()) +
                Citation::works(museum, Citation::inOrder(sources));
    return html;
}

/// A clicker sends Page Down and Page Up wherever the keyboard is, in the field too.
bool Quiz::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key || !running())
        return QObject::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const bool plain = (pressed->modifiers() & ~Qt::KeypadModifier) == 0;
    if (!plain || (pressed->key() != Qt::Key_PageDown && pressed->key() != Qt::Key_PageUp))
        return QObject::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress && !m_held.repeated()) {
        if (pressed->key() == Qt::Key_PageDown)
            next();
        else
            back();
    }
    return true;
}

} // namespace halls::app
