// SPDX-License-Identifier: MPL-2.0
#include "touring/Narration.h"

#include "base/MappedFile.h"
#include "voices/Narrator.h"
#include "voices/SoundFile.h"
#include "words/EngineWords.h"
#include "words/PlainWords.h"

#include <utility>

namespace halls::app {

Narration::Narration(SessionLink& link, QObject* parent) : QObject(parent), m_link(link) {
    setVoices(systemVoices());
}

Narration::~Narration() = default;

void Narration::setVoices(Voices voices) {
    m_narrator = std::make_unique<Narrator>(std::move(voices));
    connect(m_narrator.get(), &Narrator::changed, this, &Narration::changed);
    connect(m_narrator.get(), &Narrator::failed, this,
            [this](const QString& why) { tell(tr("The voice was left out: %1.").arg(why)); });
}

void Narration::begin(const TourStep& step, double speed) {
    m_language = m_link.settings().language;
    m_narrator->stop();
    m_narrator->setPaused(false); // who went on by hand wants to hear it
    m_narrator->setSpeed(speed);
    if (playFile(step) || !m_readAloud)
        return;
    std::string found;
    const std::string words = step.text.in(m_language, &found);
    if (!words.empty())
        m_narrator->speak(QString::fromStdString(words), QString::fromStdString(found));
}

/// False where the step has no sound file, or none that is there.
bool Narration::playFile(const TourStep& step) {
    const auto its = step.narration.find(m_language);
    const auto& package = m_link.session()->loaded().package;
    if (its == step.narration.end() || !package)
        return false;
    std::optional<WebVtt> captions;
    if (!its->second.captions.empty()) {
        const auto path = package->resolve(its->second.captions);
        const auto bytes = path ? readText(path.value(), kMaxCaptionBytes) : Result<std::string>(path.error());
        auto read = bytes ? webVttOf(bytes.value()) : Result<WebVtt>(bytes.error());
        if (read && !read.value().cues.empty())
            captions = std::move(read).value();
        else
            tell(tr("The captions “%1” could not be read; the text of the step is shown.")
                     .arg(QString::fromStdString(its->second.captions)));
    }
    if (const auto file = package->resolve(its->second.audio)) {
        // As a recording takes it: no list of addresses, whatever its name says.
        if (const Status sound = checkSound(file.value()); !sound) {
            tell(tr("The sound file “%1” is not played: %2.")
                     .arg(QString::fromStdString(its->second.audio), EngineWords::shown(sound.error().detail)));
            return false;
        }
        m_narrator->play(QString::fromStdString(file.value().string()), std::move(captions));
        return true;
    }
    tell(tr("The sound file “%1” is not there.").arg(QString::fromStdString(its->second.audio)));
    return false;
}

void Narration::tell(const QString& words) {
    const QString line = PlainWords::shortened(words);
    if (m_told.contains(line))
        return;
    m_told.append(line);
    Q_EMIT told(line);
}

void Narration::stop() {
    m_narrator->stop();
    m_narrator->setPaused(false);
}

void Narration::setPaused(bool paused) {
    m_narrator->setPaused(paused);
}

void Narration::setSpeed(double speed) {
    m_narrator->setSpeed(speed);
}

bool Narration::narrating() const {
    return m_narrator->narrating();
}

bool Narration::captioned() const {
    return m_captions && m_narrator->captioned();
}

QString Narration::caption() const {
    return m_narrator->caption();
}

void Narration::setReadAloud(bool wanted) {
    if (wanted == m_readAloud)
        return;
    m_readAloud = wanted;
    Q_EMIT readAnew();
}

void Narration::setCaptions(bool shown) {
    m_captions = shown;
    Q_EMIT changed();
}

} // namespace halls::app
