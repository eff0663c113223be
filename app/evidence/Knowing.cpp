// SPDX-License-Identifier: MPL-2.0
#include "evidence/Knowing.h"

#include "evidence/HowKnown.h"
#include "evidence/SubjectPanel.h"
#include "look/Legend.h"
#include "viewport/Viewport.h"

namespace halls::app {

using session::Overlay;

namespace {

constexpr int kAudienceReads = 38; ///< percent of the width, for a chapter that an audience reads

} // namespace

Knowing::Knowing(Frame& frame) : QObject(&frame), m_frame(frame), m_howKnown(new HowKnown(frame.link, &frame.picture)) {
    addPanel();
    addCommands();
    m_frame.tools.add({.id = "how-known",
                       .layer = Layer::View,
                       .active = [this] { return m_howKnown->isVisible(); },
                       .leave = [this] { m_howKnown->hide(); }});
    m_frame.tools.add(
        {.id = "colours",
         .layer = Layer::View,
         .active = [this] { return m_frame.museumOpen() && !shows(Overlay::None); },
         .leave = [this] { m_frame.link.act([](session::Session& session) { session.setOverlay(Overlay::None); }); }});
    m_frame.tools.add({.id = "chapter",
                       .layer = Layer::View,
                       .active = [this] { return !m_frame.link.subject().chapter.empty(); },
                       .leave =
                           [this] {
                               m_frame.link.setSubject({});
                               m_frame.picture.setFocus();
                           }});
    connect(&m_frame.picture, &Viewport::signClicked, this, [this](const stage::Stage::Seen& sign) {
        if (!m_subjectDock->shown()) // there it is read already
            m_howKnown->show(sign.subject, m_frame.link.museum().states[sign.state].id);
    });
    connect(&m_frame, &Frame::audienceChanged, m_subject, &SubjectPanel::setAudience);
    // When the window has kept how its panels stood: else it would keep this one as hidden.
    connect(&m_frame, &Frame::audienceChanged, this, &Knowing::showChapter, Qt::QueuedConnection);
}

void Knowing::addPanel() {
    m_subject = new SubjectPanel(m_frame.link, &m_frame.window);
    m_subject->setPhotographer([this](const Camera& camera, std::size_t state, QSize size) {
        return m_frame.photograph(camera, state, size);
    });
    m_subjectDock = new PanelDock({.name = "dockSubject", .title = [] { return tr("What is shown"); }, .inFront = true},
                                  m_subject, &m_frame.window);
    m_frame.addPanel(m_subjectDock);
    connect(&m_frame.link, &SessionLink::subjectChanged, this, [this] {
        showChapter();
        const Subject& subject = m_frame.link.subject();
        const bool thing = subject.chapter.empty() && !subject.empty();
        if (thing && !shows(Overlay::None) && m_frame.picture.hasFocus())
            m_subjectDock->bringUp(); // who clicks a colour asks what it says
        else if (thing && !m_frame.frontIsKept())
            m_subjectDock->raise(); // only where the visitor has it open
        m_frame.commands.refresh(); // Escape leaves a chapter
    });
}

/// A chapter is read nowhere else; an audience has it beside the picture as long as it is read.
void Knowing::showChapter() {
    const bool reads = !m_frame.link.subject().chapter.empty();
    if (reads)
        m_subjectDock->bringUp();
    if (reads && m_frame.audience())
        Q_EMIT m_subjectDock->narrow(m_frame.window.width() * kAudienceReads / 100);
    else if (m_frame.audience())
        m_subjectDock->hide();
}

bool Knowing::shows(Overlay overlay) const {
    return m_frame.museumOpen() && m_frame.session()->overlay() == overlay;
}

void Knowing::toggleOverlay(Overlay overlay, const char* id) {
    const bool now = shows(overlay);
    m_frame.link.act([&](session::Session& session) { session.setOverlay(now ? Overlay::None : overlay); });
    if (!now) // its legend lies where a word over the picture would
        Q_EMIT m_frame.toldQuietly(helpOf(*m_frame.commands.find(QLatin1String(id))));
}

/// Presence, place, form, and round again.
void Knowing::nextAspect() {
    const Overlay next = shows(Overlay::Presence) ? Overlay::Place
                         : shows(Overlay::Place)  ? Overlay::Form
                                                  : Overlay::Presence;
    m_frame.link.act([&](session::Session& session) { session.setOverlay(next); });
    Q_EMIT m_frame.toldQuietly(legendTitleOf(next));
}

void Knowing::toggleHowKnown() {
    if (m_howKnown->isVisible()) {
        m_howKnown->hide();
        return;
    }
    const auto seen = m_frame.picture.seenInMiddle();
    if (!seen || seen->subject.empty())
        m_frame.tell(tr("Nothing is known of what is in the middle of the picture."));
    else
        m_howKnown->show(seen->subject, m_frame.link.museum().states[seen->state].id);
}

void Knowing::addCommands() {
    const auto open = [this] { return m_frame.museumOpen(); };
    m_frame.commands.add({
        {.id = "tint-evidence",
         .text = QT_TRANSLATE_NOOP("Actions", "How far to trust the form (&evidence)"),
         .help = QT_TRANSLATE_NOOP("Actions", "Colours and patterns say how well the form of each surface is known; "
                                              "click one to read who says so."),
         .keys = "T",
         .icon = "evidence",
         .menu = Menu::Examine,
         .run = [this] { toggleOverlay(Overlay::Form, "tint-evidence"); },
         .bar = Bar::Middle,
         .checked = [this] { return shows(Overlay::Form); },
         .enabled = open},
        {.id = "tint-aspect",
         .text = QT_TRANSLATE_NOOP("Actions", "How far to trust &presence, then place"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Colours say whether it is known that a thing was here; again: whether it "
                                          "stood at this place; again: its form."),
         .keys = "Y",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { nextAspect(); },
         .checked = [this] { return shows(Overlay::Presence) || shows(Overlay::Place); },
         .enabled = open},
        {.id = "tint-fate",
         .text = QT_TRANSLATE_NOOP("Actions", "What &became of it (fate)"),
         .help = QT_TRANSLATE_NOOP("Actions", "Colours and patterns say what became of each object, in every state; a "
                                              "sign marks where one last stood that is not there."),
         .keys = "Shift+T",
         .icon = "",
         .menu = Menu::Examine,
         .run = [this] { toggleOverlay(Overlay::Fate, "tint-fate"); },
         .checked = [this] { return shows(Overlay::Fate); },
         .enabled = open},
        {.id = "how-known",
         .text = QT_TRANSLATE_NOOP("Actions", "How do we &know this?"),
         .help = QT_TRANSLATE_NOOP("Actions", "Says how far to trust what is in the middle of the picture, and who "
                                              "says so; again: closes it."),
         .keys = "K",
         .icon = "help",
         .menu = Menu::Examine,
         .run = [this] { toggleHowKnown(); },
         .checked = [this] { return m_howKnown->isVisible(); },
         .enabled = open},
    });
    m_frame.commands.add({
        {.id = "panel-subject",
         .text = QT_TRANSLATE_NOOP("Actions", "&What is shown"),
         .help = QT_TRANSLATE_NOOP("Actions", "What is known of this hall or object, and how far to trust it."),
         .keys = "F9",
         .icon = "subject",
         .menu = Menu::View,
         .run = [this] { m_subjectDock->toggle(); },
         .checked = [this] { return m_subjectDock->shown(); }},
    });
}

} // namespace halls::app
