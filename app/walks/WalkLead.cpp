// SPDX-License-Identifier: MPL-2.0
#include "walks/WalkLead.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "words/Colours.h"

#include <QLabel>

#include <utility>

namespace halls::app {
namespace {

constexpr int kTick = 250; ///< milliseconds between two looks at the clock

} // namespace

WalkLead::WalkLead(SessionLink& link, QWidget* picture)
    : QObject(picture), m_link(link), m_picture(picture), m_dot(markedLabel(picture)), m_second(this) {
    m_dot->setObjectName(QStringLiteral("walkDot"));
    m_dot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_dot->hide();
    m_second.setInterval(kTick);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (m_recorder && !m_recorder->note(seconds()))
            Q_EMIT cutOff(stop());
        refresh();
    });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Museum)) {
            endReplay();
            if (recording())
                Q_EMIT cutOff(stop());
        } else if (m_recorder) {
            m_recorder->note(seconds()); // where it is full, the timer tells
        }
    });
    OverPicture::of(*picture).add(m_dot, {.hold = OverPicture::Hold::TopEnd});
}

WalkLead::~WalkLead() = default;

void WalkLead::record() {
    if (m_link.session() == nullptr || recording())
        return;
    endReplay();
    m_clock.start();
    m_began = QDateTime::currentDateTime();
    m_recorder.emplace(*m_link.session());
    m_second.start();
    refresh();
}

RecordedWalk WalkLead::soFar() const {
    RecordedWalk walk = m_recorder->soFar(seconds());
    walk.date = m_began.toString(Qt::ISODate).toStdString();
    return walk;
}

RecordedWalk WalkLead::stop() {
    RecordedWalk walk = soFar();
    m_recorder.reset();
    m_second.stop();
    refresh();
    return walk;
}

void WalkLead::replay(RecordedWalk walk) {
    if (m_link.session() == nullptr)
        return;
    endReplay();
    m_walk = std::move(walk);
    m_link.act([&](session::Session& session) { m_player.emplace(session, *m_walk); });
    m_second.start();
    m_picture->setFocus();
    refresh();
}

void WalkLead::endReplay() {
    if (!replaying())
        return;
    m_player.reset();
    m_walk.reset();
    m_second.stop();
    refresh();
    Q_EMIT replayEnded();
}

bool WalkLead::tick(double seconds) {
    if (!replaying())
        return false;
    bool goesOn = false;
    m_link.act([&](session::Session& session) { goesOn = m_player->tick(session, seconds); });
    if (!goesOn)
        endReplay();
    return goesOn;
}

QString WalkLead::time() const {
    const double now = m_player ? m_player->elapsed() : m_recorder ? seconds() : 0.0;
    const int whole = static_cast<int>(now);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

void WalkLead::refresh() {
    const bool shown = recording() || replaying();
    if (shown && m_dot->isHidden())
        m_dot->raise();
    m_dot->setVisible(shown);
    if (shown) {
        // A dot of its own size: letters of a font may have none, or a small one.
        const QString sign = recording() ? colours::inked(colours::kRecording, QStringLiteral("●"))
                                         : colours::inked(colours::kAccent, QStringLiteral("▶"));
        m_dot->setText(QStringLiteral("%1&nbsp;&nbsp;%2").arg(sign, time()));
        m_dot->setAccessibleName(recording() ? tr("Recording: %1").arg(time()) : tr("Replay: %1").arg(time()));
    }
    Q_EMIT passed();
}

} // namespace halls::app
