// SPDX-License-Identifier: MPL-2.0
#include "voices/Narrator.h"

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kLook = 100; ///< milliseconds: captions come and go by it

} // namespace

Narrator::Narrator(Voices voices, QObject* parent) : Narrator(std::move(voices), Patience(), parent) {}

Narrator::Narrator(Voices voices, const Patience& patience, QObject* parent)
    : QObject(parent), m_makers(std::move(voices)), m_patience(patience) {
    m_clock.setInterval(kLook);
    connect(&m_clock, &QTimer::timeout, this, &Narrator::look);
}

Narrator::~Narrator() = default;

void Narrator::play(const QString& file, std::optional<WebVtt> captions) {
    stop();
    m_captions = std::move(captions);
    m_letters = 0;
    begin(m_sound, m_makers.sound, {.file = file});
}

void Narrator::speak(const QString& words, const QString& language) {
    stop();
    m_captions.reset();
    m_letters = words.size();
    begin(m_speech, m_makers.speech, {.words = words, .language = language});
}

void Narrator::begin(std::unique_ptr<Voice>& voice, const std::function<std::unique_ptr<Voice>()>& make,
                     const Utterance& utterance) {
    if (voice == nullptr && make != nullptr) {
        voice = make();
        if (voice != nullptr) {
            Voice* its = voice.get();
            connect(its, &Voice::ended, this, [this, its] {
                if (m_voice == its)
                    end();
            });
            connect(its, &Voice::failed, this, [this, its](const QString& why) {
                if (m_voice == its)
                    giveUp(why);
            });
        }
    }
    if (voice == nullptr)
        return;
    m_voice = voice.get();
    m_still = 0.0;
    m_position = -1.0;
    m_caption.clear();
    m_voice->say(utterance, m_speed);
    if (m_voice == nullptr)
        return; // it could not, and said so at once
    if (m_paused)
        m_voice->setPaused(true);
    m_since.start();
    m_clock.start();
    look();
}

double Narrator::limit() const {
    return m_letters == 0 ? m_patience.toStall
                          : m_patience.forSpeechToStart +
                                m_patience.perLetter * static_cast<double>(m_letters) / std::min(m_speed, 1.0);
}

void Narrator::look() {
    if (m_voice == nullptr)
        return;
    const double passed = static_cast<double>(m_since.restart()) / 1000.0;
    const double position = m_voice->position();
    if (!m_paused)
        m_still = position >= 0.0 && position != m_position ? 0.0 : m_still + passed;
    m_position = position;
    if (m_still > limit()) {
        giveUp(tr("it gives no sign of life"));
        return;
    }
    if (!m_captions)
        return;
    const QString due = QString::fromStdString(m_captions->textAt(std::max(0.0, position)));
    if (due != m_caption) {
        m_caption = due;
        Q_EMIT changed();
    }
}

void Narrator::end() {
    m_voice = nullptr;
    m_clock.stop();
    m_caption.clear();
    Q_EMIT changed();
}

void Narrator::giveUp(const QString& why) {
    Voice* its = m_voice;
    m_voice = nullptr;
    its->stop();
    end();
    Q_EMIT failed(why);
}

void Narrator::stop() {
    m_clock.stop();
    m_caption.clear();
    if (Voice* its = std::exchange(m_voice, nullptr))
        its->stop();
}

void Narrator::setPaused(bool paused) {
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (m_voice != nullptr)
        m_voice->setPaused(paused);
}

void Narrator::setSpeed(double speed) {
    if (speed == m_speed)
        return;
    m_speed = speed;
    if (m_voice != nullptr)
        m_voice->setSpeed(speed);
}

} // namespace halls::app
